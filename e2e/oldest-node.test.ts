import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { createSimulatedGithub, type SimulatedGithub } from '../simulator/github/github.ts';
import { serve, type SimulatorServer } from '../simulator/network/serve.ts';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { createManualClock } from '../simulator/runner/manual-clock.ts';

const TOKEN = 'ghs_e2e';

let github: SimulatedGithub;
let server: SimulatorServer;

beforeEach(async () => {
  github = createSimulatedGithub(createManualClock(), '*', []);
  github.access.tokens.set(TOKEN, 'write');
  server = await serve(github.handlers);
});

afterEach(() => server.close());

test.each([
  ['process.exit(0)', 0, ['in_progress', 'success']],
  ['process.exit(7)', 7, ['in_progress', 'failure']],
  [
    "process.kill(process.ppid, 'SIGTERM'); setTimeout(() => {}, 60000)",
    143,
    ['in_progress', 'error'],
  ],
])(
  'the command runs on the oldest supported Node version: %s',
  async (program, expected, states) => {
    const [node = 'not installed'] = globSync('.tools/oldest-node/node_modules/node-*/bin/node*', {
      cwd: ROOT,
    });
    const flags = ['--environment=production', '--ref=main', '--repository=octo-org/octo-repo'];
    const wrapped = [join(ROOT, node), '--eval', `console.log(process.version); ${program}`];
    const args = [join(ROOT, 'dist/cli/index.js'), 'deployment-status', ...flags, '--', ...wrapped];
    const env = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: server.url };
    const child = spawn(join(ROOT, node), args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    const [code] = (await once(child, 'close')) as [number | null];
    expect(stdout).toMatch(/^v22\./);
    expect(code).toBe(expected);
    expect(
      github.repository.deployments.map((it) => it.statuses.map(({ state }) => state)),
    ).toEqual([states]);
  },
);
