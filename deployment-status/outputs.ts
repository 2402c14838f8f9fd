import type { Result } from './run.ts';

/** Every output that the code sets; `action.yml` declares the same. */
export const OUTPUT_NAMES = [
  'deployment_id',
  'deployment_url',
  'status_id',
  'status_url',
  'state',
  'environment',
  'environment_url',
  'log_url',
] as const;

/** The outputs of a result; each is set, `''` where there is nothing to say. */
export function toOutputs({
  deploymentId,
  deploymentUrl,
  environment,
  state,
  sent,
  status,
}: Result): Record<(typeof OUTPUT_NAMES)[number], string> {
  return {
    deployment_id: deploymentId ?? '',
    deployment_url: status?.deploymentUrl || deploymentUrl || '',
    status_id: status?.id ?? '',
    status_url: status?.url ?? '',
    state: state ?? '',
    environment: status?.environment || environment || sent?.environment || '',
    environment_url: status?.environmentUrl || sent?.environment_url || '',
    log_url: status?.logUrl || sent?.log_url || '',
  };
}
