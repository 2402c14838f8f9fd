import { HttpClient } from '@actions/http-client';
import type { Agent } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../clock.ts';

/** The connections of a service, which are kept for the calls that follow. */
export type Connections = {
  /** What makes or finds the connection of a call: straight to the server, or through the proxy for its URL. */
  find(url: URL, method: string): { client: HttpClient; agent: Agent };
};

/** How long a connection that no call uses is kept, in milliseconds: many servers close it after five seconds. */
const KEPT_MS = 5_000;
/**
 * How long it may have been idle when a write goes out on it, in milliseconds. If the server closes it at the same
 * moment, nobody knows whether the write was accepted; a read is made again.
 */
const FRESH_MS = 1_000;

/** The proxy is chosen by `@actions/http-client` from `https_proxy`, `http_proxy` and `no_proxy`. */
export function createConnections(clock: Clock): Connections {
  const options = { keepAlive: true };
  // A client keeps the agent of the first protocol that it was used for.
  const clients = {
    'http:': new HttpClient(undefined, [], options),
    'https:': new HttpClient(undefined, [], options),
  };
  const idleSince = new WeakMap<Socket, number>();
  const known = new WeakSet<Agent>();
  const watch = (agent: Agent): void => {
    if (known.has(agent)) return;
    known.add(agent);
    if ('options' in agent) Object.assign(agent.options as object, { timeout: KEPT_MS });
    agent.on('free', (socket: Socket) => idleSince.set(socket, clock.now()));
  };
  return {
    find(url, method) {
      const client = url.protocol === 'https:' ? clients['https:'] : clients['http:'];
      const agent: Agent = client.getAgent(url.href);
      watch(agent);
      const maxIdleMs = method === 'GET' ? KEPT_MS : FRESH_MS;
      // An agent for a proxy keeps none.
      const { freeSockets } = agent as Partial<Agent>;
      for (const socket of Object.values(freeSockets ?? {}).flatMap((kept) => kept ?? [])) {
        if (clock.now() - (idleSince.get(socket) ?? -Infinity) > maxIdleMs) socket.destroy();
      }
      return { client, agent };
    },
  };
}
