import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readAction } from '../../../simulator/runner/action-metadata.ts';
import { errorsOf, warningsOf } from '../../annotations.ts';
import { githubWorld, SHA, TOKEN } from '../github-world.ts';

const world = githubWorld();

/** Values of the steps' expressions. */
const VALUES: Record<string, string> = {
  'github.token': TOKEN,
  'secrets.GITHUB_TOKEN': TOKEN,
  'secrets.DEPLOY_TOKEN': TOKEN,
  'github.sha': SHA,
  'github.ref': 'refs/heads/main',
  'github.head_ref': 'feature',
  'github.ref_name': 'main',
  'github.event.deployment.id': '42',
  'github.event.number': '7',
  'github.repository_owner': 'octo-org',
  'github.event.repository.name': 'octo-repo',
  'job.status': 'success',
  'needs.deploy.result': 'failure',
  'steps.deployment.outputs.deployment_id': '42',
  'steps.deployment.outputs.env': 'pr-7',
  'steps.deploy.outputs.url': 'https://pr-7.example.com',
};

const CREATE = 'POST /deployments';
const STATUS = 'POST /deployments/42/statuses';

type Step = {
  /** As written in a workflow, without `uses:`. */
  step: string;
  creates: boolean;
  state: string;
  /** Fields of the newest request. */
  sent?: Record<string, unknown>;
};

const STEPS: Record<string, Step[]> = {
  'chrnorm/deployment-status v1': [
    {
      step: `
        token: "\${{ github.token }}"
        target_url: http://my-app-url.com
        state: "success"
        deployment_id: \${{ steps.deployment.outputs.deployment_id }}`,
      ...{ creates: false, state: 'success', sent: { log_url: 'http://my-app-url.com' } },
    },
    {
      step: `
        token: \${{ secrets.GITHUB_TOKEN }}
        state: failure
        deployment_id: \${{ steps.deployment.outputs.deployment_id }}`,
      ...{ creates: false, state: 'failure' },
    },
    {
      step: `
        deployment_id: \${{ github.event.deployment.id }}
        description: Trigger the pipeline
        state: "queued"
        token: \${{ github.token }}`,
      ...{ creates: false, state: 'queued', sent: { description: 'Trigger the pipeline' } },
    },
    {
      step: `
        token: \${{ github.token }}
        environment_url: \${{ steps.deploy.outputs.url }}
        state: \${{ job.status }}
        deployment_id: 42`,
      ...{
        creates: false,
        state: 'success',
        sent: { environment_url: 'https://pr-7.example.com' },
      },
    },
  ],
  'chrnorm/deployment-status v2': [
    {
      step: `
        token: '\${{ github.token }}'
        environment-url: http://my-app-url.com
        state: 'success'
        deployment-id: \${{ steps.deployment.outputs.deployment_id }}`,
      ...{ creates: false, state: 'success', sent: { environment_url: 'http://my-app-url.com' } },
    },
    {
      step: `
        token: \${{ secrets.DEPLOY_TOKEN }}
        deployment-id: \${{ github.event.deployment.id }}
        state: in_progress
        log-url: https://ci.example.com/7`,
      ...{ creates: false, state: 'in_progress', sent: { log_url: 'https://ci.example.com/7' } },
    },
    {
      step: `
        token: \${{ github.token }}
        state: inactive
        deployment-id: 42
        auto-inactive: false`,
      ...{ creates: false, state: 'inactive', sent: { auto_inactive: false } },
    },
    {
      step: `
        owner: \${{ github.repository_owner }}
        repo: \${{ github.event.repository.name }}
        token: \${{ github.token }}
        state: error
        environment: staging
        description: It failed
        deployment-id: 42`,
      ...{
        creates: false,
        state: 'error',
        sent: { environment: 'staging', description: 'It failed' },
      },
    },
    {
      step: `
        token: \${{ github.token }}
        deployment-id: 42
        state: \${{ needs.deploy.result }}
        github-base-url: https://api.github.com`,
      ...{ creates: false, state: 'failure' },
    },
  ],
  'chrnorm/deployment-action v1': [
    {
      step: `
        token: "\${{ github.token }}"
        target_url: http://my-app-url.com
        environment: production`,
      ...{
        creates: true,
        state: 'in_progress',
        sent: { environment_url: 'http://my-app-url.com' },
      },
    },
    {
      step: `
        initial_status: in_progress
        token: \${{ github.token }}
        environment: pr-\${{ github.event.number }}
        ref: \${{ github.head_ref }}`,
      ...{ creates: true, state: 'in_progress', sent: { environment: 'pr-7' } },
    },
    {
      step: `
        initial_status: queued
        token: \${{ github.token }}
        description: A preview
        auto_merge: "false"`,
      ...{ creates: true, state: 'queued', sent: { environment: 'production' } },
    },
    {
      step: `
        token: \${{ github.token }}
        sha: \${{ github.sha }}
        initial_status: pending
        target_url: \${{ steps.deploy.outputs.url }}`,
      ...{ creates: true, state: 'pending', sent: { environment_url: 'https://pr-7.example.com' } },
    },
  ],
  'chrnorm/deployment-action v2': [
    {
      step: `
        token: '\${{ github.token }}'
        environment-url: http://my-app-url.com
        environment: production`,
      ...{
        creates: true,
        state: 'in_progress',
        sent: { environment_url: 'http://my-app-url.com' },
      },
    },
    {
      step: `
        token: \${{ secrets.GITHUB_TOKEN }}
        initial-status: in_progress
        environment: staging
        ref: \${{ github.ref }}
        auto-merge: false
        transient-environment: true`,
      ...{ creates: true, state: 'in_progress', sent: { environment: 'staging' } },
    },
    {
      step: `
        token: \${{ github.token }}
        initial-status: queued
        sha: \${{ github.sha }}
        log-url: https://ci.example.com/7`,
      ...{ creates: true, state: 'queued', sent: { log_url: 'https://ci.example.com/7' } },
    },
    {
      step: `
        token: \${{ github.token }}
        environment: prod-eu
        production-environment: true
        task: deploy:eu
        payload: '{"region": "eu"}'`,
      ...{ creates: true, state: 'in_progress', sent: { environment: 'prod-eu' } },
    },
    {
      step: `
        token: \${{ github.token }}
        initial-status: pending
        description: \${{ github.ref_name }}
        required-contexts:
        auto-inactive: true`,
      ...{ creates: true, state: 'pending', sent: { description: 'main', auto_inactive: true } },
    },
    {
      step: `
        token: \${{ github.token }}
        initial-status: success
        environment: docs
        environment-url: https://docs.example.com
        auto-inactive: 'false'
        owner: octo-org
        repo: octo-repo
        ref: main`,
      ...{ creates: true, state: 'success', sent: { auto_inactive: false } },
    },
  ],
  'bobheadxi/deployments v1': [
    {
      step: `
        step: start
        token: \${{ secrets.GITHUB_TOKEN }}
        env: release`,
      ...{ creates: true, state: 'in_progress', sent: { environment: 'release' } },
    },
    {
      step: `
        step: start
        token: \${{ github.token }}
        env: pr-\${{ github.event.number }}
        ref: \${{ github.head_ref }}
        desc: Deploying a preview
        override: false`,
      ...{ creates: true, state: 'in_progress', sent: { description: 'Deploying a preview' } },
    },
    {
      step: `
        step: finish
        token: \${{ secrets.GITHUB_TOKEN }}
        status: \${{ job.status }}
        env: \${{ steps.deployment.outputs.env }}
        deployment_id: \${{ steps.deployment.outputs.deployment_id }}`,
      ...{ creates: false, state: 'success', sent: { auto_inactive: true } },
    },
    {
      step: `
        step: finish
        status: \${{ job.status }}
        override: false
        env: \${{ steps.deployment.outputs.env }}
        deployment_id: \${{ steps.deployment.outputs.deployment_id }}
        env_url: \${{ steps.deploy.outputs.url }}
        logs: https://ci.example.com/7`,
      creates: false,
      state: 'success',
      sent: {
        environment_url: 'https://pr-7.example.com',
        log_url: 'https://ci.example.com/7',
        auto_inactive: false,
      },
    },
    {
      step: `
        step: start
        env: staging
        deployment_id: \${{ github.event.deployment.id }}`,
      ...{ creates: false, state: 'in_progress' },
    },
    {
      step: `
        step: start
        env: staging
        repository: octo-org/octo-repo
        ref: main
        task: deploy
        payload: '{"a": [1, 2]}'
        auto_inactive: false`,
      ...{ creates: true, state: 'in_progress', sent: { auto_inactive: false } },
    },
  ],
  'a mixture': [
    {
      step: `
        deployment-id: \${{ steps.deployment.outputs.deployment_id }}
        state: success
        environment_url: https://example.com
        auto-inactive: false`,
      ...{ creates: false, state: 'success', sent: { auto_inactive: false } },
    },
    {
      step: `
        deployment_id: 42
        deployment-id: 42
        status: success
        env-url: https://example.com`,
      ...{ creates: false, state: 'success', sent: { environment_url: 'https://example.com' } },
    },
    {
      step: `
        env: staging
        initial_status: queued
        transient-environment: true`,
      ...{ creates: true, state: 'queued', sent: { environment: 'staging' } },
    },
  ],
};

/** Inputs of a step, as the runner passes them. */
function inputsOf(step: string): Record<string, string> {
  const given = parse(step) as Record<string, string | number | boolean | null>;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      String(value ?? '').replaceAll(/\$\{\{ (\S+) \}\}/g, (_, key: string) => {
        const known = VALUES[key];
        if (known === undefined) throw new Error(`No value for ${key}.`);
        return known;
      }),
    ]),
  );
}

const CASES = Object.entries(STEPS).flatMap(([action, steps]) =>
  steps.map((step, at) => ({ name: `${action}, step ${at + 1}`, ...step })),
);

test('there are enough steps', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(25);
});

test.each(CASES)('$name works with only `uses:` changed', async ({ step, ...expected }) => {
  const { creates, state, sent = {} } = expected;
  if (!creates) world.createDeployment({ environment: 'staging' });
  const inputs = inputsOf(step);
  const declared = Object.keys(readAction('deployment-status').inputs);
  // The runner warns about others.
  expect(Object.keys(inputs).filter((name) => !declared.includes(name))).toEqual([]);
  const result = await world.step(inputs);
  expect([errorsOf(result), warningsOf(result)]).toEqual([[], []]);
  const writes = world.calls().filter((call) => call.startsWith('POST'));
  expect(writes).toEqual(creates ? [CREATE, STATUS] : [STATUS]);
  expect(world.bodies().at(-1)).toMatchObject({ state, ...sent });
  expect(result.outputs['deployment_id']).toBe('42');
});
