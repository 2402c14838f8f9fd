import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream';
import type { HttpClient } from '@actions/http-client';
import type { Clock } from '../clock.ts';
import { ApiError } from './api-error.ts';
import { callName, type BodyReceiver } from './http-call.ts';
import { explainNetworkError } from './explain-network-error.ts';
import { isProxyRefusal, proxyFault, proxyRefusal } from './proxy-fault.ts';

/** One request, ready to be sent. */
export type ExchangeRequest = {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body?: string | undefined;
  /** Milliseconds for the request, its answer and the answer's body together. */
  timeoutMs: number;
  /** The answer's body may not grow beyond this. */
  maxBodyBytes: number;
  /** Takes the body of a 2xx answer in pieces, at its own speed; without it the body is collected. */
  receiver?: BodyReceiver | undefined;
};

export type ExchangeResponse = {
  /** `callName` of the request. */
  call: string;
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
};

/** Enough of a failed answer to find its reason in. */
const ERROR_BODY_BYTES = 64 * 1024;

/**
 * Sends one request and reads its answer, whatever the status. The proxy is chosen by
 * `@actions/http-client` from `https_proxy`, `http_proxy` and `no_proxy`.
 *
 * @throws ApiError when there is no complete answer; the signal's reason when it aborts
 */
export async function exchange(
  request: ExchangeRequest,
  { client, clock, signal }: { client: HttpClient; clock: Clock; signal: AbortSignal },
): Promise<ExchangeResponse> {
  signal.throwIfAborted();
  const call = callName(request.method, request.url);
  const fault = proxyFault(request.url);
  if (fault !== undefined) throw unsentError(call, fault);
  const end = new AbortController();
  const onAbort = (): void => {
    end.abort();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  const stopTimer = clock.timer(request.timeoutMs, () => {
    end.abort('timeout');
  });
  try {
    const info = requestInfo(request, client, end.signal);
    // A request that still waits for its proxy does not notice that it was aborted.
    const sent = client.requestRaw(info, request.body ?? null);
    const { message } = await Promise.race([sent, rejectOnAbort(end.signal)]);
    if (message.statusCode === 407) throw unsentError(call, proxyRefusal(request.url));
    return await readAnswer(message, request, call);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    signal.throwIfAborted();
    if (end.signal.reason === 'timeout') throw timeoutError(call, request.timeoutMs, error);
    // Directories lock an account after a few wrong passwords.
    if (isProxyRefusal(error)) throw unsentError(call, proxyRefusal(request.url), error);
    const { reason, faultClass } = explainNetworkError(error);
    throw new ApiError(`${call}: ${reason}`, { kind: 'network', call, faultClass, cause: error });
  } finally {
    stopTimer();
    signal.removeEventListener('abort', onAbort);
    // Ends what is left of the request: an answer that was not read to its end, a connection still being made.
    end.abort();
  }
}

function unsentError(call: string, reason: string, cause?: unknown): ApiError {
  const details = { kind: 'network', call, faultClass: 'final', cause } as const;
  return new ApiError(`${call}: nothing was sent, since ${reason}`, details);
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(new Error('aborted'));
      },
      { once: true },
    );
  });
}

function requestInfo(
  { url, method, headers }: ExchangeRequest,
  client: HttpClient,
  signal: AbortSignal,
): Parameters<HttpClient['requestRaw']>[0] {
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
      agent: client.getAgent(url.href),
    },
  };
}

async function readAnswer(
  message: http.IncomingMessage,
  request: ExchangeRequest,
  call: string,
): Promise<ExchangeResponse> {
  const status = message.statusCode ?? 0;
  const ok = status >= 200 && status < 300;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decode(message)) {
    size += chunk.length;
    if (!ok && size > ERROR_BODY_BYTES) {
      chunks.push(chunk.subarray(0, chunk.length - (size - ERROR_BODY_BYTES)));
      break;
    }
    if (size > request.maxBodyBytes) {
      const details = { kind: 'answer', call, status, faultClass: 'final' } as const;
      throw new ApiError(
        `${call}: the answer is larger than ${request.maxBodyBytes} bytes`,
        details,
      );
    }
    if (ok && request.receiver !== undefined) await request.receiver(chunk);
    else chunks.push(chunk);
  }
  return { call, status, headers: message.headers, body: Buffer.concat(chunks) };
}

/** The body without a compression that was not asked for; an unknown coding is taken for none. */
function decode(message: http.IncomingMessage): AsyncIterable<Buffer> {
  const coding = message.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (!/^(?:x-gzip|gzip|deflate|br)$/.test(coding)) return message;
  // Loaded only here: hardly any server does this.
  const { createUnzip, createBrotliDecompress } = process.getBuiltinModule('node:zlib');
  const decoder = coding === 'br' ? createBrotliDecompress() : createUnzip();
  // The callback only keeps an error from being thrown: it reaches the reader of the decoder as well.
  return pipeline(message, decoder, () => undefined);
}

function timeoutError(call: string, timeoutMs: number, cause: unknown): ApiError {
  const seconds = Math.round(timeoutMs / 1000);
  return new ApiError(`${call}: no complete answer within ${seconds} s`, {
    kind: 'timeout',
    call,
    faultClass: 'ambiguous',
    cause,
  });
}
