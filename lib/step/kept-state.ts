import { asRecord, type JsonRecord } from '../json.ts';

/**
 * Reads what the main stage kept as JSON for the post stage; undefined where it kept nothing.
 *
 * @param read makes of it what it is; undefined where it is something else
 * @throws Error where it cannot be read
 */
export function parseKept<Kept>(
  text: string,
  read: (record: JsonRecord) => Kept | undefined,
): Kept | undefined {
  if (text === '') return undefined;
  const kept = read(parse(text));
  if (kept === undefined) throw new Error(UNREADABLE);
  return kept;
}

const UNREADABLE = 'what the step kept for the end of the job cannot be read';

function parse(text: string): JsonRecord {
  try {
    return asRecord(JSON.parse(text));
  } catch (cause) {
    throw new Error(UNREADABLE, { cause });
  }
}
