import type { ListedDeployment } from '../../../lib/github/client.ts';
import { ApiError } from '../../../lib/http/api-error.ts';
import type { CleanUpContext } from '../context.ts';
import { isOfOne } from '../is-of-one.ts';
import type { CleanUpProgress } from '../progress.ts';
import { fold } from './environment-names.ts';
import { expired, groupByEnvironment, type Retention } from './retention.ts';

/** The deployments that are to go. */
export type Going = {
  /** Of each environment the newest first. */
  deployments: ListedDeployment[];
  /**
   * The environments, folded, of which the active deployment must stay and is not among those that stay anyway: it
   * is the first of `deployments` whose state is `success`. To look for it at once could use up all requests.
   */
  unsettled: Set<string>;
};

/**
 * What `keep` and `older_than` let go. Where it is not known whether the active deployment is among those that
 * stay, all of the environment stay.
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
      context.log.info(
        `Could not read which deployment of ${environment} is active: ${error.message}`,
      );
      progress.left.push({ environment, what: `those of ${environment} (${error.happened})` });
    }
  }
  return going;
}

/** Whether a deployment is the active one of an environment that has to stay; asked of each in order. */
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

/** Whether one of them is active; sets `progress.stopped` if the limits end the search. */
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
