import { ApiError } from '../../lib/http/api-error.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';
import { findAgentJob } from './find-agent-job.ts';
import { findConcurrently } from './find-concurrently.ts';
import type { FoundJob, Search } from './search.ts';
import { isUuid } from './uuid.ts';

/**
 * Searches the given workspace, then all others; `legacy` means that this server has no workspaces.
 */
export async function searchWorkspaces(search: Search): Promise<FoundJob | 'legacy' | undefined> {
  const { ctrlplane, workspace, deadline, log, findings } = search;
  const isId = isUuid(workspace);
  const foundById = isId ? await askWorkspaces([workspace], search) : undefined;
  if (foundById !== undefined) return foundById;
  const workspaces = await ctrlplane.listWorkspaces({ deadline });
  if (workspaces === undefined) return 'legacy';
  const listed = workspaces.filter(({ id, slug }) => slug === workspace || id === workspace);
  const named = isId ? [workspace] : listed.map(({ id }) => id);
  const others = workspaces.map(({ id }) => id).filter((id) => !named.includes(id));
  const foundBySlug = isId ? undefined : await askWorkspaces(named, search);
  const foundThere = foundBySlug ?? (await searchAgents(named, search, 'named'));
  if (foundThere !== undefined) return foundThere;
  if (workspace !== '' && others.length > 0) {
    const isListed = listed.length > 0;
    const error = isListed ? (findings.errors[0] ?? findings.agentErrors[0]) : undefined;
    const reason =
      error !== undefined
        ? `could not be searched: ${error.happened}`
        : isListed
          ? 'does not contain the job'
          : 'is not a workspace that the key in `api_key` has access to';
    const happened = `\`workspace\` (${workspace}) ${reason}`;
    const { technical } = error ?? { technical: '' };
    log.warning(composeMessage({ happened, technical }, ['Searching all other workspaces.']));
  }
  return (await askWorkspaces(others, search)) ?? (await searchAgents(others, search, 'others'));
}

/** Looks up the job by its id in each workspace. */
async function askWorkspaces(
  workspaceIds: readonly string[],
  search: Search,
): Promise<FoundJob | undefined> {
  search.findings.searched += workspaceIds.length;
  const ambiguous: string[] = [];
  const ask = (id: string): Promise<FoundJob | undefined> => askWorkspace(id, search, ambiguous);
  const found = await findConcurrently(workspaceIds, ask);
  if (ambiguous.length > 0) search.findings.isAmbiguous = true;
  return found ?? findConcurrently([...ambiguous], ask);
}

async function askWorkspace(
  workspaceId: string,
  { ctrlplane, jobId, deadline, signal, findings: { errors } }: Search,
  ambiguous: string[],
): Promise<FoundJob | undefined> {
  // Once a workspace has failed in all its attempts, the others get one attempt each.
  const hasOutage = errors.some(({ faultClass }) => faultClass !== 'final');
  const limits = { deadline, quiet: true, ...(hasOutage && { maxAttempts: 1 }) };
  try {
    const answer = await ctrlplane.readJob(workspaceId, jobId, limits);
    if (typeof answer === 'object') return { workspaceId, json: answer };
    if (answer === 'ambiguous') ambiguous.push(workspaceId);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ApiError) || error.status === 401) throw error;
    errors.push(error);
  }
  return undefined;
}

/**
 * Only the agents' lists contain jobs of workflow runs, even in a workspace that denies access to
 * its jobs.
 */
async function searchAgents(
  workspaceIds: readonly string[],
  search: Search,
  which: 'named' | 'others',
): Promise<FoundJob | undefined> {
  const isRefused = search.findings.errors.every(({ status }) => status === 403);
  return isRefused ? findAgentJob(workspaceIds, search, which) : undefined;
}
