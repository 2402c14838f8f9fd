import { ApiError } from '../../lib/http/api-error.ts';
import type { Ctrlplane } from '../../lib/ctrlplane/client.ts';
import type { JsonRecord } from '../../lib/json.ts';
import type { Log } from '../../lib/step/log.ts';
import { firstHit } from './first-hit.ts';
import { isUuid } from './uuid.ts';

/** A search for a job. */
export type Search = {
  client: Ctrlplane;
  jobId: string;
  /** Id or slug of the workspace to look at first; `''` where none is known. */
  workspace: string;
  /** Time on the clock after which nothing is tried again. */
  until: number;
  /** Aborts when the time of the whole search is over. */
  signal: AbortSignal;
  log: Log;
};

/** Where a job was, as the server answered it. */
export type Hit = { workspaceId: string; json: JsonRecord };

/** What a search of the workspaces brought. */
export type SearchResult = {
  hit?: Hit;
  /** The ids of all workspaces that were asked. */
  searched: string[];
  /** What went wrong on the way, apart from what ends the search. */
  errors: ApiError[];
  /** True where the server answered a fault that may mean either. */
  unsure: boolean;
};

/** Looks for the job in the named workspace, then in all; `legacy`: this server has no workspaces. */
export async function searchWorkspaces(search: Search): Promise<SearchResult | 'legacy'> {
  const { client, workspace, until, log } = search;
  const result: SearchResult = { searched: [], errors: [], unsure: false };
  if (isUuid(workspace) && (await lookInto([workspace], search, result))) return result;
  const workspaces = await client.listWorkspaces({ until });
  if (workspaces === undefined) return 'legacy';
  const isNamed = ({ id, slug }: { id: string; slug: string }): boolean =>
    slug === workspace || id === workspace;
  const named = workspaces.filter(isNamed).map(({ id }) => id);
  const others = workspaces.filter((one) => !isNamed(one)).map(({ id }) => id);
  if (!isUuid(workspace) && (await lookInto(named, search, result))) return result;
  if (workspace !== '') {
    const [error] = result.errors;
    const reason =
      named.length === 0
        ? 'is none of the workspaces of this key'
        : error === undefined
          ? 'lacks the job'
          : `could not be asked (${error.message})`;
    log.warning(`\`workspace\` (${workspace}) ${reason}; all others are searched.`);
  }
  await lookInto(others, search, result);
  return result;
}

/** Whether the same call might succeed later. */
function mayPass({ faultClass }: ApiError): boolean {
  return faultClass !== 'final';
}

/** Asks the workspaces for the job, and notes in `result` what they say; true where one has it. */
async function lookInto(
  workspaceIds: readonly string[],
  search: Search,
  result: SearchResult,
): Promise<boolean> {
  // A list of workspaces may be longer than a call can take arguments.
  result.searched = result.searched.concat(workspaceIds);
  const doubtful: string[] = [];
  const hit =
    (await firstHit(workspaceIds, (id) => look(id, search, result, doubtful))) ??
    (await firstHit(doubtful, (id) => look(id, search, result, [])));
  if (hit !== undefined) result.hit = hit;
  if (doubtful.length > 0) result.unsure = true;
  return hit !== undefined;
}

async function look(
  workspaceId: string,
  { client, jobId, until, signal }: Search,
  { errors }: SearchResult,
  doubtful: string[],
): Promise<Hit | undefined> {
  // Where one workspace could not be asked in four tries, the others are not asked as often.
  const patience = { until, quiet: true, ...(errors.some(mayPass) ? { maxAttempts: 1 } : {}) };
  try {
    const answer = await client.readJob(workspaceId, jobId, patience);
    if (answer.job !== undefined) return { workspaceId, json: answer.job };
    if (answer.answer === 'unsure') doubtful.push(workspaceId);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ApiError) || error.status === 401) throw error;
    errors.push(error);
  }
  return undefined;
}
