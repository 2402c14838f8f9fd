import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Clock } from '../../lib/clock.ts';

/** A clock that can be advanced during a request. */
export type RestingClock = Clock & {
  /** Jumps to the next timer, for a request that never ends. */
  jump: () => void;
  /** Lets a second pass, for a slow request. */
  passSecond: () => void;
};

/**
 * A clock for requests over real connections: it stands still during a request, and jumps to the
 * next timer when the code only waits. `virtual-time.ts` does the same for a process. The date is
 * the machine's, since responses contain it.
 *
 * @param isQuiet whether no request is in flight
 */
export function createRestingClock(isQuiet: () => boolean): RestingClock {
  const { now, add, jump, passSecond } = createTimers();
  const state = { sleepers: 0, moves: false };
  const move = async (): Promise<void> => {
    if (state.moves) return;
    state.moves = true;
    while (state.sleepers > 0) {
      // Code that was woken, or has its response, continues first.
      await (isQuiet() ? setImmediate() : setTimeout(1));
      if (isQuiet() && state.sleepers > 0) jump();
    }
    state.moves = false;
  };
  return {
    now,
    date: () => new Date(),
    timer: add,
    jump,
    passSecond,
    async sleep(ms, signal) {
      signal.throwIfAborted();
      state.sleepers += 1;
      void move();
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const onAbort = (): void => reject(signal.reason as Error);
      signal.addEventListener('abort', onAbort, { once: true });
      const stop = add(ms, () => resolve(undefined));
      try {
        await promise;
      } finally {
        stop();
        signal.removeEventListener('abort', onAbort);
        state.sleepers -= 1;
      }
    },
  };
}

type Timers = Pick<RestingClock, 'now' | 'jump' | 'passSecond'> & { add: Clock['timer'] };

function createTimers(): Timers {
  const due = new Set<{ at: number; elapse: () => void }>();
  let now = 0;
  const next = (): { at: number; elapse: () => void } | undefined =>
    [...due].sort((a, b) => a.at - b.at)[0];
  const jump = (): void => {
    const first = next();
    if (first === undefined) return;
    due.delete(first);
    now = Math.max(now, first.at);
    first.elapse();
  };
  return {
    now: () => now,
    jump,
    add(ms, elapse) {
      const entry = { at: now + ms, elapse };
      due.add(entry);
      return () => {
        due.delete(entry);
      };
    },
    passSecond() {
      const end = now + 1_000;
      while ((next()?.at ?? Infinity) <= end) jump();
      now = end;
    },
  };
}
