import { quote, type InputReader } from '../../lib/step/input-reader.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import {
  findWidePattern,
  readEnvironmentNames,
  type EnvironmentNames,
} from './environment-names.ts';
import { findForeignText } from './foreign-text.ts';

/** What is to become of the deployments of environments. */
export type CleanUpInputs = {
  goal: 'inactive' | 'deleted';
  names: EnvironmentNames;
};

/** Reads what a clean-up is about; undefined where `state` asks for none. */
export function readCleanUpInputs(
  reader: InputReader<'state' | 'environment'>,
  event: WorkflowEvent,
): CleanUpInputs | undefined {
  const goal = goalOf(reader.text('state'));
  if (goal === undefined) return undefined;
  const text = reader.text('environment');
  const names = readEnvironmentNames(text);
  const wide = findWidePattern(names);
  if (wide !== undefined) {
    const rule = 'begin a pattern with at least three characters of the name, as pr-*';
    reader.mistake('environment', `has the pattern ${quote(wide)}; ${rule}`);
  }
  const source = findForeignText(text, event);
  if (source !== undefined) {
    const reason = `holds the text of \`github.event.${source}\`, in which other people write * or a line break`;
    reader.mistake('environment', `${reason}: use a number or a branch name instead`);
  }
  if (goal === 'deleted' && names.names.length + names.patterns.length === 0) {
    reader.mistake('environment', 'is empty; name the environments to delete, one a line');
  }
  return { goal, names };
}

/** What the word of `state` asks for; undefined if it is a state of one deployment. */
export function goalOf(state: string): CleanUpInputs['goal'] | undefined {
  const word = state.toLowerCase();
  return word === 'inactive' || word === 'deleted' ? word : undefined;
}
