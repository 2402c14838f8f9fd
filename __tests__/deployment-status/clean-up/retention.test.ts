import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../../simulator/network/service-fault.ts';
import { errorsOf, noticesOf, warningsOf } from '../../annotations.ts';
import { githubWorld, TOKEN } from '../github-world.ts';

const world = githubWorld();
const environment = 'staging';
const DAY_MS = 86_400_000;

/** Creates one deployment per state, a day apart, the last one now; returns their ids. */
function deployDaily(...states: string[]): number[] {
  return states.map((state, index) => {
    if (index > 0) world.clock.advance(DAY_MS);
    return world.createDeployment({ environment }, state);
  });
}

const left = () => world.github.repository.deployments.map(({ id }) => id);
const writes = () => world.calls().filter((call) => !call.startsWith('GET'));

describe('`keep`', () => {
  test('keeps the newest of each environment', async () => {
    const ids = deployDaily('inactive', 'failure', 'inactive', 'success');
    const other = world.createDeployment({ environment: 'stage-2' }, 'success');
    const inputs = { state: 'deleted', environment: 'stag*', keep: '2' };
    const result = await world.step(inputs);
    expect(left()).toEqual([ids[2], ids[3], other]);
    expect(noticesOf(result)).toEqual(['Deleted 2 of 5 deployments of stag*; 3 kept.']);
  });

  test.each(['0', '1', '2'])('%s never removes the active one, however old it is', async (keep) => {
    const [older, active, ...failed] = deployDaily('success', 'success', 'failure', 'error');
    await world.step({ state: 'deleted', environment, keep });
    const kept = Number(keep) === 0 ? [] : failed.slice(-Number(keep));
    expect(left()).toEqual([active, ...kept]);
    expect(left()).not.toContain(older);
  });

  test('deactivates the older ones', async () => {
    const ids = deployDaily('success', 'queued', 'success');
    world.clock.advance(5 * DAY_MS);
    await world.step({ state: 'inactive', environment, keep: '1' });
    expect(ids.map((id) => world.statesOf(id).at(-1))).toEqual(['inactive', 'inactive', 'success']);
  });

  test('counts a deployment once if a server without the filter lists it for each name', async () => {
    const ids = deployDaily('failure', 'failure', 'failure', 'failure');
    const list = world.github.repository.deployments.map(({ id, environment, created_at }) => {
      return { id, environment, created_at };
    });
    world.github.faults.add('listDeployments', () => ({ answer: Response.json(list) }), 2);
    const inputs = { state: 'deleted', environment: 'staging\nstage-2', keep: '2' };
    const result = await world.step(inputs);
    expect(left()).toEqual(ids.slice(2));
    expect(noticesOf(result)).toEqual(['Deleted 2 of 4 deployments of staging, stage-2; 2 kept.']);
  });

  test('keeps the environment, even if all its deployments are deleted', async () => {
    world.github.access.administrators.add(TOKEN);
    deployDaily('failure');
    await world.step({ state: 'deleted', environment, keep: '0' });
    expect(writes()).toEqual(['POST /deployments/42/statuses', 'DELETE /deployments/42']);
  });

  test('leaves an environment whose active deployment is unknown', async () => {
    const [, active] = deployDaily('success', 'success');
    for (const state of ['success', 'failure']) {
      world.createDeployment({ environment: 'stage-2' }, state);
    }
    world.github.faults.add('listStatuses', () => undefined);
    world.github.faults.add('listStatuses', refusal(422, 'Not now'));
    const inputs = { state: 'deleted', environment: 'staging\nstage-2', keep: '1' };
    const result = await world.step(inputs);
    expect(errorsOf(result)).toEqual([expect.stringMatching(/all of stage-2 .*Not now/)]);
    expect(left()).toHaveLength(3);
    expect(left()).toContain(active);
  });

  test('skips a deployment that is gone while looking for the active one', async () => {
    const [, active] = deployDaily('failure', 'success', 'failure');
    world.github.faults.add('listStatuses', refusal(404, 'Not Found'));
    const result = await world.step({ state: 'deleted', environment, keep: '0' });
    expect(result.exitCode).toBe(0);
    expect(left()).toContain(active);
  });
});

describe('`older_than`', () => {
  test('removes older deployments, except the active one', async () => {
    const ids = deployDaily('success', 'failure', 'failure', 'failure', 'failure');
    await world.step({ state: 'deleted', environment, older_than: '2d' });
    expect(left()).toEqual([ids[0], ids[2], ids[3], ids[4]]);
  });

  test('removes only what `keep` does not retain either', async () => {
    const ids = deployDaily('failure', 'failure', 'failure', 'failure', 'success');
    await world.step({ state: 'deleted', environment, older_than: '1d', keep: '3' });
    expect(left()).toEqual(ids.slice(2));
  });

  test('keeps a deployment without a creation time', async () => {
    const [id = 0] = deployDaily('failure');
    const answer = [{ id, environment }];
    world.github.faults.add('listDeployments', () => ({ answer: Response.json(answer) }));
    await world.step({ state: 'deleted', environment, older_than: '1m' });
    expect(left()).toEqual([id]);
  });
});

describe('with either,', () => {
  /** What may happen to an environment while it is cleaned up. */
  const setState = (id: number, state: string) => {
    const { repository } = world.github;
    const deployment = repository.deployments.find((it) => it.id === id);
    if (deployment) repository.addStatus(deployment, { state, auto_inactive: false }, '');
  };

  test.each(['0', '1'])(
    'an environment that is rolled back meanwhile keeps its active one (`keep: %s`)',
    async (keep) => {
      const [oldest = 0, , active = 0] = deployDaily('inactive', 'inactive', 'success');
      world.github.faults.add('deleteDeployment', () => {
        setState(oldest, 'success');
        setState(active, 'inactive');
        return undefined;
      });
      const result = await world.step({ state: 'deleted', environment, keep });
      expect(left()).toContain(oldest);
      expect(world.statesOf(oldest).at(-1)).toBe('success');
      expect(result.log).toContain(`Kept deployment ${oldest} (staging), which is active.`);
    },
  );

  test('the older of two active deployments is removed while the newer is active', async () => {
    const [, active] = deployDaily('success', 'success');
    await world.step({ state: 'deleted', environment, keep: '0' });
    expect(left()).toEqual([active]);
  });

  test.each(['queued', 'pending', 'in_progress'])(
    'a deployment that is %s stays as long as its job may run',
    async (state) => {
      const [id] = deployDaily(state);
      const inputs = { state: 'deleted', environment, older_than: '30m' };
      world.clock.advance(5 * DAY_MS - 1_000);
      const early = await world.step(inputs);
      expect([left(), writes()]).toEqual([[id], []]);
      expect(noticesOf(early)).toEqual([
        'Deleted 0 of 1 deployments of staging; 1 kept, including 1 that may be in progress.',
      ]);
      world.clock.advance(2_000);
      await world.step(inputs);
      expect(left()).toEqual([]);
    },
  );

  test('a deployment without a status stays as long', async () => {
    const id = world.createDeployment({ environment });
    const inputs = { state: 'deleted', environment, keep: '0', dry_run: 'true' };
    expect(noticesOf(await world.step(inputs))).toEqual([
      'Dry run: nothing was changed. 0 of 1 deployments of staging would be deleted; 1 kept, including 1 that may be in progress.',
    ]);
    world.clock.advance(5 * DAY_MS + 1_000);
    await world.step({ ...inputs, dry_run: 'false' });
    expect(left()).not.toContain(id);
  });
});

describe('a mistake is reported before any request:', () => {
  test.each<[Record<string, string>, RegExp]>([
    [
      { state: 'deleted', keep: '-1' },
      /^Input `keep` must be the number of deployments .* \(got "-1"\)/,
    ],
    [{ state: 'deleted', keep: 'all' }, /^Input `keep`/],
    [
      { state: 'deleted', older_than: 'a month' },
      /^Input `older_than` must be a duration .* \(got "a month"\)/,
    ],
    [{ state: 'deleted', older_than: '0' }, /^Input `older_than` must be at least 1m \(got "0"\)/],
    [{ state: 'deleted', dry_run: 'perhaps' }, /^Input `dry_run`/],
    [{ state: 'success', keep: '2' }, /^Input `keep` needs `state: inactive` or/],
    [{ state: 'job', older_than: '2d' }, /^Input `older_than` needs `state: inactive` or/],
    [{ state: 'success', dry_run: 'true' }, /^Input `dry_run` needs `state: inactive` or/],
    [{ state: 'inactive', environment: '', dry_run: 'true' }, /^Input `environment` is empty/],
    [
      { state: 'inactive', deployment_id: '42', dry_run: 'true' },
      /`deployment_id` cannot be combined/,
    ],
    [{ state: 'inactive', deployment_id: '42', keep: '2' }, /`deployment_id` cannot be combined/],
  ])('%j', async (inputs, expected) => {
    const result = await world.step({ environment, ...inputs });
    expect(errorsOf(result)).toEqual([expect.stringMatching(expected)]);
    expect(world.calls()).toEqual([]);
  });
});

describe('`dry_run`', () => {
  const inputs = { state: 'deleted', environment: 'staging', dry_run: 'true' };

  test('lists what would be done, and changes nothing', async () => {
    deployDaily('inactive', 'success');
    const result = await world.step(inputs);
    expect(writes()).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(result.log).toContain(`
Environment  Deployment  Ref   Created     State     Step
staging      44          main  2026-01-06  success   deactivate and delete
staging      42          main  2026-01-05  inactive  delete
staging                                              delete the environment
`);
    expect(noticesOf(result)).toEqual([
      'Dry run: nothing was changed. 2 of 2 deployments of staging would be deleted.',
    ]);
    expect(result.summary).toContain('| Environment | Deployment |');
    expect(result.summary).toContain('| deactivate and delete |');
    expect(result.outputs['state']).toBe('');
  });

  test('reports what is kept', async () => {
    deployDaily('failure', 'success');
    const result = await world.step({ ...inputs, state: 'inactive', keep: '0' });
    expect(writes()).toEqual([]);
    expect(noticesOf(result)).toEqual([
      'Dry run: nothing was changed. 1 of 2 deployments of staging would be inactive; 1 kept.',
    ]);
    expect(result.log).toContain('failure  deactivate\n');
    expect(result.log).not.toContain('delete the environment');
  });

  test('shows untrusted text literally, in the log and in the summary', async () => {
    const ref = '::error::x | <img src=x> [y](https://evil.example) @octocat';
    world.createDeployment({ environment: 'stag\n::warning::a', ref }, 'success');
    const result = await world.step({ ...inputs, environment: 'stag*' });
    expect([errorsOf(result), warningsOf(result)]).toEqual([[], []]);
    expect(result.summary).not.toMatch(/<img|\[y\]|@octocat|https:\/\/evil/);
    expect(result.summary.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(4);
  });

  test('shows no secret, even shortened or escaped', async () => {
    const ref = `${'x'.repeat(45)}${TOKEN}`;
    world.createDeployment({ environment: `stag-${TOKEN}`, ref }, 'success');
    const result = await world.step({ ...inputs, environment: 'stag*' });
    expect(result.summary).toContain('stag&#45;&#42;&#42;&#42;');
    expect(`${result.log}${result.summary}`.replace(/^::add-mask::.*$/m, '')).not.toMatch(
      /ghs_|ghs&#95;/,
    );
  });

  test('keeps the summary below the limit', async () => {
    for (let count = 0; count < 620; count += 1) {
      world.createDeployment({ environment, ref: '|'.repeat(200) }, 'inactive');
    }
    const result = await world.step(inputs);
    expect(result.summary).toContain('And 121 more (see the log).');
    expect(result.summary.length).toBeLessThan(1024 * 1024);
  });

  test('reports that there is nothing to do', async () => {
    const result = await world.step({ ...inputs, state: 'inactive' });
    expect(result.summary).toContain('Nothing to do.');
  });
});
