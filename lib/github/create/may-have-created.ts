import type { DeploymentRequest } from '../client.ts';

/** The remedy if it is unknown whether GitHub created a deployment. */
export function mayHaveCreated({ ref, environment = 'production' }: DeploymentRequest): string {
  return `GitHub may have created a deployment of ${ref} to ${environment}. If \`gh api repos/{owner}/{repo}/deployments\` lists it, run deployment-status with its \`deployment_id\` and \`state: inactive\`.`;
}
