import type { Clock } from '../clock.ts';
import type { Http } from '../http/http.ts';

/** What Octokit hands to `request.fetch`, as far as it is used here. */
export type FetchInit = { method: string; headers: Record<string, string>; body?: unknown };

/** What Octokit reads of an answer. */
export type FetchAnswer = {
  status: number;
  url: string;
  /** A Map has all that is asked of it; the global `Headers` would load Node's own undici. */
  headers: Map<string, string>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
};

const METHODS = ['GET', 'POST'] as const;

export type GithubFetchOptions = {
  http: Http;
  /** Of the API, without a slash at its end. */
  baseUrl: string;
  clock: Clock;
  /** How long one call may go on waiting and trying, in milliseconds. */
  patienceMs: number;
  /** Time on the clock after which no call is tried again. */
  until?: number;
  /** Told of each write what `onFlight` of a call is told. */
  onWrite: (inFlight: boolean) => void;
};

// A page holds a hundred deployments, each with a payload of its own.
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

/**
 * Answers Octokit's calls with our transport, so that the same deadlines, retries, proxy and redaction
 * hold for them. It throws what the transport throws; a call to any other place is refused.
 */
export function createGithubFetch(options: GithubFetchOptions) {
  const { http, baseUrl, clock, patienceMs, onWrite } = options;
  return async (url: string, init: FetchInit): Promise<FetchAnswer> => {
    const method = METHODS.find((name) => name === init.method);
    if (method === undefined || !url.startsWith(`${baseUrl}/`)) {
      throw new Error(`${init.method} ${url} is no call to ${baseUrl}`);
    }
    const { status, headers, body } = await http.send({
      method,
      path: url.slice(baseUrl.length),
      headers: init.headers,
      ...(typeof init.body === 'string' ? { body: init.body } : {}),
      // A 2xx without a body was once GitHub's answer to everything; a write has had its effect by then.
      needsBody: method === 'GET',
      ...(method === 'GET' ? { maxBodyBytes: MAX_PAGE_BYTES } : {}),
      until: Math.min(clock.now() + patienceMs, options.until ?? Infinity),
      ...(method === 'GET' ? {} : { onFlight: onWrite }),
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
