import { callLimits } from '../../../lib/github/call-limits.ts';
import type { ListedDeployment } from '../../../lib/github/client.ts';
import type { GithubContext } from '../../../lib/github/status/set-status.ts';
import { isNamed, type EnvironmentNames } from './environment-names.ts';

/** Which deployments to clean up. */
export type CleanUpFilter = { names: EnvironmentNames; ref?: string };

/** `complete`: false if GitHub has more deployments than can be read. */
export type Selection = { deployments: ListedDeployment[]; complete: boolean };

/**
 * Lists the deployments of the environments, each once, newest first per list.
 *
 * @throws ApiError
 */
export async function select(
  { names, ref }: CleanUpFilter,
  { client, clock }: GithubContext,
): Promise<Selection> {
  const ofRef = ref === undefined ? {} : { ref };
  // GitHub does not support patterns, so for a pattern all environments are listed.
  const filters =
    names.patterns.length > 0
      ? [ofRef]
      : names.names.map((environment) => ({ ...ofRef, environment }));
  // A server that does not support the filter returns all deployments, for each name.
  const found = new Map<string, ListedDeployment>();
  let complete = true;
  for (const filter of filters) {
    const list = await client.allDeployments(filter, callLimits(clock));
    const named = list.deployments.filter(({ environment }) => isNamed(names, environment));
    for (const deployment of named) found.set(deployment.id, deployment);
    complete &&= list.complete;
  }
  return { deployments: [...found.values()], complete };
}
