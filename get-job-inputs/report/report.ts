import { ApiError } from '../../lib/http/api-error.ts';
import type { Ctrlplane } from '../../lib/ctrlplane/client.ts';
import type { Log } from '../../lib/step/log.ts';
import type { ReportPlace } from './report-place.ts';

/** How far the job of this run is, in GitHub's words. */
export type Progress = 'in_progress' | 'success' | 'failure' | 'cancelled';

export type ReportOptions = {
  client: Pick<Ctrlplane, 'putStatus' | 'patchJob'>;
  jobId: string;
  env: NodeJS.ProcessEnv;
  log: Log;
};

const WORDS: Record<Progress, { put: string; patch: string; text: string }> = {
  in_progress: { put: 'inProgress', patch: 'in_progress', text: 'In progress' },
  success: { put: 'successful', patch: 'successful', text: 'Successful' },
  failure: { put: 'failure', patch: 'failure', text: 'Failed' },
  cancelled: { put: 'cancelled', patch: 'cancelled', text: 'Cancelled' },
};

/**
 * Tells Ctrlplane how far the job is. A report that fails is a warning, never more.
 *
 * @returns false where this server takes no reports at all, so that none need follow
 */
export async function report(
  progress: Progress,
  place: ReportPlace,
  options: ReportOptions,
): Promise<boolean> {
  const { log, jobId } = options;
  try {
    await send(progress, place, options);
    log.info(`Reported to Ctrlplane: the job ${jobId} is ${WORDS[progress].text.toLowerCase()}.`);
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // At the end a server that has taken the first report has another reason to refuse.
    if (
      progress === 'in_progress' &&
      place.api === 'workspaces' &&
      [400, 404, 405, 415].includes(error.status ?? 0)
    ) {
      log.notice(
        `This server takes no status for this job (${error.message}). Servers do since June 2026, and only for jobs of a release. Use the GitHub webhook, or leave \`report_status\` out.`,
      );
      return false;
    }
    log.warning(
      `The status was not reported to Ctrlplane: ${error.message}. The deployment is not affected; set the status of the job in Ctrlplane by hand if it stays behind.`,
    );
    return true;
  }
}

async function send(
  progress: Progress,
  place: ReportPlace,
  { client, jobId, env }: ReportOptions,
): Promise<void> {
  const { put, patch, text } = WORDS[progress];
  if (place.api === 'workspaces') {
    await client.putStatus(place.workspaceId, jobId, put);
    return;
  }
  const link = runLink(env);
  const body = { message: `${text}: ${link}`, externalId: env['GITHUB_RUN_ID'] ?? '' };
  const status = progress === 'success' ? place.finalWord : patch;
  try {
    await client.patchJob(jobId, { ...body, status });
  } catch (error) {
    // From November 2024 to January 2025 a server cannot be told apart by its answers.
    if (status !== 'successful' || !isRefusedWord(error)) throw error;
    await client.patchJob(jobId, { ...body, status: 'completed' }).catch((second: unknown) => {
      // The first refusal says why; the second one may only be that of an unknown word.
      throw second instanceof ApiError ? error : second;
    });
  }
}

function isRefusedWord(error: unknown): boolean {
  return error instanceof ApiError && [400, 422, 500].includes(error.status ?? 0);
}

function runLink(env: NodeJS.ProcessEnv): string {
  const { GITHUB_SERVER_URL = 'https://github.com', GITHUB_REPOSITORY = '' } = env;
  return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`;
}
