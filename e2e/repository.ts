import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { actionNames, ROOT } from '../scripts/actions.ts';

/** Who made the only commit of the repository. */
export const AUTHOR = { name: 'Ada Lovelace', email: 'ada@example.com' };

/** The message of that commit. */
export const MESSAGE = 'Say "hello" to O\'Neil';

/**
 * Makes a git repository of what users have: a script that deploys, an action of their own, and all
 * workflows of e2e/ beside the one that is to run.
 *
 * @param workflow a workflow's file within the project
 * @returns the path of the workflow within the repository
 */
export function makeRepository(folder: string, workflow: string): string {
  const workflows = join('.github', 'workflows');
  cpSync(join(ROOT, 'e2e', 'repository'), folder, { recursive: true });
  mkdirSync(join(folder, workflows));
  for (const path of [...globSync('e2e/*.yml', { cwd: ROOT }), workflow]) {
    cpSync(join(ROOT, path), join(folder, workflows, basename(path)));
  }
  const git = (...args: string[]): void => {
    execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
  };
  const settings = { name: AUTHOR.name, email: AUTHOR.email };
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git(
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `user.${key}=${value}`]),
    ...['-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', MESSAGE],
  );
  return join(workflows, basename(workflow));
}

/** Copies what a version of the actions consists of for those who use it. */
export function publishActions(folder: string): void {
  for (const path of ['dist', ...actionNames().map((name) => join(name, 'action.yml'))]) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
}
