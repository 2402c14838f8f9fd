import { http, HttpResponse, type RequestHandler } from 'msw';
import type { Clock } from '../../lib/clock.ts';
import { createFaultQueue, type FaultQueue } from '../network/service-fault.ts';
import { createKeyring, type Keyring } from './keys.ts';
import { recordRequest, type RecordedRequest } from '../network/recorded-request.ts';

/** What a deployment does over time. */
export type DeploymentScript = {
  /** The statuses, each from `afterMs` after the trigger on. */
  states: readonly { afterMs: number; status: string }[];
  /** The log at `elapsedMs` after the trigger. */
  log: (elapsedMs: number) => Response;
  /** The response to the trigger; default: an object with the id. */
  triggerAnswer?: (id: string) => Response;
  /** The status response; default: an object with the deployment's id, status and times. */
  answer?: (deployment: { id: string; status: string; elapsedMs: number }) => Response;
};

type CarpathianEndpoint = 'trigger' | 'status' | 'log';

/** A Carpathian Cloud with its state in this process. */
export type SimulatedCarpathian = {
  handlers: RequestHandler[];
  keys: Keyring;
  faults: FaultQueue<CarpathianEndpoint>;
  /** All received requests. */
  requests: RecordedRequest[];
  /** Script of the next deployments. */
  script: DeploymentScript;
  /** Bodies of the triggers that took effect. */
  triggered: unknown[];
  /** Larger requests are rejected. */
  maxRequestBytes: number;
  /** False: deployments are not enabled. */
  configured: boolean;
  /** Called on each request; lets tests advance the clock. */
  onCall: (endpoint: CarpathianEndpoint) => void;
};

/** A script with log lines, each from its `afterMs` after the trigger on. */
export function scripted(
  states: DeploymentScript['states'],
  lines: readonly { afterMs: number; line: string }[] = [],
): DeploymentScript {
  const log = (elapsedMs: number): Response => {
    const text = lines
      .filter(({ afterMs }) => afterMs <= elapsedMs)
      .map(({ line }) => `${line}\n`)
      .join('');
    return text === ''
      ? HttpResponse.json({ error: 'No logs yet' }, { status: 404 })
      : HttpResponse.text(text);
  };
  return { states, log };
}

/** A Carpathian without keys; its deployments succeed at once. */
export function createSimulatedCarpathian(
  clock: Pick<Clock, 'now'>,
  baseUrl = '*',
): SimulatedCarpathian {
  const simulator: SimulatedCarpathian = {
    handlers: [],
    keys: createKeyring(clock),
    faults: createFaultQueue(),
    requests: [],
    script: scripted([{ afterMs: 0, status: 'success' }]),
    triggered: [],
    maxRequestBytes: 256 * 1024,
    configured: true,
    onCall: () => undefined,
  };
  const deployments: Deployments = new Map();
  const api = `${baseUrl}/api/v1/deployment`;
  const find = ({ headers }: Request, id: string): Deployment | undefined => {
    const deployment = deployments.get(id);
    const key = simulator.keys.of(headers.get('authorization'));
    return deployment?.server === key?.server ? deployment : undefined;
  };
  const status: Effect = (request, id) =>
    ofDeployment(find(request, id), clock, (script, elapsedMs) =>
      statusAnswer(id, script, elapsedMs),
    );
  const log: Effect = (request, id) =>
    ofDeployment(find(request, id), clock, (script, elapsedMs) => script.log(elapsedMs));
  const trigger: Effect = (request) => deploy(request, simulator, deployments, clock);
  simulator.handlers.push(
    http.post(`${api}/trigger`, createResolver(simulator, 'trigger', trigger)),
    http.get(`${api}/status/:id`, createResolver(simulator, 'status', status)),
    http.get(`${api}/logs/:id`, createResolver(simulator, 'log', log)),
  );
  return simulator;
}

type Deployment = { since: number; script: DeploymentScript; server: string | undefined };
type Deployments = Map<string, Deployment>;

/** The normal effect of a request. */
type Effect = (request: Request, id: string) => Response | Promise<Response>;

function createResolver(
  simulator: SimulatedCarpathian,
  endpoint: CarpathianEndpoint,
  effect: Effect,
): (call: { request: Request; params: Record<string, unknown> }) => Promise<Response> {
  return async ({ request, params }) => {
    simulator.requests.push(await recordRequest(request));
    simulator.onCall(endpoint);
    return simulator.faults.handle(endpoint, () => {
      const refused = simulator.keys.check(request.headers.get('authorization'));
      return refused ?? effect(request, decodeURIComponent(String(params['id'])));
    });
  };
}

async function deploy(
  request: Request,
  simulator: SimulatedCarpathian,
  deployments: Deployments,
  clock: Pick<Clock, 'now'>,
): Promise<Response> {
  if (!simulator.configured) {
    return HttpResponse.json({ error: 'Deployment Not Configured' }, { status: 400 });
  }
  const { script } = simulator;
  const body = await request.text();
  if (body.length > simulator.maxRequestBytes) return new HttpResponse(null, { status: 413 });
  const fields = parseBody(body);
  if (fields === undefined) return HttpResponse.json({ error: 'Invalid JSON' }, { status: 400 });
  simulator.triggered.push(fields);
  const id = String(4211 + simulator.triggered.length);
  const server = simulator.keys.of(request.headers.get('authorization'))?.server;
  deployments.set(id, { since: clock.now(), script, server });
  return (
    script.triggerAnswer?.(id) ??
    HttpResponse.json({ deployment_id: id, message: 'Deployment queued' }, { status: 202 })
  );
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function ofDeployment(
  deployment: Deployment | undefined,
  clock: Pick<Clock, 'now'>,
  answer: (script: DeploymentScript, elapsedMs: number) => Response,
): Response {
  return deployment === undefined
    ? HttpResponse.json({ error: 'Deployment not found' }, { status: 404 })
    : answer(deployment.script, clock.now() - deployment.since);
}

function statusAnswer(
  id: string,
  { states, answer }: DeploymentScript,
  elapsedMs: number,
): Response {
  const status = states.findLast(({ afterMs }) => afterMs <= elapsedMs)?.status ?? 'queued';
  return answer === undefined
    ? HttpResponse.json({ deployment_id: id, status })
    : answer({ id, status, elapsedMs });
}
