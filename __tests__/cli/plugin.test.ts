import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { commandWorld, REPOSITORY, TOKEN, type Ended } from './command-world.ts';

const world = commandWorld();

/** Runs the command as a CI server does: without arguments, and with settings in the environment. */
function plugin(
  settings: Record<string, string>,
  env: Record<string, string> = {},
): Promise<Ended> {
  const variables = Object.entries(settings).map(([name, value]) => [`PLUGIN_${name}`, value]);
  return world.runBare([], {
    env: { GITHUB_API_URL: world.server.url, ...Object.fromEntries(variables), ...env },
  });
}

function created(): string {
  world.github.repository.create(
    { ref: 'main', auto_merge: false, required_contexts: [], environment: 'production' },
    '',
  );
  return String(world.github.repository.deployments.at(-1)?.id);
}

const sent = (): unknown => JSON.parse(world.github.requests.at(-1)?.body ?? '');

describe('settings are inputs', () => {
  test.each([
    ['as Woodpecker writes them', 'AUTO_INACTIVE'],
    ['as Drone writes them', 'AUTO-INACTIVE'],
  ])('%s', async (_, autoInactive) => {
    const { code, stdout, stderr } = await plugin({
      TOKEN,
      STATE: 'success',
      DEPLOYMENT_ID: created(),
      REPOSITORY,
      [autoInactive]: 'false',
    });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('is success');
    expect(stdout).toContain('state=success\n');
    expect(sent()).toEqual({ state: 'success', auto_inactive: false });
  });

  test('with the aliases of drone-status, and a warning about settings of commit statuses', async () => {
    const { code, stdout } = await plugin({
      API_TOKEN: TOKEN,
      ENDPOINT: world.server.url,
      REPO: REPOSITORY,
      STATE: 'success',
      DEPLOYMENT_ID: created(),
      CONTEXT: 'ci',
      COMMIT: 'abc',
      COLOUR: 'red',
    });
    expect(code).toBe(0);
    expect(stdout.match(/^warning: .*$/gm)).toEqual([
      'warning: Setting `context` is ignored: it applies only to commit statuses.',
      'warning: Setting `commit` is ignored: it applies only to commit statuses.',
      'warning: Setting `colour` is ignored: deployment-status has no such input.',
    ]);
  });

  test('and messages name them as settings', async () => {
    const { code, stdout } = await plugin({ TOKEN, REPOSITORY, STATE: 'done', DEPLOYMENT_ID: '1' });
    expect(stdout).toMatch(
      /^error: Invalid inputs: Input `state` must be one of .* \(got "done"\)/m,
    );
    expect(code).toBe(2);
  });
});

test('an unknown action is a mistake', async () => {
  const { code, stdout } = await plugin({ ACTION: 'deploy' });
  expect(stdout).toContain(
    '`action` must be one of deployment-status, get-job-inputs, trigger-deploy (got "deploy")',
  );
  expect(code).toBe(2);
});

test.each<[string, Record<string, string>, string]>([
  ['no token', { REPOSITORY, STATE: 'success' }, 'Add the setting `token`, with `from_secret`'],
  ['no state', { REPOSITORY, TOKEN }, '`state` is missing'],
  [
    'the result of an unknown job',
    { REPOSITORY, TOKEN, STATE: 'job' },
    'No job result was found for `state: job`',
  ],
])('%s is named as a setting', async (_, settings, words) => {
  const { code, stdout } = await plugin(settings);
  expect(stdout).toContain(words);
  expect(stdout).not.toContain('--');
  expect(code).toBe(2);
});

test('the settings in docs/plugin.md work as it describes', async () => {
  const page = readFileSync(join(ROOT, 'docs/plugin.md'), 'utf8');
  const [, example = ''] = /^```yaml\n([^]*?)^```/m.exec(page) ?? [];
  const { steps } = parse(example) as { steps: { settings: Record<string, unknown> }[] };
  const settings = Object.entries(steps[0]?.settings ?? {}).map(([name, value]) => [
    name.toUpperCase(),
    name === 'token' ? TOKEN : name === 'deployment_id' ? created() : String(value),
  ]);
  const { code, stdout } = await plugin(Object.fromEntries(settings) as Record<string, string>);
  expect(stdout).not.toContain('warning');
  expect(code).toBe(0);
  expect(sent()).toEqual({
    state: 'success',
    auto_inactive: true,
    environment_url: 'https://shop.example.com',
  });
});
