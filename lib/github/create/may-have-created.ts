import type { DeploymentRequest } from '../client.ts';

/** What to do where it is not known whether GitHub has created a deployment. */
export function mayHaveCreated({ ref, environment = 'production' }: DeploymentRequest): string {
  return `GitHub may have created a deployment of ${ref} to ${environment}. If \`gh api repos/{owner}/{repo}/deployments\` lists it, run deployment-status with its \`deployment_id\` and \`state: inactive\`.`;
}
