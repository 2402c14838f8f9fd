import { systemClock } from '../lib/clock.ts';
import { runAction, type Failed } from '../lib/step/run-action.ts';
import { ACTIONS, type ActionName } from './actions.ts';
import type { CommandHost } from './command-host.ts';
import { EXIT, exitCodeOf, exitCodeOfSignal } from './output/exit-code.ts';
import { runChild } from './wrapper/run-child.ts';
import { watchSignals, type Signals } from './wrapper/watch-signals.ts';

/** A command that runs between the stages, with the environment of this process. */
type Wrapped = { command: readonly string[]; env: NodeJS.ProcessEnv };

/** The result that the post stage reports. */
export type Report = { jobStatus: 'success' | 'failure' | 'cancelled' };

/**
 * Runs an action, and the wrapped command between its stages if there is one. A deployment that the
 * main stage leaves open is always closed.
 *
 * @param report updated before the post stage, which reads it as an input
 * @returns the exit code
 */
export async function runStep(
  action: ActionName,
  wrapped: Wrapped | undefined,
  host: CommandHost,
  report: Report,
): Promise<number> {
  const signals = watchSignals();
  const failed = await runAction(ACTIONS[action], 'main', host, systemClock);
  const { ended, overdue } =
    failed === undefined
      ? startWrapped(wrapped, host, signals)
      : endedWith(codeOfFailure(failed, wrapped, host, signals));
  await overdue;
  // A command can be overdue only after a signal.
  const isCancelled = signals.received() !== undefined;
  const isDone = !isCancelled && (await ended) === EXIT.done;
  report.jobStatus = isCancelled ? 'cancelled' : isDone ? 'success' : 'failure';
  const unclosed = host.hasState()
    ? await runAction(ACTIONS[action], 'post', { ...host, signals: [] }, systemClock)
    : undefined;
  const code = await ended;
  return unclosed !== undefined && code === EXIT.done ? EXIT.failed : code;
}

/** What runs between the stages; `ended` resolves to the exit code. */
type Work = { ended: Promise<number>; overdue: Promise<void> };

function endedWith(code: number): Work {
  return { ended: Promise.resolve(code), overdue: Promise.resolve() };
}

function startWrapped(
  wrapped: Wrapped | undefined,
  { outputs, sink }: CommandHost,
  signals: Signals,
): Work {
  if (wrapped === undefined) return endedWith(EXIT.done);
  const early = signals.received();
  if (early !== undefined) return endedWith(exitCodeOfSignal(early));
  const { deployment_id: DEPLOYMENT_ID, deployment_url: DEPLOYMENT_URL } = outputs;
  const env = { ...wrapped.env, DEPLOYMENT_ID, DEPLOYMENT_URL };
  const { ended, overdue } = runChild(wrapped.command, env, signals);
  const code = ended.then(({ exitCode, problem }) => {
    if (problem !== undefined) sink.error(problem, { title: 'Command not started' });
    return exitCode;
  });
  return { ended: code, overdue };
}

function codeOfFailure(
  { error }: Failed,
  wrapped: Wrapped | undefined,
  { sink }: CommandHost,
  signals: Signals,
): number {
  if (wrapped !== undefined) sink.info('Your command was not run.');
  const signal = signals.received();
  return signal === undefined ? exitCodeOf(error) : exitCodeOfSignal(signal);
}
