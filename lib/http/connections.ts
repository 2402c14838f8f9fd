import { HttpClient } from '@actions/http-client';
import type { Agent } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../clock.ts';

/** The connections of a service, which are kept for the calls that follow. */
export type Connections = {
  /**
   * What makes or finds the connection of a call: straight to the server, or through the proxy for its URL.
   *
   * @param maxIdleMs how long a kept connection may have been idle to be used
   */
  find(url: URL, maxIdleMs: number): Connection;
};

type Connection = {
  client: HttpClient;
  agent: Agent;
  /** The call goes out on a connection that was used before. */
  isKept: boolean;
};

/** How long a connection that no call uses is kept, in milliseconds: many servers close it after five seconds. */
export const KEPT_MS = 5_000;

/** The proxy is chosen by `@actions/http-client` from `https_proxy`, `http_proxy` and `no_proxy`. */
export function createConnections(clock: Clock): Connections {
  const options = { keepAlive: true };
  // A client keeps the agent of the first protocol that it was used for.
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
      // An agent for a proxy keeps none.
      const { freeSockets } = agent as Partial<Agent>;
      const kept = Object.values(freeSockets ?? {}).flatMap((sockets) => sockets ?? []);
      const isFresh = (socket: Socket): boolean =>
        clock.now() - (idleSince.get(socket) ?? -Infinity) < maxIdleMs;
      for (const socket of kept) if (!isFresh(socket)) socket.destroy();
      return { client, agent, isKept: kept.some((socket) => !socket.destroyed) };
    },
  };
}
