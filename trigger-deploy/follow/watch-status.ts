import { ApiError } from '../../lib/http/api-error.ts';
import type { Carpathian, StatusAnswer } from '../../lib/carpathian/client.ts';
import { refusalOf } from '../../lib/carpathian/refusal.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/step/log.ts';

/** A look at a deployment's status: an answer, or a fault that may pass. */
export type Look = { answer: StatusAnswer } | { answer?: never; waitAtLeastMs?: number };

export type StatusWatchOptions = {
  client: Carpathian;
  deploymentId: string;
  /** A 404 up to this time on the clock means that the deployment is not known yet, not that it is none. */
  unknownIdUntil: number;
  /** The service has answered at this address before, so that an answer it cannot have meant may pass. */
  known: boolean;
  clock: Clock;
  log: Log;
};

/**
 * Makes a function that looks at the status once. A fault that may pass is told once for each streak of
 * them and is no answer; any other is thrown as an ApiError.
 */
export function createStatusWatch(options: StatusWatchOptions): (until: number) => Promise<Look> {
  const { client, deploymentId, clock, log, unknownIdUntil } = options;
  let { known } = options;
  let faulty = false;
  return async (until) => {
    try {
      const answer = await client.status(deploymentId, { until });
      if (faulty) log.info('Carpathian answers again.');
      faulty = false;
      known = true;
      return { answer };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (
        error.status === 404 &&
        refusalOf(404, error.body) === undefined &&
        clock.now() < unknownIdUntil
      )
        return {};
      if (error.faultClass === 'final' || (error.kind === 'answer' && !known)) throw error;
      if (!faulty)
        log.warning(`${error.message}. The status is asked for again until the timeout.`);
      faulty = true;
      return error.retryAfterMs === undefined ? {} : { waitAtLeastMs: error.retryAfterMs };
    }
  };
}
