// Serves Carpathian, GitHub and Ctrlplane on this machine until it is stopped, for trying the
// actions out. Prints their URLs and credentials, and appends the same lines to the given file.
import { appendFileSync } from 'node:fs';
import { systemClock } from '../lib/clock.ts';
import {
  createSimulatedCarpathian,
  scripted,
  type SimulatedCarpathian,
} from '../simulator/carpathian/carpathian.ts';
import { createSimulatedCtrlplane } from '../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob } from '../simulator/ctrlplane/job.ts';
import { createSimulatedGithub } from '../simulator/github/github.ts';
import { serve } from '../simulator/network/serve.ts';

const CARPATHIAN_KEY = 'cpk_simulated_0123456789abcdef';
const CTRLPLANE_KEY = '0123456789abcdef.simulated0123456789abcdef';
const GITHUB_TOKEN = 'ghs_simulated_0123456789abcdef';

/** Deployments of the branch `broken` fail, all others succeed. */
function chooseEnding(carpathian: SimulatedCarpathian): void {
  const { branch } = JSON.parse(carpathian.requests.at(-1)?.body ?? '{}') as { branch?: string };
  const last =
    branch === 'broken'
      ? { status: 'failed', line: 'npm: command not found' }
      : { status: 'success', line: 'pm2 restart app' };
  carpathian.script = scripted(
    [
      { afterMs: 0, status: 'queued' },
      { afterMs: 500, status: 'running' },
      { afterMs: 2_000, status: last.status },
    ],
    [
      { afterMs: 500, line: 'git pull' },
      { afterMs: 1_500, line: last.line },
    ],
  );
}

const carpathian = createSimulatedCarpathian(systemClock);
carpathian.keys.add(CARPATHIAN_KEY);
carpathian.onCall = (endpoint) => {
  if (endpoint === 'trigger') chooseEnding(carpathian);
};
const github = createSimulatedGithub(systemClock);
github.access.tokens.set(GITHUB_TOKEN, 'write');
github.repository.name = process.env['GITHUB_REPOSITORY'] ?? github.repository.name;
const ctrlplane = createSimulatedCtrlplane();
ctrlplane.apiKeys.add(CTRLPLANE_KEY);
ctrlplane.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
ctrlplane.jobs.push(sampleJob());

const lines = Object.entries({
  carpathian_url: (await serve(carpathian.handlers)).url,
  carpathian_key: CARPATHIAN_KEY,
  github_url: (await serve(github.handlers)).url,
  github_token: GITHUB_TOKEN,
  github_repository: github.repository.name,
  ctrlplane_url: (await serve(ctrlplane.handlers)).url,
  ctrlplane_key: CTRLPLANE_KEY,
  ctrlplane_workspace_id: SAMPLE.workspace,
  ctrlplane_job_id: SAMPLE.job,
}).map(([name, value]) => `${name}=${value}\n`);

const [file] = process.argv.slice(2);
if (file !== undefined) appendFileSync(file, lines.join(''));
console.log(lines.join(''));
console.log('A deployment of the branch "broken" fails, any other succeeds. Ctrl+C ends this.');
