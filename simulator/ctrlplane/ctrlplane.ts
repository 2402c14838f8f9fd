import { http, type RequestHandler } from 'msw';
import type { Generation } from './answers.ts';
import { legacyRoutes } from './legacy-routes.ts';
import { workspaceRoutes } from './workspace-routes.ts';
import type { SimulatedJob } from './job.ts';
import { createFaultQueue, type FaultQueue } from '../network/fault.ts';
import { recordRequest, type RecordedRequest } from '../network/recorded-request.ts';

export type CtrlplaneEndpoint =
  | 'workspaces'
  | 'job'
  | 'with-release'
  | 'release'
  | 'agents'
  | 'agent-jobs'
  | 'status'
  | 'claim'
  | 'legacy-job'
  | 'legacy-patch'
  | 'no-route';

/** What starts the jobs of a workspace. */
type SimulatedAgent = { id: string; name: string; type: string };

/** A Ctrlplane whose state lives in this process; it speaks as one generation at a time. */
export type SimulatedCtrlplane = {
  handlers: RequestHandler[];
  generation: Generation;
  apiKeys: Set<string>;
  workspaces: { id: string; slug: string }[];
  jobs: SimulatedJob[];
  /** The agents of a workspace by its id; one that is not listed has the same two as any other. */
  agents: Map<string, SimulatedAgent[]>;
  faults: FaultQueue<CtrlplaneEndpoint>;
  /** Every call that arrived. */
  requests: (RecordedRequest & { endpoint: CtrlplaneEndpoint })[];
  /** Every status that was reported, in the words it came in. */
  reported: string[];
  /** False: a server of generation E from before June 2026, whose status endpoint cannot be used. */
  takesStatus: boolean;
  /** True: a server of generation D from before December 2025, which has one answer to every fault. */
  missingIsFault: boolean;
  /** Called as each call arrives; the place to let time pass. */
  onCall: (endpoint: CtrlplaneEndpoint) => Promise<void> | void;
};

/** What a server does at an address. */
export type Route = { endpoint: CtrlplaneEndpoint; answer: () => Response | Promise<Response> };

/** Makes a Ctrlplane of the newest generation, without keys, workspaces and jobs. */
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
