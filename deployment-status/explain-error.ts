import { mayHaveCreated } from '../lib/github/create/may-have-created.ts';
import { explainGithubError } from '../lib/github/explain-api-error.ts';
import { ApiError } from '../lib/http/api-error.ts';
import { CancelledError } from '../lib/step/cancelled-error.ts';
import type { StepError } from '../lib/step/step-error.ts';
import type { Inputs } from './inputs.ts';
import type { Progress } from './progress.ts';

/** What the step works on; the post stage creates nothing. */
type Target = Pick<Inputs, 'repository' | 'apiUrl'> & Partial<Pick<Inputs, 'creation'>>;

/**
 * The words for what ended the step: what happened, then what to do about it.
 *
 * @param timeoutMs how long the failed call may have waited for GitHub's limits
 */
export function explainError(
  error: StepError,
  target: Target,
  { deploymentId, creationInFlight }: Pick<Progress, 'deploymentId' | 'creationInFlight'>,
  timeoutMs: number,
): string {
  const { apiUrl, repository, creation } = target;
  if (error instanceof ApiError) {
    return explainGithubError(error, { apiUrl, repository, deploymentId, timeoutMs });
  }
  const mayExist = creationInFlight === true && deploymentId === undefined;
  return error instanceof CancelledError && mayExist && creation !== undefined
    ? `${error.message} ${mayHaveCreated(creation.request)}`
    : error.message;
}
