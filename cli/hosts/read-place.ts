import type { Place } from '../inputs/place.ts';
import { readHost } from './read-host.ts';
import { toResult } from './result.ts';
import { hostEvent, hostVariables } from './runner-view.ts';

/** What the CI system provides. */
export function readPlace(env: NodeJS.ProcessEnv): Place {
  const host = readHost(env);
  const facts: Readonly<Record<string, string | undefined>> = {
    log_url: host.logUrl,
    environment: host.environment,
    state: host.result,
  };
  return {
    variables: hostVariables(host),
    eventAt: (apiUrl) => hostEvent(host, apiUrl),
    factOf: (action, input) => (action === 'deployment-status' ? facts[input] : undefined),
    resultOf: toResult,
  };
}
