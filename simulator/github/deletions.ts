import { HttpResponse } from 'msw';
import { refuse } from './access.ts';
import type { SimulatedDeployment } from './records.ts';
import type { SimulatedRepository } from './repository.ts';

const ACTIVE =
  'We cannot delete an active deployment unless it is the only deployment in a given environment.';

/** https://docs.github.com/en/rest/deployments/deployments#delete-a-deployment */
export function removeDeployment(
  deployment: SimulatedDeployment,
  { deployments }: SimulatedRepository,
): Response {
  const others = deployments.filter(({ environment }) => environment === deployment.environment);
  const isActive = deployment.statuses.at(-1)?.state === 'success';
  if (isActive && others.length > 1) return refuse(422, ACTIVE);
  deployments.splice(deployments.indexOf(deployment), 1);
  return new HttpResponse(null, { status: 204 });
}

/** https://docs.github.com/en/rest/deployments/environments#delete-an-environment */
export function removeEnvironment(name: string, { environments }: SimulatedRepository): Response {
  const found = [...environments].find((it) => it.toLowerCase() === name.toLowerCase());
  if (found === undefined) return refuse(404, 'Not Found');
  environments.delete(found);
  return new HttpResponse(null, { status: 204 });
}
