import type { DeploymentFilter, StatusRequest } from '../lib/github/client.ts';
import { setAcceptedStatus } from '../lib/github/status/set-accepted-status.ts';
import type { GithubContext } from '../lib/github/status/set-status.ts';
import { ApiError } from '../lib/http/api-error.ts';
import { callLimits } from '../lib/github/call-limits.ts';
import { describeStatus } from './report/describe-status.ts';

// "Wait at least one second between each request" that writes:
// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
const PAUSE_MS = 1_000;
/** Milliseconds for all of them: what the limit of a job's token allows within an hour, or two. */
const TIMEOUT_MS = 2 * 3_600_000;

/** How far it has come; filled in on the way. */
export type DeactivationProgress = {
  found: number;
  deactivated: number;
  /** What stays as it was, and why. */
  left: string[];
};

/**
 * Sets every active deployment that the filter matches to `inactive`, one after the other. Active is what
 * GitHub calls so: the last status is `success`. What GitHub refuses for one deployment does not stop the others.
 *
 * @throws ApiError if none of them can be reached
 */
export async function deactivate(
  filter: DeploymentFilter,
  request: StatusRequest,
  github: GithubContext,
  progress: DeactivationProgress,
): Promise<void> {
  const { client, clock, log } = github;
  const deadline = clock.now() + TIMEOUT_MS;
  const { ids, complete } = await client.allDeployments(filter, callLimits(clock));
  progress.found = ids.length;
  if (!complete) {
    progress.left.push(`all beyond the newest ${ids.length} (GitHub lists more than can be read)`);
  }
  for (const [index, id] of ids.entries()) {
    if (clock.now() > deadline) {
      progress.left.push(`the oldest ${ids.length - index} (this took too long)`);
      return;
    }
    try {
      await deactivateOne(id, request, github, progress);
    } catch (error) {
      if (!(error instanceof ApiError) || !isOfOne(error)) throw error;
      if (error.status === 404) {
        log.info(`Deployment ${id} is no longer there.`);
        continue;
      }
      log.info(`Deployment ${id} was not deactivated: ${error.message}`);
      progress.left.push(`${id} (${error.happened})`);
    }
  }
}

async function deactivateOne(
  id: string,
  request: StatusRequest,
  github: GithubContext,
  progress: DeactivationProgress,
): Promise<void> {
  const { client, clock, signal, log } = github;
  const { items } = await client.recentStatuses(id, 1, callLimits(clock));
  if (items[0]?.state !== 'success') return;
  if (progress.deactivated > 0) await clock.sleep(PAUSE_MS, signal);
  const accepted = await setAcceptedStatus(id, request, callLimits(clock), github);
  progress.deactivated += 1;
  log.info(describeStatus(id, accepted));
}

/** Whether an error says something of one deployment only, and not of the token, a limit or the network. */
function isOfOne({ kind, status, faultClass }: ApiError): boolean {
  return kind === 'status' && faultClass !== 'throttled' && status !== 401 && status !== 403;
}
