import type { ActionContext, Outcome } from '../lib/step/run-action.ts';
import { CancelledError } from '../lib/step/cancelled-error.ts';
import { createCtrlplane } from '../lib/ctrlplane/client.ts';
import { readInputs, readPostInputs, type Inputs } from './inputs.ts';
import { parseKeptPlace, type KeptPlace, type ReportPlace } from './report/report-place.ts';
import { report, type Progress } from './report/report.ts';
import { run } from './run.ts';

/** What the main stage keeps for the post stage. */
const PLACE = 'report_place';

/** The main stage finds the job and sets its outputs; the post stage reports how it went. */
export async function main(context: ActionContext): Promise<Outcome> {
  if (context.stage === 'post') return post(context);
  const inputs = readInputs(context);
  if (!inputs.reportStatus) return run(inputs, { ...context, onPlace: () => undefined });
  let kept: KeptPlace | undefined;
  const onPlace = (place: ReportPlace): void => {
    kept = { apiUrl: inputs.apiUrl, jobId: inputs.jobId, place };
    // Before the report: if the step is cancelled meanwhile, the job must still be ended.
    context.saveState(PLACE, JSON.stringify(kept));
  };
  // Not before the job is found, so that a slow report takes nothing of the time for that. A cancel of the
  // report takes nothing of what is known of the job.
  const reportKept = (): Promise<void> => reportStart(kept, inputs, context);
  const outcome = await run(inputs, { ...context, onPlace }).catch(async (error: unknown) => {
    await reportKept().catch(textOfCancel);
    throw error;
  });
  return reportKept().then(
    () => outcome,
    (error: unknown) => {
      const failures = [outcome.failure, textOfCancel(error)];
      return { ...outcome, failure: failures.filter((text) => text !== undefined).join(' ') };
    },
  );
}

function textOfCancel(error: unknown): string {
  if (error instanceof CancelledError) return error.message;
  throw error;
}

async function reportStart(
  kept: KeptPlace | undefined,
  { apiKey }: Inputs,
  context: ActionContext,
): Promise<void> {
  if (kept === undefined) return;
  // A server that takes no report now takes none at the end.
  if (!(await send('in_progress', kept, apiKey, context))) context.saveState(PLACE, '');
}

/** The job may have succeeded by now, so whatever goes wrong here is a warning. */
async function post(context: ActionContext): Promise<Outcome> {
  try {
    const kept = parseKeptPlace(context.getState(PLACE));
    if (kept !== undefined) {
      const { apiKey, jobStatus } = readPostInputs(context);
      await send(jobStatus, kept, apiKey, context);
    }
  } catch (error) {
    const reason = Error.isError(error) ? error.message : String(error);
    context.log.warning(
      `The result was not reported to Ctrlplane: ${reason.replace(/\.$/, '')}. The deployment is not affected; set the status of the job in Ctrlplane by hand.`,
    );
  }
  return { outputs: {} };
}

function send(
  progress: Progress,
  { apiUrl, jobId, place }: KeptPlace,
  apiKey: string,
  context: ActionContext,
): Promise<boolean> {
  const client = createCtrlplane({ ...context, baseUrl: apiUrl, apiKey });
  return report(progress, place, { ...context, client, jobId });
}
