import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../lib/clock.ts';

/** A clock that stands still until it is told to move; sleeping moves it. */
export type ManualClock = Clock & {
  /** Lets time pass, and the timers with it. */
  advance(ms: number): void;
  /** Every sleep so far, in milliseconds. */
  readonly sleeps: readonly number[];
  /** Called at the start of each sleep, to let something happen while the code sleeps. */
  onSleep: (ms: number) => void;
};

const START = Date.UTC(2026, 0, 5, 9, 0, 0);

/** Makes a clock at nine o'clock on a Monday. */
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
