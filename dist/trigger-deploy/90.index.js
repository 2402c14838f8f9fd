export const id = 90;
export const ids = [90];
export const modules = {

7090:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (verify)
});

var action_error = __webpack_require__(6113);
var poll = __webpack_require__(2924);
var duration = __webpack_require__(4597);
;// CONCATENATED MODULE: ./trigger-deploy/report/explain-unverified.js

function explainUnverified(checks, { text, timeoutMs }) {
    const time = (0,duration/* formatDuration */.a)(timeoutMs);
    const failed = checks.filter(({ passed }) => !passed);
    const clauses = failed.map(({ url, finding, reason, isFinal }) => {
        const what = isFinal === true ? `${url} ${finding}` : `${url} still ${finding} after ${time}`;
        return reason === undefined ? what : `${what}: ${reason}`;
    });
    const inputs = text === '' ? '`verify_url`' : '`verify_url` and `verify_text`';
    const remedy = failed.some(({ isFinal }) => isFinal)
        ? ''
        : ` Check ${inputs}, or raise \`verify_timeout\`.`;
    return `${clauses.join('; ')}.${remedy}`;
}

var api_error = __webpack_require__(1381);
var http_call = __webpack_require__(4217);
var compact = __webpack_require__(752);
var http_http = __webpack_require__(1764);
;// CONCATENATED MODULE: ./lib/site/client.js




const MAX_TEXT_BYTES = 1024 * 1024;
const TIMEOUT_MS = 10_000;
function createSite(url, context) {
    const service = {
        name: url.host,
        baseUrl: url.origin,
        headers: { accept: '*/*', 'cache-control': 'no-cache' },
        follows: isSameSite,
    };
    const http = (0,http_http/* createHttp */.V)(service, context);
    const own = {
        method: 'GET',
        path: `${url.pathname}${url.search}`,
        maxAttempts: 1,
        quiet: true,
        timeoutMs: TIMEOUT_MS,
        maxBodyBytes: MAX_TEXT_BYTES,
        cutsBody: true,
    };
    const toAnswer = (call, status, text = '') => {
        const isRedirected = call !== (0,http_call/* callName */.A)('GET', url);
        return (0,compact/* compact */.o)({ status, text, redirectedTo: isRedirected ? urlOf(call) : undefined });
    };
    return {
        async get(limits) {
            try {
                const { call, status, body } = await http.send({ ...own, ...limits });
                return toAnswer(call, status, body.toString('utf8'));
            }
            catch (error) {
                if (!(error instanceof api_error/* ApiError */.h) || error.kind !== 'status')
                    throw error;
                return toAnswer(error.call, error.status ?? 0);
            }
        },
    };
}
function urlOf(call) {
    return call.replace(/^GET /, '');
}
function isSameSite(from, to) {
    const isWeb = to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
    return isWeb && withoutWww(from) === withoutWww(to);
}
function withoutWww({ hostname }) {
    return hostname.replace(/^www\./, '');
}

var input_reader = __webpack_require__(1429);
var show_url = __webpack_require__(9073);
;// CONCATENATED MODULE: ./trigger-deploy/verify/url-checker.js





function createUrlChecker(url, text, context) {
    const site = createSite(url, context);
    const shown = (0,show_url/* showUrl */.j)(url);
    let last;
    return async (deadline) => {
        if (last?.passed === true)
            return last;
        const check = { url: shown, ...(await look(() => site.get({ deadline }), url, text)) };
        const line = lineOf(check);
        if (last === undefined || line !== lineOf(last))
            context.log.info(line);
        last = check;
        return check;
    };
}
function lineOf({ url, passed, finding, reason }) {
    if (passed)
        return `${url} ${finding}.`;
    return `Waiting for ${url}: it ${finding}${reason === undefined ? '' : ` (${reason})`}`;
}
async function look(get, url, text) {
    try {
        return judge(await get(), text);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h))
            throw error;
        const isRedirected = error.call !== (0,http_call/* callName */.A)('GET', url);
        const what = error.what.replace(/^was not called: /, '');
        const reason = isRedirected ? `${what} (${error.call})` : what;
        const isFinal = error.kind === 'proxy';
        return {
            passed: false,
            finding: isFinal ? 'was not requested' : 'fails',
            reason,
            isFinal,
        };
    }
}
function judge(answer, text) {
    const { status, redirectedTo } = answer;
    const via = redirectedTo === undefined ? '' : ` (redirected to ${redirectedTo})`;
    const finding = `returns HTTP ${status}${via}`;
    if (status < 200 || status >= 400)
        return { passed: false, finding };
    if (text === '')
        return { passed: true, finding };
    if (answer.text.includes(text))
        return { passed: true, finding: `${finding} with the text ${(0,input_reader/* quote */.h)(text)}` };
    const lacking = { passed: false, finding: `${finding} without the text ${(0,input_reader/* quote */.h)(text)}` };
    const reason = reasonOf(answer);
    return reason === undefined ? lacking : { ...lacking, reason };
}
function reasonOf({ status, text }) {
    if (status >= 300)
        return 'redirects to another site are not followed';
    const isCut = Buffer.byteLength(text) >= MAX_TEXT_BYTES;
    return isCut ? 'only the first 1 MB of its body is read' : undefined;
}

;// CONCATENATED MODULE: ./trigger-deploy/verify/verify.js




const MAX_INTERVAL_MS = 15_000;
async function verify(inputs, { context }, progress) {
    const { urls, text, timeoutMs, intervalMs } = inputs;
    const checkers = urls.map((url) => createUrlChecker(url, text, context));
    const attempt = async (deadline) => {
        const checks = await Promise.all(checkers.map((check) => check(deadline)));
        progress.verification = checks;
        if (checks.every(({ passed }) => passed))
            return { done: true, value: true };
        if (checks.some(({ isFinal }) => isFinal))
            return { done: true, value: false };
        return { done: false, changed: false };
    };
    const deadline = context.clock.now() + timeoutMs;
    const options = { attempt, intervalMs, maxIntervalMs: MAX_INTERVAL_MS, deadline };
    const result = await (0,poll/* poll */.w)(options, context);
    if (result.timedOut || !result.value) {
        throw new action_error/* ActionError */.l(explainUnverified(progress.verification ?? [], inputs));
    }
}


})

};
