import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { globSync } from 'node:fs';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { scripted } from '../simulator/carpathian/carpathian.ts';
import { SAMPLE } from '../simulator/ctrlplane/job.ts';
import { commandsOf, jobResultsOf, printedBy } from './act-log.ts';
import {
  BY_HAND,
  CLOSED,
  DEPLOYMENT,
  DEPLOYMENT_STATUS,
  DISPATCH,
  MERGE_COMMIT,
  MERGED,
  PULL_REQUEST,
  PUSH,
  SCHEDULE,
  WORKFLOW_RUN,
  type Event,
} from './events.ts';
import { AUTHOR, MESSAGE } from './repository.ts';
import { SECRETS } from './services.ts';
import { startWorld, type World } from './world.ts';

/** An example in a situation, and what comes of it. */
type Case = Event & {
  /** What is the matter, where the example stands here more than once. */
  as?: string;
  arrange?: (world: World) => void;
  env?: Record<string, string>;
  secrets?: Record<string, string>;
  virtualTime?: boolean;
  /** By job; one that is skipped has none. */
  jobs: Record<string, string>;
  /** In any order: some steps make two calls at once. */
  calls: string[];
  /** What the deployments at GitHub went through; by default there is none. */
  states?: string[][];
  /** What else GitHub has of them. */
  deployments?: object[];
  /** What Carpathian was sent; by default nothing. */
  triggered?: object[];
  /** What Ctrlplane was told; by default nothing. */
  reported?: string[];
  /** A part of what the steps print. */
  printed?: string;
};

/** Examples that need what there is not on this machine, and why; each needs a test elsewhere. */
const CANNOT_RUN_HERE: Record<string, string> = {};

const SHA = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
const PASSED = { deploy: 'success' };
const FAILED = { deploy: 'failure' };
const JOB = `/workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}`;
const READ_JOB = ['ctrlplane GET /workspaces', `ctrlplane GET ${JOB}`];
const READ_RUN = 'github GET /actions/runs/1658821493';
const REPORT_JOB = `ctrlplane PUT ${JOB}/status`;
const DEPLOY = ['carpathian POST /trigger', 'carpathian GET /status/4212'];
const CREATE = ['github POST /deployments', 'github POST /deployments/42/statuses'];
/** At the end of a job it is looked whether somebody has ended the deployment already. */
const FOLLOW = [...CREATE, 'github GET /deployments/42/statuses?per_page=30'];
/** As FOLLOW, but a deployment that succeeds at once has no other status. */
const MIRROR = FOLLOW;
const HEALTH = 'GET https://example.com/health';
const REPORT_ON_EVENT = 'github POST /deployments/145988746/statuses';
const LOOK_AT_EVENT = 'github GET /deployments/145988746/statuses?per_page=30';
const KUBECTL = `kubectl set image deployment/shop app=ghcr.io/acme/shop:v2.7.1 --namespace shop
kubectl rollout status deployment/shop --namespace shop --timeout 5m
`;
const DEPLOY_FAILS = { DEPLOY_FAILS: 'yes' };

/** A deployment that is there already: that of the event. */
const deploymentOfEvent = ({ github: { repository } }: World): void => {
  repository.create({ ref: SHA, environment: 'production' }, '');
  for (const deployment of repository.deployments) deployment.id = 145_988_746;
};

/** A preview of the pull request that is up. */
const preview = ({ github: { repository } }: World): void => {
  repository.create({ ref: SHA, environment: 'pr-2', transient_environment: true }, '');
  for (const deployment of repository.deployments) {
    repository.addStatus(deployment, { state: 'success' }, '');
  }
};

/** Twenty-one deployments of last year, the newest of which is active. */
const oldDeployments = ({ github: { repository } }: World): void => {
  for (let count = 1; count <= 21; count += 1) {
    repository.create({ ref: SHA, environment: 'staging' }, '');
    const newest = repository.deployments.at(-1);
    if (newest === undefined) continue;
    newest.created_at = '2025-01-01T09:00:00Z';
    repository.addStatus(newest, { state: count === 21 ? 'success' : 'inactive' }, '');
  }
};

const CASES: Record<string, Case[]> = {
  'deploy-from-ctrlplane.yml': [
    {
      ...DISPATCH,
      jobs: PASSED,
      calls: [...READ_JOB, REPORT_JOB, ...MIRROR, ...DEPLOY, HEALTH, REPORT_JOB],
      states: [['success']],
      deployments: [{ environment: 'production', ref: 'v2.7.1' }],
      triggered: [{ branch: 'v2.7.1' }],
      reported: ['inProgress', 'successful'],
    },
  ],
  'deployment-status-address-known-later.yml': [
    {
      ...PULL_REQUEST,
      jobs: PASSED,
      calls: FOLLOW,
      states: [['in_progress', 'success']],
      deployments: [{ statuses: [{}, { environment_url: 'https://pr-2.example.com' }] }],
    },
  ],
  'deployment-status-after-checks.yml': [
    {
      ...PUSH,
      arrange: ({ github: { repository } }) => {
        const states = ['pending', 'pending'];
        repository.contexts = () =>
          states.splice(0, 1).map((state) => ({ context: 'build', state }));
      },
      virtualTime: true,
      jobs: PASSED,
      calls: FOLLOW,
      states: [['in_progress', 'success']],
      printed: 'build',
    },
  ],
  'deployment-status-for-gitploy.yml': [
    {
      ...DEPLOYMENT,
      arrange: deploymentOfEvent,
      jobs: PASSED,
      calls: [REPORT_ON_EVENT, LOOK_AT_EVENT],
      states: [['queued', 'in_progress', 'success']],
      printed: 'Deploying',
    },
  ],
  'deployment-status-for-heaven.yml': [
    { ...PUSH, jobs: PASSED, calls: CREATE, states: [['pending', 'success']] },
    {
      ...PUSH,
      as: 'the deployment fails',
      env: DEPLOY_FAILS,
      jobs: FAILED,
      calls: CREATE,
      states: [['pending', 'failure']],
    },
  ],
  'deployment-status-listen.yml': [
    {
      ...DEPLOYMENT_STATUS,
      jobs: { tell: 'success' },
      calls: [],
      printed: 'Deployment status for 145988746 is success',
    },
  ],
  'deployment-status-nightly-clean-up.yml': [
    {
      ...SCHEDULE,
      arrange: oldDeployments,
      jobs: { 'clean-up': 'success' },
      calls: [
        'github GET /deployments?per_page=100&page=1',
        'github GET /deployments/82/statuses?per_page=1',
        'github GET /deployments/42/statuses?per_page=1',
        'github DELETE /deployments/42',
      ],
      states: [...Array.from({ length: 19 }, () => ['inactive']), ['success']],
      printed: 'Deployment 42 (staging) is deleted\n',
    },
  ],
  'deployment-status-of-a-deployment.yml': [
    {
      ...DEPLOYMENT,
      arrange: deploymentOfEvent,
      jobs: PASSED,
      calls: [REPORT_ON_EVENT],
      states: [['success']],
    },
  ],
  'deployment-status-of-a-job.yml': [
    { ...PUSH, jobs: PASSED, calls: FOLLOW, states: [['in_progress', 'success']] },
    {
      ...PUSH,
      as: 'the deployment fails',
      env: DEPLOY_FAILS,
      jobs: FAILED,
      calls: FOLLOW,
      states: [['in_progress', 'failure']],
    },
  ],
  'deployment-status-on-merge.yml': [
    {
      ...MERGED,
      jobs: PASSED,
      calls: FOLLOW,
      states: [['in_progress', 'success']],
      deployments: [{ ref: MERGE_COMMIT, payload: { deploy_user: 'Codertocat' } }],
    },
    { ...CLOSED, as: 'not merged', jobs: {}, calls: [] },
  ],
  'deployment-status-over-jobs.yml': [
    {
      ...PUSH,
      jobs: { start: 'success', deploy: 'success', finish: 'success' },
      calls: CREATE,
      states: [['in_progress', 'success']],
    },
    {
      ...PUSH,
      as: 'the deployment fails',
      env: DEPLOY_FAILS,
      jobs: { start: 'success', deploy: 'failure', finish: 'success' },
      calls: CREATE,
      states: [['in_progress', 'failure']],
    },
  ],
  'deployment-status-remove-environment.yml': [
    {
      ...CLOSED,
      arrange: preview,
      jobs: { remove: 'success' },
      calls: [
        'github GET /deployments?environment=pr-2&per_page=100&page=1',
        'github GET /deployments/42/statuses?per_page=1',
        'github POST /deployments/42/statuses',
        'github DELETE /deployments/42',
        'github DELETE /environments/pr-2',
      ],
      printed: 'Deployment 42 (pr-2) is deleted\n',
    },
  ],
  'get-job-inputs-deploy.yml': [
    {
      ...DISPATCH,
      jobs: PASSED,
      calls: [...READ_JOB, READ_RUN],
      printed: 'Deploying v2.7.1 k8s://prod-eu\n',
    },
  ],
  'get-job-inputs-own-server.yml': [
    {
      ...DISPATCH,
      jobs: PASSED,
      calls: [
        READ_RUN,
        'GET https://ctrlplane.example.com/api/v1/workspaces',
        `GET https://ctrlplane.example.com/api/v1${JOB}`,
      ],
    },
  ],
  'get-job-inputs-report-status.yml': [
    {
      ...DISPATCH,
      jobs: PASSED,
      calls: [...READ_JOB, REPORT_JOB],
      reported: ['inProgress', 'successful'],
    },
  ],
  'get-job-inputs-to-kubernetes.yml': [
    {
      ...DISPATCH,
      secrets: { ...SECRETS, KUBECONFIG: 'apiVersion: v1' },
      jobs: PASSED,
      calls: [...READ_JOB, READ_RUN],
      printed: KUBECTL,
    },
    {
      ...DISPATCH,
      as: 'the rollout does not end',
      secrets: { ...SECRETS, KUBECONFIG: 'apiVersion: v1' },
      env: DEPLOY_FAILS,
      jobs: FAILED,
      calls: [...READ_JOB, READ_RUN],
      printed: KUBECTL,
    },
  ],
  'trigger-deploy-after-ci.yml': [
    {
      ...WORKFLOW_RUN,
      jobs: PASSED,
      calls: DEPLOY,
      triggered: [{ commit: '3484a3fb816e0859fd6e1cea078d76385ff50625', branch: 'master' }],
    },
  ],
  'trigger-deploy-and-verify.yml': [
    {
      ...PUSH,
      jobs: PASSED,
      calls: [...MIRROR, ...DEPLOY, HEALTH],
      states: [['success']],
      deployments: [{ environment: 'production', ref: SHA }],
      triggered: [{ commit: SHA }],
    },
  ],
  'trigger-deploy-by-hand.yml': [
    {
      ...BY_HAND,
      jobs: PASSED,
      calls: DEPLOY,
      triggered: [
        {
          branch: 'main',
          commit_message: MESSAGE,
          author_name: AUTHOR.name,
          author_email: AUTHOR.email,
        },
      ],
    },
  ],
  'trigger-deploy-gate-jobs.yml': [
    {
      ...PUSH,
      jobs: { deploy: 'success', 'smoke-test': 'success' },
      calls: [...DEPLOY, 'GET https://example.com/health'],
      triggered: [{ commit: SHA }],
    },
    {
      ...PUSH,
      as: 'the deployment does not end',
      arrange: ({ carpathian }) => {
        carpathian.script = scripted([{ afterMs: 0, status: 'running' }]);
      },
      virtualTime: true,
      jobs: { deploy: 'failure', tell: 'success' },
      calls: DEPLOY,
      triggered: [{ commit: SHA }],
      printed: 'The deployment still runs.\n',
    },
  ],
  'trigger-deploy-in-two-steps.yml': [
    {
      ...PUSH,
      jobs: PASSED,
      calls: DEPLOY,
      triggered: [{ commit: SHA }],
      printed:
        'Deployment 4212 is triggered.\n\n> test\n> echo Tested\n\nTested\nStatus: success\n',
    },
  ],
  'trigger-deploy-on-merge.yml': [
    {
      ...MERGED,
      jobs: PASSED,
      calls: DEPLOY,
      triggered: [{ commit: MERGE_COMMIT, branch: 'master' }],
    },
    { ...CLOSED, as: 'not merged', jobs: {}, calls: [] },
  ],
  'trigger-deploy-on-push.yml': [
    { ...PUSH, jobs: PASSED, calls: DEPLOY, triggered: [{ commit: SHA, branch: 'master' }] },
    {
      ...PUSH,
      as: 'the deployment fails',
      arrange: ({ carpathian }) => {
        carpathian.script = scripted([{ afterMs: 0, status: 'failed' }]);
      },
      jobs: FAILED,
      calls: DEPLOY,
      triggered: [{ commit: SHA }],
    },
  ],
  'trigger-deploy-to-environments.yml': [
    { ...PUSH, jobs: PASSED, calls: DEPLOY, triggered: [{ commit: SHA }] },
  ],
  'trigger-deploy-verify.yml': [
    {
      ...PUSH,
      jobs: PASSED,
      calls: [...DEPLOY, 'GET https://example.com/health'],
      triggered: [{ commit: SHA }],
      printed: 'https://example.com/health answers 200 with the text "ok".',
    },
  ],
  'trigger-deploy-without-key.yml': [
    { ...PULL_REQUEST, jobs: PASSED, calls: DEPLOY, triggered: [{ branch: 'changes' }] },
    {
      ...PULL_REQUEST,
      as: 'there is no key',
      secrets: { GITHUB_TOKEN: SECRETS.GITHUB_TOKEN },
      jobs: PASSED,
      calls: [],
    },
  ],
};

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

test('every example is run, or it is said why not', () => {
  const files = globSync('*.yml', { cwd: `${ROOT}/examples` });
  expect(files.sort()).toEqual([...Object.keys(CASES), ...Object.keys(CANNOT_RUN_HERE)].sort());
});

test.each(
  Object.entries(CASES).flatMap(([file, cases]) =>
    cases.map((example) => [[file, example.as ?? ''].join(' '), file, example] as const),
  ),
)('%s', async (_name, file, { arrange, ...example }) => {
  arrange?.(world);
  const { entries, exitCode } = await world.run(`examples/${file}`, example);
  const isFailed = Object.values(example.jobs).includes('failure');
  expect(jobResultsOf(entries)).toEqual(example.jobs);
  expect(exitCode).toBe(isFailed ? 1 : 0);
  expect(commandsOf(entries, 'warning')).toEqual([]);
  // Once each: how often something is asked for again is not what an example is about.
  expect([...new Set(world.steps())].sort()).toEqual([...new Set(example.calls)].sort());
  expect(world.github.repository.deployments.map(({ id }) => world.statesOf(id))).toEqual(
    example.states ?? [],
  );
  expect(world.github.repository.deployments).toMatchObject(
    example.deployments ?? (example.states ?? []).map(() => ({})),
  );
  expect(world.carpathian.triggered).toMatchObject(example.triggered ?? []);
  expect(world.ctrlplane.reported).toEqual(example.reported ?? []);
  expect(printedBy(entries)).toContain(example.printed ?? '');
});
