import { expect, test } from '@jest/globals';
import { errorsOf } from '../annotations.ts';
import { carpathianWorld } from './carpathian-world.ts';

const world = carpathianWorld();

test('an empty id triggers nothing, and the error explains where to look', async () => {
  const result = await world.step({ deployment_id: '' });
  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(errorsOf(result)).toEqual([
    'Input `deployment_id` is empty: check the `id:` of the step that triggered the deployment, and that it was not skipped; to trigger one here, leave `deployment_id` out or set it to `new`.',
  ]);
  expect(world.calls()).toEqual([]);
});

test.each<Record<string, string>>([{}, { deployment_id: 'new' }])(
  'with %j a deployment is triggered',
  async (inputs) => {
    await world.step({ ...inputs, wait: 'false' });
    expect(world.calls()).toEqual(['POST trigger']);
  },
);

test('without a key, the second step of two is skipped like the first', async () => {
  const noKey = { api_key: '', if_no_api_key: 'skip' };
  const first = await world.step({ ...noKey, wait: 'false' });
  const { deployment_id: id = '' } = first.outputs;
  const second = await world.step({ ...noKey, deployment_id: id });
  expect(second).toMatchObject({ exitCode: 0, outputs: { conclusion: 'skipped' } });
});
