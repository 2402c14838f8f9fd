/** A repository at GitHub, as `owner/repo`. */
export type Repository = { owner: string; repo: string };

/** Whether it is the repository that the workflow runs in. */
export function isOwnRepository({ owner, repo }: Repository, env: NodeJS.ProcessEnv): boolean {
  return `${owner}/${repo}`.toLowerCase() === (env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
}
