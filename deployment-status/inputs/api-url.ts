import { baseUrlFault } from '../../lib/http/base-url.ts';
import { runnerApiUrl } from '../../lib/github/runner-api-url.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';
import type { InputName } from '../contract.ts';

/**
 * Reads the URL of the API, without a slash at its end. It defaults to the server that runs the workflow, so
 * that its token goes nowhere else.
 */
export function readApiUrl(reader: InputReader<InputName>, env: NodeJS.ProcessEnv): string {
  const given = reader.optionalText('github_base_url');
  // The runner itself talks to a server without TLS where `GITHUB_API_URL` says so.
  if (given === undefined) return runnerApiUrl(env);
  const fault = faultOf(given);
  if (fault !== undefined) reader.mistake('github_base_url', fault);
  return withoutSlash(given);
}

/** Whether the runner or an input of this stage names an address: others must not get a token. */
export function isNamedApiUrl(
  url: string,
  reader: InputReader<InputName>,
  env: NodeJS.ProcessEnv,
): boolean {
  if (url === runnerApiUrl(env)) return true;
  const given = reader.optionalText('github_base_url');
  return given !== undefined && faultOf(given) === undefined && url === withoutSlash(given);
}

function faultOf(given: string): string | undefined {
  return baseUrlFault(given, { example: 'https://github.example.com/api/v3', secret: 'token' });
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
