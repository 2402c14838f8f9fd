/** Whether a failed request can be retried. */
export type FaultClass =
  /** The server cannot have received the request. */
  | 'unsent'
  /** The server throttled the request without processing it. */
  | 'throttled'
  /**
   * The server rejected the credentials, which may not be active yet, without processing the
   * request.
   */
  | 'unauthenticated'
  /** The request may have been processed: there was no response, or not a final one. */
  | 'ambiguous'
  /** The same request would get the same response. */
  | 'final';

/**
 * The retry table. An idempotent request is retried unless the response is final; any other request
 * only if it certainly had no effect.
 */
export const RETRY: Record<FaultClass, { repeatable: boolean; once: boolean }> = {
  unsent: { repeatable: true, once: true },
  throttled: { repeatable: true, once: true },
  unauthenticated: { repeatable: true, once: true },
  ambiguous: { repeatable: true, once: false },
  final: { repeatable: false, once: false },
};

/**
 * Classifies an HTTP status other than 2xx.
 * https://www.rfc-editor.org/rfc/rfc9110#section-15, for 425:
 * https://www.rfc-editor.org/rfc/rfc8470#section-5.2
 */
export function classifyStatus(status: number): FaultClass {
  if (status === 429) return 'throttled';
  return status === 408 || status === 425 || status >= 500 ? 'ambiguous' : 'final';
}

export const MAX_ATTEMPTS = 4;

const BASE_MS = 1_000;
const CAP_MS = 20_000;

/**
 * The pause after the given number of failed attempts, in milliseconds: exponential, with full
 * jitter.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 *
 * @param random a number from 0 to 1
 */
export function backoffMs(failedAttempts: number, random: number): number {
  return random * Math.min(CAP_MS, BASE_MS * 2 ** (failedAttempts - 1));
}

/**
 * Parses a `Retry-After` header: seconds or a date.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 *
 * @returns milliseconds from `now`; undefined if the header is missing or invalid
 */
export function parseRetryAfter(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Dates contain a weekday or month; `Date.parse` alone would accept "-5" as a year.
  const time = /[a-z]{3}/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time - now.getTime());
}
