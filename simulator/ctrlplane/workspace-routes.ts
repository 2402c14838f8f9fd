import { HttpResponse } from 'msw';
import { agentAnswer, jobAnswer, releaseAnswer, reply, withReleaseAnswer } from './answers.ts';
import { SAMPLE, type SimulatedJob } from './job.ts';
import type { Route } from './route.ts';
import type { CtrlplaneState } from './state.ts';

type Generation = 'D' | 'E';
type Answer = (...ids: string[]) => Response | Promise<Response>;

// prettier-ignore
const STATUSES = [
  'cancelled', 'skipped', 'inProgress', 'actionRequired', 'pending', 'failure', 'invalidJobAgent',
  'invalidIntegration', 'externalRunNotFound', 'successful', 'queued',
];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The routes of a server since October 2025. */
export function workspaceRoutes(
  server: CtrlplaneState,
  generation: Generation,
  request: Request,
): Route {
  const url = new URL(request.url);
  const asked = `${request.method} ${url.pathname}`;
  for (const [endpoint, pattern, answer] of routesOf(server, generation, request, url)) {
    const ids = pattern.exec(asked)?.slice(1);
    if (ids === undefined) continue;
    return { endpoint, answer: () => refuse(server, request) ?? answer(...ids) };
  }
  // Routing precedes authentication.
  return { endpoint: 'no-route', answer: () => noRoute(server, generation, request) };
}

function routesOf(
  server: CtrlplaneState,
  generation: Generation,
  request: Request,
  { searchParams }: URL,
): [Route['endpoint'], RegExp, Answer][] {
  const ws = '/api/v1/workspaces/([^/]+)';
  const at = (method: string, path: string): RegExp => new RegExp(`^${method} ${path}$`);
  const withJob = (answer: (job: SimulatedJob) => unknown): Answer => {
    return (workspaceId = '', id = '') => {
      if (!UUID.test(id)) {
        const message = `Internal server error: invalid input syntax for type uuid: "${id}"`;
        return reply(500, { message, code: 'INTERNAL_ERROR', details: 'error: invalid input' });
      }
      const job = findJob(server, workspaceId, id);
      if (job !== undefined) return HttpResponse.json(answer(job) as object);
      return reply(server.missingIsFault ? 500 : 404, { message: 'Job not found' });
    };
  };
  const routes: [Route['endpoint'], RegExp, Answer][] = [
    ['workspaces', at('GET', '/api/v1/workspaces'), () => listWorkspaces(server)],
    ['job', at('GET', `${ws}/jobs/([^/]+)`), withJob((job) => jobAnswer(job, { generation }))],
    [
      'with-release',
      at('GET', `${ws}/jobs/([^/]+)/with-release`),
      withJob((job) => withReleaseAnswer(job, generation)),
    ],
    ['release', at('GET', `${ws}/releases/([^/]+)`), (_ws, id) => release(server, id)],
    [
      'status',
      at('PUT', `${ws}/jobs/([^/]+)/status`),
      (workspaceId = '', id = '') => put(server, request, workspaceId, id),
    ],
  ];
  if (generation === 'D') return routes;
  return [
    ...routes,
    [
      'agents',
      at('GET', `${ws}/job-agents`),
      (workspaceId) => agents(server, workspaceId, searchParams),
    ],
    [
      'agent-jobs',
      at('GET', `${ws}/job-agents/([^/]+)/jobs`),
      (workspaceId) => agentJobs(server, workspaceId, searchParams),
    ],
    ['claim', at('POST', `${ws}/job-agents/([^/]+)/jobs/([^/]+)/claim`), () => reply(409, {})],
  ];
}

function noRoute(server: CtrlplaneState, generation: Generation, request: Request): Response {
  const url = new URL(request.url);
  const methods = ['GET', 'PUT', 'POST'].filter((method) =>
    routesOf(server, generation, request, url).some(([, pattern]) =>
      pattern.test(`${method} ${url.pathname}`),
    ),
  );
  const message = methods.length === 0 ? 'not found' : `${request.method} method not allowed`;
  const code = methods.length === 0 ? 'Not Found' : 'Method Not Allowed';
  const details = [{ path: url.pathname, message }];
  return reply(methods.length === 0 ? 404 : 405, { message, code, details });
}

function refuse({ apiKeys }: CtrlplaneState, { headers, url }: Request): Response | undefined {
  const key = headers.get('x-api-key');
  if (key === null) {
    const message = "'X-API-Key' header required";
    const details = [{ path: new URL(url).pathname, message }];
    return reply(401, { message, code: 'Unauthorized', details });
  }
  return apiKeys.has(key)
    ? undefined
    : reply(401, { message: 'Authentication failed', code: 'AUTH_FAILED' });
}

function listWorkspaces({ workspaces }: CtrlplaneState): Response {
  const listed = workspaces.flatMap(({ id, slug, roles = 1 }) =>
    Array.from({ length: roles }, () => ({ id, name: slug, slug, createdAt: '2026-01-01T00:00Z' })),
  );
  return HttpResponse.json({ workspaces: listed, total: listed.length });
}

/** A job by its id; jobs of workflow runs cannot be found this way. */
function findJob(
  { jobs }: CtrlplaneState,
  workspaceId: string,
  id: string,
): SimulatedJob | undefined {
  return jobs.find(
    (job) => job.id === id && job.workspaceId === workspaceId && job.kind !== 'workflow',
  );
}

function release({ jobs }: CtrlplaneState, id = ''): Response {
  const job = jobs.find(({ kind }) => kind === 'release');
  return job === undefined || id !== SAMPLE.release
    ? reply(404, { message: 'Release not found' })
    : HttpResponse.json(releaseAnswer(job));
}

const AGENTS = [
  { id: '00000000-0000-4000-8000-000000000001', name: 'argo', type: 'argo-cd' },
  { id: SAMPLE.agent, name: 'github', type: 'github-app' },
];

function agents(server: CtrlplaneState, workspaceId = '', query: URLSearchParams): Response {
  const list = server.agents.get(workspaceId) ?? AGENTS;
  const items = list.map((agent) => agentAnswer(agent, workspaceId));
  return HttpResponse.json({ items, total: items.length, ...pageOf(query) });
}

function pageOf(query: URLSearchParams): { limit: number; offset: number } {
  return { limit: Number(query.get('limit') ?? 50), offset: Number(query.get('offset')) };
}

function agentJobs(
  { jobs }: CtrlplaneState,
  workspaceId: string | undefined,
  query: URLSearchParams,
): Response {
  const { limit, offset } = pageOf(query);
  const status = query.get('status');
  if (status !== null && !STATUSES.includes(status)) {
    return reply(400, { message: 'request/query/status', code: 'Bad Request', details: [] });
  }
  const ofAgent = jobs.filter(
    (job) => job.workspaceId === workspaceId && [null, job.status].includes(status),
  );
  const page = ofAgent.slice(offset, offset + limit);
  const includeContext = query.get('includeDispatchContext') === 'true';
  const items = page.map((job) =>
    jobAnswer({ ...job, hasContext: true }, { generation: 'E', includeContext }),
  );
  return HttpResponse.json({ items, total: ofAgent.length, limit, offset });
}

async function put(
  server: CtrlplaneState,
  request: Request,
  workspaceId: string,
  id: string,
): Promise<Response> {
  if (server.generation === 'D' || !server.takesStatus) {
    return reply(400, { message: 'request/body must be string', code: 'Bad Request' });
  }
  const { status } = (await request.json()) as { status: string };
  if (!STATUSES.includes(status)) {
    const message = `must be equal to one of the allowed values: ${STATUSES.join(', ')}`;
    const details = [{ path: '/body/status', message, errorCode: 'enum.openapi.validation' }];
    return reply(400, { message: `request/body/status ${message}`, code: 'Bad Request', details });
  }
  const job = findJob(server, workspaceId, id);
  if (job === undefined) return reply(404, { message: 'Job not found' });
  job.status = status;
  server.reported.push(status);
  return reply(202, { id, message: 'Job status update requested' });
}
