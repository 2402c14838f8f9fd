import { createGithub } from '../lib/github/client.ts';
import { setStatus } from '../lib/github/set-status.ts';
import type { ActionContext, Step } from '../lib/step/run-action.ts';
import type { InputName } from './contract.ts';
import { explainError } from './explain-error.ts';
import { readPostInputs } from './inputs.ts';
import { readSavedDeployment, SAVED_DEPLOYMENT, type SavedDeployment } from './saved-deployment.ts';

// The post stages of a cancelled job get five minutes altogether:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
const TIMEOUT_MS = 2 * 60_000;

/** Sets the last status of a deployment from the result of the job. */
export function post(context: ActionContext<InputName>): Step {
  let saved: SavedDeployment | undefined;
  return {
    async run() {
      saved = readSavedDeployment(context.getState(SAVED_DEPLOYMENT));
      if (saved !== undefined) await close(saved, context);
    },
    explain(error) {
      if (saved === undefined)
        return `The last status of the deployment was not set: ${error.message}`;
      const reason = explainError(error, saved, { progress: saved, timeoutMs: TIMEOUT_MS });
      return `The last status of deployment ${saved.deploymentId} was not set: ${reason}`;
    },
  };
}

async function close(
  { deploymentId, apiUrl: baseUrl, repository, cancelledAs }: SavedDeployment,
  context: ActionContext<InputName>,
): Promise<void> {
  const { clock, signal, log } = context;
  const { token, fields, jobState: state } = readPostInputs(context, cancelledAs);
  const client = createGithub({ baseUrl, token, repository }, context);
  const limits = { deadline: clock.now() + TIMEOUT_MS };
  await setStatus(deploymentId, { ...fields, state }, limits, { client, clock, signal, log });
  log.info(`Deployment ${deploymentId} is now ${state}.`);
}
