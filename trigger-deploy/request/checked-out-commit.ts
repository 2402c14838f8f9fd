import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { compact } from '../../lib/compact.ts';
import type { CommitDetails } from './event-commit.ts';
import { findGit } from './find-git.ts';

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const FORMAT = ['%B', '%an', '%ae'].join('%x00');
const TIMEOUT_MS = 5_000;

/**
 * What the workspace's repository knows of a commit; undefined if git, the repository or the commit is missing:
 * the details are only a bonus. The repository's configuration is not trusted, see `gitEnv`.
 */
export function readCheckedOutCommit(
  commit: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<CommitDetails | undefined> {
  const workspace = env['GITHUB_WORKSPACE'] ?? '.';
  const folder = join(workspace, '.git');
  // Where nothing was checked out, starting git would cost more than the rest of the step.
  if (!OBJECT_ID.test(commit) || !existsSync(folder)) return Promise.resolve(undefined);
  const git = findGit(env, workspace);
  if (git === undefined) return Promise.resolve(undefined);
  const options = {
    cwd: dirname(git.program),
    env: compact({ ...gitEnv(folder), PATH: git.path, SYSTEMROOT: env['SYSTEMROOT'] }),
    ...{ timeout: TIMEOUT_MS, signal, maxBuffer: 1024 * 1024, windowsHide: true },
  };
  // Loaded here, since most events have the details.
  const { execFile } = process.getBuiltinModule('node:child_process');
  return new Promise((resolve) => {
    execFile(git.program, gitArgs(commit), options, (error, stdout) => {
      resolve(error === null ? parseDetails(stdout) : undefined);
    });
  });
}

/**
 * All that git gets to see, so that a program which it ran would find no secret, and runs none: with
 * `extensions.partialClone`, git fetches a commit that is missing, by a command of the configuration.
 */
function gitEnv(folder: string): Record<string, string> {
  return {
    // A folder named here may belong to another user, as in the container of a job.
    GIT_DIR: folder,
    GIT_NO_LAZY_FETCH: '1',
    // Older versions do not know the variable before; with this one their fetch is refused every transport.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
  };
}

function gitArgs(commit: string): string[] {
  const safe = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`, '--no-pager'];
  const show = ['log', '-1', '--no-patch', '--no-show-signature', '--no-color', '--encoding=UTF-8'];
  return [...safe, ...show, `--format=${FORMAT}`, commit, '--'];
}

function parseDetails(output: string): CommitDetails {
  const [message = '', authorName = '', authorEmail = ''] = output.trim().split('\0');
  return { message: message.trim(), authorName, authorEmail };
}
