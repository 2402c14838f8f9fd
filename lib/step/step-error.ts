/** A failure that the user can act on, once an action has put it into words; anything else thrown is a bug. */
export class StepError extends Error {
  override readonly name: string = 'StepError';
}
