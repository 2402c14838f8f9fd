import { callLimits } from '../../lib/github/call-limits.ts';
import type { ListedDeployment, StatusRequest } from '../../lib/github/client.ts';
import { setAcceptedStatus } from '../../lib/github/status/set-accepted-status.ts';
import { describeStatus } from '../report/describe-status.ts';
import type { CleanUpContext } from './context.ts';

/**
 * Sets a deployment to `inactive`; returns false if it already is.
 *
 * @throws ApiError
 */
export async function deactivate(
  { id, environment }: ListedDeployment,
  request: StatusRequest,
  context: CleanUpContext,
): Promise<boolean> {
  const { clock, log, pace, statusOf } = context;
  if ((await statusOf(id)).state === 'inactive') return false;
  await pace();
  const accepted = await setAcceptedStatus(id, request, callLimits(clock), context);
  log.info(describeStatus(id, accepted, environment));
  return true;
}
