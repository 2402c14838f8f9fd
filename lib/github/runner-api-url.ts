import { withoutTrailingSlash } from '../without-trailing-slash.ts';

/** API URL of the server that runs the workflow, without a trailing slash. */
export function runnerApiUrl(env: NodeJS.ProcessEnv): string {
  return withoutTrailingSlash(env['GITHUB_API_URL'] || 'https://api.github.com');
}
