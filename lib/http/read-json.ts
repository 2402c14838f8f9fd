import { mapTexts, parseJson } from '../json.ts';
import type { Redactor } from '../step/redactor.ts';
import { ApiError } from './api-error.ts';
import { errorText, isHtml } from './error-text.ts';
import type { ExchangeResponse } from './exchange.ts';
import type { FaultClass } from './retry.ts';

/**
 * Parses a 2xx answer. A credential that the server sends back is hidden here, before anything reads it.
 *
 * @param faultClass of an answer that is not JSON
 * @throws ApiError if it is not JSON; of a web page it shows the title
 */
export function readJson(
  { server, call, body }: Pick<ExchangeResponse, 'server' | 'call' | 'body'>,
  redactor: Redactor,
  faultClass: FaultClass = 'final',
): unknown {
  const text = body.toString('utf8');
  try {
    // Once it is decoded: an escape would hide a secret from whoever looks for it.
    return mapTexts(parseJson(text), redactor.redact);
  } catch (cause) {
    // Anything but a page's title stays hidden: a truncated job may hold secrets.
    const title = isHtml(text) ? errorText(text, redactor) : '';
    const details = { kind: 'answer', server, call, body: title, faultClass, cause } as const;
    throw new ApiError(`returned a response that ${reasonOf(cause, body, title)}`, details);
  }
}

function reasonOf(cause: unknown, body: Buffer, title: string): string {
  if (cause instanceof RangeError) {
    return 'is nested too deeply, or has more than two million texts, objects and lists';
  }
  return body.length === 0 ? 'is empty' : `is not JSON (${title || `${body.length} bytes`})`;
}
