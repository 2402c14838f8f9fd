import { expect, test } from '@jest/globals';
import { nextIntervalMs, poll, type PollAttempt } from '../../lib/poll.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';

const LIMITS = { intervalMs: 5_000, maxIntervalMs: 30_000 };

function polling(attempts: PollAttempt<string>[], timeoutMs = 60_000) {
  const clock = createManualClock();
  const cancel = new AbortController();
  const deadlines: number[] = [];
  const attempt = (deadline: number): Promise<PollAttempt<string>> => {
    deadlines.push(deadline);
    return Promise.resolve(attempts[deadlines.length - 1] ?? { done: false, changed: false });
  };
  const deadline = clock.now() + timeoutMs;
  const result = poll({ ...LIMITS, attempt, deadline }, { clock, signal: cancel.signal });
  return { clock, cancel, result, deadlines };
}

test('an attempt that is done ends it without another sleep', async () => {
  const { clock, result } = polling([
    { done: false, changed: false },
    { done: true, value: '' },
  ]);
  expect(await result).toEqual({ timedOut: false, value: '' });
  expect(clock.sleeps).toEqual([5_000]);
});

test('the last sleep is clipped to the end, and one look follows it', async () => {
  const { clock, result, deadlines } = polling([], 12_000);
  expect(await result).toEqual({ timedOut: true });
  expect(clock.sleeps).toEqual([5_000, 5_000, 2_000]);
  expect(deadlines).toEqual([12_000, 12_000, 12_000, 12_000]);
});

test('patience that the server asks for is kept, within the time', async () => {
  const wait = (waitAtLeastMs: number) => ({ done: false, changed: false, waitAtLeastMs }) as const;
  const { clock, result } = polling([wait(9_000), wait(1), wait(100_000)], 20_000);
  await result;
  expect(clock.sleeps).toEqual([9_000, 5_000, 6_000]);
});

test('an abort ends it with the reason of the signal', async () => {
  const { clock, cancel, result } = polling([]);
  clock.onSleep = () => {
    cancel.abort(new Error('stop'));
  };
  await expect(result).rejects.toThrow('stop');
});

test.each([
  [0, 5_000],
  [50_000, 5_000],
  [100_000, 10_000],
  [300_000, 30_000],
  [3_600_000, 30_000],
])('%d ms after the last change the pause is %d ms', (sinceChangeMs, pauseMs) => {
  expect(nextIntervalMs(sinceChangeMs, LIMITS)).toBe(pauseMs);
});

test('an interval above the limit stays as it is', () => {
  expect(nextIntervalMs(0, { intervalMs: 60_000, maxIntervalMs: 30_000 })).toBe(60_000);
});
