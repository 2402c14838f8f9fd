import type { Ctrlplane } from '../../lib/ctrlplane/client.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import type { JsonRecord } from '../../lib/json.ts';
import type { Log } from '../../lib/step/log.ts';
import { findConcurrently } from './find-concurrently.ts';
import { isUuid } from './uuid.ts';

export type Search = {
  ctrlplane: Ctrlplane;
  jobId: string;
  /** Id or slug of the workspace to search first; `''` if none is known. */
  workspace: string;
  /** Time on the clock, in milliseconds, after which nothing is retried. */
  deadline: number;
  /** Aborts at the end of the whole search. */
  signal: AbortSignal;
  log: Log;
};

/** A job as the server returned it. */
export type FoundJob = { workspaceId: string; json: JsonRecord };

export type WorkspaceSearch = {
  found?: FoundJob;
  /** The ids of all workspaces that were asked. */
  searched: string[];
  /** Faults that did not end the search. */
  errors: ApiError[];
  /** Whether the server returned an error that may also mean that there is no such job. */
  isAmbiguous: boolean;
};

/** Searches the named workspace, then all others; `legacy` means that this server has no workspaces. */
export async function searchWorkspaces(search: Search): Promise<WorkspaceSearch | 'legacy'> {
  const { ctrlplane, workspace, deadline, log } = search;
  const result: WorkspaceSearch = { searched: [], errors: [], isAmbiguous: false };
  if (isUuid(workspace)) {
    await askWorkspaces([workspace], search, result);
    if (result.found !== undefined) return result;
  }
  const workspaces = await ctrlplane.listWorkspaces({ deadline });
  if (workspaces === undefined) return 'legacy';
  const isNamed = ({ id, slug }: { id: string; slug: string }): boolean =>
    slug === workspace || id === workspace;
  const named = workspaces.filter(isNamed).map(({ id }) => id);
  const others = workspaces.filter((listed) => !isNamed(listed)).map(({ id }) => id);
  if (!isUuid(workspace)) await askWorkspaces(named, search, result);
  if (result.found !== undefined) return result;
  if (workspace !== '') {
    const reason =
      named.length === 0 ? 'is none of the workspaces of this key' : reasonOf(result.errors[0]);
    log.warning(`\`workspace\` (${workspace}) ${reason}; all others are searched.`);
  }
  await askWorkspaces(others, search, result);
  return result;
}

function reasonOf(error: ApiError | undefined): string {
  return error === undefined ? 'lacks the job' : `could not be asked (${error.message})`;
}

/** Asks the workspaces for the job, and adds what they return to `result`. */
async function askWorkspaces(
  workspaceIds: readonly string[],
  search: Search,
  result: WorkspaceSearch,
): Promise<void> {
  // A list of workspaces may be longer than a call can take arguments.
  result.searched = result.searched.concat(workspaceIds);
  const ambiguous: string[] = [];
  const ask = (id: string): Promise<FoundJob | undefined> =>
    askWorkspace(id, search, result.errors, ambiguous);
  const found =
    (await findConcurrently(workspaceIds, ask)) ?? (await findConcurrently([...ambiguous], ask));
  if (found !== undefined) result.found = found;
  if (ambiguous.length > 0) result.isAmbiguous = true;
}

async function askWorkspace(
  workspaceId: string,
  { ctrlplane, jobId, deadline, signal }: Search,
  errors: ApiError[],
  ambiguous: string[],
): Promise<FoundJob | undefined> {
  // If one workspace failed in all its attempts, the others get one attempt each.
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
