import { StepError } from './step-error.ts';

/** A failure whose message is ready for the user: what happened, what is to blame, what to do. */
export class ActionError extends StepError {
  override readonly name = 'ActionError';
}
