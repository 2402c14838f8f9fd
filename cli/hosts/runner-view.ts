import { compact } from '../../lib/compact.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import type { Host } from './host.ts';

/** What a CI system provides, as the variables of GitHub's runner. */
export function hostVariables({ repository, apiUrl, commit }: Host): Record<string, string> {
  return compact({ GITHUB_REPOSITORY: repository, GITHUB_API_URL: apiUrl, GITHUB_SHA: commit });
}

/**
 * The deployment that started the job, as a GitHub event, so that the rules for `on: deployment` apply: inputs can
 * select another deployment, and its environment is not sent with a status.
 *
 * @param apiUrl where requests go, without a trailing slash; the id is not valid on another server
 * @returns undefined if the CI system provides no deployment there
 */
export function hostEvent(host: Host, apiUrl: string): WorkflowEvent | undefined {
  const { repository, deploymentId, environment, commit } = host;
  const isThere = host.apiUrl?.toLowerCase() === apiUrl.toLowerCase();
  if (!isThere || repository === undefined || deploymentId === undefined) return undefined;
  const deployment = {
    id: deploymentId,
    url: `${apiUrl}/repos/${repository}/deployments/${deploymentId}`,
    ...compact({ environment, sha: commit }),
  };
  return { name: 'deployment', payload: { deployment, repository: { full_name: repository } } };
}
