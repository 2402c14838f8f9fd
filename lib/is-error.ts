/**
 * Whether a value is an error, including one from another realm, as Node's own errors are in tests.
 * `Error.isError` is new in Node 24.
 */
export function isError(value: unknown): value is Error {
  return /^\[object (?:Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
}
