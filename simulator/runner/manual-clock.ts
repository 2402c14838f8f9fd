import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../lib/clock.ts';

/** A clock that only moves when a test advances it or code sleeps. */
export type ManualClock = Clock & {
  /** Advances the time and fires timers. */
  advance(ms: number): void;
  /** All sleeps so far, in milliseconds. */
  readonly sleeps: readonly number[];
  /** Called at the start of each sleep, so that a test can act meanwhile. */
  onSleep: (ms: number) => void;
};

const START = Date.UTC(2026, 0, 5, 9, 0, 0);

/** Starts at nine o'clock on a Monday. */
export function createManualClock(): ManualClock {
  const sleeps: number[] = [];
  const timers = new Set<{ at: number; onElapsed: () => void }>();
  let now = 0;
  const clock: ManualClock = {
    sleeps,
    onSleep: () => undefined,
    now: () => now,
    date: () => new Date(START + now),
    advance(ms) {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.onElapsed();
      }
    },
    async sleep(ms, signal) {
      signal.throwIfAborted();
      sleeps.push(ms);
      clock.onSleep(ms);
      await setImmediate();
      signal.throwIfAborted();
      clock.advance(ms);
    },
    timer(ms, onElapsed) {
      const timer = { at: now + ms, onElapsed };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
  };
  return clock;
}
