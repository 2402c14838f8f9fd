import { callLimits } from '../../../lib/github/call-limits.ts';
import type { ListedDeployment } from '../../../lib/github/client.ts';
import type { GithubContext } from '../../../lib/github/status/set-status.ts';
import { isNamed, type EnvironmentNames } from './environment-names.ts';

/** Which deployments to clean up. */
export type CleanUpFilter = { names: EnvironmentNames; ref?: string };

/** `complete`: false if GitHub has more deployments than can be read. */
export type Selection = { deployments: ListedDeployment[]; complete: boolean };

/**
 * Lists the deployments of the environments, newest first per list.
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
  const found: Selection = { deployments: [], complete: true };
  for (const filter of filters) {
    const { deployments, complete } = await client.allDeployments(filter, callLimits(clock));
    // A server that does not support the filter returns all deployments.
    const named = deployments.filter(({ environment }) => isNamed(names, environment));
    found.deployments.push(...named);
    found.complete &&= complete;
  }
  return found;
}
