import { constants } from 'node:os';
import { StepError } from '../../lib/step/errors/step-error.ts';
import { WrongInputsError } from '../../lib/step/errors/wrong-inputs-error.ts';

/** What the exit codes of the command mean. */
export const EXIT = { done: 0, failed: 1, wrongInputs: 2, unknown: 3 } as const;

export function exitCodeOf(error: unknown): number {
  if (error instanceof WrongInputsError) return EXIT.wrongInputs;
  return error instanceof StepError && error.isUncertain ? EXIT.unknown : EXIT.failed;
}

/** As shells have it: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08_02 */
export function exitCodeOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
