import type { RefusedContext } from './refusal.ts';

// https://docs.github.com/en/rest/commits/statuses and https://docs.github.com/en/rest/checks/runs
const FAILED = [
  ...['failure', 'error', 'cancelled', 'timed_out'],
  ...['action_required', 'startup_failure', 'stale'],
];
const PENDING = ['pending', 'expected', 'queued', 'in_progress', 'waiting', 'requested'];
const PASSED = ['success', 'neutral', 'skipped'];

/** What contexts that are not successful mean for waiting on them. */
export type ContextVerdict = {
  /** None of them can change any more without somebody's doing. */
  failed: boolean;
  /** Words that this code does not know; they are waited for. */
  unknown: string[];
};

/** Judges the contexts that a deployment was refused for. */
export function judgeContexts(contexts: readonly RefusedContext[]): ContextVerdict {
  const states = contexts.map(({ state }) => state);
  const known = [...FAILED, ...PENDING, ...PASSED];
  return {
    failed: states.some((state) => FAILED.includes(state)),
    unknown: states.filter((state) => !known.includes(state)),
  };
}

/** The contexts and their states on one line. */
export function describeContexts(contexts: readonly RefusedContext[]): string {
  return contexts.map(({ context, state }) => `${context} (${state})`).join(', ');
}
