import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitDetails } from './event-commit.ts';

export type CheckedOutCommit = CommitDetails & { commit: string };

const FORMAT = ['%H', '%B', '%an', '%ae'].join('%x00');
const TIMEOUT_MS = 5_000;

/** Undefined if git, the repository or a commit is missing: the details are only a bonus. */
export function readCheckedOutCommit(
  folder: string,
  signal: AbortSignal,
): Promise<CheckedOutCommit | undefined> {
  // Where nothing was checked out, starting git would cost more than the rest of the step.
  if (!existsSync(join(folder, '.git'))) return Promise.resolve(undefined);
  // The repository's own configuration must not make git run a program.
  const safe = ['-c', 'log.showSignature=false', '-c', 'core.fsmonitor=false', '--no-pager'];
  const args = ['-C', folder, ...safe, 'log', '-1', '--no-color', `--format=${FORMAT}`];
  return new Promise((resolve) => {
    const options = { timeout: TIMEOUT_MS, signal, maxBuffer: 1024 * 1024 };
    execFile('git', args, options, (error, stdout) => {
      resolve(error === null ? parseCommit(stdout) : undefined);
    });
  });
}

function parseCommit(output: string): CheckedOutCommit | undefined {
  const [commit = '', message = '', authorName = '', authorEmail = ''] = output.trim().split('\0');
  if (commit === '') return undefined;
  return { commit, message: message.trim(), authorName, authorEmail };
}
