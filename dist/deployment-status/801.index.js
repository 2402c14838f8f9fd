export const id = 801;
export const ids = [801];
export const modules = {

337:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  a: () => (isOfOne)
});
function isOfOne({ kind, status, faultClass }) {
    return kind === 'status' && faultClass !== 'throttled' && status !== 401 && status !== 403;
}


}),

970:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  r: () => (createWritePace)
});
const PAUSE_MS = 1_000;
function createWritePace({ clock, signal }) {
    let hasWritten = false;
    return async () => {
        if (hasWritten)
            await clock.sleep(PAUSE_MS, signal);
        hasWritten = true;
    };
}


}),

801:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCleanUp: () => (runCleanUp)
});

var compact = __webpack_require__(752);
;// CONCATENATED MODULE: ./deployment-status/clean-up/limits/stop-rule.js
const TIMEOUT_MS = 2 * 3_600_000;
const RESERVED_REQUESTS = 100;
const MAX_STATUSES = 450;
function createStopRule(clock, budget) {
    const deadline = clock.now() + TIMEOUT_MS;
    return ({ deactivated }) => {
        if (clock.now() > deadline)
            return 'the time limit was reached';
        if (deactivated >= MAX_STATUSES)
            return "GitHub's hourly limit of statuses was reached";
        const { remaining } = budget;
        if (remaining === undefined || remaining > RESERVED_REQUESTS)
            return undefined;
        return `GitHub's rate limit leaves only ${remaining} requests`;
    };
}

var write_pace = __webpack_require__(970);
var call_limits = __webpack_require__(774);
;// CONCATENATED MODULE: ./deployment-status/clean-up/status-reader.js

function createStatusReader({ client, clock }) {
    const known = new Map();
    return async (id) => {
        const status = known.get(id);
        if (status !== undefined)
            return status;
        const { items } = await client.recentStatuses(id, 1, (0,call_limits/* callLimits */.P)(clock));
        const { state, createdAt } = items[0] ?? { state: '', createdAt: 0 };
        known.set(id, { state, createdAt });
        return { state, createdAt };
    };
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/context.js



function createCleanUpContext(github, budget) {
    return {
        ...github,
        pace: (0,write_pace/* createWritePace */.r)(github),
        statusOf: createStatusReader(github),
        stopReason: createStopRule(github.clock, budget),
    };
}

var api_error = __webpack_require__(381);
var path_segment = __webpack_require__(43);
var is_of_one = __webpack_require__(337);
;// CONCATENATED MODULE: ./deployment-status/clean-up/delete-environments.js




async function deleteEnvironments(environments, { client, clock, log, pace }, progress) {
    const kept = [];
    for (const environment of environments) {
        const isNameable = (0,path_segment/* isPathSegment */.b)(environment);
        if (!isNameable) {
            progress.left.push({
                environment,
                what: `the environment ${environment} (its name cannot be used in a URL)`,
            });
            continue;
        }
        await pace();
        try {
            const isDeleted = await client.deleteEnvironment(environment, (0,call_limits/* callLimits */.P)(clock));
            if (isDeleted)
                log.info(`Deleted environment ${environment}.`);
            else
                kept.push(environment);
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h))
                throw error;
            if (error.status === 403 && error.faultClass === 'final')
                kept.push(environment);
            else if ((0,is_of_one/* isOfOne */.a)(error)) {
                log.info(`Could not delete environment ${environment}: ${error.message}`);
                const what = `the environment ${environment} (${error.happened})`;
                progress.left.push({ environment, what });
            }
            else
                throw error;
        }
    }
    if (kept.length > 0)
        log.notice(keptMessage(kept));
}
const MAX_NAMED = 10;
function keptMessage(kept) {
    const more = kept.length > MAX_NAMED ? ` and ${kept.length - MAX_NAMED} more` : '';
    const named = `${kept.slice(0, MAX_NAMED).join(', ')}${more}`;
    return `Environments not deleted, because they do not exist or \`token\` cannot delete environments: ${named}. \`GITHUB_TOKEN\` cannot: use the token of a GitHub App with Administration: read and write.`;
}

var states = __webpack_require__(79);
var set_end = __webpack_require__(311);
var environment_names = __webpack_require__(487);
;// CONCATENATED MODULE: ./deployment-status/clean-up/select/reason-to-stay.js





const MAX_JOB_MS = 5 * 86_400_000;
async function reasonToStay({ id, environment, createdAt }, { active }, context) {
    const folded = (0,environment_names/* fold */.AU)(environment);
    if (!active.has(folded))
        return undefined;
    const { state, createdAt: setAt } = await context.statusOf(id);
    if (!(0,states/* isEnd */.uV)(state)) {
        const isOld = (setAt || createdAt) < context.clock.date().getTime() - MAX_JOB_MS;
        return isOld ? undefined : 'running';
    }
    if (state !== 'success')
        return undefined;
    const known = active.get(folded);
    if (known !== undefined && (await isStillActive(known, context)))
        return undefined;
    active.set(folded, id);
    return 'active';
}
async function isStillActive(id, context) {
    try {
        const { deadline } = (0,call_limits/* callLimits */.P)(context.clock);
        return (await (0,set_end/* newestState */.Qp)(id, deadline, context)) === 'success';
    }
    catch (error) {
        if (error instanceof api_error/* ApiError */.h && error.status === 404)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/dry-run.js



async function planSteps(going, goal, context, progress) {
    const steps = [];
    for (const deployment of going.deployments) {
        const { id, ref, createdAt, environment } = deployment;
        const reason = context.stopReason(progress);
        if (reason !== undefined) {
            progress.stopped = reason;
            return steps;
        }
        progress.reached += 1;
        try {
            const stays = await reasonToStay(deployment, going, context);
            if (stays !== undefined) {
                progress.stayed[stays] += 1;
                continue;
            }
            const { state } = await context.statusOf(id);
            const step = describeStep(state, goal);
            steps.push({ environment, deployment: { id, ref, createdAt, state }, step });
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h) || !(0,is_of_one/* isOfOne */.a)(error))
                throw error;
            if (error.status !== 404) {
                progress.left.push({ environment, what: `deployment ${id} (${error.happened})` });
            }
        }
    }
    return steps;
}
function describeStep(state, goal) {
    if (goal === 'inactive')
        return state === 'inactive' ? 'nothing' : 'deactivate';
    return state === 'inactive' ? 'delete' : 'deactivate and delete';
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/progress.js
function createCleanUpProgress() {
    const stayed = { active: 0, running: 0 };
    return { found: 0, going: 0, stayed, deactivated: 0, deleted: 0, reached: 0, left: [] };
}

var shorten = __webpack_require__(176);
var action_error = __webpack_require__(113);
;// CONCATENATED MODULE: ./deployment-status/clean-up/report/report-end.js


const report_end_MAX_NAMED = 10;
const MAX_TITLE_CHARS = 40;
function reportFailure({ deactivated, deleted }, log) {
    const parts = [
        ...(deactivated > 0 ? [`${deactivated} deactivated`] : []),
        ...(deleted > 0 ? [`${deleted} deleted`] : []),
    ];
    if (parts.length > 0)
        log.warning(`Deployments before the error: ${parts.join(', ')}.`);
}
function reportEnd(progress, subject, log) {
    const { going, reached, left, stopped } = progress;
    const { named, isRecurring, planned } = subject;
    log.notice(describeDone(progress, subject));
    const unreached = stopped === undefined
        ? []
        : [`${going > reached ? going - reached : 'some'} not reached (${stopped})`];
    if (left.length === 0 && unreached.length > 0 && (isRecurring || planned !== undefined)) {
        const next = planned === undefined ? ' The next run continues with them.' : '';
        log.warning(`Deployments of ${named}: ${unreached.join('')}.${next}`);
        return;
    }
    const all = [...left.map(({ what }) => what), ...unreached];
    if (all.length > 0)
        throw leftError(all, subject);
}
function describeDone({ found, going, stayed, reached, deactivated, deleted, left }, { goal, named, planned }) {
    const ofAll = `of ${found} deployments of ${named}`;
    if (found === 0 && planned === undefined)
        return `Found no deployments of ${named}.`;
    const { active, running } = stayed;
    const staying = found - going + active + running;
    const inProgress = running > 0 ? `, including ${running} that may be in progress` : '';
    const kept = staying > 0 ? `; ${staying} kept${inProgress}` : '';
    if (planned !== undefined) {
        return `Dry run: nothing was changed. ${going - active - running} ${ofAll} would be ${goal}${kept}.`;
    }
    if (goal === 'deleted')
        return `Deleted ${deleted} ${ofAll}${kept}.`;
    const isSomeDone = reached > deactivated + left.length;
    const others = isSomeDone ? '; the others were inactive already' : '';
    return `Deactivated ${deactivated} ${ofAll}${kept || others}.`;
}
function leftError(all, { goal, named }) {
    const listed = all.slice(0, report_end_MAX_NAMED).join('; ');
    const more = all.length > report_end_MAX_NAMED ? `; and ${all.length - report_end_MAX_NAMED} more (see the log)` : '';
    const [start, end, remedy] = goal === 'deleted'
        ? ['Not all of', 'deleted', AGAIN]
        : ['Not all deployments of', 'deactivated', `${AGAIN}, or ${BY_HAND}`];
    const verb = goal === 'deleted' ? 'was' : 'were';
    return new action_error/* ActionError */.l(`${start} ${named} ${verb} ${end}. Left: ${listed}${more}. ${remedy}.`, {
        title: `${start} ${(0,shorten/* shorten */.m)(named, MAX_TITLE_CHARS)} ${end}`,
    });
}
const AGAIN = 'Run the job again to continue';
const BY_HAND = 'set each to `inactive` by its `deployment_id`';

var set_accepted_status = __webpack_require__(747);
var describe_status = __webpack_require__(451);
;// CONCATENATED MODULE: ./deployment-status/clean-up/deactivate.js



async function deactivate({ id, environment }, request, context) {
    const { clock, log, pace, statusOf } = context;
    if ((await statusOf(id)).state === 'inactive')
        return false;
    await pace();
    const accepted = await (0,set_accepted_status/* setAcceptedStatus */.w)(id, request, (0,call_limits/* callLimits */.P)(clock), context);
    log.info((0,describe_status/* describeStatus */.W)(id, accepted, environment));
    return true;
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/limits/resume-order.js
async function resumeOrder(items, isDone) {
    let [low, high] = [0, items.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        const item = items[middle];
        if (item !== undefined && (await isDone(item)))
            low = middle + 1;
        else
            high = middle;
    }
    return [...items.slice(low), ...items.slice(0, low)];
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/retire.js






const MANY = 100;
async function retire(going, retirement, context, progress) {
    const { deployments, active } = going;
    const isLong = retirement.goal === 'inactive' && deployments.length > MANY;
    const ordered = isLong && ![...active.values()].includes(undefined)
        ? await resumeOrder(deployments, ({ id }) => isInactive(id, context))
        : deployments;
    for (const deployment of ordered) {
        const reason = context.stopReason(progress);
        if (reason !== undefined) {
            progress.stopped = reason;
            return;
        }
        await retireUnlessRefused(deployment, { going, retirement }, context, progress);
        progress.reached += 1;
    }
}
async function isInactive(id, { statusOf }) {
    try {
        return (await statusOf(id)).state === 'inactive';
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h) || !(0,is_of_one/* isOfOne */.a)(error))
            throw error;
        return false;
    }
}
const STAYS = { active: 'is active', running: 'may still be in progress' };
const VERBS = { inactive: 'deactivated', deleted: 'deleted' };
async function retireUnlessRefused(deployment, { going, retirement }, context, progress) {
    const { id, environment } = deployment;
    const { log } = context;
    try {
        const stays = await reasonToStay(deployment, going, context);
        if (stays !== undefined) {
            progress.stayed[stays] += 1;
            log.info(`Kept deployment ${id} (${environment}), which ${STAYS[stays]}.`);
            return;
        }
        await retireOne(deployment, retirement, context, progress);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h) || !(0,is_of_one/* isOfOne */.a)(error))
            throw error;
        if (error.status === 404) {
            log.info(`Deployment ${id} no longer exists.`);
            return;
        }
        log.info(`Deployment ${id} was not ${VERBS[retirement.goal]}: ${error.message}`);
        progress.left.push({ environment, what: `deployment ${id} (${error.happened})` });
    }
}
async function retireOne(deployment, { goal, request }, context, progress) {
    const { client, clock, log, pace } = context;
    if (await deactivate(deployment, request, context))
        progress.deactivated += 1;
    if (goal === 'inactive')
        return;
    await pace();
    const { id, environment } = deployment;
    if (await client.deleteDeployment(id, (0,call_limits/* callLimits */.P)(clock))) {
        progress.deleted += 1;
        log.info(`Deleted deployment ${id} (${environment}).`);
    }
    else {
        log.info(`Deployment ${id} no longer exists.`);
    }
}

var input_reader = __webpack_require__(8);
;// CONCATENATED MODULE: ./deployment-status/clean-up/select/production.js



function refuseProduction(environments, deployments) {
    const flagged = deployments.filter(({ production }) => production === true);
    const production = new Set(['production', ...flagged.map((it) => (0,environment_names/* fold */.AU)(it.environment))]);
    const found = environments.find((environment) => production.has((0,environment_names/* fold */.AU)(environment)));
    if (found === undefined)
        return;
    throw new action_error/* ActionError */.l(`${(0,input_reader/* quote */.h)(found)} is a production environment, so nothing was deleted. To delete it anyway, set \`production_environment: true\`.`, { title: 'Production environment not deleted' });
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/select/retention.js

function groupByEnvironment(deployments) {
    const groups = Map.groupBy(deployments, ({ environment }) => (0,environment_names/* fold */.AU)(environment));
    return [...groups].map(([folded, members]) => ({
        environment: members[0]?.environment ?? folded,
        deployments: members.toSorted((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id)),
    }));
}
function expired(deployments, { keep = 0, olderThanMs }, now) {
    const rest = deployments.slice(keep);
    if (olderThanMs === undefined)
        return rest;
    return rest.filter(({ createdAt }) => createdAt > 0 && createdAt < now - olderThanMs);
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/select/retain.js




async function retain(deployments, retention, context, progress) {
    const going = { deployments: [], active: new Map() };
    for (const { environment, deployments: members } of groupByEnvironment(deployments)) {
        const candidates = expired(members, retention, context.clock.date().getTime());
        if (candidates.length === 0)
            continue;
        const staying = members.filter((deployment) => !candidates.includes(deployment));
        try {
            const active = await findActive(staying, context, progress);
            if (progress.stopped !== undefined)
                return going;
            going.active.set((0,environment_names/* fold */.AU)(environment), active);
            going.deployments.push(...candidates);
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h) || !(0,is_of_one/* isOfOne */.a)(error))
                throw error;
            context.log.info(`Could not read which deployment of ${environment} is active: ${error.message}`);
            progress.left.push({ environment, what: `all of ${environment} (${error.happened})` });
        }
    }
    return going;
}
async function findActive(deployments, { statusOf, stopReason }, progress) {
    for (const { id } of deployments) {
        const reason = stopReason(progress);
        if (reason !== undefined) {
            progress.stopped = reason;
            return undefined;
        }
        if ((await stateUnlessGone(id, statusOf)) === 'success')
            return id;
    }
    return undefined;
}
async function stateUnlessGone(id, statusOf) {
    try {
        return (await statusOf(id)).state;
    }
    catch (error) {
        if (error instanceof api_error/* ApiError */.h && error.status === 404)
            return '';
        throw error;
    }
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/select/select.js


async function select_select({ names, ref }, { client, clock }) {
    const ofRef = ref === undefined ? {} : { ref };
    const filters = names.patterns.length > 0
        ? [ofRef]
        : names.names.map((environment) => ({ ...ofRef, environment }));
    const found = new Map();
    let complete = true;
    for (const filter of filters) {
        const list = await client.allDeployments(filter, (0,call_limits/* callLimits */.P)(clock));
        const named = list.deployments.filter(({ environment }) => (0,environment_names/* isNamed */.ev)(names, environment));
        for (const deployment of named)
            found.set(deployment.id, deployment);
        complete &&= list.complete;
    }
    return { deployments: [...found.values()], complete };
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/clean-up.js










async function cleanUp(order, github, budget) {
    const { filter, retention, retirement } = order;
    const { log } = github;
    const progress = createCleanUpProgress();
    let planned;
    try {
        planned = await carryOut(order, createCleanUpContext(github, budget), progress);
    }
    catch (error) {
        reportFailure(progress, log);
        throw error;
    }
    const named = (0,environment_names/* describeNames */.e2)(filter.names);
    const isRecurring = retention !== undefined;
    reportEnd(progress, { goal: retirement.goal, named, isRecurring, planned }, log);
    if (progress.found === 0 && filter.ref !== undefined) {
        log.warning(`No deployment of ${named} has the ref ${filter.ref}. If they were created without \`ref\`, their ref is the SHA of the commit: leave out \`ref\`, or set it to that.`);
    }
    return { isComplete: progress.stopped === undefined, planned };
}
async function carryOut({ filter, retention, retirement, mayDeleteProduction, isDryRun }, context, progress) {
    const { goal } = retirement;
    const { deployments, complete } = await select_select(filter, context);
    const environments = environmentsOf(deployments, filter.names);
    if (goal === 'deleted' && !mayDeleteProduction)
        refuseProduction(environments, deployments);
    progress.found = deployments.length;
    if (!complete) {
        const what = `all beyond the newest ${deployments.length} (too many to list)`;
        progress.left.push({ what });
    }
    const going = retention === undefined
        ? { deployments, active: new Map() }
        : await retain(deployments, retention, context, progress);
    progress.going = going.deployments.length;
    const isWhole = goal === 'deleted' && retention === undefined && filter.ref === undefined;
    if (isDryRun) {
        const steps = await planSteps(going, goal, context, progress);
        const emptying = isWhole ? emptied(environments, progress) : [];
        const last = emptying.map((environment) => ({ environment, step: 'delete the environment' }));
        return [...steps, ...last];
    }
    await retire(going, retirement, context, progress);
    if (isWhole)
        await deleteEnvironments(emptied(environments, progress), context, progress);
    return undefined;
}
function environmentsOf(deployments, { names }) {
    const spelled = [...names, ...deployments.map(({ environment }) => environment)];
    return [...new Map(spelled.map((name) => [(0,environment_names/* fold */.AU)(name), name])).values()];
}
function emptied(environments, { left, stopped }) {
    const isAnyLeft = stopped !== undefined || left.some((it) => it.environment === undefined);
    if (isAnyLeft)
        return [];
    const folded = left.map(({ environment = '' }) => (0,environment_names/* fold */.AU)(environment));
    return environments.filter((environment) => !folded.includes((0,environment_names/* fold */.AU)(environment)));
}

var one_line = __webpack_require__(712);
var unicode_pattern = __webpack_require__(73);
;// CONCATENATED MODULE: ./lib/step/markdown.js

const SGR = /\u001b\[[\d;]*m/g;
function escapeMarkdown(text) {
    const spaced = text.replace(SGR, '').replace(/\s/g, ' ');
    if (/^[\x20-\x7e]*$/.test(spaced))
        return spaced.replace(/[^A-Za-z0-9 ]/g, asReference);
    return spaced
        .replace((0,unicode_pattern/* unicodePattern */.g)(String.raw `[\p{Cc}\p{Cf}\p{Cs}]`, 'g'), '\uFFFD')
        .replace((0,unicode_pattern/* unicodePattern */.g)(String.raw `[^\p{L}\p{N}\p{M} \uFFFD\p{So}]`, 'g'), asReference);
}
function asReference(character) {
    return `&#${String(character.codePointAt(0))};`;
}
function escapeInline(text) {
    return escapeMarkdown(text).replace(/&#(?:35|46|58|64);/g, '<span>$&</span>');
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/report/dry-run-table.js



const HEAD = ['Environment', 'Deployment', 'Ref', 'Created', 'State', 'Step'];
const MAX_CELL_CHARS = 60;
const MAX_ROWS = 500;
function dryRunLines(steps, redact) {
    const rows = [HEAD, ...steps.map((step) => cellsOf(step, redact))];
    const widths = HEAD.map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}
function dryRunSummary(steps, redact) {
    if (steps.length === 0)
        return '### Clean-up (dry run)\n\nNothing to do.\n';
    const row = (cells) => `| ${cells.join(' | ')} |`;
    const rows = steps.slice(0, MAX_ROWS).map((step) => row(cellsOf(step, redact).map(escapeInline)));
    const more = steps.length > MAX_ROWS ? `\n\nAnd ${steps.length - MAX_ROWS} more (see the log).` : '';
    const table = [row(HEAD), row(HEAD.map(() => '---')), ...rows].join('\n');
    return `### Clean-up (dry run)\n\nNothing was changed.\n\n${table}${more}\n`;
}
function cellsOf({ environment, deployment, step }, redact) {
    const { id = '', ref = '', createdAt = 0, state = '' } = deployment ?? {};
    const day = createdAt === 0 ? '' : new Date(createdAt).toISOString().slice(0, 10);
    return [environment, id, ref, day, state, step].map((cell) => (0,shorten/* shorten */.m)((0,one_line/* oneLine */.T)(redact(cell)), MAX_CELL_CHARS));
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/run-clean-up.js



async function runCleanUp({ filter, inputs: { goal, retention, isDryRun } }, { fields, creation }, { github, budget, redact }, progress) {
    const { names, patterns } = filter.names;
    const [environment, ...others] = names;
    if (environment !== undefined && others.length + patterns.length === 0) {
        progress.environment = environment;
    }
    const { description, log_url } = fields;
    const request = (0,compact/* compact */.o)({ description, log_url, state: 'inactive' });
    const mayDeleteProduction = creation.request.production_environment === true;
    const retirement = { goal, request };
    const order = { filter, retention, retirement, mayDeleteProduction, isDryRun };
    const { isComplete, planned } = await cleanUp(order, github, budget);
    if (planned !== undefined) {
        progress.summary = dryRunSummary(planned, redact);
        for (const line of dryRunLines(planned, redact))
            github.log.info(line);
    }
    else if (isComplete)
        progress.state = goal;
}


})

};
