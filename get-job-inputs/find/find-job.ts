import type { Ctrlplane } from '../../lib/ctrlplane/client.ts';
import {
  addRelease,
  isIncomplete,
  readLegacyJob,
  readWorkspaceJob,
  type Job,
} from '../../lib/ctrlplane/job.ts';
import { isAbsent } from '../../lib/ctrlplane/refusal.ts';
import { formatDuration } from '../../lib/duration.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { isPathSegment } from '../../lib/http/path-segment.ts';
import { isRecord, type JsonRecord } from '../../lib/json.ts';
import { ActionError } from '../../lib/step/action-error.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import type { Inputs } from '../inputs.ts';
import { explainMissing } from '../report/explain-error.ts';
import type { ReportTarget } from '../report/saved-report.ts';
import { findAgentJob, type AgentSearch } from './find-agent-job.ts';
import { searchWorkspaces, type FoundJob, type Search } from './search-workspaces.ts';

export type FindOptions = {
  inputs: Pick<Inputs, 'apiUrl' | 'jobId' | 'workspace' | 'timeoutMs'>;
  /** Creates a client whose calls end when the signal aborts. */
  connect: (signal: AbortSignal) => Ctrlplane;
  /** Called as soon as the job is seen, before it is read in full. */
  onSeen: (target: ReportTarget) => void;
};

/**
 * Finds a job on a server of any generation, which is detected from its answers. No call changes the job.
 *
 * @throws ActionError if there is no such job; ApiError if the server gives no clear answer in time
 */
export async function findJob(
  { inputs, connect, onSeen }: FindOptions,
  { clock, signal, log }: Pick<ActionContext, 'clock' | 'signal' | 'log'>,
): Promise<Job> {
  const { jobId, workspace, timeoutMs } = inputs;
  const end = new AbortController();
  const stopTimer = clock.timer(timeoutMs, () => {
    end.abort(timeoutError(inputs));
  });
  const searchSignal = AbortSignal.any([signal, end.signal]);
  const ctrlplane = connect(searchSignal);
  const deadline = clock.now() + timeoutMs;
  try {
    const search = { ctrlplane, jobId, workspace, deadline, signal: searchSignal, log };
    return await find(search, onSeen);
  } finally {
    stopTimer();
    // Ends the calls that are still under way.
    end.abort();
  }
}

async function find(search: Search, onSeen: FindOptions['onSeen']): Promise<Job> {
  const result = await searchWorkspaces(search);
  if (result === 'legacy') return findLegacyJob(search, onSeen);
  const { errors, searched, isAmbiguous } = result;
  // Jobs of workflow runs are in the agents' lists alone, also in a workspace that refuses its jobs.
  if (result.found === undefined && !errors.every(isForbidden)) throwMostTelling(errors);
  const ofAgents: AgentSearch =
    result.found === undefined ? await findAgentJob(searched, search) : { errors: [] };
  const found = result.found ?? ofAgents.found;
  if (found !== undefined) {
    onSeen({ api: 'workspaces', workspaceId: found.workspaceId });
    return readInFull(found, search);
  }
  throwMostTelling([...errors, ...ofAgents.errors]);
  const { bounds } = ofAgents;
  const missing = { searched: searched.length, isAmbiguous, bounds };
  throw new ActionError(explainMissing(search.jobId, missing));
}

/** A fault of the server says more than a 403, which may be right. */
function throwMostTelling(errors: readonly ApiError[]): void {
  const error = errors.find((candidate) => !isForbidden(candidate)) ?? errors[0];
  if (error !== undefined) throw error;
}

function isForbidden({ status }: ApiError): boolean {
  return status === 403;
}

async function readInFull({ workspaceId, json }: FoundJob, search: Search): Promise<Job> {
  const job = readWorkspaceJob(json, workspaceId);
  const context = json['dispatchContext'];
  if (!isRecord(context) || isIncomplete(job)) return complete(job, workspaceId, search);
  // Only the release says which variables are secret.
  return isRecord(context['release']) ? job : addOwnRelease(job, workspaceId, search);
}

/** Adds what a server returns apart from the job: everything before February 2026, versions since. */
async function complete(job: Job, workspaceId: string, search: Search): Promise<Job> {
  const { ctrlplane, jobId, deadline } = search;
  const withRelease = await ctrlplane.readWithRelease(workspaceId, jobId, { deadline });
  const known = withRelease === undefined ? job : addRelease(job, withRelease);
  return known.version === undefined ? addOwnRelease(known, workspaceId, search) : known;
}

async function addOwnRelease(
  job: Job,
  workspaceId: string,
  { ctrlplane, deadline }: Search,
): Promise<Job> {
  const releaseId = job.own['releaseId'];
  if (!isPathSegment(releaseId)) return job;
  const release = await ctrlplane.readRelease(workspaceId, releaseId, { deadline });
  return release === undefined ? job : addRelease(job, { release });
}

async function findLegacyJob(
  { ctrlplane, jobId, deadline }: Search,
  onSeen: FindOptions['onSeen'],
): Promise<Job> {
  let json: JsonRecord;
  try {
    json = await ctrlplane.readLegacyJob(jobId, { deadline });
  } catch (error) {
    // A 404 that does not name the job is that of a missing page, on another server.
    const isMissing = isAbsent(error) && /\bjob\b.*not found/i.test(error.body);
    throw isMissing ? new ActionError(explainMissing(jobId, {})) : error;
  }
  const finalWord = isRecord(json['target']) ? 'completed' : 'successful';
  onSeen({ api: 'jobs', finalWord });
  return readLegacyJob(json);
}

function timeoutError({ timeoutMs, apiUrl }: FindOptions['inputs']): ApiError {
  const time = formatDuration(timeoutMs);
  const details = { kind: 'timeout', call: apiUrl, faultClass: 'final' } as const;
  return new ApiError(`${apiUrl}: the job was not found within ${time} (\`timeout\`)`, details);
}
