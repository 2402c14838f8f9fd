import { callLimits } from '../../lib/github/call-limits.ts';
import type { GithubContext } from '../../lib/github/status/set-status.ts';

/**
 * Reads the state of a deployment, cached; `''` if it has no status.
 *
 * @throws ApiError
 */
export type StateReader = (deploymentId: string) => Promise<string>;

export function createStateReader({ client, clock }: GithubContext): StateReader {
  const known = new Map<string, string>();
  return async (id) => {
    const state = known.get(id);
    if (state !== undefined) return state;
    const { items } = await client.recentStatuses(id, 1, callLimits(clock));
    const read = items[0]?.state ?? '';
    known.set(id, read);
    return read;
  };
}
