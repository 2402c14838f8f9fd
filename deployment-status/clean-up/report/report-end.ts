import { shorten } from '../../../lib/shorten.ts';
import { ActionError } from '../../../lib/step/errors/action-error.ts';
import type { Log } from '../../../lib/step/log.ts';
import type { PlannedStep } from '../dry-run.ts';
import type { CleanUpProgress } from '../progress.ts';
import type { Retirement } from '../retire.ts';

type Subject = {
  goal: Retirement['goal'];
  /** The environments, as in the inputs. */
  named: string;
  /** Another run follows, so deployments that were not reached are not an error. */
  isRecurring: boolean;
  /** Undefined unless it was a dry run. */
  planned: PlannedStep[] | undefined;
};

// Keeps the error readable, since each has GitHub's reason; the log lists them all.
const MAX_NAMED = 10;
const MAX_TITLE_CHARS = 40;

/** Logs how far a failed clean-up got. */
export function reportFailure({ deactivated, deleted }: CleanUpProgress, log: Log): void {
  const parts = [
    ...(deactivated > 0 ? [`${deactivated} deactivated`] : []),
    ...(deleted > 0 ? [`${deleted} deleted`] : []),
  ];
  if (parts.length > 0) log.warning(`Deployments before the error: ${parts.join(', ')}.`);
}

/**
 * Logs the result.
 *
 * @throws ActionError if something remains that the next clean-up would not reach by itself
 */
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
  const { active, running } = stayed;
  const staying = found - going + active + running;
  const inProgress = running > 0 ? `, including ${running} that may be in progress` : '';
  const kept = staying > 0 ? `; ${staying} kept${inProgress}` : '';
  if (planned !== undefined) {
    return `Dry run: nothing was changed. ${going - active - running} ${ofAll} would be ${goal}${kept}.`;
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
