import { quoteLargeNumbers } from './large-numbers.ts';

declare global {
  // https://tc39.es/proposal-json-parse-with-source/
  interface JSON {
    /** A number that `JSON.stringify` writes verbatim. */
    rawJSON(text: string): object;
    isRawJSON(value: unknown): boolean;
  }
}

/** A JSON object with unvalidated members. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Returns an empty object for anything but an object. */
export function asRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** Returns `''` for anything but a string. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether a value is an object: not null, not an array. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Parses JSON as servers write it: with a byte order mark, or with Python's `NaN` and `Infinity`,
 * which become null. Numbers beyond `Number.MAX_SAFE_INTEGER` become strings of their digits: an id
 * that is off by one belongs to something else.
 *
 * @throws SyntaxError if the text is not JSON; RangeError if it has more than two million texts,
 * objects and lists, or more than 1,000 levels
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  const quoted = quoteLargeNumbers(json);
  try {
    // A string is valid where a number is not: as a key.
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
 * Replaces each text and key of a parsed value in place: a copy of a large response would double
 * the memory.
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
    // Assigning to `__proto__` would set the prototype.
    if (mapped !== member) Object.defineProperty(value, key, { value: mapped });
  }
  return value;
}

/** Parses JSON so that `JSON.stringify` writes each number verbatim. */
export function parseVerbatim(text: string): unknown {
  return JSON.parse(
    text.replace(/^\uFEFF/, ''),
    (_key, value: unknown, { source = '' }: { source?: string } = {}) =>
      typeof value === 'number' && String(value) !== source ? JSON.rawJSON(source) : value,
  );
}

/** Undefined if the text cannot be parsed. */
export function tryParseJson(text: string, parse: (text: string) => unknown = parseJson): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
