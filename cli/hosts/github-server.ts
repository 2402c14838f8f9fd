/** @returns whether the host name alone identifies GitHub; GitHub Enterprise Server can have any name */
export function isGithubByName(server: string): boolean {
  return server === 'github.com' || /^[a-z\d-]+\.ghe\.com$/.test(server);
}

/**
 * URL of a GitHub server's API, without a trailing slash.
 * https://docs.github.com/en/enterprise-server/rest/enterprise-admin and, for `ghe.com`,
 * https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
 *
 * @param server a host name, with a port if it has one
 */
export function apiUrlOf(server: string): string {
  return isGithubByName(server) ? `https://api.${server}` : `https://${server}/api/v3`;
}
