import type { Clock } from '../../lib/clock.ts';

/** Limits the traffic for a growing log, since each read returns all of it. */
export type LogBudget = {
  mayRead(): boolean;
  count(bytes: number): void;
};

/** Allowance for repeated reads, per minute since the start. */
const BYTES_PER_MINUTE = 256 * 1024;

/**
 * A read starts only while the bytes of all previous reads are within the allowance. It costs at
 * most the log's length N, as do the two reads after the end of the deployment. So the total is at
 * most 3 N plus the allowance, no matter how the log grows.
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
