import type { ListedDeployment } from '../../../lib/github/client.ts';
import { ApiError } from '../../../lib/http/api-error.ts';
import type { CleanUpContext } from '../context.ts';
import { isOfOne } from '../is-of-one.ts';
import type { CleanUpProgress } from '../progress.ts';
import { fold } from './environment-names.ts';
import { expired, groupByEnvironment, type Retention } from './retention.ts';

/** The deployments to remove. */
export type Going = {
  /** Grouped by environment, newest first. */
  deployments: ListedDeployment[];
  /**
   * Ids of the active deployments, which are kept, by case-folded environment. Undefined if the
   * active deployment is not among the retained ones. Then it is the first of `deployments` with
   * the state `success`, which is determined later: finding it now could use up all requests.
   */
  active: Map<string, string | undefined>;
};

/**
 * Selects the deployments that `keep` and `older_than` do not retain. If it is unknown whether the
 * active deployment is retained, all deployments of the environment are kept.
 *
 * @throws ApiError
 */
export async function retain(
  deployments: readonly ListedDeployment[],
  retention: Retention,
  context: CleanUpContext,
  progress: CleanUpProgress,
): Promise<Going> {
  const going: Going = { deployments: [], active: new Map() };
  for (const { environment, deployments: members } of groupByEnvironment(deployments)) {
    const candidates = expired(members, retention, context.clock.date().getTime());
    if (candidates.length === 0) continue;
    const staying = members.filter((deployment) => !candidates.includes(deployment));
    try {
      const active = await findActive(staying, context, progress);
      if (progress.stopped !== undefined) return going;
      going.active.set(fold(environment), active);
      going.deployments.push(...candidates);
    } catch (error) {
      if (!(error instanceof ApiError) || !isOfOne(error)) throw error;
      context.log.info(
        `Could not read which deployment of ${environment} is active: ${error.message}`,
      );
      progress.left.push({ environment, what: `all of ${environment} (${error.happened})` });
    }
  }
  return going;
}

/**
 * The id of the active deployment; undefined if none of them is. Sets `progress.stopped` if a limit
 * stops the search.
 */
async function findActive(
  deployments: readonly ListedDeployment[],
  { statusOf, stopReason }: CleanUpContext,
  progress: CleanUpProgress,
): Promise<string | undefined> {
  for (const { id } of deployments) {
    const reason = stopReason(progress);
    if (reason !== undefined) {
      progress.stopped = reason;
      return undefined;
    }
    if ((await stateUnlessGone(id, statusOf)) === 'success') return id;
  }
  return undefined;
}

async function stateUnlessGone(id: string, statusOf: CleanUpContext['statusOf']): Promise<string> {
  try {
    return (await statusOf(id)).state;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return '';
    throw error;
  }
}
