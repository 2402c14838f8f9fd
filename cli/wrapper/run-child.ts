import { spawn, type ChildProcess } from 'node:child_process';
import { isatty } from 'node:tty';
import { isError } from '../../lib/is-error.ts';
import { thrownMessage } from '../../lib/thrown-message.ts';
import { exitCodeOfSignal } from '../output/exit-code.ts';
import type { Signals } from './watch-signals.ts';

/** How the wrapped command ended, as a shell would report it. */
type ChildEnd = {
  exitCode: number;
  /** Why it could not be started. */
  problem?: string;
};

export type Child = {
  ended: Promise<ChildEnd>;
  /** Resolves when the command has ended, or when the wait for it is over. */
  overdue: Promise<void>;
};

// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08_02
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;

// `docker stop` kills after 10 s, and Kubernetes after 30: https://docs.docker.com/reference/cli/docker/container/stop/
const GRACE_MS = 5_000;

// Any of these may be the user's terminal. They are file descriptors because `process.stdin` would open stdin, which
// belongs to the command.
const STREAMS = [0, 1, 2];

/** Runs a command with the stdio of this process, and forwards signals to it. */
export function runChild(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  { onSignal }: Signals,
): Child {
  const child = start(command, env);
  if (!('on' in child)) return { ended: Promise.resolve(child), overdue: Promise.resolve() };
  let giveUp = (): void => undefined;
  const givenUp = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  const ended = new Promise<ChildEnd>((resolve) => {
    const stopListening = onSignal((signal) => {
      if (signal !== 'SIGINT') setTimeout(giveUp, GRACE_MS).unref();
      // A terminal sends SIGINT to both processes, and many programs exit immediately on a second one.
      if (signal !== 'SIGINT' || !STREAMS.some((stream) => isatty(stream))) child.kill(signal);
    });
    child.on('error', (error) => {
      // Also emitted if a signal cannot be sent; then the command is still running.
      if (child.pid !== undefined) return;
      stopListening();
      resolve(notStarted(command[0], error));
    });
    child.on('exit', (code, signal) => {
      stopListening();
      resolve({ exitCode: signal === null ? (code ?? 1) : exitCodeOfSignal(signal) });
    });
  });
  return { ended, overdue: Promise.race([givenUp, ended.then(() => undefined)]) };
}

/** Node throws some errors, such as ENOTDIR, and emits others. */
function start(
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
): ChildProcess | ChildEnd {
  try {
    return spawn(program, args, { stdio: 'inherit', env });
  } catch (error) {
    return notStarted(program, error);
  }
}

function notStarted(program: string | undefined, error: unknown): ChildEnd {
  const isMissing = isError(error) && 'code' in error && error.code === 'ENOENT';
  const what = `${JSON.stringify(program)} ${isMissing ? 'was not found' : 'could not be started'}`;
  const problem = `${what} (${thrownMessage(error)}).`;
  return { exitCode: isMissing ? NOT_FOUND : NOT_EXECUTABLE, problem };
}
