import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { scripted } from '../simulator/carpathian/carpathian.ts';
import { SAMPLE } from '../simulator/ctrlplane/job.ts';
import { commandsOf, jobResultsOf, outputsOf, printedBy, stepResultsOf } from './act-log.ts';
import { DISPATCH, DISPATCH_OF_NO_JOB, PUSH } from './events.ts';
import { startWorld, type World } from './world.ts';

const REPOSITORY = 'Codertocat/Hello-World';
const RUNNING = { afterMs: 0, status: 'running' };
const SHA = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
const JOB_STATUS = `ctrlplane PUT /workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}/status`;

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const endAs = (status: string): void => {
  world.carpathian.script = scripted([RUNNING, { afterMs: 10_000, status }]);
};

/** Requests of every run with deployment-status around trigger-deploy, however it ends. */
const DEPLOY = [
  'github POST /deployments',
  'github POST /deployments/42/statuses',
  'carpathian POST /trigger',
  'carpathian GET /status/4212',
  'github GET /deployments/42/statuses?per_page=30',
  'github POST /deployments/42/statuses',
];

/** Requests of every run with all three actions, however it ends. */
const EVERY_STEP = [
  'ctrlplane GET /workspaces',
  `ctrlplane GET /workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}`,
  JOB_STATUS,
  ...DEPLOY,
  JOB_STATUS,
];

/** The errors of a run whose deployment ended with this status. */
const errorsOf = (status: string, id = '4212') =>
  status === 'success'
    ? []
    : [
        `Deployment ${id} ${status} with status "${status}". See its log, or Deployments in the dashboard.`,
      ];

/** What the trigger request contains for the push. */
const OF_PUSH = { repository: REPOSITORY, commit: SHA, branch: 'master' };

test('all three: the deployment succeeds', async () => {
  endAs('success');
  const { entries, exitCode } = await world.run('e2e/workflows/deploy.yml', DISPATCH);
  expect(exitCode).toBe(0);
  expect(jobResultsOf(entries)).toEqual({ deploy: 'success' });
  expect(stepResultsOf(entries)).toEqual([
    'job main success',
    'status main success',
    'deploy main success',
    'after main success',
    'deploy post success',
    'status post success',
    'job post success',
  ]);
  expect(world.steps()).toEqual(EVERY_STEP);
  // The run belongs to another branch than Ctrlplane's version, and does not deploy its own commit.
  expect(world.github.repository.deployments).toMatchObject([
    { environment: 'production', ref: 'v2.7.1' },
  ]);
  expect(world.carpathian.triggered).toEqual([{ repository: REPOSITORY, branch: 'v2.7.1' }]);
  expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'successful']);
  expect(outputsOf(entries, 'deploy')).toMatchObject({ conclusion: 'success' });
  expect(commandsOf(entries, 'warning')).toEqual([]);
});

test.each([
  ['failed', 'failure', 'Deployment 4212 failed with status "failed".'],
  ['cancelled', 'cancelled', 'Deployment 4212 was cancelled at Carpathian'],
])('all three: Carpathian reports %s, which fails the job', async (status, conclusion, words) => {
  endAs(status);
  const { entries, exitCode } = await world.run('e2e/workflows/deploy.yml', DISPATCH);
  expect(exitCode).toBe(1);
  expect(jobResultsOf(entries)).toEqual({ deploy: 'failure' });
  expect(stepResultsOf(entries)).toEqual([
    'job main success',
    'status main success',
    'deploy main failure',
    'deploy post success',
    'status post success',
    'job post success',
  ]);
  expect(world.steps()).toEqual(EVERY_STEP);
  expect(world.statesOf(42)).toEqual(['in_progress', 'failure']);
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'failure']);
  expect(outputsOf(entries, 'deploy')).toMatchObject({ conclusion, deployment_id: '4212', status });
  expect(commandsOf(entries, 'error')).toEqual([expect.stringContaining(words)]);
});

// act kills the step at once and marks the job as failed. The runner sends SIGINT, waits for the
// step to end, and marks the job as cancelled, which the bundle tests cover. The post stages are
// the same: they run and see a cancelled job.
test('all three: the run is cancelled', async () => {
  world.carpathian.script = scripted([RUNNING]);
  const interruptOn = 'Status: running';
  const { entries, exitCode } = await world.run('e2e/workflows/deploy.yml', {
    ...DISPATCH,
    interruptOn,
  });
  expect(exitCode).toBe(1);
  expect(stepResultsOf(entries)).toEqual([
    'job main success',
    'status main success',
    'deploy main failure',
    'deploy post success',
    'status post success',
    'job post success',
  ]);
  expect(world.steps()).toEqual(EVERY_STEP);
  expect(world.statesOf(42)).toEqual(['in_progress', 'error']);
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'cancelled']);
  expect(outputsOf(entries, 'deploy')).toEqual({ deployment_id: '4212', conclusion: 'failure' });
  expect(printedBy(entries)).toContain(
    [
      'Triggered deployment 4212.',
      'Status: running',
      'Deployment 42 (production) is error',
      'Reported "cancelled" to Ctrlplane.\n',
    ].join('\n'),
  );
  expect(commandsOf(entries, 'error')).toEqual([]);
  expect(commandsOf(entries, 'warning')).toEqual([]);
});

test('all three: the job does not exist in Ctrlplane, so nothing is deployed', async () => {
  const { entries, exitCode } = await world.run('e2e/workflows/deploy.yml', DISPATCH_OF_NO_JOB);
  expect(exitCode).toBe(1);
  expect(stepResultsOf(entries)).toEqual(['job main failure', 'job post success']);
  expect(commandsOf(entries, 'error')).toEqual([expect.stringContaining('was not found in')]);
  expect(world.steps().filter((call) => !call.startsWith('ctrlplane GET '))).toEqual([]);
  expect(world.github.repository.deployments).toEqual([]);
  expect(world.carpathian.triggered).toEqual([]);
  expect(world.ctrlplane.reported).toEqual([]);
});

test('a matrix: each environment has its own deployment and result', async () => {
  // The second deployment fails.
  world.carpathian.script = scripted([{ afterMs: 0, status: 'success' }]);
  world.carpathian.onCall = (endpoint) => {
    if (endpoint === 'trigger' && world.carpathian.triggered.length === 1) {
      world.carpathian.script = scripted([{ afterMs: 0, status: 'failed' }]);
    }
  };
  const { entries, exitCode } = await world.run('e2e/workflows/matrix.yml', PUSH);
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
  expect(world.carpathian.triggered).toEqual([
    { repository: REPOSITORY, branch: 'staging' },
    { repository: REPOSITORY, branch: 'production' },
  ]);
  expect(world.steps()).toEqual([
    ...DEPLOY,
    ...DEPLOY.map((call) => call.replace('/42/', '/45/').replace('4212', '4213')),
  ]);
  for (const [environment, outputs] of [
    ['staging', { deployment_id: '4212', status: 'success', conclusion: 'success' }],
    ['production', { deployment_id: '4213', status: 'failed', conclusion: 'failure' }],
  ] as const) {
    const ofJob = entries.filter(({ matrix }) => matrix?.['environment'] === environment);
    expect(outputsOf(ofJob, 'deploy')).toMatchObject(outputs);
    expect(printedBy(ofJob)).toContain(` to ${environment}.\n`);
    expect(printedBy(ofJob)).toContain(
      `Triggered deployment ${outputs.deployment_id}.\nStatus: ${outputs.status}\n`,
    );
    expect(commandsOf(ofJob, 'error')).toEqual(errorsOf(outputs.status, outputs.deployment_id));
  }
});

// After a failed reusable workflow, act runs no other job, not even one with `always()`.
test.each([
  [
    'success',
    'success',
    'Deployment 42 (production) is success\nThe call ended as success, the deployment as success.\n',
  ],
  ['failed', 'failure', 'Deployment 42 (production) is failure\n'],
])('a reusable workflow: %s', async (status, result, lastWords) => {
  endAs(status);
  const { entries, exitCode } = await world.run('e2e/workflows/calls-reusable.yml', PUSH);
  expect(exitCode).toBe(result === 'success' ? 0 : 1);
  expect(jobResultsOf(entries)).toMatchObject({ deploy: result });
  expect(printedBy(entries)).toMatch(new RegExp(`${RegExp.escape(lastWords)}$`));
  expect(commandsOf(entries, 'error')).toEqual(errorsOf(status));
  expect(world.steps()).toEqual(DEPLOY);
  expect(world.statesOf(42)).toEqual(['in_progress', result]);
  expect(outputsOf(entries, 'deploy')).toMatchObject({ conclusion: result });
  expect(world.carpathian.triggered).toMatchObject([OF_PUSH]);
});

// Like act, the runner re-evaluates the job status for the post stages of a composite action.
test.each([
  ['success', 'success', ['2 main success'], ['Deployment 4212 ended as success.']],
  ['failed', 'failure', [], null],
])('a composite action: %s', async (status, result, stepsAfter, wordsAfter) => {
  endAs(status);
  const { entries, exitCode } = await world.run('e2e/workflows/composite.yml', PUSH);
  expect(exitCode).toBe(result === 'success' ? 0 : 1);
  expect(stepResultsOf(entries)).toEqual([
    '0 main success',
    'all/status main success',
    `all/trigger main ${result}`,
    `all main ${result}`,
    ...stepsAfter,
    'all/trigger post success',
    'all/trigger/status post success',
    'all post success',
  ]);
  expect(world.statesOf(42)).toEqual(['in_progress', result]);
  expect(outputsOf(entries, 'trigger')).toMatchObject({ conclusion: result });
  expect(commandsOf(entries, 'error')).toEqual(errorsOf(status));
  expect(world.steps()).toEqual(DEPLOY);
  expect(world.carpathian.triggered).toMatchObject([OF_PUSH]);
  expect(printedBy(entries).match(/Deployment 4212 ended as .*/g)).toEqual(wordsAfter);
});
