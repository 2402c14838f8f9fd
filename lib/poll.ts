import type { Clock } from './clock.ts';

/**
 * Result of one attempt. `done` is separate from the value, so that any value can end the polling.
 */
export type PollAttempt<T> =
  | { done: true; value: T }
  | {
      done: false;
      /** Something changed, so the next attempt comes soon. */
      changed: boolean;
      /**
       * The attempt printed something without a change, which shows that the step is not hanging.
       */
      printed?: boolean;
      /** `Retry-After`, in milliseconds. */
      waitAtLeastMs?: number;
    };

export type PollOptions<T> = {
  /** `deadline`: time after which the attempt need not retry. */
  attempt: (deadline: number) => Promise<PollAttempt<T>>;
  intervalMs: number;
  maxIntervalMs: number;
  /** In clock milliseconds. */
  deadline: number;
  /** Called after each minute without a change or output. */
  onQuiet?: (wait: QuietWait) => void;
};

/** Milliseconds since the wait began, and until its deadline. */
export type QuietWait = { sinceStartMs: number; leftMs: number };

const QUIET_MS = 60_000;

export type PollResult<T> = { timedOut: false; value: T } | { timedOut: true };

/**
 * Repeats an attempt until it is done or the deadline has passed. The last attempt is made at the
 * deadline, never before it.
 *
 * @throws what the attempt throws; the signal's reason on abort
 */
export async function poll<T>(
  { attempt, deadline, onQuiet, ...intervals }: PollOptions<T>,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<PollResult<T>> {
  const start = clock.now();
  let lastChange = start;
  let lastSign = start;
  const sleepUntil = async (end: number): Promise<void> => {
    for (;;) {
      const now = clock.now();
      const quietInMs = onQuiet === undefined ? Infinity : lastSign + QUIET_MS - now;
      if (end - now <= quietInMs) {
        await clock.sleep(Math.max(0, end - now), signal);
        return;
      }
      if (quietInMs >= 1) await clock.sleep(quietInMs, signal);
      lastSign = clock.now();
      onQuiet?.({ sinceStartMs: lastSign - start, leftMs: deadline - lastSign });
    }
  };
  for (;;) {
    signal.throwIfAborted();
    const result = await attempt(deadline);
    if (result.done) return { timedOut: false, value: result.value };
    const now = clock.now();
    if (now >= deadline) return { timedOut: true };
    if (result.changed) lastChange = now;
    if (result.changed || result.printed === true) lastSign = now;
    const pause = Math.max(nextIntervalMs(now - lastChange, intervals), result.waitAtLeastMs ?? 0);
    await sleepUntil(Math.min(now + pause, deadline));
  }
}

// If the end of a wait is unpredictable, a pause proportional to the square root of the elapsed
// time gives the least delay for the fewest polls. With 0.7, the end of a ten-minute deployment is
// noticed within 17 s, after 62 polls.
const PAUSE_FACTOR = 0.7;

/** The pause before the next attempt, in milliseconds; it grows while nothing changes. */
export function nextIntervalMs(
  sinceChangeMs: number,
  { intervalMs, maxIntervalMs }: { intervalMs: number; maxIntervalMs: number },
): number {
  const pauseMs = PAUSE_FACTOR * Math.sqrt(sinceChangeMs / 1_000) * 1_000;
  return Math.min(Math.max(pauseMs, intervalMs), Math.max(maxIntervalMs, intervalMs));
}
