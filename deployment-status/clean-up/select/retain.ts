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
   * Environments, case-folded, whose active deployment is not among the retained ones and must be
   * kept: it is the first of `deployments` with the state `success`. It is determined later, since
   * finding it now could use up all requests.
   */
  unsettled: Set<string>;
};

/**
 * Selects the deployments that `keep` and `older_than` do not retain. If it is unknown whether the
 * active deployment is retained, the environment is left alone.
 *
 * @throws ApiError
 */
export async function retain(
  deployments: readonly ListedDeployment[],
  retention: Retention,
  context: CleanUpContext,
  progress: CleanUpProgress,
): Promise<Going> {
  const going: Going = { deployments: [], unsettled: new Set() };
  for (const { environment, deployments: members } of groupByEnvironment(deployments)) {
    const candidates = expired(members, retention, context.clock.date().getTime());
    if (candidates.length === 0) continue;
    const staying = members.filter((deployment) => !candidates.includes(deployment));
    try {
      const isSettled = await holdsActive(staying, context, progress);
      if (progress.stopped !== undefined) return going;
      if (!isSettled) going.unsettled.add(fold(environment));
      going.deployments.push(...candidates);
    } catch (error) {
      if (!(error instanceof ApiError) || !isOfOne(error)) throw error;
      context.log.info(`It is not known what of ${environment} is active: ${error.message}`);
      progress.left.push({ environment, what: `those of ${environment} (${error.happened})` });
    }
  }
  return going;
}

/**
 * Whether a deployment is the active one of its environment and must be kept. Call it for each in
 * order.
 */
export async function isActiveToStay(
  { id, environment }: ListedDeployment,
  { unsettled }: Going,
  { stateOf }: CleanUpContext,
): Promise<boolean> {
  const folded = fold(environment);
  if (!unsettled.has(folded) || (await stateOf(id)) !== 'success') return false;
  unsettled.delete(folded);
  return true;
}

/**
 * Whether one of the deployments is active; sets `progress.stopped` if a limit stops the search.
 */
async function holdsActive(
  deployments: readonly ListedDeployment[],
  { stateOf, stopReason }: CleanUpContext,
  progress: CleanUpProgress,
): Promise<boolean> {
  for (const { id } of deployments) {
    const reason = stopReason(progress);
    if (reason !== undefined) {
      progress.stopped = reason;
      return false;
    }
    if ((await stateUnlessGone(id, stateOf)) === 'success') return true;
  }
  return false;
}

async function stateUnlessGone(id: string, stateOf: CleanUpContext['stateOf']): Promise<string> {
  try {
    return await stateOf(id);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return '';
    throw error;
  }
}
