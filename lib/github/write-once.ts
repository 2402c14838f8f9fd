import { ApiError } from '../http/api-error.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../step/log.ts';
import { backoffMs, MAX_ATTEMPTS } from '../http/retry.ts';

export type SendOnceOptions<Answer> = {
  /** Makes the call, which must not have its effect twice. */
  send: () => Promise<Answer>;
  /** When the last try of the call began, on the clock. */
  sentAt: () => number;
  /** Looks for the effect of a call that was made at most so many milliseconds ago. */
  find: (agoMs: number) => Promise<Answer | undefined>;
  /** Time on the clock after which nothing is tried again. */
  until?: number;
  clock: Clock;
  signal: AbortSignal;
  log: Log;
};

/**
 * Makes a call that may not be repeated blindly. Where it failed in a way that leaves open whether it was
 * accepted, its effect is looked for, and the call is made again only if there is none; never after a 2xx,
 * whose effect may only be slow to show.
 *
 * @throws the ApiError of the call; the signal's reason when it aborts
 */
export async function sendOnce<Answer>(options: SendOnceOptions<Answer>): Promise<Answer> {
  const { send, sentAt, log } = options;
  // Of the first try that may have been accepted: those before it had no effect.
  let start: number | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const accepted = error.kind === 'answer';
      if (!accepted && error.faultClass !== 'ambiguous') throw error;
      start ??= sentAt();
      log.info(`${error.message}; it may have been accepted, so that is looked up first`);
      const looks = accepted ? MAX_ATTEMPTS : 1;
      for (let look = 1; look <= looks; look += 1) {
        const found = await lookUp(options, { start, failures: attempt + look - 1, error });
        if (found !== undefined) return found;
      }
      if (accepted) throw unseen(error);
      if (attempt >= MAX_ATTEMPTS) throw error;
      log.info('It was not accepted; trying again.');
    }
  }
}

async function lookUp<Answer>(
  { find, until = Infinity, clock, signal, log }: SendOnceOptions<Answer>,
  { start, failures, error }: { start: number; failures: number; error: ApiError },
): Promise<Answer | undefined> {
  // The server may still be at it.
  const pauseMs = backoffMs(failures, 1);
  if (clock.now() + pauseMs > until) throw error;
  await clock.sleep(pauseMs, signal);
  try {
    return await find(clock.now() - start);
  } catch (fault) {
    if (!(fault instanceof ApiError)) throw fault;
    log.warning(
      `It is not known whether the call was accepted, since looking it up failed too: ${fault.message}`,
    );
    throw error;
  }
}

function unseen({ message, call, kind, faultClass }: ApiError): ApiError {
  const text = `${message}, and it is not found; it is not sent again, since it may still appear`;
  return new ApiError(text, { kind, call, faultClass });
}
