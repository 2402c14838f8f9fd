import { callLimits } from '../../../lib/github/call-limits.ts';
import type { ListedDeployment } from '../../../lib/github/client.ts';
import { isEnd } from '../../../lib/github/states.ts';
import { newestState } from '../../../lib/github/status/set-end.ts';
import { ApiError } from '../../../lib/http/api-error.ts';
import type { CleanUpContext } from '../context.ts';
import type { ReasonToStay } from '../progress.ts';
import { fold } from './environment-names.ts';
import type { Going } from './retain.ts';

// GitHub's limit for a job on a self-hosted runner:
// https://docs.github.com/en/actions/reference/usage-limits-for-self-hosted-runners
const MAX_JOB_MS = 5 * 86_400_000;

/**
 * Why a deployment is kept although `keep` and `older_than` do not retain it; undefined if it is
 * not. Call this for each deployment in order, just before removing it: the environment may be
 * rolled back to it during the clean-up.
 *
 * @throws ApiError
 */
export async function reasonToStay(
  { id, environment, createdAt }: ListedDeployment,
  { active }: Pick<Going, 'active'>,
  context: CleanUpContext,
): Promise<ReasonToStay | undefined> {
  const folded = fold(environment);
  if (!active.has(folded)) return undefined;
  const { state, createdAt: setAt } = await context.statusOf(id);
  if (!isEnd(state)) {
    const isOld = (setAt || createdAt) < context.clock.date().getTime() - MAX_JOB_MS;
    return isOld ? undefined : 'running';
  }
  if (state !== 'success') return undefined;
  const known = active.get(folded);
  if (known !== undefined && (await isStillActive(known, context))) return undefined;
  active.set(folded, id);
  return 'active';
}

async function isStillActive(id: string, context: CleanUpContext): Promise<boolean> {
  try {
    const { deadline } = callLimits(context.clock);
    return (await newestState(id, deadline, context)) === 'success';
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return false;
    throw error;
  }
}
