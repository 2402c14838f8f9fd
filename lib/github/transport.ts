import { getOctokit } from '@actions/github';
import type { ReadLimits, WriteLimits } from '../http/http-call.ts';
import { createHttp, type HttpContext } from '../http/http.ts';
import { tryParseJson } from '../json.ts';
import { classifyGithub, GITHUB_THROTTLE_PAUSE_MS, githubRetryAfterMs } from './rate-limit.ts';

export type GithubAnswer = {
  call: string;
  status: number;
  /** The server's time, in milliseconds since 1970; NaN if it gave none. */
  at: number;
  hasNextPage: boolean;
  /** Unchecked; a text if the answer is not JSON. */
  data: unknown;
};

/**
 * Makes one call to a route such as `GET /repos/{owner}/{repo}/deployments`.
 *
 * @param parameters of the route, and beyond those the query or the body
 * @throws ApiError; the signal's reason when it aborts
 */
export type GithubRequest = (
  route: `${'GET' | 'POST'} /${string}`,
  parameters: Readonly<Record<string, unknown>>,
  limits: ReadLimits & WriteLimits,
) => Promise<GithubAnswer>;

type BuiltRequest = { url: string; headers: object; body?: unknown };

/** What a message calls the service, also where it runs on a server of one's own. */
export const SERVER = 'GitHub';

// A page holds a hundred deployments, each with its own payload.
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

/**
 * Creates a transport whose token goes to `baseUrl` and nowhere else. Octokit builds the requests, since it
 * knows how GitHub's routes are filled in; they are sent by our own transport, whose timeouts, retries, proxy
 * and redaction hold for them as well.
 */
export function createGithubTransport(
  { baseUrl, token }: { baseUrl: string; token: string },
  context: HttpContext,
): GithubRequest {
  const service = {
    name: SERVER,
    baseUrl,
    headers: { authorization: `token ${token}` },
    classify: classifyGithub,
    retryAfterMs: githubRetryAfterMs,
    throttlePauseMs: GITHUB_THROTTLE_PAUSE_MS,
  };
  const http = createHttp(service, context);
  const { endpoint } = getOctokit(token, { baseUrl, userAgent: 'deploy-actions' }).request;
  return async (route, parameters, limits) => {
    const built: BuiltRequest = endpoint(route, parameters);
    const headers = built.headers as Record<string, string>;
    const sent = { path: built.url.slice(baseUrl.length), headers, ...limits };
    const response = route.startsWith('GET')
      ? // GitHub has answered reads with an empty 200.
        await http.send({ method: 'GET', needsBody: true, maxBodyBytes: MAX_PAGE_BYTES, ...sent })
      : await http.send({ method: 'POST', body: JSON.stringify(built.body), ...sent });
    const { 'content-type': type = '', date = '', link, deprecation, sunset } = response.headers;
    if (deprecation !== undefined) {
      context.log.debug(`${response.call} is deprecated, until ${String(sunset)}`);
    }
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
