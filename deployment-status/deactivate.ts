import { ApiError } from '../lib/http/api-error.ts';
import type { DeploymentFilter, StatusRequest } from '../lib/github/client.ts';
import { setStatus } from '../lib/github/set-status.ts';
import type { Tools } from '../lib/github/server-time.ts';

// "Wait at least one second between each request" that writes:
// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
const PAUSE_MS = 1_000;

/**
 * Sets every active deployment that the filter matches to `inactive`, one after the other. Active is what
 * GitHub calls so: the last status is `success`.
 *
 * @param onDone called with the number of deployments that have been deactivated, after each
 * @returns how many were found, whatever their state
 * @throws ApiError
 */
export async function deactivate(
  filter: DeploymentFilter,
  request: StatusRequest,
  tools: Tools,
  onDone: (count: number) => void,
): Promise<number> {
  const { client, clock, signal, log } = tools;
  const deployments = await client.allDeployments(filter);
  let count = 0;
  for (const { id } of deployments) {
    const state = await stateOf(id, client);
    if (state === undefined) log.info(`Deployment ${id} is no longer there.`);
    if (state !== 'success') continue;
    if (count > 0) await clock.sleep(PAUSE_MS, signal);
    await setStatus(id, request, tools);
    count += 1;
    onDone(count);
    log.info(`Deployment ${id} is now inactive.`);
  }
  return deployments.length;
}

/** The last state, `''` where none was set; undefined where the deployment was deleted since it was listed. */
async function stateOf(id: string, client: Tools['client']): Promise<string | undefined> {
  try {
    return (await client.recentStatuses(id, 1)).items[0]?.state ?? '';
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
