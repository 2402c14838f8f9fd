import { describe, expect, test } from '@jest/globals';
import { payloadOf } from '../../../simulator/github/webhook-payload.ts';
import { errorsOf, warningsOf } from '../../annotations.ts';
import { RUN_URL, SHA, githubWorld } from '../github-world.ts';

const world = githubWorld();

type Body = Record<string, unknown>;
type Row = { inputs: Record<string, string>; creation?: Body; status?: Body };

/** The log URL of the other action, whatever the server. */
const CHECKS_URL = `https://github.com/octo-org/octo-repo/commit/${SHA}/checks`;

/**
 * Requests of bobheadxi/deployments v1 in a run on `main` with its defaults, derived from its
 * sources.
 */
const CREATION: Body = {
  ref: 'refs/heads/main',
  required_contexts: [],
  environment: 'pr-7',
  auto_merge: false,
  transient_environment: true,
};
const STARTED: Body = { state: 'in_progress', log_url: CHECKS_URL, ref: 'refs/heads/main' };
const FINISHED: Body = {
  state: 'success',
  ref: 'refs/heads/main',
  log_url: CHECKS_URL,
  auto_inactive: true,
};

const STARTS: Row[] = [
  { inputs: {} },
  {
    inputs: { desc: 'Hello' },
    creation: { description: 'Hello' },
    status: { description: 'Hello' },
  },
  { inputs: { logs: 'https://l.example' }, status: { log_url: 'https://l.example' } },
  { inputs: { ref: 'v1.2.3' }, creation: { ref: 'v1.2.3' }, status: { ref: 'v1.2.3' } },
  { inputs: { task: 'deploy:migrations' }, creation: { task: 'deploy:migrations' } },
  { inputs: { payload: '{"a":1}' }, creation: { payload: { a: 1 } } },
  { inputs: { repository: 'octo-org/octo-repo' } },
  { inputs: { override: 'false' }, status: { auto_inactive: false } },
  { inputs: { auto_inactive: 'true' } },
  { inputs: { auto_inactive: 'false' }, status: { auto_inactive: false } },
  { inputs: { env_url: 'https://a.example' }, status: { environment_url: 'https://a.example' } },
];

const FINISHES: Row[] = [
  { inputs: { status: 'success' } },
  ...['failure', 'error', 'inactive', 'in_progress', 'queued', 'pending'].map((state) => ({
    inputs: { status: state },
    status: { state },
  })),
  { inputs: { status: 'Success' } },
  { inputs: { status: 'success', desc: 'Done' }, status: { description: 'Done' } },
  {
    inputs: { status: 'success', env_url: 'https://a.example' },
    status: { environment_url: 'https://a.example' },
  },
  {
    inputs: { status: 'success', logs: 'https://l.example' },
    status: { log_url: 'https://l.example' },
  },
  { inputs: { status: 'success', override: 'true' } },
  { inputs: { status: 'success', override: 'false' }, status: { auto_inactive: false } },
  { inputs: { status: 'success', override: 'false', auto_inactive: 'true' } },
  { inputs: { status: 'success', auto_inactive: 'true' } },
  { inputs: { status: 'success', auto_inactive: 'false' }, status: { auto_inactive: false } },
];

/** The recorded creation with the differences listed in the README. */
function creationOf(recorded: Body): Body {
  const { ref } = recorded;
  return {
    ...without(recorded, 'transient_environment'),
    ref: ref === 'refs/heads/main' ? SHA : ref,
  };
}

/** The recorded status with the differences listed in the README. */
function statusOf(recorded: Body): Body {
  const { log_url: logUrl } = recorded;
  return {
    auto_inactive: true,
    environment: 'pr-7',
    ...without(recorded, 'ref'),
    log_url: logUrl === CHECKS_URL ? RUN_URL : logUrl,
  };
}

function without(body: Body, field: string): Body {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
}

describe('a step for bobheadxi/deployments', () => {
  test.each(STARTS)('starts as before with $inputs', async ({ inputs, creation, status }) => {
    const given = { step: 'start', env: 'pr-7', ...inputs };
    const result = await world.step(given);
    expect([errorsOf(result), warningsOf(result)]).toEqual([[], []]);
    expect(world.calls()).toEqual(['POST /deployments', 'POST /deployments/42/statuses']);
    expect(world.bodies()).toEqual([
      creationOf({ ...CREATION, ...creation }),
      statusOf({ ...STARTED, ...status }),
    ]);
    const { deployment_id: id, env, status_id: statusId } = result.outputs;
    expect([id, env, statusId]).toEqual(['42', 'pr-7', '43']);
    await world.post(result, 'failure', given);
    expect(world.statesOf(42)).toEqual(['in_progress']);
  });

  test('starts an existing deployment', async () => {
    const id = world.createDeployment({ environment: 'pr-7' });
    const result = await world.step({ step: 'start', env: 'pr-7', deployment_id: String(id) });
    expect(errorsOf(result)).toEqual([]);
    expect(world.bodies()).toEqual([statusOf(STARTED)]);
  });

  test.each(FINISHES)('finishes as before with $inputs', async ({ inputs, status }) => {
    const id = String(world.createDeployment({ environment: 'pr-7' }));
    const given = { step: 'finish', env: 'pr-7', deployment_id: id, ...inputs };
    const result = await world.step(given);
    expect([errorsOf(result), warningsOf(result)]).toEqual([[], []]);
    const body = statusOf({ ...FINISHED, ...status });
    const isDefault = inputs['override'] !== 'false' && inputs['auto_inactive'] === undefined;
    const overrides = isDefault && body['state'] === 'success';
    const reads = overrides ? ['GET /deployments?environment=pr-7&per_page=100'] : [];
    expect(world.calls()).toEqual(['POST /deployments/42/statuses', ...reads]);
    expect(world.bodies()).toEqual([body]);
    expect(result.outputs['status_id']).toBe('43');
  });

  test.each([
    ['success', { override: 'true' }, 'inactive'],
    ['success', {}, 'inactive'],
    ['success', { override: 'false' }, 'success'],
    ['success', { auto_inactive: 'false' }, 'success'],
    ['success', { auto_inactive: 'true' }, 'success'],
    ['success', { auto_inactive: 'true', override: 'true' }, 'inactive'],
    ['failure', { override: 'true' }, 'success'],
  ])('after %s with %j an earlier deployment is %s', async (status, override, expected) => {
    const request = { environment: 'pr-7', transient_environment: true };
    const earlier = world.createDeployment(request, 'success');
    const id = String(world.createDeployment(request));
    await world.step({ step: 'finish', env: 'pr-7', deployment_id: id, status, ...override });
    expect(world.statesOf(earlier).at(-1)).toBe(expected);
  });

  test('deletes an environment with all its deployments', async () => {
    const ids = [1, 2].map(() => world.createDeployment({ environment: 'pr-7' }, 'success'));
    const result = await world.step({ step: 'delete-env', env: 'pr-7' });
    expect(errorsOf(result)).toEqual([]);
    const deleted = world.calls().filter((call) => call.startsWith('DELETE'));
    expect(deleted.toSorted()).toEqual([
      ...ids.map((id) => `DELETE /deployments/${String(id)}`),
      'DELETE /environments/pr-7',
    ]);
  });

  test('finishes a cancelled job with a state that GitHub sends to integrations', async () => {
    const id = String(world.createDeployment({ environment: 'pr-7' }));
    const given = { step: 'finish', env: 'pr-7', deployment_id: id, status: 'cancelled' };
    await world.step(given);
    await world.step({ ...given, cancelled_as: 'inactive' });
    expect(world.statesOf(42)).toEqual(['error', 'inactive']);
  });

  test.each(['push', 'deployment'])('deactivates an environment on %s', async (name) => {
    const environment = payloadOf('deployment').deployment.environment;
    const ids = ['success', 'failure'].map((state) =>
      world.createDeployment({ environment }, state),
    );
    const payload = name === 'deployment' ? payloadOf('deployment') : {};
    const inputs = { step: 'deactivate-env', env: environment };
    const result = await world.step(inputs, { event: { name, payload } });
    expect(errorsOf(result)).toEqual([]);
    expect(world.statesOf(ids[0] ?? 0).at(-1)).toBe('inactive');
    expect(world.calls()).not.toContain('POST /deployments');
  });

  test('warns that nothing is deactivated at the start', async () => {
    const result = await world.step({ step: 'start', env: 'pr-7', override: 'true' });
    expect(result.exitCode).toBe(0);
    expect(warningsOf(result)).toEqual([expect.stringContaining('`step: deactivate-env`')]);
  });

  const ID = { deployment_id: '42' };

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'another step',
      { step: 'stop', env: 'a' },
      /^Input `step` must be one of start, finish, de.* \(got "stop"\)/,
    ],
    [
      'start without an env',
      { step: 'start' },
      /^Input `environment` is empty, but `step: start` needs it/,
    ],
    ['deactivate-env without an env', { step: 'deactivate-env' }, /^Input `environment` is empty/],
    [
      'an empty id',
      { step: 'finish', env: 'a', ref: 'main', status: 'success', deployment_id: '' },
      /^Input `deployment_id` is empty, but `step: finish` needs it/,
    ],
    [
      'no status',
      { step: 'finish', env: 'a', ...ID },
      /^Input `status` is empty, but `step: finish`/,
    ],
    [
      'an invalid status',
      { step: 'finish', env: 'a', ...ID, status: 'done' },
      /^Input `status` must be one of .* \(got "done"\)/,
    ],
    [
      'an id with a step for a whole environment',
      { step: 'deactivate-env', env: 'a', ...ID },
      /^Input `deployment_id` is "42", but `step: deactivate-env` covers all/,
    ],
    [
      'start with a status',
      { step: 'start', env: 'a', status: 'success' },
      /^Input `step` is "start", but `status` is "success": set only one/,
    ],
    [
      'two environments',
      { env: 'a', environment: 'b' },
      /^Input `environment` is "b", but `env` is "a": they are the same input/,
    ],
    [
      '`override: true` with `auto_inactive: false`',
      {
        step: 'finish',
        env: 'a',
        ...ID,
        status: 'success',
        override: 'true',
        auto_inactive: 'false',
      },
      /^Input `override` is true, but `auto_inactive` is false: set only one/,
    ],
    [
      'an invalid URL',
      { env: 'a', 'env-url': 'here' },
      /^Input `env-url` must be a URL .* \(got "here"\)/,
    ],
  ])('%s is a mistake before any request', async (_name, inputs, expected) => {
    const result = await world.step(inputs);
    expect(errorsOf(result)).toEqual([expect.stringMatching(expected)]);
    expect(world.calls()).toEqual([]);
  });
});
