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
   * Makes the call, and retries it as the retry table allows.
   *
   * @returns the 2xx answer
   * @throws ApiError for any other end; the signal's reason when it aborts
   */
  send: (call: HttpCall) => Promise<ExchangeResponse>;
};

export type HttpService = {
  /** As a person knows it, such as `GitHub`. */
  name: string;
  baseUrl: string;
  /** Sent with each request; may hold credentials. */
  headers: Record<string, string>;
  /** The class of a status to which the service gives another meaning than HTTP does. */
  classify?: (status: number, headers: IncomingHttpHeaders, body: string) => FaultClass | undefined;
  /** How long an answer asks to wait, in milliseconds; default: its `Retry-After`. */
  retryAfterMs?: (headers: IncomingHttpHeaders, now: Date) => number | undefined;
  /** The first pause after a throttled call that names none, in milliseconds; it doubles with each. */
  throttlePauseMs?: number;
  /** Whether a redirect is followed, else its kind of error is `status`; by default on the same origin, else `redirect`. */
  follows?: (from: URL, to: URL) => boolean;
};

export type HttpContext = { clock: Clock; signal: AbortSignal; log: Log; redactor: Redactor };

const TIMEOUT_MS = 30_000;
/** The minimum for an attempt that starts just before the caller's deadline. */
const MIN_TIMEOUT_MS = 5_000;
const MAX_BODY_BYTES = 1024 * 1024;
const MAX_REDIRECTS = 5;

/** The one transport: every call to a service goes through here. */
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

/** Counts the failure; returns the pause before the next attempt, or undefined if there must be none. */
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
    // Credentials need some seconds to become known: without jitter these are 1, 2 and 4.
    const random = faultClass === 'unauthenticated' ? 1 : Math.random();
    // A server that answers `Retry-After: 0` again and again must not get a burst of calls.
    return Math.max(retryAfterMs ?? 0, backoffMs(failures.others, random));
  }
  // After MAX_ATTEMPTS throttled answers, ignore a shorter Retry-After.
  const leastMs = failures.throttled >= MAX_ATTEMPTS ? pauseMs : 0;
  return Math.max(retryAfterMs ?? pauseMs * 2 ** (failures.throttled - 1), leastMs);
}

type Transport = {
  connections: Connections;
  service: HttpService;
  context: HttpContext;
};

/** One attempt: follows redirects, and throws an ApiError for every answer that is not 2xx. */
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
