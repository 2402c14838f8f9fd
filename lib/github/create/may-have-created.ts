import type { DeploymentRequest } from '../client.ts';

/** The remedy if it is unknown whether GitHub created a deployment. */
export function mayHaveCreated({ ref, environment = 'production' }: DeploymentRequest): string {
  return `GitHub may have created a deployment of ${ref} to ${environment} all the same, which then has no status: to close it, take its id from \`gh api repos/{owner}/{repo}/deployments\`, which lists the newest first, and run the action deployment-status with \`state: inactive\` and that \`deployment_id\`.`;
}
