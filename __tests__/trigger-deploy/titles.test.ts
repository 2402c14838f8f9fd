import { expect, test } from '@jest/globals';
import { scripted } from '../../simulator/carpathian/carpathian.ts';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf, titlesOf } from '../annotations.ts';
import { foreignCommands } from '../fuzz/runner-log.ts';
import { carpathianWorld } from './carpathian-world.ts';

const world = carpathianWorld();

test.each([
  ['failed', 'Deployment 4212 failed'],
  ['cancelled', 'Deployment 4212 was cancelled'],
  ['running', 'Deployment 4212 timed out'],
])('the title for the status "%s" is "%s"', async (status, title) => {
  world.carpathian.script = scripted([{ afterMs: 0, status }]);
  const result = await world.step({ timeout: '1m' });
  expect(titlesOf(result)).toEqual([title]);
});

test('an unknown status at the end is in the title', async () => {
  const answer = (): Response => Response.json({ status: 'shipped', finished_at: 'now' });
  world.carpathian.script = { ...scripted([{ afterMs: 0, status: '' }]), answer };
  expect(titlesOf(await world.step())).toEqual(['Deployment 4212 ended with an unknown status']);
});

test('a rejected trigger, a lost one and a rejected status request differ in their titles', async () => {
  world.carpathian.faults.add('trigger', refusal(401, 'Invalid API Key'));
  expect(titlesOf(await world.step())).toEqual(['Deployment not started']);
  world.carpathian.faults.add('trigger', () => ({ reset: true }));
  expect(titlesOf(await world.step())).toEqual(['Deployment may have started']);
  world.carpathian.faults.add('status', refusal(403, 'Forbidden'));
  expect(titlesOf(await world.step())).toEqual(['Outcome of deployment 4212 unknown']);
});

test('a mistake in the inputs is in the title, and nothing is sent', async () => {
  expect(titlesOf(await world.step({ timeout: 'soon' }))).toEqual(['Invalid inputs']);
  expect(world.calls()).toEqual([]);
});

test.each([
  ['with commands', '1,title=x::\n::error::evil ##[error]'],
  ['that is long', `4212${'0'.repeat(150)}`],
])('an id %s stays on one line of the title, shortened', async (_name, id) => {
  const result = await world.step({ deployment_id: id, timeout: '1m' });
  const [title = ''] = titlesOf(result);
  expect(title).toMatch(/^Outcome of deployment .{1,40} unknown$|^Invalid inputs$/);
  expect(errorsOf(result)).toHaveLength(1);
  expect(foreignCommands(result.log)).toEqual([]);
});

test('what happened comes first, then the remedy, and the technical part last', async () => {
  world.carpathian.faults.add('trigger', refusal(409, 'Busy'));
  expect(errorsOf(await world.step())).toEqual([
    'Carpathian returned an error: Busy. ' +
      'Another deployment may be running. Use a `concurrency` group to run one at a time. ' +
      '(HTTP 409, POST https://api.carpathian.ai/api/v1/deployment/trigger)',
  ]);
});
