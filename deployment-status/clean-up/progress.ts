/** How far a clean-up has come; filled in on the way. */
export type CleanUpProgress = {
  found: number;
  /** What `keep` and `older_than` let go of these. */
  going: number;
  /** How many of these are active, and stay. */
  stayed: number;
  deactivated: number;
  deleted: number;
  /** How many of those that are to go were looked at. */
  reached: number;
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

export function createCleanUpProgress(): CleanUpProgress {
  return { found: 0, going: 0, stayed: 0, deactivated: 0, deleted: 0, reached: 0, left: [] };
}
