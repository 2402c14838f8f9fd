import { compact } from '../../lib/compact.ts';
import { isHttpUrl } from '../../lib/http/is-http-url.ts';
import { withoutTrailingSlash } from '../../lib/without-trailing-slash.ts';
import { apiUrlOf, isGithubByName } from './github-server.ts';
import type { Env, Host } from './host.ts';
import { parseRepositoryUrl, repositoryName } from './repository-url.ts';

/** The job's repository on a GitHub server, and the deployment there that started the job. */
export type Forge = Required<Pick<Host, 'repository' | 'apiUrl'>> & Pick<Host, 'deploymentId'>;

const ID = /^[1-9]\d{0,18}$/;

/** Where deployments go: to the repository that the user sets, or else to the job's own. */
export function targetOf(forge: Forge | undefined, env: Env): Partial<Forge> {
  const named = { repository: namedRepository(env), apiUrl: namedApiUrl(env) };
  if (forge === undefined) return compact(named);
  const isOtherServer = named.apiUrl !== undefined && named.apiUrl !== forge.apiUrl;
  if (isOtherServer) return compact(named);
  const { repository = forge.repository } = named;
  return repository.toLowerCase() === forge.repository.toLowerCase()
    ? forge
    : { repository, apiUrl: forge.apiUrl };
}

function namedRepository(env: Env): string | undefined {
  return repositoryName(env['GITHUB_REPOSITORY'] ?? '');
}

function namedApiUrl(env: Env): string | undefined {
  const url = env['GITHUB_API_URL'] ?? '';
  return isHttpUrl(url) && /^[\x21-\x7e]+$/.test(url) ? withoutTrailingSlash(url) : undefined;
}

export function woodpeckerForge(env: Env): Forge | undefined {
  if (env['CI_FORGE_TYPE'] !== 'github') return undefined;
  const name = repositoryName(env['CI_REPO'] ?? '');
  const url = name === undefined ? env['CI_REPO_URL'] : `${env['CI_FORGE_URL'] ?? ''}/${name}`;
  const found = parseRepositoryUrl(url ?? '');
  if (found === undefined) return undefined;
  // A deployment started in Woodpecker's UI has no id here.
  const number = /\/deployments\/(\d+)$/.exec(env['CI_PIPELINE_FORGE_URL'] ?? '')?.[1] ?? '';
  return forgeOf(found.server, found.repository, ID.test(number) ? number : undefined);
}

export function droneForge(env: Env): Forge | undefined {
  const found = parseRepositoryUrl(env['DRONE_REPO_LINK'] ?? '');
  // 0: promoted manually.
  const number = env['DRONE_DEPLOY_ID'] ?? '';
  const deploymentId = ID.test(number) ? number : undefined;
  // Drone does not name its forge, but only GitHub's webhook sets an id.
  const isGithub =
    found !== undefined && (deploymentId !== undefined || isGithubServer(found.server, env));
  return isGithub ? forgeOf(found.server, found.repository, deploymentId) : undefined;
}

/** @param remote the URL that the job was cloned from */
export function remoteForge(remote: string | undefined, env: Env): Forge | undefined {
  const found = parseRepositoryUrl(remote ?? '');
  return found !== undefined && isGithubServer(found.server, env)
    ? forgeOf(found.server, found.repository)
    : undefined;
}

function forgeOf(server: string, repository: string, deploymentId?: string): Forge {
  return compact({ repository, apiUrl: apiUrlOf(server), deploymentId });
}

/** Identified by its host name, or because the user has set its API URL. */
function isGithubServer(server: string, env: Env): boolean {
  return isGithubByName(server) || apiUrlOf(server) === namedApiUrl(env);
}
