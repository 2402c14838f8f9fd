import { writeFileSync } from 'node:fs';
import { isError } from '../../lib/is-error.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';

type Outputs = Readonly<Record<string, string>>;

/**
 * The outputs as text for stdout, as the options ask for them.
 *
 * @param hide takes out of a listing, which is a log in most places, what must not be read in a log; whoever asks
 *   for one output or for JSON gets it as it is
 * @throws ActionError if there is no output of the name
 */
export function showOutputs(
  outputs: Outputs,
  { output, json }: Arguments['options'],
  hide: (text: string) => string,
): string {
  if (json !== undefined) return `${JSON.stringify(outputs)}\n`;
  if (output === undefined) return hide(toLines(outputs));
  const value = outputs[output.replaceAll('-', '_')] ?? outputs[output];
  if (value !== undefined) return `${value}\n`;
  const known = Object.keys(outputs).slice(0, 30).join(', ') || 'none';
  throw new ActionError(
    `There is no output ${JSON.stringify(output)}; those that were set: ${known}.`,
    { title: 'No such output' },
  );
}

/** @throws ActionError if the file cannot be written */
export function writeOutputFile(outputs: Outputs, file: string): void {
  try {
    writeFileSync(file, toLines(outputs));
  } catch (cause) {
    const reason = isError(cause) ? cause.message : String(cause);
    throw new ActionError(`\`--output-file\` was not written: ${reason}.`, {
      title: 'Outputs not written',
      cause,
    });
  }
}

/** `name=value`; a value with line breaks is a JSON string, so that no value can pose as another output. */
function toLines(outputs: Outputs): string {
  const lines = Object.entries(outputs).map(
    ([name, value]) => `${name}=${/[\r\n]/.test(value) ? JSON.stringify(value) : value}\n`,
  );
  return lines.join('');
}
