/**
 * Where the users of this action report bugs; undefined if the runner does not name its repository, as for an action
 * in the workflow's own.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
export function issuesUrl(env: NodeJS.ProcessEnv): string | undefined {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  return /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? `https://github.com/${repository}/issues`
    : undefined;
}
