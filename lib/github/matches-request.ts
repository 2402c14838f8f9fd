import { isDeepStrictEqual } from 'node:util';
import type { DeploymentRequest } from './client.ts';
import type { GithubDeployment } from './answer.ts';

/** Whether a deployment can be what came of a request: another job may have asked for one at the same time. */
export function isOf(item: GithubDeployment, request: DeploymentRequest): boolean {
  const { description, payload, transient_environment: transient = false } = request;
  const { transient: isTransient = transient, production: isProduction } = item;
  // GitHub's default for production depends on the environment, which is the same for both.
  const production = request.production_environment ?? isProduction;
  return (
    item.description === (description ?? '') &&
    isTransient === transient &&
    (isProduction ?? production) === production &&
    isDeepStrictEqual(plain(item.payload), plain(payload))
  );
}

/** A payload without the ways in which it may be written: an object is also sent as text, and none as an empty one. */
function plain(payload: unknown): unknown {
  try {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    return (JSON.parse(text) as unknown) ?? {};
  } catch {
    return payload === undefined || payload === '' ? {} : payload;
  }
}
