import { WrongInputsError } from '../lib/step/errors/wrong-inputs-error.ts';

/** The arguments, settings or environment variables are invalid; nothing was sent. */
export class UsageError extends WrongInputsError {
  constructor(message: string) {
    super(message, 'Invalid usage');
  }
}
