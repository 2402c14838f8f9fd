import type { StepError } from '../../lib/step/errors/step-error.ts';
import type { Progress } from '../progress.ts';

/** Title of the error annotation: what the step did not do. */
export function titleOf(
  { title }: StepError,
  { deploymentId, creationInFlight, task }: Progress,
): string {
  if (title !== undefined) return title;
  if (deploymentId !== undefined) return statusNotSet(deploymentId);
  if (creationInFlight === true) return 'Deployment may have been created';
  return task === 'clean-up' ? 'Clean-up not finished' : 'No deployment created';
}

/** @param deploymentId undefined if unknown */
export function statusNotSet(deploymentId: string | undefined): string {
  return `Status of ${deploymentId === undefined ? 'the deployment' : `deployment ${deploymentId}`} not set`;
}
