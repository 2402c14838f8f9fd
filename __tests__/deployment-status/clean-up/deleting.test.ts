import { describe, expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { payloadOf } from '../../../simulator/github/webhook-payload.ts';
import { refusal } from '../../../simulator/network/service-fault.ts';
import { errorsOf, noticesOf, titlesOf, warningsOf } from '../../annotations.ts';
import { githubWorld, TOKEN } from '../github-world.ts';

const world = githubWorld();

const environment = 'pr-7';
const inputs = { state: 'deleted', environment };

const mayAdminister = () => world.github.access.administrators.add(TOKEN);
const deploymentsLeft = () => world.github.repository.deployments.map(({ id }) => id);
const environmentsLeft = () => [...world.github.repository.environments];
const writes = () => world.calls().filter((call) => !call.startsWith('GET'));

describe('`state: deleted`', () => {
  test('deactivates the deployments, deletes them, then deletes the environment', async () => {
    mayAdminister();
    const [old, active] = ['inactive', 'success'].map((state) =>
      world.createDeployment({ environment }, state),
    );
    const other = world.createDeployment({ environment: 'pr-77' }, 'success');
    const result = await world.step({ ...inputs, state: 'Deleted' });
    expect(result.exitCode).toBe(0);
    expect(writes()).toEqual([
      `POST /deployments/${active}/statuses`,
      `DELETE /deployments/${active}`,
      `DELETE /deployments/${old}`,
      'DELETE /environments/pr-7',
    ]);
    expect(deploymentsLeft()).toEqual([other]);
    expect(environmentsLeft()).toEqual(['pr-77']);
    expect(noticesOf(result)).toEqual(['Deleted 2 of 2 deployments of pr-7.']);
    expect(result.outputs).toMatchObject({ state: 'deleted', environment, deployment_id: '' });
    expect(world.clock.sleeps).toEqual([1_000, 1_000, 1_000]);
  });

  test('passes with a notice if the token may not delete environments', async () => {
    for (const name of ['pr-7', 'pr-8']) world.createDeployment({ environment: name }, 'success');
    const result = await world.step({ ...inputs, environment: 'pr-*' });
    expect([result.exitCode, errorsOf(result), warningsOf(result)]).toEqual([0, [], []]);
    expect(deploymentsLeft()).toEqual([]);
    expect(environmentsLeft()).toEqual(['pr-7', 'pr-8']);
    expect(noticesOf(result)).toEqual([
      expect.stringMatching(
        /^Environments not deleted, because .*: pr-8, pr-7\. `GITHUB_TOKEN` cannot: /,
      ),
      'Deleted 2 of 2 deployments of pr-*.',
    ]);
  });

  test('deletes an environment without deployments; a missing one is a notice', async () => {
    mayAdminister();
    world.github.repository.environments.add('PR-7');
    const gone = await world.step(inputs);
    expect([gone.exitCode, environmentsLeft()]).toEqual([0, []]);
    const again = await world.step(inputs);
    expect([again.exitCode, noticesOf(again).length]).toEqual([0, 2]);
  });

  test('encodes the environment name as a single path segment', async () => {
    mayAdminister();
    world.createDeployment({ environment: 'pr-7/web #1' }, 'inactive');
    await world.step({ ...inputs, environment: 'pr-7/web #1' });
    expect(writes().at(-1)).toBe('DELETE /environments/pr-7%2Fweb%20%231');
    expect(environmentsLeft()).toEqual([]);
  });

  test.each(['..', '.'])('sends no other request for the environment %j', async (name) => {
    mayAdminister();
    const result = await world.step({ ...inputs, environment: name });
    expect(writes()).toEqual([]);
    expect(errorsOf(result)).toEqual([expect.stringContaining('cannot be used in a URL')]);
  });

  test('keeps the environment if one of its deployments remains', async () => {
    mayAdminister();
    const ids = [1, 2].map(() => world.createDeployment({ environment }, 'success'));
    world.createDeployment({ environment: 'pr-8' }, 'success');
    world.github.faults.add('deleteDeployment', () => undefined);
    world.github.faults.add('deleteDeployment', refusal(422, 'Not this one'));
    const result = await world.step({ ...inputs, environment: 'pr-7\npr-8' });
    expect(deploymentsLeft()).toEqual([ids[0]]);
    expect(environmentsLeft()).toEqual(['pr-7']);
    expect(titlesOf(result)).toEqual(['Not all of pr-7, pr-8 deleted']);
    expect(errorsOf(result)).toEqual([expect.stringMatching(/Left: deployment 42 \(.*Not this/)]);
    expect(result.outputs['state']).toBe('');
  });

  test('with `ref` keeps the environment, which has other deployments', async () => {
    mayAdminister();
    world.createDeployment({ environment, ref: 'topic' }, 'success');
    await world.step({ ...inputs, ref: 'topic' });
    expect([deploymentsLeft(), environmentsLeft()]).toEqual([[], ['pr-7']]);
  });

  test.each(['deployment', 'deployment_status'])('never applies to the event %s', async (name) => {
    const payload = payloadOf(name);
    payload.deployment.id = world.createDeployment({ environment: 'staging' }, 'success');
    payload.deployment.environment = 'staging';
    const result = await world.step({ state: 'deleted' }, { event: { name, payload } });
    expect(errorsOf(result)).toEqual([expect.stringMatching(/^Input `environment` is empty/)]);
    expect(world.calls()).toEqual([]);
  });

  test('cannot be combined with `deployment_id`', async () => {
    const result = await world.step({ ...inputs, deployment_id: '42' });
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('cannot be combined with `state: deleted`'),
    ]);
    expect(world.calls()).toEqual([]);
  });
});

describe('a production environment', () => {
  test.each<[string, object, string]>([
    ['by its name', { environment: 'Production', production_environment: false }, 'production'],
    ['by its deployments', { environment: 'live', production_environment: true }, 'live'],
    ['among others', { environment: 'pr-live', production_environment: true }, 'pr-*'],
  ])('%s is not deleted', async (_name, fields, named) => {
    mayAdminister();
    const id = world.createDeployment(fields, 'success');
    const other = world.createDeployment({ environment }, 'success');
    const result = await world.step({ ...inputs, environment: named });
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/is a production environment, .*`production_environment: true`/),
    ]);
    expect([deploymentsLeft(), writes()]).toEqual([[id, other], []]);
  });

  test('is not deleted even without deployments', async () => {
    const result = await world.step({ ...inputs, environment: 'production' });
    expect(titlesOf(result)).toEqual(['Production environment not deleted']);
    expect(writes()).toEqual([]);
  });

  test('is deleted with `production_environment: true`', async () => {
    mayAdminister();
    world.createDeployment({ environment: 'production' }, 'success');
    const given = { ...inputs, environment: 'production', production_environment: 'true' };
    expect((await world.step(given)).exitCode).toBe(0);
    expect([deploymentsLeft(), environmentsLeft()]).toEqual([[], []]);
  });

  test('is deactivated without it', async () => {
    const id = world.createDeployment({ environment: 'production' }, 'success');
    await world.step({ state: 'inactive', environment: 'production' });
    expect(world.statesOf(id)).toEqual(['success', 'inactive']);
  });
});

describe('a DELETE', () => {
  test.each(['deleteDeployment', 'deleteEnvironment'] as const)(
    '%s is retried, and counts as done if it is gone by then',
    async (endpoint) => {
      mayAdminister();
      world.createDeployment({ environment }, 'success');
      world.github.faults.add(endpoint, () => ({ reset: true, afterEffect: true }));
      const result = await world.step(inputs);
      expect([result.exitCode, deploymentsLeft(), environmentsLeft()]).toEqual([0, [], []]);
      expect(noticesOf(result)).toEqual(['Deleted 1 of 1 deployments of pr-7.']);
    },
  );

  test('of an environment that is throttled and then missing has deleted nothing', async () => {
    world.github.faults.add('deleteEnvironment', refusal(429, 'Slow', { 'retry-after': '1' }));
    world.github.faults.add('deleteEnvironment', refusal(404, 'Not Found'));
    const result = await world.step(inputs);
    expect(noticesOf(result)[0]).toMatch(/^Environments not deleted/);
  });

  test('that returns a web page has deleted nothing', async () => {
    world.createDeployment({ environment }, 'success');
    const headers = { 'content-type': 'text/html' };
    const answer = (): HttpResponse<string> =>
      new HttpResponse('<title>Sign in</title>', { headers });
    world.github.faults.add('deleteDeployment', () => ({ answer: answer() }));
    const result = await world.step(inputs);
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('returned a response that is not empty'),
    ]);
    expect(warningsOf(result)).toEqual(['Deployments before the error: 1 deactivated.']);
  });

  test('skips a deployment that is gone', async () => {
    world.createDeployment({ environment }, 'inactive');
    world.github.faults.add('deleteDeployment', refusal(404, 'Not Found'));
    const result = await world.step(inputs);
    expect(result.exitCode).toBe(0);
    expect(result.log).toContain('Deployment 42 no longer exists.');
  });
});
