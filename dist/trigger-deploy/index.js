import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = ({

9284:
((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(612);


}),

2336:
((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;
exports.xj = (...args) => (__nccwpck_require__(9284).httpOverHttp)(...args);
exports.I9 = (...args) => (__nccwpck_require__(9284).httpsOverHttp)(...args);
exports.aQ = (...args) => (__nccwpck_require__(9284).httpOverHttps)(...args);
exports.vX = (...args) => (__nccwpck_require__(9284).httpsOverHttps)(...args);
__webpack_unused_export__ = (...args) => (__nccwpck_require__(9284).debug)(...args);


}),

612:
((__unused_webpack_module, exports, __nccwpck_require__) => {


var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);
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

2613:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

}),

4434:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

}),

8611:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

}),

5692:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

}),

9278:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

}),

7598:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

}),

8474:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

}),

3024:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

}),

8161:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

}),

6760:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

}),

7975:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

}),

4756:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

}),

9023:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

}),

3797:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  O: () => (refusalOf),
  d: () => (refusesKey)
});
const BY_NAME = [
    [/deployment (?:is )?not configured/i, 'not_configured'],
    [/api[ _-]?key (?:is )?locked/i, 'locked_key'],
    [
        /invalid api[ _-]?key|api[ _-]?key (?:is|was|has been) (?:invalid|revoked|deleted)/i,
        'invalid_key',
    ],
];
const BY_WORDS = [
    [/not configured/i, 'not_configured'],
    [
        /key\b.{0,40}\blocked|locked\b.{0,20}\bkey|\blocked\b.{0,60}\b(?:allow|white)[ -]?list/i,
        'locked_key',
    ],
    [/\bscopes?\b|insufficient permissions?/i, 'missing_scope'],
    [
        /\b(?:IP|address)\b.{0,60}\b(?:allow|white)[ -]?list|\b(?:allow|white)[ -]?list.{0,60}\b(?:IP|address)\b/i,
        'blocked_address',
    ],
    [
        /\bIP(?: address)?(?: [\d.:a-f]+)? (?:is )?not (?:allow|permit|authori[sz])/i,
        'blocked_address',
    ],
    [/\bkey\b.{0,30}\b(?:invalid|revoked|deleted)/i, 'invalid_key'],
];
const REFUSALS = [400, 401, 403, 423];
const BY_STATUS = {
    401: 'invalid_key',
    403: 'forbidden',
    423: 'locked_key',
};
function refusalOf(status, text) {
    const patterns = REFUSALS.includes(status ?? 0) ? [...BY_NAME, ...BY_WORDS] : BY_NAME;
    const byText = patterns.find(([pattern]) => pattern.test(text))?.[1];
    return byText ?? BY_STATUS[status ?? 0];
}
function refusesKey({ status, body }) {
    const refusal = refusalOf(status, body);
    return refusal !== undefined && refusal !== 'not_configured';
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

4597:
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

9519:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  _: () => (foldWord)
});
function foldWord(word) {
    return word.toLowerCase().replace(/[\s,_-]+/g, '');
}


}),

4536:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  T: () => (idOf),
  Y: () => (deploymentIdOf)
});
function idOf(value) {
    const id = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
    return typeof id === 'string' && /^[1-9]\d*$/.test(id) ? id : undefined;
}
function deploymentIdOf(value) {
    const id = idOf(value);
    return Number.isSafeInteger(Number(id)) ? id : undefined;
}


}),

6746:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  k: () => (runnerApiUrl)
});
var _without_trailing_slash_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9342);

function runnerApiUrl(env) {
    return (0,_without_trailing_slash_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTrailingSlash */ .a)(env['GITHUB_API_URL'] || 'https://api.github.com');
}


}),

1381:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  h: () => (ApiError)
});
var _step_errors_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);

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

5682:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  _: () => (isHtml),
  k: () => (errorText)
});
var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9966);
var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7712);
var _shorten_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(176);



const MAX_CHARS = 500;
const MAX_LOOKED_AT = 8_192;
function errorText(body, redactor) {
    const start = body.slice(0, MAX_LOOKED_AT);
    const text = fromJson(body) ?? (isHtml(start) ? fromHtml(start) : start);
    const line = (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text).trim();
    return (0,_shorten_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)(redactor?.redact(line) ?? line, MAX_CHARS);
}
function isHtml(body) {
    return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(body);
}
function fromJson(body) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .tryParseJson */ .Bl)(body);
    const record = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(value);
    const places = [record, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(record['error']), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(record['data'])];
    const parts = places.flatMap((place) => ['error', 'error_message', 'message', 'detail', 'details'].map((key) => place[key]));
    const texts = parts.filter((part) => typeof part === 'string' && part.trim() !== '');
    if (texts.length > 0)
        return [...new Set(texts)].join(': ');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value) && Object.keys(value).length === 0 ? '' : undefined;
}
function fromHtml(body) {
    const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1]?.trim() ?? '';
    return title === '' ? body.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ') : title;
}


}),

4217:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  A: () => (callName)
});
function callName(method, { origin, pathname }) {
    return `${method} ${origin}${pathname}`;
}


}),

1764:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (createHttp)
});

var compact = __nccwpck_require__(752);
var duration = __nccwpck_require__(4597);
var lib_json = __nccwpck_require__(9966);
var api_error = __nccwpck_require__(1381);
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
var external_https_ = __nccwpck_require__(5692);
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

var lazy = __nccwpck_require__(2336);
;// CONCATENATED MODULE: ./stubs/undici/index.js
const refuse = () => {
  throw new Error('undici is left out of this bundle: see stubs/undici/README.md');
};

// With a proxy set, `@actions/github` creates one on import and passes it only to `fetch`.
class ProxyAgent {}
// No fallback to the global fetch, which would bypass the proxy.
const fetch = (/* unused pure expression or super */ null && (refuse));

;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
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
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
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
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
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
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
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
        return __awaiter(this, void 0, void 0, function* () {
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
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
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

var error_text = __nccwpck_require__(5682);
var external_node_events_ = __nccwpck_require__(8474);
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

var http_call = __nccwpck_require__(4217);
var is_error = __nccwpck_require__(9362);
var one_line = __nccwpck_require__(7712);
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
    if (!(0,is_error/* isError */.b)(error))
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
    return (0,is_error/* isError */.b)(error) && /^tunneling socket .*\b407\b/.test(error.message);
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
    const origin = { server: request.server, call: (0,http_call/* callName */.A)(request.method, request.url) };
    const fault = proxyFault(request.url);
    if (fault !== undefined)
        throw unsentError(origin, fault);
    const end = new AbortController();
    const onAbort = () => end.abort('cancel');
    signal.addEventListener('abort', onAbort, { once: true });
    const stopTimer = clock.timer(request.timeoutMs, () => end.abort('timeout'));
    try {
        const sent = send(request, connections, end.signal);
        const aborted = (0,external_node_events_.once)(end.signal, 'abort').then(() => Promise.reject(new Error('aborted')));
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

var retry = __nccwpck_require__(4344);
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
    const reason = (0,error_text/* errorText */.k)(text, redactor);
    const retryAfterMs = service.retryAfterMs?.(headers, clock.date()) ??
        (0,retry/* parseRetryAfter */.mu)(headers['retry-after'], clock.date());
    return new api_error/* ApiError */.h(reason === '' ? 'returned an error' : `returned an error: ${reason}`, (0,compact/* compact */.o)({
        kind: 'status',
        server,
        call,
        status,
        body: reason,
        isPage: (0,error_text/* isHtml */._)(text),
        json: (0,lib_json/* tryParseJson */.Bl)(text, (json) => (0,lib_json/* mapTexts */.zO)((0,lib_json/* parseJson */.qF)(json), redactor.redact)),
        faultClass: service.classify?.(status, headers, text) ?? (0,retry/* classifyStatus */.xo)(status),
        retryAfterMs,
    }));
}


}),

2043:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  b: () => (isPathSegment)
});
var _unicode_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6073);

function isPathSegment(text) {
    if (typeof text !== 'string' || /^\.+$/.test(text))
        return false;
    const isAscii = /^[\x20-\x7e]{1,200}$/.test(text);
    return isAscii || (0,_unicode_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .unicodePattern */ .g)(String.raw `^\P{C}{1,200}$`).test(text);
}


}),

4344:
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

9362:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  b: () => (isError)
});
function isError(value) {
    return /^\[object (?:Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
}


}),

9966:
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

7712:
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

4141:
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

7154:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  U: () => (RESET),
  n: () => (paint)
});
const SGR = { red: 31, green: 32, yellow: 33, cyan: 36, grey: 90 };
const RESET = '\u001b[0m';
function paint(text, colour, env) {
    return env['NO_COLOR'] ? text : `\u001b[${SGR[colour]}m${text}${RESET}`;
}


}),

6113:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  l: () => (ActionError)
});
var _step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);

class ActionError extends _step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z {
    name = 'ActionError';
}


}),

6070:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  c: () => (CancelledError)
});
var _step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);

class CancelledError extends _step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z {
    name = 'CancelledError';
    constructor() {
        super('The step was cancelled.');
    }
}


}),

9924:
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

9473:
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

1429:
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

var duration = __nccwpck_require__(4597);
var shorten = __nccwpck_require__(176);
var show_address = __nccwpck_require__(4141);
var action_error = __nccwpck_require__(6113);
;// CONCATENATED MODULE: ./lib/step/errors/wrong-inputs-error.js

class WrongInputsError extends action_error/* ActionError */.l {
    constructor(message, title = 'Invalid inputs') {
        super(message, { title });
    }
}

var spelled_inputs = __nccwpck_require__(5529);
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
                throw new WrongInputsError(described);
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

5529:
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

8369:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  U: () => (thrownMessage)
});
var _is_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9362);

function thrownMessage(error) {
    return (0,_is_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .b)(error) ? error.message : String(error);
}


}),

6073:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  g: () => (unicodePattern)
});
function unicodePattern(source, flags = '') {
    return new RegExp(source, `${flags}u`);
}


}),

9342:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (withoutTrailingSlash)
});
function withoutTrailingSlash(url) {
    return url.replace(/\/+$/, '');
}


}),

6124:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  W: () => (createAnswerJudge),
  o: () => (withContradiction)
});
var _lib_compact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(752);
var _lib_fold_word_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9519);
var _lib_one_line_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7712);
var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(176);
var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2274);





const WORST_FIRST = ['failure', 'cancelled', 'unknown', 'pending'];
const NOTES = ['deploymentId', 'id', 'message', 'finish'];
const MAX_STATUS_CHARS = 200;
function createAnswerJudge(states) {
    const ownWords = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .readVocabulary */ .Xp)(states);
    const statusPaths = new Set();
    return ({ statements, isOver }) => {
        const whole = statements.filter(({ isPart }) => !isPart);
        for (const { path, isEnvelope } of whole)
            if (!isEnvelope)
                statusPaths.add(path);
        const isStatus = ({ kind, path, word }) => kind === 'state' ||
            (kind === 'status' && (statusPaths.has(path) || ownWords.has((0,_lib_fold_word_js__WEBPACK_IMPORTED_MODULE_1__/* .foldWord */ ._)(word))));
        const own = whole.find(isStatus) ?? whole.find(({ kind }) => kind === 'verdict');
        const status = own && (0,_lib_shorten_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .m)(own.word, MAX_STATUS_CHARS);
        const verdict = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(own?.word ?? '', ownWords);
        const isDecided = ['failure', 'cancelled', ...(isOver ? [] : ['pending'])].includes(verdict);
        const others = isDecided ? [] : statements.filter((it) => it !== own);
        for (const worst of isOver ? WORST_FIRST.slice(0, -1) : WORST_FIRST) {
            const it = others.find((other) => verdictOf(other, ownWords) === worst);
            if (it === undefined)
                continue;
            return (0,_lib_compact_js__WEBPACK_IMPORTED_MODULE_3__/* .compact */ .o)({ status, verdict: worst, word: it.word, contradiction: claimOf(it) });
        }
        return (0,_lib_compact_js__WEBPACK_IMPORTED_MODULE_3__/* .compact */ .o)({ status, verdict, word: own?.word ?? '' });
    };
}
function withContradiction(status, { contradiction }) {
    return contradiction === undefined ? status : `${status}, but ${contradiction}`;
}
function verdictOf({ kind, word, isPart }, ownWords) {
    if (kind === 'error')
        return 'failure';
    if (kind === 'failure' || kind === 'cancelled' || kind === 'pending')
        return kind;
    if (NOTES.includes(kind))
        return undefined;
    const verdict = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(word, ownWords);
    const isNote = kind !== 'verdict' && verdict === 'unknown';
    return isNote || (isPart && (0,_lib_fold_word_js__WEBPACK_IMPORTED_MODULE_1__/* .foldWord */ ._)(word) === 'skipped') ? undefined : verdict;
}
function claimOf({ path, word }) {
    const place = (0,_lib_one_line_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(path);
    const item = /^(.*[\])])\.(?:status|state)$/is.exec(place)?.[1];
    if (item !== undefined)
        return `${item}: ${(0,_lib_one_line_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(word)}`;
    return `${place} is ${/^(?:true|false|-?\d+)$/i.test(word) ? word : JSON.stringify(word)}`;
}


}),

7349:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  UW: () => (explainError),
  Uw: () => (asYaml),
  Ww: () => (missingIdError),
  cr: () => (REFUSAL_REMEDIES)
});
var _lib_carpathian_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3797);
var _lib_http_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1381);
var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(176);
var _lib_step_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6113);
var _lib_step_errors_cancelled_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6070);
var _lib_step_errors_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9924);






const ALLOWLIST = 'If the runner is GitHub-hosted, remove the IP allowlist of the key.';
const API_URL_REMEDY = 'Check `api_url`: the API is https://api.carpathian.ai.';
const REFUSAL_REMEDIES = {
    invalid_key: `Check under API Keys that the key is active and the secret is its whole \`cpk_…\` value. ${ALLOWLIST}`,
    locked_key: `Open the details of the key in the dashboard, review Security Events, and click Unlock. ${ALLOWLIST}`,
    missing_scope: 'Create a key with the scope Deployment (not Full Access) for this server.',
    blocked_address: "If the runner is GitHub-hosted, remove the IP allowlist of the key; otherwise add the runner's IP to it.",
    forbidden: `The key needs the scope Deployment, and must belong to the server of this deployment. ${ALLOWLIST}`,
    not_configured: 'In the dashboard, open Cloud Servers > Actions > Configure Deployment, and switch Enable Deployment on.',
};
const FEWER_CALLS = 'Requests are rate limited: run the job again later.';
const TRIGGER_REMEDIES = {
    404: 'Check `api_url`: the API is https://api.carpathian.ai. Check also that deployment is set up under Cloud Servers > Actions > Configure Deployment.',
    405: API_URL_REMEDY,
    409: 'Another deployment may be running. Use a `concurrency` group to run one at a time.',
    413: 'Shorten `commit_message`.',
    429: FEWER_CALLS,
};
const FOLLOW_REMEDIES = {
    404: 'Check `deployment_id`, and that `api_key` is the key that triggered the deployment.',
    429: FEWER_CALLS,
};
const LOST = 'Carpathian no longer returns this deployment. Check Deployments in the dashboard before you run the job again.';
const MAY_HAVE_STARTED = 'The deployment may have started: check Deployments in the dashboard before you run the job again.';
function missingIdError({ json }) {
    return new _lib_step_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(`Carpathian returned a response that contains no deployment id. ${API_URL_REMEDY}`, { technical: `response: ${(0,_lib_shorten_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(JSON.stringify(json), 500)}`, isUncertain: true });
}
function explainError(error, progress) {
    const remedies = error instanceof _lib_http_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .h ? remediesOf(error, progress) : [];
    return (0,_lib_step_errors_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .composeMessage */ .S)(error, [...remedies, explainFate(error, progress)]);
}
function remediesOf(error, progress) {
    const refusal = (0,_lib_carpathian_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .O)(error.status, error.body);
    const remedy = refusal === undefined ? remedyOf(error, progress) : REFUSAL_REMEDIES[refusal];
    return (0,_lib_carpathian_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusesKey */ .d)(error) ? [remedy, 'Repeated refusals lock the key.'] : [remedy];
}
function remedyOf(error, progress) {
    const { kind, status, faultClass } = error;
    if (kind === 'answer' || kind === 'redirect')
        return API_URL_REMEDY;
    if (status === undefined) {
        return faultClass === 'unsent'
            ? 'Nothing was sent. Check `api_url`, and the proxy settings of the runner.'
            : '';
    }
    if (isNotFound(error) && isKnown(progress))
        return LOST;
    const byStatus = progress.deploymentId === undefined ? TRIGGER_REMEDIES : FOLLOW_REMEDIES;
    return byStatus[status] ?? (faultClass === 'final' ? 'Check the inputs of this step.' : '');
}
function explainFate(error, progress) {
    const { deploymentId, ending, mayHaveStarted } = progress;
    if (deploymentId === undefined) {
        if (mayHaveStarted === true)
            return MAY_HAVE_STARTED;
        return error instanceof _lib_step_errors_cancelled_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CancelledError */ .c ? 'No deployment was triggered.' : '';
    }
    if (ending === 'success')
        return `Deployment ${deploymentId} itself succeeded at Carpathian.`;
    const isOver = ending !== undefined && ending !== 'timed_out';
    return isOver || !isKnown(progress) || isNotFound(error)
        ? ''
        : `${ending === undefined ? `Deployment ${deploymentId}` : 'It'} keeps running at Carpathian; follow it with \`deployment_id: ${asYaml(deploymentId)}\`.`;
}
function isKnown({ mayHaveStarted, judgement }) {
    return mayHaveStarted === true || judgement !== undefined;
}
function isNotFound(error) {
    return error instanceof _lib_http_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .h && (error.status === 404 || error.status === 410);
}
function asYaml(text) {
    const isPlain = /^(?!null$)(?:[a-z](?:[\w .-]*\w)?|[1-9]\d{0,14})$/i.test(text);
    return isPlain ? text : JSON.stringify(text);
}


}),

5163:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  A: () => (reasonOf)
});
var _lib_one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7712);

function reasonOf(answer) {
    return answer.message === undefined ? undefined : (0,_lib_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(answer.message.replace(/[\s.]+$/, ''));
}


}),

2274:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  B1: () => (withoutNumbers),
  Gu: () => (isWaiting),
  S4: () => (judge),
  Xp: () => (readVocabulary)
});
/* unused harmony export BUILT_IN_STATES */
var _lib_fold_word_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9519);

const BUILT_IN_STATES = {
    success: [
        'success', 'succeeded', 'successful', 'completed', 'complete', 'done', 'finished', 'deployed', 'live',
    ],
    failure: [
        'failed', 'failure', 'fail', 'error', 'errored', 'build_failed', 'timeout', 'timed_out', 'aborted',
        'rejected', 'revoked',
    ],
    cancelled: ['cancelled', 'canceled', 'skipped', 'superseded'],
    pending: [
        'pending', 'queued', 'created', 'scheduled', 'waiting', 'received', 'retry', 'started', 'starting',
        'running', 'in_progress', 'progress', 'processing', 'building', 'deploying',
    ],
};
const WAITING_STATES = [
    'pending', 'queued', 'created', 'scheduled', 'waiting', 'received', 'retry',
];
const VERDICTS = ['success', 'failure', 'cancelled', 'pending'];
const BUILT_IN = readVocabulary(BUILT_IN_STATES);
function readVocabulary(words) {
    const entries = VERDICTS.flatMap((verdict) => words[verdict]
        .flatMap((word) => (verdict === 'success' ? [word] : [withoutNumbers(word), word]))
        .map((word) => [(0,_lib_fold_word_js__WEBPACK_IMPORTED_MODULE_0__/* .foldWord */ ._)(word), verdict]));
    return new Map(entries.filter(([word]) => word !== ''));
}
function judge(word, ownWords) {
    const [exact, bare] = [word, withoutNumbers(word)].map((text) => ownWords.get((0,_lib_fold_word_js__WEBPACK_IMPORTED_MODULE_0__/* .foldWord */ ._)(text)) ?? BUILT_IN.get((0,_lib_fold_word_js__WEBPACK_IMPORTED_MODULE_0__/* .foldWord */ ._)(text)));
    return exact ?? (bare === 'success' ? 'unknown' : (bare ?? 'unknown'));
}
function withoutNumbers(word) {
    return word.replace(/[\d.%/:()]+/g, '');
}
function isWaiting(word) {
    return WAITING_STATES.includes((0,_lib_fold_word_js__WEBPACK_IMPORTED_MODULE_0__/* .foldWord */ ._)(withoutNumbers(word)));
}


}),

9073:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  j: () => (showUrl)
});
var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(176);

const MAX_CHARS = 200;
function showUrl({ origin, pathname, search }) {
    return (0,_lib_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(`${origin}${pathname}${search === '' ? '' : '?…'}`, MAX_CHARS);
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

var thrown_message = __nccwpck_require__(8369);
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





var external_node_events_ = __nccwpck_require__(8474);
var external_node_path_ = __nccwpck_require__(6760);
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

var action_error = __nccwpck_require__(6113);
var cancelled_error = __nccwpck_require__(6070);
var is_error = __nccwpck_require__(9362);
;// CONCATENATED MODULE: ./lib/step/errors/bug-report.js


function bugReport(error, env, log) {
    const reason = (0,thrown_message/* thrownMessage */.U)(error);
    log.debug(((0,is_error/* isError */.b)(error) ? error.stack : undefined) ?? reason);
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

var failure = __nccwpck_require__(9924);
var step_error = __nccwpck_require__(9473);
;// CONCATENATED MODULE: ./lib/step/errors/describe-error.js



function describeError(error, env, log) {
    if (error instanceof step_error/* StepError */.z) {
        return { title: error.title ?? 'Step failed', message: (0,failure/* composeMessage */.S)(error, []) };
    }
    return bugReport(error, env, log);
}

var input_reader = __nccwpck_require__(1429);
var shorten = __nccwpck_require__(176);
var unicode_pattern = __nccwpck_require__(6073);
var colour = __nccwpck_require__(7154);
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
            sink.info(shown.includes('\u001b[') ? `${shown}${colour/* RESET */.U}` : shown);
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

var spelled_inputs = __nccwpck_require__(5529);
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
    const onSignal = () => cancel.abort(new cancelled_error/* CancelledError */.c());
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

var external_node_fs_ = __nccwpck_require__(3024);
var json = __nccwpck_require__(9966);
;// CONCATENATED MODULE: ./lib/step/workflow-event.js


function readWorkflowEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    try {
        const text = (0,external_node_fs_.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8');
        return { name, payload: (0,json/* asRecord */.qY)(JSON.parse(text)) };
    }
    catch {
        return { name, payload: {} };
    }
}

var external_node_crypto_ = __nccwpck_require__(7598);
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./lib/step/github-actions/write-outputs.js



const CHUNK_CHARS = 4 * 1024 * 1024;
function writeOutputs(outputs, path) {
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND);
    try {
        let text = '';
        for (const [name, value] of Object.entries(outputs)) {
            const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
            text += `${name}<<${delimiter}${external_node_os_.EOL}${value}${external_node_os_.EOL}${delimiter}${external_node_os_.EOL}`;
            if (text.length < CHUNK_CHARS)
                continue;
            (0,external_node_fs_.writeFileSync)(file, text);
            text = '';
        }
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./lib/step/github-actions/write-summary.js

function writeSummary(markdown, env, log) {
    if (markdown === '')
        return;
    try {
        (0,external_node_fs_.appendFileSync)(env['GITHUB_STEP_SUMMARY'] ?? '', markdown);
    }
    catch (error) {
        log.debug(`The job summary was not written: ${String(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/step/github-actions/run-on-runner.js










async function runOnRunner(action, clock = systemClock) {
    const stage = (0,external_node_path_.basename)(process.argv[1] ?? '') === 'post.js' ? 'post' : 'main';
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
            await (0,external_node_events_.once)(process.stdout, 'drain');
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
        const reason = (0,thrown_message/* thrownMessage */.U)(cause);
        throw new action_error/* ActionError */.l(`Could not write ${what}: ${reason}. Check the disk space of the runner, and that no step changes \`GITHUB_OUTPUT\` or \`GITHUB_STATE\`.`, { title: 'Outputs not written', cause });
    }
}

;// CONCATENATED MODULE: ./trigger-deploy/contract.js
const DEFAULTS = {
    api_key: '',
    api_url: 'https://api.carpathian.ai',
    repository: '',
    commit: '',
    branch: '',
    commit_message: '',
    author_name: '',
    author_email: '',
    webhook_url: '',
    deployment_id: 'new',
    environment: '',
    environment_url: '',
    dashboard_url: '',
    auto_inactive: '',
    transient_environment: '',
    production_environment: '',
    token: undefined,
    wait: 'true',
    timeout: '30m',
    poll_interval: '5s',
    logs: 'stream',
    success_states: '',
    failure_states: '',
    cancelled_states: '',
    pending_states: '',
    verify_url: '',
    verify_text: '',
    verify_timeout: '2m',
    verify_interval: '5s',
    if_no_api_key: 'fail',
    dry_run: 'false',
    job_token: undefined,
};

var error_text = __nccwpck_require__(5682);
var http_http = __nccwpck_require__(1764);
var api_error = __nccwpck_require__(1381);
;// CONCATENATED MODULE: ./lib/http/read-json.js



function readJson({ server, call, body }, redactor, faultClass = 'final') {
    const text = body.toString('utf8');
    try {
        return (0,json/* mapTexts */.zO)((0,json/* parseJson */.qF)(text), redactor.redact);
    }
    catch (cause) {
        const title = (0,error_text/* isHtml */._)(text) ? (0,error_text/* errorText */.k)(text, redactor) : '';
        const details = { kind: 'answer', server, call, body: title, faultClass, cause };
        throw new api_error/* ApiError */.h(`returned a response that ${reasonOf(cause, body, title)}`, details);
    }
}
function reasonOf(cause, body, title) {
    if (cause instanceof RangeError) {
        return 'is nested too deeply, or has more than two million strings, objects and arrays';
    }
    return body.length === 0 ? 'is empty' : `is not JSON (${title || `${body.length} bytes`})`;
}

var compact = __nccwpck_require__(752);
var fold_word = __nccwpck_require__(9519);
var path_segment = __nccwpck_require__(2043);
;// CONCATENATED MODULE: ./lib/carpathian/answer.js






const FALSE = /^(?:false|no|0)$/i;
const TRUE = /^true$/i;
const TEXT = /^(?!(?:true|false)?$)/i;
const NOT_NONE = /^(?!(?:none|null|false|no|0)?$)/i;
const KEYS = [
    ['wrapper', /(?!)/, 'deployment data'],
    ['state', TEXT, 'deploymentstatus state'],
    ['status', TEXT, 'status'],
    ['verdict', TEXT, 'conclusion outcome'],
    ['result', TEXT, 'result'],
    ['deploymentId', TEXT, 'deploymentid'],
    ['id', TEXT, 'id'],
    ['failure', FALSE, 'success successful succeeded ok'],
    ['failure', TRUE, 'failed aborted timedout'],
    ['cancelled', TRUE, 'cancelled canceled'],
    ['pending', FALSE, 'done finished completed'],
    ['failure', /^-?\d*[1-9]\d*$/, 'exitcode exitstatus returncode'],
    ['error', NOT_NONE, 'errormessage failurereason error errors'],
    ['message', TEXT, 'message detail'],
    ['finish', NOT_NONE, 'finishedat completedat endedat'],
];
const RULES = KEYS.flatMap(([kind, counts, keys]) => keys.split(' ').map((key) => ({ key, kind, counts })));
const RANKS = new Map(RULES.map(({ key }, rank) => [key, rank]));
const OTHER_DEPLOYMENTS = /^(?:prev|last|recent)|history/;
const ENVELOPE_WORD = /^(?:success|ok|error|fail)$/i;
const MAX_DEPTH = 32;
const MAX_CHARS = 500;
function readDeploymentAnswer(json, date) {
    const statements = [...statementsOf(json)];
    const whole = statements.filter(({ isPart }) => !isPart);
    const idOf = (kind) => whole.find((it) => it.kind === kind && (0,path_segment/* isPathSegment */.b)(it.word))?.word;
    const message = statements.find(({ kind, word }) => kind === 'error' && word !== 'true') ??
        whole.find(({ kind }) => kind === 'message');
    const id = idOf('deploymentId') ?? idOf('id');
    const finish = whole.find(({ kind }) => kind === 'finish');
    const isOver = finish !== undefined;
    const finishedMsAgo = isOver ? msBetween(finish.word, date) : undefined;
    return { json, isOver, statements, ...(0,compact/* compact */.o)({ id, message: message?.word, finishedMsAgo }) };
}
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
function msBetween(finishedAt, date = '') {
    const ms = TIME.test(finishedAt) ? Date.parse(date) - Date.parse(finishedAt) : NaN;
    return Number.isNaN(ms) ? undefined : ms;
}
function* statementsOf(value, path = '', isPart = false, depth = 0) {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH)
        return;
    const wraps = 'deployment' in value || 'data' in value || (0,json/* isRecord */.u4)((0,json/* asRecord */.qY)(value)['result']);
    const members = Object.entries(value)
        .map(([key, member]) => ({ key, member, folded: (0,fold_word/* foldWord */._)(key) }))
        .filter(({ folded }) => !OTHER_DEPLOYMENTS.test(folded))
        .map((member) => ({ ...member, rank: RANKS.get(member.folded) ?? Infinity }))
        .toSorted((a, b) => a.rank - b.rank);
    for (const { key, member, rank } of members) {
        const { kind, counts } = RULES[rank] ?? {};
        const inItem = `${path}[${key}]${titleOf(member)}`;
        const inner = Array.isArray(value) ? inItem : `${path}${path && '.'}${key}`;
        const text = textOf(member, kind);
        if (kind !== undefined && counts?.test(text) === true) {
            const isEnvelope = wraps && kind === 'status' && ENVELOPE_WORD.test(text);
            yield { kind, path: inner, word: (0,shorten/* shorten */.m)(text, MAX_CHARS), isPart, isEnvelope };
        }
        const isWhole = !isPart && (kind === 'wrapper' || kind === 'result') && (0,json/* isRecord */.u4)(member);
        yield* statementsOf(member, inner, !isWhole, depth + 1);
    }
}
function textOf(value, kind) {
    const first = kind === 'error' && Array.isArray(value) ? value[0] : value;
    if ((0,json/* isRecord */.u4)(first))
        return kind === 'error' ? (0,error_text/* errorText */.k)(JSON.stringify(first)) : '';
    return ['string', 'number', 'boolean'].includes(typeof first) ? String(first).trim() : '';
}
function titleOf(item) {
    const { label, name = label } = (0,json/* asRecord */.qY)(item);
    return typeof name === 'string' ? ` (${(0,shorten/* shorten */.m)(name, MAX_CHARS)})` : '';
}

var carpathian_refusal = __nccwpck_require__(3797);
;// CONCATENATED MODULE: ./lib/carpathian/client.js





const TRIGGER_PATH = '/api/v1/deployment/trigger';
const STATUS_PATH = '/api/v1/deployment/status/';
const LOG_PATH = '/api/v1/deployment/logs/';
const TRIGGER_TIMEOUT_MS = 5 * 60_000;
const LOG_MAX_BYTES = 256 * 1024 * 1024;
function createCarpathian({ baseUrl, apiKey }, context) {
    const { redactor } = context;
    const service = {
        name: 'Carpathian',
        baseUrl,
        headers: { authorization: `Bearer ${apiKey}` },
        classify: (status, _headers, body) => (0,carpathian_refusal/* refusalOf */.O)(status, (0,error_text/* errorText */.k)(body)) === undefined ? undefined : 'final',
    };
    const http = (0,http_http/* createHttp */.V)(service, context);
    return {
        async trigger(request, limits) {
            const body = JSON.stringify(request);
            const own = { path: TRIGGER_PATH, body, timeoutMs: TRIGGER_TIMEOUT_MS };
            const response = await http.send({ method: 'POST', ...own, ...limits });
            return readDeploymentAnswer(readJson(response, redactor));
        },
        async status(id, limits) {
            const path = `${STATUS_PATH}${encodeURIComponent(id)}`;
            const response = await http.send({ method: 'GET', path, quiet: true, ...limits });
            const json = readJson(response, redactor, 'ambiguous');
            return readDeploymentAnswer(json, response.headers.date);
        },
        async readLog(id, limits) {
            const path = `${LOG_PATH}${encodeURIComponent(id)}`;
            const own = { maxAttempts: 1, maxBodyBytes: LOG_MAX_BYTES, quiet: true };
            await http.send({ method: 'GET', path, ...own, ...limits });
        },
    };
}

var show_address = __nccwpck_require__(4141);
var without_trailing_slash = __nccwpck_require__(9342);
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
    return (0,without_trailing_slash/* withoutTrailingSlash */.a)((0,without_trailing_slash/* withoutTrailingSlash */.a)(address).replace(path, ''));
}
function isClearText({ protocol, hostname }) {
    const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
    return protocol === 'http:' && !isLoopback;
}

;// CONCATENATED MODULE: ./lib/http/is-http-url.js
function isHttpUrl(text) {
    return /^https?:\/\//i.test(text) && URL.canParse(text);
}

;// CONCATENATED MODULE: ./trigger-deploy/mirror/links.js



function readLinks(reader) {
    const readUrl = (name) => {
        const url = reader.optionalText(name);
        if (url !== undefined && !isHttpUrl(url)) {
            reader.mistake(name, `must be a URL that starts with https:// or http:// (got ${(0,input_reader/* quote */.h)(url)})`);
        }
        return url;
    };
    return (0,compact/* compact */.o)({
        environmentUrl: readUrl('environment_url'),
        dashboardUrl: readUrl('dashboard_url'),
    });
}

var github_id = __nccwpck_require__(4536);
var runner_api_url = __nccwpck_require__(6746);
;// CONCATENATED MODULE: ./lib/step/run-url.js
function runUrl(env) {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = env;
    if (!GITHUB_RUN_ID)
        return undefined;
    return `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY ?? ''}/actions/runs/${GITHUB_RUN_ID}`;
}

;// CONCATENATED MODULE: ./trigger-deploy/mirror/mirror-inputs.js





function readMirrorInputs(reader, links, event, env) {
    const environment = reader.text('environment');
    if (environment === '')
        return { token: '' };
    const token = reader.secret('token');
    if (token === '')
        reader.mistake('token', NO_TOKEN);
    if (!reader.boolean('wait'))
        reader.mistake('wait', NO_END);
    const mirror = (0,compact/* compact */.o)({
        environment,
        apiUrl: (0,runner_api_url/* runnerApiUrl */.k)(env),
        fields: (0,compact/* compact */.o)({
            environment_url: links.environmentUrl,
            log_url: links.dashboardUrl ?? runUrl(env),
            auto_inactive: reader.optionalBoolean('auto_inactive') ?? true,
        }),
        creation: (0,compact/* compact */.o)({
            transient_environment: reader.optionalBoolean('transient_environment'),
            production_environment: reader.optionalBoolean('production_environment'),
        }),
        ofEvent: deploymentOfEvent(event, environment),
    });
    return { token, mirror };
}
const NO_TOKEN = 'is empty, but `environment` creates a GitHub deployment: check that the secret exists, or leave `token` out to use `GITHUB_TOKEN`';
const NO_END = 'is false, so the GitHub deployment of `environment` would stay in progress: set `environment` on the step that follows the deployment by `deployment_id` instead';
function deploymentOfEvent({ name, payload }, wanted) {
    if (name !== 'deployment')
        return undefined;
    const { id, sha, environment } = (0,json/* asRecord */.qY)(payload['deployment']);
    const deploymentId = (0,github_id/* deploymentIdOf */.Y)(id);
    const isWanted = (0,json/* asText */.e1)(environment).toLowerCase() === wanted.toLowerCase();
    return isWanted && deploymentId !== undefined ? { deploymentId, sha: (0,json/* asText */.e1)(sha) } : undefined;
}

;// CONCATENATED MODULE: ./trigger-deploy/request/event-commit.js


function commitAt(commit, ref, headCommit) {
    const { message, author } = (0,json/* asRecord */.qY)(headCommit);
    const { name, email } = (0,json/* asRecord */.qY)(author);
    return (0,compact/* compact */.o)({
        commit: nonEmptyText(commit),
        branch: shortRef(ref),
        isTag: (isText(ref) && ref.startsWith('refs/tags/')) || undefined,
        details: (0,compact/* compact */.o)({
            message: nonEmptyText(message),
            authorName: nonEmptyText(name),
            authorEmail: nonEmptyText(email),
        }),
    });
}
function shortRef(ref) {
    return isText(ref) ? nonEmptyText(ref.replace(/^refs\/(?:heads|tags)\//, '')) : undefined;
}
function isText(value) {
    return typeof value === 'string' && value.trim() !== '';
}
function nonEmptyText(value) {
    return isText(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./trigger-deploy/request/commit-of-report.js


const REPORTS = new Map([
    ['workflow_run', ['workflow run that started this one', 'workflow_run.conclusion']],
    ['check_suite', ['check suite that started this run', 'check_suite.conclusion']],
    ['check_run', ['check run that started this run', 'check_run.conclusion']],
    ['status', ['commit status that started this run', 'state']],
    ['deployment_status', ['deployment status that started this run', 'deployment_status.state']],
    ['page_build', ['Pages build that started this run', 'build.status', 'built']],
]);
function commitOfReport(name, payload) {
    const report = REPORTS.get(name);
    const commit = commitOf(name, payload);
    if (report === undefined || commit === undefined || 'skip' in commit)
        return commit;
    const [subject, member, good = 'success'] = report;
    const path = member.split('.');
    const word = path.reduce((value, key) => (0,json/* asRecord */.qY)(value)[key], payload);
    if (word === good)
        return commit;
    const field = path.at(-1);
    const seen = isText(word) ? `has the ${field} ${word}` : `has no ${field}`;
    const warning = `Deploying although the ${subject} ${seen}. To deploy only after success, add this to the job: \`if: github.event.${member} == '${good}'\``;
    return { ...commit, warning };
}
function commitOf(name, payload) {
    const part = (0,json/* asRecord */.qY)(payload[name]);
    switch (name) {
        case 'workflow_run':
            return ofWorkflowRun(part);
        case 'check_suite':
            return ofCheck(name, part, part);
        case 'check_run':
            return ofCheck(name, part, (0,json/* asRecord */.qY)(part['check_suite']));
        case 'status':
            return ofStatus(payload);
        case 'deployment_status':
            return ofDeployment((0,json/* asRecord */.qY)(payload['deployment']));
        case 'page_build':
            return commitAt((0,json/* asRecord */.qY)(payload['build'])['commit'], undefined);
        default:
            return undefined;
    }
}
function ofWorkflowRun(run) {
    const { event } = run;
    const fromPullRequest = isText(event) && event.startsWith('pull_request');
    if (fromPullRequest && idOf(run['head_repository']) !== idOf(run['repository'])) {
        return skipFork('workflow_run', 'the workflow run was started by a fork');
    }
    return commitAt(run['head_sha'], run['head_branch'], run['head_commit']);
}
function ofCheck(name, check, suite) {
    const kind = name.replace('_', ' ');
    const branch = suite['head_branch'];
    return isText(branch)
        ? commitAt(check['head_sha'], branch, check['head_commit'])
        : skipFork(name, `the ${kind} has no branch in this repository, so it may come from a fork`);
}
function ofStatus(payload) {
    const { sha, branches } = payload;
    const known = Array.isArray(branches) ? branches.map(json/* asRecord */.qY) : [];
    const isDefault = ({ name }) => name === (0,json/* asRecord */.qY)(payload['repository'])['default_branch'];
    const heads = known.filter(({ commit }) => (0,json/* asRecord */.qY)(commit)['sha'] === sha);
    const candidates = heads.length > 0 ? heads : known;
    const { name } = candidates.find(isDefault) ?? (0,json/* asRecord */.qY)(candidates[0]);
    return isText(name)
        ? commitAt(sha, name, (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(payload['commit'])['commit']))
        : skipFork('status', 'the commit is not on a branch of this repository, so it may come from a fork');
}
function ofDeployment({ sha, ref }) {
    return commitAt(sha, ref === sha ? undefined : ref);
}
function skipFork(event, what) {
    return { skip: `${what}, and ${event} would deploy its code with your secrets` };
}
function idOf(repository) {
    return (0,json/* asRecord */.qY)(repository)['id'];
}

;// CONCATENATED MODULE: ./trigger-deploy/request/commit-of-event.js



function commitOfEvent(event, env) {
    const { payload } = event;
    switch (event.name) {
        case 'push':
            return ofPush(payload, env);
        case 'pull_request':
        case 'pull_request_target':
            return ofPullRequest(event);
        case 'merge_group': {
            const group = (0,json/* asRecord */.qY)(payload['merge_group']);
            return commitAt(group['head_sha'], group['head_ref'], group['head_commit']);
        }
        case 'deployment':
            return ofDeployment((0,json/* asRecord */.qY)(payload['deployment']));
        case 'release':
            return ofRelease(payload, env);
        case 'delete':
            return ofDeleted(payload);
        default:
            return commitOfReport(event.name, payload) ?? ofOther(event, env);
    }
}
const OF_A_COMMIT = [
    '', 'create', 'dynamic', 'registry_package', 'repository_dispatch', 'schedule', 'workflow_dispatch',
];
function ofOther(event, env) {
    const { name, payload } = event;
    if ((0,json/* isRecord */.u4)(payload['pull_request']))
        return ofPullRequest(event);
    const commit = commitAt(env['GITHUB_SHA'], env['GITHUB_REF']);
    if (OF_A_COMMIT.includes(name))
        return commit;
    const newest = `the newest commit of ${commit.branch ?? 'the default branch'} is deployed`;
    const warning = `The event ${name} has no commit, so ${newest}. To deploy another one, such as that of a pull request, set \`branch\` and \`commit\`.`;
    return { ...commit, isUnnamed: true, warning };
}
function ofPush(payload, env) {
    if (payload['deleted'] === true)
        return ofDeleted(payload);
    const head = payload['head_commit'];
    const { id } = (0,json/* asRecord */.qY)(head);
    const ref = isText(payload['ref']) ? payload['ref'] : env['GITHUB_REF'];
    return commitAt(isText(id) ? id : env['GITHUB_SHA'], ref, head);
}
function ofDeleted({ ref }) {
    return {
        skip: `the event deleted ${shortRef(ref) ?? 'the branch'}, so there is nothing to deploy`,
    };
}
function ofRelease(payload, env) {
    const { action } = payload;
    if (action === 'deleted' || action === 'unpublished') {
        return { skip: `the release was ${action}, so there is nothing to deploy` };
    }
    const tag = (0,json/* asRecord */.qY)(payload['release'])['tag_name'];
    return commitAt(env['GITHUB_SHA'], isText(tag) ? `refs/tags/${tag}` : undefined);
}
function ofPullRequest({ name, payload }) {
    const pull = (0,json/* asRecord */.qY)(payload['pull_request']);
    const [head, base] = [(0,json/* asRecord */.qY)(pull['head']), (0,json/* asRecord */.qY)(pull['base'])];
    const closing = payload['action'] === 'closed';
    if (closing && pull['merged'] === true)
        return commitAt(pull['merge_commit_sha'], base['ref']);
    if (closing) {
        return { skip: 'the pull request was closed without being merged' };
    }
    if (pull['state'] === 'closed') {
        return { skip: 'the pull request was closed before this event' };
    }
    if (name === 'pull_request_target' && idOf(head['repo']) !== idOf(base['repo'])) {
        return skipFork(name, 'the pull request comes from a fork');
    }
    return commitAt(head['sha'], head['ref']);
}

;// CONCATENATED MODULE: ./trigger-deploy/request/request-inputs.js



function readRequestInputs(reader, env) {
    return (0,compact/* compact */.o)({
        repository: readRepository(reader, env),
        commit: reader.optionalText('commit'),
        branch: readBranch(reader, env),
        commit_message: reader.optionalText('commit_message'),
        author_name: reader.optionalText('author_name'),
        author_email: reader.optionalText('author_email'),
        webhook_url: reader.optionalText('webhook_url'),
    });
}
function readRepository(reader, env) {
    const text = reader.optionalText('repository');
    if (text === undefined)
        return undefined;
    const [, name] = /^([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(text) ?? [];
    if (name !== undefined)
        return name;
    if (isOwnAddress(text, env))
        return env['GITHUB_REPOSITORY'];
    reader.mistake('repository', `must be owner/name (got ${(0,show_address/* showAddress */.m)(text)})`);
    return undefined;
}
function isOwnAddress(text, env) {
    const { GITHUB_REPOSITORY, GITHUB_SERVER_URL, GITHUB_API_URL } = env;
    const own = [
        `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`,
        `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`,
    ];
    return own.map(foldAddress).includes(foldAddress(text));
}
function foldAddress(address) {
    return address
        .replace(/^[a-z]+:\/\//i, '')
        .replace(/^git@/, '')
        .replace(':', '/')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .toLowerCase();
}
function readBranch(reader, env) {
    const text = reader.optionalText('branch');
    const { GITHUB_REF = '', GITHUB_REF_NAME } = env;
    const isMergeRef = GITHUB_REF.startsWith('refs/pull/');
    return isMergeRef && (text === GITHUB_REF || text === GITHUB_REF_NAME)
        ? undefined
        : shortRef(text);
}

;// CONCATENATED MODULE: ./trigger-deploy/verify/verify-inputs.js

function readVerifyInputs(reader) {
    const urls = readUrls(reader);
    const inputs = {
        urls: [...urls.values()],
        text: reader.text('verify_text'),
        timeoutMs: reader.durationMs('verify_timeout', { min: '1s' }),
        intervalMs: reader.durationMs('verify_interval', { min: '1s' }),
    };
    if (reader.text('verify_url') === '') {
        if (inputs.text !== '')
            reader.mistake('verify_text', 'needs `verify_url`');
        return undefined;
    }
    return inputs;
}
function readUrls(reader) {
    const urls = new Map();
    for (const line of reader.text('verify_url').split(/[\r\n]+/)) {
        const text = line.trim();
        if (text === '')
            continue;
        const url = URL.parse(text);
        if (url === null || !/^https?:$/.test(url.protocol)) {
            const rule = 'must have one URL per line, such as https://example.com/health';
            reader.mistake('verify_url', `${rule} (got ${(0,show_address/* showAddress */.m)(text)})`);
        }
        else if (url.username !== '' || url.password !== '') {
            reader.mistake('verify_url', 'must not contain a user name or password, since it is requested without credentials');
        }
        else
            urls.set(url.href, url);
    }
    return urls;
}

;// CONCATENATED MODULE: ./trigger-deploy/inputs.js









const LOG_MODES = ['stream', 'on-failure', 'none'];
function readInputs({ inputs: reader, env, readEvent, log, }) {
    const apiKey = reader.secret('api_key');
    const event = readEvent();
    const links = readLinks(reader);
    const { token, mirror } = readMirrorInputs(reader, links, event, env);
    const id = reader.rawText('deployment_id');
    const inputs = (0,compact/* compact */.o)({
        apiKey,
        token,
        mirror,
        links,
        apiUrl: readApiUrl(reader),
        hasKey: apiKey !== '',
        request: readRequestInputs(reader, env),
        event: commitOfEvent(event, env),
        deploymentId: id === 'new' ? undefined : id,
        wait: reader.boolean('wait'),
        timeoutMs: reader.durationMs('timeout', { min: '1s' }),
        pollIntervalMs: reader.durationMs('poll_interval', { min: '1s' }),
        logs: reader.oneOf('logs', LOG_MODES),
        states: readStates(reader),
        verify: readVerifyInputs(reader),
        skipWithoutKey: reader.oneOf('if_no_api_key', ['fail', 'skip']) === 'skip',
        dryRun: reader.boolean('dry_run'),
    });
    checkKey(inputs, reader);
    checkDeploymentId(inputs, reader);
    checkVerify(inputs, reader);
    reader.check();
    if (inputs.hasKey && !apiKey.startsWith('cpk_')) {
        log.warning(`\`${reader.spelling('api_key')}\` does not start with \`cpk_\`, as Carpathian Cloud keys do. Using it anyway.`);
    }
    return inputs;
}
function checkKey({ hasKey, skipWithoutKey, dryRun, deploymentId, event }, reader) {
    const sendsNothing = skipWithoutKey || dryRun || (deploymentId === undefined && 'skip' in event);
    if (hasKey || sendsNothing)
        return;
    reader.mistake('api_key', "is empty: set it to a secret of this repository or the job's environment, such as `${{ secrets.CARPATHIAN_API_KEY }}` (Dependabot has its own); for pull requests from forks, set `if_no_api_key: skip`");
}
const EMPTY_ID = 'is empty: check the `id:` of the step that triggered the deployment, and that it was not skipped; to trigger one here, leave `deployment_id` out or set it to `new`';
function checkDeploymentId({ deploymentId, wait, dryRun, hasKey, skipWithoutKey }, reader) {
    if (deploymentId === undefined)
        return;
    const isSkipped = deploymentId === '' && !hasKey && skipWithoutKey;
    if (!(0,path_segment/* isPathSegment */.b)(deploymentId) && !isSkipped)
        reader.mistake('deployment_id', deploymentId === '' ? EMPTY_ID : 'is not a valid deployment id');
    const otherwise = `but \`${reader.spelling('deployment_id')}\` follows a deployment: remove one of them`;
    if (!wait)
        reader.mistake('wait', `is false, ${otherwise}`);
    if (dryRun)
        reader.mistake('dry_run', `is true, ${otherwise}`);
}
function checkVerify({ verify, wait }, reader) {
    if (verify === undefined || wait)
        return;
    reader.mistake('wait', `is false, but \`${reader.spelling('verify_url')}\` is requested only after the deployment has ended: remove one of them`);
}
function readApiUrl(reader) {
    const text = reader.text('api_url');
    const fault = baseUrlFault(text, { example: 'https://api.carpathian.ai', secret: 'key' });
    if (fault !== undefined)
        reader.mistake('api_url', fault);
    return withoutApiPath(text, ['deployment', 'servers']);
}
function readStates(reader) {
    const inputOf = new Map();
    const readWords = (name) => {
        const words = reader.list(name);
        for (const word of words.map(fold_word/* foldWord */._)) {
            if (word === '')
                reader.mistake(name, 'contains a word without letters');
            const other = inputOf.get(word);
            if (other !== undefined && other !== name) {
                reader.mistake(name, `contains ${JSON.stringify(word)}, which \`${reader.spelling(other)}\` contains too`);
            }
            inputOf.set(word, name);
        }
        return words;
    };
    return {
        success: readWords('success_states'),
        failure: readWords('failure_states'),
        cancelled: readWords('cancelled_states'),
        pending: readWords('pending_states'),
    };
}

;// CONCATENATED MODULE: ./trigger-deploy/mirror/mirror.js
function createMirror(inputs, token, context) {
    let writer;
    return {
        async open(request, event) {
            if (inputs === undefined)
                return undefined;
            const { openMirror } = await __nccwpck_require__.e(/* import() */ 645).then(__nccwpck_require__.bind(__nccwpck_require__, 2645));
            const opened = await openMirror({ inputs, token, request, event }, context);
            writer = opened;
            return opened;
        },
        show: async (status) => writer?.show(status),
        close: async (end) => writer?.close(end),
    };
}

var explain_error = __nccwpck_require__(7349);
;// CONCATENATED MODULE: ./trigger-deploy/report/outputs.js
const MAX_RESPONSE_BYTES = 100_000;
function toOutputs(progress, { environmentUrl = '' }) {
    const { answer, judgement, conclusion, deploymentId = '', durationMs, logFile = '' } = progress;
    const { request: { commit = '', branch = '' } = {}, githubDeploymentId = '' } = progress;
    const response = answer === undefined ? '' : JSON.stringify(answer.json);
    return {
        deployment_id: deploymentId,
        status: judgement?.status ?? '',
        conclusion,
        duration_seconds: String(Math.round(durationMs / 1000)),
        log_file: logFile,
        commit,
        branch,
        github_deployment_id: githubDeploymentId,
        environment_url: environmentUrl,
        response: Buffer.byteLength(response) > MAX_RESPONSE_BYTES ? '' : response,
    };
}

var lib_duration = __nccwpck_require__(4597);
;// CONCATENATED MODULE: ./trigger-deploy/request/trigger-request.js


const MAX_MESSAGE_CHARS = 8_000;
const MAX_FIELD_CHARS = 1_000;
const MAX_BODY_BYTES = 64_000;
async function buildTriggerRequest(sources) {
    const { inputs, event, env } = sources;
    const repository = inputs.repository ?? env['GITHUB_REPOSITORY'];
    const commit = inputs.commit ?? (isElsewhere(sources) ? undefined : event.commit);
    const details = await detailsOf(commit, sources);
    return limitSize({
        repository,
        commit,
        branch: inputs.branch ?? event.branch,
        commit_message: inputs.commit_message ?? details.message,
        author_name: inputs.author_name ?? details.authorName,
        author_email: inputs.author_email ?? details.authorEmail,
        webhook_url: inputs.webhook_url ?? commitUrl(env['GITHUB_SERVER_URL'], repository, commit),
    });
}
function withCommit(request, commit, env) {
    if (request.commit !== undefined || commit === '')
        return request;
    const { repository, webhook_url: link } = request;
    const webhook_url = link ?? commitUrl(env['GITHUB_SERVER_URL'], repository, commit);
    return (0,compact/* compact */.o)({ ...request, commit, webhook_url });
}
function isElsewhere({ inputs, event, env }) {
    const own = env['GITHUB_REPOSITORY'] ?? '';
    const { branch, repository = own } = inputs;
    const isOther = branch !== undefined && event.branch !== undefined && event.isTag !== true;
    return (isOther && branch !== event.branch) || repository.toLowerCase() !== own.toLowerCase();
}
function commitUrl(serverUrl, repository, commit) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository ?? '') || !/^[0-9a-f]{7,64}$/i.test(commit ?? '')) {
        return undefined;
    }
    return `${serverUrl ?? 'https://github.com'}/${repository}/commit/${commit}`;
}
async function detailsOf(commit, { inputs, event, readCheckout }) {
    const fromEvent = commit === event.commit ? event.details : {};
    const known = {
        message: inputs.commit_message ?? fromEvent.message,
        authorName: inputs.author_name ?? fromEvent.authorName,
        authorEmail: inputs.author_email ?? fromEvent.authorEmail,
    };
    const isKnown = Object.values(known).every((value) => value !== undefined);
    if (isKnown || commit === undefined)
        return fromEvent;
    return { ...(await readCheckout(commit)), ...fromEvent };
}
function limitSize(fields) {
    const request = cut(fields, MAX_MESSAGE_CHARS);
    const bytes = Buffer.byteLength(JSON.stringify(request));
    return bytes > MAX_BODY_BYTES ? cut(fields, MAX_MESSAGE_CHARS / 2) : request;
}
function cut(fields, maxMessageChars) {
    const entries = Object.entries(fields).map(([name, value = '']) => {
        const maxChars = name === 'commit_message' ? maxMessageChars : MAX_FIELD_CHARS;
        return [name, (0,shorten/* shorten */.m)(value, maxChars)];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

var show_url = __nccwpck_require__(9073);
;// CONCATENATED MODULE: ./trigger-deploy/report/facts.js


const facts_MAX_MESSAGE_CHARS = 120;
function renderFacts(progress, target, { serverUrl, safe }) {
    const { deploymentId, judgement, verification = [], request = {} } = progress;
    const checks = verification.map(({ url, passed, finding }) => `${passed ? '✅' : '❌'} ${safe.code(url)} ${safe.inline(finding)}`);
    const facts = [
        ['Deployment', safe.code(deploymentId)],
        ['Status', safe.code(judgement?.status)],
        ['Repository', safe.code(request.repository)],
        ['Branch', safe.code(request.branch)],
        ['Commit', renderCommit(request, serverUrl, safe)],
        ['Environment', renderTarget(target, progress.githubDeploymentId, safe)],
        ['Verified', checks.join('<br>')],
    ];
    const rows = facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`);
    return rows.length === 0 ? '' : ['<table>', ...rows, '</table>'].join('\n');
}
function renderCommit({ repository, commit, commit_message: message = '', author_name: author }, serverUrl, safe) {
    const url = commitUrl(serverUrl, repository, commit);
    const hash = safe.link(url, safe.code(url === undefined ? commit : commit?.slice(0, 12)));
    const [title = ''] = message.trim().split(/[\r\n]/, 1);
    const by = author === undefined ? '' : `by ${safe.inline(author)}`;
    const parts = [hash, safe.inline(title, facts_MAX_MESSAGE_CHARS), by];
    return parts.filter((part) => part !== '').join(' ');
}
function renderTarget({ environment, environmentUrl }, githubDeploymentId, safe) {
    const address = environmentUrl === undefined ? '' : safe.inline((0,show_url/* showUrl */.j)(new URL(environmentUrl)));
    const shown = githubDeploymentId === undefined ? '' : `GitHub deployment ${safe.code(githubDeploymentId)}`;
    const parts = [safe.code(environment), safe.link(environmentUrl, address), shown];
    return parts.filter((part) => part !== '').join(' · ');
}

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

;// CONCATENATED MODULE: ./trigger-deploy/report/safe-text.js


const safe_text_MAX_CHARS = 1_000;
function createSafeText(redactor) {
    const clean = (text, maxChars = safe_text_MAX_CHARS) => (0,shorten/* shorten */.m)(redactor.redact(text), maxChars);
    const inline = (text, maxChars) => escapeInline(clean(text, maxChars));
    return {
        inline,
        line: (text) => escapeMarkdown(clean(text)),
        code: (text = '', maxChars) => (text === '' ? '' : `<code>${inline(text, maxChars)}</code>`),
        link: (url = '', html) => url === '' || url.length > safe_text_MAX_CHARS
            ? html
            : `<a href="${escapeMarkdown(redactor.redact(url))}">${html}</a>`,
    };
}

var states = __nccwpck_require__(2274);
;// CONCATENATED MODULE: ./trigger-deploy/report/timeline.js




const TAGS = {
    success: '',
    failure: 'crit, ',
    cancelled: 'crit, ',
    pending: '',
    unknown: 'active, ',
};
const MAX_ROWS = 20;
const MAX_WORD_CHARS = 40;
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const MAX_TICKS = 6;
const TICKS = [
    ...[1, 2, 5, 10, 15, 30].map((every) => ({ every, unit: 'second', ms: every * SECOND_MS })),
    ...[1, 2, 5, 10, 15, 30].map((every) => ({ every, unit: 'minute', ms: every * MINUTE_MS })),
    ...[1, 2, 3, 6, 12].map((every) => ({ every, unit: 'hour', ms: every * HOUR_MS })),
];
const LONGEST_TICK = { every: 1, unit: 'day', ms: DAY_MS };
const CONFIG = {
    gantt: {
        barHeight: 22, barGap: 6, fontSize: 13, topPadding: 55,
        leftPadding: 30, rightPadding: 30, gridLineStartPadding: 45,
    },
    themeVariables: {
        sectionBkgColor: 'transparent', taskTextColor: '#ffffff',
        taskBkgColor: '#1a7f37', taskBorderColor: '#1a7f37',
        doneTaskBkgColor: '#afb8c1', doneTaskBorderColor: '#afb8c1',
        activeTaskBkgColor: '#bf8700', activeTaskBorderColor: '#bf8700',
        critBkgColor: '#cf222e', critBorderColor: '#cf222e',
    },
};
function renderTimeline(timeline, redact) {
    const rows = leaveOutRows(rowsOf(timeline));
    const start = rows[0]?.from ?? 0;
    const spanMs = (rows.at(-1)?.from ?? 0) - start;
    if (spanMs < SECOND_MS)
        return '';
    const tick = TICKS.find(({ ms }) => spanMs / ms <= MAX_TICKS) ?? LONGEST_TICK;
    return [
        '```mermaid',
        `%%{init: ${JSON.stringify(CONFIG)}}%%`,
        'gantt',
        'title Status over time (UTC)',
        'dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `axisFormat ${tick.ms < MINUTE_MS ? '%H:%M:%S' : '%H:%M'}`,
        `tickInterval ${tick.every}${tick.unit}`,
        'todayMarker off',
        ...rows.map((row) => renderRow(row, Math.floor(start / DAY_MS) * DAY_MS, redact)),
        '```',
    ].join('\n');
}
function rowsOf({ changes, endedAt, conclusion }) {
    const rows = changes.map(({ status, at, verdict }, index) => {
        const row = {
            word: status || 'no status',
            tag: tagOf({ status, verdict }),
            from: at.getTime(),
        };
        const isEnd = verdict !== 'pending' && verdict !== 'unknown';
        return isEnd ? row : { ...row, to: (changes[index + 1]?.at ?? endedAt).getTime() };
    });
    if (rows.at(-1)?.to !== undefined) {
        const word = conclusion === 'failure' ? 'failed' : conclusion.replace('_', ' ');
        rows.push({ word, tag: 'crit, ', from: endedAt.getTime() });
    }
    const last = rows.at(-2);
    if (last !== undefined && rows.at(-1)?.tag === 'crit, ')
        last.tag = 'crit, ';
    return rows;
}
function tagOf({ status, verdict }) {
    return verdict === 'pending' && (0,states/* isWaiting */.Gu)(status) ? 'done, ' : TAGS[verdict];
}
function leaveOutRows(rows) {
    if (rows.length <= MAX_ROWS)
        return rows;
    const head = rows.slice(0, MAX_ROWS / 2);
    const tail = rows.slice(1 - MAX_ROWS / 2);
    const leftOut = rows.slice(head.length, -tail.length);
    const from = leftOut[0]?.from ?? 0;
    const to = tail[0]?.from ?? from;
    return [...head, { word: `${leftOut.length} changes left out`, tag: '', from, to }, ...tail];
}
function renderRow({ word, tag, from, to }, firstDay, redact) {
    const durationMs = Math.max(0, (to ?? from) - from);
    const [duration, shape] = to === undefined ? ['', 'milestone, '] : [` ${(0,lib_duration/* formatDuration */.a)(durationMs)}`, ''];
    const start = wallTime(from - firstDay);
    return `▸ ${labelText(redact(word))}${duration} :${tag}${shape}${start}, ${durationMs}ms`;
}
function wallTime(ms) {
    return new Date(Date.UTC(2000, 0, 1) + ms).toISOString().slice(0, 23).replace('T', ' ');
}
function labelText(text) {
    const word = (0,shorten/* shorten */.m)(text, MAX_WORD_CHARS);
    if (/^[\x20-\x7e]*$/.test(word))
        return word.replace(/[^A-Za-z0-9 ._-]/g, '?');
    return word.replace((0,unicode_pattern/* unicodePattern */.g)(String.raw `[^\p{L}\p{N} ._…-]|\p{DI}`, 'g'), '?');
}

;// CONCATENATED MODULE: ./trigger-deploy/report/summary.js




const HEADINGS = {
    success: '✅ Deployment succeeded',
    failure: '❌ Deployment failed',
    cancelled: '🚫 Deployment cancelled',
    timed_out: '⏰ Deployment timed out',
    triggered: '🚀 Deployment triggered',
    skipped: '⏭️ Deployment skipped',
};
const MAX_CHANGES = 100;
const summary_MAX_WORD_CHARS = 100;
const YAML = /\n(\w+:(?:\n {2}\S.*)+)(?:\n|$)/;
function renderSummary(progress, failure, target, { env, redactor }) {
    const safe = createSafeText(redactor);
    const timeline = renderTimeline(progress, (text) => redactor.redact(text));
    const { changes, durationMs } = progress;
    const time = changes.length === 0 ? '' : ` after ${(0,lib_duration/* formatDuration */.a)(durationMs)}`;
    const parts = [
        `### ${headline(progress)}${time}`,
        renderReason(failure ?? asSentence(progress.skipReason ?? ''), safe),
        renderTail(failure === undefined ? [] : progress.logTail, safe),
        renderFacts(progress, target, { serverUrl: env['GITHUB_SERVER_URL'], safe }),
        timeline,
        timeline === '' ? '' : changesTable(changes, safe),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function renderTail(lines, safe) {
    return lines.length === 0
        ? ''
        : `**Last lines of the log**\n\n<pre>${lines.map(safe.line).join('\n')}</pre>`;
}
function asSentence(reason) {
    return reason === '' ? '' : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
function renderReason(text, safe) {
    return text
        .split(YAML)
        .map((part, index) => index % 2 === 0
        ? withCode(safe.inline(part))
        : `<pre>${part.split('\n').map(safe.line).join('\n')}</pre>`)
        .filter((part) => part !== '')
        .join('\n\n');
}
function withCode(escaped) {
    return escaped.replace(/&#96;(.+?)&#96;/g, '<code>$1</code>');
}
function headline({ conclusion, ending, deploymentId, mayHaveStarted }) {
    if (ending === 'success' && conclusion === 'failure')
        return '❌ Deployment not verified';
    if (ending === 'success' && conclusion === 'cancelled')
        return '🚫 Verification cancelled';
    if (conclusion !== 'failure' || ending !== undefined)
        return HEADINGS[conclusion];
    if (deploymentId !== undefined)
        return '❌ Outcome of the deployment unknown';
    return mayHaveStarted === true ? '❌ Deployment may have started' : '❌ Deployment not started';
}
function changesTable(changes, safe) {
    const rows = changes.slice(-MAX_CHANGES).map(({ status, at }) => {
        const time = at.toISOString().slice(11, 19);
        const word = status === '' ? 'no status' : safe.code(status, summary_MAX_WORD_CHARS);
        return `| ${time} | ${word} |`;
    });
    const table = ['| Time (UTC) | Status |', '|---|---|', ...rows].join('\n');
    const which = changes.length > MAX_CHANGES ? ` (the last ${MAX_CHANGES} changes)` : '';
    return `<details><summary>Status changes as a table${which}</summary>\n\n${table}\n\n</details>`;
}

;// CONCATENATED MODULE: ./trigger-deploy/report/title.js

const ENDINGS = {
    success: 'not verified',
    failure: 'failed',
    cancelled: 'was cancelled',
    timed_out: 'timed out',
    unknown: 'ended with an unknown status',
};
const MAX_ID_CHARS = 40;
function title_titleOf({ title }, { deploymentId, ending, mayHaveStarted }) {
    if (title !== undefined)
        return title;
    if (deploymentId !== undefined) {
        const id = (0,shorten/* shorten */.m)(deploymentId, MAX_ID_CHARS);
        return ending === undefined
            ? `Outcome of deployment ${id} unknown`
            : `Deployment ${id} ${ENDINGS[ending]}`;
    }
    return mayHaveStarted === true ? 'Deployment may have started' : 'Deployment not started';
}

var judge_answer = __nccwpck_require__(6124);
;// CONCATENATED MODULE: ./trigger-deploy/mirror/status-at-end.js


function statusAtEnd(progress, failure) {
    const { conclusion, ending, judgement = { verdict: 'unknown', word: '' } } = progress;
    const word = (0,judge_answer/* withContradiction */.o)(judgement.status ?? '', judgement);
    if (conclusion === 'success')
        return { state: 'success', description: word };
    if (conclusion === 'cancelled' || conclusion === 'timed_out') {
        return { state: 'error', description: describeStop(progress, word) };
    }
    const reason = ending === 'failure' ? progress.answer?.message : failure;
    const description = [word, reason].filter((text) => text !== undefined && text !== '').join(': ');
    return { state: ending === undefined ? 'error' : 'failure', description };
}
function describeStop({ conclusion, ending, answer, deploymentId, mayHaveStarted, durationMs }, word) {
    if (ending === 'cancelled') {
        const message = answer?.message === undefined ? '' : `: ${answer.message}`;
        return `Cancelled at Carpathian${message}`;
    }
    if (deploymentId === undefined) {
        return mayHaveStarted === true
            ? 'The step was cancelled; the deployment may have started at Carpathian.'
            : 'The step was cancelled before anything was triggered.';
    }
    const at = word === '' ? '' : ` while ${JSON.stringify(word)}`;
    const what = conclusion === 'timed_out'
        ? `Timed out after ${(0,lib_duration/* formatDuration */.a)(durationMs)}`
        : 'The step was cancelled';
    return `${what}${at}; the deployment keeps running at Carpathian.`;
}

var reason_of = __nccwpck_require__(5163);
;// CONCATENATED MODULE: ./trigger-deploy/report/explain-refused-trigger.js



function explainRefusedTrigger(answer, { status = '', contradiction = `its status is ${JSON.stringify(status)}` }) {
    const reason = (0,reason_of/* reasonOf */.A)(answer) ?? contradiction;
    const refusal = (0,carpathian_refusal/* refusalOf */.O)(undefined, reason);
    const remedy = refusal === undefined ? '' : ` ${explain_error/* REFUSAL_REMEDIES */.cr[refusal]}`;
    return `Carpathian did not start the deployment: ${reason}.${remedy}`;
}

;// CONCATENATED MODULE: ./trigger-deploy/report/repeat-tail.js
const REPEATED_LINES = 20;
function repeatTail({ logTail }, log) {
    const lines = logTail.slice(-REPEATED_LINES);
    if (lines.length > 0)
        log.info(['Last lines of the log:', ...lines].join('\n'));
}

;// CONCATENATED MODULE: ./trigger-deploy/run.js












async function run(inputs, dependencies, progress) {
    const { clock, log } = dependencies.context;
    const start = clock.now();
    let failure;
    try {
        await deploy(inputs, dependencies, progress);
    }
    catch (error) {
        if (error instanceof cancelled_error/* CancelledError */.c)
            progress.conclusion = 'cancelled';
        failure = error instanceof step_error/* StepError */.z ? (0,explain_error/* explainError */.UW)(error, progress) : 'The step failed.';
        throw error;
    }
    finally {
        progress.durationMs = clock.now() - start;
        progress.endedAt = clock.date();
        await dependencies.mirror.close(statusAtEnd(progress, failure));
        if (failure !== undefined && progress.conclusion !== 'cancelled')
            repeatTail(progress, log);
    }
    const { conclusion, deploymentId = '', durationMs } = progress;
    if (conclusion === 'success') {
        const succeeded = (0,colour/* paint */.n)('succeeded', 'green', dependencies.context.env);
        log.info(`Deployment ${deploymentId} ${succeeded} in ${(0,lib_duration/* formatDuration */.a)(durationMs)}.`);
    }
}
async function deploy(inputs, dependencies, progress) {
    const { log } = dependencies.context;
    const skip = (reason) => {
        log.notice(`Skipped: ${reason}.`);
        progress.conclusion = 'skipped';
        progress.skipReason = reason;
    };
    if (!inputs.hasKey && inputs.skipWithoutKey) {
        skip('`api_key` is empty, and `if_no_api_key` is `skip`');
        return;
    }
    if (inputs.deploymentId !== undefined) {
        await openMirror(inputs.request, inputs, dependencies, progress);
        await follow(inputs.deploymentId, inputs, dependencies, progress);
        return;
    }
    const { event } = inputs;
    if ('skip' in event) {
        skip(event.skip);
        return;
    }
    const request = await buildRequest(inputs, event, dependencies);
    progress.request = request;
    if (inputs.dryRun) {
        log.info(`Dry run: this request would be sent.\n${asHttp(request, inputs)}`);
        progress.conclusion = 'skipped';
        progress.skipReason = '`dry_run` is true';
        return;
    }
    const sha = await openMirror(request, inputs, dependencies, progress);
    progress.request = withCommit(request, sha, dependencies.context.env);
    const id = await trigger(progress.request, inputs, dependencies, progress);
    if (inputs.wait)
        await follow(id, inputs, dependencies, progress);
    else
        progress.conclusion = 'triggered';
}
async function buildRequest(inputs, event, { context: { env, log, signal } }) {
    const readCheckout = async (commit) => {
        const { readCheckedOutCommit } = await __nccwpck_require__.e(/* import() */ 710).then(__nccwpck_require__.bind(__nccwpck_require__, 9710));
        return readCheckedOutCommit(commit, env, signal);
    };
    const request = await buildTriggerRequest({ inputs: inputs.request, event, env, readCheckout });
    signal.throwIfAborted();
    const { branch, commit = branch } = inputs.request;
    const isChosen = event.isUnnamed === true && commit !== undefined;
    const { warning } = isChosen || request.commit !== event.commit ? {} : event;
    if (warning !== undefined)
        log.warning(warning);
    return request;
}
async function openMirror(request, { event, links: { dashboardUrl } }, { mirror, context }, progress) {
    const { deploymentId, page = '', sha = '' } = (await mirror.open(request, event)) ?? {};
    if (deploymentId !== undefined)
        progress.githubDeploymentId = deploymentId;
    const url = dashboardUrl ?? page;
    if (url !== '')
        context.log.info(`View the deployment: ${url}`);
    return sha;
}
function asHttp(request, { apiUrl, hasKey }) {
    return [
        `POST ${apiUrl}${TRIGGER_PATH}`,
        `Authorization: Bearer ${hasKey ? '***' : '(no key)'}`,
        'Content-Type: application/json',
        '',
        JSON.stringify(request, null, 2),
    ].join('\n');
}
async function trigger(request, { wait, states }, { client, context, deadline }, progress) {
    const { repository = 'the repository', commit = 'its newest commit', branch } = request;
    const where = branch === undefined ? '' : ` (${branch})`;
    context.log.info(`Triggering a deployment of ${repository} at ${commit}${where}`);
    const onFlight = (inFlight) => {
        progress.mayHaveStarted = inFlight;
    };
    const answer = await client.trigger(request, { deadline, onFlight });
    progress.answer = answer;
    const judgement = (0,judge_answer/* createAnswerJudge */.W)(states)(answer);
    if (judgement.verdict === 'failure' || judgement.verdict === 'cancelled') {
        progress.mayHaveStarted = false;
        throw new action_error/* ActionError */.l(explainRefusedTrigger(answer, judgement));
    }
    const { id } = answer;
    if (id === undefined)
        throw (0,explain_error/* missingIdError */.Ww)(answer);
    progress.deploymentId = id;
    if (!wait)
        progress.judgement = judgement;
    context.log.info(`Triggered deployment ${id}.`);
    context.setOutput('deployment_id', id);
    return id;
}
async function follow(deploymentId, inputs, dependencies, progress) {
    progress.deploymentId = deploymentId;
    const { followToEnd } = await __nccwpck_require__.e(/* import() */ 876).then(__nccwpck_require__.bind(__nccwpck_require__, 1876));
    await followToEnd(deploymentId, inputs, dependencies, progress);
}

;// CONCATENATED MODULE: ./trigger-deploy/main.js









function main(context) {
    context.setOutput('conclusion', 'failure');
    const { apiKey, token, ...inputs } = readInputs(context);
    const client = createCarpathian({ baseUrl: inputs.apiUrl, apiKey }, context);
    const mirror = createMirror(inputs.mirror, token, context);
    const deadline = context.clock.now() + inputs.timeoutMs;
    const { environmentUrl } = inputs.links;
    const target = (0,compact/* compact */.o)({ environment: inputs.mirror?.environment, environmentUrl });
    const progress = {
        conclusion: 'failure',
        changes: [],
        logTail: [],
        durationMs: 0,
        endedAt: context.clock.date(),
    };
    return {
        run: () => run(inputs, { client, mirror, context, deadline }, progress),
        explain: (error) => ({
            title: title_titleOf(error, progress),
            message: (0,explain_error/* explainError */.UW)(error, progress),
        }),
        outputs: () => toOutputs(progress, inputs.links),
        summary: (failure) => renderSummary(progress, failure, target, context),
    };
}

;// CONCATENATED MODULE: ./trigger-deploy/post.js
function post(context) {
    return {
        async run() {
            const { closeMirror } = await __nccwpck_require__.e(/* import() */ 645).then(__nccwpck_require__.bind(__nccwpck_require__, 2645));
            await closeMirror(context);
        },
        explain: ({ message }) => ({
            title: 'Status of the GitHub deployment not set',
            message: `Could not set the final status of the GitHub deployment: ${message}`,
        }),
    };
}

;// CONCATENATED MODULE: ./trigger-deploy/action.js



const triggerDeploy = { defaults: DEFAULTS, main: main, post: post };

;// CONCATENATED MODULE: ./trigger-deploy/index.js



void runOnRunner(triggerDeploy).then(endProcess);

