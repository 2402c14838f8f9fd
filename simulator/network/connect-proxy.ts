import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy that opens tunnels to loopback ports. */
export type ConnectProxy = {
  url: string;
  /** Requested targets as `host:port`, with the credentials sent. */
  connections: { target: string; authorization: string | undefined }[];
  close: () => Promise<void>;
};

/**
 * How the proxy handles `CONNECT`: opens the tunnel, rejects it or its credentials, or never
 * responds.
 */
export type ProxyBehaviour = 'tunnel' | 'refuse' | 'refuse-credentials' | 'hang';

/**
 * Starts a proxy on loopback.
 *
 * @param ports one port for all hosts, or a port per host; other hosts are rejected
 */
export async function startConnectProxy(
  ports: number | ReadonlyMap<string, number>,
  behaviour: ProxyBehaviour = 'tunnel',
): Promise<ConnectProxy> {
  const connections: ConnectProxy['connections'] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, socket) => {
    const authorization = request.headers['proxy-authorization'];
    const target = request.url ?? '';
    connections.push({ target, authorization });
    if (behaviour === 'hang') return;
    if (behaviour === 'refuse-credentials') {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const port = typeof ports === 'number' ? ports : ports.get(target.replace(/:\d+$/, ''));
    if (behaviour === 'refuse' || port === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [socket, upstream]) end.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
