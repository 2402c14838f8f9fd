import { expect, test } from '@jest/globals';
import { refusal } from '../../simulator/network/service-fault.ts';
import { titlesOf, warningsOf } from '../annotations.ts';
import { githubWorld, invalid, TOKEN } from './github-world.ts';

const world = githubWorld();

test.each([
  ['a refused creation', { environment: 'production' }, 'No deployment created'],
  [
    'a status that is refused',
    { deployment_id: '7', state: 'success' },
    'Status of deployment 7 not set',
  ],
  ['a clean-up', { environment: 'pr-7', state: 'inactive' }, 'Clean-up not finished'],
])('%s is headed by what was not done', async (_name, inputs, title) => {
  world.github.access.tokens.set(TOKEN, 'none');
  expect(titlesOf(await world.step(inputs))).toEqual([title]);
});

test.each([
  ['a wrong state', { state: 'done' }, 'Invalid inputs'],
  ['no deployment', {}, 'No deployment to report on'],
  ['no ref of another repository', { environment: 'x', repository: 'a/b' }, 'Invalid inputs'],
  ['a wrong address of a creation', { environment: 'x', log_url: 'x' }, 'Invalid inputs'],
])('%s is headed without a call', async (_name, inputs, title) => {
  expect(titlesOf(await world.step(inputs))).toEqual([title]);
  expect(world.calls()).toEqual([]);
});

test('a creation that is cancelled on its way may have had its effect, and so says the title', async () => {
  const onHang = (): void => {
    setImmediate(() => process.emit('SIGINT'));
  };
  world.github.faults.add('createDeployment', () => ({ hang: true, onHang }));
  const result = await world.step({ environment: 'production' });
  expect(titlesOf(result)).toEqual(['Deployment may have been created']);
});

test('a post stage that cannot set the last status heads its warning', async () => {
  const started = await world.step({ environment: 'production' });
  world.github.access.tokens.set(TOKEN, 'read');
  const closed = await world.post(started, 'success');
  expect(titlesOf(closed, 'warning')).toEqual(['Status of deployment 42 not set']);
});

test('a post stage whose state is lost heads its warning without an id', async () => {
  const closed = await world.post({ state: { deployment: '{' } });
  expect(titlesOf(closed, 'warning')).toEqual(['Status of the deployment not set']);
  expect(warningsOf(closed)).toEqual([
    'Could not set the final status of the deployment: the state that the step saved cannot be read.',
  ]);
});

test('a field that GitHub refuses heads its warning by the field', async () => {
  const id = world.createDeployment();
  world.github.faults.add('createStatus', invalid('description', 'is rude'));
  const inputs = { deployment_id: String(id), state: 'success', description: 'x' };
  const result = await world.step(inputs);
  expect(titlesOf(result, 'warning')).toEqual([
    `Status of deployment ${id} set without description`,
  ]);
});

test('a fault of a known deployment names it, with the technical part last', async () => {
  const id = world.createDeployment();
  world.github.faults.add('createStatus', refusal(418, 'teapot'));
  const result = await world.step({ deployment_id: String(id), state: 'success' });
  expect(result.log).toContain(
    `::error title=Status of deployment ${id} not set::GitHub returned an error: teapot. `,
  );
  expect(result.log).toMatch(/\(HTTP 418, POST https:\/\/api\.github\.com\/[^ )]+\)$/m);
});
