export const id = 571;
export const ids = [571];
export const modules = {

/***/ 2571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  closeMirror: () => (/* reexport */ closeMirror),
  openMirror: () => (/* reexport */ openMirror)
});

// EXTERNAL MODULE: ./.compiled/lib/github/github-remedies.js
var github_remedies = __webpack_require__(5727);
// EXTERNAL MODULE: ./.compiled/lib/github/read-closing-tokens.js
var read_closing_tokens = __webpack_require__(7078);
// EXTERNAL MODULE: ./.compiled/lib/github/status/close-deployment.js
var close_deployment = __webpack_require__(5010);
// EXTERNAL MODULE: ./.compiled/lib/http/api-error.js
var api_error = __webpack_require__(1381);
// EXTERNAL MODULE: ./.compiled/lib/step/errors/action-error.js
var action_error = __webpack_require__(6113);
// EXTERNAL MODULE: ./.compiled/lib/step/errors/failure.js
var failure = __webpack_require__(9924);
// EXTERNAL MODULE: ./.compiled/lib/compact.js
var compact = __webpack_require__(752);
// EXTERNAL MODULE: ./.compiled/lib/github/answer.js
var answer = __webpack_require__(791);
// EXTERNAL MODULE: ./.compiled/lib/github/states.js
var states = __webpack_require__(79);
// EXTERNAL MODULE: ./.compiled/lib/json.js + 1 modules
var json = __webpack_require__(9966);
// EXTERNAL MODULE: ./.compiled/lib/step/saved-state.js
var saved_state = __webpack_require__(9367);
;// CONCATENATED MODULE: ./.compiled/trigger-deploy/mirror/saved-mirror.js





const SAVED_MIRROR = 'mirror';
function readSavedMirror(text) {
    return (0,saved_state/* readSavedState */.r)(text, (saved) => {
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

;// CONCATENATED MODULE: ./.compiled/trigger-deploy/mirror/close-mirror.js







async function closeMirror(context) {
    const { inputs, env, clock, log, getState } = context;
    const saved = readSavedMirror(getState(SAVED_MIRROR));
    if (saved === undefined)
        return;
    const { deploymentId, end } = saved;
    const tokens = (0,read_closing_tokens/* readClosingTokens */.g)(inputs, saved, env);
    const deadline = clock.now() + close_deployment/* CLOSING_TIMEOUT_MS */.X;
    try {
        const outcome = await (0,close_deployment/* closeDeployment */.Q)({ ...saved, tokens }, end, deadline, context);
        log.info('ended' in outcome
            ? `The GitHub deployment ${deploymentId} is ${outcome.ended} already, and that is left as it is.`
            : `The GitHub deployment ${deploymentId} is now ${end.state}.`);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h))
            throw error;
        const subject = { ...saved, timeoutMs: close_deployment/* CLOSING_TIMEOUT_MS */.X };
        throw new action_error/* ActionError */.l((0,failure/* composeMessage */.S)(error, (0,github_remedies/* githubRemedies */.c)(error, subject)), { cause: error });
    }
}

// EXTERNAL MODULE: ./.compiled/lib/github/call-limits.js
var call_limits = __webpack_require__(5774);
// EXTERNAL MODULE: ./.compiled/lib/github/client.js + 3 modules
var client = __webpack_require__(2106);
// EXTERNAL MODULE: ./.compiled/lib/github/create/create-deployment.js + 1 modules
var create_deployment = __webpack_require__(3724);
// EXTERNAL MODULE: ./.compiled/lib/github/create/may-have-created.js
var may_have_created = __webpack_require__(9575);
// EXTERNAL MODULE: ./.compiled/lib/github/status/fit-description.js
var fit_description = __webpack_require__(68);
// EXTERNAL MODULE: ./.compiled/lib/github/status/set-accepted-status.js
var set_accepted_status = __webpack_require__(8747);
// EXTERNAL MODULE: ./.compiled/lib/github/status/set-end.js
var set_end = __webpack_require__(4692);
// EXTERNAL MODULE: ./.compiled/lib/step/errors/cancelled-error.js
var cancelled_error = __webpack_require__(6070);
;// CONCATENATED MODULE: ./.compiled/trigger-deploy/mirror/pace.js
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

;// CONCATENATED MODULE: ./.compiled/trigger-deploy/mirror/status-writer.js








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
                const outcome = await (0,set_end/* setEnd */.GG)(deploymentId, request, clock.now() + CLOSE_TIMEOUT_MS, github);
                if ('ended' in outcome)
                    leave(outcome.ended);
                save(undefined);
            }
            catch (error) {
                if (error instanceof cancelled_error/* CancelledError */.c)
                    return;
                if (!(error instanceof api_error/* ApiError */.h))
                    throw error;
                log.warning(behindMessage(deploymentId, error, 'Its end is set when the job ends.'));
            }
        },
    };
}
async function setUnlessEnded(deploymentId, request, pace, github) {
    const deadline = github.clock.now() + SHOW_TIMEOUT_MS;
    const newest = await (0,set_end/* newestState */.Qp)(deploymentId, deadline, github);
    if ((0,states/* isEnd */.uV)(newest))
        return newest;
    pace.count();
    await (0,set_accepted_status/* setAcceptedStatus */.w)(deploymentId, request, { deadline }, github);
    return undefined;
}
function fit({ state, description }, redactor) {
    return { state, description: (0,fit_description/* fitDescription */.A)(redactor.redact(description).replace(/\s+/g, ' ')) };
}
function leftMessage(deploymentId, ended) {
    return `Somebody else has set the GitHub deployment ${deploymentId} to ${ended}, and that is left as it is.`;
}
function behindMessage(deploymentId, error, ...remedies) {
    const happened = `The GitHub deployment ${deploymentId} is behind: ${error.happened}`;
    return (0,failure/* composeMessage */.S)(error, ['The deployment itself is not affected.', ...remedies], happened);
}

;// CONCATENATED MODULE: ./.compiled/trigger-deploy/mirror/open-mirror.js










const ABANDONED = {
    state: 'error',
    description: 'The step was stopped before the deployment ended, which may go on at Carpathian.',
};
async function openMirror(opening, context) {
    const { inputs, token, commit } = opening;
    const { apiUrl, environment, fields } = inputs;
    const { repository } = commit;
    const github = {
        client: (0,client/* createGithub */.u)({ baseUrl: apiUrl, token, repository }, context),
        ...context,
    };
    const opened = inputs.ofEvent ?? (await create(opening, github));
    const { deploymentId } = opened;
    const save = (end) => {
        const saved = end && { deploymentId, apiUrl, repository, end };
        context.saveState(SAVED_MIRROR, saved === undefined ? '' : JSON.stringify(saved));
    };
    save({ ...fields, ...ABANDONED });
    context.setOutput('github_deployment_id', deploymentId);
    context.log.info(`GitHub shows this as deployment ${deploymentId} to ${environment}.`);
    return { ...opened, ...createStatusWriter({ deploymentId, fields, save }, github) };
}
async function create({ inputs: { environment, creation, apiUrl }, commit: { repository, ref } }, github) {
    const fixed = { auto_merge: false, required_contexts: [] };
    const request = { ref, environment, ...creation, ...fixed };
    const flight = { isOpen: false };
    const onFlight = (inFlight) => {
        flight.isOpen = inFlight;
    };
    const timeoutMs = call_limits/* CALL_TIMEOUT_MS */.M;
    try {
        const { deployment } = await (0,create_deployment/* createDeployment */.Y)({ request, timeoutMs, onFlight }, github);
        return { deploymentId: deployment.id, sha: deployment.sha };
    }
    catch (error) {
        if (flight.isOpen)
            github.log.warning((0,may_have_created/* mayHaveCreated */.g)(request));
        if (!(error instanceof api_error/* ApiError */.h))
            throw error;
        const subject = { apiUrl, repository, deploymentId: undefined, timeoutMs };
        const happened = `Nothing was triggered, since GitHub created no deployment: ${error.happened}`;
        const message = (0,failure/* composeMessage */.S)(error, (0,github_remedies/* githubRemedies */.c)(error, subject), happened);
        throw new action_error/* ActionError */.l(message, { cause: error });
    }
}

;// CONCATENATED MODULE: ./.compiled/trigger-deploy/mirror/github-mirror.js




/***/ })

};
