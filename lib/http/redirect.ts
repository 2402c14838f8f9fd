import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from './api-error.ts';

/** Target of a redirect; undefined if the response is not a redirect. */
export function redirectTarget(
  { status, headers }: { status: number; headers: IncomingHttpHeaders },
  from: URL,
): URL | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  if (!isRedirect || headers.location === undefined) return undefined;
  return URL.parse(headers.location, from.href) ?? undefined;
}

/**
 * Why a redirect must not be followed; undefined if it may. Credentials stay with their origin, and
 * a write stays a write.
 */
export function redirectObstacle(
  method: string,
  { from, to, status }: { from: URL; to: URL; status: number },
): string | undefined {
  if (to.origin !== from.origin) {
    return `to ${to.origin}, where credentials are not sent`;
  }
  const keepsMethod = method === 'GET' || status === 307 || status === 308;
  return keepsMethod ? undefined : `in a way that turns ${method} into GET`;
}

export function redirectError(
  { server, call, status }: { server: string; call: string; status: number },
  obstacle: string,
): ApiError {
  const what = `redirected the request ${obstacle}`;
  return new ApiError(what, { kind: 'redirect', server, call, status, faultClass: 'final' });
}
