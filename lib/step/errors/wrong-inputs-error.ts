import { ActionError } from './action-error.ts';

/** Invalid inputs; nothing was sent. */
export class WrongInputsError extends ActionError {
  constructor(message: string, title = 'Invalid inputs') {
    super(message, { title });
  }
}
