import { createCtrlplane } from '../lib/ctrlplane/client.ts';
import type { ActionContext, Step } from '../lib/step/run-action.ts';
import type { InputName } from './contract.ts';
import { readPostInputs } from './inputs.ts';
import { explainReportError } from './report/explain-error.ts';
import { report } from './report/report.ts';
import { readSavedReport, type SavedReport } from './report/saved-report.ts';

/** Reports the result of the workflow job. */
export function post(context: ActionContext<InputName>): Step {
  let saved: SavedReport | undefined;
  return {
    async run() {
      saved = readSavedReport(context);
      if (saved !== undefined) await reportEnd(saved, context);
    },
    explain: (error) => explainReportError(error, saved?.jobId),
  };
}

async function reportEnd(saved: SavedReport, context: ActionContext<InputName>): Promise<void> {
  const { apiKey, jobStatus } = readPostInputs(context);
  const ctrlplane = createCtrlplane({ baseUrl: saved.apiUrl, apiKey }, context);
  await report(jobStatus, saved, ctrlplane, context);
}
