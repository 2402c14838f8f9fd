import type { Clock } from '../../lib/clock.ts';

/** Each read of a growing log returns all of it; the budget keeps the cost in proportion. */
export type LogBudget = {
  mayRead(): boolean;
  count(bytes: number): void;
};

/** For reading again what was read before, for each minute since the start. */
const BYTES_PER_MINUTE = 256 * 1024;

/**
 * A read begins only while all before it stay within the allowance. It costs the log's length N at most,
 * and so do the two reads after the end of the deployment. So the sum stays within 3 N and the allowance,
 * however the log grows.
 */
export function createLogBudget(clock: Pick<Clock, 'now'>): LogBudget {
  const start = clock.now();
  let fetchedBytes = 0;
  return {
    mayRead: () => fetchedBytes <= (BYTES_PER_MINUTE * (clock.now() - start)) / 60_000,
    count(bytes) {
      fetchedBytes += bytes;
    },
  };
}
