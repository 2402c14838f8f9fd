import { ApiError } from '../http/api-error.ts';
import type { WriteLimits } from '../http/http-call.ts';

/**
 * Makes a call that deletes, which may be repeated. Once an attempt may have taken effect, the 404 of the next one
 * says that it did.
 *
 * @returns false if GitHub answers 404 to a first attempt: it is not there, or the token may not see it
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
    // GitHub's own 404 is JSON; a page is somebody else's.
    if (!(error instanceof ApiError) || error.status !== 404 || error.isPage) throw error;
    return isRepeat;
  }
}
