export const id = 752;
export const ids = [752];
export const modules = {

/***/ 71:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createGithub)
});

// EXTERNAL MODULE: ./.compiled/lib/http/api-error.js
var api_error = __webpack_require__(381);
// EXTERNAL MODULE: ./.compiled/lib/github/answer.js
var github_answer = __webpack_require__(791);
// EXTERNAL MODULE: ./.compiled/lib/http/http.js + 11 modules
var http_http = __webpack_require__(764);
// EXTERNAL MODULE: ./.compiled/lib/json.js + 1 modules
var json = __webpack_require__(966);
// EXTERNAL MODULE: ./.compiled/lib/http/retry.js
var retry = __webpack_require__(344);
;// CONCATENATED MODULE: ./.compiled/lib/github/rate-limit.js

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

;// CONCATENATED MODULE: ./.compiled/lib/github/transport.js



const MEDIA_TYPE = 'application/vnd.github.v3+json';
const SERVER = 'GitHub';
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
function createGithubTransport({ baseUrl, token, repository: { owner, repo } }, context) {
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
    return async ({ path, query = {}, body }, limits) => {
        const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
        const sent = { path: `${root}${path}${search === '' ? '' : `?${search}`}`, ...limits };
        const response = body === undefined
            ?
                await http.send({ method: 'GET', needsBody: true, maxBodyBytes: MAX_PAGE_BYTES, ...sent })
            : await http.send({ method: 'POST', body: JSON.stringify(body), ...sent });
        const { 'content-type': type = '', date = '', link, deprecation, sunset } = response.headers;
        if (deprecation !== undefined) {
            context.log.debug(`${response.call} is deprecated, until ${String(sunset)}`);
        }
        const text = response.body.toString('utf8');
        return {
            call: response.call,
            status: response.status,
            at: Date.parse(date),
            hasNextPage: /;\s*rel="?next"?/i.test(String(link)),
            data: (/json/i.test(type) ? (0,json/* tryParseJson */.Bl)(text, JSON.parse) : undefined) ?? text,
        };
    };
}

;// CONCATENATED MODULE: ./.compiled/lib/github/client.js



const DEPLOYMENTS = '/deployments';
const statusesOf = (id) => `${DEPLOYMENTS}/${encodeURIComponent(id)}/statuses`;
function createGithub(connection, context) {
    const request = createGithubTransport(connection, context);
    return {
        async createDeployment(body, limits) {
            const answer = await request({ path: DEPLOYMENTS, body }, limits);
            const deployment = (0,github_answer/* readDeployment */.iJ)(answer.data);
            if (deployment !== undefined || answer.status === 202)
                return deployment;
            throw unexpectedAnswer(answer, 'does not tell which deployment was created');
        },
        async recentDeployments(filter, limits) {
            const query = { ...filter, per_page: 100 };
            return pageOf(await request({ path: DEPLOYMENTS, query }, limits), github_answer/* readDeployment */.iJ);
        },
        allDeployments(filter, limits) {
            const query = { ...filter, per_page: 100 };
            const pageLimits = { ...limits, deadline: limits.deadline + LAST_PAGE_MS };
            const readPage = (page) => request({ path: DEPLOYMENTS, query: { ...query, page } }, pageLimits);
            return readAllIds(readPage, () => context.clock.now() < limits.deadline);
        },
        async createStatus(id, body, limits) {
            const answer = await request({ path: statusesOf(id), body }, limits);
            const status = (0,github_answer/* readStatus */.rk)(answer.data);
            if (status !== undefined || answer.data === '')
                return status;
            throw unexpectedAnswer(answer, 'is no status');
        },
        async recentStatuses(id, count, limits) {
            const call = { path: statusesOf(id), query: { per_page: count } };
            const page = pageOf(await request(call, limits), github_answer/* readStatus */.rk);
            page.items.sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id));
            return page;
        },
    };
}
function unexpectedAnswer({ call }, reason) {
    const details = { kind: 'answer', server: SERVER, call, faultClass: 'ambiguous' };
    return new api_error/* ApiError */.h(`gave an answer that ${reason}`, details);
}
const MAX_PAGES = 100;
const LAST_PAGE_MS = 30_000;
async function readAllIds(readPage, hasTime) {
    const all = new Set();
    for (let page = 1; page <= MAX_PAGES && (page === 1 || hasTime()); page += 1) {
        const answer = await readPage(page);
        const known = all.size;
        for (const { id } of pageOf(answer, github_answer/* readDeployment */.iJ).items)
            all.add(id);
        if (all.size === known || !answer.hasNextPage)
            return { ids: [...all], complete: true };
    }
    return { ids: [...all], complete: false };
}
function pageOf({ call, data, at }, read) {
    if (!Array.isArray(data)) {
        const details = { kind: 'answer', server: SERVER, call, faultClass: 'final' };
        throw new api_error/* ApiError */.h('gave an answer that is no list', details);
    }
    const items = data.map((value) => read(value)).filter((item) => item !== undefined);
    return { items, at };
}


/***/ }),

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ describeContexts),
/* harmony export */   e: () => (/* binding */ judgeContexts)
/* harmony export */ });
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


/***/ }),

/***/ 727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ githubRemedies)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(597);
/* harmony import */ var _create_contexts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(252);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85);



const PERMISSIONS = `The token may not write deployments. Give the job \`permissions: deployments: write\`:
permissions:
  contents: read
  deployments: write
A \`permissions:\` block sets everything that it does not name to none, so name what else the job needs. Runs for pull requests from forks and by Dependabot get a token that can only read.`;
const REFUSED = 'GitHub refuses this for the reason that it names: look there first, then at what `token` may do.';
const CHECK_INPUTS = 'Check the inputs against the message.';
function githubRemedies(error, subject) {
    const { fields } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .n)(error.json);
    const hasFields = fields.length > 0 && error.status !== 409;
    return [...(hasFields ? [`Reason: ${fields.join('; ')}.`] : []), remedyOf(error, subject)];
}
function remedyOf(error, subject) {
    if (error.faultClass === 'throttled')
        return explainLimit(error, subject);
    if (error.kind === 'redirect') {
        return 'Was the repository renamed or moved? Give its present name as `repository`.';
    }
    if (error.kind === 'answer' || (error.isPage && (error.status ?? 500) < 500)) {
        return `Check that ${subject.apiUrl} is the address of GitHub's API: that of GitHub Enterprise Server ends in /api/v3.`;
    }
    switch (error.status) {
        case 401:
            return `GitHub does not take \`token\`: check that it has not expired, that the secret holds the whole of it, and that it belongs to ${subject.apiUrl}. The token of a job ends with the job.`;
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
            return `Check that the runner reaches ${subject.apiUrl}, and its proxy settings.`;
        default:
            return error.faultClass === 'ambiguous'
                ? 'GitHub has a fault; https://www.githubstatus.com may tell of it. Run the job again later.'
                : CHECK_INPUTS;
    }
}
function explainLimit({ retryAfterMs }, { timeoutMs }) {
    const asked = retryAfterMs === undefined ? '' : ` GitHub asks to wait ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(retryAfterMs)}.`;
    return `This is GitHub's rate limit.${asked} This step waits ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)} at most: run the job again later, or use a token with a limit of its own, such as that of a GitHub App.`;
}
function explainForbidden(reason) {
    if (/personal access token/i.test(reason)) {
        return 'The personal access token in `token` needs the permission Deployments: read and write for this repository (a classic one: the scope `repo_deployment`).';
    }
    if (/SAML/i.test(reason))
        return 'Authorize the token in `token` for the single sign-on of the organization.';
    return /not accessible by integration|must have/i.test(reason) ? PERMISSIONS : REFUSED;
}
function explainNotFound({ repository: { owner, repo }, deploymentId }) {
    const id = deploymentId === undefined ? '' : `that the repository has the deployment ${deploymentId}; `;
    return `GitHub says so too where a token may not see what there is. Check ${id}that the repository is ${owner}/${repo}; and that \`token\` has access to it: the token of a job sees only its own repository, and a \`permissions:\` block takes away what it does not name.`;
}
function explainConflict({ json }) {
    const { contexts, message } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .n)(json);
    if (contexts.length > 0) {
        const { pending } = (0,_create_contexts_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeContexts */ .e)(contexts, () => false);
        const wait = pending.length === 0 ? '' : ' set `wait_for_contexts: 15m` to wait for what is pending;';
        return `Not successful: ${(0,_create_contexts_js__WEBPACK_IMPORTED_MODULE_2__/* .describeContexts */ .O)(contexts)}. Repair what failed;${wait} or name in \`required_contexts\` only what must pass.`;
    }
    if (/status checks/i.test(message)) {
        return 'GitHub does not say which of the required contexts: look at the checks of the commit, or name in `required_contexts` only what must pass.';
    }
    return /merg/i.test(message)
        ? 'The default branch cannot be merged into the ref: solve the conflict, or set `auto_merge: false`.'
        : REFUSED;
}
function explainInvalid({ json }) {
    const { message, fields } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .n)(json);
    if (!/No ref found/i.test([message, ...fields].join(' ')))
        return CHECK_INPUTS;
    return 'The repository has no such branch, tag or commit. The branch of a pull request from a fork is not in it, but the SHA of its head commit is: leave the ref out, and that is taken.';
}


/***/ }),

/***/ 85:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readRefusal)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(966);

function readRefusal(json) {
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(json);
    const listed = Array.isArray(answer['errors']) ? answer['errors'] : [answer['errors']];
    return {
        message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(answer['message']),
        fields: listed.map(describeError).filter((text) => text !== ''),
        contexts: listed.flatMap(contextsOf),
    };
}
function describeError(error) {
    if (typeof error === 'string')
        return error;
    const { resource, field, code, message } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(error);
    const place = [resource, field].filter((part) => typeof part === 'string').join('.');
    const reason = typeof message === 'string' ? message : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(code);
    return [place, reason].filter((part) => part !== '').join(': ');
}
function contextsOf(error) {
    const { contexts } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(error);
    if (!Array.isArray(contexts))
        return [];
    return contexts.map((entry) => {
        const { context = entry, state } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(entry);
        const name = typeof context === 'string' ? context : JSON.stringify(context);
        return { context: name, state: typeof state === 'string' ? state : 'unknown' };
    });
}


/***/ }),

/***/ 79:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uV: () => (/* binding */ isEnd),
/* harmony export */   xj: () => (/* binding */ STATES)
/* harmony export */ });
/* unused harmony exports CANCELLED_STATES, STATE_WORDS, toState */
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


/***/ }),

/***/ 747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ setAcceptedStatus)
/* harmony export */ });
/* harmony import */ var _compact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(752);
/* harmony import */ var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(381);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85);
/* harmony import */ var _set_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(283);




const DECORATIONS = {
    environment_url: /environment[_ ]url/i,
    log_url: /(?:log|target)[_ ]url/i,
    description: /description/i,
    environment: /environment(?![_ ]url)/i,
};
async function setAcceptedStatus(deploymentId, request, limits, context) {
    try {
        return { sent: request, status: await (0,_set_status_js__WEBPACK_IMPORTED_MODULE_1__/* .setStatus */ .L)(deploymentId, request, limits, context) };
    }
    catch (error) {
        const refused = refusedDecorations(request, error);
        if (refused.length === 0 || !(error instanceof _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h))
            throw error;
        const names = refused.map((name) => `\`${name}\``).join(', ');
        const reasons = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .readRefusal */ .n)(error.json).fields.join('; ') || error.message;
        context.log.warning(`GitHub refuses ${names}, so the status of deployment ${deploymentId} is set without: ${reasons}.`, `Status of deployment ${deploymentId} set without ${refused.join(', ')}`);
        return setAcceptedStatus(deploymentId, without(request, refused), limits, context);
    }
}
function refusedDecorations(request, error) {
    if (!(error instanceof _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h) || error.status !== 422)
        return [];
    const { message, fields } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .readRefusal */ .n)(error.json);
    const text = [message, ...fields].join(' ');
    const names = Object.keys(DECORATIONS);
    return names.filter((name) => request[name] !== undefined && DECORATIONS[name].test(text));
}
function without(request, names) {
    const dropped = Object.fromEntries(names.map((name) => [name, undefined]));
    return { ...(0,_compact_js__WEBPACK_IMPORTED_MODULE_3__/* .compact */ .o)({ ...request, ...dropped }), state: request.state };
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ setEnd),
/* harmony export */   Qp: () => (/* binding */ newestState),
/* harmony export */   qD: () => (/* binding */ isTokenRefused)
/* harmony export */ });
/* harmony import */ var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(381);
/* harmony import */ var _step_errors_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(924);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79);
/* harmony import */ var _set_accepted_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(747);
/* harmony import */ var _set_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(283);





async function setEnd(deploymentId, request, deadline, github) {
    const { clock } = github;
    const readDeadline = clock.now() + (deadline - clock.now()) / 2;
    const newest = await newestStateIfTold(deploymentId, readDeadline, github);
    return (0,_states_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnd */ .uV)(newest) ? { ended: newest } : setAnyhow(deploymentId, request, deadline, github);
}
const LOOK_BACK = 30;
async function newestState(deploymentId, deadline, { client }) {
    const { items } = await client.recentStatuses(deploymentId, LOOK_BACK, { deadline });
    return items[0]?.state ?? '';
}
async function newestStateIfTold(deploymentId, deadline, github) {
    try {
        return await newestState(deploymentId, deadline, github);
    }
    catch (error) {
        if (!(error instanceof _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h) || isTokenRefused(error))
            throw error;
        github.log.info(`${error.message}; the last status is set without knowing the newest one`);
        return '';
    }
}
function isTokenRefused({ status, faultClass }) {
    return faultClass !== 'throttled' && [401, 403, 404].includes(status ?? 0);
}
async function setAnyhow(deploymentId, request, deadline, github) {
    try {
        return await (0,_set_accepted_status_js__WEBPACK_IMPORTED_MODULE_2__/* .setAcceptedStatus */ .w)(deploymentId, request, { deadline }, github);
    }
    catch (error) {
        if (!(error instanceof _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h) || error.status !== 422)
            throw error;
        const { state, auto_inactive: autoInactive = true } = request;
        const sent = { state, auto_inactive: autoInactive };
        const status = await (0,_set_status_js__WEBPACK_IMPORTED_MODULE_3__/* .setStatus */ .L)(deploymentId, sent, { deadline }, github);
        github.log.warning((0,_step_errors_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .composeMessage */ .S)(error, [], `GitHub refused the status of deployment ${deploymentId}, so only its state was set: ${error.happened}`), `Status of deployment ${deploymentId} set without its fields`);
        return { sent, status };
    }
}


/***/ }),

/***/ 283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ setStatus)
/* harmony export */ });
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(654);

const LOOK_BACK = 100;
function setStatus(deploymentId, request, limits, context) {
    const { client, clock } = context;
    const write = {
        ...limits,
        send: (attempt) => client.createStatus(deploymentId, request, attempt),
        async find(agoMs, deadline) {
            const { items, at } = await client.recentStatuses(deploymentId, LOOK_BACK, { deadline });
            const since = (0,_write_once_js__WEBPACK_IMPORTED_MODULE_0__/* .serverTimeAgo */ .a)(at, agoMs, clock);
            return items.find((status) => status.createdAt >= since && isOf(status, request));
        },
    };
    return (0,_write_once_js__WEBPACK_IMPORTED_MODULE_0__/* .writeOnce */ .F)(write, context);
}
function isOf(status, request) {
    return (status.state === request.state &&
        status.logUrl === (request.log_url ?? '') &&
        status.description === (request.description ?? '') &&
        status.environmentUrl === (request.environment_url ?? status.environmentUrl));
}


/***/ }),

/***/ 654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce),
/* harmony export */   a: () => (/* binding */ serverTimeAgo)
/* harmony export */ });
/* harmony import */ var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(381);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(344);


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
            if (!(error instanceof _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h) || !error.mayHaveTakenEffect)
                throw error;
            const accepted = error.kind === 'answer';
            firstSentAt ??= sentAt;
            log.info(`${error.message}; it may have been accepted, so that is looked up first`);
            const lookUps = accepted ? _http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ATTEMPTS */ .m : 1;
            for (let count = 0; count < lookUps; count += 1) {
                const failure = { firstSentAt, attempts: attempt + count, error };
                const found = await lookUp(write, failure, context);
                if (found !== undefined)
                    return found;
            }
            if (accepted)
                throw notFound(error);
            if (attempt >= _http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ATTEMPTS */ .m)
                throw error;
            log.info('It was not accepted; trying again.');
        }
    }
}
async function lookUp(write, { firstSentAt, attempts, error }, { clock, signal, log }) {
    const pauseMs = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .backoffMs */ .jo)(attempts, 1);
    const deadline = write.deadline + LOOK_UP_TIMEOUT_MS;
    if (clock.now() + pauseMs > deadline)
        throw error;
    await clock.sleep(pauseMs, signal);
    try {
        return await write.find(clock.now() - firstSentAt, deadline);
    }
    catch (lookUpError) {
        if (!(lookUpError instanceof _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h))
            throw lookUpError;
        log.warning(`It is not known whether the call was accepted, since looking it up failed too: ${lookUpError.message}`);
        throw error;
    }
}
function notFound({ what, server, call, kind, faultClass }) {
    const text = `${what}; its effect is not found, and it is not sent again, since it may still appear`;
    return new _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h(text, { kind, server, call, faultClass });
}
const ROUNDING_MS = 2_000;
function serverTimeAgo(listedAt, agoMs, clock) {
    const at = Number.isNaN(listedAt) ? clock.date().getTime() : listedAt;
    return at - agoMs - ROUNDING_MS;
}


/***/ }),

/***/ 775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ SAVED_MIRROR),
  h: () => (/* binding */ readSavedMirror)
});

// EXTERNAL MODULE: ./.compiled/lib/compact.js
var compact = __webpack_require__(752);
// EXTERNAL MODULE: ./.compiled/lib/github/answer.js
var answer = __webpack_require__(791);
// EXTERNAL MODULE: ./.compiled/lib/github/states.js
var states = __webpack_require__(79);
// EXTERNAL MODULE: ./.compiled/lib/json.js + 1 modules
var json = __webpack_require__(966);
// EXTERNAL MODULE: ./.compiled/lib/step/errors/action-error.js
var action_error = __webpack_require__(113);
;// CONCATENATED MODULE: ./.compiled/lib/step/saved-state.js


function readSavedState(text, read) {
    if (text === '')
        return undefined;
    const state = read((0,json/* asRecord */.qY)((0,json/* tryParseJson */.Bl)(text)));
    if (state === undefined) {
        throw new action_error/* ActionError */.l('what the step kept for the end of the job cannot be read');
    }
    return state;
}

;// CONCATENATED MODULE: ./.compiled/trigger-deploy/mirror/saved-mirror.js





const SAVED_MIRROR = 'mirror';
function readSavedMirror(text) {
    return readSavedState(text, (saved) => {
        const { owner, repo } = (0,json/* asRecord */.qY)(saved['repository']);
        const deploymentId = (0,answer/* deploymentIdOf */.Y4)(saved['deploymentId']);
        const apiUrl = (0,json/* asText */.e1)(saved['apiUrl']);
        const end = readEnd((0,json/* asRecord */.qY)(saved['end']));
        if (deploymentId === undefined || apiUrl === '' || end === undefined)
            return undefined;
        if (typeof owner !== 'string' || typeof repo !== 'string')
            return undefined;
        return { deploymentId, apiUrl, repository: { owner, repo }, end };
    });
}
function readEnd(saved) {
    const text = (name) => (0,json/* asText */.e1)(saved[name]) || undefined;
    const state = states/* STATES */.xj.find((known) => known === saved['state']);
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


/***/ })

};
