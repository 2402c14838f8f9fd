import type { GithubContext } from '../../lib/github/status/set-status.ts';
import type { RequestBudget } from './limits/request-budget.ts';
import { createStopRule, type StopRule } from './limits/stop-rule.ts';
import { createWritePace, type WritePace } from './limits/write-pace.ts';
import { createStatusReader, type StatusReader } from './status-reader.ts';

/** Shared by the parts of a clean-up. */
export type CleanUpContext = GithubContext & {
  pace: WritePace;
  statusOf: StatusReader;
  stopReason: StopRule;
};

export function createCleanUpContext(github: GithubContext, budget: RequestBudget): CleanUpContext {
  return {
    ...github,
    pace: createWritePace(github),
    statusOf: createStatusReader(github),
    stopReason: createStopRule(github.clock, budget),
  };
}
