/** `running`: the job of the deployment may still be running. */
export type ReasonToStay = 'active' | 'running';

/** State of a clean-up. */
export type CleanUpProgress = {
  found: number;
  /** How many of these `keep` and `older_than` do not retain. */
  going: number;
  /** How many of those are kept, by reason. */
  stayed: Record<ReasonToStay, number>;
  deactivated: number;
  deleted: number;
  /** How many of the deployments to remove were processed. */
  reached: number;
  /** What could not be changed, and why. */
  left: Left[];
  /** Why it stopped early; undefined if it did not. */
  stopped?: string;
};

type Left = {
  /** Undefined if any environment may be affected. */
  environment?: string;
  /** What and why, such as `46 (GitHub returned an error: …)`. */
  what: string;
};

export function createCleanUpProgress(): CleanUpProgress {
  const stayed = { active: 0, running: 0 };
  return { found: 0, going: 0, stayed, deactivated: 0, deleted: 0, reached: 0, left: [] };
}
