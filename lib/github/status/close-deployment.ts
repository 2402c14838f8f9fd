import { ApiError } from '../../http/api-error.ts';
import type { HttpContext } from '../../http/http.ts';
import { composeMessage } from '../../step/errors/failure.ts';
import { createGithub, type StatusRequest } from '../client.ts';
import type { Repository } from '../repository.ts';
import { isTokenRefused, setEnd, type EndOutcome } from './set-end.ts';

/** A deployment, where its API is, and who may write to it. */
export type OpenDeployment = {
  deploymentId: string;
  /** Without a slash at its end. */
  apiUrl: string;
  repository: Repository;
  /** Tried in turn; at least one. */
  tokens: readonly string[];
};

// The post stages of a cancelled job get five minutes altogether:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
/** Milliseconds for the last status in a post stage. */
export const CLOSING_TIMEOUT_MS = 2 * 60_000;

/**
 * Sets the last status of a deployment at the end of a job, unless somebody has ended it already.
 *
 * @throws ApiError; that of the first token where all are refused, since it says what to repair
 */
export async function closeDeployment(
  { deploymentId, apiUrl: baseUrl, repository, tokens }: OpenDeployment,
  request: StatusRequest,
  deadline: number,
  context: HttpContext,
): Promise<EndOutcome> {
  let refusal: ApiError | undefined;
  for (const token of tokens) {
    const client = createGithub({ baseUrl, token, repository }, context);
    try {
      const outcome = await setEnd(deploymentId, request, deadline, { client, ...context });
      if (refusal !== undefined) {
        const happened = `GitHub rejected \`token\` at the end of the job, so \`GITHUB_TOKEN\` was used for deployment ${deploymentId}: ${refusal.happened}`;
        const title = 'Token rejected at the end of the job';
        context.log.warning(composeMessage(refusal, [], happened), title);
      }
      return outcome;
    } catch (error) {
      if (!(error instanceof ApiError) || !isTokenRefused(error)) throw refusal ?? error;
      refusal ??= error;
    }
  }
  throw refusal ?? new TypeError('There is no token.');
}
