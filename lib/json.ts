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

// Each takes about 100 bytes, however little of an answer it is.
const MAX_CONTAINERS = 500_000;
// What reads an answer calls itself at each level.
const MAX_DEPTH = 1_000;

/**
 * Parses JSON as servers write it: with a byte order mark, or with Python's `NaN` and `Infinity`, which become
 * null. Numbers beyond `Number.MAX_SAFE_INTEGER` stay the text they were written in: an id that is off by one
 * belongs to somebody else.
 *
 * @throws SyntaxError if the text is not JSON; RangeError if it has more than 500,000 objects and lists
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  if (countContainers(json) > MAX_CONTAINERS) throw new RangeError('too many objects and lists');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (!/NaN|Infinity/.test(json)) throw error;
    return JSON.parse(json.replace(TEXT_OR_ODD_NUMBER, repair));
  }
  // In one pass, since a reviver that sees the source of each number takes 60 times as long.
  return /\d{16}|\d[eE]/.test(json) ? JSON.parse(json.replace(TEXT_OR_ODD_NUMBER, repair)) : value;
}

const TEXT_OR_ODD_NUMBER =
  /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b|(?<![\w.])-?(?:\d+(?:\.\d+)?[eE][+-]?\d+|\d{16,}(?:\.\d+)?)(?![\w.])/gs;

function repair(part: string): string {
  if (part.startsWith('"')) return part;
  if (!/\d/.test(part)) return 'null';
  return Math.abs(Number(part)) > Number.MAX_SAFE_INTEGER ? `"${part}"` : part;
}

function countContainers(json: string): number {
  let count = 0;
  for (let at = 0; at < json.length; at += 1) {
    const char = json.charAt(at);
    if (char === '"') at = endOfText(json, at);
    else if (char === '{' || char === '[') count += 1;
  }
  return count;
}

/** The position of the quote that ends a text. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json.charAt(at) === '"') return at;
    if (json.charAt(at) === '\\') at += 1;
  }
  return json.length;
}

/**
 * The value with each of its texts and keys replaced.
 *
 * @throws RangeError if it has more than 1,000 levels
 */
export function mapTexts(value: unknown, replace: (text: string) => string, depth = 0): unknown {
  if (typeof value === 'string') return replace(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw new RangeError('too many levels');
  const map = (member: unknown): unknown => mapTexts(member, replace, depth + 1);
  if (Array.isArray(value)) return value.map(map);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [replace(key), map(member)]),
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
