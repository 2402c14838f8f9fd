import { mayHaveCreated } from '../../lib/github/create/may-have-created.ts';
import { githubRemedies } from '../../lib/github/github-remedies.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { CancelledError } from '../../lib/step/errors/cancelled-error.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';
import type { StepError } from '../../lib/step/errors/step-error.ts';
import type { Inputs } from '../inputs.ts';
import type { Progress } from '../progress.ts';

/** `creation` is undefined in the post stage, which creates nothing. */
type Target = Pick<Inputs, 'repository' | 'apiUrl'> &
  Partial<Pick<Inputs, 'creation'>> & {
    /** How long the failed request may have waited for rate limits, in milliseconds. */
    timeoutMs: number;
  };

/**
 * Explains the error that ended the step: what happened, then the remedy.
 *
 * @param happened replaces the error's own description
 */
export function explainError(
  error: StepError,
  target: Target,
  { deploymentId, creationInFlight }: Pick<Progress, 'deploymentId' | 'creationInFlight'>,
  happened?: string,
): string {
  const { apiUrl, repository, creation, timeoutMs } = target;
  const remedies =
    error instanceof ApiError
      ? githubRemedies(error, { apiUrl, repository, deploymentId, timeoutMs })
      : [];
  const isUnclear = error instanceof ApiError || error instanceof CancelledError;
  const mayExist = creationInFlight === true && deploymentId === undefined;
  if (isUnclear && mayExist && creation !== undefined) {
    remedies.push(mayHaveCreated(creation.request));
  }
  return composeMessage(error, remedies, happened);
}
