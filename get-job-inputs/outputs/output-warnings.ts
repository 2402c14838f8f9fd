import { boundedList, quotedName } from '../report/bounded-list.ts';
import { countChars, type OutputSet } from './output-set.ts';
import { MAX_OUTPUTS } from './outputs.ts';

// GitHub limits the outputs of a job to 1 MB in UTF-16:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
const MAX_CHARS = (1024 * 1024) / 2;

export function outputWarnings(set: OutputSet): string[] {
  const { collisions, foreign, invalid, unexpanded, leftOut } = set;
  const warnings: string[] = [];
  if (collisions.length > 0) {
    const pairs = collisions.map(
      ({ kept, lost }) => `${quotedName(kept)} over ${quotedName(lost)}`,
    );
    warnings.push(
      `Keys that would become the same output, where the last one wins: ${boundedList(pairs)}. Rename one of each pair in Ctrlplane.`,
    );
  }
  if (foreign.length > 0) {
    warnings.push(
      `Keys with the name of a documented output, which keeps its documented value: ${boundedList(foreign.map(quotedName))}. Rename them in Ctrlplane.`,
    );
  }
  if (invalid.length > 0) {
    warnings.push(
      `Keys that cannot be the name of an output were left out: ${boundedList(invalid.map(quotedName))}. A name must not be empty nor hold =, << or control characters. The output above them holds them as JSON.`,
    );
  }
  if (unexpanded.size > 0) {
    const paths = [...unexpanded.values()].map(quotedName);
    warnings.push(
      `The job has more values than the ${MAX_OUTPUTS} outputs that a step sets, so what these hold is not set one by one, only as their JSON: ${boundedList(paths)}. Read it from there with fromJSON, or keep it outside of Ctrlplane.`,
    );
  }
  if (leftOut.length > 0) {
    warnings.push(
      `The job is so large that these outputs, which only repeat others, were left out: ${boundedList(leftOut)}. Keep large values outside of Ctrlplane.`,
    );
  }
  const chars = countChars(set);
  if (chars > MAX_CHARS) {
    const megabytes = ((chars * 2) / 1024 / 1024).toFixed(1);
    warnings.push(
      `The outputs come to ${megabytes} MB. All are set for the steps of this job, but GitHub carries at most 1 MB in \`jobs.<id>.outputs\`, and Linux takes no value over 128 kB in \`env\`. Keep large values outside of Ctrlplane.`,
    );
  }
  return warnings;
}
