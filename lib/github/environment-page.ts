import type { Repository } from './repository.ts';

/** The page of an environment's deployments, for a person to open. */
export function environmentPage(
  env: NodeJS.ProcessEnv,
  { owner, repo }: Repository,
  environment: string,
): string {
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
  return `${server}/${owner}/${repo}/deployments/${encodeURIComponent(environment)}`;
}
