import { describe, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { HttpResponse } from 'msw';
import {
  createSimulatedCarpathian,
  scripted,
  type SimulatedCarpathian,
} from '../../simulator/carpathian/carpathian.ts';
import { createSimulatedCtrlplane } from '../../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob } from '../../simulator/ctrlplane/job.ts';
import { serve } from '../../simulator/network/serve.ts';
import { systemClock } from '../../lib/clock.ts';
import { commandWorld, REPOSITORY, TOKEN, type Ended } from './command-world.ts';

const world = commandWorld();

const KEY = 'cpk_0123456789abcdef0123456789abcdef';
const CTRLPLANE_KEY = `0123456789abcdef.${'fedcba9876543210'.repeat(4)}`;

/** Runs trigger-deploy against its own simulated Carpathian. */
async function deploy(
  flags: readonly string[],
  env: Record<string, string> = { CARPATHIAN_API_KEY: KEY },
  change: (carpathian: SimulatedCarpathian) => void = () => undefined,
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<Ended & { carpathian: SimulatedCarpathian }> {
  const carpathian = createSimulatedCarpathian(systemClock);
  carpathian.keys.add(KEY);
  carpathian.script = scripted([
    { afterMs: 0, status: 'building' },
    { afterMs: 1_500, status: 'success' },
  ]);
  change(carpathian);
  const server = await serve(carpathian.handlers);
  try {
    const args = [`--api-url=${server.url}`, `--repository=${REPOSITORY}`, '--poll-interval=1s'];
    const ended = await world.runBare(['trigger-deploy', ...args, ...flags], {
      env: { GITHUB_API_URL: world.server.url, ...env },
      onStart,
    });
    expect(ended.stdout + ended.stderr).not.toContain(KEY);
    return { ...ended, carpathian };
  } finally {
    await server.close();
  }
}

describe('trigger-deploy', () => {
  test('deploys a branch, and waits for it to finish', async () => {
    const { code, stdout, stderr, carpathian } = await deploy(['--branch', 'main']);
    expect(stderr).toContain('Triggered deployment');
    expect(stdout).toContain('conclusion=success\n');
    expect(code).toBe(0);
    expect(carpathian.triggered).toEqual([{ repository: REPOSITORY, branch: 'main' }]);
  });

  test('creates a GitHub deployment, and closes it', async () => {
    const { code } = await deploy(
      [
        '--branch=main',
        '--commit',
        'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
        '--environment=staging',
      ],
      { CARPATHIAN_API_KEY: KEY, GITHUB_TOKEN: TOKEN },
    );
    expect(code).toBe(0);
    expect(world.states().at(-1)).toBe('success');
  });

  test('needs a token to create a GitHub deployment', async () => {
    const { code, stderr, carpathian } = await deploy(['--branch=main', '--environment=staging']);
    expect(stderr).toContain('The token is missing. Set GITHUB_TOKEN');
    expect(code).toBe(2);
    expect(carpathian.triggered).toEqual([]);
  });

  test('needs an API key, except in a dry run', async () => {
    const without = await deploy(['--branch=main'], {});
    expect(without.stderr).toContain(
      'Set CARPATHIAN_API_KEY in the environment, or pass --api-key-file',
    );
    expect(without.code).toBe(2);
    expect(await deploy(['--branch=main', '--dry-run'], {})).toMatchObject({ code: 0 });
  });

  test('a name instead of the key is an error without the syntax of workflows', async () => {
    const { code, stderr, carpathian } = await deploy(['--branch=main'], {
      CARPATHIAN_API_KEY: '$KEY',
    });
    expect(stderr).toContain(
      'Input `CARPATHIAN_API_KEY` is the name of a secret, not its value: set it to the value itself.',
    );
    expect(code).toBe(2);
    expect(carpathian.triggered).toEqual([]);
  });

  test('exits with 3 if the response has no id, so that the outcome is unknown', async () => {
    const { code, stderr } = await deploy(['--branch=main'], undefined, (carpathian) => {
      carpathian.script.triggerAnswer = () => HttpResponse.json({ message: 'queued' });
    });
    expect(stderr).toContain('no deployment id');
    expect(code).toBe(3);
  });

  test('a signal cancels it, and closes the GitHub deployment', async () => {
    let own: ChildProcess | undefined;
    const { code, stdout } = await deploy(
      ['--branch=main', `--commit=${'f'.repeat(40)}`, '--environment=staging'],
      { CARPATHIAN_API_KEY: KEY, GITHUB_TOKEN: TOKEN },
      (carpathian) => {
        carpathian.onCall = (endpoint) => {
          if (endpoint === 'status') own?.kill('SIGINT');
        };
      },
      (child) => {
        own = child;
      },
    );
    expect(code).toBe(130);
    expect(stdout).toContain('conclusion=cancelled\n');
    expect(world.states().at(-1)).toBe('error');
  });

  test('exits with 3 after a timeout, since the outcome is unknown', async () => {
    const { code, stdout } = await deploy(['--branch=main', '--timeout=1s', '--deployment-id=new']);
    expect(stdout).toContain('conclusion=timed_out\n');
    expect(code).toBe(3);
  });
});

describe('get-job-inputs', () => {
  async function jobInputs(flags: readonly string[], job = sampleJob()): Promise<Ended> {
    const ctrlplane = createSimulatedCtrlplane();
    ctrlplane.apiKeys.add(CTRLPLANE_KEY);
    ctrlplane.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
    ctrlplane.jobs.push(job);
    const server = await serve(ctrlplane.handlers);
    try {
      const args = ['get-job-inputs', `--base-url=${server.url}`, `--job-id=${SAMPLE.job}`];
      return await world.runBare([...args, ...flags], {
        env: { CTRLPLANE_API_KEY: CTRLPLANE_KEY },
      });
    } finally {
      await server.close();
    }
  }

  test('prints the fields of the job, with masked values redacted', async () => {
    const file = world.file('');
    const { code, stdout } = await jobInputs(['--mask=db-password', `--output-file=${file}`]);
    expect(code).toBe(0);
    expect(stdout).not.toContain('hunter2!');
    expect(stdout).toContain('version_tag=v2.7.1\n');
    expect(stdout).toContain('variable_db_password=***\n');
    expect(readFileSync(file, 'utf8')).toContain('variable_db_password=hunter2!\n');
  });

  test('no value can forge another output', async () => {
    const region = 'eu\nstatus=success\r::set-output name=x::y';
    const { code, stdout } = await jobInputs([], sampleJob({ variables: { region } }));
    expect(code).toBe(0);
    expect(stdout.match(/^status=.*$/gm)).toEqual(['status=pending']);
    const line = /^variable_region=(.*)$/m.exec(stdout)?.[1] ?? '';
    expect(JSON.parse(line)).toBe(region);
  });

  test('`--output` prints one value unredacted', async () => {
    const { stdout } = await jobInputs(['--mask=db-password', '--output=variable_db_password']);
    expect(stdout).toBe('hunter2!\n');
  });

  test('fails if the output does not exist', async () => {
    const { code, stdout, stderr } = await jobInputs(['--output=nothing']);
    expect(stderr).toMatch(
      /error: No such output: Output "nothing" was not set\. Available: .* and \d+ more\.$/m,
    );
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  test.each(['--report-status', '--report_status=True'])(
    'rejects %s, which works only in GitHub Actions',
    async (flag) => {
      const { code, stderr } = await jobInputs([flag]);
      expect(stderr).toMatch(/`--report.status` works only in GitHub Actions/);
      expect(code).toBe(2);
    },
  );
});
