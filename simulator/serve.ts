import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getResponse, type RequestHandler } from 'msw';

/** A simulated service that listens on a loopback port. */
export type SimulatorServer = { url: string; port: number; close: () => Promise<void> };

/** Serves msw handlers over HTTP, or over HTTPS where a certificate is given. */
export async function serve(
  handlers: RequestHandler[],
  tls?: { key: string; cert: string; origin: string },
): Promise<SimulatorServer> {
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    void answer(handlers, incoming, outgoing, tls?.origin);
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: tls?.origin ?? `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function answer(
  handlers: RequestHandler[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin = `http://${incoming.headers.host ?? 'localhost'}`,
): Promise<void> {
  try {
    const response = await getResponse(handlers, await toRequest(incoming, origin));
    if (response?.type === 'error') {
      incoming.socket.resetAndDestroy();
      return;
    }
    const { status, headers, body } =
      response ?? Response.json({ error: 'Not Found' }, { status: 404 });
    outgoing.writeHead(status, Object.fromEntries(headers));
    if (body === null) outgoing.end();
    else await pipeline(Readable.fromWeb(body), outgoing);
  } catch {
    // The client went away, or a fault broke the body off: the client has to see a broken connection.
    incoming.socket.resetAndDestroy();
  }
}

async function toRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const item of value ?? []) headers.append(name, item);
  }
  const method = incoming.method ?? 'GET';
  const body = ['GET', 'HEAD'].includes(method) ? null : Buffer.concat(chunks);
  return new Request(new URL(incoming.url ?? '/', origin), { method, headers, body });
}
