/** What reading a log has cost so far. */
export type LogCost = {
  /** Bytes of all reads together. */
  fetchedBytes: number;
  /** Bytes of the newest read. */
  lastReadBytes: number;
  /** Since the wait began. */
  waitedMs: number;
};

/** Bytes that may be spent on reading again what was read before, for each minute of waiting. */
const BYTES_PER_MINUTE = 256 * 1024;

/**
 * Whether another look at a growing log is worth its bytes, given that each look returns all of it.
 *
 * All reads but the newest stay within the allowance of the time waited. Each of the newest, the one
 * after the end and the one that makes sure of it costs the log's length N at most, so that the whole
 * stays within 3 N and the allowance, however the log grows.
 */
export function mayReadLog({ fetchedBytes, lastReadBytes, waitedMs }: LogCost): boolean {
  return fetchedBytes - lastReadBytes <= (BYTES_PER_MINUTE * waitedMs) / 60_000;
}
