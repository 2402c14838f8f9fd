import type { GithubDeployment } from './answer.ts';
import type { DeploymentRequest } from './client.ts';
import { matchesRequest } from './matches-request.ts';
import { serverTimeAgo } from './server-time.ts';
import type { GithubContext } from './set-status.ts';

// A deployment of some seconds ago has a few at most.
const LOOK_BACK = 30;

/**
 * Looks for the deployment that a request may have created at most `agoMs` ago. One whose creator has set a
 * status belongs to another job with the same inputs: this one has no id to set a status of. A status by
 * somebody else proves nothing, since receivers of the webhook answer at once.
 *
 * @throws ApiError
 */
export async function findCreated(
  request: DeploymentRequest,
  { agoMs, deadline }: { agoMs: number; deadline: number },
  { client, clock }: GithubContext,
): Promise<GithubDeployment | undefined> {
  const { ref, task = 'deploy', environment = 'production' } = request;
  const { items, at } = await client.recentDeployments({ ref, task, environment }, { deadline });
  const since = serverTimeAgo(at, agoMs, clock);
  for (const item of items) {
    if (item.createdAt < since || !matchesRequest(item, request)) continue;
    const statuses = await client.recentStatuses(item.id, LOOK_BACK, { deadline });
    const isTaken = statuses.items.some(
      ({ creator }) => creator !== '' && creator === item.creator,
    );
    if (!isTaken) return item;
  }
  return undefined;
}
