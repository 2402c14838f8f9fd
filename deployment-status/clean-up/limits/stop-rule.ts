import type { Clock } from '../../../lib/clock.ts';
import type { CleanUpProgress } from '../progress.ts';
import type { RequestBudget } from './request-budget.ts';

/** Limit for a whole clean-up. */
const TIMEOUT_MS = 2 * 3_600_000;
/** Requests left to the other workflows of the repository. */
const RESERVED_REQUESTS = 100;
// GitHub allows 500 content-creating requests per hour; the rest is for other workflows:
// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
const MAX_STATUSES = 450;

/** Returns why a clean-up has to stop for now; undefined if it may continue. */
export type StopRule = (progress: Pick<CleanUpProgress, 'deactivated'>) => string | undefined;

export function createStopRule(clock: Clock, budget: RequestBudget): StopRule {
  const deadline = clock.now() + TIMEOUT_MS;
  return ({ deactivated }) => {
    if (clock.now() > deadline) return 'the time limit was reached';
    if (deactivated >= MAX_STATUSES) return "GitHub's hourly limit of statuses was reached";
    const { remaining } = budget;
    if (remaining === undefined || remaining > RESERVED_REQUESTS) return undefined;
    return `GitHub's rate limit leaves only ${remaining} requests`;
  };
}
