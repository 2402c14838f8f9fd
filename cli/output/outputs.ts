import { closeSync, openSync, writeFileSync } from 'node:fs';
import { thrownMessage } from '../../lib/thrown-message.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { UsageError } from '../usage-error.ts';

/** With names as long as `deployment_variables`, the message stays within 220 characters. */
const MAX_LISTED = 7;

type Outputs = Readonly<Record<string, string>>;

/**
 * Formats the outputs for stdout according to the options.
 *
 * @param hide redacts secrets in the `name=value` list, which usually ends up in a log; `--output` and `--json` print
 *   values unredacted
 * @throws ActionError if there is no output with the name
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
  const names = Object.keys(outputs);
  const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '';
  const listed = names.slice(0, MAX_LISTED).join(', ') || 'none';
  throw new ActionError(
    `Output ${JSON.stringify(output)} was not set. Available: ${listed}${more}.`,
    { title: 'No such output' },
  );
}

/**
 * Checks that the file can be written before there are outputs to lose.
 *
 * @throws UsageError
 */
export function openOutputFile(file: string): void {
  try {
    closeSync(openSync(file, 'w'));
  } catch (error) {
    const reason = thrownMessage(error);
    throw new UsageError(`Could not write the file passed to \`--output-file\`: ${reason}.`);
  }
}

/** @throws ActionError if the file cannot be written */
export function writeOutputFile(outputs: Outputs, file: string): void {
  try {
    writeFileSync(file, toLines(outputs));
  } catch (cause) {
    const reason = thrownMessage(cause);
    throw new ActionError(`Could not write the file passed to \`--output-file\`: ${reason}.`, {
      title: 'Outputs not written',
      cause,
    });
  }
}

// C0 and C1: terminals interpret both.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * `name=value`. A value with line breaks or other control characters is a JSON string, so that no value can forge
 * another output or control the terminal.
 */
function toLines(outputs: Outputs): string {
  const lines = Object.entries(outputs).map(
    ([name, value]) => `${name}=${CONTROLS.test(value) ? toJson(value) : value}\n`,
  );
  return lines.join('');
}

/** JSON without control characters. `JSON.stringify` escapes only those in ASCII. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}
