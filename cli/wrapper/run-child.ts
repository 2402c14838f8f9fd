import { spawn } from 'node:child_process';
import { isatty } from 'node:tty';
import { exitCodeOfSignal } from '../output/exit-code.ts';
import type { Signals } from './watch-signals.ts';

/** How the command ended that was run, as a shell would report it. */
export type ChildEnd = {
  exitCode: number;
  /** Why it could not be started. */
  problem?: string;
};

// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08_02
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;

// `process.stdin` would open it, which is for the command to do.
const STDIN = 0;

/** Runs a command on the streams of this process, and passes signals on to it. */
export function runChild(
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  { onSignal }: Signals,
): Promise<ChildEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    const stopListening = onSignal((signal) => {
      // A terminal has sent it to both already, and many programs take a second one for a wish to be killed.
      if (signal !== 'SIGINT' || !isatty(STDIN)) child.kill(signal);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      // Also where a signal cannot be sent: then it ends later.
      if (child.pid !== undefined) return;
      stopListening();
      const exitCode = error.code === 'ENOENT' ? NOT_FOUND : NOT_EXECUTABLE;
      resolve({ exitCode, problem: error.message });
    });
    child.on('exit', (code, signal) => {
      stopListening();
      resolve({ exitCode: signal === null ? (code ?? 1) : exitCodeOfSignal(signal) });
    });
  });
}
