import type { ActionContext, Outcome } from '../lib/step/run-action.ts';
import { ActionError } from '../lib/step/action-error.ts';
import { createGithub } from '../lib/github/client.ts';
import { readPostInputs } from './inputs.ts';
import { parseKeptDeployment, type KeptDeployment } from './kept-deployment.ts';
import { explainFailure } from './run.ts';
import { setStatus } from '../lib/github/set-status.ts';

// A cancelled job gives its post stages five minutes altogether:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
const PATIENCE_MS = 2 * 60_000;

/**
 * Sets the last status of a deployment from the result of the job. It never fails: a job is not red for
 * what could not be reported of it.
 *
 * @param state what the main stage kept, `''` where it kept nothing
 */
export async function post(context: ActionContext, state: string): Promise<Outcome> {
  let subject = 'the deployment';
  try {
    const kept = parseKeptDeployment(state);
    if (kept !== undefined) {
      subject = `deployment ${kept.deploymentId}`;
      await close(kept, context);
    }
  } catch (error) {
    const reason = Error.isError(error) ? error.message : String(error);
    context.log.warning(`The last status of ${subject} was not set: ${reason}`);
  }
  return { outputs: {} };
}

async function close(kept: KeptDeployment, context: ActionContext): Promise<void> {
  const { deploymentId, apiUrl: baseUrl, repository } = kept;
  const { token, fields, jobState: state } = readPostInputs(context, kept.cancelledAs);
  // One end for all calls of the stage.
  const until = context.clock.now() + PATIENCE_MS;
  const connection = { token, baseUrl, repository, patienceMs: PATIENCE_MS, until };
  const client = createGithub({ ...context, ...connection });
  try {
    await setStatus(deploymentId, { ...fields, state }, { ...context, client, until });
    context.log.info(`Deployment ${deploymentId} is now ${state}.`);
  } catch (error) {
    const subject = { deploymentId, patienceMs: PATIENCE_MS };
    throw new ActionError(explainFailure(error, kept, subject), { cause: error });
  }
}
