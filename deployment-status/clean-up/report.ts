import { shorten } from '../../lib/shorten.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import type { Log } from '../../lib/step/log.ts';
import type { CleanUpProgress } from './progress.ts';
import type { Retirement } from './retire.ts';

/** What a report speaks of: the goal, and the environments as the inputs name them. */
type Subject = { goal: Retirement['goal']; named: string };

// Each with GitHub's reason; the log has them all.
const MAX_NAMED = 10;
const MAX_TITLE_CHARS = 40;

/** Says how far a clean-up came that failed on the way. */
export function reportFailure({ deactivated, deleted }: CleanUpProgress, log: Log): void {
  const parts = [
    ...(deactivated > 0 ? [`${deactivated} deployments had been deactivated`] : []),
    ...(deleted > 0 ? [`${deleted} deleted`] : []),
  ];
  if (parts.length > 0) log.warning(`${parts.join(' and ')} when this failed.`);
}

/** Throws an ActionError if something was left as it was. */
export function reportEnd(
  { found, deactivated, deleted, left, stopped }: CleanUpProgress,
  { goal, named }: Subject,
  log: Log,
): void {
  const all = stopped === undefined ? left : [...left, { what: stopped }];
  const done = goal === 'deleted' ? deleted : deactivated;
  const verb = goal === 'deleted' ? 'deleted' : 'deactivated';
  const isRestDone = goal === 'inactive' && found > done + all.length;
  const others = isRestDone ? '; the others were inactive already' : '';
  log.notice(
    `${goal === 'deleted' ? 'Deleted' : 'Deactivated'} ${done} of the ${found} deployments of ${named}${others}.`,
  );
  if (all.length === 0) return;
  const listed = all.slice(0, MAX_NAMED).map(({ what }) => what);
  const more = all.length > MAX_NAMED ? `; and ${all.length - MAX_NAMED} more, see the log` : '';
  const [start, end, remedy] =
    goal === 'deleted'
      ? ['Not all of', 'was deleted', 'Run this again.']
      : ['Not all deployments of', 'were deactivated', BY_HAND];
  throw new ActionError(
    `${start} ${named} ${end}. Left as they were: ${listed.join('; ')}${more}. ${remedy}`,
    { title: `${start} ${shorten(named, MAX_TITLE_CHARS)} ${verb}` },
  );
}

const BY_HAND = 'Run this again, or set them to `inactive` with their `deployment_id`.';
