import type { Clock } from './clock.ts';

/** What one look brought: an end, or not yet. Apart from the value, so that any value can be an end. */
export type PollAttempt<T> =
  | { done: true; value: T }
  | {
      done: false;
      /** Something moved, so the next look comes soon again. */
      changed: boolean;
      /** The server asked not to be called for so long. */
      waitAtLeastMs?: number;
    };

export type PollOptions<T> = {
  /** Looks once. `until` is the time on the clock after which it need not try again. */
  attempt: (until: number) => Promise<PollAttempt<T>>;
  intervalMs: number;
  maxIntervalMs: number;
  timeoutMs: number;
  clock: Clock;
  signal: AbortSignal;
};

export type PollResult<T> = { timedOut: false; value: T } | { timedOut: true };

/**
 * Looks again and again until an attempt is done or the time is over; the last look is made at the end
 * of the time, never before it.
 *
 * @throws what the attempt throws; the signal's reason when it aborts
 */
export async function poll<T>(options: PollOptions<T>): Promise<PollResult<T>> {
  const { clock, signal } = options;
  const start = clock.now();
  const until = start + options.timeoutMs;
  let lastChange = start;
  for (;;) {
    signal.throwIfAborted();
    const attempt = await options.attempt(until);
    if (attempt.done) return { timedOut: false, value: attempt.value };
    const now = clock.now();
    if (now >= until) return { timedOut: true };
    if (attempt.changed) lastChange = now;
    const pause = Math.max(nextIntervalMs(now - lastChange, options), attempt.waitAtLeastMs ?? 0);
    await clock.sleep(Math.min(pause, until - now), signal);
  }
}

/**
 * The pause before the next look: a tenth of the time since something last changed, within its limits.
 * So a deployment's end is seen at most a tenth of its length late, and a long one costs few calls.
 */
export function nextIntervalMs(
  sinceChangeMs: number,
  { intervalMs, maxIntervalMs }: { intervalMs: number; maxIntervalMs: number },
): number {
  return Math.min(Math.max(sinceChangeMs / 10, intervalMs), Math.max(maxIntervalMs, intervalMs));
}
