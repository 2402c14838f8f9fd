import type { IncomingHttpHeaders } from 'node:http';
import { parseRetryAfter, type FaultClass } from '../http/retry.ts';

// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit

/**
 * The first pause if the response names none: GitHub requires at least a minute, then exponential
 * backoff.
 */
export const GITHUB_THROTTLE_PAUSE_MS = 60_000;

const LIMIT_MESSAGE = /rate limit|abuse detection/i;
const PERMISSION_MESSAGE = /not accessible|must have|SAML|denied/i;

// It takes some seconds until all of GitHub's servers accept a new token:
// https://github.com/octokit/auth-app.js/issues/65
const CREDENTIALS_MESSAGE = /bad credentials|requires authentication/i;

/**
 * What a 401 or 403 of GitHub means: a token that is not active yet, a temporary limit, or a
 * missing permission.
 */
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
 * The pause that a response requires, in milliseconds: `retry-after`, or else until the rate limit
 * resets if it is exhausted.
 */
export function githubRetryAfterMs(headers: IncomingHttpHeaders, now: Date): number | undefined {
  const asked = parseRetryAfter(headers['retry-after'], now);
  if (asked !== undefined) return asked;
  const reset = String(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] !== '0' || !/^\d{1,12}$/.test(reset)) return undefined;
  // One more second, since the reset is in whole seconds and the clocks differ slightly.
  return Math.max(0, Number(reset) * 1_000 - now.getTime()) + 1_000;
}
