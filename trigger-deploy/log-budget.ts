import type { Clock } from '../lib/clock.ts';

/** Keeps the cost of reading a growing log, of which each read returns all, in proportion. */
export type LogBudget = {
  /** Whether another look is worth its bytes now. */
  mayRead(): boolean;
  /** A read begins. */
  startRead(): void;
  /** So many bytes of it have come. */
  count(bytes: number): void;
};

/** Bytes that may be spent on reading again what was read before, for each minute of waiting. */
const BYTES_PER_MINUTE = 256 * 1024;

/**
 * Makes a budget for a wait that begins now.
 *
 * All reads but the newest stay within the allowance of the time waited. Each of the newest, the one
 * after the end and the one that makes sure of it costs the log's length N at most, so that the whole
 * stays within 3 N and the allowance, however the log grows.
 */
export function createLogBudget(clock: Pick<Clock, 'now'>): LogBudget {
  const start = clock.now();
  let earlierBytes = 0;
  let newestBytes = 0;
  return {
    mayRead: () => earlierBytes <= (BYTES_PER_MINUTE * (clock.now() - start)) / 60_000,
    startRead() {
      earlierBytes += newestBytes;
      newestBytes = 0;
    },
    count(bytes) {
      newestBytes += bytes;
    },
  };
}
