import { closeSync, openSync, writeFileSync } from 'node:fs';
import { isError } from '../../lib/is-error.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { UsageError } from '../usage-error.ts';

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
  if (json !== undefined) return `${toJson(outputs)}\n`;
  if (output === undefined) return hide(toLines(outputs));
  const value = outputs[output.replaceAll('-', '_')] ?? outputs[output];
  if (value !== undefined) return `${value}\n`;
  const known = Object.keys(outputs).slice(0, 30).join(', ') || 'none';
  throw new ActionError(
    `There is no output ${JSON.stringify(output)}; those that were set: ${known}.`,
    { title: 'No such output' },
  );
}

/**
 * Checks that the file can be written, before there are outputs which would be lost.
 *
 * @throws UsageError
 */
export function openOutputFile(file: string): void {
  try {
    closeSync(openSync(file, 'w'));
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    throw new UsageError(`\`--output-file\` cannot be written: ${reason}.`);
  }
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

// Of ASCII and of ISO 8859, which terminals obey as well.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * `name=value`; a value with line breaks or other control characters is a JSON string, so that no value can pose as
 * another output or command a terminal.
 */
function toLines(outputs: Outputs): string {
  const lines = Object.entries(outputs).map(
    ([name, value]) => `${name}=${CONTROLS.test(value) ? toJson(value) : value}\n`,
  );
  return lines.join('');
}

/** JSON without control characters; `JSON.stringify` leaves those beyond ASCII. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}
