import { compact } from '../../lib/compact.ts';
import { quote, type InputReader } from '../../lib/step/input-reader.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import { findForeignText } from './foreign-text.ts';
import type { Retirement } from './retire.ts';
import {
  findWidePattern,
  readEnvironmentNames,
  type EnvironmentNames,
} from './select/environment-names.ts';
import type { Retention } from './select/retention.ts';

/** What a clean-up does to deployments. */
export type CleanUpGoal = Retirement['goal'];

export type CleanUpInputs = {
  goal: CleanUpGoal;
  names: EnvironmentNames;
  /** Undefined: keep nothing. */
  retention: Retention | undefined;
  isDryRun: boolean;
};

type Reader = InputReader<'environment' | 'keep' | 'older_than' | 'dry_run'>;

/** Undefined if there is no goal. */
export function readCleanUpInputs(
  goal: CleanUpGoal | undefined,
  reader: Reader,
  event: WorkflowEvent,
): CleanUpInputs | undefined {
  const text = reader.text('environment');
  const names = readEnvironmentNames(text);
  const retention = readRetention(reader);
  const isDryRun = reader.boolean('dry_run');
  const isNarrowed = retention !== undefined || isDryRun;
  if (goal === undefined) {
    if (isNarrowed) {
      const name = isDryRun ? 'dry_run' : reader.text('keep') === '' ? 'older_than' : 'keep';
      reader.mistake(name, 'needs `state: inactive` or `state: deleted`');
    }
    return undefined;
  }
  if (text === '' && (isNarrowed || goal === 'deleted')) {
    reader.mistake('environment', 'is empty: list the environments to clean up, one per line');
  }
  checkNames(names, reader);
  const source = findForeignText(text, event);
  if (source !== undefined) {
    const reason = `contains the text of \`github.event.${source}\`, where anyone can write * or a line break`;
    reader.mistake('environment', `${reason}: use a number or a branch name instead`);
  }
  return { goal, names, retention, isDryRun };
}

/** Whether the inputs can only apply to many deployments, never to the one of an event. */
export function isOfMany({ goal, retention, isDryRun }: CleanUpInputs): boolean {
  return goal === 'deleted' || retention !== undefined || isDryRun;
}

function checkNames(names: EnvironmentNames, reader: Reader): void {
  const wide = findWidePattern(names);
  const rule = 'must start each pattern with at least three characters of the name, such as pr-*';
  if (wide !== undefined) reader.mistake('environment', `${rule} (got ${quote(wide)})`);
}

function readRetention(reader: Reader): Retention | undefined {
  const keep = readKeep(reader);
  const olderThanMs =
    reader.text('older_than') === '' ? undefined : reader.durationMs('older_than', { min: '1m' });
  const isGiven = keep !== undefined || olderThanMs !== undefined;
  return isGiven ? compact({ keep, olderThanMs }) : undefined;
}

function readKeep(reader: Reader): number | undefined {
  const text = reader.text('keep');
  if (text === '') return undefined;
  if (!/^\d{1,6}$/.test(text)) {
    reader.mistake(
      'keep',
      `must be the number of deployments to keep, such as 20 (got ${quote(text)})`,
    );
  }
  return Number(text);
}
