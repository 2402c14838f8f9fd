/** The passing of time as the code sees it, so that a test can decide how it passes. */
export type Clock = {
  /** Monotonic milliseconds since an arbitrary start; never goes back when the wall clock does. */
  now(): number;
  /** The wall clock, for what a person reads. */
  date(): Date;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Calls `onElapsed` once after `ms` milliseconds, unless the returned function is called first. */
  timer(ms: number, onElapsed: () => void): () => void;
};

// A longer one would elapse at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  // Not `performance.now()`, for which Node loads eight modules of its own.
  now: () => process.uptime() * 1000,
  date: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const onAbort = (): void => {
        clearTimeout(timeout);
        reject(signal.reason as Error);
      };
      const timeout = setTimeout(
        () => {
          signal.removeEventListener('abort', onAbort);
          resolve();
        },
        Math.min(ms, MAX_TIMEOUT_MS),
      );
      signal.addEventListener('abort', onAbort, { once: true });
    }),
  timer: (ms, onElapsed) => {
    const timeout = setTimeout(onElapsed, Math.min(ms, MAX_TIMEOUT_MS));
    return () => clearTimeout(timeout);
  },
};
