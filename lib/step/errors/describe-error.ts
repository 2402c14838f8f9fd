import { bugReport } from './bug-report.ts';
import { composeMessage, type Failure } from './failure.ts';
import { StepError } from './step-error.ts';

/**
 * The message for an error that no step explained.
 *
 * @param log receives the stack of a bug
 */
export function describeError(
  error: unknown,
  env: NodeJS.ProcessEnv,
  log: { debug: (text: string) => void },
): Failure {
  if (error instanceof StepError) {
    return { title: error.title ?? 'Step failed', message: composeMessage(error, []) };
  }
  return bugReport(error, env, log);
}
