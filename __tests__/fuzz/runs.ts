import type { Parameters } from 'fast-check';

const asked = Number(process.env['FUZZ_RUNS'] ?? 0);
const seed = Number(process.env['FUZZ_SEED'] ?? (asked > 0 ? Date.now() % 2 ** 31 : 20_260_105));

/** Timeout of a property in a long run, in milliseconds. */
export const LONG_MS = asked > 0 ? 24 * 3_600_000 : 30_000;

/**
 * Number of runs of a property. By default they are few and deterministic, so that unrelated
 * changes do not fail; `FUZZ_RUNS=10000` sets the number, with random values. `FUZZ_SEED` repeats a
 * failed run.
 */
export function runs<Values>(few: number): Parameters<Values> {
  return { numRuns: asked > 0 ? asked : few, seed };
}
