import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { HttpResponse } from 'msw';
import { preload } from '../../scripts/bench/preload.ts';
import {
  createSimulatedCarpathian,
  scripted,
  type SimulatedCarpathian,
} from '../../simulator/carpathian/carpathian.ts';
import { makeCertificate } from '../../simulator/network/certificate.ts';
import { startConnectProxy, type ProxyBehaviour } from '../../simulator/network/connect-proxy.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import {
  prepareStage,
  runStage,
  type Stage,
  type StageResult,
} from '../../simulator/runner/runner.ts';
import { serve, type SimulatorServer } from '../../simulator/network/serve.ts';
import { payloadOf } from '../../simulator/github/webhook-payload.ts';
import { errorsOf, noticesOf, warningsOf } from '../annotations.ts';

const KEY = 'cpk_4f+9/c0ffee=Zm9v';
const VIRTUAL_TIME = [
  '--import',
  join(import.meta.dirname, '../../simulator/runner/virtual-time.ts'),
];
const RUNNING = { afterMs: 0, status: 'running' };

let carpathian: SimulatedCarpathian;
let server: SimulatorServer;
let child: ChildProcess;
const results: StageResult[] = [];
const cleanUps: (() => Promise<void>)[] = [];

beforeEach(async () => {
  const clock = createManualClock();
  carpathian = createSimulatedCarpathian(clock);
  carpathian.keys.add(KEY);
  // The bundle has virtual time; each status request advances it by five seconds.
  carpathian.onCall = (endpoint) => {
    if (endpoint === 'status') clock.advance(5_000);
  };
  server = await serve(carpathian.handlers);
  cleanUps.push(server.close);
});

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
  for (const result of results.splice(0)) result.dispose();
});

async function deploy(
  inputs: Record<string, string> = {},
  stage: Partial<Stage> = {},
): Promise<StageResult> {
  const result = await runStage({
    action: 'trigger-deploy',
    inputs: { api_key: KEY, api_url: server.url, ...inputs },
    event: { name: 'push', payload: payloadOf('push', ({ ref }) => ref === 'refs/heads/master') },
    nodeArgs: VIRTUAL_TIME,
    onStart: (process) => {
      child = process;
    },
    ...stage,
  });
  results.push(result);
  expect(findLeaks(result, KEY)).toEqual([]);
  // Users never see a stack trace.
  expect(result.log).not.toMatch(/^ {4}at /m);
  return result;
}

const calls = (): string[] =>
  carpathian.requests.map(
    ({ method, path }) => `${method} ${path.replace('/api/v1/deployment/', '')}`,
  );

/** A server that leaves each connection to the callback. */
async function rawServer(onConnection: (socket: Socket) => void): Promise<string> {
  const raw = createServer(onConnection);
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
  cleanUps.push(
    () =>
      new Promise((resolve) => {
        raw.close(() => {
          resolve();
        });
      }),
  );
  return `http://127.0.0.1:${(raw.address() as AddressInfo).port}`;
}

test('succeeds with only the environment of a runner', async () => {
  carpathian.script = scripted([{ afterMs: 0, status: 'success' }]);
  const result = await deploy({}, { nodeArgs: [] });
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { conclusion: 'success', status: 'success', deployment_id: '4212' },
  });
  expect(result.summary).toContain('### ✅ Deployment succeeded');
  expect(errorsOf(result)).toEqual([]);
});

/** Node options with which no chunk of a bundle can be loaded. */
const WITHOUT_CHUNKS = [
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module';
    registerHooks({
      resolve(name, context, next) {
        if (/^\\.\\/\\d+\\.index\\.js$/.test(name)) throw new Error('chunk not found');
        return next(name, context);
      },
    });
  `)}`,
];

test.each([
  ['triggered', {}, ['POST trigger']],
  ['given', { deployment_id: '4212' }, []],
])(
  'a chunk that cannot be loaded does not deny a deployment that is %s',
  async (_name, inputs, called) => {
    const result = await deploy(inputs, { nodeArgs: WITHOUT_CHUNKS });
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { conclusion: 'failure', deployment_id: '4212' },
    });
    expect(errorsOf(result)).toEqual([expect.stringContaining('(chunk not found)')]);
    expect(result.summary).toContain('### ❌ Outcome of the deployment unknown');
    expect(calls()).toEqual(called);
  },
);

test('failure: outputs, one error, and the end of the log in the summary', async () => {
  carpathian.script = scripted(
    [RUNNING, { afterMs: 20_000, status: 'failed' }],
    Array.from({ length: 80 }, (_, second) => ({ afterMs: second, line: `line ${second}` })),
  );
  const result = await deploy();
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'failure', status: 'failed' },
  });
  expect(errorsOf(result)).toHaveLength(1);
  expect(result.summary).toContain('### ❌ Deployment failed');
  expect(result.summary).toContain('line 79');
  expect(result.summary).toContain('line 30');
  expect(result.summary).not.toContain('line 29');
  expect(readFileSync(result.outputs['log_file'] ?? '', 'utf8').split('\n')).toHaveLength(81);
});

test('unknown status', async () => {
  carpathian.script = scripted([RUNNING, { afterMs: 20_000, status: 'baking' }]);
  const result = await deploy({ timeout: '5m' });
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'timed_out', status: 'baking' },
  });
  expect(warningsOf(result)).toEqual([expect.stringContaining('"baking"')]);
  expect(errorsOf(result)).toEqual([expect.stringContaining('`success_states: baking`')]);
});

test('timeout', async () => {
  carpathian.script = scripted([RUNNING]);
  const result = await deploy({ logs: 'none' });
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'timed_out', duration_seconds: '1800' },
  });
  expect(errorsOf(result)).toEqual([expect.stringContaining('Timed out after 30m (`timeout`)')]);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s during a pause', async (signal) => {
  carpathian.script = scripted([RUNNING]);
  // In real time, the first pause is the last event.
  const onLog = (text: string): void => {
    if (text.includes('Status: running')) child.kill(signal);
  };
  const result = await deploy({ logs: 'none' }, { nodeArgs: [], onLog });
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'cancelled', deployment_id: '4212', status: 'running' },
  });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('Deployment 4212 keeps running at Carpathian'),
  ]);
  expect(result.summary).toContain('Deployment cancelled');
});

test('429 with Retry-After', async () => {
  const busy = () => ({
    answer: HttpResponse.json({}, { status: 429, headers: { 'retry-after': '7' } }),
  });
  carpathian.faults.add('trigger', busy);
  const result = await deploy({ logs: 'none' });
  expect(result).toMatchObject({ exitCode: 0, outputs: { duration_seconds: '7' } });
  expect(result.log).toContain('; retrying in 7s');
  expect(calls()).toEqual(['POST trigger', 'POST trigger', 'GET status/4212']);
});

test('a connection reset before the trigger was read: sent once, reported as unclear', async () => {
  let connections = 0;
  const url = await rawServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    socket.once('data', () => socket.resetAndDestroy());
  });
  const result = await deploy({ api_url: url });
  expect(connections).toBe(1);
  expect(errorsOf(result)).toEqual([expect.stringContaining('may have started')]);
});

test('a host that does not exist: nothing is sent', async () => {
  const result = await deploy({ api_url: 'https://api.carpathian.invalid' });
  expect(errorsOf(result)).toEqual([expect.stringMatching(/host not found.* Nothing was sent\./)]);
});

test('a hostile log', async () => {
  const lines = [
    '::error::x',
    ' ::set-output name=conclusion::hacked',
    'a##[error]b',
    '::stop-commands::x',
    KEY,
  ];
  carpathian.script = scripted(
    [{ afterMs: 0, status: 'failed' }],
    lines.map((line) => ({ afterMs: 0, line })),
  );
  const result = await deploy();
  const commands = result.log.split('\n').filter((line) => /^\s*::/.test(line));
  expect(commands.map((line) => line.split('::')[1])).toEqual([
    'add-mask',
    'group',
    'endgroup',
    'error title=Deployment 4212 failed',
  ]);
  expect(result.outputs['conclusion']).toBe('failure');
});

test('a hostile commit message is sent unchanged and has no effect on the way', async () => {
  const message =
    'It\'s "quoted"\n\n$(touch pwned) `id` ${HOME} \\ \u0000\n::set-output name=status::x\n##[error]y 😀';
  const payload = payloadOf('push', ({ ref }) => ref === 'refs/heads/master');
  payload.head_commit.message = message;
  payload.head_commit.author.name = '<b>::error::</b>';
  const result = await deploy({}, { event: { name: 'push', payload } });
  expect(carpathian.triggered[0]).toMatchObject({
    commit_message: message,
    author_name: '<b>::error::</b>',
  });
  expect(result.exitCode).toBe(0);
  expect(result.log).not.toContain('##[');
});

test('no key', async () => {
  const failed = await deploy({ api_key: '' });
  expect(failed).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(errorsOf(failed)).toEqual([expect.stringContaining('`api_key` is empty')]);
  const skipped = await deploy({ api_key: '', if_no_api_key: 'skip' });
  expect(skipped).toMatchObject({ exitCode: 0, outputs: { conclusion: 'skipped' } });
  expect(noticesOf(skipped)).toHaveLength(1);
  expect(calls()).toEqual([]);
});

/** An environment that trusts a certificate. */
async function trust(certificate: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'authority-'));
  cleanUps.push(() => rm(folder, { recursive: true }));
  const path = join(folder, 'ca.pem');
  await writeFile(path, certificate);
  return { NODE_EXTRA_CA_CERTS: path };
}

/** Runs the step against https://api.carpathian.ai, which only the proxy can resolve. */
async function deployThroughProxy(behaviour: ProxyBehaviour, stage: Partial<Stage> = {}) {
  const certificate = await makeCertificate('api.carpathian.ai');
  const tls = await serve(carpathian.handlers, {
    ...certificate,
    origin: 'https://api.carpathian.ai',
  });
  const proxy = await startConnectProxy(tls.port, behaviour);
  cleanUps.push(tls.close, proxy.close);
  const https_proxy = proxy.url.replace('//', '//user:p%40ss@');
  const env = { ...(await trust(certificate.cert)), https_proxy, ...stage.env };
  const result = await deploy({ api_url: 'https://api.carpathian.ai' }, { ...stage, env });
  return { result, proxy };
}

test('a proxy: every request goes through a tunnel to the API', async () => {
  const { result, proxy } = await deployThroughProxy('tunnel');
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(proxy.connections.length).toBe(calls().length);
  expect(result.log).not.toContain('Warning');
  expect(new Set(proxy.connections.map(({ target }) => target))).toEqual(
    new Set(['api.carpathian.ai:443']),
  );
  expect(proxy.connections[0]?.authorization).toBe(
    `Basic ${Buffer.from('user:p@ss').toString('base64')}`,
  );
});

test('a proxy that rejects the request: nothing is sent', async () => {
  const { result } = await deployThroughProxy('refuse');
  expect(errorsOf(result)).toEqual([expect.stringContaining('the proxy did not open a tunnel')]);
  expect(errorsOf(result)[0]).toContain('Nothing was sent.');
  expect(calls()).toEqual([]);
});

test('a proxy that rejects the password is tried once, since directory services lock accounts', async () => {
  const { result, proxy } = await deployThroughProxy('refuse-credentials');
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(
      /was not called: the proxy refused the user name and password in `https_proxy` \(HTTP 407\)/,
    ),
  ]);
  expect(result.log).not.toContain('p%40ss');
  expect(proxy.connections).toHaveLength(1);
});

test('`https:` to an `http:` port sends nothing', async () => {
  const result = await deploy({ api_url: server.url.replace('http:', 'https:') });
  const [error = ''] = errorsOf(result);
  expect(error).toMatch(/TLS failed .*Nothing was sent/);
  expect(error).not.toContain('may have started');
  expect(calls()).toEqual([]);
});

test.each([
  ['its deadline', 'SIGUSR2', 'did not respond within 300 s'],
  ['the cancel', 'SIGINT', 'The step was cancelled.'],
] as const)(
  'a proxy that never responds does not delay the end after %s',
  async (_name, signal, words) => {
    const onLog = (text: string): void => {
      // The request starts once this is printed; then time stands still.
      if (text.includes('Triggering')) setImmediate(() => child.kill(signal));
    };
    const { result } = await deployThroughProxy('hang', { onLog });
    expect(errorsOf(result)).toEqual([expect.stringContaining(words)]);
  },
);

test('no_proxy: the request bypasses the proxy', async () => {
  // Directly to the API, which does not exist where tests run.
  const env = { no_proxy: 'carpathian.ai', NODE_OPTIONS: '--dns-result-order=ipv4first' };
  const { result, proxy } = await deployThroughProxy('tunnel', { env });
  expect(proxy.connections).toEqual([]);
  expect(errorsOf(result)).toEqual([expect.stringContaining('Nothing was sent.')]);
});

test('a TLS connection that breaks after the trigger was read: sent once, reported as unclear', async () => {
  const certificate = await makeCertificate('localhost');
  let triggers = 0;
  const tls = createTlsServer(certificate, (socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      triggers += 1;
      // Clear text within a TLS connection.
      rawSockets.at(-1)?.write('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  });
  const rawSockets: Socket[] = [];
  tls.on('connection', (socket: Socket) => rawSockets.push(socket));
  await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
  cleanUps.push(async () => {
    for (const socket of rawSockets) socket.destroy();
    await new Promise((resolve) => tls.close(resolve));
  });
  const url = `https://localhost:${(tls.address() as AddressInfo).port}`;
  const result = await deploy({ api_url: url }, { env: await trust(certificate.cert) });
  expect(triggers).toBe(1);
  expect(errorsOf(result)).toEqual([expect.stringContaining('may have started')]);
});

const MEGABYTE = 1024 * 1024;
const LINES = `${'x'.repeat(63)}\n`.repeat(1024);

/** A log of repeated text, generated while it is sent. */
function longLog(megabytes: number, { start = '', again = LINES, end = '' } = {}): Response {
  const chunk = new TextEncoder().encode(again);
  let left = Math.floor((megabytes * MEGABYTE) / chunk.length);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(start));
    },
    pull(controller) {
      if (left > 0) controller.enqueue(chunk.slice());
      else {
        controller.enqueue(new TextEncoder().encode(end));
        controller.close();
      }
      left -= 1;
    },
  });
  return new HttpResponse(body, { headers: { 'content-type': 'text/plain' } });
}

type Followed = { growth: number; printed: number; end: string };

const MAX_GROWTH = 128 * MEGABYTE;

/**
 * The minimum of three runs: on a busy machine V8 sometimes frees buffers late; a leak occurs in
 * every run.
 */
async function followLog(log: () => Response): Promise<Followed> {
  let least = await followLogOnce(log);
  for (let run = 1; run < 3 && least.growth >= MAX_GROWTH; run += 1) {
    const next = await followLogOnce(log);
    if (next.growth < least.growth) least = next;
  }
  return least;
}

/** Peak memory above that before the bundle was loaded, and the output. */
async function followLogOnce(log: () => Response): Promise<Followed> {
  carpathian.script = { ...scripted([{ afterMs: 0, status: 'success' }]), log };
  const inputs = { api_key: KEY, api_url: server.url };
  const prepared = prepareStage({ action: 'trigger-deploy', inputs });
  const bundle = join(import.meta.dirname, '../../dist/trigger-deploy/index.js');
  // virtual-time first, so that its own memory does not count.
  const preloads = [...preload('virtual-time.ts'), ...preload('report-memory.ts')];
  const { stdout } = spawn(process.execPath, [...preloads, bundle], {
    env: prepared.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let [printed, end] = [0, ''];
  // Not collected as in `runStage`, which would use memory of this process.
  stdout.setEncoding('latin1').on('data', (text: string) => {
    printed += text.length;
    end = `${end}${text}`.slice(-2_000);
  });
  await once(stdout, 'close');
  results.push(prepared.collect(null, end));
  const [, peak, start] = /^peak memory (\d+) start (\d+)$/m.exec(end) ?? [];
  return { growth: Number(peak) - Number(start), printed, end };
}

// More than fits in memory, and more lines (2.4 million) than are remembered.
test.each([50, 150])(
  'a log of %d MB is printed with at most 128 MB of memory',
  async (megabytes) => {
    const { growth, printed } = await followLog(() => longLog(megabytes));
    expect(printed).toBeGreaterThan(megabytes * MEGABYTE);
    expect(growth).toBeLessThan(MAX_GROWTH);
  },
  120_000,
);

test('a log of 50 MB that changed at its start takes at most 128 MB of memory', async () => {
  let reads = 0;
  const { growth, end } = await followLog(() => longLog(50, { start: `read ${(reads += 1)}\n` }));
  expect(end).toContain('lines may be missing');
  expect(growth).toBeLessThan(MAX_GROWTH);
}, 120_000);

const ENTRY = `{"timestamp":"2026-11-27T07:37:34Z","level":"INFO","message":"${'x'.repeat(60)}"},`;

test.each([
  ['60 MB of small entries', 60, { start: '[', again: '{},'.repeat(20_000), end: '{}]' }],
  ['60 MB of entries', 60, { start: '[', again: ENTRY.repeat(500), end: `${ENTRY.slice(0, -1)}]` }],
  ['60 MB of one text', 60, { start: '"', again: 'x\\n'.repeat(20_000), end: '"' }],
])(
  'a JSON log of %s is abandoned with a notice, and takes at most 128 MB of memory',
  async (_name, megabytes, parts) => {
    const { growth, end } = await followLog(() => longLog(megabytes, parts));
    expect(end).toContain('Could not read the log');
    expect(growth).toBeLessThan(MAX_GROWTH);
  },
  120_000,
);

test.each([
  ['small entries', 0.25, { start: '[', again: '{},'.repeat(20_000), end: '{}]' }],
  ['small texts', 0.9, { start: '[', again: '"ab",'.repeat(20_000), end: '""]' }],
  ['small groups', 1, { start: '[', again: '{"a":"b","c":"d"},'.repeat(10_000), end: '{"a":""}]' }],
  ['entries', 5, { start: '[', again: ENTRY.repeat(500), end: `${ENTRY.slice(0, -1)}]` }],
  ['one text of short lines', 7.5, { start: '"', again: 'x\\n'.repeat(20_000), end: '"' }],
  ['one text', 7.5, { start: '{"logs":"', again: `${'ü'.repeat(40)}\\n`.repeat(500), end: '"}' }],
])(
  'a JSON log of %s just below the limit is shown, and takes at most 128 MB of memory',
  async (_name, megabytes, parts) => {
    const { growth, end } = await followLog(() => longLog(megabytes, parts));
    expect(end).not.toContain('Could not read the log');
    expect(growth).toBeLessThan(MAX_GROWTH);
  },
  120_000,
);
