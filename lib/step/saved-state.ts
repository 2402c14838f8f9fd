import { asRecord, tryParseJson, type JsonRecord } from '../json.ts';
import { ActionError } from './errors/action-error.ts';

/**
 * Reads the JSON that the main stage saved for the post stage.
 *
 * @param read returns undefined if the record is invalid
 * @returns undefined if nothing was saved
 * @throws ActionError if it cannot be read
 */
export function readSavedState<State>(
  text: string,
  read: (record: JsonRecord) => State | undefined,
): State | undefined {
  if (text === '') return undefined;
  const state = read(asRecord(tryParseJson(text)));
  if (state === undefined) {
    throw new ActionError('the state that the step saved cannot be read');
  }
  return state;
}
