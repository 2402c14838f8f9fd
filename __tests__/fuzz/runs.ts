import type { Parameters } from 'fast-check';

const asked = Number(process.env['FUZZ_RUNS'] ?? 0);
const seed = Number(process.env['FUZZ_SEED'] ?? (asked > 0 ? Date.now() % 2 ** 31 : 20_260_105));

/** How long a property may take in a long run, in milliseconds. */
export const LONG_MS = asked > 0 ? 24 * 3_600_000 : 30_000;

/**
 * How often a property is tried. Plain runs are few and always the same ones, so that nobody's change
 * fails on what it did not touch; `FUZZ_RUNS=10000` makes so many, and others each time. `FUZZ_SEED`
 * repeats a run that failed.
 */
export function runs<Values>(few: number): Parameters<Values> {
  return { numRuns: asked > 0 ? asked : few, seed };
}
