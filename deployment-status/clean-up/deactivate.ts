import type { ListedDeployment, StatusRequest } from '../../lib/github/client.ts';
import { setAcceptedStatus } from '../../lib/github/status/set-accepted-status.ts';
import type { GithubContext } from '../../lib/github/status/set-status.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { callLimits } from '../../lib/github/call-limits.ts';
import { describeStatus } from '../report/describe-status.ts';
import type { Selection } from './select.ts';

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
 * Sets every deployment to `inactive` that is not so already, one after the other. What GitHub refuses for one
 * deployment does not stop the others.
 *
 * @throws ApiError if none of them can be reached
 */
export async function deactivate(
  { deployments, complete }: Selection,
  request: StatusRequest,
  github: GithubContext,
  progress: DeactivationProgress,
): Promise<void> {
  const { clock, log } = github;
  const deadline = clock.now() + TIMEOUT_MS;
  const { length } = deployments;
  progress.found = length;
  if (!complete) {
    progress.left.push(`all beyond the newest ${length} (GitHub lists more than can be read)`);
  }
  for (const [index, deployment] of deployments.entries()) {
    if (clock.now() > deadline) {
      progress.left.push(`the oldest ${length - index} (this took too long)`);
      return;
    }
    const { id } = deployment;
    try {
      await deactivateOne(deployment, request, github, progress);
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
  { id, environment }: ListedDeployment,
  request: StatusRequest,
  github: GithubContext,
  progress: DeactivationProgress,
): Promise<void> {
  const { client, clock, signal, log } = github;
  const { items } = await client.recentStatuses(id, 1, callLimits(clock));
  if (items[0]?.state === 'inactive') return;
  if (progress.deactivated > 0) await clock.sleep(PAUSE_MS, signal);
  const accepted = await setAcceptedStatus(id, request, callLimits(clock), github);
  progress.deactivated += 1;
  log.info(describeStatus(id, accepted, environment));
}

/** Whether an error says something of one deployment only, and not of the token, a limit or the network. */
function isOfOne({ kind, status, faultClass }: ApiError): boolean {
  return kind === 'status' && faultClass !== 'throttled' && status !== 401 && status !== 403;
}
