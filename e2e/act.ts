import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { parseActLog, type Entry } from './act-log.ts';
import { makeRepository, publishActions } from './repository.ts';

/** A run of a workflow. */
export type Run = {
  /** The workflow's file within the project. */
  workflow: string;
  event: string;
  payload: object;
  secrets: Record<string, string>;
  /** The environment of every step, beside what act sets and `PATH`. */
  env: Record<string, string>;
  /** Interrupts the run, as Ctrl+C does, once this text stands in the log. */
  interruptOn?: string;
  /** Waits take no time. */
  virtualTime?: boolean;
};

/** What a run left behind. */
export type RunResult = {
  exitCode: number | null;
  entries: Entry[];
  /** All that act printed, stdout and stderr together. */
  output: string;
  /** What stands in the files that the steps left behind; act clears up after a job that succeeded. */
  files: string[];
};

const VIRTUAL_TIME = pathToFileURL(join(ROOT, 'simulator', 'runner', 'virtual-time.ts')).href;
const STAND_INS = join(ROOT, 'e2e', 'stand-ins');

// A run that hangs must end before the test does, so that it can be seen where.
const PATIENCE_MS = 50_000;

/**
 * Runs a workflow in nektos/act without containers, in the repository of a user who has nothing of this
 * machine but its programs. The actions come as `OWNER/deploy-actions/<action>@v1`, as users write it.
 *
 * What act does otherwise than GitHub, so that it has to be tested elsewhere:
 * - It looks at no `branches`, `types`, `concurrency`, `environment` and `permissions`, and knows no fork.
 * - A default in an action.yml may use any context; the runner and simulator/runner/runner.ts take few.
 * - A step that is cancelled is killed at once, and its job ends as a failure; the runner sends SIGINT.
 * - It takes `::command::` only at the very start of a line and `##[command]` only there.
 * - Steps have a terminal; those of the runner have pipes.
 * - Summaries, outputs and states have no limit in size.
 *
 * Its own masking is switched off: what an action does not keep to itself has to be seen.
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
  // A file that ends in .yml is read as YAML, of which JSON is a part.
  writeFileSync(at('secrets.yml'), JSON.stringify(run.secrets));
  const child = spawn(
    process.env['ACT_COMMAND'] ?? 'act',
    [run.event, ...actArguments(run, folder), '--workflows', workflow],
    {
      cwd: at('repository'),
      env: actEnv(run, folder),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
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

/** The files of the steps, without act's copies of the actions. */
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
    // Jobs side by side would write to one map of act's at the same time, at which it may break off.
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
    // Where the stand-in for a checkout finds what there is to check out.
    USER_REPOSITORY: join(folder, 'repository'),
    ...(run.virtualTime ? { NODE_OPTIONS: `--import=${VIRTUAL_TIME}` } : {}),
  };
}
