import { shorten } from './shorten.ts';

const MAX_CHARS = 200;

/**
 * Quotes a URL for a message, without the parts that may contain secrets: everything up to the last
 * `@`, and the query.
 */
export function showAddress(address: string): string {
  const open = address.replace(/^.*@/s, '…@').replace(/[?#].*$/s, '…');
  return JSON.stringify(shorten(open, MAX_CHARS));
}
