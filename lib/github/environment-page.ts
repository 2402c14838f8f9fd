import { isPathSegment } from '../http/path-segment.ts';
import { withoutTrailingSlash } from '../without-trailing-slash.ts';
import type { Repository } from './repository.ts';
import { runnerApiUrl } from './runner-api-url.ts';

/**
 * The page with the deployments of an environment, or with all of them if `environment` is `''`.
 *
 * @returns `''` if the page URL cannot be derived from the API URL
 */
export function environmentPage(
  { apiUrl, repository: { owner, repo } }: { apiUrl: string; repository: Repository },
  environment: string,
  env: NodeJS.ProcessEnv,
): string {
  const server = serverUrl(apiUrl, env);
  if (server === undefined) return '';
  const list = `${server}/${owner}/${repo}/deployments`;
  // Anything but a path segment would lead to another page.
  return isPathSegment(environment) ? `${list}/${encodeURIComponent(environment)}` : list;
}

function serverUrl(apiUrl: string, env: NodeJS.ProcessEnv): string | undefined {
  const given = env['GITHUB_SERVER_URL'] ?? '';
  if (given !== '' && apiUrl === runnerApiUrl(env)) return withoutTrailingSlash(given);
  const ofServer = /^(https?:\/\/.+)\/api\/v3$/.exec(apiUrl)?.[1];
  // https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/about-github-enterprise-cloud-with-data-residency
  const ofCloud = /^https:\/\/api\.(github\.com|[\w-]+\.ghe\.com)$/.exec(apiUrl)?.[1];
  return ofServer ?? (ofCloud === undefined ? undefined : `https://${ofCloud}`);
}
