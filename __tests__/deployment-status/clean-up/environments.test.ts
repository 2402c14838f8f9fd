import { describe, expect, test } from '@jest/globals';
import { errorsOf, noticesOf } from '../../annotations.ts';
import { githubWorld } from '../github-world.ts';

const world = githubWorld();

/** Creates an active deployment per environment; returns which of them become inactive. */
async function cleanUp(environments: readonly string[], environment: string, event?: object) {
  const ids = environments.map((name) => world.createDeployment({ environment: name }, 'success'));
  const payload = { name: 'pull_request', payload: event };
  const stage = event === undefined ? {} : { event: payload };
  const result = await world.step({ state: 'inactive', environment }, stage);
  const done = environments.filter(
    (_name, index) => world.statesOf(ids[index] ?? 0).at(-1) === 'inactive',
  );
  return { result, done };
}

describe('a clean-up', () => {
  test.each(['in_progress', 'queued', 'pending', 'failure', 'error', 'success', undefined])(
    'deactivates a deployment whose last status is %s',
    async (state) => {
      const states = state === undefined ? [] : [state];
      const id = world.createDeployment({ environment: 'pr-7' }, ...states);
      const result = await world.step({ state: 'inactive', environment: 'pr-7' });
      expect(world.statesOf(id)).toEqual([...states, 'inactive']);
      expect(noticesOf(result)).toEqual(['Deactivated 1 of 1 deployments of pr-7.']);
    },
  );

  test('leaves inactive deployments unchanged', async () => {
    const id = world.createDeployment({ environment: 'pr-7' }, 'success', 'inactive');
    await world.step({ state: 'inactive', environment: 'pr-7' });
    expect(world.statesOf(id)).toEqual(['success', 'inactive']);
  });

  test.each<[string, string, string[]]>([
    ['one name', 'pr-7', ['pr-7', 'PR-7']],
    ['a name in another case', 'Pr-7', ['pr-7', 'PR-7']],
    ['names, one per line', 'pr-7\n  pr-77\n\n', ['pr-7', 'PR-7', 'pr-77']],
    ['a pattern', 'pr-*', ['pr-7', 'PR-7', 'pr-77', 'pr-7/web', 'pr-7-web']],
    ['a number, alone and with more', 'pr-7\npr-7-*', ['pr-7', 'PR-7', 'pr-7-web']],
    ['a pattern with a middle', 'pr-*/web', ['pr-7/web']],
    ['a pattern with several', 'pre*w*n*', ['preview-new']],
    ['a pattern and a name', 'pr-7/*\nstaging', ['pr-7/web', 'staging']],
    ['a pattern without a match', 'pr-*x*x', []],
    ['a pattern whose ends would overlap', 'staging*ging', []],
    ['a name that looks like a regular expression', 'pr-.', []],
  ])('selects %s', async (_name, environment, expected) => {
    const all = [
      'pr-7',
      'PR-7',
      'pr-77',
      'pr-7/web',
      'pr-7-web',
      'staging',
      'production',
      'preview-new',
    ];
    const { result, done } = await cleanUp(all, environment);
    expect(result.exitCode).toBe(0);
    expect(done).toEqual(expected);
  });

  test.each<[Record<string, string>, RegExp]>([
    [{ sha: 'main' }, /^Input `environment` is empty: list the environments to clean up/],
    [{ ref: 'main' }, /^No deployment to update: .* or set `environment`/],
  ])('with %j and no environment is a mistake', async (inputs, expected) => {
    const id = world.createDeployment({ environment: 'production' }, 'success');
    const result = await world.step({ state: 'inactive', ...inputs });
    expect(errorsOf(result)).toEqual([expect.stringMatching(expected)]);
    expect([world.statesOf(id), world.calls()]).toEqual([['success'], []]);
  });

  test('requests only the named environments', async () => {
    await cleanUp(['pr-7'], 'pr-7\npr-8');
    expect(world.calls().filter((call) => call.includes('/deployments?'))).toEqual([
      'GET /deployments?environment=pr-7&per_page=100&page=1',
      'GET /deployments?environment=pr-8&per_page=100&page=1',
    ]);
  });

  test('ignores other deployments from a server without this filter', async () => {
    world.createDeployment({ environment: 'production' }, 'success');
    const { deployments } = world.github.repository;
    const answer = deployments.map(({ id, environment }) => ({ id, environment }));
    world.github.faults.add('listDeployments', () => ({ answer: Response.json(answer) }));
    await world.step({ state: 'inactive', environment: 'pr-7' });
    expect(world.statesOf(42)).toEqual(['success']);
    expect(world.github.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  test('does not change the environment of a deployment', async () => {
    await cleanUp(['pr-7', 'pr-8'], 'pr-*');
    expect(world.bodies()).toHaveLength(2);
    for (const body of world.bodies()) expect(body).not.toHaveProperty('environment');
  });

  test('outputs a single environment, but no pattern', async () => {
    expect((await cleanUp([], 'pr-7')).result.outputs).toMatchObject({ environment: 'pr-7' });
    expect((await cleanUp([], 'pr-*')).result.outputs).toMatchObject({ environment: '', url: '' });
  });
});

describe('untrusted text cannot widen a clean-up:', () => {
  test.each(['*', '**', 'p*', 'pr*', '*-7', 'pr-7\n*', ' * '])(
    'the pattern %j is rejected',
    async (environment) => {
      const { result, done } = await cleanUp(['production', 'pr-7'], environment);
      expect(errorsOf(result)).toEqual([
        expect.stringMatching(
          /^Input `environment` must start each pattern .*three characters.* \(got "/,
        ),
      ]);
      expect([done, result.requests]).toEqual([[], []]);
    },
  );

  test.each([
    ['pr-7*', ['pr-7', 'pr-7-web']],
    ['pr-7*-web', ['pr-7-web']],
    ['pr-*7*', ['pr-7', 'pr-7-web', 'pr-17', 'pr-712-7']],
    ['pr-7*0', []],
    ['pr-*', ['pr-7', 'pr-7-web', 'pr-17', 'pr-70', 'pr-70-web', 'pr-712-7']],
  ])('the pattern %j matches no longer numbers', async (environment, expected) => {
    const all = ['pr-7', 'pr-7-web', 'pr-17', 'pr-70', 'pr-70-web', 'pr-712-7', 'staging'];
    const { done } = await cleanUp(all, environment);
    expect(done.toSorted()).toEqual(expected.toSorted());
  });

  test.each<[string, string, object]>([
    ['a title', 'pr-fix*', { pull_request: { title: 'fix*' } }],
    ['a title next to other text', 'preview-x*-web', { pull_request: { title: 'x*' } }],
    ['a body with several lines', 'pr-a\nproduction', { pull_request: { body: 'a\nproduction' } }],
    ['a body with a trailing line break', 'pr-a\r\nprod', { issue: { body: 'a\r\nprod\r\n' } }],
    ['a message in a list', 'pr-a\nb', { commits: [{}, { message: 'a\nb' }] }],
    ['a label', 'pr-bug*', { label: { name: 'bug*' } }],
  ])('%s of the event is rejected', async (_name, environment, payload) => {
    const all = ['pr-fix-1', 'preview-xy-web', 'pr-a', 'production', 'prod', 'pr-bug-1'];
    const { result, done } = await cleanUp(all, environment, payload);
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/^Input `environment` contains the text of `github\.event\.[\w.]+`/),
    ]);
    expect([done, result.requests]).toEqual([[], []]);
  });

  test.each<[string, object]>([
    ['a title without either', { pull_request: { title: 'pr-' } }],
    ['a title that is not in the input', { pull_request: { title: 'fix *' } }],
    ['an input of someone who may start the workflow', { inputs: { environment: 'pr-*' } }],
  ])('%s is accepted', async (_name, payload) => {
    const { result, done } = await cleanUp(['pr-7'], 'pr-*', payload);
    expect([result.exitCode, done]).toEqual([0, ['pr-7']]);
  });

  test('a long name is matched in linear time', async () => {
    const name = `pr-${'a'.repeat(50_000)}`;
    const { done } = await cleanUp([name], `pr-${'*a'.repeat(30)}*b`);
    expect(done).toEqual([]);
  });
});
