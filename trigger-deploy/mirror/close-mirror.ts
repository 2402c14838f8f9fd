import { githubRemedies } from '../../lib/github/github-remedies.ts';
import { readClosingTokens } from '../../lib/github/read-closing-tokens.ts';
import { CLOSING_TIMEOUT_MS, closeDeployment } from '../../lib/github/status/close-deployment.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import type { InputName } from '../contract.ts';
import { readSavedMirror, SAVED_MIRROR } from './saved-mirror.ts';

/**
 * Sets the final status of the GitHub deployment that the main stage saved, unless it already has
 * one.
 *
 * @throws ActionError if that fails
 */
export async function closeMirror(context: ActionContext<InputName>): Promise<void> {
  const { inputs, env, clock, log, getState } = context;
  const saved = readSavedMirror(getState(SAVED_MIRROR));
  if (saved === undefined) return;
  const { deploymentId, end } = saved;
  const tokens = readClosingTokens(inputs, saved, env);
  const deadline = clock.now() + CLOSING_TIMEOUT_MS;
  try {
    const { outcome } = await closeDeployment({ ...saved, tokens }, end, deadline, context);
    log.info(
      'ended' in outcome
        ? `GitHub deployment ${deploymentId} is already ${outcome.ended}, so its status was not changed.`
        : `GitHub deployment ${deploymentId} is now ${end.state}.`,
    );
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const subject = { ...saved, timeoutMs: CLOSING_TIMEOUT_MS };
    throw new ActionError(composeMessage(error, githubRemedies(error, subject)), { cause: error });
  }
}
