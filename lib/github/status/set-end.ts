import { ApiError } from '../../http/api-error.ts';
import { composeMessage } from '../../step/errors/failure.ts';
import type { StatusRequest } from '../client.ts';
import { isEnd } from '../states.ts';
import { setAcceptedStatus, type AcceptedStatus } from './set-accepted-status.ts';
import { setStatus, type GithubContext } from './set-status.ts';

/** What became of a last status: it was set, or somebody had set an end, which stays. */
export type EndOutcome = AcceptedStatus | { ended: string };

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
): Promise<EndOutcome> {
  const { clock } = github;
  // Half of the time, so that the rest is there to set the status.
  const readDeadline = clock.now() + (deadline - clock.now()) / 2;
  const newest = await newestStateIfTold(deploymentId, readDeadline, github);
  return isEnd(newest) ? { ended: newest } : setAnyhow(deploymentId, request, deadline, github);
}

// More than one, since GitHub does not document their order.
const LOOK_BACK = 30;

/**
 * The state of the newest status, `''` if there is none.
 *
 * @throws ApiError
 */
export async function newestState(
  deploymentId: string,
  deadline: number,
  { client }: GithubContext,
): Promise<string> {
  const { items } = await client.recentStatuses(deploymentId, LOOK_BACK, { deadline });
  return items[0]?.state ?? '';
}

/** `''` as well if GitHub does not say: a deployment must not stay open for that. */
async function newestStateIfTold(
  deploymentId: string,
  deadline: number,
  github: GithubContext,
): Promise<string> {
  try {
    return await newestState(deploymentId, deadline, github);
  } catch (error) {
    if (!(error instanceof ApiError) || isTokenRefused(error)) throw error;
    github.log.info(`${error.message}; setting the final status without checking the newest one`);
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
        `Only the state of deployment ${deploymentId} was set, since GitHub rejected its other fields: ${error.happened}`,
      ),
      `Status of deployment ${deploymentId} set without its other fields`,
    );
    return { sent, status };
  }
}
