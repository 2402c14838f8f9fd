import { ApiError } from './api-error.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { backoffMs, MAX_ATTEMPTS } from './retry.ts';

export type SendOnceOptions<Answer> = {
  /** Makes the call, which must not have its effect twice. */
  send: () => Promise<Answer>;
  /** Looks for the effect of a call that was made at most so many milliseconds ago. */
  find: (agoMs: number) => Promise<Answer | undefined>;
  clock: Clock;
  signal: AbortSignal;
  log: Log;
};

/**
 * Makes a call that may not be repeated blindly. Where it failed in a way that leaves open whether it was
 * accepted, its effect is looked for, and the call is made again only if there is none.
 *
 * @throws the ApiError of the call; the signal's reason when it aborts
 */
export async function sendOnce<Answer>(options: SendOnceOptions<Answer>): Promise<Answer> {
  const { send, clock, signal, log } = options;
  const start = clock.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ApiError) || error.faultClass !== 'ambiguous') throw error;
      log.info(`${error.message}; it may have been accepted, so that is looked up first`);
      // The server may still be at it.
      await clock.sleep(backoffMs(attempt, 1), signal);
      const found = await look(options, clock.now() - start, error);
      if (found !== undefined) return found;
      if (attempt >= MAX_ATTEMPTS) throw error;
      log.info('It was not accepted; trying again.');
    }
  }
}

async function look<Answer>(
  { find, log }: SendOnceOptions<Answer>,
  agoMs: number,
  failure: ApiError,
): Promise<Answer | undefined> {
  try {
    return await find(agoMs);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    log.warning(
      `It is not known whether the call was accepted, since looking it up failed too: ${error.message}`,
    );
    throw failure;
  }
}
