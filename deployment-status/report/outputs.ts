import type { OutputName } from '../contract.ts';
import type { Inputs } from '../inputs.ts';
import { environmentPage } from '../../lib/github/environment-page.ts';
import type { Progress } from '../progress.ts';

/** Sets every output; `''` if there is nothing to report. */
export function toOutputs(
  progress: Progress,
  inputs: Pick<Inputs, 'apiUrl' | 'repository'>,
  env: NodeJS.ProcessEnv,
): Record<OutputName, string> {
  const { deploymentId, deployment, state, sent, status } = progress;
  const { apiUrl, repository } = inputs;
  const { owner, repo } = repository;
  const environment = environmentOf(progress);
  const isKnown = deploymentId !== undefined || environment !== '';
  const list = `${apiUrl}/repos/${owner}/${repo}/deployments`;
  const url = deploymentId === undefined ? '' : `${list}/${deploymentId}`;
  return {
    deployment_id: deploymentId ?? '',
    deployment_url: status?.deploymentUrl || deployment?.url || url,
    status_id: status?.id ?? '',
    status_url: status?.url ?? '',
    state: state ?? '',
    environment,
    env: environment,
    environment_url: status?.environmentUrl || sent?.environment_url || '',
    log_url: status?.logUrl || sent?.log_url || '',
    sha: deployment?.sha ?? '',
    ref: deployment?.ref ?? '',
    url: isKnown ? environmentPage(inputs, environment, env) : '',
  };
}

/** `''` while it is unknown. */
export function environmentOf({ status, deployment, environment, sent }: Progress): string {
  return status?.environment || deployment?.environment || environment || sent?.environment || '';
}
