import { once } from 'node:events';
import * as http from 'node:http';
import * as https from 'node:https';
import type { Clock } from '../clock.ts';
import { ApiError } from './api-error.ts';
import type { Connections } from './connections.ts';
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
  const onAbort = (): void => end.abort();
  signal.addEventListener('abort', onAbort, { once: true });
  const stopTimer = clock.timer(request.timeoutMs, () => end.abort('timeout'));
  try {
    const { client, agent } = connections.find(request.url, request.method);
    const info = requestInfo(request, agent, end.signal);
    // A request that still waits for its proxy does not notice that it was aborted.
    const sent = client.requestRaw(info, request.body ?? null);
    const aborted = once(end.signal, 'abort').then(() => Promise.reject(new Error('aborted')));
    const { message } = await Promise.race([sent, aborted]);
    if (message.statusCode === 407) throw unsentError(origin, proxyRefusal(request.url));
    return await readAnswer(message, request, origin);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    signal.throwIfAborted();
    if (end.signal.reason === 'timeout') throw timeoutError(origin, request.timeoutMs, error);
    // Directories lock an account after a few wrong passwords.
    if (isProxyRefusal(error)) throw unsentError(origin, proxyRefusal(request.url), error);
    const { reason, faultClass } = explainNetworkError(error);
    const what = faultClass === 'ambiguous' ? 'gave no complete answer' : 'could not be reached';
    const details = { kind: 'network', ...origin, faultClass, cause: error } as const;
    throw new ApiError(`${what}: ${reason}`, details);
  } finally {
    stopTimer();
    signal.removeEventListener('abort', onAbort);
    // Ends what is left of the request: an answer that was not read to its end, a connection still being made.
    end.abort();
  }
}

/** Where an answer comes from. */
type Origin = Pick<ExchangeResponse, 'server' | 'call'>;

function unsentError(origin: Origin, reason: string, cause?: unknown): ApiError {
  const details = { kind: 'proxy', ...origin, faultClass: 'final', cause } as const;
  return new ApiError(`was not called, since ${reason}`, details);
}

type RequestInfo = Parameters<ReturnType<Connections['find']>['client']['requestRaw']>[0];

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
  return new ApiError(`gave an answer that is larger than ${maxBodyBytes} bytes`, details);
}

/** Returns undefined if the body holds more than `maxBytes`. */
type Decode = (body: Buffer, maxBytes: number) => Buffer | undefined;

// Such a body is decoded as a whole, in memory.
const MAX_DECODED_BYTES = 64 * 1024 * 1024;

/** Takes off a compression that was not asked for; undefined for none, or for an unknown coding. */
function decoderOf(coding = ''): Decode | undefined {
  const name = coding.trim().toLowerCase();
  if (!/^(?:x-gzip|gzip|deflate|br)$/.test(name)) return undefined;
  // Loaded only here: hardly any server does this.
  const { brotliDecompressSync, unzipSync } = process.getBuiltinModule('node:zlib');
  return (body, maxBytes) => {
    const maxOutputLength = Math.min(maxBytes, MAX_DECODED_BYTES);
    try {
      return (name === 'br' ? brotliDecompressSync : unzipSync)(body, { maxOutputLength });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
      throw error;
    }
  };
}

/** A body that was cut before it was decoded, is broken or holds too much takes nothing from its status. */
function decodeStart(decode: Decode, body: Buffer, maxBytes: number): Buffer {
  try {
    return decode(body, maxBytes) ?? Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}

function timeoutError(origin: Origin, timeoutMs: number, cause: unknown): ApiError {
  const seconds = Math.round(timeoutMs / 1000);
  const details = { kind: 'timeout', ...origin, faultClass: 'ambiguous', cause } as const;
  return new ApiError(`gave no complete answer within ${seconds} s`, details);
}
