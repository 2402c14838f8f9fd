import type { Clock } from '../../lib/clock.ts';

/**
 * Minimum interval between two statuses, in milliseconds; integrations do not benefit from more.
 */
const INTERVAL_MS = 5_000;

/** Rate limit for setting statuses. */
export type Pace = {
  mayShow(): boolean;
  /** Records that a status is set now. */
  count(): void;
  /** Blocks statuses for `ms` milliseconds. */
  pause(ms: number): void;
  /** Waits out the interval before the final status, which ignores a pause. */
  beforeLast(signal: AbortSignal): Promise<void>;
};

export function createPace(clock: Clock): Pace {
  let next = -Infinity;
  let pauseEnd = -Infinity;
  return {
    mayShow: () => clock.now() >= Math.max(next, pauseEnd),
    count() {
      next = clock.now() + INTERVAL_MS;
    },
    pause(ms) {
      pauseEnd = clock.now() + ms;
    },
    beforeLast: (signal) => clock.sleep(Math.max(0, next - clock.now()), signal),
  };
}
