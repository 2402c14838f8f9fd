import { CLOSING_TIMEOUT_MS, closeDeployment } from '../lib/github/status/close-deployment.ts';
import { composeMessage } from '../lib/step/errors/failure.ts';
import type { ActionContext, Step } from '../lib/step/run-action.ts';
import type { InputName } from './contract.ts';
import { readPostInputs } from './inputs/post-inputs.ts';
import { explainError } from './report/explain-error.ts';
import { statusNotSet } from './report/title.ts';
import { readSavedDeployment, SAVED_DEPLOYMENT, type SavedDeployment } from './saved-deployment.ts';
import { describeStatus } from './report/describe-status.ts';

/** Sets the final status of a deployment from the result of the job. */
export function post(context: ActionContext<InputName>): Step {
  let saved: SavedDeployment | undefined;
  return {
    async run() {
      saved = readSavedDeployment(context.getState(SAVED_DEPLOYMENT));
      if (saved !== undefined) await close(saved, context);
    },
    explain(error) {
      const title = statusNotSet(saved?.deploymentId);
      if (saved === undefined) {
        const happened = `Could not set the final status of the deployment: ${error.happened}`;
        return { title, message: composeMessage(error, [], happened) };
      }
      const happened = `Could not set the final status of deployment ${saved.deploymentId}: ${error.happened}`;
      const target = { ...saved, timeoutMs: CLOSING_TIMEOUT_MS };
      return { title, message: explainError(error, target, saved, happened) };
    },
  };
}

async function close(saved: SavedDeployment, context: ActionContext<InputName>): Promise<void> {
  const { tokens, fields, jobState } = readPostInputs(context, saved);
  const deadline = context.clock.now() + CLOSING_TIMEOUT_MS;
  const request = { ...fields, state: jobState };
  const target = { ...saved, tokens };
  const { outcome, client } = await closeDeployment(target, request, deadline, context);
  const { deploymentId, deactivatesExempt } = saved;
  if ('ended' in outcome) {
    context.log.info(
      `Deployment ${deploymentId} is already ${outcome.ended}, so its status was not changed.`,
    );
    return;
  }
  context.log.info(describeStatus(deploymentId, outcome));
  if (jobState !== 'success' || !deactivatesExempt) return;
  const environment = outcome.status?.environment || outcome.sent.environment || '';
  const succeeded = { deploymentId, environment, logUrl: outcome.sent.log_url };
  const { deactivateExempt } = await import('./clean-up/deactivate-exempt.ts');
  await deactivateExempt(succeeded, deadline, { client, ...context });
}
