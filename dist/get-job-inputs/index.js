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

;// CONCATENATED MODULE: ./lib/step/errors/step-error.js
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

;// CONCATENATED MODULE: ./lib/step/errors/action-error.js

class ActionError extends StepError {
    name = 'ActionError';
}

;// CONCATENATED MODULE: ./lib/step/errors/cancelled-error.js

class CancelledError extends StepError {
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

;// CONCATENATED MODULE: ./lib/step/errors/failure.js
function composeMessage(error, remedies, happened = error.happened) {
    const technical = error.technical === '' ? '' : `(${error.technical})`;
    const parts = [withStop(happened), ...remedies, technical].map((part) => part.trim());
    return parts.filter((part) => part !== '').join(' ');
}
function withStop(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./lib/step/errors/describe-error.js



function describeError(error, env, log) {
    if (error instanceof StepError) {
        return { title: error.title ?? 'Step failed', message: composeMessage(error, []) };
    }
    return bugReport(error, env, log);
}

;// CONCATENATED MODULE: ./lib/boolean.js
function parseBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    return ['false', 'False', 'FALSE'].includes(text) ? false : undefined;
}

;// CONCATENATED MODULE: ./lib/duration.js
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

;// CONCATENATED MODULE: ./lib/shorten.js
function shorten(text, maxChars) {
    if (text.length <= maxChars)
        return text;
    return `${text.slice(0, maxChars - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

;// CONCATENATED MODULE: ./lib/show-address.js

const MAX_CHARS = 200;
function showAddress(address) {
    const open = address.replace(/^.*@/s, '…@').replace(/[?#].*$/s, '…');
    return JSON.stringify(shorten(open, MAX_CHARS));
}

;// CONCATENATED MODULE: ./lib/step/errors/wrong-inputs-error.js

class WrongInputsError extends ActionError {
    constructor(message, title = 'Invalid inputs') {
        super(message, { title });
    }
}

;// CONCATENATED MODULE: ./lib/step/spelled-inputs.js
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
    const inputs = createSpelledInputs({ get, defaults, aliases }, { areSame, onContradiction });
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
            const ms = parsed(name, parseDuration, 'a duration such as 90s, 15m or 1h30m');
            if (ms !== undefined && ms < (parseDuration(min) ?? 0))
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
    return /@|:\/\//.test(value) ? showAddress(value) : quote(value);
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
    return value === '' ? 'empty' : JSON.stringify(shorten(value, 80));
}

;// CONCATENATED MODULE: ./lib/unicode-pattern.js
function unicodePattern(source, flags = '') {
    return new RegExp(source, `${flags}u`);
}

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
    const start = unicodePattern(String.raw `^((?:(?![\n\u2028\u2029])[\s\p{C}\p{Z}])*):(?=:)`, 'gm');
    return lines.replace(start, '$1: ');
}

;// CONCATENATED MODULE: ./lib/step/log.js




const MAX_TITLE_CHARS = 100;
function joinLines(text) {
    const gap = /^[\x20-\x7e]*$/.test(text) ? / +/g : unicodePattern(String.raw `[\s\p{C}]+`, 'g');
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
        print(clean(text), line === '' ? {} : { title: shorten(line, MAX_TITLE_CHARS) });
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

;// CONCATENATED MODULE: ./lib/step/misnamed-inputs.js


const MIN_CHARS_FOR_TWO_EDITS = 6;
const MAX_NAMED = 10;
function warnOfMisnamed(names, given, log) {
    const known = new Set(names.flatMap(spellingsOf));
    const sentences = given
        .filter((written) => !known.has(written))
        .flatMap((written) => {
        const meant = meantBy(written.replaceAll('-', '_'), names);
        if (meant === undefined)
            return [];
        const name = written.includes('-') ? secondSpelling(meant) : meant;
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
        inputs: createInputReader({ get: host.getInput, defaults, aliases, mask }),
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
        const isExpected = error instanceof StepError;
        return {
            failure: isExpected ? step.explain(error) : describeError(error, context.env, context.log),
            error,
        };
    }
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
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

;// CONCATENATED MODULE: ./lib/step/workflow-event.js


function readWorkflowEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    try {
        const text = (0,external_node_fs_namespaceObject.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8');
        return { name, payload: asRecord(JSON.parse(text)) };
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
        throw new ActionError(`Could not write ${what}: ${reason}. Check the disk space of the runner, and that no step changes \`GITHUB_OUTPUT\` or \`GITHUB_STATE\`.`, { title: 'Outputs not written', cause });
    }
}

;// CONCATENATED MODULE: ./get-job-inputs/contract.js
const DEFAULTS = {
    job_id: '',
    api_key: '',
    base_url: '',
    api_url: '',
    required_outputs: '',
    workspace: '',
    mask: '',
    report_status: 'false',
    timeout: '60s',
    token: undefined,
    job_status: undefined,
};

;// CONCATENATED MODULE: ./lib/http/api-error.js

const UNCERTAIN = ['network', 'proxy', 'timeout', 'answer'];
class ApiError extends StepError {
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

;// CONCATENATED MODULE: ./lib/one-line.js
function oneLine(text) {
    return text.replace(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./lib/http/error-text.js



const error_text_MAX_CHARS = 500;
const MAX_LOOKED_AT = 8_192;
function errorText(body, redactor) {
    const start = body.slice(0, MAX_LOOKED_AT);
    const text = fromJson(body) ?? (isHtml(start) ? fromHtml(start) : start);
    const line = oneLine(text).trim();
    return shorten(redactor?.redact(line) ?? line, error_text_MAX_CHARS);
}
function isHtml(body) {
    return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(body);
}
function fromJson(body) {
    const value = tryParseJson(body);
    const record = asRecord(value);
    const places = [record, asRecord(record['error']), asRecord(record['data'])];
    const parts = places.flatMap((place) => ['error', 'error_message', 'message', 'detail', 'details'].map((key) => place[key]));
    const texts = parts.filter((part) => typeof part === 'string' && part.trim() !== '');
    if (texts.length > 0)
        return [...new Set(texts)].join(': ');
    return isRecord(value) && Object.keys(value).length === 0 ? '' : undefined;
}
function fromHtml(body) {
    const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1]?.trim() ?? '';
    return title === '' ? body.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ') : title;
}

;// CONCATENATED MODULE: ./lib/compact.js
function compact(record) {
    const defined = Object.entries(record).filter(([, value]) => value !== undefined);
    return Object.fromEntries(defined);
}

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
        message: oneLine(error.message).trim(),
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
        if (error instanceof ApiError)
            throw error;
        signal.throwIfAborted();
        if (isLate)
            throw timeoutError(origin, request.timeoutMs, error);
        if (isProxyRefusal(error))
            throw unsentError(origin, proxyRefusal(request.url), error);
        const { reason, faultClass } = explainNetworkError(error);
        const what = faultClass === 'ambiguous' ? 'did not respond' : 'could not be reached';
        const details = { kind: 'network', ...origin, faultClass, cause: error };
        throw new ApiError(`${what}: ${reason}`, details);
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
    return new ApiError(`was not called: ${reason}`, details);
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
    return new ApiError(`returned a response larger than ${Math.floor(maxBodyBytes / 2 ** 20)} MB`, details);
}
function timeoutError(origin, timeoutMs, cause) {
    const seconds = Math.round(timeoutMs / 1000);
    const details = { kind: 'timeout', ...origin, faultClass: 'ambiguous', cause };
    return new ApiError(`did not respond within ${seconds} s`, details);
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
    return new ApiError(what, { kind: 'redirect', server, call, status, faultClass: 'final' });
}

;// CONCATENATED MODULE: ./lib/http/retry.js
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
                    if (!(error instanceof ApiError))
                        throw error;
                    if (!error.mayHaveTakenEffect)
                        call.onFlight?.(false);
                    const waitMs = retryDelayMs(error, call, failures, service);
                    if (waitMs === undefined || clock.now() + waitMs > call.deadline)
                        throw error;
                    const when = waitMs < 1_000 ? 'retrying now' : `retrying in ${formatDuration(waitMs)}`;
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
    if (failures.others >= (call.maxAttempts ?? MAX_ATTEMPTS))
        return undefined;
    if (!RETRY[faultClass][effect])
        return undefined;
    if (pauseMs === undefined) {
        const random = faultClass === 'unauthenticated' ? 1 : Math.random();
        return Math.max(retryAfterMs ?? 0, backoffMs(failures.others, random));
    }
    const leastMs = failures.throttled >= MAX_ATTEMPTS ? pauseMs : 0;
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
    return new ApiError('returned an empty response', details);
}
function statusError({ server, call, status, headers, body }, { service, context: { clock, redactor } }) {
    const text = body.toString('utf8');
    const reason = errorText(text, redactor);
    const retryAfterMs = service.retryAfterMs?.(headers, clock.date()) ??
        parseRetryAfter(headers['retry-after'], clock.date());
    return new ApiError(reason === '' ? 'returned an error' : `returned an error: ${reason}`, compact({
        kind: 'status',
        server,
        call,
        status,
        body: reason,
        isPage: isHtml(text),
        json: tryParseJson(text, (json) => mapTexts(parseJson(json), redactor.redact)),
        faultClass: service.classify?.(status, headers, text) ?? classifyStatus(status),
        retryAfterMs,
    }));
}

;// CONCATENATED MODULE: ./lib/http/read-json.js



function readJson({ server, call, body }, redactor, faultClass = 'final') {
    const text = body.toString('utf8');
    try {
        return mapTexts(parseJson(text), redactor.redact);
    }
    catch (cause) {
        const title = isHtml(text) ? errorText(text, redactor) : '';
        const details = { kind: 'answer', server, call, body: title, faultClass, cause };
        throw new ApiError(`returned a response that ${reasonOf(cause, body, title)}`, details);
    }
}
function reasonOf(cause, body, title) {
    if (cause instanceof RangeError) {
        return 'is nested too deeply, or has more than two million strings, objects and arrays';
    }
    return body.length === 0 ? 'is empty' : `is not JSON (${title || `${body.length} bytes`})`;
}

;// CONCATENATED MODULE: ./lib/http/path-segment.js

function isPathSegment(text) {
    if (typeof text !== 'string' || /^\.+$/.test(text))
        return false;
    const isAscii = /^[\x20-\x7e]{1,200}$/.test(text);
    return isAscii || unicodePattern(String.raw `^\P{C}{1,200}$`).test(text);
}

;// CONCATENATED MODULE: ./lib/ctrlplane/answer.js



const SERVER = 'Ctrlplane';
function asJob(call, json, jobId) {
    const record = asRecord(json);
    const id = record['id'] ?? asRecord(record['job'])['id'];
    if (typeof id === 'string' && id.toLowerCase() === jobId.toLowerCase())
        return record;
    const details = { kind: 'answer', server: SERVER, call, faultClass: 'final' };
    throw new ApiError('returned JSON that is not this job', details);
}
function readWorkspaces(json) {
    const { workspaces, workspaceIds } = asRecord(json);
    if (Array.isArray(workspaces)) {
        const listed = workspaces
            .map(asRecord)
            .flatMap(({ id, slug }) => (isPathSegment(id) ? [{ id, slug: asText(slug) }] : []));
        return [...new Map(listed.map((workspace) => [workspace.id, workspace])).values()];
    }
    if (!Array.isArray(workspaceIds))
        return undefined;
    const ids = workspaceIds;
    return ids.flatMap((id) => (isPathSegment(id) ? [{ id, slug: '' }] : []));
}
function readItems(json = {}) {
    const { items, ...others } = json;
    const candidates = Array.isArray(items) ? [items] : Object.values(others);
    const lists = candidates.map((list) => (Array.isArray(list) ? list.filter(isRecord) : []));
    return lists.find(({ length }) => length > 0) ?? [];
}
function readAgents(items) {
    return items.flatMap(({ id, type }) => (isPathSegment(id) ? [{ id, type: asText(type) }] : []));
}

;// CONCATENATED MODULE: ./lib/ctrlplane/refusal.js


function isAbsent(error) {
    return error instanceof ApiError && error.status === 404;
}
function isNotJson(error) {
    return error instanceof ApiError && error.cause instanceof SyntaxError;
}
function isPage(error) {
    return isNotJson(error) && error.body !== '';
}
function isAmbiguousAbsence(status, reason) {
    return status === 500 && /^job not found$/i.test(reason);
}
function rejectPage({ server, call, body }, redactor) {
    const text = body.toString('utf8');
    if (!isHtml(text))
        return;
    const title = errorText(text, redactor);
    const details = { kind: 'answer', server, call, body: title, faultClass: 'final' };
    throw new ApiError(`returned a response that is a web page${title && ` (${title})`}`, details);
}

;// CONCATENATED MODULE: ./lib/ctrlplane/client.js







const AGENT_JOBS_PAGE = 100;
const MAX_JOB_BYTES = 32 * 1024 * 1024;
const REPORT = { timeoutMs: 5_000, maxAttempts: 3, repeatable: true };
const REPORT_TIMEOUT_MS = 10_000;
function createCtrlplane({ baseUrl, apiKey }, context) {
    const service = {
        name: SERVER,
        baseUrl: `${baseUrl}/api`,
        headers: { 'x-api-key': apiKey, authorization: `Bearer ${apiKey}` },
        classify: (status, _headers, body) => isAmbiguousAbsence(status, errorText(body)) ? 'final' : undefined,
    };
    const http = createHttp(service, context);
    const get = async (path, limits) => {
        const call = { method: 'GET', path, maxBodyBytes: MAX_JOB_BYTES, ...limits };
        return readJson(await http.send(call), context.redactor);
    };
    return { ...reads(get), ...lists(get), ...reports(http, context) };
}
function reads(get) {
    return {
        async readJob(workspaceId, jobId, limits) {
            try {
                const path = jobPath(workspaceId, jobId);
                return asJob(`GET ${path}`, await get(path, limits), jobId);
            }
            catch (error) {
                if (isAbsent(error))
                    return 'absent';
                if (isAmbiguous(error))
                    return 'ambiguous';
                throw error;
            }
        },
        readWithRelease(workspaceId, jobId, limits) {
            const read = () => get(`${jobPath(workspaceId, jobId)}/with-release`, limits);
            return recordOrNone(read().catch((error) => {
                if (isAmbiguous(error))
                    return read();
                throw error;
            }));
        },
        readRelease: (workspaceId, releaseId, limits) => recordOrNone(get(`${workspacePath(workspaceId)}/releases/${segment(releaseId)}`, limits)),
        async readLegacyJob(jobId, limits) {
            const path = `/v1/jobs/${segment(jobId)}`;
            return asJob(`GET ${path}`, await get(path, limits), jobId);
        },
    };
}
function lists(get) {
    return {
        async listWorkspaces(limits) {
            try {
                return readWorkspaces(await get('/v1/workspaces', limits));
            }
            catch (error) {
                if (isAbsent(error) || isPage(error))
                    return undefined;
                throw error;
            }
        },
        async listAgents(workspaceId, limits) {
            const path = `${workspacePath(workspaceId)}/job-agents?limit=1000`;
            return readAgents(readItems(await recordOrNone(get(path, limits))));
        },
        async listAgentJobs({ workspaceId, id }, { status, offset }, limits) {
            const filter = status === undefined ? '' : `status=${status}&`;
            const query = `${filter}includeDispatchContext=true&limit=${AGENT_JOBS_PAGE}&offset=${offset}`;
            const path = `${workspacePath(workspaceId)}/job-agents/${segment(id)}/jobs?${query}`;
            return readItems(await recordOrNone(get(path, limits)));
        },
    };
}
function reports(http, { clock, redactor }) {
    const send = async (method, path, body) => {
        const deadline = clock.now() + REPORT_TIMEOUT_MS;
        const call = { method, path, body: JSON.stringify(body), deadline, ...REPORT };
        rejectPage(await http.send(call), redactor);
    };
    return {
        putStatus: (workspaceId, jobId, status) => send('PUT', `${jobPath(workspaceId, jobId)}/status`, { status }),
        patchJob: (jobId, body) => send('PATCH', `/v1/jobs/${segment(jobId)}`, body),
    };
}
async function recordOrNone(answer) {
    try {
        const json = await answer;
        return isRecord(json) ? json : undefined;
    }
    catch (error) {
        if (isAbsent(error) || (error instanceof ApiError && error.status === 400))
            return undefined;
        throw error;
    }
}
function isAmbiguous(error) {
    return error instanceof ApiError && isAmbiguousAbsence(error.status, error.body);
}
function jobPath(workspaceId, jobId) {
    return `${workspacePath(workspaceId)}/jobs/${segment(jobId)}`;
}
function workspacePath(workspaceId) {
    return `/v1/workspaces/${segment(workspaceId)}`;
}
function segment(text) {
    return encodeURIComponent(text);
}

;// CONCATENATED MODULE: ./lib/without-trailing-slash.js
function withoutTrailingSlash(url) {
    return url.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./lib/http/base-url.js


function baseUrlFault(text, { example, secret }) {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol)) {
        return `must be a URL such as ${example} (got ${showAddress(text)})`;
    }
    if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
        return 'must not contain a user name, password, query or fragment';
    }
    if (secret !== undefined && isClearText(url)) {
        return `must use https:, or the ${secret} would be sent in clear text (got ${showAddress(text)})`;
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

;// CONCATENATED MODULE: ./get-job-inputs/find/uuid.js
function isUuid(text) {
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

;// CONCATENATED MODULE: ./get-job-inputs/inputs.js




const DEFAULT_URL = 'https://app.ctrlplane.dev';
const JOB_STATUSES = ['success', 'failure', 'cancelled'];
function readInputs({ inputs: reader, env, readEvent, log }) {
    const apiKey = readKey(reader);
    const token = reader.secret('token');
    const { baseUrl, apiUrl, name } = readUrls(reader, env);
    const workspace = reader.text('workspace');
    const inputs = {
        jobId: readJobId(reader, readEvent()),
        baseUrl,
        apiUrl,
        requiredOutputs: lines(reader.text('required_outputs')),
        workspace: isUuid(workspace) ? workspace.toLowerCase() : workspace,
        mask: reader.list('mask'),
        reportStatus: reader.boolean('report_status'),
        timeoutMs: reader.durationMs('timeout', { min: '1s' }),
    };
    reader.check();
    const url = new URL(apiUrl);
    if (isClearText(url)) {
        log.warning(`\`${name}\` (${url.origin}) uses http:, so the key is sent in clear text. Use https: if the server supports it.`);
    }
    return { ...inputs, apiKey, token };
}
function readPostInputs({ inputs: reader }) {
    const apiKey = readKey(reader);
    const jobStatus = reader.oneOf('job_status', JOB_STATUSES);
    reader.check();
    return { apiKey, jobStatus };
}
function readKey(reader) {
    const apiKey = reader.secret('api_key');
    if (apiKey === '') {
        reader.mistake('api_key', 'is empty: set it to `${{ secrets.CTRLPLANE_API_KEY }}`, a secret of the repository or environment');
    }
    return apiKey;
}
function readJobId(reader, event) {
    const ofEvent = asRecord(event.payload['inputs'])['job_id'];
    const jobId = reader.optionalText('job_id') ?? asText(ofEvent).trim();
    if (jobId === '') {
        reader.mistake('job_id', 'is empty, and the event has no input `job_id`: set it to `${{ inputs.job_id }}`, and start the workflow from Ctrlplane');
    }
    else if (!isUuid(jobId)) {
        reader.mistake('job_id', `must be the UUID of a Ctrlplane job (got ${quote(jobId)})`);
    }
    return jobId.toLowerCase();
}
function readUrls(reader, env) {
    const input = reader.text('base_url') === '' && reader.text('api_url') !== '' ? 'api_url' : 'base_url';
    const given = reader.text(input);
    const ofEnv = given === '' ? (env['CTRLPLANE_URL']?.trim() ?? '') : '';
    const baseUrl = given || ofEnv || DEFAULT_URL;
    const fault = baseUrlFault(baseUrl, { example: DEFAULT_URL });
    const origin = ofEnv === '' ? '' : '(from the environment variable `CTRLPLANE_URL`) ';
    if (fault !== undefined)
        reader.mistake(input, `${origin}${fault}`);
    const apiUrl = withoutApiPath(baseUrl, ['workspaces', 'jobs']);
    return { baseUrl, apiUrl, name: ofEnv === '' ? reader.spelling(input) : 'CTRLPLANE_URL' };
}
function lines(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./get-job-inputs/outputs/output-name.js
function outputName(key) {
    return key.replace(/[.\-/\s]+/g, '_');
}
function isOutputName(name) {
    return name !== '' && name.isWellFormed() && !/=|<<|<$|[\x00-\x1f\x7f-\x9f]/.test(name);
}
function foldCase(name) {
    return name.replace(/[^A-Z0-9_]/g, (character) => {
        if (character === '\u0131' || character === '\u017f')
            return character;
        const upper = character.toUpperCase();
        return upper.length === character.length ? upper : character;
    });
}

;// CONCATENATED MODULE: ./get-job-inputs/outputs/output-set.js

function createOutputSet() {
    return {
        byName: new Map(),
        documented: new Map(),
        defaults: new Set(),
        collisions: [],
        foreign: [],
        invalid: [],
        unexpanded: new Map(),
        leftOut: [],
    };
}
function addOutput(set, output) {
    const { name, path, value } = output;
    const folded = foldCase(name);
    const { byName, documented } = set;
    if (!isOutputName(name))
        set.invalid.push(path);
    else if (documented.has(folded)) {
        if (documented.get(folded) !== value)
            set.foreign.push(path);
    }
    else {
        const lost = byName.get(folded);
        if (lost !== undefined)
            set.collisions.push({ kept: path, lost: lost.path });
        byName.set(folded, output);
    }
}
function toRecord({ byName }) {
    return Object.fromEntries([...byName.values()].map(({ name, value }) => [name, value]));
}
function missingOutputs({ byName, defaults }, required) {
    return required.filter((name) => !byName.has(foldCase(name)) || defaults.has(foldCase(name)));
}
function countChars({ byName }) {
    return [...byName.values()].reduce((sum, { name, value }) => sum + name.length + value.length, 0);
}

;// CONCATENATED MODULE: ./get-job-inputs/find/find-concurrently.js
const MAX_CONCURRENT = 8;
function findConcurrently(items, find) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const remaining = items.values();
    let isOver = false;
    const findNext = async () => {
        for (const item of remaining) {
            const found = await find(item);
            if (found !== undefined) {
                isOver = true;
                resolve(found);
            }
            if (isOver)
                return;
        }
    };
    Promise.all(Array.from({ length: MAX_CONCURRENT }, findNext)).then(() => {
        resolve(undefined);
    }, reject);
    return promise;
}

;// CONCATENATED MODULE: ./get-job-inputs/find/find-agent-job.js



const MAX_PAGES = 5;
const MAX_AGENTS_OF_WORKSPACE = 10;
const MAX_AGENTS = 200;
const find_agent_job_MAX_ATTEMPTS = 2;
const JOBS_OF_AGENT = MAX_PAGES * AGENT_JOBS_PAGE;
const LISTS = [
    { from: 0, to: AGENT_JOBS_PAGE },
    { status: 'pending', from: 0, to: JOBS_OF_AGENT },
    { status: 'inProgress', from: 0, to: JOBS_OF_AGENT },
    { from: AGENT_JOBS_PAGE, to: JOBS_OF_AGENT },
];
async function findAgentJob(workspaceIds, search, which) {
    const { ctrlplane, findings } = search;
    const lists = new Map();
    await findConcurrently(workspaceIds, async (workspaceId) => {
        const list = await readList(ctrlplane.listAgents(workspaceId, limitsOf(search)), search);
        lists.set(workspaceId, githubFirst(list ?? []));
    });
    const share = which === 'named' ? MAX_AGENTS : MAX_AGENTS_OF_WORKSPACE;
    const agents = workspaceIds.flatMap((workspaceId) => (lists.get(workspaceId) ?? []).slice(0, share).map((agent) => ({ ...agent, workspaceId })));
    const asked = githubFirst(agents).slice(0, MAX_AGENTS);
    const total = [...lists.values()].reduce((sum, { length }) => sum + length, 0);
    findings.agentsInAll += total;
    findings.agentsAsked += asked.length;
    if (which === 'others' && asked.length < total)
        findings.isNameNeeded = true;
    return findConcurrently(asked, (agent) => searchAgent(agent, search));
}
function githubFirst(agents) {
    const isGithub = ({ type }) => type === 'github-app';
    return [...agents.filter(isGithub), ...agents.filter((agent) => !isGithub(agent))];
}
function limitsOf({ deadline }) {
    return { deadline, quiet: true, maxAttempts: find_agent_job_MAX_ATTEMPTS };
}
async function searchAgent(agent, search) {
    const { ctrlplane, jobId, findings } = search;
    for (const { from, to, ...filter } of LISTS) {
        let isWhole = false;
        for (let offset = from; offset < to && !isWhole; offset += AGENT_JOBS_PAGE) {
            const call = ctrlplane.listAgentJobs(agent, { ...filter, offset }, limitsOf(search));
            const jobs = (await readList(call, search)) ?? [];
            const json = jobs.find(({ id }) => typeof id === 'string' && id.toLowerCase() === jobId);
            if (json !== undefined)
                return { workspaceId: agent.workspaceId, json };
            isWhole = jobs.length < AGENT_JOBS_PAGE;
        }
        if (isWhole && !('status' in filter))
            return undefined;
    }
    findings.hasOlderJobs = true;
    return undefined;
}
async function readList(call, { signal, log, findings }) {
    try {
        return await call;
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ApiError) || error.status === 401)
            throw error;
        log.debug(error.message);
        if (error.status !== 405)
            findings.agentErrors.push(error);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./get-job-inputs/report/explain-error.js








function explainError(error, jobId, { failure = error, outputs }) {
    const errors = [...new Set([failure, error])];
    const title = errors.map((it) => (it instanceof StepError ? it.title : undefined)).find(Boolean);
    const job = `job ${shortId(jobId)}`;
    const found = outputs === undefined ? `Inputs of ${job} not fetched` : `Outputs of ${job} not usable`;
    return { title: title ?? found, message: errors.map(messageOf).join(' ') };
}
function messageOf(error) {
    if (error instanceof StepError) {
        return composeMessage(error, error instanceof ApiError ? [remedyOf(error)] : []);
    }
    return thrownMessage(error);
}
function explainReportError(error, jobId) {
    const job = jobId === undefined ? 'the job' : `job ${shortId(jobId)}`;
    return {
        title: `Status of ${job} not reported`,
        message: composeMessage(error, [SET_BY_HAND], `Could not report the status to Ctrlplane: ${error.happened}`),
    };
}
const SET_BY_HAND = 'If the job stays open in Ctrlplane, set its status there.';
function shortId(jobId) {
    return `${jobId.slice(0, 8)}…`;
}
function remedyOf(error) {
    switch (error.kind) {
        case 'status':
            return remedyOfStatus(error.status ?? 0, error.call);
        case 'network':
        case 'proxy':
            return 'Check `base_url`, and that the runner can reach the server: a server in a private network needs a self-hosted runner there.';
        case 'timeout':
            return 'The server may be overloaded or unreachable. Check it, then run the job again, or raise `timeout`.';
        case 'redirect':
            return 'Set `base_url` to the URL that the server itself uses.';
        case 'answer':
            if (isPage(error))
                return WRONG_URL;
            return isNotJson(error)
                ? 'The response was cut off or is not from Ctrlplane. Check `base_url`, and any proxy in between.'
                : 'Check `base_url`, and the size of the job.';
    }
}
const WRONG_URL = 'This is not the Ctrlplane API. Set `base_url` to the URL of the server without a path, such as https://app.ctrlplane.dev.';
function hostOf(call) {
    return /^\w+ \w+:\/\/([^/]*)/.exec(call)?.[1] ?? call;
}
function remedyOfStatus(status, call) {
    if (status === 401) {
        const host = hostOf(call);
        const why = host === new URL(DEFAULT_URL).host ? ', which gets the key if `base_url` is empty' : '';
        return `Check that the key in \`api_key\` is complete, active and from ${host}${why}. For another server, set \`base_url\`.`;
    }
    if (status === 403 && call.includes('/v1/workspaces')) {
        return "The key in `api_key` has no access to this workspace, which may contain the job. Check the permissions of the key's user, or set `workspace` to the job's workspace.";
    }
    if (status === 403) {
        return "The job does not exist, or the key in `api_key` has no access to it. Check `job_id`, and the permissions of the key's user.";
    }
    if (status === 404)
        return WRONG_URL;
    if ([408, 425, 429].includes(status))
        return 'The server is rate limiting requests. Run the job again later.';
    return status >= 500
        ? "Run the job again. If that does not help, check the server's log."
        : 'Check `base_url` and `job_id`.';
}
function missingJobError(jobId, findings) {
    return new ActionError(explainMissing(jobId, findings), {
        title: `Job ${shortId(jobId)} not found`,
    });
}
function explainMissing(jobId, findings) {
    if (findings === undefined)
        return `Job ${jobId} does not exist on this server. ${WRONG_JOB}`;
    const { searched, isAmbiguous, agentsInAll, agentsAsked, hasOlderJobs, isNameNeeded } = findings;
    const workspaces = `${searched} ${searched === 1 ? 'workspace' : 'workspaces'}`;
    const texts = [
        searched === 0
            ? `Job ${jobId} was not found: the key in \`api_key\` has no access to any workspace. Create a key as a member of the job's workspace, or set \`workspace\` to that workspace's id.`
            : `Job ${jobId} was not found in ${workspaces}. ${WRONG_JOB}`,
    ];
    if (isAmbiguous) {
        texts.push('The server returned HTTP 500 (Job not found), as servers before December 2025 also do when their engine fails.');
    }
    if (agentsAsked < agentsInAll || hasOlderJobs) {
        texts.push(`For jobs of a Ctrlplane workflow, ${agentsAsked} of ${agentsInAll} agents were searched, the newest ${JOBS_OF_AGENT} jobs of each.`);
    }
    if (isNameNeeded)
        texts.push('Set `workspace` to the workspace of the job.');
    if (hasOlderJobs)
        texts.push('If the job is old, start a new one in Ctrlplane.');
    return texts.join(' ');
}
const WRONG_JOB = "Check `job_id` and `base_url`, and that the key in `api_key` has access to the job's workspace.";

;// CONCATENATED MODULE: ./get-job-inputs/report/run-title.js






const TITLE_TIMEOUT_MS = 2_000;
async function readRunTitle(token, context) {
    const { env, clock, log, redactor } = context;
    const { GITHUB_API_URL = '', GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '' } = env;
    if (token === '' || GITHUB_API_URL === '' || GITHUB_RUN_ID === '')
        return undefined;
    const headers = { authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' };
    const http = createHttp({ name: 'GitHub', baseUrl: GITHUB_API_URL, headers }, context);
    try {
        const response = await http.send({
            method: 'GET',
            path: `/repos/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
            timeoutMs: TITLE_TIMEOUT_MS,
            deadline: clock.now() + TITLE_TIMEOUT_MS,
            maxAttempts: 1,
            quiet: true,
        });
        const title = asRecord(readJson(response, redactor))['display_title'];
        return typeof title === 'string' ? title : undefined;
    }
    catch (error) {
        if (error instanceof ApiError)
            log.info(explainUnchecked(error));
        else
            log.debug(`The run name was not checked: ${thrownMessage(error)}`);
        return undefined;
    }
}
function explainUnchecked(error) {
    const isRefused = error.status === 403 || error.status === 404;
    const remedies = isRefused ? ['The check needs `actions: read`.'] : [];
    return composeMessage(error, remedies, `The run name was not checked: ${error.happened}`);
}
function adviceOnTitle(title, jobId, kind) {
    const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/;
    const first = uuid.exec(title)?.[0];
    if (first === jobId)
        return undefined;
    const problem = !title.toLowerCase().includes(jobId)
        ? 'does not contain the job id'
        : first === undefined
            ? 'does not contain the job id as a separate, lowercase word'
            : `contains another id (${first}) before the job id`;
    const effect = kind === 'release' ? ' and blocks the next release' : '';
    return `The run name ${problem}, so the job stays open in Ctrlplane${effect}. ${REMEDY}`;
}
const REMEDY = 'Add this line at the top of the workflow, or set `report_status: true`: run-name: Deploy [${{ inputs.job_id }}]';

;// CONCATENATED MODULE: ./lib/step/markdown.js

const markdown_SGR = /\u001b\[[\d;]*m/g;
function escapeMarkdown(text) {
    const spaced = text.replace(markdown_SGR, '').replace(/\s/g, ' ');
    if (/^[\x20-\x7e]*$/.test(spaced))
        return spaced.replace(/[^A-Za-z0-9 ]/g, asReference);
    return spaced
        .replace(unicodePattern(String.raw `[\p{Cc}\p{Cf}\p{Cs}]`, 'g'), '\uFFFD')
        .replace(unicodePattern(String.raw `[^\p{L}\p{N}\p{M} \uFFFD\p{So}]`, 'g'), asReference);
}
function asReference(character) {
    return `&#${String(character.codePointAt(0))};`;
}
function escapeInline(text) {
    return escapeMarkdown(text).replace(/&#(?:35|46|58|64);/g, '<span>$&</span>');
}

;// CONCATENATED MODULE: ./get-job-inputs/report/summary.js

function renderSummary({ task }, { jobId, apiUrl }, { redact }) {
    if (task === undefined)
        return '';
    const safe = (text) => escapeInline(redact(text));
    const title = `${task.charAt(0).toUpperCase()}${task.slice(1)}`;
    return `### ${safe(title)}\n\nJob <code>${safe(jobId)}</code> at ${safe(new URL(apiUrl).host)}\n`;
}

;// CONCATENATED MODULE: ./lib/ctrlplane/job.js


function readWorkspaceJob(json, workspaceId) {
    const { dispatchContext, ...own } = json;
    const context = asRecord(dispatchContext);
    const release = asRecord(context['release']);
    const isWorkflow = isRecord(context['inputs']) || isRecord(context['workflow']);
    const isRelease = isRecord(context['release']) || asText(own['releaseId']) !== '';
    return {
        own: { ...own, workspaceId },
        kind: isWorkflow && !isRelease ? 'workflow' : 'release',
        workspaceId,
        encrypted: textsOf(release['encryptedVariables']),
        ...parts({
            variables: context['variables'] ?? release['variables'],
            resource: context['resource'],
            version: context['version'] ?? release['version'],
            environment: context['environment'],
            deployment: context['deployment'],
            inputs: context['inputs'],
        }),
    };
}
function isIncomplete(job) {
    return job.kind === 'release' && (job.version === undefined || job.resource === undefined);
}
function addRelease(job, json) {
    const release = asRecord(json['release'] ?? json);
    const added = parts({
        variables: release['variables'],
        resource: json['resource'],
        version: release['version'],
        environment: json['environment'],
        deployment: json['deployment'],
    });
    const hasVariables = Object.keys(job.variables ?? {}).length > 0;
    const variables = hasVariables ? job.variables : (added.variables ?? job.variables);
    return {
        ...added,
        ...job,
        ...compact({ variables }),
        encrypted: [...new Set([...job.encrypted, ...textsOf(release['encryptedVariables'])])],
    };
}
const LEGACY_PARTS = [
    'job', 'variables', 'resource', 'target', 'environment', 'deployment',
    'version', 'deploymentVersion', 'release', 'approval', 'runbook',
];
function readLegacyJob(json) {
    const own = json['id'] === undefined ? asRecord(json['job']) : json;
    const resource = withMetadataMap(json['resource'] ?? json['target']);
    const workspace = compact({
        workspaceId: asText(asRecord(resource)['workspaceId']) || undefined,
    });
    const releaseParts = ['resource', 'target', 'environment', 'deployment', 'version', 'release'];
    const isRelease = releaseParts.some((name) => isRecord(json[name]));
    const entries = Object.entries(own).filter(([name]) => !LEGACY_PARTS.includes(name));
    return {
        own: { ...Object.fromEntries(entries), ...workspace },
        kind: isRelease && !isRecord(json['runbook']) ? 'release' : 'runbook',
        ...workspace,
        encrypted: sensitiveKeys(json['release']),
        ...parts({
            variables: json['variables'],
            resource,
            version: legacyVersion(json),
            environment: json['environment'],
            deployment: json['deployment'],
            approval: json['approval'],
            runbook: json['runbook'],
        }),
    };
}
function legacyVersion(json) {
    const named = json['version'] ?? json['deploymentVersion'];
    if (isRecord(named))
        return withMetadataMap(named);
    if (!isRecord(json['release']))
        return undefined;
    const { version, ...release } = json['release'];
    return withMetadataMap({ ...release, tag: release['tag'] ?? version });
}
function sensitiveKeys(release) {
    const { values } = asRecord(asRecord(release)['variableSetRelease']);
    const snapshots = Array.isArray(values)
        ? values.map((value) => asRecord(asRecord(value)['variableValueSnapshot']))
        : [];
    return snapshots.filter(({ sensitive }) => sensitive === true).map(({ key }) => asText(key));
}
function withMetadataMap(value) {
    if (!isRecord(value) || !Array.isArray(value['metadata']))
        return value;
    const entries = value['metadata']
        .map(asRecord)
        .flatMap(({ key, value: text }) => (typeof key === 'string' ? [[key, text]] : []));
    return { ...value, metadata: Object.fromEntries(entries) };
}
function parts(values) {
    const found = {};
    for (const name in values) {
        const value = values[name];
        if (isRecord(value))
            found[name] = value;
    }
    return found;
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

;// CONCATENATED MODULE: ./lib/describe-wait.js

function describeWait({ sinceStartMs, leftMs }) {
    return `after ${formatDuration(sinceStartMs)} (timeout in ${formatDuration(leftMs)})`;
}

;// CONCATENATED MODULE: ./get-job-inputs/find/search-workspaces.js





async function searchWorkspaces(search) {
    const { ctrlplane, workspace, deadline, log, findings } = search;
    const isId = isUuid(workspace);
    const foundById = isId ? await askWorkspaces([workspace], search) : undefined;
    if (foundById !== undefined)
        return foundById;
    const workspaces = await ctrlplane.listWorkspaces({ deadline });
    if (workspaces === undefined)
        return 'legacy';
    const listed = workspaces.filter(({ id, slug }) => slug === workspace || id === workspace);
    const named = isId ? [workspace] : listed.map(({ id }) => id);
    const others = workspaces.map(({ id }) => id).filter((id) => !named.includes(id));
    const foundBySlug = isId ? undefined : await askWorkspaces(named, search);
    const foundThere = foundBySlug ?? (await searchAgents(named, search, 'named'));
    if (foundThere !== undefined)
        return foundThere;
    if (workspace !== '' && others.length > 0) {
        const isListed = listed.length > 0;
        const error = isListed ? (findings.errors[0] ?? findings.agentErrors[0]) : undefined;
        const reason = error !== undefined
            ? `could not be searched: ${error.happened}`
            : isListed
                ? 'does not contain the job'
                : 'is not a workspace that the key in `api_key` has access to';
        const happened = `\`workspace\` (${workspace}) ${reason}`;
        const { technical } = error ?? { technical: '' };
        log.warning(composeMessage({ happened, technical }, ['Searching all other workspaces.']));
    }
    return (await askWorkspaces(others, search)) ?? (await searchAgents(others, search, 'others'));
}
async function askWorkspaces(workspaceIds, search) {
    search.findings.searched += workspaceIds.length;
    const ambiguous = [];
    const ask = (id) => askWorkspace(id, search, ambiguous);
    const found = await findConcurrently(workspaceIds, ask);
    if (ambiguous.length > 0)
        search.findings.isAmbiguous = true;
    return found ?? findConcurrently([...ambiguous], ask);
}
async function askWorkspace(workspaceId, { ctrlplane, jobId, deadline, signal, findings: { errors } }, ambiguous) {
    const hasOutage = errors.some(({ faultClass }) => faultClass !== 'final');
    const limits = { deadline, quiet: true, ...(hasOutage && { maxAttempts: 1 }) };
    try {
        const answer = await ctrlplane.readJob(workspaceId, jobId, limits);
        if (typeof answer === 'object')
            return { workspaceId, json: answer };
        if (answer === 'ambiguous')
            ambiguous.push(workspaceId);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ApiError) || error.status === 401)
            throw error;
        errors.push(error);
    }
    return undefined;
}
async function searchAgents(workspaceIds, search, which) {
    const isRefused = search.findings.errors.every(({ status }) => status === 403);
    return isRefused ? findAgentJob(workspaceIds, search, which) : undefined;
}

;// CONCATENATED MODULE: ./get-job-inputs/find/find-job.js










async function findJob({ inputs, connect, onSeen }, { clock, signal, log }) {
    const { jobId, workspace, timeoutMs } = inputs;
    const end = new AbortController();
    const stopLines = printEachMinute(inputs, clock, log);
    const stopTimer = clock.timer(timeoutMs, () => {
        end.abort(find_job_timeoutError(inputs));
    });
    const searchSignal = AbortSignal.any([signal, end.signal]);
    const ctrlplane = connect(searchSignal);
    const deadline = clock.now() + timeoutMs;
    try {
        const findings = noFindings();
        const search = { ctrlplane, jobId, workspace, deadline, signal: searchSignal, log, findings };
        return await find(search, onSeen);
    }
    finally {
        stopTimer();
        stopLines();
        end.abort();
    }
}
const MINUTE_MS = 60_000;
function printEachMinute({ timeoutMs }, clock, log) {
    let stop = () => undefined;
    const printAfter = (sinceStartMs) => {
        const leftMs = timeoutMs - sinceStartMs;
        if (leftMs <= 0)
            return;
        stop = clock.timer(MINUTE_MS, () => {
            log.info(`Still looking for the job ${describeWait({ sinceStartMs, leftMs })}`);
            printAfter(sinceStartMs + MINUTE_MS);
        });
    };
    printAfter(MINUTE_MS);
    return () => {
        stop();
    };
}
function noFindings() {
    const agents = { agentsInAll: 0, agentsAsked: 0, hasOlderJobs: false, isNameNeeded: false };
    return { searched: 0, errors: [], agentErrors: [], isAmbiguous: false, ...agents };
}
async function find(search, onSeen) {
    const found = await searchWorkspaces(search);
    if (found === 'legacy')
        return findLegacyJob(search, onSeen);
    if (found !== undefined) {
        onSeen({ api: 'workspaces', workspaceId: found.workspaceId });
        return readInFull(found, search);
    }
    const { findings, jobId } = search;
    const errors = [...findings.errors, ...findings.agentErrors];
    const error = errors.find(({ status }) => status !== 403) ?? errors[0];
    throw error ?? missingJobError(jobId, findings);
}
async function readInFull({ workspaceId, json }, search) {
    const job = readWorkspaceJob(json, workspaceId);
    const context = json['dispatchContext'];
    if (!isRecord(context) || isIncomplete(job))
        return complete(job, workspaceId, search);
    return isRecord(context['release']) ? job : addOwnRelease(job, workspaceId, search);
}
async function complete(job, workspaceId, search) {
    const { ctrlplane, jobId, deadline } = search;
    const withRelease = await ctrlplane.readWithRelease(workspaceId, jobId, { deadline });
    const known = withRelease === undefined ? job : addRelease(job, withRelease);
    return known.version === undefined ? addOwnRelease(known, workspaceId, search) : known;
}
async function addOwnRelease(job, workspaceId, { ctrlplane, deadline }) {
    const releaseId = job.own['releaseId'];
    if (!isPathSegment(releaseId))
        return job;
    const release = await ctrlplane.readRelease(workspaceId, releaseId, { deadline });
    return release === undefined ? job : addRelease(job, { release });
}
async function findLegacyJob({ ctrlplane, jobId, deadline }, onSeen) {
    let json;
    try {
        json = await ctrlplane.readLegacyJob(jobId, { deadline });
    }
    catch (error) {
        const isMissing = isAbsent(error) && /\bjob\b.*not found/i.test(error.body);
        throw isMissing ? missingJobError(jobId) : error;
    }
    const finalWord = isRecord(json['target']) ? 'completed' : 'successful';
    onSeen({ api: 'jobs', finalWord });
    return readLegacyJob(json);
}
function find_job_timeoutError({ timeoutMs, apiUrl }) {
    const time = formatDuration(timeoutMs);
    const details = { kind: 'timeout', server: SERVER, call: apiUrl, faultClass: 'final' };
    return new ApiError(`did not return the job within ${time} (\`timeout\`)`, details);
}

;// CONCATENATED MODULE: ./get-job-inputs/report/bounded-list.js

const SHOWN = 20;
const bounded_list_MAX_CHARS = 100;
function boundedList(items) {
    const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
    return `${items.slice(0, SHOWN).join(', ')}${more}`;
}
function quotedName(name) {
    return JSON.stringify(cutName(name));
}
function cutName(name) {
    return shorten(name, bounded_list_MAX_CHARS);
}

;// CONCATENATED MODULE: ./get-job-inputs/outputs/aliases.js
function aliasesOf(job) {
    const { own, variables, inputs, resource, version, deployment, environment } = job;
    const systemId = deployment?.['systemId'] ?? environment?.['systemId'];
    return {
        deployment_variables: variables,
        inputs,
        target: resource,
        release: releaseOf(job),
        deployment_version: version,
        approval: job.approval,
        runbook: job.runbook,
        system: partOf(systemId),
        agent: partOf(own['jobAgentId']),
    };
}
function partOf(id) {
    return id === undefined || id === null ? undefined : { id };
}
function releaseOf({ version }) {
    if (version === undefined)
        return undefined;
    const { id, name, tag, config, metadata } = version;
    return { id, name, version: tag, config, metadata };
}

;// CONCATENATED MODULE: ./get-job-inputs/outputs/documented.js
function documentedValues(job, baseUrl) {
    const { own, version, environment, resource, deployment, variables, inputs } = job;
    return {
        job_id: own['id'],
        status: own['status'],
        base_url: baseUrl,
        workspace_id: job.workspaceId,
        version,
        version_id: version?.['id'],
        version_tag: version?.['tag'],
        version_name: version?.['name'],
        version_config: version?.['config'],
        environment,
        environment_id: environment?.['id'],
        environment_name: environment?.['name'],
        resource,
        resource_id: resource?.['id'],
        resource_name: resource?.['name'],
        resource_kind: resource?.['kind'],
        resource_identifier: resource?.['identifier'],
        resource_config: resource?.['config'],
        deployment,
        deployment_id: deployment?.['id'],
        deployment_name: deployment?.['name'],
        deployment_slug: deployment?.['slug'],
        deployment_variables: variables,
        variable: variables,
        input: inputs,
        inputs,
    };
}
const JSON_OF_RELEASE = [
    'version', 'version_config', 'environment', 'resource', 'resource_config', 'deployment',
    'deployment_variables', 'variable',
];

;// CONCATENATED MODULE: ./get-job-inputs/outputs/flatten.js


const flatten_MAX_DEPTH = 100;
function flatten(root, budget, texts, unexpanded) {
    const expanded = chooseExpanded(root.value, budget, unexpanded);
    const outputs = [];
    const visit = (value, { name, path, depth }) => {
        if (value === null || value === undefined)
            return;
        if (depth > flatten_MAX_DEPTH)
            throw tooDeep(path);
        const isUnnamed = depth === 0 && name === '';
        if (typeof value === 'object' && !expanded.has(value)) {
            if (!unexpanded.has(value))
                unexpanded.set(value, path);
        }
        else if (typeof value === 'object') {
            for (const [key, member] of Object.entries(value)) {
                const part = outputName(key);
                const inner = isUnnamed
                    ? { name: part, path: key }
                    : { name: `${name}_${part}`, path: `${path}.${key}` };
                visit(member, { ...inner, depth: depth + 1 });
            }
        }
        if (isUnnamed)
            return;
        const text = toText(value, texts);
        budget.chars -= name.length + text.length;
        if (budget.chars < 0)
            throw flatten_tooLarge();
        outputs.push({ name, value: text, path });
    };
    visit(root.value, { name: root.name, path: root.name, depth: 0 });
    return outputs;
}
function chooseExpanded(root, budget, unexpanded) {
    const expanded = new Set();
    const candidates = [root];
    for (const candidate of candidates) {
        if (typeof candidate !== 'object' || candidate === null)
            continue;
        if (unexpanded.has(candidate))
            continue;
        const keys = Array.isArray(candidate) ? candidate : Object.keys(candidate);
        if (keys.length > budget.names)
            continue;
        budget.names -= keys.length;
        expanded.add(candidate);
        for (const member of Object.values(candidate))
            candidates.push(member);
    }
    return expanded;
}
function toText(value, texts) {
    if (typeof value === 'string')
        return value;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const known = texts.get(value);
    if (known !== undefined)
        return known;
    try {
        const text = JSON.stringify(value);
        texts.set(value, text);
        return text;
    }
    catch (error) {
        throw error instanceof RangeError ? flatten_tooLarge() : error;
    }
}
const MAX_TOTAL_CHARS = 128 * 1024 * 1024;
function tooDeep(path) {
    return new ActionError(`Cannot export the job: ${path.slice(0, 80)}… is nested more than ${flatten_MAX_DEPTH} levels deep. Store it as text in Ctrlplane.`);
}
function flatten_tooLarge() {
    return new ActionError(`Cannot export the job: its outputs have more than ${MAX_TOTAL_CHARS / 1024 / 1024} million characters. Keep large values outside Ctrlplane, and store their URLs.`);
}

;// CONCATENATED MODULE: ./get-job-inputs/outputs/outputs.js






const MAX_OUTPUTS = 20_000;
const RESERVED = 50;
function toOutputs(job, baseUrl) {
    const set = createOutputSet();
    const texts = new Map();
    const budget = { names: MAX_OUTPUTS - RESERVED, chars: MAX_TOTAL_CHARS };
    addDocumented(set, job, { baseUrl, texts });
    const root = {
        name: '',
        value: membersOf(set, job, { baseUrl, maxOwn: budget.names - RESERVED }),
    };
    for (const output of flatten(root, budget, texts, set.unexpanded))
        addOutput(set, output);
    for (const [name, value] of Object.entries(aliasesOf(job))) {
        orLeftOut(set, name, () => {
            const rest = { ...budget };
            const outputs = flatten({ name, value }, rest, texts, set.unexpanded);
            Object.assign(budget, rest);
            for (const output of outputs) {
                const folded = foldCase(output.name);
                const isTaken = set.byName.has(folded) || set.documented.has(folded);
                if (!isTaken && isOutputName(output.name))
                    set.byName.set(folded, output);
            }
        });
    }
    addOutputOfAll(set);
    return set;
}
function addDocumented(set, job, { baseUrl, texts }) {
    for (const [name, value] of Object.entries(documentedValues(job, baseUrl))) {
        const folded = foldCase(name);
        const isDefault = job.kind === 'release' && JSON_OF_RELEASE.includes(name);
        const text = value === undefined || value === null ? undefined : toText(value, texts);
        set.documented.set(folded, text);
        if (text === undefined && isDefault)
            set.defaults.add(folded);
        const output = text ?? (isDefault ? '{}' : undefined);
        if (output !== undefined)
            set.byName.set(folded, { name, value: output, path: name });
    }
}
function membersOf(set, job, { baseUrl, maxOwn }) {
    const parts = {
        base: { url: baseUrl },
        variable: job.variables,
        resource: job.resource,
        version: job.version,
        workspace: { id: job.workspaceId },
        environment: job.environment,
        deployment: job.deployment,
        input: job.inputs,
    };
    const keys = Object.keys(job.own);
    for (const key of keys)
        if (Object.hasOwn(parts, key))
            set.foreign.push(key);
    return keys.length <= maxOwn ? { ...job.own, ...parts } : { job: job.own, ...parts };
}
function addOutputOfAll(set) {
    const name = 'job_outputs';
    const rest = MAX_TOTAL_CHARS - countChars(set);
    orLeftOut(set, name, () => {
        const text = countChars(set) > rest ? undefined : toText(toRecord(set), new Map());
        if (text === undefined || text.length > rest)
            set.leftOut.push(name);
        else
            set.byName.set(foldCase(name), { name, value: text, path: name });
    });
}
function orLeftOut(set, name, add) {
    try {
        add();
    }
    catch (error) {
        if (!(error instanceof ActionError))
            throw error;
        set.leftOut.push(name);
    }
}

;// CONCATENATED MODULE: ./get-job-inputs/outputs/output-warnings.js



const output_warnings_MAX_CHARS = (1024 * 1024) / 2;
function outputWarnings(set) {
    const { collisions, foreign, invalid, unexpanded, leftOut } = set;
    const warnings = [];
    if (collisions.length > 0) {
        const pairs = collisions.map(({ kept, lost }) => `${quotedName(kept)} over ${quotedName(lost)}`);
        warnings.push(`These keys have the same output name; the first of each pair is used: ${boundedList(pairs)}. Rename one of them in Ctrlplane.`);
    }
    if (foreign.length > 0) {
        warnings.push(`These keys have the name of a documented output, so they are not set: ${boundedList(foreign.map(quotedName))}. Rename them in Ctrlplane.`);
    }
    if (invalid.length > 0) {
        warnings.push(`These keys are not valid output names: ${boundedList(invalid.map(quotedName))}. A name must not be empty or contain =, << or control characters. Read their values from the JSON of the parent output.`);
    }
    if (unexpanded.size > 0) {
        const paths = [...unexpanded.values()].map(quotedName);
        warnings.push(`The job has more than ${MAX_OUTPUTS} values, so these are set only as JSON: ${boundedList(paths)}. Read them with fromJSON, or keep them outside Ctrlplane.`);
    }
    if (leftOut.length > 0) {
        warnings.push(`The job is too large to set these outputs, which only repeat others: ${boundedList(leftOut)}. Keep large values outside Ctrlplane.`);
    }
    const chars = countChars(set);
    if (chars > output_warnings_MAX_CHARS) {
        const megabytes = ((chars * 2) / 1024 / 1024).toFixed(1);
        warnings.push(`The outputs are ${megabytes} MB in total. They are set, but \`jobs.<id>.outputs\` holds at most 1 MB, and a variable in \`env\` at most 128 kB on Linux. Keep large values outside Ctrlplane.`);
    }
    return warnings;
}

;// CONCATENATED MODULE: ./get-job-inputs/outputs/looks-secret.js

const looks_secret_MAX_DEPTH = 100;
const MAX_KEYS = 20_000;
const PATTERN = /password|passwd|passphrase|secret|credential|(?:private|api|access|account|signing|encryption|ssh)_?key|connection_?str|database_?url|(?:^|_)(?:pass|pwd|pat|creds?|dsn)(?:_|$)|token(?:s?(?:_|$))/;
function looksSecret(key, value, depth = 0) {
    if (PATTERN.test(words(key)))
        return true;
    if (typeof value !== 'object' || depth > looks_secret_MAX_DEPTH)
        return false;
    if (Array.isArray(value))
        return value.some((item) => typeof item === 'object' && looksSecret('', item, depth + 1));
    if (!isRecord(value))
        return false;
    const names = Object.keys(value);
    return (names.length <= MAX_KEYS && names.some((name) => looksSecret(name, value[name], depth + 1)));
}
function words(key) {
    return key
        .slice(0, 200)
        .replace(/([a-z\d])([A-Z])/g, '$1_$2')
        .replace(/[^A-Za-z\d]+/g, '_')
        .toLowerCase();
}

;// CONCATENATED MODULE: ./get-job-inputs/outputs/secrets.js





const secrets_MIN_CHARS = 4;
const COMMON_WORDS = ['true', 'false', 'null', 'none', 'undefined'];
const MAX_TEXTS = 50_000;
const MAX_GLOB_CHARS = 100;
const secrets_MAX_DEPTH = 100;
function secretsOf(job, globs) {
    const patterns = globs.map((glob) => ({ glob, pattern: toPattern(glob) }));
    const unmatched = new Set(globs.filter((glob) => glob !== '*'));
    const texts = new Set();
    const unmaskable = [];
    const tooLarge = [];
    const suspicious = [];
    for (const { values, prefixes, encrypted } of groupsOf(job)) {
        for (const [key, value] of Object.entries(values)) {
            const names = secrets_namesOf(key, prefixes);
            const matching = patterns.filter(({ pattern }) => names.some((name) => pattern.test(name)));
            for (const { glob } of matching)
                unmatched.delete(glob);
            const isSecret = matching.length > 0 || encrypted.includes(key);
            const isMasked = !isSecret || addLeaves(value, texts);
            if (!isMasked)
                (texts.size < MAX_TEXTS ? unmaskable : tooLarge).push(key);
            if (!isSecret && looksSecret(key, value) && canBeMasked(value))
                suspicious.push(key);
        }
    }
    return { texts, unmaskable, tooLarge, suspicious, unmatched: [...unmatched] };
}
function groupsOf({ variables = {}, inputs = {}, resource, encrypted }) {
    const ofResource = asRecord(resource?.['variables']);
    return [
        { values: variables, prefixes: ['variable', 'deployment_variables'], encrypted },
        { values: inputs, prefixes: ['input', 'inputs'], encrypted },
        { values: ofResource, prefixes: ['resource_variables', 'target_variables'], encrypted: [] },
    ];
}
function secrets_namesOf(key, prefixes) {
    const name = outputName(key);
    return [key, name, ...prefixes.map((prefix) => `${prefix}_${name}`)];
}
function toPattern(glob) {
    const parts = glob.split(/\*+/).map((part) => part.split('?').map(escapePattern).join('.'));
    const [first = '', ...others] = parts;
    const last = others.pop();
    const middle = others.map((part, index) => `(?=(.*?${part}))\\${index + 1}`).join('');
    const rest = last === undefined ? '' : `${middle}.*${last}`;
    return new RegExp(`^${first}${rest}$`, 'isu');
}
function toGlob(key) {
    const glob = key
        .slice(0, MAX_GLOB_CHARS)
        .replace(unicodePattern(String.raw `[\s,\p{C}]`, 'g'), '?');
    return `${glob}${key.length > MAX_GLOB_CHARS ? '*' : ''}`;
}
function addLeaves(value, texts, depth = 0) {
    if (value === null || value === undefined || value === '')
        return true;
    if (depth > secrets_MAX_DEPTH)
        return false;
    if (typeof value === 'object') {
        return Object.values(value)
            .map((member) => addLeaves(member, texts, depth + 1))
            .every((masked) => masked);
    }
    if (typeof value !== 'string')
        return addText(JSON.stringify(value), texts);
    if (/^\s*[[{]/.test(value))
        addLeaves(tryParseJson(value), texts, depth + 1);
    const lines = value.split(/[\r\n]+/).map((line) => line.trim());
    return lines
        .map((line) => addText(line, texts) || (lines.length > 1 && isPunctuation(line)))
        .every((masked) => masked);
}
function canBeMasked(value) {
    const texts = new Set();
    addLeaves(value, texts);
    return texts.size > 0;
}
function isPunctuation(line) {
    return /^[[\]{}(),:;]*$/.test(line);
}
function addText(text, texts) {
    if (texts.size >= MAX_TEXTS)
        return false;
    if (text.length < secrets_MIN_CHARS || COMMON_WORDS.includes(text.toLowerCase()))
        return text === '';
    texts.add(text);
    const json = JSON.stringify(text).slice(1, -1);
    texts.add(json);
    texts.add(JSON.stringify(json).slice(1, -1));
    return true;
}

;// CONCATENATED MODULE: ./get-job-inputs/report/describe-job.js


const describe_job_MAX_CHARS = 80;
function describeJob(job, masked) {
    const hide = (text) => masked.values().some((secret) => text.includes(secret)) ? '***' : text;
    const name = (part, ...members) => {
        const text = members.map((member) => part?.[member]).find(isText);
        return text === undefined ? '' : shorten(hide(oneLine(hide(text)).trim()), describe_job_MAX_CHARS);
    };
    return hide(sentence(job, name));
}
function sentence(job, name) {
    if (job.kind === 'workflow')
        return 'run a workflow';
    if (job.kind === 'runbook')
        return `run the runbook ${name(job.runbook, 'name')}`.trim();
    const what = [name(job.deployment, 'name', 'slug'), name(job.version, 'tag', 'name')];
    const resource = name(job.resource, 'name', 'identifier');
    const environment = name(job.environment, 'name');
    const where = resource === '' || environment === '' ? '' : ` (${environment})`;
    const target = resource || environment;
    const words = ['deploy', ...what, target === '' ? '' : `to ${target}`];
    return `${words.filter((word) => word !== '').join(' ')}${where}`;
}
function isText(value) {
    return typeof value === 'string' && value.trim() !== '';
}

;// CONCATENATED MODULE: ./lib/step/run-url.js
function runUrl(env) {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = env;
    if (!GITHUB_RUN_ID)
        return undefined;
    return `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY ?? ''}/actions/runs/${GITHUB_RUN_ID}`;
}

;// CONCATENATED MODULE: ./lib/step/saved-state.js


function readSavedState(text, read) {
    if (text === '')
        return undefined;
    const state = read(asRecord(tryParseJson(text)));
    if (state === undefined) {
        throw new ActionError('the state that the step saved cannot be read');
    }
    return state;
}

;// CONCATENATED MODULE: ./get-job-inputs/report/saved-report.js


const STATE = 'report_place';
function saveReport({ apiUrl, jobId, target }, { saveState }) {
    saveState(STATE, JSON.stringify({ apiUrl, jobId, place: target }));
}
function forgetReport({ saveState }) {
    saveState(STATE, '');
}
function readSavedReport({ getState, }) {
    return readSavedState(getState(STATE), ({ apiUrl, jobId, place }) => {
        const target = readTarget(place);
        return typeof apiUrl === 'string' && typeof jobId === 'string' && target !== undefined
            ? { apiUrl, jobId, target }
            : undefined;
    });
}
function readTarget(value) {
    const { api, workspaceId, finalWord } = asRecord(value);
    if (api === 'workspaces' && typeof workspaceId === 'string')
        return { api, workspaceId };
    if (api === 'jobs' && (finalWord === 'completed' || finalWord === 'successful')) {
        return { api, finalWord };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./get-job-inputs/report/report.js





const WORDS = {
    in_progress: { put: 'inProgress', patch: 'in_progress', text: 'In progress' },
    success: { put: 'successful', patch: 'successful', text: 'Successful' },
    failure: { put: 'failure', patch: 'failure', text: 'Failed' },
    cancelled: { put: 'cancelled', patch: 'cancelled', text: 'Cancelled' },
};
const UNSUPPORTED = 'Status not reported: only Ctrlplane 1.5.0 and later accepts it, for release jobs.';
const WEBHOOK_INSTEAD = 'With the GitHub webhook, remove `report_status`; without it, the job stays open.';
async function report(status, { jobId, target }, ctrlplane, { env, log }) {
    const { put, patch, text } = WORDS[status];
    if (target.api === 'workspaces') {
        await ctrlplane.putStatus(target.workspaceId, jobId, put);
    }
    else {
        const body = {
            message: `${text}: ${runUrl(env) ?? ''}`,
            externalId: env['GITHUB_RUN_ID'] ?? '',
        };
        const word = status === 'success' ? target.finalWord : patch;
        await patchJob(jobId, { ...body, status: word }, ctrlplane);
    }
    log.info(`Reported "${text.toLowerCase()}" to Ctrlplane.`);
}
async function reportStart(reported, ctrlplane, context) {
    try {
        await report('in_progress', reported, ctrlplane, context);
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
        const isUnsupported = reported.target.api === 'workspaces' && [400, 404, 405, 415].includes(error.status ?? 0);
        if (!isUnsupported) {
            const { title, message } = explainReportError(error, reported.jobId);
            context.log.warning(message, title);
            return;
        }
        context.log.notice(composeMessage(error, [WEBHOOK_INSTEAD], UNSUPPORTED));
        forgetReport(context);
    }
}
async function patchJob(jobId, body, ctrlplane) {
    try {
        await ctrlplane.patchJob(jobId, body);
    }
    catch (error) {
        if (body.status !== 'successful' || !isRefusedWord(error))
            throw error;
        await ctrlplane.patchJob(jobId, { ...body, status: 'completed' }).catch((second) => {
            throw second instanceof ApiError ? error : second;
        });
    }
}
function isRefusedWord(error) {
    return error instanceof ApiError && [400, 422, 500].includes(error.status ?? 0);
}

;// CONCATENATED MODULE: ./get-job-inputs/run.js












async function run(inputs, services, context, progress) {
    try {
        await exportJob(inputs, services, context, progress);
    }
    catch (error) {
        progress.failure = error;
        throw error;
    }
    finally {
        const { reportTarget: target } = progress;
        if (target !== undefined) {
            await reportStart({ jobId: inputs.jobId, target }, services.connect(context.signal), context);
        }
    }
}
async function exportJob(inputs, services, context, progress) {
    const { log } = context;
    const reading = inputs.reportStatus ? undefined : services.readTitle();
    log.info(`Looking for job ${inputs.jobId} at ${inputs.apiUrl}`);
    const onSeen = (target) => {
        if (!inputs.reportStatus)
            return;
        progress.reportTarget = target;
        saveReport({ apiUrl: inputs.apiUrl, jobId: inputs.jobId, target }, context);
    };
    const job = await findJob({ inputs, connect: services.connect, onSeen }, context);
    const masked = hideSecrets(job, inputs, context);
    progress.task = describeJob(job, masked);
    log.info(`Job ${shortId(inputs.jobId)}: ${progress.task}`);
    const outputs = toOutputs(job, inputs.baseUrl);
    progress.outputs = outputs;
    await new Promise((resolve) => setImmediate(resolve));
    context.signal.throwIfAborted();
    for (const warning of outputWarnings(outputs))
        log.warning(warning);
    printNames(outputs, context);
    const title = await reading;
    const advice = title === undefined ? undefined : adviceOnTitle(title, inputs.jobId, job.kind);
    if (advice !== undefined)
        log.warning(advice);
    const failure = run_failureOf(job, outputs, inputs);
    if (failure !== undefined)
        throw new ActionError(failure);
}
function hideSecrets(job, { mask }, { maskInLog, log }) {
    const { texts, unmaskable, tooLarge, suspicious, unmatched } = secretsOf(job, mask);
    for (const text of texts)
        maskInLog(text);
    if (unmatched.length > 0) {
        log.notice(`No value of this job matches \`mask\`: ${boundedList(unmatched.map(quotedName))}. Check the spelling.`);
    }
    if (suspicious.length > 0) {
        const globs = [...new Set(suspicious.map(toGlob))].slice(0, 20);
        const line = [...mask, ...globs].join(', ').replaceAll("'", "''");
        log.notice(`These values are named like secrets, but not masked: ${boundedList(suspicious.map(quotedName))}. If they are secrets, set in this step: mask: '${line}'`);
    }
    if (tooLarge.length > 0) {
        log.warning(`These values are not masked completely, since at most 50,000 strings are masked: ${boundedList(tooLarge.map(quotedName))}. They are still set as outputs. List fewer in \`mask\`.`);
    }
    if (unmaskable.length > 0) {
        log.warning(`These values are not masked completely, since masking short strings or words such as true would make the log unreadable: ${boundedList(unmaskable.map(quotedName))}. They are still set as outputs.`);
    }
    return texts;
}
function printNames({ byName }, { log }) {
    const names = [...byName.values()].map(({ name }) => name);
    log.infoInGroup(`Outputs (${names.length})`, names.join('\n'));
    log.closeGroup();
}
function run_failureOf(job, outputs, { requiredOutputs }) {
    const lacks = [
        hasText(job.version, ['id', 'tag']) ? '' : 'version',
        hasText(job.resource, ['id']) ? '' : 'resource',
    ].filter((part) => part !== '');
    const missing = missingOutputs(outputs, requiredOutputs);
    const failures = [
        job.kind === 'release' && lacks.length > 0
            ? `Ctrlplane returned no ${lacks.join(' and no ')} for this job, so there is nothing to deploy. Check in Ctrlplane whether its ${lacks.join(' or ')} was deleted.`
            : '',
        missing.length > 0
            ? `Missing outputs (\`required_outputs\`): ${boundedList(missing.map(cutName))}. ${missing.some(isNoName) ? 'Write one name per line, and nothing else. ' : ''}The job's outputs are listed above.`
            : '',
    ].filter((text) => text !== '');
    return failures.length === 0 ? undefined : failures.join(' ');
}
function isNoName(line) {
    return /[,\s]/.test(line);
}
function hasText(part, members) {
    return members.some((member) => typeof part?.[member] === 'string' && part[member] !== '');
}

;// CONCATENATED MODULE: ./get-job-inputs/main.js







function main(context) {
    const { apiKey, token, ...inputs } = readInputs(context);
    const { clock, log, redactor } = context;
    const services = {
        connect: (signal) => createCtrlplane({ baseUrl: inputs.apiUrl, apiKey }, { clock, log, redactor, signal }),
        readTitle: () => readRunTitle(token, context),
    };
    const progress = {};
    return {
        run: () => run(inputs, services, context, progress),
        explain: (error) => explainError(error, inputs.jobId, progress),
        summary: () => renderSummary(progress, inputs, redactor),
        outputs: () => (progress.outputs === undefined ? {} : toRecord(progress.outputs)),
    };
}

;// CONCATENATED MODULE: ./get-job-inputs/post.js





function post(context) {
    let saved;
    return {
        async run() {
            saved = readSavedReport(context);
            if (saved !== undefined)
                await reportEnd(saved, context);
        },
        explain: (error) => explainReportError(error, saved?.jobId),
    };
}
async function reportEnd(saved, context) {
    const { apiKey, jobStatus } = readPostInputs(context);
    const ctrlplane = createCtrlplane({ baseUrl: saved.apiUrl, apiKey }, context);
    await report(jobStatus, saved, ctrlplane, context);
}

;// CONCATENATED MODULE: ./get-job-inputs/action.js



const getJobInputs = { defaults: DEFAULTS, main: main, post: post };

;// CONCATENATED MODULE: ./get-job-inputs/index.js



void runOnRunner(getJobInputs).then(endProcess);

