import type { Group } from './fault-kinds.ts';

/** Where a person is told: the step fails with `error` alone. `none`: no annotation at all. */
type Channel = 'error' | 'warning' | 'notice' | 'log' | 'none';

/** What must come of a fault that does not pass. */
export type Verdict = readonly [
  /** How often the call is made, redirects that are followed included; or the least and the most. */
  requests: number | readonly [number, number],
  channel: Channel,
  /** What to do, or what it means, in the words that a person reads there. */
  remedy?: RegExp,
];

/** The verdict for each group of faults; the name of a single fault wins over its group. */
export type Verdicts = Readonly<Record<Group, Verdict>> & { readonly '500'?: Verdict };

// The verdicts follow from what the READMEs say under "Faults" and "Network", and from lib/http/retry.ts: a call
// is made up to four times; a POST again only if it was not taken; after 401 never.

const MAY_HAVE_STARTED = /(?:cut|\)|within 120 s)\. The deployment may have been started: look at/;

/** POST that is made once: a second one might start a second deployment. */
export const TRIGGER: Verdicts = {
  unsent: [4, 'error', /Nothing was sent\. Check `api_url`/],
  untaken: [1, 'error', MAY_HAVE_STARTED],
  taken: [1, 'error', MAY_HAVE_STARTED],
  silent: [1, 'error', MAY_HAVE_STARTED],
  half: [1, 'error', /Check `api_url`.*may have been started/],
  mistyped: [1, 'none'],
  page: [1, 'error', /Check `api_url`.*may have been started/],
  empty: [1, 'error', /Check `api_url`.*may have been started/],
  huge: [1, 'error', /Check `api_url`.*may have been started/],
  turned: [1, 'error', /Check `api_url`/],
  moved: [2, 'none'],
  elsewhere: [1, 'error', /Check `api_url`/],
  '400': [1, 'error', /Check the inputs against the message/],
  '401': [1, 'error', /The key in `api_key` is revoked.*No further call was made/],
  '403': [1, 'error', /needs the scope Deployment.*No further call was made/],
  '404': [1, 'error', /Check `api_url`, and that deployment is set up/],
  '409': [1, 'error', /`concurrency` group/],
  '422': [1, 'error', /Check the inputs against the message/],
  limited: [4, 'error', /asks for fewer calls: wait/],
  'limited-for-unknown': [4, 'error', /asks for fewer calls: wait/],
};

const TIMED_OUT = [[4, 60], 'error', /did not end within 2m \(`timeout`\).*goes on/] as const;
const GOES_ON = /to follow it, run this action with `deployment_id: 4212`/;

/** GET that is repeated until the timeout, here of two minutes. */
export const POLL: Verdicts = {
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
  '401': [1, 'error', /No further call was made.*goes on/],
  '403': [1, 'error', /No further call was made.*goes on/],
  // Just after the trigger an id may not be known yet: six looks in 30 s, and a last one.
  '404': [7, 'error', /does not find this deployment any more: look at Deployments/],
  '409': [1, 'error', /Check the inputs against the message.*goes on/],
  '422': [1, 'error', GOES_ON],
  limited: TIMED_OUT,
  'limited-for-unknown': TIMED_OUT,
};

const JUDGED_ALL_THE_SAME = /The log cannot be read: .*judged all the same/;

/** GET of the log of a deployment that has ended, which is read twice; no log is no reason to fail. */
export const LOG: Verdicts = {
  unsent: [2, 'warning', JUDGED_ALL_THE_SAME],
  untaken: [2, 'warning', JUDGED_ALL_THE_SAME],
  taken: [2, 'warning', JUDGED_ALL_THE_SAME],
  // All of the two minutes that a log may take.
  silent: [1, 'warning', JUDGED_ALL_THE_SAME],
  // A text that ends early is a text.
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
  '404': [2, 'log', /has no log of this deployment/],
  '409': [2, 'warning', JUDGED_ALL_THE_SAME],
  '422': [2, 'warning', JUDGED_ALL_THE_SAME],
  limited: [2, 'warning', JUDGED_ALL_THE_SAME],
  'limited-for-unknown': [2, 'warning', JUDGED_ALL_THE_SAME],
};

const REACH = /Check that the runner reaches .*, and its proxy settings/;
const LATER = /GitHub has a fault.*Run the job again later/;
const REACH_OR_LATER = new RegExp(`${REACH.source}|${LATER.source}`);
const ADDRESS = /Check that .* is the address of GitHub's API/;
const RENAMED = /Was the repository renamed or moved\?/;
const LIMIT = /This is GitHub's rate limit.*run the job again later/;

/** POST to GitHub that is looked for before it is made again. */
export const LOOKED_UP: Verdicts = {
  unsent: [4, 'error', REACH],
  untaken: [4, 'error', REACH_OR_LATER],
  taken: [1, 'log', /may have been accepted, so that is looked up first/],
  silent: [1, 'log', /may have been accepted, so that is looked up first/],
  half: [1, 'log', /may have been accepted, so that is looked up first/],
  mistyped: [1, 'log', /may have been accepted, so that is looked up first/],
  page: [1, 'error', /it is not sent again, since it may still appear/],
  empty: [1, 'log', /may have been accepted, so that is looked up first/],
  huge: [1, 'log', /may have been accepted, so that is looked up first/],
  turned: [1, 'error', RENAMED],
  moved: [2, 'none'],
  elsewhere: [1, 'error', RENAMED],
  '400': [1, 'error', /Check the inputs against the message/],
  '401': [1, 'error', /GitHub does not take `token`/],
  '403': [1, 'error', /refuses this for the reason that it names/],
  '404': [1, 'error', /`token` has access to it/],
  '409': [1, 'error', /the reason that it names/],
  '422': [1, 'error', /Check the inputs against the message/],
  // Ten minutes of patience: four times 7 s, then a minute each; or 1, 2 and 4 minutes.
  limited: [[5, 14], 'error', LIMIT],
  'limited-for-unknown': [4, 'error', LIMIT],
};

/** POST of a status: an empty answer to it is taken for GitHub's, as it once was to everything. */
export const STATUS: Verdicts = { ...LOOKED_UP, empty: [1, 'none'] };

/** GET from GitHub whose answer the step cannot do without. */
export const READ: Verdicts = {
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
  '400': [1, 'error', /Check the inputs against the message/],
  '401': [1, 'error', /GitHub does not take `token`/],
  '403': [1, 'error', /refuses this for the reason that it names/],
  '404': [1, 'error', /`token` has access to it/],
  '409': [1, 'error', /the reason that it names/],
  '422': [1, 'error', /Check the inputs against the message/],
  limited: [[5, 14], 'error', LIMIT],
  'limited-for-unknown': [4, 'error', LIMIT],
};

/** The same table with another channel and the same words in all cells that are told there. */
function retold(verdicts: Verdicts, channel: Channel, remedy: RegExp): Verdicts {
  return mapVerdicts(verdicts, (verdict) =>
    verdict[1] === 'error' ? [verdict[0], channel, remedy] : verdict,
  );
}

function mapVerdicts(verdicts: Verdicts, change: (verdict: Verdict) => Verdict): Verdicts {
  const cells = Object.entries(verdicts).map(([name, verdict]) => [name, change(verdict)]);
  return Object.fromEntries(cells) as Verdicts;
}

/** GET that looks for a POST whose answer was a 502: where it fails too, nobody knows, and nothing is sent again. */
export const LOOK_UP = retold(READ, 'error', /POST .* HTTP 502 .*GitHub has a fault/);

const NOT_CLOSED = /The last status of deployment 42 was not set: /;

/** At the end of a job the same is a warning, and the patience is two minutes. */
export const LAST_STATUS: Verdicts = {
  ...retold(STATUS, 'warning', NOT_CLOSED),
  limited: [[4, 7], 'warning', NOT_CLOSED],
  'limited-for-unknown': [2, 'warning', NOT_CLOSED],
};
export const LAST_LOOK_UP: Verdicts = {
  ...retold(READ, 'warning', NOT_CLOSED),
  limited: [[4, 7], 'warning', NOT_CLOSED],
  'limited-for-unknown': [2, 'warning', NOT_CLOSED],
};

const SERVER_URL = /Check `base_url`, and whether|The server failed|run the job again later/;

/** GET from Ctrlplane within the 60 s of `timeout`. */
export const JOB: Verdicts = {
  unsent: [4, 'error', /Check `base_url`, and whether a runner can reach that server/],
  untaken: [4, 'error', SERVER_URL],
  taken: [4, 'error', SERVER_URL],
  silent: [[2, 3], 'error', /The server may be overloaded.*raise `timeout`/],
  half: [1, 'error', /The answer was cut off/],
  mistyped: [1, 'none'],
  page: [1, 'error', /That is no Ctrlplane API: check `base_url`/],
  empty: [1, 'error', /The answer was cut off/],
  huge: [1, 'error', /check `base_url`, and the size of the job/],
  turned: [2, 'none'],
  moved: [2, 'none'],
  elsewhere: [1, 'error', /Set `base_url` to the address that the server itself uses/],
  '400': [1, 'error', /Check `base_url` and `job_id`/],
  '401': [1, 'error', /The server refused the key in `api_key`/],
  '403': [1, 'error', /may not read this workspace/],
  '404': [1, 'error', /That is no Ctrlplane API: check `base_url`/],
  '409': [1, 'error', /Check `base_url` and `job_id`/],
  '422': [1, 'error', /Check `base_url` and `job_id`/],
  limited: [4, 'error', /asks for patience: run the job again later/],
  'limited-for-unknown': [4, 'error', /asks for patience: run the job again later/],
};

/** The lists of the agents are a second chance, so each is asked twice only. */
export const AGENTS: Verdicts = {
  ...JOB,
  unsent: [2, 'error', /Check `base_url`/],
  untaken: [2, 'error', SERVER_URL],
  taken: [2, 'error', SERVER_URL],
  silent: [2, 'error', /The server may be overloaded/],
  '400': [1, 'error', /There is no job/],
  '404': [1, 'error', /There is no job/],
  limited: [2, 'error', /run the job again later/],
  'limited-for-unknown': [2, 'error', /run the job again later/],
};

function once(verdicts: Verdicts): Verdicts {
  return mapVerdicts(verdicts, () => [1, 'none']);
}

/** GET of the name of the run, which is asked once; where it cannot be read nothing is said. */
export const TITLE: Verdicts = {
  ...once(JOB),
  turned: [2, 'none'],
  moved: [2, 'none'],
};

const BY_HAND = /was not reported to Ctrlplane: .*set the status of the job in Ctrlplane by hand/;

/** PUT and PATCH of a status: the same twice is no harm, ten seconds are enough, and nothing of it fails. */
export const REPORT: Verdicts = {
  unsent: [3, 'warning', BY_HAND],
  untaken: [3, 'warning', BY_HAND],
  taken: [3, 'warning', BY_HAND],
  silent: [[2, 3], 'warning', BY_HAND],
  // The status of the answer says it all.
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

const TAKES_NONE = /This server takes no status for this job/;

/** Newer servers do not have the endpoint for every job. */
export const FIRST_REPORT: Verdicts = {
  ...REPORT,
  '400': [1, 'notice', TAKES_NONE],
  '404': [1, 'notice', TAKES_NONE],
};

/** A success has two words on older servers; where the first is refused the second is tried. */
export const LAST_PATCH: Verdicts = {
  ...REPORT,
  '400': [2, 'warning', BY_HAND],
  '422': [2, 'warning', BY_HAND],
  '500': [6, 'warning', BY_HAND],
};
