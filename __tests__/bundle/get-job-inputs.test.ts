import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { HttpResponse } from 'msw';
import {
  createSimulatedCtrlplane,
  type SimulatedCtrlplane,
} from '../../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob } from '../../simulator/ctrlplane/job.ts';
import type { CtrlplaneEndpoint } from '../../simulator/ctrlplane/route.ts';
import type { ServiceFault } from '../../simulator/network/service-fault.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { createSimulatedRun, type SimulatedRun } from '../../simulator/github/run.ts';
import { runStage, type Stage, type StageResult } from '../../simulator/runner/runner.ts';
import { serve, type SimulatorServer } from '../../simulator/network/serve.ts';
import { errorsOf, warningsOf } from '../annotations.ts';

const KEY = '0123456789abcdef.fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210';
const VIRTUAL_TIME = [
  '--import',
  join(import.meta.dirname, '../../simulator/runner/virtual-time.ts'),
];

let ctrlplane: SimulatedCtrlplane;
let run: SimulatedRun;
let server: SimulatorServer;
let child: ChildProcess;
const results: StageResult[] = [];

beforeEach(async () => {
  ctrlplane = createSimulatedCtrlplane();
  ctrlplane.apiKeys.add(KEY);
  ctrlplane.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
  ctrlplane.jobs.push(sampleJob());
  run = createSimulatedRun(`Deploy [${SAMPLE.job}]`, '*/github');
  server = await serve([...ctrlplane.handlers, ...run.handlers]);
});

afterEach(async () => {
  await server.close();
  for (const result of results.splice(0)) result.dispose();
});

async function step(
  inputs: Record<string, string> = {},
  stage: Partial<Stage> = {},
): Promise<StageResult> {
  const result = await runStage({
    action: 'get-job-inputs',
    inputs: { api_key: KEY, job_id: SAMPLE.job, base_url: server.url, ...inputs },
    nodeArgs: VIRTUAL_TIME,
    env: { GITHUB_API_URL: `${server.url}/github` },
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

const answer = (status: number, body: string | object) => (): ServiceFault => ({
  answer:
    typeof body === 'string'
      ? HttpResponse.html(body, { status })
      : HttpResponse.json(body, { status }),
});

const countOf = (endpoint: CtrlplaneEndpoint): number =>
  ctrlplane.requests.filter((request) => request.endpoint === endpoint).length;

test.each(['A', 'B', 'C', 'D', 'E'] as const)('generation %s', async (generation) => {
  ctrlplane.generation = generation;
  const result = await step({}, { nodeArgs: [] });
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { job_id: SAMPLE.job, version_tag: 'v2.7.1', resource_name: 'prod-eu' },
  });
  expect([...errorsOf(result), ...warningsOf(result)]).toEqual([]);
});

test('the run title is checked', async () => {
  run.title = 'Deploy';
  expect(warningsOf(await step())).toEqual([expect.stringContaining('run-name: Deploy [')]);
});

test.each(['success', 'failure', 'cancelled'] as const)(
  'both stages of one bundle: the job ends as %s',
  async (jobStatus) => {
    const inputs = { report_status: 'true' };
    const main = await step(inputs);
    const post = await step(inputs, { stage: 'post', state: main.state, jobStatus });
    const words = { success: 'successful', failure: 'failure', cancelled: 'cancelled' };
    expect(ctrlplane.reported).toEqual(['inProgress', words[jobStatus]]);
    expect([main.exitCode, post.exitCode]).toEqual([0, 0]);
    expect(countOf('job')).toBe(1);
  },
);

test.each(['A', 'B', 'C', 'D', 'E'] as const)('401 from generation %s', async (generation) => {
  ctrlplane.generation = generation;
  const result = await step({ api_key: 'wrong-key-0123456789' });
  expect(result).toMatchObject({ exitCode: 1, outputs: {} });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('Check that the key in `api_key` is complete'),
  ]);
});

const DOWN = answer(503, { message: 'down' });

test.each([
  [
    'workspaces',
    '404 of the router',
    answer(404, { message: 'not found', code: 'Not Found' }),
    'returned an error: not found. This is not the Ctrlplane API',
  ],
  [
    'legacy-job',
    '404 of Next.js',
    answer(404, '<!DOCTYPE html><title>404</title>'),
    'This is not the Ctrlplane API',
  ],
  [
    'legacy-job',
    'HTML with 200',
    answer(200, '<!doctype html><title>Sign in</title>'),
    'is not JSON (Sign in). This is not the Ctrlplane API',
  ],
  ['workspaces', '503 for good', DOWN, 'returned an error: down. Run the job again'],
  ['job', '503 for good', DOWN, 'returned an error: down. Run the job again'],
  ['legacy-job', '503 for good', DOWN, 'returned an error: down. Run the job again'],
  ['job', 'a reset', () => ({ reset: true as const }), 'connection closed. Check `base_url`'],
] as const)('%s: %s', async (endpoint, _name, fault, words) => {
  ctrlplane.generation = endpoint === 'legacy-job' ? 'C' : 'E';
  ctrlplane.faults.add(endpoint, fault, 20);
  const result = await step();
  expect(result).toMatchObject({ exitCode: 1, outputs: {} });
  expect(errorsOf(result)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ['500', answer(500, { message: 'Internal server error' })],
  ['503', answer(503, 'maintenance')],
  ['a reset', () => ({ reset: true as const })],
])('%s, then 200', async (_name, fault) => {
  ctrlplane.faults.add('workspaces', fault);
  ctrlplane.faults.add('job', fault);
  expect((await step()).outputs['version_tag']).toBe('v2.7.1');
  expect([countOf('workspaces'), countOf('job')]).toEqual([2, 2]);
});

test.each(['workspaces', 'job'] as const)('a hang of %s ends in time', async (endpoint) => {
  const onHang = (): void => {
    child.kill('SIGUSR2');
  };
  ctrlplane.faults.add(endpoint, () => ({ hang: true, onHang }), 20);
  const result = await step({ token: '' });
  expect(result.exitCode).toBe(1);
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(
      /(?:did not respond within|did not return the job within).*The server may be/,
    ),
  ]);
});

test('a truncated body fails the step', async () => {
  const stalled = (): ServiceFault => ({
    answer: new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"id":"'));
          setTimeout(() => child.kill('SIGUSR2'), 20);
        },
      }),
    ),
  });
  ctrlplane.faults.add('job', stalled);
  expect((await step({ token: '' })).outputs['version_tag']).toBe('v2.7.1');
  expect(countOf('job')).toBe(2);
});

test('malicious keys and values become outputs or are left out, and do nothing else', async () => {
  const texts = ['a=b', '::error::x', 'x\n::set-output name=a::b', 'a<<b', '🚀', '__proto__'];
  const entries = texts.map((text) => [text, text] as const);
  ctrlplane.jobs = [sampleJob({ variables: Object.fromEntries(entries) })];
  const result = await step();
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({
    'variable_::error::x': '::error::x',
    'variable_🚀': '🚀',
    variable___proto__: '__proto__',
    version_tag: 'v2.7.1',
  });
  expect(result.outputs).not.toHaveProperty('a');
  expect(JSON.parse(result.outputs['variable'] ?? '')).toEqual(Object.fromEntries(entries));
  const commands = result.log.split(/[\r\n]+/).filter((line) => /^\s*::|##\[/.test(line));
  expect(commands.filter((line) => !/^::(?:add-mask|group|endgroup|warning)::/.test(line))).toEqual(
    [],
  );
  expect(warningsOf(result)).toEqual([expect.stringContaining('"variable.a=b"')]);
});

test('9,900 variables are all masked', async () => {
  const variables = Object.fromEntries(
    Array.from({ length: 9_900 }, (_, index) => [`key-${index}`, `value-${index}`]),
  );
  ctrlplane.jobs = [sampleJob({ variables })];
  const result = await step({ mask: '*' });
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({
    variable_key_9899: 'value-9899',
    deployment_variables_key_9899: 'value-9899',
  });
  expect(result.log).toContain('::add-mask::value-9899\n');
});

test('fifty workspaces are searched in seven rounds', async () => {
  const others = Array.from({ length: 49 }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    slug: `w${index}`,
  }));
  ctrlplane.workspaces.unshift(...others);
  // Each request waits until its round is complete, or until no request has joined for 20 ms.
  const rounds: number[] = [];
  const waiting: (() => void)[] = [];
  let release: NodeJS.Timeout | undefined;
  const answerAll = (): void => {
    rounds.push(waiting.length);
    for (const go of waiting.splice(0)) go();
  };
  ctrlplane.onCall = () =>
    new Promise((resolve) => {
      clearTimeout(release);
      waiting.push(resolve);
      if (waiting.length === 8) answerAll();
      else release = setTimeout(answerAll, 20);
    });
  expect((await step({ token: '' })).exitCode).toBe(0);
  expect(rounds).toEqual([1, 8, 8, 8, 8, 8, 8, 2]);
});
