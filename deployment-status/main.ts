import { createGithub } from '../lib/github/client.ts';
import type { ActionContext, Step } from '../lib/step/run-action.ts';
import { CALL_TIMEOUT_MS } from '../lib/github/call-limits.ts';
import type { RequestBudget } from './clean-up/limits/request-budget.ts';
import type { InputName } from './contract.ts';
import { readInputs, type Inputs } from './inputs.ts';
import type { Progress } from './progress.ts';
import { explainError } from './report/explain-error.ts';
import { toOutputs } from './report/outputs.ts';
import { titleOf } from './report/title.ts';
import { run } from './run.ts';
import { SAVED_DEPLOYMENT, type SavedDeployment } from './saved-deployment.ts';

export function main(context: ActionContext<InputName>): Step {
  const inputs = readInputs(context);
  const { token, apiUrl: baseUrl, repository } = inputs;
  const budget: RequestBudget = { remaining: undefined };
  const onRemaining = (requests: number): void => {
    budget.remaining = requests;
  };
  const client = createGithub({ baseUrl, token, repository, onRemaining }, context);
  const { env, clock, signal, log, redactor } = context;
  const redact = (text: string): string => redactor.redact(text);
  const onDeployment = (deploymentId: string): void => {
    // Saved first, so that the post stage closes the deployment even if the next lines fail.
    if (inputs.state === undefined) saveDeployment(deploymentId, inputs, context);
    context.setOutput('deployment_id', deploymentId);
  };
  const progress: Progress = {};
  return {
    run: () => {
      const github = { client, clock, signal, log };
      return run(inputs, { github, env, onDeployment, budget, redact }, progress);
    },
    explain: (error) => ({
      title: titleOf(error, progress),
      message: explainError(error, { ...inputs, timeoutMs: timeoutOf(inputs, progress) }, progress),
    }),
    outputs: () => toOutputs(progress, inputs, env),
    summary: () => progress.summary ?? '',
  };
}

function saveDeployment(
  deploymentId: string,
  { apiUrl, repository, cancelledAs, fields, targetUrlAs, deactivatesExempt }: Inputs,
  { saveState }: ActionContext,
): void {
  const target = { deploymentId, apiUrl, repository };
  const saved: SavedDeployment = { ...target, cancelledAs, fields, targetUrlAs, deactivatesExempt };
  saveState(SAVED_DEPLOYMENT, JSON.stringify(saved));
}

/** How long the failed request may have waited, in milliseconds. */
function timeoutOf({ creation: { contextWait } }: Inputs, { deploymentId }: Progress): number {
  const creating = deploymentId === undefined ? contextWait?.timeoutMs : undefined;
  return Math.min(CALL_TIMEOUT_MS, creating ?? Infinity);
}
