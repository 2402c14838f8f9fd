import { expect, test } from '@jest/globals';
import { refusal } from '../../simulator/network/service-fault.ts';
import { titlesOf, warningsOf } from '../annotations.ts';
import { githubWorld, invalid, TOKEN } from './github-world.ts';

const world = githubWorld();

test.each([
  ['a rejected creation', { environment: 'production' }, 'No deployment created'],
  ['a rejected status', { deployment_id: '7', state: 'success' }, 'Status of deployment 7 not set'],
  ['a clean-up', { environment: 'pr-7', state: 'inactive' }, 'Clean-up not finished'],
])('the title for %s is what was not done', async (_name, inputs, title) => {
  world.github.access.tokens.set(TOKEN, 'none');
  expect(titlesOf(await world.step(inputs))).toEqual([title]);
});

test.each([
  ['an invalid state', { state: 'done' }, 'Invalid inputs'],
  ['no deployment', {}, 'No deployment to report on'],
  ['no ref for another repository', { environment: 'x', repository: 'a/b' }, 'Invalid inputs'],
  ['an invalid URL for a creation', { environment: 'x', log_url: 'x' }, 'Invalid inputs'],
])('the title for %s needs no request', async (_name, inputs, title) => {
  expect(titlesOf(await world.step(inputs))).toEqual([title]);
  expect(world.calls()).toEqual([]);
});

test('a cancelled creation may have taken effect, which the title reports', async () => {
  const onHang = (): void => {
    setImmediate(() => process.emit('SIGINT'));
  };
  world.github.faults.add('createDeployment', () => ({ hang: true, onHang }));
  const result = await world.step({ environment: 'production' });
  expect(titlesOf(result)).toEqual(['Deployment may have been created']);
});

test('a post stage that cannot set the final status names it in the warning title', async () => {
  const started = await world.step({ environment: 'production' });
  world.github.access.tokens.set(TOKEN, 'read');
  const closed = await world.post(started, 'success');
  expect(titlesOf(closed, 'warning')).toEqual(['Status of deployment 42 not set']);
});

test('a post stage without its state has a warning title without an id', async () => {
  const closed = await world.post({ state: { deployment: '{' } });
  expect(titlesOf(closed, 'warning')).toEqual(['Status of the deployment not set']);
  expect(warningsOf(closed)).toEqual([
    'Could not set the final status of the deployment: the state that the step saved cannot be read.',
  ]);
});

test('a field that GitHub rejects is in the warning title', async () => {
  const id = world.createDeployment();
  world.github.faults.add('createStatus', invalid('description', 'is rude'));
  const inputs = { deployment_id: String(id), state: 'success', description: 'x' };
  const result = await world.step(inputs);
  expect(titlesOf(result, 'warning')).toEqual([
    `Status of deployment ${id} set without description`,
  ]);
});

test('an error for a known deployment names it, with the technical part last', async () => {
  const id = world.createDeployment();
  world.github.faults.add('createStatus', refusal(418, 'teapot'));
  const result = await world.step({ deployment_id: String(id), state: 'success' });
  expect(result.log).toContain(
    `::error title=Status of deployment ${id} not set::GitHub returned an error: teapot. `,
  );
  expect(result.log).toMatch(/\(HTTP 418, POST https:\/\/api\.github\.com\/[^ )]+\)$/m);
});
