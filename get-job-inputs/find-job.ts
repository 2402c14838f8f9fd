import { ApiError } from '../lib/api-error.ts';
import { isAbsent } from '../lib/ctrlplane-answer.ts';
import {
  addRelease,
  isIncomplete,
  readLegacyJob,
  readWorkspaceJob,
  type Job,
} from '../lib/ctrlplane-job.ts';
import { createCtrlplane, type Ctrlplane, type CtrlplaneOptions } from '../lib/ctrlplane.ts';
import { isRecord } from '../lib/json.ts';
import { formatDuration } from '../lib/duration.ts';
import { findAgentJob } from './find-agent-job.ts';
import { searchWorkspaces, type Search } from './search-workspaces.ts';
import type { Inputs } from './inputs.ts';
import type { ReportPlace } from './report-place.ts';

export type FoundJob = { job: Job };

/** The job is nowhere: `searched` workspaces were asked, or an older server said no. */
export type MissingJob = {
  job?: never;
  /** Undefined for an older server, which has no list of workspaces. */
  searched?: number;
  /** True where the server answered a fault that may mean either. */
  unsure?: boolean;
};

export type FindOptions = Omit<CtrlplaneOptions, 'baseUrl' | 'apiKey'> & {
  inputs: Pick<Inputs, 'apiUrl' | 'apiKey' | 'jobId' | 'workspace' | 'timeoutMs'>;
  /** Told where the job's status can be reported as soon as the job is seen, before it is read in full. */
  onPlace: (place: ReportPlace) => void;
};

/**
 * Finds a job on a server of any generation. What the server answers tells which one it is; nothing is
 * called that changes the job.
 *
 * @throws ApiError where the server gives no clear answer in time
 */
export async function findJob(options: FindOptions): Promise<FoundJob | MissingJob> {
  const { clock, signal, inputs } = options;
  const stop = new AbortController();
  const stopTimer = clock.timer(inputs.timeoutMs, () => {
    stop.abort(timeoutError(inputs));
  });
  const client = createCtrlplane({
    ...options,
    baseUrl: inputs.apiUrl,
    apiKey: inputs.apiKey,
    signal: AbortSignal.any([signal, stop.signal]),
  });
  const until = clock.now() + inputs.timeoutMs;
  try {
    const { log, onPlace } = options;
    return await find({ ...inputs, client, until, signal: stop.signal, log }, onPlace);
  } finally {
    stopTimer();
    // Ends the looks that nobody waits for any more.
    stop.abort(timeoutError(inputs));
  }
}

async function find(
  search: Search,
  onPlace: FindOptions['onPlace'],
): Promise<FoundJob | MissingJob> {
  const result = await searchWorkspaces(search);
  if (result === 'legacy') return findLegacyJob(search, onPlace);
  const [error] = result.errors;
  if (result.hit === undefined && error !== undefined) throw error;
  const hit = result.hit ?? (await findAgentJob(result.searched, search));
  if (hit !== undefined) {
    const { workspaceId, json } = hit;
    onPlace({ api: 'workspaces', workspaceId });
    const job = readWorkspaceJob(json, workspaceId);
    const knowsAll = isRecord(json['dispatchContext']) && !isIncomplete(job);
    return { job: knowsAll ? job : await complete(job, workspaceId, search) };
  }
  return { searched: result.searched.length, unsure: result.unsure };
}

/** Adds what a server tells apart from the job: all of it before February 2026, versions since. */
async function complete(
  job: Job,
  workspaceId: string,
  { client, jobId, until }: Search,
): Promise<Job> {
  const withRelease = await client.readWithRelease(workspaceId, jobId, { until });
  const known = withRelease === undefined ? job : addRelease(job, withRelease);
  const releaseId = job.own['releaseId'];
  if (known.version !== undefined || typeof releaseId !== 'string' || releaseId === '') {
    return known;
  }
  const release = await client.readRelease(workspaceId, releaseId, { until });
  return release === undefined ? known : addRelease(known, { release });
}

async function findLegacyJob(
  { client, jobId, until }: Search,
  onPlace: FindOptions['onPlace'],
): Promise<FoundJob | MissingJob> {
  let json: Awaited<ReturnType<Ctrlplane['readLegacyJob']>>;
  try {
    json = await client.readLegacyJob(jobId, { until });
  } catch (error) {
    // Only a server of jobs says that a job is missing; any other says that the page is.
    if (isAbsent(error) && /\bjob\b.*not found/i.test(error.body)) return {};
    throw error;
  }
  const finalWord = isRecord(json['target']) ? 'completed' : 'successful';
  onPlace({ api: 'jobs', finalWord });
  return { job: readLegacyJob(json) };
}

function timeoutError({ timeoutMs, apiUrl }: FindOptions['inputs']): ApiError {
  const time = formatDuration(timeoutMs);
  return new ApiError(`${apiUrl}: the job was not found within ${time} (\`timeout\`)`, {
    kind: 'deadline',
    call: apiUrl,
    faultClass: 'final',
  });
}
