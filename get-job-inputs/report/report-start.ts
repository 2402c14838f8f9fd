import type { Ctrlplane } from '../../lib/ctrlplane/client.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import { explainReportError } from './explain-error.ts';
import { report } from './report.ts';
import { forgetReport, type SavedReport } from './saved-report.ts';

/** Reports that the job is in progress; if the server does not take that, the step goes on. */
export async function reportStart(
  reported: Pick<SavedReport, 'jobId' | 'target'>,
  ctrlplane: Pick<Ctrlplane, 'putStatus' | 'patchJob'>,
  context: Pick<ActionContext, 'env' | 'log' | 'saveState'>,
): Promise<void> {
  const { log } = context;
  try {
    await report('in_progress', reported, ctrlplane, context);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (!isUnsupported(error, reported)) {
      log.warning(explainReportError(error));
      return;
    }
    log.notice(
      `This server takes no status for this job (${error.message}). Servers do since June 2026, and only for jobs of a release. Use the GitHub webhook, or leave \`report_status\` out.`,
    );
    // A server that takes no report now takes none at the end.
    forgetReport(context);
  }
}

function isUnsupported({ status }: ApiError, { target }: Pick<SavedReport, 'target'>): boolean {
  return target.api === 'workspaces' && [400, 404, 405, 415].includes(status ?? 0);
}
