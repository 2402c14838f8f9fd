import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * What becomes of the bytes of one call, between its caller and a simulated service that listens on a port:
 * more than a service alone can do wrong, which is a `ServiceFault`.
 */
export type WireFault =
  /** The service never gets the call; its body is not even read. */
  | { instead: (outgoing: ServerResponse) => void }
  /** The service does what it is asked; this becomes of its answer. */
  | { afterEffect: (outgoing: ServerResponse, answer: Response) => void | Promise<void> };

/**
 * Decides for each call, as `METHOD /path?query`; undefined: nothing goes wrong. `isKept`: its connection was used
 * for another call before.
 */
export type Wire = (call: string, isKept: boolean) => WireFault | undefined;

type Headers = Record<string, string>;

/** Cuts the connection with a reset. */
export function cut(outgoing: ServerResponse): void {
  outgoing.socket?.resetAndDestroy();
}

/** Sends a whole answer. */
export function send(
  outgoing: ServerResponse,
  { status, headers = {} }: { status: number; headers?: Headers },
  body: string | Buffer,
): void {
  outgoing.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);
}

/** Sends half of an answer and leaves the connection open; `onStall` is called when the half is sent. */
export async function stall(
  outgoing: ServerResponse,
  answer: Response,
  onStall: () => void,
): Promise<void> {
  const body = await answer.text();
  outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
  outgoing.write(body.slice(0, body.length / 2), onStall);
}

/** Sends an answer that is a byte shorter than it says, and closes the connection as if that were all. */
export async function fallShort(outgoing: ServerResponse, answer: Response): Promise<void> {
  const body = await answer.text();
  const length = String(Buffer.byteLength(body) + 1);
  const headers = { 'content-type': 'application/json', 'content-length': length };
  outgoing.writeHead(answer.status, headers).write(body, () => outgoing.socket?.end());
}

const TRICKLE_MS = 2;

/** Sends one byte of white space after the other; `onByte` lets a second pass for the caller. */
export function trickle(outgoing: ServerResponse, answer: Response, onByte: () => void): void {
  outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
  const timer = setInterval(() => {
    outgoing.write(' ', onByte);
  }, TRICKLE_MS);
  outgoing.on('close', () => {
    clearInterval(timer);
  });
}

/** Sends a piece again and again, as fast as the caller takes it. Does not throw when the caller goes away. */
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
