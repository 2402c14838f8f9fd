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
  /** The name of the service, as a person knows it. */
  server: string;
  method: string;
  url: URL;
  headers: Record<string, string>;
  body?: string | undefined;
  /** Milliseconds for the request, its answer and the answer's body together. */
  timeoutMs: number;
  /** The answer's body may not grow beyond this … */
  maxBodyBytes: number;
  /** … but where this is true, the rest is not read. */
  cutsBody: boolean;
  /** Takes the body of a 2xx answer in pieces, at its own speed; without it the body is collected. */
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

/** Enough of a failed answer to find its reason in. */
const ERROR_BODY_BYTES = 64 * 1024;

/**
 * Sends one request and reads its answer, whatever the status.
 *
 * @throws ApiError when there is no complete answer; the signal's reason when it aborts
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
    // A request that still waits for its proxy does not notice that it was aborted.
    const sent = send(request, connections, end.signal);
    const aborted = once(end.signal, 'abort').then(() => Promise.reject(new Error('aborted')));
    const { message } = await Promise.race([sent, aborted]);
    if (message.statusCode === 407) throw unsentError(origin, proxyRefusal(request.url));
    return await readAnswer(message, request, origin);
  } catch (error) {
    const isLate = end.signal.reason === 'timeout';
    // Ends what is left of the request: an answer that was not read to its end, a connection still being made.
    end.abort('over');
    if (error instanceof ApiError) throw error;
    signal.throwIfAborted();
    if (isLate) throw timeoutError(origin, request.timeoutMs, error);
    // Directories lock an account after a few wrong passwords.
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
 * How long a kept connection may have been idle when a write goes out on it, in milliseconds. If the server closes it
 * at that moment, nobody knows whether the write was accepted.
 */
const WRITE_IDLE_MS = 1_000;

/** Resolves when the answer begins. */
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
    // The server closed the connection as the call went out. To read again on a new one does no harm.
    if (!isKept || request.method !== 'GET' || signal.aborted) throw error;
    return send(request, connections, signal, 0);
  }
}

/** Where an answer comes from. */
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
      // `URL` writes an IPv6 address in brackets, `node:net` wants it bare.
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
    // A page that is compressed all the same may be long; a refusal that is long is a bomb.
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
  return new ApiError(`returned a response larger than ${maxBodyBytes} bytes`, details);
}

function timeoutError(origin: Origin, timeoutMs: number, cause: unknown): ApiError {
  const seconds = Math.round(timeoutMs / 1000);
  const details = { kind: 'timeout', ...origin, faultClass: 'ambiguous', cause } as const;
  return new ApiError(`did not respond within ${seconds} s`, details);
}
