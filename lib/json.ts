import { quoteLargeNumbers } from './large-numbers.ts';

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

/**
 * Parses JSON as servers write it: with a byte order mark, or with Python's `NaN` and `Infinity`, which become
 * null. Numbers beyond `Number.MAX_SAFE_INTEGER` stay the text they were written in: an id that is off by one
 * belongs to somebody else.
 *
 * @throws SyntaxError if the text is not JSON; RangeError if it has more than two million texts, objects and
 * lists, or more than 1,000 levels
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  const quoted = quoteLargeNumbers(json);
  try {
    // A text may stand where a number may not: as a key.
    if (quoted !== json) JSON.parse(json);
    return JSON.parse(quoted);
  } catch (error) {
    if (!/NaN|Infinity/.test(quoted)) throw error;
    return JSON.parse(
      quoted.replace(TEXT_OR_NAN, (part) => (part.startsWith('"') ? part : 'null')),
    );
  }
}

const TEXT_OR_NAN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs;

/**
 * Replaces each text and key of a parsed value, and returns it. It is changed in place: a copy of a large
 * answer would take as much memory again.
 */
export function mapTexts(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    for (let index = 0; index < list.length; index += 1) {
      if (typeof list[index] !== 'number') list[index] = mapTexts(list[index], replace);
    }
    return list;
  }
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  if (keys.some((key) => replace(key) !== key)) {
    return Object.fromEntries(keys.map((key) => [replace(key), mapTexts(value[key], replace)]));
  }
  for (const key of keys) {
    const member = value[key];
    const mapped = mapTexts(member, replace);
    // An assignment to `__proto__` would do something else.
    if (mapped !== member) Object.defineProperty(value, key, { value: mapped });
  }
  return value;
}

/** Parses JSON so that `JSON.stringify` writes each number as it stands in the text. */
export function parseVerbatim(text: string): unknown {
  return JSON.parse(
    text.replace(/^\uFEFF/, ''),
    (_key, value: unknown, { source = '' }: { source?: string } = {}) =>
      typeof value === 'number' && String(value) !== source ? JSON.rawJSON(source) : value,
  );
}

/** The parsed text, or undefined if it cannot be parsed. */
export function tryParseJson(text: string, parse: (text: string) => unknown = parseJson): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
