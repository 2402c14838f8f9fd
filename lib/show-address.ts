import { shorten } from './shorten.ts';

const MAX_CHARS = 200;

/** An address as a message shows it, without what may be a password: all before its last `@`, and its query. */
export function showAddress(address: string): string {
  const open = address.replace(/^.*@/s, '…@').replace(/[?#].*$/s, '…');
  return JSON.stringify(shorten(open, MAX_CHARS));
}
