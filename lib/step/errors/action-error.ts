import { StepError } from './step-error.ts';

/** A failure whose message is complete: what happened, why, and the remedy. */
export class ActionError extends StepError {
  override readonly name = 'ActionError';
}
