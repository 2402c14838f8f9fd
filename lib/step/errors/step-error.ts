export type StepErrorOptions = ErrorOptions & {
  /** Title of the annotation; by default the action chooses one. */
  title?: string;
  /** Details for debugging, such as the URL and the HTTP status. */
  technical?: string;
  /** Whether the outcome of the step is unknown. */
  isUncertain?: boolean;
};

/** A failure that an action turns into a message for the user. Any other error is a bug. */
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

  /** What happened, without the technical detail. */
  get happened(): string {
    return this.message;
  }
}
