import { getOctokit } from '@actions/github';
import { ApiError } from '../http/api-error.ts';
import type { ReadLimits, WriteLimits } from '../http/http-call.ts';
import { createHttp, type Http, type HttpContext } from '../http/http.ts';
import type { Log } from '../step/log.ts';
import { CancelledError } from '../step/cancelled-error.ts';
import { classifyGithub, GITHUB_THROTTLE_PAUSE_MS, githubRetryAfterMs } from './rate-limit.ts';

/** What GitHub answered; the body is unchecked. */
export type GithubAnswer = {
  status: number;
  url: string;
  headers: { date?: string; link?: string };
  data: unknown;
};

/**
 * Makes one call to a route such as `GET /repos/{owner}/{repo}/deployments`.
 *
 * @param parameters of the route, and beyond those the query or the body
 * @throws ApiError; the signal's reason when it aborts
 */
export type GithubRequest = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  limits: ReadLimits & WriteLimits,
) => Promise<GithubAnswer>;

// A page holds a hundred deployments, each with its own payload.
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

/**
 * Creates a transport whose token goes to `baseUrl` and nowhere else. Octokit expands the routes and sets the
 * headers that GitHub's API versions ask for; the calls are made by our own transport, so that its timeouts,
 * retries, proxy and redaction hold for them.
 */
export function createGithubTransport(
  { baseUrl, token }: { baseUrl: string; token: string },
  context: HttpContext,
): GithubRequest {
  const service = {
    baseUrl,
    headers: {},
    classify: classifyGithub,
    retryAfterMs: githubRetryAfterMs,
    throttlePauseMs: GITHUB_THROTTLE_PAUSE_MS,
  };
  const http = createHttp(service, context);
  const log = debugLog(context.log);
  const octokit = getOctokit(token, { baseUrl, userAgent: 'deploy-actions', log });
  return async (route, parameters, limits) => {
    const request = { fetch: createFetch({ http, baseUrl, limits }), log };
    try {
      return (await octokit.request(route, { ...parameters, request })) as GithubAnswer;
    } catch (error) {
      // Octokit wraps what the transport throws; its own message says less.
      const cause = Error.isError(error) ? error.cause : undefined;
      throw cause instanceof ApiError || cause instanceof CancelledError ? cause : error;
    }
  };
}

/** Octokit would write to the console, past the log that neutralises foreign text. */
function debugLog({ debug }: Log): Record<'debug' | 'info' | 'warn' | 'error', typeof debug> {
  return { debug, info: debug, warn: debug, error: debug };
}

/** What Octokit passes to `request.fetch`, as far as it is used here. */
type FetchInit = { method: string; headers: Record<string, string>; body?: unknown };

/** What Octokit reads of an answer. */
type FetchAnswer = {
  status: number;
  url: string;
  /** The global `Headers` would load Node's own undici; a Map has all that is asked of it. */
  headers: Map<string, string>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
};

const METHODS = ['GET', 'POST'] as const;

function createFetch({
  http,
  baseUrl,
  limits,
}: {
  http: Http;
  baseUrl: string;
  limits: ReadLimits & WriteLimits;
}): (url: string, init: FetchInit) => Promise<FetchAnswer> {
  return async (url, init) => {
    const method = METHODS.find((name) => name === init.method);
    if (method === undefined || !url.startsWith(`${baseUrl}/`)) {
      throw new Error(`${init.method} ${url} is not a call to ${baseUrl}`);
    }
    const isRead = method === 'GET';
    const { status, headers, body } = await http.send({
      method,
      path: url.slice(baseUrl.length),
      headers: init.headers,
      ...(typeof init.body === 'string' ? { body: init.body } : {}),
      // GitHub has answered reads with an empty 200; a write has had its effect by then.
      needsBody: isRead,
      ...(isRead ? { maxBodyBytes: MAX_PAGE_BYTES } : {}),
      ...limits,
    });
    const pairs = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
    return {
      status,
      url,
      headers: new Map(pairs),
      text: () => Promise.resolve(body.toString('utf8')),
      arrayBuffer: () => Promise.resolve(new Uint8Array(body).buffer),
    };
  };
}
