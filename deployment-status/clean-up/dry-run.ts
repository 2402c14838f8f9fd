import type { ListedDeployment } from '../../lib/github/client.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import type { CleanUpContext } from './context.ts';
import { isOfOne } from './is-of-one.ts';
import type { CleanUpProgress } from './progress.ts';
import type { Retirement } from './retire.ts';
import { reasonToStay } from './select/reason-to-stay.ts';
import type { Going } from './select/retain.ts';

/** A step that a clean-up would take; its texts are untrusted and unescaped. */
export type PlannedStep = {
  environment: string;
  /** Undefined: the step concerns the environment itself. */
  deployment?: Pick<ListedDeployment, 'id' | 'ref' | 'createdAt'> & {
    /** `''` if it has no status. */
    state: string;
  };
  /** Description of the step. */
  step: string;
};

/**
 * Reads the deployments as a clean-up would, without changing anything.
 *
 * @throws ApiError
 */
export async function planSteps(
  going: Going,
  goal: Retirement['goal'],
  context: CleanUpContext,
  progress: CleanUpProgress,
): Promise<PlannedStep[]> {
  const steps: PlannedStep[] = [];
  for (const deployment of going.deployments) {
    const { id, ref, createdAt, environment } = deployment;
    const reason = context.stopReason(progress);
    if (reason !== undefined) {
      progress.stopped = reason;
      return steps;
    }
    progress.reached += 1;
    try {
      const stays = await reasonToStay(deployment, going, context);
      if (stays !== undefined) {
        progress.stayed[stays] += 1;
        continue;
      }
      const { state } = await context.statusOf(id);
      const step = describeStep(state, goal);
      steps.push({ environment, deployment: { id, ref, createdAt, state }, step });
    } catch (error) {
      if (!(error instanceof ApiError) || !isOfOne(error)) throw error;
      if (error.status !== 404) {
        progress.left.push({ environment, what: `deployment ${id} (${error.happened})` });
      }
    }
  }
  return steps;
}

function describeStep(state: string, goal: Retirement['goal']): string {
  if (goal === 'inactive') return state === 'inactive' ? 'nothing' : 'deactivate';
  return state === 'inactive' ? 'delete' : 'deactivate and delete';
}
