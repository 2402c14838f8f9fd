import { callLimits } from '../../lib/github/call-limits.ts';
import type { ListedDeployment, StatusRequest } from '../../lib/github/client.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import type { CleanUpContext } from './context.ts';
import { deactivate } from './deactivate.ts';
import { isOfOne } from './is-of-one.ts';
import { resumeOrder } from './limits/resume-order.ts';
import type { CleanUpProgress } from './progress.ts';
import { reasonToStay } from './select/reason-to-stay.ts';
import type { Going } from './select/retain.ts';

/** What to do with each deployment. */
export type Retirement = {
  goal: 'inactive' | 'deleted';
  /** The status to set first. */
  request: StatusRequest;
};

/**
 * Up to this many, checking each costs less than searching for where the last clean-up stopped.
 */
const MANY = 100;

/**
 * Deactivates the deployments one by one, and deletes them if that is the goal. An error for one
 * deployment does not stop the others.
 *
 * @throws ApiError if none of them can be reached
 */
export async function retire(
  going: Going,
  retirement: Retirement,
  context: CleanUpContext,
  progress: CleanUpProgress,
): Promise<void> {
  // Deleted deployments are not listed, so only `inactive` needs to resume.
  const { deployments, active } = going;
  const isLong = retirement.goal === 'inactive' && deployments.length > MANY;
  const ordered =
    isLong && ![...active.values()].includes(undefined)
      ? await resumeOrder(deployments, ({ id }) => isInactive(id, context))
      : deployments;
  for (const deployment of ordered) {
    const reason = context.stopReason(progress);
    if (reason !== undefined) {
      progress.stopped = reason;
      return;
    }
    await retireUnlessRefused(deployment, { going, retirement }, context, progress);
    progress.reached += 1;
  }
}

async function isInactive(id: string, { statusOf }: CleanUpContext): Promise<boolean> {
  try {
    return (await statusOf(id)).state === 'inactive';
  } catch (error) {
    if (!(error instanceof ApiError) || !isOfOne(error)) throw error;
    return false;
  }
}

const STAYS = { active: 'is active', running: 'may still be in progress' } as const;
const VERBS = { inactive: 'deactivated', deleted: 'deleted' } as const;

async function retireUnlessRefused(
  deployment: ListedDeployment,
  { going, retirement }: { going: Going; retirement: Retirement },
  context: CleanUpContext,
  progress: CleanUpProgress,
): Promise<void> {
  const { id, environment } = deployment;
  const { log } = context;
  try {
    const stays = await reasonToStay(deployment, going, context);
    if (stays !== undefined) {
      progress.stayed[stays] += 1;
      log.info(`Kept deployment ${id} (${environment}), which ${STAYS[stays]}.`);
      return;
    }
    await retireOne(deployment, retirement, context, progress);
  } catch (error) {
    if (!(error instanceof ApiError) || !isOfOne(error)) throw error;
    if (error.status === 404) {
      log.info(`Deployment ${id} no longer exists.`);
      return;
    }
    log.info(`Deployment ${id} was not ${VERBS[retirement.goal]}: ${error.message}`);
    progress.left.push({ environment, what: `deployment ${id} (${error.happened})` });
  }
}

async function retireOne(
  deployment: ListedDeployment,
  { goal, request }: Retirement,
  context: CleanUpContext,
  progress: CleanUpProgress,
): Promise<void> {
  const { client, clock, log, pace } = context;
  if (await deactivate(deployment, request, context)) progress.deactivated += 1;
  if (goal === 'inactive') return;
  await pace();
  const { id, environment } = deployment;
  if (await client.deleteDeployment(id, callLimits(clock))) {
    progress.deleted += 1;
    log.info(`Deleted deployment ${id} (${environment}).`);
  } else {
    log.info(`Deployment ${id} no longer exists.`);
  }
}
