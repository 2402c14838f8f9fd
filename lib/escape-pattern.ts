/** A text as a regular expression that matches just this text. `RegExp.escape` is new in Node 24. */
export function escapePattern(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
