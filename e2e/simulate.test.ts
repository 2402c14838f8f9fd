import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { parseCommandFile } from '../simulator/runner/command-file.ts';
import { runStage, type Stage, type StageResult } from '../simulator/runner/runner.ts';

// Covers the job in .github/workflows/e2e.yml that runs on a GitHub runner, which only GitHub can
// run.

let services: ChildProcess;
let folder: string;
let at: Record<string, string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'simulate-'));
  const outputs = join(folder, 'outputs');
  const script = join(ROOT, 'scripts', 'simulate.ts');
  services = spawn(process.execPath, [script, outputs], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (services.stdout !== null) await once(services.stdout, 'data');
  at = parseCommandFile(readFileSync(outputs, 'utf8'));
});

afterEach(() => {
  services.kill();
  rmSync(folder, { recursive: true });
});

async function run(stage: Stage): Promise<StageResult> {
  const result = await runStage(stage);
  result.dispose();
  return result;
}

test('the actions work with the simulated services, and the job checks that they were closed', async () => {
  const { ctrlplane_workspace_id = '', ctrlplane_job_id = '' } = at;
  const check: Stage = {
    action: 'e2e/check-at-end',
    stage: 'post',
    inputs: { ...at, job_path: `workspaces/${ctrlplane_workspace_id}/jobs/${ctrlplane_job_id}` },
  };
  const job: Stage = {
    action: 'get-job-inputs',
    inputs: {
      job_id: ctrlplane_job_id,
      api_key: at['ctrlplane_key'] ?? '',
      base_url: at['ctrlplane_url'] ?? '',
      report_status: 'true',
    },
  };
  const status: Stage = {
    action: 'deployment-status',
    inputs: {
      token: at['github_token'] ?? '',
      github_base_url: at['github_url'] ?? '',
      environment: 'production',
    },
  };
  const read = await run(job);
  const reported = await run(status);
  expect([read.exitCode, reported.exitCode]).toEqual([0, 0]);
  const tooEarly = await run(check);
  expect(tooEarly.log).toContain('Not as it should be: in_progress, inProgress');
  expect(tooEarly.exitCode).toBe(1);

  await run({ ...status, stage: 'post', state: reported.state });
  await run({ ...job, stage: 'post', state: read.state });
  expect(await run(check)).toMatchObject({
    exitCode: 0,
    log: 'As it should be: in_progress, success, successful\n',
  });
});

test.each([
  ['v2.7.1', 'success', 0],
  ['broken', 'failure', 1],
])('a deployment of %s ends as %s', async (branch, conclusion, exitCode) => {
  const { carpathian_key = '', carpathian_url = '' } = at;
  const inputs = { api_key: carpathian_key, api_url: carpathian_url, branch, poll_interval: '1s' };
  expect(await run({ action: 'trigger-deploy', inputs })).toMatchObject({
    exitCode,
    outputs: { conclusion },
  });
});
