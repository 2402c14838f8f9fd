import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { http, HttpResponse } from 'msw';
import { createHttp, type Http } from '../../../lib/http/http.ts';
import { runnerLog } from '../../../lib/step/github-actions/run-on-runner.ts';
import { createLog } from '../../../lib/step/log.ts';
import { createRedactor } from '../../../lib/step/redactor.ts';
import { serve, type SimulatorServer } from '../../../simulator/network/serve.ts';
import { cut } from '../../../simulator/network/wire-fault.ts';
import { createManualClock, type ManualClock } from '../../../simulator/runner/manual-clock.ts';

let server: SimulatorServer;
let clock: ManualClock;
let service: Http;
let isKept: boolean[];
/** How many requests on a keep-alive connection find it closed. */
let closes: number;

beforeEach(async () => {
  isKept = [];
  closes = 0;
  clock = createManualClock();
  const answer = () => HttpResponse.json({});
  server = await serve([http.all('*', answer)], undefined, (_call, kept) => {
    isKept.push(kept);
    if (!kept || closes === 0) return undefined;
    closes -= 1;
    return { instead: cut };
  });
  const redactor = createRedactor();
  const { signal } = new AbortController();
  const context = { clock, signal, redactor, log: createLog(redactor, runnerLog) };
  service = createHttp({ name: 'The service', baseUrl: server.url, headers: {} }, context);
});

afterEach(() => server.close());

const read = () => service.send({ method: 'GET', path: '/', deadline: Infinity });
const write = () => service.send({ method: 'POST', path: '/', body: '{}', deadline: Infinity });

/** Lets the connection become idle. */
const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(() => {
      clock.advance(ms);
      resolve();
    });
  });

test.each([
  ['a read at once', 0, read, true],
  ['a read after three seconds', 3_000, read, true],
  ['a read after six seconds', 6_000, read, false],
  ['a write at once', 0, write, true],
  ['a write after two seconds', 2_000, write, false],
])('%s: the connection is reused: %#', async (_name, idleMs, call, expected) => {
  await read();
  await rest(idleMs);
  await call();
  expect(isKept).toEqual([false, expected]);
});

test('a read on a closed keep-alive connection is retried at once', async () => {
  await read();
  closes = 1;
  await read();
  expect(isKept).toEqual([false, true, false]);
  expect(clock.sleeps).toEqual([]);
});

test('a write on a closed keep-alive connection is not retried', async () => {
  await read();
  closes = 1;
  await expect(write()).rejects.toMatchObject({ mayHaveTakenEffect: true });
  expect(isKept).toEqual([false, true]);
});
