import { shorten } from '../../lib/shorten.ts';
import type { StepError } from '../../lib/step/errors/step-error.ts';
import type { Ending, Progress } from '../progress.ts';

const ENDINGS: Record<Ending, string> = {
  success: 'not verified',
  failure: 'failed',
  cancelled: 'was cancelled',
  timed_out: 'timed out',
  unknown: 'ended with an unknown status',
};

const MAX_ID_CHARS = 40;

/** Title of the error annotation: what happened to the deployment. */
export function titleOf(
  { title }: StepError,
  { deploymentId, ending, mayHaveStarted }: Progress,
): string {
  if (title !== undefined) return title;
  if (deploymentId !== undefined) {
    const id = shorten(deploymentId, MAX_ID_CHARS);
    return ending === undefined
      ? `Outcome of deployment ${id} unknown`
      : `Deployment ${id} ${ENDINGS[ending]}`;
  }
  return mayHaveStarted === true ? 'Deployment may have started' : 'Deployment not started';
}
