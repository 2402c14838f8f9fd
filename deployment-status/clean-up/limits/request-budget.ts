/** What GitHub's primary rate limit still allows; GITHUB_TOKEN shares it with all workflows of the repository. */
export type RequestBudget = {
  /** Requests until the limit's reset; undefined as long as no response has said it, as on most servers of one's own. */
  remaining: number | undefined;
};
