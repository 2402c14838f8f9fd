import { compact } from '../../lib/compact.ts';
import { isHttpUrl } from '../../lib/http/is-http-url.ts';
import { droneForge, remoteForge, targetOf, woodpeckerForge, type Forge } from './forge.ts';
import type { Env, Host, Result } from './host.ts';
import { exitStatusResult, toResult } from './result.ts';

/** What a CI system sets, unchecked. */
type Reading = {
  forge?: Forge | undefined;
  commit?: string | undefined;
  environment?: string | undefined;
  logUrl?: string | undefined;
  result?: Result | undefined;
};

type Row = { name: string; isHost: (env: Env) => boolean; read: (env: Env) => Reading };

/**
 * What each CI system sets. The first match wins. Woodpecker comes before Drone because it also sets Drone's
 * variables, and its `DRONE_BUILD_STATUS` is `success` even if a step failed.
 */
const HOSTS: readonly Row[] = [
  {
    name: 'Woodpecker',
    // https://woodpecker-ci.org/docs/usage/environment
    isHost: (env) => env['CI'] === 'woodpecker',
    read: (env) => ({
      forge: woodpeckerForge(env),
      commit: env['CI_COMMIT_SHA'],
      environment: env['CI_PIPELINE_DEPLOY_TARGET'],
      logUrl: env['CI_PIPELINE_URL'],
      result: toResult(env['CI_PIPELINE_STATUS'] ?? ''),
    }),
  },
  {
    name: 'Drone',
    // https://docs.drone.io/pipeline/environment/reference/
    isHost: (env) => env['DRONE'] === 'true',
    read: (env) => ({
      forge: droneForge(env),
      commit: env['DRONE_COMMIT_SHA'],
      environment: env['DRONE_DEPLOY_TO'],
      logUrl: env['DRONE_BUILD_LINK'],
      result: toResult(env['DRONE_BUILD_STATUS'] ?? ''),
    }),
  },
  {
    name: 'GitLab CI',
    // https://docs.gitlab.com/ci/variables/predefined_variables/
    isHost: (env) => env['GITLAB_CI'] === 'true',
    read: (env) => ({
      commit: env['CI_COMMIT_SHA'],
      environment: env['CI_ENVIRONMENT_NAME'],
      logUrl: env['CI_JOB_URL'],
      result: toResult(env['CI_JOB_STATUS'] ?? ''),
    }),
  },
  {
    name: 'Buildkite',
    // https://buildkite.com/docs/pipelines/configure/environment-variables
    isHost: (env) => env['BUILDKITE'] === 'true',
    read: (env) => ({
      forge: remoteForge(env['BUILDKITE_REPO'], env),
      // `HEAD` until the agent has checked out a build that was started manually.
      commit: env['BUILDKITE_COMMIT'],
      logUrl: env['BUILDKITE_BUILD_URL'],
      result: exitStatusResult(env['BUILDKITE_COMMAND_EXIT_STATUS'] ?? ''),
    }),
  },
  {
    name: 'CircleCI',
    // https://circleci.com/docs/reference/variables/
    isHost: (env) => env['CIRCLECI'] === 'true',
    read: (env) => ({
      forge: remoteForge(env['CIRCLE_REPOSITORY_URL'], env),
      commit: env['CIRCLE_SHA1'],
      logUrl: env['CIRCLE_BUILD_URL'],
    }),
  },
  {
    name: 'Jenkins',
    // https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables
    isHost: (env) => isSet(env['JENKINS_URL']),
    read: (env) => ({
      forge: remoteForge(env['GIT_URL'], env),
      commit: env['GIT_COMMIT'],
      logUrl: env['BUILD_URL'],
    }),
  },
];

/** Anywhere else: only what the user has set. */
const SHELL: Row = {
  name: 'shell',
  isHost: () => true,
  read: (env) => ({ commit: env['GITHUB_SHA'] }),
};

/**
 * Reads what the CI system provides about the job. `GITHUB_REPOSITORY` and `GITHUB_API_URL`, which
 * only the user sets, take precedence on every CI system. Malformed values are omitted.
 *
 * The deployment is omitted if it is not in the repository that the job reports to.
 */
export function readHost(env: Env): Host {
  const { name, read } = HOSTS.find(({ isHost }) => isHost(env)) ?? SHELL;
  const { forge, ...job } = read(env);
  return compact({
    name,
    ...targetOf(forge, env),
    commit: matching(job.commit, /^[\da-f]{40}(?:[\da-f]{24})?$/),
    environment: matching(job.environment, /^[^\p{Cc}\u2028\u2029]{1,255}$/u),
    logUrl: pageUrl(job.logUrl),
    result: job.result,
  });
}

function pageUrl(text: string | undefined): string | undefined {
  const url = matching(text, /^[\x21-\x7e]+$/);
  if (url === undefined || !isHttpUrl(url)) return undefined;
  const { username, password } = new URL(url);
  return username === '' && password === '' ? url : undefined;
}

function matching(text: string | undefined, pattern: RegExp): string | undefined {
  return text !== undefined && pattern.test(text) ? text : undefined;
}

function isSet(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}
