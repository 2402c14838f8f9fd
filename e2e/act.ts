import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { parseActLog, type Entry } from './act-log.ts';
import { makeRepository, publishActions } from './repository.ts';

export type Run = {
  /** Path of the workflow within the project. */
  workflow: string;
  event: string;
  payload: object;
  secrets: Record<string, string>;
  /** Environment of every step, in addition to `PATH` and what act sets. */
  env: Record<string, string>;
  /** Interrupts the run, like Ctrl+C, once this text appears in the log. */
  interruptOn?: string;
  /** Uses virtual time: waits take no time. */
  virtualTime?: boolean;
};

export type RunResult = {
  exitCode: number | null;
  entries: Entry[];
  /** All output of act, stdout and stderr together. */
  output: string;
  /** Contents of the files that the steps left behind; act cleans up after a successful job. */
  files: string[];
};

const VIRTUAL_TIME = pathToFileURL(join(ROOT, 'simulator', 'runner', 'virtual-time.ts')).href;
const STAND_INS = join(ROOT, 'e2e', 'stand-ins');

// Shorter than the test timeout, so that the log of a hanging run is shown.
const TIMEOUT_MS = 50_000;

/**
 * Runs a workflow in nektos/act without containers, in the repository of a user, isolated from this
 * machine except for its programs. The actions are available as `OWNER/deploy-actions/<action>@v1`,
 * as users reference them.
 *
 * Where act differs from GitHub and a test is needed elsewhere:
 * - It ignores `branches`, `types`, `concurrency`, `environment` and `permissions`, and does not
 *   support forks.
 * - A default in an action.yml may use any context; the runner and simulator/runner/runner.ts allow
 *   only some.
 * - A cancelled step is killed at once, and its job fails; the runner sends SIGINT.
 * - It accepts `::command::` and `##[command]` only at the very start of a line.
 * - Steps have a terminal; the runner uses pipes.
 * - Summaries, outputs and states have no size limit.
 *
 * Its own masking is disabled, so that anything an action leaks is visible.
 */
export async function runInAct(run: Run): Promise<RunResult> {
  const folder = mkdtempSync(join(tmpdir(), 'act-'));
  try {
    return await start(run, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function start(run: Run, folder: string): Promise<RunResult> {
  const at = (name: string): string => join(folder, name);
  for (const name of ['home', 'actions', 'repository']) mkdirSync(at(name));
  publishActions(at('actions'));
  const workflow = makeRepository(at('repository'), run.workflow);
  writeFileSync(at('event.json'), JSON.stringify(run.payload));
  // act parses a .yml file as YAML, of which JSON is a subset.
  writeFileSync(at('secrets.yml'), JSON.stringify(run.secrets));
  const child = spawn(
    process.env['ACT_COMMAND'] ?? 'act',
    [run.event, ...actArguments(run, folder), '--workflows', workflow],
    {
      cwd: at('repository'),
      env: actEnv(run, folder),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
    },
  );
  let output = '';
  let interrupt = run.interruptOn;
  const onData = (chunk: string): void => {
    output += chunk;
    if (interrupt === undefined || !output.includes(interrupt)) return;
    interrupt = undefined;
    child.kill('SIGINT');
  };
  child.stdout.setEncoding('utf8').on('data', onData);
  child.stderr.setEncoding('utf8').on('data', onData);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { exitCode, output, entries: parseActLog(output), files: readFilesOfSteps(at('home')) };
}

/** Files of the steps, without act's copies of the actions. */
function readFilesOfSteps(home: string): string[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(join('act', 'actions')))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
}

function actArguments(run: Run, folder: string): string[] {
  const local = (repository: string, path: string): string[] => [
    '--local-repository',
    `${repository}=${path}`,
  ];
  const variables = Object.entries(run.env).filter(([name]) => name.startsWith('GITHUB_'));
  return [
    ...['--platform', 'ubuntu-latest=-self-hosted'],
    ...['--eventpath', join(folder, 'event.json')],
    ...['--secret-file', join(folder, 'secrets.yml')],
    ...variables.flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...local('OWNER/deploy-actions@v1', join(folder, 'actions')),
    ...local('actions/checkout@v7', join(STAND_INS, 'actions', 'checkout')),
    ...local('azure/k8s-set-context@v4', join(STAND_INS, 'azure', 'k8s-set-context')),
    ...local(
      'slackapi/slack-github-action@af78098f536edbc4de71162a307590698245be95',
      join(STAND_INS, 'slackapi', 'slack-github-action'),
    ),
    // Concurrent jobs write to one map of act without a lock, which can crash it.
    ...['--concurrent-jobs', '1'],
    ...['--json', '--insecure-secrets', '--no-cache-server'],
  ];
}

function actEnv(run: Run, folder: string): Record<string, string> {
  const home = join(folder, 'home');
  const programs = [join(STAND_INS, 'bin'), dirname(process.execPath), process.env['PATH'] ?? ''];
  return {
    ...run.env,
    HOME: home,
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_CONFIG_HOME: join(home, '.config'),
    PATH: programs.join(':'),
    ACT_DISABLE_VERSION_CHECK: '1',
    // Source for the fake checkout action.
    USER_REPOSITORY: join(folder, 'repository'),
    ...(run.virtualTime ? { NODE_OPTIONS: `--import=${VIRTUAL_TIME}` } : {}),
  };
}
