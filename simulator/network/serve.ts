import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getResponse, type RequestHandler } from 'msw';
import type { Certificate } from './certificate.ts';
import { cut, type Wire } from './wire-fault.ts';

/** A simulated service on a loopback port. */
export type SimulatorServer = {
  url: string;
  port: number;
  /** Rejects new connections; open ones continue. */
  stopListening: () => void;
  /** Closes each connection after its current request. */
  keepNoConnection: () => void;
  /** Presents this TLS certificate from now on. */
  present: (certificate: Certificate) => void;
  close: () => Promise<void>;
};

/** Serves msw handlers over HTTP, or over HTTPS with a certificate; `wire` injects faults. */
export async function serve(
  handlers: RequestHandler[],
  tls?: Certificate & { origin: string },
  wire: Wire = () => undefined,
): Promise<SimulatorServer> {
  const connections = { areKept: true, used: new WeakSet<Socket>() };
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const origin = tls?.origin ?? `http://${incoming.headers.host ?? 'localhost'}`;
    void answer({ handlers, origin, wire, connections }, incoming, outgoing);
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: tls?.origin ?? `http://127.0.0.1:${port}`,
    port,
    stopListening: () => {
      server.close();
    },
    keepNoConnection: () => {
      connections.areKept = false;
      server.closeIdleConnections();
    },
    present: (certificate) => {
      (server as TlsServer).setSecureContext(certificate);
      // Otherwise returning clients would resume their session without checking the certificate.
      (server as TlsServer).setTicketKeys(randomBytes(48));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

type Behaviour = {
  handlers: RequestHandler[];
  origin: string;
  wire: Wire;
  connections: { areKept: boolean; used: WeakSet<Socket> };
};

async function answer(
  { handlers, origin, wire, connections }: Behaviour,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const isKept = connections.used.has(incoming.socket);
    connections.used.add(incoming.socket);
    const fault = wire(`${incoming.method ?? ''} ${incoming.url ?? ''}`, isKept);
    if (!connections.areKept) outgoing.shouldKeepAlive = false;
    if (fault !== undefined && 'instead' in fault) {
      fault.instead(outgoing);
      return;
    }
    const found = await getResponse(handlers, await toRequest(incoming, origin));
    if (found?.type === 'error') {
      cut(outgoing);
      return;
    }
    const response = found ?? Response.json({ error: 'Not Found' }, { status: 404 });
    if (fault !== undefined) await fault.afterEffect(outgoing, response);
    else await send(response, outgoing);
  } catch {
    // The client disconnected, or a fault interrupted the body: the client must see a broken
    // connection.
    cut(outgoing);
  }
}

async function send({ status, headers, body }: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(status, Object.fromEntries(headers));
  if (body === null) outgoing.end();
  else await pipeline(Readable.fromWeb(body), outgoing);
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
