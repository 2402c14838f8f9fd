export type Repository = { owner: string; repo: string };

/** Whether it is the repository of the workflow run. */
export function isOwnRepository({ owner, repo }: Repository, env: NodeJS.ProcessEnv): boolean {
  return `${owner}/${repo}`.toLowerCase() === (env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
}
