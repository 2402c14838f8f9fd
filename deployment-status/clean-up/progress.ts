/** How far a clean-up has come; filled in on the way. */
export type CleanUpProgress = {
  found: number;
  deactivated: number;
  deleted: number;
  /** What stays as it was, and why. */
  left: Left[];
  /** Why the end was not reached; undefined if it was. */
  stopped?: string;
};

type Left = {
  /** Undefined if it may be any of them. */
  environment?: string;
  /** What and why, as `46 (GitHub returned an error: …)`. */
  what: string;
};
