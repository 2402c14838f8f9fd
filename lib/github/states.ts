/**
 * The states of a deployment status:
 * https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status
 */
export const STATES = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'pending',
  'queued',
  'success',
] as const;

export type State = (typeof STATES)[number];

/** States for a cancelled job; webhook receivers differ in which of them they support. */
export const CANCELLED_STATES = ['error', 'failure', 'inactive'] as const;

export type CancelledState = (typeof CANCELLED_STATES)[number];

const END_STATES: readonly string[] = ['success', 'failure', 'error', 'inactive'];

/** Whether a state is final. */
export function isEnd(state: string): boolean {
  return END_STATES.includes(state);
}

/**
 * Results of jobs, runs and checks that are not states. Undefined: ended without a verdict, such as
 * a cancelled job. Other systems write `canceled` and `failed`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context
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

/** All words that `toState` accepts. */
export const STATE_WORDS: readonly string[] = [...STATES, ...Object.keys(CONCLUSIONS)];

/**
 * Converts a state, or the result of a job, run or check, to a state. Ignores case.
 *
 * @returns undefined for any other word
 */
export function toState(word: string, cancelledAs: State): State | undefined {
  const folded = word.toLowerCase();
  if (Object.hasOwn(CONCLUSIONS, folded)) return CONCLUSIONS[folded] ?? cancelledAs;
  return STATES.find((state) => state === folded);
}
