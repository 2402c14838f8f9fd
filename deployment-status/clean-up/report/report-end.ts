import { shorten } from '../../../lib/shorten.ts';
import { ActionError } from '../../../lib/step/errors/action-error.ts';
import type { Log } from '../../../lib/step/log.ts';
import type { PlannedStep } from '../dry-run.ts';
import type { CleanUpProgress } from '../progress.ts';
import type { Retirement } from '../retire.ts';

/** What a report speaks of. */
type Subject = {
  goal: Retirement['goal'];
  /** The environments as the inputs name them. */
  named: string;
  /** The next run is to come, so that what is not reached is no failure. */
  isRecurring: boolean;
  /** Undefined unless it was a dry run. */
  planned: PlannedStep[] | undefined;
};

// Each with GitHub's reason; the log has them all.
const MAX_NAMED = 10;
const MAX_TITLE_CHARS = 40;

/** Says how far a clean-up came that failed on the way. */
export function reportFailure({ deactivated, deleted }: CleanUpProgress, log: Log): void {
  const parts = [
    ...(deactivated > 0 ? [`${deactivated} deactivated`] : []),
    ...(deleted > 0 ? [`${deleted} deleted`] : []),
  ];
  if (parts.length > 0) log.warning(`Deployments before the error: ${parts.join(', ')}.`);
}

/** Throws an ActionError if something was left as it was that the next clean-up would not reach by itself. */
export function reportEnd(progress: CleanUpProgress, subject: Subject, log: Log): void {
  const { going, reached, left, stopped } = progress;
  const { named, isRecurring, planned } = subject;
  log.notice(describeDone(progress, subject));
  const unreached =
    stopped === undefined
      ? []
      : [`${going > reached ? going - reached : 'some'} not reached (${stopped})`];
  if (left.length === 0 && unreached.length > 0 && (isRecurring || planned !== undefined)) {
    const next = planned === undefined ? ' The next run continues with them.' : '';
    log.warning(`Deployments of ${named}: ${unreached.join('')}.${next}`);
    return;
  }
  const all = [...left.map(({ what }) => what), ...unreached];
  if (all.length > 0) throw leftError(all, subject);
}

function describeDone(
  { found, going, stayed, reached, deactivated, deleted, left }: CleanUpProgress,
  { goal, named, planned }: Subject,
): string {
  const ofAll = `of ${found} deployments of ${named}`;
  if (found === 0 && planned === undefined) return `Found no deployments of ${named}.`;
  const staying = found - going + stayed;
  const kept = staying > 0 ? `; ${staying} kept` : '';
  if (planned !== undefined) {
    return `Dry run: nothing was changed. ${going - stayed} ${ofAll} would be ${goal}${kept}.`;
  }
  if (goal === 'deleted') return `Deleted ${deleted} ${ofAll}${kept}.`;
  const isSomeDone = reached > deactivated + left.length;
  const others = isSomeDone ? '; the others were inactive already' : '';
  return `Deactivated ${deactivated} ${ofAll}${kept || others}.`;
}

function leftError(all: readonly string[], { goal, named }: Subject): ActionError {
  const listed = all.slice(0, MAX_NAMED).join('; ');
  const more = all.length > MAX_NAMED ? `; and ${all.length - MAX_NAMED} more (see the log)` : '';
  const [start, end, remedy] =
    goal === 'deleted'
      ? ['Not all of', 'deleted', AGAIN]
      : ['Not all deployments of', 'deactivated', `${AGAIN}, or ${BY_HAND}`];
  const verb = goal === 'deleted' ? 'was' : 'were';
  return new ActionError(`${start} ${named} ${verb} ${end}. Left: ${listed}${more}. ${remedy}.`, {
    title: `${start} ${shorten(named, MAX_TITLE_CHARS)} ${end}`,
  });
}

const AGAIN = 'Run the job again to continue';
const BY_HAND = 'set each to `inactive` by its `deployment_id`';
