import type { ApiError } from '../../lib/http/api-error.ts';

/**
 * Whether an error concerns a single deployment or environment, rather than the token, a limit or
 * the network.
 */
export function isOfOne({ kind, status, faultClass }: ApiError): boolean {
  return kind === 'status' && faultClass !== 'throttled' && status !== 401 && status !== 403;
}
