import { isDeepStrictEqual } from 'node:util';
import type { GithubDeployment } from '../answer.ts';
import type { DeploymentRequest } from '../client.ts';
import type { GithubContext } from '../status/set-status.ts';
import { serverTimeAgo } from '../write-once.ts';

// A deployment created seconds ago has only a few.
const LOOK_BACK = 30;

/**
 * Looks for the deployment that a request may have created at most `agoMs` ago. If its creator has
 * set a status, it belongs to another job with the same inputs: this job has no id to set a status
 * with. A status by anyone else proves nothing, since webhook receivers respond immediately.
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

/**
 * Whether the request may have created this deployment; another job may have created it at the same
 * time.
 */
function matchesRequest(item: GithubDeployment, request: DeploymentRequest): boolean {
  const { description, payload, transient_environment: transient = false } = request;
  const { transient: isTransient = transient, production: isProduction } = item;
  // GitHub's default depends on the environment, which is the same for both.
  const production = request.production_environment ?? isProduction;
  return (
    item.description === (description ?? '') &&
    isTransient === transient &&
    (isProduction ?? production) === production &&
    isDeepStrictEqual(canonicalPayload(item.payload), canonicalPayload(payload))
  );
}

/**
 * GitHub returns an object sent as text as an object, a missing payload as an empty object, and
 * numbers with its own precision.
 */
function canonicalPayload(payload: unknown): unknown {
  if (payload === undefined || payload === null || payload === '') return {};
  try {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    return (JSON.parse(text) as unknown) ?? {};
  } catch {
    return payload;
  }
}
