import { beforeEach, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { commandWorld, REPOSITORY, type Ended } from './command-world.ts';

const world = commandWorld();

let id = '';

beforeEach(() => {
  world.github.repository.create(
    { ref: 'main', auto_merge: false, required_contexts: [], environment: 'production' },
    '',
  );
  id = String(world.github.repository.deployments.at(-1)?.id);
});

/** Runs the command in surroundings that provide these inputs. */
function runWith(
  facts: Record<string, string>,
  args: readonly string[],
  { variables, event }: { variables?: object; event?: object } = {},
): Promise<Ended> {
  const file = world.file(`
    import { runCommand } from ${JSON.stringify(join(ROOT, 'cli/run-command.ts'))};
    const facts = ${JSON.stringify(facts)};
    const event = ${JSON.stringify(event)};
    const place = {
      variables: ${JSON.stringify(variables ?? {})},
      eventAt: () => event,
      factOf: (action, input) => facts[input],
      resultOf: (word) => (word === 'ABORTED' ? 'cancelled' : undefined),
    };
    process.exitCode = await runCommand(process.argv.slice(2), { env: process.env, place });`);
  return world.run(['deployment-status', ...args], { file });
}

const sent = (): unknown => JSON.parse(world.github.requests.at(-1)?.body ?? '');

const place = (): Record<string, string> => ({
  deployment_id: id,
  repository: REPOSITORY,
  log_url: 'https://ci.example.com/7',
  state: 'failure',
});

test('the surroundings provide inputs that were not given', async () => {
  expect(await runWith(place(), ['--state=success'])).toMatchObject({ code: 0 });
  expect(sent()).toEqual({
    state: 'success',
    auto_inactive: true,
    log_url: 'https://ci.example.com/7',
  });
});

test.each([['--log-url'], ['--log_url'], ['--logs']])(
  '%s takes precedence over the surroundings',
  async (flag) => {
    const url = 'https://logs.example.com';
    expect(await runWith(place(), ['--state=success', flag, url])).toMatchObject({ code: 0 });
    expect(sent()).toMatchObject({ log_url: url });
  },
);

test('the result so far is the state only with `--state job`', async () => {
  expect(await runWith(place(), [])).toMatchObject({ code: 2 });
  expect(await runWith(place(), ['--state', 'job'])).toMatchObject({ code: 0 });
  expect(sent()).toMatchObject({ state: 'failure' });
});

test('a wrapped command determines the result itself', async () => {
  const wrapped = ['--', process.execPath, '--eval', ''];
  expect(await runWith(place(), wrapped)).toMatchObject({ code: 0 });
  expect(world.states()).toEqual(['in_progress', 'success']);
});

test('variables and event of the surroundings replace flags', async () => {
  const event = { name: 'deployment', payload: { deployment: { id } } };
  const ended = await runWith({ environment: 'other' }, ['--state=in_progress'], {
    variables: { GITHUB_REPOSITORY: REPOSITORY },
    event,
  });
  expect(ended).toMatchObject({ code: 0 });
  expect(sent()).toEqual({ state: 'in_progress', auto_inactive: true });
});

test('environment and commit of the surroundings are used to create a deployment, not for a status', async () => {
  const variables = { GITHUB_REPOSITORY: REPOSITORY, GITHUB_SHA: 'main' };
  const wrapped = ['--', process.execPath, '--eval', ''];
  expect(await runWith({ environment: 'staging' }, wrapped, { variables })).toMatchObject({
    code: 0,
  });
  expect(world.github.repository.deployments.at(-1)).toMatchObject({ environment: 'staging' });
  expect(
    await runWith({ environment: 'staging' }, [`--deployment-id=${id}`, ...wrapped], { variables }),
  ).toMatchObject({ code: 0 });
  expect(sent()).toEqual({ state: 'success', auto_inactive: true });
  const status = ['--state=success', `--deployment-id=${id}`];
  expect(await runWith({ environment: 'staging' }, status, { variables })).toMatchObject({
    code: 0,
  });
  expect(sent()).toEqual({ state: 'success', auto_inactive: true });
});

test('status words of CI systems are accepted as states', async () => {
  expect(await runWith(place(), ['--state', 'ABORTED'])).toMatchObject({ code: 0 });
  expect(sent()).toMatchObject({ state: 'error' });
});

test('GitLab CI provides the result of the job and the URL of its log', async () => {
  const env = {
    GITLAB_CI: 'true',
    CI_JOB_STATUS: 'canceled',
    CI_JOB_URL: 'https://gitlab.example.com/octo/app/-/jobs/7',
    CI_ENVIRONMENT_NAME: 'staging',
    GITHUB_REPOSITORY: REPOSITORY,
  };
  const args = ['deployment-status', `--deployment-id=${id}`, '--state', 'job'];
  expect(await world.run(args, { env })).toMatchObject({ code: 0 });
  expect(sent()).toEqual({ state: 'error', auto_inactive: true, log_url: env.CI_JOB_URL });
});
