import { describe, expect, test } from '@jest/globals';
import { payloadOf } from '../../simulator/github/webhook-payload.ts';
import { RUN_URL, SHA, githubWorld } from './github-world.ts';

const world = githubWorld();

/** The log URL of the other action, whatever the server. */
const CHECKS_URL = `https://github.com/octo-org/octo-repo/commit/${SHA}/checks`;

// Requests of chrnorm/deployment-status for these inputs: the first of each version recorded from
// its published bundle, the others derived from its sources.
const RECORDED: {
  name: string;
  inputs: Record<string, string>;
  body: Record<string, unknown>;
}[] = [
  {
    name: 'v1, as used by Gitploy',
    inputs: { deployment_id: '42', description: 'Trigger the pipeline', state: 'queued' },
    body: {
      state: 'queued',
      log_url: CHECKS_URL,
      target_url: CHECKS_URL,
      description: 'Trigger the pipeline',
      environment_url: '',
    },
  },
  {
    name: 'v1 with every input',
    inputs: {
      deployment_id: '42',
      state: 'success',
      description: 'Done',
      target_url: 'https://ci.example.com/7',
      environment_url: 'https://example.com',
    },
    body: {
      state: 'success',
      log_url: CHECKS_URL,
      target_url: 'https://ci.example.com/7',
      description: 'Done',
      environment_url: 'https://example.com',
    },
  },
  {
    name: 'v2 with its required inputs',
    inputs: { 'deployment-id': '42', state: 'success', description: 'hi' },
    body: {
      auto_inactive: true,
      state: 'success',
      log_url: CHECKS_URL,
      description: 'hi',
      environment_url: '',
    },
  },
  {
    name: 'v2 with every input',
    inputs: {
      'deployment-id': '42',
      state: 'in_progress',
      owner: 'octo-org',
      repo: 'octo-repo',
      'log-url': 'https://ci.example.com/7',
      'environment-url': 'https://example.com',
      environment: 'staging',
      description: 'Going on',
      'auto-inactive': 'false',
      'github-base-url': 'https://api.github.com',
    },
    body: {
      auto_inactive: false,
      state: 'in_progress',
      log_url: 'https://ci.example.com/7',
      description: 'Going on',
      environment_url: 'https://example.com',
      environment: 'staging',
    },
  },
];

/** The recorded body with the differences listed in the action's README. */
function withDifferences(
  body: Record<string, unknown>,
  inputs: Record<string, string>,
): Record<string, unknown> {
  const { log_url: logUrl, ...rest } = body;
  return {
    // GitHub's default is true.
    auto_inactive: true,
    ...Object.fromEntries(
      Object.entries(rest).filter(([name, value]) => name !== 'target_url' && value !== ''),
    ),
    log_url: logUrl === CHECKS_URL ? (inputs['target_url'] ?? RUN_URL) : logUrl,
  };
}

describe('a step for chrnorm/deployment-status', () => {
  test.each(RECORDED)('$name sends the same requests', async ({ inputs, body }) => {
    world.createDeployment();
    const result = await world.step(inputs);
    expect(result.exitCode).toBe(0);
    expect(world.calls()).toEqual(['POST /deployments/42/statuses']);
    expect(world.bodies()).toEqual([withDifferences(body, inputs)]);
    expect(world.github.requests[0]?.headers['accept']).toBe('application/vnd.github.v3+json');
  });
});

describe('Gitploy', () => {
  test('is notified of each step of a deployment that it created', async () => {
    const payload = payloadOf('deployment');
    const id = world.createDeployment();
    payload.deployment.id = id;
    const event = { name: 'deployment', payload };
    const given = { deployment_id: String(id) };
    await world.step({ ...given, state: 'queued', description: 'Trigger the pipeline' }, { event });
    await world.step({ ...given, state: 'in_progress', description: 'Start to deploy' }, { event });
    await world.step({ ...given, state: 'success', description: 'Finish to deploy' }, { event });
    expect(world.statesOf(id)).toEqual(['queued', 'in_progress', 'success']);
  });

  test('receives a final state that it supports when the job is cancelled', async () => {
    const payload = payloadOf('deployment');
    payload.deployment.id = world.createDeployment();
    const event = { name: 'deployment', payload };
    const started = await world.step({}, { event });
    const { state } = started;
    await world.step({}, { event, stage: 'post', state, jobStatus: 'cancelled' });
    expect(world.statesOf(payload.deployment.id)).toEqual(['in_progress', 'error']);
  });
});

describe('the guide "Delivering deployments"', () => {
  test('deploys a merged pull request with its own payload', async () => {
    const payload = payloadOf('pull_request', ({ action }) => action === 'closed');
    const event = { name: 'pull_request', payload };
    const inputs = {
      environment: 'production',
      payload: `{"environment":"production","deploy_user":"${payload.pull_request.user.login}"}`,
      description: 'Deploying my sweet branch',
    };
    const started = await world.step(inputs, { event });
    const { state } = started;
    await world.step(inputs, { event, stage: 'post', state, jobStatus: 'success' });
    expect(world.bodies()[0]).toEqual({
      ref: payload.pull_request.head.sha,
      environment: 'production',
      payload: { environment: 'production', deploy_user: payload.pull_request.user.login },
      description: 'Deploying my sweet branch',
      auto_merge: false,
      required_contexts: [],
    });
    expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
  });

  test('reports on the same deployment from a workflow that runs on statuses', async () => {
    const payload = payloadOf('deployment_status');
    payload.deployment.id = world.createDeployment();
    const event = { name: 'deployment_status', payload };
    const result = await world.step({ state: 'success', description: 'Announced' }, { event });
    expect(result.outputs['deployment_id']).toBe(String(payload.deployment.id));
    expect(world.statesOf(payload.deployment.id)).toEqual(['success']);
  });
});

describe('Heaven', () => {
  test('receives the four states that it supports, with the payload that it reads', async () => {
    const payload = { name: 'octo-repo', notify: { room: 'ops' }, config: { provider: 'heroku' } };
    const id = world.createDeployment({ payload });
    for (const state of ['pending', 'success', 'failure', 'error']) {
      await world.step({ deployment_id: String(id), state });
    }
    expect(world.statesOf(id)).toEqual(['pending', 'success', 'failure', 'error']);
  });

  test('receives its payload as an object', async () => {
    const payload = { name: 'octo-repo', notify: { room: 'ops' }, config: { provider: 'heroku' } };
    await world.step({
      environment: 'production',
      ref: 'main',
      state: 'pending',
      payload: JSON.stringify(payload),
    });
    expect(world.bodies()).toMatchObject([{ payload }, { state: 'pending' }]);
  });
});
