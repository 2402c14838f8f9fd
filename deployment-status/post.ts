import type { ActionContext, Outcome } from '../lib/action.ts';
import { createGithub } from '../lib/github.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { explainFailure } from './run.ts';
import { setStatus } from './set-status.ts';

// A cancelled job gives its post stages five minutes altogether:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
const PATIENCE_MS = 2 * 60_000;

/**
 * Sets the last status of a deployment from the result of the job. It never fails: a job is not red for
 * what could not be reported of it.
 */
export async function post(context: ActionContext, deploymentId: string): Promise<Outcome> {
  try {
    const inputs = readInputs(context);
    const failure = await close(deploymentId, inputs, context);
    if (failure !== undefined) context.log.warning(explainOpen(deploymentId, failure));
  } catch (error) {
    const reason = Error.isError(error) ? error.message : String(error);
    context.log.warning(explainOpen(deploymentId, reason));
  }
  return { outputs: {} };
}

/** @returns why the status was not set, if so */
async function close(
  deploymentId: string,
  inputs: Inputs,
  context: ActionContext,
): Promise<string | undefined> {
  const { token, apiUrl: baseUrl, repository } = inputs;
  // One end for all calls of the stage.
  const until = context.clock.now() + PATIENCE_MS;
  const connection = { token, baseUrl, repository, patienceMs: PATIENCE_MS, until };
  const client = createGithub({ ...context, ...connection });
  const state = inputs.jobState;
  try {
    await setStatus(deploymentId, { ...inputs.fields, state }, { ...context, client, until });
    context.log.info(`Deployment ${deploymentId} is now ${state}.`);
    return undefined;
  } catch (error) {
    return explainFailure(error, inputs, { deploymentId, patienceMs: PATIENCE_MS });
  }
}

function explainOpen(deploymentId: string, reason: string): string {
  return `The last status of deployment ${deploymentId} was not set: ${reason}`;
}
