import { expect, test } from '@jest/globals';
import { formatDuration, parseDuration } from '../../lib/duration.ts';

test.each([
  ['90', 90_000],
  ['90s', 90_000],
  ['15m', 900_000],
  ['1h30m', 5_400_000],
  ['2H', 7_200_000],
  ['1h5s', 3_605_000],
  ['0', 0],
  [' 5m ', 300_000],
])('%j is %d ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(['', ' ', 'm', '1.5h', '-5', '5 m', '30m1h', '1d', '1e3', 'Infinity', '9'.repeat(30)])(
  '%j is none',
  (text) => {
    expect(parseDuration(text)).toBeUndefined();
  },
);

test.each([
  [0, '0s'],
  [499, '0s'],
  [61_000, '1m1s'],
  [3_600_000, '1h'],
  [3_605_000, '1h5s'],
])('%d ms is written %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
