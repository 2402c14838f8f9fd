const QUOTE = 34;
const MINUS = 45;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
// Minimum length of a number beyond `Number.MAX_SAFE_INTEGER` without an exponent.
const MIN_CHARS = 16;
// Limit for texts (including keys), objects and lists: each takes up to 100 bytes, however short it
// is in the response.
const MAX_VALUES = 2_000_000;
// Code that reads a response recurses once per level.
const MAX_DEPTH = 1_000;
const PARTS_PER_JOIN = 10_000;

/**
 * Quotes numbers beyond `Number.MAX_SAFE_INTEGER`, in one pass that takes no memory if there are
 * none: a reviver with source text access takes 60 times as long, and 100 bytes per number.
 *
 * @throws RangeError if it has more than two million texts, objects and lists, or more than 1,000
 * levels
 */
export function quoteLargeNumbers(json: string): string {
  const joined: string[] = [];
  let parts: string[] = [];
  let end = 0;
  let values = 0;
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE || code === OPEN_OBJECT || code === OPEN_LIST) values += 1;
    if (values > MAX_VALUES || depth > MAX_DEPTH) throw new RangeError('too much');
    if (code === QUOTE) at = endOfText(json, at);
    else if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth -= 1;
    else if (code === MINUS || isDigit(code)) {
      const start = at;
      while (isNumberPart(json.charCodeAt(at + 1))) at += 1;
      const number = largeNumber(json, start, at + 1);
      if (number === undefined) continue;
      values += 1;
      parts.push(json.slice(end, start), '"', number, '"');
      end = at + 1;
      if (parts.length > PARTS_PER_JOIN) {
        joined.push(parts.join(''));
        parts = [];
      }
    }
  }
  return end === 0 ? json : joined.join('') + parts.join('') + json.slice(end);
}

/** Index of the closing quote. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return json.length;
}

function largeNumber(json: string, start: number, end: number): string | undefined {
  if (end - start < MIN_CHARS && !hasExponent(json, start, end)) return undefined;
  const number = json.slice(start, end);
  const isLarge = NUMBER.test(number) && Math.abs(Number(number)) > Number.MAX_SAFE_INTEGER;
  return isLarge ? number : undefined;
}

function hasExponent(json: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((json.charCodeAt(at) | 32) === 101) return true;
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A digit, sign, decimal point or exponent letter. */
function isNumberPart(code: number): boolean {
  return isDigit(code) || code === MINUS || code === 43 || code === 46 || (code | 32) === 101;
}
