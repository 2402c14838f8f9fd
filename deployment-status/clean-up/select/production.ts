import type { ListedDeployment } from '../../../lib/github/client.ts';
import { quote } from '../../../lib/step/input-reader.ts';
import { ActionError } from '../../../lib/step/errors/action-error.ts';
import { fold } from './environment-names.ts';

/**
 * @throws ActionError if an environment is named `production`, or has a deployment that GitHub
 * marks as production
 */
export function refuseProduction(
  environments: readonly string[],
  deployments: readonly ListedDeployment[],
): void {
  const flagged = deployments.filter(({ production }) => production === true);
  const production = new Set(['production', ...flagged.map((it) => fold(it.environment))]);
  const found = environments.find((environment) => production.has(fold(environment)));
  if (found === undefined) return;
  throw new ActionError(
    `${quote(found)} is a production environment, so nothing was deleted. To delete it anyway, set \`production_environment: true\`.`,
    { title: 'Production environment not deleted' },
  );
}
