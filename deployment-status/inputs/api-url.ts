import { baseUrlFault } from '../../lib/http/base-url.ts';
import { runnerApiUrl } from '../../lib/github/runner-api-url.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';
import { withoutTrailingSlash } from '../../lib/without-trailing-slash.ts';
import type { InputName } from '../contract.ts';

/**
 * Reads the API URL, without a trailing slash. Defaults to the server that runs the workflow, so
 * that its token is not sent anywhere else.
 */
export function readApiUrl(reader: InputReader<InputName>, env: NodeJS.ProcessEnv): string {
  const given = reader.optionalText('github_base_url');
  // `GITHUB_API_URL` may be `http:`, since the runner itself uses it.
  if (given === undefined) return runnerApiUrl(env);
  const fault = apiUrlFault(given);
  if (fault !== undefined) reader.mistake('github_base_url', fault);
  return withoutTrailingSlash(given);
}

/**
 * Whether the runner or an input of this stage sets this URL: no other server may get the token.
 */
export function isNamedApiUrl(
  url: string,
  reader: InputReader<InputName>,
  env: NodeJS.ProcessEnv,
): boolean {
  if (url === runnerApiUrl(env)) return true;
  const given = reader.optionalText('github_base_url');
  return (
    given !== undefined && apiUrlFault(given) === undefined && url === withoutTrailingSlash(given)
  );
}

/** What is wrong with a URL of GitHub's API; undefined if nothing is. */
export function apiUrlFault(given: string): string | undefined {
  return baseUrlFault(given, { example: 'https://github.example.com/api/v3', secret: 'token' });
}
