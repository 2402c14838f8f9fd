import type { IncomingHttpHeaders } from 'node:http';
import { parseRetryAfter, type FaultClass } from '../http/retry.ts';

// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit

/** The first pause after an answer that says nothing of how long: at least a minute, then exponential. */
export const GITHUB_THROTTLE_PAUSE_MS = 60_000;

const LIMIT_MESSAGE = /rate limit|abuse detection/i;
const PERMISSION_MESSAGE = /not accessible|must have|SAML|denied/i;

// A token that was just created is not known to all of GitHub's servers for some seconds:
// https://github.com/octokit/auth-app.js/issues/65
const CREDENTIALS_MESSAGE = /bad credentials|requires authentication/i;

/** What GitHub means by a 401 or 403: a token that is not known yet, a limit that passes, or a permission that is missing. */
export function classifyGithub(
  status: number,
  headers: IncomingHttpHeaders,
  body: string,
): FaultClass | undefined {
  if (status === 401) return 'unauthenticated';
  if (status !== 403) return undefined;
  if (LIMIT_MESSAGE.test(body) || headers['retry-after'] !== undefined) return 'throttled';
  if (CREDENTIALS_MESSAGE.test(body)) return 'unauthenticated';
  const exhausted = headers['x-ratelimit-remaining'] === '0';
  return exhausted && !PERMISSION_MESSAGE.test(body) ? 'throttled' : 'final';
}

/**
 * How long an answer asks to wait, in milliseconds: `retry-after`, else the time of the limit's reset
 * where nothing remains of it, else undefined.
 */
export function githubRetryAfterMs(headers: IncomingHttpHeaders, now: Date): number | undefined {
  const asked = parseRetryAfter(headers['retry-after'], now);
  if (asked !== undefined) return asked;
  const reset = String(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] !== '0' || !/^\d{1,12}$/.test(reset)) return undefined;
  // The reset is a whole second of GitHub's clock, which is not quite that of this machine.
  return Math.max(0, Number(reset) * 1_000 - now.getTime()) + 1_000;
}
