import { ActionError } from './action-error.ts';

/** Inputs that cannot be meant so; nothing was sent. */
export class WrongInputsError extends ActionError {
  constructor(message: string, title = 'Invalid inputs') {
    super(message, { title });
  }
}
