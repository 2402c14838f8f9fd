import { formatDuration } from '../../lib/duration.ts';
import type { UrlCheck } from '../verify/url-check.ts';
import type { VerifyInputs } from '../verify/verify-inputs.ts';

/**
 * Explains why a deployment that succeeded at Carpathian failed its verification, with the remedy.
 */
export function explainUnverified(
  checks: readonly UrlCheck[],
  { text, timeoutMs }: Pick<VerifyInputs, 'text' | 'timeoutMs'>,
): string {
  const time = formatDuration(timeoutMs);
  const failed = checks.filter(({ passed }) => !passed);
  const clauses = failed.map(({ url, finding, reason, isFinal }) => {
    const what = isFinal === true ? `${url} ${finding}` : `${url} still ${finding} after ${time}`;
    return reason === undefined ? what : `${what}: ${reason}`;
  });
  const inputs = text === '' ? '`verify_url`' : '`verify_url` and `verify_text`';
  const remedy = failed.some(({ isFinal }) => isFinal)
    ? ''
    : ` Check ${inputs}, or raise \`verify_timeout\`.`;
  return `${clauses.join('; ')}.${remedy}`;
}
