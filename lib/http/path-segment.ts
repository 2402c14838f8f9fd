import { unicodePattern } from '../unicode-pattern.ts';

/**
 * Whether an untrusted text can be a single, encoded path segment of a URL. `.` and `..` would lead
 * to another URL.
 */
export function isPathSegment(text: unknown): text is string {
  if (typeof text !== 'string' || /^\.+$/.test(text)) return false;
  const isAscii = /^[\x20-\x7e]{1,200}$/.test(text);
  return isAscii || unicodePattern(String.raw`^\P{C}{1,200}$`).test(text);
}
