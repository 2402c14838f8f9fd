import { expect, test } from '@jest/globals';
import { describeWait } from '../../lib/describe-wait.ts';
import { nextIntervalMs, poll, type PollAttempt, type QuietWait } from '../../lib/poll.ts';
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

test('a finished attempt ends the polling without another sleep', async () => {
  const { clock, result } = polling([
    { done: false, changed: false },
    { done: true, value: '' },
  ]);
  expect(await result).toEqual({ timedOut: false, value: '' });
  expect(clock.sleeps).toEqual([5_000]);
});

test('the last sleep ends at the deadline, followed by one attempt', async () => {
  const { clock, result, deadlines } = polling([], 12_000);
  expect(await result).toEqual({ timedOut: true });
  expect(clock.sleeps).toEqual([5_000, 5_000, 2_000]);
  expect(deadlines).toEqual([12_000, 12_000, 12_000, 12_000]);
});

test('the pause that the server requires is observed, up to the deadline', async () => {
  const wait = (waitAtLeastMs: number) => ({ done: false, changed: false, waitAtLeastMs }) as const;
  const { clock, result } = polling([wait(9_000), wait(1), wait(100_000)], 20_000);
  await result;
  expect(clock.sleeps).toEqual([9_000, 5_000, 6_000]);
});

test("an abort ends the polling with the signal's reason", async () => {
  const { clock, cancel, result } = polling([]);
  clock.onSleep = () => {
    cancel.abort(new Error('stop'));
  };
  await expect(result).rejects.toThrow('stop');
});

test.each([
  [0, 5_000],
  [50_000, 5_000],
  [100_000, 7_000],
  [625_000, 17_500],
  [3_600_000, 30_000],
])('%d ms after the last change the pause is %d ms', (sinceChangeMs, pauseMs) => {
  expect(nextIntervalMs(sinceChangeMs, LIMITS)).toBe(pauseMs);
});

test('an interval above the limit stays as it is', () => {
  expect(nextIntervalMs(0, { intervalMs: 60_000, maxIntervalMs: 30_000 })).toBe(60_000);
});

/** The lines of a quiet wait, with the elapsed and the remaining time. */
async function quietLines(attempts: PollAttempt<string>[], timeoutMs: number): Promise<string[]> {
  const clock = createManualClock();
  const { signal } = new AbortController();
  const lines: string[] = [];
  let count = 0;
  const attempt = (): Promise<PollAttempt<string>> =>
    Promise.resolve(attempts[count++] ?? { done: false, changed: false });
  const onQuiet = (wait: QuietWait): void => {
    expect(wait.sinceStartMs).toBe(clock.now());
    lines.push(describeWait(wait));
  };
  await poll({ ...LIMITS, attempt, deadline: timeoutMs, onQuiet }, { clock, signal });
  return lines;
}

test('a quiet wait is logged once per minute, but not at its end', async () => {
  expect(await quietLines([], 180_000)).toEqual([
    'after 1m (timeout in 2m)',
    'after 2m (timeout in 1m)',
  ]);
});

test('a long pause that the server requires is logged, too', async () => {
  const attempts = [{ done: false, changed: false, waitAtLeastMs: 150_000 }] as const;
  expect(await quietLines([...attempts], 170_000)).toEqual([
    'after 1m (timeout in 1m50s)',
    'after 2m (timeout in 50s)',
  ]);
});

test.each([
  ['a change', { done: false, changed: true }],
  ['output without a change', { done: false, changed: false, printed: true }],
] as const)('%s restarts the minute', async (_name, sign) => {
  const quiet = { done: false, changed: false } as const;
  // Seven attempts in the first half minute; the last one prints something.
  const attempts = [...Array<PollAttempt<string>>(6).fill(quiet), sign];
  expect(await quietLines(attempts, 100_000)).toEqual(['after 1m30s (timeout in 10s)']);
});
