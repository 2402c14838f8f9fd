import { callLimits } from '../../lib/github/call-limits.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { isPathSegment } from '../../lib/http/path-segment.ts';
import type { CleanUpContext } from './context.ts';
import { isOfOne } from './is-of-one.ts';
import type { CleanUpProgress } from './progress.ts';

/**
 * Deletes environments. Logs a notice if the token lacks the permission, as `GITHUB_TOKEN` always
 * does.
 *
 * @throws ApiError
 */
export async function deleteEnvironments(
  environments: readonly string[],
  { client, clock, log, pace }: CleanUpContext,
  progress: CleanUpProgress,
): Promise<void> {
  const kept: string[] = [];
  for (const environment of environments) {
    const isNameable: boolean = isPathSegment(environment);
    if (!isNameable) {
      progress.left.push({
        environment,
        what: `the environment ${environment} (its name cannot be used in a URL)`,
      });
      continue;
    }
    await pace();
    try {
      const isDeleted = await client.deleteEnvironment(environment, callLimits(clock));
      if (isDeleted) log.info(`Deleted environment ${environment}.`);
      else kept.push(environment);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 403 && error.faultClass === 'final') kept.push(environment);
      else if (isOfOne(error)) {
        log.info(`Could not delete environment ${environment}: ${error.message}`);
        const what = `the environment ${environment} (${error.happened})`;
        progress.left.push({ environment, what });
      } else throw error;
    }
  }
  if (kept.length > 0) log.notice(keptMessage(kept));
}

// Keeps the notice readable; the log lists them all.
const MAX_NAMED = 10;

function keptMessage(kept: readonly string[]): string {
  const more = kept.length > MAX_NAMED ? ` and ${kept.length - MAX_NAMED} more` : '';
  const named = `${kept.slice(0, MAX_NAMED).join(', ')}${more}`;
  return `Environments not deleted, because they do not exist or \`token\` cannot delete environments: ${named}. \`GITHUB_TOKEN\` cannot: use the token of a GitHub App with Administration: read and write.`;
}
