import type { Arguments } from '../arguments/parse-arguments.ts';
import type { Host } from '../hosts/host.ts';

type Request = Arguments & { action: NonNullable<Arguments['action']> };

/**
 * What a CI host says of inputs that were not given. It names the environment only where a command is wrapped
 * and there is no deployment yet: with the status of an existing one, it would move that deployment.
 */
export function hostInputs(
  { logUrl, environment, deploymentId }: Host,
  { action, given, options, wrapped }: Request,
): Readonly<Record<string, string | undefined>> {
  if (action !== 'deployment-status') return {};
  const hasDeployment =
    options.event !== undefined ||
    deploymentId !== undefined ||
    given.has('deployment_id') ||
    given.has('deployment-id');
  const creates = wrapped !== undefined && !hasDeployment;
  return { log_url: logUrl, environment: creates ? environment : undefined };
}
