import { expect, test } from '@jest/globals';
import { classifyGithub, githubRetryAfterMs } from '../../../lib/github/rate-limit.ts';

const NOW = new Date('2026-01-05T09:00:00Z');
const RESET = String(NOW.getTime() / 1000 + 90);

test.each([
  [403, {}, 'Resource not accessible by integration', 'final'],
  [403, {}, 'You have exceeded a secondary rate limit.', 'throttled'],
  [403, {}, 'You have triggered an abuse detection mechanism.', 'throttled'],
  [403, { 'retry-after': '3' }, '', 'throttled'],
  [403, { 'x-ratelimit-remaining': '0' }, '', 'throttled'],
  [403, { 'x-ratelimit-remaining': '0' }, 'Must have admin rights to Repository.', 'final'],
  [403, { 'x-ratelimit-remaining': '7' }, '', 'final'],
  [403, {}, 'Bad credentials', 'unauthenticated'],
  [403, {}, 'Requires authentication', 'unauthenticated'],
  [401, {}, 'Bad credentials', 'unauthenticated'],
  [401, {}, '', 'unauthenticated'],
  [429, {}, '', undefined],
  [502, { 'x-ratelimit-remaining': '0' }, '', undefined],
])('%s with %j and "%s" is %s', (status, headers, body, expected) => {
  expect(classifyGithub(status, headers, body)).toBe(expected);
});

test.each([
  [{ 'retry-after': '3', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET }, 3_000],
  [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET }, 91_000],
  [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, 1_000],
  [{ 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': RESET }, undefined],
  [{ 'x-ratelimit-remaining': '0' }, undefined],
  [{}, undefined],
])('%j means a pause of %s ms', (headers, expected) => {
  expect(githubRetryAfterMs(headers, NOW)).toBe(expected);
});
