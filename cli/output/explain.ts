import { describeError } from '../../lib/step/errors/describe-error.ts';
import type { LogSink } from '../../lib/step/log.ts';

/** Prints why the command failed outside a step. */
export function explain(error: unknown, env: NodeJS.ProcessEnv, log: LogSink): void {
  const { title, message } = describeError(error, env, log);
  log.error(message, { title });
}
