import type { InputReader } from '../../lib/step/input-reader.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';

/** What GitHub and the actions that create deployments call the environment where nobody names one. */
const DEFAULT_ENVIRONMENT = 'production';

/** Whether the inputs cannot be about a deployment that the workflow runs for. */
export function asksForOther(
  reader: InputReader<'initial_status' | 'required_contexts' | 'step'>,
): boolean {
  const isStep = ['start', 'deactivate-env', 'delete-env'].includes(reader.text('step'));
  return isStep || reader.text('initial_status') !== '' || reader.text('required_contexts') !== '';
}

/**
 * Reads the environment. It has a default only beside inputs that no step has which reports on a deployment: the id of
 * such a step may have come out empty.
 */
export function readEnvironment(
  reader: InputReader<'environment' | 'deployment_id' | 'initial_status' | 'sha'>,
): string | undefined {
  const isNew = reader.text('initial_status') !== '' || reader.text('sha') !== '';
  const fallback = isNew && reader.text('deployment_id') === '' ? DEFAULT_ENVIRONMENT : undefined;
  return reader.optionalText('environment') ?? fallback;
}

/** Whether a workflow runs for a deployment that exists already. */
export function isDeploymentEvent({ name }: Pick<WorkflowEvent, 'name'>): boolean {
  return name === 'deployment' || name === 'deployment_status';
}
