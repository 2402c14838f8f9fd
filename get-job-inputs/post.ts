import { createCtrlplane } from '../lib/ctrlplane/client.ts';
import type { ActionContext, Step } from '../lib/step/run-action.ts';
import type { InputName } from './contract.ts';
import { readPostInputs } from './inputs.ts';
import { explainReportError } from './report/explain-error.ts';
import { report } from './report/report.ts';
import { readSavedReport } from './report/saved-report.ts';

/** Reports how the workflow's job ended. */
export function post(context: ActionContext<InputName>): Step {
  return { run: () => reportEnd(context), explain: explainReportError };
}

async function reportEnd(context: ActionContext<InputName>): Promise<void> {
  const saved = readSavedReport(context);
  if (saved === undefined) return;
  const { apiKey, jobStatus } = readPostInputs(context);
  const ctrlplane = createCtrlplane({ baseUrl: saved.apiUrl, apiKey }, context);
  await report(jobStatus, saved, ctrlplane, context);
}
