import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLogBudget } from '../../../trigger-deploy/log/log-budget.ts';

const KILOBYTE = 1024;

/**
 * Follows a log of the given size at each poll, five seconds apart; returns the fetched bytes and
 * the number of reads.
 */
function follow(sizes: readonly number[]): { fetched: number; reads: number } {
  let now = 0;
  let fetched = 0;
  let reads = 0;
  const budget = createLogBudget({ now: () => now });
  const read = (bytes: number): void => {
    budget.count(bytes);
    fetched += bytes;
    reads += 1;
  };
  for (const size of sizes) {
    if (budget.mayRead()) read(size);
    now += 5_000;
  }
  // Twice after the end.
  read(sizes.at(-1) ?? 0);
  read(sizes.at(-1) ?? 0);
  return { fetched, reads };
}

test('however a log grows, at most 3 N and 256 kB per minute are fetched', () => {
  const growth = fc.array(fc.nat({ max: 2_000_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(growth, (steps) => {
      let size = 0;
      const sizes = steps.map((step) => (size += step));
      const minutes = (sizes.length * 5) / 60;
      expect(follow(sizes).fetched).toBeLessThanOrEqual(3 * size + minutes * 256 * KILOBYTE);
    }),
  );
});

test('a small log is read at each poll', () => {
  const sizes = Array.from({ length: 60 }, (_, look) => Math.min(look, 20) * KILOBYTE);
  expect(follow(sizes).reads).toBe(62);
});

test('a large log is read at growing intervals', () => {
  const sizes = Array.from({ length: 360 }, (_, look) => look * 40 * KILOBYTE);
  const { reads } = follow(sizes);
  expect(reads).toBeGreaterThan(6);
  expect(reads).toBeLessThan(30);
});
