import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * A byte-level fault between a client and a simulated service on a port. Faults that the service
 * itself can cause are a `ServiceFault`.
 */
export type WireFault =
  /** The service never receives the request; its body is not even read. */
  | { instead: (outgoing: ServerResponse) => void }
  /** The service processes the request, then this happens to its response. */
  | { afterEffect: (outgoing: ServerResponse, answer: Response) => void | Promise<void> };

/**
 * Called per request, as `METHOD /path?query`; undefined: no fault. `isKept`: the connection is
 * reused.
 */
export type Wire = (call: string, isKept: boolean) => WireFault | undefined;

type Headers = Record<string, string>;

/** Resets the connection. */
export function cut(outgoing: ServerResponse): void {
  outgoing.socket?.resetAndDestroy();
}

export function send(
  outgoing: ServerResponse,
  { status, headers = {} }: { status: number; headers?: Headers },
  body: string | Buffer,
): void {
  outgoing.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);
}

/** Sends half of a response and leaves the connection open; then calls `onStall`. */
export async function stall(
  outgoing: ServerResponse,
  answer: Response,
  onStall: () => void,
): Promise<void> {
  const body = await answer.text();
  outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
  outgoing.write(body.slice(0, body.length / 2), onStall);
}

/**
 * Sends a response one byte shorter than its `content-length`, and closes the connection normally.
 */
export async function fallShort(outgoing: ServerResponse, answer: Response): Promise<void> {
  const body = await answer.text();
  const length = String(Buffer.byteLength(body) + 1);
  const headers = { 'content-type': 'application/json', 'content-length': length };
  outgoing.writeHead(answer.status, headers).write(body, () => outgoing.socket?.end());
}

const TRICKLE_MS = 2;

/** Sends whitespace byte by byte; `onByte` lets a second pass for the client. */
export function trickle(outgoing: ServerResponse, answer: Response, onByte: () => void): void {
  outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
  const timer = setInterval(() => {
    outgoing.write(' ', onByte);
  }, TRICKLE_MS);
  outgoing.on('close', () => {
    clearInterval(timer);
  });
}

/**
 * Sends a chunk repeatedly, as fast as the client reads. Does not throw when the client
 * disconnects.
 */
export async function flood(
  outgoing: ServerResponse,
  { status, headers }: { status: number; headers: Headers },
  { start, piece, times }: { start: Buffer; piece: Buffer; times: number },
): Promise<void> {
  outgoing.writeHead(status, headers);
  const pieces = function* (): Generator<Buffer> {
    yield start;
    for (let count = 0; count < times; count += 1) yield piece;
  };
  await pipeline(Readable.from(pieces()), outgoing).catch(() => undefined);
}
