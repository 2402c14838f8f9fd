import type { DeploymentAnswer } from '../../lib/carpathian/answer.ts';
import { refusalOf } from '../../lib/carpathian/refusal.ts';
import { compact } from '../../lib/compact.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';
import type { Dependencies } from '../dependencies.ts';

/** No `answer`: the request failed with an error that may pass. */
export type StatusRead = { answer?: DeploymentAnswer; waitAtLeastMs?: number; printed?: boolean };

// Right after a trigger the status endpoint may return 404, and later a gateway may return one.
const MISSING_GRACE_MS = 30_000;

/**
 * Reads the status of a deployment once per call. Errors that may pass are logged once per outage;
 * all others are thrown as an ApiError.
 *
 * @param origin `triggered` by this step, or `given` by the user
 */
export function createStatusReader(
  deploymentId: string,
  origin: 'triggered' | 'given',
  { client, context: { clock, log }, deadline }: Dependencies,
): () => Promise<StatusRead> {
  // For a known id a response that is not JSON is a temporary error; for an unknown id, `api_url`
  // may be wrong.
  let isKnown = origin === 'triggered';
  let hasAnswered = false;
  let isFaulty = false;
  let missingSince: number | undefined;
  const isMissing = ({ kind, status, body, json }: ApiError): boolean => {
    const isPage = hasAnswered && kind === 'status' && json === undefined;
    const isRefused = refusalOf(status, body) !== undefined;
    return isKnown && !isRefused && (status === 404 || status === 410 || isPage);
  };
  return async () => {
    try {
      const answer = await client.status(deploymentId, { deadline });
      const printed = isFaulty;
      if (printed) log.info('Carpathian is responding again.');
      isFaulty = false;
      isKnown = hasAnswered = true;
      missingSince = undefined;
      return { answer, printed };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.faultClass === 'final' && isMissing(error)) {
        missingSince ??= clock.now();
        if (clock.now() - missingSince < MISSING_GRACE_MS) return {};
      }
      if (error.faultClass === 'final' || (error.kind === 'answer' && !isKnown)) throw error;
      const printed = !isFaulty;
      if (printed) {
        log.warning(composeMessage(error, ['Polling continues until the timeout.']));
      }
      isFaulty = true;
      return compact({ waitAtLeastMs: error.retryAfterMs, printed });
    }
  };
}
