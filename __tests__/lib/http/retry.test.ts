import { expect, test } from '@jest/globals';
import { backoffMs, classifyStatus, parseRetryAfter, RETRY } from '../../../lib/http/retry.ts';

test('the table: a request that took or may have taken effect is never sent twice', () => {
  expect(RETRY).toEqual({
    unsent: { repeatable: true, once: true },
    throttled: { repeatable: true, once: true },
    unauthenticated: { repeatable: true, once: true },
    ambiguous: { repeatable: true, once: false },
    final: { repeatable: false, once: false },
  });
});

test.each([
  [408, 'ambiguous'],
  [425, 'ambiguous'],
  [429, 'throttled'],
  [500, 'ambiguous'],
  [502, 'ambiguous'],
  [503, 'ambiguous'],
  [504, 'ambiguous'],
  [304, 'final'],
  [400, 'final'],
  [401, 'final'],
  [403, 'final'],
  [404, 'final'],
  [409, 'final'],
  [422, 'final'],
  [423, 'final'],
])('%d is %s', (status, faultClass) => {
  expect(classifyStatus(status)).toBe(faultClass);
});

test('the backoff doubles up to 20 s, with full jitter', () => {
  expect([1, 2, 3, 4, 5, 6, 60].map((attempt) => backoffMs(attempt, 1))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000,
  ]);
  expect(backoffMs(4, 0)).toBe(0);
  expect(backoffMs(4, 0.25)).toBe(2_000);
});

const NOW = new Date('2026-01-05T09:00:00Z');

test.each([
  ['0', 0],
  ['120', 120_000],
  [' 7 ', 7_000],
  ['Mon, 05 Jan 2026 09:00:30 GMT', 30_000],
  ['Mon, 05 Jan 2026 08:00:00 GMT', 0],
  ['', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['99999999999', undefined],
  [undefined, undefined],
])('Retry-After: %j is %p ms', (header, ms) => {
  expect(parseRetryAfter(header, NOW)).toBe(ms);
});
