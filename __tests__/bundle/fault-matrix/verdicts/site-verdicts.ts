import type { Group } from '../kinds.ts';
import type { Verdicts } from './verdict.ts';

const UNVERIFIED = [
  [5, 30],
  'error',
  /Check `verify_url`.* raise `verify_timeout`\. Deployment 4212 itself succeeded at Carpathian\.$/,
] as const;

/**
 * GET that is repeated until the `verify_timeout` of two minutes: only a complete response with 2xx
 * or 3xx passes.
 */
export const ANSWER: Verdicts = {
  // A certificate may be issued some minutes after the app starts.
  distrusted: UNVERIFIED,
  unsent: UNVERIFIED,
  untaken: UNVERIFIED,
  taken: UNVERIFIED,
  silent: UNVERIFIED,
  half: [1, 'none'],
  mistyped: [1, 'none'],
  page: [1, 'none'],
  empty: [1, 'none'],
  huge: [1, 'none'],
  turned: [2, 'none'],
  moved: [2, 'none'],
  elsewhere: [1, 'none'],
  '400': UNVERIFIED,
  '401': UNVERIFIED,
  '403': UNVERIFIED,
  '404': UNVERIFIED,
  '409': UNVERIFIED,
  '422': UNVERIFIED,
  limited: UNVERIFIED,
  'limited-for-unknown': UNVERIFIED,
};

/** The same with `verify_text`. */
export const TEXT: Verdicts = {
  ...ANSWER,
  half: UNVERIFIED,
  page: UNVERIFIED,
  empty: UNVERIFIED,
  huge: UNVERIFIED,
  elsewhere: UNVERIFIED,
};

const LACKS_TEXT = /still returns HTTP 200 without the text "OK" after 2m/;

/** What happened, if nothing of the response itself is shown. */
export const WORDS: Partial<Record<Group, RegExp>> = {
  untaken: /connection closed|still returns HTTP (?:408|425|500|503) after 2m/,
  taken: /connection closed|still returns HTTP (?:502|504) after 2m/,
  half: LACKS_TEXT,
  page: LACKS_TEXT,
  empty: LACKS_TEXT,
  huge: /without the text "OK" after 2m(?:: only the first 1 MB of its body is read)?/,
  elsewhere: /redirects to another site are not followed/,
  '400': /returns HTTP 400/,
  '401': /returns HTTP 401/,
  '403': /returns HTTP 403/,
  '404': /returns HTTP 404/,
  '409': /returns HTTP 409/,
  '422': /returns HTTP 422/,
  limited: /returns HTTP 429/,
  'limited-for-unknown': /returns HTTP 429/,
};
