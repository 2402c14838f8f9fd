/** The API of the server that runs the workflow, without a slash at its end. */
export function runnerApiUrl(env: NodeJS.ProcessEnv): string {
  return (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
}
