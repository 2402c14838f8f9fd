import { afterEach, expect, jest, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { cancelProcess, type CancelDelays } from '../../../simulator/runner/cancel-process.ts';

const NEVER = 3_600_000;

afterEach(() => {
  jest.useRealTimers();
});

test.each<[string[], CancelDelays, string[]]>([
  [[], { termAfterMs: NEVER, killAfterMs: NEVER }, ['SIGINT']],
  [['SIGINT'], { termAfterMs: 1, killAfterMs: NEVER }, ['SIGINT', 'SIGTERM']],
  [['SIGINT', 'SIGTERM'], { termAfterMs: 1, killAfterMs: 1 }, ['SIGINT', 'SIGTERM', 'SIGKILL']],
])('a process that ignores %j is ended after a delay', async (ignored, delays, expected) => {
  const program = `
    for (const name of ${JSON.stringify(ignored)}) process.on(name, () => undefined);
    setInterval(() => undefined, 1000);
    console.log('ready');`;
  const child = spawn(process.execPath, ['--eval', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  expect(await cancelProcess(child, delays)).toEqual(expected);
  expect(child.signalCode).toBe(expected.at(-1));
});

test('the default delays are 7.5 s to SIGTERM, and 2.5 s more to SIGKILL', async () => {
  jest.useFakeTimers();
  const kill = jest.fn<(name: string) => boolean>();
  const stub = Object.assign(new EventEmitter(), { kill, exitCode: null, signalCode: null });
  const cancelled = cancelProcess(stub as unknown as ChildProcess);
  const sent = (): unknown[] => kill.mock.calls.flat();
  jest.advanceTimersByTime(7_499);
  expect(sent()).toEqual(['SIGINT']);
  jest.advanceTimersByTime(1);
  expect(sent()).toEqual(['SIGINT', 'SIGTERM']);
  jest.advanceTimersByTime(2_499);
  expect(sent()).toHaveLength(2);
  jest.advanceTimersByTime(1);
  stub.emit('exit', null, 'SIGKILL');
  expect(await cancelled).toEqual(['SIGINT', 'SIGTERM', 'SIGKILL']);
});

test('a process that has ended gets no signal', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  expect(await cancelProcess(child)).toEqual([]);
});
