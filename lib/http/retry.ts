/** What a failed call means for trying again. */
export type FaultClass =
  /** The server cannot have got the request. */
  | 'unsent'
  /** The server asked for patience and did nothing. */
  | 'throttled'
  /** The server does not know the credentials, perhaps not yet, and did nothing. */
  | 'unauthenticated'
  /** The request may have been read: no answer came, or one that is not final. */
  | 'ambiguous'
  /** The same request would get the same answer. */
  | 'final';

/**
 * The retry table. A call that can be repeated without a second effect is tried again unless the
 * answer is final; one that cannot, only where it is certain that it had no effect.
 */
export const RETRY: Record<FaultClass, { repeatable: boolean; once: boolean }> = {
  unsent: { repeatable: true, once: true },
  throttled: { repeatable: true, once: true },
  unauthenticated: { repeatable: true, once: true },
  ambiguous: { repeatable: true, once: false },
  final: { repeatable: false, once: false },
};

/**
 * The class of an HTTP status that is not 2xx.
 * https://www.rfc-editor.org/rfc/rfc9110#section-15, for 425: https://www.rfc-editor.org/rfc/rfc8470#section-5.2
 */
export function classifyStatus(status: number): FaultClass {
  if (status === 429) return 'throttled';
  return status === 408 || status === 425 || status >= 500 ? 'ambiguous' : 'final';
}

/** How many times a call is made at most. */
export const MAX_ATTEMPTS = 4;

const BASE_MS = 1_000;
const CAP_MS = 20_000;

/**
 * Milliseconds to wait after the given number of failed attempts: exponential, with full jitter.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 *
 * @param random a number from 0 to 1
 */
export function backoffMs(failedAttempts: number, random: number): number {
  return random * Math.min(CAP_MS, BASE_MS * 2 ** (failedAttempts - 1));
}

/**
 * Reads a `Retry-After` header: seconds or a date.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 *
 * @returns milliseconds from `now`, or undefined where the header is absent or cannot be read
 */
export function parseRetryAfter(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // A date names its weekday or month; Date.parse alone would also take "-5" for a year.
  const time = /[a-z]{3}/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time - now.getTime());
}
