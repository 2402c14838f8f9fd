import type { ListedDeployment } from '../../../lib/github/client.ts';
import { fold } from './environment-names.ts';

/** Which deployments of each environment stay. */
export type Retention = {
  /** The newest so many. */
  keep?: number;
  /** Those that are not older, in milliseconds. */
  olderThanMs?: number;
};

/** The deployments of one environment, the newest first. */
type EnvironmentDeployments = { environment: string; deployments: ListedDeployment[] };

export function groupByEnvironment(
  deployments: readonly ListedDeployment[],
): EnvironmentDeployments[] {
  const groups = Map.groupBy(deployments, ({ environment }) => fold(environment));
  return [...groups].map(([folded, members]) => ({
    environment: members[0]?.environment ?? folded,
    deployments: members.toSorted(
      (a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id),
    ),
  }));
}

/**
 * Those that need not stay.
 *
 * @param deployments of one environment, the newest first
 * @param now in milliseconds since 1970
 */
export function expired(
  deployments: readonly ListedDeployment[],
  { keep = 0, olderThanMs }: Retention,
  now: number,
): ListedDeployment[] {
  const rest = deployments.slice(keep);
  if (olderThanMs === undefined) return rest;
  // A deployment of which GitHub says no time has 0.
  return rest.filter(({ createdAt }) => createdAt > 0 && createdAt < now - olderThanMs);
}
