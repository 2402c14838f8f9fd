import type { GithubDeployment } from '../../lib/github/answer.ts';
import { setStatus, type GithubContext } from '../../lib/github/status/set-status.ts';
import { compact } from '../../lib/compact.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { shorten } from '../../lib/shorten.ts';
import { StepError } from '../../lib/step/errors/step-error.ts';
import { describeStatus } from '../report/describe-status.ts';
import { isOfOne } from './is-of-one.ts';
import { createWritePace } from './limits/write-pace.ts';
import { fold } from './select/environment-names.ts';

export type Succeeded = {
  deploymentId: string;
  /** `''` if unknown. */
  environment: string;
  /** Log URL for the statuses of the earlier deployments. */
  logUrl: string | undefined;
};

// Usually only one is active. Older ones are left to a clean-up, which delays no deployment.
const MAX_LOOKED_AT = 30;
const MAX_TITLE_CHARS = 40;

/**
 * Covers what GitHub's own `auto_inactive` does not: deactivates earlier transient and production
 * deployments of the environment. A failure is only a warning, since the deployment has succeeded.
 *
 * @param deadline in clock milliseconds
 */
export async function deactivateExempt(
  succeeded: Succeeded,
  deadline: number,
  github: GithubContext,
): Promise<void> {
  try {
    await deactivateEarlier(succeeded, deadline, github);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    warn(succeeded, error, github);
  }
}

function warn({ environment }: Succeeded, error: StepError, { log }: GithubContext): void {
  const named = environment === '' ? 'the environment' : shorten(environment, MAX_TITLE_CHARS);
  log.warning(
    `Not all earlier deployments of ${named} were deactivated: ${error.message}. The status of this deployment was set.`,
    `Earlier deployments of ${named} still active`,
  );
}

async function deactivateEarlier(
  succeeded: Succeeded,
  deadline: number,
  github: GithubContext,
): Promise<void> {
  const { environment } = succeeded;
  if (environment === '') throw new StepError('GitHub returned no environment for the deployment');
  const { items } = await github.client.recentDeployments({ environment }, { deadline });
  const pace = createWritePace(github);
  // Counts the status of the deployment itself as the first write.
  await pace();
  let refused: ApiError | undefined;
  for (const { id } of exemptBefore(succeeded, items)) {
    try {
      const { items: statuses } = await github.client.recentStatuses(id, 1, { deadline });
      if (statuses[0]?.state !== 'success') continue;
      await pace();
      const request = compact({ state: 'inactive' as const, log_url: succeeded.logUrl });
      const status = await setStatus(id, request, { deadline }, github);
      github.log.info(describeStatus(id, { sent: request, status }, environment));
    } catch (error) {
      if (!(error instanceof ApiError) || !isOfOne(error)) throw error;
      if (error.status === 404) github.log.info(`Deployment ${id} no longer exists.`);
      else refused ??= error;
    }
  }
  if (refused !== undefined) throw refused;
}

/** Earlier deployments of the same environment that GitHub exempts, newest first. */
function exemptBefore(
  { deploymentId, environment }: Succeeded,
  deployments: readonly GithubDeployment[],
): GithubDeployment[] {
  return deployments
    .filter((it) => it.transient === true || it.production === true)
    .filter((it) => fold(it.environment) === fold(environment))
    .filter(({ id }) => Number(id) < Number(deploymentId))
    .toSorted((a, b) => Number(b.id) - Number(a.id))
    .slice(0, MAX_LOOKED_AT);
}
