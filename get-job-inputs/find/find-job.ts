import { SERVER } from '../../lib/ctrlplane/answer.ts';
import type { Ctrlplane } from '../../lib/ctrlplane/client.ts';
import {
  addRelease,
  isIncomplete,
  readLegacyJob,
  readWorkspaceJob,
  type Job,
} from '../../lib/ctrlplane/job.ts';
import { isAbsent } from '../../lib/ctrlplane/refusal.ts';
import type { Clock } from '../../lib/clock.ts';
import { describeWait } from '../../lib/describe-wait.ts';
import { formatDuration } from '../../lib/duration.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { isPathSegment } from '../../lib/http/path-segment.ts';
import { isRecord, type JsonRecord } from '../../lib/json.ts';
import type { Log } from '../../lib/step/log.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import type { Inputs } from '../inputs.ts';
import { missingJobError } from '../report/explain-error.ts';
import type { ReportTarget } from '../report/saved-report.ts';
import { searchWorkspaces } from './search-workspaces.ts';
import type { Findings, FoundJob, Search } from './search.ts';

export type FindOptions = {
  inputs: Pick<Inputs, 'apiUrl' | 'jobId' | 'workspace' | 'timeoutMs'>;
  /** Creates a client whose requests the signal aborts. */
  connect: (signal: AbortSignal) => Ctrlplane;
  /** Called as soon as the job is found, before it is read in full. */
  onSeen: (target: ReportTarget) => void;
};

/**
 * Finds a job on a server of any generation, which is detected from the responses. No request
 * changes the job.
 *
 * @throws ActionError if there is no such job; ApiError if the server returns no clear response in
 * time
 */
export async function findJob(
  { inputs, connect, onSeen }: FindOptions,
  { clock, signal, log }: Pick<ActionContext, 'clock' | 'signal' | 'log'>,
): Promise<Job> {
  const { jobId, workspace, timeoutMs } = inputs;
  const end = new AbortController();
  const stopLines = printEachMinute(inputs, clock, log);
  const stopTimer = clock.timer(timeoutMs, () => {
    end.abort(timeoutError(inputs));
  });
  const searchSignal = AbortSignal.any([signal, end.signal]);
  const ctrlplane = connect(searchSignal);
  const deadline = clock.now() + timeoutMs;
  try {
    const findings = noFindings();
    const search = { ctrlplane, jobId, workspace, deadline, signal: searchSignal, log, findings };
    return await find(search, onSeen);
  } finally {
    stopTimer();
    stopLines();
    // Aborts requests in flight.
    end.abort();
  }
}

const MINUTE_MS = 60_000;

/**
 * Most of the search prints nothing, so a long one would look like a hang. Returns a function that
 * stops the lines.
 */
function printEachMinute(
  { timeoutMs }: FindOptions['inputs'],
  clock: Clock,
  log: Pick<Log, 'info'>,
): () => void {
  let stop = (): void => undefined;
  const printAfter = (sinceStartMs: number): void => {
    const leftMs = timeoutMs - sinceStartMs;
    if (leftMs <= 0) return;
    stop = clock.timer(MINUTE_MS, () => {
      log.info(`Still looking for the job ${describeWait({ sinceStartMs, leftMs })}`);
      printAfter(sinceStartMs + MINUTE_MS);
    });
  };
  printAfter(MINUTE_MS);
  return () => {
    stop();
  };
}

function noFindings(): Findings {
  const agents = { agentsInAll: 0, agentsAsked: 0, hasOlderJobs: false, isNameNeeded: false };
  return { searched: 0, errors: [], agentErrors: [], isAmbiguous: false, ...agents };
}

async function find(search: Search, onSeen: FindOptions['onSeen']): Promise<Job> {
  const found = await searchWorkspaces(search);
  if (found === 'legacy') return findLegacyJob(search, onSeen);
  if (found !== undefined) {
    onSeen({ api: 'workspaces', workspaceId: found.workspaceId });
    return readInFull(found, search);
  }
  const { findings, jobId } = search;
  const errors = [...findings.errors, ...findings.agentErrors];
  // A server error is more informative than a 403, which may be legitimate.
  const error = errors.find(({ status }) => status !== 403) ?? errors[0];
  throw error ?? missingJobError(jobId, findings);
}

async function readInFull({ workspaceId, json }: FoundJob, search: Search): Promise<Job> {
  const job = readWorkspaceJob(json, workspaceId);
  const context = json['dispatchContext'];
  if (!isRecord(context) || isIncomplete(job)) return complete(job, workspaceId, search);
  // Only the release marks secret variables.
  return isRecord(context['release']) ? job : addOwnRelease(job, workspaceId, search);
}

/**
 * Adds what the server returns separately: everything before February 2026, versions since then.
 */
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
    // A 404 that does not mention the job is a missing page: this is not a Ctrlplane API.
    const isMissing = isAbsent(error) && /\bjob\b.*not found/i.test(error.body);
    throw isMissing ? missingJobError(jobId) : error;
  }
  const finalWord = isRecord(json['target']) ? 'completed' : 'successful';
  onSeen({ api: 'jobs', finalWord });
  return readLegacyJob(json);
}

function timeoutError({ timeoutMs, apiUrl }: FindOptions['inputs']): ApiError {
  const time = formatDuration(timeoutMs);
  const details = { kind: 'timeout', server: SERVER, call: apiUrl, faultClass: 'final' } as const;
  return new ApiError(`did not return the job within ${time} (\`timeout\`)`, details);
}
