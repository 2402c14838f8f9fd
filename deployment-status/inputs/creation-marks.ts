import type { InputReader } from '../../lib/step/input-reader.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';

/** Default of GitHub and of other deployment actions. */
const DEFAULT_ENVIRONMENT = 'production';

/** Whether the inputs rule out the deployment that the workflow runs for. */
export function asksForOther(
  reader: InputReader<'initial_status' | 'required_contexts' | 'step'>,
): boolean {
  const isStep = ['start', 'deactivate-env', 'delete-env'].includes(reader.text('step'));
  return isStep || reader.text('initial_status') !== '' || reader.text('required_contexts') !== '';
}

/**
 * Reads the environment. It has a default only with inputs that a step never uses to report on an
 * existing deployment: the `deployment_id` of such a step may be empty by mistake.
 */
export function readEnvironment(
  reader: InputReader<'environment' | 'deployment_id' | 'initial_status' | 'sha'>,
): string | undefined {
  const isNew = reader.text('initial_status') !== '' || reader.text('sha') !== '';
  const fallback = isNew && reader.text('deployment_id') === '' ? DEFAULT_ENVIRONMENT : undefined;
  return reader.optionalText('environment') ?? fallback;
}

/** Whether the workflow runs for an existing deployment. */
export function isDeploymentEvent({ name }: Pick<WorkflowEvent, 'name'>): boolean {
  return name === 'deployment' || name === 'deployment_status';
}
