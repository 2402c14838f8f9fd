import type { Clock } from '../clock.ts';
import { ApiError } from '../http/api-error.ts';
import type { WriteLimits } from '../http/http-call.ts';
import { backoffMs, MAX_ATTEMPTS } from '../http/retry.ts';
import type { Log } from '../step/log.ts';

export type Write<Answer> = WriteLimits & {
  /** Sends the request, which must not take effect twice. */
  send: (limits: WriteLimits) => Promise<Answer>;
  /** Looks for the effect of a request sent at most `agoMs` ago. */
  find: (agoMs: number, deadline: number) => Promise<Answer | undefined>;
};

// A request sent right at the deadline is still looked up: nothing else has the id of what it may
// have created.
const LOOK_UP_TIMEOUT_MS = 60_000;

export type WriteContext = { clock: Clock; signal: AbortSignal; log: Log };

/**
 * Sends a request that must take effect at most once. If it is unknown whether the server accepted
 * it, its effect is looked up, and the request is sent again only if there is none. Never retries
 * after a 2xx, whose effect may only be delayed.
 *
 * @throws the ApiError of the request; the signal's reason on abort
 */
export async function writeOnce<Answer>(
  write: Write<Answer>,
  context: WriteContext,
): Promise<Answer> {
  const { clock, log } = context;
  // The first attempt that may have been accepted; earlier ones had no effect.
  let firstSentAt: number | undefined;
  let sentAt = clock.now();
  const onFlight = (inFlight: boolean): void => {
    if (inFlight) sentAt = clock.now();
    write.onFlight?.(inFlight);
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write.send({ deadline: write.deadline, onFlight });
    } catch (error) {
      if (!(error instanceof ApiError) || !error.mayHaveTakenEffect) throw error;
      const accepted = error.kind === 'answer';
      firstSentAt ??= sentAt;
      log.info(`${error.message}; checking whether it was accepted before retrying`);
      const lookUps = accepted ? MAX_ATTEMPTS : 1;
      for (let count = 0; count < lookUps; count += 1) {
        const failure = { firstSentAt, attempts: attempt + count, error };
        const found = await lookUp(write, failure, context);
        if (found !== undefined) return found;
      }
      if (accepted) throw notFound(error);
      if (attempt >= MAX_ATTEMPTS) throw error;
      log.info('It was not accepted; retrying.');
    }
  }
}

async function lookUp<Answer>(
  write: Write<Answer>,
  { firstSentAt, attempts, error }: { firstSentAt: number; attempts: number; error: ApiError },
  { clock, signal, log }: WriteContext,
): Promise<Answer | undefined> {
  // The server may still be processing the request.
  const pauseMs = backoffMs(attempts, 1);
  const deadline = write.deadline + LOOK_UP_TIMEOUT_MS;
  if (clock.now() + pauseMs > deadline) throw error;
  await clock.sleep(pauseMs, signal);
  try {
    return await write.find(clock.now() - firstSentAt, deadline);
  } catch (lookUpError) {
    if (!(lookUpError instanceof ApiError)) throw lookUpError;
    log.warning(`Could not check whether the request was accepted: ${lookUpError.message}`);
    throw error;
  }
}

function notFound({ what, server, call, kind, faultClass }: ApiError): ApiError {
  const text = `${what}; the request is not sent again, since it may still take effect`;
  return new ApiError(text, { kind, server, call, faultClass });
}

// GitHub's times are in whole seconds.
const ROUNDING_MS = 2_000;

/**
 * GitHub's time `agoMs` before it returned a list, in milliseconds since 1970; rounded down so that
 * nothing created since is missed.
 *
 * @param listedAt the server's time of the list; NaN if unknown
 */
export function serverTimeAgo(listedAt: number, agoMs: number, clock: Clock): number {
  const at = Number.isNaN(listedAt) ? clock.date().getTime() : listedAt;
  return at - agoMs - ROUNDING_MS;
}
