import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { createSimulatedGithub, type SimulatedGithub } from '../../simulator/github/github.ts';
import { readGithubDescriptions } from '../../simulator/github/description.ts';
import { makeCertificate } from '../../simulator/network/certificate.ts';
import { serve, type SimulatorServer } from '../../simulator/network/serve.ts';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';

const TOKEN = 'ghs_7Qz/1decaf+Ym9vS=';
const SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';
const DESCRIPTIONS = readGithubDescriptions();

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

let folder: string;
let github: SimulatedGithub;
let server: SimulatorServer;

beforeEach(async () => {
  github = createSimulatedGithub(createManualClock(), '*', DESCRIPTIONS);
  github.access.tokens.set(TOKEN, 'write');
  server = await serve(github.handlers);
  folder = mkdtempSync(join(tmpdir(), 'outside-'));
  writeProgram('deploy-actions', `exec '${process.execPath}' '${ROOT}/dist/cli/index.js' "$@"`);
  writeProgram('deploy.sh', 'exit "${DEPLOY_ENDS:-0}"');
  writeProgram('migrate.sh', 'true');
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  expect(github.violations).toEqual([]);
});

function writeProgram(name: string, body: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** Runs commands as a CI system does: in one shell that stops at the first failure. */
async function run(
  commands: readonly string[],
  variables: Record<string, string> = {},
): Promise<number | null> {
  const child = spawn('sh', ['-ec', commands.join('\n')], {
    cwd: folder,
    env: {
      PATH: [folder, process.env['PATH']].join(delimiter),
      GITHUB_TOKEN: TOKEN,
      GITHUB_API_URL: server.url,
      GITHUB_REPOSITORY: github.repository.name,
      ...variables,
    },
    stdio: 'ignore',
    timeout: 20_000,
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
}

/** The deployments with all their states. */
const deployments = () =>
  github.repository.deployments.map(({ environment, sha, statuses }) => ({
    environment,
    sha,
    states: statuses.map(({ state }) => state),
  }));

const deployed = (...states: string[]) => [{ environment: 'production', sha: SHA, states }];

const lastStatus = () => github.repository.deployments[0]?.statuses.at(-1);

describe('.gitlab-ci.yml', () => {
  const jobs = parse(read('examples/outside/.gitlab-ci.yml')) as Record<
    string,
    Partial<Record<'before_script' | 'script' | 'after_script', string[]>>
  >;
  const JOB = {
    GITLAB_CI: 'true',
    CI_COMMIT_SHA: SHA,
    CI_ENVIRONMENT_NAME: 'production',
    CI_ENVIRONMENT_URL: 'https://www.example.com',
    CI_JOB_URL: 'https://gitlab.example.com/group/app/-/jobs/7',
  };

  test.each([
    ['0', 'success'],
    ['7', 'failure'],
  ])(
    'one command that ends with %s is reported as %s, and ends the job alike',
    async (code, state) => {
      const script = jobs['deploy']?.script ?? [];
      expect(await run(script, { ...JOB, DEPLOY_ENDS: code })).toBe(Number(code));
      expect(deployments()).toEqual(deployed('in_progress', state));
      expect(lastStatus()).toMatchObject({
        log_url: JOB.CI_JOB_URL,
        environment_url: JOB.CI_ENVIRONMENT_URL,
      });
    },
  );

  test.each([
    ['success', 'success'],
    ['failed', 'failure'],
    ['canceled', 'error'],
  ])('several commands of a job that is %s are reported as %s', async (status, state) => {
    const { before_script = [], script = [], after_script = [] } = jobs['deploy-in-steps'] ?? {};
    await run([...before_script, ...script], { ...JOB, CI_JOB_STATUS: 'running' });
    expect(await run(after_script, { ...JOB, CI_JOB_STATUS: status })).toBe(0);
    expect(deployments()).toEqual(deployed('in_progress', state));
  });
});

describe('Jenkinsfile', () => {
  const text = read('examples/outside/Jenkinsfile').replaceAll(/^\s*\/\/.*$/gm, '');
  const [start = '', , , end = ''] = [...text.matchAll(/(?:sh|script:) '([^']+)'/g)].map(
    ([, command = '']) => command,
  );
  const JOB = {
    JENKINS_URL: 'https://jenkins.example.com/',
    BUILD_URL: 'https://jenkins.example.com/job/app/7/',
    GIT_COMMIT: SHA,
  };

  test.each([
    ['SUCCESS', 'success'],
    ['UNSTABLE', 'failure'],
    ['FAILURE', 'failure'],
    ['ABORTED', 'error'],
    ['NOT_BUILT', 'error'],
  ])('a build that is %s is reported as %s', async (result, state) => {
    expect(await run([`${start} > id`, './deploy.sh'], JOB)).toBe(0);
    const DEPLOYMENT_ID = readFileSync(join(folder, 'id'), 'utf8').trim();
    expect(await run([end], { ...JOB, DEPLOYMENT_ID, RESULT: result })).toBe(0);
    expect(deployments()).toEqual(deployed('in_progress', state));
    expect(lastStatus()).toMatchObject({ log_url: JOB.BUILD_URL });
  });
});

test('the exec pipeline of .drone.yml creates a deployment and closes it', async () => {
  const pipelines = parseAllDocuments(read('examples/outside/.drone.yml')).map((document) =>
    document.toJS(),
  ) as { type: string; steps: { commands: string[] }[] }[];
  const exec = pipelines.find(({ type }) => type === 'exec');
  const commands = exec?.steps.flatMap((step) => step.commands) ?? [];
  const job = { DRONE: 'true', CI: 'true', DRONE_COMMIT_SHA: SHA, DRONE_BUILD_STATUS: 'success' };
  expect(await run(commands, { ...job, DEPLOY_ENDS: '3' })).toBe(3);
  expect(deployments()).toEqual(deployed('in_progress', 'failure'));
});

test('the page’s example with several commands creates one deployment and closes it', async () => {
  const blocks = [...read('docs/outside-github-actions.md').matchAll(/^```sh\n([^]+?)^```/gm)];
  const block = blocks.map(([, text = '']) => text).find((text) => text.startsWith('id=$('));
  expect(await run([block ?? 'false'], { DEPLOY_ENDS: '1' })).toBe(0);
  expect(deployments()).toMatchObject([{ states: ['in_progress', 'failure'] }]);
});

test('a wrapped command creates the deployment in the job’s environment', async () => {
  const command = ['deploy-actions deployment-status -- ./deploy.sh'];
  const job = { GITLAB_CI: 'true', CI_COMMIT_SHA: SHA, CI_ENVIRONMENT_NAME: 'staging' };
  expect(await run(command, job)).toBe(0);
  expect(deployments()).toMatchObject([
    { environment: 'staging', states: ['in_progress', 'success'] },
  ]);
});

describe.each([
  ['.drone.yml', 'drone', 'DRONE_BUILD_STATUS'],
  ['.woodpecker.yaml', 'woodpecker', 'CI_PIPELINE_STATUS'],
])('the plugin steps of %s', (file, host, status) => {
  const [pipeline] = parseAllDocuments(read(`examples/outside/${file}`));
  const { steps } = pipeline?.toJS() as {
    steps: { name: string; settings?: Record<string, unknown> }[];
  };
  const { variables } = JSON.parse(read(`__tests__/cli/hosts/${host}.json`)) as {
    variables: Record<string, string>;
  };

  /** Runs a step with the recorded variables, against a GitHub Enterprise Server. */
  async function runStep(name: string, url: string, changes: Record<string, string>) {
    const { settings = {} } = steps.find((step) => step.name === name) ?? {};
    const plugin = Object.entries(settings).map(([key, value]) => [
      `PLUGIN_${key.toUpperCase()}`,
      key === 'token' ? TOKEN : String(value),
    ]);
    const moved = Object.entries({ ...variables, ...changes }).map(([key, value]) => [
      key,
      value.replace('https://api.github.com', `${url}/api/v3`).replace('https://github.com', url),
    ]);
    const own = { GITHUB_API_URL: '', GITHUB_REPOSITORY: '', GITHUB_TOKEN: '' };
    return run(['deploy-actions'], {
      ...own,
      ...(Object.fromEntries([...moved, ...plugin]) as Record<string, string>),
      NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    });
  }

  test.each([
    ['success', 'success'],
    ['failure', 'failure'],
    ['killed', 'error'],
  ])('report a pipeline that is %s as %s', async (word, state) => {
    const certificate = await makeCertificate('localhost');
    writeFileSync(join(folder, 'ca.pem'), certificate.cert);
    const enterprise = await serve(github.handlers, {
      ...certificate,
      origin: 'https://localhost',
    });
    github.repository.name = 'octo/app';
    github.repository.create({ ref: 'main', environment: 'production', required_contexts: [] }, '');
    try {
      const url = `https://localhost:${enterprise.port}`;
      expect(await runStep('started', url, { [status]: 'running' })).toBe(0);
      expect(await runStep('report', url, { [status]: word })).toBe(0);
    } finally {
      await enterprise.close();
    }
    expect(deployments()).toMatchObject([{ states: ['in_progress', state] }]);
    expect(JSON.parse(github.requests.at(-1)?.body ?? '')).toEqual({
      state,
      log_url: variables['DRONE_BUILD_LINK'] ?? variables['CI_PIPELINE_URL'],
      environment_url: 'https://www.example.com',
      auto_inactive: true,
    });
  });
});
