import { ApiError } from '../lib/api-error.ts';
import type { Agent } from '../lib/ctrlplane-answer.ts';
import { AGENT_JOBS_PAGE } from '../lib/ctrlplane.ts';
import { firstHit } from './first-hit.ts';
import type { Hit, Search } from './search-workspaces.ts';

// The job that started this run is among the newest of its agent. The bounds keep a wrong id from
// reading the whole history of a server.
const MAX_PAGES = 5;
const MAX_AGENTS = 40;

/**
 * Looks for a job in the lists of the agents: a server does not answer a workflow run's job by its id.
 * A list that cannot be read is passed over.
 */
export async function findAgentJob(
  workspaceIds: readonly string[],
  search: Search,
): Promise<Hit | undefined> {
  const patience = { until: search.until, quiet: true, maxAttempts: 2 };
  const agents: (Agent & { workspaceId: string })[] = [];
  await firstHit(workspaceIds, async (workspaceId) => {
    const found = await tolerate(search.client.listAgents(workspaceId, patience), search);
    agents.push(...(found ?? []).map((agent) => ({ ...agent, workspaceId })));
  });
  const isGithub = ({ type }: Agent): boolean => type === 'github-app';
  const ordered = [...agents.filter(isGithub), ...agents.filter((agent) => !isGithub(agent))];
  const asked = ordered.slice(0, MAX_AGENTS);
  if (ordered.length > asked.length) {
    search.log.debug(`Only ${asked.length} of ${ordered.length} agents are asked for the job.`);
  }
  return firstHit(asked, (agent) => lookInto(agent, search));
}

async function lookInto(
  { workspaceId, id }: { workspaceId: string; id: string },
  search: Search,
): Promise<Hit | undefined> {
  const patience = { until: search.until, quiet: true, maxAttempts: 2 };
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const place = { workspaceId, id, offset: page * AGENT_JOBS_PAGE };
    const jobs = await tolerate(search.client.listAgentJobs(place, patience), search);
    const json = jobs?.find((job) => String(job['id']).toLowerCase() === search.jobId);
    if (json !== undefined) return { workspaceId, json };
    if (jobs === undefined || jobs.length < AGENT_JOBS_PAGE) return undefined;
  }
  return undefined;
}

/** A list that cannot be read is told in the debug log: most jobs are in none, and most servers have none. */
async function tolerate<T>(call: Promise<T>, { signal, log }: Search): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ApiError) || error.status === 401) throw error;
    log.debug(error.message);
    return undefined;
  }
}
