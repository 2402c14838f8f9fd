import { expect, test } from '@jest/globals';
import { refusal } from '../../../simulator/network/service-fault.ts';
import { ctrlplaneWorld } from '../../get-job-inputs/ctrlplane-world.ts';

const world = ctrlplaneWorld();

test('runs with the same error retry at different times, and not later than the cap', async () => {
  const runs: number[][] = [];
  for (let run = 0; run < 10; run += 1) {
    const before = world.clock.sleeps.length;
    world.ctrlplane.faults.add('workspaces', refusal(503, 'busy'), 3);
    expect((await world.step()).exitCode).toBe(0);
    runs.push(world.clock.sleeps.slice(before));
  }
  for (const [retry, capMs] of [1_000, 2_000, 4_000].entries()) {
    const waits = runs.map((sleeps) => sleeps[retry] ?? NaN);
    expect(new Set(waits).size).toBeGreaterThan(1);
    expect(waits.filter((ms) => !(ms >= 0 && ms <= capMs))).toEqual([]);
  }
  expect(runs.map((sleeps) => sleeps.length)).toEqual(runs.map(() => 3));
});
