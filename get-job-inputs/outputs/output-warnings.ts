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
      `These keys have the same output name; the first of each pair is used: ${boundedList(pairs)}. Rename one of them in Ctrlplane.`,
    );
  }
  if (foreign.length > 0) {
    warnings.push(
      `These keys have the name of a documented output, so they are not set: ${boundedList(foreign.map(quotedName))}. Rename them in Ctrlplane.`,
    );
  }
  if (invalid.length > 0) {
    warnings.push(
      `These keys are not valid output names: ${boundedList(invalid.map(quotedName))}. A name must not be empty or contain =, << or control characters. Read their values from the JSON of the parent output.`,
    );
  }
  if (unexpanded.size > 0) {
    const paths = [...unexpanded.values()].map(quotedName);
    warnings.push(
      `The job has more than ${MAX_OUTPUTS} values, so these are set only as JSON: ${boundedList(paths)}. Read them with fromJSON, or keep them outside Ctrlplane.`,
    );
  }
  if (leftOut.length > 0) {
    warnings.push(
      `The job is too large to set these outputs, which only repeat others: ${boundedList(leftOut)}. Keep large values outside Ctrlplane.`,
    );
  }
  const chars = countChars(set);
  if (chars > MAX_CHARS) {
    const megabytes = ((chars * 2) / 1024 / 1024).toFixed(1);
    warnings.push(
      `The outputs are ${megabytes} MB in total. They are set, but \`jobs.<id>.outputs\` holds at most 1 MB, and a variable in \`env\` at most 128 kB on Linux. Keep large values outside Ctrlplane.`,
    );
  }
  return warnings;
}
