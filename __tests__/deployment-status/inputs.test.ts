import { describe, expect, test } from '@jest/globals';
import { readAction } from '../../simulator/runner/action-metadata.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { githubWorld } from './github-world.ts';

const world = githubWorld();

describe('action.yml', () => {
  const { runs } = readAction('deployment-status');

  test('has a separate file for the post stage, which always runs', () => {
    expect(runs).toMatchObject({ using: 'node24', 'post-if': 'always()' });
    expect(runs.post).toBe(runs.main.replace('index.js', 'post.js'));
  });
});

describe('a mistake', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['no token', { token: '' }, /^Input `token` is empty/],
    ['a token with a line break', { token: 'ghs_a\nb' }, /^Input `token` contains whitespace/],
    ['the name of a token', { token: 'secrets.GITHUB_TOKEN' }, /^Input `token` is the name of a/],
    [
      'an unknown state',
      { state: 'done' },
      /^Input `state` must be one of error, .*cancelled, skipped.* \(got "done"\)/,
    ],
    [
      'a boolean that is not true or false',
      { auto_merge: `no${'!'.repeat(90)}` },
      /^Input `auto_merge` must be true or false \(got "no!{77}…"\)/,
    ],
    [
      'a URL with a password',
      { github_base_url: 'https://a:b@github.example.com/api/v3' },
      /^Input `github_base_url` must not contain a user name, password, query or fragment/,
    ],
    [
      'a URL with a query',
      { github_base_url: 'https://github.example.com/api/v3?a' },
      /^Input `github_base_url` must not contain/,
    ],
    [
      'two different repositories',
      { repository: 'a/b', repo: 'c' },
      /^Input `repository` is "a\/b", but `owner`\/`repo` is "\/c": set only one/,
    ],
    [
      'owner/name as the name',
      { repo: 'octo-org/octo-repo' },
      /^Input `repo` must be a valid name; for owner\/name, use `repository` \(got "octo-org\/octo-repo"\)/,
    ],
    [
      'S12: an owner that is none',
      { owner: 'octo org' },
      /^Input `owner` must be a valid name.* \(got "octo org"\)/,
    ],
    [
      'S12: a way out of the path',
      { repo: '..' },
      /^Input `repo` must be a valid name.* \(got "\.\."\)/,
    ],
    [
      'a state that GitHub only sends',
      { state: 'waiting' },
      /^Input `state` must be one of .* \(got "waiting"\)/,
    ],
    [
      'an invalid owner',
      { owner: 'octo org' },
      /^Input `owner` must be a valid name.* \(got "octo org"\)/,
    ],
    ['a path traversal', { repo: '..' }, /^Input `repo` must be a valid name.* \(got "\.\."\)/],
    [
      'a state that cannot be set',
      { state: 'waiting' },
      /^Input `state` must be one of .* \(got "waiting"\)/,
    ],
    [
      'an id with trailing text',
      { deployment_id: '12abc' },
      /^Input `deployment_id` must be the number of a deployment \(got "12abc"\)/,
    ],
    [
      'an id beyond the safe integers',
      { deployment_id: '9007199254740993' },
      /`deployment_id` must be the number of a deployment \(got "9007199254740993"\)/,
    ],
    ['an id of zero', { deployment_id: '0' }, /`deployment_id`/],
    [
      'an id in its alias',
      { deployment_id: '', 'deployment-id': 'x' },
      /^Input `deployment-id` must be the number of a deployment \(got "x"\)/,
    ],
    [
      'two URLs, whose passwords are not shown',
      { github_base_url: 'https://a:hunter2@ghe/api', 'github-base-url': 'https://a:pw@ghe/api' },
      /^(?!.*hunter2)(?!.*pw@).*they are the same input/,
    ],
    [
      'an invalid flag',
      { 'auto-inactive': 'yes' },
      /^Input `auto-inactive` must be true or false \(got "yes"\)/,
    ],
    [
      'an invalid repository',
      { repository: 'octo' },
      /^Input `repository` must be owner\/name \(got "octo"\)/,
    ],
    [
      'two repositories',
      { repository: 'a/b', owner: 'c' },
      /`repository` is "a\/b", but `owner`\/`repo`/,
    ],
    [
      'an unknown cancelled_as',
      { cancelled_as: 'success' },
      /`cancelled_as` must be one of error, failure, inactive \(got "success"\)/,
    ],
    [
      'a clear-text API',
      { github_base_url: 'http://ghe.example.com/api/v3' },
      /`github_base_url`.*clear text/,
    ],
    [
      'an API with an empty query',
      { github_base_url: 'https://ghe.example.com/api/v3?' },
      /`github_base_url` must not contain a user name/,
    ],
    [
      'an API with an empty fragment',
      { github_base_url: 'https://ghe.example.com/api/v3#' },
      /`github_base_url` must not contain a user name/,
    ],
    [
      'an invalid API URL, without a possible password',
      { github_base_url: 'ci:hunter2@ghe.example.com' },
      /`github_base_url` must be a URL .* \(got "…@ghe\.example\.com"\)/,
    ],
    [
      'an invalid API URL',
      { 'github-base-url': 'ghe' },
      /`github-base-url` must be a URL .* \(got "ghe"\)/,
    ],
    [
      'no contexts to wait for',
      { wait_for_contexts: '15m' },
      /`wait_for_contexts` needs `required_contexts`/,
    ],
    [
      'an invalid wait',
      { required_contexts: '*', wait_for_contexts: 'long' },
      /`wait_for_contexts` must be a duration .* \(got "long"\)/,
    ],
    [
      '`*` together with a name',
      { required_contexts: '*, ci' },
      /`required_contexts` contains both '\*' and names/,
    ],
  ])('%s is reported before any request', async (_name, inputs, expected) => {
    const result = await world.step({ deployment_id: '42', state: 'success', ...inputs });
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toEqual([expect.stringMatching(expected)]);
    expect(world.calls()).toEqual([]);
  });

  test('is not an empty state: it follows the job', async () => {
    world.createDeployment();
    const main = await world.step({ deployment_id: '42', state: '' });
    await world.post(main, 'failure', { deployment_id: '42', state: '' });
    expect(world.statesOf(42)).toEqual(['in_progress', 'failure']);
  });

  test('does not hide the others', async () => {
    const result = await world.step({ state: 'x', deployment_id: 'y', poll_interval: 'z' });
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/^3 inputs are invalid: `state`.*`deployment_id`.*`poll_interval`/),
    ]);
  });

  test('in an input that the post stage does not use does not prevent the final status', async () => {
    world.github.repository.name = 'other/place';
    const inputs = { repository: 'other/place', ref: 'main', cancelled_as: 'failure' };
    const started = await world.step({ environment: 'production', ...inputs });
    const closed = await world.post(started, 'cancelled', {
      ...{ repository: 'octo', owner: 'nobody', github_base_url: 'https://other.example' },
      ...{ state: '', cancelled_as: '', deployment_id: 'none', 'deployment-id': '1' },
      ...{ wait_for_contexts: 'long', required_contexts: '*, ci', poll_interval: '' },
    });
    expect([closed.exitCode, warningsOf(closed)]).toEqual([0, []]);
    expect(world.statesOf(42)).toEqual(['in_progress', 'failure']);
  });

  test.each(['{', '42', '{"deploymentId":"42"}', '{"deploymentId":"x","apiUrl":"https://x"}'])(
    'in the saved state is a warning: %s',
    async (deployment) => {
      const closed = await world.post({ state: { deployment } });
      expect(closed.exitCode).toBe(0);
      expect(warningsOf(closed)).toEqual([expect.stringContaining('cannot be read')]);
      expect(world.calls()).toEqual([]);
    },
  );

  test('in the post stage is a warning', async () => {
    const started = await world.step({ environment: 'production' });
    const closed = await world.post(started, 'success', { log_url: 'a', 'log-url': 'b' });
    expect(closed.exitCode).toBe(0);
    expect(warningsOf(closed)).toEqual([expect.stringContaining('`log_url`')]);
  });
});
