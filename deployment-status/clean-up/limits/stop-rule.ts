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
    if (clock.now() > deadline) return 'this took too long';
    if (deactivated >= MAX_STATUSES) return 'GitHub limits how many statuses may be set in an hour';
    const { remaining } = budget;
    if (remaining === undefined || remaining > RESERVED_REQUESTS) return undefined;
    return `GitHub's rate limit allows only ${remaining} more requests for now`;
  };
}
