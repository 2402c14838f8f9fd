export type StepErrorOptions = ErrorOptions & {
  /** Heads the annotation; without it the action chooses one. */
  title?: string;
  /** What only helps to look closer, such as a URL and a status. */
  technical?: string;
  /** Whether it is not known what the step has brought about. */
  isUncertain?: boolean;
};

/** A failure that the user can act on, once an action has put it into words; anything else thrown is a bug. */
export class StepError extends Error {
  override readonly name: string = 'StepError';
  readonly title: string | undefined;
  /** `''` if there is none. */
  readonly technical: string;
  readonly isUncertain: boolean;

  constructor(
    message: string,
    { title, technical = '', isUncertain = false, cause }: StepErrorOptions = {},
  ) {
    super(message, { cause });
    this.title = title;
    this.technical = technical;
    this.isUncertain = isUncertain;
  }

  /** What happened, without the technical part. */
  get happened(): string {
    return this.message;
  }
}
