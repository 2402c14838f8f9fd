import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../../simulator/network/service-fault.ts';
import { errorsOf, noticesOf, warningsOf } from '../../annotations.ts';
import { githubWorld, TOKEN } from '../github-world.ts';

const world = githubWorld();
const environment = 'staging';
const DAY_MS = 86_400_000;

/** One deployment for each state, a day apart, the last of them now; their ids. */
function deployDaily(...states: string[]): number[] {
  return states.map((state, index) => {
    if (index > 0) world.clock.advance(DAY_MS);
    return world.createDeployment({ environment }, state);
  });
}

const left = () => world.github.repository.deployments.map(({ id }) => id);
const writes = () => world.calls().filter((call) => !call.startsWith('GET'));

describe('`keep`', () => {
  test('leaves the newest of each environment', async () => {
    const ids = deployDaily('inactive', 'failure', 'inactive', 'success');
    const other = world.createDeployment({ environment: 'stage-2' }, 'success');
    const inputs = { state: 'deleted', environment: 'stag*', keep: '2' };
    const result = await world.step(inputs);
    expect(left()).toEqual([ids[2], ids[3], other]);
    expect(noticesOf(result)).toEqual(['Deleted 2 of 5 deployments of stag*; 3 kept.']);
  });

  test.each(['0', '1', '2'])('%s never takes the active one, however old it is', async (keep) => {
    const [older, active, ...failed] = deployDaily('success', 'success', 'failure', 'error');
    await world.step({ state: 'deleted', environment, keep });
    const kept = Number(keep) === 0 ? [] : failed.slice(-Number(keep));
    expect(left()).toEqual([active, ...kept]);
    expect(left()).not.toContain(older);
  });

  test('deactivates what is beyond it', async () => {
    const ids = deployDaily('success', 'queued', 'success');
    await world.step({ state: 'inactive', environment, keep: '1' });
    expect(ids.map((id) => world.statesOf(id).at(-1))).toEqual(['inactive', 'inactive', 'success']);
  });

  test('leaves the environment, also where nothing of it is left', async () => {
    world.github.access.administrators.add(TOKEN);
    deployDaily('failure');
    await world.step({ state: 'deleted', environment, keep: '0' });
    expect(writes()).toEqual(['POST /deployments/42/statuses', 'DELETE /deployments/42']);
  });

  test('leaves an environment of which nobody knows what is active', async () => {
    const [, active] = deployDaily('success', 'success');
    for (const state of ['success', 'failure']) {
      world.createDeployment({ environment: 'stage-2' }, state);
    }
    world.github.faults.add('listStatuses', () => undefined);
    world.github.faults.add('listStatuses', refusal(422, 'Not now'));
    const inputs = { state: 'deleted', environment: 'staging\nstage-2', keep: '1' };
    const result = await world.step(inputs);
    expect(errorsOf(result)).toEqual([expect.stringMatching(/those of stage-2 .*Not now/)]);
    expect(left()).toHaveLength(3);
    expect(left()).toContain(active);
  });

  test('passes over one that is gone while the active one is looked for', async () => {
    const [, active] = deployDaily('failure', 'success', 'failure');
    world.github.faults.add('listStatuses', refusal(404, 'Not Found'));
    const result = await world.step({ state: 'deleted', environment, keep: '0' });
    expect(result.exitCode).toBe(0);
    expect(left()).toContain(active);
  });
});

describe('`older_than`', () => {
  test('takes what is older, and not the active one', async () => {
    const ids = deployDaily('success', 'failure', 'failure', 'failure', 'failure');
    await world.step({ state: 'deleted', environment, older_than: '2d' });
    expect(left()).toEqual([ids[0], ids[2], ids[3], ids[4]]);
  });

  test('takes what both it and `keep` let go', async () => {
    const ids = deployDaily('failure', 'failure', 'failure', 'failure', 'success');
    await world.step({ state: 'deleted', environment, older_than: '1d', keep: '3' });
    expect(left()).toEqual(ids.slice(2));
  });

  test('leaves a deployment of which GitHub says no time', async () => {
    const [id = 0] = deployDaily('failure');
    const answer = [{ id, environment }];
    world.github.faults.add('listDeployments', () => ({ answer: Response.json(answer) }));
    await world.step({ state: 'deleted', environment, older_than: '1m' });
    expect(left()).toEqual([id]);
  });
});

describe('a mistake is told before anything is called:', () => {
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

  test('says what stays', async () => {
    deployDaily('failure', 'success');
    const result = await world.step({ ...inputs, state: 'inactive', keep: '0' });
    expect(writes()).toEqual([]);
    expect(noticesOf(result)).toEqual([
      'Dry run: nothing was changed. 1 of 2 deployments of staging would be inactive; 1 kept.',
    ]);
    expect(result.log).toContain('failure  deactivate\n');
    expect(result.log).not.toContain('delete the environment');
  });

  test('shows foreign text as text, in the log and in the summary', async () => {
    const ref = '::error::x | <img src=x> [y](https://evil.example) @octocat';
    world.createDeployment({ environment: 'stag\n::warning::a', ref }, 'success');
    const result = await world.step({ ...inputs, environment: 'stag*' });
    expect([errorsOf(result), warningsOf(result)]).toEqual([[], []]);
    expect(result.summary).not.toMatch(/<img|\[y\]|@octocat|https:\/\/evil/);
    expect(result.summary.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(4);
  });

  test('shows no secret, also where one is cut or escaped', async () => {
    const ref = `${'x'.repeat(45)}${TOKEN}`;
    world.createDeployment({ environment: `stag-${TOKEN}`, ref }, 'success');
    const result = await world.step({ ...inputs, environment: 'stag*' });
    expect(result.summary).toContain('stag&#45;&#42;&#42;&#42;');
    expect(`${result.log}${result.summary}`.replace(/^::add-mask::.*$/m, '')).not.toMatch(
      /ghs_|ghs&#95;/,
    );
  });

  test('has a summary that stays below the limit', async () => {
    for (let count = 0; count < 620; count += 1) {
      world.createDeployment({ environment, ref: '|'.repeat(200) }, 'inactive');
    }
    const result = await world.step(inputs);
    expect(result.summary).toContain('And 121 more (see the log).');
    expect(result.summary.length).toBeLessThan(1024 * 1024);
  });

  test('says that there is nothing to do', async () => {
    const result = await world.step({ ...inputs, state: 'inactive' });
    expect(result.summary).toContain('Nothing to do.');
  });
});
