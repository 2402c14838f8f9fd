import { compact } from '../../compact.ts';
import { ApiError } from '../../http/api-error.ts';
import type { WriteLimits } from '../../http/http-call.ts';
import type { GithubStatus } from '../answer.ts';
import type { StatusRequest } from '../client.ts';
import { readRefusal } from '../refusal.ts';
import { setStatus, type GithubContext } from './set-status.ts';

/** Optional fields of a status, and how an error refers to them. */
const DECORATIONS = {
  environment_url: /environment[_ ]url/i,
  log_url: /(?:log|target)[_ ]url/i,
  description: /description/i,
  environment: /environment(?![_ ]url)/i,
} as const;

type Decoration = keyof typeof DECORATIONS;

/**
 * `sent`: the request without the fields that GitHub rejected; `status`: GitHub's response, if it
 * returned one.
 */
export type AcceptedStatus = { sent: StatusRequest; status: GithubStatus | undefined };

/**
 * Sets a status, once. If GitHub rejects optional fields, sets the status without them and logs a
 * warning.
 *
 * @throws ApiError
 */
export async function setAcceptedStatus(
  deploymentId: string,
  request: StatusRequest,
  limits: WriteLimits,
  context: GithubContext,
): Promise<AcceptedStatus> {
  try {
    return { sent: request, status: await setStatus(deploymentId, request, limits, context) };
  } catch (error) {
    const refused = refusedDecorations(request, error);
    if (refused.length === 0 || !(error instanceof ApiError)) throw error;
    const names = refused.map((name) => `\`${name}\``).join(', ');
    const reasons = readRefusal(error.json).fields.join('; ') || error.message;
    context.log.warning(
      `The status of deployment ${deploymentId} was set without ${names}, which GitHub rejected: ${reasons}.`,
      `Status of deployment ${deploymentId} set without ${refused.join(', ')}`,
    );
    return setAcceptedStatus(deploymentId, without(request, refused), limits, context);
  }
}

function refusedDecorations(request: StatusRequest, error: unknown): Decoration[] {
  if (!(error instanceof ApiError) || error.status !== 422) return [];
  const { message, fields } = readRefusal(error.json);
  const text = [message, ...fields].join(' ');
  const names = Object.keys(DECORATIONS) as Decoration[];
  return names.filter((name) => request[name] !== undefined && DECORATIONS[name].test(text));
}

function without(request: StatusRequest, names: readonly Decoration[]): StatusRequest {
  const dropped = Object.fromEntries(names.map((name) => [name, undefined]));
  return { ...compact({ ...request, ...dropped }), state: request.state };
}
