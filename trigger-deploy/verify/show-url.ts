import { shorten } from '../../lib/shorten.ts';

const MAX_CHARS = 200;

/**
 * A URL for messages, without its query, which may contain a token that the runner does not mask.
 * Unlike `showAddress`, for URLs without credentials; needs no quotes.
 */
export function showUrl({ origin, pathname, search }: URL): string {
  return shorten(`${origin}${pathname}${search === '' ? '' : '?…'}`, MAX_CHARS);
}
