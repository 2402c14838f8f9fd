import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/**
 * The requests that this process sends from now on, including those that never leave the machine.
 */
export type RequestWatch = {
  made: { call: string; host: string }[];
  /** Whether no request is waiting for its connection or response. */
  isQuiet: () => boolean;
  stop: () => void;
};

// https://nodejs.org/api/diagnostics_channel.html#http
const REQUEST_CREATED = 'http.client.request.created';

/** Watches requests in this process, like `request-log.ts` in another. */
export function watchRequests(): RequestWatch {
  const made: RequestWatch['made'] = [];
  const underWay = new Set<ClientRequest>();
  const onRequest = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    made.push({ call: `${request.method} ${request.path}`, host: request.host });
    underWay.add(request);
    request.once('close', () => underWay.delete(request));
  };
  subscribe(REQUEST_CREATED, onRequest);
  return {
    made,
    isQuiet: () => underWay.size === 0,
    stop: () => unsubscribe(REQUEST_CREATED, onRequest),
  };
}
