import { describe, expect, test } from '@jest/globals';
import { errorsOf, noticesOf } from '../../annotations.ts';
import { githubWorld } from '../github-world.ts';

const world = githubWorld();

/** One active deployment for each environment; tells which of them are inactive afterwards. */
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
    'S7: deactivates a deployment whose last status is %s',
    async (state) => {
      const states = state === undefined ? [] : [state];
      const id = world.createDeployment({ environment: 'pr-7' }, ...states);
      const result = await world.step({ state: 'inactive', environment: 'pr-7' });
      expect(world.statesOf(id)).toEqual([...states, 'inactive']);
      expect(noticesOf(result)).toEqual(['Deactivated 1 of 1 deployments of pr-7.']);
    },
  );

  test('S7: leaves what is inactive already as it is', async () => {
    const id = world.createDeployment({ environment: 'pr-7' }, 'success', 'inactive');
    await world.step({ state: 'inactive', environment: 'pr-7' });
    expect(world.statesOf(id)).toEqual(['success', 'inactive']);
  });

  test.each<[string, string, string[]]>([
    ['one name', 'pr-7', ['pr-7', 'PR-7']],
    ['a name in another case', 'Pr-7', ['pr-7', 'PR-7']],
    ['names, one a line', 'pr-7\n  pr-77\n\n', ['pr-7', 'PR-7', 'pr-77']],
    ['a pattern', 'pr-7*', ['pr-7', 'PR-7', 'pr-77', 'pr-7/web']],
    ['a pattern with a middle', 'pr-*/web', ['pr-7/web']],
    ['a pattern with several', 'pre*w*n*', ['preview-new']],
    ['a pattern and a name', 'pr-77*\nstaging', ['pr-77', 'staging']],
    ['a pattern that nothing is like', 'pr-7*7*7', []],
    ['a pattern whose ends would overlap', 'pr-77*77', []],
    ['a name that would be an expression', 'pr-.', []],
  ])('is of %s', async (_name, environment, expected) => {
    const all = ['pr-7', 'PR-7', 'pr-77', 'pr-7/web', 'staging', 'production', 'preview-new'];
    const { result, done } = await cleanUp(all, environment);
    expect(result.exitCode).toBe(0);
    expect(done).toEqual(expected);
  });

  test('asks for no environment but the ones that are named', async () => {
    await cleanUp(['pr-7'], 'pr-7\npr-8');
    expect(world.calls().filter((call) => call.includes('/deployments?'))).toEqual([
      'GET /deployments?environment=pr-7&per_page=100&page=1',
      'GET /deployments?environment=pr-8&per_page=100&page=1',
    ]);
  });

  test('takes nothing else from a server that does not know the filter', async () => {
    world.createDeployment({ environment: 'production' }, 'success');
    const { deployments } = world.github.repository;
    const answer = deployments.map(({ id, environment }) => ({ id, environment }));
    world.github.faults.add('listDeployments', () => ({ answer: Response.json(answer) }));
    await world.step({ state: 'inactive', environment: 'pr-7' });
    expect(world.statesOf(42)).toEqual(['success']);
    expect(world.github.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  test('leaves the environment of each deployment as it is', async () => {
    await cleanUp(['pr-7', 'pr-8'], 'pr-*');
    expect(world.bodies()).toHaveLength(2);
    for (const body of world.bodies()) expect(body).not.toHaveProperty('environment');
  });

  test('has one environment as an output, and no pattern', async () => {
    expect((await cleanUp([], 'pr-7')).result.outputs).toMatchObject({ environment: 'pr-7' });
    expect((await cleanUp([], 'pr-*')).result.outputs).toMatchObject({ environment: '', url: '' });
  });
});

describe('what is foreign cannot widen a clean-up:', () => {
  test.each(['*', '**', 'p*', 'pr*', '*-7', 'pr-7\n*', ' * '])(
    'the pattern %j is refused',
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

  test.each<[string, string, object]>([
    ['a title', 'pr-fix*', { pull_request: { title: 'fix*' } }],
    ['a title beside other text', 'preview-x*-web', { pull_request: { title: 'x*' } }],
    ['a body of several lines', 'pr-a\nproduction', { pull_request: { body: 'a\nproduction' } }],
    ['a body with a break at its end', 'pr-a\r\nprod', { issue: { body: 'a\r\nprod\r\n' } }],
    ['a message in a list', 'pr-a\nb', { commits: [{}, { message: 'a\nb' }] }],
    ['a label', 'pr-bug*', { label: { name: 'bug*' } }],
  ])('%s of the event is refused', async (_name, environment, payload) => {
    const all = ['pr-fix-1', 'preview-xy-web', 'pr-a', 'production', 'prod', 'pr-bug-1'];
    const { result, done } = await cleanUp(all, environment, payload);
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/^Input `environment` contains the text of `github\.event\.[\w.]+`/),
    ]);
    expect([done, result.requests]).toEqual([[], []]);
  });

  test.each<[string, object]>([
    ['a title without either', { pull_request: { title: 'pr-' } }],
    ['a title that is not in it', { pull_request: { title: 'fix *' } }],
    ['what somebody typed who may start the workflow', { inputs: { environment: 'pr-*' } }],
  ])('%s is no reason to refuse', async (_name, payload) => {
    const { result, done } = await cleanUp(['pr-7'], 'pr-*', payload);
    expect([result.exitCode, done]).toEqual([0, ['pr-7']]);
  });

  test('a long name costs no time', async () => {
    const name = `pr-${'a'.repeat(50_000)}`;
    const { done } = await cleanUp([name], `pr-${'*a'.repeat(30)}*b`);
    expect(done).toEqual([]);
  });
});
