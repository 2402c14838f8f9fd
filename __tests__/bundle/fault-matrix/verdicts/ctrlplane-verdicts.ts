import { mapVerdicts, type Verdicts } from './verdict.ts';

const SERVER_URL = /Check `base_url`, and that the runner|[Rr]un the job again/;

/** GET from Ctrlplane within the 60 s of `timeout`. */
export const JOB: Verdicts = {
  distrusted: [1, 'error'],
  unsent: [4, 'error', /Check `base_url`, and that the runner can reach the server/],
  untaken: [4, 'error', SERVER_URL],
  taken: [4, 'error', SERVER_URL],
  silent: [[2, 3], 'error', /The server may be overloaded.*raise `timeout`/],
  half: [1, 'error', /The response was cut off/],
  mistyped: [1, 'none'],
  page: [1, 'error', /This is not the Ctrlplane API\. Set `base_url`/],
  empty: [1, 'error', /The response was cut off/],
  huge: [1, 'error', /Check `base_url`, and the size of the job/],
  turned: [2, 'none'],
  moved: [2, 'none'],
  elsewhere: [1, 'error', /Set `base_url` to the URL that the server itself uses/],
  '400': [1, 'error', /Check `base_url` and `job_id`/],
  '401': [1, 'error', /Check that the key in `api_key` is complete/],
  '403': [1, 'error', /has no access to this workspace/],
  '404': [1, 'error', /This is not the Ctrlplane API\. Set `base_url`/],
  '409': [1, 'error', /Check `base_url` and `job_id`/],
  '422': [1, 'error', /Check `base_url` and `job_id`/],
  limited: [4, 'error', /rate limiting requests\. Run the job again later/],
  'limited-for-unknown': [4, 'error', /rate limiting requests\. Run the job again later/],
};

/** The agents' lists are a fallback, so each gets only two attempts. */
export const AGENTS: Verdicts = {
  ...JOB,
  unsent: [2, 'error', /Check `base_url`/],
  untaken: [2, 'error', SERVER_URL],
  taken: [2, 'error', SERVER_URL],
  silent: [2, 'error', /The server may be overloaded/],
  '400': [1, 'error', /Job \S+ (?:was not found|does not exist)/],
  '404': [1, 'error', /Job \S+ (?:was not found|does not exist)/],
  limited: [2, 'error', /[Rr]un the job again later/],
  'limited-for-unknown': [2, 'error', /[Rr]un the job again later/],
};

function once(verdicts: Verdicts): Verdicts {
  return mapVerdicts(verdicts, () => [1, 'none']);
}

/** GET of the run title, in one attempt; errors are not reported. */
export const TITLE: Verdicts = {
  ...once(JOB),
  turned: [2, 'none'],
  moved: [2, 'none'],
};

const BY_HAND = /Could not report the status to Ctrlplane: .*set its status there/;

/** PUT and PATCH of a status: idempotent, limited to ten seconds, and never fails the step. */
export const REPORT: Verdicts = {
  distrusted: [1, 'warning', BY_HAND],
  unsent: [3, 'warning', BY_HAND],
  untaken: [3, 'warning', BY_HAND],
  taken: [3, 'warning', BY_HAND],
  silent: [[2, 3], 'warning', BY_HAND],
  // The HTTP status is sufficient.
  half: [1, 'none'],
  mistyped: [1, 'none'],
  empty: [1, 'none'],
  page: [1, 'warning', BY_HAND],
  huge: [1, 'warning', BY_HAND],
  turned: [1, 'warning', BY_HAND],
  moved: [2, 'none'],
  elsewhere: [1, 'warning', BY_HAND],
  '400': [1, 'warning', BY_HAND],
  '401': [1, 'warning', BY_HAND],
  '403': [1, 'warning', BY_HAND],
  '404': [1, 'warning', BY_HAND],
  '409': [1, 'warning', BY_HAND],
  '422': [1, 'warning', BY_HAND],
  limited: [2, 'warning', BY_HAND],
  'limited-for-unknown': [3, 'warning', BY_HAND],
};

const TAKES_NONE = /Status not reported: only Ctrlplane 1.5.0 and later accepts it/;

/** Newer servers do not have this endpoint for every job. */
export const FIRST_REPORT: Verdicts = {
  ...REPORT,
  '400': [1, 'notice', TAKES_NONE],
  '404': [1, 'notice', TAKES_NONE],
};

/** Older servers have two spellings of success; if the first is rejected, the second is tried. */
export const LAST_PATCH: Verdicts = {
  ...REPORT,
  '400': [2, 'warning', BY_HAND],
  '422': [2, 'warning', BY_HAND],
  '500': [6, 'warning', BY_HAND],
};
