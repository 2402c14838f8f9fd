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

const END_STATES: readonly string[] = ['success', 'failure', 'error', 'inactive'];

/** Whether nothing more is expected of a deployment with this state. */
export function isEnd(state: string): boolean {
  return END_STATES.includes(state);
}

/**
 * The results of jobs, runs and checks that are no states; undefined: what ended without a verdict, as a
 * cancelled job did. `canceled` and `failed` are how other systems write two of them.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context and
 * https://docs.github.com/en/rest/checks/runs#create-a-check-run
 */
const CONCLUSIONS: Readonly<Record<string, State | undefined>> = {
  cancelled: undefined,
  skipped: undefined,
  canceled: undefined,
  neutral: undefined,
  stale: undefined,
  failed: 'failure',
  timed_out: 'failure',
  action_required: 'failure',
  startup_failure: 'failure',
};

/** Every word that `toState` knows. */
export const STATE_WORDS: readonly string[] = [...STATES, ...Object.keys(CONCLUSIONS)];

/**
 * The state that a word means, in whatever case: one of GitHub's own, or the result of a job, run or check.
 *
 * @returns undefined where the word is neither
 */
export function toState(word: string, cancelledAs: State): State | undefined {
  const folded = word.toLowerCase();
  if (Object.hasOwn(CONCLUSIONS, folded)) return CONCLUSIONS[folded] ?? cancelledAs;
  return STATES.find((state) => state === folded);
}
