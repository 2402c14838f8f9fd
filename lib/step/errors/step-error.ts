export type StepErrorOptions = ErrorOptions & {
  /** Heads the annotation; without it the action chooses one. */
  title?: string;
  /** What only helps to look closer, such as a URL and a status. */
  technical?: string;
};

/** A failure that the user can act on, once an action has put it into words; anything else thrown is a bug. */
export class StepError extends Error {
  override readonly name: string = 'StepError';
  readonly title: string | undefined;
  /** `''` if there is none. */
  readonly technical: string;

  constructor(message: string, { title, technical = '', cause }: StepErrorOptions = {}) {
    super(message, { cause });
    this.title = title;
    this.technical = technical;
  }

  /** What happened, without the technical part. */
  get happened(): string {
    return this.message;
  }
}
