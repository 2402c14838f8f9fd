import { createGithub } from '../lib/github/client.ts';
import { ApiError } from '../lib/http/api-error.ts';
import { composeMessage } from '../lib/step/failure.ts';
import type { ActionContext, Step } from '../lib/step/run-action.ts';
import type { InputName } from './contract.ts';
import { readPostInputs } from './inputs/post-inputs.ts';
import { explainError } from './report/explain-error.ts';
import { statusNotSet } from './report/title.ts';
import { readSavedDeployment, SAVED_DEPLOYMENT, type SavedDeployment } from './saved-deployment.ts';
import { isTokenRefused, setEnd } from './set-end.ts';

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
      const title = statusNotSet(saved?.deploymentId);
      if (saved === undefined) {
        const happened = `The last status of the deployment was not set: ${error.happened}`;
        return { title, message: composeMessage(error, [], happened) };
      }
      const happened = `The last status of deployment ${saved.deploymentId} was not set: ${error.happened}`;
      return {
        title,
        message: explainError(error, { ...saved, timeoutMs: TIMEOUT_MS }, saved, happened),
      };
    },
  };
}

/** Tries the tokens in turn. If all are refused, the error of the first one says what to repair. */
async function close(saved: SavedDeployment, context: ActionContext<InputName>): Promise<void> {
  const { deploymentId, apiUrl: baseUrl, repository } = saved;
  const { clock, signal, log } = context;
  const { tokens, fields, jobState } = readPostInputs(context, saved);
  const deadline = clock.now() + TIMEOUT_MS;
  let refusal: ApiError | undefined;
  for (const token of tokens) {
    const client = createGithub({ baseUrl, token, repository }, context);
    try {
      const request = { ...fields, state: jobState };
      await setEnd(deploymentId, request, deadline, { client, clock, signal, log });
      if (refusal !== undefined) {
        log.warning(
          composeMessage(
            refusal,
            [],
            `GitHub refused \`token\` at the end of the job, so the token of the job was used for deployment ${deploymentId}: ${refusal.happened}`,
          ),
          'Token refused at the end of the job',
        );
      }
      return;
    } catch (error) {
      if (!(error instanceof ApiError) || !isTokenRefused(error)) throw refusal ?? error;
      refusal ??= error;
    }
  }
  if (refusal !== undefined) throw refusal;
}
