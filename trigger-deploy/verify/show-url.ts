import { shorten } from '../../lib/shorten.ts';

const MAX_CHARS = 200;

/**
 * A URL as messages show it: without its query, which may hold a token that is no secret to the runner. Unlike
 * `showAddress`, for one that is known to hold no password, and so to be read without quotes.
 */
export function showUrl({ origin, pathname, search }: URL): string {
  return shorten(`${origin}${pathname}${search === '' ? '' : '?…'}`, MAX_CHARS);
}
