import type { GithubContext } from '../../lib/github/status/set-status.ts';
import { deleteEnvironments } from './delete-environments.ts';
import { describeNames, fold, type EnvironmentNames } from './environment-names.ts';
import { refuseProduction } from './production.ts';
import type { CleanUpProgress } from './progress.ts';
import { reportEnd, reportFailure } from './report.ts';
import { retire, type Retirement } from './retire.ts';
import { select, type CleanUpFilter, type Selection } from './select.ts';
import { createWritePace } from './write-pace.ts';

/** What a clean-up is to do. */
export type CleanUp = {
  filter: CleanUpFilter;
  retirement: Retirement;
  mayDeleteProduction: boolean;
};

/**
 * Deactivates the deployments of environments; or deletes them, and then the environments.
 *
 * @throws ApiError; ActionError if some were left as they were
 */
export async function cleanUp(
  { filter, retirement, mayDeleteProduction }: CleanUp,
  github: GithubContext,
): Promise<void> {
  const { log } = github;
  const { goal } = retirement;
  const progress: CleanUpProgress = { found: 0, deactivated: 0, deleted: 0, left: [] };
  try {
    const selection = await select(filter, github);
    const { deployments, complete } = selection;
    const environments = environmentsOf(selection, filter.names);
    if (goal === 'deleted' && !mayDeleteProduction) refuseProduction(environments, deployments);
    progress.found = deployments.length;
    if (!complete) {
      const what = `all beyond the newest ${deployments.length} (GitHub lists more than can be read)`;
      progress.left.push({ what });
    }
    const pace = createWritePace(github);
    await retire(deployments, { retirement, pace }, github, progress);
    if (goal === 'deleted' && filter.ref === undefined) {
      await deleteEnvironments(emptied(environments, progress), pace, github, progress);
    }
  } catch (error) {
    reportFailure(progress, log);
    throw error;
  }
  const named = describeNames(filter.names);
  reportEnd(progress, { goal, named }, log);
  if (progress.found === 0 && filter.ref !== undefined) {
    log.warning(
      `No deployment of ${named} has the ref ${filter.ref}. One that was created without \`ref\` has the SHA of its commit as its ref: leave out \`ref\`, or give that.`,
    );
  }
}

/** Each once, as GitHub spells it where it has deployments. */
function environmentsOf({ deployments }: Selection, { names }: EnvironmentNames): string[] {
  const spelled = [...names, ...deployments.map(({ environment }) => environment)];
  return [...new Map(spelled.map((name) => [fold(name), name])).values()];
}

/** Those of which nothing is left. */
function emptied(environments: readonly string[], { left, stopped }: CleanUpProgress): string[] {
  const isAnyLeft = stopped !== undefined || left.some((it) => it.environment === undefined);
  if (isAnyLeft) return [];
  const folded = left.map(({ environment = '' }) => fold(environment));
  return environments.filter((environment) => !folded.includes(fold(environment)));
}
