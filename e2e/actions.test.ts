import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SAMPLE } from '../simulator/ctrlplane/job.ts';
import { scripted } from '../simulator/carpathian/carpathian.ts';
import {
  commandsOf,
  jobResultsOf,
  outputsOf,
  printedBy,
  stepResultsOf,
  summariesOf,
} from './act-log.ts';
import {
  CLOSED,
  DEPLOYMENT,
  DISPATCH,
  DISPATCH_OF_NO_JOB,
  MERGE_COMMIT,
  MERGED,
  NO_JOB,
  PULL_REQUEST,
  PUSH,
} from './events.ts';
import { leaksOf, startWorld, type World } from './world.ts';
import { runInAct } from './act.ts';
import { SECRETS } from './services.ts';

const RUNNING = { afterMs: 0, status: 'running' };
const SHA = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

test.each([
  ['success', 'success', 0, []],
  ['failed', 'failure', 1, [expect.stringContaining('4212 failed with status "failed"')]],
  ['cancelled', 'cancelled', 1, [expect.stringContaining('4212 was cancelled at Carpathian')]],
] as const)('trigger-deploy alone: %s', async (status, conclusion, exitCode, errors) => {
  const lines = [
    { afterMs: 0, line: 'npm ci' },
    { afterMs: 10_000, line: '::set-output name=conclusion::hacked' },
  ];
  world.carpathian.script = scripted([RUNNING, { afterMs: 10_000, status }], lines);
  const { entries, ...run } = await world.run('e2e/workflows/trigger-deploy.yml', PUSH);
  const result = exitCode === 0 ? 'success' : 'failure';
  expect(run.exitCode).toBe(exitCode);
  // The outputs of a failed job are available to other jobs, too.
  expect(printedBy(entries)).toContain(
    `npm ci\nStatus: ${status}\n: :set-output name=conclusion::hacked\n`,
  );
  expect(printedBy(entries)).toContain(
    `The job ended as ${result}, the deployment as ${conclusion}.`,
  );
  expect(jobResultsOf(entries)).toEqual({ deploy: result, after: 'success' });
  expect(commandsOf(entries, 'error')).toEqual(errors);
  expect(outputsOf(entries, 'deploy')).toEqual({
    deployment_id: '4212',
    status,
    conclusion,
    duration_seconds: expect.stringMatching(/^\d+$/),
    log_file: expect.stringContaining('/tmp/'),
    commit: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
    branch: 'master',
    github_deployment_id: '',
    environment_url: '',
    response: `{"deployment_id":"4212","status":"${status}"}`,
  });
  expect(summariesOf(entries)).toEqual([expect.stringContaining(SHA.slice(0, 12))]);
  expect(world.carpathian.triggered).toEqual([
    {
      repository: 'Codertocat/Hello-World',
      commit: SHA,
      branch: 'master',
      commit_message: 'Initial commit',
      author_name: 'Codertocat',
      author_email: '21031067+Codertocat@users.noreply.github.com',
      webhook_url: `https://github.com/Codertocat/Hello-World/commit/${SHA}`,
    },
  ]);
  expect(world.steps()).toEqual(['carpathian POST /trigger', 'carpathian GET /status/4212']);
});

test('deployment-status alone: in progress during the step, the result at the end of the job', async () => {
  const { entries, exitCode } = await world.run('e2e/workflows/deployment-status.yml', PUSH);
  expect(exitCode).toBe(0);
  expect(stepResultsOf(entries)).toEqual([
    'status main success',
    '1 main success',
    'deploy main success',
    'status post success',
  ]);
  expect(printedBy(entries)).toContain('Deployment 42 is in_progress.\n');
  expect(outputsOf(entries, 'status')).toMatchObject({
    deployment_id: '42',
    deployment_url: 'https://api.github.com/repos/Codertocat/Hello-World/deployments/42',
    state: 'in_progress',
    environment: 'production',
  });
  expect(world.calls).toEqual([
    'github POST /deployments',
    'github POST /deployments/42/statuses',
    'github GET /deployments/42/statuses?per_page=30',
    'github POST /deployments/42/statuses',
  ]);
  expect(world.github.repository.deployments).toMatchObject([
    {
      ref: SHA,
      statuses: [
        { state: 'in_progress', environment_url: '' },
        // Only known after the step: the post stage reads the input again.
        { state: 'success', environment_url: 'https://example.com/new' },
      ],
    },
  ]);
});

test.each([
  ['is unknown', undefined, 'returned an error: Bad credentials.', 4],
  ['may only read', 'read', 'returned an error: Resource not accessible by integration.', 1],
] as const)('deployment-status alone: the token %s', async (_, permission, words, times) => {
  const { tokens } = world.github.access;
  tokens.clear();
  if (permission !== undefined) tokens.set(SECRETS.GITHUB_TOKEN, permission);
  const { entries, exitCode } = await world.run('e2e/workflows/deployment-status.yml', PUSH);
  expect(exitCode).toBe(1);
  expect(jobResultsOf(entries)).toEqual({ deploy: 'failure' });
  expect(stepResultsOf(entries)).toEqual(['status main failure', 'status post success']);
  expect(commandsOf(entries, 'error')).toEqual([expect.stringContaining(words)]);
  expect(outputsOf(entries, 'status')).toMatchObject({ deployment_id: '', state: '' });
  expect(world.calls).toEqual(Array.from({ length: times }, () => 'github POST /deployments'));
  expect(world.github.repository.deployments).toEqual([]);
});

test('get-job-inputs alone', async () => {
  const { entries, exitCode } = await world.run('e2e/workflows/get-job-inputs.yml', DISPATCH);
  expect(exitCode).toBe(0);
  expect(printedBy(entries)).toContain('v2.7.1 goes to shop in eu-west-1.\n');
  // The value of an encrypted variable is an output, but never in the log.
  expect(outputsOf(entries, 'job')).toMatchObject({
    job_id: SAMPLE.job,
    variable_db_password: 'hunter2!',
  });
  expect(commandsOf(entries, 'add-mask')).toContain('hunter2!');
  expect(printedBy(entries)).not.toContain('hunter2');
  expect(commandsOf(entries, 'warning')).toEqual([]);
  // The run title is read concurrently.
  expect([...world.calls].sort()).toEqual([
    'ctrlplane GET /workspaces',
    `ctrlplane GET /workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}`,
    'github GET /actions/runs/1658821493',
  ]);
});

test('get-job-inputs alone: the job does not exist', async () => {
  const { entries, exitCode } = await world.run(
    'e2e/workflows/get-job-inputs.yml',
    DISPATCH_OF_NO_JOB,
  );
  expect(exitCode).toBe(1);
  expect(jobResultsOf(entries)).toEqual({ show: 'failure' });
  expect(stepResultsOf(entries)).toEqual(['job main failure', 'job post success']);
  expect(commandsOf(entries, 'error')).toEqual([expect.stringContaining('was not found in')]);
  expect(outputsOf(entries, 'job')).toEqual({});
  expect(world.calls).toContain(`ctrlplane GET /workspaces/${SAMPLE.workspace}/jobs/${NO_JOB}`);
  expect(world.calls.filter((call) => !call.includes(' GET '))).toEqual([]);
  expect(world.ctrlplane.reported).toEqual([]);
});

test("on deployment: reports on the event's deployment and deploys it", async () => {
  const { repository } = world.github;
  repository.create({ ref: SHA, environment: 'production' }, '');
  for (const deployment of repository.deployments) deployment.id = 145_988_746;
  const { entries, exitCode } = await world.run('e2e/workflows/on-deployment.yml', DEPLOYMENT);
  expect(exitCode).toBe(0);
  expect(outputsOf(entries, 'status')['deployment_id']).toBe('145988746');
  expect(world.statesOf(145_988_746)).toEqual(['in_progress', 'success']);
  expect(world.steps()).toEqual([
    'github POST /deployments/145988746/statuses',
    'carpathian POST /trigger',
    'carpathian GET /status/4212',
    'github GET /deployments/145988746/statuses?per_page=30',
    'github POST /deployments/145988746/statuses',
  ]);
  expect(world.carpathian.triggered).toMatchObject([
    { commit: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e', branch: 'master' },
  ]);
  expect(printedBy(entries)).toMatch(
    /^View the deployment: .*\nDeployment 145988746 \(production\) is in_progress\n/,
  );
  expect(printedBy(entries)).toMatch(/\nDeployment 145988746 \(production\) is success\n$/);
  expect(commandsOf(entries, 'error')).toEqual([]);
});

const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';

const DEPLOY = [
  'github POST /deployments',
  'github POST /deployments/44/statuses',
  'carpathian POST /trigger',
  'carpathian GET /status/4212',
  'github GET /deployments/44/statuses?per_page=30',
  'github POST /deployments/44/statuses',
];
const REMOVE = [
  'github GET /deployments?environment=pr-2&per_page=100&page=1',
  'github GET /deployments/42/statuses?per_page=1',
  'github POST /deployments/42/statuses',
];
const STATUS_OF_PREVIEW = ['success', 'inactive'];
const DEACTIVATED = 'Deactivated 1 of 1 deployments of pr-2.';

test.each([
  {
    name: 'opened',
    event: PULL_REQUEST,
    states: [['success'], ['in_progress', 'success']],
    triggered: [{ commit: HEAD, branch: 'changes' }],
    steps: DEPLOY,
    printed: [`Created deployment 44 of ${HEAD} to pr-2.`, 'Deployment 44 (pr-2) is success'],
    notices: [],
  },
  {
    name: 'merged',
    event: MERGED,
    states: [STATUS_OF_PREVIEW],
    triggered: [{ commit: MERGE_COMMIT, branch: 'master' }],
    steps: [...REMOVE, 'carpathian POST /trigger', 'carpathian GET /status/4212'],
    printed: ['Deployment 42 (pr-2) is inactive', 'Triggered deployment 4212.'],
    notices: [DEACTIVATED],
  },
  {
    name: 'closed',
    event: CLOSED,
    states: [STATUS_OF_PREVIEW],
    triggered: [],
    steps: REMOVE,
    printed: ['Deployment 42 (pr-2) is inactive'],
    notices: [DEACTIVATED, expect.stringContaining('Skipped: the pull request was closed')],
  },
])('on pull_request: $name', async ({ event, states, triggered, steps, printed, notices }) => {
  const { repository } = world.github;
  repository.create({ ref: HEAD, environment: 'pr-2', transient_environment: true }, '');
  for (const preview of repository.deployments) {
    repository.addStatus(preview, { state: 'success' }, '');
  }
  const { entries, exitCode } = await world.run('e2e/workflows/on-pull-request.yml', event);
  expect(exitCode).toBe(0);
  expect(repository.deployments.map(({ id }) => world.statesOf(id))).toEqual(states);
  expect(repository.deployments.map(({ environment }) => environment)).toEqual(
    states.map(() => 'pr-2'),
  );
  expect(world.steps()).toEqual(steps);
  expect(world.carpathian.triggered).toMatchObject(triggered);
  expect(outputsOf(entries, 'deploy')['conclusion']).toBe(
    triggered.length > 0 ? 'success' : 'skipped',
  );
  expect(printedBy(entries).split('\n')).toEqual(expect.arrayContaining(printed));
  expect(commandsOf(entries, 'notice')).toEqual(notices);
});

test('a secret is found in the log, even base64-encoded, and in a file', async () => {
  const { env } = world;
  const run = await runInAct({
    workflow: 'e2e/workflows/leak.yml',
    secrets: SECRETS,
    env,
    ...PUSH,
  });
  expect(leaksOf({ ...run, files: [] })).toEqual(['CARPATHIAN_API_KEY']);
  expect(leaksOf({ ...run, output: '', entries: [] })).toEqual(['CARPATHIAN_API_KEY']);
});
