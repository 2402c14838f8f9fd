import { constants } from 'node:os';
import { StepError } from '../../lib/step/errors/step-error.ts';
import { WrongInputsError } from '../../lib/step/errors/wrong-inputs-error.ts';

/** The exit codes of the command. */
export const EXIT = { done: 0, failed: 1, wrongInputs: 2, unknown: 3 } as const;

export function exitCodeOf(error: unknown): number {
  if (error instanceof WrongInputsError) return EXIT.wrongInputs;
  return error instanceof StepError && error.isUncertain ? EXIT.unknown : EXIT.failed;
}

/**
 * 128 + the signal number, as in shells:
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08_02
 */
export function exitCodeOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
