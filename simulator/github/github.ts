import { http, HttpResponse, type RequestHandler } from 'msw';
import type { Clock } from '../../lib/clock.ts';
import { createFaultQueue, type FaultQueue } from '../network/service-fault.ts';
import { createGithubAccess, refuse, type GithubAccess } from './access.ts';
import { removeDeployment, removeEnvironment } from './deletions.ts';
import { readGithubDescriptions, type GithubDescription } from './description.ts';
import { deploymentAnswer, statusAnswer, type SimulatedDeployment } from './records.ts';
import { createSimulatedRepository, type SimulatedRepository } from './repository.ts';
import { recordRequest, type RecordedRequest } from '../network/recorded-request.ts';

export type GithubEndpoint =
  | 'listDeployments'
  | 'createDeployment'
  | 'listStatuses'
  | 'createStatus'
  | 'deleteDeployment'
  | 'deleteEnvironment';

/** A GitHub with one repository and its state in this process. */
export type SimulatedGithub = {
  handlers: RequestHandler[];
  access: GithubAccess;
  repository: SimulatedRepository;
  faults: FaultQueue<GithubEndpoint>;
  /** All received requests. */
  requests: RecordedRequest[];
  /** Deviations of requests and responses from GitHub's API description. */
  violations: string[];
};

type Call = { request: Request; params: Record<string, unknown> };
type EndpointMaker = (
  endpoint: GithubEndpoint,
  template: string,
  effect: Effect,
) => (call: Call) => Promise<Response>;
type Effect = (call: Call & { apiUrl: string; body: unknown }) => Response;

const DEPLOYMENTS = '/repos/{owner}/{repo}/deployments';
const DEPLOYMENT = `${DEPLOYMENTS}/{deployment_id}`;
const STATUSES = `${DEPLOYMENT}/statuses`;
const ENVIRONMENT = '/repos/{owner}/{repo}/environments/{environment_name}';

/**
 * A GitHub with the repository octo-org/octo-repo and no tokens.
 *
 * @param baseUrl its API URL, such as `https://api.github.com`, or `*` with the path before
 * `/repos`
 * @param descriptions to validate all requests against; reading them takes a moment
 */
export function createSimulatedGithub(
  clock: Pick<Clock, 'date'>,
  baseUrl = '*',
  descriptions = readGithubDescriptions(),
): SimulatedGithub {
  const repository = createSimulatedRepository('octo-org/octo-repo', clock);
  const access = createGithubAccess(clock);
  const simulator: SimulatedGithub = {
    handlers: [],
    access,
    repository,
    faults: createFaultQueue(),
    requests: [],
    violations: [],
  };
  const handle = createEndpointMaker(simulator, descriptions);
  const path = `${baseUrl}/repos/:owner/:repo/deployments`;
  simulator.handlers = [
    http.get(path, handle('listDeployments', DEPLOYMENTS, listDeployments(repository))),
    http.post(
      path,
      handle('createDeployment', DEPLOYMENTS, ({ body, apiUrl }) =>
        repository.create(body, apiUrl),
      ),
    ),
    http.get(
      `${path}/:id/statuses`,
      handle('listStatuses', STATUSES, ({ request, params, apiUrl }) =>
        ofDeployment(repository, params, (deployment) => {
          const newestFirst = [...deployment.statuses].reverse();
          const { items, headers } = pageOf(newestFirst, request);
          const answers = items.map((status) => statusAnswer(status, deployment, apiUrl));
          return HttpResponse.json(answers, { headers });
        }),
      ),
    ),
    http.post(
      `${path}/:id/statuses`,
      handle('createStatus', STATUSES, ({ params, body, apiUrl }) =>
        ofDeployment(repository, params, (it) => repository.addStatus(it, body, apiUrl)),
      ),
    ),
    ...deletions(baseUrl, repository, handle),
  ];
  return simulator;
}

function deletions(
  baseUrl: string,
  repository: SimulatedRepository,
  handle: EndpointMaker,
): RequestHandler[] {
  const path = `${baseUrl}/repos/:owner/:repo`;
  return [
    http.delete(
      `${path}/deployments/:id`,
      handle('deleteDeployment', DEPLOYMENT, ({ params }) =>
        ofDeployment(repository, params, (it) => removeDeployment(it, repository)),
      ),
    ),
    http.delete(
      `${path}/environments/:name`,
      handle('deleteEnvironment', ENVIRONMENT, ({ params }) =>
        removeEnvironment(String(params['name']), repository),
      ),
    ),
  ];
}

/**
 * Wraps an endpoint: records the request, injects faults, checks access, and validates against the
 * description.
 */
function createEndpointMaker(
  simulator: SimulatedGithub,
  descriptions: readonly GithubDescription[],
): EndpointMaker {
  const { access, repository, faults, requests, violations } = simulator;
  return (endpoint, template, effect) => async (call) => {
    const { request, params } = call;
    requests.push(await recordRequest(request));
    const body: unknown = request.method === 'POST' ? await request.clone().json() : undefined;
    const url = new URL(request.url);
    const apiUrl = `${url.origin}${url.pathname.replace(/\/repos\/.*/, '')}`;
    const found = `${String(params['owner'])}/${String(params['repo'])}` === repository.name;
    const right = async (): Promise<Response> => {
      const answer =
        access.check(request, endpoint === 'deleteEnvironment') ??
        (found ? effect({ ...call, apiUrl, body }) : refuse(404, 'Not Found'));
      for (const [name, value] of Object.entries(access.headers())) answer.headers.set(name, value);
      const { method } = request;
      const described = { method, template, query: url.searchParams, body, status: answer.status };
      const json: unknown = answer.status === 204 ? undefined : await answer.clone().json();
      const faultsFound = descriptions.flatMap((it) => it.check({ ...described, answer: json }));
      // Requests rejected as invalid intentionally violate the description.
      if (answer.status !== 422) violations.push(...faultsFound);
      return answer;
    };
    return faults.handle(endpoint, right);
  };
}

function listDeployments({ deployments }: SimulatedRepository): Effect {
  return ({ request, apiUrl }) => {
    const query = new URL(request.url).searchParams;
    const matches = (deployment: SimulatedDeployment): boolean =>
      (['sha', 'ref', 'task'] as const).every(
        (name) => (query.get(name) ?? deployment[name]) === deployment[name],
      ) && isSameEnvironment(query.get('environment') ?? deployment.environment, deployment);
    const { items, headers } = pageOf(deployments.filter(matches).reverse(), request);
    return HttpResponse.json(
      items.map((deployment) => deploymentAnswer(deployment, apiUrl)),
      { headers },
    );
  };
}

/** Environment names are case-insensitive. */
function isSameEnvironment(name: string, { environment }: SimulatedDeployment): boolean {
  return name.toLowerCase() === environment.toLowerCase();
}

function ofDeployment(
  { deployments }: SimulatedRepository,
  params: Record<string, unknown>,
  effect: (deployment: SimulatedDeployment) => Response,
): Response {
  const deployment = deployments.find(({ id }) => String(id) === params['id']);
  return deployment === undefined ? refuse(404, 'Not Found') : effect(deployment);
}

function pageOf<Item>(
  all: readonly Item[],
  request: Request,
): { items: Item[]; headers: Record<string, string> } {
  const url = new URL(request.url);
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const page = Number(url.searchParams.get('page') ?? 1);
  url.searchParams.set('page', String(page + 1));
  const more = all.length > page * size;
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: more ? { link: `<${url.href}>; rel="next"` } : {},
  };
}
