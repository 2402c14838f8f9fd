import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpResponse } from 'msw';
import { makeCertificate } from '../../simulator/network/certificate.ts';
import { startConnectProxy } from '../../simulator/network/connect-proxy.ts';
import type { ServiceFault } from '../../simulator/network/service-fault.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { createSimulatedGithub, type SimulatedGithub } from '../../simulator/github/github.ts';
import { readGithubDescriptions } from '../../simulator/github/description.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import { runStage, type Stage, type StageResult } from '../../simulator/runner/runner.ts';
import { serve, type SimulatorServer } from '../../simulator/network/serve.ts';
import { payloadOf } from '../../simulator/github/webhook-payload.ts';
import { errorsOf, warningsOf } from '../annotations.ts';

const TOKEN = 'ghs_4f+9/c0ffee=Zm9v';
const VIRTUAL_TIME = [
  '--import',
  join(import.meta.dirname, '../../simulator/runner/virtual-time.ts'),
];
const DESCRIPTIONS = readGithubDescriptions();
const PRODUCTION = { environment: 'production' };

let github: SimulatedGithub;
let server: SimulatorServer;
let child: ChildProcess;
const results: StageResult[] = [];
const cleanUps: (() => Promise<void>)[] = [];

beforeEach(async () => {
  github = createSimulatedGithub(createManualClock(), '*', DESCRIPTIONS);
  github.access.tokens.set(TOKEN, 'write');
  server = await serve(github.handlers);
  cleanUps.push(server.close);
});

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
  for (const result of results.splice(0)) result.dispose();
  expect(github.violations).toEqual([]);
});

/** Runs a stage like the runner, with `GITHUB_TOKEN` and the simulated GitHub. */
async function report(
  inputs: Record<string, string>,
  { env, ...stage }: Partial<Stage> = {},
): Promise<StageResult> {
  const result = await runStage({
    action: 'deployment-status',
    inputs,
    env: { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: server.url, ...env },
    nodeArgs: VIRTUAL_TIME,
    onStart: (process) => {
      child = process;
    },
    ...stage,
  });
  results.push(result);
  expect(findLeaks(result, TOKEN)).toEqual([]);
  // Users never see a stack trace.
  expect(result.log).not.toMatch(/^ {4}at /m);
  return result;
}

/** The post stage of the same step. */
const close = (
  inputs: Record<string, string>,
  { state }: StageResult,
  jobStatus: NonNullable<Stage['jobStatus']>,
): Promise<StageResult> => report(inputs, { stage: 'post', state, jobStatus });

const calls = (): string[] =>
  github.requests.map(({ method, path }) => `${method} ${path.replace(/^.*octo-repo/, '')}`);

const statesOf = (id: number): string[] | undefined =>
  github.repository.deployments
    .find((deployment) => deployment.id === id)
    ?.statuses.map(({ state }) => state);

const refuse =
  (status: number, message: string, headers: Record<string, string> = {}) =>
  (): ServiceFault => ({ answer: HttpResponse.json({ message }, { status, headers }) });

describe('a single step for the whole job', () => {
  test.each([
    ['success', 'success'],
    ['failure', 'failure'],
    ['cancelled', 'error'],
  ] as const)('sets the final status for the job result %s: %s', async (jobStatus, state) => {
    const started = await report(PRODUCTION, { nodeArgs: [] });
    expect(started).toMatchObject({
      exitCode: 0,
      outputs: { deployment_id: '42', state: 'in_progress', environment: 'production' },
    });
    const closed = await close(PRODUCTION, started, jobStatus);
    expect(closed).toMatchObject({ exitCode: 0, outputs: {} });
    expect(statesOf(42)).toEqual(['in_progress', state]);
  });

  test('fails the job and sets a failure if its own status fails', async () => {
    github.faults.add('createStatus', refuse(502, 'Bad Gateway'), 4);
    const started = await report(PRODUCTION);
    expect(started).toMatchObject({ exitCode: 1, outputs: { deployment_id: '42', state: '' } });
    expect(errorsOf(started)).toHaveLength(1);
    await close(PRODUCTION, started, 'failure');
    expect(statesOf(42)).toEqual(['failure']);
  });

  test('sets the cancelled state if it is cancelled during a request', async () => {
    const onHang = (): void => void child.kill('SIGINT');
    github.faults.add('createStatus', () => ({ hang: true, onHang }));
    const started = await report(PRODUCTION);
    expect(errorsOf(started)).toEqual(['The step was cancelled.']);
    await close(PRODUCTION, started, 'cancelled');
    expect(statesOf(42)).toEqual(['error']);
  });

  test('closes nothing if it could not create a deployment', async () => {
    github.repository.hasRef = () => false;
    const started = await report(PRODUCTION);
    expect(started.exitCode).toBe(1);
    const closed = await close(PRODUCTION, started, 'failure');
    expect(closed).toMatchObject({ exitCode: 0, log: '' });
    expect(calls()).toEqual(['POST /deployments']);
  });

  test('creates and closes nothing if it never started', async () => {
    const closed = await report(PRODUCTION, { stage: 'post', state: {}, jobStatus: 'failure' });
    expect(closed).toMatchObject({ exitCode: 0, log: '' });
    expect(calls()).toEqual([]);
  });

  test('stays green with a warning if the final status fails', async () => {
    const started = await report(PRODUCTION);
    github.access.tokens.set(TOKEN, 'read');
    const closed = await close(PRODUCTION, started, 'success');
    expect(closed.exitCode).toBe(0);
    expect(errorsOf(closed)).toEqual([]);
    expect(warningsOf(closed)).toEqual([expect.stringContaining('deployments: write')]);
  });

  test('sends an environment URL that is only known at the end', async () => {
    const started = await report({ ...PRODUCTION, environment_url: '' });
    await close({ ...PRODUCTION, environment_url: 'https://pr-7.example.com' }, started, 'success');
    const links = github.repository.deployments[0]?.statuses.map((it) => it.environment_url);
    expect(links).toEqual(['', 'https://pr-7.example.com']);
  });
});

test('a step on: deployment works as in Gitploy', async () => {
  github.repository.create({ ref: 'main', required_contexts: [], auto_merge: false }, '');
  const payload = payloadOf('deployment');
  payload.deployment.id = 42;
  const event = { name: 'deployment', payload };
  for (const state of ['queued', 'in_progress', 'success']) {
    const done = await report({ deployment_id: '42', state, description: 'Deploying' }, { event });
    expect(done).toMatchObject({ exitCode: 0, outputs: { state } });
    await report({ deployment_id: '42', state }, { event, stage: 'post', state: done.state });
  }
  expect(statesOf(42)).toEqual(['queued', 'in_progress', 'success']);
});

describe('a fault', () => {
  const success = { deployment_id: '42', state: 'success' };
  const bad = refuse(502, 'Bad Gateway');
  const LOOK = 'GET /deployments/42/statuses?per_page=100';
  const SEND = 'POST /deployments/42/statuses';

  beforeEach(() => {
    github.repository.create({ ref: 'main', required_contexts: [], auto_merge: false }, '');
  });

  test.each<[string, () => ServiceFault, string[]]>([
    ['a 502, once', bad, [SEND, LOOK, SEND]],
    ['a 502 for a status that was taken', () => ({ ...bad(), afterEffect: true }), [SEND, LOOK]],
    ['a reset after the status was read', () => ({ reset: true, afterEffect: true }), [SEND, LOOK]],
    [
      'a 201 with an empty body',
      () => ({ answer: new HttpResponse(null, { status: 201 }), afterEffect: true }),
      [SEND],
    ],
    ['a 429 with retry-after', refuse(429, 'Slow down', { 'retry-after': '7' }), [SEND, SEND]],
    ['a secondary limit', refuse(403, 'You have exceeded a secondary rate limit'), [SEND, SEND]],
  ])('%s: exactly one status, and a green step', async (_name, fault, expected) => {
    github.faults.add('createStatus', fault);
    const result = await report(success);
    expect(result).toMatchObject({ exitCode: 0, outputs: { state: 'success' } });
    expect(statesOf(42)).toEqual(['success']);
    expect(calls()).toEqual(expected);
  });

  test.each([
    ['for the time in `retry-after`', { 'retry-after': '7' }, 'retrying in 7s'],
    ['for a minute without `retry-after`', {}, 'retrying in 1m'],
  ])(
    'waits out a secondary rate limit %s',
    async (_name, headers: Record<string, string>, text) => {
      const limit = refuse(403, 'You have exceeded a secondary rate limit', headers);
      github.faults.add('createStatus', limit);
      expect((await report(success)).log).toContain(text);
    },
  );

  test.each<[string, () => void, Record<string, string>, RegExp]>([
    [
      '401',
      () => github.access.tokens.clear(),
      success,
      /: Bad credentials\. .*`token`.*\(HTTP 401, /,
    ],
    [
      '403',
      () => github.access.tokens.set(TOKEN, 'read'),
      success,
      /: Resource not accessible by integration\.[^]*\npermissions:\n {2}contents: read\n {2}deployments: write\n/,
    ],
    ['404', () => undefined, { ...success, deployment_id: '7' }, /: Not Found\..*deployment 7/],
    [
      '409 of a merge',
      () => (github.repository.conflict = true),
      { ...PRODUCTION, auto_merge: 'true' },
      /: Conflict merging .*`auto_merge: false`/,
    ],
    [
      '409 of contexts',
      () => (github.repository.contexts = () => [{ context: 'ci', state: 'pending' }]),
      { ...PRODUCTION, required_contexts: '*' },
      /: Conflict: Commit status checks failed.*Not successful: ci \(pending\)/,
    ],
    [
      '422',
      () => {
        github.faults.add('createStatus', () => ({
          answer: HttpResponse.json(
            {
              message: 'Validation Failed',
              errors: [{ field: 'state', message: 'is not a state' }],
            },
            { status: 422 },
          ),
        }));
      },
      success,
      /: Validation Failed\. Reason: state: is not a state\./,
    ],
    [
      '422 of a ref',
      () => (github.repository.hasRef = () => false),
      { ...PRODUCTION, ref: 'topic' },
      /: No ref found for: topic\. .*fork/,
    ],
  ])('%s: one request, one error with the remedy', async (name, arrange, inputs, expected) => {
    arrange();
    const result = await report(inputs);
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toEqual([expect.stringMatching(expected)]);
    // A new token may not be active yet.
    expect(github.requests).toHaveLength(name === '401' ? 4 : 1);
  });

  test('202: GitHub merged the default branch, and the creation is retried', async () => {
    github.repository.behind = 1;
    const result = await report({ ...PRODUCTION, auto_merge: 'true' });
    expect(result.exitCode).toBe(0);
    expect(calls().slice(0, 2)).toEqual(['POST /deployments', 'POST /deployments']);
  });

  test('a hanging status request is aborted at its deadline and looked up', async () => {
    const onHang = (): void => void child.kill('SIGUSR2');
    github.faults.add('createStatus', () => ({ hang: true, onHang }));
    const result = await report(success);
    expect(result.log).toContain('did not respond within 30 s');
    expect(calls()).toEqual([SEND, LOOK, SEND]);
  });
});

test('pending contexts are waited for', async () => {
  let looks = 0;
  github.repository.contexts = () => {
    looks += 1;
    return [{ context: 'ci', state: looks < 4 ? 'pending' : 'success' }];
  };
  const inputs = { ...PRODUCTION, required_contexts: '*', wait_for_contexts: '15m' };
  const result = await report(inputs);
  expect(result).toMatchObject({ exitCode: 0, outputs: { deployment_id: '42' } });
  expect(looks).toBe(4);
});

describe('GitHub Enterprise Server', () => {
  const ORIGIN = 'https://ghe.example.com';

  /** Runs the step with a proxy that forwards only to the server. */
  async function reportThroughProxy(inputs: Record<string, string>, env: Record<string, string>) {
    const enterprise = createSimulatedGithub(createManualClock(), `${ORIGIN}/api/v3`, DESCRIPTIONS);
    enterprise.access.tokens.set(TOKEN, 'write');
    const certificate = await makeCertificate('ghe.example.com');
    const tls = await serve(enterprise.handlers, { ...certificate, origin: ORIGIN });
    const proxy = await startConnectProxy(tls.port);
    const folder = mkdtempSync(join(tmpdir(), 'authority-'));
    const authority = join(folder, 'ca.pem');
    writeFileSync(authority, certificate.cert);
    cleanUps.push(tls.close, proxy.close, () => rm(folder, { recursive: true }));
    const proxies = {
      https_proxy: proxy.url,
      http_proxy: proxy.url,
      NODE_EXTRA_CA_CERTS: authority,
    };
    const stage = { env: { ...proxies, GITHUB_SERVER_URL: ORIGIN, ...env } };
    const started = await report(inputs, stage);
    const { state } = started;
    const closed = await report(inputs, { ...stage, stage: 'post', state, jobStatus: 'success' });
    const targets = new Set(proxy.connections.map(({ target }) => target));
    expect(enterprise.violations).toEqual([]);
    return { started, closed, targets, enterprise };
  }

  test.each([
    ['that runs the workflow', {}, `${ORIGIN}/api/v3`],
    ['that is named', { 'github-base-url': `${ORIGIN}/api/v3/` }, 'https://api.github.com'],
  ])('%s receives the token, and no other host does', async (_name, inputs, apiUrl) => {
    const env = { GITHUB_API_URL: apiUrl };
    const run = await reportThroughProxy({ ...PRODUCTION, ...inputs }, env);
    expect(run.started).toMatchObject({ exitCode: 0, outputs: { deployment_id: '42' } });
    expect(run.closed.exitCode).toBe(0);
    expect(run.targets).toEqual(new Set(['ghe.example.com:443']));
    expect(run.enterprise.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/v3/repos/octo-org/octo-repo/deployments',
      'POST /api/v3/repos/octo-org/octo-repo/deployments/42/statuses',
      'GET /api/v3/repos/octo-org/octo-repo/deployments/42/statuses?per_page=30',
      'POST /api/v3/repos/octo-org/octo-repo/deployments/42/statuses',
    ]);
    const [status] = run.enterprise.repository.deployments[0]?.statuses ?? [];
    expect(status?.log_url).toBe(`${ORIGIN}/octo-org/octo-repo/actions/runs/1658821493`);
  });

  test('that redirects elsewhere does not receive the token there', async () => {
    const location = 'https://api.github.com/repos/octo-org/octo-repo/deployments';
    const headers = { location };
    github.faults.add('createDeployment', () => ({
      answer: new HttpResponse(null, { status: 307, headers }),
    }));
    const proxy = await startConnectProxy(server.port);
    cleanUps.push(proxy.close);
    const env = { https_proxy: proxy.url, http_proxy: proxy.url };
    const result = await report(PRODUCTION, { env });
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(
        'redirected the request to https://api.github.com, where credentials are not sent',
      ),
    ]);
    // The simulated server is on loopback, which http-client never proxies.
    expect(proxy.connections.filter(({ target }) => target.startsWith('api.'))).toEqual([]);
  });
});

test('a hostile server', async () => {
  const hostile = `x\n::set-output name=state::hacked\n##[error]y\r::stop-commands::z ${TOKEN}`;
  github.repository.create({ ref: 'main', required_contexts: [], auto_merge: false }, '');
  github.faults.add('createStatus', () => ({
    answer: HttpResponse.json({ id: 1, state: hostile, environment: hostile }, { status: 201 }),
  }));
  const result = await report({ deployment_id: '42', state: 'success' });
  const commands = result.log.split(/[\r\n]/).filter((line) => /^\s*::/.test(line));
  expect(commands.map((line) => line.split('::')[1])).toEqual(['add-mask']);
  expect(result.outputs).toMatchObject({ state: 'success' });
  expect(result.outputs['environment']).toContain('***');
});
