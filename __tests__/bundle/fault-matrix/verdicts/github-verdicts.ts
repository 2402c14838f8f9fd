import { mapVerdicts, retold, type Verdicts } from './verdict.ts';

const REACH = /Check that the runner can reach .*, and its proxy settings/;
const LATER = /See https:\/\/www\.githubstatus\.com, and run the job again later/;
const REACH_OR_LATER = new RegExp(`${REACH.source}|${LATER.source}`);
const ADDRESS = /Check that .* is GitHub's API URL/;
const RENAMED = /If the repository was renamed or moved/;
const LIMIT = /This exceeds GitHub's rate limit.*Run the job again later/;

/** POST to GitHub that is looked up before a retry. */
export const LOOKED_UP: Verdicts = {
  distrusted: [1, 'error'],
  unsent: [4, 'error', REACH],
  untaken: [4, 'error', REACH_OR_LATER],
  taken: [1, 'log', /checking whether it was accepted before retrying/],
  silent: [1, 'log', /checking whether it was accepted before retrying/],
  half: [1, 'log', /checking whether it was accepted before retrying/],
  mistyped: [1, 'log', /checking whether it was accepted before retrying/],
  page: [1, 'error', /the request is not sent again, since it may still take effect/],
  empty: [1, 'log', /checking whether it was accepted before retrying/],
  huge: [1, 'log', /checking whether it was accepted before retrying/],
  turned: [1, 'error', RENAMED],
  moved: [2, 'none'],
  elsewhere: [1, 'error', RENAMED],
  '400': [1, 'error', /Check the inputs of this step/],
  '401': [4, 'error', /Check that `token` is complete, active and for/],
  '403': [1, 'error', /If the reason does not help, check the permissions of `token`/],
  '404': [1, 'error', /`token` has access to it/],
  '409': [1, 'error', /If the reason does not help, check the permissions of `token`/],
  '422': [1, 'error', /Check the inputs of this step/],
  // Within ten minutes: four times 7 s, then a minute each; or 1, 2 and 4 minutes.
  limited: [[5, 14], 'error', LIMIT],
  'limited-for-unknown': [4, 'error', LIMIT],
};

/** POST of a status: an empty response is accepted, since GitHub used to return one. */
export const STATUS: Verdicts = { ...LOOKED_UP, empty: [1, 'none'] };

/** GET from GitHub that the step depends on. */
export const READ: Verdicts = {
  distrusted: [1, 'error'],
  unsent: [4, 'error', REACH],
  untaken: [4, 'error', REACH_OR_LATER],
  taken: [4, 'error', REACH_OR_LATER],
  silent: [4, 'error', REACH],
  half: [1, 'error', ADDRESS],
  mistyped: [1, 'error', ADDRESS],
  page: [1, 'error', ADDRESS],
  empty: [4, 'error', ADDRESS],
  huge: [1, 'error', ADDRESS],
  turned: [2, 'none'],
  moved: [2, 'none'],
  elsewhere: [1, 'error', RENAMED],
  '400': [1, 'error', /Check the inputs of this step/],
  '401': [4, 'error', /Check that `token` is complete, active and for/],
  '403': [1, 'error', /If the reason does not help, check the permissions of `token`/],
  '404': [1, 'error', /`token` has access to it/],
  '409': [1, 'error', /If the reason does not help, check the permissions of `token`/],
  '422': [1, 'error', /Check the inputs of this step/],
  limited: [[5, 14], 'error', LIMIT],
  'limited-for-unknown': [4, 'error', LIMIT],
};

const LEFT = /Not all deployments of production were deactivated.*: deployment 42 \(/;
const PASSED_OVER = {
  '400': [1, 'error', LEFT],
  '404': [1, 'log', /no longer exists/],
  '409': [1, 'error', LEFT],
  '422': [1, 'error', LEFT],
} as const;
const REACH_OR_LEFT = new RegExp(`${REACH.source}|${LEFT.source}`);

/** GET and POST of a clean-up, where an error for one deployment does not stop the others. */
export const CLEAN_UP_READ: Verdicts = {
  ...READ,
  ...PASSED_OVER,
  untaken: [4, 'error', REACH_OR_LEFT],
  taken: [4, 'error', REACH_OR_LEFT],
};
export const CLEAN_UP_STATUS: Verdicts = {
  ...STATUS,
  ...PASSED_OVER,
  untaken: [4, 'error', REACH_OR_LEFT],
};

const STILL_ACTIVE = /Not all earlier deployments of pr-7 were deactivated/;

/** GET and POST for earlier deployments: the deployment itself has succeeded. */
export const SUPERSEDING_READ = retold(READ, 'warning', STILL_ACTIVE);
export const SUPERSEDING_STATUS = retold(STATUS, 'warning', STILL_ACTIVE);

const NOT_ALL = /Not all of pr-7 was deleted/;
const REACH_OR_NOT_ALL = new RegExp(`${REACH.source}|${NOT_ALL.source}`);

/** DELETE, which is idempotent; its response has no body that could be invalid. */
const DELETE: Verdicts = {
  ...READ,
  untaken: [4, 'error', REACH_OR_NOT_ALL],
  taken: [4, 'error', REACH_OR_NOT_ALL],
  half: [1, 'none'],
  mistyped: [1, 'none'],
  page: [1, 'error', ADDRESS],
  empty: [1, 'none'],
  // The connection may be closed during an unread body.
  huge: [[1, 2], 'none'],
  turned: [1, 'error', RENAMED],
  moved: [2, 'none'],
  '400': [1, 'error', NOT_ALL],
  '409': [1, 'error', NOT_ALL],
  '422': [1, 'error', NOT_ALL],
};
export const DELETE_DEPLOYMENT: Verdicts = {
  ...DELETE,
  '404': [1, 'log', /no longer exists/],
};

const NOT_ALLOWED =
  /Environments not deleted, because they do not exist or `token` cannot delete environments/;

/** `GITHUB_TOKEN` must not delete an environment, which is not an error. */
export const DELETE_ENVIRONMENT: Verdicts = {
  ...DELETE,
  '403': [1, 'notice', NOT_ALLOWED],
  '404': [1, 'notice', NOT_ALLOWED],
};

/**
 * GET that looks up a POST that returned 502; if it fails too, the result is unknown and nothing is
 * sent again.
 */
export const LOOK_UP = retold(READ, 'error', /githubstatus\.com.*HTTP 502, POST/);

/** The deployment found may not be the step's own. */
export const LOOK_UP_CREATED: Verdicts = {
  ...LOOK_UP,
  turned: [2, 'warning', /It may belong to another job/],
  moved: [2, 'warning', /It may belong to another job/],
};

const NOT_CLOSED = /Could not set the final status of deployment 42: /;

const UNKNOWN = /setting the final status without checking the newest one/;

/**
 * GET of the newest status at the end of a job: only a 401, 403 or 404 prevents the final status.
 */
export const NEWEST: Verdicts = {
  ...mapVerdicts(READ, ([requests, channel]) => [
    requests,
    channel === 'none' ? 'none' : 'log',
    UNKNOWN,
  ]),
  // An outage is permanent.
  unsent: [4, 'warning', NOT_CLOSED],
  distrusted: [1, 'warning', NOT_CLOSED],
  silent: [[2, 3], 'log', UNKNOWN],
  // Again with `GITHUB_TOKEN`.
  '401': [8, 'warning', NOT_CLOSED],
  '403': [2, 'warning', NOT_CLOSED],
  '404': [2, 'warning', NOT_CLOSED],
  limited: [[4, 9], 'log', UNKNOWN],
  'limited-for-unknown': [2, 'log', UNKNOWN],
};

/** At the end of a job this is a warning, and the time limit is two minutes. */
export const LAST_STATUS: Verdicts = {
  ...retold(STATUS, 'warning', NOT_CLOSED),
  // Again with only the state.
  '422': [2, 'warning', NOT_CLOSED],
  limited: [[4, 7], 'warning', NOT_CLOSED],
  'limited-for-unknown': [2, 'warning', NOT_CLOSED],
};
export const LAST_LOOK_UP: Verdicts = {
  ...retold(READ, 'warning', NOT_CLOSED),
  limited: [[4, 7], 'warning', NOT_CLOSED],
  'limited-for-unknown': [2, 'warning', NOT_CLOSED],
};
