import type { Clock } from '../../lib/clock.ts';

/** Keeps the cost of reading a growing log, of which each read returns all, in proportion. */
export type LogBudget = {
  /** Whether another look is worth its bytes now. */
  mayRead(): boolean;
  /** So many bytes of the log have come. */
  count(bytes: number): void;
};

/** Bytes that may be spent on reading again what was read before, for each minute of waiting. */
const BYTES_PER_MINUTE = 256 * 1024;

/**
 * Makes a budget for a wait that begins now.
 *
 * A read begins only while all before it stay within the allowance of the time waited. It costs the
 * log's length N at most, and so do the one after the end and the one that makes sure of it. So the
 * whole stays within 3 N and the allowance, however the log grows.
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
