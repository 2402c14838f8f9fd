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
 * null. Integers beyond `Number.MAX_SAFE_INTEGER` stay the text they were written in: an id that is off by one
 * belongs to somebody else.
 *
 * @throws SyntaxError if the text is not JSON; RangeError if it is nested too deeply
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return parseExactly(json);
  } catch (error) {
    if (!/\b(?:NaN|Infinity)\b/.test(json)) throw error;
    return parseExactly(
      json.replace(TEXT_OR_NOT_A_NUMBER, (part) => (part[0] === '"' ? part : 'null')),
    );
  }
}

const TEXT_OR_NOT_A_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs;

function parseExactly(json: string): unknown {
  return JSON.parse(json, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER
      ? context?.source
      : value,
  );
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

/** Parses JSON so that `JSON.stringify` writes each number as it stands in the text. */
export function parseVerbatim(text: string): unknown {
  // TypeScript does not declare it yet: https://github.com/tc39/proposal-json-parse-with-source
  const { rawJSON } = JSON as unknown as { rawJSON: (source: string) => unknown };
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? rawJSON(context?.source ?? String(value)) : value,
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
