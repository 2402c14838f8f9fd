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

test.each([
  ['1.5h', 5_400_000],
  ['.5h', 1_800_000],
  ['30 m', 1_800_000],
  ['30min', 1_800_000],
  ['1d', 86_400_000],
  ['2 minutes', 120_000],
  ['1 Minute', 60_000],
  ['90 sec', 90_000],
  ['1hr 30mins', 5_400_000],
  ['1 h 30 min', 5_400_000],
  ['1 hour and 30 minutes', 5_400_000],
  ['1 day, 2 hours', 93_600_000],
  ['1.5', 1_500],
  ['2500ms', 2_500],
])('%j is %d ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

// prettier-ignore
test.each([
  '', ' ', 'm', '-5', '30m1h', '1h2h', '1e3', '1e3s', 'Infinity', '9'.repeat(30), '1.h', '1..5h', '.', '1,5h',
  '1h,', '1h and', 'and 1h', '1 2', '5 fortnights', '1h30', '15:00',
])(
  '%j is not a duration',
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
])('%d ms is formatted as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
