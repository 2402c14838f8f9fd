import type { ListedDeployment } from '../../../lib/github/client.ts';
import { fold } from './environment-names.ts';

/** Which deployments of each environment to keep. */
export type Retention = {
  /** How many of the newest to keep. */
  keep?: number;
  /** Age up to which to keep them, in milliseconds. */
  olderThanMs?: number;
};

/** Newest first. */
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
 * The deployments to remove.
 *
 * @param deployments of one environment, newest first
 * @param now in milliseconds since 1970
 */
export function expired(
  deployments: readonly ListedDeployment[],
  { keep = 0, olderThanMs }: Retention,
  now: number,
): ListedDeployment[] {
  const rest = deployments.slice(keep);
  if (olderThanMs === undefined) return rest;
  // `createdAt` is 0 if GitHub returned no time.
  return rest.filter(({ createdAt }) => createdAt > 0 && createdAt < now - olderThanMs);
}
