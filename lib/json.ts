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
 * @throws SyntaxError if the text is not JSON; RangeError if it is nested too deeply
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER
      ? context?.source
      : value,
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
export function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
