import type { Clock } from '../clock.ts';

// Longer waits cost more in runner minutes than they are worth; GitHub's rate limits last up to an
// hour.
/** Timeout of one call, including waits for rate limits. */
export const CALL_TIMEOUT_MS = 10 * 60_000;

/** The limits of a call that starts now. */
export function callLimits(clock: Clock): { deadline: number } {
  return { deadline: clock.now() + CALL_TIMEOUT_MS };
}
