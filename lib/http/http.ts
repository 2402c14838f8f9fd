import { HttpClient } from '@actions/http-client';
import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from './api-error.ts';
import type { Clock } from '../clock.ts';
import { formatDuration } from '../duration.ts';
import { errorText } from './error-text.ts';
import { exchange, type ExchangeRequest, type ExchangeResponse } from './exchange.ts';
import type { HttpCall } from './http-call.ts';
import type { Log } from '../step/log.ts';
import { redirectError, redirectObstacle, redirectTarget } from './redirect.ts';
import type { Redactor } from '../step/redactor.ts';
import { backoffMs, classifyStatus, MAX_ATTEMPTS, parseRetryAfter, RETRY } from './retry.ts';
import type { FaultClass } from './retry.ts';

/** A service's HTTP interface. */
export type Http = {
  /**
   * Makes the call, again where the retry table allows it.
   *
   * @returns the 2xx answer
   * @throws ApiError for any other end; the signal's reason when it aborts
   */
  send(call: HttpCall): Promise<ExchangeResponse>;
};

export type HttpOptions = {
  baseUrl: string;
  /** Sent with each request; they may hold credentials. */
  headers: Record<string, string>;
  /** Where a service means something else by a status than HTTP does. */
  classify?: (status: number, headers: IncomingHttpHeaders, body: string) => FaultClass | undefined;
  /** How long an answer asks to wait, in milliseconds; default: what `Retry-After` says. */
  retryAfterMs?: (headers: IncomingHttpHeaders, now: Date) => number | undefined;
  /** The first pause after a throttled call that names none, in milliseconds; it doubles with each. */
  throttlePauseMs?: number;
  clock: Clock;
  signal: AbortSignal;
  log: Log;
  redactor: Redactor;
  /** From 0 to 1; default `Math.random`. */
  random?: () => number;
};

const DEADLINE_MS = 30_000;
/** A try that starts at the very end of the caller's time still gets so long to be answered. */
const MIN_DEADLINE_MS = 5_000;
const MAX_BODY_BYTES = 1024 * 1024;
const MAX_REDIRECTS = 5;

/** Makes the transport that every call to a service goes through. */
export function createHttp(options: HttpOptions): Http {
  const client = new HttpClient();
  return {
    async send(call) {
      const failures = { throttled: 0, others: 0 };
      for (;;) {
        options.signal.throwIfAborted();
        call.onFlight?.(true);
        try {
          return await sendOnce(call, client, options);
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          // Where it is said how a service limits its callers, the caller's time ends the waiting for that.
          const patient = options.throttlePauseMs !== undefined;
          if (patient && error.faultClass === 'throttled') failures.throttled += 1;
          else failures.others += 1;
          const waitMs = retryDelayMs(error, call, failures, options);
          if (waitMs === undefined) throw error;
          const text = `${error.message}; trying again in ${formatDuration(waitMs)}`;
          if (call.quiet === true) options.log.debug(text);
          else options.log.info(text);
          // Only what had no effect, or may have it twice, is tried again.
          call.onFlight?.(false);
          await options.clock.sleep(waitMs, options.signal);
        }
      }
    },
  };
}

/** How long to wait before the next try, or undefined where there must be none. */
function retryDelayMs(
  error: ApiError,
  call: HttpCall,
  failures: { throttled: number; others: number },
  { clock, throttlePauseMs, random = Math.random }: HttpOptions,
): number | undefined {
  const attempt = failures.others;
  const effect = (call.repeatable ?? call.method === 'GET') ? 'repeatable' : 'once';
  if (attempt >= (call.maxAttempts ?? MAX_ATTEMPTS)) return undefined;
  if (!RETRY[error.faultClass][effect]) return undefined;
  const throttled = error.faultClass === 'throttled' && throttlePauseMs !== undefined;
  const times = failures.throttled || attempt;
  const pauseMs = throttled ? throttlePauseMs * 2 ** (times - 1) : backoffMs(attempt, random());
  // A server that keeps asking for a moment only does not mean it.
  const leastMs = throttled && failures.throttled >= MAX_ATTEMPTS ? throttlePauseMs : 0;
  const waitMs = Math.max(error.retryAfterMs ?? pauseMs, leastMs);
  return clock.now() + waitMs > call.until ? undefined : waitMs;
}

/** One try: follows redirects, and turns every answer that is not 2xx into an ApiError. */
async function sendOnce(
  call: HttpCall,
  client: HttpClient,
  options: HttpOptions,
): Promise<ExchangeResponse> {
  let url = new URL(`${options.baseUrl}${call.path}`);
  for (let redirects = 0; ; redirects += 1) {
    const response = await exchange(toRequest(call, url, options), { client, ...options });
    if (response.status >= 200 && response.status < 300) {
      if (call.needsBody === true && response.body.length === 0) throw emptyAnswer(call, url);
      return response;
    }
    const target = redirectTarget(response, url);
    if (target === undefined) throw statusError(call, url, response, options);
    const obstacle = redirectObstacle(call.method, {
      from: url,
      to: target,
      status: response.status,
    });
    if (obstacle !== undefined || redirects >= MAX_REDIRECTS) {
      throw redirectError(
        call.method,
        { url, status: response.status },
        obstacle ?? 'that is one redirect too many',
      );
    }
    url = target;
  }
}

function toRequest(call: HttpCall, url: URL, { headers, clock }: HttpOptions): ExchangeRequest {
  const remainingMs = Math.max(call.until - clock.now(), MIN_DEADLINE_MS);
  return {
    method: call.method,
    url,
    headers: {
      accept: 'application/json',
      'user-agent': 'deploy-actions',
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
      ...call.headers,
    },
    deadlineMs: Math.min(call.deadlineMs ?? DEADLINE_MS, remainingMs),
    maxBodyBytes: call.maxBodyBytes ?? MAX_BODY_BYTES,
    ...(call.body === undefined ? {} : { body: call.body }),
    ...(call.receiver === undefined ? {} : { onData: call.receiver }),
  };
}

function emptyAnswer(call: HttpCall, url: URL): ApiError {
  const name = `${call.method} ${url.origin}${url.pathname}`;
  const details = { kind: 'answer', call: name, faultClass: 'ambiguous' } as const;
  return new ApiError(`${name}: the answer is empty`, details);
}

function statusError(
  call: HttpCall,
  url: URL,
  { status, headers, body }: ExchangeResponse,
  { classify, clock, redactor, retryAfterMs: readRetryAfter }: HttpOptions,
): ApiError {
  const text = body.toString('utf8');
  const rawBody = redactor.redact(text);
  const reason = errorText(rawBody);
  const name = `${call.method} ${url.origin}${url.pathname}`;
  const read = readRetryAfter ?? ((all, now) => parseRetryAfter(all['retry-after'], now));
  const retryAfterMs = read(headers, clock.date());
  return new ApiError(`${name}: HTTP ${status}${reason === '' ? '' : ` (${reason})`}`, {
    kind: 'status',
    call: name,
    status,
    body: reason,
    rawBody,
    faultClass: classify?.(status, headers, text) ?? classifyStatus(status),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
