import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../cli/hosts/host.ts';
import { readHost } from '../../cli/hosts/read-host.ts';
import { hostEvent, hostVariables } from '../../cli/hosts/runner-view.ts';
import { parseRepositoryUrl } from '../../cli/hosts/repository-url.ts';
import { toResult } from '../../cli/hosts/result.ts';

type Variables = Record<string, string | null>;
type Case = { title: string; variables: Variables; host: Partial<Host>; without: (keyof Host)[] };
type Fixture = {
  /** The source of the names and values. */
  source: string;
  variables: Record<string, string>;
  host: Host;
  cases: Case[];
};

const FOLDER = join(import.meta.dirname, 'hosts');
const FIXTURES = readdirSync(FOLDER).map((file): [string, Fixture] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Fixture,
]);

/** The variables of a CI system with changes; null removes one. */
function environment({ variables }: Fixture, changes: Variables): Record<string, string> {
  const entries = Object.entries({ ...variables, ...changes });
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

describe.each(FIXTURES)('%s', (_, fixture) => {
  test.each(fixture.cases)('$title', ({ variables, host, without }) => {
    const expected = Object.fromEntries(
      Object.entries({ ...fixture.host, ...host }).filter(
        ([name]) => !without.includes(name as keyof Host),
      ),
    );
    expect(readHost(environment(fixture, variables))).toStrictEqual(expected);
  });

  // The host's name comes from our table; everything else is untrusted.
  test.each(['\n', '\r', '\u0000', '\u2028', '\n::error::', '\n##[set-output name=x]y'])(
    'a value that ends with %j is left out',
    (tail) => {
      const marks = ['CI', 'DRONE', 'GITLAB_CI', 'BUILDKITE', 'CIRCLECI', 'JENKINS_URL'];
      const hostile = Object.entries(fixture.variables).map(([name, value]) => [
        name,
        marks.includes(name) ? value : value + tail,
      ]);
      const { name, result, ...rest } = readHost(Object.fromEntries(hostile));
      expect(name).toBe(fixture.host.name);
      expect(rest).toStrictEqual({});
      if (result !== undefined) expect(['success', 'failure', 'cancelled']).toContain(result);
    },
  );
});

test('the fixtures of Woodpecker, Drone and GitLab cover every result', () => {
  for (const name of ['woodpecker', 'drone', 'gitlab']) {
    const fixture = Object.fromEntries(FIXTURES)[name];
    const results = fixture?.cases.map(({ variables }) =>
      readHost(environment(fixture, variables)),
    );
    expect(new Set(results?.map(({ result }) => result))).toEqual(
      new Set(['success', 'failure', 'cancelled', undefined]),
    );
  }
});

test('a name that contains a workflow command is plain text', () => {
  const env = { GITLAB_CI: 'true', CI_ENVIRONMENT_NAME: '::error::production' };
  expect(readHost(env)).toStrictEqual({ name: 'GitLab CI', environment: '::error::production' });
});

test.each([
  ['https://user:hunter2@ci.example.com/7', 'a password'],
  ['javascript:alert(1)', 'not a web scheme'],
  ['https://ci.example.com/a b', 'a space'],
])('the build URL %s is left out: %s', (url) => {
  expect(readHost({ DRONE: 'true', DRONE_BUILD_LINK: url })).toStrictEqual({ name: 'Drone' });
});

test.each(['-42', '0', '007', '42/../../x', '42 ', '1e3', '12345678901234567890'])(
  'the deployment id %j is left out',
  (id) => {
    const env = { DRONE: 'true', DRONE_REPO_LINK: 'https://github.com/o/r', DRONE_DEPLOY_ID: id };
    expect(readHost(env)).not.toHaveProperty('deploymentId');
  },
);

test.each([
  ['https://github.com/octo/app', 'github.com', 'octo/app'],
  ['https://github.com/octo/app.git', 'github.com', 'octo/app'],
  ['https://github.com/octo/app/', 'github.com', 'octo/app'],
  ['https://GitHub.com/octo/app.js.git', 'github.com', 'octo/app.js'],
  ['https://www.github.com/octo/app', 'github.com', 'octo/app'],
  ['https://github.example.com:8443/octo/app.git', 'github.example.com:8443', 'octo/app'],
  ['git://github.com/octo/app.git', 'github.com', 'octo/app'],
  ['ssh://git@github.com/octo/app.git', 'github.com', 'octo/app'],
  ['ssh://git@github.example.com:2222/octo/app.git', 'github.example.com', 'octo/app'],
  ['ssh://git@ssh.github.com:443/octo/app.git', 'github.com', 'octo/app'],
  ['git@github.com:octo/app.git', 'github.com', 'octo/app'],
  ['github.com:octo/app', 'github.com', 'octo/app'],
])('%s is a repository', (url, server, repository) => {
  expect(parseRepositoryUrl(url)).toEqual({ server, repository });
});

test.each([
  '',
  'octo/app',
  'https://github.com/octo',
  'https://github.com/group/sub/app',
  'https://github.com/../app',
  'https://evil.example.com\\@github.com/octo/app',
  'https://github.com?x/octo/app',
  'file:///srv/octo/app',
  '/srv/git/app.git',
  'git@github.com:octo/app.git\n::warning::',
])('%j is not a repository', (url) => {
  expect(parseRepositoryUrl(url)).toBeUndefined();
});

test.each([
  ['SUCCEEDED', 'success'],
  ['Passed', 'success'],
  ['UNSTABLE', 'failure'],
  ['TERMINAL', 'failure'],
  ['FAILED_CONTINUE', 'failure'],
  ['failing', 'failure'],
  ['timed_out', 'failure'],
  ['ABORTED', 'cancelled'],
  ['NOT_BUILT', 'cancelled'],
  ['skipped', 'cancelled'],
  ['CANCELED', 'cancelled'],
  ['running', undefined],
  ['constructor', undefined],
  ['', undefined],
])('the status %j means %s', (word, result) => {
  expect(toResult(word)).toBe(result);
});

describe('as seen by the actions', () => {
  const host: Host = {
    name: 'Drone',
    repository: 'octo/app',
    apiUrl: 'https://api.github.com',
    deploymentId: '42',
    commit: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
    environment: 'production',
  };

  test('repository, API URL and commit are variables', () => {
    expect(hostVariables(host)).toEqual({
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_SHA: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
    });
    expect(hostVariables({ name: 'shell' })).toEqual({});
  });

  test('the deployment is an event', () => {
    expect(hostEvent(host, 'https://api.github.com')).toEqual({
      name: 'deployment',
      payload: {
        deployment: {
          id: '42',
          url: 'https://api.github.com/repos/octo/app/deployments/42',
          environment: 'production',
          sha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
        },
        repository: { full_name: 'octo/app' },
      },
    });
  });

  test('the deployment id is ignored on another server', () => {
    expect(hostEvent(host, 'https://github.example.com/api/v3')).toBeUndefined();
  });

  test('there is no event without a deployment', () => {
    const { repository = '', apiUrl = '' } = host;
    expect(hostEvent({ name: 'Drone', repository, apiUrl }, apiUrl)).toBeUndefined();
  });
});
