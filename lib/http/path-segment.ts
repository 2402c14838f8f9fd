/**
 * Whether an untrusted text can be a single, encoded path segment of a URL. `.` and `..` would lead
 * to another URL.
 */
export function isPathSegment(text: unknown): text is string {
  if (typeof text !== 'string' || /^\.+$/.test(text)) return false;
  // Most ids match this; compiling Unicode classes slows down the start of a step.
  return /^[\x20-\x7e]{1,200}$/.test(text) || /^\P{C}{1,200}$/u.test(text);
}
