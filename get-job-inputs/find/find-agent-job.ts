import type { Agent } from '../../lib/ctrlplane/answer.ts';
import { AGENT_JOBS_PAGE } from '../../lib/ctrlplane/client.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { findConcurrently } from './find-concurrently.ts';
import type { FoundJob, Search } from './search-workspaces.ts';

// The job that started this run is among the newest of its agent. The bounds keep a wrong id from
// reading the whole history of a server.
const MAX_PAGES = 5;
const MAX_AGENTS_OF_WORKSPACE = 10;
const MAX_AGENTS = 200;
const MAX_ATTEMPTS = 2;

export type AgentSearch = {
  found?: FoundJob;
  /** Of lists that could not be read; a server without such lists is no error. */
  errors: ApiError[];
  /** Set if not everything was read. */
  bounds?: SearchBounds;
};

export type SearchBounds = { agentsAsked: number; agentsInAll: number; jobsOfEach: number };

type AgentOfWorkspace = { workspaceId: string; id: string };

/** What the concurrent calls share. */
type AgentProgress = { errors: ApiError[]; hasUnreadPages: boolean };

/**
 * Searches the jobs of the agents: a server does not return the job of a workflow run by its id. The agents
 * are asked in the order of the workspaces, those of GitHub first.
 */
export async function findAgentJob(
  workspaceIds: readonly string[],
  search: Search,
): Promise<AgentSearch> {
  const { ctrlplane, deadline } = search;
  const limits = { deadline, quiet: true, maxAttempts: MAX_ATTEMPTS };
  const progress: AgentProgress = { errors: [], hasUnreadPages: false };
  const { errors } = progress;
  const agents = new Map<string, Agent[]>();
  await findConcurrently(workspaceIds, async (workspaceId) => {
    const list = await readList(ctrlplane.listAgents(workspaceId, limits), search, errors);
    agents.set(workspaceId, list ?? []);
  });
  const { asked, total } = chooseAgents(workspaceIds, agents);
  const found = await findConcurrently(asked, (agent) => searchAgent(agent, search, progress));
  if (found !== undefined) return { found, errors };
  if (asked.length === total && !progress.hasUnreadPages) return { errors };
  const jobsOfEach = MAX_PAGES * AGENT_JOBS_PAGE;
  return { errors, bounds: { agentsAsked: asked.length, agentsInAll: total, jobsOfEach } };
}

/** A few agents of each workspace, so that one with many does not hide the others. */
function chooseAgents(
  workspaceIds: readonly string[],
  agents: ReadonlyMap<string, Agent[]>,
): { asked: AgentOfWorkspace[]; total: number } {
  const chosen = workspaceIds.flatMap((workspaceId) =>
    githubFirst(agents.get(workspaceId) ?? [])
      .slice(0, MAX_AGENTS_OF_WORKSPACE)
      .map((agent) => ({ ...agent, workspaceId })),
  );
  const total = [...agents.values()].reduce((sum, { length }) => sum + length, 0);
  return { asked: githubFirst(chosen).slice(0, MAX_AGENTS), total };
}

function githubFirst<Item extends Agent>(agents: readonly Item[]): Item[] {
  const isGithub = ({ type }: Agent): boolean => type === 'github-app';
  return [...agents.filter(isGithub), ...agents.filter((agent) => !isGithub(agent))];
}

async function searchAgent(
  { workspaceId, id }: AgentOfWorkspace,
  search: Search,
  progress: AgentProgress,
): Promise<FoundJob | undefined> {
  const { ctrlplane, deadline, jobId } = search;
  const limits = { deadline, quiet: true, maxAttempts: MAX_ATTEMPTS };
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const position = { workspaceId, id, offset: page * AGENT_JOBS_PAGE };
    const call = ctrlplane.listAgentJobs(position, limits);
    const jobs = await readList(call, search, progress.errors);
    const json = jobs?.find((job) => isId(job['id'], jobId));
    if (json !== undefined) return { workspaceId, json };
    if (jobs === undefined || jobs.length < AGENT_JOBS_PAGE) return undefined;
  }
  progress.hasUnreadPages = true;
  return undefined;
}

function isId(value: unknown, jobId: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === jobId;
}

/** The list, or undefined if it cannot be read. A server without such lists may return 405, which is no error. */
async function readList<T>(
  call: Promise<T>,
  { signal, log }: Search,
  errors: ApiError[],
): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ApiError) || error.status === 401) throw error;
    log.debug(error.message);
    if (error.status !== 405) errors.push(error);
    return undefined;
  }
}
