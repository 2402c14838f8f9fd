import type { StatusRequest } from '../lib/github/client.ts';
import { setAcceptedStatus, type AcceptedStatus } from '../lib/github/set-accepted-status.ts';
import { setStatus, type GithubContext } from '../lib/github/set-status.ts';
import { isEnd } from '../lib/github/states.ts';
import { ApiError } from '../lib/http/api-error.ts';
import { composeMessage } from '../lib/step/failure.ts';
import { describeStatus } from './report/describe-status.ts';

/**
 * Sets the last status of a deployment, unless somebody has ended it already.
 *
 * @throws ApiError
 */
export async function setEnd(
  deploymentId: string,
  request: StatusRequest,
  deadline: number,
  github: GithubContext,
): Promise<void> {
  const { clock, log } = github;
  // Half of the time, so that the rest is there to set the status.
  const readDeadline = clock.now() + (deadline - clock.now()) / 2;
  const newest = await newestState(deploymentId, readDeadline, github);
  if (isEnd(newest)) {
    log.info(
      `Deployment ${deploymentId} is ${newest} already, so the end of the job changes nothing.`,
    );
    return;
  }
  log.info(describeStatus(deploymentId, await setAnyhow(deploymentId, request, deadline, github)));
}

// More than one, since GitHub does not document their order.
const LOOK_BACK = 30;

/** `''` if there is none, or GitHub does not say: a deployment must not stay open for that. */
async function newestState(
  deploymentId: string,
  deadline: number,
  { client, log }: GithubContext,
): Promise<string> {
  try {
    return (
      (await client.recentStatuses(deploymentId, LOOK_BACK, { deadline })).items[0]?.state ?? ''
    );
  } catch (error) {
    if (!(error instanceof ApiError) || isTokenRefused(error)) throw error;
    log.info(`${error.message}; the last status is set without knowing the newest one`);
    return '';
  }
}

/** Whether another token may get another answer. */
export function isTokenRefused({ status, faultClass }: ApiError): boolean {
  return faultClass !== 'throttled' && [401, 403, 404].includes(status ?? 0);
}

/** Sets the bare state where GitHub refuses the status without naming a field. */
async function setAnyhow(
  deploymentId: string,
  request: StatusRequest,
  deadline: number,
  github: GithubContext,
): Promise<AcceptedStatus> {
  try {
    return await setAcceptedStatus(deploymentId, request, { deadline }, github);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422) throw error;
    const { state, auto_inactive: autoInactive = true } = request;
    const sent = { state, auto_inactive: autoInactive };
    const status = await setStatus(deploymentId, sent, { deadline }, github);
    github.log.warning(
      composeMessage(
        error,
        [],
        `GitHub refused the status of deployment ${deploymentId}, so only its state was set: ${error.happened}`,
      ),
      `Status of deployment ${deploymentId} set without its fields`,
    );
    return { sent, status };
  }
}
