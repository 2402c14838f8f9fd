import type { HttpCall, ReadLimits, WriteLimits } from '../http/http-call.ts';
import { createHttp, type HttpContext } from '../http/http.ts';
import { tryParseJson } from '../json.ts';
import type { Repository } from './repository.ts';
import { classifyGithub, GITHUB_THROTTLE_PAUSE_MS, githubRetryAfterMs } from './rate-limit.ts';

/** Whose deployments, where, and who asks. */
export type GithubConnection = {
  /** Without a slash at its end. */
  baseUrl: string;
  token: string;
  repository: Repository;
  /** Called with the requests that GitHub's primary rate limit still allows, as each response says it. */
  onRemaining?: (requests: number) => void;
};

// Every version of GitHub Enterprise Server knows this name of the media type.
// https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#media-types
const MEDIA_TYPE = 'application/vnd.github.v3+json';

export type GithubAnswer = {
  call: string;
  status: number;
  /** The server's time, in milliseconds since 1970; NaN if it gave none. */
  at: number;
  hasNextPage: boolean;
  /** Unchecked; a text if the answer is not JSON. */
  data: unknown;
};

/** A call below `/repos/{owner}/{repo}`: with a body it is a write, and a read without. */
type GithubCall = {
  path: `/${string}`;
  query?: Readonly<Record<string, string | number>>;
  body?: object;
  deletes?: true;
};

/**
 * Makes one call.
 *
 * @throws ApiError; the signal's reason when it aborts
 */
export type GithubRequest = (
  call: GithubCall,
  limits: ReadLimits & WriteLimits,
) => Promise<GithubAnswer>;

/** What a message calls the service, also where it runs on a server of one's own. */
export const SERVER = 'GitHub';

// A page holds a hundred deployments, each with its own payload.
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

/** Creates a transport for the API of one repository, whose token goes to `baseUrl` and nowhere else. */
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
    // Numbers of a payload are compared, so they must be as precise as those that were sent.
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
  // GitHub has answered reads with an empty 200.
  return { method: 'GET', needsBody: true, maxBodyBytes: MAX_PAGE_BYTES };
}

type Sent = Pick<HttpCall, 'path' | 'deadline'>;
