import type { Clock } from '../clock.ts';

// Longer waits cost more in runner minutes than they are worth; GitHub's limits last an hour at most.
/** Milliseconds for one call, with the waits that GitHub's limits ask for. */
export const CALL_TIMEOUT_MS = 10 * 60_000;

/** The limits of a call that begins now. */
export function callLimits(clock: Clock): { deadline: number } {
  return { deadline: clock.now() + CALL_TIMEOUT_MS };
}
