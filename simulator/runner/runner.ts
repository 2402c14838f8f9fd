import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAction, ROOT, type ActionMetadata } from './action-metadata.ts';
import { parseCommandFile } from './command-file.ts';
import { evaluateDefault, type Contexts, type JobStatus } from './expression.ts';

/** A stage of a step, as the runner starts it. */
export type Stage = {
  action: string;
  stage?: 'main' | 'post';
  /** The `with:` of the step. */
  inputs?: Record<string, string>;
  event?: { name: string; payload: unknown };
  /** In addition to what the runner sets; the environment contains nothing else. */
  env?: Record<string, string>;
  /** State saved by an earlier stage. */
  state?: Record<string, string>;
  /** The job status so far, for defaults that use it. */
  jobStatus?: JobStatus;
  /** Node options, before the bundle. */
  nodeArgs?: readonly string[];
  /** Called with the running process, to send signals. */
  onStart?: (process: ChildProcess) => void;
  /** Called with each chunk of the log. */
  onLog?: (text: string) => void;
};

/** Result of a stage. */
export type StageResult = {
  exitCode: number | null;
  /** Raw output, stdout and stderr together. */
  log: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
  /** RUNNER_TEMP of the stage; it exists until `dispose`. */
  temp: string;
  dispose(): void;
};

/**
 * Runs a stage of an action's bundle in a separate process with only a runner's environment.
 * https://github.com/actions/runner/tree/main/src/Runner.Worker/Handlers
 */
export async function runStage(stage: Stage): Promise<StageResult> {
  const { runs } = metadataOf(stage);
  const script = (stage.stage === 'post' ? runs.post : runs.main) ?? '';
  const prepared = prepareStage(stage);
  const { nodeArgs = [] } = stage;
  const child = spawn(process.execPath, [...nodeArgs, join(ROOT, stage.action, script)], {
    cwd: prepared.env['GITHUB_WORKSPACE'],
    env: { ...prepared.env, ...(nodeArgs.length > 0 ? compileCache() : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  stage.onStart?.(child);
  let log = '';
  const onData = (chunk: string): void => {
    log += chunk;
    stage.onLog?.(chunk);
  };
  child.stdout.setEncoding('utf8').on('data', onData);
  child.stderr.setEncoding('utf8').on('data', onData);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return prepared.collect(exitCode, log);
}

/**
 * Node's compile cache, which halves the time of a process; only for those that need not behave
 * exactly like on a runner.
 */
export function compileCache(): Record<string, string> {
  const folder = process.env['NODE_COMPILE_CACHE'];
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}

function metadataOf({ action }: Stage): ActionMetadata {
  return readAction(action);
}

/** A prepared stage: its environment, and how to read its results. */
export type PreparedStage = {
  env: Record<string, string>;
  collect(exitCode: number | null, log: string): StageResult;
};

/** Creates the files and the environment of a stage. */
export function prepareStage(stage: Stage): PreparedStage {
  const temp = mkdtempSync(join(tmpdir(), 'runner-'));
  const files = makeFiles(temp, stage.event?.payload);
  const own = { ...runnerEnv(temp, stage), ...files, ...stage.env };
  const env: Record<string, string> = { ...own, ...inputEnv(stage, own) };
  for (const [name, value] of Object.entries(stage.state ?? {})) env[`STATE_${name}`] = value;
  const read = (file: string): string => readFileSync(files[file] ?? '', 'utf8');
  return {
    env,
    collect: (exitCode, log) => ({
      exitCode,
      log,
      outputs: parseCommandFile(read('GITHUB_OUTPUT')),
      state: parseCommandFile(read('GITHUB_STATE')),
      summary: read('GITHUB_STEP_SUMMARY'),
      temp,
      dispose: () => {
        rmSync(temp, { recursive: true, force: true });
      },
    }),
  };
}

function makeFiles(temp: string, payload: unknown): Record<string, string> {
  const file = (name: string, content: string): string => {
    const path = join(temp, name);
    writeFileSync(path, content);
    return path;
  };
  mkdirSync(join(temp, 'workspace'));
  return {
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STATE: file('state', ''),
    GITHUB_STEP_SUMMARY: file('summary', ''),
    GITHUB_ENV: file('env', ''),
    GITHUB_PATH: file('path', ''),
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload ?? {})),
  };
}

function runnerEnv(temp: string, { event }: Stage): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event?.name ?? 'workflow_dispatch',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_SHA: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_WORKSPACE: join(temp, 'workspace'),
    RUNNER_TEMP: temp,
    RUNNER_OS: 'Linux',
    // Not set by the runner; makes the output easier to read. Tests of colours set it to `''`.
    NO_COLOR: '1',
  };
}

/**
 * `INPUT_*` for each declared input. The runner replaces only spaces in names, and evaluates
 * defaults per stage.
 */
function inputEnv(stage: Stage, env: Record<string, string>): Record<string, string> {
  const values = new Map(Object.entries(stage.inputs ?? {}));
  const contexts = contextsOf(stage, env);
  for (const [name, declared] of Object.entries(metadataOf(stage).inputs)) {
    if (values.has(name)) continue;
    values.set(name, evaluateDefault(declared.default ?? '', contexts));
  }
  return Object.fromEntries(
    [...values].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** The contexts for defaults; there is no matrix. */
function contextsOf({ jobStatus = 'success' }: Stage, env: Record<string, string>): Contexts {
  const named = (prefix: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(env)
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value]),
    );
  return {
    github: { token: 'ghs_simulated', ...named('GITHUB_') },
    runner: named('RUNNER_'),
    job: { status: jobStatus },
    strategy: { 'job-index': '0', 'job-total': '1' },
    matrix: {},
  };
}
