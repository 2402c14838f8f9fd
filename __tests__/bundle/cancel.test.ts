import { afterEach, describe, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import type { SimulatedGithub } from '../../simulator/github/github.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { compileCache, runStage, type StageResult } from '../../simulator/runner/runner.ts';
import { serve } from '../../simulator/network/serve.ts';
import { send, type Wire, type WireFault } from '../../simulator/network/wire-fault.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { github } from './fault-matrix/rows/github-rows.ts';
import { SECRET, type FaultyCallRow, type World } from './fault-matrix/rows/row.ts';
import { ROWS } from './fault-matrix/rows/rows.ts';

/** Promised limit; the runner waits 7.5 s before it sends the next signal. */
const PROMISE_MS = 1_000;
/** Retries for a busy machine. */
const TRIES = 3;

/** How a cancelled step ends. */
type Ending = {
  exitCode: 0 | 1;
  /** Outputs known by then. */
  outputs: Record<string, string>;
  /** Expected annotations. */
  error?: RegExp;
  warning?: RegExp;
};

const results: StageResult[] = [];

afterEach(() => {
  for (const result of results.splice(0)) result.dispose();
});

type Point =
  /** At a request that never gets a response. */
  | { call: RegExp }
  /** Right after a response. */
  | { answered: RegExp }
  | LogPoint;
/** When the log contains a text. */
type LogPoint = { log: RegExp; fault?: (call: string) => WireFault | undefined };

/** Runs a step in real time and cancels it; returns how it ended, and after how long. */
async function cancelOnce(
  world: World,
  point: Point,
  failed?: RegExp,
): Promise<{ result: StageResult; lateMs: number }> {
  const seen: { child?: ChildProcess; signalAt?: number; endAt?: number } = {};
  const cancel = (): void => {
    if (seen.signalAt !== undefined) return;
    seen.signalAt = performance.now();
    seen.child?.kill('SIGINT');
  };
  const wire: Wire = (call) => {
    if (failed?.test(call) === true) return BAD_GATEWAY;
    if ('call' in point) return point.call.test(call) ? { instead: cancel } : undefined;
    if ('log' in point) return point.fault?.(call);
    if (!point.answered.test(call)) return undefined;
    return {
      afterEffect: async (outgoing, answer) => {
        const headers = Object.fromEntries(answer.headers);
        send(outgoing, { status: answer.status, headers }, await answer.text());
        setTimeout(cancel, 15);
      },
    };
  };
  const server = await serve(world.handlers, undefined, wire);
  const others = await serve(world.others ?? []);
  const stage = world.stage(server.url, others.url);
  const result = await runStage({
    ...stage,
    env: { ...stage.env, ...compileCache() },
    onStart: (child) => {
      seen.child = child.on('exit', () => (seen.endAt = performance.now()));
    },
    onLog: (text) => {
      if ('log' in point && point.log.test(text)) cancel();
    },
  });
  await Promise.all([server.close(), others.close()]);
  results.push(result);
  return { result, lateMs: (seen.endAt ?? Infinity) - (seen.signalAt ?? -Infinity) };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const BAD_GATEWAY: WireFault = {
  afterEffect: (outgoing) => send(outgoing, { status: 502, headers: JSON_TYPE }, '{}'),
};

/** Cancels, retries if the machine was slow, and then checks the ending. */
async function expectEnding(
  arrange: () => World,
  point: Point,
  { ending, failed }: { ending: Ending; failed?: RegExp | undefined },
): Promise<void> {
  let fastest = Infinity;
  for (let count = 0; count < TRIES && fastest >= PROMISE_MS; count += 1) {
    const { result, lateMs } = await cancelOnce(arrange(), point, failed);
    fastest = Math.min(fastest, lateMs);
    expect(result).toMatchObject({ exitCode: ending.exitCode, outputs: ending.outputs });
    expect(errorsOf(result)).toEqual(
      ending.error === undefined ? [] : [expect.stringMatching(ending.error)],
    );
    if (ending.warning !== undefined) {
      expect(warningsOf(result)).toEqual([expect.stringMatching(ending.warning)]);
    }
    expect(findLeaks(result, SECRET)).toEqual([]);
  }
  expect(fastest).toBeLessThan(PROMISE_MS);
}

const CANCELLED = /^The step was cancelled\.$/;
const GOES_ON = /^The step was cancelled\. Deployment 4212 keeps running at Carpathian; .*4212/;
const MAYBE_CREATED = /^The step was cancelled\. GitHub may have created a deployment/;

/** Outputs of a step that was cancelled after it found its job. */
const JOB_OUTPUTS = { version_tag: 'v2.7.1', resource_name: 'prod-eu' };

const NOT_CLOSED = /Could not set the final status of deployment 42: The step was cancelled/;
const NOT_REPORTED =
  /Could not report the status to Ctrlplane: The step was cancelled\. .*set its status there/;

const UNVERIFIED: Ending = {
  exitCode: 1,
  outputs: { conclusion: 'cancelled', deployment_id: '4212', status: 'success' },
  error: /^The step was cancelled\. Deployment 4212 itself succeeded at Carpathian\.$/,
};

/** Expected ending for each row of the fault matrix, cancelled during its request. */
const ENDINGS: Record<string, Ending> = {
  'carpathian.trigger (trigger-deploy)': {
    exitCode: 1,
    outputs: { conclusion: 'cancelled', deployment_id: '' },
    error: /^The step was cancelled\. The deployment may have started/,
  },
  'carpathian.status (trigger-deploy)': {
    exitCode: 1,
    outputs: { conclusion: 'cancelled', deployment_id: '4212' },
    error: GOES_ON,
  },
  // The deployment has ended, so only the rest of its log is lost.
  'carpathian.readLog (trigger-deploy)': {
    exitCode: 0,
    outputs: { conclusion: 'success', deployment_id: '4212', status: 'success' },
  },
  'site.get (trigger-deploy)': UNVERIFIED,
  'site.get (trigger-deploy, with a text)': UNVERIFIED,
  'github.createDeployment (deployment-status)': {
    exitCode: 1,
    outputs: { deployment_id: '', state: '' },
    error: MAYBE_CREATED,
  },
  'github.recentDeployments (deployment-status, looking for a deployment)': {
    exitCode: 1,
    outputs: { deployment_id: '', state: '' },
    error: MAYBE_CREATED,
  },
  'github.createStatus (deployment-status)': {
    exitCode: 1,
    outputs: { deployment_id: '42', state: '' },
    error: CANCELLED,
  },
  'github.createStatus (deployment-status, of a new deployment)': {
    exitCode: 1,
    outputs: { deployment_id: '42', state: '' },
    error: CANCELLED,
  },
  'github.recentStatuses (deployment-status, looking for a status)': {
    exitCode: 1,
    outputs: { deployment_id: '42', state: '' },
    error: CANCELLED,
  },
  'github.allDeployments (deployment-status, deactivating)': {
    exitCode: 1,
    outputs: { state: '' },
    error: CANCELLED,
  },
  'github.allDeployments (deployment-status, deactivating, the second page)': {
    exitCode: 1,
    outputs: { state: '' },
    error: CANCELLED,
  },
  'github.recentStatuses (deployment-status, deactivating)': {
    exitCode: 1,
    outputs: { state: '' },
    error: CANCELLED,
  },
  'github.createStatus (deployment-status, deactivating)': {
    exitCode: 1,
    outputs: { state: '' },
    error: CANCELLED,
  },
  'github.deleteDeployment (deployment-status, deleting)': {
    exitCode: 1,
    outputs: { state: '' },
    error: CANCELLED,
    warning: /^Deployments before the error: 1 deactivated\.$/,
  },
  'github.deleteEnvironment (deployment-status, deleting)': {
    exitCode: 1,
    outputs: { state: '' },
    error: CANCELLED,
    warning: /^Deployments before the error: 1 deactivated, 1 deleted\.$/,
  },
  'github.recentDeployments (deployment-status, superseding)': {
    exitCode: 0,
    outputs: { deployment_id: '46', state: 'success' },
    warning: /^Not all earlier deployments of pr-7 were deactivated: The step was cancelled/,
  },
  'github.recentStatuses (deployment-status, superseding)': {
    exitCode: 0,
    outputs: { deployment_id: '46', state: 'success' },
    warning: /^Not all earlier deployments of pr-7 were deactivated: The step was cancelled/,
  },
  'github.createStatus (deployment-status, superseding)': {
    exitCode: 0,
    outputs: { deployment_id: '46', state: 'success' },
    warning: /^Not all earlier deployments of pr-7 were deactivated: The step was cancelled/,
  },
  'github.createStatus (deployment-status, post)': {
    exitCode: 0,
    outputs: {},
    warning: NOT_CLOSED,
  },
  'github.recentStatuses (deployment-status, post, the newest status)': {
    exitCode: 0,
    outputs: {},
    warning: NOT_CLOSED,
  },
  'github.recentStatuses (deployment-status, post, looking for a status)': {
    exitCode: 0,
    outputs: {},
    warning: NOT_CLOSED,
  },
  'github.createDeployment (trigger-deploy, the mirror)': {
    exitCode: 1,
    outputs: { conclusion: 'cancelled', deployment_id: '', github_deployment_id: '' },
    error: /^The step was cancelled\. No deployment was triggered\.$/,
    warning: /^GitHub may have created a deployment/,
  },
  // The deployment has succeeded; the post stage notifies GitHub.
  'github.recentStatuses (trigger-deploy, the mirror, the newest status at the end)': {
    exitCode: 0,
    outputs: { conclusion: 'success', github_deployment_id: '42' },
  },
  'github.createStatus (trigger-deploy, the mirror, the end)': {
    exitCode: 0,
    outputs: { conclusion: 'success', github_deployment_id: '42' },
  },
  'github.createStatus (trigger-deploy, post)': {
    exitCode: 0,
    outputs: {},
    warning: /^Could not set the final status of the GitHub deployment: The step was cancelled/,
  },
  ...Object.fromEntries(
    ROWS.filter(({ name }) => /^ctrlplane\.(?:list|read)/.test(name)).map((row) => [
      nameOf(row),
      { exitCode: 1, outputs: {}, error: CANCELLED } as const,
    ]),
  ),
  // The job has been found.
  'ctrlplane.putStatus (get-job-inputs, the start)': {
    exitCode: 1,
    outputs: JOB_OUTPUTS,
    error: CANCELLED,
  },
  'ctrlplane.patchJob (get-job-inputs, the start)': {
    exitCode: 1,
    outputs: JOB_OUTPUTS,
    error: CANCELLED,
  },
  'ctrlplane.putStatus (get-job-inputs, post)': {
    exitCode: 0,
    outputs: {},
    warning: NOT_REPORTED,
  },
  'ctrlplane.patchJob (get-job-inputs, post)': {
    exitCode: 0,
    outputs: {},
    warning: NOT_REPORTED,
  },
};

function nameOf({ name, place }: FaultyCallRow): string {
  return `${name} (${place})`;
}

// The run title is requested during the search for the job, so it has a separate test.
const TITLE = 'readRunTitle (get-job-inputs)';
const CANCELLED_ROWS = ROWS.filter((row) => nameOf(row) !== TITLE);

describe('cancelled while a request hangs', () => {
  test('every request has a case', () => {
    expect(new Set(Object.keys(ENDINGS))).toEqual(new Set(CANCELLED_ROWS.map(nameOf)));
  });

  test.each(CANCELLED_ROWS.map((row) => [nameOf(row), row] as const))(
    '%s',
    async (name, { arrange, call, failed }) => {
      const ending = ENDINGS[name];
      if (ending === undefined) throw new Error(`No ending of ${name}.`);
      await expectEnding(arrange, { call }, { ending, failed });
    },
  );

  test(`${TITLE}, with the job found`, async () => {
    const point = { log: /Outputs \(\d+\)/, fault: hang(rowOf(TITLE).call) };
    const ending = { exitCode: 0, outputs: JOB_OUTPUTS } as const;
    await expectEnding(rowOf(TITLE).arrange, point, { ending });
  });
});

function rowOf(name: string): FaultyCallRow {
  const row = ROWS.find((candidate) => nameOf(candidate) === name);
  if (row === undefined) throw new Error(`No row of ${name}.`);
  return row;
}

const hang =
  (pattern: RegExp) =>
  (call: string): WireFault | undefined =>
    pattern.test(call) ? { instead: () => undefined } : undefined;

const refuse =
  (pattern: RegExp, status: number, headers: Record<string, string> = {}) =>
  (call: string): WireFault | undefined =>
    pattern.test(call)
      ? {
          instead: (outgoing) => {
            send(outgoing, { status, headers: { ...JSON_TYPE, ...headers } }, '{}');
          },
        }
      : undefined;

/** Each pause: the row of its world, the fault, the expected log and the ending. */
const SLEEPS: readonly [string, string, LogPoint, Ending][] = [
  [
    'before the trigger is retried',
    'carpathian.trigger (trigger-deploy)',
    { log: /retrying in 30s/, fault: refuse(/^POST/, 429, { 'retry-after': '30' }) },
    {
      exitCode: 1,
      outputs: { conclusion: 'cancelled', deployment_id: '' },
      error: /^The step was cancelled\. No deployment was triggered\.$/,
    },
  ],
  [
    'before a status request is retried',
    'carpathian.status (trigger-deploy)',
    {
      log: /retrying in 30s/,
      fault: refuse(/^GET .*\/status\//, 429, { 'retry-after': '30' }),
    },
    {
      exitCode: 1,
      outputs: { conclusion: 'cancelled', deployment_id: '4212' },
      error: GOES_ON,
    },
  ],
  [
    'before the next status poll',
    'carpathian.status (trigger-deploy)',
    {
      log: /Polling continues until the timeout/,
      fault: refuse(/^GET .*\/status\//, 429, { 'retry-after': '3600' }),
    },
    {
      exitCode: 1,
      outputs: { conclusion: 'cancelled', deployment_id: '4212' },
      error: GOES_ON,
    },
  ],
  [
    'before the last log request',
    'carpathian.readLog (trigger-deploy)',
    { log: /Done/ },
    { exitCode: 0, outputs: { conclusion: 'success', deployment_id: '4212' } },
  ],
  [
    'before the app is requested again',
    'site.get (trigger-deploy)',
    { log: /Waiting for http/, fault: refuse(/^GET \/health/, 502) },
    UNVERIFIED,
  ],
  [
    'before the creation of a deployment is retried',
    'github.createDeployment (deployment-status)',
    { log: /retrying in 1m/, fault: refuse(/^POST/, 429) },
    { exitCode: 1, outputs: { deployment_id: '' }, error: CANCELLED },
  ],
  [
    'before a deployment is looked up',
    'github.createDeployment (deployment-status)',
    { log: /checking whether it was accepted/, fault: refuse(/^POST/, 500) },
    { exitCode: 1, outputs: { deployment_id: '' }, error: MAYBE_CREATED },
  ],
  [
    'before a status is looked up',
    'github.createStatus (deployment-status)',
    { log: /checking whether it was accepted/, fault: refuse(/^POST/, 500) },
    { exitCode: 1, outputs: { deployment_id: '42', state: '' }, error: CANCELLED },
  ],
  [
    'before the final status is retried',
    'github.createStatus (deployment-status, post)',
    { log: /retrying in 1m/, fault: refuse(/^POST/, 429) },
    { exitCode: 0, outputs: {}, warning: NOT_CLOSED },
  ],
  [
    'before the final status is looked up',
    'github.createStatus (deployment-status, post)',
    { log: /checking whether it was accepted/, fault: refuse(/^POST/, 500) },
    { exitCode: 0, outputs: {}, warning: NOT_CLOSED },
  ],
  [
    'before the job request is retried',
    'ctrlplane.listWorkspaces (get-job-inputs)',
    { log: /retrying in 30s/, fault: refuse(/^GET/, 429, { 'retry-after': '30' }) },
    { exitCode: 1, outputs: {}, error: CANCELLED },
  ],
  [
    'before the start report is retried',
    'ctrlplane.putStatus (get-job-inputs, the start)',
    { log: /retrying in 9s/, fault: refuse(/^PUT/, 429, { 'retry-after': '9' }) },
    { exitCode: 1, outputs: JOB_OUTPUTS, error: CANCELLED },
  ],
  [
    'before the result report is retried',
    'ctrlplane.putStatus (get-job-inputs, post)',
    { log: /retrying in 9s/, fault: refuse(/^PUT/, 429, { 'retry-after': '9' }) },
    { exitCode: 0, outputs: {}, warning: NOT_REPORTED },
  ],
];

describe('cancelled during a pause', () => {
  test.each(SLEEPS)('%s', async (_name, row, point, ending) => {
    await expectEnding(rowOf(row).arrange, point, { ending });
  });

  test('between two deactivations', async () => {
    const arrange = ({ repository }: SimulatedGithub): void => {
      const request = { ref: 'main', environment: 'production', required_contexts: [] };
      for (let count = 0; count < 2; count += 1)
        repository.create({ ...request, auto_merge: false }, '');
      const status = { state: 'success', auto_inactive: false };
      for (const it of repository.deployments) repository.addStatus(it, status, '');
    };
    const inputs = { environment: 'production', state: 'inactive' };
    const ending = {
      exitCode: 1,
      outputs: { state: '' },
      error: CANCELLED,
      warning: /^Deployments before the error: 1 deactivated\.$/,
    } as const;
    const point = { answered: /^GET .*\/deployments\/42\/statuses/ };
    await expectEnding(() => github({ inputs, arrange }), point, { ending });
  });

  test('while waiting for contexts', async () => {
    const arrange = ({ repository }: SimulatedGithub): void => {
      repository.contexts = () => [{ context: 'ci', state: 'pending' }];
    };
    const inputs = { environment: 'production', required_contexts: '*', wait_for_contexts: '5m' };
    const ending = { exitCode: 1, outputs: { deployment_id: '' }, error: CANCELLED } as const;
    const point = { log: /Waiting for ci/ };
    await expectEnding(() => github({ inputs, arrange }), point, { ending });
  });
});
