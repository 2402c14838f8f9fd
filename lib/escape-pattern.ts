/** Source of a regular expression that matches exactly this text. `RegExp.escape` is new in Node 24. */
export function escapePattern(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
