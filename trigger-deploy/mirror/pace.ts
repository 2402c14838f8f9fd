import type { Clock } from '../../lib/clock.ts';

/** The least time between two statuses, in milliseconds: no listener makes use of more. */
const INTERVAL_MS = 5_000;

/** When the next status may be set. */
export type Pace = {
  mayShow(): boolean;
  /** A status is set now. */
  count(): void;
  /** None may be set for so many milliseconds. */
  pause(ms: number): void;
  /** Waits until the last one is long enough ago; it may be set even in a pause. */
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
