import type { StatusAnswer } from '../../lib/carpathian/client.ts';
import { refusalOf } from '../../lib/carpathian/refusal.ts';
import { compact } from '../../lib/compact.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import type { Dependencies } from '../dependencies.ts';

/** Without an answer: a fault that may pass. */
export type StatusRead = { answer?: StatusAnswer; waitAtLeastMs?: number };

// Just after a trigger the status endpoint may not know the id yet.
const UNKNOWN_ID_GRACE_MS = 30_000;

/**
 * Reads the status of a deployment, once with each call. A fault that may pass is reported once for each
 * streak of faults; any other is thrown as an ApiError.
 *
 * @param origin `triggered`: by this step; `given`: by the user
 */
export function createStatusReader(
  deploymentId: string,
  origin: 'triggered' | 'given',
  { client, context: { clock, log } }: Pick<Dependencies, 'client' | 'context'>,
): (deadline: number) => Promise<StatusRead> {
  const graceEnd = clock.now() + (origin === 'triggered' ? UNKNOWN_ID_GRACE_MS : 0);
  // A service that has answered at this URL before cannot have meant an answer that is not JSON.
  let hasAnswered = origin === 'triggered';
  let isFaulty = false;
  const isUnknownYet = ({ status, body }: ApiError): boolean =>
    status === 404 && refusalOf(404, body) === undefined && clock.now() < graceEnd;
  return async (deadline) => {
    try {
      const answer = await client.status(deploymentId, { deadline });
      if (isFaulty) log.info('Carpathian answers again.');
      isFaulty = false;
      hasAnswered = true;
      return { answer };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (isUnknownYet(error)) return {};
      if (error.faultClass === 'final' || (error.kind === 'answer' && !hasAnswered)) throw error;
      if (!isFaulty) {
        log.warning(`${error.message}. The status is asked for again until the timeout.`);
      }
      isFaulty = true;
      return compact({ waitAtLeastMs: error.retryAfterMs });
    }
  };
}
