import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { parseCommandFile } from '../../simulator/runner/command-file.ts';
import { refusal, type ServiceFault } from '../../simulator/network/service-fault.ts';
import type { GithubEndpoint } from '../../simulator/github/github.ts';
import type { StageResult } from '../../simulator/runner/runner.ts';
import { errorsOf, noticesOf, warningsOf } from '../annotations.ts';
import { SHA, TOKEN, githubWorld, invalid } from './github-world.ts';

const world = githubWorld();

/** Sets an existing deployment to success after the given fault. */
async function reportAfter(
  endpoint: GithubEndpoint,
  fault: () => ServiceFault,
  times = 1,
): Promise<StageResult & { states: string[] }> {
  const id = world.createDeployment();
  world.github.faults.add(endpoint, fault, times);
  const result = await world.step({ deployment_id: String(id), state: 'success' });
  return { ...result, states: world.statesOf(id) };
}

describe('a status', () => {
  const bad = refusal(502, 'Bad Gateway');
  test.each<[string, () => ServiceFault]>([
    ['is not accepted with a 502', bad],
    ['is accepted despite a 502', () => ({ ...bad(), afterEffect: true })],
    ['is not accepted before the connection is cut', () => ({ reset: true })],
    ['is accepted before the connection is cut', () => ({ reset: true, afterEffect: true })],
    [
      'is accepted with an empty response',
      () => ({ answer: new HttpResponse(null, { status: 201 }), afterEffect: true }),
    ],
  ])('that %s is set once', async (_name, fault) => {
    const { exitCode, states, outputs } = await reportAfter('createStatus', fault);
    expect(exitCode).toBe(0);
    expect(states).toEqual(['success']);
    expect(outputs).toMatchObject({ state: 'success' });
  });

  test('is looked up before it is sent again', async () => {
    await reportAfter('createStatus', bad);
    expect(world.calls()).toEqual([
      'POST /deployments/42/statuses',
      'GET /deployments/42/statuses?per_page=100',
      'POST /deployments/42/statuses',
    ]);
  });

  test('is not mistaken for an earlier one with the same content', async () => {
    const id = world.createDeployment();
    const inputs = { deployment_id: String(id), state: 'success' };
    await world.step(inputs);
    world.clock.advance(60_000);
    world.github.faults.add('createStatus', bad);
    await world.step(inputs);
    expect(world.statesOf(id)).toEqual(['success', 'success']);
  });

  test.each([
    ['state', { state: 'failure' }],
    ['log', { log_url: 'https://ci.example.com/1' }],
    ['description', { description: 'other' }],
  ])('with another %s is not mistaken for its own', async (_name, fields) => {
    const id = world.createDeployment();
    const inputs = { deployment_id: String(id), state: 'success' };
    await world.step({ ...inputs, ...fields });
    world.github.faults.add('createStatus', bad);
    await world.step(inputs);
    expect(world.statesOf(id)).toHaveLength(2);
  });

  test('that hangs is aborted and looked up', async () => {
    const { exitCode, states } = await reportAfter('createStatus', () => ({
      hang: true,
      onHang: () => {
        setImmediate(() => world.clock.advance(30_000));
      },
    }));
    expect(exitCode).toBe(0);
    expect(states).toEqual(['success']);
  });

  test.each<[string, Response]>([
    [
      'a page',
      new HttpResponse('<title>Sign in</title>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['a message', HttpResponse.json({ message: 'Scheduled' })],
  ])('does not count as set if a 200 contains %s', async (_name, answer) => {
    const result = await reportAfter('createStatus', () => ({ answer }));
    expect(result).toMatchObject({ exitCode: 1, states: [], outputs: { state: '' } });
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('returned a response that is not a status'),
    ]);
    expect(world.bodies()).toHaveLength(1);
  });

  test('is not retried forever', async () => {
    const result = await reportAfter('createStatus', bad, 9);
    expect(result.exitCode).toBe(1);
    expect(world.bodies()).toHaveLength(4);
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/: Bad Gateway\. .*githubstatus\.com.* \(HTTP 502, POST/),
    ]);
  });

  test('is sent after the output with the deployment id is set', async () => {
    let early = '';
    const fault = (): ServiceFault => {
      early = readFileSync(process.env['GITHUB_OUTPUT'] ?? '', 'utf8');
      return refusal(422, 'Validation Failed')();
    };
    const result = await reportAfter('createStatus', fault);
    expect(Object.values(parseCommandFile(early))).toEqual(['42']);
    expect(result).toMatchObject({ exitCode: 1, outputs: { deployment_id: '42', state: '' } });
  });

  test('is set at the end even if the id could not be output', async () => {
    const env = { GITHUB_OUTPUT: '/nowhere/at/all' };
    const { state, exitCode } = await world.step({ environment: 'production' }, { env });
    expect(exitCode).toBe(1);
    await world.post({ state }, 'failure');
    expect(world.statesOf(42)).toEqual(['failure']);
  });

  test('is not sent again if it cannot be looked up', async () => {
    world.github.faults.add('listStatuses', refusal(403, 'Resource not accessible by integration'));
    const result = await reportAfter('createStatus', bad);
    expect(world.bodies()).toHaveLength(1);
    expect(warningsOf(result)).toEqual([expect.stringContaining('Could not check whether')]);
    expect(errorsOf(result)).toHaveLength(1);
  });
});

test.each([
  ['deployment', 'createDeployment', { environment: 'production' }],
  ['status', 'createStatus', { deployment_id: '42', state: 'success' }],
] as const)(
  "a %s is found although GitHub's times have no fractions of a second",
  async (_name, endpoint, inputs) => {
    const { clock, github } = world;
    if (endpoint === 'createStatus') world.createDeployment();
    github.faults.add(endpoint, () => ({ ...refusal(502, 'Bad Gateway')(), afterEffect: true }));
    // Created at 0.7 s, which GitHub truncates to 0 s; looked up 1.4 s later at 2.1 s, truncated to
    // 2 s.
    clock.advance(700);
    clock.onSleep = () => {
      clock.advance(400);
    };
    const { exitCode, requests } = await world.step(inputs);
    expect(exitCode).toBe(0);
    const path = endpoint === 'createStatus' ? /statuses$/ : /deployments$/;
    const made = requests.filter((request) => request.method === 'POST' && path.test(request.path));
    expect(made).toHaveLength(1);
  },
);

describe('a list', () => {
  test.each<[string, () => ServiceFault]>([
    ['a 502', refusal(502, 'Bad Gateway')],
    ['with an empty body', () => ({ answer: new HttpResponse(null, { status: 200 }) })],
    ['with a broken connection', () => ({ reset: true })],
  ])('is requested again after %s', async (_name, fault) => {
    const id = world.createDeployment({ environment: 'staging' }, 'success');
    world.github.faults.add('listDeployments', fault);
    const result = await world.step({ environment: 'staging', state: 'inactive' });
    expect(result.exitCode).toBe(0);
    expect(world.statesOf(id)).toEqual(['success', 'inactive']);
  });
});

describe('a list', () => {
  const environment = 'staging';
  const page = { headers: { 'content-type': 'text/html' } };

  test.each<[string, () => Response]>([
    ['an object', () => HttpResponse.json({ message: 'x' })],
    ['a page', () => new HttpResponse('<title>Sign in</title>', page)],
  ])('that is %s is an error', async (_name, answer) => {
    world.createDeployment({ environment }, 'success');
    world.github.faults.add('listDeployments', () => ({ answer: answer() }));
    const result = await world.step({ environment, state: 'inactive' });
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('returned a response that is not a list. Check that'),
    ]);
  });

  test('may be larger than a megabyte', async () => {
    const payload = { text: 'x'.repeat(200_000) };
    Array.from({ length: 6 }, () => world.createDeployment({ environment, payload }, 'failure'));
    const result = await world.step({ environment, state: 'inactive' });
    expect(result.exitCode).toBe(0);
  });

  test('continues at a URL that is written differently', async () => {
    Array.from({ length: 101 }, () => world.createDeployment({ environment }, 'failure'));
    const base = { github_base_url: 'https://API.github.com' };
    const result = await world.step({ environment, state: 'inactive', ...base });
    expect(result.exitCode).toBe(0);
    expect(world.calls()[1]).toMatch(/^GET .*page=2/);
  });

  test('ends at a page without new items, even if it is not the last one', async () => {
    const id = world.createDeployment({ environment }, 'success');
    const headers = { link: '<https://api.github.com/?page=2>; rel="next"' };
    const answer = (): ServiceFault => ({
      answer: HttpResponse.json([{ id, environment }], { headers }),
    });
    world.github.faults.add('listDeployments', answer, 9);
    const result = await world.step({ environment, state: 'inactive' });
    expect(result.exitCode).toBe(0);
    expect(world.calls().filter((call) => call.includes('/deployments?'))).toHaveLength(2);
    expect(noticesOf(result)).toEqual(['Deactivated 1 of 1 deployments of staging.']);
  });

  test('that never ends is abandoned after a hundred pages, and the rest is reported', async () => {
    let id = 1_000_000;
    const headers = { link: '<https://api.github.com/?page=2>; rel="next"' };
    const text = 'x'.repeat(10_000);
    const endless = (): ServiceFault => {
      world.github.faults.add('listDeployments', endless);
      const items = [{ id: (id += 1), environment, payload: { text } }];
      return { answer: HttpResponse.json(items, { headers }) };
    };
    endless();
    const done = [{ id: 1, state: 'inactive' }];
    world.github.faults.add('listStatuses', () => ({ answer: HttpResponse.json(done) }), 2_000);
    const result = await world.step({ environment, state: 'inactive' });
    const pages = world.calls().filter((call) => call.includes('/deployments?'));
    expect(pages).toHaveLength(100);
    expect(errorsOf(result)).toEqual([expect.stringMatching(/Left: all beyond the newest 100 /)]);
  });

  test('that is slow is abandoned after ten minutes', async () => {
    let id = 1_000;
    const headers = { link: '<https://api.github.com/?page=2>; rel="next"' };
    const slow = (): ServiceFault => {
      world.github.faults.add('listDeployments', slow);
      world.clock.advance(25_000);
      return { answer: HttpResponse.json([{ id: (id += 1), environment }], { headers }) };
    };
    slow();
    const done = [{ id: 1, state: 'inactive' }];
    world.github.faults.add('listStatuses', () => ({ answer: HttpResponse.json(done) }), 50);
    const result = await world.step({ environment, state: 'inactive' });
    expect(world.calls().filter((call) => call.includes('/deployments?')).length).toBeLessThan(30);
    expect(errorsOf(result)).toEqual([expect.stringContaining('all beyond the newest')]);
  });

  test('of slow deployments is abandoned after two hours', async () => {
    for (let count = 0; count < 300; count += 1)
      world.createDeployment({ environment }, 'inactive');
    world.github.faults.add(
      'listStatuses',
      () => {
        world.clock.advance(25_000);
        return undefined;
      },
      300,
    );
    const result = await world.step({ environment, state: 'inactive' });
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('15 not reached (the time limit was reached)'),
    ]);
  });

  test('whose next page is elsewhere does not receive the token there', async () => {
    const link = '<https://evil.example/repos/octo-org/octo-repo/deployments?page=2>; rel="next"';
    const [id] = [world.createDeployment({ environment }, 'success')];
    const answer = HttpResponse.json([{ id, environment }], { headers: { link } });
    world.github.faults.add('listDeployments', () => ({ answer }));
    await world.step({ environment, state: 'inactive' });
    expect(new Set(world.github.requests.map(({ url }) => new URL(url).host))).toEqual(
      new Set(['api.github.com']),
    );
  });
});

describe('a deployment', () => {
  test.each<[string, () => ServiceFault]>([
    ['is accepted before the connection is cut', () => ({ reset: true, afterEffect: true })],
    ['is not accepted before the connection is cut', () => ({ reset: true })],
    [
      'is accepted with an empty response',
      () => ({ answer: new HttpResponse(null, { status: 201 }), afterEffect: true }),
    ],
  ])('that %s is created once', async (_name, fault) => {
    const other = world.createDeployment({ environment: 'production', ref: 'other' });
    world.github.faults.add('createDeployment', fault);
    const result = await world.step({ environment: 'production' });
    expect(result.exitCode).toBe(0);
    const ids = world.github.repository.deployments.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(result.outputs['deployment_id']).not.toBe(String(other));
    expect(world.statesOf(ids[1] ?? 0)).toEqual(['in_progress']);
  });

  test.each<[string, object]>([
    ['payload', { payload: { service: 'other' } }],
    ['lifetime', { transient_environment: true }],
    ['audience', { production_environment: false }],
    ['description', { description: 'other' }],
    ['age', {}],
  ])('with another %s is not mistaken for the requested one', async (name, fields) => {
    const other = world.createDeployment({ ref: SHA, payload: { service: 'mine' }, ...fields });
    if (name === 'age') world.clock.advance(60_000);
    world.github.faults.add('createDeployment', refusal(502, 'Bad Gateway'));
    const inputs = { environment: 'production', production_environment: 'true' };
    const result = await world.step({ ...inputs, payload: '{"service":"mine"}' });
    expect(result.outputs['deployment_id']).toBe(String(other + 1));
  });

  test('created by someone else during a rate limit is not mistaken for the requested one', async () => {
    const limit = refusal(403, 'You have exceeded a secondary rate limit.');
    world.github.faults.add('createDeployment', limit);
    world.github.faults.add('createDeployment', refusal(502, 'Bad Gateway'));
    const other = world.createDeployment({ ref: SHA });
    const result = await world.step({ environment: 'production' });
    expect(result.outputs['deployment_id']).toBe(String(other + 1));
  });

  test('is matched by its payload, whatever the order of its members', async () => {
    world.github.faults.add('createDeployment', () => ({ reset: true, afterEffect: true }));
    await world.step({ environment: 'production', payload: '{"b":1,"a":{"d":2,"c":3}}' });
    expect(world.github.repository.deployments).toHaveLength(1);
  });

  test.each(['{"a":1}', 'a text', '[1]', 'null', ''])(
    'is matched by its payload %j, and created once',
    async (payload) => {
      world.github.faults.add('createDeployment', () => ({ reset: true, afterEffect: true }));
      const result = await world.step({ environment: 'production', payload });
      expect(result.exitCode).toBe(0);
      expect(world.github.repository.deployments).toHaveLength(1);
    },
  );

  test('is created if a list contains only the id of another one', async () => {
    const bare = { id: 41, created_at: '2026-01-05T09:00:00Z', payload: {} };
    world.github.faults.add('createDeployment', refusal(502, 'Bad Gateway'));
    world.github.faults.add('listDeployments', () => ({
      answer: HttpResponse.json([{ ...bare, description: 'other' }]),
    }));
    const result = await world.step({ environment: 'production' });
    expect(result.outputs['deployment_id']).toBe('42');
  });

  test('that no attempt creates is an error, after each was looked up', async () => {
    world.github.faults.add('createDeployment', refusal(502, 'Bad Gateway'), 9);
    const result = await world.step({ environment: 'production' });
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('GitHub returned an error: Bad Gateway.'),
    ]);
    expect(world.calls().filter((call) => call.startsWith('POST'))).toHaveLength(4);
    expect(world.calls().filter((call) => call.startsWith('GET'))).toHaveLength(4);
  });

  const empty = (): ServiceFault => ({
    answer: new HttpResponse(null, { status: 201 }),
    afterEffect: true,
  });
  const none = (): ServiceFault => ({ answer: HttpResponse.json([]) });

  test('that appears late after an empty response is waited for, not created again', async () => {
    world.github.faults.add('createDeployment', empty);
    world.github.faults.add('listDeployments', none, 2);
    const result = await world.step({ environment: 'production' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { deployment_id: '42' } });
    expect(world.github.repository.deployments).toHaveLength(1);
  });

  test('that never appears after an empty response is an error, not created again', async () => {
    world.github.faults.add('createDeployment', empty);
    world.github.faults.add('listDeployments', none, 9);
    const result = await world.step({ environment: 'production' });
    expect(errorsOf(result)).toEqual([expect.stringContaining('the request is not sent again')]);
    expect(world.bodies()).toHaveLength(1);
  });
});

describe('the clean-up of an environment', () => {
  test('fails if a deployment cannot be read', async () => {
    const ids = [1, 2, 3].map(() => world.createDeployment({ environment: 'staging' }, 'success'));
    world.github.faults.add('listStatuses', () => ({
      answer: HttpResponse.json([{ id: 1, state: 'success' }]),
    }));
    world.github.faults.add('listStatuses', refusal(403, 'Resource not accessible by integration'));
    const result = await world.step({ environment: 'staging', state: 'inactive' });
    expect(warningsOf(result)).toEqual(['Deployments before the error: 1 deactivated.']);
    expect(errorsOf(result)).toEqual([expect.stringContaining('HTTP 403')]);
    expect(ids.map((id) => world.statesOf(id).length)).toEqual([1, 1, 2]);
  });
});

describe("GitHub's rate limits", () => {
  test('are waited out for the time in `retry-after`', async () => {
    const result = await reportAfter(
      'createStatus',
      refusal(429, 'Too many', { 'retry-after': '7' }),
    );
    expect(result.states).toEqual(['success']);
    expect(world.clock.sleeps).toEqual([7_000]);
  });

  test('are waited out for one minute, then two, without `retry-after`', async () => {
    const limit = refusal(403, 'You have exceeded a secondary rate limit.');
    const result = await reportAfter('createStatus', limit, 2);
    expect(result.states).toEqual(['success']);
    expect(world.clock.sleeps).toEqual([60_000, 120_000]);
  });

  test('are waited out until the timeout, however often they occur', async () => {
    const limit = refusal(429, 'Too many', { 'retry-after': '1' });
    const result = await reportAfter('createStatus', limit, 6);
    expect(result.states).toEqual(['success']);
    expect(world.clock.sleeps).toEqual([1_000, 1_000, 1_000, 60_000, 60_000, 60_000]);
  });

  test('are waited out until their reset', async () => {
    Object.assign(world.github.access, {
      remaining: 0,
      resetAt: world.clock.date().getTime() + 5 * 60_000,
    });
    const id = world.createDeployment();
    const result = await world.step({ deployment_id: String(id), state: 'success' });
    expect(result.exitCode).toBe(0);
    expect(world.clock.sleeps).toEqual([301_000]);
  });

  test('are not waited out for longer than the message claims', async () => {
    world.github.access.remaining = 0;
    const id = world.createDeployment();
    const result = await world.step({ deployment_id: String(id), state: 'success' });
    expect(world.clock.sleeps).toEqual([]);
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /rate limit.*requires a pause of 1h1s, but this step waits at most 10m/,
      ),
    ]);
  });
});

describe('at the end of a job', () => {
  const limit = refusal(403, 'You have exceeded a secondary rate limit.');

  test.each([
    [1, ['in_progress', 'success'], [60_000]],
    [2, ['in_progress'], [60_000]],
  ])('a rate limit is waited out for at most two minutes', async (times, states, sleeps) => {
    const started = await world.step({ environment: 'production' });
    world.github.faults.add('createStatus', limit, times);
    const closed = await world.post(started, 'success');
    expect(closed.exitCode).toBe(0);
    expect(world.statesOf(42)).toEqual(states);
    expect(world.clock.sleeps).toEqual(sleeps);
    expect(warningsOf(closed)).toEqual(
      states.length === 2 ? [] : [expect.stringContaining('this step waits at most 2m')],
    );
  });

  test('rate limits and errors do not prolong it', async () => {
    const started = await world.step({ environment: 'production' });
    for (let count = 0; count < 4; count += 1) {
      world.github.faults.add('createStatus', limit);
      world.github.faults.add('createStatus', refusal(502, 'Bad Gateway'));
    }
    const closed = await world.post(started, 'success');
    expect(warningsOf(closed)).toHaveLength(1);
    expect(world.clock.now()).toBeLessThanOrEqual(2 * 60_000);
  });

  test('a cancel of the post stage is a warning', async () => {
    const started = await world.step({ environment: 'production' });
    world.github.faults.add('createStatus', limit);
    world.clock.onSleep = () => process.emit('SIGINT');
    const closed = await world.post(started, 'cancelled');
    expect(closed.exitCode).toBe(0);
    expect(warningsOf(closed)).toEqual([expect.stringContaining('The step was cancelled.')]);
  });
});

describe('an error', () => {
  const errorAfter = async (fault: () => ServiceFault, times = 1): Promise<string> => {
    const result = await reportAfter('createStatus', fault, times);
    expect(result.exitCode).toBe(1);
    expect(world.bodies()).toHaveLength(times);
    const errors = errorsOf(result);
    expect(errors).toHaveLength(1);
    expect(errors[0]).not.toContain(TOKEN);
    return errors[0] ?? '';
  };

  test('about the token explains what to check', async () => {
    expect(await errorAfter(refusal(401, 'Bad credentials'), 4)).toMatch(
      /`token`.*https:\/\/api\.github\.com/,
    );
  });

  test.each([404, 400, 403, 406])('that is a web page blames the URL: %d', async (status) => {
    const page = '<!DOCTYPE html><title>Page not found</title>';
    const headers = { 'content-type': 'text/html' };
    const error = await errorAfter(() => ({ answer: new HttpResponse(page, { status, headers }) }));
    expect(error).toMatch(
      /Page not found\. Check that https:\/\/api\.github\.com is GitHub's API URL.*ends in \/api\/v3\. \(HTTP \d+, POST https:[^ ]+\)$/,
    );
  });

  test('of GitHub itself does not, even as a web page', async () => {
    const headers = { 'content-type': 'text/html' };
    const fault = (): ServiceFault => ({
      answer: new HttpResponse('<html>Unicorn!</html>', { status: 503, headers }),
    });
    expect(await errorAfter(fault, 4)).toContain('githubstatus.com');
  });

  test('about permissions shows the block', async () => {
    const error = await errorAfter(refusal(403, 'Resource not accessible by integration'));
    expect(error).toContain('no write access to deployments. Set this on the job:');
    expect(error).toContain('\npermissions:\n  contents: read\n  deployments: write\n');
    expect(error).toContain('Permissions that you do not list are set to none');
  });

  test('about another forbidden request does not blame the permissions', async () => {
    const error = await errorAfter(refusal(403, 'Repository was archived so is read-only.'));
    expect(error).toMatch(
      /was archived.*If the reason does not help, check the permissions of `token`/,
    );
    expect(error).not.toContain('permissions:');
  });

  test('about permissions is not mistaken for an exhausted rate limit', async () => {
    const used = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' };
    expect(
      await errorAfter(refusal(403, 'Resource not accessible by integration', used)),
    ).toContain('deployments: write');
  });

  test('about a personal access token names its own permission', async () => {
    const error = await errorAfter(
      refusal(403, 'Resource not accessible by personal access token'),
    );
    expect(error).toContain('Deployments: read and write');
  });

  test('about what is not found names the id, the repository and the token', async () => {
    const result = await world.step({ deployment_id: '7', state: 'success' });
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /: Not Found\. .*octo-org\/octo-repo has deployment 7 and `token` has access to it.*\(HTTP 404, /,
      ),
    ]);
  });

  test("about a field includes GitHub's explanation", async () => {
    const fault = invalid('state', 'state is not included in the list');
    expect(await errorAfter(fault)).toContain(
      'Validation Failed. Reason: DeploymentStatus.state: state is not included in the list.',
    );
  });

  test('about a ref explains forks', async () => {
    world.github.repository.hasRef = () => false;
    const result = await world.step({ environment: 'production', ref: 'topic' });
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/No ref found for: topic.*fork.*leave the ref out/),
    ]);
  });

  test('about a redirect points to `repository` and keeps the token', async () => {
    const location = 'https://elsewhere.example/repos/a/b/deployments/42/statuses';
    const redirect = (): ServiceFault => ({
      answer: new HttpResponse(null, { status: 307, headers: { location } }),
    });
    expect(await errorAfter(redirect)).toMatch(/elsewhere\.example.*`repository`/);
    expect(world.github.requests).toHaveLength(1);
  });

  test('about a redirect to the login page of a server points to its API URL', async () => {
    const redirect = (): ServiceFault => ({
      answer: new HttpResponse(null, { status: 302, headers: { location: '/login' } }),
    });
    expect(await errorAfter(redirect)).toMatch(/is GitHub's API URL\. .* it ends in \/api\/v3/);
  });

  test('cannot inject a command or leak the token', async () => {
    const error = await errorAfter(refusal(400, `x\n::add-mask::y\n##[error]z ${TOKEN}`));
    expect(error).not.toMatch(/^::|##\[/m);
  });
});

test("GitHub's deprecation headers are only logged at debug level and cannot inject a command", async () => {
  const id = world.createDeployment();
  const headers = { deprecation: '::error::evil', sunset: 'soon', link: '<x>; rel="deprecation"' };
  world.github.faults.add('createStatus', () => ({
    answer: HttpResponse.json({ id: 7, state: 'success' }, { status: 201, headers }),
  }));
  const result = await world.step({ deployment_id: String(id), state: 'success' });
  expect(result.exitCode).toBe(0);
  const lines = result.log.split('\n').filter((line) => /deprecat/.test(line));
  expect(lines).toEqual([expect.stringMatching(/^::debug::.*is deprecated/)]);
});

test('a cancel during a creation explains that a deployment may exist, and how to close it', async () => {
  const hang = (): ServiceFault => ({ hang: true, onHang: () => process.emit('SIGINT') });
  world.github.faults.add('createDeployment', hang);
  const result = await world.step({ environment: 'production' });
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(
      /^The step was cancelled\. GitHub may have created a deployment of .* to production\. If `gh api repos\/\{owner\}\/\{repo\}\/deployments`/,
    ),
  ]);
});

test.each<[string, () => ServiceFault, GithubEndpoint[], boolean]>([
  ['while waiting out a rate limit', refusal(429, 'Too many'), [], false],
  ['while it is looked up', refusal(502, 'Bad Gateway'), [], true],
  [
    'while waiting out a rate limit of the list',
    refusal(502, 'Bad Gateway'),
    ['listDeployments'],
    true,
  ],
])(
  'a cancel %s reports correctly whether a deployment may exist',
  async (_name, fault, then, open) => {
    world.github.faults.add('createDeployment', fault);
    for (const endpoint of then) world.github.faults.add(endpoint, refusal(429, 'Too many'));
    world.clock.onSleep = () => {
      if (world.clock.sleeps.length > then.length) process.emit('SIGINT');
    };
    const result = await world.step({ environment: 'production' });
    expect(errorsOf(result)).toEqual([
      open ? expect.stringContaining('GitHub may have created') : 'The step was cancelled.',
    ]);
  },
);
