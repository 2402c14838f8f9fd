import { ApiError } from '../http/api-error.ts';
import { errorText, isHtml } from '../http/error-text.ts';
import type { ExchangeResponse } from '../http/exchange.ts';
import type { Redactor } from '../step/redactor.ts';

/** Whether the server returned 404. */
export function isAbsent(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 404;
}

/** Whether a 2xx response was not JSON. */
export function isNotJson(error: unknown): error is ApiError {
  return error instanceof ApiError && error.cause instanceof SyntaxError;
}

/** Whether a 2xx response was a web page. */
export function isPage(error: unknown): error is ApiError {
  return isNotJson(error) && error.body !== '';
}

/**
 * Until December 2025 servers returned this for an unknown job as well as for any error of their
 * engine.
 */
export function isAmbiguousAbsence(status: number | undefined, reason: string): boolean {
  return status === 500 && /^job not found$/i.test(reason);
}

/**
 * Rejects a web page, such as a login page, as the response to a report: it comes from another
 * server. Accepts any other response, even an empty one.
 *
 * @throws ApiError with the title of the page
 */
export function rejectPage({ server, call, body }: ExchangeResponse, redactor: Redactor): void {
  const text = body.toString('utf8');
  if (!isHtml(text)) return;
  const title = errorText(text, redactor);
  const details = { kind: 'answer', server, call, body: title, faultClass: 'final' } as const;
  throw new ApiError(`returned a response that is a web page${title && ` (${title})`}`, details);
}
