import { once } from 'node:events';
import * as http from 'node:http';
import * as https from 'node:https';
import type { HttpClient } from '@actions/http-client';
import type { Clock } from '../clock.ts';
import { ApiError } from './api-error.ts';
import { KEPT_MS, type Connections } from './connections.ts';
import { decoderOf, decodeStart, MAX_DECODED_BYTES } from './decode-body.ts';
import { callName, type BodyReceiver } from './http-call.ts';
import { explainNetworkError } from './explain-network-error.ts';
import { isProxyRefusal, proxyFault, proxyRefusal } from './proxy-fault.ts';

export type ExchangeRequest = {
  /** Display name of the service. */
  server: string;
  method: string;
  url: URL;
  headers: Record<string, string>;
  body?: string | undefined;
  /** Timeout for the request and the whole response. */
  timeoutMs: number;
  /** A larger response body is an error, unless `cutsBody` is set. */
  maxBodyBytes: number;
  /** Reads only the first `maxBodyBytes` of a larger body. */
  cutsBody: boolean;
  /**
   * Receives the body of a 2xx response in chunks, with backpressure; otherwise the body is
   * collected.
   */
  receiver?: BodyReceiver | undefined;
};

export type ExchangeResponse = {
  /** As in the request. */
  server: string;
  /** `callName` of the request. */
  call: string;
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
};

/** Enough of an error response to find its reason. */
const ERROR_BODY_BYTES = 64 * 1024;

/**
 * Sends one request and reads its response, whatever the status.
 *
 * @throws ApiError if there is no complete response; the signal's reason on abort
 */
export async function exchange(
  request: ExchangeRequest,
  { connections, clock, signal }: { connections: Connections; clock: Clock; signal: AbortSignal },
): Promise<ExchangeResponse> {
  signal.throwIfAborted();
  const origin = { server: request.server, call: callName(request.method, request.url) };
  const fault = proxyFault(request.url);
  if (fault !== undefined) throw unsentError(origin, fault);
  const end = new AbortController();
  const onAbort = (): void => end.abort('cancel');
  signal.addEventListener('abort', onAbort, { once: true });
  const stopTimer = clock.timer(request.timeoutMs, () => end.abort('timeout'));
  try {
    // A request that is still waiting for its proxy ignores an abort.
    const sent = send(request, connections, end.signal);
    const aborted = once(end.signal, 'abort').then(() => Promise.reject(new Error('aborted')));
    const { message } = await Promise.race([sent, aborted]);
    if (message.statusCode === 407) throw unsentError(origin, proxyRefusal(request.url));
    return await readAnswer(message, request, origin);
  } catch (error) {
    const isLate = end.signal.reason === 'timeout';
    // Aborts the rest of the request: a response that was not fully read, or a pending connection.
    end.abort('over');
    if (error instanceof ApiError) throw error;
    signal.throwIfAborted();
    if (isLate) throw timeoutError(origin, request.timeoutMs, error);
    // Directory services lock an account after a few wrong passwords.
    if (isProxyRefusal(error)) throw unsentError(origin, proxyRefusal(request.url), error);
    const { reason, faultClass } = explainNetworkError(error);
    const what = faultClass === 'ambiguous' ? 'did not respond' : 'could not be reached';
    const details = { kind: 'network', ...origin, faultClass, cause: error } as const;
    throw new ApiError(`${what}: ${reason}`, details);
  } finally {
    stopTimer();
    signal.removeEventListener('abort', onAbort);
  }
}

/**
 * How long an open connection may have been idle for a write, in milliseconds. If the server closes
 * it at that moment, it is unknown whether the write was accepted.
 */
const WRITE_IDLE_MS = 1_000;

/** Resolves when the response begins. */
async function send(
  request: ExchangeRequest,
  connections: Connections,
  signal: AbortSignal,
  maxIdleMs = request.method === 'GET' ? KEPT_MS : WRITE_IDLE_MS,
): Promise<{ message: http.IncomingMessage }> {
  const { client, agent, isKept } = connections.find(request.url, maxIdleMs);
  try {
    return await client.requestRaw(requestInfo(request, agent, signal), request.body ?? null);
  } catch (error) {
    // The server closed the connection as the request went out. A read can safely be retried on a
    // new one.
    if (!isKept || request.method !== 'GET' || signal.aborted) throw error;
    return send(request, connections, signal, 0);
  }
}

/** Where a response comes from. */
type Origin = Pick<ExchangeResponse, 'server' | 'call'>;

function unsentError(origin: Origin, reason: string, cause?: unknown): ApiError {
  const details = { kind: 'proxy', ...origin, faultClass: 'final', cause } as const;
  return new ApiError(`was not called: ${reason}`, details);
}

type RequestInfo = Parameters<HttpClient['requestRaw']>[0];

function requestInfo(
  { url, method, headers }: ExchangeRequest,
  agent: http.Agent,
  signal: AbortSignal,
): RequestInfo {
  const secure = url.protocol === 'https:';
  return {
    parsedUrl: url,
    httpModule: secure ? https : http,
    options: {
      method,
      headers,
      signal,
      // `URL` has brackets around an IPv6 address, `node:net` expects none.
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
      path: `${url.pathname}${url.search}`,
      agent,
    },
  };
}

async function readAnswer(
  message: http.IncomingMessage,
  request: ExchangeRequest,
  origin: Origin,
): Promise<ExchangeResponse> {
  const status = message.statusCode ?? 0;
  const ok = status >= 200 && status < 300;
  const decode = decoderOf(message.headers['content-encoding']);
  const receiver = ok ? request.receiver : undefined;
  const isCut = !ok || request.cutsBody;
  const maxBytes = ok ? request.maxBodyBytes : ERROR_BODY_BYTES;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      if (!isCut) throw tooLarge(origin, status, request);
      chunks.push(chunk.subarray(0, chunk.length - (size - maxBytes)));
      break;
    }
    if (receiver !== undefined && decode === undefined) await receiver(chunk);
    else chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const answer = { ...origin, status, headers: message.headers };
  if (decode === undefined) return { ...answer, body };
  if (isCut) {
    // An unsolicited compressed page may be long; a long error response is a decompression bomb.
    const start = decodeStart(decode, body, ok ? MAX_DECODED_BYTES : maxBytes);
    return { ...answer, body: start.subarray(0, maxBytes) };
  }
  const decoded = decode(body, maxBytes);
  if (decoded === undefined) throw tooLarge(origin, status, request);
  if (receiver === undefined) return { ...answer, body: decoded };
  await receiver(decoded);
  return { ...answer, body: Buffer.alloc(0) };
}

function tooLarge(origin: Origin, status: number, { maxBodyBytes }: ExchangeRequest): ApiError {
  const details = { kind: 'answer', ...origin, status, faultClass: 'final' } as const;
  return new ApiError(
    `returned a response larger than ${Math.floor(maxBodyBytes / 2 ** 20)} MB`,
    details,
  );
}

function timeoutError(origin: Origin, timeoutMs: number, cause: unknown): ApiError {
  const seconds = Math.round(timeoutMs / 1000);
  const details = { kind: 'timeout', ...origin, faultClass: 'ambiguous', cause } as const;
  return new ApiError(`did not respond within ${seconds} s`, details);
}
