import { thrownMessage } from '../../lib/thrown-message.ts';
import { StepError } from '../../lib/step/errors/step-error.ts';
import type { LogSink } from '../../lib/step/log.ts';

/** Prints why the command failed outside a step. */
export function explain(error: unknown, log: LogSink): void {
  if (error instanceof StepError) {
    log.error(error.message, error.title === undefined ? {} : { title: error.title });
    return;
  }
  const reason = thrownMessage(error);
  log.error(`This is a fault of the command itself, please report it: ${reason}`, {});
}
