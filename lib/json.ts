import { quoteLargeNumbers } from './large-numbers.ts';

/** A JSON object whose members have not been checked. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** The value as an object, or an empty one where it is anything else. */
export function asRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** The value as text, `''` where it is anything else. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether a parsed JSON value is an object: not null, not a list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Parses JSON, and keeps integers beyond `Number.MAX_SAFE_INTEGER` as the text they were written in: an id
 * that is off by one belongs to somebody else.
 *
 * @throws SyntaxError if the text is not JSON; RangeError if it is nested too deeply, or has more than two
 * million texts, objects and lists
 */
export function parseJson(text: string): unknown {
  const quoted = quoteLargeNumbers(text);
  // A text may stand where a number may not: as a key.
  if (quoted !== text) JSON.parse(text);
  return JSON.parse(quoted);
}

/** The parsed text, or undefined if it cannot be parsed. */
export function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
