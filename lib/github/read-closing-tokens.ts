import { ActionError } from '../step/errors/action-error.ts';
import type { InputReader } from '../step/input-reader.ts';
import { isOwnRepository, type Repository } from './repository.ts';
import { runnerApiUrl } from './runner-api-url.ts';

/**
 * Reads the tokens for the post stage, in the order to try them: `token`, then `GITHUB_TOKEN` if it
 * may be used. The latter is valid only for its own repository on its own server, and must not be
 * sent anywhere else.
 *
 * @param target repository and API URL of the deployment to close
 * @throws ActionError if there is none
 */
export function readClosingTokens(
  reader: InputReader<'token' | 'job_token'>,
  { apiUrl, repository }: { apiUrl: string; repository: Repository },
  env: NodeJS.ProcessEnv,
): string[] {
  const given = reader.secret('token');
  const isUsable = given !== '' && reader.mistakes() === undefined;
  const mayUseOwn = apiUrl === runnerApiUrl(env) && isOwnRepository(repository, env);
  const own = mayUseOwn ? reader.secret('job_token') : '';
  const tokens = new Set([isUsable ? given : '', own].filter((token) => token !== ''));
  if (tokens.size === 0) {
    throw new ActionError(
      '`token` has no usable value at the end of the job, and `GITHUB_TOKEN` is not for this repository. Set `token` to an expression that still has a value then.',
    );
  }
  return [...tokens];
}
