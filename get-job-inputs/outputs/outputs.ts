import { ActionError } from '../../lib/step/action-error.ts';
import type { Job } from '../../lib/ctrlplane/job.ts';
import { ALIASES } from './aliases.ts';
import { boundedList, quotedName } from '../report/bounded-list.ts';
import { addValue, createOutputSet, toRecord, type OutputSet } from './flatten.ts';
import { foldCase, outputName } from './output-name.ts';

/** The outputs of a job: those of the newest action of Ctrlplane, then the aliases, then all as one. */
export function toOutputs(job: Job, baseUrl: string): OutputSet {
  const set = createOutputSet();
  const members = {
    ...job.own,
    base: { url: baseUrl },
    variable: job.variables,
    resource: job.resource,
    version: job.version,
    workspace: { id: job.workspaceId },
    environment: job.environment,
    deployment: job.deployment,
    input: job.inputs,
  };
  for (const [key, value] of Object.entries(members)) {
    addValue(set, { name: outputName(key), path: key }, value);
  }
  for (const { name, from } of ALIASES) addRepeated(set, name, () => from(job));
  addRepeated(set, 'job_outputs', () => JSON.stringify(toRecord(set)));
  return set;
}

/** Adds what only repeats other outputs: if it makes the job too large, it is left out as a whole. */
function addRepeated(set: OutputSet, name: string, valueOf: () => unknown): void {
  // Names that are taken or invalid are dropped with this set: they are known from the first value.
  const repeated = createOutputSet(set);
  try {
    addValue(repeated, { name, path: name }, valueOf());
  } catch (error) {
    // A RangeError: too large for one string.
    if (!(error instanceof ActionError) && !(error instanceof RangeError)) throw error;
    set.leftOut.push(name);
    return;
  }
  for (const [folded, output] of repeated.byName) set.byName.set(folded, output);
  set.totalChars = repeated.totalChars;
}

/** The required names that are not set; the runner ignores their case. */
export function missingOutputs({ byName }: OutputSet, required: readonly string[]): string[] {
  return required.filter((name) => !byName.has(foldCase(name)));
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs:
// 1 MB for the outputs of a job, counted in UTF-16.
const MAX_CHARS = (1024 * 1024) / 2;

export function outputWarnings({ collisions, invalid, leftOut, totalChars }: OutputSet): string[] {
  const warnings: string[] = [];
  if (collisions.length > 0) {
    const pairs = collisions.map(
      ({ kept, lost }) => `${quotedName(kept)} over ${quotedName(lost)}`,
    );
    warnings.push(
      `Keys that would become the same output, where the first one wins: ${boundedList(pairs)}. Rename one of each pair in Ctrlplane.`,
    );
  }
  if (invalid.length > 0) {
    warnings.push(
      `Keys that cannot be the name of an output were left out: ${boundedList(invalid.map(quotedName))}. A name must not be empty nor hold =, << or control characters. The output above them holds them as JSON.`,
    );
  }
  if (leftOut.length > 0) {
    warnings.push(
      `The job is so large that these outputs, which only repeat others, were left out: ${boundedList(leftOut)}. Keep large values outside of Ctrlplane.`,
    );
  }
  if (totalChars > MAX_CHARS) {
    const megabytes = ((totalChars * 2) / 1024 / 1024).toFixed(1);
    warnings.push(
      `The outputs come to ${megabytes} MB. All are set for the steps of this job, but GitHub carries at most 1 MB in \`jobs.<id>.outputs\`, and Linux takes no value over 128 kB in \`env\`. Keep large values outside of Ctrlplane.`,
    );
  }
  return warnings;
}
