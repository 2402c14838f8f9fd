import { describe, expect, test } from '@jest/globals';
import { payloadOf } from '../../simulator/github/webhook-payload.ts';
import { errorsOf, noticesOf, warningsOf } from '../annotations.ts';
import { RUN_URL, SHA, TOKEN, githubWorld } from './github-world.ts';

const world = githubWorld();

describe('a status of a given deployment', () => {
  test('is set with the given fields only', async () => {
    const id = world.createDeployment();
    const result = await world.step({
      deployment_id: String(id),
      state: 'success',
      environment_url: 'https://example.com',
    });
    expect(result.exitCode).toBe(0);
    expect(world.bodies()).toEqual([
      {
        state: 'success',
        environment_url: 'https://example.com',
        log_url: RUN_URL,
        auto_inactive: true,
      },
    ]);
    const url = `https://api.github.com/repos/octo-org/octo-repo/deployments/${id}`;
    expect(result.outputs).toEqual({
      deployment_id: String(id),
      deployment_url: url,
      status_id: '43',
      status_url: `${url}/statuses/43`,
      state: 'success',
      env: 'production',
      environment: 'production',
      environment_url: 'https://example.com',
      log_url: RUN_URL,
      sha: '',
      ref: '',
      url: 'https://github.com/octo-org/octo-repo/deployments/production',
    });
  });

  test('sends the token, masked before anything else', async () => {
    const id = world.createDeployment();
    const result = await world.step({ deployment_id: String(id), state: 'queued' });
    expect(world.github.requests[0]?.headers['authorization']).toBe(`token ${TOKEN}`);
    expect(result.log.split('\n')[0]).toBe(`::add-mask::${TOKEN}`);
  });

  test.each([
    ['success', 'success'],
    ['failure', 'failure'],
    ['error', 'error'],
    ['inactive', 'inactive'],
    ['in_progress', 'in_progress'],
    ['queued', 'queued'],
    ['pending', 'pending'],
    ['cancelled', 'error'],
    ['skipped', 'error'],
    ['Success', 'success'],
    ['INACTIVE', 'inactive'],
    ['failed', 'failure'],
    ['timed_out', 'failure'],
    ['action_required', 'failure'],
    ['startup_failure', 'failure'],
    ['canceled', 'error'],
    ['neutral', 'error'],
    ['stale', 'error'],
  ])('maps %s to %s', async (word, state) => {
    const id = world.createDeployment();
    await world.step({ deployment_id: String(id), state: word });
    expect(world.statesOf(id)).toEqual([state]);
  });

  test.each(['__proto__', 'constructor', 'done', 'waiting', 'completed'])(
    'rejects %s',
    async (state) => {
      const result = await world.step({ deployment_id: '42', state });
      expect(errorsOf(result)).toEqual([
        expect.stringMatching(/^Input `state` must be one of .*timed_out.* \(got "/),
      ]);
    },
  );

  test('follows the job in any letter case', async () => {
    const started = await world.step({ environment: 'production', state: 'Job' });
    await world.post(started, 'success', { job_status: 'Failure' });
    expect(world.statesOf(42)).toEqual(['in_progress', 'failure']);
  });

  test.each(['error', 'failure', 'inactive'])('maps a cancelled job to %s', async (state) => {
    const id = world.createDeployment();
    const inputs = { deployment_id: String(id), state: 'cancelled', cancelled_as: state };
    await world.step(inputs);
    expect(world.statesOf(id)).toEqual([state]);
  });

  test('uses the given repository', async () => {
    world.github.repository.name = 'other/place';
    const id = world.createDeployment();
    for (const inputs of [{ repository: 'other/place' }, { owner: 'other', repo: 'place' }]) {
      const result = await world.step({ ...inputs, deployment_id: String(id), state: 'success' });
      expect(result.exitCode).toBe(0);
    }
    expect(world.statesOf(id)).toEqual(['success', 'success']);
  });

  test('may change the environment', async () => {
    const id = world.createDeployment();
    const inputs = { deployment_id: String(id), state: 'success', environment: 'staging' };
    const result = await world.step(inputs);
    expect(result.outputs['environment']).toBe('staging');
    expect(world.bodies()).toMatchObject([{ environment: 'staging' }]);
  });

  test('outputs its environment even if the response is empty', async () => {
    const id = world.createDeployment();
    world.github.faults.add('createStatus', () => ({
      answer: new Response(null, { status: 201 }),
      afterEffect: true,
    }));
    const inputs = { deployment_id: String(id), state: 'success', environment: 'staging' };
    expect((await world.step(inputs)).outputs['environment']).toBe('staging');
  });

  test('leaves the post stage nothing to do', async () => {
    const id = world.createDeployment();
    const done = await world.step({ deployment_id: String(id), state: 'queued' });
    await world.post(done, 'success');
    expect(world.statesOf(id)).toEqual(['queued']);
  });
});

describe('the deployment', () => {
  test.each([2 ** 53, '9007199254740993', '1e3', 0])(
    'is never guessed from an event with the id %j',
    async (id) => {
      const event = { name: 'deployment', payload: { deployment: { id } } };
      const result = await world.step({}, { event });
      expect(errorsOf(result)[0]).toMatch(/^Nothing to report on/);
      expect(world.calls()).toEqual([]);
    },
  );

  test.each(['deployment', 'deployment_status'])('is that of the event %s', async (name) => {
    const payload = payloadOf(name);
    payload.deployment.id = world.createDeployment();
    await world.step({ state: 'success' }, { event: { name, payload } });
    expect(world.statesOf(payload.deployment.id)).toEqual(['success']);
  });

  test('of the event is not used for another repository', async () => {
    const event = { name: 'deployment', payload: payloadOf('deployment') };
    const result = await world.step({ state: 'success', repository: 'other/place' }, { event });
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /^No deployment to update: `deployment_id` .*`environment`.*`on: deployment`/,
      ),
    ]);
    expect(world.calls()).toEqual([]);
  });

  test('of another event is not used, even if its payload has one', async () => {
    const event = { name: 'workflow_dispatch', payload: payloadOf('deployment') };
    const result = await world.step({ state: 'success' }, { event });
    expect(result.exitCode).toBe(1);
    expect(world.calls()).toEqual([]);
  });

  test('that cannot be determined is an error before any request', async () => {
    for (const inputs of [
      { state: 'success' },
      { state: 'success', environment: 'production' },
      {},
    ]) {
      const result = await world.step(inputs);
      expect(result.exitCode).toBe(1);
      expect(errorsOf(result)[0]).toContain('`deployment_id`');
    }
    expect(world.calls()).toEqual([]);
  });
});

describe('the description', () => {
  test('of 140 characters is sent unchanged', async () => {
    const id = world.createDeployment();
    const description = '🚀'.repeat(140);
    const result = await world.step({ deployment_id: String(id), state: 'success', description });
    expect(world.bodies()).toMatchObject([{ description }]);
    expect(noticesOf(result)).toEqual([]);
  });

  test('of 141 characters is shortened, with a notice', async () => {
    const id = world.createDeployment();
    const description = '🚀'.repeat(141);
    const result = await world.step({ deployment_id: String(id), state: 'success', description });
    expect(world.bodies()).toMatchObject([{ description: `${'🚀'.repeat(139)}…` }]);
    expect(noticesOf(result)).toEqual([expect.stringContaining('140 characters')]);
    expect(result.exitCode).toBe(0);
  });
});

test('a long description is sent in full to the deployment, with a single notice', async () => {
  const inputs = { environment: 'production', description: 'x'.repeat(150) };
  const started = await world.step(inputs);
  const closed = await world.post(started, 'success', inputs);
  expect([noticesOf(started), noticesOf(closed)].map(({ length }) => length)).toEqual([1, 0]);
  expect(world.github.repository.deployments[0]?.description).toBe(inputs.description);
});

describe('the log link', () => {
  test('leads to the run on its server', async () => {
    const id = world.createDeployment();
    const env = { GITHUB_SERVER_URL: 'https://ghe.example.com' };
    await world.step({ deployment_id: String(id), state: 'success' }, { env });
    expect(world.bodies()).toMatchObject([
      { log_url: RUN_URL.replace('github.com', 'ghe.example.com') },
    ]);
  });

  test('is `target_url` if only that is set', async () => {
    const id = world.createDeployment();
    const target = { target_url: 'https://ci.example.com/1' };
    await world.step({ deployment_id: String(id), state: 'success', ...target });
    const log = { ...target, log_url: 'https://ci.example.com/2' };
    await world.step({ deployment_id: String(id), state: 'success', ...log });
    const links = world.github.repository.deployments[0]?.statuses.map(({ log_url }) => log_url);
    expect(links).toEqual(['https://ci.example.com/1', 'https://ci.example.com/2']);
  });
});

describe('a job', () => {
  test('gets a deployment of its commit that follows it', async () => {
    const started = await world.step({
      environment: 'production',
      environment_url: 'https://example.com',
    });
    expect(started.exitCode).toBe(0);
    expect(world.bodies()).toEqual([
      { ref: SHA, auto_merge: false, required_contexts: [], environment: 'production' },
      {
        state: 'in_progress',
        environment: 'production',
        environment_url: 'https://example.com',
        log_url: RUN_URL,
        auto_inactive: true,
      },
    ]);
    expect(started.outputs).toMatchObject({ deployment_id: '42', state: 'in_progress' });
    const closed = await world.post(started, 'success', { environment: 'production' });
    expect(closed.exitCode).toBe(0);
    expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
  });

  test.each([
    ['success', 'success'],
    ['failure', 'failure'],
    ['cancelled', 'error'],
  ] as const)('that ends with %s sets %s', async (jobStatus, state) => {
    const started = await world.step({ environment: 'production' });
    await world.post(started, jobStatus);
    expect(world.statesOf(42)).toEqual(['in_progress', state]);
  });

  test('with an unknown result is not a success', async () => {
    const started = await world.step({ environment: 'production' });
    await world.post(started, 'success', { job_status: 'superb' });
    expect(world.statesOf(42)).toEqual(['in_progress', 'error']);
  });

  test('can follow a given deployment', async () => {
    const id = world.createDeployment();
    const started = await world.step({ deployment_id: String(id) });
    await world.post(started, 'failure', { deployment_id: String(id) });
    expect(world.statesOf(id)).toEqual(['in_progress', 'failure']);
  });

  test('does not fail if the final status cannot be set', async () => {
    const started = await world.step({ environment: 'production' });
    world.github.access.tokens.clear();
    const closed = await world.post(started, 'success');
    expect(closed.exitCode).toBe(0);
    expect(errorsOf(closed)).toEqual([]);
    expect(warningsOf(closed)).toEqual([
      expect.stringMatching(/final status of deployment 42: .*Bad credentials/),
    ]);
  });

  test('closes its deployment even if the first status fails', async () => {
    world.github.faults.add('createStatus', () => ({
      answer: new Response('{}', { status: 422 }),
    }));
    const started = await world.step({ environment: 'production' });
    expect(started.exitCode).toBe(1);
    expect(started.outputs['deployment_id']).toBe('42');
    await world.post(started, 'failure');
    expect(world.statesOf(42)).toEqual(['failure']);
  });

  test('is left alone by the post stage if its step never started', async () => {
    const inputs = { environment: 'production' };
    const closed = await world.post({ state: {} }, 'failure', inputs);
    expect(closed).toMatchObject({ exitCode: 0, log: '', outputs: {}, state: {} });
    expect(world.calls()).toEqual([]);
  });

  test('without a deployment closes none', async () => {
    world.github.repository.hasRef = () => false;
    const started = await world.step({ environment: 'production' });
    expect(started.exitCode).toBe(1);
    const before = world.calls().length;
    const closed = await world.post(started, 'failure');
    expect(world.calls().length).toBe(before);
    expect(closed.exitCode).toBe(0);
    expect(warningsOf(closed)).toEqual([]);
  });
});
