import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { globSync } from 'node:fs';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { scripted } from '../simulator/carpathian/carpathian.ts';
import { SAMPLE } from '../simulator/ctrlplane/job.ts';
import { commandsOf, jobResultsOf, printedBy } from './act-log.ts';
import {
  BY_HAND,
  CLOSED,
  CLOSED_FROM_FORK,
  DEPLOYMENT,
  DEPLOYMENT_STATUS,
  DISPATCH,
  FROM_FORK,
  HOSTILE_BRANCH,
  MERGE_COMMIT,
  MERGED,
  PULL_REQUEST,
  PUSH,
  SCHEDULE,
  SYNCHRONIZE,
  WORKFLOW_RUN,
  byHand,
  comment,
  deploymentStatus,
  type Event,
} from './events.ts';
import { HEAD } from './pull-request.ts';
import { AUTHOR, MESSAGE } from './repository.ts';
import { SECRETS } from './services.ts';
import { startWorld, type World } from './world.ts';

/** An example for an event, and the expected results. */
type Case = Event & {
  /** Distinguishes the cases of an example. */
  as?: string;
  arrange?: (world: World) => void;
  env?: Record<string, string>;
  secrets?: Record<string, string>;
  virtualTime?: boolean;
  /** By job; skipped jobs have no result. */
  jobs: Record<string, string>;
  /** In any order: some steps send two requests at once. */
  calls: string[];
  /** States of the GitHub deployments; default: no deployments. */
  states?: string[][];
  /** Other properties of them. */
  deployments?: object[];
  /** Trigger requests to Carpathian; default: none. */
  triggered?: object[];
  /** Statuses reported to Ctrlplane; default: none. */
  reported?: string[];
  /** Comments written by the workflow; default: none. */
  replies?: string[];
  /** Part of the steps' output. */
  printed?: string;
};

/** Examples that need something this machine lacks, and why; each needs a test elsewhere. */
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
/** At the end of a job, the action checks whether the deployment already has a final status. */
const FOLLOW = [...CREATE, 'github GET /deployments/42/statuses?per_page=30'];
/** Like FOLLOW, but a deployment that succeeds at once has no other status. */
const MIRROR = FOLLOW;
const HEALTH = 'GET https://example.com/health';
const REPORT_ON_EVENT = 'github POST /deployments/145988746/statuses';
const LOOK_AT_EVENT = 'github GET /deployments/145988746/statuses?per_page=30';
const KUBECTL = `kubectl set image deployment/shop app=ghcr.io/acme/shop:v2.7.1 --namespace shop
kubectl rollout status deployment/shop --namespace shop --timeout 5m
`;
/** The commit of a deployment's status. */
const STAGED = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';
/** The request of `auto_inactive: all` after a successful deployment. */
const LOOK_FOR_EARLIER = 'github GET /deployments?environment=pr-2&per_page=100';
/** Like FOLLOW, with an existing preview. */
const FOLLOW_NEXT = FOLLOW.map((call) => call.replace('/42', '/44'));
const REMOVE_PREVIEW = [
  'github GET /deployments?environment=pr-2&per_page=100&page=1',
  'github GET /deployments/42/statuses?per_page=1',
  'github POST /deployments/42/statuses',
  'github DELETE /deployments/42',
  'github DELETE /environments/pr-2',
];
const ASK_FOR_PERMISSION = 'github GET /collaborators/Codertocat/permission';
const ASK_FOR_PULL_REQUEST = 'github GET /pulls/2';
const REPLY = 'github POST /issues/2/comments';
/** The comment with the result of a deployment. */
const replyOf = (result: string): string =>
  `Deployment to ${result} ([log](https://github.com/Codertocat/Hello-World/actions/runs/1658821493))`;
const WITH_SLACK = { ...SECRETS, SLACK_WEBHOOK_URL: 'https://hooks.slack.com/services/T0/B0/x' };
const DEPLOY_FAILS = { DEPLOY_FAILS: 'yes' };

/** The existing deployment of the event. */
const deploymentOfEvent = ({ github: { repository } }: World): void => {
  repository.create({ ref: SHA, environment: 'production' }, '');
  for (const deployment of repository.deployments) deployment.id = 145_988_746;
};

/** An active deployment to production. */
const production = ({ github: { repository } }: World): void => {
  repository.create({ ref: SHA, environment: 'production' }, '');
  for (const deployment of repository.deployments) {
    repository.addStatus(deployment, { state: 'success' }, '');
  }
};

/** An active preview of the pull request. */
const preview = ({ github: { repository } }: World): void => {
  repository.create({ ref: SHA, environment: 'pr-2', transient_environment: true }, '');
  for (const deployment of repository.deployments) {
    repository.addStatus(deployment, { state: 'success' }, '');
  }
};

/** Twenty-one deployments of last year; the newest one is active. */
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
  'deployment-status-url-known-later.yml': [
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
  'deployment-status-by-comment.yml': [
    {
      ...comment('/deploy staging'),
      jobs: { check: 'success', deploy: 'success', reply: 'success' },
      calls: [ASK_FOR_PERMISSION, ASK_FOR_PULL_REQUEST, ...FOLLOW, REPLY],
      states: [['in_progress', 'success']],
      deployments: [{ ref: HEAD, environment: 'staging' }],
      replies: [replyOf('staging: success')],
      printed: `Checked out ${HEAD}`,
    },
    {
      ...comment('/DEPLOY Production'),
      as: 'to production in other letters, which fails',
      env: DEPLOY_FAILS,
      jobs: { check: 'success', deploy: 'failure', reply: 'success' },
      calls: [ASK_FOR_PERMISSION, ASK_FOR_PULL_REQUEST, ...FOLLOW, REPLY],
      states: [['in_progress', 'failure']],
      deployments: [{ ref: HEAD, environment: 'production' }],
      replies: [replyOf('production: failure')],
    },
    {
      ...comment('/deploy staging'),
      as: 'the author may only read',
      arrange: ({ pullRequest }) => {
        pullRequest.permission = 'read';
      },
      jobs: { check: 'failure', reply: 'success' },
      calls: [ASK_FOR_PERMISSION, REPLY],
      replies: [replyOf('staging: refused')],
    },
    {
      ...comment('/deploy staging'),
      as: 'the pull request is from a fork',
      arrange: ({ pullRequest }) => {
        pullRequest.headRepository = 'mallory/Hello-World';
      },
      jobs: { check: 'failure', reply: 'success' },
      calls: [ASK_FOR_PERMISSION, ASK_FOR_PULL_REQUEST, REPLY],
      replies: [replyOf('staging: refused')],
    },
    {
      ...comment('/deploy staging'),
      as: 'the pull request is closed',
      arrange: ({ pullRequest }) => {
        pullRequest.state = 'closed';
      },
      jobs: { check: 'failure', reply: 'success' },
      calls: [ASK_FOR_PERMISSION, ASK_FOR_PULL_REQUEST, REPLY],
      replies: [replyOf('staging: refused')],
    },
    ...[
      '/deploy staging$(echo pwned$((40+2)))',
      `/deploy staging"; echo "pwned$((40+2))`,
      '/deploy staging\n::set-output name=sha::0000000000000000000000000000000000000000',
      '/deploy qa',
      'Do not /deploy staging',
    ].map((text) => ({
      ...comment(text),
      as: `the comment is ${JSON.stringify(text)}`,
      jobs: {},
      calls: [],
    })),
    { ...comment('/deploy staging', 'NONE'), as: 'of a stranger', jobs: {}, calls: [] },
    { ...comment('/deploy staging', 'MEMBER', 'issue'), as: 'on an issue', jobs: {}, calls: [] },
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
  'deployment-status-for-jira.yml': [
    {
      ...PUSH,
      jobs: PASSED,
      calls: FOLLOW,
      states: [['in_progress', 'success']],
      // Jira compares the commit with the last successful one, and reads the environment from the
      // status.
      deployments: [
        {
          sha: SHA,
          environment: 'production',
          statuses: [{ environment: 'production' }, { environment: 'production' }],
        },
      ],
    },
  ],
  'deployment-status-listen.yml': [
    {
      ...DEPLOYMENT_STATUS,
      jobs: { notify: 'success' },
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
      printed: 'Deleted deployment 42 (staging).\n',
    },
    {
      ...byHand({ dry_run: 'true' }),
      as: 'run manually to see what it would do',
      arrange: oldDeployments,
      jobs: { 'clean-up': 'success' },
      calls: [
        'github GET /deployments?per_page=100&page=1',
        'github GET /deployments/82/statuses?per_page=1',
        'github GET /deployments/42/statuses?per_page=1',
      ],
      states: [...Array.from({ length: 20 }, () => ['inactive']), ['success']],
      printed: 'staging      42 ',
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
  'deployment-status-one-at-a-time.yml': [
    { ...PUSH, jobs: PASSED, calls: FOLLOW, states: [['in_progress', 'success']] },
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
  'deployment-status-preview.yml': [
    {
      ...PULL_REQUEST,
      as: 'opened',
      jobs: PASSED,
      calls: [...FOLLOW, LOOK_FOR_EARLIER],
      states: [['in_progress', 'success']],
      deployments: [
        {
          ref: HEAD,
          environment: 'pr-2',
          transient_environment: true,
          statuses: [{}, { environment_url: 'https://pr-2.example.com' }],
        },
      ],
      printed: `Checked out ${HEAD}`,
    },
    {
      ...SYNCHRONIZE,
      as: 'a push, from a branch with a hostile name',
      arrange: preview,
      jobs: PASSED,
      calls: [
        ...FOLLOW_NEXT,
        LOOK_FOR_EARLIER,
        'github GET /deployments/42/statuses?per_page=1',
        'github POST /deployments/42/statuses',
      ],
      states: [
        ['success', 'inactive'],
        ['in_progress', 'success'],
      ],
      deployments: [{}, { ref: HEAD, description: `Preview of ${HOSTILE_BRANCH}` }],
    },
    {
      ...PULL_REQUEST,
      as: 'the deployment fails',
      env: DEPLOY_FAILS,
      arrange: preview,
      jobs: FAILED,
      calls: FOLLOW_NEXT,
      states: [['success'], ['in_progress', 'failure']],
    },
    {
      ...CLOSED,
      as: 'closed',
      arrange: preview,
      jobs: { remove: 'success' },
      calls: REMOVE_PREVIEW,
      printed: 'Deleted deployment 42 (pr-2).\n',
    },
    { ...FROM_FORK, as: 'from a fork', jobs: {}, calls: [] },
    { ...CLOSED_FROM_FORK, as: 'from a fork, closed', jobs: {}, calls: [] },
  ],
  'deployment-status-promote.yml': [
    {
      ...PUSH,
      as: 'to staging, with a token whose events start workflow runs',
      arrange: ({ github: { access } }) => access.tokens.set(SECRETS.GITHUB_TOKEN, 'read'),
      jobs: { staging: 'success' },
      calls: FOLLOW,
      states: [['in_progress', 'success']],
      deployments: [{ environment: 'staging', ref: SHA }],
    },
    {
      ...deploymentStatus('staging', 'success'),
      as: 'staging succeeded',
      jobs: { production: 'success' },
      calls: FOLLOW,
      states: [['in_progress', 'success']],
      deployments: [{ environment: 'production', ref: STAGED }],
      printed: `Checked out ${STAGED}`,
    },
    { ...deploymentStatus('staging', 'failure'), as: 'staging failed', jobs: {}, calls: [] },
    { ...deploymentStatus('production', 'success'), as: 'production', jobs: {}, calls: [] },
  ],
  'deployment-status-remove-environment.yml': [
    {
      ...CLOSED,
      arrange: preview,
      jobs: { remove: 'success' },
      calls: REMOVE_PREVIEW,
      printed: 'Deleted deployment 42 (pr-2).\n',
    },
  ],
  'deployment-status-roll-back.yml': [
    {
      ...byHand({ ref: 'main' }),
      arrange: production,
      jobs: PASSED,
      calls: [
        ...FOLLOW_NEXT,
        'github GET /deployments?environment=production&per_page=100',
        'github GET /deployments/42/statuses?per_page=1',
        'github POST /deployments/42/statuses',
      ],
      states: [
        ['success', 'inactive'],
        ['in_progress', 'success'],
      ],
      deployments: [
        {},
        { ref: expect.stringMatching(/^[0-9a-f]{40}$/), description: 'Roll back to main' },
      ],
      printed: 'Deploying production',
    },
    {
      ...byHand({ ref: HOSTILE_BRANCH }),
      as: 'there is no such ref, and it has a hostile name',
      arrange: production,
      jobs: FAILED,
      calls: [],
      states: [['success']],
    },
  ],
  'deployment-status-to-regions.yml': [
    {
      ...PUSH,
      jobs: { 'deploy (production-eu)': 'success', 'deploy (production-us)': 'success' },
      calls: [...FOLLOW, ...FOLLOW.map((call) => call.replace('/42', '/45'))],
      states: [
        ['in_progress', 'success'],
        ['in_progress', 'success'],
      ],
      deployments: [{ environment: 'production-eu' }, { environment: 'production-us' }],
    },
    {
      ...PUSH,
      as: 'one of two fails',
      env: { DEPLOY_FAILS: 'production-eu' },
      jobs: {
        'deploy (production-eu)': 'failure',
        // act sets it to the result of the other job; the states show that it succeeds.
        'deploy (production-us)': 'failure',
      },
      calls: [...FOLLOW, ...FOLLOW.map((call) => call.replace('/42', '/45'))],
      states: [
        ['in_progress', 'failure'],
        ['in_progress', 'success'],
      ],
      deployments: [
        { environment: 'production-eu', production_environment: true },
        {
          environment: 'production-us',
          statuses: [{}, { environment_url: 'https://production-us.example.com' }],
        },
      ],
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
      printed: 'Deploying v2.7.1 eu-west-1\n',
    },
  ],
  'get-job-inputs-report-status.yml': [
    {
      ...DISPATCH,
      jobs: PASSED,
      calls: [...READ_JOB, REPORT_JOB],
      reported: ['inProgress', 'successful'],
      printed: 'Deploying v2.7.1 k8s://prod-eu\n',
    },
    {
      ...DISPATCH,
      as: 'the deployment fails',
      env: DEPLOY_FAILS,
      jobs: FAILED,
      calls: [...READ_JOB, REPORT_JOB],
      reported: ['inProgress', 'failure'],
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
      jobs: { deploy: 'failure', notify: 'success' },
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
      printed: 'Triggered deployment 4212.\n\n> test\n> echo Tested\n\nTested\nStatus: success\n',
    },
  ],
  'trigger-deploy-notify.yml': [
    {
      ...PUSH,
      secrets: WITH_SLACK,
      jobs: PASSED,
      calls: [...MIRROR, ...DEPLOY],
      states: [['success']],
      triggered: [{ commit: SHA }],
      printed: 'Slack: Deployment of Codertocat/Hello-World (master): success. Log: ',
    },
    {
      ...PUSH,
      as: 'the deployment fails',
      arrange: ({ carpathian }) => {
        carpathian.script = scripted([{ afterMs: 0, status: 'failed' }]);
      },
      secrets: WITH_SLACK,
      jobs: FAILED,
      calls: [...MIRROR, ...DEPLOY],
      states: [['failure']],
      triggered: [{ commit: SHA }],
      printed: 'Slack: Deployment of Codertocat/Hello-World (master): failure. Log: ',
    },
    {
      ...PUSH,
      as: 'there is no key',
      secrets: { ...WITH_SLACK, CARPATHIAN_API_KEY: '' },
      jobs: FAILED,
      calls: [],
      printed: 'Slack: Deployment of Codertocat/Hello-World (master): failure. Log: ',
    },
    {
      ...PUSH,
      as: 'the message cannot be sent',
      jobs: PASSED,
      calls: [...MIRROR, ...DEPLOY],
      states: [['success']],
      triggered: [{ commit: SHA }],
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
    {
      ...byHand({}),
      as: 'run by hand',
      jobs: PASSED,
      calls: DEPLOY,
      triggered: [{ branch: 'main' }],
    },
  ],
  'trigger-deploy-verify.yml': [
    {
      ...PUSH,
      jobs: PASSED,
      calls: [...DEPLOY, 'GET https://example.com/health'],
      triggered: [{ commit: SHA }],
      printed: 'https://example.com/health returns HTTP 200 with the text "ok".',
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

test('every example is run, or has a reason why not', () => {
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
  // Without duplicates: how often something is polled is not the point of an example.
  expect([...new Set(world.steps())].sort()).toEqual([...new Set(example.calls)].sort());
  const { deployments } = world.github.repository;
  expect(deployments.map(({ id }) => world.statesOf(id))).toEqual(example.states ?? []);
  expect(deployments).toMatchObject(example.deployments ?? (example.states ?? []).map(() => ({})));
  expect(world.carpathian.triggered).toMatchObject(example.triggered ?? []);
  expect(world.ctrlplane.reported).toEqual(example.reported ?? []);
  expect(world.pullRequest.replies).toEqual(example.replies ?? []);
  expect(printedBy(entries)).toContain(example.printed ?? '');
  // Printed if a hostile text is interpolated into a script.
  expect(printedBy(entries)).not.toContain('pwned42');
});
