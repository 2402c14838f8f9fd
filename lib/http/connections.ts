import { HttpClient } from '@actions/http-client';
import type { Agent } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../clock.ts';

/** Keep-alive connections of a service. */
export type Connections = {
  /**
   * Returns a client for a request: direct, or through the proxy for its URL.
   *
   * @param maxIdleMs how long an open connection may have been idle
   */
  find(url: URL, maxIdleMs: number): Connection;
};

type Connection = {
  client: HttpClient;
  agent: Agent;
  /** The request reuses a connection. */
  isKept: boolean;
};

/**
 * How long to keep idle connections, in milliseconds: many servers close them after five seconds.
 */
export const KEPT_MS = 5_000;

/** `@actions/http-client` chooses the proxy from `https_proxy`, `http_proxy` and `no_proxy`. */
export function createConnections(clock: Clock): Connections {
  const options = { keepAlive: true };
  // A client keeps the agent of the first protocol it was used for, so each protocol needs its own.
  const clients = {
    http: new HttpClient(undefined, [], options),
    https: new HttpClient(undefined, [], options),
  };
  const idleSince = new WeakMap<Socket, number>();
  const watched = new WeakSet<Agent>();
  const watch = (agent: Agent): void => {
    if (watched.has(agent)) return;
    watched.add(agent);
    if ('options' in agent) Object.assign(agent.options as object, { timeout: KEPT_MS });
    agent.on('free', (socket: Socket) => idleSince.set(socket, clock.now()));
  };
  return {
    find(url, maxIdleMs) {
      const client = url.protocol === 'http:' ? clients.http : clients.https;
      const agent: Agent = client.getAgent(url.href);
      watch(agent);
      // Agents for a proxy have none.
      const { freeSockets } = agent as Partial<Agent>;
      const kept = Object.values(freeSockets ?? {}).flatMap((sockets) => sockets ?? []);
      const isFresh = (socket: Socket): boolean =>
        clock.now() - (idleSince.get(socket) ?? -Infinity) < maxIdleMs;
      for (const socket of kept) if (!isFresh(socket)) socket.destroy();
      return { client, agent, isKept: kept.some((socket) => !socket.destroyed) };
    },
  };
}
