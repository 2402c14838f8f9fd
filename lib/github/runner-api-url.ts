/** API URL of the server that runs the workflow, without a trailing slash. */
export function runnerApiUrl(env: NodeJS.ProcessEnv): string {
  return (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
}
