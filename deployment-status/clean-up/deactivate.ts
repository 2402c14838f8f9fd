import { callLimits } from '../../lib/github/call-limits.ts';
import type { ListedDeployment, StatusRequest } from '../../lib/github/client.ts';
import { setAcceptedStatus } from '../../lib/github/status/set-accepted-status.ts';
import type { GithubContext } from '../../lib/github/status/set-status.ts';
import { describeStatus } from '../report/describe-status.ts';
import type { WritePace } from './write-pace.ts';

/**
 * Sets a deployment to `inactive`, unless it is so already; tells whether it did.
 *
 * @throws ApiError
 */
export async function deactivate(
  { id, environment }: ListedDeployment,
  request: StatusRequest,
  pace: WritePace,
  github: GithubContext,
): Promise<boolean> {
  const { client, clock, log } = github;
  const { items } = await client.recentStatuses(id, 1, callLimits(clock));
  if (items[0]?.state === 'inactive') return false;
  await pace();
  const accepted = await setAcceptedStatus(id, request, callLimits(clock), github);
  log.info(describeStatus(id, accepted, environment));
  return true;
}
