import type { AcceptedStatus } from '../../lib/github/status/set-accepted-status.ts';
import { oneLine } from '../../lib/one-line.ts';
import { shorten } from '../../lib/shorten.ts';

const MAX_CHARS = 200;

/**
 * Describes a status that was set, such as `Deployment 61 (pr-7) is success:
 * https://pr-7.example.com`.
 *
 * @param environment of the deployment, used if the status has none
 */
export function describeStatus(
  deploymentId: string,
  { sent, status }: AcceptedStatus,
  environment = '',
): string {
  const name = status?.environment || environment || sent.environment || '';
  // An inactive deployment is no longer at its URL.
  const url = sent.state === 'inactive' ? '' : status?.environmentUrl || sent.environment_url || '';
  const where = name === '' ? '' : ` (${shown(name)})`;
  return `Deployment ${deploymentId}${where} is ${sent.state}${url === '' ? '' : `: ${shown(url)}`}`;
}

function shown(text: string): string {
  return shorten(oneLine(text), MAX_CHARS);
}
