import { ApiError } from './api-error.ts';
import { errorText, isHtml } from './error-text.ts';
import { parseJson } from '../json.ts';
import type { Redactor } from '../step/redactor.ts';
import type { FaultClass } from './retry.ts';

/**
 * Parses a 2xx answer. What the server sends back of a credential ends here, before anything is made of it.
 *
 * @param faultClass of an answer that is not JSON
 * @throws ApiError where it is not JSON; of a web page it shows the title
 */
export function readJson(
  call: string,
  body: Buffer,
  redactor: Redactor,
  faultClass: FaultClass = 'final',
): unknown {
  const text = redactor.redact(body.toString('utf8'));
  try {
    return parseJson(text);
  } catch (cause) {
    // Of anything else nothing is shown: a job that is cut off may hold secrets.
    const seen = isHtml(text) ? errorText(text) : '';
    const details = { kind: 'answer', call, body: seen, faultClass } as const;
    throw new ApiError(`${call}: the answer ${faultOf(cause, body, seen)}`, { ...details, cause });
  }
}

function faultOf(cause: unknown, body: Buffer, title: string): string {
  if (cause instanceof RangeError) return 'is nested too deeply';
  return body.length === 0 ? 'is empty' : `is not JSON (${title || `${body.length} bytes`})`;
}
