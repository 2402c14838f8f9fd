import { thrownMessage } from '../../lib/thrown-message.ts';
import { isNotJson, isPage } from '../../lib/ctrlplane/refusal.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import { composeMessage, type Failure } from '../../lib/step/errors/failure.ts';
import { StepError } from '../../lib/step/errors/step-error.ts';
import { JOBS_OF_AGENT } from '../find/find-agent-job.ts';
import { DEFAULT_URL } from '../inputs.ts';
import type { Findings } from '../find/search.ts';
import type { Progress } from '../progress.ts';

/** An error of the job comes before that of a cancelled report. */
export function explainError(
  error: StepError,
  jobId: string,
  { failure = error, outputs }: Progress,
): Failure {
  const errors = [...new Set([failure, error])];
  const title = errors.map((it) => (it instanceof StepError ? it.title : undefined)).find(Boolean);
  const job = `job ${shortId(jobId)}`;
  const found =
    outputs === undefined ? `Inputs of ${job} not fetched` : `Outputs of ${job} not usable`;
  return { title: title ?? found, message: errors.map(messageOf).join(' ') };
}

function messageOf(error: unknown): string {
  if (error instanceof StepError) {
    return composeMessage(error, error instanceof ApiError ? [remedyOf(error)] : []);
  }
  return thrownMessage(error);
}

/**
 * Explains a failed report, at the start or in the post stage.
 *
 * @param jobId undefined if unknown
 */
export function explainReportError(error: StepError, jobId: string | undefined): Failure {
  const job = jobId === undefined ? 'the job' : `job ${shortId(jobId)}`;
  return {
    title: `Status of ${job} not reported`,
    message: composeMessage(
      error,
      [SET_BY_HAND],
      `Could not report the status to Ctrlplane: ${error.happened}`,
    ),
  };
}

const SET_BY_HAND = 'If the job stays open in Ctrlplane, set its status there.';

/** The start of a UUID, enough to recognise it. */
export function shortId(jobId: string): string {
  return `${jobId.slice(0, 8)}…`;
}

function remedyOf(error: ApiError): string {
  switch (error.kind) {
    case 'status':
      return remedyOfStatus(error.status ?? 0, error.call);
    case 'network':
    case 'proxy':
      return 'Check `base_url`, and that the runner can reach the server: a server in a private network needs a self-hosted runner there.';
    case 'timeout':
      return 'The server may be overloaded or unreachable. Check it, then run the job again, or raise `timeout`.';
    case 'redirect':
      return 'Set `base_url` to the URL that the server itself uses.';
    case 'answer':
      if (isPage(error)) return WRONG_URL;
      return isNotJson(error)
        ? 'The response was cut off or is not from Ctrlplane. Check `base_url`, and any proxy in between.'
        : 'Check `base_url`, and the size of the job.';
  }
}

const WRONG_URL =
  'This is not the Ctrlplane API. Set `base_url` to the URL of the server without a path, such as https://app.ctrlplane.dev.';

function hostOf(call: string): string {
  return /^\w+ \w+:\/\/([^/]*)/.exec(call)?.[1] ?? call;
}

function remedyOfStatus(status: number, call: string): string {
  if (status === 401) {
    const host = hostOf(call);
    const why =
      host === new URL(DEFAULT_URL).host ? ', which gets the key if `base_url` is empty' : '';
    return `Check that the key in \`api_key\` is complete, active and from ${host}${why}. For another server, set \`base_url\`.`;
  }
  if (status === 403 && call.includes('/v1/workspaces')) {
    return "The key in `api_key` has no access to this workspace, which may contain the job. Check the permissions of the key's user, or set `workspace` to the job's workspace.";
  }
  if (status === 403) {
    return "The job does not exist, or the key in `api_key` has no access to it. Check `job_id`, and the permissions of the key's user.";
  }
  if (status === 404) return WRONG_URL;
  if ([408, 425, 429].includes(status))
    return 'The server is rate limiting requests. Run the job again later.';
  return status >= 500
    ? "Run the job again. If that does not help, check the server's log."
    : 'Check `base_url` and `job_id`.';
}

/** @param findings undefined for an older server, which has no workspaces */
export function missingJobError(jobId: string, findings?: Findings): ActionError {
  return new ActionError(explainMissing(jobId, findings), {
    title: `Job ${shortId(jobId)} not found`,
  });
}

function explainMissing(jobId: string, findings?: Findings): string {
  if (findings === undefined) return `Job ${jobId} does not exist on this server. ${WRONG_JOB}`;
  const { searched, isAmbiguous, agentsInAll, agentsAsked, hasOlderJobs, isNameNeeded } = findings;
  const workspaces = `${searched} ${searched === 1 ? 'workspace' : 'workspaces'}`;
  const texts = [
    searched === 0
      ? `Job ${jobId} was not found: the key in \`api_key\` has no access to any workspace. Create a key as a member of the job's workspace, or set \`workspace\` to that workspace's id.`
      : `Job ${jobId} was not found in ${workspaces}. ${WRONG_JOB}`,
  ];
  if (isAmbiguous) {
    texts.push(
      'The server returned HTTP 500 (Job not found), as servers before December 2025 also do when their engine fails.',
    );
  }
  if (agentsAsked < agentsInAll || hasOlderJobs) {
    texts.push(
      `For jobs of a Ctrlplane workflow, ${agentsAsked} of ${agentsInAll} agents were searched, the newest ${JOBS_OF_AGENT} jobs of each.`,
    );
  }
  if (isNameNeeded) texts.push('Set `workspace` to the workspace of the job.');
  if (hasOlderJobs) texts.push('If the job is old, start a new one in Ctrlplane.');
  return texts.join(' ');
}

const WRONG_JOB =
  "Check `job_id` and `base_url`, and that the key in `api_key` has access to the job's workspace.";
