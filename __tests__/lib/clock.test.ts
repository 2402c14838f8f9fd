import { expect, test } from '@jest/globals';
import { systemClock } from '../../lib/clock.ts';

test('the time advances', async () => {
  const [start, date] = [systemClock.now(), systemClock.date().getTime()];
  await systemClock.sleep(5, new AbortController().signal);
  // A timer may fire a fraction of a millisecond early.
  expect(systemClock.now() - start).toBeGreaterThan(3);
  expect(systemClock.date().getTime()).toBeGreaterThanOrEqual(date);
});

test('an abort ends a sleep at once with its reason', async () => {
  const reason = new Error('enough');
  const end = new AbortController();
  const sleep = systemClock.sleep(2 ** 40, end.signal);
  end.abort(reason);
  await expect(sleep).rejects.toBe(reason);
  await expect(systemClock.sleep(2 ** 40, end.signal)).rejects.toBe(reason);
});

test('a timer fires once, and not after it was stopped', async () => {
  const seen: string[] = [];
  systemClock.timer(1, () => seen.push('elapsed'));
  systemClock.timer(1, () => seen.push('stopped'))();
  systemClock.timer(2 ** 40, () => seen.push('early'))();
  await systemClock.sleep(5, new AbortController().signal);
  expect(seen).toEqual(['elapsed']);
});
