import { systemClock } from '../lib/clock.ts';
import { runAction, type Failed } from '../lib/step/run-action.ts';
import { ACTIONS, type ActionName } from './actions.ts';
import type { CommandHost } from './command-host.ts';
import { EXIT, exitCodeOf, exitCodeOfSignal } from './output/exit-code.ts';
import { runChild } from './wrapper/run-child.ts';
import { watchSignals, type Signals } from './wrapper/watch-signals.ts';

/** A command that is run between the stages, with the environment of ours. */
type Wrapped = { command: readonly string[]; env: NodeJS.ProcessEnv };

/** Tells the post stage how it went. */
export type Report = { jobStatus: 'success' | 'failure' | 'cancelled' };

/**
 * Runs an action, with a command between its stages where one is wrapped. What the main stage has left open is
 * closed, whatever happens.
 *
 * @param report is kept up to date for the inputs of the post stage
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
  const end = (code: number): number => {
    const isCancelled = signals.received() !== undefined;
    report.jobStatus = isCancelled ? 'cancelled' : code === EXIT.done ? 'success' : 'failure';
    return code;
  };
  const code = end(
    failed === undefined
      ? await runWrapped(wrapped, host, signals)
      : codeOfFailure(failed, wrapped, host, signals),
  );
  if (!host.hasState()) return code;
  const unclosed = await runAction(ACTIONS[action], 'post', { ...host, signals: [] }, systemClock);
  return unclosed !== undefined && code === EXIT.done ? EXIT.failed : code;
}

async function runWrapped(
  wrapped: Wrapped | undefined,
  { outputs, sink }: CommandHost,
  signals: Signals,
): Promise<number> {
  if (wrapped === undefined) return EXIT.done;
  const early = signals.received();
  if (early !== undefined) return exitCodeOfSignal(early);
  const { deployment_id: DEPLOYMENT_ID, deployment_url: DEPLOYMENT_URL } = outputs;
  const env = { ...wrapped.env, DEPLOYMENT_ID, DEPLOYMENT_URL };
  const { exitCode, problem } = await runChild(wrapped.command, env, signals);
  if (problem !== undefined) sink.error(problem, { title: 'Command not started' });
  return exitCode;
}

function codeOfFailure(
  { error }: Failed,
  wrapped: Wrapped | undefined,
  { sink }: CommandHost,
  signals: Signals,
): number {
  if (wrapped !== undefined) sink.info('The command was not run.');
  const signal = signals.received();
  return signal === undefined ? exitCodeOf(error) : exitCodeOfSignal(signal);
}
