import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../clock.ts';
import { compact } from '../compact.ts';
import { formatDuration } from '../duration.ts';
import { mapTexts, parseJson, tryParseJson } from '../json.ts';
import type { Log } from '../step/log.ts';
import type { Redactor } from '../step/redactor.ts';
import { ApiError } from './api-error.ts';
import { createConnections, type Connections } from './connections.ts';
import { errorText, isHtml } from './error-text.ts';
import { exchange, type ExchangeRequest, type ExchangeResponse } from './exchange.ts';
import type { HttpCall } from './http-call.ts';
import { redirectError, redirectObstacle, redirectTarget } from './redirect.ts';
import {
  backoffMs,
  classifyStatus,
  MAX_ATTEMPTS,
  parseRetryAfter,
  RETRY,
  type FaultClass,
} from './retry.ts';

export type Http = {
  /**
   * Sends the request, with retries according to the retry table.
   *
   * @returns the 2xx response
   * @throws ApiError for any other result; the signal's reason on abort
   */
  send: (call: HttpCall) => Promise<ExchangeResponse>;
};

export type HttpService = {
  /** Display name, such as `GitHub`. */
  name: string;
  baseUrl: string;
  /** Sent with each request; may contain credentials. */
  headers: Record<string, string>;
  /** Overrides the class of a status that the service uses differently from HTTP. */
  classify?: (status: number, headers: IncomingHttpHeaders, body: string) => FaultClass | undefined;
  /** The pause that a response requires, in milliseconds; default: `Retry-After`. */
  retryAfterMs?: (headers: IncomingHttpHeaders, now: Date) => number | undefined;
  /** First pause if a throttled response names none, in milliseconds; doubles each time. */
  throttlePauseMs?: number;
  /**
   * Whether to follow a redirect; if not, the error has the kind `status`. By default, only
   * redirects within the origin are followed, and errors have the kind `redirect`.
   */
  follows?: (from: URL, to: URL) => boolean;
};

export type HttpContext = { clock: Clock; signal: AbortSignal; log: Log; redactor: Redactor };

const TIMEOUT_MS = 30_000;
/** Minimum timeout of an attempt that starts just before the deadline. */
const MIN_TIMEOUT_MS = 5_000;
const MAX_BODY_BYTES = 1024 * 1024;
const MAX_REDIRECTS = 5;

/** The single transport for all requests to services. */
export function createHttp(service: HttpService, context: HttpContext): Http {
  const { clock, signal, log } = context;
  const connections = createConnections(clock);
  return {
    async send(call) {
      const failures: Failures = { throttled: 0, others: 0 };
      for (;;) {
        signal.throwIfAborted();
        call.onFlight?.(true);
        try {
          return await attempt(call, { connections, service, context });
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          if (!error.mayHaveTakenEffect) call.onFlight?.(false);
          const waitMs = retryDelayMs(error, call, failures, service);
          if (waitMs === undefined || clock.now() + waitMs > call.deadline) throw error;
          const when = waitMs < 1_000 ? 'retrying now' : `retrying in ${formatDuration(waitMs)}`;
          const text = `${error.message}; ${when}`;
          if (call.quiet === true) log.debug(text);
          else log.info(text);
          await clock.sleep(waitMs, signal);
        }
      }
    },
  };
}

type Failures = { throttled: number; others: number };

/** Counts the failure. Returns the pause before the next attempt; undefined: give up. */
function retryDelayMs(
  { faultClass, retryAfterMs }: ApiError,
  call: HttpCall,
  failures: Failures,
  { throttlePauseMs }: HttpService,
): number | undefined {
  // For rate limits with a documented pause, retry until the deadline instead of counting attempts.
  const pauseMs = faultClass === 'throttled' ? throttlePauseMs : undefined;
  if (pauseMs === undefined) failures.others += 1;
  else failures.throttled += 1;
  const effect = (call.repeatable ?? call.method === 'GET') ? 'repeatable' : 'once';
  if (failures.others >= (call.maxAttempts ?? MAX_ATTEMPTS)) return undefined;
  if (!RETRY[faultClass][effect]) return undefined;
  if (pauseMs === undefined) {
    // New credentials need seconds to become valid: the pauses are 1, 2 and 4 s, without jitter.
    const random = faultClass === 'unauthenticated' ? 1 : Math.random();
    // A server that keeps returning `Retry-After: 0` must not get a burst of requests.
    return Math.max(retryAfterMs ?? 0, backoffMs(failures.others, random));
  }
  // After MAX_ATTEMPTS throttled responses, ignore a shorter Retry-After.
  const leastMs = failures.throttled >= MAX_ATTEMPTS ? pauseMs : 0;
  return Math.max(retryAfterMs ?? pauseMs * 2 ** (failures.throttled - 1), leastMs);
}

type Transport = {
  connections: Connections;
  service: HttpService;
  context: HttpContext;
};

/** Follows redirects; throws an ApiError for any other response than 2xx. */
async function attempt(call: HttpCall, transport: Transport): Promise<ExchangeResponse> {
  const { connections, service, context } = transport;
  let url = new URL(`${service.baseUrl}${call.path}`);
  for (let redirects = 0; ; redirects += 1) {
    const request = toRequest(call, url, transport);
    const response = await exchange(request, { connections, ...context });
    if (response.status >= 200 && response.status < 300) {
      if (call.needsBody === true && response.body.length === 0) throw emptyAnswer(response);
      return response;
    }
    const target = redirectTarget(response, url);
    if (target === undefined || service.follows?.(url, target) === false)
      throw statusError(response, transport);
    const hop = { from: url, to: target, status: response.status };
    const tooMany = redirects >= MAX_REDIRECTS ? 'too many times' : undefined;
    const isAllowed = service.follows !== undefined;
    const obstacle = (isAllowed ? undefined : redirectObstacle(call.method, hop)) ?? tooMany;
    if (obstacle !== undefined) throw redirectError(response, obstacle);
    url = target;
  }
}

function toRequest(
  call: HttpCall,
  url: URL,
  { service, context: { clock } }: Transport,
): ExchangeRequest {
  const remainingMs = Math.max(call.deadline - clock.now(), MIN_TIMEOUT_MS);
  return {
    server: service.name,
    method: call.method,
    url,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': 'deploy-actions',
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...service.headers,
      ...call.headers,
    },
    timeoutMs: Math.min(call.timeoutMs ?? TIMEOUT_MS, remainingMs),
    maxBodyBytes: call.maxBodyBytes ?? MAX_BODY_BYTES,
    cutsBody: call.cutsBody ?? false,
    body: call.body,
    receiver: call.receiver,
  };
}

function emptyAnswer({ server, call }: ExchangeResponse): ApiError {
  const details = { kind: 'answer', server, call, faultClass: 'ambiguous' } as const;
  return new ApiError('returned an empty response', details);
}

function statusError(
  { server, call, status, headers, body }: ExchangeResponse,
  { service, context: { clock, redactor } }: Transport,
): ApiError {
  const text = body.toString('utf8');
  const reason = errorText(text, redactor);
  const retryAfterMs =
    service.retryAfterMs?.(headers, clock.date()) ??
    parseRetryAfter(headers['retry-after'], clock.date());
  return new ApiError(
    reason === '' ? 'returned an error' : `returned an error: ${reason}`,
    compact({
      kind: 'status' as const,
      server,
      call,
      status,
      body: reason,
      isPage: isHtml(text),
      json: tryParseJson(text, (json) => mapTexts(parseJson(json), redactor.redact)),
      faultClass: service.classify?.(status, headers, text) ?? classifyStatus(status),
      retryAfterMs,
    }),
  );
}
