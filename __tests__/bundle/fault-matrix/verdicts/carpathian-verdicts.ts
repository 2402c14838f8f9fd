import type { Verdicts } from './verdict.ts';

const MAY_HAVE_STARTED =
  /(?:closed|error|: .+|within 120 s)\. The deployment may have started: check Deployments/;

/** POST without retries: a second one might start a second deployment. */
export const TRIGGER: Verdicts = {
  distrusted: [1, 'error'],
  unsent: [4, 'error', /Nothing was sent\. Check `api_url`/],
  untaken: [1, 'error', MAY_HAVE_STARTED],
  taken: [1, 'error', MAY_HAVE_STARTED],
  silent: [1, 'error', MAY_HAVE_STARTED],
  half: [1, 'error', /Check `api_url`.*may have started/],
  mistyped: [1, 'none'],
  page: [1, 'error', /Check `api_url`.*may have started/],
  empty: [1, 'error', /Check `api_url`.*may have started/],
  huge: [1, 'error', /Check `api_url`.*may have started/],
  turned: [1, 'error', /Check `api_url`/],
  moved: [2, 'none'],
  elsewhere: [1, 'error', /Check `api_url`/],
  '400': [1, 'error', /Check the inputs of this step/],
  '401': [
    1,
    'error',
    /Check under API Keys that the key is active.*Repeated refusals lock the key/,
  ],
  '403': [1, 'error', /needs the scope Deployment.*Repeated refusals lock the key/],
  '404': [1, 'error', /Check `api_url`: the API is.* that deployment is set up/],
  '409': [1, 'error', /`concurrency` group/],
  '422': [1, 'error', /Check the inputs of this step/],
  limited: [4, 'error', /Requests are rate limited: run the job again later/],
  'limited-for-unknown': [4, 'error', /Requests are rate limited: run the job again later/],
};

const TIMED_OUT = [[4, 80], 'error', /Timed out after 2m \(`timeout`\).*keeps running/] as const;
const GOES_ON = /follow it with `deployment_id: 4212`/;

/** GET that is repeated until the timeout of two minutes. */
export const POLL: Verdicts = {
  distrusted: [1, 'error', GOES_ON],
  unsent: TIMED_OUT,
  untaken: TIMED_OUT,
  taken: TIMED_OUT,
  silent: TIMED_OUT,
  half: TIMED_OUT,
  mistyped: [1, 'none'],
  page: TIMED_OUT,
  empty: TIMED_OUT,
  huge: [1, 'error', GOES_ON],
  turned: [2, 'none'],
  moved: [2, 'none'],
  elsewhere: [1, 'error', GOES_ON],
  '400': [1, 'error', GOES_ON],
  '401': [1, 'error', /Repeated refusals lock the key.*keeps running/],
  '403': [1, 'error', /Repeated refusals lock the key.*keeps running/],
  // Right after the trigger the id may be unknown: six polls in 30 s, and a last one.
  '404': [7, 'error', /no longer returns this deployment\. Check Deployments/],
  '409': [1, 'error', /Check the inputs of this step.*keeps running/],
  '422': [1, 'error', GOES_ON],
  limited: TIMED_OUT,
  'limited-for-unknown': TIMED_OUT,
};

const JUDGED_ALL_THE_SAME = /Could not read the log: .*The deployment itself is not affected/;

/** GET of the log of a finished deployment, read twice; a missing log does not fail the step. */
export const LOG: Verdicts = {
  distrusted: [2, 'warning', JUDGED_ALL_THE_SAME],
  unsent: [2, 'warning', JUDGED_ALL_THE_SAME],
  untaken: [2, 'warning', JUDGED_ALL_THE_SAME],
  taken: [2, 'warning', JUDGED_ALL_THE_SAME],
  // The full two minutes allowed for a log.
  silent: [1, 'warning', JUDGED_ALL_THE_SAME],
  // A truncated text is still a text.
  half: [2, 'none'],
  mistyped: [2, 'none'],
  page: [2, 'warning', JUDGED_ALL_THE_SAME],
  empty: [2, 'none'],
  huge: [2, 'warning', JUDGED_ALL_THE_SAME],
  turned: [4, 'none'],
  moved: [4, 'none'],
  elsewhere: [2, 'warning', JUDGED_ALL_THE_SAME],
  '400': [2, 'warning', JUDGED_ALL_THE_SAME],
  '401': [1, 'warning', JUDGED_ALL_THE_SAME],
  '403': [1, 'warning', JUDGED_ALL_THE_SAME],
  '404': [2, 'log', /returned no log for this deployment/],
  '409': [2, 'warning', JUDGED_ALL_THE_SAME],
  '422': [2, 'warning', JUDGED_ALL_THE_SAME],
  limited: [2, 'warning', JUDGED_ALL_THE_SAME],
  'limited-for-unknown': [2, 'warning', JUDGED_ALL_THE_SAME],
};
