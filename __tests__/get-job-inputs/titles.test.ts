import { expect, test } from '@jest/globals';
import { refusal } from '../../simulator/network/service-fault.ts';
import { titlesOf } from '../annotations.ts';
import { ctrlplaneWorld } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();
const ON = { report_status: 'true' };

test.each(['A', 'B', 'C', 'D', 'E'] as const)(
  'generation %s: the title for a missing job contains the start of its id',
  async (generation) => {
    world.ctrlplane.generation = generation;
    world.ctrlplane.jobs.length = 0;
    // Two older generations return the same error for an unknown job as for an inaccessible one.
    const isVague = generation === 'A' || generation === 'C';
    expect(titlesOf(await world.step())).toEqual([
      isVague ? 'Inputs of job 3f1c6c1e… not fetched' : 'Job 3f1c6c1e… not found',
    ]);
  },
);

test('the title for a failing server is what was not fetched', async () => {
  world.ctrlplane.faults.add('workspaces', refusal(503, 'down'), 9);
  expect(titlesOf(await world.step())).toEqual(['Inputs of job 3f1c6c1e… not fetched']);
});

test('the title for a job without a required output is that it is not usable', async () => {
  const result = await world.step({ required_outputs: 'nope' });
  expect(titlesOf(result)).toEqual(['Outputs of job 3f1c6c1e… not usable']);
});

test('a mistake in the inputs is in the title', async () => {
  expect(titlesOf(await world.step({ job_id: 'x' }))).toEqual(['Invalid inputs']);
});

test('the titles of failed reports contain the job', async () => {
  world.ctrlplane.faults.add('status', refusal(503, 'busy'), 3);
  const main = await world.step(ON);
  expect(titlesOf(main, 'warning')).toEqual(['Status of job 3f1c6c1e… not reported']);
  world.ctrlplane.faults.add('status', refusal(503, 'busy'), 3);
  const post = await world.post(main, 'success', ON);
  expect(titlesOf(post, 'warning')).toEqual(['Status of job 3f1c6c1e… not reported']);
});

test('the title for unreadable saved state has no id', async () => {
  const post = await world.step(ON, { stage: 'post', state: { report_place: '{' } });
  expect(titlesOf(post, 'warning')).toEqual(['Status of the job not reported']);
});
