import { StepError } from './step-error.ts';

/** The reason of the abort signal when the runner cancels the step. */
export class CancelledError extends StepError {
  override readonly name = 'CancelledError';
  constructor() {
    super('The step was cancelled.');
  }
}
