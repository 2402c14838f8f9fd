import type { operations } from '@octokit/openapi-types';
import { ApiError } from '../http/api-error.ts';
import type { ReadLimits, WriteLimits } from '../http/http-call.ts';
import type { HttpContext } from '../http/http.ts';
import { readDeployment, readStatus, type GithubDeployment, type GithubStatus } from './answer.ts';
import { deleteUntilGone } from './delete-until-gone.ts';
import {
  createGithubTransport,
  SERVER,
  type GithubAnswer,
  type GithubConnection,
} from './transport.ts';

type JsonBody<Operation extends keyof operations> = operations[Operation] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

export type DeploymentRequest = JsonBody<'repos/create-deployment'>;
export type StatusRequest = JsonBody<'repos/create-deployment-status'>;

type DeploymentFilter = { ref?: string; task?: string; environment?: string };

/** The first page of a list, and the server's time of the response, see `GithubAnswer.at`. */
type Page<Item> = { items: Item[]; at: number };

/** Without the payload, which may be large. */
export type ListedDeployment = Pick<
  GithubDeployment,
  'id' | 'environment' | 'ref' | 'production' | 'createdAt'
>;

/** Newest first; `complete`: false if GitHub has more deployments than were read. */
type DeploymentList = { deployments: ListedDeployment[]; complete: boolean };

/** The deployments API of one repository. All functions throw ApiError if the request fails. */
export type Github = {
  /**
   * A 2xx response without a deployment throws an error of kind `answer`; a deployment may exist.
   *
   * @returns undefined if GitHub merged the default branch into the ref instead and expects a retry
   */
  createDeployment(
    request: DeploymentRequest,
    limits: WriteLimits,
  ): Promise<GithubDeployment | undefined>;
  /** The newest 100. */
  recentDeployments(filter: DeploymentFilter, limits: ReadLimits): Promise<Page<GithubDeployment>>;
  /** Reads all pages, within the time and page limits. */
  allDeployments(filter: DeploymentFilter, limits: ReadLimits): Promise<DeploymentList>;
  /**
   * A 2xx response that is neither a status nor empty throws an error of kind `answer`; the status
   * may be set.
   *
   * @returns undefined if the response is empty
   */
  createStatus(
    deploymentId: string,
    request: StatusRequest,
    limits: WriteLimits,
  ): Promise<GithubStatus | undefined>;
  /** The newest statuses, at most 100, newest first. */
  recentStatuses(
    deploymentId: string,
    count: number,
    limits: ReadLimits,
  ): Promise<Page<GithubStatus>>;
  /** False if there was none. GitHub rejects deleting an active deployment with 422. */
  deleteDeployment(deploymentId: string, limits: WriteLimits): Promise<boolean>;
  /**
   * False if there was none, or the token has no access. The name must satisfy `isPathSegment`.
   */
  deleteEnvironment(name: string, limits: WriteLimits): Promise<boolean>;
};

const DEPLOYMENTS = '/deployments';
const deploymentOf = (id: string): `/${string}` => `${DEPLOYMENTS}/${encodeURIComponent(id)}`;
const statusesOf = (id: string): `/${string}` => `${deploymentOf(id)}/statuses`;

export function createGithub(connection: GithubConnection, context: HttpContext): Github {
  const request = createGithubTransport(connection, context);
  const remove = (path: `/${string}`, limits: WriteLimits): Promise<boolean> =>
    deleteUntilGone(async (attempt) => {
      const answer = await request({ path, deletes: true }, attempt);
      if (answer.data !== '') throw unexpectedAnswer(answer, 'is not empty');
    }, limits);
  return {
    async createDeployment(body, limits) {
      const answer = await request({ path: DEPLOYMENTS, body }, limits);
      const deployment = readDeployment(answer.data);
      if (deployment !== undefined || answer.status === 202) return deployment;
      throw unexpectedAnswer(answer, 'contains no deployment id');
    },
    async recentDeployments(filter, limits) {
      const query = { ...filter, per_page: 100 };
      return pageOf(await request({ path: DEPLOYMENTS, query }, limits), readDeployment);
    },
    allDeployments(filter, limits) {
      const query = { ...filter, per_page: 100 };
      const pageLimits = { ...limits, deadline: limits.deadline + LAST_PAGE_MS };
      const readPage = (page: number): Promise<GithubAnswer> =>
        request({ path: DEPLOYMENTS, query: { ...query, page } }, pageLimits);
      return readAllDeployments(readPage, () => context.clock.now() < limits.deadline);
    },
    async createStatus(id, body, limits) {
      const answer = await request({ path: statusesOf(id), body }, limits);
      const status = readStatus(answer.data);
      if (status !== undefined || answer.data === '') return status;
      throw unexpectedAnswer(answer, 'is not a status');
    },
    async recentStatuses(id, count, limits) {
      const call = { path: statusesOf(id), query: { per_page: count } };
      const page = pageOf(await request(call, limits), readStatus);
      // GitHub lists the newest first, but does not document that.
      page.items.sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id));
      return page;
    },
    deleteDeployment: (id, limits) => remove(deploymentOf(id), limits),
    deleteEnvironment: (name, limits) =>
      remove(`/environments/${encodeURIComponent(name)}`, limits),
  };
}

/** The error for a write with an undocumented 2xx response. */
function unexpectedAnswer({ call }: GithubAnswer, reason: string): ApiError {
  const details = { kind: 'answer', server: SERVER, call, faultClass: 'ambiguous' } as const;
  return new ApiError(`returned a response that ${reason}`, details);
}

// Ten times what `GITHUB_TOKEN` could deactivate within an hour.
const MAX_PAGES = 100;
/** Timeout of a page requested just before the deadline. */
const LAST_PAGE_MS = 30_000;

/**
 * Reads all pages without duplicates: lists grow while they are read, and a server may always link
 * to a next page.
 */
async function readAllDeployments(
  readPage: (page: number) => Promise<GithubAnswer>,
  hasTime: () => boolean,
): Promise<DeploymentList> {
  const all = new Map<string, ListedDeployment>();
  // Counts pages instead of following links: the token must not go to a URL from a response.
  for (let page = 1; page <= MAX_PAGES && (page === 1 || hasTime()); page += 1) {
    const answer = await readPage(page);
    const known = all.size;
    for (const deployment of pageOf(answer, readDeployment).items) {
      const { id, environment, ref, production, createdAt } = deployment;
      if (!all.has(id)) all.set(id, { id, environment, ref, production, createdAt });
    }
    if (all.size === known || !answer.hasNextPage) return listOf(all, true);
  }
  return listOf(all, false);
}

function listOf(all: ReadonlyMap<string, ListedDeployment>, complete: boolean): DeploymentList {
  const deployments = [...all.values()];
  // GitHub lists the newest first, but does not document that.
  deployments.sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id));
  return { deployments, complete };
}

function pageOf<Item>(
  { call, data, at }: GithubAnswer,
  read: (value: unknown) => Item | undefined,
): Page<Item> {
  if (!Array.isArray(data)) {
    const details = { kind: 'answer', server: SERVER, call, faultClass: 'final' } as const;
    throw new ApiError('returned a response that is not a list', details);
  }
  const items = data.map((value: unknown) => read(value)).filter((item) => item !== undefined);
  return { items, at };
}
