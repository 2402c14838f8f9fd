import type { WriteLimits } from '../../http/http-call.ts';
import type { GithubStatus } from '../answer.ts';
import type { Github, StatusRequest } from '../client.ts';
import { serverTimeAgo, writeOnce, type WriteContext } from '../write-once.ts';

// One page; this status is among the newest.
const LOOK_BACK = 100;

export type GithubContext = WriteContext & { client: Github };

/**
 * Sets a status, once.
 *
 * @returns the status; undefined if GitHub accepted it without returning it
 * @throws ApiError
 */
export function setStatus(
  deploymentId: string,
  request: StatusRequest,
  limits: WriteLimits,
  context: GithubContext,
): Promise<GithubStatus | undefined> {
  const { client, clock } = context;
  const write = {
    ...limits,
    send: (attempt: WriteLimits) => client.createStatus(deploymentId, request, attempt),
    async find(agoMs: number, deadline: number) {
      const { items, at } = await client.recentStatuses(deploymentId, LOOK_BACK, { deadline });
      const since = serverTimeAgo(at, agoMs, clock);
      return items.find((status) => status.createdAt >= since && isOf(status, request));
    },
  };
  return writeOnce<GithubStatus | undefined>(write, context);
}

function isOf(status: GithubStatus, request: StatusRequest): boolean {
  return (
    status.state === request.state &&
    status.logUrl === (request.log_url ?? '') &&
    status.description === (request.description ?? '') &&
    status.environmentUrl === (request.environment_url ?? status.environmentUrl)
  );
}
