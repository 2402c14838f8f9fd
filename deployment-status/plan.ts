import { ActionError } from '../lib/step/action-error.ts';
import { compact } from '../lib/compact.ts';
import { deploymentIdOf } from '../lib/github/answer.ts';
import { asRecord } from '../lib/json.ts';
import type { WorkflowEvent } from '../lib/step/workflow-event.ts';
import type { Inputs } from './inputs.ts';
import { isOwnRepository } from './inputs/repository.ts';

/** Which deployment the step is about. */
export type Plan =
  | { kind: 'use'; deploymentId: string }
  | { kind: 'create' }
  | { kind: 'deactivate'; filter: { environment: string; ref?: string } };

/**
 * Decides which deployment the step is about.
 *
 * @throws ActionError where nothing says so
 */
export function planOf(inputs: Inputs, env: NodeJS.ProcessEnv): Plan {
  const { state, saysInactive, deploymentId, repository, fields, creation } = inputs;
  if (deploymentId !== undefined) return { kind: 'use', deploymentId };
  const ofEvent = isOwnRepository(repository, env) ? deploymentOf(inputs.event) : undefined;
  if (ofEvent !== undefined) return { kind: 'use', deploymentId: ofEvent };
  const { environment } = fields;
  if (environment !== undefined && saysInactive) {
    const { givenRef: ref } = creation;
    return { kind: 'deactivate', filter: compact({ environment, ref }) };
  }
  if (environment !== undefined && (state === undefined || creation.asked)) {
    if (creation.givenRef !== undefined || isOwnRepository(repository, env))
      return { kind: 'create' };
    throw new ActionError(
      'Input `ref` is empty: the commit of this run is not one of the other repository, so say what is deployed there.',
    );
  }
  throw new ActionError(
    state === undefined
      ? 'There is no deployment to report on: give `environment`, and one is created; or give `deployment_id`; or start the workflow with `on: deployment`.'
      : 'There is no deployment to set the status of: give `deployment_id` (is the output empty that it comes from?); or start the workflow with `on: deployment`; or give `environment` and leave out `state`, and a deployment is created that follows the job.',
  );
}

function deploymentOf({ name, payload }: WorkflowEvent): string | undefined {
  if (name !== 'deployment' && name !== 'deployment_status') return undefined;
  return deploymentIdOf(asRecord(payload['deployment'])['id']);
}
