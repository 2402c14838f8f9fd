import { constants } from 'node:os';
import { ApiError } from '../../lib/http/api-error.ts';
import { WrongInputsError } from '../../lib/step/errors/wrong-inputs-error.ts';

/** What the exit codes of the command mean. */
export const EXIT = { done: 0, failed: 1, wrongInputs: 2, unknown: 3 } as const;

/** @param outputs what is known of how the step ended */
export function exitCodeOf(error: unknown, outputs: Readonly<Record<string, string>>): number {
  if (error instanceof WrongInputsError) return EXIT.wrongInputs;
  if (outputs['conclusion'] === 'timed_out') return EXIT.unknown;
  return error instanceof ApiError && isOutcomeUnknown(error) ? EXIT.unknown : EXIT.failed;
}

/** As shells have it: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08_02 */
export function exitCodeOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

function isOutcomeUnknown({ kind, mayHaveTakenEffect }: ApiError): boolean {
  return mayHaveTakenEffect || kind === 'network' || kind === 'proxy' || kind === 'timeout';
}
