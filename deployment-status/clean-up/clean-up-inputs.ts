import { quote, type InputReader } from '../../lib/step/input-reader.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import {
  findWidePattern,
  readEnvironmentNames,
  type EnvironmentNames,
} from './environment-names.ts';
import { findForeignText } from './foreign-text.ts';

/** What is to become of the deployments of environments. */
export type CleanUpInputs = { names: EnvironmentNames };

/** Reads what a clean-up is about; undefined where `state` asks for none. */
export function readCleanUpInputs(
  reader: InputReader<'state' | 'environment'>,
  event: WorkflowEvent,
): CleanUpInputs | undefined {
  if (reader.text('state').toLowerCase() !== 'inactive') return undefined;
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
  return { names };
}
