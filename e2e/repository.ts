import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { actionNames, ROOT } from '../simulator/runner/action-metadata.ts';

/** Who made the only commit of the repository. */
export const AUTHOR = { name: 'Ada Lovelace', email: 'ada@example.com' };

/** The message of that commit. */
export const MESSAGE = 'Say "hello" to O\'Neil';

// Whatever git may be told on this machine, or by a hook that runs the tests.
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
 * Makes a git repository of what users have: a script that deploys, an action of their own, and all
 * workflows of e2e/workflows/ beside the one that is to run.
 *
 * @param workflow a workflow's file within the project
 * @returns the path of the workflow within the repository
 */
export function makeRepository(folder: string, workflow: string): string {
  const workflows = join('.github', 'workflows');
  cpSync(join(ROOT, 'e2e', 'repository'), folder, { recursive: true });
  mkdirSync(join(folder, workflows));
  for (const path of [...globSync('e2e/workflows/*.yml', { cwd: ROOT }), workflow]) {
    const text = readFileSync(join(ROOT, path), 'utf8')
      // act refuses a key that it does not know, though it looks at no `concurrency`.
      .replace(/^ +queue: max.*\n/m, '')
      // act keeps its copies of the actions in one map for all jobs, at which two at a time may break off.
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

/** Copies what a version of the actions consists of for those who use it. */
export function publishActions(folder: string): void {
  for (const path of ['dist', ...actionNames().map((name) => join(name, 'action.yml'))]) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
}
