import { getOctokit } from '@actions/github';
import type { operations } from '@octokit/openapi-types';
import { ApiError } from '../http/api-error.ts';
import { CancelledError } from '../step/cancelled-error.ts';
import { createGithubFetch } from './fetch.ts';
import { readDeployment, readStatus, type GithubDeployment, type GithubStatus } from './answer.ts';
import { asRecord } from '../json.ts';
import { classifyGithub, GITHUB_THROTTLE_PAUSE_MS, githubRetryAfterMs } from './limits.ts';
import { createHttp, type HttpOptions } from '../http/http.ts';

type JsonBody<Operation extends keyof operations> = operations[Operation] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

/** The body of the call that creates a deployment. */
export type DeploymentRequest = JsonBody<'repos/create-deployment'>;
/** The body of the call that sets a status. */
export type StatusRequest = JsonBody<'repos/create-deployment-status'>;

/** Which deployments to list. */
export type DeploymentFilter = { ref?: string; task?: string; environment?: string };

/** The first page of a list, and the server's time when it was made. */
type Page<Item> = { items: Item[]; at: number };

type ListAnswer = { data: unknown; headers: { date?: string; link?: string }; url: string };

/** What came of the wish to create a deployment. */
export type Creation =
  | { deployment: GithubDeployment }
  /** GitHub merged the default branch into the ref instead, and wants to be asked again. */
  | { deployment?: never };

/** The deployments of one repository. Each call throws an ApiError where it fails. */
export type Github = {
  /** A 2xx answer that tells of no deployment is an error of the kind `answer`, and may have had its effect. */
  createDeployment(request: DeploymentRequest): Promise<Creation>;
  /** The newest 100. */
  recentDeployments(filter: DeploymentFilter): Promise<Page<GithubDeployment>>;
  allDeployments(filter: DeploymentFilter): Promise<GithubDeployment[]>;
  /**
   * An answer that holds something else than a status is an error of the kind `answer`, likewise.
   *
   * @returns the status, or undefined where GitHub's answer is empty
   */
  createStatus(deploymentId: string, request: StatusRequest): Promise<GithubStatus | undefined>;
  /** The newest statuses, at most 100, the newest first. */
  recentStatuses(deploymentId: string, count: number): Promise<Page<GithubStatus>>;
  /** When the last try of the last write began, on the clock. */
  sentAt: () => number;
  /** Whether the last write may have had an effect: not while it waits to be sent again after a refusal. */
  inFlight: () => boolean;
  /** The same, but that no call is tried again after this time on the clock. */
  until: (time: number) => Github;
};

export type GithubOptions = Omit<HttpOptions, 'headers' | 'classify'> & {
  token: string;
  repository: { owner: string; repo: string };
  /** How long one call may go on waiting and trying, in milliseconds. */
  patienceMs: number;
  /** Time on the clock after which no call is tried again. */
  until?: number;
};

/** Makes a client. The token goes to `baseUrl` and nowhere else. */
export function createGithub(options: GithubOptions): Github {
  const { repository } = options;
  const write = { sentAt: options.clock.now(), inFlight: false };
  const octokit = createOctokit(options, (inFlight) => {
    write.inFlight = inFlight;
    if (inFlight) write.sentAt = options.clock.now();
  });
  const { repos } = octokit.rest;
  const one = (deploymentId: string) => ({ ...repository, deployment_id: Number(deploymentId) });
  return {
    async createDeployment(request) {
      const { status, data, url } = await unwrapped(
        repos.createDeployment({ ...repository, ...request }),
      );
      const deployment = readDeployment(data);
      if (deployment !== undefined) return { deployment };
      if (status === 202) return {};
      throw untold(url, 'the answer does not tell which deployment was created');
    },
    async recentDeployments(filter) {
      const query = { ...repository, ...filter, per_page: 100 };
      return pageOf(await unwrapped(repos.listDeployments(query)), readDeployment);
    },
    allDeployments(filter) {
      const query = { ...repository, ...filter, per_page: 100 };
      return everyPage((page) => repos.listDeployments({ ...query, page }), readDeployment);
    },
    async createStatus(deploymentId, request) {
      const call = repos.createDeploymentStatus({ ...one(deploymentId), ...request });
      const { data, url } = await unwrapped(call);
      const status = readStatus(data);
      if (status !== undefined || isEmpty(data)) return status;
      throw untold(url, 'the answer is no status');
    },
    async recentStatuses(deploymentId, count) {
      const query = { ...one(deploymentId), per_page: count };
      const page = pageOf(await unwrapped(repos.listDeploymentStatuses(query)), readStatus);
      // GitHub lists the newest first, without promising to.
      page.items.sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id));
      return page;
    },
    sentAt: () => write.sentAt,
    inFlight: () => write.inFlight,
    until: (until) => createGithub({ ...options, until }),
  };
}

/** A write that was answered with 2xx, but not as GitHub answers. */
function untold(url: string, reason: string): ApiError {
  const call = `POST ${url.replace(/\?.*/, '')}`;
  return new ApiError(`${call}: ${reason}`, { kind: 'answer', call, faultClass: 'ambiguous' });
}

/** Octokit makes a text or a buffer of a body that is no JSON. */
function isEmpty(data: unknown): boolean {
  return data === undefined || data === '' || asRecord(data)['byteLength'] === 0;
}

/** The items of all pages, each once: lists grow while they are read, and a server may say `next` for ever. */
async function everyPage<Item extends { id: string }>(
  list: (page: number) => Promise<ListAnswer>,
  read: (value: unknown) => Item | undefined,
): Promise<Item[]> {
  const all = new Map<string, Item>();
  // The pages are counted here: a link in an answer is no reason to send the token anywhere.
  for (let page = 1; ; page += 1) {
    const answer = await unwrapped(list(page));
    const known = all.size;
    for (const item of pageOf(answer, read).items) all.set(item.id, item);
    if (all.size === known || !hasNext(answer.headers.link)) return [...all.values()];
  }
}

function hasNext(link: string | undefined): boolean {
  return /;\s*rel="?next"?/i.test(link ?? '');
}

function createOctokit(
  options: GithubOptions,
  onWrite: (inFlight: boolean) => void,
): ReturnType<typeof getOctokit> {
  const { log } = options;
  const http = createHttp({
    ...options,
    headers: {},
    classify: classifyGithub,
    retryAfterMs: githubRetryAfterMs,
    throttlePauseMs: GITHUB_THROTTLE_PAUSE_MS,
  });
  const say = (text: string): void => {
    log.debug(text);
  };
  // Octokit would write what it has to say to the console, past the log that disarms foreign text.
  const octokitLog = { debug: say, info: say, warn: say, error: say };
  return getOctokit(options.token, {
    baseUrl: options.baseUrl,
    userAgent: 'deploy-actions',
    log: octokitLog,
    request: { fetch: createGithubFetch({ ...options, http, onWrite }), log: octokitLog },
  });
}

/** Octokit wraps what the transport throws; its own words hold less. */
async function unwrapped<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const cause = Error.isError(error) ? error.cause : undefined;
    throw cause instanceof ApiError || cause instanceof CancelledError ? cause : error;
  }
}

function pageOf<Item>(
  { data, headers, url }: ListAnswer,
  read: (value: unknown) => Item | undefined,
): Page<Item> {
  if (!Array.isArray(data)) {
    const call = `GET ${url.replace(/\?.*/, '')}`;
    const details = { kind: 'answer', call, faultClass: 'final' } as const;
    throw new ApiError(`${call}: the answer is no list`, details);
  }
  const items = data.map((value: unknown) => read(value)).filter((item) => item !== undefined);
  return { items, at: Date.parse(headers.date ?? '') };
}
