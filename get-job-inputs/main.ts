import type { ActionContext, Outcome } from '../lib/action.ts';
import { createCtrlplane } from '../lib/ctrlplane.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { parseReportPlace, type ReportPlace } from './report-place.ts';
import { report, type Progress } from './report.ts';
import { run } from './run.ts';

// Both stages are one bundle: this state is kept by the first, and so found by the second.
const IS_POST = 'is_post';
const PLACE = 'report_place';

/** The main stage finds the job and sets its outputs; the post stage reports how it went. */
export async function main(context: ActionContext): Promise<Outcome> {
  if (context.getState(IS_POST) !== '') return post(context);
  context.saveState(IS_POST, 'true');
  const inputs = readInputs(context);
  const onPlace = async (place: ReportPlace): Promise<void> => {
    if (!inputs.reportStatus) return;
    // A server that takes no report now takes none at the end.
    if (await send('in_progress', place, inputs, context)) {
      context.saveState(PLACE, JSON.stringify(place));
    }
  };
  return run(inputs, { ...context, onPlace });
}

async function post(context: ActionContext): Promise<Outcome> {
  const place = parseReportPlace(context.getState(PLACE));
  if (place !== undefined) {
    const inputs = readInputs(context);
    if (inputs.jobStatus !== undefined) await send(inputs.jobStatus, place, inputs, context);
    else
      context.log.warning('Nothing was reported to Ctrlplane: `job_status` is no result of a job.');
  }
  return { outputs: {} };
}

function send(
  progress: Progress,
  place: ReportPlace,
  { apiUrl, apiKey, jobId }: Inputs,
  context: ActionContext,
): Promise<boolean> {
  const client = createCtrlplane({ ...context, baseUrl: apiUrl, apiKey });
  return report(progress, place, { ...context, client, jobId });
}
