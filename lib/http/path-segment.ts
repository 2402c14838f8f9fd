/**
 * Whether a text that came from outside can stand for one segment of a URL's path, once it is encoded: an
 * id is no more than that, and a dot alone would lead to another address.
 */
export function isPathSegment(text: unknown): text is string {
  return typeof text === 'string' && /^\P{C}{1,200}$/u.test(text) && !/^\.+$/.test(text);
}
