import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { scripted } from '../simulator/carpathian.ts';
import { SAMPLE } from '../simulator/ctrlplane-job.ts';
import { commandsOf, jobResultsOf, outputsOf, printedBy, stepResultsOf } from './act-log.ts';
import { DISPATCH, PUSH } from './events.ts';
import { startWorld, type World } from './world.ts';

const RUNNING = { afterMs: 0, status: 'running' };
const JOB_STATUS = `ctrlplane PUT /workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}/status`;

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const endAs = (status: string): void => {
  world.carpathian.script = scripted([RUNNING, { afterMs: 10_000, status }]);
};

/** What every one of these runs does, however it ends. */
const EVERY_STEP = [
  'ctrlplane GET /workspaces',
  `ctrlplane GET /workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}`,
  JOB_STATUS,
  'github POST /deployments',
  'github POST /deployments/42/statuses',
  'carpathian POST /trigger',
  'carpathian GET /status/4212',
  'github POST /deployments/42/statuses',
  JOB_STATUS,
];

test('all three: the deployment succeeds', async () => {
  endAs('success');
  const { entries, exitCode } = await world.run('e2e/deploy.yml', DISPATCH);
  expect(exitCode).toBe(0);
  expect(jobResultsOf(entries)).toEqual({ deploy: 'success' });
  expect(stepResultsOf(entries)).toEqual([
    'job main success',
    'status main success',
    'deploy main success',
    'after main success',
    'status post success',
    'job post success',
  ]);
  expect(world.steps()).toEqual(EVERY_STEP);
  expect(world.github.repository.deployments).toMatchObject([{ environment: 'production' }]);
  expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
  expect(world.carpathian.triggered).toMatchObject([{ branch: 'v2.7.1' }]);
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'successful']);
  expect(outputsOf(entries, 'deploy')).toMatchObject({ conclusion: 'success' });
  expect(commandsOf(entries, 'warning')).toEqual([]);
});

test.each([
  ['failed', 'failure', 'The deployment 4212 failed with the status "failed".'],
  ['cancelled', 'cancelled', 'The deployment 4212 was cancelled at Carpathian'],
])('all three: Carpathian says %s, which fails the job', async (status, conclusion, words) => {
  endAs(status);
  const { entries, exitCode } = await world.run('e2e/deploy.yml', DISPATCH);
  expect(exitCode).toBe(1);
  expect(jobResultsOf(entries)).toEqual({ deploy: 'failure' });
  expect(stepResultsOf(entries)).toEqual([
    'job main success',
    'status main success',
    'deploy main failure',
    'status post success',
    'job post success',
  ]);
  expect(world.steps()).toEqual(EVERY_STEP);
  expect(world.statesOf(42)).toEqual(['in_progress', 'failure']);
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'failure']);
  expect(outputsOf(entries, 'deploy')).toMatchObject({ conclusion, deployment_id: '4212', status });
  expect(commandsOf(entries, 'error')).toEqual([expect.stringContaining(words)]);
});

// act kills the step at once, and calls the job failed in the end. The runner sends SIGINT, waits for
// the step to end by itself, and calls the job cancelled: the tests of the bundles cover that. What is
// the same are the post stages, which run and see a job that was cancelled.
test('all three: the run is cancelled', async () => {
  world.carpathian.script = scripted([RUNNING]);
  const interruptOn = 'Status: running';
  const { entries, exitCode } = await world.run('e2e/deploy.yml', { ...DISPATCH, interruptOn });
  expect(exitCode).toBe(1);
  expect(stepResultsOf(entries)).toEqual([
    'job main success',
    'status main success',
    'deploy main failure',
    'status post success',
    'job post success',
  ]);
  expect(world.steps()).toEqual(EVERY_STEP);
  expect(world.statesOf(42)).toEqual(['in_progress', 'error']);
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'cancelled']);
  expect(outputsOf(entries, 'deploy')).toMatchObject({ deployment_id: '4212' });
});

test('a matrix: each environment has its deployment and its result', async () => {
  // The second deployment fails.
  world.carpathian.script = scripted([{ afterMs: 0, status: 'success' }]);
  world.carpathian.onCall = (endpoint) => {
    if (endpoint === 'trigger' && world.carpathian.triggered.length === 1) {
      world.carpathian.script = scripted([{ afterMs: 0, status: 'failed' }]);
    }
  };
  const { entries, exitCode } = await world.run('e2e/matrix.yml', PUSH);
  expect(exitCode).toBe(1);
  expect(jobResultsOf(entries)).toEqual({
    'deploy (staging)': 'success',
    'deploy (production)': 'failure',
  });
  expect(world.github.repository.deployments).toMatchObject([
    { id: 42, environment: 'staging' },
    { environment: 'production' },
  ]);
  expect(world.github.repository.deployments.map(({ id }) => world.statesOf(id))).toEqual([
    ['in_progress', 'success'],
    ['in_progress', 'failure'],
  ]);
  expect(world.carpathian.triggered).toMatchObject([
    { branch: 'staging' },
    { branch: 'production' },
  ]);
});

// After a call that failed act runs no other job, not even one that runs always.
test.each([
  ['success', 'success', 'The call ended as success, the deployment as success.\n'],
  ['failed', 'failure', ''],
])('a reusable workflow: %s', async (status, result, words) => {
  endAs(status);
  const { entries, exitCode } = await world.run('e2e/calls-reusable.yml', PUSH);
  expect(exitCode).toBe(result === 'success' ? 0 : 1);
  expect(jobResultsOf(entries)).toMatchObject({ deploy: result });
  expect(printedBy(entries)).toContain(words);
  expect(world.statesOf(42)).toEqual(['in_progress', result]);
  expect(outputsOf(entries, 'deploy')).toMatchObject({ conclusion: result });
  expect(world.carpathian.triggered).toHaveLength(1);
});

// The runner reads the result of the job anew for the post stages of a composite action, as act does.
test.each([
  ['success', 'success', ['2 main success']],
  ['failed', 'failure', []],
])('a composite action: %s', async (status, result, stepsAfter) => {
  endAs(status);
  const { entries, exitCode } = await world.run('e2e/composite.yml', PUSH);
  expect(exitCode).toBe(result === 'success' ? 0 : 1);
  expect(stepResultsOf(entries)).toEqual([
    '0 main success',
    'all/status main success',
    `all/trigger main ${result}`,
    `all main ${result}`,
    ...stepsAfter,
    'all/trigger/status post success',
    'all post success',
  ]);
  expect(world.statesOf(42)).toEqual(['in_progress', result]);
  expect(outputsOf(entries, 'trigger')).toMatchObject({ conclusion: result });
  if (result === 'success') {
    expect(printedBy(entries)).toContain('Deployment 4212 ended as success.\n');
  }
});
