import { describe, expect, test } from '@jest/globals';
import { errorsOf, noticesOf, warningsOf } from '../../annotations.ts';
import { githubWorld } from '../github-world.ts';

const world = githubWorld();
const environment = 'staging';
const HOUR_MS = 3_600_000;
const RESERVED = 100;

const left = () => world.github.repository.deployments.length;
const active = () =>
  world.github.repository.deployments.filter((it) => it.statuses.at(-1)?.state !== 'inactive');

function deployMany(count: number, state: string): void {
  for (let index = 0; index < count; index += 1) world.createDeployment({ environment }, state);
}

/**
 * Runs the clean-up hourly and checks each run against GitHub's limits; returns what remains after
 * each.
 */
async function runHourly(inputs: Record<string, string>, runs: number, count: () => number) {
  const counts: number[] = [];
  let result = await world.step(inputs);
  for (let run = 1; run <= runs; run += 1) {
    counts.push(count());
    expect(result.log).not.toMatch(/rate limit exceeded|secondary rate limit/);
    expect(world.github.access.remaining).toBeGreaterThanOrEqual(RESERVED - 3);
    if (run === runs) break;
    world.clock.advance(HOUR_MS);
    result = await world.step(inputs);
  }
  return { counts, result };
}

describe('the clean-up of 1,000 deployments', () => {
  test('deletes as many as the rate limits allow, and continues in the next run', async () => {
    deployMany(1_000, 'failure');
    const inputs = { state: 'deleted', environment, keep: '0' };
    const first = await world.step(inputs);
    const rest = left();
    expect([first.exitCode, errorsOf(first)]).toEqual([0, []]);
    expect(noticesOf(first)).toEqual([`Deleted ${1_000 - rest} of 1000 deployments of staging.`]);
    expect(warningsOf(first)).toEqual([
      expect.stringMatching(/^Deployments of staging: .*rate limit leaves only/),
    ]);
    world.clock.advance(HOUR_MS);
    const { counts } = await runHourly(inputs, 3, left);
    expect(counts.at(-1)).toBe(0);
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
  });

  test('writes at most once per second', async () => {
    deployMany(40, 'failure');
    const writtenAt: number[] = [];
    const note = () => {
      writtenAt.push(world.clock.now());
      return undefined;
    };
    for (const endpoint of ['createStatus', 'deleteDeployment'] as const) {
      world.github.faults.add(endpoint, note, 1_000);
    }
    await world.step({ state: 'deleted', environment });
    expect(writtenAt).toHaveLength(80);
    const gaps = writtenAt.slice(1).map((at, index) => at - (writtenAt[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
  });

  test('resumes deactivating where the last run stopped', async () => {
    deployMany(1_000, 'success');
    const inputs = { state: 'inactive', environment };
    const { counts } = await runHourly(inputs, 3, () => active().length);
    expect(counts).toEqual([555, 112, 0]);
  });

  test('finds deployments that became active again among finished ones', async () => {
    deployMany(300, 'inactive');
    const { repository } = world.github;
    for (const index of [3, 150, 297]) {
      const deployment = repository.deployments[index];
      if (deployment)
        repository.addStatus(deployment, { state: 'success', auto_inactive: false }, '');
    }
    const result = await world.step({ state: 'inactive', environment });
    expect([result.exitCode, active()]).toEqual([0, []]);
    expect(noticesOf(result)).toEqual([
      'Deactivated 3 of 300 deployments of staging; the others were inactive already.',
    ]);
  });

  test('is an error until it is complete, without `keep` and `older_than`', async () => {
    deployMany(60, 'inactive');
    world.github.access.remaining = 150;
    const first = await world.step({ state: 'deleted', environment });
    expect(errorsOf(first)).toEqual([
      expect.stringMatching(/not reached .* Run the job again to continue/),
    ]);
    expect(first.outputs['state']).toBe('');
    expect(world.calls().filter((call) => call.includes('/environments/'))).toEqual([]);
  });
});

test('a small remainder of the rate limit is left to other workflows', async () => {
  deployMany(3, 'failure');
  world.github.access.remaining = RESERVED;
  const inputs = { state: 'deleted', environment };
  const result = await world.step(inputs);
  expect([left(), errorsOf(result)]).toEqual([3, [expect.stringContaining('only 99 requests')]]);
  const tried = await world.step({ ...inputs, dry_run: 'true' });
  expect(warningsOf(tried)).toEqual([expect.stringContaining('only 98 requests')]);
  const kept = await world.step({ ...inputs, keep: '1' });
  expect([left(), warningsOf(kept)]).toEqual([3, [expect.stringContaining('only 97 requests')]]);
});

test('some of the statuses per hour are left to others, even with a high rate limit', async () => {
  deployMany(460, 'success');
  world.github.access.remaining = 5_000;
  const result = await world.step({ state: 'inactive', environment });
  expect(active()).toHaveLength(10);
  expect(errorsOf(result)).toEqual([expect.stringContaining('10 not reached (GitHub')]);
  expect(result.log).not.toContain('secondary rate limit');
});

test('a server without rate limits is cleaned up in one run', async () => {
  deployMany(60, 'inactive');
  world.github.access.remaining = 200;
  world.github.access.headers = () => ({});
  const result = await world.step({ state: 'deleted', environment });
  expect([result.exitCode, left()]).toEqual([0, 0]);
});
