/** A repository on any Git server. */
export type ServerRepository = {
  /** Host name in lower case, with a port where a web URL names one. */
  server: string;
  /** As `owner/repo`. */
  repository: string;
};

const WEB_OR_SSH = /^(https?|ssh|git):\/\/(?:[^@/\\]*@)?([^/]+)\/(.+)$/i;
/** The other format that `git clone` accepts: `git@github.com:octo/app.git`. */
const SCP_LIKE = /^(?:[^@/:]+@)?([^/:]+):(?!\/\/)(.+)$/;
const SERVER = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/;

/**
 * Reads the URL of a repository's web page or remote, without user names and tokens in it.
 *
 * @returns undefined for anything else, such as a path with three parts
 */
export function parseRepositoryUrl(url: string): ServerRepository | undefined {
  const [, scheme = '', urlServer, urlPath] = WEB_OR_SSH.exec(url) ?? [];
  const [, scpServer, scpPath] = urlServer === undefined ? (SCP_LIKE.exec(url) ?? []) : [];
  // The SSH port is not the API's port.
  const isWeb = /^https?$/i.test(scheme);
  const authority = (urlServer ?? scpServer ?? '').toLowerCase();
  const server = isWeb ? authority : authority.replace(/:\d+$/, '');
  const repository = repositoryName((urlPath ?? scpPath ?? '').replace(/(?:\.git)?\/*$/, ''));
  return SERVER.test(server) && repository !== undefined
    ? { server: withoutSshAlias(server), repository }
    : undefined;
}

/** @returns the text if it can be the `owner/repo` of a repository on GitHub */
export function repositoryName(text: string): string | undefined {
  const name = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
  return name.test(text) && !text.split('/').some((part) => /^\.\.?$/.test(part))
    ? text
    : undefined;
}

/** `ssh.github.com` is GitHub's SSH over port 443; the site and `www.` are the same server. */
function withoutSshAlias(server: string): string {
  return server.replace(/^(?:ssh|www)\.(?=github\.com$)/, '');
}
