import { expect, test } from '@jest/globals';
import { refusal } from '../../simulator/network/service-fault.ts';
import { titlesOf } from '../annotations.ts';
import { ctrlplaneWorld } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();
const ON = { report_status: 'true' };

test.each(['A', 'B', 'C', 'D', 'E'] as const)(
  'generation %s: a job that is not there is headed by the start of its id',
  async (generation) => {
    world.ctrlplane.generation = generation;
    world.ctrlplane.jobs.length = 0;
    // Two of the older ones refuse an unknown job as they refuse that of somebody else.
    const isVague = generation === 'A' || generation === 'C';
    expect(titlesOf(await world.step())).toEqual([
      isVague ? 'Inputs of job 3f1c6c1e… not fetched' : 'Job 3f1c6c1e… not found',
    ]);
  },
);

test('a server that fails is headed by what was not fetched', async () => {
  world.ctrlplane.faults.add('workspaces', refusal(503, 'down'), 9);
  expect(titlesOf(await world.step())).toEqual(['Inputs of job 3f1c6c1e… not fetched']);
});

test('a job without a required output is headed as not usable', async () => {
  const result = await world.step({ required_outputs: 'nope' });
  expect(titlesOf(result)).toEqual(['Outputs of job 3f1c6c1e… not usable']);
});

test('a mistake in the inputs is headed as one', async () => {
  expect(titlesOf(await world.step({ job_id: 'x' }))).toEqual(['Invalid inputs']);
});

test('reports that fail head their warnings with the job', async () => {
  world.ctrlplane.faults.add('status', refusal(503, 'busy'), 3);
  const main = await world.step(ON);
  expect(titlesOf(main, 'warning')).toEqual(['Status of job 3f1c6c1e… not reported']);
  world.ctrlplane.faults.add('status', refusal(503, 'busy'), 3);
  const post = await world.post(main, 'success', ON);
  expect(titlesOf(post, 'warning')).toEqual(['Status of job 3f1c6c1e… not reported']);
});

test('a post stage that cannot read what was kept heads its warning without an id', async () => {
  const post = await world.step(ON, { stage: 'post', state: { report_place: '{' } });
  expect(titlesOf(post, 'warning')).toEqual(['Status of the job not reported']);
});
