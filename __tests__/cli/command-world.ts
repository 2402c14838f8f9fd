import { afterEach, beforeEach, expect } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSimulatedGithub, type SimulatedGithub } from '../../simulator/github/github.ts';
import { readGithubDescriptions } from '../../simulator/github/description.ts';
import { serve, type SimulatorServer } from '../../simulator/network/serve.ts';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { compileCache } from '../../simulator/runner/runner.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';

/** A token with characters that URI and base64 encoding change. */
export const TOKEN = 'ghs_4f+9/c0ffee=Zm9v';

const BUNDLE = join(ROOT, 'dist/cli/index.js');

export const REPOSITORY = 'octo-org/octo-repo';

/** The exit code and the output of a run of the command. */
export type Ended = { code: number | null; stdout: string; stderr: string };

export type RunOptions = {
  env?: Record<string, string>;
  /** Options for Node itself. */
  nodeArgs?: readonly string[];
  /** Runs this file instead of the bundle in its place. */
  file?: string;
  /** The content of stdin; null if `onStart` writes it. Empty by default. */
  stdin?: string | null;
  onStart?: (child: ChildProcess) => void;
  /** Called with each chunk of stdout. */
  onStdout?: (text: string, child: ChildProcess) => void;
};

export type CommandWorld = {
  github: SimulatedGithub;
  server: SimulatorServer;
  /** Runs the command with a token, against the simulated GitHub. */
  run: (args: readonly string[], options?: RunOptions) => Promise<Ended>;
  /** Runs the command with only the environment variables in `options`. */
  runBare: (args: readonly string[], options?: RunOptions) => Promise<Ended>;
  /** The states of the newest deployment, oldest first. */
  states: () => string[];
  /** Creates a file with this content, and returns its path. */
  file: (content: string) => string;
};

/** The command in its own process, with a new simulated GitHub for each test. */
export function commandWorld(): CommandWorld {
  const world = {} as CommandWorld;
  const descriptions = readGithubDescriptions();
  let folder = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'command-'));
    const github = createSimulatedGithub(createManualClock(), '*', descriptions);
    github.access.tokens.set(TOKEN, 'write');
    const server = await serve(github.handlers);
    const base = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: server.url };
    let files = 0;
    Object.assign(world, {
      github,
      server,
      run: (args: readonly string[], options: RunOptions = {}) =>
        start(args, folder, { ...options, env: { ...base, ...options.env } }),
      runBare: (args: readonly string[], options: RunOptions = {}) => start(args, folder, options),
      states: () => github.repository.deployments.at(-1)?.statuses.map(({ state }) => state) ?? [],
      file(content: string) {
        const path = join(folder, `file-${(files += 1)}`);
        writeFileSync(path, content);
        return path;
      },
    } satisfies CommandWorld);
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.github.violations).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  });
  return world;
}

async function start(
  args: readonly string[],
  cwd: string,
  { env = {}, nodeArgs = [], file = BUNDLE, stdin, onStart, onStdout }: RunOptions,
): Promise<Ended> {
  const own = { PATH: process.env['PATH'] ?? '', HOME: cwd, ...compileCache(), ...env };
  const child = spawn(process.execPath, [...nodeArgs, file, ...args], {
    cwd,
    env: own,
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  onStart?.(child);
  if (typeof stdin === 'string') child.stdin?.end(stdin);
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text;
    onStdout?.(text, child);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text;
  });
  ended.code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  // In every run: no workflow command, no stack trace, and no token in any stream.
  const all = ended.stdout + ended.stderr;
  expect(all).not.toMatch(/^\s*::/m);
  expect(all).not.toMatch(/^ {4}at /m);
  for (const form of [TOKEN, encodeURIComponent(TOKEN), Buffer.from(TOKEN).toString('base64')]) {
    expect(all).not.toContain(form);
  }
  return ended;
}
