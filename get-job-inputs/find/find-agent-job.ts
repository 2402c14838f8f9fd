import type { Agent } from '../../lib/ctrlplane/answer.ts';
import { AGENT_JOBS_PAGE } from '../../lib/ctrlplane/client.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { findConcurrently } from './find-concurrently.ts';
import type { FoundJob, Search } from './search.ts';

// Limits, so that a wrong id does not read the whole history of a server.
const MAX_PAGES = 5;
const MAX_AGENTS_OF_WORKSPACE = 10;
const MAX_AGENTS = 200;
const MAX_ATTEMPTS = 2;

/** How many of an agent's newest jobs are read. */
export const JOBS_OF_AGENT = MAX_PAGES * AGENT_JOBS_PAGE;
// The newest jobs, then active ones, then older ones, whose runs may be re-run.
const LISTS = [
  { from: 0, to: AGENT_JOBS_PAGE },
  { status: 'pending', from: 0, to: JOBS_OF_AGENT },
  { status: 'inProgress', from: 0, to: JOBS_OF_AGENT },
  { from: AGENT_JOBS_PAGE, to: JOBS_OF_AGENT },
] as const;

type AgentOfWorkspace = { workspaceId: string; id: string };

/**
 * Searches the agents' jobs, since the server cannot look up a workflow run's job by its id. Agents
 * are searched in the order of the workspaces, GitHub agents first.
 */
export async function findAgentJob(
  workspaceIds: readonly string[],
  search: Search,
  which: 'named' | 'others',
): Promise<FoundJob | undefined> {
  const { ctrlplane, findings } = search;
  const lists = new Map<string, Agent[]>();
  await findConcurrently(workspaceIds, async (workspaceId) => {
    const list = await readList(ctrlplane.listAgents(workspaceId, limitsOf(search)), search);
    lists.set(workspaceId, githubFirst(list ?? []));
  });
  // A few agents per workspace, so that one with many agents does not hide the others.
  const share = which === 'named' ? MAX_AGENTS : MAX_AGENTS_OF_WORKSPACE;
  const agents = workspaceIds.flatMap((workspaceId) =>
    (lists.get(workspaceId) ?? []).slice(0, share).map((agent) => ({ ...agent, workspaceId })),
  );
  const asked = githubFirst(agents).slice(0, MAX_AGENTS);
  const total = [...lists.values()].reduce((sum, { length }) => sum + length, 0);
  findings.agentsInAll += total;
  findings.agentsAsked += asked.length;
  if (which === 'others' && asked.length < total) findings.isNameNeeded = true;
  return findConcurrently(asked, (agent) => searchAgent(agent, search));
}

function githubFirst<Item extends Agent>(agents: readonly Item[]): Item[] {
  const isGithub = ({ type }: Agent): boolean => type === 'github-app';
  return [...agents.filter(isGithub), ...agents.filter((agent) => !isGithub(agent))];
}

function limitsOf({ deadline }: Search): { deadline: number; quiet: true; maxAttempts: number } {
  return { deadline, quiet: true, maxAttempts: MAX_ATTEMPTS };
}

async function searchAgent(agent: AgentOfWorkspace, search: Search): Promise<FoundJob | undefined> {
  const { ctrlplane, jobId, findings } = search;
  for (const { from, to, ...filter } of LISTS) {
    let isWhole = false;
    for (let offset = from; offset < to && !isWhole; offset += AGENT_JOBS_PAGE) {
      const call = ctrlplane.listAgentJobs(agent, { ...filter, offset }, limitsOf(search));
      const jobs = (await readList(call, search)) ?? [];
      const json = jobs.find(({ id }) => typeof id === 'string' && id.toLowerCase() === jobId);
      if (json !== undefined) return { workspaceId: agent.workspaceId, json };
      isWhole = jobs.length < AGENT_JOBS_PAGE;
    }
    if (isWhole && !('status' in filter)) return undefined;
  }
  findings.hasOlderJobs = true;
  return undefined;
}

/**
 * Undefined if the list cannot be read. A server without such lists may return 405, which is not an
 * error.
 */
async function readList<T>(
  call: Promise<T>,
  { signal, log, findings }: Search,
): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ApiError) || error.status === 401) throw error;
    log.debug(error.message);
    if (error.status !== 405) findings.agentErrors.push(error);
    return undefined;
  }
}
