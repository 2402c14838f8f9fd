import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../../simulator/runner/action-metadata.ts';
import type { Stage, StageResult } from '../../../../simulator/runner/runner.ts';

const VARIABLE_OF_SECRET: Readonly<Record<string, string>> = {
  'trigger-deploy': 'CARPATHIAN_API_KEY',
  'get-job-inputs': 'CTRLPLANE_API_KEY',
  'deployment-status': 'GITHUB_TOKEN',
};

/** Runs the main stage of an action as the command, from its bundle; the outputs are in the log. */
export async function runAsCommand({
  action,
  inputs = {},
  env = {},
  nodeArgs = [],
  onStart,
}: Stage): Promise<StageResult> {
  const { api_key: key, token = key, ...others } = inputs;
  const flags = Object.entries(others).map(([name, value]) => `--${name}=${value}`);
  const temp = mkdtempSync(join(tmpdir(), 'command-'));
  const secret = { [VARIABLE_OF_SECRET[action] ?? '']: token ?? '' };
  const command = [join(ROOT, 'dist/cli/index.js'), action, ...flags];
  const child = spawn(process.execPath, [...nodeArgs, ...command], {
    cwd: temp,
    env: { RUNNER_TEMP: temp, GITHUB_REPOSITORY: 'octo-org/octo-repo', ...env, ...secret },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart?.(child);
  let log = '';
  const collect = (text: string): void => {
    log += text;
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const dispose = (): void => {
    rmSync(temp, { recursive: true });
  };
  return { exitCode, log, outputs: {}, state: {}, summary: '', temp, dispose };
}
