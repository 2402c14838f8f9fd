import type { StatusRequest } from '../../lib/github/client.ts';
import type { GithubContext } from '../../lib/github/status/set-status.ts';
import { shorten } from '../../lib/shorten.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import { deactivate, type DeactivationProgress } from './deactivate.ts';
import { describeNames } from './environment-names.ts';
import { select, type CleanUpFilter } from './select.ts';

/**
 * Deactivates the deployments of environments.
 *
 * @param request the status that they get
 * @throws ApiError; ActionError if some were left as they were
 */
export async function cleanUp(
  filter: CleanUpFilter,
  request: StatusRequest,
  github: GithubContext,
): Promise<void> {
  const { log } = github;
  const named = describeNames(filter.names);
  const done: DeactivationProgress = { found: 0, deactivated: 0, left: [] };
  try {
    await deactivate(await select(filter, github), request, github, done);
  } catch (error) {
    if (done.deactivated > 0)
      log.warning(`${done.deactivated} deployments had been deactivated when this failed.`);
    throw error;
  }
  const { found, deactivated, left } = done;
  const others = found > deactivated + left.length ? '; the others were inactive already' : '';
  log.notice(`Deactivated ${deactivated} of the ${found} deployments of ${named}${others}.`);
  if (left.length > 0) {
    const title = `Not all deployments of ${shorten(named, MAX_TITLE_CHARS)} deactivated`;
    throw new ActionError(leftMessage(named, left), { title });
  }
  if (found === 0 && filter.ref !== undefined) {
    log.warning(
      `No deployment of ${named} has the ref ${filter.ref}. One that was created without \`ref\` has the SHA of its commit as its ref: leave out \`ref\`, or give that.`,
    );
  }
}

// Each with GitHub's reason; the log has them all.
const MAX_NAMED = 10;
const MAX_TITLE_CHARS = 40;

function leftMessage(named: string, left: readonly string[]): string {
  const listed = left.slice(0, MAX_NAMED).join('; ');
  const more = left.length > MAX_NAMED ? `; and ${left.length - MAX_NAMED} more, see the log` : '';
  return `Not all deployments of ${named} were deactivated. Left as they were: ${listed}${more}. Run this again, or set them to \`inactive\` with their \`deployment_id\`.`;
}
