import { isDeepStrictEqual } from 'node:util';
import type { GithubDeployment } from './answer.ts';
import type { DeploymentRequest } from './client.ts';

/** Whether a request can have created a deployment: another job may have created one at the same time. */
export function matchesRequest(item: GithubDeployment, request: DeploymentRequest): boolean {
  const { description, payload, transient_environment: transient = false } = request;
  const { transient: isTransient = transient, production: isProduction } = item;
  // GitHub's default for production depends on the environment, which is the same for both.
  const production = request.production_environment ?? isProduction;
  return (
    item.description === (description ?? '') &&
    isTransient === transient &&
    (isProduction ?? production) === production &&
    isDeepStrictEqual(canonicalPayload(item.payload), canonicalPayload(payload))
  );
}

/**
 * GitHub returns an object that was sent as text as an object, a missing payload as an empty one, and numbers
 * as precise as its own.
 */
function canonicalPayload(payload: unknown): unknown {
  if (payload === undefined || payload === null || payload === '') return {};
  try {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    return (JSON.parse(text) as unknown) ?? {};
  } catch {
    return payload;
  }
}
