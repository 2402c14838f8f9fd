import type { RefusedContext } from '../refusal.ts';

// https://docs.github.com/en/rest/commits/statuses and https://docs.github.com/en/rest/checks/runs
// prettier-ignore
const FAILED = ['failure', 'error', 'cancelled', 'timed_out', 'action_required', 'startup_failure', 'stale'];
const PENDING = ['pending', 'expected', 'queued', 'in_progress', 'waiting', 'requested'];
/** GitHub may list these too; they do not change by themselves. */
const PASSED = ['success', 'neutral', 'skipped'];

/** Whether a context is the check of this job, which cannot pass before the job ends. */
export type IsOwnCheck = (context: string) => boolean;

/** Whether to wait for contexts that are not successful. */
export type ContextVerdict = {
  /** A context has failed and will not pass by itself. */
  failed: boolean;
  /** Contexts to wait for. */
  pending: RefusedContext[];
  /** Pending contexts that are the check of this job. */
  own: RefusedContext[];
  /** Unknown states, which are waited for. */
  unknown: string[];
};

export function judgeContexts(
  contexts: readonly RefusedContext[],
  isOwnCheck: IsOwnCheck = () => false,
): ContextVerdict {
  const states = contexts.map(({ state }) => state);
  const open = contexts.filter(({ state }) => !FAILED.includes(state) && !PASSED.includes(state));
  return {
    failed: states.some((state) => FAILED.includes(state)),
    pending: open.filter(({ context }) => !isOwnCheck(context)),
    own: open.filter(({ context }) => isOwnCheck(context)),
    unknown: open.map(({ state }) => state).filter((state) => !PENDING.includes(state)),
  };
}

export function describeContexts(contexts: readonly RefusedContext[]): string {
  return contexts.map(({ context, state }) => `${context} (${state})`).join(', ');
}
