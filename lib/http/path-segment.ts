/**
 * Whether a text that came from outside can stand for one segment of a URL's path, once it is encoded: an
 * id is no more than that, and a dot alone would lead to another address.
 */
export function isPathSegment(text: unknown): text is string {
  if (typeof text !== 'string' || /^\.+$/.test(text)) return false;
  // Most ids are so, and to compile the classes of Unicode takes time at the start of a step.
  return /^[\x20-\x7e]{1,200}$/.test(text) || /^\P{C}{1,200}$/u.test(text);
}
