import { ApiError } from '../../lib/http/api-error.ts';
import type { Agent } from '../../lib/ctrlplane/answer.ts';
import { AGENT_JOBS_PAGE } from '../../lib/ctrlplane/client.ts';
import { firstHit } from './first-hit.ts';
import type { Hit, Search } from './search-workspaces.ts';

// The job that started this run is among the newest of its agent. The bounds keep a wrong id from
// reading the whole history of a server.
const MAX_PAGES = 5;
const MAX_AGENTS_OF_WORKSPACE = 10;
const MAX_AGENTS = 200;

/** What the lists of the agents brought. */
export type AgentSearch = {
  hit?: Hit;
  /** Lists that could not be read, apart from those that the server does not have. */
  errors: ApiError[];
  /** What was read, where that is not all there is. */
  bounds?: { agents: number; ofAgents: number; jobsOfEach: number };
};

type Place = { workspaceId: string; id: string };
type Looks = Pick<AgentSearch, 'errors'> & { isCut: boolean };

/**
 * Looks for a job in the lists of the agents: a server does not answer a workflow run's job by its id.
 * The agents are asked in the order of the workspaces, those of GitHub first.
 */
export async function findAgentJob(
  workspaceIds: readonly string[],
  search: Search,
): Promise<AgentSearch> {
  const patience = { until: search.until, quiet: true, maxAttempts: 2 };
  const looks: Looks = { errors: [], isCut: false };
  const agents = new Map<string, Agent[]>();
  await firstHit(workspaceIds, async (workspaceId) => {
    const found = await tolerate(search.client.listAgents(workspaceId, patience), search, looks);
    agents.set(workspaceId, found ?? []);
  });
  const { asked, total } = choose(workspaceIds, agents);
  const hit = await firstHit(asked, (agent) => lookInto(agent, search, looks));
  if (hit !== undefined) return { hit, errors: looks.errors };
  const jobsOfEach = MAX_PAGES * AGENT_JOBS_PAGE;
  return asked.length < total || looks.isCut
    ? { errors: looks.errors, bounds: { agents: asked.length, ofAgents: total, jobsOfEach } }
    : { errors: looks.errors };
}

/** The agents to ask: a few of each workspace, so that one with many does not hide the others. */
function choose(
  workspaceIds: readonly string[],
  agents: ReadonlyMap<string, Agent[]>,
): { asked: Place[]; total: number } {
  const isGithub = ({ type }: Agent): boolean => type === 'github-app';
  const chosen = workspaceIds.flatMap((workspaceId) => {
    const all = agents.get(workspaceId) ?? [];
    return [...all.filter(isGithub), ...all.filter((agent) => !isGithub(agent))]
      .slice(0, MAX_AGENTS_OF_WORKSPACE)
      .map((agent) => ({ ...agent, workspaceId }));
  });
  const ordered = [...chosen.filter(isGithub), ...chosen.filter((agent) => !isGithub(agent))];
  const total = [...agents.values()].reduce((sum, { length }) => sum + length, 0);
  return { asked: ordered.slice(0, MAX_AGENTS), total };
}

async function lookInto(
  { workspaceId, id }: Place,
  search: Search,
  looks: Looks,
): Promise<Hit | undefined> {
  const patience = { until: search.until, quiet: true, maxAttempts: 2 };
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const place = { workspaceId, id, offset: page * AGENT_JOBS_PAGE };
    const jobs = await tolerate(search.client.listAgentJobs(place, patience), search, looks);
    const json = jobs?.find((job) => isId(job['id'], search.jobId));
    if (json !== undefined) return { workspaceId, json };
    if (jobs === undefined || jobs.length < AGENT_JOBS_PAGE) return undefined;
  }
  looks.isCut = true;
  return undefined;
}

function isId(value: unknown, jobId: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === jobId;
}

/** Notes a list that cannot be read; one that the server does not have (405 as well) is nothing to tell. */
async function tolerate<T>(
  call: Promise<T>,
  { signal, log }: Search,
  { errors }: Looks,
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
