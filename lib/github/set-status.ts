import type { StatusRequest } from './client.ts';
import type { GithubStatus } from './answer.ts';
import { sendOnce } from './write-once.ts';
import { serverTimeAgo, type Tools } from './server-time.ts';

// As many as one page holds; ours is among the newest.
const LOOK_BACK = 100;

/**
 * Sets a status, once.
 *
 * @returns the status, or undefined where GitHub took it without telling of it
 * @throws ApiError
 */
export function setStatus(
  deploymentId: string,
  request: StatusRequest,
  tools: Tools,
): Promise<GithubStatus | undefined> {
  const { client } = tools;
  return sendOnce<GithubStatus | undefined>({
    ...tools,
    sentAt: client.sentAt,
    send: () => client.createStatus(deploymentId, request),
    async find(agoMs) {
      const { items, at } = await client.recentStatuses(deploymentId, LOOK_BACK);
      const since = serverTimeAgo(at, agoMs, tools);
      return items.find((status) => status.createdAt >= since && isOf(status, request));
    },
  });
}

function isOf(status: GithubStatus, request: StatusRequest): boolean {
  return (
    status.state === request.state &&
    status.logUrl === (request.log_url ?? '') &&
    status.description === (request.description ?? '') &&
    status.environmentUrl === (request.environment_url ?? status.environmentUrl)
  );
}
