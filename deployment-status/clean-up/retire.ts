import { callLimits } from '../../lib/github/call-limits.ts';
import type { ListedDeployment, StatusRequest } from '../../lib/github/client.ts';
import type { GithubContext } from '../../lib/github/status/set-status.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { deactivate } from './deactivate.ts';
import { isOfOne } from './is-of-one.ts';
import type { CleanUpProgress } from './progress.ts';
import type { WritePace } from './write-pace.ts';

/** What becomes of each deployment. */
export type Retirement = {
  goal: 'inactive' | 'deleted';
  /** The status that it gets first. */
  request: StatusRequest;
};

/** Milliseconds for all of them: what the limit of a job's token allows within an hour, or two. */
const TIMEOUT_MS = 2 * 3_600_000;

/**
 * Deactivates the deployments, and deletes them if that is the goal, one after the other. What GitHub refuses for
 * one of them does not stop the others.
 *
 * @throws ApiError if none of them can be reached
 */
export async function retire(
  deployments: readonly ListedDeployment[],
  { retirement, pace }: { retirement: Retirement; pace: WritePace },
  github: GithubContext,
  progress: CleanUpProgress,
): Promise<void> {
  const { clock, log } = github;
  const deadline = clock.now() + TIMEOUT_MS;
  for (const [index, deployment] of deployments.entries()) {
    if (clock.now() > deadline) {
      progress.stopped = `the oldest ${deployments.length - index} (this took too long)`;
      return;
    }
    const { id, environment } = deployment;
    try {
      await retireOne(deployment, { retirement, pace }, github, progress);
    } catch (error) {
      if (!(error instanceof ApiError) || !isOfOne(error)) throw error;
      if (error.status === 404) {
        log.info(`Deployment ${id} is no longer there.`);
        continue;
      }
      log.info(`Deployment ${id} was not ${VERBS[retirement.goal]}: ${error.message}`);
      progress.left.push({ environment, what: `${id} (${error.happened})` });
    }
  }
}

const VERBS = { inactive: 'deactivated', deleted: 'deleted' } as const;

async function retireOne(
  deployment: ListedDeployment,
  { retirement, pace }: { retirement: Retirement; pace: WritePace },
  github: GithubContext,
  progress: CleanUpProgress,
): Promise<void> {
  const { client, clock, log } = github;
  const { goal, request } = retirement;
  if (await deactivate(deployment, request, pace, github)) progress.deactivated += 1;
  if (goal === 'inactive') return;
  await pace();
  const { id, environment } = deployment;
  const isDeleted = await client.deleteDeployment(id, callLimits(clock));
  if (isDeleted) progress.deleted += 1;
  log.info(
    isDeleted
      ? `Deployment ${id} (${environment}) is deleted`
      : `Deployment ${id} is no longer there.`,
  );
}
