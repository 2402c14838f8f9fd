import { http, HttpResponse, type RequestHandler } from 'msw';
import type { Clock } from '../lib/clock.ts';
import { createFaultQueue, type FaultQueue } from './fault.ts';
import { createKeyring, type Keyring } from './carpathian-keys.ts';
import { recordRequest, type RecordedRequest } from './recorded-request.ts';

/** What a deployment does as time passes. */
export type DeploymentScript = {
  /** Each status, from so many milliseconds after the trigger on. */
  states: readonly { afterMs: number; status: string }[];
  /** The log so many milliseconds after the trigger. */
  log: (elapsedMs: number) => Response;
  /** The status answer; by default an object that holds the deployment's id, status and times. */
  answer?: (deployment: { id: string; status: string; elapsedMs: number }) => Response;
};

export type CarpathianEndpoint = 'trigger' | 'status' | 'log';

/** A Carpathian Cloud whose state lives in this process. */
export type SimulatedCarpathian = {
  handlers: RequestHandler[];
  keys: Keyring;
  faults: FaultQueue<CarpathianEndpoint>;
  /** Every call that arrived. */
  requests: RecordedRequest[];
  /** What the next deployments do. */
  script: DeploymentScript;
  /** The bodies of the triggers that had an effect. */
  triggered: unknown[];
  /** False: nobody has switched deployments on. */
  configured: boolean;
};

/** A script with a log of lines, each from so many milliseconds after the trigger on. */
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

/** Makes a Carpathian without keys, whose deployments succeed at once. */
export function createSimulatedCarpathian(
  clock: Pick<Clock, 'now'>,
  baseUrl = '*',
): SimulatedCarpathian {
  const deployments = new Map<string, { since: number; script: DeploymentScript }>();
  const simulator: SimulatedCarpathian = {
    handlers: [],
    keys: createKeyring(clock),
    faults: createFaultQueue(),
    requests: [],
    script: scripted([{ afterMs: 0, status: 'success' }]),
    triggered: [],
    configured: true,
  };
  const call = (
    endpoint: CarpathianEndpoint,
    effect: (request: Request, id: string) => Response | Promise<Response>,
  ) => {
    return async ({ request, params }: { request: Request; params: Record<string, unknown> }) => {
      simulator.requests.push(await recordRequest(request));
      return simulator.faults.handle(endpoint, () => {
        const refused = simulator.keys.check(request.headers.get('authorization'));
        return refused ?? effect(request, decodeURIComponent(String(params['id'])));
      });
    };
  };
  const ofDeployment = (
    id: string,
    answer: (script: DeploymentScript, elapsedMs: number) => Response,
  ): Response => {
    const deployment = deployments.get(id);
    if (deployment === undefined)
      return HttpResponse.json({ error: 'Deployment not found' }, { status: 404 });
    return answer(deployment.script, clock.now() - deployment.since);
  };
  simulator.handlers = [
    http.post(
      `${baseUrl}/api/v1/deployment/trigger`,
      call('trigger', async (request) => {
        if (!simulator.configured) {
          return HttpResponse.json({ error: 'Deployment Not Configured' }, { status: 400 });
        }
        simulator.triggered.push(await request.json());
        const id = String(4211 + simulator.triggered.length);
        deployments.set(id, { since: clock.now(), script: simulator.script });
        return HttpResponse.json(
          { deployment_id: id, message: 'Deployment queued' },
          { status: 202 },
        );
      }),
    ),
    http.get(
      `${baseUrl}/api/v1/deployment/status/:id`,
      call('status', (_request, id) =>
        ofDeployment(id, (script, elapsedMs) => statusAnswer(id, script, elapsedMs)),
      ),
    ),
    http.get(
      `${baseUrl}/api/v1/deployment/logs/:id`,
      call('log', (_request, id) => ofDeployment(id, (script, elapsedMs) => script.log(elapsedMs))),
    ),
  ];
  return simulator;
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
