import { ApiError } from '../../http/api-error.ts';
import { composeMessage } from '../../step/errors/failure.ts';
import type { StatusRequest } from '../client.ts';
import { isEnd } from '../states.ts';
import { setAcceptedStatus, type AcceptedStatus } from './set-accepted-status.ts';
import { setStatus, type GithubContext } from './set-status.ts';

/** The final status that was set, or the one that the deployment already had. */
export type EndOutcome = AcceptedStatus | { ended: string };

/**
 * Sets the final status of a deployment, unless it already has one.
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
  // Half of the time; the rest is for setting the status.
  const readDeadline = clock.now() + (deadline - clock.now()) / 2;
  const newest = await newestStateIfReadable(deploymentId, readDeadline, github);
  return isEnd(newest)
    ? { ended: newest }
    : setAtLeastState(deploymentId, request, deadline, github);
}

// More than one, since GitHub does not document their order.
const LOOK_BACK = 30;

/**
 * The newest state, `''` if there is none.
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

/** Also `''` if the state cannot be read, since this must not leave the deployment open. */
async function newestStateIfReadable(
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

/** Whether another token may work. */
export function isTokenRefused({ status, faultClass }: ApiError): boolean {
  return faultClass !== 'throttled' && [401, 403, 404].includes(status ?? 0);
}

/** Sets only the state if GitHub rejects the status without naming a field. */
async function setAtLeastState(
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
