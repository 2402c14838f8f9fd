import { describe, expect, test } from '@jest/globals';
import { readDefaults } from '../scripts/docs/contract-module.ts';
import { secondSpellings } from '../scripts/docs/second-spellings.ts';
import type { RecordedRequest } from '../simulator/network/recorded-request.ts';
import { readAction } from '../simulator/runner/action-metadata.ts';
import { errorsOf, masksOf, warningsOf } from './annotations.ts';
import { githubWorld } from './deployment-status/github-world.ts';
import { ctrlplaneWorld, KEY as CTRLPLANE_KEY } from './get-job-inputs/ctrlplane-world.ts';
import { KEY } from './trigger-deploy/carpathian-world.ts';
import { mirrorWorld } from './trigger-deploy/mirror-world.ts';
import { verifyWorld } from './trigger-deploy/verify/verify-world.ts';
import type { World } from './world.ts';

type Texts = Record<string, string>;

/**
 * The inputs under their aliases with `-`; defaults of the world under the main names are cleared.
 */
function spelledWithDashes(inputs: Texts): Texts {
  const names = Object.entries(inputs).map(([name, value]) => [name.replaceAll('_', '-'), value]);
  const emptied = Object.keys(inputs).filter((name) => GIVEN_BY_WORLDS.includes(name));
  return { ...Object.fromEntries(emptied.map((name) => [name, ''])), ...Object.fromEntries(names) };
}

const GIVEN_BY_WORLDS = ['api_key', 'verify_url', 'job_id'];

const LINKS = {
  environment_url: 'https://app.example.com',
  dashboard_url: 'https://carpathian.example.com/deployments/4212',
};

type Case = {
  name: string;
  action: string;
  createWorld: () => Pick<World<object>, 'step' | 'post'>;
  /**
   * Values other than the defaults for every input with two spellings that are relevant together.
   */
  inputs: Texts;
};

const CASES: Case[] = [
  {
    name: 'trigger-deploy',
    action: 'trigger-deploy',
    createWorld: mirrorWorld,
    inputs: {
      ...LINKS,
      api_key: KEY,
      api_url: 'https://api.carpathian.ai/api/v1',
      commit_message: 'Try the alias',
      author_name: 'Octo Cat',
      author_email: 'octo@example.com',
      webhook_url: 'https://example.com/hook',
      auto_inactive: 'False',
      transient_environment: 'true',
      production_environment: 'false',
      poll_interval: '7s',
      success_states: 'shipped',
      failure_states: 'sunk',
      cancelled_states: 'scuttled',
      pending_states: 'sailing',
      if_no_api_key: 'skip',
    },
  },
  {
    name: 'trigger-deploy that follows',
    action: 'trigger-deploy',
    createWorld: mirrorWorld,
    inputs: { deployment_id: '4219' },
  },
  {
    name: 'trigger-deploy that tries',
    action: 'trigger-deploy',
    createWorld: mirrorWorld,
    inputs: { dry_run: 'true' },
  },
  {
    name: 'trigger-deploy that verifies',
    action: 'trigger-deploy',
    createWorld: verifyWorld,
    inputs: {
      verify_url: 'https://b.example.com/health',
      verify_text: 'nowhere on that page',
      verify_timeout: '9s',
      verify_interval: '4s',
    },
  },
  {
    name: 'deployment-status that creates',
    action: 'deployment-status',
    createWorld: githubWorld,
    inputs: {
      environment: 'staging',
      environment_url: 'https://app.example.com',
      log_url: 'https://ci.example.com/7',
      auto_inactive: 'false',
      transient_environment: 'true',
      production_environment: 'true',
      auto_merge: 'true',
      required_contexts: 'build, test',
      wait_for_contexts: '5s',
      poll_interval: '2s',
      github_base_url: 'https://api.github.com/',
    },
  },
  {
    name: 'deployment-status that reports',
    action: 'deployment-status',
    createWorld: githubWorld,
    inputs: {
      deployment_id: '42',
      state: 'cancelled',
      cancelled_as: 'failure',
      target_url: 'https://ci.example.com/8',
    },
  },
  {
    name: 'get-job-inputs',
    action: 'get-job-inputs',
    createWorld: ctrlplaneWorld,
    inputs: {
      job_id: '11111111-2222-4333-8444-555555555555',
      api_key: CTRLPLANE_KEY,
      base_url: 'https://app.ctrlplane.dev/',
      required_outputs: 'version_tag',
      report_status: 'true',
    },
  },
];

describe.each(CASES)('$name', ({ createWorld, inputs }) => {
  const world = createWorld();

  test('behaves the same for both spellings of its inputs', async () => {
    const [first, second] = [await world.step(inputs), await world.step(spelledWithDashes(inputs))];
    expect(second.exitCode).toBe(first.exitCode);
    expect(second.requests.map(withoutIds)).toEqual(first.requests.map(withoutIds));
    expect(errorsOf(second).map(anonymous)).toEqual(errorsOf(first).map(anonymous));
  });
});

/** Each step creates its own deployment. */
function withoutIds({ method, path, body }: RecordedRequest): object {
  return { method, path: anonymous(path), body };
}

function anonymous(text: string): string {
  return text.replaceAll(/\b42\d*\b/g, 'ID').replaceAll(/\/4\d\b/g, '/ID');
}

const WORLDS = [
  ['trigger-deploy', mirrorWorld],
  ['deployment-status', githubWorld],
  ['get-job-inputs', ctrlplaneWorld],
] as const;

describe.each(WORLDS)('%s', (action, createWorld) => {
  const world = createWorld();
  const { inputs } = readAction(action);
  const defaults = readDefaults(inputs);
  const names = Object.keys(secondSpellings(action, inputs)).map((second): [string, string] => [
    second.replaceAll('-', '_'),
    second,
  ]);
  const literal = names.filter(([name]) => defaults[name] !== undefined);

  test.each(literal)(
    'reports %s and %s that differ, and sends no requests',
    async (name, second) => {
      const values = { [name]: '71', [second]: '72' };
      const result = await world.step(values);
      const [error = '', ...others] = errorsOf(result);
      expect(others).toEqual([]);
      expect(error).toContain(`\`${name}\``);
      expect(error).toContain(`\`${second}\``);
      expect(error).toContain('they are the same input, so set only one');
      expect(/"71".*"72"/.test(error)).toBe(name !== 'api_key');
      expect(result.exitCode).toBe(1);
      expect(result.requests).toEqual([]);
    },
  );

  test.each(literal)('accepts %s and %s that are equal', async (name, second) => {
    const value = name === 'api_key' ? CTRLPLANE_KEY : '71';
    const result = await world.step({ [name]: value, [second]: value });
    expect(errorsOf(result).join()).not.toContain('they are one input');
  });
});

describe('a default that only the runner can evaluate', () => {
  const world = githubWorld();

  test('does not conflict with the spelling with a hyphen', async () => {
    const main = await world.step({ environment: 'production' });
    const ended = await world.post(main, 'success', { 'job-status': 'failure' });
    expect(warningsOf(ended)).toEqual([]);
    expect(world.statesOf(42)).toEqual(['in_progress', 'failure']);
  });
});

describe('the spelling with a hyphen', () => {
  const world = mirrorWorld();

  test('is the one in messages', async () => {
    const result = await world.step({
      ...{ 'poll-interval': 'often', 'success-states': 'done', failure_states: 'done' },
      ...{ 'deployment-id': '4219', 'dry-run': 'true' },
    });
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /^3 inputs are invalid: `poll-interval` must be .* \(got "often"\);.*`failure_states` contains "done", which `success-states` contains too; `dry-run` is true, but `deployment-id` follows/,
      ),
    ]);
  });

  test('of an empty id triggers nothing', async () => {
    const result = await world.step({ 'deployment-id': '' });
    expect(errorsOf(result)).toEqual([expect.stringMatching(/^Input `deployment-id` is empty/)]);
    expect(result.requests).toEqual([]);
  });

  test('is not hidden by a default', async () => {
    const result = await world.step({ 'dry-run': 'true' });
    expect(result.log).toContain('Dry run');
    expect(result.requests).toEqual([]);
  });

  test('with the default value does not conflict', async () => {
    const result = await world.step({ dry_run: 'true', 'dry-run': 'false' });
    expect(errorsOf(result)).toEqual([]);
    expect(result.requests).toEqual([]);
  });

  test('of a boolean is compared by its meaning', async () => {
    const result = await world.step({ auto_inactive: 'True', 'auto-inactive': 'true' });
    expect(errorsOf(result)).toEqual([]);
  });

  test('of a key masks both', async () => {
    const result = await world.step({ api_key: 'cpk_one-of-two', 'api-key': 'cpk_two-of-two' });
    expect(errorsOf(result)).toEqual([
      'Input `api_key` and `api-key` have different values: they are the same input, so set only one.',
    ]);
    expect(masksOf(result)).toEqual(expect.arrayContaining(['cpk_one-of-two', 'cpk_two-of-two']));
  });

  test('of a URL shows no password', async () => {
    const result = await world.step({
      environment_url: 'https://a:hunter2@app.example.com',
      'environment-url': 'https://a:hunter3@app.example.com/?token=hunter4',
    });
    expect(errorsOf(result)).toEqual([
      'Input `environment_url` is "…@app.example.com", but `environment-url` is "…@app.example.com/…": they are the same input, so set only one.',
    ]);
  });
});
