import { unicodePattern } from '../unicode-pattern.ts';

/**
 * Whether a text that came from outside can stand for one segment of a URL's path, once it is encoded: an
 * id is no more than that, and a dot alone would lead to another address.
 */
export function isPathSegment(text: unknown): text is string {
  if (typeof text !== 'string' || /^\.+$/.test(text)) return false;
  const isAscii = /^[\x20-\x7e]{1,200}$/.test(text);
  return isAscii || unicodePattern(String.raw`^\P{C}{1,200}$`).test(text);
}
