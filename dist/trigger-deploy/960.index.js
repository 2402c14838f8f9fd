export const id = 960;
export const ids = [960];
export const modules = {

/***/ 960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openMirror: () => (/* binding */ openMirror)
});

;// CONCATENATED MODULE: ./.compiled/lib/github/call-limits.js
const CALL_TIMEOUT_MS = 10 * 60_000;
function callLimits(clock) {
    return { deadline: clock.now() + CALL_TIMEOUT_MS };
}

// EXTERNAL MODULE: ./.compiled/lib/github/client.js + 2 modules
var client = __webpack_require__(71);
// EXTERNAL MODULE: ./.compiled/lib/compact.js
var compact = __webpack_require__(752);
// EXTERNAL MODULE: ./.compiled/lib/describe-wait.js
var describe_wait = __webpack_require__(520);
// EXTERNAL MODULE: ./.compiled/lib/duration.js
var duration = __webpack_require__(597);
// EXTERNAL MODULE: ./.compiled/lib/http/api-error.js
var api_error = __webpack_require__(381);
// EXTERNAL MODULE: ./.compiled/lib/poll.js
var poll = __webpack_require__(543);
// EXTERNAL MODULE: ./.compiled/lib/shorten.js
var shorten = __webpack_require__(176);
// EXTERNAL MODULE: ./.compiled/lib/step/errors/action-error.js
var action_error = __webpack_require__(113);
// EXTERNAL MODULE: ./.compiled/lib/github/create/contexts.js
var create_contexts = __webpack_require__(252);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
// EXTERNAL MODULE: ./.compiled/lib/github/write-once.js
var write_once = __webpack_require__(654);
;// CONCATENATED MODULE: ./.compiled/lib/github/create/find-created.js


const LOOK_BACK = 30;
async function findCreated(request, { agoMs, deadline }, { client, clock }) {
    const { ref, task = 'deploy', environment = 'production' } = request;
    const { items, at } = await client.recentDeployments({ ref, task, environment }, { deadline });
    const since = (0,write_once/* serverTimeAgo */.a)(at, agoMs, clock);
    for (const item of items) {
        if (item.createdAt < since || !matchesRequest(item, request))
            continue;
        const statuses = await client.recentStatuses(item.id, LOOK_BACK, { deadline });
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

// EXTERNAL MODULE: ./.compiled/lib/github/refusal.js
var refusal = __webpack_require__(85);
;// CONCATENATED MODULE: ./.compiled/lib/github/create/create-deployment.js











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
            const { failed, pending, unknown } = (0,create_contexts/* judgeContexts */.e)(contexts, isOwnCheck);
            if (failed || pending.length === 0)
                throw error;
            const described = (0,create_contexts/* describeContexts */.O)(contexts);
            const changed = described !== last;
            if (changed)
                log.info(`Waiting for ${described}`);
            if (changed && unknown.length > 0) {
                log.warning(`GitHub tells of contexts in a state unknown here, which are waited for: ${unknown.join(', ')}.`);
            }
            last = described;
            pendingNames = pending.map(({ context: name }) => name.replace(/\s+/g, ' ')).join(', ');
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
    const hint = names === undefined && isOwnCheck !== undefined
        ? " `'*'` includes the check of this job itself: if it is one of these, name the others in `required_contexts`."
        : '';
    return `No deployment was created: after ${(0,duration/* formatDuration */.a)(timeoutMs)} these contexts of ${ref} are still not successful: ${contexts}. Raise \`wait_for_contexts\`, or take those out of \`required_contexts\` that nothing reports.${hint}`;
}
function refusedContexts(error) {
    return error instanceof api_error/* ApiError */.h && error.status === 409 ? (0,refusal/* readRefusal */.n)(error.json).contexts : [];
}
async function create(creation, deadline, context) {
    const { ref } = creation.request;
    for (let attempt = 1; attempt <= 2; attempt += 1) {
        const created = await createOnce(creation, deadline, context);
        if (created !== 'merged')
            return created;
        context.log.info(`GitHub merged the default branch into ${ref} instead of deploying it.`);
    }
    throw new action_error/* ActionError */.l(`No deployment was created: GitHub merged the default branch into ${ref} twice, so it keeps moving. Run this again, or set \`auto_merge: false\`.`);
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
        return await (0,write_once/* writeOnce */.F)(write, context);
    }
    catch (error) {
        throwIfOwnCheckBlocks(error, creation);
        throw error;
    }
}
function throwIfOwnCheckBlocks(error, { request, isOwnCheck }) {
    if (isOwnCheck === undefined)
        return;
    const { failed, pending, own } = (0,create_contexts/* judgeContexts */.e)(refusedContexts(error), isOwnCheck);
    if (failed || pending.length > 0 || own.length === 0)
        return;
    const reason = request.required_contexts === undefined
        ? "`required_contexts: '*'` includes the job itself"
        : '`required_contexts` names the job itself';
    throw new action_error/* ActionError */.l(`No deployment was created: ${(0,create_contexts/* describeContexts */.O)(own)} is the check of this job, which cannot pass before the job ends; ${reason}. Name in \`required_contexts\` only the checks of other jobs; or leave it out, and deploy in a workflow of its own \`on: workflow_run\`, which starts when the checks have ended.`);
}

;// CONCATENATED MODULE: ./.compiled/lib/github/create/may-have-created.js
function mayHaveCreated({ ref, environment = 'production' }) {
    return `GitHub may have created a deployment of ${ref} to ${environment} all the same, which then has no status: to close it, take its id from \`gh api repos/{owner}/{repo}/deployments\`, which lists the newest first, and run the action deployment-status with \`state: inactive\` and that \`deployment_id\`.`;
}

// EXTERNAL MODULE: ./.compiled/lib/github/github-remedies.js
var github_remedies = __webpack_require__(727);
// EXTERNAL MODULE: ./.compiled/lib/step/errors/failure.js
var failure = __webpack_require__(924);
// EXTERNAL MODULE: ./.compiled/trigger-deploy/mirror/saved-mirror.js + 1 modules
var saved_mirror = __webpack_require__(775);
// EXTERNAL MODULE: ./.compiled/lib/github/states.js
var states = __webpack_require__(79);
;// CONCATENATED MODULE: ./.compiled/lib/github/status/fit-description.js
const MAX_CHARS = 140;
function fitDescription(text) {
    const characters = Array.from(text);
    if (characters.length <= MAX_CHARS)
        return text;
    const start = characters.slice(0, MAX_CHARS - 1).join('');
    return `${start.trimEnd()}…`;
}

// EXTERNAL MODULE: ./.compiled/lib/github/status/set-accepted-status.js
var set_accepted_status = __webpack_require__(747);
// EXTERNAL MODULE: ./.compiled/lib/github/status/set-end.js
var set_end = __webpack_require__(311);
// EXTERNAL MODULE: ./.compiled/lib/step/errors/cancelled-error.js
var cancelled_error = __webpack_require__(70);
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
    return { state, description: fitDescription(redactor.redact(description).replace(/\s+/g, ' ')) };
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
    const opened = inputs.ofEvent ?? (await open_mirror_create(opening, github));
    const { deploymentId } = opened;
    const save = (end) => {
        const saved = end && { deploymentId, apiUrl, repository, end };
        context.saveState(saved_mirror/* SAVED_MIRROR */.S, saved === undefined ? '' : JSON.stringify(saved));
    };
    save({ ...fields, ...ABANDONED });
    context.setOutput('github_deployment_id', deploymentId);
    context.log.info(`GitHub shows this as deployment ${deploymentId} to ${environment}.`);
    return { ...opened, ...createStatusWriter({ deploymentId, fields, save }, github) };
}
async function open_mirror_create({ inputs: { environment, creation, apiUrl }, commit: { repository, ref } }, github) {
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
        const happened = `Nothing was triggered, since GitHub created no deployment: ${error.happened}`;
        const message = (0,failure/* composeMessage */.S)(error, (0,github_remedies/* githubRemedies */.c)(error, subject), happened);
        throw new action_error/* ActionError */.l(message, { cause: error });
    }
}


/***/ })

};
