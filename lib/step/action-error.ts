/** A failure that its user can act on: the message says what happened, what is to blame, what to do. */
export class ActionError extends Error {
  override readonly name = 'ActionError';
}
