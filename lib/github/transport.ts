import type { HttpCall, ReadLimits, WriteLimits } from '../http/http-call.ts';
import { createHttp, type HttpContext } from '../http/http.ts';
import { tryParseJson } from '../json.ts';
import type { Repository } from './repository.ts';
import { classifyGithub, GITHUB_THROTTLE_PAUSE_MS, githubRetryAfterMs } from './rate-limit.ts';

export type GithubConnection = {
  /** Without a trailing slash. */
  baseUrl: string;
  token: string;
  repository: Repository;
  /**
   * Called with the remaining requests of GitHub's primary rate limit after each response that
   * contains them.
   */
  onRemaining?: (requests: number) => void;
};

// All versions of GitHub Enterprise Server support this media type:
// https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#media-types
const MEDIA_TYPE = 'application/vnd.github.v3+json';

export type GithubAnswer = {
  call: string;
  status: number;
  /** The server's time, in milliseconds since 1970; NaN if the response has none. */
  at: number;
  hasNextPage: boolean;
  /** Not validated; text if the response is not JSON. */
  data: unknown;
};

/** A request below `/repos/{owner}/{repo}`: a write if it has a body, otherwise a read. */
type GithubCall = {
  path: `/${string}`;
  query?: Readonly<Record<string, string | number>>;
  body?: object;
  deletes?: true;
};

/** @throws ApiError; the signal's reason on abort */
export type GithubRequest = (
  call: GithubCall,
  limits: ReadLimits & WriteLimits,
) => Promise<GithubAnswer>;

/** The service's name in messages, for self-hosted servers, too. */
export const SERVER = 'GitHub';

// A page has up to a hundred deployments, each with a payload.
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

/** Creates a transport for one repository; the token is sent only to `baseUrl`. */
export function createGithubTransport(
  { baseUrl, token, repository: { owner, repo }, onRemaining }: GithubConnection,
  context: HttpContext,
): GithubRequest {
  const service = {
    name: SERVER,
    baseUrl,
    headers: { accept: MEDIA_TYPE, authorization: `token ${token}` },
    classify: classifyGithub,
    retryAfterMs: githubRetryAfterMs,
    throttlePauseMs: GITHUB_THROTTLE_PAUSE_MS,
  };
  const http = createHttp(service, context);
  const root = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
  return async ({ path, query = {}, body, deletes }, limits) => {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)] as [string, string]),
    ).toString();
    const sent = { path: `${root}${path}${search === '' ? '' : `?${search}`}`, ...limits };
    const response = await http.send({ ...kindOf(body, deletes), ...sent });
    const { 'content-type': type = '', date = '', link, deprecation, sunset } = response.headers;
    if (deprecation !== undefined) {
      context.log.debug(`${response.call} is deprecated, until ${String(sunset)}`);
    }
    const remaining = String(response.headers['x-ratelimit-remaining']);
    if (/^\d{1,9}$/.test(remaining)) onRemaining?.(Number(remaining));
    const text = response.body.toString('utf8');
    // Payload numbers are compared, so they must keep their precision.
    return {
      call: response.call,
      status: response.status,
      at: Date.parse(date),
      hasNextPage: /;\s*rel="?next"?/i.test(String(link)),
      data: (/json/i.test(type) ? tryParseJson(text, JSON.parse) : undefined) ?? text,
    };
  };
}

function kindOf(body: object | undefined, deletes: true | undefined): Omit<HttpCall, keyof Sent> {
  if (deletes === true) return { method: 'DELETE', repeatable: true };
  if (body !== undefined) return { method: 'POST', body: JSON.stringify(body) };
  // GitHub has returned empty 200 responses to reads.
  return { method: 'GET', needsBody: true, maxBodyBytes: MAX_PAGE_BYTES };
}

type Sent = Pick<HttpCall, 'path' | 'deadline'>;
