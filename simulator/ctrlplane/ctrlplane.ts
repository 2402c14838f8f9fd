import { http, type RequestHandler } from 'msw';
import { legacyRoutes } from './legacy-routes.ts';
import type { CtrlplaneEndpoint } from './route.ts';
import type { CtrlplaneState } from './state.ts';
import { workspaceRoutes } from './workspace-routes.ts';
import { createFaultQueue, type FaultQueue } from '../network/service-fault.ts';
import { recordRequest, type RecordedRequest } from '../network/recorded-request.ts';

/** A Ctrlplane with its state in this process. */
export type SimulatedCtrlplane = CtrlplaneState & {
  handlers: RequestHandler[];
  faults: FaultQueue<CtrlplaneEndpoint>;
  /** All received requests. */
  requests: (RecordedRequest & { endpoint: CtrlplaneEndpoint })[];
  /** Called on each request; lets tests advance the clock. */
  onCall: (endpoint: CtrlplaneEndpoint) => Promise<void> | void;
};

/** Of the newest generation, without keys, workspaces and jobs. */
export function createSimulatedCtrlplane(baseUrl = '*'): SimulatedCtrlplane {
  const server: SimulatedCtrlplane = {
    handlers: [],
    generation: 'E',
    apiKeys: new Set(),
    workspaces: [],
    jobs: [],
    agents: new Map(),
    faults: createFaultQueue(),
    requests: [],
    marksSecrets: false,
    reported: [],
    takesStatus: true,
    missingIsFault: false,
    onCall: () => undefined,
  };
  const resolve = async ({ request }: { request: Request }): Promise<Response> => {
    const { generation } = server;
    const { endpoint, answer } =
      generation === 'D' || generation === 'E'
        ? workspaceRoutes(server, generation, request)
        : legacyRoutes(server, generation, request);
    server.requests.push({ ...(await recordRequest(request)), endpoint });
    await server.onCall(endpoint);
    return server.faults.handle(endpoint, answer);
  };
  server.handlers.push(http.all(`${baseUrl}/api/*`, resolve));
  return server;
}
