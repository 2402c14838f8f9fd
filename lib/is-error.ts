/**
 * Whether a value is an error, also one that another realm made, as Node itself does in tests. `Error.isError` is
 * new in Node 24.
 */
export function isError(value: unknown): value is Error {
  return /^\[object (?:Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
}
