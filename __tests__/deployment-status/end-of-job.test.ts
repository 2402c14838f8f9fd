import { describe, expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { RUN_URL, TOKEN, githubWorld, invalid } from './github-world.ts';

const world = githubWorld();

/** The default `GITHUB_TOKEN` of this world. */
const JOB_TOKEN = 'ghs_simulated';
const PRODUCTION = { environment: 'production' };
const URL_7 = 'https://7.example.com';

const tokens = (): string[] =>
  world.github.requests.map(({ headers }) =>
    (headers['authorization'] ?? '').replace('token ', ''),
  );

const statuses = () => world.github.repository.deployments[0]?.statuses ?? [];

function setByOther(state: string): void {
  const { repository } = world.github;
  const [deployment] = repository.deployments;
  if (deployment !== undefined) repository.addStatus(deployment, { state }, '');
}

describe('a final status set by someone else', () => {
  test('stays at the end of the job, with its URL', async () => {
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

  test.each(['success', 'failure', 'error', 'inactive'])('stays if it is %s', async (state) => {
    const started = await world.step(PRODUCTION);
    setByOther(state);
    await world.post(started, state === 'success' ? 'failure' : 'success');
    expect(world.statesOf(42)).toEqual(['in_progress', state]);
  });

  test.each(['queued', 'pending', 'in_progress'])(
    'is not final if it is %s, so the end of the job sets one',
    async (state) => {
      const started = await world.step(PRODUCTION);
      setByOther(state);
      await world.post(started, 'failure');
      expect(world.statesOf(42)).toEqual(['in_progress', state, 'failure']);
    },
  );

  test('is the newest by time, whatever the order of the list', async () => {
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

  test('of two steps for one deployment, the last one sets the final status', async () => {
    const id = String(world.createDeployment());
    const first = await world.step({ deployment_id: id });
    const second = await world.step({ deployment_id: id });
    await world.post(second, 'failure');
    await world.post(first, 'failure');
    expect(world.statesOf(42)).toEqual(['in_progress', 'in_progress', 'failure']);
  });

  test('that cannot be read does not keep the deployment open', async () => {
    const started = await world.step(PRODUCTION);
    world.github.faults.add('listStatuses', refusal(500, 'Oops'), 4);
    const closed = await world.post(started, 'failure');
    expect(closed.exitCode).toBe(0);
    expect(world.statesOf(42)).toEqual(['in_progress', 'failure']);
  });
});

describe('the values of the main stage', () => {
  const GIVEN = {
    ...{ environment: 'staging', environment_url: URL_7, description: 'Deploying' },
    ...{ log_url: 'https://ci.example.com/1', auto_inactive: 'false' },
  };

  test('apply if every input is empty at the end of the job', async () => {
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

  test('never change the environment, whatever the inputs are then', async () => {
    const started = await world.step({ environment: 'staging' });
    const changed = { environment: 'production', auto_inactive: 'false' };
    await world.post(started, 'success', changed);
    expect(statuses().map(({ environment }) => environment)).toEqual(['staging', 'staging']);
    expect(world.bodies().at(-1)).toMatchObject({ auto_inactive: true });
  });

  test('are replaced by a URL, log URL and description that are known later', async () => {
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
  ])("is not closed with the job's own token %s", async (_name, inputs) => {
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

  /** State saved by a step with these inputs, even if no server responds. */
  async function stateOf(inputs: Record<string, string>) {
    if (inputs['github_base_url'] === undefined) return world.step({ ...PRODUCTION, ...inputs });
    const { state } = await world.step(PRODUCTION);
    const saved = { ...JSON.parse(state['deployment'] ?? '{}'), apiUrl: inputs['github_base_url'] };
    return { state: { deployment: JSON.stringify(saved) } };
  }

  test('contain no secret', async () => {
    const { state } = await world.step(GIVEN);
    expect(JSON.stringify(state)).not.toContain(TOKEN);
    expect(Object.keys(state)).toEqual(['deployment']);
  });
});

describe('an invalid field', () => {
  test.each(['environment_url', 'log_url', 'target_url', 'environment-url'])(
    '%s is a mistake before a deployment is created',
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
    '%s is not a URL',
    async (url) => {
      const result = await world.step({ ...PRODUCTION, environment_url: url });
      expect(errorsOf(result)).toEqual([expect.stringContaining('starts with https://')]);
    },
  );

  test('does not affect the status of an existing deployment', async () => {
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
  ])('at the end of the job is left out with a warning: %j', async (inputs, expected) => {
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
  ])('%s that GitHub rejects is left out', async (field, message) => {
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

  test('several that GitHub rejects one after the other are left out', async () => {
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

  test('that GitHub does not name leaves only the state at the end of the job', async () => {
    const started = await world.step({ ...PRODUCTION, auto_inactive: 'false' });
    world.github.faults.add('createStatus', refusal(422, 'Validation Failed'));
    const closed = await world.post(started, 'success');
    expect(world.bodies().at(-1)).toEqual({ state: 'success', auto_inactive: false });
    expect(warningsOf(closed)).toEqual([
      expect.stringContaining('Only the state of deployment 42 was set'),
    ]);
  });
});

describe('a token that GitHub rejects', () => {
  const BAD = [
    [401, 'Bad credentials'],
    [401, 'Requires authentication'],
    [403, 'Bad credentials'],
    [403, 'Requires authentication'],
  ] as const;

  test.each(BAD)('is retried for some seconds: %d %s', async (status, message) => {
    world.github.faults.add('createDeployment', refusal(status, message), 2);
    world.github.faults.add('createStatus', refusal(status, message), 3);
    const result = await world.step(PRODUCTION);
    expect(result.exitCode).toBe(0);
    expect(world.statesOf(42)).toEqual(['in_progress']);
    expect(world.clock.sleeps).toEqual([1_000, 2_000, 1_000, 2_000, 4_000]);
  });

  test('is retried for a list, too', async () => {
    const id = world.createDeployment({ environment: 'staging' }, 'success');
    world.github.faults.add('listDeployments', refusal(401, 'Bad credentials'), 2);
    await world.step({ environment: 'staging', state: 'inactive' });
    expect(world.statesOf(id)).toEqual(['success', 'inactive']);
  });

  test('is an error after four attempts', async () => {
    world.github.access.tokens.clear();
    const result = await world.step(PRODUCTION);
    expect(errorsOf(result)).toEqual([expect.stringMatching(/Bad credentials.*`token`/)]);
    expect(world.calls()).toHaveLength(4);
    expect(world.clock.now()).toBeLessThanOrEqual(7_000);
  });

  test.each([
    ['has expired', undefined, /: Bad credentials\. \(HTTP 401, /],
    ['is read-only', 'read', /: Resource not accessible by integration\. \(HTTP 403, /],
    ['has no access to the repository', 'none', /: Not Found\. \(HTTP 404, /],
  ] as const)(
    "at the end of the job because it %s is replaced by the job's own",
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

  test('at the end of the job is reported if the job has no better one', async () => {
    const started = await world.step(PRODUCTION);
    world.github.access.tokens.set(TOKEN, 'read');
    const closed = await world.post(started, 'success');
    expect(warningsOf(closed)).toEqual([
      expect.stringMatching(/final status of deployment 42: .*deployments: write.*\(HTTP 403, /s),
    ]);
  });

  test('at the end of the job is not sent twice', async () => {
    const started = await world.step(PRODUCTION);
    world.github.access.tokens.set(TOKEN, 'none');
    const before = tokens().length;
    await world.post(started, 'success', { job_token: TOKEN });
    expect(tokens().slice(before)).toEqual([TOKEN]);
  });

  test('that contains whitespace by then is replaced, too', async () => {
    const started = await world.step(PRODUCTION);
    world.github.access.tokens.set(JOB_TOKEN, 'write');
    const closed = await world.post(started, 'success', { token: 'ghs_a b' });
    expect(world.statesOf(42)).toEqual(['in_progress', 'success']);
    expect(warningsOf(closed)).toEqual([expect.stringContaining('`token` contains whitespace')]);
  });
});

describe('the post stage', () => {
  const FOREIGN = 'https://evil.example/api/v3';

  test.each([FOREIGN, 'http://api.github.com', 'https://api.github.com@evil.example', 'nonsense'])(
    'sends no token to %s, which only the saved state contains',
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

  test('makes no requests if there is nothing to do', async () => {
    const closed = await world.post({ state: {} }, 'failure', { github_base_url: FOREIGN });
    expect(closed).toMatchObject({ exitCode: 0, log: '' });
  });
});
