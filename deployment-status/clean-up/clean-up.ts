import type { ListedDeployment } from '../../lib/github/client.ts';
import type { GithubContext } from '../../lib/github/status/set-status.ts';
import { createCleanUpContext, type CleanUpContext } from './context.ts';
import { deleteEnvironments } from './delete-environments.ts';
import { planSteps, type PlannedStep } from './dry-run.ts';
import type { RequestBudget } from './limits/request-budget.ts';
import { createCleanUpProgress, type CleanUpProgress } from './progress.ts';
import { reportEnd, reportFailure } from './report/report-end.ts';
import { retire, type Retirement } from './retire.ts';
import { describeNames, fold, type EnvironmentNames } from './select/environment-names.ts';
import { refuseProduction } from './select/production.ts';
import { retain } from './select/retain.ts';
import type { Retention } from './select/retention.ts';
import { select, type CleanUpFilter } from './select/select.ts';

export type CleanUp = {
  filter: CleanUpFilter;
  /** Undefined: keep nothing. */
  retention: Retention | undefined;
  retirement: Retirement;
  mayDeleteProduction: boolean;
  /** Changes nothing. */
  isDryRun: boolean;
};

export type CleanUpEnd = {
  /** False if a limit stopped it early. */
  isComplete: boolean;
  /** Undefined unless it was a dry run. */
  planned: PlannedStep[] | undefined;
};

/**
 * Deactivates the deployments of environments, or deletes them and then the environments.
 *
 * @throws ApiError; ActionError if some could not be changed
 */
export async function cleanUp(
  order: CleanUp,
  github: GithubContext,
  budget: RequestBudget,
): Promise<CleanUpEnd> {
  const { filter, retention, retirement } = order;
  const { log } = github;
  const progress = createCleanUpProgress();
  let planned: PlannedStep[] | undefined;
  try {
    planned = await carryOut(order, createCleanUpContext(github, budget), progress);
  } catch (error) {
    reportFailure(progress, log);
    throw error;
  }
  const named = describeNames(filter.names);
  const isRecurring = retention !== undefined;
  reportEnd(progress, { goal: retirement.goal, named, isRecurring, planned }, log);
  if (progress.found === 0 && filter.ref !== undefined) {
    log.warning(
      `No deployment of ${named} has the ref ${filter.ref}. If they were created without \`ref\`, their ref is the SHA of the commit: leave out \`ref\`, or set it to that.`,
    );
  }
  return { isComplete: progress.stopped === undefined, planned };
}

/** Returns the planned steps of a dry run. */
async function carryOut(
  { filter, retention, retirement, mayDeleteProduction, isDryRun }: CleanUp,
  context: CleanUpContext,
  progress: CleanUpProgress,
): Promise<PlannedStep[] | undefined> {
  const { goal } = retirement;
  const { deployments, complete } = await select(filter, context);
  const environments = environmentsOf(deployments, filter.names);
  if (goal === 'deleted' && !mayDeleteProduction) refuseProduction(environments, deployments);
  progress.found = deployments.length;
  if (!complete) {
    const what = `all beyond the newest ${deployments.length} (too many to list)`;
    progress.left.push({ what });
  }
  const going =
    retention === undefined
      ? { deployments, active: new Map<string, undefined>() }
      : await retain(deployments, retention, context, progress);
  progress.going = going.deployments.length;
  // An environment is deleted with its last deployment, unless some deployments are kept.
  const isWhole = goal === 'deleted' && retention === undefined && filter.ref === undefined;
  if (isDryRun) {
    const steps = await planSteps(going, goal, context, progress);
    const emptying = isWhole ? emptied(environments, progress) : [];
    const last = emptying.map((environment) => ({ environment, step: 'delete the environment' }));
    return [...steps, ...last];
  }
  await retire(going, retirement, context, progress);
  if (isWhole) await deleteEnvironments(emptied(environments, progress), context, progress);
  return undefined;
}

/** Unique names, spelled as in GitHub if they have deployments. */
function environmentsOf(
  deployments: readonly ListedDeployment[],
  { names }: EnvironmentNames,
): string[] {
  const spelled = [...names, ...deployments.map(({ environment }) => environment)];
  return [...new Map(spelled.map((name) => [fold(name), name])).values()];
}

/** Environments without remaining deployments. */
function emptied(environments: readonly string[], { left, stopped }: CleanUpProgress): string[] {
  const isAnyLeft = stopped !== undefined || left.some((it) => it.environment === undefined);
  if (isAnyLeft) return [];
  const folded = left.map(({ environment = '' }) => fold(environment));
  return environments.filter((environment) => !folded.includes(fold(environment)));
}
