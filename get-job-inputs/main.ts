import { createCtrlplane } from '../lib/ctrlplane/client.ts';
import type { ActionContext, Step } from '../lib/step/run-action.ts';
import type { InputName } from './contract.ts';
import { readInputs } from './inputs.ts';
import { toRecord } from './outputs/output-set.ts';
import type { Progress } from './progress.ts';
import { explainError } from './report/explain-error.ts';
import { readRunTitle } from './report/run-title.ts';
import { renderSummary } from './report/summary.ts';
import { run, type Services } from './run.ts';

export function main(context: ActionContext<InputName>): Step {
  const { apiKey, token, ...inputs } = readInputs(context);
  const { clock, log, redactor } = context;
  const services: Services = {
    connect: (signal) =>
      createCtrlplane({ baseUrl: inputs.apiUrl, apiKey }, { clock, log, redactor, signal }),
    readTitle: () => readRunTitle(token, context),
  };
  const progress: Progress = {};
  return {
    run: () => run(inputs, services, context, progress),
    explain: (error) => explainError(error, inputs.jobId, progress),
    summary: () => renderSummary(progress, inputs, redactor),
    outputs: () => (progress.outputs === undefined ? {} : toRecord(progress.outputs)),
  };
}
