import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../../simulator/network/service-fault.ts';
import { errorsOf, titlesOf, warningsOf } from '../../annotations.ts';
import { githubWorld, TOKEN } from '../github-world.ts';

const world = githubWorld();
const environment = 'pr-7';
const transient = { environment, transient_environment: true };
const exempt: [string, object][] = [
  ['transient', transient],
  ['production', { environment, production_environment: true }],
];

const last = (id: number) => world.statesOf(id).at(-1);
const report = (id: number, inputs: Record<string, string> = {}) =>
  world.step({ deployment_id: String(id), state: 'success', auto_inactive: 'all', ...inputs });

describe('`auto_inactive: all`', () => {
  test.each(exempt)('deactivates an earlier %s deployment', async (_name, fields) => {
    const earlier = world.createDeployment(fields, 'success');
    const id = world.createDeployment(fields);
    const result = await report(id);
    expect([result.exitCode, warningsOf(result)]).toEqual([0, []]);
    expect([last(earlier), last(id)]).toEqual(['inactive', 'success']);
    expect(result.log).toContain(`Deployment ${earlier} (pr-7) is inactive\n`);
  });

  test('does so after setting the status, in a request that still makes GitHub deactivate the others', async () => {
    const plain = world.createDeployment({ environment }, 'success');
    const earlier = world.createDeployment(transient, 'success');
    const id = world.createDeployment(transient);
    await report(id);
    const written = world.calls().filter((call) => call.startsWith('POST'));
    expect(written).toEqual([
      `POST /deployments/${id}/statuses`,
      `POST /deployments/${earlier}/statuses`,
    ]);
    expect(world.bodies()[0]).toMatchObject({ state: 'success', auto_inactive: true });
    expect(last(plain)).toBe('inactive');
    expect(world.clock.sleeps).toEqual([1_000]);
  });

  test('leaves later and inactive deployments, and other environments', async () => {
    const running = world.createDeployment(transient, 'in_progress');
    const other = world.createDeployment({ ...transient, environment: 'pr-8' }, 'success');
    const id = world.createDeployment(transient);
    const later = world.createDeployment(transient, 'success');
    await report(id);
    expect([running, other, id, later].map(last)).toEqual([
      'in_progress',
      'success',
      'success',
      'success',
    ]);
  });

  test.each(['failure', 'in_progress'])('does nothing with %s', async (state) => {
    const earlier = world.createDeployment(transient, 'success');
    const id = world.createDeployment(transient);
    await report(id, { state });
    expect([last(earlier), world.calls().length]).toEqual(['success', 1]);
  });

  test.each(['true', 'false', ''])('is not the meaning of %j', async (auto_inactive) => {
    const earlier = world.createDeployment(transient, 'success');
    await report(world.createDeployment(transient), { auto_inactive });
    expect(last(earlier)).toBe('success');
  });

  test('accepts any case, and a dash', async () => {
    const earlier = world.createDeployment(transient, 'success');
    const id = world.createDeployment(transient);
    await report(id, { auto_inactive: '', 'auto-inactive': 'All' });
    expect(last(earlier)).toBe('inactive');
  });

  test('does so at the end of a successful job', async () => {
    const earlier = world.createDeployment(transient, 'success');
    const inputs = { environment, transient_environment: 'true', auto_inactive: 'all' };
    const started = await world.step(inputs);
    expect(last(earlier)).toBe('success');
    const ended = await world.post(started, 'success', inputs);
    expect([last(earlier), warningsOf(ended)]).toEqual(['inactive', []]);
  });

  test('does so with `GITHUB_TOKEN` if `token` has been rejected by then', async () => {
    const jobToken = 'ghs_tokenOfTheJob';
    world.github.access.tokens.set(jobToken, 'write');
    const earlier = world.createDeployment(transient, 'success');
    const inputs = { environment, transient_environment: 'true', auto_inactive: 'all' };
    const started = await world.step(inputs);
    world.github.access.tokens.delete(TOKEN);
    const ended = await world.post(started, 'success', { ...inputs, job_token: jobToken });
    expect(last(earlier)).toBe('inactive');
    expect(warningsOf(ended)).toEqual([
      expect.stringMatching(/^GitHub rejected `token` at the end/),
    ]);
  });

  test('does nothing at the end of a failed job', async () => {
    const earlier = world.createDeployment(transient, 'success');
    const inputs = { environment, transient_environment: 'true', auto_inactive: 'all' };
    await world.post(await world.step(inputs), 'failure', inputs);
    expect(last(earlier)).toBe('success');
  });

  test.each([
    ['listDeployments', 403],
    ['listStatuses', 403],
    ['listStatuses', 422],
  ] as const)('logs a warning for a %s that returns %d', async (endpoint, status) => {
    world.createDeployment(transient, 'success');
    const id = world.createDeployment(transient);
    world.github.faults.add(endpoint, refusal(status, 'Not you'));
    const result = await report(id);
    expect([result.exitCode, errorsOf(result)]).toEqual([0, []]);
    expect(titlesOf(result, 'warning')).toEqual(['Earlier deployments of pr-7 still active']);
    expect(warningsOf(result)).toEqual([expect.stringMatching(/were deactivated: .*Not you/)]);
    expect(result.outputs['state']).toBe('success');
  });

  test('continues after a deployment that GitHub rejects or that is gone', async () => {
    const earlier = [1, 2, 3].map(() => world.createDeployment(transient, 'success'));
    const id = world.createDeployment(transient);
    world.github.faults.add('listStatuses', refusal(422, 'Not this one'));
    world.github.faults.add('listStatuses', refusal(404, 'Not Found'));
    const result = await report(id);
    expect(earlier.map(last)).toEqual(['inactive', 'success', 'success']);
    expect(warningsOf(result)).toHaveLength(1);
  });

  test('checks at most the newest thirty', async () => {
    for (let count = 0; count < 40; count += 1) world.createDeployment(transient, 'inactive');
    await report(world.createDeployment(transient));
    expect(world.calls().filter((call) => call.includes('statuses?'))).toHaveLength(30);
  });
});
