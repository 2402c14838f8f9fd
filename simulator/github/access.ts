import { HttpResponse } from 'msw';
import type { Clock } from '../../lib/clock.ts';

/** Access of a token to deployments; `none`: not even to the repository. */
type Permission = 'write' | 'read' | 'none';

/** Tokens and rate limits of the simulated GitHub. */
export type GithubAccess = {
  tokens: Map<string, Permission>;
  /** Tokens with Administration permission, which `GITHUB_TOKEN` never has. */
  administrators: Set<string>;
  /** Primary rate limit: remaining requests. */
  remaining: number;
  /** Reset of the primary rate limit, in milliseconds since 1970. */
  resetAt: number;
  /** Secondary rate limit: writes per minute. */
  writesPerMinute: number;
  /** Secondary rate limit: content-creating requests per hour. */
  contentPerHour: number;
  /** Headers of every response. */
  headers(): Record<string, string>;
  /** Counts the request; returns an error if it is rejected, otherwise undefined. */
  check(request: Request, needsAdministration?: boolean): Response | undefined;
};

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const LIMIT = 1_000;

/** An error response of GitHub. */
export function refuse(status: number, message: string, errors?: unknown): Response {
  return HttpResponse.json(
    {
      message,
      ...(errors === undefined ? {} : { errors }),
      documentation_url: 'https://docs.github.com/rest/deployments',
      status: String(status),
    },
    { status },
  );
}

/** Access without tokens. */
export function createGithubAccess(clock: Pick<Clock, 'date'>): GithubAccess {
  const writes: number[] = [];
  const contents: number[] = [];
  const access: GithubAccess = {
    tokens: new Map(),
    administrators: new Set(),
    remaining: LIMIT,
    resetAt: clock.date().getTime() + HOUR_MS,
    writesPerMinute: 80,
    contentPerHour: 500,
    headers: () => ({
      date: clock.date().toUTCString(),
      'x-ratelimit-limit': String(LIMIT),
      'x-ratelimit-remaining': String(access.remaining),
      'x-ratelimit-reset': String(Math.ceil(access.resetAt / 1000)),
    }),
    check(request, needsAdministration = false) {
      const permission = access.tokens.get(tokenOf(request));
      if (permission === undefined) return refuse(401, 'Bad credentials');
      const now = clock.date().getTime();
      if (now >= access.resetAt)
        Object.assign(access, { remaining: LIMIT, resetAt: now + HOUR_MS });
      if (access.remaining === 0)
        return refuse(403, 'API rate limit exceeded for installation ID 42.');
      access.remaining -= 1;
      if (permission === 'none') return refuse(404, 'Not Found');
      if (request.method === 'GET') return undefined;
      const isAdministrator = access.administrators.has(tokenOf(request));
      if (permission === 'read' || (needsAdministration && !isAdministrator))
        return refuse(403, 'Resource not accessible by integration');
      const recent = writes.filter((at) => at > now - MINUTE_MS);
      const created = contents.filter((at) => at > now - HOUR_MS);
      const isContent = request.method === 'POST';
      if (
        recent.length >= access.writesPerMinute ||
        (isContent && created.length >= access.contentPerHour)
      ) {
        return refuse(403, 'You have exceeded a secondary rate limit. Please wait a few minutes.');
      }
      writes.push(now);
      if (isContent) contents.push(now);
      return undefined;
    },
  };
  return access;
}

function tokenOf(request: Request): string {
  return (request.headers.get('authorization') ?? '').replace(/^(?:token|bearer) /i, '');
}
