import type { OutputName } from './contract.ts';
import type { Inputs } from './inputs.ts';
import type { Progress } from './progress.ts';

/** Every output is set, `''` if there is nothing to report. */
export function toOutputs(
  { deploymentId, deployment, environment, state, sent, status }: Progress,
  inputs: Pick<Inputs, 'apiUrl' | 'repository'>,
): Record<OutputName, string> {
  return {
    deployment_id: deploymentId ?? '',
    deployment_url: status?.deploymentUrl || deployment?.url || urlOf(inputs, deploymentId),
    status_id: status?.id ?? '',
    status_url: status?.url ?? '',
    state: state ?? '',
    environment:
      status?.environment || deployment?.environment || environment || sent?.environment || '',
    environment_url: status?.environmentUrl || sent?.environment_url || '',
    log_url: status?.logUrl || sent?.log_url || '',
  };
}

function urlOf(
  { apiUrl, repository: { owner, repo } }: Pick<Inputs, 'apiUrl' | 'repository'>,
  deploymentId: string | undefined,
): string {
  const list = `${apiUrl}/repos/${owner}/${repo}/deployments`;
  return deploymentId === undefined ? '' : `${list}/${deploymentId}`;
}
