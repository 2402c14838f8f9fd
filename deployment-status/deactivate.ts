import type { DeploymentFilter, StatusRequest } from '../lib/github/client.ts';
import { setStatus, type GithubContext } from '../lib/github/set-status.ts';
import { ApiError } from '../lib/http/api-error.ts';
import { callLimits } from './call-limits.ts';

// "Wait at least one second between each request" that writes:
// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
const PAUSE_MS = 1_000;

/**
 * Sets every active deployment that the filter matches to `inactive`, one after the other. Active is what
 * GitHub calls so: the last status is `success`.
 *
 * @param count is kept up to date, for the case that this fails on the way
 * @returns how many were found, whatever their state
 * @throws ApiError
 */
export async function deactivate(
  filter: DeploymentFilter,
  request: StatusRequest,
  github: GithubContext,
  count: { deactivated: number },
): Promise<number> {
  const { client, clock, signal, log } = github;
  const deployments = await client.allDeployments(filter, callLimits(clock));
  for (const { id } of deployments) {
    const state = await lastState(id, github);
    if (state === undefined) log.info(`Deployment ${id} is no longer there.`);
    if (state !== 'success') continue;
    if (count.deactivated > 0) await clock.sleep(PAUSE_MS, signal);
    await setStatus(id, request, callLimits(clock), github);
    count.deactivated += 1;
    log.info(`Deployment ${id} is now inactive.`);
  }
  return deployments.length;
}

/** The last state, `''` if none was set; undefined if the deployment was deleted since it was listed. */
async function lastState(
  id: string,
  { client, clock }: GithubContext,
): Promise<string | undefined> {
  try {
    return (await client.recentStatuses(id, 1, callLimits(clock))).items[0]?.state ?? '';
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
