import type { DeploymentRequest } from '../client.ts';

/** What to do where it is not known whether GitHub has created a deployment. */
export function mayHaveCreated({ ref, environment = 'production' }: DeploymentRequest): string {
  return `GitHub may have created a deployment of ${ref} to ${environment}, which then has no status. To close it, find its id with \`gh api repos/{owner}/{repo}/deployments\`, and run deployment-status with that \`deployment_id\` and \`state: inactive\`.`;
}
