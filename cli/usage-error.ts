import { WrongInputsError } from '../lib/step/errors/wrong-inputs-error.ts';

/** What the command was given cannot be meant so; nothing was sent. */
export class UsageError extends WrongInputsError {
  constructor(message: string) {
    super(message, 'Wrong usage');
  }
}
