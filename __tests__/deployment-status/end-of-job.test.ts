import { describe, expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { RUN_URL, TOKEN, githubWorld, invalid } from './github-world.ts';

const world = githubWorld();

/** What a job's own token is by default in this world. */
const JOB_TOKEN = 'ghs_simulated';
const PRODUCTION = { environment: 'production' };
const URL_7 = 'https://7.example.com';

const tokens = (): string[] =>
  world.github.requests.map(({ headers }) =>
    (headers['authorization'] ?? '').replace('token ', ''),
  );

const statuses = () => world.github.repository.deployments[0]?.statuses ?? [];

/** Somebody else sets a status. */
function setByOther(state: string): void {
  const { repository } = world.github;
  const [deployment] = repository.deployments;
  if (deployment !== undefined) repository.addStatus(deployment, { state }, '');
}

describe('S1: an end that somebody set', () => {
  test('S1: stays at the end of the job, with its address', async () => {
    const started = await world.step({ environment: 'testing', ref: 'main' });
    const id = started.outputs['deployment_id'] ?? '';
    await world.step({ deployment_id: id, state: 'success', environment_url: URL_7 });
    const closed = await world.post(started, 'failure');
    expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
    expect(statuses().at(-1)?.environment_url).toBe(URL_7);
    expect([closed.exitCode, warningsOf(closed)]).toEqual([0, []]);
    const lines = closed.log.split('\n').filter((line) => line.includes('Deployment 42'));
    expect(lines).toEqual([expect.stringContaining('is already success')]);
  });

  test.each(['success', 'failure', 'error', 'inactive'])('S1: stays if it is %s', async (state) => {
    const started = await world.step(PRODUCTION);
    setByOther(state);
    await world.post(started, state === 'success' ? 'failure' : 'success');
    expect(world.statesOf(42)).toEqual(['in_progress', state]);
  });

  test.each(['queued', 'pending', 'in_progress'])(
    'S1: is missing if it is %s, so the end of the job sets one',
    async (state) => {
      const started = await world.step(PRODUCTION);
      setByOther(state);
      await world.post(started, 'failure');
      expect(world.statesOf(42)).toEqual(['in_progress', state, 'failure']);
    },
  );

  test('S1: is the newest by its time, whatever the order of the list', async () => {
    const started = await world.step(PRODUCTION);
    world.clock.advance(5_000);
    setByOther('success');
    world.github.faults.add('listStatuses', () => ({
      answer: HttpResponse.json(
        statuses().map(({ id, state, created_at: at }) => ({ id, state, created_at: at })),
      ),
    }));
    await world.post(started, 'failure');
    expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
  });

  test('S1: of two steps for one deployment, the last one ends it', async () => {
    const id = String(world.createDeployment());
    const first = await world.step({ deployment_id: id });
    const second = await world.step({ deployment_id: id });
    await world.post(second, 'failure');
    await world.post(first, 'failure');
    expect(world.statesOf(42)).toEqual(['in_progress', 'in_progress', 'failure']);
  });

  test('S1: that cannot be looked for does not leave the deployment open', async () => {
    const started = await world.step(PRODUCTION);
    world.github.faults.add('listStatuses', refusal(500, 'Oops'), 4);
    const closed = await world.post(started, 'failure');
    expect(closed.exitCode).toBe(0);
    expect(world.statesOf(42)).toEqual(['in_progress', 'failure']);
  });
});

describe('S4: what the main stage settled', () => {
  const GIVEN = {
    ...{ environment: 'staging', environment_url: URL_7, description: 'Deploying' },
    ...{ log_url: 'https://ci.example.com/1', auto_inactive: 'false' },
  };

  test('S4: holds where every input is empty at the end of the job', async () => {
    const started = await world.step(GIVEN);
    world.github.access.tokens.set(JOB_TOKEN, 'write');
    const empty = Object.fromEntries(Object.keys(GIVEN).map((name) => [name, '']));
    const rest = { state: '', cancelled_as: '', auto_merge: '', poll_interval: '' };
    const closed = await world.post(started, 'success', { ...empty, ...rest, token: '' });
    expect([closed.exitCode, warningsOf(closed)]).toEqual([0, []]);
    expect(world.bodies().at(-1)).toEqual({
      ...{ state: 'success', environment: 'staging', environment_url: URL_7 },
      ...{ description: 'Deploying', log_url: GIVEN.log_url, auto_inactive: false },
    });
    expect(tokens().slice(-2)).toEqual([JOB_TOKEN, JOB_TOKEN]);
  });

  test('S4: moves to no other environment, whatever the inputs are by then', async () => {
    const started = await world.step({ environment: 'staging' });
    const changed = { environment: 'production', auto_inactive: 'false' };
    await world.post(started, 'success', changed);
    expect(statuses().map(({ environment }) => environment)).toEqual(['staging', 'staging']);
    expect(world.bodies().at(-1)).toMatchObject({ auto_inactive: true });
  });

  test('S4: gives way to an address, a log and a description that are known later', async () => {
    const started = await world.step(GIVEN);
    const later = {
      environment_url: 'https://8.example.com',
      ...{ 'log-url': 'https://ci.example.com/2', description: 'Done' },
    };
    await world.post(started, 'success', { ...GIVEN, log_url: '', ...later });
    expect(statuses().at(-1)).toMatchObject({
      ...{ environment_url: later.environment_url, description: 'Done' },
      log_url: 'https://ci.example.com/2',
    });
  });

  test.each<[string, Record<string, string>]>([
    ['in another repository', { repository: 'other/place', ref: 'main' }],
    ['on another server', { github_base_url: 'https://ghe.example.com/api/v3' }],
  ])('S4: is not closed with the own token of the job %s', async (_name, inputs) => {
    world.github.repository.name = inputs['repository'] ?? 'octo-org/octo-repo';
    const started = await stateOf(inputs);
    world.github.access.tokens.set(JOB_TOKEN, 'write');
    const before = tokens().length;
    const closed = await world.post(started, 'success', { ...inputs, token: '' });
    expect(closed.exitCode).toBe(0);
    expect(warningsOf(closed)).toEqual([
      expect.stringMatching(
        /^Could not set the final status of deployment \d+: `token` has no usable value/,
      ),
    ]);
    expect(tokens().slice(before)).toEqual([]);
  });

  /** What a step with these inputs saves, also where no server answers. */
  async function stateOf(inputs: Record<string, string>) {
    if (inputs['github_base_url'] === undefined) return world.step({ ...PRODUCTION, ...inputs });
    const { state } = await world.step(PRODUCTION);
    const saved = { ...JSON.parse(state['deployment'] ?? '{}'), apiUrl: inputs['github_base_url'] };
    return { state: { deployment: JSON.stringify(saved) } };
  }

  test('S4: is no secret', async () => {
    const { state } = await world.step(GIVEN);
    expect(JSON.stringify(state)).not.toContain(TOKEN);
    expect(Object.keys(state)).toEqual(['deployment']);
  });
});

describe('S5: a field that is wrong', () => {
  test.each(['environment_url', 'log_url', 'target_url', 'environment-url'])(
    'S5: %s is a mistake before a deployment is created',
    async (name) => {
      const result = await world.step({ ...PRODUCTION, [name]: 'pr-7.example.com' });
      expect(errorsOf(result)).toEqual([
        expect.stringMatching(
          new RegExp(
            `^Input \`${name}\` must be a URL that starts with .* \\(got "pr-7\\.example\\.com"\\)`,
          ),
        ),
      ]);
      expect(world.calls()).toEqual([]);
    },
  );

  test.each(['ftp://example.com', 'https://', 'javascript:alert(1)', '//example.com'])(
    'S5: %s is no address',
    async (url) => {
      const result = await world.step({ ...PRODUCTION, environment_url: url });
      expect(errorsOf(result)).toEqual([expect.stringContaining('starts with https://')]);
    },
  );

  test('S5: costs the status of a deployment that is there already nothing', async () => {
    const id = world.createDeployment({}, 'in_progress');
    const inputs = { deployment_id: String(id), state: 'success', environment_url: 'example.com' };
    const result = await world.step(inputs);
    expect(result).toMatchObject({ exitCode: 0, outputs: { state: 'success' } });
    expect(world.statesOf(id)).toEqual(['in_progress', 'success']);
    expect(warningsOf(result)).toEqual([
      expect.stringContaining(
        '`environment_url` must be a URL that starts with https:// or http:// (got "example.com")',
      ),
    ]);
  });

  test.each([
    [{ environment_url: 'pr-7.example.com' }, /`environment_url` must be a URL .* \(got "pr-7/],
    [{ log_url: 'a', 'log-url': 'b' }, /`log_url` is "a", but `log-url` is "b"/],
  ])('S5: at the end of the job is left out with a warning: %j', async (inputs, expected) => {
    const started = await world.step({ ...PRODUCTION, environment_url: URL_7 });
    const closed = await world.post(started, 'success', inputs);
    expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
    expect(statuses().at(-1)).toMatchObject({ environment_url: URL_7, log_url: RUN_URL });
    expect(warningsOf(closed)).toEqual([expect.stringMatching(expected)]);
  });

  test.each([
    ['environment_url', 'environment_url is too long'],
    ['target_url', 'target_url is too long'],
    ['description', 'description is too long'],
    ['environment', 'environment is too long'],
  ])('S5: %s that GitHub refuses is left out', async (field, message) => {
    const given = { ...PRODUCTION, environment_url: URL_7, description: 'x' };
    const refuse = (): void => world.github.faults.add('createStatus', invalid(field, message));
    refuse();
    const started = await world.step(given);
    refuse();
    const closed = await world.post(started, 'success', given);
    expect(started.exitCode).toBe(0);
    expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
    const name = field === 'target_url' ? 'log_url' : field;
    for (const result of [started, closed]) {
      expect(warningsOf(result)).toEqual([
        expect.stringMatching(
          new RegExp(`without \`${name}\`, which GitHub rejected: .*${message}`),
        ),
      ]);
    }
    const [, first = {}, again = {}] = world.bodies() as object[];
    const rest = Object.entries(first).filter(([key]) => key !== name);
    expect(again).toEqual(Object.fromEntries(rest));
  });

  test('S5: several that GitHub refuses one after the other are left out', async () => {
    const id = world.createDeployment();
    world.github.faults.add('createStatus', invalid('environment_url', 'too long'));
    world.github.faults.add('createStatus', invalid('description', 'too long'));
    const inputs = { deployment_id: String(id), environment_url: URL_7, description: 'x' };
    const result = await world.step({ ...inputs, state: 'success' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { environment_url: '' } });
    expect(world.bodies().at(-1)).toEqual({
      ...{ state: 'success', log_url: RUN_URL, auto_inactive: true },
    });
  });

  test('S5: that GitHub does not name leaves the bare state at the end of the job', async () => {
    const started = await world.step({ ...PRODUCTION, auto_inactive: 'false' });
    world.github.faults.add('createStatus', refusal(422, 'Validation Failed'));
    const closed = await world.post(started, 'success');
    expect(world.bodies().at(-1)).toEqual({ state: 'success', auto_inactive: false });
    expect(warningsOf(closed)).toEqual([
      expect.stringContaining('Only the state of deployment 42 was set'),
    ]);
  });
});

describe('S8: a token that GitHub refuses', () => {
  const BAD = [
    [401, 'Bad credentials'],
    [401, 'Requires authentication'],
    [403, 'Bad credentials'],
    [403, 'Requires authentication'],
  ] as const;

  test.each(BAD)('S8: is tried again for some seconds: %d %s', async (status, message) => {
    world.github.faults.add('createDeployment', refusal(status, message), 2);
    world.github.faults.add('createStatus', refusal(status, message), 3);
    const result = await world.step(PRODUCTION);
    expect(result.exitCode).toBe(0);
    expect(world.statesOf(42)).toEqual(['in_progress']);
    expect(world.clock.sleeps).toEqual([1_000, 2_000, 1_000, 2_000, 4_000]);
  });

  test('S8: is tried again for a list as well', async () => {
    const id = world.createDeployment({ environment: 'staging' }, 'success');
    world.github.faults.add('listDeployments', refusal(401, 'Bad credentials'), 2);
    await world.step({ environment: 'staging', state: 'inactive' });
    expect(world.statesOf(id)).toEqual(['success', 'inactive']);
  });

  test('S8: for good is an error after four calls', async () => {
    world.github.access.tokens.clear();
    const result = await world.step(PRODUCTION);
    expect(errorsOf(result)).toEqual([expect.stringMatching(/Bad credentials.*`token`/)]);
    expect(world.calls()).toHaveLength(4);
    expect(world.clock.now()).toBeLessThanOrEqual(7_000);
  });

  test.each([
    ['has expired', undefined, /: Bad credentials\. \(HTTP 401, /],
    ['may only read', 'read', /: Resource not accessible by integration\. \(HTTP 403, /],
    ['does not see the repository', 'none', /: Not Found\. \(HTTP 404, /],
  ] as const)(
    "S8: at the end of the job since it %s gives way to the job's own",
    async (_name, permission, why) => {
      const started = await world.step(PRODUCTION);
      const { tokens: known } = world.github.access;
      if (permission === undefined) known.delete(TOKEN);
      else known.set(TOKEN, permission);
      known.set(JOB_TOKEN, 'write');
      const closed = await world.post(started, 'success');
      expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
      expect(warningsOf(closed)).toEqual([expect.stringMatching(why)]);
      expect(closed.log).toContain(`::add-mask::${JOB_TOKEN}`);
    },
  );

  test('S8: at the end of the job is named where the job has no better one', async () => {
    const started = await world.step(PRODUCTION);
    world.github.access.tokens.set(TOKEN, 'read');
    const closed = await world.post(started, 'success');
    expect(warningsOf(closed)).toEqual([
      expect.stringMatching(/final status of deployment 42: .*deployments: write.*\(HTTP 403, /s),
    ]);
  });

  test('S8: at the end of the job is no reason to send the same one twice', async () => {
    const started = await world.step(PRODUCTION);
    world.github.access.tokens.set(TOKEN, 'none');
    const before = tokens().length;
    await world.post(started, 'success', { job_token: TOKEN });
    expect(tokens().slice(before)).toEqual([TOKEN]);
  });

  test('S8: that holds white space by then gives way too', async () => {
    const started = await world.step(PRODUCTION);
    world.github.access.tokens.set(JOB_TOKEN, 'write');
    const closed = await world.post(started, 'success', { token: 'ghs_a b' });
    expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
    expect(warningsOf(closed)).toEqual([expect.stringContaining('`token` contains whitespace')]);
  });
});

describe('X7: the post stage', () => {
  const FOREIGN = 'https://evil.example/api/v3';

  test.each([FOREIGN, 'http://api.github.com', 'https://api.github.com@evil.example', 'nonsense'])(
    'X7: sends no token to %s, which only its state names',
    async (apiUrl) => {
      const { state } = await world.step(PRODUCTION);
      const saved = { ...JSON.parse(state['deployment'] ?? '{}'), apiUrl };
      const before = world.github.requests.length;
      const closed = await world.post({ state: { deployment: JSON.stringify(saved) } }, 'success');
      expect(closed.exitCode).toBe(0);
      expect(warningsOf(closed)).toEqual([expect.stringContaining('`token` is not sent to ')]);
      expect(closed.log).not.toContain('add-mask');
      expect(world.github.requests).toHaveLength(before);
    },
  );

  test('X7: reads nothing where there is nothing to do', async () => {
    const closed = await world.post({ state: {} }, 'failure', { github_base_url: FOREIGN });
    expect(closed).toMatchObject({ exitCode: 0, log: '' });
  });
});
