import type { StatusRequest } from '../../lib/github/client.ts';
import { isEnd } from '../../lib/github/states.ts';
import { fitDescription } from '../../lib/github/status/fit-description.ts';
import { setAcceptedStatus } from '../../lib/github/status/set-accepted-status.ts';
import { newestState, setEnd } from '../../lib/github/status/set-end.ts';
import type { GithubContext } from '../../lib/github/status/set-status.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { oneLine } from '../../lib/one-line.ts';
import { CancelledError } from '../../lib/step/errors/cancelled-error.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';
import type { Redactor } from '../../lib/step/redactor.ts';
import { createPace, type Pace } from './pace.ts';
import type { MirroredStatus, StatusWriter } from './mirror.ts';

// A slow GitHub API must not delay noticing the end of the deployment.
const SHOW_TIMEOUT_MS = 10_000;
const FAULT_PAUSE_MS = 30_000;
const CLOSE_TIMEOUT_MS = 60_000;

type Written = {
  deploymentId: string;
  /** Fields sent with each status. */
  fields: Omit<StatusRequest, 'state' | 'description'>;
  /** Saves the final status for the post stage; undefined: there is nothing left to do. */
  save: (end: StatusRequest | undefined) => void;
};

export function createStatusWriter(
  { deploymentId, fields, save }: Written,
  github: GithubContext & { redactor: Redactor },
): StatusWriter {
  const { clock, signal, log, redactor } = github;
  const pace = createPace(clock);
  let shown = '';
  let isLeft = false;
  let isFaulty = false;
  const leave = (state: string): void => {
    if (!isLeft) log.warning(leftMessage(deploymentId, state));
    isLeft = true;
  };
  return {
    async show(status) {
      const request = { ...fields, ...fit(status, redactor) };
      const key = JSON.stringify(request);
      if (key === shown || isLeft || !pace.mayShow()) return;
      try {
        const ended = await setUnlessEnded(deploymentId, request, pace, github);
        if (ended !== undefined) leave(ended);
        shown = key;
        isFaulty = false;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        pace.pause(Math.max(error.retryAfterMs ?? 0, FAULT_PAUSE_MS));
        if (!isFaulty) log.warning(behindMessage(deploymentId, error));
        isFaulty = true;
      }
    },
    async close(end) {
      const request = { ...fields, ...fit(end, redactor) };
      save(request);
      try {
        await pace.beforeLast(signal);
        const outcome = await setEnd(deploymentId, request, clock.now() + CLOSE_TIMEOUT_MS, github);
        if ('ended' in outcome) leave(outcome.ended);
        save(undefined);
      } catch (error) {
        // The post stage closes it: a cancel does not abort its requests.
        if (error instanceof CancelledError) return;
        if (!(error instanceof ApiError)) throw error;
        log.warning(
          behindMessage(deploymentId, error, 'Its final status is set at the end of the job.'),
        );
      }
    },
  };
}

/**
 * Returns the final status that another client has set, which is kept; undefined if the status was
 * set.
 */
async function setUnlessEnded(
  deploymentId: string,
  request: StatusRequest,
  pace: Pace,
  github: GithubContext,
): Promise<string | undefined> {
  const deadline = github.clock.now() + SHOW_TIMEOUT_MS;
  const newest = await newestState(deploymentId, deadline, github);
  if (isEnd(newest)) return newest;
  pace.count();
  await setAcceptedStatus(deploymentId, request, { deadline }, github);
  return undefined;
}

/**
 * Fits a description on one line within GitHub's limit. Redacts before cutting: a truncated secret
 * would no longer match.
 */
function fit({ state, description }: MirroredStatus, redactor: Redactor): StatusRequest {
  return { state, description: fitDescription(oneLine(redactor.redact(description))) };
}

function leftMessage(deploymentId: string, ended: string): string {
  return `GitHub deployment ${deploymentId} was set to ${ended} elsewhere, so this step no longer updates it.`;
}

function behindMessage(deploymentId: string, error: ApiError, ...remedies: string[]): string {
  const happened = `Could not update GitHub deployment ${deploymentId}: ${error.happened}`;
  return composeMessage(error, ['The deployment itself is not affected.', ...remedies], happened);
}
