import type { GithubStatus } from '../../lib/github/answer.ts';
import { callLimits } from '../../lib/github/call-limits.ts';
import type { GithubContext } from '../../lib/github/status/set-status.ts';

/** The last status; `''` and 0 if there is none. */
type LastStatus = Pick<GithubStatus, 'state' | 'createdAt'>;

/**
 * Reads the last status of a deployment, cached.
 *
 * @throws ApiError
 */
export type StatusReader = (deploymentId: string) => Promise<LastStatus>;

export function createStatusReader({ client, clock }: GithubContext): StatusReader {
  const known = new Map<string, LastStatus>();
  return async (id) => {
    const status = known.get(id);
    if (status !== undefined) return status;
    const { items } = await client.recentStatuses(id, 1, callLimits(clock));
    const { state, createdAt } = items[0] ?? { state: '', createdAt: 0 };
    known.set(id, { state, createdAt });
    return { state, createdAt };
  };
}
