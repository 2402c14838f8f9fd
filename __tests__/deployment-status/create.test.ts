import { describe, expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { payloadOf } from '../../simulator/github/webhook-payload.ts';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf, noticesOf, warningsOf } from '../annotations.ts';
import { foreignCommands } from '../fuzz/runner-log.ts';
import { SHA, githubWorld } from './github-world.ts';

const world = githubWorld();
const CREATED = 'POST /deployments';

const creations = (): string[] => world.calls().filter((call) => call === CREATED);

describe('creating a deployment', () => {
  test('sends all given fields with the types that GitHub expects', async () => {
    await world.step({
      environment: 'review/7',
      ref: 'topic',
      task: 'deploy:migrations',
      payload: '{"deploy_user":"octocat"}',
      description: 'Deploying my sweet branch',
      transient_environment: 'true',
      production_environment: 'false',
      auto_merge: 'true',
      required_contexts: 'ci/build, test (ubuntu, 24)',
    });
    expect(world.bodies()[0]).toEqual({
      ref: 'topic',
      environment: 'review/7',
      task: 'deploy:migrations',
      payload: { deploy_user: 'octocat' },
      description: 'Deploying my sweet branch',
      transient_environment: true,
      production_environment: false,
      auto_merge: true,
      required_contexts: ['ci/build', 'test (ubuntu, 24)'],
    });
  });

  test.each(['plain text', '[1]', '{"broken'])('with the payload %s as text', async (payload) => {
    await world.step({ environment: 'production', payload });
    expect(world.bodies()[0]).toMatchObject({ payload });
  });

  test('uses the head commit of a pull request, even from a fork', async () => {
    const payload = payloadOf('pull_request');
    await world.step({ environment: 'production' }, { event: { name: 'pull_request', payload } });
    expect(payload.pull_request.head.sha).not.toBe(SHA);
    expect(world.bodies()[0]).toMatchObject({ ref: payload.pull_request.head.sha });
  });

  test('requires `ref` for another repository', async () => {
    world.github.repository.name = 'other/place';
    const inputs = { environment: 'production', repository: 'other/place' };
    const refused = await world.step(inputs);
    expect(errorsOf(refused)).toEqual([expect.stringMatching(/^Input `ref` is empty/)]);
    expect(world.calls()).toEqual([]);
    const done = await world.step({ ...inputs, ref: 'main' });
    expect(done.exitCode).toBe(0);
  });

  test('also sets its first state if `ref` is set', async () => {
    const done = await world.step({ environment: 'production', ref: 'main', state: 'queued' });
    await world.post(done, 'success');
    expect(world.statesOf(42)).toEqual(['queued']);
  });
});

describe('when GitHub merges the default branch first', () => {
  test('the creation is retried', async () => {
    world.github.repository.behind = 1;
    const result = await world.step({ environment: 'production', auto_merge: 'true' });
    expect(result.exitCode).toBe(0);
    expect(creations()).toHaveLength(2);
  });

  test('a second merge is an error', async () => {
    world.github.repository.behind = 9;
    const result = await world.step({ environment: 'production', auto_merge: 'true' });
    expect(result.exitCode).toBe(1);
    expect(creations()).toHaveLength(2);
    expect(errorsOf(result)).toEqual([expect.stringContaining('auto_merge: false')]);
  });
});

describe('a conflict', () => {
  test('of a merge points to `auto_merge`', async () => {
    world.github.repository.conflict = true;
    const result = await world.step({ environment: 'production', auto_merge: 'true' });
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/: Conflict merging main.*auto_merge: false.*\(HTTP 409, POST/),
    ]);
    expect(creations()).toHaveLength(1);
  });

  test('of contexts lists each with its state', async () => {
    world.github.repository.contexts = () => [
      { context: 'ci/build', state: 'failure' },
      { context: 'ci/test', state: 'pending' },
      { context: 'ci/lint', state: 'success' },
    ];
    const result = await world.step({ environment: 'production', required_contexts: '*' });
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('Not successful: ci/build (failure), ci/test (pending).'),
    ]);
    expect(world.bodies()[0]).not.toHaveProperty('required_contexts');
  });
});

test('a conflict of unnamed contexts is not mistaken for a merge conflict', async () => {
  const message = 'Conflict: Commit status checks failed for main.';
  world.github.faults.add('createDeployment', refusal(409, message));
  const result = await world.step({ environment: 'production', required_contexts: '*' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('Fix the failed checks of the commit'),
  ]);
});

describe('waiting for contexts', () => {
  const inputs = { environment: 'production', required_contexts: '*', wait_for_contexts: '15m' };

  /** A context that is pending for `ms`, and then has its final state. */
  const contextFor = (ms: number, state: string): void => {
    const { clock, github } = world;
    github.repository.contexts = () => [
      { context: 'ci/build', state: clock.now() < ms ? 'pending' : state },
    ];
  };

  test('creates a deployment once they succeed', async () => {
    contextFor(60_000, 'success');
    const result = await world.step(inputs);
    expect(result.exitCode).toBe(0);
    expect(creations()).toHaveLength(7);
    expect(world.clock.now()).toBe(60_000);
    expect(result.log.match(/Waiting for ci\/build \(pending\)/g)).toHaveLength(1);
  });

  test('logs once per minute what it is still waiting for', async () => {
    contextFor(200_000, 'success');
    const { log } = await world.step(inputs);
    expect(log.split('\n').filter((line) => line.startsWith('Still'))).toEqual([
      'Still waiting for ci/build after 1m (timeout in 14m)',
      'Still waiting for ci/build after 2m (timeout in 13m)',
      'Still waiting for ci/build after 3m (timeout in 12m)',
    ]);
  });

  test('prints a hostile context shortened on one line, never as a command', async () => {
    const { clock, github } = world;
    github.repository.contexts = () => [
      {
        context: `\n::error::evil ${'x'.repeat(300)}`,
        state: clock.now() < 70_000 ? 'pending' : 'success',
      },
    ];
    const result = await world.step(inputs);
    expect(foreignCommands(result.log)).toEqual([]);
    expect(result.log).toMatch(
      /^Still waiting for {2}::error::evil x+… after 1m \(timeout in 14m\)$/m,
    );
  });

  test('stops at once if one fails', async () => {
    contextFor(60_000, 'failure');
    const result = await world.step(inputs);
    expect(world.clock.now()).toBe(60_000);
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('Not successful: ci/build (failure)'),
    ]);
  });

  test.each([
    ...['error', 'cancelled', 'timed_out'],
    ...['action_required', 'startup_failure', 'stale'],
  ])('does not start for one that is %s', async (state) => {
    world.github.repository.contexts = () => [{ context: 'ci', state }];
    const result = await world.step(inputs);
    expect(errorsOf(result)).toEqual([expect.stringContaining(`Not successful: ci (${state})`)]);
    expect(creations()).toHaveLength(1);
  });

  test.each(['expected', 'queued', 'in_progress', 'waiting', 'requested'])(
    'also covers one that is %s, without a warning',
    async (state) => {
      const { clock, github } = world;
      github.repository.contexts = () => [
        { context: 'ci', state: clock.now() < 20_000 ? state : 'success' },
      ];
      const result = await world.step(inputs);
      expect(result.exitCode).toBe(0);
      expect(warningsOf(result)).toEqual([]);
    },
  );

  test('stops at the timeout and names the pending ones', async () => {
    contextFor(Infinity, 'success');
    const result = await world.step(inputs);
    expect(world.clock.now()).toBe(15 * 60_000);
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /did not pass within 15m: ci\/build \(pending\)\. Raise `wait_for_contexts`/,
      ),
    ]);
  });

  test('stops at the timeout even if GitHub throttles the attempts', async () => {
    contextFor(Infinity, 'success');
    const { clock, github } = world;
    clock.onSleep = () => {
      const answer = HttpResponse.json({ message: 'Too many' }, { status: 429 });
      github.faults.add('createDeployment', () => ({ answer }));
    };
    const result = await world.step({ ...inputs, wait_for_contexts: '5m' });
    expect(clock.now()).toBeLessThanOrEqual(5 * 60_000);
    expect(errorsOf(result)).toEqual([expect.stringMatching(/rate limit.*waits at most 5m/)]);
  });

  test('looks up what the last attempt may have created, even after the timeout', async () => {
    contextFor(15 * 60_000, 'success');
    const { clock, github } = world;
    clock.onSleep = (ms) => {
      if (clock.now() + ms === 15 * 60_000)
        github.faults.add('createDeployment', () => ({ reset: true, afterEffect: true }));
    };
    const result = await world.step(inputs);
    expect(result).toMatchObject({ exitCode: 0, outputs: { deployment_id: '42' } });
    expect(github.repository.deployments).toHaveLength(1);
  });

  test('continues for an unknown state, with a warning', async () => {
    const { clock, github } = world;
    github.repository.contexts = () => [
      { context: 'ci/build', state: clock.now() < 20_000 ? 'pondering' : 'success' },
    ];
    const result = await world.step(inputs);
    expect(result.exitCode).toBe(0);
    expect(warningsOf(result)).toEqual([expect.stringContaining('pondering')]);
  });

  test.each(['neutral', 'skipped'])('does not start for one that ended %s', async (state) => {
    world.github.repository.contexts = () => [{ context: 'ci', state }];
    const result = await world.step(inputs);
    expect(world.clock.now()).toBe(0);
    const error = errorsOf(result)[0] ?? '';
    expect(error).toContain(`Not successful: ci (${state})`);
    expect(error).not.toContain('wait_for_contexts');
  });

  test('does not start for a merge conflict', async () => {
    world.github.repository.conflict = true;
    await world.step({ ...inputs, auto_merge: 'true' });
    expect(creations()).toHaveLength(1);
  });

  test('stops when the step is cancelled', async () => {
    contextFor(Infinity, 'success');
    world.clock.onSleep = () => process.emit('SIGINT');
    const result = await world.step(inputs);
    expect(errorsOf(result)).toEqual(['The step was cancelled.']);
    expect(creations()).toHaveLength(1);
  });
});

describe("the job's own check", () => {
  const inputs = { environment: 'production', required_contexts: '*' };
  const wait = { wait_for_contexts: '15m' };
  const job = { env: { GITHUB_JOB: 'deploy' } };
  const own = (context: string, state = 'in_progress') => ({ context, state });

  test.each(['deploy', 'deploy (eu, 24)', 'release / deploy', 'a / b / deploy (eu)'])(
    '%s is not waited for',
    async (name) => {
      world.github.repository.contexts = () => [own(name), own('ci', 'success')];
      const result = await world.step({ ...inputs, ...wait }, job);
      expect([world.clock.now(), creations().length]).toEqual([0, 1]);
      expect(errorsOf(result)).toEqual([
        expect.stringMatching(/is this job's own check.*'\*'.*List .*`on: workflow_run`/),
      ]);
    },
  );

  test('does not block once the advice is followed', async () => {
    world.github.repository.contexts = () => [own('deploy'), own('ci', 'success')];
    const named = await world.step({ ...inputs, ...wait, required_contexts: 'ci' }, job);
    const left = await world.step({ ...inputs, required_contexts: '' }, job);
    expect([named, left].map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  });

  test('is reported without waiting, too, and without advice to wait', async () => {
    world.github.repository.contexts = () => [own('deploy')];
    const error = errorsOf(await world.step(inputs, job))[0] ?? '';
    expect(error).toContain("is this job's own check");
    expect(error).not.toContain('wait_for_contexts');
  });

  test('is reported by the name of the input if it is listed there', async () => {
    world.github.repository.contexts = () => [own('deploy')];
    const result = await world.step({ ...inputs, required_contexts: 'deploy' }, job);
    expect(errorsOf(result)).toEqual([expect.stringContaining('`required_contexts` lists it')]);
  });

  test('stops the wait once nothing else is pending', async () => {
    const { clock, github } = world;
    github.repository.contexts = () => [
      own('deploy'),
      own('ci', clock.now() < 60_000 ? 'pending' : 'success'),
    ];
    const result = await world.step({ ...inputs, ...wait }, job);
    expect(clock.now()).toBe(60_000);
    expect(errorsOf(result)).toEqual([expect.stringContaining("is this job's own check")]);
  });

  test.each([
    ['for a pull request', { pull_request: { head: { sha: 'b'.repeat(40) } } }, {}],
    ['for the branch of the run', {}, { ref: 'main' }],
  ])('is matched %s', async (_name, payload, given) => {
    world.github.repository.contexts = () => [own('deploy')];
    const event = { name: 'pull_request', payload };
    const result = await world.step({ ...inputs, ...wait, ...given }, { ...job, event });
    expect(errorsOf(result)).toEqual([expect.stringContaining("is this job's own check")]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['for another commit', { ref: 'v1' }, 'deploy'],
    ['with a name that only starts like it', {}, 'deployment'],
    ['with a name that ends like it', {}, 'un-deploy'],
  ])('is not one %s', async (_name, given, name) => {
    const { clock, github } = world;
    github.repository.contexts = () => [
      own(name, clock.now() < 20_000 ? 'in_progress' : 'success'),
    ];
    const result = await world.step({ ...inputs, ...wait, ...given }, job);
    expect([result.exitCode, clock.now()]).toEqual([0, 20_000]);
  });

  test('is named at the timeout if its name cannot be matched', async () => {
    world.github.repository.contexts = () => [own('Deploy to production')];
    const result = await world.step({ ...inputs, ...wait }, job);
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /Deploy to production \(in_progress\).*`'\*'` includes this job's own check/,
      ),
    ]);
  });

  test('does not hide a failed check', async () => {
    world.github.repository.contexts = () => [own('deploy'), own('ci', 'failure')];
    const result = await world.step({ ...inputs, ...wait }, job);
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('Not successful: deploy (in_progress), ci (failure)'),
    ]);
  });
});

describe('a JSON list of contexts', () => {
  test.each<[string, string[] | undefined]>([
    ['[]', []],
    ['["ci/build"]', ['ci/build']],
    ['[ "a, b", "c (d" ]', ['a, b', 'c (d']],
    ['["*"]', undefined],
  ])('%s is accepted', async (required, expected) => {
    await world.step({ environment: 'production', required_contexts: required });
    expect(world.bodies()[0]).toMatchObject({ environment: 'production' });
    expect((world.bodies()[0] as Record<string, unknown>)['required_contexts']).toEqual(expected);
  });

  test.each(['[1]', '[ci]', '[', '["ci"', '["ci", null]', '[[]]', '[""]', '[ci] build'])(
    '%s is an error',
    async (required) => {
      const result = await world.step({ environment: 'production', required_contexts: required });
      expect(errorsOf(result)).toEqual([
        expect.stringMatching(/^Input `required_contexts` must be a JSON list of names .* \(got /),
      ]);
      expect(world.calls()).toEqual([]);
    },
  );

  test('leaves nothing to wait for if it is empty', async () => {
    const inputs = { environment: 'production', required_contexts: '[]', wait_for_contexts: '5m' };
    expect(errorsOf(await world.step(inputs))).toEqual([
      expect.stringContaining('`wait_for_contexts` needs `required_contexts`'),
    ]);
  });
});

describe('a payload', () => {
  test.each([
    '{"id":12345678901234567890}',
    '{"a":[1.0,-0,1e2,0.10,{"b":9007199254740993}]}',
    '{"__proto__":1,"toString":"x"}',
    '{"rawJSON":"1"}',
  ])('%s is sent verbatim', async (payload) => {
    const { requests } = await world.step({ environment: 'production', payload });
    expect(requests[0]?.body).toContain(`"payload":${payload}`);
  });

  test.each(['12345678901234567890', '"x"'])('%s is a text', async (payload) => {
    await world.step({ environment: 'production', payload });
    expect(world.bodies()[0]).toMatchObject({ payload });
  });

  test('is matched after a lost response', async () => {
    world.github.faults.add('createDeployment', () => ({ reset: true, afterEffect: true }));
    const payload = '{"id":12345678901234567890,"n":1.0}';
    await world.step({ environment: 'production', payload });
    expect(world.github.repository.deployments).toHaveLength(1);
  });
});

describe('deactivating', () => {
  const environment = 'staging';

  test('includes all deployments of the environment that are not inactive, on all pages', async () => {
    const active = Array.from({ length: 103 }, () =>
      world.createDeployment({ environment }, 'success'),
    );
    const others = [
      world.createDeployment({ environment }, 'success', 'inactive'),
      world.createDeployment({ environment: 'production' }, 'success'),
    ];
    const before = others.map((id) => world.statesOf(id));
    const result = await world.step({ state: 'inactive', environment });
    expect(active.map((id) => world.statesOf(id).at(-1))).toEqual(active.map(() => 'inactive'));
    expect(others.map((id) => world.statesOf(id))).toEqual(before);
    expect(noticesOf(result)).toEqual([
      'Deactivated 103 of 104 deployments of staging; the others were inactive already.',
    ]);
    expect(result.outputs).toMatchObject({ state: 'inactive', environment, deployment_id: '' });
  });

  test('writes once per second and waits out a secondary rate limit', async () => {
    world.github.access.writesPerMinute = 2;
    const active = [1, 2, 3].map(() => world.createDeployment({ environment }, 'success'));
    const result = await world.step({ state: 'inactive', environment });
    expect(result.exitCode).toBe(0);
    expect(active.map((id) => world.statesOf(id).at(-1))).toEqual([
      'inactive',
      'inactive',
      'inactive',
    ]);
    expect(world.clock.sleeps).toEqual([1_000, 1_000, 60_000]);
  });

  test('with `ref` includes only deployments of that ref', async () => {
    const [topic, main] = ['topic', 'main'].map((ref) =>
      world.createDeployment({ environment, ref }, 'success'),
    );
    await world.step({ state: 'inactive', environment, ref: 'topic' });
    expect(world.statesOf(topic ?? 0)).toEqual(['success', 'inactive']);
    expect(world.statesOf(main ?? 0)).toEqual(['success']);
  });

  test('does not mention others if there are none', async () => {
    world.createDeployment({ environment }, 'success');
    const result = await world.step({ state: 'inactive', environment });
    expect(noticesOf(result)).toEqual(['Deactivated 1 of 1 deployments of staging.']);
  });

  test('warns if no deployment has the `ref`', async () => {
    world.createDeployment({ environment, ref: SHA }, 'success');
    const result = await world.step({ state: 'inactive', environment, ref: 'main' });
    expect(warningsOf(result)).toEqual([expect.stringMatching(/has the ref main\..*SHA/)]);
  });

  test('continues after a deployment that was deleted meanwhile', async () => {
    const [kept, gone] = [1, 2].map(() => world.createDeployment({ environment }, 'success'));
    world.github.faults.add('listStatuses', refusal(404, 'Not Found'));
    const result = await world.step({ state: 'inactive', environment });
    expect(result.exitCode).toBe(0);
    expect(result.log).toContain(`Deployment ${gone} no longer exists.`);
    expect(world.statesOf(kept ?? 0)).toEqual(['success', 'inactive']);
  });

  test.each(['cancelled', 'skipped'])(
    'does not result from a job result %s, whatever that maps to, if an id is empty',
    async (state) => {
      const id = world.createDeployment({ environment }, 'success');
      const inputs = { environment, deployment_id: '', state, cancelled_as: 'inactive' };
      const result = await world.step(inputs);
      expect(errorsOf(result)).toEqual([
        expect.stringContaining('Check that the step it comes from passed and has the `id`'),
      ]);
      expect(world.calls()).toEqual([]);
      expect(world.statesOf(id)).toEqual(['success']);
    },
  );

  test('reports how many were done if it fails', async () => {
    const ids = [1, 2].map(() => world.createDeployment({ environment }, 'success'));
    const { github, clock } = world;
    clock.onSleep = () => github.access.tokens.clear();
    const result = await world.step({ state: 'inactive', environment });
    expect(result.exitCode).toBe(1);
    expect(warningsOf(result)).toEqual([
      expect.stringMatching(/^Deployments before the error: 1 deactivated\.$/),
    ]);
    expect(ids.filter((id) => world.statesOf(id).at(-1) === 'inactive')).toHaveLength(1);
  });
});
