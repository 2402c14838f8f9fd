import { ApiError } from '../../lib/http/api-error.ts';
import { isAbsent } from '../../lib/ctrlplane/answer.ts';
import {
  addRelease,
  isIncomplete,
  readLegacyJob,
  readWorkspaceJob,
  type Job,
} from '../../lib/ctrlplane/job.ts';
import {
  createCtrlplane,
  type Ctrlplane,
  type CtrlplaneOptions,
} from '../../lib/ctrlplane/client.ts';
import { isRecord } from '../../lib/json.ts';
import { formatDuration } from '../../lib/duration.ts';
import { isPathSegment } from '../../lib/http/path-segment.ts';
import { findAgentJob, type AgentSearch } from './find-agent-job.ts';
import { searchWorkspaces, type Hit, type Search } from './search-workspaces.ts';
import type { Inputs } from '../inputs.ts';
import type { ReportPlace } from '../report/report-place.ts';

export type FoundJob = { job: Job };

/** The job is nowhere: `searched` workspaces were asked, or an older server said no. */
export type MissingJob = {
  job?: never;
  /** Undefined for an older server, which has no list of workspaces. */
  searched?: number;
  /** True where the server answered a fault that may mean either. */
  unsure?: boolean;
  /** What of the agents was read, where that is not all there is. */
  bounds?: AgentSearch['bounds'];
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
  const { errors, searched, unsure } = result;
  // Only a refusal leaves hope for the lists of the agents.
  if (result.hit === undefined && !errors.every(isRefusal)) throwMostTelling(errors);
  const ofAgents = result.hit === undefined ? await findAgentJob(searched, search) : undefined;
  const hit = result.hit ?? ofAgents?.hit;
  if (hit !== undefined) {
    onPlace({ api: 'workspaces', workspaceId: hit.workspaceId });
    return { job: await readInFull(hit, search) };
  }
  throwMostTelling([...errors, ...(ofAgents?.errors ?? [])]);
  return { searched: searched.length, unsure, bounds: ofAgents?.bounds };
}

/** Throws if there is an error: a fault of the server says more than a refusal, which may be right. */
function throwMostTelling(errors: readonly ApiError[]): void {
  const error = errors.find((one) => !isRefusal(one)) ?? errors[0];
  if (error !== undefined) throw error;
}

function isRefusal({ status }: ApiError): boolean {
  return status === 403;
}

async function readInFull({ workspaceId, json }: Hit, search: Search): Promise<Job> {
  const job = readWorkspaceJob(json, workspaceId);
  const context = json['dispatchContext'];
  if (!isRecord(context) || isIncomplete(job)) return complete(job, workspaceId, search);
  // Which variables are secret stands with the release alone.
  return isRecord(context['release']) ? job : addOwnRelease(job, workspaceId, search);
}

/** Adds what a server tells apart from the job: all of it before February 2026, versions since. */
async function complete(job: Job, workspaceId: string, search: Search): Promise<Job> {
  const { client, jobId, until } = search;
  const withRelease = await client.readWithRelease(workspaceId, jobId, { until });
  const known = withRelease === undefined ? job : addRelease(job, withRelease);
  return known.version === undefined ? addOwnRelease(known, workspaceId, search) : known;
}

async function addOwnRelease(
  job: Job,
  workspaceId: string,
  { client, until }: Search,
): Promise<Job> {
  const releaseId = job.own['releaseId'];
  if (!isPathSegment(releaseId)) return job;
  const release = await client.readRelease(workspaceId, releaseId, { until });
  return release === undefined ? job : addRelease(job, { release });
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
