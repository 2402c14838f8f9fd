import type { Ctrlplane } from '../../lib/ctrlplane/client.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import { runUrl } from '../../lib/step/run-url.ts';
import { explainReportError } from './explain-error.ts';
import { forgetReport, type SavedReport } from './saved-report.ts';

/** The status of a job, as reported by GitHub. */
export type ReportedStatus = 'in_progress' | 'success' | 'failure' | 'cancelled';

/** The status in the workspaces API, in the older jobs API, and in messages. */
const WORDS: Record<ReportedStatus, { put: string; patch: string; text: string }> = {
  in_progress: { put: 'inProgress', patch: 'in_progress', text: 'In progress' },
  success: { put: 'successful', patch: 'successful', text: 'Successful' },
  failure: { put: 'failure', patch: 'failure', text: 'Failed' },
  cancelled: { put: 'cancelled', patch: 'cancelled', text: 'Cancelled' },
};

const UNSUPPORTED =
  'Status not reported: only Ctrlplane 1.5.0 and later accepts it, for release jobs.';
const WEBHOOK_INSTEAD =
  'With the GitHub webhook, remove `report_status`; without it, the job stays open.';

/** @throws ApiError if the server rejects the status */
export async function report(
  status: ReportedStatus,
  { jobId, target }: Pick<SavedReport, 'jobId' | 'target'>,
  ctrlplane: Ctrlplane,
  { env, log }: Pick<ActionContext, 'env' | 'log'>,
): Promise<void> {
  const { put, patch, text } = WORDS[status];
  if (target.api === 'workspaces') {
    await ctrlplane.putStatus(target.workspaceId, jobId, put);
  } else {
    const body = {
      message: `${text}: ${runUrl(env) ?? ''}`,
      externalId: env['GITHUB_RUN_ID'] ?? '',
    };
    const word = status === 'success' ? target.finalWord : patch;
    await patchJob(jobId, { ...body, status: word }, ctrlplane);
  }
  log.info(`Reported "${text.toLowerCase()}" to Ctrlplane.`);
}

/** Reports that the job is in progress; a rejected report does not fail the step. */
export async function reportStart(
  reported: Pick<SavedReport, 'jobId' | 'target'>,
  ctrlplane: Ctrlplane,
  context: Pick<ActionContext, 'env' | 'log' | 'saveState'>,
): Promise<void> {
  try {
    await report('in_progress', reported, ctrlplane, context);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const isUnsupported =
      reported.target.api === 'workspaces' && [400, 404, 405, 415].includes(error.status ?? 0);
    if (!isUnsupported) {
      const { title, message } = explainReportError(error, reported.jobId);
      context.log.warning(message, title);
      return;
    }
    context.log.notice(composeMessage(error, [WEBHOOK_INSTEAD], UNSUPPORTED));
    // A server that rejects this report would also reject the last one.
    forgetReport(context);
  }
}

type PatchBody = Parameters<Ctrlplane['patchJob']>[1];

async function patchJob(jobId: string, body: PatchBody, ctrlplane: Ctrlplane): Promise<void> {
  try {
    await ctrlplane.patchJob(jobId, body);
  } catch (error) {
    // From November 2024 to January 2025, responses do not show which status a server accepts.
    if (body.status !== 'successful' || !isRefusedWord(error)) throw error;
    await ctrlplane.patchJob(jobId, { ...body, status: 'completed' }).catch((second: unknown) => {
      // The first error contains the reason; the second may only reject an unknown status.
      throw second instanceof ApiError ? error : second;
    });
  }
}

function isRefusedWord(error: unknown): boolean {
  return error instanceof ApiError && [400, 422, 500].includes(error.status ?? 0);
}
