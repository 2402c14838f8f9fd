/**
 * What is left of GitHub's primary rate limit. `GITHUB_TOKEN` shares it with all workflows of the
 * repository.
 */
export type RequestBudget = {
  /**
   * Requests left until the reset; undefined if no response contained it, as on most self-hosted
   * servers.
   */
  remaining: number | undefined;
};
