declare global {
  // https://tc39.es/proposal-json-parse-with-source/
  interface JSON {
    /** A number that `JSON.stringify` writes as it is given. */
    rawJSON(text: string): object;
    isRawJSON(value: unknown): boolean;
  }
}

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

/** What a number becomes that JavaScript might write in another way than it was written. */
type ReviveNumber = (value: number, written: string) => unknown;

/**
 * Parses JSON as servers write it: with a byte order mark, or with Python's `NaN` and `Infinity`, which become
 * null. By default integers beyond `Number.MAX_SAFE_INTEGER` stay the text they were written in: an id that is off
 * by one belongs to somebody else.
 *
 * @throws SyntaxError if the text is not JSON; RangeError if it is nested too deeply
 */
export function parseJson(text: string, revive: ReviveNumber = textIfUnsafe): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return parseExactly(json, revive);
  } catch (error) {
    if (!/\b(?:NaN|Infinity)\b/.test(json)) throw error;
    return parseExactly(
      json.replace(TEXT_OR_NOT_A_NUMBER, (part) => (part[0] === '"' ? part : 'null')),
      revive,
    );
  }
}

const TEXT_OR_NOT_A_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs;
/** What a number may hold that JavaScript writes otherwise. A reviver takes much time and memory. */
const MAY_BE_INEXACT = /\d{16}|\d[eE]|\.\d*0\b/;

function parseExactly(json: string, revive: ReviveNumber): unknown {
  if (!MAY_BE_INEXACT.test(json)) return JSON.parse(json);
  return JSON.parse(json, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? revive(value, context?.source ?? String(value)) : value,
  );
}

function textIfUnsafe(value: number, written: string): unknown {
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? written : value;
}

/** The value with each of its texts and keys replaced. */
export function mapTexts(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [replace(key), mapTexts(member, replace)]),
  );
}

/** The parsed text, or undefined if it cannot be parsed. */
export function tryParseJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
