import { compact } from '../../lib/compact.ts';
import type { GithubContext } from '../../lib/github/status/set-status.ts';
import type { Inputs } from '../inputs.ts';
import type { Plan } from '../plan.ts';
import type { Progress } from '../progress.ts';
import { cleanUp } from './clean-up.ts';
import type { RequestBudget } from './limits/request-budget.ts';
import { dryRunLines, dryRunSummary } from './report/dry-run-table.ts';

type RunContext = {
  github: GithubContext;
  budget: RequestBudget;
  /** Removes secrets from a text. */
  redact: (text: string) => string;
};

/** @throws StepError */
export async function runCleanUp(
  { filter, inputs: { goal, retention, isDryRun } }: Extract<Plan, { kind: 'clean-up' }>,
  { fields, creation }: Inputs,
  { github, budget, redact }: RunContext,
  progress: Progress,
): Promise<void> {
  const { names, patterns } = filter.names;
  const [environment, ...others] = names;
  if (environment !== undefined && others.length + patterns.length === 0) {
    progress.environment = environment;
  }
  const { description, log_url } = fields;
  const request = compact({ description, log_url, state: 'inactive' as const });
  const mayDeleteProduction = creation.request.production_environment === true;
  const retirement = { goal, request };
  const order = { filter, retention, retirement, mayDeleteProduction, isDryRun };
  const { isComplete, planned } = await cleanUp(order, github, budget);
  if (planned !== undefined) {
    progress.summary = dryRunSummary(planned, redact);
    for (const line of dryRunLines(planned, redact)) github.log.info(line);
  } else if (isComplete) progress.state = goal;
}
