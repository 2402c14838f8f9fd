import { expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { foreignCommands } from '../fuzz/runner-log.ts';
import { githubWorld, SHA, TOKEN } from './github-world.ts';

const world = githubWorld();
const PAGES = 'https://github.com/octo-org/octo-repo/deployments';

const printed = ({ log }: { log: string }): string[] =>
  log.split('\n').filter((line) => line !== '' && !line.startsWith('::'));

test('a creation prints its page at once, then the state with the environment and its URL', async () => {
  const inputs = { environment: 'pr-7', state: 'success', ref: 'main' };
  const result = await world.step({ ...inputs, environment_url: 'https://pr-7.example.com' });
  expect(printed(result)).toEqual([
    'Created deployment 42 of main to pr-7.',
    `View the deployment: ${PAGES}/pr-7`,
    'Deployment 42 (pr-7) is success: https://pr-7.example.com',
  ]);
  const { sha } = world.github.repository.deployments[0] ?? {};
  expect(result.outputs).toMatchObject({ ref: 'main', sha, url: `${PAGES}/pr-7` });
});

test('the page is printed before the status, even if that is rejected', async () => {
  world.github.faults.add('createStatus', () => ({
    answer: HttpResponse.json({ message: 'No' }, { status: 422 }),
  }));
  const result = await world.step({ environment: 'production' });
  expect(result.exitCode).toBe(1);
  expect(result.log).toContain(`View the deployment: ${PAGES}/production\n`);
  expect(result.outputs).toMatchObject({ ref: SHA, sha: SHA, url: `${PAGES}/production` });
});

test('a deployment given by id gets its page from the response, without another request', async () => {
  const id = world.createDeployment({ environment: 'staging' });
  const result = await world.step({ deployment_id: String(id), state: 'success' });
  expect(printed(result)).toEqual([
    `Deployment ${id} (staging) is success`,
    `View the deployment: ${PAGES}/staging`,
  ]);
  expect(result.outputs).toMatchObject({ sha: '', ref: '', url: `${PAGES}/staging` });
  expect(world.calls()).toEqual([`POST /deployments/${id}/statuses`]);
});

test('the deployment of an event needs no request, even given by id', async () => {
  const id = world.createDeployment({ environment: 'staging', ref: 'topic' });
  const deployment = world.github.repository.deployments.find((it) => it.id === id);
  const event = { name: 'deployment', payload: { deployment } };
  for (const inputs of [{}, { deployment_id: String(id) }]) {
    const result = await world.step({ ...inputs, state: 'success' }, { event });
    const { sha } = deployment ?? {};
    expect(result.outputs).toMatchObject({ sha, ref: 'topic', url: `${PAGES}/staging` });
    expect(printed(result)[0]).toBe(`View the deployment: ${PAGES}/staging`);
  }
  expect(world.calls()).toHaveLength(2);
});

test('the event is ignored for another deployment or server', async () => {
  const id = world.createDeployment({ environment: 'staging', ref: 'topic' });
  const deployment = { id: id + 1, ref: 'other', sha: SHA, environment: 'other' };
  const event = { name: 'deployment', payload: { deployment } };
  const result = await world.step({ deployment_id: String(id), state: 'success' }, { event });
  expect(result.outputs).toMatchObject({ sha: '', ref: '', url: `${PAGES}/staging` });
});

test('a response without an environment leads to the page of all deployments', async () => {
  const id = world.createDeployment();
  const answer = (): Response => new HttpResponse('', { status: 201 });
  world.github.faults.add('createStatus', () => ({ answer: answer(), afterEffect: true }));
  const result = await world.step({ deployment_id: String(id), state: 'success' });
  expect(result.outputs['url']).toBe(PAGES);
});

test.each([
  ['review/7 ü', 'review%2F7%20%C3%BC'],
  ['a?b#c%', 'a%3Fb%23c%25'],
])('the environment "%s" is a single segment of the URL', async (environment, segment) => {
  const { outputs } = await world.step({ environment });
  expect(outputs['url']).toBe(`${PAGES}/${segment}`);
});

test('an environment that would lead to another page leads to the page of all deployments', async () => {
  expect((await world.step({ environment: '..' })).outputs['url']).toBe(PAGES);
});

test('hostile names and URLs in a response stay on their line and inject no command', async () => {
  const id = world.createDeployment();
  const answer = HttpResponse.json({
    id: 7,
    environment: 'x\n::error::evil\u2028##[error]',
    environment_url: `https://x/\n::set-output name=x::evil ${TOKEN}`,
  });
  world.github.faults.add('createStatus', () => ({ answer }));
  const result = await world.step({ deployment_id: String(id), state: 'success' });
  expect(foreignCommands(result.log)).toEqual([]);
  expect(printed(result)[0]).toBe(
    `Deployment ${id} (x ::error::evil ## [error]) is success: https://x/ ::set-output name=x::evil ***`,
  );
  expect(result.outputs['url']).toBe(PAGES);
});

test('a clean-up links its environment and no commit', async () => {
  const id = world.createDeployment({ environment: 'pr-7' }, 'success');
  const result = await world.step({ environment: 'pr-7', state: 'inactive' });
  expect(result.log).toContain(`Deployment ${id} (pr-7) is inactive\n`);
  expect(result.outputs).toMatchObject({ sha: '', ref: '', url: `${PAGES}/pr-7` });
});

test('the end of a job prints the final state with the environment', async () => {
  const started = await world.step({ environment: 'pr-7' });
  const closed = await world.post(started, 'failure');
  expect(closed.log).toContain('Deployment 42 (pr-7) is failure\n');
});
