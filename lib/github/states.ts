/** The states that a status may have. https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status */
export const STATES = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'pending',
  'queued',
  'success',
] as const;

/** A state that GitHub takes. */
export type State = (typeof STATES)[number];

/** What a job that was cancelled may become: receivers of the webhook differ in what they understand. */
export const CANCELLED_STATES = ['error', 'failure', 'inactive'] as const;

/** A state that a job that was cancelled may become. */
export type CancelledState = (typeof CANCELLED_STATES)[number];

/** The words for a job's result that are no states: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context */
export const NOT_RUN_WORDS = ['cancelled', 'skipped'] as const;

/**
 * The state that a word means: one of GitHub's own, or the result of a job.
 *
 * @returns undefined where the word is neither
 */
export function toState(word: string, cancelledAs: State): State | undefined {
  if (NOT_RUN_WORDS.some((known) => known === word)) return cancelledAs;
  return STATES.find((state) => state === word);
}
