import { compact } from '../compact.ts';
import { ApiError } from '../http/api-error.ts';
import { callName, type ReadLimits } from '../http/http-call.ts';
import { createHttp, type HttpContext } from '../http/http.ts';

/** The response of a site, after redirects within it. */
export type SiteAnswer = {
  status: number;
  /** At most `MAX_TEXT_BYTES` of the body; `''` unless the status is 2xx. */
  text: string;
  /** The URL after redirects, without its query; undefined if there were none. */
  redirectedTo?: string;
};

/** A page or an endpoint of a deployed app. */
export type Site = {
  /**
   * Requests it once, without credentials. A redirect to another site is returned like any other
   * response.
   *
   * @throws ApiError if there is no complete response; the signal's reason on abort
   */
  get(limits: Pick<ReadLimits, 'deadline'>): Promise<SiteAnswer>;
};

export const MAX_TEXT_BYTES = 1024 * 1024;

const TIMEOUT_MS = 10_000;

export function createSite(url: URL, context: HttpContext): Site {
  const service = {
    name: url.host,
    baseUrl: url.origin,
    // A cached response from before the deployment proves nothing.
    headers: { accept: '*/*', 'cache-control': 'no-cache' },
    follows: isSameSite,
  };
  const http = createHttp(service, context);
  const own = {
    method: 'GET',
    path: `${url.pathname}${url.search}`,
    maxAttempts: 1,
    quiet: true,
    timeoutMs: TIMEOUT_MS,
    maxBodyBytes: MAX_TEXT_BYTES,
    cutsBody: true,
  } as const;
  const toAnswer = (call: string, status: number, text = ''): SiteAnswer => {
    const isRedirected = call !== callName('GET', url);
    return compact({ status, text, redirectedTo: isRedirected ? urlOf(call) : undefined });
  };
  return {
    async get(limits) {
      try {
        const { call, status, body } = await http.send({ ...own, ...limits });
        return toAnswer(call, status, body.toString('utf8'));
      } catch (error) {
        if (!(error instanceof ApiError) || error.kind !== 'status') throw error;
        return toAnswer(error.call, error.status ?? 0);
      }
    },
  };
}

function urlOf(call: string): string {
  return call.replace(/^GET /, '');
}

/** Same host with or without `www.`, on any port; never from https to http. */
function isSameSite(from: URL, to: URL): boolean {
  const isWeb = to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
  return isWeb && withoutWww(from) === withoutWww(to);
}

function withoutWww({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}
