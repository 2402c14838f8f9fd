import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


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
        // Detect the request to connect same origin server,
        // reuse the connection.
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
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
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
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
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

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
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
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
// Generated from action.yml by `npm run docs`; do not edit.
/** What an empty input means. The runner has it only for an input that is not given at all. */
const DEFAULTS = {
    state: 'job',
    cancelled_as: 'error',
    auto_merge: 'false',
    poll_interval: '10s',
};


/***/ }),

/***/ 246:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_step_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(788);
/* harmony import */ var _lib_step_end_process_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(705);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(530);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(439);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(844);





await (0,_lib_step_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({ defaults: _contract_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z, main: _main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i, post: _post_js__WEBPACK_IMPORTED_MODULE_3__/* .post */ .b });
(0,_lib_step_end_process_js__WEBPACK_IMPORTED_MODULE_4__/* .endProcess */ .J)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readApiUrl),
/* harmony export */   L: () => (/* binding */ isNamedApiUrl)
/* harmony export */ });
/* harmony import */ var _lib_http_base_url_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(69);
/* harmony import */ var _lib_github_runner_api_url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(746);
/* harmony import */ var _spellings_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(789);



/**
 * Reads the URL of the API, without a slash at its end. It defaults to the server that runs the workflow, so
 * that its token goes nowhere else.
 */
function readApiUrl(reader, env) {
    const given = (0,_spellings_js__WEBPACK_IMPORTED_MODULE_0__/* .spelledText */ .zI)(reader, 'github_base_url');
    // The runner itself talks to a server without TLS where `GITHUB_API_URL` says so.
    if (given === undefined)
        return (0,_lib_github_runner_api_url_js__WEBPACK_IMPORTED_MODULE_1__/* .runnerApiUrl */ .k)(env);
    const fault = faultOf(given);
    if (fault !== undefined)
        reader.mistake((0,_spellings_js__WEBPACK_IMPORTED_MODULE_0__/* .spellingOf */ .k2)(reader, 'github_base_url'), fault);
    return withoutSlash(given);
}
/** Whether the runner or an input of this stage names an address: others must not get a token. */
function isNamedApiUrl(url, reader, env) {
    if (url === (0,_lib_github_runner_api_url_js__WEBPACK_IMPORTED_MODULE_1__/* .runnerApiUrl */ .k)(env))
        return true;
    const given = (0,_spellings_js__WEBPACK_IMPORTED_MODULE_0__/* .spelledText */ .zI)(reader, 'github_base_url');
    return given !== undefined && faultOf(given) === undefined && url === withoutSlash(given);
}
function faultOf(given) {
    return (0,_lib_http_base_url_js__WEBPACK_IMPORTED_MODULE_2__/* .baseUrlFault */ .NF)(given, { example: 'https://github.example.com/api/v3', secret: 'token' });
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
}


/***/ }),

/***/ 789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k2: () => (/* binding */ spellingOf),
/* harmony export */   zI: () => (/* binding */ spelledText)
/* harmony export */ });
/* unused harmony export SPELLINGS */
/* harmony import */ var _lib_http_base_url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(69);

/**
 * The other spellings of inputs, as chrnorm/deployment-status had them over its versions.
 * https://github.com/chrnorm/deployment-status/blob/master/action.yml
 */
const SPELLINGS = {
    deployment_id: 'deployment-id',
    environment_url: 'environment-url',
    log_url: 'log-url',
    target_url: 'target-url',
    auto_inactive: 'auto-inactive',
    github_base_url: 'github-base-url',
};
/** The spelling under which an input was given. */
function spellingOf(reader, name) {
    return reader.text(name) === '' ? SPELLINGS[name] : name;
}
/**
 * The text of an input in either spelling, undefined if it was given in neither. Two different values are
 * noted as a mistake, and are none.
 */
function spelledText(reader, name) {
    const other = SPELLINGS[name];
    const [value, otherValue] = [reader.text(name), reader.text(other)];
    if (value !== '' && otherValue !== '' && foldBoolean(value) !== foldBoolean(otherValue)) {
        const show = name === 'github_base_url' ? _lib_http_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .showAddress */ .mC : JSON.stringify;
        const values = `${show(value)}, but \`${other}\` is ${show(otherValue)}`;
        reader.mistake(name, `is ${values}: they are one input, give one of them`);
        return undefined;
    }
    return value || otherValue || undefined;
}
/** A boolean as one of its spellings, any other text as it is. */
function foldBoolean(value) {
    return /^(?:true|false)$/i.test(value) ? value.toLowerCase() : value;
}


/***/ }),

/***/ 144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ readGivenFields)
});

// EXTERNAL MODULE: ./.compiled/lib/compact.js
var compact = __nccwpck_require__(752);
;// CONCATENATED MODULE: ./.compiled/lib/github/status/fit-description.js
// https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status
const MAX_CHARS = 140;
/** Cuts a description to the length that GitHub takes, in characters, with an ellipsis as the last one. */
function fitDescription(text) {
    const characters = Array.from(text);
    if (characters.length <= MAX_CHARS)
        return text;
    const start = characters.slice(0, MAX_CHARS - 1).join('');
    return `${start.trimEnd()}…`;
}

;// CONCATENATED MODULE: ./.compiled/lib/http/is-http-url.js
/** Whether a text is an address that a browser opens: GitHub, too, refuses one without either scheme. */
function isHttpUrl(text) {
    return /^https?:\/\//i.test(text) && URL.canParse(text);
}

// EXTERNAL MODULE: ./.compiled/lib/step/input-reader.js
var input_reader = __nccwpck_require__(978);
// EXTERNAL MODULE: ./.compiled/deployment-status/inputs/spellings.js
var spellings = __nccwpck_require__(789);
;// CONCATENATED MODULE: ./.compiled/deployment-status/inputs/status-fields.js





/**
 * Reads the fields that may get their value only during the job. An empty one is left out, since it would
 * delete what was set before.
 */
function readGivenFields(reader) {
    const faults = [];
    const readUrl = (name) => {
        const url = (0,spellings/* spelledText */.zI)(reader, name);
        if (url === undefined || isHttpUrl(url))
            return url;
        const rule = 'write an address that starts with https:// or http://';
        faults.push(`\`${(0,spellings/* spellingOf */.k2)(reader, name)}\` is ${(0,input_reader/* quote */.hD)(url)}; ${rule}`);
        return undefined;
    };
    const targetUrl = readUrl('target_url');
    const fields = (0,compact/* compact */.o)({
        description: fitDescription(reader.text('description')) || undefined,
        environment_url: readUrl('environment_url'),
        log_url: readUrl('log_url') ?? targetUrl,
    });
    return { fields, faults };
}


/***/ }),

/***/ 439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.compiled/lib/github/client.js + 11 modules
var github_client = __nccwpck_require__(235);
;// CONCATENATED MODULE: ./.compiled/lib/github/call-limits.js
// Longer waits cost more in runner minutes than they are worth; GitHub's limits last an hour at most.
/** Milliseconds for one call, with the waits that GitHub's limits ask for. */
const CALL_TIMEOUT_MS = 10 * 60_000;
/** The limits of a call that begins now. */
function callLimits(clock) {
    return { deadline: clock.now() + CALL_TIMEOUT_MS };
}

// EXTERNAL MODULE: ./.compiled/lib/compact.js
var compact = __nccwpck_require__(752);
// EXTERNAL MODULE: ./.compiled/lib/github/answer.js
var answer = __nccwpck_require__(791);
// EXTERNAL MODULE: ./.compiled/lib/github/states.js
var states = __nccwpck_require__(79);
// EXTERNAL MODULE: ./.compiled/lib/step/input-reader.js
var input_reader = __nccwpck_require__(978);
;// CONCATENATED MODULE: ./.compiled/lib/step/run-url.js
function runUrl(env) {
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    return `${server}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./.compiled/lib/json.js + 1 modules
var json = __nccwpck_require__(966);
;// CONCATENATED MODULE: ./.compiled/lib/step/workflow-event.js


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

// EXTERNAL MODULE: ./.compiled/deployment-status/inputs/api-url.js
var api_url = __nccwpck_require__(458);
;// CONCATENATED MODULE: ./.compiled/deployment-status/inputs/event-commit.js

// The events whose commit is not GITHUB_SHA, which is the newest one of the default branch for them:
// https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
const HOLDERS = ['workflow_run', 'check_run', 'check_suite'];
/**
 * The commit that an event is about, as a SHA: GitHub finds no deployment for the merge ref of a pull request
 * on its page, and does not know the branches of a fork.
 */
function commitOf({ name, payload }, env) {
    return pullRequestHead(payload) || holderHead(name, payload) || (env['GITHUB_SHA'] ?? '');
}
/**
 * Recognises the check of this job among the contexts of a commit, by the job's id: `deploy`, in a matrix
 * `deploy (eu)`, in a reusable workflow `caller / deploy`. The runner does not tell a `name` that replaces it.
 *
 * @returns undefined if the commit is not the one that the check belongs to
 */
function ownCheckOf(ref, { payload }, env) {
    const { GITHUB_JOB: job = '', GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF } = env;
    // The checks of a run are not always those of the commit that the event is about.
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
    return (0,json/* asText */.e1)((0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(payload['pull_request'])['head'])['sha']);
}
function holderHead(name, payload) {
    if (name === 'status')
        return (0,json/* asText */.e1)(payload['sha']);
    return HOLDERS.includes(name) ? (0,json/* asText */.e1)((0,json/* asRecord */.qY)(payload[name])['head_sha']) : '';
}

;// CONCATENATED MODULE: ./.compiled/deployment-status/inputs/required-contexts.js


/** Reads the names of the required contexts; undefined for `*`, every context, which the API means if the field is left out. */
function readContexts(reader) {
    const text = reader.text('required_contexts');
    const names = text.startsWith('[') ? parseList(text) : splitContexts(text);
    if (names === undefined) {
        const rule = 'what starts with [ must be a JSON list of names, as ["ci/build", "ci/test"]';
        reader.mistake('required_contexts', `is ${(0,input_reader/* quote */.hD)(text)}; ${rule}`);
    }
    if (names !== undefined && names.length > 1 && names.includes('*')) {
        reader.mistake('required_contexts', "holds '*' beside names; give either");
    }
    return names?.includes('*') === true ? undefined : (names ?? []);
}
/** The list as the API takes it, or undefined if the text is anything else. */
function parseList(text) {
    const value = (0,json/* tryParseJson */.Bl)(text);
    const isName = (item) => typeof item === 'string' && item.trim() !== '';
    return Array.isArray(value) && value.every(isName) ? value : undefined;
}
/** Commas and line breaks separate names, except for commas in brackets: `test (ubuntu, 24)` is one name. */
function splitContexts(text) {
    const names = text.split(/\n|,(?![^()]*\))/).map((name) => name.trim());
    return names.filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./.compiled/deployment-status/inputs/creation-inputs.js




function readCreationInputs(reader, event, env) {
    const contexts = readContexts(reader);
    const givenRef = reader.optionalText('ref');
    const ref = givenRef ?? commitOf(event, env);
    const request = (0,compact/* compact */.o)({
        ref,
        auto_merge: reader.boolean('auto_merge'),
        required_contexts: contexts,
        environment: reader.optionalText('environment'),
        task: reader.optionalText('task'),
        transient_environment: reader.optionalBoolean('transient_environment'),
        production_environment: reader.optionalBoolean('production_environment'),
        payload: readPayload(reader.optionalText('payload')),
    });
    return {
        request,
        givenRef,
        givenContexts: reader.text('required_contexts') !== '',
        contextWait: readContextWait(reader, contexts),
        isOwnCheck: ownCheckOf(ref, event, env),
    };
}
function readContextWait(reader, contexts) {
    const intervalMs = reader.durationMs('poll_interval', { min: '1s' });
    if (reader.text('wait_for_contexts') === '')
        return undefined;
    if (contexts?.length === 0) {
        reader.mistake('wait_for_contexts', "has nothing to wait for: set `required_contexts` to '*', or to the names of contexts");
    }
    return { timeoutMs: reader.durationMs('wait_for_contexts'), intervalMs };
}
/** An object is sent as one, with its numbers as they were written; any other text as it is. */
function readPayload(text) {
    if (text === undefined || !(0,json/* isRecord */.u4)((0,json/* tryParseJson */.Bl)(text)))
        return text;
    const value = (0,json/* parseVerbatim */.ih)(text);
    return (0,json/* isRecord */.u4)(value) ? value : text;
}

;// CONCATENATED MODULE: ./.compiled/deployment-status/inputs/repository.js

/** Reads whose deployments are meant: `repository`, or `owner` and `repo`, or the run's repository. */
function readRepository(reader, env) {
    const whole = reader.text('repository');
    const [owner, repo] = [reader.text('owner'), reader.text('repo')];
    const [ownOwner = '', ownRepo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    if (whole === '') {
        checkName(reader, 'owner', owner);
        checkName(reader, 'repo', repo);
        return { owner: owner || ownOwner, repo: repo || ownRepo };
    }
    const match = /^([\w.-]+)\/([\w.-]+)$/.exec(whole);
    const [, wholeOwner = '', wholeRepo = ''] = match ?? [];
    if (match === null) {
        reader.mistake('repository', `is ${JSON.stringify(whole)}; write it as owner/name`);
    }
    else if ((owner !== '' && owner !== wholeOwner) || (repo !== '' && repo !== wholeRepo)) {
        const others = JSON.stringify(`${owner}/${repo}`);
        reader.mistake('repository', `is ${JSON.stringify(whole)}, but \`owner\`/\`repo\` is ${others}: give one`);
    }
    return { owner: wholeOwner, repo: wholeRepo };
}
function checkName(reader, name, value) {
    if (value === '' || (/^[\w.-]+$/.test(value) && !/^\.+$/.test(value)))
        return;
    const hint = 'write the name alone, or give `repository` as owner/name';
    reader.mistake(name, `is ${(0,input_reader/* quote */.hD)(value)}; ${hint}`);
}

// EXTERNAL MODULE: ./.compiled/deployment-status/inputs/spellings.js
var spellings = __nccwpck_require__(789);
// EXTERNAL MODULE: ./.compiled/deployment-status/inputs/status-fields.js + 2 modules
var status_fields = __nccwpck_require__(144);
;// CONCATENATED MODULE: ./.compiled/deployment-status/inputs.js











/**
 * Reads the inputs of the step, the token first so that it is masked before anything is printed.
 *
 * @throws ActionError that names every mistake
 */
function readInputs({ inputs: reader, env, log }) {
    const token = readToken(reader);
    const cancelledAs = reader.oneOf('cancelled_as', states/* CANCELLED_STATES */.$I);
    const event = readWorkflowEvent(env);
    const given = (0,status_fields/* readGivenFields */.V)(reader);
    const inputs = {
        token,
        apiUrl: (0,api_url/* readApiUrl */.A)(reader, env),
        repository: readRepository(reader, env),
        state: readState(reader, cancelledAs),
        saysInactive: reader.text('state').toLowerCase() === 'inactive',
        cancelledAs,
        deploymentId: readDeploymentId(reader),
        event,
        description: reader.text('description'),
        fields: completeFields(given.fields, reader, env),
        fieldFaults: given.faults,
        creation: readCreationInputs(reader, event, env),
    };
    reader.check();
    if (inputs.description !== (inputs.fields.description ?? '')) {
        log.notice('`description` is longer than the 140 characters that GitHub takes, and was cut for the status.');
    }
    return inputs;
}
function readToken(reader) {
    const token = reader.secret('token');
    if (token === '') {
        reader.mistake('token', 'is empty: leave it out for the token of the job, or check that the secret exists here');
    }
    return token;
}
function readState(reader, cancelledAs) {
    const word = reader.text('state');
    if (word.toLowerCase() === 'job')
        return undefined;
    const state = (0,states/* toState */.xU)(word, cancelledAs);
    if (state !== undefined)
        return state;
    const hint = `one of: ${states/* STATE_WORDS */.I7.join(', ')}; or leave it out, and it follows the job`;
    reader.mistake('state', `is ${(0,input_reader/* quote */.hD)(word)}; ${hint}`);
    return undefined;
}
function readDeploymentId(reader) {
    const name = (0,spellings/* spellingOf */.k2)(reader, 'deployment_id');
    const text = (0,spellings/* spelledText */.zI)(reader, 'deployment_id');
    if (text !== undefined && (0,answer/* deploymentIdOf */.Y4)(text) === undefined) {
        reader.mistake(name, `is ${(0,input_reader/* quote */.hD)(text)}; it must be the number of a deployment`);
    }
    return text;
}
/** What is sent with each status; `given` is what may still change during the job. */
function completeFields(given, reader, env) {
    const isGiven = (0,spellings/* spelledText */.zI)(reader, 'auto_inactive') !== undefined;
    return (0,compact/* compact */.o)({
        ...given,
        environment: reader.optionalText('environment'),
        log_url: given.log_url ?? runUrl(env),
        auto_inactive: isGiven ? reader.boolean((0,spellings/* spellingOf */.k2)(reader, 'auto_inactive')) : true,
    });
}

// EXTERNAL MODULE: ./.compiled/deployment-status/report/explain-error.js + 2 modules
var explain_error = __nccwpck_require__(877);
;// CONCATENATED MODULE: ./.compiled/lib/http/path-segment.js
/**
 * Whether a text that came from outside can stand for one segment of a URL's path, once it is encoded: an
 * id is no more than that, and a dot alone would lead to another address.
 */
function isPathSegment(text) {
    return typeof text === 'string' && /^\P{C}{1,200}$/u.test(text) && !/^\.+$/.test(text);
}

// EXTERNAL MODULE: ./.compiled/lib/github/runner-api-url.js
var runner_api_url = __nccwpck_require__(746);
;// CONCATENATED MODULE: ./.compiled/lib/github/environment-page.js


/**
 * The page that shows the deployments of an environment, or all of them if that is `''`.
 *
 * @returns `''` if the address of the server's pages does not follow from that of its API
 */
function environmentPage({ apiUrl, repository: { owner, repo } }, environment, env) {
    const server = serverUrl(apiUrl, env);
    if (server === undefined)
        return '';
    const list = `${server}/${owner}/${repo}/deployments`;
    // What is no segment would lead to another page.
    return isPathSegment(environment) ? `${list}/${encodeURIComponent(environment)}` : list;
}
function serverUrl(apiUrl, env) {
    const given = env['GITHUB_SERVER_URL'] ?? '';
    if (given !== '' && apiUrl === (0,runner_api_url/* runnerApiUrl */.k)(env))
        return given.replace(/\/+$/, '');
    const ofServer = /^(https?:\/\/.+)\/api\/v3$/.exec(apiUrl)?.[1];
    // https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/about-github-enterprise-cloud-with-data-residency
    const ofCloud = /^https:\/\/api\.(github\.com|[\w-]+\.ghe\.com)$/.exec(apiUrl)?.[1];
    return ofServer ?? (ofCloud === undefined ? undefined : `https://${ofCloud}`);
}

;// CONCATENATED MODULE: ./.compiled/deployment-status/report/outputs.js

/** Every output is set, `''` if there is nothing to report. */
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
        environment_url: status?.environmentUrl || sent?.environment_url || '',
        log_url: status?.logUrl || sent?.log_url || '',
        sha: deployment?.sha ?? '',
        ref: deployment?.ref ?? '',
        url: isKnown ? environmentPage(inputs, environment, env) : '',
    };
}
/** `''` as long as it is not known. */
function environmentOf({ status, deployment, environment, sent }) {
    return status?.environment || deployment?.environment || environment || sent?.environment || '';
}

// EXTERNAL MODULE: ./.compiled/deployment-status/report/title.js
var title = __nccwpck_require__(939);
// EXTERNAL MODULE: ./.compiled/lib/duration.js
var duration = __nccwpck_require__(597);
;// CONCATENATED MODULE: ./.compiled/lib/describe-wait.js

/** How long a wait has lasted, and may last: `after 3m (timeout in 27m)`. */
function describeWait({ sinceStartMs, leftMs }) {
    return `after ${(0,duration/* formatDuration */.a)(sinceStartMs)} (timeout in ${(0,duration/* formatDuration */.a)(leftMs)})`;
}

// EXTERNAL MODULE: ./.compiled/lib/http/api-error.js
var api_error = __nccwpck_require__(381);
;// CONCATENATED MODULE: ./.compiled/lib/poll.js
const QUIET_MS = 60_000;
/**
 * Repeats an attempt until it is done or the deadline is over; the last attempt is made at the deadline,
 * never before it.
 *
 * @throws what the attempt throws; the signal's reason when it aborts
 */
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
// Where the end of a wait cannot be known, the pause that costs the fewest looks for the least delay grows with the
// root of the time waited. With 0.7 a deployment of ten minutes is seen ended within 17 s, for 62 looks.
const PAUSE_FACTOR = 0.7;
/** The pause before the next attempt, in milliseconds: the longer nothing has changed, the longer it is. */
function nextIntervalMs(sinceChangeMs, { intervalMs, maxIntervalMs }) {
    const pauseMs = PAUSE_FACTOR * Math.sqrt(sinceChangeMs / 1_000) * 1_000;
    return Math.min(Math.max(pauseMs, intervalMs), Math.max(maxIntervalMs, intervalMs));
}

// EXTERNAL MODULE: ./.compiled/lib/shorten.js
var shorten = __nccwpck_require__(176);
// EXTERNAL MODULE: ./.compiled/lib/step/action-error.js
var action_error = __nccwpck_require__(755);
// EXTERNAL MODULE: ./.compiled/lib/github/create/contexts.js
var create_contexts = __nccwpck_require__(252);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./.compiled/lib/github/write-once.js
var write_once = __nccwpck_require__(654);
;// CONCATENATED MODULE: ./.compiled/lib/github/create/find-created.js


// A deployment of some seconds ago has a few at most.
const LOOK_BACK = 30;
/**
 * Looks for the deployment that a request may have created at most `agoMs` ago. One whose creator has set a
 * status belongs to another job with the same inputs: this one has no id to set a status of. A status by
 * somebody else proves nothing, since receivers of the webhook answer at once.
 *
 * @throws ApiError
 */
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
/** Whether a request can have created a deployment: another job may have created one at the same time. */
function matchesRequest(item, request) {
    const { description, payload, transient_environment: transient = false } = request;
    const { transient: isTransient = transient, production: isProduction } = item;
    // GitHub's default for production depends on the environment, which is the same for both.
    const production = request.production_environment ?? isProduction;
    return (item.description === (description ?? '') &&
        isTransient === transient &&
        (isProduction ?? production) === production &&
        (0,external_node_util_namespaceObject.isDeepStrictEqual)(canonicalPayload(item.payload), canonicalPayload(payload)));
}
/**
 * GitHub returns an object that was sent as text as an object, a missing payload as an empty one, and numbers
 * as precise as its own.
 */
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
var refusal = __nccwpck_require__(85);
;// CONCATENATED MODULE: ./.compiled/lib/github/create/create-deployment.js











// Checks take minutes; half a minute late is early enough, and costs two of GitHub's 80 writes a minute.
const MAX_INTERVAL_MS = 30_000;
// The first line has them all.
const MAX_NAMES_CHARS = 200;
/**
 * Creates a deployment, once its contexts are no longer pending if that is asked for.
 *
 * @throws ApiError; ActionError if the wait ends without a deployment
 */
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
        log.info(`Still waiting for ${(0,shorten/* shorten */.m)(pendingNames, MAX_NAMES_CHARS)} ${describeWait(wait)}`);
    };
    const result = await poll({ attempt, ...limits, onQuiet }, context);
    if (!result.timedOut)
        return result.value;
    throw new action_error/* ActionError */.l(timeoutMessage(creation, last, timeoutMs));
}
function timeoutMessage({ request: { ref, required_contexts: names }, isOwnCheck }, contexts, timeoutMs) {
    // A job with a `name` of its own cannot be recognised by its id.
    const hint = names === undefined && isOwnCheck !== undefined
        ? " `'*'` includes the check of this job itself: if it is one of these, name the others in `required_contexts`."
        : '';
    return `No deployment was created: after ${(0,duration/* formatDuration */.a)(timeoutMs)} these contexts of ${ref} are still not successful: ${contexts}. Raise \`wait_for_contexts\`, or take those out of \`required_contexts\` that nothing reports.${hint}`;
}
function refusedContexts(error) {
    return error instanceof api_error/* ApiError */.h && error.status === 409 ? (0,refusal/* readRefusal */.n)(error.json).contexts : [];
}
/** Asks once more if GitHub merged the default branch first, as the API says to. */
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
/** @throws ActionError if the deployment was refused for nothing but the check of the job itself */
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

// EXTERNAL MODULE: ./.compiled/lib/github/status/set-accepted-status.js
var set_accepted_status = __nccwpck_require__(747);
// EXTERNAL MODULE: ./.compiled/deployment-status/report/describe-status.js
var describe_status = __nccwpck_require__(451);
;// CONCATENATED MODULE: ./.compiled/deployment-status/deactivate.js




// "Wait at least one second between each request" that writes:
// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
const PAUSE_MS = 1_000;
/** Milliseconds for all of them: what the limit of a job's token allows within an hour, or two. */
const TIMEOUT_MS = 2 * 3_600_000;
/**
 * Sets every active deployment that the filter matches to `inactive`, one after the other. Active is what
 * GitHub calls so: the last status is `success`. What GitHub refuses for one deployment does not stop the others.
 *
 * @throws ApiError if none of them can be reached
 */
async function deactivate(filter, request, github, progress) {
    const { client, clock, log } = github;
    const deadline = clock.now() + TIMEOUT_MS;
    const { ids, complete } = await client.allDeployments(filter, callLimits(clock));
    progress.found = ids.length;
    if (!complete) {
        progress.left.push(`all beyond the newest ${ids.length} (GitHub lists more than can be read)`);
    }
    for (const [index, id] of ids.entries()) {
        if (clock.now() > deadline) {
            progress.left.push(`the oldest ${ids.length - index} (this took too long)`);
            return;
        }
        try {
            await deactivateOne(id, request, github, progress);
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h) || !isOfOne(error))
                throw error;
            if (error.status === 404) {
                log.info(`Deployment ${id} is no longer there.`);
                continue;
            }
            log.info(`Deployment ${id} was not deactivated: ${error.message}`);
            progress.left.push(`${id} (${error.happened})`);
        }
    }
}
async function deactivateOne(id, request, github, progress) {
    const { client, clock, signal, log } = github;
    const { items } = await client.recentStatuses(id, 1, callLimits(clock));
    if (items[0]?.state !== 'success')
        return;
    if (progress.deactivated > 0)
        await clock.sleep(PAUSE_MS, signal);
    const accepted = await (0,set_accepted_status/* setAcceptedStatus */.w)(id, request, callLimits(clock), github);
    progress.deactivated += 1;
    log.info((0,describe_status/* describeStatus */.W)(id, accepted));
}
/** Whether an error says something of one deployment only, and not of the token, a limit or the network. */
function isOfOne({ kind, status, faultClass }) {
    return kind === 'status' && faultClass !== 'throttled' && status !== 401 && status !== 403;
}

// EXTERNAL MODULE: ./.compiled/lib/github/repository.js
var github_repository = __nccwpck_require__(425);
;// CONCATENATED MODULE: ./.compiled/deployment-status/plan.js







/**
 * Decides which deployment the step is about.
 *
 * @throws ActionError where nothing says so
 */
function planOf(inputs, env) {
    const { state, saysInactive, deploymentId, repository, fields, creation } = inputs;
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
    const { givenRef: ref, givenContexts } = creation;
    if (environment !== undefined && saysInactive) {
        return { kind: 'deactivate', filter: (0,compact/* compact */.o)({ environment, ref }) };
    }
    const asksToCreate = state === undefined || ref !== undefined || givenContexts;
    if (environment !== undefined && asksToCreate) {
        if (ref !== undefined || (0,github_repository/* isOwnRepository */.n)(repository, env))
            return { kind: 'create' };
        throw new action_error/* ActionError */.l('Input `ref` is empty: the commit of this run is not one of the other repository, so say what is deployed there.', { title: input_reader/* WRONG_INPUTS */.Gp });
    }
    throw new action_error/* ActionError */.l(state === undefined
        ? 'There is no deployment to report on: give `environment`, and one is created; or give `deployment_id`; or start the workflow with `on: deployment`.'
        : 'There is no deployment to set the status of: give `deployment_id` (is the output empty that it comes from?); or start the workflow with `on: deployment`; or give `environment` and leave out `state`, and a deployment is created that follows the job.', { title: 'No deployment to report on' });
}
/** The deployment that the event describes, if it is one of this repository on this server. */
function describedDeployment({ event: { payload }, apiUrl, repository }, env) {
    const deployment = (0,answer/* readDeployment */.iJ)(payload['deployment']);
    const isHere = apiUrl === (0,runner_api_url/* runnerApiUrl */.k)(env) && (0,github_repository/* isOwnRepository */.n)(repository, env);
    if (deployment === undefined || !isHere)
        return undefined;
    const { environment } = (0,json/* asRecord */.qY)(payload['deployment_status']);
    return { ...deployment, environment: (0,json/* asText */.e1)(environment) || deployment.environment };
}
/** The deployment of the event, unless the inputs speak of another one. */
function eventDeployment({ event: { name, payload }, repository, fields, creation }, env) {
    if (name !== 'deployment' && name !== 'deployment_status')
        return undefined;
    const deployment = (0,json/* asRecord */.qY)(payload['deployment']);
    const status = (0,json/* asRecord */.qY)(payload['deployment_status']);
    const refs = [deployment['ref'], deployment['sha']];
    const environment = (0,json/* asText */.e1)(status['environment']) || (0,json/* asText */.e1)(deployment['environment']);
    const isOther = !(0,github_repository/* isOwnRepository */.n)(repository, env) ||
        creation.givenContexts ||
        (creation.givenRef !== undefined && !refs.includes(creation.givenRef)) ||
        // GitHub's names of environments have no case.
        (fields.environment ?? environment).toLowerCase() !== environment.toLowerCase();
    return isOther ? undefined : (0,answer/* deploymentIdOf */.Y4)(deployment['id']);
}

;// CONCATENATED MODULE: ./.compiled/deployment-status/run.js












/**
 * Sets the status that the inputs ask for, of the deployment that they name, or of a new one.
 *
 * @throws StepError
 */
async function run(inputs, context, progress) {
    const plan = planOf(inputs, context.env);
    progress.task = plan.kind;
    checkFields(inputs, plan, context.github);
    if (plan.kind === 'deactivate')
        await deactivateAll(plan.filter, inputs, context, progress);
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
    const limits = callLimits(github.clock);
    const { sent, status } = await (0,set_accepted_status/* setAcceptedStatus */.w)(deploymentId, request, limits, github);
    progress.sent = sent;
    if (status !== undefined)
        progress.status = status;
    progress.state = request.state;
    github.log.info((0,describe_status/* describeStatus */.W)(deploymentId, { sent, status }, environmentOf(progress)));
    if (!isSeen)
        printPage(inputs, env, github, progress);
}
/** Prints where a person sees the deployment, once its environment is known; tells whether it is. */
function printPage(inputs, env, { log }, progress) {
    const environment = environmentOf(progress);
    const url = environment === '' ? '' : environmentPage(inputs, environment, env);
    if (url !== '')
        log.info(`View the deployment: ${url}`);
    return url !== '';
}
/** A field that cannot be sent is a mistake as long as nothing is created; it costs no other status. */
function checkFields({ fieldFaults }, plan, { log }) {
    if (fieldFaults.length === 0)
        return;
    const text = `Input ${fieldFaults.join('; ')}.`;
    if (plan.kind === 'create')
        throw new action_error/* ActionError */.l(text, { title: input_reader/* WRONG_INPUTS */.Gp });
    log.warning(`${text} The status is set without it.`);
}
async function run_create({ creation, description }, github, progress) {
    const request = (0,compact/* compact */.o)({ ...creation.request, description: description || undefined });
    const onFlight = (inFlight) => {
        progress.creationInFlight = inFlight;
    };
    const { contextWait, isOwnCheck } = creation;
    const timeoutMs = CALL_TIMEOUT_MS;
    const wanted = (0,compact/* compact */.o)({ request, contextWait, isOwnCheck, timeoutMs, onFlight });
    const { deployment, found } = await createDeployment(wanted, github);
    progress.deployment = deployment;
    const named = `deployment ${deployment.id} of ${request.ref} to ${deployment.environment}`;
    if (found) {
        github.log.warning(`GitHub's answer to the creation was lost, so ${named} was looked up. If another job creates deployments with the same inputs at the same time, it may be that one's.`);
    }
    else {
        github.log.info(`Created ${named}.`);
    }
    return deployment.id;
}
async function deactivateAll(filter, { fields }, { github }, progress) {
    const { log } = github;
    const { environment, ref } = filter;
    const done = { found: 0, deactivated: 0, left: [] };
    try {
        await deactivate(filter, { ...fields, state: 'inactive' }, github, done);
    }
    catch (error) {
        if (done.deactivated > 0)
            log.warning(`${done.deactivated} deployments had been deactivated when this failed.`);
        throw error;
    }
    const { found, deactivated, left } = done;
    const others = found > deactivated + left.length ? '; the others were not active' : '';
    log.notice(`Deactivated ${deactivated} of the ${found} deployments of ${environment}${others}.`);
    progress.environment = environment;
    if (left.length > 0) {
        const title = `Not all deployments of ${(0,shorten/* shorten */.m)(environment, MAX_TITLE_CHARS)} deactivated`;
        throw new action_error/* ActionError */.l(leftMessage(environment, left), { title });
    }
    progress.state = 'inactive';
    if (found === 0 && ref !== undefined) {
        log.warning(`No deployment of ${environment} has the ref ${ref}. One that was created without \`ref\` has the SHA of its commit as its ref: leave out \`ref\`, or give that.`);
    }
}
// Each with GitHub's reason; the log has them all.
const MAX_NAMED = 10;
const MAX_TITLE_CHARS = 40;
function leftMessage(environment, left) {
    const named = left.slice(0, MAX_NAMED).join('; ');
    const more = left.length > MAX_NAMED ? `; and ${left.length - MAX_NAMED} more, see the log` : '';
    return `Not all deployments of ${environment} were deactivated. Left as they were: ${named}${more}. Run this again, or set them to \`inactive\` with their \`deployment_id\`.`;
}

// EXTERNAL MODULE: ./.compiled/deployment-status/saved-deployment.js + 1 modules
var saved_deployment = __nccwpck_require__(221);
;// CONCATENATED MODULE: ./.compiled/deployment-status/main.js








/** Sets a status, of a new deployment where the inputs ask for one. */
function main(context) {
    const inputs = readInputs(context);
    const { token, apiUrl: baseUrl, repository } = inputs;
    const client = (0,github_client/* createGithub */.u)({ baseUrl, token, repository }, context);
    const { env, clock, signal, log } = context;
    const onDeployment = (deploymentId) => {
        // Saved before all else, so that the deployment is closed even if that fails.
        if (inputs.state === undefined)
            saveDeployment(deploymentId, inputs, context);
        context.setOutput('deployment_id', deploymentId);
    };
    const progress = {};
    return {
        run: () => run(inputs, { github: { client, clock, signal, log }, env, onDeployment }, progress),
        explain: (error) => ({
            title: (0,title/* titleOf */.G)(error, progress),
            message: (0,explain_error/* explainError */.U)(error, { ...inputs, timeoutMs: timeoutOf(inputs, progress) }, progress),
        }),
        outputs: () => toOutputs(progress, inputs, env),
    };
}
function saveDeployment(deploymentId, { apiUrl, repository, cancelledAs, fields }, { saveState }) {
    const saved = { deploymentId, apiUrl, repository, cancelledAs, fields };
    saveState(saved_deployment/* SAVED_DEPLOYMENT */.U, JSON.stringify(saved));
}
/** How long the call that failed may have waited, in milliseconds. */
function timeoutOf({ creation: { contextWait } }, { deploymentId }) {
    const creating = deploymentId === undefined ? contextWait?.timeoutMs : undefined;
    return Math.min(CALL_TIMEOUT_MS, creating ?? Infinity);
}


/***/ }),

/***/ 844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./.compiled/lib/http/api-error.js
var api_error = __nccwpck_require__(381);
// EXTERNAL MODULE: ./.compiled/lib/step/failure.js
var failure = __nccwpck_require__(334);
// EXTERNAL MODULE: ./.compiled/lib/github/client.js + 11 modules
var github_client = __nccwpck_require__(235);
// EXTERNAL MODULE: ./.compiled/lib/github/states.js
var states = __nccwpck_require__(79);
// EXTERNAL MODULE: ./.compiled/lib/github/status/set-accepted-status.js
var set_accepted_status = __nccwpck_require__(747);
// EXTERNAL MODULE: ./.compiled/lib/github/status/set-status.js
var set_status = __nccwpck_require__(283);
;// CONCATENATED MODULE: ./.compiled/lib/github/status/set-end.js





/**
 * Sets the last status of a deployment, unless somebody has ended it already.
 *
 * @throws ApiError
 */
async function setEnd(deploymentId, request, deadline, github) {
    const { clock } = github;
    // Half of the time, so that the rest is there to set the status.
    const readDeadline = clock.now() + (deadline - clock.now()) / 2;
    const newest = await newestStateIfTold(deploymentId, readDeadline, github);
    return (0,states/* isEnd */.uV)(newest) ? { ended: newest } : setAnyhow(deploymentId, request, deadline, github);
}
// More than one, since GitHub does not document their order.
const LOOK_BACK = 30;
/**
 * The state of the newest status, `''` if there is none.
 *
 * @throws ApiError
 */
async function newestState(deploymentId, deadline, { client }) {
    const { items } = await client.recentStatuses(deploymentId, LOOK_BACK, { deadline });
    return items[0]?.state ?? '';
}
/** `''` as well if GitHub does not say: a deployment must not stay open for that. */
async function newestStateIfTold(deploymentId, deadline, github) {
    try {
        return await newestState(deploymentId, deadline, github);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h) || isTokenRefused(error))
            throw error;
        github.log.info(`${error.message}; the last status is set without knowing the newest one`);
        return '';
    }
}
/** Whether another token may get another answer. */
function isTokenRefused({ status, faultClass }) {
    return faultClass !== 'throttled' && [401, 403, 404].includes(status ?? 0);
}
/** Sets the bare state where GitHub refuses the status without naming a field. */
async function setAnyhow(deploymentId, request, deadline, github) {
    try {
        return await (0,set_accepted_status/* setAcceptedStatus */.w)(deploymentId, request, { deadline }, github);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h) || error.status !== 422)
            throw error;
        const { state, auto_inactive: autoInactive = true } = request;
        const sent = { state, auto_inactive: autoInactive };
        const status = await (0,set_status/* setStatus */.L)(deploymentId, sent, { deadline }, github);
        github.log.warning((0,failure/* composeMessage */.S)(error, [], `GitHub refused the status of deployment ${deploymentId}, so only its state was set: ${error.happened}`), `Status of deployment ${deploymentId} set without its fields`);
        return { sent, status };
    }
}

;// CONCATENATED MODULE: ./.compiled/lib/github/status/close-deployment.js




// The post stages of a cancelled job get five minutes altogether:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
/** Milliseconds for the last status in a post stage. */
const CLOSING_TIMEOUT_MS = 2 * 60_000;
/**
 * Sets the last status of a deployment at the end of a job, unless somebody has ended it already.
 *
 * @throws ApiError; that of the first token where all are refused, since it says what to repair
 */
async function closeDeployment({ deploymentId, apiUrl: baseUrl, repository, tokens }, request, deadline, context) {
    let refusal;
    for (const token of tokens) {
        const client = (0,github_client/* createGithub */.u)({ baseUrl, token, repository }, context);
        try {
            const outcome = await setEnd(deploymentId, request, deadline, { client, ...context });
            if (refusal !== undefined) {
                const happened = `GitHub refused \`token\` at the end of the job, so the token of the job was used for deployment ${deploymentId}: ${refusal.happened}`;
                const title = 'Token refused at the end of the job';
                context.log.warning((0,failure/* composeMessage */.S)(refusal, [], happened), title);
            }
            return outcome;
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h) || !isTokenRefused(error))
                throw refusal ?? error;
            refusal ??= error;
        }
    }
    throw refusal ?? new TypeError('There is no token.');
}

// EXTERNAL MODULE: ./.compiled/lib/step/action-error.js
var action_error = __nccwpck_require__(755);
// EXTERNAL MODULE: ./.compiled/lib/github/repository.js
var github_repository = __nccwpck_require__(425);
// EXTERNAL MODULE: ./.compiled/lib/github/runner-api-url.js
var runner_api_url = __nccwpck_require__(746);
;// CONCATENATED MODULE: ./.compiled/lib/github/read-closing-tokens.js



/**
 * Reads the tokens for the end of a job, to be tried in turn: `token`, then the job's own where it may be used.
 * That one is good for its own repository on its own server only, and goes nowhere else.
 *
 * @param target whose deployment is closed, and the URL of its API
 * @throws ActionError if there is none
 */
function readClosingTokens(reader, { apiUrl, repository }, env) {
    const given = reader.secret('token');
    const isUsable = given !== '' && reader.mistakes() === undefined;
    const mayUseOwn = apiUrl === (0,runner_api_url/* runnerApiUrl */.k)(env) && (0,github_repository/* isOwnRepository */.n)(repository, env);
    const own = mayUseOwn ? reader.secret('job_token') : '';
    const tokens = new Set([isUsable ? given : '', own].filter((token) => token !== ''));
    if (tokens.size === 0) {
        throw new action_error/* ActionError */.l("`token` has no value at the end of the job that can be used, and the job's own token is not one of this repository: give `token` an expression that still has its value then.");
    }
    return [...tokens];
}

// EXTERNAL MODULE: ./.compiled/deployment-status/inputs/api-url.js
var api_url = __nccwpck_require__(458);
// EXTERNAL MODULE: ./.compiled/deployment-status/inputs/status-fields.js + 2 modules
var status_fields = __nccwpck_require__(144);
;// CONCATENATED MODULE: ./.compiled/deployment-status/inputs/post-inputs.js





/**
 * Reads the inputs of the post stage. The runner evaluates them anew: in a composite action they may be empty
 * by then (https://github.com/actions/runner/issues/2030), and `environment_url` may only have got its value.
 * What is empty or wrong stays as the main stage settled it, so that it does not cost the last status.
 *
 * @throws ActionError if there is no token, or no server that it may go to
 */
function readPostInputs(context, saved) {
    const { inputs: reader, env, log } = context;
    if (!(0,api_url/* isNamedApiUrl */.L)(saved.apiUrl, reader, env)) {
        throw new action_error/* ActionError */.l(`neither \`github_base_url\` nor the runner names the API ${saved.apiUrl} that this step used, so \`token\` is not sent there. Set \`github_base_url\` to the same address until the job ends.`);
    }
    const tokens = readClosingTokens(reader, saved, env);
    const { fields, faults } = (0,status_fields/* readGivenFields */.V)(reader);
    const mistakes = reader.mistakes();
    for (const fault of faults)
        log.warning(`Input ${fault}. ${KEPT}`);
    if (mistakes !== undefined)
        log.warning(`${mistakes} ${KEPT}`);
    // An unknown result must not be taken for a success.
    const jobState = (0,states/* toState */.xU)(reader.text('job_status'), saved.cancelledAs) ?? 'error';
    return { tokens, fields: { ...saved.fields, ...fields }, jobState };
}
const KEPT = 'The last status is set with what this step was given at first.';

// EXTERNAL MODULE: ./.compiled/deployment-status/report/explain-error.js + 2 modules
var explain_error = __nccwpck_require__(877);
// EXTERNAL MODULE: ./.compiled/deployment-status/report/title.js
var report_title = __nccwpck_require__(939);
// EXTERNAL MODULE: ./.compiled/deployment-status/saved-deployment.js + 1 modules
var saved_deployment = __nccwpck_require__(221);
// EXTERNAL MODULE: ./.compiled/deployment-status/report/describe-status.js
var describe_status = __nccwpck_require__(451);
;// CONCATENATED MODULE: ./.compiled/deployment-status/post.js







/** Sets the last status of a deployment from the result of the job. */
function post(context) {
    let saved;
    return {
        async run() {
            saved = (0,saved_deployment/* readSavedDeployment */.d)(context.getState(saved_deployment/* SAVED_DEPLOYMENT */.U));
            if (saved !== undefined)
                await post_close(saved, context);
        },
        explain(error) {
            const title = (0,report_title/* statusNotSet */.Y)(saved?.deploymentId);
            if (saved === undefined) {
                const happened = `The last status of the deployment was not set: ${error.happened}`;
                return { title, message: (0,failure/* composeMessage */.S)(error, [], happened) };
            }
            const happened = `The last status of deployment ${saved.deploymentId} was not set: ${error.happened}`;
            const target = { ...saved, timeoutMs: CLOSING_TIMEOUT_MS };
            return { title, message: (0,explain_error/* explainError */.U)(error, target, saved, happened) };
        },
    };
}
async function post_close(saved, context) {
    const { tokens, fields, jobState } = readPostInputs(context, saved);
    const deadline = context.clock.now() + CLOSING_TIMEOUT_MS;
    const request = { ...fields, state: jobState };
    const outcome = await closeDeployment({ ...saved, tokens }, request, deadline, context);
    context.log.info('ended' in outcome
        ? `Deployment ${saved.deploymentId} is ${outcome.ended} already, so the end of the job changes nothing.`
        : (0,describe_status/* describeStatus */.W)(saved.deploymentId, outcome));
}


/***/ }),

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ describeStatus)
/* harmony export */ });
/* harmony import */ var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(176);

const MAX_CHARS = 200;
/**
 * A status that was set, as far as it is known: `Deployment 61 (pr-7) is success: https://pr-7.example.com`.
 *
 * @param environment of the deployment, where the status names none
 */
function describeStatus(deploymentId, { sent, status }, environment = '') {
    const name = status?.environment || environment || sent.environment || '';
    // What is inactive is not there any more.
    const url = sent.state === 'inactive' ? '' : status?.environmentUrl || sent.environment_url || '';
    const where = name === '' ? '' : ` (${oneLine(name)})`;
    return `Deployment ${deploymentId}${where} is ${sent.state}${url === '' ? '' : `: ${oneLine(url)}`}`;
}
function oneLine(text) {
    return (0,_lib_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(text.replace(/\s+/g, ' '), MAX_CHARS);
}


/***/ }),

/***/ 877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ explainError)
});

;// CONCATENATED MODULE: ./.compiled/lib/github/create/may-have-created.js
/** What to do where it is not known whether GitHub has created a deployment. */
function mayHaveCreated({ ref, environment = 'production' }) {
    return `GitHub may have created a deployment of ${ref} to ${environment} all the same, which then has no status: to close it, take its id from \`gh api repos/{owner}/{repo}/deployments\`, which lists the newest first, and run the action deployment-status with \`state: inactive\` and that \`deployment_id\`.`;
}

// EXTERNAL MODULE: ./.compiled/lib/duration.js
var duration = __nccwpck_require__(597);
// EXTERNAL MODULE: ./.compiled/lib/github/create/contexts.js
var create_contexts = __nccwpck_require__(252);
// EXTERNAL MODULE: ./.compiled/lib/github/refusal.js
var refusal = __nccwpck_require__(85);
;// CONCATENATED MODULE: ./.compiled/lib/github/github-remedies.js



const PERMISSIONS = `The token may not write deployments. Give the job \`permissions: deployments: write\`:
permissions:
  contents: read
  deployments: write
A \`permissions:\` block sets everything that it does not name to none, so name what else the job needs. Runs for pull requests from forks and by Dependabot get a token that can only read.`;
const REFUSED = 'GitHub refuses this for the reason that it names: look there first, then at what `token` may do.';
const CHECK_INPUTS = 'Check the inputs against the message.';
/** What to do about a call to GitHub that failed, one sentence or more each. */
function githubRemedies(error, subject) {
    const { fields } = (0,refusal/* readRefusal */.n)(error.json);
    const hasFields = fields.length > 0 && error.status !== 409;
    return [...(hasFields ? [`Reason: ${fields.join('; ')}.`] : []), remedyOf(error, subject)];
}
function remedyOf(error, subject) {
    if (error.faultClass === 'throttled')
        return explainLimit(error, subject);
    if (error.kind === 'redirect') {
        return 'Was the repository renamed or moved? Give its present name as `repository`.';
    }
    // GitHub's API answers with JSON, except for a fault of its own.
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
            // The error of a certificate says what to do.
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
    const asked = retryAfterMs === undefined ? '' : ` GitHub asks to wait ${(0,duration/* formatDuration */.a)(retryAfterMs)}.`;
    return `This is GitHub's rate limit.${asked} This step waits ${(0,duration/* formatDuration */.a)(timeoutMs)} at most: run the job again later, or use a token with a limit of its own, such as that of a GitHub App.`;
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
    const { contexts, message } = (0,refusal/* readRefusal */.n)(json);
    if (contexts.length > 0) {
        const { pending } = (0,create_contexts/* judgeContexts */.e)(contexts, () => false);
        const wait = pending.length === 0 ? '' : ' set `wait_for_contexts: 15m` to wait for what is pending;';
        return `Not successful: ${(0,create_contexts/* describeContexts */.O)(contexts)}. Repair what failed;${wait} or name in \`required_contexts\` only what must pass.`;
    }
    if (/status checks/i.test(message)) {
        return 'GitHub does not say which of the required contexts: look at the checks of the commit, or name in `required_contexts` only what must pass.';
    }
    return /merg/i.test(message)
        ? 'The default branch cannot be merged into the ref: solve the conflict, or set `auto_merge: false`.'
        : REFUSED;
}
function explainInvalid({ json }) {
    const { message, fields } = (0,refusal/* readRefusal */.n)(json);
    if (!/No ref found/i.test([message, ...fields].join(' ')))
        return CHECK_INPUTS;
    return 'The repository has no such branch, tag or commit. The branch of a pull request from a fork is not in it, but the SHA of its head commit is: leave the ref out, and that is taken.';
}

// EXTERNAL MODULE: ./.compiled/lib/http/api-error.js
var api_error = __nccwpck_require__(381);
// EXTERNAL MODULE: ./.compiled/lib/step/cancelled-error.js
var cancelled_error = __nccwpck_require__(148);
// EXTERNAL MODULE: ./.compiled/lib/step/failure.js
var failure = __nccwpck_require__(334);
;// CONCATENATED MODULE: ./.compiled/deployment-status/report/explain-error.js





/**
 * The words for what ended the step: what happened, then what to do about it.
 *
 * @param happened what stands in place of the error's own words
 */
function explainError(error, target, { deploymentId, creationInFlight }, happened) {
    const { apiUrl, repository, creation, timeoutMs } = target;
    const remedies = error instanceof api_error/* ApiError */.h
        ? githubRemedies(error, { apiUrl, repository, deploymentId, timeoutMs })
        : [];
    const mayExist = creationInFlight === true && deploymentId === undefined;
    if (error instanceof cancelled_error/* CancelledError */.c && mayExist && creation !== undefined) {
        remedies.push(mayHaveCreated(creation.request));
    }
    return (0,failure/* composeMessage */.S)(error, remedies, happened);
}


/***/ }),

/***/ 939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   Y: () => (/* binding */ statusNotSet)
/* harmony export */ });
/** What the step did not do. */
function titleOf({ title }, { deploymentId, creationInFlight, task }) {
    if (title !== undefined)
        return title;
    if (deploymentId !== undefined)
        return statusNotSet(deploymentId);
    if (creationInFlight === true)
        return 'Deployment may have been created';
    return task === 'deactivate' ? 'Deployments not deactivated' : 'No deployment created';
}
/** @param deploymentId undefined if it is not known */
function statusNotSet(deploymentId) {
    return `Status of ${deploymentId === undefined ? 'the deployment' : `deployment ${deploymentId}`} not set`;
}


/***/ }),

/***/ 221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ SAVED_DEPLOYMENT),
  d: () => (/* binding */ readSavedDeployment)
});

// EXTERNAL MODULE: ./.compiled/lib/compact.js
var compact = __nccwpck_require__(752);
// EXTERNAL MODULE: ./.compiled/lib/github/answer.js
var answer = __nccwpck_require__(791);
// EXTERNAL MODULE: ./.compiled/lib/github/states.js
var states = __nccwpck_require__(79);
// EXTERNAL MODULE: ./.compiled/lib/json.js + 1 modules
var json = __nccwpck_require__(966);
// EXTERNAL MODULE: ./.compiled/lib/step/action-error.js
var action_error = __nccwpck_require__(755);
;// CONCATENATED MODULE: ./.compiled/lib/step/saved-state.js


/**
 * Reads what the main stage saved as JSON for the post stage.
 *
 * @param read returns undefined if the record is not what was saved
 * @returns undefined if nothing was saved
 * @throws ActionError if it cannot be read
 */
function readSavedState(text, read) {
    if (text === '')
        return undefined;
    const state = read((0,json/* asRecord */.qY)((0,json/* tryParseJson */.Bl)(text)));
    if (state === undefined) {
        throw new action_error/* ActionError */.l('what the step kept for the end of the job cannot be read');
    }
    return state;
}

;// CONCATENATED MODULE: ./.compiled/deployment-status/saved-deployment.js





/** The name under which the main stage saves it. */
const SAVED_DEPLOYMENT = 'deployment';
/**
 * Reads what the main stage saved as JSON; undefined if it saved nothing.
 *
 * @throws ActionError if it cannot be read
 */
function readSavedDeployment(text) {
    return readSavedState(text, (saved) => {
        const { apiUrl } = saved;
        const { owner, repo } = (0,json/* asRecord */.qY)(saved['repository']);
        const deploymentId = (0,answer/* deploymentIdOf */.Y4)(saved['deploymentId']);
        const cancelledAs = states/* CANCELLED_STATES */.$I.find((state) => state === saved['cancelledAs']);
        if (deploymentId === undefined || cancelledAs === undefined)
            return undefined;
        if (typeof apiUrl !== 'string')
            return undefined;
        if (typeof owner !== 'string' || typeof repo !== 'string')
            return undefined;
        const fields = readFields((0,json/* asRecord */.qY)(saved['fields']));
        return { deploymentId, apiUrl, repository: { owner, repo }, cancelledAs, fields };
    });
}
function readFields(saved) {
    const text = (name) => (0,json/* asText */.e1)(saved[name]) || undefined;
    return (0,compact/* compact */.o)({
        description: text('description'),
        environment: text('environment'),
        environment_url: text('environment_url'),
        log_url: text('log_url'),
        auto_inactive: saved['auto_inactive'] !== false,
    });
}


/***/ }),

/***/ 752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ compact)
/* harmony export */ });
/** The record without its undefined members: JSON and `exactOptionalPropertyTypes` tell the two apart. */
function compact(record) {
    const defined = Object.entries(record).filter(([, value]) => value !== undefined);
    return Object.fromEntries(defined);
}


/***/ }),

/***/ 597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
// The largest first, in the order in which they follow one another.
const UNITS = [
    { ms: 86_400_000, words: ['d', 'day', 'days'] },
    { ms: 3_600_000, words: ['h', 'hr', 'hrs', 'hour', 'hours'] },
    { ms: 60_000, words: ['m', 'min', 'mins', 'minute', 'minutes'] },
    { ms: 1_000, words: ['s', 'sec', 'secs', 'second', 'seconds'] },
    { ms: 1, words: ['ms', 'millisecond', 'milliseconds'] },
];
const PART = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]+)(?:$|\s*(?:,|and)?\s*(?=[\d.]))/;
/**
 * Reads a duration as people write it in a workflow: `90` (seconds), `90s`, `15m`, `1h30m`, `1.5h`, `30 min`,
 * `2 hours and 5 minutes`.
 *
 * @returns milliseconds, or undefined where the text is none of these forms
 */
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
/** Writes milliseconds as `parseDuration` reads them, in whole seconds: `1h5m`, `2m3s`, `0s`. */
function formatDuration(ms) {
    const seconds = Math.round(ms / 1_000);
    const parts = [
        { value: Math.floor(seconds / 3600), unit: 'h' },
        { value: Math.floor((seconds % 3600) / 60), unit: 'm' },
        { value: seconds % 60, unit: 's' },
    ];
    return parts.map(({ value, unit }) => (value === 0 ? '' : `${value}${unit}`)).join('') || '0s';
}


/***/ }),

/***/ 791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y4: () => (/* binding */ deploymentIdOf),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   rk: () => (/* binding */ readStatus)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(966);

/** Reads a deployment, or undefined if the value holds no id. */
function readDeployment(value) {
    const from = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(value);
    const id = deploymentIdOf(from['id']);
    return id === undefined ? undefined : deploymentFrom(from, id);
}
/** Reads a status, or undefined if the value holds no id. */
function readStatus(value) {
    const from = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(value);
    const id = idOf(from['id']);
    return id === undefined ? undefined : statusFrom(from, id);
}
function deploymentFrom(from, id) {
    return {
        id,
        url: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['url']),
        sha: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['sha']),
        ref: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['ref']),
        task: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['task']),
        environment: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['environment']),
        description: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['description']),
        /** Unchecked. */
        payload: from['payload'],
        transient: flag(from['transient_environment']),
        production: flag(from['production_environment']),
        /** The login of who created it. */
        creator: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(from['creator'])['login']),
        createdAt: time(from['created_at']),
    };
}
function statusFrom(from, id) {
    return {
        id,
        url: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['url']),
        deploymentUrl: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['deployment_url']),
        state: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['state']),
        description: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['description']),
        environment: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['environment']),
        environmentUrl: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['environment_url']),
        logUrl: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(from['log_url']),
        /** The login of who set it. */
        creator: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(from['creator'])['login']),
        createdAt: time(from['created_at']),
    };
}
/**
 * The id of a deployment as text, or undefined where the value is none. It must also be a number that
 * JavaScript holds exactly: one that is off by one is another deployment.
 */
function deploymentIdOf(value) {
    const id = idOf(value);
    return Number.isSafeInteger(Number(id)) ? id : undefined;
}
function idOf(value) {
    const id = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
    return typeof id === 'string' && /^[1-9]\d*$/.test(id) ? id : undefined;
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
function time(value) {
    const ms = Date.parse((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(value));
    return Number.isNaN(ms) ? 0 : ms;
}


/***/ }),

/***/ 235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createGithub)
});

// EXTERNAL MODULE: ./.compiled/lib/http/api-error.js
var api_error = __nccwpck_require__(381);
// EXTERNAL MODULE: ./.compiled/lib/github/answer.js
var github_answer = __nccwpck_require__(791);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(385);
// EXTERNAL MODULE: ./.compiled/lib/compact.js
var compact = __nccwpck_require__(752);
// EXTERNAL MODULE: ./.compiled/lib/duration.js
var duration = __nccwpck_require__(597);
// EXTERNAL MODULE: ./.compiled/lib/json.js + 1 modules
var lib_json = __nccwpck_require__(966);
// EXTERNAL MODULE: ./.compiled/lib/shorten.js
var shorten = __nccwpck_require__(176);
;// CONCATENATED MODULE: ./.compiled/lib/http/error-text.js


const MAX_CHARS = 500;
/** So much of a body that is no JSON is looked at: some patterns take the square of its length in time. */
const MAX_LOOKED_AT = 8_192;
/**
 * The reason that a service gives in the body of a failed answer, on one line and short enough to
 * read: of JSON its message, of HTML its title or text, else the text itself; `''` where there is none.
 */
function errorText(body, redactor) {
    const start = body.slice(0, MAX_LOOKED_AT);
    const text = fromJson(body) ?? (isHtml(start) ? fromHtml(start) : start);
    const line = text.replace(/\s+/g, ' ').trim();
    // Before it is cut: of a secret that is cut in two, nobody knows either part.
    return (0,shorten/* shorten */.m)(redactor?.redact(line) ?? line, MAX_CHARS);
}
/** Whether a body is a page for people instead of an answer for programs. */
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

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(474);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
var external_node_http_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_node_http_namespaceObject, 2);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_node_https_namespaceObject, 2);
;// CONCATENATED MODULE: ./.compiled/lib/http/http-call.js
/** The name of a call in messages, without the query, which may hold anything. */
function callName(method, { origin, pathname }) {
    return `${method} ${origin}${pathname}`;
}

;// CONCATENATED MODULE: ./.compiled/lib/http/explain-network-error.js
const REASONS = {
    ENOTFOUND: 'its host name is not known to DNS',
    EAI_AGAIN: 'DNS did not answer',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    ETIMEDOUT: 'the connection timed out',
    EHOSTUNREACH: 'there is no route to the host',
    ENETUNREACH: 'there is no route to the network',
    Z_BUF_ERROR: 'the connection was cut',
    Z_DATA_ERROR: 'the answer cannot be decompressed',
};
// A certificate that is not accepted ends a connection before anything is sent on it:
// https://nodejs.org/api/tls.html#x509-certificate-error-codes
const CERTIFICATE_CODE = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_|ERR_TLS_CERT_ALTNAME_INVALID)/;
const TLS_CODE = /^(?:ERR_TLS_|ERR_SSL_|EPROTO)/;
// A server that does not speak TLS, or not the same: the handshake came to nothing.
const HANDSHAKE = /WRONG_VERSION_NUMBER|wrong version number|PACKET_LENGTH_TOO_LONG|packet length too long|UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|HANDSHAKE_FAILURE/;
// Node does not know who issued the certificate, so the file of that authority helps; it does not help
// against a certificate that has expired or belongs to another host.
const AUTHORITY_CODE = /^(?:SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_UNTRUSTED)$/;
const AUTHORITY_REMEDY = 'if it was issued by an authority of your own, set `NODE_EXTRA_CA_CERTS` in the `env:` of the step to the path of its certificate';
// What the package tunnel says when the proxy refuses or drops CONNECT, and Node when a handshake ends early.
const BEFORE_REQUEST = /^tunneling socket could not be established|before secure TLS connection/;
/** Explains an error of `node:http`, `node:net`, `node:tls` or the package tunnel. */
function explainNetworkError(error) {
    const { code, message } = describe(error);
    // The server shows the same certificate the next time.
    if (CERTIFICATE_CODE.test(code)) {
        const remedy = AUTHORITY_CODE.test(code) ? `: ${AUTHORITY_REMEDY}` : '';
        const reason = `the certificate of the server is not accepted (${code}: ${message})${remedy}`;
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
    // A host with several addresses is tried on each: https://nodejs.org/api/net.html#socketconnectoptions-connectlistener
    const { errors: attempts = [error] } = error;
    return attempts.every((attempt) => ['connect', 'getaddrinfo'].includes(describe(attempt).syscall));
}
function describe(error) {
    if (!Error.isError(error))
        return { code: '', syscall: '', message: String(error) };
    const { code, syscall } = error;
    return {
        code: code ?? '',
        syscall: syscall ?? '',
        message: error.message.replace(/\s+/g, ' ').trim(),
    };
}

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __nccwpck_require__(783);
;// CONCATENATED MODULE: ./.compiled/lib/http/proxy-fault.js

/**
 * Why the proxy that the environment names for an address cannot be used, or undefined where there is no
 * such fault. `@actions/http-client` passes over a setting that it cannot read and calls without a proxy,
 * also for `proxy.example.com:3128`, which is a URL whose scheme is `proxy.example.com`.
 */
function proxyFault(url) {
    const name = proxyVariable(url);
    const setting = process.env[name] || process.env[name.toUpperCase()] || '';
    if (setting === '' || (0,lib_proxy/* checkBypass */.H)(url))
        return undefined;
    const proxy = readable(url);
    if (/^https?:$/.test(proxy?.protocol ?? '') && proxy?.hostname !== '')
        return undefined;
    // Not shown, since it may hold a password.
    return `\`${name}\` names no proxy: write it as http://proxy.example.com:3128`;
}
/** Whether an error of the package tunnel says that the proxy did not accept the credentials. */
function isProxyRefusal(error) {
    return Error.isError(error) && /^tunneling socket .*\b407\b/.test(error.message);
}
/** Why a proxy that asks for a user name and password cannot be used. */
function proxyRefusal(url) {
    return `the proxy refused the user name and password in \`${proxyVariable(url)}\` (HTTP 407): check them, and write special characters percent-encoded, such as %40 for @`;
}
function proxyVariable({ protocol }) {
    return protocol === 'https:' ? 'https_proxy' : 'http_proxy';
}
function readable(url) {
    try {
        return (0,lib_proxy/* getProxyUrl */.s)(url);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.compiled/lib/http/exchange.js







/** Enough of a failed answer to find its reason in. */
const ERROR_BODY_BYTES = 64 * 1024;
/**
 * Sends one request and reads its answer, whatever the status. The proxy is chosen by
 * `@actions/http-client` from `https_proxy`, `http_proxy` and `no_proxy`.
 *
 * @throws ApiError when there is no complete answer; the signal's reason when it aborts
 */
async function exchange(request, { client, clock, signal }) {
    signal.throwIfAborted();
    const origin = { server: request.server, call: callName(request.method, request.url) };
    const fault = proxyFault(request.url);
    if (fault !== undefined)
        throw unsentError(origin, fault);
    const end = new AbortController();
    const onAbort = () => end.abort();
    signal.addEventListener('abort', onAbort, { once: true });
    const stopTimer = clock.timer(request.timeoutMs, () => end.abort('timeout'));
    try {
        const info = requestInfo(request, client, end.signal);
        // A request that still waits for its proxy does not notice that it was aborted.
        const sent = client.requestRaw(info, request.body ?? null);
        const aborted = (0,external_node_events_.once)(end.signal, 'abort').then(() => Promise.reject(new Error('aborted')));
        const { message } = await Promise.race([sent, aborted]);
        if (message.statusCode === 407)
            throw unsentError(origin, proxyRefusal(request.url));
        return await readAnswer(message, request, origin);
    }
    catch (error) {
        if (error instanceof api_error/* ApiError */.h)
            throw error;
        signal.throwIfAborted();
        if (end.signal.reason === 'timeout')
            throw timeoutError(origin, request.timeoutMs, error);
        // Directories lock an account after a few wrong passwords.
        if (isProxyRefusal(error))
            throw unsentError(origin, proxyRefusal(request.url), error);
        const { reason, faultClass } = explainNetworkError(error);
        const what = faultClass === 'ambiguous' ? 'gave no complete answer' : 'could not be reached';
        const details = { kind: 'network', ...origin, faultClass, cause: error };
        throw new api_error/* ApiError */.h(`${what}: ${reason}`, details);
    }
    finally {
        stopTimer();
        signal.removeEventListener('abort', onAbort);
        // Ends what is left of the request: an answer that was not read to its end, a connection still being made.
        end.abort();
    }
}
function unsentError(origin, reason, cause) {
    const details = { kind: 'proxy', ...origin, faultClass: 'final', cause };
    return new api_error/* ApiError */.h(`was not called, since ${reason}`, details);
}
function requestInfo({ url, method, headers }, client, signal) {
    const secure = url.protocol === 'https:';
    return {
        parsedUrl: url,
        httpModule: secure ? external_node_https_namespaceObject_0 : external_node_http_namespaceObject_0,
        options: {
            method,
            headers,
            signal,
            // `URL` writes an IPv6 address in brackets, `node:net` wants it bare.
            host: url.hostname.replace(/^\[|\]$/g, ''),
            port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
            path: `${url.pathname}${url.search}`,
            agent: client.getAgent(url.href),
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
        // A page that is compressed all the same may be long; a refusal that is long is a bomb.
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
    return new api_error/* ApiError */.h(`gave an answer that is larger than ${maxBodyBytes} bytes`, details);
}
// Such a body is decoded as a whole, in memory.
const MAX_DECODED_BYTES = 64 * 1024 * 1024;
/** Takes off a compression that was not asked for; undefined for none, or for an unknown coding. */
function decoderOf(coding = '') {
    const name = coding.trim().toLowerCase();
    if (!/^(?:x-gzip|gzip|deflate|br)$/.test(name))
        return undefined;
    // Loaded only here: hardly any server does this.
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
/** A body that was cut before it was decoded, is broken or holds too much takes nothing from its status. */
function decodeStart(decode, body, maxBytes) {
    try {
        return decode(body, maxBytes) ?? Buffer.alloc(0);
    }
    catch {
        return Buffer.alloc(0);
    }
}
function timeoutError(origin, timeoutMs, cause) {
    const seconds = Math.round(timeoutMs / 1000);
    const details = { kind: 'timeout', ...origin, faultClass: 'ambiguous', cause };
    return new api_error/* ApiError */.h(`gave no complete answer within ${seconds} s`, details);
}

;// CONCATENATED MODULE: ./.compiled/lib/http/redirect.js

/** Where a redirect leads; undefined if the answer is not a redirect. */
function redirectTarget({ status, headers }, from) {
    const isRedirect = [301, 302, 303, 307, 308].includes(status);
    if (!isRedirect || headers.location === undefined)
        return undefined;
    return URL.parse(headers.location, from.href) ?? undefined;
}
/** Why a redirect is not followed, if so: a credential stays with its origin, and a write stays a write. */
function redirectObstacle(method, { from, to, status }) {
    if (to.origin !== from.origin) {
        return `it leads to ${to.origin}, and credentials are not sent there; if that is the right server, set its URL`;
    }
    const keepsMethod = method === 'GET' || status === 307 || status === 308;
    return keepsMethod ? undefined : `it would turn ${method} into GET`;
}
function redirectError({ server, call, status }, obstacle) {
    const what = `redirected the call, but ${obstacle}`;
    return new api_error/* ApiError */.h(what, { kind: 'redirect', server, call, status, faultClass: 'final' });
}

// EXTERNAL MODULE: ./.compiled/lib/http/retry.js
var retry = __nccwpck_require__(344);
;// CONCATENATED MODULE: ./.compiled/lib/http/http.js









const TIMEOUT_MS = 30_000;
/** The minimum for an attempt that starts just before the caller's deadline. */
const MIN_TIMEOUT_MS = 5_000;
const MAX_BODY_BYTES = 1024 * 1024;
const MAX_REDIRECTS = 5;
/** The one transport: every call to a service goes through here. */
function createHttp(service, context) {
    const { clock, signal, log } = context;
    // A client keeps the agent of the first protocol that it was used for.
    const clients = { http: new lib/* HttpClient */.Qq(), https: new lib/* HttpClient */.Qq() };
    return {
        async send(call) {
            const failures = { throttled: 0, others: 0 };
            for (;;) {
                signal.throwIfAborted();
                call.onFlight?.(true);
                try {
                    return await attempt(call, { clients, service, context });
                }
                catch (error) {
                    if (!(error instanceof api_error/* ApiError */.h))
                        throw error;
                    if (!error.mayHaveTakenEffect)
                        call.onFlight?.(false);
                    const waitMs = retryDelayMs(error, call, failures, service);
                    if (waitMs === undefined || clock.now() + waitMs > call.deadline)
                        throw error;
                    const when = waitMs < 1_000 ? 'retrying now' : `trying again in ${(0,duration/* formatDuration */.a)(waitMs)}`;
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
/** Counts the failure; returns the pause before the next attempt, or undefined if there must be none. */
function retryDelayMs({ faultClass, retryAfterMs }, call, failures, { throttlePauseMs }) {
    // For rate limits with a documented pause, retry until the deadline instead of counting attempts.
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
        // Credentials need some seconds to become known: without jitter these are 1, 2 and 4.
        const random = faultClass === 'unauthenticated' ? 1 : Math.random();
        // A server that answers `Retry-After: 0` again and again must not get a burst of calls.
        return Math.max(retryAfterMs ?? 0, (0,retry/* backoffMs */.jo)(failures.others, random));
    }
    // After MAX_ATTEMPTS throttled answers, ignore a shorter Retry-After.
    const leastMs = failures.throttled >= retry/* MAX_ATTEMPTS */.m ? pauseMs : 0;
    return Math.max(retryAfterMs ?? pauseMs * 2 ** (failures.throttled - 1), leastMs);
}
/** One attempt: follows redirects, and throws an ApiError for every answer that is not 2xx. */
async function attempt(call, transport) {
    const { clients, service, context } = transport;
    let url = new URL(`${service.baseUrl}${call.path}`);
    for (let redirects = 0;; redirects += 1) {
        const request = toRequest(call, url, transport);
        const client = url.protocol === 'http:' ? clients.http : clients.https;
        const response = await exchange(request, { client, ...context });
        if (response.status >= 200 && response.status < 300) {
            if (call.needsBody === true && response.body.length === 0)
                throw emptyAnswer(response);
            return response;
        }
        const target = redirectTarget(response, url);
        if (target === undefined || service.follows?.(url, target) === false)
            throw statusError(response, transport);
        const hop = { from: url, to: target, status: response.status };
        const tooMany = redirects >= MAX_REDIRECTS ? 'that is one redirect too many' : undefined;
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
    return new api_error/* ApiError */.h('gave an answer that is empty', details);
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

;// CONCATENATED MODULE: ./.compiled/lib/github/rate-limit.js

// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
/** The first pause after an answer that says nothing of how long: at least a minute, then exponential. */
const GITHUB_THROTTLE_PAUSE_MS = 60_000;
const LIMIT_MESSAGE = /rate limit|abuse detection/i;
const PERMISSION_MESSAGE = /not accessible|must have|SAML|denied/i;
// A token that was just created is not known to all of GitHub's servers for some seconds:
// https://github.com/octokit/auth-app.js/issues/65
const CREDENTIALS_MESSAGE = /bad credentials|requires authentication/i;
/** What GitHub means by a 401 or 403: a token that is not known yet, a limit that passes, or a permission that is missing. */
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
/**
 * How long an answer asks to wait, in milliseconds: `retry-after`, else the time of the limit's reset
 * where nothing remains of it, else undefined.
 */
function githubRetryAfterMs(headers, now) {
    const asked = (0,retry/* parseRetryAfter */.mu)(headers['retry-after'], now);
    if (asked !== undefined)
        return asked;
    const reset = String(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] !== '0' || !/^\d{1,12}$/.test(reset))
        return undefined;
    // The reset is a whole second of GitHub's clock, which is not quite that of this machine.
    return Math.max(0, Number(reset) * 1_000 - now.getTime()) + 1_000;
}

;// CONCATENATED MODULE: ./.compiled/lib/github/transport.js



// Every version of GitHub Enterprise Server knows this name of the media type.
// https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#media-types
const MEDIA_TYPE = 'application/vnd.github.v3+json';
/** What a message calls the service, also where it runs on a server of one's own. */
const SERVER = 'GitHub';
// A page holds a hundred deployments, each with its own payload.
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
/** Creates a transport for the API of one repository, whose token goes to `baseUrl` and nowhere else. */
function createGithubTransport({ baseUrl, token, repository: { owner, repo } }, context) {
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
    return async ({ path, query = {}, body }, limits) => {
        const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
        const sent = { path: `${root}${path}${search === '' ? '' : `?${search}`}`, ...limits };
        const response = body === undefined
            ? // GitHub has answered reads with an empty 200.
                await http.send({ method: 'GET', needsBody: true, maxBodyBytes: MAX_PAGE_BYTES, ...sent })
            : await http.send({ method: 'POST', body: JSON.stringify(body), ...sent });
        const { 'content-type': type = '', date = '', link, deprecation, sunset } = response.headers;
        if (deprecation !== undefined) {
            context.log.debug(`${response.call} is deprecated, until ${String(sunset)}`);
        }
        const text = response.body.toString('utf8');
        // Numbers of a payload are compared, so they must be as precise as those that were sent.
        return {
            call: response.call,
            status: response.status,
            at: Date.parse(date),
            hasNextPage: /;\s*rel="?next"?/i.test(String(link)),
            data: (/json/i.test(type) ? (0,lib_json/* tryParseJson */.Bl)(text, JSON.parse) : undefined) ?? text,
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
            // GitHub lists the newest first, but does not document that.
            page.items.sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id));
            return page;
        },
    };
}
/** A write that was answered with 2xx, but not as GitHub documents. */
function unexpectedAnswer({ call }, reason) {
    const details = { kind: 'answer', server: SERVER, call, faultClass: 'ambiguous' };
    return new api_error/* ApiError */.h(`gave an answer that ${reason}`, details);
}
// Ten times what the token of a job could deactivate within an hour.
const MAX_PAGES = 100;
/** A page that is asked for just before the deadline has this long. */
const LAST_PAGE_MS = 30_000;
/**
 * The ids on all pages, each once: lists grow while they are read, and a server may always say `next`. Only
 * the ids are kept, since a deployment holds a payload of any size.
 */
async function readAllIds(readPage, hasTime) {
    const all = new Set();
    // Pages are counted, and links not followed: the token goes to no URL of an answer.
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ describeContexts),
/* harmony export */   e: () => (/* binding */ judgeContexts)
/* harmony export */ });
// https://docs.github.com/en/rest/commits/statuses and https://docs.github.com/en/rest/checks/runs
// prettier-ignore
const FAILED = ['failure', 'error', 'cancelled', 'timed_out', 'action_required', 'startup_failure', 'stale'];
const PENDING = ['pending', 'expected', 'queued', 'in_progress', 'waiting', 'requested'];
/** GitHub may list them beside the others; by themselves they do not change any more. */
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

/***/ 85:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readRefusal)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(966);

/**
 * Reads the body of a 409 or 422.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed
 */
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

/***/ 425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isOwnRepository)
/* harmony export */ });
/** Whether it is the repository that the workflow runs in. */
function isOwnRepository({ owner, repo }, env) {
    return `${owner}/${repo}`.toLowerCase() === (env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
}


/***/ }),

/***/ 746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runnerApiUrl)
/* harmony export */ });
/** The API of the server that runs the workflow, without a slash at its end. */
function runnerApiUrl(env) {
    return (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
}


/***/ }),

/***/ 79:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ CANCELLED_STATES),
/* harmony export */   I7: () => (/* binding */ STATE_WORDS),
/* harmony export */   uV: () => (/* binding */ isEnd),
/* harmony export */   xU: () => (/* binding */ toState)
/* harmony export */ });
/* unused harmony export STATES */
/** The states that a status may have. https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status */
const STATES = [
    'error',
    'failure',
    'inactive',
    'in_progress',
    'pending',
    'queued',
    'success',
];
/** What a job that was cancelled may become: receivers of the webhook differ in what they understand. */
const CANCELLED_STATES = ['error', 'failure', 'inactive'];
const END_STATES = ['success', 'failure', 'error', 'inactive'];
/** Whether nothing more is expected of a deployment with this state. */
function isEnd(state) {
    return END_STATES.includes(state);
}
/**
 * The results of jobs, runs and checks that are no states; undefined: what ended without a verdict, as a
 * cancelled job did. `canceled` and `failed` are how other systems write two of them.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context and
 * https://docs.github.com/en/rest/checks/runs#create-a-check-run
 */
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
/** Every word that `toState` knows. */
const STATE_WORDS = [...STATES, ...Object.keys(CONCLUSIONS)];
/**
 * The state that a word means, in whatever case: one of GitHub's own, or the result of a job, run or check.
 *
 * @returns undefined where the word is neither
 */
function toState(word, cancelledAs) {
    const folded = word.toLowerCase();
    if (Object.hasOwn(CONCLUSIONS, folded))
        return CONCLUSIONS[folded] ?? cancelledAs;
    return STATES.find((state) => state === folded);
}


/***/ }),

/***/ 747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ setAcceptedStatus)
/* harmony export */ });
/* harmony import */ var _compact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(752);
/* harmony import */ var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(381);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(85);
/* harmony import */ var _set_status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(283);




/** The fields that a status can do without, and how a refusal names them. */
const DECORATIONS = {
    environment_url: /environment[_ ]url/i,
    log_url: /(?:log|target)[_ ]url/i,
    description: /description/i,
    environment: /environment(?![_ ]url)/i,
};
/**
 * Sets a status, once. Fields that GitHub refuses do not cost the state: it is set without them, with a
 * warning that names them.
 *
 * @throws ApiError
 */
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

/***/ 283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ setStatus)
/* harmony export */ });
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(654);

// As many as one page holds; ours is among the newest.
const LOOK_BACK = 100;
/**
 * Sets a status, once.
 *
 * @returns the status, or undefined if GitHub accepted it without returning it
 * @throws ApiError
 */
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce),
/* harmony export */   a: () => (/* binding */ serverTimeAgo)
/* harmony export */ });
/* harmony import */ var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(381);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(344);


// A call made at the very deadline is looked up all the same: nobody has the id of what it may have created.
const LOOK_UP_TIMEOUT_MS = 60_000;
/**
 * Makes a call that must take effect at most once. If it fails in a way that leaves open whether it was
 * accepted, its effect is looked for, and the call is made again only if there is none; never after a 2xx,
 * whose effect may only be slow to show.
 *
 * @throws the ApiError of the call; the signal's reason when it aborts
 */
async function writeOnce(write, context) {
    const { clock, log } = context;
    // The first attempt that may have been accepted; attempts before it had no effect.
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
    // The server may still be processing the call.
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
// GitHub's times are whole seconds.
const ROUNDING_MS = 2_000;
/**
 * The time on GitHub's clock, in milliseconds since 1970, so many milliseconds before it made a list; early
 * enough that nothing made since is missed.
 *
 * @param listedAt the server's time of the list, NaN if it gave none
 */
function serverTimeAgo(listedAt, agoMs, clock) {
    const at = Number.isNaN(listedAt) ? clock.date().getTime() : listedAt;
    return at - agoMs - ROUNDING_MS;
}


/***/ }),

/***/ 381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ApiError)
/* harmony export */ });
/* harmony import */ var _step_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(83);

/**
 * A call to a service that failed. It never holds a request header, and its texts are redacted before
 * it is made, so that it can be shown as it is: `GitHub returned an error: Not Found (HTTP 404, GET https://…)`.
 */
class ApiError extends _step_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z {
    name = 'ApiError';
    kind;
    server;
    call;
    /** What the server did or failed to do: `returned an error: Not Found`. */
    what;
    status;
    body;
    isPage;
    json;
    faultClass;
    retryAfterMs;
    /** @param what follows the name of the service */
    constructor(what, details) {
        const { server, call, status, cause } = details;
        const technical = status === undefined ? call : `HTTP ${status}, ${call}`;
        super(`${server} ${what} (${technical})`, { technical, cause });
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
    /** Whether the server may have acted on the request all the same. */
    get mayHaveTakenEffect() {
        return this.kind === 'answer' || this.faultClass === 'ambiguous';
    }
}


/***/ }),

/***/ 69:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ baseUrlFault),
/* harmony export */   mC: () => (/* binding */ showAddress)
/* harmony export */ });
/* unused harmony exports withoutApiPath, isClearText */
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(176);

/**
 * Why an address cannot be that of a service's API, or undefined where it can: paths are appended to it,
 * and a token must not go out in clear text, nor stand beside another one.
 *
 * @returns a reason that follows the name of what holds the address, without what may be secret in it
 */
function baseUrlFault(text, { example, secret }) {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol)) {
        return `is ${showAddress(text)}; write an address such as ${example}`;
    }
    // A query or fragment that is empty is none to `URL`, but swallows what is appended.
    if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
        return 'must hold no user name, password, query or fragment';
    }
    if (secret !== undefined && isClearText(url)) {
        return `is ${showAddress(text)}; http: would send the ${secret} in clear text, write https:`;
    }
    return undefined;
}
/**
 * An address without a slash at its end, nor the path of a call: people paste what a documentation calls.
 *
 * @param calls what the paths of calls have after `/api/v1/`
 */
function withoutApiPath(address, calls) {
    const path = new RegExp(`/api(?:/v1(?:/(?:${calls.join('|')})(?:/.*)?)?)?$`);
    return address.replace(/\/+$/, '').replace(path, '').replace(/\/+$/, '');
}
/** Whether what is sent to an address crosses the network in clear text. */
function isClearText({ protocol, hostname }) {
    const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
    return protocol === 'http:' && !isLoopback;
}
const MAX_CHARS = 200;
/** An address as a message shows it, without what may be a password: all before its last `@`, and its query. */
function showAddress(address) {
    const open = address.replace(/^.*@/s, '…@').replace(/[?#].*$/s, '…');
    return JSON.stringify((0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(open, MAX_CHARS));
}


/***/ }),

/***/ 344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   m: () => (/* binding */ MAX_ATTEMPTS),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   p6: () => (/* binding */ RETRY),
/* harmony export */   xo: () => (/* binding */ classifyStatus)
/* harmony export */ });
/**
 * The retry table. A call that can be repeated without a second effect is tried again unless the
 * answer is final; one that cannot, only where it is certain that it had no effect.
 */
const RETRY = {
    unsent: { repeatable: true, once: true },
    throttled: { repeatable: true, once: true },
    unauthenticated: { repeatable: true, once: true },
    ambiguous: { repeatable: true, once: false },
    final: { repeatable: false, once: false },
};
/**
 * The class of an HTTP status that is not 2xx.
 * https://www.rfc-editor.org/rfc/rfc9110#section-15, for 425: https://www.rfc-editor.org/rfc/rfc8470#section-5.2
 */
function classifyStatus(status) {
    if (status === 429)
        return 'throttled';
    return status === 408 || status === 425 || status >= 500 ? 'ambiguous' : 'final';
}
const MAX_ATTEMPTS = 4;
const BASE_MS = 1_000;
const CAP_MS = 20_000;
/**
 * Milliseconds to wait after the given number of failed attempts: exponential, with full jitter.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 *
 * @param random a number from 0 to 1
 */
function backoffMs(failedAttempts, random) {
    return random * Math.min(CAP_MS, BASE_MS * 2 ** (failedAttempts - 1));
}
/**
 * Reads a `Retry-After` header: seconds or a date.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 *
 * @returns milliseconds from `now`, or undefined where the header is absent or cannot be read
 */
function parseRetryAfter(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1_000;
    // A date names its weekday or month; Date.parse alone would also take "-5" for a year.
    const time = /[a-z]{3}/i.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(time) ? undefined : Math.max(0, time - now.getTime());
}


/***/ }),

/***/ 966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qY: () => (/* binding */ asRecord),
  e1: () => (/* binding */ asText),
  u4: () => (/* binding */ isRecord),
  zO: () => (/* binding */ mapTexts),
  qF: () => (/* binding */ parseJson),
  ih: () => (/* binding */ parseVerbatim),
  Bl: () => (/* binding */ tryParseJson)
});

;// CONCATENATED MODULE: ./.compiled/lib/large-numbers.js
const QUOTE = 34;
const MINUS = 45;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
// The fewest characters of a number beyond `Number.MAX_SAFE_INTEGER`, unless it has an exponent.
const MIN_CHARS = 16;
// Of texts (keys too), objects and lists: each takes up to 100 bytes, however little of an answer it is.
const MAX_VALUES = 2_000_000;
// What reads an answer calls itself at each level.
const MAX_DEPTH = 1_000;
const PARTS_PER_JOIN = 10_000;
/**
 * The JSON with numbers beyond `Number.MAX_SAFE_INTEGER` as texts, in one pass that costs no memory where
 * there are none: a reviver that sees the source of each number takes 60 times as long, and 100 bytes for each.
 *
 * @throws RangeError if it has more than two million texts, objects and lists, or more than 1,000 levels
 */
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
/** The position of the quote that ends a text. */
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
/** A digit, a sign, a point or an exponent's letter. */
function isNumberPart(code) {
    return isDigit(code) || code === MINUS || code === 43 || code === 46 || (code | 32) === 101;
}

;// CONCATENATED MODULE: ./.compiled/lib/json.js

/** The value as an object, or an empty one where it is anything else. */
function asRecord(value) {
    return isRecord(value) ? value : {};
}
/** The value as text, `''` where it is anything else. */
function asText(value) {
    return typeof value === 'string' ? value : '';
}
/** Whether a parsed JSON value is an object: not null, not a list. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Parses JSON as servers write it: with a byte order mark, or with Python's `NaN` and `Infinity`, which become
 * null. Numbers beyond `Number.MAX_SAFE_INTEGER` stay the text they were written in: an id that is off by one
 * belongs to somebody else.
 *
 * @throws SyntaxError if the text is not JSON; RangeError if it has more than two million texts, objects and
 * lists, or more than 1,000 levels
 */
function parseJson(text) {
    const json = text.replace(/^\uFEFF/, '');
    const quoted = quoteLargeNumbers(json);
    try {
        // A text may stand where a number may not: as a key.
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
/**
 * Replaces each text and key of a parsed value, and returns it. It is changed in place: a copy of a large
 * answer would take as much memory again.
 */
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
        // An assignment to `__proto__` would do something else.
        if (mapped !== member)
            Object.defineProperty(value, key, { value: mapped });
    }
    return value;
}
/** Parses JSON so that `JSON.stringify` writes each number as it stands in the text. */
function parseVerbatim(text) {
    return JSON.parse(text.replace(/^\uFEFF/, ''), (_key, value, { source = '' } = {}) => typeof value === 'number' && String(value) !== source ? JSON.rawJSON(source) : value);
}
/** The parsed text, or undefined if it cannot be parsed. */
function tryParseJson(text, parse = parseJson) {
    try {
        return parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** The text in at most so many characters, with an ellipsis in place of the rest, and no half of a pair. */
function shorten(text, maxChars) {
    if (text.length <= maxChars)
        return text;
    return `${text.slice(0, maxChars - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}


/***/ }),

/***/ 755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/* harmony import */ var _step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(83);

/** A failure whose message is ready for the user: what happened, what is to blame, what to do. */
class ActionError extends _step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z {
    name = 'ActionError';
}


/***/ }),

/***/ 148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ CancelledError)
/* harmony export */ });
/* harmony import */ var _step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(83);

/** The reason of the abort signal when the runner cancels the step. */
class CancelledError extends _step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z {
    name = 'CancelledError';
    constructor() {
        super('The step was cancelled.');
    }
}


/***/ }),

/***/ 705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ endProcess)
/* harmony export */ });
// A name look-up or a proxy that never answers cannot be ended from here, and would hold the process
// after the step has said all it has to say.
const EXIT_GRACE_MS = 250;
/**
 * Lets the process end by itself, and ends it where something that nobody waits for still holds it; not
 * before all that was printed has been taken, since a pipe may be read slowly.
 */
function endProcess() {
    const exit = () => {
        setTimeout(() => process.exit(), EXIT_GRACE_MS).unref();
    };
    process.stdout.write('', () => process.stderr.write('', exit));
}


/***/ }),

/***/ 334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ composeMessage)
/* harmony export */ });
/**
 * The one order of every message: what happened, what to do, and last the technical part in parentheses.
 *
 * @param happened who and what; by default as the error says it
 */
function composeMessage(error, remedies, happened = error.happened) {
    const technical = error.technical === '' ? '' : `(${error.technical})`;
    const parts = [withStop(happened), ...remedies, technical].map((part) => part.trim());
    return parts.filter((part) => part !== '').join(' ');
}
function withStop(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}


/***/ }),

/***/ 978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ WRONG_INPUTS),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ic: () => (/* binding */ createInputReader)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(597);
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(176);
/* harmony import */ var _action_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(755);



/** The title of every mistake in the inputs. */
const WRONG_INPUTS = 'Wrong inputs';
const NOT_A_SECRET = 'holds white space or characters that no key or token has: paste the secret again, on one line';
function createInputReader({ get: rawText, defaults, mask, }) {
    const get = (name) => rawText(name) || (defaults[name] ?? '');
    const mistakes = [];
    const mistake = (name, reason) => {
        mistakes.push(`\`${name}\` ${reason}`);
    };
    const parsed = (name, parse, rule) => {
        const value = get(name);
        const result = parse(value);
        if (result === undefined)
            mistake(name, `is ${quote(value)}; ${rule}`);
        return result;
    };
    const boolean = (name) => parsed(name, parseBoolean, 'it must be true or false') ?? false;
    return {
        text: get,
        rawText,
        optionalText: (name) => get(name) || undefined,
        secret(name) {
            const value = get(name);
            if (value !== '')
                mask(value);
            if (!isHeaderText(value))
                mistake(name, NOT_A_SECRET);
            return value;
        },
        boolean,
        optionalBoolean: (name) => (get(name) === '' ? undefined : boolean(name)),
        durationMs(name, { min } = { min: '0s' }) {
            const ms = parsed(name, _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E, 'write a duration such as 90, 90s, 15m or 1h30m');
            if (ms !== undefined && ms < ((0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(min) ?? 0))
                mistake(name, `is ${quote(get(name))}; at least ${min}`);
            return ms ?? 0;
        },
        oneOf(name, words) {
            const find = (value) => words.find((word) => word === value);
            return parsed(name, find, `one of: ${words.join(', ')}`) ?? words[0];
        },
        list: (name) => splitList(get(name)),
        mistake,
        mistakes: () => describeMistakes(mistakes),
        check() {
            const described = describeMistakes(mistakes);
            if (described !== undefined)
                throw new _action_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l(described, { title: WRONG_INPUTS });
        },
    };
}
function describeMistakes(mistakes) {
    if (mistakes.length < 2)
        return mistakes[0] && `Input ${mistakes[0]}.`;
    return `${mistakes.length} inputs are wrong: ${mistakes.join('; ')}.`;
}
function parseBoolean(value) {
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    return ['false', 'False', 'FALSE'].includes(value) ? false : undefined;
}
/** A header carries visible ASCII: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function isHeaderText(value) {
    return /^[\x21-\x7e]*$/.test(value);
}
function splitList(text) {
    return text
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
}
/** A value as a message shows it: on one line, and not longer than a person reads. */
function quote(value) {
    return value === '' ? 'empty' : JSON.stringify((0,_shorten_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .m)(value, 80));
}


/***/ }),

/***/ 788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
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
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
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
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




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
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(385);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
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
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
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
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
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
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
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
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./.compiled/lib/clock.js
// A longer one would elapse at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
const systemClock = {
    now: () => performance.now(),
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

// EXTERNAL MODULE: ./.compiled/lib/step/action-error.js
var action_error = __nccwpck_require__(755);
// EXTERNAL MODULE: ./.compiled/lib/step/cancelled-error.js
var cancelled_error = __nccwpck_require__(148);
// EXTERNAL MODULE: ./.compiled/lib/step/failure.js
var failure = __nccwpck_require__(334);
// EXTERNAL MODULE: ./.compiled/lib/step/input-reader.js
var input_reader = __nccwpck_require__(978);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(474);
// EXTERNAL MODULE: ./.compiled/lib/shorten.js
var shorten = __nccwpck_require__(176);
;// CONCATENATED MODULE: ./.compiled/lib/step/neutralise.js
/**
 * Takes from foreign text the power to command the runner, and changes nothing else that can be seen.
 *
 * The runner obeys `::name::` at the start of a line, after any white space, and the older
 * `##[name]` anywhere in one; a lone carriage return starts a new line for it as well.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 *
 * @returns the same lines, with `::` as `: :` where it would start one and `##[` as `## [`
 */
function neutralise(text) {
    return text
        .replace(/\r\n?/g, '\n')
        .replace(/^((?:(?![\n\u2028\u2029])[\s\p{C}\p{Z}])*):(?=:)/gmu, '$1: ')
        .replaceAll('##[', '## [');
}

;// CONCATENATED MODULE: ./.compiled/lib/step/log.js




const MAX_TITLE_CHARS = 100;
/** The log of the running step, on stdout. */
function createLog(redactor) {
    const clean = (text) => neutralise(redactor.redact(text));
    let openGroup;
    const closeGroup = () => {
        if (openGroup !== undefined)
            endGroup();
        openGroup = undefined;
    };
    const printer = (print) => (text) => {
        closeGroup();
        print(clean(text));
    };
    const annotator = (print) => (text, title = '') => {
        closeGroup();
        const line = clean(title)
            .replace(/[\s\p{C}]+/gu, ' ')
            .trim();
        print(clean(text), line === '' ? {} : { title: (0,shorten/* shorten */.m)(line, MAX_TITLE_CHARS) });
    };
    return {
        debug: (text) => {
            core_debug(clean(text));
        },
        info: printer(info),
        notice: printer(notice),
        warning: annotator(warning),
        error: annotator(error),
        drained: async () => {
            if (process.stdout.writableNeedDrain)
                await (0,external_node_events_.once)(process.stdout, 'drain');
        },
        infoInGroup(title, text) {
            if (openGroup !== title) {
                closeGroup();
                startGroup(clean(title));
                openGroup = title;
            }
            const shown = clean(text);
            info(shown);
            return shown;
        },
        closeGroup,
    };
}

;// CONCATENATED MODULE: ./.compiled/lib/step/redactor.js
/** Fewer characters of a secret in a row are left as they are: they may be words. */
const PIECE_CHARS = 12;
// Every run of 12 characters holds one whole block: 5 + 8 - 1 = 12. So a text without a block is clean, which
// is found out fast enough for logs: 4 ms per MB.
const BLOCK_CHARS = 5;
const BLOCK_EVERY = 8;
/**
 * Creates a redactor that knows no secret yet.
 *
 * The runner masks the log but neither files nor requests, and only whole secrets, so text is cleaned before
 * it leaves. The forms are the ones that the runner masks too:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/HostContext.cs
 */
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
                pattern = new RegExp(longestFirst.map((text) => RegExp.escape(text)).join('|'), 'g');
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
/** As much of the form as stands around a block that was found at `index`. */
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
    // Base64 of a text that holds the secret: its middle depends on where the secret starts.
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

// EXTERNAL MODULE: ./.compiled/lib/step/step-error.js
var step_error = __nccwpck_require__(83);
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./.compiled/lib/step/write-outputs.js



const CHUNK_CHARS = 4 * 1024 * 1024;
/**
 * Adds outputs to the runner's file, which must exist, as `core.setOutput` writes each of them:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings.
 * It is opened once, since a job may have thousands.
 */
function writeOutputs(outputs, path) {
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND);
    try {
        let text = '';
        for (const [name, value] of Object.entries(outputs)) {
            // Nobody can know it beforehand, so no value can hold it.
            const delimiter = `ghadelimiter_${(0,external_node_crypto_namespaceObject.randomUUID)()}`;
            text += `${name}<<${delimiter}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${delimiter}${external_node_os_namespaceObject.EOL}`;
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

;// CONCATENATED MODULE: ./.compiled/lib/step/write-summary.js

/**
 * Adds markdown to the job summary. One that cannot be written is no reason for a step to fail: servers
 * before GitHub Enterprise Server 3.6 have none.
 *
 * `core.summary` remembers its file for the life of the process, which tests share.
 */
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

;// CONCATENATED MODULE: ./.compiled/lib/step/run-action.js












// The runner sends SIGINT, SIGTERM 7.5 s later, and kills after 2.5 s more:
// https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
const SIGNALS = ['SIGINT', 'SIGTERM'];
/**
 * Runs a stage of an action: the one place where outputs are set, the summary is written and failure is
 * announced, in this order, so that a failed step still yields what it found out. Never throws.
 */
async function runAction(action, clock = systemClock) {
    // Users cannot act on the deprecations of a bundled package.
    Object.assign(process, { noDeprecation: true });
    // The post stage has its own file, which loads the bundle of both.
    const post = (0,external_node_path_namespaceObject.basename)(process.argv[1] ?? '') === 'post.js' ? action.post : undefined;
    const cancel = new AbortController();
    const onSignal = () => cancel.abort(new cancelled_error/* CancelledError */.c());
    for (const name of SIGNALS)
        process.on(name, onSignal);
    const context = createContext(action, clock, cancel.signal);
    const { log } = context;
    const announce = post === undefined ? fail : warn;
    try {
        await publish((post ?? action.main)(context), context, announce);
    }
    catch (error) {
        announce(log, describeError(error, log));
    }
    finally {
        for (const name of SIGNALS)
            process.off(name, onSignal);
    }
}
function createContext({ defaults }, clock, signal) {
    const redactor = createRedactor();
    const mask = (secret) => {
        core_setSecret(secret);
        redactor.add(secret);
    };
    return {
        inputs: (0,input_reader/* createInputReader */.ic)({ get: getInput, defaults, mask }),
        env: process.env,
        log: createLog(redactor),
        redactor,
        clock,
        signal,
        setOutput: (name, value) => writeCommandFile(`the output \`${name}\``, () => setOutput(name, redactor.redact(value))),
        saveState: (name, value) => writeCommandFile('what its post stage needs', () => saveState(name, redactor.redact(value))),
        getState: getState,
        maskInLog: core_setSecret,
    };
}
async function publish(step, { redactor, env, log }, announce) {
    const failure = await failureOf(step, log);
    try {
        setOutputs(step.outputs?.() ?? {}, redactor, env);
    }
    finally {
        writeSummary(redactor.redact(step.summary?.(failure?.message) ?? ''), env, log);
        if (failure !== undefined)
            announce(log, failure);
    }
}
function setOutputs(outputs, redactor, env) {
    const names = Object.keys(outputs);
    const [first] = names;
    if (first === undefined)
        return;
    const others = names.length === 1 ? '' : ` and ${names.length - 1} more`;
    writeCommandFile(`the output \`${first}\`${others}`, () => {
        const redacted = names.map((name) => [name, redactor.redact(outputs[name] ?? '')]);
        writeOutputs(Object.fromEntries(redacted), env['GITHUB_OUTPUT'] ?? '');
    });
}
async function failureOf(step, log) {
    try {
        await step.run();
        return undefined;
    }
    catch (error) {
        return error instanceof step_error/* StepError */.z ? step.explain(error) : describeError(error, log);
    }
}
/** The files behind commands may be full, missing or changed by another step. */
function writeCommandFile(what, write) {
    try {
        write();
    }
    catch (cause) {
        const reason = Error.isError(cause) ? cause.message : String(cause);
        throw new action_error/* ActionError */.l(`The runner did not take ${what} from the step: ${reason}. Check that its disk has room, and that no step before changed GITHUB_OUTPUT or GITHUB_STATE.`, { title: 'Outputs not written', cause });
    }
}
function fail(log, { title, message }) {
    log.error(message, title);
    process.exitCode = ExitCode.Failure;
}
function warn(log, { title, message }) {
    log.warning(message, title);
}
/** The words for an error that no step has explained. */
function describeError(error, log) {
    if (error instanceof step_error/* StepError */.z) {
        return { title: error.title ?? 'Step failed', message: (0,failure/* composeMessage */.S)(error, []) };
    }
    const reason = Error.isError(error) ? error.message : String(error);
    log.debug((Error.isError(error) ? error.stack : undefined) ?? reason);
    const message = `This is a fault of the action itself, please report it: ${reason}`;
    return { title: 'Fault of the action', message };
}


/***/ }),

/***/ 83:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ StepError)
/* harmony export */ });
/** A failure that the user can act on, once an action has put it into words; anything else thrown is a bug. */
class StepError extends Error {
    name = 'StepError';
    title;
    /** `''` if there is none. */
    technical;
    constructor(message, { title, technical = '', cause } = {}) {
        super(message, { cause });
        this.title = title;
        this.technical = technical;
    }
    /** What happened, without the technical part. */
    get happened() {
        return this.message;
    }
}


/***/ }),

/***/ 385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient)
});

// UNUSED EXPORTS: Headers, HttpClientError, HttpClientResponse, HttpCodes, MediaTypes, getProxyUrl, isHttps

// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(783);
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
;// CONCATENATED MODULE: ./stubs/undici/index.js
const refuse = () => {
  throw new Error('undici is left out of this bundle: see stubs/undici/README.md');
};

// `@actions/github` makes one as soon as it is imported where a proxy is set, and hands it to `fetch` only.
class ProxyAgent {}
// Never falls back to the global one, which would go around the proxy.
const fetch = (/* unused pure expression or super */ null && (refuse));

;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
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
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function getProxyUrl(serverUrl) {
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
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
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
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
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
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
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
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
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
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
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
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
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
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
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
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = proxy/* getProxyUrl */.s(parsedUrl);
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
        // gives handlers an opportunity to participate
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
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
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
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
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
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
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
        const proxyUrl = proxy/* getProxyUrl */.s(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
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
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
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
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
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
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
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
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
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
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
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
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkBypass),
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
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
    // Determine the request port
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
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
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
//# sourceMappingURL=proxy.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(246);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
