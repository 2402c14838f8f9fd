export const id = 645;
export const ids = [645];
export const modules = {

6520:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  N: () => (describeWait)
});
var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4597);

function describeWait({ sinceStartMs, leftMs }) {
    return `after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(sinceStartMs)} (timeout in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(leftMs)})`;
}


}),

2924:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  w: () => (poll)
});
/* unused harmony export nextIntervalMs */
const QUIET_MS = 60_000;
async function poll({ attempt, deadline, onQuiet, ...intervals }, { clock, signal }) {
    const start = clock.now();
    let lastChange = start;
    let lastSign = start;
    const sleepUntil = async (end) => {
        for (;;) {
            const now = clock.now();
            const quietInMs = onQuiet === undefined ? Infinity : lastSign + QUIET_MS - now;
            if (end - now <= quietInMs) {
                await clock.sleep(Math.max(0, end - now), signal);
                return;
            }
            if (quietInMs >= 1)
                await clock.sleep(quietInMs, signal);
            lastSign = clock.now();
            onQuiet?.({ sinceStartMs: lastSign - start, leftMs: deadline - lastSign });
        }
    };
    for (;;) {
        signal.throwIfAborted();
        const result = await attempt(deadline);
        if (result.done)
            return { timedOut: false, value: result.value };
        const now = clock.now();
        if (now >= deadline)
            return { timedOut: true };
        if (result.changed)
            lastChange = now;
        if (result.changed || result.printed === true)
            lastSign = now;
        const pause = Math.max(nextIntervalMs(now - lastChange, intervals), result.waitAtLeastMs ?? 0);
        await sleepUntil(Math.min(now + pause, deadline));
    }
}
const PAUSE_FACTOR = 0.7;
function nextIntervalMs(sinceChangeMs, { intervalMs, maxIntervalMs }) {
    const pauseMs = PAUSE_FACTOR * Math.sqrt(sinceChangeMs / 1_000) * 1_000;
    return Math.min(Math.max(pauseMs, intervalMs), Math.max(maxIntervalMs, intervalMs));
}


}),

2645:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  closeMirror: () => (/* reexport */ closeMirror),
  openMirror: () => (/* reexport */ openMirror)
});

var duration = __webpack_require__(4597);
;// CONCATENATED MODULE: ./lib/github/create/contexts.js
const FAILED = ['failure', 'error', 'cancelled', 'timed_out', 'action_required', 'startup_failure', 'stale'];
const PENDING = ['pending', 'expected', 'queued', 'in_progress', 'waiting', 'requested'];
const PASSED = ['success', 'neutral', 'skipped'];
function judgeContexts(contexts, isOwnCheck = () => false) {
    const states = contexts.map(({ state }) => state);
    const open = contexts.filter(({ state }) => !FAILED.includes(state) && !PASSED.includes(state));
    return {
        failed: states.some((state) => FAILED.includes(state)),
        pending: open.filter(({ context }) => !isOwnCheck(context)),
        own: open.filter(({ context }) => isOwnCheck(context)),
        unknown: open.map(({ state }) => state).filter((state) => !PENDING.includes(state)),
    };
}
function describeContexts(contexts) {
    return contexts.map(({ context, state }) => `${context} (${state})`).join(', ');
}

var lib_json = __webpack_require__(9966);
;// CONCATENATED MODULE: ./lib/github/refusal.js

function readRefusal(json) {
    const answer = (0,lib_json/* asRecord */.qY)(json);
    const listed = Array.isArray(answer['errors']) ? answer['errors'] : [answer['errors']];
    return {
        message: (0,lib_json/* asText */.e1)(answer['message']),
        fields: listed.map(describeError).filter((text) => text !== ''),
        contexts: listed.flatMap(contextsOf),
    };
}
function describeError(error) {
    if (typeof error === 'string')
        return error;
    const { resource, field, code, message } = (0,lib_json/* asRecord */.qY)(error);
    const place = [resource, field].filter((part) => typeof part === 'string').join('.');
    const reason = typeof message === 'string' ? message : (0,lib_json/* asText */.e1)(code);
    return [place, reason].filter((part) => part !== '').join(': ');
}
function contextsOf(error) {
    const { contexts } = (0,lib_json/* asRecord */.qY)(error);
    if (!Array.isArray(contexts))
        return [];
    return contexts.map((entry) => {
        const { context = entry, state } = (0,lib_json/* asRecord */.qY)(entry);
        const name = typeof context === 'string' ? context : JSON.stringify(context);
        return { context: name, state: typeof state === 'string' ? state : 'unknown' };
    });
}

;// CONCATENATED MODULE: ./lib/github/github-remedies.js



const PERMISSIONS = `The token has no write access to deployments. Set this on the job:
permissions:
  contents: read
  deployments: write
Permissions that you do not list are set to none. Pull requests from forks and Dependabot get a read-only token.`;
const REFUSED = 'If the reason does not help, check the permissions of `token`.';
const CHECK_INPUTS = 'Check the inputs of this step.';
function githubRemedies(error, subject) {
    const { fields } = readRefusal(error.json);
    const hasFields = fields.length > 0 && error.status !== 409;
    return [...(hasFields ? [`Reason: ${fields.join('; ')}.`] : []), remedyOf(error, subject)];
}
function remedyOf(error, subject) {
    if (error.faultClass === 'throttled')
        return explainLimit(error, subject);
    if (error.kind === 'redirect') {
        return `If the repository was renamed or moved, update \`repository\`. ${checkApiUrl(subject)}`;
    }
    if (error.kind === 'answer' || (error.isPage && (error.status ?? 500) < 500)) {
        return checkApiUrl(subject);
    }
    switch (error.status) {
        case 401:
            return `Check that \`token\` is complete, active and for ${subject.apiUrl}. \`GITHUB_TOKEN\` expires with its job.`;
        case 403:
            return explainForbidden(error.body);
        case 404:
            return explainNotFound(subject);
        case 409:
            return explainConflict(error);
        case 422:
            return explainInvalid(error);
        case undefined:
            if (error.faultClass === 'final')
                return '';
            return `Check that the runner can reach ${subject.apiUrl}, and its proxy settings.`;
        default:
            return error.faultClass === 'ambiguous'
                ? 'See https://www.githubstatus.com, and run the job again later.'
                : CHECK_INPUTS;
    }
}
function checkApiUrl({ apiUrl }) {
    return `Check that ${apiUrl} is GitHub's API URL. On GitHub Enterprise Server it ends in /api/v3.`;
}
function explainLimit({ retryAfterMs }, { timeoutMs }) {
    const pause = retryAfterMs === undefined
        ? ''
        : `it requires a pause of ${(0,duration/* formatDuration */.a)(retryAfterMs)}, but `;
    return `This exceeds GitHub's rate limit: ${pause}this step waits at most ${(0,duration/* formatDuration */.a)(timeoutMs)}. Run the job again later, or use the token of a GitHub App.`;
}
function explainForbidden(reason) {
    if (/personal access token/i.test(reason)) {
        return 'The personal access token needs Deployments: read and write for this repository (classic: the scope `repo_deployment`).';
    }
    if (/SAML/i.test(reason))
        return 'Authorize `token` for the single sign-on of the organization.';
    return /not accessible by integration|must have/i.test(reason) ? PERMISSIONS : REFUSED;
}
function explainNotFound({ repository: { owner, repo }, deploymentId }) {
    const what = deploymentId === undefined ? 'exists' : `has deployment ${deploymentId}`;
    return `Check that ${owner}/${repo} ${what} and \`token\` has access to it. \`GITHUB_TOKEN\` is limited to its repository and job \`permissions\`.`;
}
function explainConflict({ json }) {
    const { contexts, message } = readRefusal(json);
    if (contexts.length > 0) {
        const { pending } = judgeContexts(contexts, () => false);
        const wait = pending.length === 0 ? '' : ', wait for the pending ones with `wait_for_contexts: 15m`';
        return `Not successful: ${describeContexts(contexts)}. Fix the failed checks${wait}, or list only those that must pass in \`required_contexts\`.`;
    }
    if (/status checks/i.test(message)) {
        return 'Fix the failed checks of the commit, or list only those that must pass in `required_contexts`.';
    }
    return /merg/i.test(message)
        ? 'Resolve the conflict of the ref with the default branch, or set `auto_merge: false`.'
        : REFUSED;
}
function explainInvalid({ json }) {
    const { message, fields } = readRefusal(json);
    if (!/No ref found/i.test([message, ...fields].join(' ')))
        return CHECK_INPUTS;
    return 'The repository has no such branch, tag or commit. For a pull request from a fork, leave the ref out to use its head commit.';
}

var action_error = __webpack_require__(6113);
;// CONCATENATED MODULE: ./lib/github/repository.js
function isOwnRepository({ owner, repo }, env) {
    return `${owner}/${repo}`.toLowerCase() === (env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
}

var runner_api_url = __webpack_require__(6746);
;// CONCATENATED MODULE: ./lib/github/read-closing-tokens.js



function readClosingTokens(reader, { apiUrl, repository }, env) {
    const given = reader.secret('token');
    const isUsable = given !== '' && reader.mistakes() === undefined;
    const mayUseOwn = apiUrl === (0,runner_api_url/* runnerApiUrl */.k)(env) && isOwnRepository(repository, env);
    const own = mayUseOwn ? reader.secret('job_token') : '';
    const tokens = new Set([isUsable ? given : '', own].filter((token) => token !== ''));
    if (tokens.size === 0) {
        throw new action_error/* ActionError */.l('`token` has no usable value at the end of the job, and `GITHUB_TOKEN` is not for this repository. Set `token` to an expression that still has a value then.');
    }
    return [...tokens];
}

var api_error = __webpack_require__(1381);
var failure = __webpack_require__(9924);
var github_id = __webpack_require__(4536);
;// CONCATENATED MODULE: ./lib/github/answer.js


function readDeployment(value) {
    const from = (0,lib_json/* asRecord */.qY)(value);
    const id = (0,github_id/* deploymentIdOf */.Y)(from['id']);
    return id === undefined ? undefined : deploymentFrom(from, id);
}
function readStatus(value) {
    const from = (0,lib_json/* asRecord */.qY)(value);
    const id = (0,github_id/* idOf */.T)(from['id']);
    return id === undefined ? undefined : statusFrom(from, id);
}
function deploymentFrom(from, id) {
    return {
        id,
        url: (0,lib_json/* asText */.e1)(from['url']),
        sha: (0,lib_json/* asText */.e1)(from['sha']),
        ref: (0,lib_json/* asText */.e1)(from['ref']),
        task: (0,lib_json/* asText */.e1)(from['task']),
        environment: (0,lib_json/* asText */.e1)(from['environment']),
        description: (0,lib_json/* asText */.e1)(from['description']),
        payload: from['payload'],
        transient: flag(from['transient_environment']),
        production: flag(from['production_environment']),
        creator: (0,lib_json/* asText */.e1)((0,lib_json/* asRecord */.qY)(from['creator'])['login']),
        createdAt: time(from['created_at']),
    };
}
function statusFrom(from, id) {
    return {
        id,
        url: (0,lib_json/* asText */.e1)(from['url']),
        deploymentUrl: (0,lib_json/* asText */.e1)(from['deployment_url']),
        state: (0,lib_json/* asText */.e1)(from['state']),
        description: (0,lib_json/* asText */.e1)(from['description']),
        environment: (0,lib_json/* asText */.e1)(from['environment']),
        environmentUrl: (0,lib_json/* asText */.e1)(from['environment_url']),
        logUrl: (0,lib_json/* asText */.e1)(from['log_url']),
        creator: (0,lib_json/* asText */.e1)((0,lib_json/* asRecord */.qY)(from['creator'])['login']),
        createdAt: time(from['created_at']),
    };
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
function time(value) {
    const ms = Date.parse((0,lib_json/* asText */.e1)(value));
    return Number.isNaN(ms) ? 0 : ms;
}

;// CONCATENATED MODULE: ./lib/github/delete-until-gone.js

async function deleteUntilGone(send, limits) {
    let inFlight = false;
    let isRepeat = false;
    const onFlight = (begins) => {
        isRepeat ||= begins && inFlight;
        inFlight = begins;
        limits.onFlight?.(begins);
    };
    try {
        await send({ ...limits, onFlight });
        return true;
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h) || error.status !== 404 || error.isPage)
            throw error;
        return isRepeat;
    }
}

var http_http = __webpack_require__(1764);
var retry = __webpack_require__(4344);
;// CONCATENATED MODULE: ./lib/github/rate-limit.js

const GITHUB_THROTTLE_PAUSE_MS = 60_000;
const LIMIT_MESSAGE = /rate limit|abuse detection/i;
const PERMISSION_MESSAGE = /not accessible|must have|SAML|denied/i;
const CREDENTIALS_MESSAGE = /bad credentials|requires authentication/i;
function classifyGithub(status, headers, body) {
    if (status === 401)
        return 'unauthenticated';
    if (status !== 403)
        return undefined;
    if (LIMIT_MESSAGE.test(body) || headers['retry-after'] !== undefined)
        return 'throttled';
    if (CREDENTIALS_MESSAGE.test(body))
        return 'unauthenticated';
    const exhausted = headers['x-ratelimit-remaining'] === '0';
    return exhausted && !PERMISSION_MESSAGE.test(body) ? 'throttled' : 'final';
}
function githubRetryAfterMs(headers, now) {
    const asked = (0,retry/* parseRetryAfter */.mu)(headers['retry-after'], now);
    if (asked !== undefined)
        return asked;
    const reset = String(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] !== '0' || !/^\d{1,12}$/.test(reset))
        return undefined;
    return Math.max(0, Number(reset) * 1_000 - now.getTime()) + 1_000;
}

;// CONCATENATED MODULE: ./lib/github/transport.js



const MEDIA_TYPE = 'application/vnd.github.v3+json';
const SERVER = 'GitHub';
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
function createGithubTransport({ baseUrl, token, repository: { owner, repo }, onRemaining }, context) {
    const service = {
        name: SERVER,
        baseUrl,
        headers: { accept: MEDIA_TYPE, authorization: `token ${token}` },
        classify: classifyGithub,
        retryAfterMs: githubRetryAfterMs,
        throttlePauseMs: GITHUB_THROTTLE_PAUSE_MS,
    };
    const http = (0,http_http/* createHttp */.V)(service, context);
    const root = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
    return async ({ path, query = {}, body, deletes }, limits) => {
        const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
        const sent = { path: `${root}${path}${search === '' ? '' : `?${search}`}`, ...limits };
        const response = await http.send({ ...kindOf(body, deletes), ...sent });
        const { 'content-type': type = '', date = '', link, deprecation, sunset } = response.headers;
        if (deprecation !== undefined) {
            context.log.debug(`${response.call} is deprecated, until ${String(sunset)}`);
        }
        const remaining = String(response.headers['x-ratelimit-remaining']);
        if (/^\d{1,9}$/.test(remaining))
            onRemaining?.(Number(remaining));
        const text = response.body.toString('utf8');
        return {
            call: response.call,
            status: response.status,
            at: Date.parse(date),
            hasNextPage: /;\s*rel="?next"?/i.test(String(link)),
            data: (/json/i.test(type) ? (0,lib_json/* tryParseJson */.Bl)(text, JSON.parse) : undefined) ?? text,
        };
    };
}
function kindOf(body, deletes) {
    if (deletes === true)
        return { method: 'DELETE', repeatable: true };
    if (body !== undefined)
        return { method: 'POST', body: JSON.stringify(body) };
    return { method: 'GET', needsBody: true, maxBodyBytes: MAX_PAGE_BYTES };
}

;// CONCATENATED MODULE: ./lib/github/client.js




const DEPLOYMENTS = '/deployments';
const deploymentOf = (id) => `${DEPLOYMENTS}/${encodeURIComponent(id)}`;
const statusesOf = (id) => `${deploymentOf(id)}/statuses`;
function createGithub(connection, context) {
    const request = createGithubTransport(connection, context);
    const remove = (path, limits) => deleteUntilGone(async (attempt) => {
        const answer = await request({ path, deletes: true }, attempt);
        if (answer.data !== '')
            throw unexpectedAnswer(answer, 'is not empty');
    }, limits);
    return {
        async createDeployment(body, limits) {
            const answer = await request({ path: DEPLOYMENTS, body }, limits);
            const deployment = readDeployment(answer.data);
            if (deployment !== undefined || answer.status === 202)
                return deployment;
            throw unexpectedAnswer(answer, 'contains no deployment id');
        },
        async recentDeployments(filter, limits) {
            const query = { ...filter, per_page: 100 };
            return pageOf(await request({ path: DEPLOYMENTS, query }, limits), readDeployment);
        },
        allDeployments(filter, limits) {
            const query = { ...filter, per_page: 100 };
            const pageLimits = { ...limits, deadline: limits.deadline + LAST_PAGE_MS };
            const readPage = (page) => request({ path: DEPLOYMENTS, query: { ...query, page } }, pageLimits);
            return readAllDeployments(readPage, () => context.clock.now() < limits.deadline);
        },
        async createStatus(id, body, limits) {
            const answer = await request({ path: statusesOf(id), body }, limits);
            const status = readStatus(answer.data);
            if (status !== undefined || answer.data === '')
                return status;
            throw unexpectedAnswer(answer, 'is not a status');
        },
        async recentStatuses(id, count, limits) {
            const call = { path: statusesOf(id), query: { per_page: count } };
            const page = pageOf(await request(call, limits), readStatus);
            page.items.sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id));
            return page;
        },
        deleteDeployment: (id, limits) => remove(deploymentOf(id), limits),
        deleteEnvironment: (name, limits) => remove(`/environments/${encodeURIComponent(name)}`, limits),
    };
}
function unexpectedAnswer({ call }, reason) {
    const details = { kind: 'answer', server: SERVER, call, faultClass: 'ambiguous' };
    return new api_error/* ApiError */.h(`returned a response that ${reason}`, details);
}
const MAX_PAGES = 100;
const LAST_PAGE_MS = 30_000;
async function readAllDeployments(readPage, hasTime) {
    const all = new Map();
    for (let page = 1; page <= MAX_PAGES && (page === 1 || hasTime()); page += 1) {
        const answer = await readPage(page);
        const known = all.size;
        for (const deployment of pageOf(answer, readDeployment).items) {
            const { id, environment, ref, production, createdAt } = deployment;
            if (!all.has(id))
                all.set(id, { id, environment, ref, production, createdAt });
        }
        if (all.size === known || !answer.hasNextPage)
            return listOf(all, true);
    }
    return listOf(all, false);
}
function listOf(all, complete) {
    const deployments = [...all.values()];
    deployments.sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id));
    return { deployments, complete };
}
function pageOf({ call, data, at }, read) {
    if (!Array.isArray(data)) {
        const details = { kind: 'answer', server: SERVER, call, faultClass: 'final' };
        throw new api_error/* ApiError */.h('returned a response that is not a list', details);
    }
    const items = data.map((value) => read(value)).filter((item) => item !== undefined);
    return { items, at };
}

;// CONCATENATED MODULE: ./lib/github/states.js
const STATES = [
    'error',
    'failure',
    'inactive',
    'in_progress',
    'pending',
    'queued',
    'success',
];
const CANCELLED_STATES = (/* unused pure expression or super */ null && (['error', 'failure', 'inactive']));
const END_STATES = ['success', 'failure', 'error', 'inactive'];
function isEnd(state) {
    return END_STATES.includes(state);
}
const CONCLUSIONS = {
    cancelled: undefined,
    skipped: undefined,
    canceled: undefined,
    neutral: undefined,
    stale: undefined,
    failed: 'failure',
    timed_out: 'failure',
    action_required: 'failure',
    startup_failure: 'failure',
};
const STATE_WORDS = [...STATES, ...Object.keys(CONCLUSIONS)];
function toState(word, cancelledAs) {
    const folded = word.toLowerCase();
    if (Object.hasOwn(CONCLUSIONS, folded))
        return CONCLUSIONS[folded] ?? cancelledAs;
    return STATES.find((state) => state === folded);
}

var compact = __webpack_require__(752);
;// CONCATENATED MODULE: ./lib/github/write-once.js


const LOOK_UP_TIMEOUT_MS = 60_000;
async function writeOnce(write, context) {
    const { clock, log } = context;
    let firstSentAt;
    let sentAt = clock.now();
    const onFlight = (inFlight) => {
        if (inFlight)
            sentAt = clock.now();
        write.onFlight?.(inFlight);
    };
    for (let attempt = 1;; attempt += 1) {
        try {
            return await write.send({ deadline: write.deadline, onFlight });
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h) || !error.mayHaveTakenEffect)
                throw error;
            const accepted = error.kind === 'answer';
            firstSentAt ??= sentAt;
            log.info(`${error.message}; checking whether it was accepted before retrying`);
            const lookUps = accepted ? retry/* MAX_ATTEMPTS */.m : 1;
            for (let count = 0; count < lookUps; count += 1) {
                const failure = { firstSentAt, attempts: attempt + count, error };
                const found = await lookUp(write, failure, context);
                if (found !== undefined)
                    return found;
            }
            if (accepted)
                throw notFound(error);
            if (attempt >= retry/* MAX_ATTEMPTS */.m)
                throw error;
            log.info('It was not accepted; retrying.');
        }
    }
}
async function lookUp(write, { firstSentAt, attempts, error }, { clock, signal, log }) {
    const pauseMs = (0,retry/* backoffMs */.jo)(attempts, 1);
    const deadline = write.deadline + LOOK_UP_TIMEOUT_MS;
    if (clock.now() + pauseMs > deadline)
        throw error;
    await clock.sleep(pauseMs, signal);
    try {
        return await write.find(clock.now() - firstSentAt, deadline);
    }
    catch (lookUpError) {
        if (!(lookUpError instanceof api_error/* ApiError */.h))
            throw lookUpError;
        log.warning(`Could not check whether the request was accepted: ${lookUpError.message}`);
        throw error;
    }
}
function notFound({ what, server, call, kind, faultClass }) {
    const text = `${what}; the request is not sent again, since it may still take effect`;
    return new api_error/* ApiError */.h(text, { kind, server, call, faultClass });
}
const ROUNDING_MS = 2_000;
function serverTimeAgo(listedAt, agoMs, clock) {
    const at = Number.isNaN(listedAt) ? clock.date().getTime() : listedAt;
    return at - agoMs - ROUNDING_MS;
}

;// CONCATENATED MODULE: ./lib/github/status/set-status.js

const LOOK_BACK = 100;
function setStatus(deploymentId, request, limits, context) {
    const { client, clock } = context;
    const write = {
        ...limits,
        send: (attempt) => client.createStatus(deploymentId, request, attempt),
        async find(agoMs, deadline) {
            const { items, at } = await client.recentStatuses(deploymentId, LOOK_BACK, { deadline });
            const since = serverTimeAgo(at, agoMs, clock);
            return items.find((status) => status.createdAt >= since && isOf(status, request));
        },
    };
    return writeOnce(write, context);
}
function isOf(status, request) {
    return (status.state === request.state &&
        status.logUrl === (request.log_url ?? '') &&
        status.description === (request.description ?? '') &&
        status.environmentUrl === (request.environment_url ?? status.environmentUrl));
}

;// CONCATENATED MODULE: ./lib/github/status/set-accepted-status.js




const DECORATIONS = {
    environment_url: /environment[_ ]url/i,
    log_url: /(?:log|target)[_ ]url/i,
    description: /description/i,
    environment: /environment(?![_ ]url)/i,
};
async function setAcceptedStatus(deploymentId, request, limits, context) {
    try {
        return { sent: request, status: await setStatus(deploymentId, request, limits, context) };
    }
    catch (error) {
        const refused = refusedDecorations(request, error);
        if (refused.length === 0 || !(error instanceof api_error/* ApiError */.h))
            throw error;
        const names = refused.map((name) => `\`${name}\``).join(', ');
        const reasons = readRefusal(error.json).fields.join('; ') || error.message;
        context.log.warning(`The status of deployment ${deploymentId} was set without ${names}, which GitHub rejected: ${reasons}.`, `Status of deployment ${deploymentId} set without ${refused.join(', ')}`);
        return setAcceptedStatus(deploymentId, without(request, refused), limits, context);
    }
}
function refusedDecorations(request, error) {
    if (!(error instanceof api_error/* ApiError */.h) || error.status !== 422)
        return [];
    const { message, fields } = readRefusal(error.json);
    const text = [message, ...fields].join(' ');
    const names = Object.keys(DECORATIONS);
    return names.filter((name) => request[name] !== undefined && DECORATIONS[name].test(text));
}
function without(request, names) {
    const dropped = Object.fromEntries(names.map((name) => [name, undefined]));
    return { ...(0,compact/* compact */.o)({ ...request, ...dropped }), state: request.state };
}

;// CONCATENATED MODULE: ./lib/github/status/set-end.js





async function setEnd(deploymentId, request, deadline, github) {
    const { clock } = github;
    const readDeadline = clock.now() + (deadline - clock.now()) / 2;
    const newest = await newestStateIfReadable(deploymentId, readDeadline, github);
    return isEnd(newest)
        ? { ended: newest }
        : setAtLeastState(deploymentId, request, deadline, github);
}
const set_end_LOOK_BACK = 30;
async function newestState(deploymentId, deadline, { client }) {
    const { items } = await client.recentStatuses(deploymentId, set_end_LOOK_BACK, { deadline });
    return items[0]?.state ?? '';
}
async function newestStateIfReadable(deploymentId, deadline, github) {
    try {
        return await newestState(deploymentId, deadline, github);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h) || isTokenRefused(error))
            throw error;
        github.log.info(`${error.message}; setting the final status without checking the newest one`);
        return '';
    }
}
function isTokenRefused({ status, faultClass }) {
    return faultClass !== 'throttled' && [401, 403, 404].includes(status ?? 0);
}
async function setAtLeastState(deploymentId, request, deadline, github) {
    try {
        return await setAcceptedStatus(deploymentId, request, { deadline }, github);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h) || error.status !== 422)
            throw error;
        const { state, auto_inactive: autoInactive = true } = request;
        const sent = { state, auto_inactive: autoInactive };
        const status = await setStatus(deploymentId, sent, { deadline }, github);
        github.log.warning((0,failure/* composeMessage */.S)(error, [], `Only the state of deployment ${deploymentId} was set, since GitHub rejected its other fields: ${error.happened}`), `Status of deployment ${deploymentId} set without its other fields`);
        return { sent, status };
    }
}

;// CONCATENATED MODULE: ./lib/github/status/close-deployment.js




const CLOSING_TIMEOUT_MS = 2 * 60_000;
async function closeDeployment({ deploymentId, apiUrl: baseUrl, repository, tokens }, request, deadline, context) {
    let refusal;
    for (const token of tokens) {
        const client = createGithub({ baseUrl, token, repository }, context);
        try {
            const outcome = await setEnd(deploymentId, request, deadline, { client, ...context });
            if (refusal !== undefined) {
                const happened = `GitHub rejected \`token\` at the end of the job, so \`GITHUB_TOKEN\` was used for deployment ${deploymentId}: ${refusal.happened}`;
                const title = 'Token rejected at the end of the job';
                context.log.warning((0,failure/* composeMessage */.S)(refusal, [], happened), title);
            }
            return { outcome, client };
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h) || !isTokenRefused(error))
                throw refusal ?? error;
            refusal ??= error;
        }
    }
    throw refusal ?? new TypeError('No token is available.');
}

;// CONCATENATED MODULE: ./lib/step/saved-state.js


function readSavedState(text, read) {
    if (text === '')
        return undefined;
    const state = read((0,lib_json/* asRecord */.qY)((0,lib_json/* tryParseJson */.Bl)(text)));
    if (state === undefined) {
        throw new action_error/* ActionError */.l('the state that the step saved cannot be read');
    }
    return state;
}

;// CONCATENATED MODULE: ./trigger-deploy/mirror/saved-mirror.js





const SAVED_MIRROR = 'mirror';
function readSavedMirror(text) {
    return readSavedState(text, (saved) => {
        const { owner, repo } = (0,lib_json/* asRecord */.qY)(saved['repository']);
        const deploymentId = (0,github_id/* deploymentIdOf */.Y)(saved['deploymentId']);
        const apiUrl = (0,lib_json/* asText */.e1)(saved['apiUrl']);
        const end = readEnd((0,lib_json/* asRecord */.qY)(saved['end']));
        if (deploymentId === undefined || apiUrl === '' || end === undefined)
            return undefined;
        if (typeof owner !== 'string' || typeof repo !== 'string')
            return undefined;
        return { deploymentId, apiUrl, repository: { owner, repo }, end };
    });
}
function readEnd(saved) {
    const text = (name) => (0,lib_json/* asText */.e1)(saved[name]) || undefined;
    const state = STATES.find((known) => known === saved['state']);
    if (state === undefined)
        return undefined;
    const fields = (0,compact/* compact */.o)({
        description: text('description'),
        environment_url: text('environment_url'),
        log_url: text('log_url'),
        auto_inactive: saved['auto_inactive'] !== false,
    });
    return { state, ...fields };
}

;// CONCATENATED MODULE: ./trigger-deploy/mirror/close-mirror.js







async function closeMirror(context) {
    const { inputs, env, clock, log, getState } = context;
    const saved = readSavedMirror(getState(SAVED_MIRROR));
    if (saved === undefined)
        return;
    const { deploymentId, end } = saved;
    const tokens = readClosingTokens(inputs, saved, env);
    const deadline = clock.now() + CLOSING_TIMEOUT_MS;
    try {
        const { outcome } = await closeDeployment({ ...saved, tokens }, end, deadline, context);
        log.info('ended' in outcome
            ? `GitHub deployment ${deploymentId} is already ${outcome.ended}, so its status was not changed.`
            : `GitHub deployment ${deploymentId} is now ${end.state}.`);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h))
            throw error;
        const subject = { ...saved, timeoutMs: CLOSING_TIMEOUT_MS };
        throw new action_error/* ActionError */.l((0,failure/* composeMessage */.S)(error, githubRemedies(error, subject)), { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/github/call-limits.js
const CALL_TIMEOUT_MS = 10 * 60_000;
function callLimits(clock) {
    return { deadline: clock.now() + CALL_TIMEOUT_MS };
}

var describe_wait = __webpack_require__(6520);
var one_line = __webpack_require__(7712);
var poll = __webpack_require__(2924);
var shorten = __webpack_require__(176);
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/github/create/find-created.js


const find_created_LOOK_BACK = 30;
async function findCreated(request, { agoMs, deadline }, { client, clock }) {
    const { ref, task = 'deploy', environment = 'production' } = request;
    const { items, at } = await client.recentDeployments({ ref, task, environment }, { deadline });
    const since = serverTimeAgo(at, agoMs, clock);
    for (const item of items) {
        if (item.createdAt < since || !matchesRequest(item, request))
            continue;
        const statuses = await client.recentStatuses(item.id, find_created_LOOK_BACK, { deadline });
        const isTaken = statuses.items.some(({ creator }) => creator !== '' && creator === item.creator);
        if (!isTaken)
            return item;
    }
    return undefined;
}
function matchesRequest(item, request) {
    const { description, payload, transient_environment: transient = false } = request;
    const { transient: isTransient = transient, production: isProduction } = item;
    const production = request.production_environment ?? isProduction;
    return (item.description === (description ?? '') &&
        isTransient === transient &&
        (isProduction ?? production) === production &&
        (0,external_node_util_.isDeepStrictEqual)(canonicalPayload(item.payload), canonicalPayload(payload)));
}
function canonicalPayload(payload) {
    if (payload === undefined || payload === null || payload === '')
        return {};
    try {
        const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
        return JSON.parse(text) ?? {};
    }
    catch {
        return payload;
    }
}

;// CONCATENATED MODULE: ./lib/github/create/create-deployment.js












const MAX_INTERVAL_MS = 30_000;
const MAX_NAMES_CHARS = 200;
async function createDeployment(creation, context) {
    const { contextWait, isOwnCheck } = creation;
    const { clock, log } = context;
    if (contextWait === undefined)
        return create(creation, Infinity, context);
    let last = '';
    let pendingNames = '';
    const attempt = async (deadline) => {
        try {
            return { done: true, value: await create(creation, deadline, context) };
        }
        catch (error) {
            const contexts = refusedContexts(error);
            const { failed, pending, unknown } = judgeContexts(contexts, isOwnCheck);
            if (failed || pending.length === 0)
                throw error;
            const described = describeContexts(contexts);
            const changed = described !== last;
            if (changed)
                log.info(`Waiting for ${described}`);
            if (changed && unknown.length > 0) {
                log.warning(`Unknown check states, waiting for them: ${unknown.join(', ')}.`);
            }
            last = described;
            pendingNames = pending.map(({ context: name }) => (0,one_line/* oneLine */.T)(name)).join(', ');
            return { done: false, changed };
        }
    };
    const { timeoutMs, intervalMs } = contextWait;
    const deadline = clock.now() + timeoutMs;
    const limits = { intervalMs, maxIntervalMs: MAX_INTERVAL_MS, deadline };
    const onQuiet = (wait) => {
        log.info(`Still waiting for ${(0,shorten/* shorten */.m)(pendingNames, MAX_NAMES_CHARS)} ${(0,describe_wait/* describeWait */.N)(wait)}`);
    };
    const result = await (0,poll/* poll */.w)({ attempt, ...limits, onQuiet }, context);
    if (!result.timedOut)
        return result.value;
    throw new action_error/* ActionError */.l(timeoutMessage(creation, last, timeoutMs));
}
function timeoutMessage({ request: { ref, required_contexts: names }, isOwnCheck }, contexts, timeoutMs) {
    const hint = names === undefined && isOwnCheck !== undefined ? " `'*'` includes this job's own check." : '';
    return `No deployment was created: checks of ${ref} did not pass within ${(0,duration/* formatDuration */.a)(timeoutMs)}: ${contexts}. Raise \`wait_for_contexts\`, or list only checks that report in \`required_contexts\`.${hint}`;
}
function refusedContexts(error) {
    return error instanceof api_error/* ApiError */.h && error.status === 409 ? readRefusal(error.json).contexts : [];
}
async function create(creation, deadline, context) {
    const { ref } = creation.request;
    for (let attempt = 1; attempt <= 2; attempt += 1) {
        const created = await createOnce(creation, deadline, context);
        if (created !== 'merged')
            return created;
        context.log.info(`GitHub merged the default branch into ${ref} instead of deploying it.`);
    }
    throw new action_error/* ActionError */.l(`No deployment was created: GitHub merged the default branch into ${ref} twice, but the default branch has new commits again. Run the job again, or set \`auto_merge: false\`.`, { title: 'No deployment created' });
}
async function createOnce(creation, deadline, context) {
    const { request, timeoutMs, onFlight } = creation;
    const { client, clock } = context;
    const limits = (0,compact/* compact */.o)({ deadline: Math.min(deadline, clock.now() + timeoutMs), onFlight });
    const write = {
        ...limits,
        async send(attempt) {
            const deployment = await client.createDeployment(request, attempt);
            return deployment === undefined ? 'merged' : { deployment, found: false };
        },
        async find(agoMs, lookUpDeadline) {
            const deployment = await findCreated(request, { agoMs, deadline: lookUpDeadline }, context);
            return deployment === undefined ? undefined : { deployment, found: true };
        },
    };
    try {
        return await writeOnce(write, context);
    }
    catch (error) {
        throwIfOwnCheckBlocks(error, creation);
        throw error;
    }
}
function throwIfOwnCheckBlocks(error, { request, isOwnCheck }) {
    if (isOwnCheck === undefined)
        return;
    const { failed, pending, own } = judgeContexts(refusedContexts(error), isOwnCheck);
    if (failed || pending.length > 0 || own.length === 0)
        return;
    const reason = request.required_contexts === undefined
        ? "`required_contexts: '*'` includes it"
        : '`required_contexts` lists it';
    throw new action_error/* ActionError */.l(`No deployment was created: ${describeContexts(own)} is this job's own check, and ${reason}. List the checks of other jobs, or deploy from a workflow \`on: workflow_run\`.`);
}

;// CONCATENATED MODULE: ./lib/github/create/may-have-created.js
function mayHaveCreated({ ref, environment = 'production' }) {
    return `GitHub may have created a deployment of ${ref} to ${environment}. If \`gh api repos/{owner}/{repo}/deployments\` lists it, run deployment-status with its \`deployment_id\` and \`state: inactive\`.`;
}

var path_segment = __webpack_require__(2043);
var without_trailing_slash = __webpack_require__(9342);
;// CONCATENATED MODULE: ./lib/github/environment-page.js



function environmentPage({ apiUrl, repository: { owner, repo } }, environment, env) {
    const server = serverUrl(apiUrl, env);
    if (server === undefined)
        return '';
    const list = `${server}/${owner}/${repo}/deployments`;
    return (0,path_segment/* isPathSegment */.b)(environment) ? `${list}/${encodeURIComponent(environment)}` : list;
}
function serverUrl(apiUrl, env) {
    const given = env['GITHUB_SERVER_URL'] ?? '';
    if (given !== '' && apiUrl === (0,runner_api_url/* runnerApiUrl */.k)(env))
        return (0,without_trailing_slash/* withoutTrailingSlash */.a)(given);
    const ofServer = /^(https?:\/\/.+)\/api\/v3$/.exec(apiUrl)?.[1];
    const ofCloud = /^https:\/\/api\.(github\.com|[\w-]+\.ghe\.com)$/.exec(apiUrl)?.[1];
    return ofServer ?? (ofCloud === undefined ? undefined : `https://${ofCloud}`);
}

;// CONCATENATED MODULE: ./trigger-deploy/mirror/commit-to-mirror.js

function commitToMirror({ repository, commit, branch }, event, env) {
    const ref = commit ?? branch ?? ('skip' in event ? undefined : event.commit);
    if (ref === undefined) {
        throw new action_error/* ActionError */.l('Input `environment` creates a GitHub deployment, which needs a commit: set `commit` or `branch`.');
    }
    const [owner = '', repo = ''] = (repository ?? env['GITHUB_REPOSITORY'] ?? '').split('/');
    return { repository: { owner, repo }, ref };
}

;// CONCATENATED MODULE: ./lib/github/status/fit-description.js
const MAX_CHARS = 140;
function fitDescription(text) {
    const characters = Array.from(text);
    if (characters.length <= MAX_CHARS)
        return text;
    const start = characters.slice(0, MAX_CHARS - 1).join('');
    return `${start.trimEnd()}…`;
}

var cancelled_error = __webpack_require__(6070);
;// CONCATENATED MODULE: ./trigger-deploy/mirror/pace.js
const INTERVAL_MS = 5_000;
function createPace(clock) {
    let next = -Infinity;
    let pauseEnd = -Infinity;
    return {
        mayShow: () => clock.now() >= Math.max(next, pauseEnd),
        count() {
            next = clock.now() + INTERVAL_MS;
        },
        pause(ms) {
            pauseEnd = clock.now() + ms;
        },
        beforeLast: (signal) => clock.sleep(Math.max(0, next - clock.now()), signal),
    };
}

;// CONCATENATED MODULE: ./trigger-deploy/mirror/status-writer.js









const SHOW_TIMEOUT_MS = 10_000;
const FAULT_PAUSE_MS = 30_000;
const CLOSE_TIMEOUT_MS = 60_000;
function createStatusWriter({ deploymentId, fields, save }, github) {
    const { clock, signal, log, redactor } = github;
    const pace = createPace(clock);
    let shown = '';
    let isLeft = false;
    let isFaulty = false;
    const leave = (state) => {
        if (!isLeft)
            log.warning(leftMessage(deploymentId, state));
        isLeft = true;
    };
    return {
        async show(status) {
            const request = { ...fields, ...fit(status, redactor) };
            const key = JSON.stringify(request);
            if (key === shown || isLeft || !pace.mayShow())
                return;
            try {
                const ended = await setUnlessEnded(deploymentId, request, pace, github);
                if (ended !== undefined)
                    leave(ended);
                shown = key;
                isFaulty = false;
            }
            catch (error) {
                if (!(error instanceof api_error/* ApiError */.h))
                    throw error;
                pace.pause(Math.max(error.retryAfterMs ?? 0, FAULT_PAUSE_MS));
                if (!isFaulty)
                    log.warning(behindMessage(deploymentId, error));
                isFaulty = true;
            }
        },
        async close(end) {
            const request = { ...fields, ...fit(end, redactor) };
            save(request);
            try {
                await pace.beforeLast(signal);
                const outcome = await setEnd(deploymentId, request, clock.now() + CLOSE_TIMEOUT_MS, github);
                if ('ended' in outcome)
                    leave(outcome.ended);
                save(undefined);
            }
            catch (error) {
                if (error instanceof cancelled_error/* CancelledError */.c)
                    return;
                if (!(error instanceof api_error/* ApiError */.h))
                    throw error;
                log.warning(behindMessage(deploymentId, error, 'Its final status is set at the end of the job.'));
            }
        },
    };
}
async function setUnlessEnded(deploymentId, request, pace, github) {
    const deadline = github.clock.now() + SHOW_TIMEOUT_MS;
    const newest = await newestState(deploymentId, deadline, github);
    if (isEnd(newest))
        return newest;
    pace.count();
    await setAcceptedStatus(deploymentId, request, { deadline }, github);
    return undefined;
}
function fit({ state, description }, redactor) {
    return { state, description: fitDescription((0,one_line/* oneLine */.T)(redactor.redact(description))) };
}
function leftMessage(deploymentId, ended) {
    return `GitHub deployment ${deploymentId} was set to ${ended} elsewhere, so this step no longer updates it.`;
}
function behindMessage(deploymentId, error, ...remedies) {
    const happened = `Could not update GitHub deployment ${deploymentId}: ${error.happened}`;
    return (0,failure/* composeMessage */.S)(error, ['The deployment itself is not affected.', ...remedies], happened);
}

;// CONCATENATED MODULE: ./trigger-deploy/mirror/open-mirror.js












const ABANDONED = {
    state: 'error',
    description: 'The step was stopped; the deployment may still be running at Carpathian.',
};
async function openMirror({ inputs, token, request, event }, context) {
    const { apiUrl, environment, fields } = inputs;
    const commit = commitToMirror(request, event, context.env);
    const { repository } = commit;
    const github = {
        client: createGithub({ baseUrl: apiUrl, token, repository }, context),
        ...context,
    };
    const opened = inputs.ofEvent ?? (await open_mirror_create(commit, inputs, github));
    const { deploymentId } = opened;
    const save = (end) => {
        const saved = end && { deploymentId, apiUrl, repository, end };
        context.saveState(SAVED_MIRROR, saved === undefined ? '' : JSON.stringify(saved));
    };
    save({ ...fields, ...ABANDONED });
    context.setOutput('github_deployment_id', deploymentId);
    context.log.info(`GitHub shows this as deployment ${deploymentId} to ${environment}.`);
    const page = environmentPage({ apiUrl, repository }, environment, context.env);
    return { ...opened, page, ...createStatusWriter({ deploymentId, fields, save }, github) };
}
async function open_mirror_create({ repository, ref }, { environment, creation, apiUrl }, github) {
    const fixed = { auto_merge: false, required_contexts: [] };
    const request = { ref, environment, ...creation, ...fixed };
    const flight = { isOpen: false };
    const onFlight = (inFlight) => {
        flight.isOpen = inFlight;
    };
    const timeoutMs = CALL_TIMEOUT_MS;
    try {
        const { deployment } = await createDeployment({ request, timeoutMs, onFlight }, github);
        return { deploymentId: deployment.id, sha: deployment.sha };
    }
    catch (error) {
        if (flight.isOpen)
            github.log.warning(mayHaveCreated(request));
        if (!(error instanceof api_error/* ApiError */.h))
            throw error;
        const subject = { apiUrl, repository, deploymentId: undefined, timeoutMs };
        const happened = `Nothing was triggered, since the GitHub deployment was not created: ${error.happened}`;
        const message = (0,failure/* composeMessage */.S)(error, githubRemedies(error, subject), happened);
        throw new action_error/* ActionError */.l(message, { cause: error });
    }
}

;// CONCATENATED MODULE: ./trigger-deploy/mirror/github-mirror.js




})

};
