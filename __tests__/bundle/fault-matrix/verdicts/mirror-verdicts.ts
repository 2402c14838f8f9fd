import { LAST_STATUS, LOOKED_UP, NEWEST, STATUS } from './github-verdicts.ts';
import { mapVerdicts, retold, type Verdicts } from './verdict.ts';

export const NO_LIST = { half: /is not a list/, mistyped: /is not a list/, page: /is not a list/ };
export const NO_STATUS = {
  half: /is not a status/,
  mistyped: /is not a status/,
  page: /is not a status/,
};
export const NO_DEPLOYMENT = Object.fromEntries(
  ['half', 'mistyped', 'page', 'empty'].map((group) => [group, /contains no deployment id/]),
);

/** POST of the GitHub deployment: if it fails, nothing is triggered. */
export const CREATION: Verdicts = retold(
  LOOKED_UP,
  'error',
  /^Nothing was triggered, since the GitHub deployment was not created/,
);

const BEHIND =
  /Could not update GitHub deployment 42.*Its final status is set at the end of the job/;

const UNKNOWN = /setting the final status without checking the newest one/;

/**
 * At the end of a deployment the time limit is a minute, half of it for the newest status; there is
 * one token.
 */
export const NEWEST_AT_END: Verdicts = {
  ...mapVerdicts(NEWEST, (verdict) =>
    verdict[1] === 'warning' ? [verdict[0], 'warning', BEHIND] : verdict,
  ),
  silent: [1, 'log', UNKNOWN],
  '401': [4, 'warning', BEHIND],
  '403': [1, 'warning', BEHIND],
  '404': [1, 'warning', BEHIND],
  'limited-for-unknown': [1, 'log', UNKNOWN],
};

/** Errors after the trigger are warnings, and the post stage retries. */
export const END: Verdicts = {
  ...retold(STATUS, 'warning', BEHIND),
  // Again with only the state.
  '422': [2, 'warning', BEHIND],
  limited: [[3, 5], 'warning', BEHIND],
  'limited-for-unknown': [2, 'warning', BEHIND],
};

export const POST_END: Verdicts = mapVerdicts(LAST_STATUS, (verdict) =>
  verdict[1] === 'warning'
    ? [verdict[0], 'warning', /Could not set the final status of the GitHub deployment: /]
    : verdict,
);
