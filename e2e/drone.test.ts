import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHost } from '../cli/hosts/read-host.ts';
import { createSimulatedGithub, type SimulatedGithub } from '../simulator/github/github.ts';
import { payloadOf } from '../simulator/github/webhook-payload.ts';
import { makeCertificate } from '../simulator/network/certificate.ts';
import { serve, type SimulatorServer } from '../simulator/network/serve.ts';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { createManualClock } from '../simulator/runner/manual-clock.ts';

const TOKEN = 'ghs_7Qz/1decaf+Ym9vS=';
const BUILD = 'https://drone.example.com/Codertocat/Hello-World/7';

/** GitHub's example of the webhook, as sent by the given server. */
function webhook(serverUrl = 'https://github.com') {
  const payload = payloadOf('deployment');
  payload.repository.html_url = `${serverUrl}/${payload.repository.full_name as string}`;
  return payload;
}

/** The variables of a step in a build started by GitHub's webhook, parsed by Drone's own library. */
function droneVariables(payload: object): Record<string, string> {
  const reader = join(ROOT, '.tools', 'drone-webhook');
  if (!existsSync(reader)) {
    throw new Error('Drone’s parser is not built: install Go 1.25, and run "npm run e2e:install".');
  }
  const { status, stdout, stderr } = spawnSync(reader, {
    input: JSON.stringify(payload),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  // The server derives the build URL from its settings and the build number.
  return { ...(JSON.parse(stdout) as Record<string, string>), DRONE_BUILD_LINK: BUILD };
}

test('the deployment of a webhook is found in the variables that Drone sets', () => {
  const { repository, deployment } = webhook();
  expect(readHost(droneVariables(webhook()))).toEqual({
    name: 'Drone',
    repository: repository.full_name,
    apiUrl: 'https://api.github.com',
    deploymentId: String(deployment.id),
    commit: deployment.sha,
    environment: deployment.environment,
    logUrl: BUILD,
    result: 'success',
  });
});

test('a webhook from GitHub Enterprise Server leads to the API of that server', () => {
  expect(readHost(droneVariables(webhook('https://github.example.com')))).toMatchObject({
    apiUrl: 'https://github.example.com/api/v3',
    repository: 'Codertocat/Hello-World',
  });
});

let folder: string;
let github: SimulatedGithub;
let server: SimulatorServer;

beforeEach(async () => {
  const { repository, deployment } = webhook();
  github = createSimulatedGithub(createManualClock());
  github.access.tokens.set(TOKEN, 'write');
  github.repository.name = repository.full_name;
  github.repository.create({ ref: 'main', environment: 'production', required_contexts: [] }, '');
  Object.assign(github.repository.deployments[0] ?? {}, { id: deployment.id });
  const certificate = await makeCertificate('localhost');
  folder = mkdtempSync(join(tmpdir(), 'drone-'));
  writeFileSync(join(folder, 'ca.pem'), certificate.cert);
  server = await serve(github.handlers, { ...certificate, origin: 'https://localhost' });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  expect(github.violations).toEqual([]);
});

/** Runs the command as a plugin with these settings, in a build started by the server's webhook. */
async function runPlugin(
  variables: Record<string, string>,
  settings: Record<string, string>,
): Promise<number | null> {
  const child = spawn(process.execPath, [join(ROOT, 'cli', 'index.ts')], {
    env: {
      ...droneVariables(webhook(`https://localhost:${server.port}`)),
      ...variables,
      PLUGIN_TOKEN: TOKEN,
      ...settings,
      NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 20_000,
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
}

test.each([
  ['success', 'success'],
  ['failure', 'failure'],
  ['error', 'failure'],
  ['killed', 'error'],
])('a plugin step of a build that is %s reports %s', async (status, state) => {
  const variables = { DRONE_BUILD_STATUS: status };
  const settings = { PLUGIN_STATE: 'job', PLUGIN_ENVIRONMENT_URL: 'https://www.example.com' };
  expect(await runPlugin(variables, settings)).toBe(0);
  expect(github.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /api/v3/repos/Codertocat/Hello-World/deployments/145988746/statuses',
  ]);
  expect(JSON.parse(github.requests[0]?.body ?? '')).toEqual({
    state,
    log_url: BUILD,
    environment_url: 'https://www.example.com',
    auto_inactive: true,
  });
});

test('a manual promotion has no deployment to report on, and none is created', async () => {
  const variables = { DRONE_DEPLOY_ID: '0' };
  expect(await runPlugin(variables, { PLUGIN_STATE: 'in_progress' })).toBe(2);
  expect(github.requests).toEqual([]);
});
