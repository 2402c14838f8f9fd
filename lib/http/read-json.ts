import { mapTexts, parseJson } from '../json.ts';
import type { Redactor } from '../step/redactor.ts';
import { ApiError } from './api-error.ts';
import { errorText, isHtml } from './error-text.ts';
import type { ExchangeResponse } from './exchange.ts';
import type { FaultClass } from './retry.ts';

/**
 * Parses a 2xx response. Credentials that the server echoes are redacted before anything reads
 * them.
 *
 * @param faultClass of a response that is not JSON
 * @throws ApiError if it is not JSON, with the title of a web page
 */
export function readJson(
  { server, call, body }: Pick<ExchangeResponse, 'server' | 'call' | 'body'>,
  redactor: Redactor,
  faultClass: FaultClass = 'final',
): unknown {
  const text = body.toString('utf8');
  try {
    // Redacts the parsed texts: an escaped secret would not match.
    return mapTexts(parseJson(text), redactor.redact);
  } catch (cause) {
    // Shows only the title of a page: a truncated job may contain secrets.
    const title = isHtml(text) ? errorText(text, redactor) : '';
    const details = { kind: 'answer', server, call, body: title, faultClass, cause } as const;
    throw new ApiError(`returned a response that ${reasonOf(cause, body, title)}`, details);
  }
}

function reasonOf(cause: unknown, body: Buffer, title: string): string {
  if (cause instanceof RangeError) {
    return 'is nested too deeply, or has more than two million strings, objects and arrays';
  }
  return body.length === 0 ? 'is empty' : `is not JSON (${title || `${body.length} bytes`})`;
}
