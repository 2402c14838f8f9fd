import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = ({

284:
((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(612);


}),

336:
((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;
exports.xj = (...args) => (__nccwpck_require__(284).httpOverHttp)(...args);
exports.I9 = (...args) => (__nccwpck_require__(284).httpsOverHttp)(...args);
exports.aQ = (...args) => (__nccwpck_require__(284).httpOverHttps)(...args);
exports.vX = (...args) => (__nccwpck_require__(284).httpsOverHttps)(...args);
__webpack_unused_export__ = (...args) => (__nccwpck_require__(284).debug)(...args);


}),

612:
((__unused_webpack_module, exports, __nccwpck_require__) => {


var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(692);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);
exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;
function httpOverHttp(options) {
    var agent = new TunnelingAgent(options);
    agent.request = http.request;
    return agent;
}
function httpsOverHttp(options) {
    var agent = new TunnelingAgent(options);
    agent.request = http.request;
    agent.createSocket = createSecureSocket;
    agent.defaultPort = 443;
    return agent;
}
function httpOverHttps(options) {
    var agent = new TunnelingAgent(options);
    agent.request = https.request;
    return agent;
}
function httpsOverHttps(options) {
    var agent = new TunnelingAgent(options);
    agent.request = https.request;
    agent.createSocket = createSecureSocket;
    agent.defaultPort = 443;
    return agent;
}
function TunnelingAgent(options) {
    var self = this;
    self.options = options || {};
    self.proxyOptions = self.options.proxy || {};
    self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
    self.requests = [];
    self.sockets = [];
    self.on('free', function onFree(socket, host, port, localAddress) {
        var options = toOptions(host, port, localAddress);
        for (var i = 0, len = self.requests.length; i < len; ++i) {
            var pending = self.requests[i];
            if (pending.host === options.host && pending.port === options.port) {
                self.requests.splice(i, 1);
                pending.request.onSocket(socket);
                return;
            }
        }
        socket.destroy();
        self.removeSocket(socket);
    });
}
util.inherits(TunnelingAgent, events.EventEmitter);
TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
    var self = this;
    var options = mergeOptions({ request: req }, self.options, toOptions(host, port, localAddress));
    if (self.sockets.length >= this.maxSockets) {
        self.requests.push(options);
        return;
    }
    self.createSocket(options, function (socket) {
        socket.on('free', onFree);
        socket.on('close', onCloseOrRemove);
        socket.on('agentRemove', onCloseOrRemove);
        req.onSocket(socket);
        function onFree() {
            self.emit('free', socket, options);
        }
        function onCloseOrRemove(err) {
            self.removeSocket(socket);
            socket.removeListener('free', onFree);
            socket.removeListener('close', onCloseOrRemove);
            socket.removeListener('agentRemove', onCloseOrRemove);
        }
    });
};
TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
    var self = this;
    var placeholder = {};
    self.sockets.push(placeholder);
    var connectOptions = mergeOptions({}, self.proxyOptions, {
        method: 'CONNECT',
        path: options.host + ':' + options.port,
        agent: false,
        headers: {
            host: options.host + ':' + options.port
        }
    });
    if (options.localAddress) {
        connectOptions.localAddress = options.localAddress;
    }
    if (connectOptions.proxyAuth) {
        connectOptions.headers = connectOptions.headers || {};
        connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
            new Buffer(connectOptions.proxyAuth).toString('base64');
    }
    debug('making CONNECT request');
    var connectReq = self.request(connectOptions);
    connectReq.useChunkedEncodingByDefault = false;
    connectReq.once('response', onResponse);
    connectReq.once('upgrade', onUpgrade);
    connectReq.once('connect', onConnect);
    connectReq.once('error', onError);
    connectReq.end();
    function onResponse(res) {
        res.upgrade = true;
    }
    function onUpgrade(res, socket, head) {
        process.nextTick(function () {
            onConnect(res, socket, head);
        });
    }
    function onConnect(res, socket, head) {
        connectReq.removeAllListeners();
        socket.removeAllListeners();
        if (res.statusCode !== 200) {
            debug('tunneling socket could not be established, statusCode=%d', res.statusCode);
            socket.destroy();
            var error = new Error('tunneling socket could not be established, ' +
                'statusCode=' + res.statusCode);
            error.code = 'ECONNRESET';
            options.request.emit('error', error);
            self.removeSocket(placeholder);
            return;
        }
        if (head.length > 0) {
            debug('got illegal response body from proxy');
            socket.destroy();
            var error = new Error('got illegal response body from proxy');
            error.code = 'ECONNRESET';
            options.request.emit('error', error);
            self.removeSocket(placeholder);
            return;
        }
        debug('tunneling connection has established');
        self.sockets[self.sockets.indexOf(placeholder)] = socket;
        return cb(socket);
    }
    function onError(cause) {
        connectReq.removeAllListeners();
        debug('tunneling socket could not be established, cause=%s\n', cause.message, cause.stack);
        var error = new Error('tunneling socket could not be established, ' +
            'cause=' + cause.message);
        error.code = 'ECONNRESET';
        options.request.emit('error', error);
        self.removeSocket(placeholder);
    }
};
TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
    var pos = this.sockets.indexOf(socket);
    if (pos === -1) {
        return;
    }
    this.sockets.splice(pos, 1);
    var pending = this.requests.shift();
    if (pending) {
        this.createSocket(pending, function (socket) {
            pending.request.onSocket(socket);
        });
    }
};
function createSecureSocket(options, cb) {
    var self = this;
    TunnelingAgent.prototype.createSocket.call(self, options, function (socket) {
        var hostHeader = options.request.getHeader('host');
        var tlsOptions = mergeOptions({}, self.options, {
            socket: socket,
            servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
        });
        var secureSocket = tls.connect(0, tlsOptions);
        self.sockets[self.sockets.indexOf(socket)] = secureSocket;
        cb(secureSocket);
    });
}
function toOptions(host, port, localAddress) {
    if (typeof host === 'string') {
        return {
            host: host,
            port: port,
            localAddress: localAddress
        };
    }
    return host;
}
function mergeOptions(target) {
    for (var i = 1, len = arguments.length; i < len; ++i) {
        var overrides = arguments[i];
        if (typeof overrides === 'object') {
            var keys = Object.keys(overrides);
            for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
                var k = keys[j];
                if (overrides[k] !== undefined) {
                    target[k] = overrides[k];
                }
            }
        }
    }
    return target;
}
var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
    debug = function () {
        var args = Array.prototype.slice.call(arguments);
        if (typeof args[0] === 'string') {
            args[0] = 'TUNNEL: ' + args[0];
        }
        else {
            args.unshift('TUNNEL:');
        }
        console.error.apply(console, args);
    };
}
else {
    debug = function () { };
}
exports.debug = debug;


}),

613:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

}),

434:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

}),

611:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

}),

692:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

}),

278:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

}),

756:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

}),

23:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

}),

487:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  AU: () => (fold),
  bl: () => (findWidePattern),
  e2: () => (describeNames),
  ev: () => (isNamed),
  u9: () => (readEnvironmentNames)
});
const MIN_START = 3;
function readEnvironmentNames(text) {
    const lines = text.split(/[\r\n]+/).map((line) => line.trim());
    const unique = new Map(lines.filter((line) => line !== '').map((line) => [fold(line), line]));
    const all = [...unique.values()];
    return {
        names: all.filter((line) => !line.includes('*')),
        patterns: all.filter((line) => line.includes('*')),
    };
}
function findWidePattern({ patterns }) {
    return patterns.find((pattern) => pattern.indexOf('*') < MIN_START);
}
function isNamed({ names, patterns }, environment) {
    const folded = fold(environment);
    return (names.some((name) => fold(name) === folded) ||
        patterns.some((pattern) => matches(fold(pattern), folded)));
}
function describeNames({ names, patterns }) {
    return [...names, ...patterns].join(', ');
}
function fold(environment) {
    return environment.toLowerCase();
}
function matches(pattern, name) {
    const [start = '', ...rest] = pattern.split('*');
    const end = rest.pop() ?? '';
    if (name.length < start.length + end.length)
        return false;
    if (!name.startsWith(start) || !name.endsWith(end) || splitsNumber(name, start.length)) {
        return false;
    }
    const last = name.length - end.length;
    let from = start.length;
    for (const part of rest) {
        let at = name.indexOf(part, from);
        while (at !== -1 && part !== '' && splitsNumber(name, at + part.length)) {
            at = name.indexOf(part, at + 1);
        }
        if (at === -1 || at + part.length > last)
            return false;
        from = at + part.length;
    }
    return true;
}
function splitsNumber(name, at) {
    return /^\d\d$/.test(name.slice(Math.max(0, at - 1), at + 1));
}


}),

451:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  W: () => (describeStatus)
});
var _lib_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(712);
var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(176);


const MAX_CHARS = 200;
function describeStatus(deploymentId, { sent, status }, environment = '') {
    const name = status?.environment || environment || sent.environment || '';
    const url = sent.state === 'inactive' ? '' : status?.environmentUrl || sent.environment_url || '';
    const where = name === '' ? '' : ` (${shown(name)})`;
    return `Deployment ${deploymentId}${where} is ${sent.state}${url === '' ? '' : `: ${shown(url)}`}`;
}
function shown(text) {
    return (0,_lib_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)((0,_lib_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), MAX_CHARS);
}


}),

752:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  o: () => (compact)
});
function compact(record) {
    const defined = Object.entries(record).filter(([, value]) => value !== undefined);
    return Object.fromEntries(defined);
}


}),

597:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  E: () => (parseDuration),
  a: () => (formatDuration)
});
const UNITS = [
    { ms: 86_400_000, words: ['d', 'day', 'days'] },
    { ms: 3_600_000, words: ['h', 'hr', 'hrs', 'hour', 'hours'] },
    { ms: 60_000, words: ['m', 'min', 'mins', 'minute', 'minutes'] },
    { ms: 1_000, words: ['s', 'sec', 'secs', 'second', 'seconds'] },
    { ms: 1, words: ['ms', 'millisecond', 'milliseconds'] },
];
const PART = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]+)(?:$|\s*(?:,|and)?\s*(?=[\d.]))/;
function parseDuration(text) {
    const bare = text.trim().toLowerCase();
    let rest = /^[\d.]+$/.test(bare) ? `${bare}s` : bare;
    let units = UNITS;
    let total = 0;
    do {
        const [part = '', number, word = ''] = PART.exec(rest) ?? [];
        const index = units.findIndex(({ words }) => words.includes(word));
        const unit = units[index];
        if (unit === undefined)
            return undefined;
        total += Number(number) * unit.ms;
        units = units.slice(index + 1);
        rest = rest.slice(part.length);
    } while (rest !== '');
    const ms = Math.round(total);
    return Number.isSafeInteger(ms) ? ms : undefined;
}
function formatDuration(ms) {
    const seconds = Math.round(ms / 1_000);
    const parts = [
        { value: Math.floor(seconds / 3600), unit: 'h' },
        { value: Math.floor((seconds % 3600) / 60), unit: 'm' },
        { value: seconds % 60, unit: 's' },
    ];
    return parts.map(({ value, unit }) => (value === 0 ? '' : `${value}${unit}`)).join('') || '0s';
}


}),

774:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  M: () => (CALL_TIMEOUT_MS),
  P: () => (callLimits)
});
const CALL_TIMEOUT_MS = 10 * 60_000;
function callLimits(clock) {
    return { deadline: clock.now() + CALL_TIMEOUT_MS };
}


}),

85:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (readRefusal)
});
var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(966);

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


}),

79:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  $I: () => (CANCELLED_STATES),
  I7: () => (STATE_WORDS),
  uV: () => (isEnd),
  xU: () => (toState)
});
/* unused harmony export STATES */
const STATES = [
    'error',
    'failure',
    'inactive',
    'in_progress',
    'pending',
    'queued',
    'success',
];
const CANCELLED_STATES = ['error', 'failure', 'inactive'];
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


}),

747:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  w: () => (setAcceptedStatus)
});
var _compact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(752);
var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(381);
var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(85);
var _set_status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(283);




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
        context.log.warning(`The status of deployment ${deploymentId} was set without ${names}, which GitHub rejected: ${reasons}.`, `Status of deployment ${deploymentId} set without ${refused.join(', ')}`);
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


}),

311:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  GG: () => (setEnd),
  Qp: () => (newestState),
  qD: () => (isTokenRefused)
});
var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(381);
var _step_errors_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(924);
var _states_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(79);
var _set_accepted_status_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(747);
var _set_status_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(283);





async function setEnd(deploymentId, request, deadline, github) {
    const { clock } = github;
    const readDeadline = clock.now() + (deadline - clock.now()) / 2;
    const newest = await newestStateIfReadable(deploymentId, readDeadline, github);
    return (0,_states_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnd */ .uV)(newest)
        ? { ended: newest }
        : setAtLeastState(deploymentId, request, deadline, github);
}
const LOOK_BACK = 30;
async function newestState(deploymentId, deadline, { client }) {
    const { items } = await client.recentStatuses(deploymentId, LOOK_BACK, { deadline });
    return items[0]?.state ?? '';
}
async function newestStateIfReadable(deploymentId, deadline, github) {
    try {
        return await newestState(deploymentId, deadline, github);
    }
    catch (error) {
        if (!(error instanceof _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h) || isTokenRefused(error))
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
        return await (0,_set_accepted_status_js__WEBPACK_IMPORTED_MODULE_2__/* .setAcceptedStatus */ .w)(deploymentId, request, { deadline }, github);
    }
    catch (error) {
        if (!(error instanceof _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h) || error.status !== 422)
            throw error;
        const { state, auto_inactive: autoInactive = true } = request;
        const sent = { state, auto_inactive: autoInactive };
        const status = await (0,_set_status_js__WEBPACK_IMPORTED_MODULE_3__/* .setStatus */ .L)(deploymentId, sent, { deadline }, github);
        github.log.warning((0,_step_errors_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .composeMessage */ .S)(error, [], `Only the state of deployment ${deploymentId} was set, since GitHub rejected its other fields: ${error.happened}`), `Status of deployment ${deploymentId} set without its other fields`);
        return { sent, status };
    }
}


}),

283:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  L: () => (setStatus)
});
var _write_once_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(654);

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


}),

654:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  F: () => (writeOnce),
  a: () => (serverTimeAgo)
});
var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(381);
var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(344);


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
            log.info(`${error.message}; checking whether it was accepted before retrying`);
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
            log.info('It was not accepted; retrying.');
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
        log.warning(`Could not check whether the request was accepted: ${lookUpError.message}`);
        throw error;
    }
}
function notFound({ what, server, call, kind, faultClass }) {
    const text = `${what}; the request is not sent again, since it may still take effect`;
    return new _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h(text, { kind, server, call, faultClass });
}
const ROUNDING_MS = 2_000;
function serverTimeAgo(listedAt, agoMs, clock) {
    const at = Number.isNaN(listedAt) ? clock.date().getTime() : listedAt;
    return at - agoMs - ROUNDING_MS;
}


}),

381:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  h: () => (ApiError)
});
var _step_errors_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(473);

const UNCERTAIN = ['network', 'proxy', 'timeout', 'answer'];
class ApiError extends _step_errors_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z {
    name = 'ApiError';
    kind;
    server;
    call;
    what;
    status;
    body;
    isPage;
    json;
    faultClass;
    retryAfterMs;
    constructor(what, details) {
        const { server, call, status, cause } = details;
        const technical = status === undefined ? call : `HTTP ${status}, ${call}`;
        const isUncertain = UNCERTAIN.includes(details.kind) || details.faultClass === 'ambiguous';
        super(`${server} ${what} (${technical})`, { technical, isUncertain, cause });
        this.kind = details.kind;
        this.server = server;
        this.call = call;
        this.what = what;
        this.status = status;
        this.body = details.body ?? '';
        this.isPage = details.isPage ?? false;
        this.json = details.json;
        this.faultClass = details.faultClass;
        this.retryAfterMs = details.retryAfterMs;
    }
    get happened() {
        return `${this.server} ${this.what}`;
    }
    get mayHaveTakenEffect() {
        return this.kind === 'answer' || this.faultClass === 'ambiguous';
    }
}


}),

43:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  b: () => (isPathSegment)
});
var _unicode_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73);

function isPathSegment(text) {
    if (typeof text !== 'string' || /^\.+$/.test(text))
        return false;
    const isAscii = /^[\x20-\x7e]{1,200}$/.test(text);
    return isAscii || (0,_unicode_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .unicodePattern */ .g)(String.raw `^\P{C}{1,200}$`).test(text);
}


}),

344:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  jo: () => (backoffMs),
  m: () => (MAX_ATTEMPTS),
  mu: () => (parseRetryAfter),
  p6: () => (RETRY),
  xo: () => (classifyStatus)
});
const RETRY = {
    unsent: { repeatable: true, once: true },
    throttled: { repeatable: true, once: true },
    unauthenticated: { repeatable: true, once: true },
    ambiguous: { repeatable: true, once: false },
    final: { repeatable: false, once: false },
};
function classifyStatus(status) {
    if (status === 429)
        return 'throttled';
    return status === 408 || status === 425 || status >= 500 ? 'ambiguous' : 'final';
}
const MAX_ATTEMPTS = 4;
const BASE_MS = 1_000;
const CAP_MS = 20_000;
function backoffMs(failedAttempts, random) {
    return random * Math.min(CAP_MS, BASE_MS * 2 ** (failedAttempts - 1));
}
function parseRetryAfter(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1_000;
    const time = /[a-z]{3}/i.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(time) ? undefined : Math.max(0, time - now.getTime());
}


}),

966:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qY: () => (asRecord),
  e1: () => (asText),
  u4: () => (isRecord),
  zO: () => (mapTexts),
  qF: () => (parseJson),
  ih: () => (parseVerbatim),
  Bl: () => (tryParseJson)
});

;// CONCATENATED MODULE: ./lib/large-numbers.js
const QUOTE = 34;
const MINUS = 45;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const MIN_CHARS = 16;
const MAX_VALUES = 2_000_000;
const MAX_DEPTH = 1_000;
const PARTS_PER_JOIN = 10_000;
function quoteLargeNumbers(json) {
    const joined = [];
    let parts = [];
    let end = 0;
    let values = 0;
    let depth = 0;
    for (let at = 0; at < json.length; at += 1) {
        const code = json.charCodeAt(at);
        if (code === QUOTE || code === OPEN_OBJECT || code === OPEN_LIST)
            values += 1;
        if (values > MAX_VALUES || depth > MAX_DEPTH)
            throw new RangeError('too much');
        if (code === QUOTE)
            at = endOfText(json, at);
        else if (code === OPEN_OBJECT || code === OPEN_LIST)
            depth += 1;
        else if (code === CLOSE_OBJECT || code === CLOSE_LIST)
            depth -= 1;
        else if (code === MINUS || isDigit(code)) {
            const start = at;
            while (isNumberPart(json.charCodeAt(at + 1)))
                at += 1;
            const number = largeNumber(json, start, at + 1);
            if (number === undefined)
                continue;
            values += 1;
            parts.push(json.slice(end, start), '"', number, '"');
            end = at + 1;
            if (parts.length > PARTS_PER_JOIN) {
                joined.push(parts.join(''));
                parts = [];
            }
        }
    }
    return end === 0 ? json : joined.join('') + parts.join('') + json.slice(end);
}
function endOfText(json, start) {
    for (let at = start + 1; at < json.length; at += 1) {
        const code = json.charCodeAt(at);
        if (code === QUOTE)
            return at;
        if (code === BACKSLASH)
            at += 1;
    }
    return json.length;
}
function largeNumber(json, start, end) {
    if (end - start < MIN_CHARS && !hasExponent(json, start, end))
        return undefined;
    const number = json.slice(start, end);
    const isLarge = NUMBER.test(number) && Math.abs(Number(number)) > Number.MAX_SAFE_INTEGER;
    return isLarge ? number : undefined;
}
function hasExponent(json, start, end) {
    for (let at = start; at < end; at += 1)
        if ((json.charCodeAt(at) | 32) === 101)
            return true;
    return false;
}
function isDigit(code) {
    return code >= 48 && code <= 57;
}
function isNumberPart(code) {
    return isDigit(code) || code === MINUS || code === 43 || code === 46 || (code | 32) === 101;
}

;// CONCATENATED MODULE: ./lib/json.js

function asRecord(value) {
    return isRecord(value) ? value : {};
}
function asText(value) {
    return typeof value === 'string' ? value : '';
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(text) {
    const json = text.replace(/^\uFEFF/, '');
    const quoted = quoteLargeNumbers(json);
    try {
        if (quoted !== json)
            JSON.parse(json);
        return JSON.parse(quoted);
    }
    catch (error) {
        if (!/NaN|Infinity/.test(quoted))
            throw error;
        return JSON.parse(quoted.replace(TEXT_OR_NAN, (part) => (part.startsWith('"') ? part : 'null')));
    }
}
const TEXT_OR_NAN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs;
function mapTexts(value, replace) {
    if (typeof value === 'string')
        return replace(value);
    if (Array.isArray(value)) {
        const list = value;
        for (let index = 0; index < list.length; index += 1) {
            if (typeof list[index] !== 'number')
                list[index] = mapTexts(list[index], replace);
        }
        return list;
    }
    if (!isRecord(value))
        return value;
    const keys = Object.keys(value);
    if (keys.some((key) => replace(key) !== key)) {
        return Object.fromEntries(keys.map((key) => [replace(key), mapTexts(value[key], replace)]));
    }
    for (const key of keys) {
        const member = value[key];
        const mapped = mapTexts(member, replace);
        if (mapped !== member)
            Object.defineProperty(value, key, { value: mapped });
    }
    return value;
}
function parseVerbatim(text) {
    return JSON.parse(text.replace(/^\uFEFF/, ''), (_key, value, { source = '' } = {}) => typeof value === 'number' && String(value) !== source ? JSON.rawJSON(source) : value);
}
function tryParseJson(text, parse = parseJson) {
    try {
        return parse(text);
    }
    catch {
        return undefined;
    }
}


}),

712:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  T: () => (oneLine)
});
function oneLine(text) {
    return text.replace(/\s+/g, ' ');
}


}),

176:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  m: () => (shorten)
});
function shorten(text, maxChars) {
    if (text.length <= maxChars)
        return text;
    return `${text.slice(0, maxChars - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}


}),

141:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  m: () => (showAddress)
});
var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(176);

const MAX_CHARS = 200;
function showAddress(address) {
    const open = address.replace(/^.*@/s, '…@').replace(/[?#].*$/s, '…');
    return JSON.stringify((0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(open, MAX_CHARS));
}


}),

113:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  l: () => (ActionError)
});
var _step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(473);

class ActionError extends _step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z {
    name = 'ActionError';
}


}),

924:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  S: () => (composeMessage)
});
function composeMessage(error, remedies, happened = error.happened) {
    const technical = error.technical === '' ? '' : `(${error.technical})`;
    const parts = [withStop(happened), ...remedies, technical].map((part) => part.trim());
    return parts.filter((part) => part !== '').join(' ');
}
function withStop(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}


}),

473:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  z: () => (StepError)
});
class StepError extends Error {
    name = 'StepError';
    title;
    technical;
    isUncertain;
    constructor(message, { title, technical = '', isUncertain = false, cause } = {}) {
        super(message, { cause });
        this.title = title;
        this.technical = technical;
        this.isUncertain = isUncertain;
    }
    get happened() {
        return this.message;
    }
}


}),

282:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  H: () => (WrongInputsError)
});
var _action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(113);

class WrongInputsError extends _action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l {
    constructor(message, title = 'Invalid inputs') {
        super(message, { title });
    }
}


}),

8:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (createInputReader),
  h: () => (quote)
});

;// CONCATENATED MODULE: ./lib/boolean.js
function parseBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    return ['false', 'False', 'FALSE'].includes(text) ? false : undefined;
}

var duration = __nccwpck_require__(597);
var shorten = __nccwpck_require__(176);
var show_address = __nccwpck_require__(141);
var wrong_inputs_error = __nccwpck_require__(282);
var spelled_inputs = __nccwpck_require__(529);
;// CONCATENATED MODULE: ./lib/step/input-reader.js






const NOT_A_SECRET = 'contains whitespace or invalid characters: paste the secret again, on one line and without `Bearer`';
const IS_A_NAME = 'is the name of a secret, not its value: set it to `${{ secrets.NAME }}`';
const NAME = /^\$\{?\w+\}?$|^(?:secrets\.\w+|[A-Z]+(?:_[A-Z]+)+)$/;
function createInputReader({ get, defaults, aliases, mask, }) {
    const mistakes = new Set();
    const secrets = new Set();
    const onContradiction = (name, given, other) => {
        const describe = secrets.has(name) ? describeTwoSecrets : describeTwoValues;
        mistakes.add(`\`${given.spelling}\` ${describe(given, other)}`);
    };
    const inputs = (0,spelled_inputs/* createSpelledInputs */.T$)({ get, defaults, aliases }, { areSame, onContradiction });
    const mistake = (name, reason) => {
        if (!inputs.isContradicted(name))
            mistakes.add(`\`${inputs.spelling(name)}\` ${reason}`);
    };
    return {
        ...createParsers(inputs.text, mistake),
        rawText: inputs.rawText,
        secret(name) {
            secrets.add(name);
            for (const value of new Set(inputs.values(name)))
                if (value !== '')
                    mask(value);
            const value = inputs.text(name);
            if (!isHeaderText(value))
                mistake(name, NOT_A_SECRET);
            if (NAME.test(value))
                mistake(name, IS_A_NAME);
            return value;
        },
        spelling: inputs.spelling,
        mistake,
        mistakes: () => describeMistakes([...mistakes]),
        check() {
            const described = describeMistakes([...mistakes]);
            if (described !== undefined)
                throw new wrong_inputs_error/* WrongInputsError */.H(described);
        },
    };
}
function createParsers(get, mistake) {
    const parsed = (name, parse, rule) => {
        const value = get(name);
        const result = parse(value);
        if (result === undefined)
            mistake(name, `must be ${rule} (got ${quote(value)})`);
        return result;
    };
    const boolean = (name) => parsed(name, parseBoolean, 'true or false') ?? false;
    return {
        text: get,
        optionalText: (name) => get(name) || undefined,
        boolean,
        optionalBoolean: (name) => (get(name) === '' ? undefined : boolean(name)),
        durationMs(name, { min } = { min: '0s' }) {
            const ms = parsed(name, duration/* parseDuration */.E, 'a duration such as 90s, 15m or 1h30m');
            if (ms !== undefined && ms < ((0,duration/* parseDuration */.E)(min) ?? 0))
                mistake(name, `must be at least ${min} (got ${quote(get(name))})`);
            return ms ?? 0;
        },
        oneOf(name, words) {
            const find = (value) => words.find((word) => word === value);
            return parsed(name, find, `one of ${words.join(', ')}`) ?? words[0];
        },
        list: (name) => splitList(get(name)),
    };
}
function describeMistakes(mistakes) {
    if (mistakes.length < 2)
        return mistakes[0] && `Input ${mistakes[0]}.`;
    return `${mistakes.length} inputs are invalid: ${mistakes.join('; ')}.`;
}
const GIVE_ONE = 'they are the same input, so set only one';
function describeTwoValues({ value }, other) {
    return `is ${show(value)}, but \`${other.spelling}\` is ${show(other.value)}: ${GIVE_ONE}`;
}
function describeTwoSecrets(_, { spelling }) {
    return `and \`${spelling}\` have different values: ${GIVE_ONE}`;
}
function show(value) {
    return /@|:\/\//.test(value) ? (0,show_address/* showAddress */.m)(value) : quote(value);
}
function areSame(value, other) {
    const meaning = parseBoolean(value);
    return value === other || (meaning !== undefined && meaning === parseBoolean(other));
}
function isHeaderText(value) {
    return /^[\x21-\x7e]*$/.test(value);
}
function splitList(text) {
    return text
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
}
function quote(value) {
    return value === '' ? 'empty' : JSON.stringify((0,shorten/* shorten */.m)(value, 80));
}


}),

529:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  Hz: () => (spellingsOf),
  T$: () => (createSpelledInputs),
  pD: () => (secondSpelling)
});
/* unused harmony export namesOf */
function secondSpelling(name) {
    return name.replaceAll('_', '-');
}
function spellingsOf(name) {
    return [...new Set([name, secondSpelling(name)])];
}
function createSpelledInputs({ get, defaults, aliases }, { areSame, onContradiction }) {
    const spellings = new Map();
    const contradicted = new Set();
    const all = (name) => namesOf(name, aliases).map((spelling) => ({ spelling, value: get(spelling) }));
    const read = (name, isGiven) => {
        const [first, ...others] = givenInputs(all(name), defaults[name], isGiven);
        spellings.set(name, first.spelling);
        const other = others.find(({ value }) => !areSame(first.value, value));
        if (other === undefined)
            return first.value;
        if (!contradicted.has(name))
            onContradiction(name, first, other);
        contradicted.add(name);
        return '';
    };
    return {
        text(name) {
            const value = read(name, (it) => it !== '' && it !== defaults[name]);
            return value !== '' || contradicted.has(name) ? value : (defaults[name] ?? '');
        },
        rawText: (name) => read(name, (it) => it !== defaults[name]),
        values: (name) => all(name).map(({ value }) => value),
        spelling: (name) => spellings.get(name) ?? name,
        isContradicted: (name) => contradicted.has(name),
    };
}
function namesOf(name, aliases) {
    return [name, ...(aliases?.[name] ?? [])].flatMap(spellingsOf);
}
function givenInputs([first = { spelling: '', value: '' }, ...others], fallback, isGiven) {
    const [other, ...more] = others.filter(({ value }) => isGiven(value));
    if (other === undefined)
        return [first];
    const isDefault = fallback === undefined || !isGiven(first.value);
    return isDefault ? [other, ...more] : [first, other, ...more];
}


}),

73:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  g: () => (unicodePattern)
});
function unicodePattern(source, flags = '') {
    return new RegExp(source, `${flags}u`);
}


})

});
/************************************************************************/
// The module cache
var __webpack_module_cache__ = {};

// The require function
function __nccwpck_require__(moduleId) {
	// Check if module is in cache
	var cachedModule = __webpack_module_cache__[moduleId];
	if (cachedModule !== undefined) {
		return cachedModule.exports;
	}
	// Create a new module (and put it into the cache)
	var module = __webpack_module_cache__[moduleId] = {
		// no module.id needed
		// no module.loaded needed
		exports: {}
	};

	// Execute the module function
	var threw = true;
	try {
		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
		threw = false;
	} finally {
		if(threw) delete __webpack_module_cache__[moduleId];
	}

	// Return the exports of the module
	return module.exports;
}

// expose the modules object (__webpack_modules__)
__nccwpck_require__.m = __webpack_modules__;

/************************************************************************/
/* webpack/runtime/asset-relocator-loader */
if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";

/* webpack/runtime/create fake namespace object */
(() => {
	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
	var leafPrototypes;
	// create a fake namespace object
	// mode & 1: value is a module id, require it
	// mode & 2: merge all properties of value into the ns
	// mode & 4: return value when already ns object
	// mode & 16: return value when it's Promise-like
	// mode & 8|1: behave like require
	__nccwpck_require__.t = function(value, mode) {
		if(mode & 1) value = this(value);
		if(mode & 8) return value;
		if(typeof value === 'object' && value) {
			if((mode & 4) && value.__esModule) return value;
			if((mode & 16) && typeof value.then === 'function') return value;
		}
		var ns = Object.create(null);
		__nccwpck_require__.r(ns);
		var def = {};
		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
		}
		def['default'] = () => (value);
		__nccwpck_require__.d(ns, def);
		return ns;
	};
})();

/* webpack/runtime/define property getters */
(() => {
	// define getter functions for harmony exports
	__nccwpck_require__.d = (exports, definition) => {
		for(var key in definition) {
			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
			}
		}
	};
})();

/* webpack/runtime/ensure chunk */
(() => {
	__nccwpck_require__.f = {};
	// This file contains only the entry chunk.
	// The chunk loading function for additional chunks
	__nccwpck_require__.e = (chunkId) => {
		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
			__nccwpck_require__.f[key](chunkId, promises);
			return promises;
		}, []));
	};
})();

/* webpack/runtime/get javascript chunk filename */
(() => {
	// This function allow to reference async chunks
	__nccwpck_require__.u = (chunkId) => {
		// return url for filenames based on template
		return "" + chunkId + ".index.js";
	};
})();

/* webpack/runtime/hasOwnProperty shorthand */
(() => {
	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();

/* webpack/runtime/make namespace object */
(() => {
	// define __esModule on exports
	__nccwpck_require__.r = (exports) => {
		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
		}
		Object.defineProperty(exports, '__esModule', { value: true });
	};
})();

/* webpack/runtime/import chunk loading */
(() => {
	// no baseURI
	
	// object to store loaded and loading chunks
	// undefined = chunk not loaded, null = chunk preloaded/prefetched
	// [resolve, Promise] = chunk loading, 0 = chunk loaded
	var installedChunks = {
		792: 0
	};
	
	var installChunk = (data) => {
		var {ids, modules, runtime} = data;
		// add "modules" to the modules object,
		// then flag all "ids" as loaded and fire callback
		var moduleId, chunkId, i = 0;
		for(moduleId in modules) {
			if(__nccwpck_require__.o(modules, moduleId)) {
				__nccwpck_require__.m[moduleId] = modules[moduleId];
			}
		}
		if(runtime) runtime(__nccwpck_require__);
		for(;i < ids.length; i++) {
			chunkId = ids[i];
			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
				installedChunks[chunkId][0]();
			}
			installedChunks[ids[i]] = 0;
		}
	
	}
	
	__nccwpck_require__.f.j = (chunkId, promises) => {
			// import() chunk loading for javascript
			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
			if(installedChunkData !== 0) { // 0 means "already installed".
	
				// a Promise means "currently loading".
				if(installedChunkData) {
					promises.push(installedChunkData[1]);
				} else {
					if(true) { // all chunks have JS
						// setup Promise in chunk cache
						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
							throw e;
						});
						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
						promises.push(installedChunkData[1] = promise);
					}
				}
			}
	};
	
	// no prefetching
	
	// no preloaded
	
	// no external install chunk
	
	// no on chunks loaded
})();

/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: ./lib/step/end-process.js
const EXIT_GRACE_MS = 250;
function endProcess() {
    const exit = () => {
        setTimeout(() => process.exit(), EXIT_GRACE_MS).unref();
    };
    process.stdout.write('', () => process.stderr.write('', exit));
}

;// CONCATENATED MODULE: ./lib/is-error.js
function isError(value) {
    return /^\[object (?:Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
}

;// CONCATENATED MODULE: ./lib/thrown-message.js

function thrownMessage(error) {
    return isError(error) ? error.message : String(error);
}

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}

;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}

;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try {
            step(generator.next(value));
        }
        catch (e) {
            reject(e);
        } }
        function rejected(value) { try {
            step(generator["throw"](value));
        }
        catch (e) {
            reject(e);
        } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






var ExitCode;
(function (ExitCode) {
    ExitCode[ExitCode["Success"] = 0] = "Success";
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
function debug(message) {
    command_issueCommand('debug', {}, message);
}
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
function startGroup(name) {
    command_issue('group', name);
}
function endGroup() {
    command_issue('endgroup');
}
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}





;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/clock.js
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
const systemClock = {
    now: () => process.uptime() * 1000,
    date: () => new Date(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const onAbort = () => {
            clearTimeout(timeout);
            reject(signal.reason);
        };
        const timeout = setTimeout(() => {
            signal.removeEventListener('abort', onAbort);
            resolve();
        }, Math.min(ms, MAX_TIMEOUT_MS));
        signal.addEventListener('abort', onAbort, { once: true });
    }),
    timer: (ms, onElapsed) => {
        const timeout = setTimeout(onElapsed, Math.min(ms, MAX_TIMEOUT_MS));
        return () => clearTimeout(timeout);
    },
};

var action_error = __nccwpck_require__(113);
var step_error = __nccwpck_require__(473);
;// CONCATENATED MODULE: ./lib/step/errors/cancelled-error.js

class CancelledError extends step_error/* StepError */.z {
    name = 'CancelledError';
    constructor() {
        super('The step was cancelled.');
    }
}

;// CONCATENATED MODULE: ./lib/step/errors/bug-report.js


function bugReport(error, env, log) {
    const reason = thrownMessage(error);
    log.debug((isError(error) ? error.stack : undefined) ?? reason);
    const url = issuesUrl(env);
    const where = url === undefined ? '' : ` at ${url}`;
    const message = `This is a bug in the action. Please report it${where} (${reason})`;
    return { title: 'Bug in the action', message };
}
function issuesUrl(env) {
    const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
    return /^[\w.-]+\/[\w.-]+$/.test(repository)
        ? `https://github.com/${repository}/issues`
        : undefined;
}

var failure = __nccwpck_require__(924);
;// CONCATENATED MODULE: ./lib/step/errors/describe-error.js



function describeError(error, env, log) {
    if (error instanceof step_error/* StepError */.z) {
        return { title: error.title ?? 'Step failed', message: (0,failure/* composeMessage */.S)(error, []) };
    }
    return bugReport(error, env, log);
}

var input_reader = __nccwpck_require__(8);
var shorten = __nccwpck_require__(176);
var unicode_pattern = __nccwpck_require__(73);
;// CONCATENATED MODULE: ./lib/step/colour.js
const SGR = { red: 31, green: 32, yellow: 33, cyan: 36, grey: 90 };
const RESET = '\u001b[0m';
function paint(text, colour, env) {
    return env['NO_COLOR'] ? text : `\u001b[${SGR[colour]}m${text}${RESET}`;
}

;// CONCATENATED MODULE: ./lib/step/neutralise.js

function neutralise(text) {
    const lines = text.replace(/\r\n?/g, '\n').replaceAll('##[', '## [');
    if (!lines.includes('::'))
        return lines;
    const start = (0,unicode_pattern/* unicodePattern */.g)(String.raw `^((?:(?![\n\u2028\u2029])[\s\p{C}\p{Z}])*):(?=:)`, 'gm');
    return lines.replace(start, '$1: ');
}

;// CONCATENATED MODULE: ./lib/step/log.js




const MAX_TITLE_CHARS = 100;
function joinLines(text) {
    const gap = /^[\x20-\x7e]*$/.test(text) ? / +/g : (0,unicode_pattern/* unicodePattern */.g)(String.raw `[\s\p{C}]+`, 'g');
    return text.replace(gap, ' ');
}
function createLog(redactor, sink) {
    const clean = (text) => neutralise(redactor.redact(text));
    let openGroup;
    const closeGroup = () => {
        if (openGroup !== undefined)
            sink.endGroup();
        openGroup = undefined;
    };
    const printer = (print) => (text) => {
        closeGroup();
        print(clean(text));
    };
    const annotator = (print) => (text, title = '') => {
        closeGroup();
        const line = joinLines(clean(title)).trim();
        print(clean(text), line === '' ? {} : { title: (0,shorten/* shorten */.m)(line, MAX_TITLE_CHARS) });
    };
    return {
        debug: (text) => {
            sink.debug(clean(text));
        },
        info: printer(sink.info),
        notice: printer(sink.notice),
        warning: annotator(sink.warning),
        error: annotator(sink.error),
        drained: sink.drained,
        infoInGroup(title, text) {
            if (openGroup !== title) {
                closeGroup();
                sink.startGroup(clean(title));
                openGroup = title;
            }
            const shown = clean(text);
            sink.info(shown.includes('\u001b[') ? `${shown}${RESET}` : shown);
            return shown;
        },
        closeGroup,
    };
}

;// CONCATENATED MODULE: ./lib/escape-pattern.js
function escapePattern(text) {
    return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

;// CONCATENATED MODULE: ./lib/step/redactor.js

const PIECE_CHARS = 12;
const BLOCK_CHARS = 5;
const BLOCK_EVERY = 8;
function createRedactor() {
    const blocks = new Map();
    let pattern;
    const find = (text) => pattern === undefined || !containsAny(text, blocks.keys())
        ? []
        : findSpans(text, pattern, blocks);
    return {
        add(secret) {
            for (const form of formsOf(secret))
                addBlocks(form, blocks);
            if (blocks.size > 0) {
                const longestFirst = [...blocks.keys()].sort((a, b) => b.length - a.length);
                pattern = new RegExp(longestFirst.map(escapePattern).join('|'), 'g');
            }
        },
        redact: (text) => hide(text, find(text)),
        cutBefore: (text, at) => find(text).reduceRight((place, { start, end }) => (start < place && place < end ? start : place), at),
    };
}
function containsAny(text, blocks) {
    for (const block of blocks)
        if (text.includes(block))
            return true;
    return false;
}
function addBlocks(form, blocks) {
    const isShort = form.length < PIECE_CHARS;
    for (let at = 0; at < form.length; at += isShort ? form.length : BLOCK_EVERY) {
        const block = isShort ? form : form.slice(at, at + BLOCK_CHARS);
        if (block.length < BLOCK_CHARS && !isShort)
            return;
        const known = blocks.get(block) ?? [];
        if (known.some((one) => one.form === form && one.at === at))
            continue;
        blocks.set(block, [...known, { form, at }]);
    }
}
function hide(text, spans) {
    let result = '';
    let end = 0;
    for (const span of spans) {
        result += `${text.slice(end, Math.max(span.start, end))}***`;
        end = span.end;
    }
    return result + text.slice(end);
}
function findSpans(text, pattern, blocks) {
    const spans = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const runs = (blocks.get(match[0]) ?? []).map((block) => runAround(text, match.index, block));
        const longest = runs.reduce((best, run) => run.end - run.start > best.end - best.start ? run : best);
        const { start, end, form } = longest;
        const isLongEnough = end - start >= Math.min(PIECE_CHARS, form.length);
        if (isLongEnough)
            spans.push({ start, end });
        pattern.lastIndex = isLongEnough ? end : match.index + 1;
    }
    return spans;
}
function runAround(text, index, { form, at }) {
    let before = 0;
    while (before < at && text[index - before - 1] === form[at - before - 1])
        before += 1;
    let after = 0;
    while (at + after < form.length && text[index + after] === form[at + after])
        after += 1;
    return { start: index - before, end: index + after, form };
}
function formsOf(secret) {
    if (secret === '')
        return [];
    const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
    for (const lead of ['', ' ', '  ']) {
        const encoded = Buffer.from(lead + secret)
            .toString('base64')
            .replace(/=+$/, '');
        const middle = encoded.slice(Math.ceil((lead.length * 4) / 3), encoded.length - 1);
        if (middle.length >= 8)
            forms.push(middle);
    }
    return [...new Set(forms)];
}

;// CONCATENATED MODULE: ./lib/step/foreign-names.js
const FOREIGN_NAMES = {
    auto_inactive: 'override',
    branch: 'ref ref_name',
    commit: 'sha',
    environment: 'env',
    environment_url: 'env_url',
    poll_interval: 'poll_interval_ms polling_interval update_interval wait_interval',
    ref: 'branch ref_name',
    timeout: 'run_timeout_seconds timeout_after wait_timeout wait_timeout_seconds',
    token: 'github_token',
    transient_environment: 'transient',
    wait: 'wait_for_completion',
    workspace: 'workspace_id',
};

var spelled_inputs = __nccwpck_require__(529);
;// CONCATENATED MODULE: ./lib/step/misnamed-inputs.js


const MIN_CHARS_FOR_TWO_EDITS = 6;
const MAX_NAMED = 10;
function warnOfMisnamed(names, given, log) {
    const known = new Set(names.flatMap(spelled_inputs/* spellingsOf */.Hz));
    const sentences = given
        .filter((written) => !known.has(written))
        .flatMap((written) => {
        const meant = meantBy(written.replaceAll('-', '_'), names);
        if (meant === undefined)
            return [];
        const name = written.includes('-') ? (0,spelled_inputs/* secondSpelling */.pD)(meant) : meant;
        return [`\`${written}\` is not an input of this action; did you mean \`${name}\`?`];
    });
    if (sentences.length > 0)
        log.warning(sentences.slice(0, MAX_NAMED).join(' '), 'Unknown input');
}
function meantBy(written, names) {
    const foreign = names.find((name) => FOREIGN_NAMES[name]?.split(' ').includes(written));
    if (foreign !== undefined)
        return foreign;
    const edits = written.length < MIN_CHARS_FOR_TWO_EDITS ? [0, 1] : [0, 1, 2];
    const nearest = edits.map((most) => names.find((name) => isWithin(most, written, name)));
    return nearest.find((name) => name !== undefined);
}
function isWithin(edits, text, other) {
    if (text === other)
        return true;
    if (edits === 0 || Math.abs(text.length - other.length) > edits)
        return false;
    let same = 0;
    while (text[same] === other[same])
        same += 1;
    const [a, b] = [text.slice(same), other.slice(same)];
    const isSwapped = a[0] === b[1] && a[1] === b[0];
    return (isWithin(edits - 1, a.slice(1), b.slice(1)) ||
        isWithin(edits - 1, a.slice(1), b) ||
        isWithin(edits - 1, a, b.slice(1)) ||
        (isSwapped && isWithin(edits - 1, a.slice(2), b.slice(2))));
}

;// CONCATENATED MODULE: ./lib/step/run-action.js







async function runAction(action, stage, host, clock) {
    Object.assign(process, { noDeprecation: true });
    const post = stage === 'post' ? action.post : undefined;
    const cancel = new AbortController();
    const onSignal = () => cancel.abort(new CancelledError());
    for (const name of host.signals)
        process.on(name, onSignal);
    const context = createContext(action, host, clock, cancel.signal);
    const { log } = context;
    const announce = ({ title, message }) => {
        if (post === undefined)
            log.error(message, title);
        else
            log.warning(message, title);
    };
    try {
        const step = post === undefined ? startMain(action, host, context) : post(context);
        return await publish(step, host, context, announce);
    }
    catch (error) {
        announce(describeError(error, context.env, context.log));
        return { error };
    }
    finally {
        for (const name of host.signals)
            process.off(name, onSignal);
    }
}
function startMain({ main, defaults }, host, context) {
    try {
        return main(context);
    }
    finally {
        warnOfMisnamed(Object.keys(defaults), host.givenNames(), context.log);
    }
}
function createContext({ defaults, aliases }, host, clock, signal) {
    const redactor = createRedactor();
    const mask = (secret) => {
        host.mask(secret);
        redactor.add(secret);
    };
    return {
        ...host,
        inputs: (0,input_reader/* createInputReader */.i)({ get: host.getInput, defaults, aliases, mask }),
        log: createLog(redactor, host.sink),
        redactor,
        clock,
        signal,
        setOutput: (name, value) => host.setOutput(name, redactor.redact(value)),
        saveState: (name, value) => host.saveState(name, redactor.redact(value)),
        maskInLog: host.mask,
    };
}
async function publish(step, host, context, announce) {
    const { redactor } = context;
    const failed = await failureOf(step, context);
    try {
        const outputs = Object.entries(step.outputs?.() ?? {});
        const redacted = outputs.map(([name, value]) => [name, redactor.redact(value)]);
        host.setOutputs(Object.fromEntries(redacted));
    }
    finally {
        host.writeSummary(redactor.redact(step.summary?.(failed?.failure.message) ?? ''));
        if (failed !== undefined)
            announce(failed.failure);
    }
    return failed;
}
async function failureOf(step, context) {
    try {
        await step.run();
        return undefined;
    }
    catch (error) {
        const isExpected = error instanceof step_error/* StepError */.z;
        return {
            failure: isExpected ? step.explain(error) : describeError(error, context.env, context.log),
            error,
        };
    }
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
var lib_json = __nccwpck_require__(966);
;// CONCATENATED MODULE: ./lib/step/workflow-event.js


function readWorkflowEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    try {
        const text = (0,external_node_fs_namespaceObject.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8');
        return { name, payload: (0,lib_json/* asRecord */.qY)(JSON.parse(text)) };
    }
    catch {
        return { name, payload: {} };
    }
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./lib/step/github-actions/write-outputs.js



const CHUNK_CHARS = 4 * 1024 * 1024;
function writeOutputs(outputs, path) {
    const file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_APPEND);
    try {
        let text = '';
        for (const [name, value] of Object.entries(outputs)) {
            const delimiter = `ghadelimiter_${(0,external_node_crypto_namespaceObject.randomUUID)()}`;
            text += `${name}<<${delimiter}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${delimiter}${external_node_os_namespaceObject.EOL}`;
            if (text.length < CHUNK_CHARS)
                continue;
            (0,external_node_fs_namespaceObject.writeFileSync)(file, text);
            text = '';
        }
        (0,external_node_fs_namespaceObject.writeFileSync)(file, text);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./lib/step/github-actions/write-summary.js

function writeSummary(markdown, env, log) {
    if (markdown === '')
        return;
    try {
        (0,external_node_fs_namespaceObject.appendFileSync)(env['GITHUB_STEP_SUMMARY'] ?? '', markdown);
    }
    catch (error) {
        log.debug(`The job summary was not written: ${String(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/step/github-actions/run-on-runner.js










async function runOnRunner(action, clock = systemClock) {
    const stage = (0,external_node_path_namespaceObject.basename)(process.argv[1] ?? '') === 'post.js' ? 'post' : 'main';
    const failed = await runAction(action, stage, createHost(process.env), clock);
    if (failed !== undefined && stage === 'main')
        process.exitCode = ExitCode.Failure;
}
const runnerLog = {
    debug: debug,
    info: info,
    notice: notice,
    startGroup: startGroup,
    endGroup: endGroup,
    warning: warning,
    error: error,
    drained: async () => {
        if (process.stdout.writableNeedDrain)
            await (0,external_node_events_namespaceObject.once)(process.stdout, 'drain');
    },
};
function createHost(env) {
    return {
        env,
        signals: ['SIGINT', 'SIGTERM'],
        readEvent: () => readWorkflowEvent(env),
        getInput: getInput,
        givenNames: () => Object.keys(env)
            .filter((variable) => variable.startsWith('INPUT_'))
            .map((variable) => variable.slice('INPUT_'.length).toLowerCase()),
        sink: runnerLog,
        mask: setSecret,
        setOutput: (name, value) => writeFile(`the output \`${name}\``, () => setOutput(name, value)),
        setOutputs(outputs) {
            const [first, ...others] = Object.keys(outputs);
            if (first === undefined)
                return;
            const more = others.length === 0 ? '' : ` and ${others.length} more`;
            writeFile(`the output \`${first}\`${more}`, () => writeOutputs(outputs, env['GITHUB_OUTPUT'] ?? ''));
        },
        writeSummary: (markdown) => writeSummary(markdown, env, runnerLog),
        saveState: (name, value) => writeFile('the state for the post stage', () => saveState(name, value)),
        getState: getState,
    };
}
function writeFile(what, write) {
    try {
        write();
    }
    catch (cause) {
        const reason = thrownMessage(cause);
        throw new action_error/* ActionError */.l(`Could not write ${what}: ${reason}. Check the disk space of the runner, and that no step changes \`GITHUB_OUTPUT\` or \`GITHUB_STATE\`.`, { title: 'Outputs not written', cause });
    }
}

;// CONCATENATED MODULE: ./deployment-status/aliases.js
const ALIASES = {
    environment: ['env'],
    environment_url: ['env_url'],
    log_url: ['logs'],
    description: ['desc'],
    state: ['status'],
};

;// CONCATENATED MODULE: ./deployment-status/contract.js
const DEFAULTS = {
    token: undefined,
    state: 'job',
    initial_status: '',
    cancelled_as: 'error',
    deployment_id: '',
    environment: '',
    environment_url: '',
    log_url: '',
    target_url: '',
    description: '',
    auto_inactive: '',
    keep: '',
    older_than: '',
    dry_run: 'false',
    repository: '',
    owner: '',
    repo: '',
    ref: '',
    sha: '',
    task: '',
    payload: '',
    transient_environment: '',
    production_environment: '',
    auto_merge: 'false',
    required_contexts: '',
    wait_for_contexts: '',
    poll_interval: '10s',
    github_base_url: '',
    job_status: undefined,
    job_token: undefined,
    env: '',
    env_url: '',
    logs: '',
    desc: '',
    status: '',
    step: '',
    override: '',
};

var api_error = __nccwpck_require__(381);
;// CONCATENATED MODULE: ./lib/github/id.js
function idOf(value) {
    const id = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
    return typeof id === 'string' && /^[1-9]\d*$/.test(id) ? id : undefined;
}
function deploymentIdOf(value) {
    const id = idOf(value);
    return Number.isSafeInteger(Number(id)) ? id : undefined;
}

;// CONCATENATED MODULE: ./lib/github/answer.js


function readDeployment(value) {
    const from = (0,lib_json/* asRecord */.qY)(value);
    const id = deploymentIdOf(from['id']);
    return id === undefined ? undefined : deploymentFrom(from, id);
}
function readStatus(value) {
    const from = (0,lib_json/* asRecord */.qY)(value);
    const id = idOf(from['id']);
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

var compact = __nccwpck_require__(752);
var duration = __nccwpck_require__(597);
var external_http_ = __nccwpck_require__(611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
var external_https_ = __nccwpck_require__(692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}

var lazy = __nccwpck_require__(336);
;// CONCATENATED MODULE: ./stubs/undici/index.js
const refuse = () => {
  throw new Error('undici is left out of this bundle: see stubs/undici/README.md');
};

// With a proxy set, `@actions/github` creates one on import and passes it only to `fetch`.
class ProxyAgent {}
// No fallback to the global fetch, which would bypass the proxy.
const fetch = (/* unused pure expression or super */ null && (refuse));

;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
var lib_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try {
            step(generator.next(value));
        }
        catch (e) {
            reject(e);
        } }
        function rejected(value) { try {
            step(generator["throw"](value));
        }
        catch (e) {
            reject(e);
        } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return lib_awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => lib_awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return lib_awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => lib_awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return lib_awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return lib_awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return lib_awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return lib_awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return lib_awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return lib_awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return lib_awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return lib_awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    getJson(requestUrl_1) {
        return lib_awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return lib_awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return lib_awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return lib_awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    request(verb, requestUrl, data, headers) {
        return lib_awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    yield response.readBody();
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    requestRaw(info, data) {
        return lib_awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? lazy/* httpsOverHttps */.vX : lazy/* httpsOverHttp */.I9;
            }
            else {
                tunnelAgent = overHttps ? lazy/* httpOverHttps */.aQ : lazy/* httpOverHttp */.xj;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return lib_awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return lib_awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => lib_awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                }
                if (statusCode > 299) {
                    let msg;
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});

;// CONCATENATED MODULE: ./lib/http/connections.js

const KEPT_MS = 5_000;
function createConnections(clock) {
    const options = { keepAlive: true };
    const clients = {
        http: new HttpClient(undefined, [], options),
        https: new HttpClient(undefined, [], options),
    };
    const idleSince = new WeakMap();
    const watched = new WeakSet();
    const watch = (agent) => {
        if (watched.has(agent))
            return;
        watched.add(agent);
        if ('options' in agent)
            Object.assign(agent.options, { timeout: KEPT_MS });
        agent.on('free', (socket) => idleSince.set(socket, clock.now()));
    };
    return {
        find(url, maxIdleMs) {
            const client = url.protocol === 'http:' ? clients.http : clients.https;
            const agent = client.getAgent(url.href);
            watch(agent);
            const { freeSockets } = agent;
            const kept = Object.values(freeSockets ?? {}).flatMap((sockets) => sockets ?? []);
            const isFresh = (socket) => clock.now() - (idleSince.get(socket) ?? -Infinity) < maxIdleMs;
            for (const socket of kept)
                if (!isFresh(socket))
                    socket.destroy();
            return { client, agent, isKept: kept.some((socket) => !socket.destroyed) };
        },
    };
}

var one_line = __nccwpck_require__(712);
;// CONCATENATED MODULE: ./lib/http/error-text.js



const MAX_CHARS = 500;
const MAX_LOOKED_AT = 8_192;
function errorText(body, redactor) {
    const start = body.slice(0, MAX_LOOKED_AT);
    const text = fromJson(body) ?? (isHtml(start) ? fromHtml(start) : start);
    const line = (0,one_line/* oneLine */.T)(text).trim();
    return (0,shorten/* shorten */.m)(redactor?.redact(line) ?? line, MAX_CHARS);
}
function isHtml(body) {
    return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(body);
}
function fromJson(body) {
    const value = (0,lib_json/* tryParseJson */.Bl)(body);
    const record = (0,lib_json/* asRecord */.qY)(value);
    const places = [record, (0,lib_json/* asRecord */.qY)(record['error']), (0,lib_json/* asRecord */.qY)(record['data'])];
    const parts = places.flatMap((place) => ['error', 'error_message', 'message', 'detail', 'details'].map((key) => place[key]));
    const texts = parts.filter((part) => typeof part === 'string' && part.trim() !== '');
    if (texts.length > 0)
        return [...new Set(texts)].join(': ');
    return (0,lib_json/* isRecord */.u4)(value) && Object.keys(value).length === 0 ? '' : undefined;
}
function fromHtml(body) {
    const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1]?.trim() ?? '';
    return title === '' ? body.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ') : title;
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
var external_node_http_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_node_http_namespaceObject, 2);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_node_https_namespaceObject, 2);
;// CONCATENATED MODULE: ./lib/http/decode-body.js
const MAX_DECODED_BYTES = 64 * 1024 * 1024;
function decoderOf(coding = '') {
    const name = coding.trim().toLowerCase();
    if (!/^(?:x-gzip|gzip|deflate|br)$/.test(name))
        return undefined;
    const { brotliDecompressSync, unzipSync } = process.getBuiltinModule('node:zlib');
    return (body, maxBytes) => {
        const maxOutputLength = Math.min(maxBytes, MAX_DECODED_BYTES);
        try {
            return (name === 'br' ? brotliDecompressSync : unzipSync)(body, { maxOutputLength });
        }
        catch (error) {
            if (error.code === 'ERR_BUFFER_TOO_LARGE')
                return undefined;
            throw error;
        }
    };
}
function decodeStart(decode, body, maxBytes) {
    try {
        return decode(body, maxBytes) ?? Buffer.alloc(0);
    }
    catch {
        return Buffer.alloc(0);
    }
}

;// CONCATENATED MODULE: ./lib/http/http-call.js
function callName(method, { origin, pathname }) {
    return `${method} ${origin}${pathname}`;
}

;// CONCATENATED MODULE: ./lib/http/explain-network-error.js


const REASONS = {
    ENOTFOUND: 'host not found',
    EAI_AGAIN: 'DNS lookup timed out',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection closed',
    EPIPE: 'connection closed',
    ETIMEDOUT: 'connection timed out',
    EHOSTUNREACH: 'no route to the host',
    ENETUNREACH: 'no route to the network',
    Z_BUF_ERROR: 'connection closed',
    Z_DATA_ERROR: 'the response cannot be decompressed',
};
const CERTIFICATE_CODE = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_|ERR_TLS_CERT_ALTNAME_INVALID)/;
const TLS_CODE = /^(?:ERR_TLS_|ERR_SSL_|EPROTO)/;
const HANDSHAKE = /WRONG_VERSION_NUMBER|wrong version number|PACKET_LENGTH_TOO_LONG|packet length too long|UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|HANDSHAKE_FAILURE/;
const AUTHORITY_CODE = /^(?:SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_UNTRUSTED)$/;
const AUTHORITY_REMEDY = 'for a private CA, set `NODE_EXTRA_CA_CERTS` in the `env:` of the step to the path of its certificate; if it is set already, check that file';
const OPTION_OF_NODE = /; if the root CA is installed locally, try running Node\.js .*$/;
const BEFORE_REQUEST = /^tunneling socket could not be established|before secure TLS connection/;
function explainNetworkError(error) {
    const { code, message } = describe(error);
    if (CERTIFICATE_CODE.test(code)) {
        const remedy = AUTHORITY_CODE.test(code) ? `: ${AUTHORITY_REMEDY}` : '';
        const what = message.replace(OPTION_OF_NODE, '');
        const reason = `the server's certificate is not trusted (${code}: ${what})${remedy}`;
        return { reason, faultClass: 'final' };
    }
    const faultClass = failedBeforeRequest(error, code, message) ? 'unsent' : 'ambiguous';
    if (message.startsWith('tunneling socket')) {
        return { reason: `the proxy did not open a tunnel (${message})`, faultClass };
    }
    if (TLS_CODE.test(code)) {
        return { reason: `TLS failed (${code}: ${message})`, faultClass };
    }
    return { reason: REASONS[code] ?? message, faultClass };
}
function failedBeforeRequest(error, code, message) {
    if (HANDSHAKE.test(code + message) || BEFORE_REQUEST.test(message))
        return true;
    const { errors: attempts = [error] } = error;
    return attempts.every((attempt) => ['connect', 'getaddrinfo'].includes(describe(attempt).syscall));
}
function describe(error) {
    if (!isError(error))
        return { code: '', syscall: '', message: String(error) };
    const { code, syscall } = error;
    return {
        code: code ?? '',
        syscall: syscall ?? '',
        message: (0,one_line/* oneLine */.T)(error.message).trim(),
    };
}

;// CONCATENATED MODULE: ./lib/http/proxy-fault.js


function proxyFault(url) {
    const name = proxyVariable(url);
    const setting = process.env[name] || process.env[name.toUpperCase()] || '';
    if (setting === '' || checkBypass(url))
        return undefined;
    const proxy = readable(url);
    if (/^https?:$/.test(proxy?.protocol ?? '') && proxy?.hostname !== '')
        return undefined;
    return `\`${name}\` is not a proxy URL such as http://proxy.example.com:3128`;
}
function isProxyRefusal(error) {
    return isError(error) && /^tunneling socket .*\b407\b/.test(error.message);
}
function proxyRefusal(url) {
    return `the proxy refused the user name and password in \`${proxyVariable(url)}\` (HTTP 407): check them, and write special characters percent-encoded, such as %40 for @`;
}
function proxyVariable({ protocol }) {
    return protocol === 'https:' ? 'https_proxy' : 'http_proxy';
}
function readable(url) {
    try {
        return getProxyUrl(url);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/http/exchange.js









const ERROR_BODY_BYTES = 64 * 1024;
async function exchange(request, { connections, clock, signal }) {
    signal.throwIfAborted();
    const origin = { server: request.server, call: callName(request.method, request.url) };
    const fault = proxyFault(request.url);
    if (fault !== undefined)
        throw unsentError(origin, fault);
    const end = new AbortController();
    const onAbort = () => end.abort('cancel');
    signal.addEventListener('abort', onAbort, { once: true });
    const stopTimer = clock.timer(request.timeoutMs, () => end.abort('timeout'));
    try {
        const sent = send(request, connections, end.signal);
        const aborted = (0,external_node_events_namespaceObject.once)(end.signal, 'abort').then(() => Promise.reject(new Error('aborted')));
        const { message } = await Promise.race([sent, aborted]);
        if (message.statusCode === 407)
            throw unsentError(origin, proxyRefusal(request.url));
        return await readAnswer(message, request, origin);
    }
    catch (error) {
        const isLate = end.signal.reason === 'timeout';
        end.abort('over');
        if (error instanceof api_error/* ApiError */.h)
            throw error;
        signal.throwIfAborted();
        if (isLate)
            throw timeoutError(origin, request.timeoutMs, error);
        if (isProxyRefusal(error))
            throw unsentError(origin, proxyRefusal(request.url), error);
        const { reason, faultClass } = explainNetworkError(error);
        const what = faultClass === 'ambiguous' ? 'did not respond' : 'could not be reached';
        const details = { kind: 'network', ...origin, faultClass, cause: error };
        throw new api_error/* ApiError */.h(`${what}: ${reason}`, details);
    }
    finally {
        stopTimer();
        signal.removeEventListener('abort', onAbort);
    }
}
const WRITE_IDLE_MS = 1_000;
async function send(request, connections, signal, maxIdleMs = request.method === 'GET' ? KEPT_MS : WRITE_IDLE_MS) {
    const { client, agent, isKept } = connections.find(request.url, maxIdleMs);
    try {
        return await client.requestRaw(requestInfo(request, agent, signal), request.body ?? null);
    }
    catch (error) {
        if (!isKept || request.method !== 'GET' || signal.aborted)
            throw error;
        return send(request, connections, signal, 0);
    }
}
function unsentError(origin, reason, cause) {
    const details = { kind: 'proxy', ...origin, faultClass: 'final', cause };
    return new api_error/* ApiError */.h(`was not called: ${reason}`, details);
}
function requestInfo({ url, method, headers }, agent, signal) {
    const secure = url.protocol === 'https:';
    return {
        parsedUrl: url,
        httpModule: secure ? external_node_https_namespaceObject_0 : external_node_http_namespaceObject_0,
        options: {
            method,
            headers,
            signal,
            host: url.hostname.replace(/^\[|\]$/g, ''),
            port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
            path: `${url.pathname}${url.search}`,
            agent,
        },
    };
}
async function readAnswer(message, request, origin) {
    const status = message.statusCode ?? 0;
    const ok = status >= 200 && status < 300;
    const decode = decoderOf(message.headers['content-encoding']);
    const receiver = ok ? request.receiver : undefined;
    const isCut = !ok || request.cutsBody;
    const maxBytes = ok ? request.maxBodyBytes : ERROR_BODY_BYTES;
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        size += chunk.length;
        if (size > maxBytes) {
            if (!isCut)
                throw tooLarge(origin, status, request);
            chunks.push(chunk.subarray(0, chunk.length - (size - maxBytes)));
            break;
        }
        if (receiver !== undefined && decode === undefined)
            await receiver(chunk);
        else
            chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    const answer = { ...origin, status, headers: message.headers };
    if (decode === undefined)
        return { ...answer, body };
    if (isCut) {
        const start = decodeStart(decode, body, ok ? MAX_DECODED_BYTES : maxBytes);
        return { ...answer, body: start.subarray(0, maxBytes) };
    }
    const decoded = decode(body, maxBytes);
    if (decoded === undefined)
        throw tooLarge(origin, status, request);
    if (receiver === undefined)
        return { ...answer, body: decoded };
    await receiver(decoded);
    return { ...answer, body: Buffer.alloc(0) };
}
function tooLarge(origin, status, { maxBodyBytes }) {
    const details = { kind: 'answer', ...origin, status, faultClass: 'final' };
    return new api_error/* ApiError */.h(`returned a response larger than ${Math.floor(maxBodyBytes / 2 ** 20)} MB`, details);
}
function timeoutError(origin, timeoutMs, cause) {
    const seconds = Math.round(timeoutMs / 1000);
    const details = { kind: 'timeout', ...origin, faultClass: 'ambiguous', cause };
    return new api_error/* ApiError */.h(`did not respond within ${seconds} s`, details);
}

;// CONCATENATED MODULE: ./lib/http/redirect.js

function redirectTarget({ status, headers }, from) {
    const isRedirect = [301, 302, 303, 307, 308].includes(status);
    if (!isRedirect || headers.location === undefined)
        return undefined;
    return URL.parse(headers.location, from.href) ?? undefined;
}
function redirectObstacle(method, { from, to, status }) {
    if (to.origin !== from.origin) {
        return `to ${to.origin}, where credentials are not sent`;
    }
    const keepsMethod = method === 'GET' || status === 307 || status === 308;
    return keepsMethod ? undefined : `in a way that turns ${method} into GET`;
}
function redirectError({ server, call, status }, obstacle) {
    const what = `redirected the request ${obstacle}`;
    return new api_error/* ApiError */.h(what, { kind: 'redirect', server, call, status, faultClass: 'final' });
}

var retry = __nccwpck_require__(344);
;// CONCATENATED MODULE: ./lib/http/http.js









const TIMEOUT_MS = 30_000;
const MIN_TIMEOUT_MS = 5_000;
const MAX_BODY_BYTES = 1024 * 1024;
const MAX_REDIRECTS = 5;
function createHttp(service, context) {
    const { clock, signal, log } = context;
    const connections = createConnections(clock);
    return {
        async send(call) {
            const failures = { throttled: 0, others: 0 };
            for (;;) {
                signal.throwIfAborted();
                call.onFlight?.(true);
                try {
                    return await attempt(call, { connections, service, context });
                }
                catch (error) {
                    if (!(error instanceof api_error/* ApiError */.h))
                        throw error;
                    if (!error.mayHaveTakenEffect)
                        call.onFlight?.(false);
                    const waitMs = retryDelayMs(error, call, failures, service);
                    if (waitMs === undefined || clock.now() + waitMs > call.deadline)
                        throw error;
                    const when = waitMs < 1_000 ? 'retrying now' : `retrying in ${(0,duration/* formatDuration */.a)(waitMs)}`;
                    const text = `${error.message}; ${when}`;
                    if (call.quiet === true)
                        log.debug(text);
                    else
                        log.info(text);
                    await clock.sleep(waitMs, signal);
                }
            }
        },
    };
}
function retryDelayMs({ faultClass, retryAfterMs }, call, failures, { throttlePauseMs }) {
    const pauseMs = faultClass === 'throttled' ? throttlePauseMs : undefined;
    if (pauseMs === undefined)
        failures.others += 1;
    else
        failures.throttled += 1;
    const effect = (call.repeatable ?? call.method === 'GET') ? 'repeatable' : 'once';
    if (failures.others >= (call.maxAttempts ?? retry/* MAX_ATTEMPTS */.m))
        return undefined;
    if (!retry/* RETRY */.p6[faultClass][effect])
        return undefined;
    if (pauseMs === undefined) {
        const random = faultClass === 'unauthenticated' ? 1 : Math.random();
        return Math.max(retryAfterMs ?? 0, (0,retry/* backoffMs */.jo)(failures.others, random));
    }
    const leastMs = failures.throttled >= retry/* MAX_ATTEMPTS */.m ? pauseMs : 0;
    return Math.max(retryAfterMs ?? pauseMs * 2 ** (failures.throttled - 1), leastMs);
}
async function attempt(call, transport) {
    const { connections, service, context } = transport;
    let url = new URL(`${service.baseUrl}${call.path}`);
    for (let redirects = 0;; redirects += 1) {
        const request = toRequest(call, url, transport);
        const response = await exchange(request, { connections, ...context });
        if (response.status >= 200 && response.status < 300) {
            if (call.needsBody === true && response.body.length === 0)
                throw emptyAnswer(response);
            return response;
        }
        const target = redirectTarget(response, url);
        if (target === undefined || service.follows?.(url, target) === false)
            throw statusError(response, transport);
        const hop = { from: url, to: target, status: response.status };
        const tooMany = redirects >= MAX_REDIRECTS ? 'too many times' : undefined;
        const isAllowed = service.follows !== undefined;
        const obstacle = (isAllowed ? undefined : redirectObstacle(call.method, hop)) ?? tooMany;
        if (obstacle !== undefined)
            throw redirectError(response, obstacle);
        url = target;
    }
}
function toRequest(call, url, { service, context: { clock } }) {
    const remainingMs = Math.max(call.deadline - clock.now(), MIN_TIMEOUT_MS);
    return {
        server: service.name,
        method: call.method,
        url,
        headers: {
            accept: 'application/json',
            'accept-encoding': 'identity',
            'user-agent': 'deploy-actions',
            ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
            ...service.headers,
            ...call.headers,
        },
        timeoutMs: Math.min(call.timeoutMs ?? TIMEOUT_MS, remainingMs),
        maxBodyBytes: call.maxBodyBytes ?? MAX_BODY_BYTES,
        cutsBody: call.cutsBody ?? false,
        body: call.body,
        receiver: call.receiver,
    };
}
function emptyAnswer({ server, call }) {
    const details = { kind: 'answer', server, call, faultClass: 'ambiguous' };
    return new api_error/* ApiError */.h('returned an empty response', details);
}
function statusError({ server, call, status, headers, body }, { service, context: { clock, redactor } }) {
    const text = body.toString('utf8');
    const reason = errorText(text, redactor);
    const retryAfterMs = service.retryAfterMs?.(headers, clock.date()) ??
        (0,retry/* parseRetryAfter */.mu)(headers['retry-after'], clock.date());
    return new api_error/* ApiError */.h(reason === '' ? 'returned an error' : `returned an error: ${reason}`, (0,compact/* compact */.o)({
        kind: 'status',
        server,
        call,
        status,
        body: reason,
        isPage: isHtml(text),
        json: (0,lib_json/* tryParseJson */.Bl)(text, (json) => (0,lib_json/* mapTexts */.zO)((0,lib_json/* parseJson */.qF)(json), redactor.redact)),
        faultClass: service.classify?.(status, headers, text) ?? (0,retry/* classifyStatus */.xo)(status),
        retryAfterMs,
    }));
}

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
    const http = createHttp(service, context);
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

var call_limits = __nccwpck_require__(774);
var states = __nccwpck_require__(79);
;// CONCATENATED MODULE: ./lib/step/run-url.js
function runUrl(env) {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = env;
    if (!GITHUB_RUN_ID)
        return undefined;
    return `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY ?? ''}/actions/runs/${GITHUB_RUN_ID}`;
}

;// CONCATENATED MODULE: ./deployment-status/clean-up/foreign-text.js

const TRUSTED = ['inputs'];
function findForeignText(environments, { payload }) {
    const names = Object.keys(payload).filter((name) => !TRUSTED.includes(name));
    const open = names.map((name) => ({ path: name, value: payload[name] }));
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
        const { path, value } = entry;
        if (typeof value === 'string') {
            const text = value.trim();
            if (/[*\r\n]/.test(text) && environments.includes(text))
                return path;
        }
        else if (Array.isArray(value) || (0,lib_json/* isRecord */.u4)(value)) {
            for (const [key, member] of Object.entries(value)) {
                open.push({ path: `${path}.${key}`, value: member });
            }
        }
    }
    return undefined;
}

var environment_names = __nccwpck_require__(487);
;// CONCATENATED MODULE: ./deployment-status/clean-up/clean-up-inputs.js




function readCleanUpInputs(goal, reader, event) {
    const text = reader.text('environment');
    const names = (0,environment_names/* readEnvironmentNames */.u9)(text);
    const retention = readRetention(reader);
    const isDryRun = reader.boolean('dry_run');
    const isNarrowed = retention !== undefined || isDryRun;
    if (goal === undefined) {
        if (isNarrowed) {
            const name = isDryRun ? 'dry_run' : reader.text('keep') === '' ? 'older_than' : 'keep';
            reader.mistake(name, 'needs `state: inactive` or `state: deleted`');
        }
        return undefined;
    }
    if (text === '' && (isNarrowed || goal === 'deleted')) {
        reader.mistake('environment', 'is empty: list the environments to clean up, one per line');
    }
    checkNames(names, reader);
    const source = findForeignText(text, event);
    if (source !== undefined) {
        const reason = `contains the text of \`github.event.${source}\`, where anyone can write * or a line break`;
        reader.mistake('environment', `${reason}: use a number or a branch name instead`);
    }
    return { goal, names, retention, isDryRun };
}
function isOfMany({ goal, retention, isDryRun }) {
    return goal === 'deleted' || retention !== undefined || isDryRun;
}
function checkNames(names, reader) {
    const wide = (0,environment_names/* findWidePattern */.bl)(names);
    const rule = 'must start each pattern with at least three characters of the name, such as pr-*';
    if (wide !== undefined)
        reader.mistake('environment', `${rule} (got ${(0,input_reader/* quote */.h)(wide)})`);
}
function readRetention(reader) {
    const keep = readKeep(reader);
    const olderThanMs = reader.text('older_than') === '' ? undefined : reader.durationMs('older_than', { min: '1m' });
    const isGiven = keep !== undefined || olderThanMs !== undefined;
    return isGiven ? (0,compact/* compact */.o)({ keep, olderThanMs }) : undefined;
}
function readKeep(reader) {
    const text = reader.text('keep');
    if (text === '')
        return undefined;
    if (!/^\d{1,6}$/.test(text)) {
        reader.mistake('keep', `must be the number of deployments to keep, such as 20 (got ${(0,input_reader/* quote */.h)(text)})`);
    }
    return Number(text);
}

var show_address = __nccwpck_require__(141);
;// CONCATENATED MODULE: ./lib/http/base-url.js


function baseUrlFault(text, { example, secret }) {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol)) {
        return `must be a URL such as ${example} (got ${(0,show_address/* showAddress */.m)(text)})`;
    }
    if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
        return 'must not contain a user name, password, query or fragment';
    }
    if (secret !== undefined && isClearText(url)) {
        return `must use https:, or the ${secret} would be sent in clear text (got ${(0,show_address/* showAddress */.m)(text)})`;
    }
    return undefined;
}
function withoutApiPath(address, calls) {
    const path = new RegExp(`/api(?:/v1(?:/(?:${calls.join('|')})(?:/.*)?)?)?$`);
    return withoutTrailingSlash(withoutTrailingSlash(address).replace(path, ''));
}
function isClearText({ protocol, hostname }) {
    const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
    return protocol === 'http:' && !isLoopback;
}

;// CONCATENATED MODULE: ./lib/without-trailing-slash.js
function without_trailing_slash_withoutTrailingSlash(url) {
    return url.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./lib/github/runner-api-url.js

function runnerApiUrl(env) {
    return without_trailing_slash_withoutTrailingSlash(env['GITHUB_API_URL'] || 'https://api.github.com');
}

;// CONCATENATED MODULE: ./deployment-status/inputs/api-url.js



function readApiUrl(reader, env) {
    const given = reader.optionalText('github_base_url');
    if (given === undefined)
        return runnerApiUrl(env);
    const fault = apiUrlFault(given);
    if (fault !== undefined)
        reader.mistake('github_base_url', fault);
    return without_trailing_slash_withoutTrailingSlash(given);
}
function isNamedApiUrl(url, reader, env) {
    if (url === runnerApiUrl(env))
        return true;
    const given = reader.optionalText('github_base_url');
    return (given !== undefined && apiUrlFault(given) === undefined && url === without_trailing_slash_withoutTrailingSlash(given));
}
function apiUrlFault(given) {
    return baseUrlFault(given, { example: 'https://github.example.com/api/v3', secret: 'token' });
}

;// CONCATENATED MODULE: ./deployment-status/inputs/creation-marks.js
const DEFAULT_ENVIRONMENT = 'production';
function asksForOther(reader) {
    const isStep = ['start', 'deactivate-env', 'delete-env'].includes(reader.text('step'));
    return isStep || reader.text('initial_status') !== '' || reader.text('required_contexts') !== '';
}
function readEnvironment(reader) {
    const isNew = reader.text('initial_status') !== '' || reader.text('sha') !== '';
    const fallback = isNew && reader.text('deployment_id') === '' ? DEFAULT_ENVIRONMENT : undefined;
    return reader.optionalText('environment') ?? fallback;
}
function isDeploymentEvent({ name }) {
    return name === 'deployment' || name === 'deployment_status';
}

;// CONCATENATED MODULE: ./deployment-status/inputs/event-commit.js

const HOLDERS = ['workflow_run', 'check_run', 'check_suite'];
function commitOf({ name, payload }, env) {
    return pullRequestHead(payload) || holderHead(name, payload) || (env['GITHUB_SHA'] ?? '');
}
function ownCheckOf(ref, { payload }, env) {
    const { GITHUB_JOB: job = '', GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF } = env;
    const checked = pullRequestHead(payload) || (env['GITHUB_SHA'] ?? '');
    const own = [checked, GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF];
    if (job === '' || !own.includes(ref))
        return undefined;
    return (context) => {
        const name = context.split(' / ').at(-1) ?? '';
        return name === job || name.startsWith(`${job} (`);
    };
}
function pullRequestHead(payload) {
    return (0,lib_json/* asText */.e1)((0,lib_json/* asRecord */.qY)((0,lib_json/* asRecord */.qY)(payload['pull_request'])['head'])['sha']);
}
function holderHead(name, payload) {
    if (name === 'status')
        return (0,lib_json/* asText */.e1)(payload['sha']);
    return HOLDERS.includes(name) ? (0,lib_json/* asText */.e1)((0,lib_json/* asRecord */.qY)(payload[name])['head_sha']) : '';
}

;// CONCATENATED MODULE: ./deployment-status/inputs/required-contexts.js


function readContexts(reader) {
    const text = reader.text('required_contexts');
    const names = text.startsWith('[') ? parseList(text) : splitContexts(text);
    if (names === undefined) {
        const rule = 'must be a JSON list of names if it starts with [, such as ["ci/build", "ci/test"]';
        reader.mistake('required_contexts', `${rule} (got ${(0,input_reader/* quote */.h)(text)})`);
    }
    if (names !== undefined && names.length > 1 && names.includes('*')) {
        reader.mistake('required_contexts', "contains both '*' and names: set only one");
    }
    return names?.includes('*') === true ? undefined : (names ?? []);
}
function parseList(text) {
    const value = (0,lib_json/* tryParseJson */.Bl)(text);
    const isName = (item) => typeof item === 'string' && item.trim() !== '';
    return Array.isArray(value) && value.every(isName) ? value : undefined;
}
function splitContexts(text) {
    const names = text.split(/\n|,(?![^()]*\))/).map((name) => name.trim());
    return names.filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./deployment-status/inputs/creation-inputs.js





function readCreationInputs(reader, event, env) {
    const contexts = readContexts(reader);
    const givenRef = reader.optionalText('ref') ?? reader.optionalText('sha');
    const ref = givenRef ?? commitOf(event, env);
    const request = (0,compact/* compact */.o)({
        ref,
        auto_merge: reader.boolean('auto_merge'),
        required_contexts: contexts,
        environment: readEnvironment(reader),
        task: reader.optionalText('task'),
        transient_environment: reader.optionalBoolean('transient_environment'),
        production_environment: reader.optionalBoolean('production_environment'),
        payload: readPayload(reader.optionalText('payload')),
    });
    return {
        request,
        givenRef,
        asksForOther: asksForOther(reader),
        contextWait: readContextWait(reader, contexts),
        isOwnCheck: ownCheckOf(ref, event, env),
    };
}
function readContextWait(reader, contexts) {
    const intervalMs = reader.durationMs('poll_interval', { min: '1s' });
    if (reader.text('wait_for_contexts') === '')
        return undefined;
    if (contexts?.length === 0) {
        reader.mistake('wait_for_contexts', "needs `required_contexts`: set it to '*' or to the names of checks");
    }
    return { timeoutMs: reader.durationMs('wait_for_contexts'), intervalMs };
}
function readPayload(text) {
    if (text === undefined || !(0,lib_json/* isRecord */.u4)((0,lib_json/* tryParseJson */.Bl)(text)))
        return text;
    const value = (0,lib_json/* parseVerbatim */.ih)(text);
    return (0,lib_json/* isRecord */.u4)(value) ? value : text;
}

;// CONCATENATED MODULE: ./deployment-status/inputs/auto-inactive.js
function readAutoInactive(reader, step) {
    const given = reader.text('auto_inactive').toLowerCase();
    const override = reader.optionalBoolean('override');
    if (given === 'all')
        return 'all';
    const isWanted = reader.optionalBoolean('auto_inactive');
    if (override === true && isWanted === false) {
        reader.mistake('override', 'is true, but `auto_inactive` is false: set only one');
    }
    const isFinish = step === 'finish' && given === '';
    if (override ?? isFinish)
        return 'all';
    return (isWanted ?? override ?? true) ? 'not-exempt' : 'none';
}

;// CONCATENATED MODULE: ./deployment-status/inputs/repository.js

function readRepository(reader, env) {
    const whole = reader.text('repository');
    const [owner, repo] = [reader.text('owner'), reader.text('repo')];
    const [ownOwner = '', ownRepo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    if (whole === '') {
        checkName(reader, 'owner', owner);
        checkName(reader, 'repo', repo);
        const repository = { owner: owner || ownOwner, repo: repo || ownRepo };
        if (repository.owner === '' || repository.repo === '') {
            reader.mistake('repository', 'is empty: set it to owner/name');
        }
        return repository;
    }
    const match = /^([\w.-]+)\/([\w.-]+)$/.exec(whole);
    const [, wholeOwner = '', wholeRepo = ''] = match ?? [];
    if (match === null) {
        reader.mistake('repository', `must be owner/name (got ${JSON.stringify(whole)})`);
    }
    else if ((owner !== '' && owner !== wholeOwner) || (repo !== '' && repo !== wholeRepo)) {
        const others = JSON.stringify(`${owner}/${repo}`);
        reader.mistake('repository', `is ${JSON.stringify(whole)}, but \`owner\`/\`repo\` is ${others}: set only one`);
    }
    return { owner: wholeOwner, repo: wholeRepo };
}
function checkName(reader, name, value) {
    if (value === '' || (/^[\w.-]+$/.test(value) && !/^\.+$/.test(value)))
        return;
    const rule = 'must be a valid name; for owner/name, use `repository`';
    reader.mistake(name, `${rule} (got ${(0,input_reader/* quote */.h)(value)})`);
}

;// CONCATENATED MODULE: ./deployment-status/inputs/state.js


const WORD_OF_STEP = {
    start: 'in_progress',
    'deactivate-env': 'inactive',
    'delete-env': 'deleted',
};
function readState(reader, step, cancelledAs) {
    const ofStep = step === undefined ? undefined : WORD_OF_STEP[step];
    const initial = reader.text('initial_status');
    if (ofStep !== undefined)
        checkOther(reader, 'step', ofStep);
    else if (initial !== '')
        checkOther(reader, 'initial_status', initial);
    if (readCleanUpGoal(reader, step) !== undefined)
        return 'inactive';
    if (ofStep !== undefined)
        return (0,states/* toState */.xU)(ofStep, cancelledAs);
    if (initial !== '')
        return stateOf('initial_status', reader, cancelledAs);
    const followsJob = reader.text('state').toLowerCase() === 'job';
    return followsJob ? undefined : stateOf('state', reader, cancelledAs);
}
function readCleanUpGoal(reader, step) {
    if (step === undefined && reader.text('initial_status') !== '')
        return undefined;
    const word = step === undefined ? reader.text('state').toLowerCase() : WORD_OF_STEP[step];
    return word === 'inactive' || word === 'deleted' ? word : undefined;
}
function checkOther(reader, name, meant) {
    const word = reader.text('state');
    if (['job', meant.toLowerCase()].includes(word.toLowerCase()))
        return;
    const both = `is ${(0,input_reader/* quote */.h)(reader.text(name))}, but \`${reader.spelling('state')}\` is ${(0,input_reader/* quote */.h)(word)}`;
    reader.mistake(name, `${both}: set only one`);
}
function stateOf(name, reader, cancelledAs) {
    const word = reader.text(name);
    const state = (0,states/* toState */.xU)(word, cancelledAs);
    const words = [...states/* STATE_WORDS */.I7, ...(name === 'state' ? ['deleted'] : [])];
    const rule = `must be one of ${words.join(', ')}, or omitted to use the job's result`;
    if (state === undefined)
        reader.mistake(name, `${rule} (got ${(0,input_reader/* quote */.h)(word)})`);
    return state;
}

;// CONCATENATED MODULE: ./deployment-status/inputs/step.js

const STEPS = ['start', 'finish', 'deactivate-env', 'delete-env'];
function readStep(reader) {
    const word = reader.text('step');
    if (word === '')
        return undefined;
    const step = STEPS.find((name) => name === word);
    if (step === undefined) {
        reader.mistake('step', `must be one of ${STEPS.join(', ')} (got ${(0,input_reader/* quote */.h)(word)})`);
        return undefined;
    }
    const id = reader.text('deployment_id');
    if (step === 'finish')
        checkFinish(id, reader);
    else if (reader.text('environment') === '' && (step !== 'start' || id === ''))
        reader.mistake('environment', `is empty, but \`step: ${step}\` needs it`);
    if (step.endsWith('-env') && id !== '') {
        const rule = `but \`step: ${step}\` covers all deployments of the environment`;
        reader.mistake('deployment_id', `is ${(0,input_reader/* quote */.h)(id)}, ${rule}: remove one of them`);
    }
    return step;
}
function checkFinish(id, reader) {
    if (id === '') {
        const hint = 'check the `id:` of the step that started it, and that its `if:` did not skip it';
        reader.mistake('deployment_id', `is empty, but \`step: finish\` needs it: ${hint}`);
    }
    if (reader.text('state') === 'job') {
        reader.mistake('status', 'is empty, but `step: finish` needs it: set it to `${{ job.status }}`');
    }
}

;// CONCATENATED MODULE: ./lib/github/status/fit-description.js
const fit_description_MAX_CHARS = 140;
function fitDescription(text) {
    const characters = Array.from(text);
    if (characters.length <= fit_description_MAX_CHARS)
        return text;
    const start = characters.slice(0, fit_description_MAX_CHARS - 1).join('');
    return `${start.trimEnd()}…`;
}

;// CONCATENATED MODULE: ./lib/http/is-http-url.js
function isHttpUrl(text) {
    return /^https?:\/\//i.test(text) && URL.canParse(text);
}

;// CONCATENATED MODULE: ./deployment-status/inputs/status-fields.js




function readGivenFields(reader, targetUrlAs) {
    const faults = [];
    const readUrl = (name) => {
        const url = reader.optionalText(name);
        if (url === undefined || isHttpUrl(url))
            return url;
        const rule = 'must be a URL that starts with https:// or http://';
        faults.push(`\`${reader.spelling(name)}\` ${rule} (got ${(0,input_reader/* quote */.h)(url)})`);
        return undefined;
    };
    const targetUrl = readUrl('target_url');
    const environmentUrl = readUrl('environment_url');
    const isEnvironment = targetUrlAs === 'environment_url' && environmentUrl === undefined;
    const fields = (0,compact/* compact */.o)({
        description: fitDescription(reader.text('description')) || undefined,
        environment_url: environmentUrl ?? (isEnvironment ? targetUrl : undefined),
        log_url: readUrl('log_url') ?? (isEnvironment ? undefined : targetUrl),
    });
    return { fields, faults };
}

;// CONCATENATED MODULE: ./deployment-status/inputs.js














function readInputs({ inputs: reader, env, readEvent, log }) {
    const token = readToken(reader);
    const cancelledAs = reader.oneOf('cancelled_as', states/* CANCELLED_STATES */.$I);
    const event = readEvent();
    const step = readStep(reader);
    const state = readState(reader, step, cancelledAs);
    const deploymentId = readDeploymentId(reader);
    const cleanUp = readCleanUpInputs(readCleanUpGoal(reader, step), reader, event);
    const autoInactive = readAutoInactive(reader, step);
    const hasDeployment = isDeploymentEvent(event) && !asksForOther(reader);
    const creates = deploymentId === undefined && cleanUp === undefined && !hasDeployment;
    const targetUrlAs = creates ? 'environment_url' : 'log_url';
    const given = readGivenFields(reader, targetUrlAs);
    const inputs = {
        token,
        apiUrl: readApiUrl(reader, env),
        repository: readRepository(reader, env),
        state,
        targetUrlAs,
        cancelledAs,
        deploymentId,
        event,
        description: reader.text('description'),
        fields: completeFields(given.fields, autoInactive, reader, env),
        deactivatesExempt: autoInactive === 'all',
        fieldFaults: given.faults,
        creation: readCreationInputs(reader, event, env),
        cleanUp,
    };
    reader.check();
    if (step === 'start' && reader.optionalBoolean('override') === true) {
        log.warning(OVERRIDE_AT_START);
    }
    if (inputs.description !== (inputs.fields.description ?? '')) {
        log.notice('`description` was cut to the 140 characters that GitHub accepts for a status.');
    }
    return inputs;
}
const OVERRIDE_AT_START = '`override` has no effect with `step: start`: earlier deployments become inactive when this one succeeds. To deactivate them before, add a step with `step: deactivate-env`.';
function readToken(reader) {
    const token = reader.secret('token');
    if (token === '') {
        reader.mistake('token', 'is empty: check that the secret exists, or leave it out to use `GITHUB_TOKEN`');
    }
    return token;
}
function readDeploymentId(reader) {
    const text = reader.optionalText('deployment_id');
    if (text !== undefined && deploymentIdOf(text) === undefined) {
        reader.mistake('deployment_id', `must be the number of a deployment (got ${(0,input_reader/* quote */.h)(text)})`);
    }
    return text;
}
function completeFields(given, autoInactive, reader, env) {
    return (0,compact/* compact */.o)({
        ...given,
        environment: readEnvironment(reader),
        log_url: given.log_url ?? runUrl(env),
        auto_inactive: autoInactive !== 'none',
    });
}

;// CONCATENATED MODULE: ./lib/github/create/may-have-created.js
function mayHaveCreated({ ref, environment = 'production' }) {
    return `GitHub may have created a deployment of ${ref} to ${environment}. If \`gh api repos/{owner}/{repo}/deployments\` lists it, run deployment-status with its \`deployment_id\` and \`state: inactive\`.`;
}

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

var refusal = __nccwpck_require__(85);
;// CONCATENATED MODULE: ./lib/github/github-remedies.js



const PERMISSIONS = `The token has no write access to deployments. Set this on the job:
permissions:
  contents: read
  deployments: write
Permissions that you do not list are set to none. Pull requests from forks and Dependabot get a read-only token.`;
const REFUSED = 'If the reason does not help, check the permissions of `token`.';
const CHECK_INPUTS = 'Check the inputs of this step.';
function githubRemedies(error, subject) {
    const { fields } = (0,refusal/* readRefusal */.n)(error.json);
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
    const { contexts, message } = (0,refusal/* readRefusal */.n)(json);
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
    const { message, fields } = (0,refusal/* readRefusal */.n)(json);
    if (!/No ref found/i.test([message, ...fields].join(' ')))
        return CHECK_INPUTS;
    return 'The repository has no such branch, tag or commit. For a pull request from a fork, leave the ref out to use its head commit.';
}

;// CONCATENATED MODULE: ./deployment-status/report/explain-error.js





function explainError(error, target, { deploymentId, creationInFlight }, happened) {
    const { apiUrl, repository, creation, timeoutMs } = target;
    const remedies = error instanceof api_error/* ApiError */.h
        ? githubRemedies(error, { apiUrl, repository, deploymentId, timeoutMs })
        : [];
    const isUnclear = error instanceof api_error/* ApiError */.h || error instanceof CancelledError;
    const mayExist = creationInFlight === true && deploymentId === undefined;
    if (isUnclear && mayExist && creation !== undefined) {
        remedies.push(mayHaveCreated(creation.request));
    }
    return (0,failure/* composeMessage */.S)(error, remedies, happened);
}

var path_segment = __nccwpck_require__(43);
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
    if (given !== '' && apiUrl === runnerApiUrl(env))
        return without_trailing_slash_withoutTrailingSlash(given);
    const ofServer = /^(https?:\/\/.+)\/api\/v3$/.exec(apiUrl)?.[1];
    const ofCloud = /^https:\/\/api\.(github\.com|[\w-]+\.ghe\.com)$/.exec(apiUrl)?.[1];
    return ofServer ?? (ofCloud === undefined ? undefined : `https://${ofCloud}`);
}

;// CONCATENATED MODULE: ./deployment-status/report/outputs.js

function toOutputs(progress, inputs, env) {
    const { deploymentId, deployment, state, sent, status } = progress;
    const { apiUrl, repository } = inputs;
    const { owner, repo } = repository;
    const environment = environmentOf(progress);
    const isKnown = deploymentId !== undefined || environment !== '';
    const list = `${apiUrl}/repos/${owner}/${repo}/deployments`;
    const url = deploymentId === undefined ? '' : `${list}/${deploymentId}`;
    return {
        deployment_id: deploymentId ?? '',
        deployment_url: status?.deploymentUrl || deployment?.url || url,
        status_id: status?.id ?? '',
        status_url: status?.url ?? '',
        state: state ?? '',
        environment,
        env: environment,
        environment_url: status?.environmentUrl || sent?.environment_url || '',
        log_url: status?.logUrl || sent?.log_url || '',
        sha: deployment?.sha ?? '',
        ref: deployment?.ref ?? '',
        url: isKnown ? environmentPage(inputs, environment, env) : '',
    };
}
function environmentOf({ status, deployment, environment, sent }) {
    return status?.environment || deployment?.environment || environment || sent?.environment || '';
}

;// CONCATENATED MODULE: ./deployment-status/report/title.js
function titleOf({ title }, { deploymentId, creationInFlight, task }) {
    if (title !== undefined)
        return title;
    if (deploymentId !== undefined)
        return statusNotSet(deploymentId);
    if (creationInFlight === true)
        return 'Deployment may have been created';
    return task === 'clean-up' ? 'Clean-up not finished' : 'No deployment created';
}
function statusNotSet(deploymentId) {
    return `Status of ${deploymentId === undefined ? 'the deployment' : `deployment ${deploymentId}`} not set`;
}

;// CONCATENATED MODULE: ./lib/describe-wait.js

function describeWait({ sinceStartMs, leftMs }) {
    return `after ${(0,duration/* formatDuration */.a)(sinceStartMs)} (timeout in ${(0,duration/* formatDuration */.a)(leftMs)})`;
}

;// CONCATENATED MODULE: ./lib/poll.js
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

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
var write_once = __nccwpck_require__(654);
;// CONCATENATED MODULE: ./lib/github/create/find-created.js


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
        (0,external_node_util_namespaceObject.isDeepStrictEqual)(canonicalPayload(item.payload), canonicalPayload(payload)));
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
        log.info(`Still waiting for ${(0,shorten/* shorten */.m)(pendingNames, MAX_NAMES_CHARS)} ${describeWait(wait)}`);
    };
    const result = await poll({ attempt, ...limits, onQuiet }, context);
    if (!result.timedOut)
        return result.value;
    throw new action_error/* ActionError */.l(timeoutMessage(creation, last, timeoutMs));
}
function timeoutMessage({ request: { ref, required_contexts: names }, isOwnCheck }, contexts, timeoutMs) {
    const hint = names === undefined && isOwnCheck !== undefined ? " `'*'` includes this job's own check." : '';
    return `No deployment was created: checks of ${ref} did not pass within ${(0,duration/* formatDuration */.a)(timeoutMs)}: ${contexts}. Raise \`wait_for_contexts\`, or list only checks that report in \`required_contexts\`.${hint}`;
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
    const { failed, pending, own } = judgeContexts(refusedContexts(error), isOwnCheck);
    if (failed || pending.length > 0 || own.length === 0)
        return;
    const reason = request.required_contexts === undefined
        ? "`required_contexts: '*'` includes it"
        : '`required_contexts` lists it';
    throw new action_error/* ActionError */.l(`No deployment was created: ${describeContexts(own)} is this job's own check, and ${reason}. List the checks of other jobs, or deploy from a workflow \`on: workflow_run\`.`);
}

var set_accepted_status = __nccwpck_require__(747);
var wrong_inputs_error = __nccwpck_require__(282);
;// CONCATENATED MODULE: ./lib/github/repository.js
function isOwnRepository({ owner, repo }, env) {
    return `${owner}/${repo}`.toLowerCase() === (env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
}

;// CONCATENATED MODULE: ./deployment-status/plan.js









function planOf(inputs, env) {
    const { state, cleanUp, deploymentId, repository, fields, creation } = inputs;
    if (cleanUp !== undefined && isOfMany(cleanUp))
        return planCleanUp(cleanUp, inputs);
    const known = describedDeployment(inputs, env);
    if (deploymentId !== undefined) {
        const deployment = known?.id === deploymentId ? known : undefined;
        return { kind: 'use', ...(0,compact/* compact */.o)({ deploymentId, deployment }) };
    }
    const ofEvent = eventDeployment(inputs, env);
    if (ofEvent !== undefined) {
        return { kind: 'use', ...(0,compact/* compact */.o)({ deploymentId: ofEvent, deployment: known }) };
    }
    const { environment } = fields;
    const { givenRef: ref, asksForOther } = creation;
    if (environment !== undefined && cleanUp !== undefined) {
        return planCleanUp(cleanUp, inputs);
    }
    const asksToCreate = state === undefined || ref !== undefined || asksForOther;
    if (environment !== undefined && asksToCreate) {
        const isKnown = isOwnRepository(repository, env) && creation.request.ref !== '';
        if (ref !== undefined || isKnown)
            return { kind: 'create' };
        throw new wrong_inputs_error/* WrongInputsError */.H('Input `ref` is empty, but the commit of this run is not in the other repository: set it to the commit, branch or tag to deploy there.');
    }
    throw new wrong_inputs_error/* WrongInputsError */.H(state === undefined
        ? 'Nothing to report on. Set `environment` to create a deployment, or `deployment_id` to update one, or run `on: deployment`.'
        : 'No deployment to update: `deployment_id` is empty. Check that the step it comes from passed and has the `id` that you use, or set `environment` without `state` to create a deployment, or run `on: deployment`.', 'No deployment to report on');
}
function planCleanUp(cleanUp, { deploymentId, creation }) {
    if (deploymentId !== undefined) {
        throw new wrong_inputs_error/* WrongInputsError */.H('Input `deployment_id` cannot be combined with `state: deleted`, `keep`, `older_than` or `dry_run`, which cover all deployments of `environment`.');
    }
    if (cleanUp.names.names.length + cleanUp.names.patterns.length === 0) {
        throw new wrong_inputs_error/* WrongInputsError */.H('Input `environment` is empty: list the environments to clean up, one per line.');
    }
    const filter = (0,compact/* compact */.o)({ names: cleanUp.names, ref: creation.givenRef });
    return { kind: 'clean-up', filter, inputs: cleanUp };
}
function describedDeployment({ event: { payload }, apiUrl, repository }, env) {
    const deployment = readDeployment(payload['deployment']);
    const isHere = apiUrl === runnerApiUrl(env) && isOwnRepository(repository, env);
    if (deployment === undefined || !isHere)
        return undefined;
    const { environment } = (0,lib_json/* asRecord */.qY)(payload['deployment_status']);
    return { ...deployment, environment: (0,lib_json/* asText */.e1)(environment) || deployment.environment };
}
function eventDeployment({ event: { name, payload }, repository, fields, creation }, env) {
    if (!isDeploymentEvent({ name }))
        return undefined;
    const deployment = (0,lib_json/* asRecord */.qY)(payload['deployment']);
    const status = (0,lib_json/* asRecord */.qY)(payload['deployment_status']);
    const refs = [deployment['ref'], deployment['sha']];
    const environment = (0,lib_json/* asText */.e1)(status['environment']) || (0,lib_json/* asText */.e1)(deployment['environment']);
    const isOther = !isOwnRepository(repository, env) ||
        creation.asksForOther ||
        (creation.givenRef !== undefined && !refs.includes(creation.givenRef)) ||
        (fields.environment ?? environment).toLowerCase() !== environment.toLowerCase();
    return isOther ? undefined : deploymentIdOf(deployment['id']);
}

var describe_status = __nccwpck_require__(451);
;// CONCATENATED MODULE: ./deployment-status/run.js










async function run(inputs, context, progress) {
    const plan = planOf(inputs, context.env);
    progress.task = plan.kind;
    checkFields(inputs, plan, context.github);
    if (plan.kind === 'clean-up') {
        const { runCleanUp } = await __nccwpck_require__.e(/* import() */ 801).then(__nccwpck_require__.bind(__nccwpck_require__, 801));
        await runCleanUp(plan, inputs, context, progress);
    }
    else
        await report(plan, inputs, context, progress);
}
async function report(plan, inputs, { github, env, onDeployment }, progress) {
    if (plan.kind === 'use')
        Object.assign(progress, (0,compact/* compact */.o)({ deployment: plan.deployment }));
    const deploymentId = plan.kind === 'use' ? plan.deploymentId : await run_create(inputs, github, progress);
    progress.deploymentId = deploymentId;
    onDeployment(deploymentId);
    const isSeen = printPage(inputs, env, github, progress);
    const request = { ...inputs.fields, state: inputs.state ?? 'in_progress' };
    progress.sent = request;
    const limits = (0,call_limits/* callLimits */.P)(github.clock);
    const { sent, status } = await (0,set_accepted_status/* setAcceptedStatus */.w)(deploymentId, request, limits, github);
    progress.sent = sent;
    if (status !== undefined)
        progress.status = status;
    progress.state = request.state;
    github.log.info((0,describe_status/* describeStatus */.W)(deploymentId, { sent, status }, environmentOf(progress)));
    if (plan.kind === 'create' && inputs.state !== undefined && !(0,states/* isEnd */.uV)(request.state)) {
        github.log.info(`Deployment ${deploymentId} stays ${request.state} until another step sets its final state.`);
    }
    if (!isSeen)
        printPage(inputs, env, github, progress);
    if (request.state === 'success' && inputs.deactivatesExempt) {
        const succeeded = {
            deploymentId,
            environment: environmentOf(progress),
            logUrl: inputs.fields.log_url,
        };
        const { deactivateExempt } = await __nccwpck_require__.e(/* import() */ 244).then(__nccwpck_require__.bind(__nccwpck_require__, 244));
        await deactivateExempt(succeeded, (0,call_limits/* callLimits */.P)(github.clock).deadline, github);
    }
}
function printPage(inputs, env, { log }, progress) {
    const environment = environmentOf(progress);
    const url = environment === '' ? '' : environmentPage(inputs, environment, env);
    if (url !== '')
        log.info(`View the deployment: ${url}`);
    return url !== '';
}
function checkFields({ fieldFaults }, plan, { log }) {
    if (fieldFaults.length === 0)
        return;
    const text = `Input ${fieldFaults.join('; ')}.`;
    if (plan.kind === 'create')
        throw new wrong_inputs_error/* WrongInputsError */.H(text);
    log.warning(`${text} The status was set without it.`);
}
async function run_create({ creation, description }, github, progress) {
    const request = (0,compact/* compact */.o)({ ...creation.request, description: description || undefined });
    const onFlight = (inFlight) => {
        progress.creationInFlight = inFlight;
    };
    const { contextWait, isOwnCheck } = creation;
    const timeoutMs = call_limits/* CALL_TIMEOUT_MS */.M;
    const wanted = (0,compact/* compact */.o)({ request, contextWait, isOwnCheck, timeoutMs, onFlight });
    const { deployment, found } = await createDeployment(wanted, github);
    progress.deployment = deployment;
    const named = `deployment ${deployment.id} of ${request.ref} to ${deployment.environment}`;
    if (found) {
        github.log.warning(`GitHub's response to the creation was lost, but ${named} was found. It may belong to another job that uses the same inputs at the same time.`);
    }
    else {
        github.log.info(`Created ${named}.`);
    }
    return deployment.id;
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

;// CONCATENATED MODULE: ./deployment-status/saved-deployment.js





const SAVED_DEPLOYMENT = 'deployment';
function readSavedDeployment(text) {
    return readSavedState(text, (saved) => {
        const { apiUrl } = saved;
        const { owner, repo } = (0,lib_json/* asRecord */.qY)(saved['repository']);
        const deploymentId = deploymentIdOf(saved['deploymentId']);
        const cancelledAs = states/* CANCELLED_STATES */.$I.find((state) => state === saved['cancelledAs']);
        if (deploymentId === undefined || cancelledAs === undefined)
            return undefined;
        if (typeof apiUrl !== 'string')
            return undefined;
        if (typeof owner !== 'string' || typeof repo !== 'string')
            return undefined;
        const fields = readFields((0,lib_json/* asRecord */.qY)(saved['fields']));
        const repository = { owner, repo };
        const targetUrlAs = saved['targetUrlAs'] === 'environment_url' ? 'environment_url' : 'log_url';
        const deactivatesExempt = saved['deactivatesExempt'] === true;
        const target = { deploymentId, apiUrl, repository };
        return { ...target, cancelledAs, fields, targetUrlAs, deactivatesExempt };
    });
}
function readFields(saved) {
    const text = (name) => (0,lib_json/* asText */.e1)(saved[name]) || undefined;
    return (0,compact/* compact */.o)({
        description: text('description'),
        environment: text('environment'),
        environment_url: text('environment_url'),
        log_url: text('log_url'),
        auto_inactive: saved['auto_inactive'] !== false,
    });
}

;// CONCATENATED MODULE: ./deployment-status/main.js








function main(context) {
    const inputs = readInputs(context);
    const { token, apiUrl: baseUrl, repository } = inputs;
    const budget = { remaining: undefined };
    const onRemaining = (requests) => {
        budget.remaining = requests;
    };
    const client = createGithub({ baseUrl, token, repository, onRemaining }, context);
    const { env, clock, signal, log, redactor } = context;
    const redact = (text) => redactor.redact(text);
    const onDeployment = (deploymentId) => {
        if (inputs.state === undefined)
            saveDeployment(deploymentId, inputs, context);
        context.setOutput('deployment_id', deploymentId);
    };
    const progress = {};
    return {
        run: () => {
            const github = { client, clock, signal, log };
            return run(inputs, { github, env, onDeployment, budget, redact }, progress);
        },
        explain: (error) => ({
            title: titleOf(error, progress),
            message: explainError(error, { ...inputs, timeoutMs: timeoutOf(inputs, progress) }, progress),
        }),
        outputs: () => toOutputs(progress, inputs, env),
        summary: () => progress.summary ?? '',
    };
}
function saveDeployment(deploymentId, { apiUrl, repository, cancelledAs, fields, targetUrlAs, deactivatesExempt }, { saveState }) {
    const target = { deploymentId, apiUrl, repository };
    const saved = { ...target, cancelledAs, fields, targetUrlAs, deactivatesExempt };
    saveState(SAVED_DEPLOYMENT, JSON.stringify(saved));
}
function timeoutOf({ creation: { contextWait } }, { deploymentId }) {
    const creating = deploymentId === undefined ? contextWait?.timeoutMs : undefined;
    return Math.min(call_limits/* CALL_TIMEOUT_MS */.M, creating ?? Infinity);
}

var set_end = __nccwpck_require__(311);
;// CONCATENATED MODULE: ./lib/github/status/close-deployment.js




const CLOSING_TIMEOUT_MS = 2 * 60_000;
async function closeDeployment({ deploymentId, apiUrl: baseUrl, repository, tokens }, request, deadline, context) {
    let refusal;
    for (const token of tokens) {
        const client = createGithub({ baseUrl, token, repository }, context);
        try {
            const outcome = await (0,set_end/* setEnd */.GG)(deploymentId, request, deadline, { client, ...context });
            if (refusal !== undefined) {
                const happened = `GitHub rejected \`token\` at the end of the job, so \`GITHUB_TOKEN\` was used for deployment ${deploymentId}: ${refusal.happened}`;
                const title = 'Token rejected at the end of the job';
                context.log.warning((0,failure/* composeMessage */.S)(refusal, [], happened), title);
            }
            return { outcome, client };
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h) || !(0,set_end/* isTokenRefused */.qD)(error))
                throw refusal ?? error;
            refusal ??= error;
        }
    }
    throw refusal ?? new TypeError('No token is available.');
}

;// CONCATENATED MODULE: ./lib/github/read-closing-tokens.js



function readClosingTokens(reader, { apiUrl, repository }, env) {
    const given = reader.secret('token');
    const isUsable = given !== '' && reader.mistakes() === undefined;
    const mayUseOwn = apiUrl === runnerApiUrl(env) && isOwnRepository(repository, env);
    const own = mayUseOwn ? reader.secret('job_token') : '';
    const tokens = new Set([isUsable ? given : '', own].filter((token) => token !== ''));
    if (tokens.size === 0) {
        throw new action_error/* ActionError */.l('`token` has no usable value at the end of the job, and `GITHUB_TOKEN` is not for this repository. Set `token` to an expression that still has a value then.');
    }
    return [...tokens];
}

;// CONCATENATED MODULE: ./deployment-status/inputs/post-inputs.js





function readPostInputs(context, saved) {
    const { inputs: reader, env, log } = context;
    if (!isNamedApiUrl(saved.apiUrl, reader, env)) {
        throw new action_error/* ActionError */.l(`\`token\` is not sent to ${saved.apiUrl}, since \`github_base_url\` has changed. Keep \`github_base_url\` set to the same URL until the job ends.`);
    }
    const tokens = readClosingTokens(reader, saved, env);
    const { fields, faults } = readGivenFields(reader, saved.targetUrlAs);
    const mistakes = reader.mistakes();
    for (const fault of faults)
        log.warning(`Input ${fault}. ${KEPT}`);
    if (mistakes !== undefined)
        log.warning(`${mistakes} ${KEPT}`);
    const jobState = (0,states/* toState */.xU)(reader.text('job_status'), saved.cancelledAs) ?? 'error';
    return { tokens, fields: { ...saved.fields, ...fields }, jobState };
}
const KEPT = 'The final status is set with the values from the start of this step.';

;// CONCATENATED MODULE: ./deployment-status/post.js







function post(context) {
    let saved;
    return {
        async run() {
            saved = readSavedDeployment(context.getState(SAVED_DEPLOYMENT));
            if (saved !== undefined)
                await post_close(saved, context);
        },
        explain(error) {
            const title = statusNotSet(saved?.deploymentId);
            if (saved === undefined) {
                const happened = `Could not set the final status of the deployment: ${error.happened}`;
                return { title, message: (0,failure/* composeMessage */.S)(error, [], happened) };
            }
            const happened = `Could not set the final status of deployment ${saved.deploymentId}: ${error.happened}`;
            const target = { ...saved, timeoutMs: CLOSING_TIMEOUT_MS };
            return { title, message: explainError(error, target, saved, happened) };
        },
    };
}
async function post_close(saved, context) {
    const { tokens, fields, jobState } = readPostInputs(context, saved);
    const deadline = context.clock.now() + CLOSING_TIMEOUT_MS;
    const request = { ...fields, state: jobState };
    const target = { ...saved, tokens };
    const { outcome, client } = await closeDeployment(target, request, deadline, context);
    const { deploymentId, deactivatesExempt } = saved;
    if ('ended' in outcome) {
        context.log.info(`Deployment ${deploymentId} is already ${outcome.ended}, so its status was not changed.`);
        return;
    }
    context.log.info((0,describe_status/* describeStatus */.W)(deploymentId, outcome));
    if (jobState !== 'success' || !deactivatesExempt)
        return;
    const environment = outcome.status?.environment || outcome.sent.environment || '';
    const succeeded = { deploymentId, environment, logUrl: outcome.sent.log_url };
    const { deactivateExempt } = await __nccwpck_require__.e(/* import() */ 244).then(__nccwpck_require__.bind(__nccwpck_require__, 244));
    await deactivateExempt(succeeded, deadline, { client, ...context });
}

;// CONCATENATED MODULE: ./deployment-status/action.js




const deploymentStatus = {
    defaults: DEFAULTS,
    aliases: ALIASES,
    main: main,
    post: post,
};

;// CONCATENATED MODULE: ./deployment-status/index.js



void runOnRunner(deploymentStatus).then(endProcess);

