import type { ApiError } from '../http/api-error.ts';

/** Why Carpathian rejected a request, as far as the remedies differ. */
export type Refusal =
  | 'invalid_key'
  | 'locked_key'
  | 'missing_scope'
  | 'blocked_address'
  | 'forbidden'
  | 'not_configured';

// Error names are documented, error codes are not. So match the text first: documented names with
// any status, other likely names only with a 4xx status that rejects a request.
// https://carpathian.ai/docs/automated-deployments ("Troubleshooting")
const BY_NAME: readonly (readonly [RegExp, Refusal])[] = [
  [/deployment (?:is )?not configured/i, 'not_configured'],
  [/api[ _-]?key (?:is )?locked/i, 'locked_key'],
  [
    /invalid api[ _-]?key|api[ _-]?key (?:is|was|has been) (?:invalid|revoked|deleted)/i,
    'invalid_key',
  ],
];
const BY_WORDS: readonly (readonly [RegExp, Refusal])[] = [
  [/not configured/i, 'not_configured'],
  [
    /key\b.{0,40}\blocked|locked\b.{0,20}\bkey|\blocked\b.{0,60}\b(?:allow|white)[ -]?list/i,
    'locked_key',
  ],
  [/\bscopes?\b|insufficient permissions?/i, 'missing_scope'],
  // Lists of repositories or branches have other remedies.
  [
    /\b(?:IP|address)\b.{0,60}\b(?:allow|white)[ -]?list|\b(?:allow|white)[ -]?list.{0,60}\b(?:IP|address)\b/i,
    'blocked_address',
  ],
  [
    /\bIP(?: address)?(?: [\d.:a-f]+)? (?:is )?not (?:allow|permit|authori[sz])/i,
    'blocked_address',
  ],
  [/\bkey\b.{0,30}\b(?:invalid|revoked|deleted)/i, 'invalid_key'],
];
/** With other statuses, words such as "scope" have another meaning. */
const REFUSALS = [400, 401, 403, 423];

const BY_STATUS: Readonly<Record<number, Refusal>> = {
  401: 'invalid_key',
  403: 'forbidden',
  423: 'locked_key',
};

/** Undefined if the failure is not a rejection. */
export function refusalOf(status: number | undefined, text: string): Refusal | undefined {
  const patterns = REFUSALS.includes(status ?? 0) ? [...BY_NAME, ...BY_WORDS] : BY_NAME;
  const byText = patterns.find(([pattern]) => pattern.test(text))?.[1];
  return byText ?? BY_STATUS[status ?? 0];
}

/**
 * Whether the server rejected the key. No further request may follow: three rejected requests
 * within five minutes lock a key.
 */
export function refusesKey({ status, body }: Pick<ApiError, 'status' | 'body'>): boolean {
  const refusal = refusalOf(status, body);
  return refusal !== undefined && refusal !== 'not_configured';
}
