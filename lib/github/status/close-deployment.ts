import { ApiError } from '../../http/api-error.ts';
import type { HttpContext } from '../../http/http.ts';
import { composeMessage } from '../../step/errors/failure.ts';
import { createGithub, type Github, type StatusRequest } from '../client.ts';
import type { Repository } from '../repository.ts';
import { isTokenRefused, setEnd, type EndOutcome } from './set-end.ts';

/** A deployment, its API, and tokens for it. */
export type OpenDeployment = {
  deploymentId: string;
  /** Without a trailing slash. */
  apiUrl: string;
  repository: Repository;
  /** Tried in order; at least one. */
  tokens: readonly string[];
};

// The post stages of a cancelled job share five minutes:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
/** Timeout for the final status in a post stage. */
export const CLOSING_TIMEOUT_MS = 2 * 60_000;

/** `client`: the one whose token GitHub accepted. */
type Closing = { outcome: EndOutcome; client: Github };

/**
 * Sets the final status of a deployment at the end of a job, unless it already has one.
 *
 * @throws ApiError; if all tokens are rejected, that of the first one, which the user can fix
 */
export async function closeDeployment(
  { deploymentId, apiUrl: baseUrl, repository, tokens }: OpenDeployment,
  request: StatusRequest,
  deadline: number,
  context: HttpContext,
): Promise<Closing> {
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
      return { outcome, client };
    } catch (error) {
      if (!(error instanceof ApiError) || !isTokenRefused(error)) throw refusal ?? error;
      refusal ??= error;
    }
  }
  throw refusal ?? new TypeError('No token is available.');
}
