import type { GithubContext } from '../../lib/github/status/set-status.ts';
import type { RequestBudget } from './limits/request-budget.ts';
import { createStopRule, type StopRule } from './limits/stop-rule.ts';
import { createWritePace, type WritePace } from './limits/write-pace.ts';
import { createStateReader, type StateReader } from './state-reader.ts';

/** Shared by the parts of a clean-up. */
export type CleanUpContext = GithubContext & {
  pace: WritePace;
  stateOf: StateReader;
  stopReason: StopRule;
};

export function createCleanUpContext(github: GithubContext, budget: RequestBudget): CleanUpContext {
  return {
    ...github,
    pace: createWritePace(github),
    stateOf: createStateReader(github),
    stopReason: createStopRule(github.clock, budget),
  };
}
