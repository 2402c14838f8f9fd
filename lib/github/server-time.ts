import type { Clock } from '../clock.ts';

// GitHub's times are whole seconds.
const ROUNDING_MS = 2_000;

/**
 * The time on GitHub's clock, in milliseconds since 1970, so many milliseconds before it made a list; early
 * enough that nothing made since is missed.
 *
 * @param listedAt the server's time of the list, NaN if it gave none
 */
export function serverTimeAgo(listedAt: number, agoMs: number, clock: Clock): number {
  const at = Number.isNaN(listedAt) ? clock.date().getTime() : listedAt;
  return at - agoMs - ROUNDING_MS;
}
