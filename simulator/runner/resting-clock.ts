import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Clock } from '../../lib/clock.ts';

/**
 * A clock for calls over real connections: it stands still while one is under way, and jumps to what is due
 * next when somebody sleeps and all that is left is to wait. `virtual-time.ts` does the same for a process.
 * The date is that of the machine, for which the dates in answers are made.
 *
 * @param isQuiet whether no call is under way
 */
export function createRestingClock(isQuiet: () => boolean): Clock {
  const due = new Set<{ at: number; elapse: () => void }>();
  const state = { now: 0, sleepers: 0, moves: false };
  const add = (ms: number, elapse: () => void): (() => void) => {
    const entry = { at: state.now + ms, elapse };
    due.add(entry);
    return () => {
      due.delete(entry);
    };
  };
  const move = async (): Promise<void> => {
    if (state.moves) return;
    state.moves = true;
    while (state.sleepers > 0) {
      // What was woken, or has its answer, goes on first.
      await (isQuiet() ? setImmediate() : setTimeout(1));
      const [next] = [...due].sort((a, b) => a.at - b.at);
      if (!isQuiet() || state.sleepers === 0 || next === undefined) continue;
      due.delete(next);
      state.now = next.at;
      next.elapse();
    }
    state.moves = false;
  };
  return {
    now: () => state.now,
    date: () => new Date(),
    timer: add,
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
