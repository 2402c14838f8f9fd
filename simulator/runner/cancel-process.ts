import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How long the runner waits for a cancelled step, in milliseconds. */
export type CancelDelays = {
  /** From SIGINT to SIGTERM. */
  termAfterMs: number;
  /** From SIGTERM to SIGKILL. */
  killAfterMs: number;
};

/** https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs */
const RUNNER_DELAYS: CancelDelays = { termAfterMs: 7_500, killAfterMs: 2_500 };

/**
 * Ends a process like the runner when a workflow is cancelled: SIGINT, then SIGTERM, then SIGKILL.
 * Only the process gets the signals, not its children.
 *
 * @returns the signals that were sent
 */
export async function cancelProcess(
  child: ChildProcess,
  { termAfterMs, killAfterMs }: CancelDelays = RUNNER_DELAYS,
): Promise<NodeJS.Signals[]> {
  const sent: NodeJS.Signals[] = [];
  if (child.exitCode !== null || child.signalCode !== null) return sent;
  const exited = once(child, 'exit');
  const send = (name: NodeJS.Signals): void => {
    sent.push(name);
    child.kill(name);
  };
  send('SIGINT');
  const timers = [
    setTimeout(() => send('SIGTERM'), termAfterMs),
    setTimeout(() => send('SIGKILL'), termAfterMs + killAfterMs),
  ];
  await exited;
  for (const timer of timers) clearTimeout(timer);
  return sent;
}
