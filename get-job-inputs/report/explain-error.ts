import { isError } from '../../lib/is-error.ts';
import { isNotJson, isPage } from '../../lib/ctrlplane/refusal.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import { composeMessage, type Failure } from '../../lib/step/errors/failure.ts';
import { StepError } from '../../lib/step/errors/step-error.ts';
import { JOBS_OF_AGENT } from '../find/find-agent-job.ts';
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
  return isError(error) ? error.message : String(error);
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
      `The status was not reported to Ctrlplane: ${error.happened}`,
    ),
  };
}

const SET_BY_HAND =
  'The deployment is not affected; set the status of the job in Ctrlplane by hand if it stays behind.';

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
      return 'Check `base_url`, and whether a runner can reach that server: one in a private network needs a runner of your own there.';
    case 'timeout':
      return 'The server may be overloaded or unreachable: look at it, then run the job again, or raise `timeout`.';
    case 'redirect':
      return 'Set `base_url` to the address that the server itself uses.';
    case 'answer':
      if (isPage(error)) return WRONG_URL;
      return isNotJson(error)
        ? 'The answer was cut off, or it is not from Ctrlplane: check `base_url`, and any proxy in between.'
        : 'The server gives no job that can be read: check `base_url`, and the size of the job.';
  }
}

const WRONG_URL =
  'That is no Ctrlplane API: check `base_url`, which is the address of the server alone, such as https://app.ctrlplane.dev.';

function hostOf(call: string): string {
  return /^\w+ \w+:\/\/([^/]*)/.exec(call)?.[1] ?? call;
}

function remedyOfStatus(status: number, call: string): string {
  if (status === 401) {
    return `The server refused the key in \`api_key\`, which was sent to ${hostOf(call)}: it may be expired, deleted, not complete or of another server. If your server is another one, set \`base_url\`; else make a new key in Ctrlplane, and store it in the secret.`;
  }
  if (status === 403 && call.includes('/v1/workspaces')) {
    return 'The key in `api_key` may not read this workspace, so the job may be in it: check the rights of the user whose key it is, or give the workspace of the job as `workspace`.';
  }
  if (status === 403) {
    return 'The key in `api_key` may not read this job, or there is no such job: servers before October 2025 answer both alike. Check `job_id`, and the rights of the user whose key it is.';
  }
  if (status === 404) return WRONG_URL;
  if ([408, 425, 429].includes(status))
    return 'The server asks for patience: run the job again later.';
  return status >= 500
    ? 'The server failed. Run the job again, and look at the log of the server if that does not help.'
    : 'Check `base_url` and `job_id`.';
}

/** @param findings undefined for an older server, which has no workspaces */
export function missingJobError(jobId: string, findings?: Findings): ActionError {
  return new ActionError(explainMissing(jobId, findings), {
    title: `Job ${shortId(jobId)} not found`,
  });
}

function explainMissing(jobId: string, findings?: Findings): string {
  if (findings === undefined) return `There is no job ${jobId} on this server. ${WRONG_JOB}`;
  const { searched, isAmbiguous, agentsInAll, agentsAsked, hasOlderJobs, isNameNeeded } = findings;
  const workspaces = `${searched} ${searched === 1 ? 'workspace' : 'workspaces'}`;
  const texts = [
    `There is no job ${jobId} in the ${workspaces} searched.`,
    searched === 0
      ? 'The key in `api_key` sees no workspace: make one as a member of the workspace of the job, or give the id of it as `workspace`.'
      : WRONG_JOB,
  ];
  if (isAmbiguous) {
    texts.push(
      'The server answered HTTP 500 (Job not found) twice, which servers before December 2025 also do when their engine fails.',
    );
  }
  if (agentsAsked < agentsInAll || hasOlderJobs) {
    texts.push(
      `If it is the job of a workflow run, it may have been missed: of ${agentsInAll} agents ${agentsAsked} were asked, and of each the newest ${JOBS_OF_AGENT} jobs.`,
    );
  }
  if (isNameNeeded) texts.push('Give the workspace of the job as `workspace`.');
  if (hasOlderJobs) texts.push('If the job ended long ago, start a new one in Ctrlplane.');
  return texts.join(' ');
}

const WRONG_JOB =
  'Check that `job_id` is the id of a job, that `base_url` is the server it is on, and that the key in `api_key` sees its workspace.';
