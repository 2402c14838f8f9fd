import { ApiError } from '../http/api-error.ts';
import type { WriteLimits } from '../http/http-call.ts';

/**
 * Sends a delete request, with retries. After an attempt that may have taken effect, a 404 means
 * that it did.
 *
 * @returns false if the first attempt returns 404: there is none, or the token has no access
 * @throws ApiError
 */
export async function deleteUntilGone(
  send: (limits: WriteLimits) => Promise<void>,
  limits: WriteLimits,
): Promise<boolean> {
  let inFlight = false;
  let isRepeat = false;
  const onFlight = (begins: boolean): void => {
    isRepeat ||= begins && inFlight;
    inFlight = begins;
    limits.onFlight?.(begins);
  };
  try {
    await send({ ...limits, onFlight });
    return true;
  } catch (error) {
    // GitHub's own 404 is JSON; an HTML page comes from somewhere else.
    if (!(error instanceof ApiError) || error.status !== 404 || error.isPage) throw error;
    return isRepeat;
  }
}
