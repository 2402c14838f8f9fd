import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { actionNames, ROOT } from '../simulator/runner/action-metadata.ts';

/** Author of the only commit. */
export const AUTHOR = { name: 'Ada Lovelace', email: 'ada@example.com' };

/** Message of the only commit. */
export const MESSAGE = 'Say "hello" to O\'Neil';

// Ignores the git configuration of this machine, and of a hook that runs the tests.
const GIT_ENV = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: AUTHOR.name,
  GIT_AUTHOR_EMAIL: AUTHOR.email,
  GIT_COMMITTER_NAME: AUTHOR.name,
  GIT_COMMITTER_EMAIL: AUTHOR.email,
};

/**
 * Creates a git repository like a user's: a deploy script, a local action, all workflows of
 * e2e/workflows/, and the one to run.
 *
 * @param workflow path of a workflow within the project
 * @returns the path of the workflow within the repository
 */
export function makeRepository(folder: string, workflow: string): string {
  const workflows = join('.github', 'workflows');
  cpSync(join(ROOT, 'e2e', 'repository'), folder, { recursive: true });
  mkdirSync(join(folder, workflows));
  for (const path of [...globSync('e2e/workflows/*.yml', { cwd: ROOT }), workflow]) {
    const text = readFileSync(join(ROOT, path), 'utf8')
      // act rejects unknown keys, even though it ignores `concurrency`.
      .replace(/^ +queue: max.*\n/m, '')
      // act's concurrent jobs share a map of copied actions without a lock, which can crash it.
      .replace(/^( +)fail-fast: false\n/m, '$&$1max-parallel: 1\n');
    writeFileSync(join(folder, workflows, basename(path)), text);
  }
  const git = (...args: string[]): void => {
    execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe', env: GIT_ENV });
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', MESSAGE);
  return join(workflows, basename(workflow));
}

/** Copies the files that a published version of the actions contains. */
export function publishActions(folder: string): void {
  for (const path of ['dist', ...actionNames().map((name) => join(name, 'action.yml'))]) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
}
