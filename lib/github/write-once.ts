import type { Clock } from '../clock.ts';
import { ApiError } from '../http/api-error.ts';
import type { WriteLimits } from '../http/http-call.ts';
import { backoffMs, MAX_ATTEMPTS } from '../http/retry.ts';
import type { Log } from '../step/log.ts';

export type Write<Answer> = WriteLimits & {
  /** Makes the call, which must not take effect twice. */
  send: (limits: WriteLimits) => Promise<Answer>;
  /** Looks for the effect of a call that was made at most so many milliseconds ago. */
  find: (agoMs: number, deadline: number) => Promise<Answer | undefined>;
};

// A call made at the very deadline is looked up all the same: nobody has the id of what it may have created.
const LOOK_UP_TIMEOUT_MS = 60_000;

export type WriteContext = { clock: Clock; signal: AbortSignal; log: Log };

/**
 * Makes a call that must take effect at most once. If it fails in a way that leaves open whether it was
 * accepted, its effect is looked for, and the call is made again only if there is none; never after a 2xx,
 * whose effect may only be slow to show.
 *
 * @throws the ApiError of the call; the signal's reason when it aborts
 */
export async function writeOnce<Answer>(
  write: Write<Answer>,
  context: WriteContext,
): Promise<Answer> {
  const { clock, log } = context;
  // The first attempt that may have been accepted; attempts before it had no effect.
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
  // The server may still be processing the call.
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

// GitHub's times are whole seconds.
const ROUNDING_MS = 2_000;

/**
 * The time on GitHub's clock, in milliseconds since 1970, so many milliseconds before it made a list; early
 * enough that nothing made since is missed.
 *
 * @param listedAt the server's time of the list, NaN if it gave none
 */
export function serverTimeAgo(listedAt: number, agoMs: number, clock: Clock): number {
  const at = Number.isNaN(listedAt) ? clock.date().getTime() : listedAt;
  return at - agoMs - ROUNDING_MS;
}
