import { callLimits } from '../../../lib/github/call-limits.ts';
import type { ListedDeployment } from '../../../lib/github/client.ts';
import type { GithubContext } from '../../../lib/github/status/set-status.ts';
import { isNamed, type EnvironmentNames } from './environment-names.ts';

/** Which deployments a clean-up is about. */
export type CleanUpFilter = { names: EnvironmentNames; ref?: string };

/** `complete`: false if GitHub lists more than can be read. */
export type Selection = { deployments: ListedDeployment[]; complete: boolean };

/**
 * Lists the deployments of the environments, the newest of each list first.
 *
 * @throws ApiError
 */
export async function select(
  { names, ref }: CleanUpFilter,
  { client, clock }: GithubContext,
): Promise<Selection> {
  const ofRef = ref === undefined ? {} : { ref };
  // GitHub knows no patterns, so for one all environments are listed.
  const filters =
    names.patterns.length > 0
      ? [ofRef]
      : names.names.map((environment) => ({ ...ofRef, environment }));
  const found: Selection = { deployments: [], complete: true };
  for (const filter of filters) {
    const { deployments, complete } = await client.allDeployments(filter, callLimits(clock));
    // A server that does not know the filter would answer with all there is.
    const named = deployments.filter(({ environment }) => isNamed(names, environment));
    found.deployments.push(...named);
    found.complete &&= complete;
  }
  return found;
}
