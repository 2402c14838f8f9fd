import { HttpResponse } from 'msw';
import { jobAnswer, releaseAnswer, reply, withReleaseAnswer } from './answers.ts';
import { SAMPLE, type SimulatedJob } from './job.ts';
import type { Route } from './route.ts';
import type { CtrlplaneState } from './state.ts';

type Generation = 'D' | 'E';
type Answer = (...ids: string[]) => Response | Promise<Response>;

const STATUSES = ['inProgress', 'successful', 'failure', 'cancelled', 'skipped', 'pending'];

/** The addresses of a server since October 2025. */
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
  // The router comes before the look at the key.
  const answer = (): Response => reply(404, { message: 'not found', code: 'Not Found' });
  return { endpoint: 'no-route', answer };
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
      const job = findJob(server, workspaceId, id);
      if (job !== undefined) return HttpResponse.json(answer(job) as object);
      return reply(server.missingIsFault ? 500 : 404, { message: 'Job not found' });
    };
  };
  const list: Answer = () =>
    HttpResponse.json({ workspaces: server.workspaces, total: server.workspaces.length });
  const routes: [Route['endpoint'], RegExp, Answer][] = [
    ['workspaces', at('GET', '/api/v1/workspaces'), list],
    ['job', at('GET', `${ws}/jobs/([^/]+)`), withJob((job) => jobAnswer(job, generation))],
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
    ['agents', at('GET', `${ws}/job-agents`), (workspaceId) => agents(server, workspaceId)],
    [
      'agent-jobs',
      at('GET', `${ws}/job-agents/([^/]+)/jobs`),
      (workspaceId) => agentJobs(server, workspaceId, searchParams),
    ],
    ['claim', at('POST', `${ws}/job-agents/([^/]+)/jobs/([^/]+)/claim`), () => reply(409, {})],
  ];
}

function refuse({ apiKeys }: CtrlplaneState, { headers }: Request): Response | undefined {
  const key = headers.get('x-api-key');
  if (key === null) {
    return reply(401, { message: "'X-API-Key' header required", code: 'Unauthorized' });
  }
  return apiKeys.has(key)
    ? undefined
    : reply(401, { message: 'Authentication required', code: 'UNAUTHORIZED' });
}

/** A job by its id; that of a workflow run is not found so. */
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

function agents(server: CtrlplaneState, workspaceId = ''): Response {
  const items = server.agents.get(workspaceId) ?? AGENTS;
  return HttpResponse.json({ items, total: items.length });
}

function agentJobs(
  { jobs }: CtrlplaneState,
  workspaceId: string | undefined,
  query: URLSearchParams,
): Response {
  const [limit, offset] = [Number(query.get('limit')), Number(query.get('offset'))];
  const ofAgent = jobs.filter((job) => job.workspaceId === workspaceId);
  const page = ofAgent.slice(offset, offset + limit);
  const items = page.map((job) => jobAnswer({ ...job, hasContext: true }, 'E'));
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
  if (!STATUSES.includes(status)) return reply(400, { message: 'request/body/status', code: '' });
  const job = findJob(server, workspaceId, id);
  if (job === undefined) return reply(404, { message: 'Job not found' });
  job.status = status;
  server.reported.push(status);
  return reply(202, { id, message: 'Job status update requested' });
}
