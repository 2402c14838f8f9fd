import { describe, expect, test } from '@jest/globals';
import { errorsOf, warningsOf } from '../../annotations.ts';
import { payloadOf } from '../../../simulator/github/webhook-payload.ts';
import { RUN_URL, SHA, githubWorld } from '../github-world.ts';

const world = githubWorld();

type Body = Record<string, unknown>;

/** The log URL of the other action, whatever the server. */
const CHECKS_URL = `https://github.com/octo-org/octo-repo/commit/${SHA}/checks`;

/**
 * Requests of chrnorm/deployment-action in a run on `main` with its defaults, derived from its
 * sources.
 */
const V1: { creation: Body; status: Body } = {
  creation: {
    ref: 'refs/heads/main',
    sha: SHA,
    required_contexts: [],
    environment: 'production',
    transient_environment: true,
    auto_merge: false,
    description: '',
  },
  status: { state: 'pending', log_url: CHECKS_URL, environment_url: CHECKS_URL },
};

const V2: { creation: Body; status: Body } = {
  creation: {
    ref: 'refs/heads/main',
    sha: SHA,
    task: 'deploy',
    required_contexts: [],
    environment: 'production',
    transient_environment: false,
    auto_merge: false,
    description: '',
  },
  status: {
    description: '',
    state: 'pending',
    log_url: CHECKS_URL,
    environment_url: '',
    auto_inactive: false,
  },
};

type Row = { inputs: Record<string, string>; creation?: Body; status?: Body };

/** What an input changes in the requests; all rows set an initial status. */
const ROWS_OF_V1: Row[] = [
  { inputs: {} },
  { inputs: { initial_status: 'in_progress' }, status: { state: 'in_progress' } },
  { inputs: { ref: 'v1.2.3' }, creation: { ref: 'v1.2.3' } },
  { inputs: { environment: 'staging' }, creation: { environment: 'staging' } },
  { inputs: { target_url: 'https://a.example' }, status: { environment_url: 'https://a.example' } },
  { inputs: { description: 'Hello' }, creation: { description: 'Hello' } },
  { inputs: { auto_merge: 'true' }, creation: { auto_merge: true } },
];

const ROWS_OF_V2: Row[] = [
  { inputs: {} },
  ...['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'].map(
    (state) => ({ inputs: { 'initial-status': state }, status: { state } }),
  ),
  { inputs: { ref: 'v1.2.3' }, creation: { ref: 'v1.2.3' } },
  { inputs: { ref: 'v1.2.3', sha: SHA }, creation: { ref: 'v1.2.3' } },
  { inputs: { owner: 'octo-org', repo: 'octo-repo' } },
  { inputs: { 'log-url': 'https://l.example' }, status: { log_url: 'https://l.example' } },
  {
    inputs: { description: 'Hello' },
    creation: { description: 'Hello' },
    status: { description: 'Hello' },
  },
  { inputs: { environment: 'staging' }, creation: { environment: 'staging' } },
  {
    inputs: { 'environment-url': 'https://a.example' },
    status: { environment_url: 'https://a.example' },
  },
  { inputs: { 'auto-merge': 'true' }, creation: { auto_merge: true } },
  { inputs: { task: 'deploy:migrations' }, creation: { task: 'deploy:migrations' } },
  { inputs: { payload: '{"a":1}' }, creation: { payload: { a: 1 } } },
  { inputs: { payload: 'a text' }, creation: { payload: 'a text' } },
  { inputs: { 'transient-environment': 'true' }, creation: { transient_environment: true } },
  { inputs: { 'production-environment': 'true' }, creation: { production_environment: true } },
  { inputs: { 'production-environment': 'false' }, creation: { production_environment: false } },
  { inputs: { 'github-base-url': 'https://api.github.com' } },
  { inputs: { 'auto-inactive': 'true' } },
  { inputs: { 'auto-inactive': 'false' }, status: { auto_inactive: false } },
];

/** The recorded creation with the differences listed in the README. */
function creationOf(recorded: Body, inputs: Row['inputs']): Body {
  const { sha, ref, task, transient_environment: isTransient, description, ...rest } = recorded;
  return {
    ...rest,
    ref: inputs['ref'] === undefined ? sha : ref,
    ...(task === undefined || task === 'deploy' ? {} : { task }),
    ...(inputs['transient-environment'] === undefined
      ? {}
      : { transient_environment: isTransient }),
    ...(description === '' ? {} : { description }),
  };
}

/** The recorded status with the differences listed in the README. */
function statusOf(recorded: Body, creation: Body, inputs: Row['inputs']): Body {
  const { log_url: logUrl, environment_url: url, description, ...rest } = recorded;
  const shown = description ?? creation['description'];
  return {
    ...rest,
    auto_inactive: inputs['auto-inactive'] !== 'false',
    environment: creation['environment'],
    log_url: logUrl === CHECKS_URL ? RUN_URL : logUrl,
    ...(url === '' || url === CHECKS_URL ? {} : { environment_url: url }),
    ...(shown === '' ? {} : { description: shown }),
  };
}

describe.each([
  { version: 'v1', initial: 'initial_status', recorded: V1, rows: ROWS_OF_V1 },
  { version: 'v2', initial: 'initial-status', recorded: V2, rows: ROWS_OF_V2 },
])('a step for chrnorm/deployment-action $version', ({ initial, recorded, rows }) => {
  test.each(rows)('sends the same requests for $inputs', async ({ inputs, creation, status }) => {
    const given = { [initial]: 'pending', ...inputs };
    const result = await world.step(given);
    expect([errorsOf(result), warningsOf(result)]).toEqual([[], []]);
    expect(world.calls()).toEqual(['POST /deployments', 'POST /deployments/42/statuses']);
    const created = creationOf({ ...recorded.creation, ...creation }, inputs);
    const set = statusOf({ ...recorded.status, ...status }, created, inputs);
    expect(world.bodies()).toEqual([created, set]);
    expect(result.outputs).toMatchObject({
      deployment_id: '42',
      deployment_url: 'https://api.github.com/repos/octo-org/octo-repo/deployments/42',
      environment_url: inputs['environment-url'] ?? inputs['target_url'] ?? '',
    });
  });

  test('does not change the deployment at the end of the job', async () => {
    const given = { [initial]: 'in_progress' };
    const main = await world.step(given);
    expect(main.state).toEqual({});
    await world.post(main, 'failure', given);
    expect(world.statesOf(42)).toEqual(['in_progress']);
  });

  test('creates its own deployment even if the workflow runs for one', async () => {
    const payload = payloadOf('deployment');
    const environment = payload.deployment.environment;
    const given = { [initial]: 'queued', environment };
    await world.step(given, { event: { name: 'deployment', payload } });
    expect(world.calls()).toEqual(['POST /deployments', 'POST /deployments/42/statuses']);
  });
});

describe('an initial status', () => {
  const stays = (state: string): string =>
    `Deployment 42 stays ${state} until another step sets its final state.`;

  test.each(['queued', 'pending', 'in_progress'])(
    'of %s is logged as one that another step must replace',
    async (state) => {
      const { log } = await world.step({ 'initial-status': state });
      expect(log.split('\n')).toContain(stays(state));
    },
  );

  test('that is final, or that the end of the job replaces, is not', async () => {
    const steps = [{ 'initial-status': 'success' }, { environment: 'production' }];
    for (const inputs of steps) expect((await world.step(inputs)).log).not.toContain('stays');
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'that is invalid',
      { 'initial-status': 'begun' },
      /^Input `initial-status` must be one of .* \(got "begun"\)/,
    ],
    [
      'that contradicts `state`',
      { initial_status: 'pending', state: 'success' },
      /^Input `initial_status` is "pending", but `state` is "success": set only one/,
    ],
  ])('%s is a mistake before any request', async (_name, inputs, expected) => {
    const result = await world.step(inputs);
    expect(errorsOf(result)).toEqual([expect.stringMatching(expected)]);
    expect(world.calls()).toEqual([]);
  });

  test('`inactive` deactivates nothing', async () => {
    const id = world.createDeployment({ environment: 'staging' }, 'success');
    const { outputs } = await world.step({ 'initial-status': 'inactive', environment: 'staging' });
    expect(world.statesOf(id)).toEqual(['success']);
    expect(world.statesOf(Number(outputs['deployment_id']))).toEqual(['inactive']);
  });

  test('does not move the given deployment to production', async () => {
    const id = world.createDeployment({ environment: 'staging' });
    await world.step({ deployment_id: String(id), initial_status: 'queued' });
    expect(world.bodies()).toEqual([{ state: 'queued', log_url: RUN_URL, auto_inactive: true }]);
  });
});

describe('a step without an initial status', () => {
  const v1Example = { target_url: 'https://my-app.example', environment: 'production' };

  test('of deployment-action works with one of deployment-status', async () => {
    const main = await world.step(v1Example);
    const id = { deployment_id: main.outputs['deployment_id'] ?? '' };
    await world.step({ ...id, state: 'success', target_url: 'https://my-app.example' });
    await world.post(main, 'success', v1Example);
    expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
    expect(main.outputs['environment_url']).toBe('https://my-app.example');
  });

  test('is closed with its environment URL', async () => {
    const main = await world.step(v1Example);
    await world.post(main, 'success', v1Example);
    expect(world.bodies().at(-1)).toMatchObject({
      state: 'success',
      environment_url: 'https://my-app.example',
      log_url: RUN_URL,
    });
  });

  test('uses the commit in `sha`, and production as the environment', async () => {
    await world.step({ sha: 'main' });
    expect(world.bodies()[0]).toMatchObject({ ref: 'main', environment: 'production' });
  });

  test('enforces `required-contexts`', async () => {
    await world.step({ environment: 'production', 'required-contexts': 'a, b' });
    expect(world.bodies()[0]).toMatchObject({ required_contexts: ['a', 'b'] });
  });
});
