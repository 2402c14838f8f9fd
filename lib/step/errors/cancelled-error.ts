import { StepError } from './step-error.ts';

/** The abort reason when the step is cancelled. */
export class CancelledError extends StepError {
  override readonly name = 'CancelledError';
  constructor() {
    super('The step was cancelled.');
  }
}
