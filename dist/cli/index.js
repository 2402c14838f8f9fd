#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = ({

9750:
((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(302);


}),

2950:
((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;
exports.xj = (...args) => (__nccwpck_require__(9750).httpOverHttp)(...args);
exports.I9 = (...args) => (__nccwpck_require__(9750).httpsOverHttp)(...args);
exports.aQ = (...args) => (__nccwpck_require__(9750).httpOverHttps)(...args);
exports.vX = (...args) => (__nccwpck_require__(9750).httpsOverHttps)(...args);
__webpack_unused_export__ = (...args) => (__nccwpck_require__(9750).debug)(...args);


}),

302:
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

930:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  start: () => (start_start)
});

;// CONCATENATED MODULE: ./lib/step/end-process.js
const EXIT_GRACE_MS = 250;
function endProcess() {
    const exit = () => {
        setTimeout(() => process.exit(), EXIT_GRACE_MS).unref();
    };
    process.stdout.write('', () => process.stderr.write('', exit));
}

var compact = __nccwpck_require__(638);
;// CONCATENATED MODULE: ./lib/http/is-http-url.js
function isHttpUrl(text) {
    return /^https?:\/\//i.test(text) && URL.canParse(text);
}

var without_trailing_slash = __nccwpck_require__(7280);
;// CONCATENATED MODULE: ./cli/hosts/github-server.js
function isGithubByName(server) {
    return server === 'github.com' || /^[a-z\d-]+\.ghe\.com$/.test(server);
}
function apiUrlOf(server) {
    return isGithubByName(server) ? `https://api.${server}` : `https://${server}/api/v3`;
}

;// CONCATENATED MODULE: ./cli/hosts/repository-url.js
const WEB_OR_SSH = /^(https?|ssh|git):\/\/(?:[^@/\\]*@)?([^/]+)\/(.+)$/i;
const SCP_LIKE = /^(?:[^@/:]+@)?([^/:]+):(?!\/\/)(.+)$/;
const SERVER = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/;
function parseRepositoryUrl(url) {
    const [, scheme = '', urlServer, urlPath] = WEB_OR_SSH.exec(url) ?? [];
    const [, scpServer, scpPath] = urlServer === undefined ? (SCP_LIKE.exec(url) ?? []) : [];
    const isWeb = /^https?$/i.test(scheme);
    const authority = (urlServer ?? scpServer ?? '').toLowerCase();
    const server = isWeb ? authority : authority.replace(/:\d+$/, '');
    const repository = repositoryName((urlPath ?? scpPath ?? '').replace(/(?:\.git)?\/*$/, ''));
    return SERVER.test(server) && repository !== undefined
        ? { server: withoutSshAlias(server), repository }
        : undefined;
}
function repositoryName(text) {
    const name = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
    return name.test(text) && !text.split('/').some((part) => /^\.\.?$/.test(part))
        ? text
        : undefined;
}
function withoutSshAlias(server) {
    return server.replace(/^(?:ssh|www)\.(?=github\.com$)/, '');
}

;// CONCATENATED MODULE: ./cli/hosts/forge.js





const ID = /^[1-9]\d{0,18}$/;
function targetOf(forge, env) {
    const named = { repository: namedRepository(env), apiUrl: namedApiUrl(env) };
    if (forge === undefined)
        return (0,compact/* compact */.o)(named);
    const isOtherServer = named.apiUrl !== undefined && named.apiUrl !== forge.apiUrl;
    if (isOtherServer)
        return (0,compact/* compact */.o)(named);
    const { repository = forge.repository } = named;
    return repository.toLowerCase() === forge.repository.toLowerCase()
        ? forge
        : { repository, apiUrl: forge.apiUrl };
}
function namedRepository(env) {
    return repositoryName(env['GITHUB_REPOSITORY'] ?? '');
}
function namedApiUrl(env) {
    const url = env['GITHUB_API_URL'] ?? '';
    return isHttpUrl(url) && /^[\x21-\x7e]+$/.test(url) ? (0,without_trailing_slash/* withoutTrailingSlash */.a)(url) : undefined;
}
function woodpeckerForge(env) {
    if (env['CI_FORGE_TYPE'] !== 'github')
        return undefined;
    const name = repositoryName(env['CI_REPO'] ?? '');
    const url = name === undefined ? env['CI_REPO_URL'] : `${env['CI_FORGE_URL'] ?? ''}/${name}`;
    const found = parseRepositoryUrl(url ?? '');
    if (found === undefined)
        return undefined;
    const number = /\/deployments\/(\d+)$/.exec(env['CI_PIPELINE_FORGE_URL'] ?? '')?.[1] ?? '';
    return forgeOf(found.server, found.repository, ID.test(number) ? number : undefined);
}
function droneForge(env) {
    const found = parseRepositoryUrl(env['DRONE_REPO_LINK'] ?? '');
    const number = env['DRONE_DEPLOY_ID'] ?? '';
    const deploymentId = ID.test(number) ? number : undefined;
    const isGithub = found !== undefined && (deploymentId !== undefined || isGithubServer(found.server, env));
    return isGithub ? forgeOf(found.server, found.repository, deploymentId) : undefined;
}
function remoteForge(remote, env) {
    const found = parseRepositoryUrl(remote ?? '');
    return found !== undefined && isGithubServer(found.server, env)
        ? forgeOf(found.server, found.repository)
        : undefined;
}
function forgeOf(server, repository, deploymentId) {
    return (0,compact/* compact */.o)({ repository, apiUrl: apiUrlOf(server), deploymentId });
}
function isGithubServer(server, env) {
    return isGithubByName(server) || apiUrlOf(server) === namedApiUrl(env);
}

var fold_word = __nccwpck_require__(5813);
;// CONCATENATED MODULE: ./cli/hosts/result.js

const WORDS = {
    success: [
        'success',
        'passed',
        'succeeded',
    ],
    failure: [
        'failure',
        'error',
        'failed',
        'failing',
        'timedout',
        'unstable',
        'terminal',
        'failedcontinue',
    ],
    cancelled: [
        'cancelled',
        'canceled',
        'killed',
        'declined',
        'skipped',
        'aborted',
        'notbuilt',
    ],
};
function toResult(word) {
    const folded = (0,fold_word/* foldWord */._)(word);
    return Object.keys(WORDS).find((result) => WORDS[result].includes(folded));
}
function exitStatusResult(text) {
    if (!/^-?\d{1,10}$/.test(text))
        return undefined;
    return Number(text) === 0 ? 'success' : 'failure';
}

;// CONCATENATED MODULE: ./cli/hosts/read-host.js




const HOSTS = [
    {
        name: 'Woodpecker',
        isHost: (env) => env['CI'] === 'woodpecker',
        read: (env) => ({
            forge: woodpeckerForge(env),
            commit: env['CI_COMMIT_SHA'],
            environment: env['CI_PIPELINE_DEPLOY_TARGET'],
            logUrl: env['CI_PIPELINE_URL'],
            result: toResult(env['CI_PIPELINE_STATUS'] ?? ''),
        }),
    },
    {
        name: 'Drone',
        isHost: (env) => env['DRONE'] === 'true',
        read: (env) => ({
            forge: droneForge(env),
            commit: env['DRONE_COMMIT_SHA'],
            environment: env['DRONE_DEPLOY_TO'],
            logUrl: env['DRONE_BUILD_LINK'],
            result: toResult(env['DRONE_BUILD_STATUS'] ?? ''),
        }),
    },
    {
        name: 'GitLab CI',
        isHost: (env) => env['GITLAB_CI'] === 'true',
        read: (env) => ({
            commit: env['CI_COMMIT_SHA'],
            environment: env['CI_ENVIRONMENT_NAME'],
            logUrl: env['CI_JOB_URL'],
            result: toResult(env['CI_JOB_STATUS'] ?? ''),
        }),
    },
    {
        name: 'Buildkite',
        isHost: (env) => env['BUILDKITE'] === 'true',
        read: (env) => ({
            forge: remoteForge(env['BUILDKITE_REPO'], env),
            commit: env['BUILDKITE_COMMIT'],
            logUrl: env['BUILDKITE_BUILD_URL'],
            result: exitStatusResult(env['BUILDKITE_COMMAND_EXIT_STATUS'] ?? ''),
        }),
    },
    {
        name: 'CircleCI',
        isHost: (env) => env['CIRCLECI'] === 'true',
        read: (env) => ({
            forge: remoteForge(env['CIRCLE_REPOSITORY_URL'], env),
            commit: env['CIRCLE_SHA1'],
            logUrl: env['CIRCLE_BUILD_URL'],
        }),
    },
    {
        name: 'Jenkins',
        isHost: (env) => isSet(env['JENKINS_URL']),
        read: (env) => ({
            forge: remoteForge(env['GIT_URL'], env),
            commit: env['GIT_COMMIT'],
            logUrl: env['BUILD_URL'],
        }),
    },
];
const SHELL = {
    name: 'shell',
    isHost: () => true,
    read: (env) => ({ commit: env['GITHUB_SHA'] }),
};
function readHost(env) {
    const { name, read } = HOSTS.find(({ isHost }) => isHost(env)) ?? SHELL;
    const { forge, ...job } = read(env);
    return (0,compact/* compact */.o)({
        name,
        ...targetOf(forge, env),
        commit: matching(job.commit, /^[\da-f]{40}(?:[\da-f]{24})?$/),
        environment: matching(job.environment, /^[^\p{Cc}\u2028\u2029]{1,255}$/u),
        logUrl: pageUrl(job.logUrl),
        result: job.result,
    });
}
function pageUrl(text) {
    const url = matching(text, /^[\x21-\x7e]+$/);
    if (url === undefined || !isHttpUrl(url))
        return undefined;
    const { username, password } = new URL(url);
    return username === '' && password === '' ? url : undefined;
}
function matching(text, pattern) {
    return text !== undefined && pattern.test(text) ? text : undefined;
}
function isSet(text) {
    return text !== undefined && text !== '';
}

;// CONCATENATED MODULE: ./cli/hosts/runner-view.js

function hostVariables({ repository, apiUrl, commit }) {
    return (0,compact/* compact */.o)({ GITHUB_REPOSITORY: repository, GITHUB_API_URL: apiUrl, GITHUB_SHA: commit });
}
function hostEvent(host, apiUrl) {
    const { repository, deploymentId, environment, commit } = host;
    const isThere = host.apiUrl?.toLowerCase() === apiUrl.toLowerCase();
    if (!isThere || repository === undefined || deploymentId === undefined)
        return undefined;
    const deployment = {
        id: deploymentId,
        url: `${apiUrl}/repos/${repository}/deployments/${deploymentId}`,
        ...(0,compact/* compact */.o)({ environment, sha: commit }),
    };
    return { name: 'deployment', payload: { deployment, repository: { full_name: repository } } };
}

;// CONCATENATED MODULE: ./cli/hosts/read-place.js



function readPlace(env) {
    const host = readHost(env);
    const facts = {
        log_url: host.logUrl,
        environment: host.environment,
        state: host.result,
    };
    return {
        variables: hostVariables(host),
        eventAt: (apiUrl) => hostEvent(host, apiUrl),
        factOf: (action, input) => (action === 'deployment-status' ? facts[input] : undefined),
        resultOf: toResult,
    };
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

var spelled_inputs = __nccwpck_require__(4767);
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

var github_client = __nccwpck_require__(796);
var call_limits = __nccwpck_require__(6496);
var github_id = __nccwpck_require__(3478);
var states = __nccwpck_require__(9517);
var input_reader = __nccwpck_require__(8816);
;// CONCATENATED MODULE: ./lib/step/run-url.js
function runUrl(env) {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = env;
    if (!GITHUB_RUN_ID)
        return undefined;
    return `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY ?? ''}/actions/runs/${GITHUB_RUN_ID}`;
}

var lib_json = __nccwpck_require__(7720);
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

var environment_names = __nccwpck_require__(8429);
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

var show_address = __nccwpck_require__(6539);
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

var runner_api_url = __nccwpck_require__(2492);
;// CONCATENATED MODULE: ./deployment-status/inputs/api-url.js



function readApiUrl(reader, env) {
    const given = reader.optionalText('github_base_url');
    if (given === undefined)
        return (0,runner_api_url/* runnerApiUrl */.k)(env);
    const fault = apiUrlFault(given);
    if (fault !== undefined)
        reader.mistake('github_base_url', fault);
    return (0,without_trailing_slash/* withoutTrailingSlash */.a)(given);
}
function isNamedApiUrl(url, reader, env) {
    if (url === (0,runner_api_url/* runnerApiUrl */.k)(env))
        return true;
    const given = reader.optionalText('github_base_url');
    return (given !== undefined && apiUrlFault(given) === undefined && url === (0,without_trailing_slash/* withoutTrailingSlash */.a)(given));
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

var fit_description = __nccwpck_require__(142);
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
        description: (0,fit_description/* fitDescription */.A)(reader.text('description')) || undefined,
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
    if (text !== undefined && (0,github_id/* deploymentIdOf */.Y)(text) === undefined) {
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

var may_have_created = __nccwpck_require__(7865);
var github_remedies = __nccwpck_require__(3585);
var api_error = __nccwpck_require__(6151);
var cancelled_error = __nccwpck_require__(2324);
var failure = __nccwpck_require__(7022);
;// CONCATENATED MODULE: ./deployment-status/report/explain-error.js





function explainError(error, target, { deploymentId, creationInFlight }, happened) {
    const { apiUrl, repository, creation, timeoutMs } = target;
    const remedies = error instanceof api_error/* ApiError */.h
        ? (0,github_remedies/* githubRemedies */.c)(error, { apiUrl, repository, deploymentId, timeoutMs })
        : [];
    const isUnclear = error instanceof api_error/* ApiError */.h || error instanceof cancelled_error/* CancelledError */.c;
    const mayExist = creationInFlight === true && deploymentId === undefined;
    if (isUnclear && mayExist && creation !== undefined) {
        remedies.push((0,may_have_created/* mayHaveCreated */.g)(creation.request));
    }
    return (0,failure/* composeMessage */.S)(error, remedies, happened);
}

var environment_page = __nccwpck_require__(108);
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
        url: isKnown ? (0,environment_page/* environmentPage */.x)(inputs, environment, env) : '',
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

var create_deployment = __nccwpck_require__(9038);
var set_accepted_status = __nccwpck_require__(9017);
var wrong_inputs_error = __nccwpck_require__(420);
var answer = __nccwpck_require__(9109);
var github_repository = __nccwpck_require__(8443);
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
        const isKnown = (0,github_repository/* isOwnRepository */.n)(repository, env) && creation.request.ref !== '';
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
    const deployment = (0,answer/* readDeployment */.i)(payload['deployment']);
    const isHere = apiUrl === (0,runner_api_url/* runnerApiUrl */.k)(env) && (0,github_repository/* isOwnRepository */.n)(repository, env);
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
    const isOther = !(0,github_repository/* isOwnRepository */.n)(repository, env) ||
        creation.asksForOther ||
        (creation.givenRef !== undefined && !refs.includes(creation.givenRef)) ||
        (fields.environment ?? environment).toLowerCase() !== environment.toLowerCase();
    return isOther ? undefined : (0,github_id/* deploymentIdOf */.Y)(deployment['id']);
}

var describe_status = __nccwpck_require__(1189);
;// CONCATENATED MODULE: ./deployment-status/run.js










async function run(inputs, context, progress) {
    const plan = planOf(inputs, context.env);
    progress.task = plan.kind;
    checkFields(inputs, plan, context.github);
    if (plan.kind === 'clean-up') {
        const { runCleanUp } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 7771));
        await runCleanUp(plan, inputs, context, progress);
    }
    else
        await report(plan, inputs, context, progress);
}
async function report(plan, inputs, { github, env, onDeployment }, progress) {
    if (plan.kind === 'use')
        Object.assign(progress, (0,compact/* compact */.o)({ deployment: plan.deployment }));
    const deploymentId = plan.kind === 'use' ? plan.deploymentId : await create(inputs, github, progress);
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
        const { deactivateExempt } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 2954));
        await deactivateExempt(succeeded, (0,call_limits/* callLimits */.P)(github.clock).deadline, github);
    }
}
function printPage(inputs, env, { log }, progress) {
    const environment = environmentOf(progress);
    const url = environment === '' ? '' : (0,environment_page/* environmentPage */.x)(inputs, environment, env);
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
async function create({ creation, description }, github, progress) {
    const request = (0,compact/* compact */.o)({ ...creation.request, description: description || undefined });
    const onFlight = (inFlight) => {
        progress.creationInFlight = inFlight;
    };
    const { contextWait, isOwnCheck } = creation;
    const timeoutMs = call_limits/* CALL_TIMEOUT_MS */.M;
    const wanted = (0,compact/* compact */.o)({ request, contextWait, isOwnCheck, timeoutMs, onFlight });
    const { deployment, found } = await (0,create_deployment/* createDeployment */.Y)(wanted, github);
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

var saved_state = __nccwpck_require__(4977);
;// CONCATENATED MODULE: ./deployment-status/saved-deployment.js





const SAVED_DEPLOYMENT = 'deployment';
function readSavedDeployment(text) {
    return (0,saved_state/* readSavedState */.r)(text, (saved) => {
        const { apiUrl } = saved;
        const { owner, repo } = (0,lib_json/* asRecord */.qY)(saved['repository']);
        const deploymentId = (0,github_id/* deploymentIdOf */.Y)(saved['deploymentId']);
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
    const client = (0,github_client/* createGithub */.u)({ baseUrl, token, repository, onRemaining }, context);
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

var close_deployment = __nccwpck_require__(7740);
var read_closing_tokens = __nccwpck_require__(7800);
var action_error = __nccwpck_require__(4816);
;// CONCATENATED MODULE: ./deployment-status/inputs/post-inputs.js





function readPostInputs(context, saved) {
    const { inputs: reader, env, log } = context;
    if (!isNamedApiUrl(saved.apiUrl, reader, env)) {
        throw new action_error/* ActionError */.l(`\`token\` is not sent to ${saved.apiUrl}, since \`github_base_url\` has changed. Keep \`github_base_url\` set to the same URL until the job ends.`);
    }
    const tokens = (0,read_closing_tokens/* readClosingTokens */.g)(reader, saved, env);
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
            const target = { ...saved, timeoutMs: close_deployment/* CLOSING_TIMEOUT_MS */.X };
            return { title, message: explainError(error, target, saved, happened) };
        },
    };
}
async function post_close(saved, context) {
    const { tokens, fields, jobState } = readPostInputs(context, saved);
    const deadline = context.clock.now() + close_deployment/* CLOSING_TIMEOUT_MS */.X;
    const request = { ...fields, state: jobState };
    const target = { ...saved, tokens };
    const { outcome, client } = await (0,close_deployment/* closeDeployment */.Q)(target, request, deadline, context);
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
    const { deactivateExempt } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 2954));
    await deactivateExempt(succeeded, deadline, { client, ...context });
}

;// CONCATENATED MODULE: ./deployment-status/action.js




const deploymentStatus = {
    defaults: DEFAULTS,
    aliases: ALIASES,
    main: main,
    post: post,
};

;// CONCATENATED MODULE: ./get-job-inputs/contract.js
const contract_DEFAULTS = {
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

var error_text = __nccwpck_require__(4648);
var http_http = __nccwpck_require__(5982);
;// CONCATENATED MODULE: ./lib/http/read-json.js



function readJson({ server, call, body }, redactor, faultClass = 'final') {
    const text = body.toString('utf8');
    try {
        return (0,lib_json/* mapTexts */.zO)((0,lib_json/* parseJson */.qF)(text), redactor.redact);
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

var path_segment = __nccwpck_require__(429);
;// CONCATENATED MODULE: ./lib/ctrlplane/answer.js



const answer_SERVER = 'Ctrlplane';
function asJob(call, json, jobId) {
    const record = (0,lib_json/* asRecord */.qY)(json);
    const id = record['id'] ?? (0,lib_json/* asRecord */.qY)(record['job'])['id'];
    if (typeof id === 'string' && id.toLowerCase() === jobId.toLowerCase())
        return record;
    const details = { kind: 'answer', server: answer_SERVER, call, faultClass: 'final' };
    throw new api_error/* ApiError */.h('returned JSON that is not this job', details);
}
function readWorkspaces(json) {
    const { workspaces, workspaceIds } = (0,lib_json/* asRecord */.qY)(json);
    if (Array.isArray(workspaces)) {
        const listed = workspaces
            .map(lib_json/* asRecord */.qY)
            .flatMap(({ id, slug }) => ((0,path_segment/* isPathSegment */.b)(id) ? [{ id, slug: (0,lib_json/* asText */.e1)(slug) }] : []));
        return [...new Map(listed.map((workspace) => [workspace.id, workspace])).values()];
    }
    if (!Array.isArray(workspaceIds))
        return undefined;
    const ids = workspaceIds;
    return ids.flatMap((id) => ((0,path_segment/* isPathSegment */.b)(id) ? [{ id, slug: '' }] : []));
}
function readItems(json = {}) {
    const { items, ...others } = json;
    const candidates = Array.isArray(items) ? [items] : Object.values(others);
    const lists = candidates.map((list) => (Array.isArray(list) ? list.filter(lib_json/* isRecord */.u4) : []));
    return lists.find(({ length }) => length > 0) ?? [];
}
function readAgents(items) {
    return items.flatMap(({ id, type }) => ((0,path_segment/* isPathSegment */.b)(id) ? [{ id, type: (0,lib_json/* asText */.e1)(type) }] : []));
}

;// CONCATENATED MODULE: ./lib/ctrlplane/refusal.js


function isAbsent(error) {
    return error instanceof api_error/* ApiError */.h && error.status === 404;
}
function isNotJson(error) {
    return error instanceof api_error/* ApiError */.h && error.cause instanceof SyntaxError;
}
function isPage(error) {
    return isNotJson(error) && error.body !== '';
}
function isAmbiguousAbsence(status, reason) {
    return status === 500 && /^job not found$/i.test(reason);
}
function rejectPage({ server, call, body }, redactor) {
    const text = body.toString('utf8');
    if (!(0,error_text/* isHtml */._)(text))
        return;
    const title = (0,error_text/* errorText */.k)(text, redactor);
    const details = { kind: 'answer', server, call, body: title, faultClass: 'final' };
    throw new api_error/* ApiError */.h(`returned a response that is a web page${title && ` (${title})`}`, details);
}

;// CONCATENATED MODULE: ./lib/ctrlplane/client.js







const AGENT_JOBS_PAGE = 100;
const MAX_JOB_BYTES = 32 * 1024 * 1024;
const REPORT = { timeoutMs: 5_000, maxAttempts: 3, repeatable: true };
const REPORT_TIMEOUT_MS = 10_000;
function createCtrlplane({ baseUrl, apiKey }, context) {
    const service = {
        name: answer_SERVER,
        baseUrl: `${baseUrl}/api`,
        headers: { 'x-api-key': apiKey, authorization: `Bearer ${apiKey}` },
        classify: (status, _headers, body) => isAmbiguousAbsence(status, (0,error_text/* errorText */.k)(body)) ? 'final' : undefined,
    };
    const http = (0,http_http/* createHttp */.V)(service, context);
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
        return (0,lib_json/* isRecord */.u4)(json) ? json : undefined;
    }
    catch (error) {
        if (isAbsent(error) || (error instanceof api_error/* ApiError */.h && error.status === 400))
            return undefined;
        throw error;
    }
}
function isAmbiguous(error) {
    return error instanceof api_error/* ApiError */.h && isAmbiguousAbsence(error.status, error.body);
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

;// CONCATENATED MODULE: ./get-job-inputs/find/uuid.js
function isUuid(text) {
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

;// CONCATENATED MODULE: ./get-job-inputs/inputs.js




const DEFAULT_URL = 'https://app.ctrlplane.dev';
const JOB_STATUSES = ['success', 'failure', 'cancelled'];
function inputs_readInputs({ inputs: reader, env, readEvent, log }) {
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
function inputs_readPostInputs({ inputs: reader }) {
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
    const ofEvent = (0,lib_json/* asRecord */.qY)(event.payload['inputs'])['job_id'];
    const jobId = reader.optionalText('job_id') ?? (0,lib_json/* asText */.e1)(ofEvent).trim();
    if (jobId === '') {
        reader.mistake('job_id', 'is empty, and the event has no input `job_id`: set it to `${{ inputs.job_id }}`, and start the workflow from Ctrlplane');
    }
    else if (!isUuid(jobId)) {
        reader.mistake('job_id', `must be the UUID of a Ctrlplane job (got ${(0,input_reader/* quote */.h)(jobId)})`);
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

var thrown_message = __nccwpck_require__(5603);
var step_error = __nccwpck_require__(2435);
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
const MAX_ATTEMPTS = 2;
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
    return { deadline, quiet: true, maxAttempts: MAX_ATTEMPTS };
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
        if (!(error instanceof api_error/* ApiError */.h) || error.status === 401)
            throw error;
        log.debug(error.message);
        if (error.status !== 405)
            findings.agentErrors.push(error);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./get-job-inputs/report/explain-error.js








function explain_error_explainError(error, jobId, { failure = error, outputs }) {
    const errors = [...new Set([failure, error])];
    const title = errors.map((it) => (it instanceof step_error/* StepError */.z ? it.title : undefined)).find(Boolean);
    const job = `job ${shortId(jobId)}`;
    const found = outputs === undefined ? `Inputs of ${job} not fetched` : `Outputs of ${job} not usable`;
    return { title: title ?? found, message: errors.map(messageOf).join(' ') };
}
function messageOf(error) {
    if (error instanceof step_error/* StepError */.z) {
        return (0,failure/* composeMessage */.S)(error, error instanceof api_error/* ApiError */.h ? [remedyOf(error)] : []);
    }
    return (0,thrown_message/* thrownMessage */.U)(error);
}
function explainReportError(error, jobId) {
    const job = jobId === undefined ? 'the job' : `job ${shortId(jobId)}`;
    return {
        title: `Status of ${job} not reported`,
        message: (0,failure/* composeMessage */.S)(error, [SET_BY_HAND], `Could not report the status to Ctrlplane: ${error.happened}`),
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
    return new action_error/* ActionError */.l(explainMissing(jobId, findings), {
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
    const http = (0,http_http/* createHttp */.V)({ name: 'GitHub', baseUrl: GITHUB_API_URL, headers }, context);
    try {
        const response = await http.send({
            method: 'GET',
            path: `/repos/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
            timeoutMs: TITLE_TIMEOUT_MS,
            deadline: clock.now() + TITLE_TIMEOUT_MS,
            maxAttempts: 1,
            quiet: true,
        });
        const title = (0,lib_json/* asRecord */.qY)(readJson(response, redactor))['display_title'];
        return typeof title === 'string' ? title : undefined;
    }
    catch (error) {
        if (error instanceof api_error/* ApiError */.h)
            log.info(explainUnchecked(error));
        else
            log.debug(`The run name was not checked: ${(0,thrown_message/* thrownMessage */.U)(error)}`);
        return undefined;
    }
}
function explainUnchecked(error) {
    const isRefused = error.status === 403 || error.status === 404;
    const remedies = isRefused ? ['The check needs `actions: read`.'] : [];
    return (0,failure/* composeMessage */.S)(error, remedies, `The run name was not checked: ${error.happened}`);
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

var markdown = __nccwpck_require__(6797);
;// CONCATENATED MODULE: ./get-job-inputs/report/summary.js

function renderSummary({ task }, { jobId, apiUrl }, { redact }) {
    if (task === undefined)
        return '';
    const safe = (text) => (0,markdown/* escapeInline */.V)(redact(text));
    const title = `${task.charAt(0).toUpperCase()}${task.slice(1)}`;
    return `### ${safe(title)}\n\nJob <code>${safe(jobId)}</code> at ${safe(new URL(apiUrl).host)}\n`;
}

;// CONCATENATED MODULE: ./lib/ctrlplane/job.js


function readWorkspaceJob(json, workspaceId) {
    const { dispatchContext, ...own } = json;
    const context = (0,lib_json/* asRecord */.qY)(dispatchContext);
    const release = (0,lib_json/* asRecord */.qY)(context['release']);
    const isWorkflow = (0,lib_json/* isRecord */.u4)(context['inputs']) || (0,lib_json/* isRecord */.u4)(context['workflow']);
    const isRelease = (0,lib_json/* isRecord */.u4)(context['release']) || (0,lib_json/* asText */.e1)(own['releaseId']) !== '';
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
    const release = (0,lib_json/* asRecord */.qY)(json['release'] ?? json);
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
        ...(0,compact/* compact */.o)({ variables }),
        encrypted: [...new Set([...job.encrypted, ...textsOf(release['encryptedVariables'])])],
    };
}
const LEGACY_PARTS = [
    'job', 'variables', 'resource', 'target', 'environment', 'deployment',
    'version', 'deploymentVersion', 'release', 'approval', 'runbook',
];
function readLegacyJob(json) {
    const own = json['id'] === undefined ? (0,lib_json/* asRecord */.qY)(json['job']) : json;
    const resource = withMetadataMap(json['resource'] ?? json['target']);
    const workspace = (0,compact/* compact */.o)({
        workspaceId: (0,lib_json/* asText */.e1)((0,lib_json/* asRecord */.qY)(resource)['workspaceId']) || undefined,
    });
    const releaseParts = ['resource', 'target', 'environment', 'deployment', 'version', 'release'];
    const isRelease = releaseParts.some((name) => (0,lib_json/* isRecord */.u4)(json[name]));
    const entries = Object.entries(own).filter(([name]) => !LEGACY_PARTS.includes(name));
    return {
        own: { ...Object.fromEntries(entries), ...workspace },
        kind: isRelease && !(0,lib_json/* isRecord */.u4)(json['runbook']) ? 'release' : 'runbook',
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
    if ((0,lib_json/* isRecord */.u4)(named))
        return withMetadataMap(named);
    if (!(0,lib_json/* isRecord */.u4)(json['release']))
        return undefined;
    const { version, ...release } = json['release'];
    return withMetadataMap({ ...release, tag: release['tag'] ?? version });
}
function sensitiveKeys(release) {
    const { values } = (0,lib_json/* asRecord */.qY)((0,lib_json/* asRecord */.qY)(release)['variableSetRelease']);
    const snapshots = Array.isArray(values)
        ? values.map((value) => (0,lib_json/* asRecord */.qY)((0,lib_json/* asRecord */.qY)(value)['variableValueSnapshot']))
        : [];
    return snapshots.filter(({ sensitive }) => sensitive === true).map(({ key }) => (0,lib_json/* asText */.e1)(key));
}
function withMetadataMap(value) {
    if (!(0,lib_json/* isRecord */.u4)(value) || !Array.isArray(value['metadata']))
        return value;
    const entries = value['metadata']
        .map(lib_json/* asRecord */.qY)
        .flatMap(({ key, value: text }) => (typeof key === 'string' ? [[key, text]] : []));
    return { ...value, metadata: Object.fromEntries(entries) };
}
function parts(values) {
    const found = {};
    for (const name in values) {
        const value = values[name];
        if ((0,lib_json/* isRecord */.u4)(value))
            found[name] = value;
    }
    return found;
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

var describe_wait = __nccwpck_require__(6734);
var lib_duration = __nccwpck_require__(1167);
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
        log.warning((0,failure/* composeMessage */.S)({ happened, technical }, ['Searching all other workspaces.']));
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
        if (!(error instanceof api_error/* ApiError */.h) || error.status === 401)
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
        end.abort(timeoutError(inputs));
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
            log.info(`Still looking for the job ${(0,describe_wait/* describeWait */.N)({ sinceStartMs, leftMs })}`);
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
    if (!(0,lib_json/* isRecord */.u4)(context) || isIncomplete(job))
        return complete(job, workspaceId, search);
    return (0,lib_json/* isRecord */.u4)(context['release']) ? job : addOwnRelease(job, workspaceId, search);
}
async function complete(job, workspaceId, search) {
    const { ctrlplane, jobId, deadline } = search;
    const withRelease = await ctrlplane.readWithRelease(workspaceId, jobId, { deadline });
    const known = withRelease === undefined ? job : addRelease(job, withRelease);
    return known.version === undefined ? addOwnRelease(known, workspaceId, search) : known;
}
async function addOwnRelease(job, workspaceId, { ctrlplane, deadline }) {
    const releaseId = job.own['releaseId'];
    if (!(0,path_segment/* isPathSegment */.b)(releaseId))
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
    const finalWord = (0,lib_json/* isRecord */.u4)(json['target']) ? 'completed' : 'successful';
    onSeen({ api: 'jobs', finalWord });
    return readLegacyJob(json);
}
function timeoutError({ timeoutMs, apiUrl }) {
    const time = (0,lib_duration/* formatDuration */.a)(timeoutMs);
    const details = { kind: 'timeout', server: answer_SERVER, call: apiUrl, faultClass: 'final' };
    return new api_error/* ApiError */.h(`did not return the job within ${time} (\`timeout\`)`, details);
}

var shorten = __nccwpck_require__(5434);
;// CONCATENATED MODULE: ./get-job-inputs/report/bounded-list.js

const SHOWN = 20;
const MAX_CHARS = 100;
function boundedList(items) {
    const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
    return `${items.slice(0, SHOWN).join(', ')}${more}`;
}
function quotedName(name) {
    return JSON.stringify(cutName(name));
}
function cutName(name) {
    return (0,shorten/* shorten */.m)(name, MAX_CHARS);
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


const MAX_DEPTH = 100;
function flatten(root, budget, texts, unexpanded) {
    const expanded = chooseExpanded(root.value, budget, unexpanded);
    const outputs = [];
    const visit = (value, { name, path, depth }) => {
        if (value === null || value === undefined)
            return;
        if (depth > MAX_DEPTH)
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
            throw tooLarge();
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
        throw error instanceof RangeError ? tooLarge() : error;
    }
}
const MAX_TOTAL_CHARS = 128 * 1024 * 1024;
function tooDeep(path) {
    return new action_error/* ActionError */.l(`Cannot export the job: ${path.slice(0, 80)}… is nested more than ${MAX_DEPTH} levels deep. Store it as text in Ctrlplane.`);
}
function tooLarge() {
    return new action_error/* ActionError */.l(`Cannot export the job: its outputs have more than ${MAX_TOTAL_CHARS / 1024 / 1024} million characters. Keep large values outside Ctrlplane, and store their URLs.`);
}

;// CONCATENATED MODULE: ./get-job-inputs/outputs/outputs.js






const MAX_OUTPUTS = 20_000;
const RESERVED = 50;
function outputs_toOutputs(job, baseUrl) {
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
        if (!(error instanceof action_error/* ActionError */.l))
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

;// CONCATENATED MODULE: ./lib/escape-pattern.js
function escapePattern(text) {
    return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

var unicode_pattern = __nccwpck_require__(8127);
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
    if (!(0,lib_json/* isRecord */.u4)(value))
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





const MIN_CHARS = 4;
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
            const names = namesOf(key, prefixes);
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
    const ofResource = (0,lib_json/* asRecord */.qY)(resource?.['variables']);
    return [
        { values: variables, prefixes: ['variable', 'deployment_variables'], encrypted },
        { values: inputs, prefixes: ['input', 'inputs'], encrypted },
        { values: ofResource, prefixes: ['resource_variables', 'target_variables'], encrypted: [] },
    ];
}
function namesOf(key, prefixes) {
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
        .replace((0,unicode_pattern/* unicodePattern */.g)(String.raw `[\s,\p{C}]`, 'g'), '?');
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
        addLeaves((0,lib_json/* tryParseJson */.Bl)(value), texts, depth + 1);
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
    if (text.length < MIN_CHARS || COMMON_WORDS.includes(text.toLowerCase()))
        return text === '';
    texts.add(text);
    const json = JSON.stringify(text).slice(1, -1);
    texts.add(json);
    texts.add(JSON.stringify(json).slice(1, -1));
    return true;
}

var one_line = __nccwpck_require__(2250);
;// CONCATENATED MODULE: ./get-job-inputs/report/describe-job.js


const describe_job_MAX_CHARS = 80;
function describeJob(job, masked) {
    const hide = (text) => masked.values().some((secret) => text.includes(secret)) ? '***' : text;
    const name = (part, ...members) => {
        const text = members.map((member) => part?.[member]).find(isText);
        return text === undefined ? '' : (0,shorten/* shorten */.m)(hide((0,one_line/* oneLine */.T)(hide(text)).trim()), describe_job_MAX_CHARS);
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

;// CONCATENATED MODULE: ./get-job-inputs/report/saved-report.js


const STATE = 'report_place';
function saveReport({ apiUrl, jobId, target }, { saveState }) {
    saveState(STATE, JSON.stringify({ apiUrl, jobId, place: target }));
}
function forgetReport({ saveState }) {
    saveState(STATE, '');
}
function readSavedReport({ getState, }) {
    return (0,saved_state/* readSavedState */.r)(getState(STATE), ({ apiUrl, jobId, place }) => {
        const target = readTarget(place);
        return typeof apiUrl === 'string' && typeof jobId === 'string' && target !== undefined
            ? { apiUrl, jobId, target }
            : undefined;
    });
}
function readTarget(value) {
    const { api, workspaceId, finalWord } = (0,lib_json/* asRecord */.qY)(value);
    if (api === 'workspaces' && typeof workspaceId === 'string')
        return { api, workspaceId };
    if (api === 'jobs' && (finalWord === 'completed' || finalWord === 'successful')) {
        return { api, finalWord };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./get-job-inputs/report/report.js





const report_WORDS = {
    in_progress: { put: 'inProgress', patch: 'in_progress', text: 'In progress' },
    success: { put: 'successful', patch: 'successful', text: 'Successful' },
    failure: { put: 'failure', patch: 'failure', text: 'Failed' },
    cancelled: { put: 'cancelled', patch: 'cancelled', text: 'Cancelled' },
};
const UNSUPPORTED = 'Status not reported: only Ctrlplane 1.5.0 and later accepts it, for release jobs.';
const WEBHOOK_INSTEAD = 'With the GitHub webhook, remove `report_status`; without it, the job stays open.';
async function report_report(status, { jobId, target }, ctrlplane, { env, log }) {
    const { put, patch, text } = report_WORDS[status];
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
        await report_report('in_progress', reported, ctrlplane, context);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h))
            throw error;
        const isUnsupported = reported.target.api === 'workspaces' && [400, 404, 405, 415].includes(error.status ?? 0);
        if (!isUnsupported) {
            const { title, message } = explainReportError(error, reported.jobId);
            context.log.warning(message, title);
            return;
        }
        context.log.notice((0,failure/* composeMessage */.S)(error, [WEBHOOK_INSTEAD], UNSUPPORTED));
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
            throw second instanceof api_error/* ApiError */.h ? error : second;
        });
    }
}
function isRefusedWord(error) {
    return error instanceof api_error/* ApiError */.h && [400, 422, 500].includes(error.status ?? 0);
}

;// CONCATENATED MODULE: ./get-job-inputs/run.js












async function run_run(inputs, services, context, progress) {
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
    const outputs = outputs_toOutputs(job, inputs.baseUrl);
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
    const failure = failureOf(job, outputs, inputs);
    if (failure !== undefined)
        throw new action_error/* ActionError */.l(failure);
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
function failureOf(job, outputs, { requiredOutputs }) {
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







function main_main(context) {
    const { apiKey, token, ...inputs } = inputs_readInputs(context);
    const { clock, log, redactor } = context;
    const services = {
        connect: (signal) => createCtrlplane({ baseUrl: inputs.apiUrl, apiKey }, { clock, log, redactor, signal }),
        readTitle: () => readRunTitle(token, context),
    };
    const progress = {};
    return {
        run: () => run_run(inputs, services, context, progress),
        explain: (error) => explain_error_explainError(error, inputs.jobId, progress),
        summary: () => renderSummary(progress, inputs, redactor),
        outputs: () => (progress.outputs === undefined ? {} : toRecord(progress.outputs)),
    };
}

;// CONCATENATED MODULE: ./get-job-inputs/post.js





function post_post(context) {
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
    const { apiKey, jobStatus } = inputs_readPostInputs(context);
    const ctrlplane = createCtrlplane({ baseUrl: saved.apiUrl, apiKey }, context);
    await report_report(jobStatus, saved, ctrlplane, context);
}

;// CONCATENATED MODULE: ./get-job-inputs/action.js



const getJobInputs = { defaults: contract_DEFAULTS, main: main_main, post: post_post };

;// CONCATENATED MODULE: ./trigger-deploy/contract.js
const trigger_deploy_contract_DEFAULTS = {
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
const answer_MAX_DEPTH = 32;
const answer_MAX_CHARS = 500;
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
    if (typeof value !== 'object' || value === null || depth > answer_MAX_DEPTH)
        return;
    const wraps = 'deployment' in value || 'data' in value || (0,lib_json/* isRecord */.u4)((0,lib_json/* asRecord */.qY)(value)['result']);
    const members = Object.entries(value)
        .map(([key, member]) => ({ key, member, folded: (0,fold_word/* foldWord */._)(key) }))
        .filter(({ folded }) => !OTHER_DEPLOYMENTS.test(folded))
        .map((member) => ({ ...member, rank: RANKS.get(member.folded) ?? Infinity }))
        .toSorted((a, b) => a.rank - b.rank);
    for (const { key, member, rank } of members) {
        const { kind, counts } = RULES[rank] ?? {};
        const inItem = `${path}[${key}]${answer_titleOf(member)}`;
        const inner = Array.isArray(value) ? inItem : `${path}${path && '.'}${key}`;
        const text = textOf(member, kind);
        if (kind !== undefined && counts?.test(text) === true) {
            const isEnvelope = wraps && kind === 'status' && ENVELOPE_WORD.test(text);
            yield { kind, path: inner, word: (0,shorten/* shorten */.m)(text, answer_MAX_CHARS), isPart, isEnvelope };
        }
        const isWhole = !isPart && (kind === 'wrapper' || kind === 'result') && (0,lib_json/* isRecord */.u4)(member);
        yield* statementsOf(member, inner, !isWhole, depth + 1);
    }
}
function textOf(value, kind) {
    const first = kind === 'error' && Array.isArray(value) ? value[0] : value;
    if ((0,lib_json/* isRecord */.u4)(first))
        return kind === 'error' ? (0,error_text/* errorText */.k)(JSON.stringify(first)) : '';
    return ['string', 'number', 'boolean'].includes(typeof first) ? String(first).trim() : '';
}
function answer_titleOf(item) {
    const { label, name = label } = (0,lib_json/* asRecord */.qY)(item);
    return typeof name === 'string' ? ` (${(0,shorten/* shorten */.m)(name, answer_MAX_CHARS)})` : '';
}

var carpathian_refusal = __nccwpck_require__(8879);
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
    const { id, sha, environment } = (0,lib_json/* asRecord */.qY)(payload['deployment']);
    const deploymentId = (0,github_id/* deploymentIdOf */.Y)(id);
    const isWanted = (0,lib_json/* asText */.e1)(environment).toLowerCase() === wanted.toLowerCase();
    return isWanted && deploymentId !== undefined ? { deploymentId, sha: (0,lib_json/* asText */.e1)(sha) } : undefined;
}

;// CONCATENATED MODULE: ./trigger-deploy/request/event-commit.js


function commitAt(commit, ref, headCommit) {
    const { message, author } = (0,lib_json/* asRecord */.qY)(headCommit);
    const { name, email } = (0,lib_json/* asRecord */.qY)(author);
    return (0,compact/* compact */.o)({
        commit: nonEmptyText(commit),
        branch: shortRef(ref),
        isTag: (event_commit_isText(ref) && ref.startsWith('refs/tags/')) || undefined,
        details: (0,compact/* compact */.o)({
            message: nonEmptyText(message),
            authorName: nonEmptyText(name),
            authorEmail: nonEmptyText(email),
        }),
    });
}
function shortRef(ref) {
    return event_commit_isText(ref) ? nonEmptyText(ref.replace(/^refs\/(?:heads|tags)\//, '')) : undefined;
}
function event_commit_isText(value) {
    return typeof value === 'string' && value.trim() !== '';
}
function nonEmptyText(value) {
    return event_commit_isText(value) ? value : undefined;
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
    const commit = commit_of_report_commitOf(name, payload);
    if (report === undefined || commit === undefined || 'skip' in commit)
        return commit;
    const [subject, member, good = 'success'] = report;
    const path = member.split('.');
    const word = path.reduce((value, key) => (0,lib_json/* asRecord */.qY)(value)[key], payload);
    if (word === good)
        return commit;
    const field = path.at(-1);
    const seen = event_commit_isText(word) ? `has the ${field} ${word}` : `has no ${field}`;
    const warning = `Deploying although the ${subject} ${seen}. To deploy only after success, add this to the job: \`if: github.event.${member} == '${good}'\``;
    return { ...commit, warning };
}
function commit_of_report_commitOf(name, payload) {
    const part = (0,lib_json/* asRecord */.qY)(payload[name]);
    switch (name) {
        case 'workflow_run':
            return ofWorkflowRun(part);
        case 'check_suite':
            return ofCheck(name, part, part);
        case 'check_run':
            return ofCheck(name, part, (0,lib_json/* asRecord */.qY)(part['check_suite']));
        case 'status':
            return ofStatus(payload);
        case 'deployment_status':
            return ofDeployment((0,lib_json/* asRecord */.qY)(payload['deployment']));
        case 'page_build':
            return commitAt((0,lib_json/* asRecord */.qY)(payload['build'])['commit'], undefined);
        default:
            return undefined;
    }
}
function ofWorkflowRun(run) {
    const { event } = run;
    const fromPullRequest = event_commit_isText(event) && event.startsWith('pull_request');
    if (fromPullRequest && idOf(run['head_repository']) !== idOf(run['repository'])) {
        return skipFork('workflow_run', 'the workflow run was started by a fork');
    }
    return commitAt(run['head_sha'], run['head_branch'], run['head_commit']);
}
function ofCheck(name, check, suite) {
    const kind = name.replace('_', ' ');
    const branch = suite['head_branch'];
    return event_commit_isText(branch)
        ? commitAt(check['head_sha'], branch, check['head_commit'])
        : skipFork(name, `the ${kind} has no branch in this repository, so it may come from a fork`);
}
function ofStatus(payload) {
    const { sha, branches } = payload;
    const known = Array.isArray(branches) ? branches.map(lib_json/* asRecord */.qY) : [];
    const isDefault = ({ name }) => name === (0,lib_json/* asRecord */.qY)(payload['repository'])['default_branch'];
    const heads = known.filter(({ commit }) => (0,lib_json/* asRecord */.qY)(commit)['sha'] === sha);
    const candidates = heads.length > 0 ? heads : known;
    const { name } = candidates.find(isDefault) ?? (0,lib_json/* asRecord */.qY)(candidates[0]);
    return event_commit_isText(name)
        ? commitAt(sha, name, (0,lib_json/* asRecord */.qY)((0,lib_json/* asRecord */.qY)(payload['commit'])['commit']))
        : skipFork('status', 'the commit is not on a branch of this repository, so it may come from a fork');
}
function ofDeployment({ sha, ref }) {
    return commitAt(sha, ref === sha ? undefined : ref);
}
function skipFork(event, what) {
    return { skip: `${what}, and ${event} would deploy its code with your secrets` };
}
function idOf(repository) {
    return (0,lib_json/* asRecord */.qY)(repository)['id'];
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
            const group = (0,lib_json/* asRecord */.qY)(payload['merge_group']);
            return commitAt(group['head_sha'], group['head_ref'], group['head_commit']);
        }
        case 'deployment':
            return ofDeployment((0,lib_json/* asRecord */.qY)(payload['deployment']));
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
    if ((0,lib_json/* isRecord */.u4)(payload['pull_request']))
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
    const { id } = (0,lib_json/* asRecord */.qY)(head);
    const ref = event_commit_isText(payload['ref']) ? payload['ref'] : env['GITHUB_REF'];
    return commitAt(event_commit_isText(id) ? id : env['GITHUB_SHA'], ref, head);
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
    const tag = (0,lib_json/* asRecord */.qY)(payload['release'])['tag_name'];
    return commitAt(env['GITHUB_SHA'], event_commit_isText(tag) ? `refs/tags/${tag}` : undefined);
}
function ofPullRequest({ name, payload }) {
    const pull = (0,lib_json/* asRecord */.qY)(payload['pull_request']);
    const [head, base] = [(0,lib_json/* asRecord */.qY)(pull['head']), (0,lib_json/* asRecord */.qY)(pull['base'])];
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
        repository: request_inputs_readRepository(reader, env),
        commit: reader.optionalText('commit'),
        branch: readBranch(reader, env),
        commit_message: reader.optionalText('commit_message'),
        author_name: reader.optionalText('author_name'),
        author_email: reader.optionalText('author_email'),
        webhook_url: reader.optionalText('webhook_url'),
    });
}
function request_inputs_readRepository(reader, env) {
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
    const urls = verify_inputs_readUrls(reader);
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
function verify_inputs_readUrls(reader) {
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
function trigger_deploy_inputs_readInputs({ inputs: reader, env, readEvent, log, }) {
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
        apiUrl: inputs_readApiUrl(reader),
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
function inputs_readApiUrl(reader) {
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
            const { openMirror } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 5691));
            const opened = await openMirror({ inputs, token, request, event }, context);
            writer = opened;
            return opened;
        },
        show: async (status) => writer?.show(status),
        close: async (end) => writer?.close(end),
    };
}

var explain_error = __nccwpck_require__(6883);
;// CONCATENATED MODULE: ./trigger-deploy/report/outputs.js
const MAX_RESPONSE_BYTES = 100_000;
function report_outputs_toOutputs(progress, { environmentUrl = '' }) {
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

var show_url = __nccwpck_require__(519);
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

;// CONCATENATED MODULE: ./trigger-deploy/report/safe-text.js


const safe_text_MAX_CHARS = 1_000;
function createSafeText(redactor) {
    const clean = (text, maxChars = safe_text_MAX_CHARS) => (0,shorten/* shorten */.m)(redactor.redact(text), maxChars);
    const inline = (text, maxChars) => (0,markdown/* escapeInline */.V)(clean(text, maxChars));
    return {
        inline,
        line: (text) => (0,markdown/* escapeMarkdown */.F)(clean(text)),
        code: (text = '', maxChars) => (text === '' ? '' : `<code>${inline(text, maxChars)}</code>`),
        link: (url = '', html) => url === '' || url.length > safe_text_MAX_CHARS
            ? html
            : `<a href="${(0,markdown/* escapeMarkdown */.F)(redactor.redact(url))}">${html}</a>`,
    };
}

var trigger_deploy_states = __nccwpck_require__(708);
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
const timeline_MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * timeline_MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const MAX_TICKS = 6;
const TICKS = [
    ...[1, 2, 5, 10, 15, 30].map((every) => ({ every, unit: 'second', ms: every * SECOND_MS })),
    ...[1, 2, 5, 10, 15, 30].map((every) => ({ every, unit: 'minute', ms: every * timeline_MINUTE_MS })),
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
        `axisFormat ${tick.ms < timeline_MINUTE_MS ? '%H:%M:%S' : '%H:%M'}`,
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
    return verdict === 'pending' && (0,trigger_deploy_states/* isWaiting */.Gu)(status) ? 'done, ' : TAGS[verdict];
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
function summary_renderSummary(progress, failure, target, { env, redactor }) {
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

var step_colour = __nccwpck_require__(9340);
var judge_answer = __nccwpck_require__(5830);
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

var reason_of = __nccwpck_require__(1501);
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












async function trigger_deploy_run_run(inputs, dependencies, progress) {
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
        const succeeded = (0,step_colour/* paint */.n)('succeeded', 'green', dependencies.context.env);
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
        const { readCheckedOutCommit } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 180));
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
    const { followToEnd } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 8039));
    await followToEnd(deploymentId, inputs, dependencies, progress);
}

;// CONCATENATED MODULE: ./trigger-deploy/main.js









function trigger_deploy_main_main(context) {
    context.setOutput('conclusion', 'failure');
    const { apiKey, token, ...inputs } = trigger_deploy_inputs_readInputs(context);
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
        run: () => trigger_deploy_run_run(inputs, { client, mirror, context, deadline }, progress),
        explain: (error) => ({
            title: title_titleOf(error, progress),
            message: (0,explain_error/* explainError */.UW)(error, progress),
        }),
        outputs: () => report_outputs_toOutputs(progress, inputs.links),
        summary: (failure) => summary_renderSummary(progress, failure, target, context),
    };
}

;// CONCATENATED MODULE: ./trigger-deploy/post.js
function trigger_deploy_post_post(context) {
    return {
        async run() {
            const { closeMirror } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 5691));
            await closeMirror(context);
        },
        explain: ({ message }) => ({
            title: 'Status of the GitHub deployment not set',
            message: `Could not set the final status of the GitHub deployment: ${message}`,
        }),
    };
}

;// CONCATENATED MODULE: ./trigger-deploy/action.js



const triggerDeploy = { defaults: trigger_deploy_contract_DEFAULTS, main: trigger_deploy_main_main, post: trigger_deploy_post_post };

;// CONCATENATED MODULE: ./cli/help/declared.js
const VERSION = '1.0.0';
const DECLARED = {
    'deployment-status': {
        description: 'Creates GitHub deployments and reports their status. When the job ends, its result becomes the final status.',
        inputs: {
            token: {
                text: 'Token that can write deployments. `GITHUB_TOKEN` can if the job sets `deployments: write`.',
            },
            state: {
                text: 'State to set: `queued`, `pending`, `in_progress`, `success`, `failure`, `error` or `inactive`, or the result of a job, run or check, such as `cancelled` or `timed_out`. `job` sets `in_progress` now and the result of the job when it ends. With `environment` alone, `inactive` deactivates all its deployments, and `deleted` deletes them and the environment.',
                default: 'job',
            },
            initial_status: {
                text: 'Create a deployment in this state, and do not change it when the job ends. `environment` defaults to `production`.',
            },
            cancelled_as: {
                text: 'State for a job that was cancelled, skipped or neutral: `error`, `failure` or `inactive`.',
                default: 'error',
            },
            deployment_id: {
                text: 'Deployment to update. Defaults to the deployment of the `deployment` or `deployment_status` event, unless other inputs name a different one.',
            },
            environment: {
                text: 'Environment of the deployment. For a clean-up: names or patterns such as `pr-7*`, one per line.',
            },
            environment_url: {
                text: 'URL of the deployed app (the View deployment button), `https:` or `http:`.',
            },
            log_url: { text: 'URL of the log. Defaults to the page of this run.' },
            target_url: {
                text: 'Alias of `environment_url` if a deployment is created, otherwise of `log_url`; these take precedence.',
            },
            description: { text: 'Text to show with the status, cut to 140 characters.' },
            auto_inactive: {
                text: 'Whether `success` makes earlier deployments of the environment inactive. Defaults to `true`. GitHub exempts transient and production environments; `all` includes them.',
            },
            keep: {
                text: 'For a clean-up: number of newest deployments to keep per environment, besides the active one.',
            },
            older_than: {
                text: 'For a clean-up: minimum age of deployments to remove, such as `30d`. The active one is kept.',
            },
            dry_run: { text: 'For a clean-up: only list what would change.', default: 'false' },
            repository: {
                text: 'Repository of the deployment, as `owner/name`. Defaults to the repository of the workflow.',
            },
            owner: { text: 'Alias of the owner in `repository`.' },
            repo: { text: 'Alias of the name in `repository`.' },
            ref: {
                text: 'Commit, branch or tag to create a deployment of. Defaults to the commit of the event.',
            },
            sha: {
                text: 'Alias of `ref`, which takes precedence. With it, `environment` defaults to `production`.',
            },
            task: { text: "Task of the new deployment. GitHub's default is `deploy`." },
            payload: {
                text: 'Payload of the new deployment: a JSON object or any text, sent unchanged.',
            },
            transient_environment: { text: 'Whether the environment is temporary, such as a preview.' },
            production_environment: {
                text: "Whether the environment is used by end users. GitHub's default is true for `production` only. With `state: deleted`, `true` allows deleting a production environment.",
            },
            auto_merge: {
                text: 'Whether GitHub first merges the default branch into a `ref` that is behind it.',
                default: 'false',
            },
            required_contexts: {
                text: 'Commit statuses and checks that must succeed before a deployment is created: names separated by commas or line breaks, a JSON list, or `*` for all. Defaults to none.',
            },
            wait_for_contexts: {
                text: 'Maximum time to wait for pending required contexts: `90` (seconds), `15m`, `1h30m`, `1.5h` or `2 minutes`. By default a pending context fails the step at once.',
            },
            poll_interval: {
                text: 'Polling interval while waiting for contexts, at least `1s`.',
                default: '10s',
            },
            github_base_url: {
                text: 'URL of the GitHub API. Defaults to the server that runs the workflow.',
            },
            env: { text: 'Alias of `environment`, as in bobheadxi/deployments.' },
            env_url: { text: 'Alias of `environment_url`.' },
            logs: { text: 'Alias of `log_url`.' },
            desc: { text: 'Alias of `description`.' },
            status: { text: 'Alias of `state`.' },
            step: {
                text: 'Alias of `state`, as in bobheadxi/deployments: `start` creates a deployment that is `in_progress`, `finish` sets `status`, and `deactivate-env` and `delete-env` stand for `inactive` and `deleted` with `environment`.',
            },
            override: { text: 'Alias of `auto_inactive: all`; the default of `step: finish`.' },
        },
        outputs: {
            deployment_id: 'ID of the deployment, set as soon as it is known.',
            deployment_url: 'API URL of the deployment.',
            status_id: 'ID of the status. Empty if GitHub returned none.',
            status_url: 'API URL of the status. Empty if GitHub returned none.',
            state: 'State that was set, as reported by GitHub.',
            environment: 'Environment of the deployment.',
            env: 'Alias of `environment`.',
            environment_url: 'URL of the deployed app.',
            log_url: 'URL of the log.',
            sha: 'Commit of the deployment. Empty if only an ID was given.',
            ref: 'Branch, tag or commit that the deployment was created from. Empty if only an ID was given.',
            url: 'GitHub page that shows the deployment, among those of its environment.',
        },
    },
    'get-job-inputs': {
        description: 'Reads the Ctrlplane job that started a workflow, and sets its version, resource and variables as outputs.',
        inputs: {
            job_id: {
                text: 'ID of the job, a UUID. Defaults to the `job_id` input of the `workflow_dispatch` event.',
            },
            api_key: { text: 'API key of Ctrlplane. Store it as a secret.' },
            base_url: {
                text: 'URL of the server, which receives the key. Defaults to the environment variable `CTRLPLANE_URL`, then to `https://app.ctrlplane.dev`.',
            },
            api_url: { text: 'Deprecated alias of `base_url`, for workflows of 2024.' },
            required_outputs: {
                text: 'Outputs that the job must have, one per line. If any are missing, the step fails and lists them.',
            },
            workspace: { text: "ID or slug of the job's workspace. Searching it first is faster." },
            mask: {
                text: 'Variables to hide in the log, separated by commas or line breaks. `*` and `?` are wildcards; case is ignored.',
            },
            report_status: {
                text: 'Report the progress and the result of the job to Ctrlplane, for servers without the GitHub webhook.',
                default: 'false',
            },
            timeout: {
                text: 'Maximum time to find the job: `90` (seconds), `15m`, `1h30m`, `1.5h` or `2 minutes`.',
                default: '60s',
            },
            token: {
                text: 'GitHub token, used only to read the name of this run. Needs `actions: read`.',
            },
        },
        outputs: {
            job_id: 'ID of the job.',
            status: 'Status of the job when it was read, as reported by the server.',
            job_outputs: 'All other outputs as one JSON object, whose values are strings.',
            base_url: 'URL of the server, from the input or its default.',
            workspace_id: 'ID of the workspace.',
            version: 'Version to deploy, as JSON. Each part is also an output, such as `version_metadata_<key>`.',
            version_id: 'ID of the version.',
            version_tag: 'Tag of the version.',
            version_name: 'Name of the version.',
            version_config: 'Configuration of the version, as JSON. Each part is also an output.',
            environment: 'Environment, as JSON.',
            environment_id: 'ID of the environment.',
            environment_name: 'Name of the environment.',
            resource: 'Resource to deploy to, as JSON. Each part is also an output, such as `resource_metadata_<key>`.',
            resource_id: 'ID of the resource.',
            resource_name: 'Name of the resource.',
            resource_kind: 'Kind of the resource.',
            resource_identifier: 'Identifier of the resource.',
            resource_config: 'Configuration of the resource, as JSON. Each part is also an output.',
            deployment: 'Deployment, as JSON.',
            deployment_id: 'ID of the deployment.',
            deployment_name: 'Name of the deployment.',
            deployment_slug: 'Slug of the deployment.',
            deployment_variables: 'Variables of the job, as JSON. Each is also an output, `variable_<key>`.',
            variable: 'Alias of `deployment_variables`.',
            input: 'Inputs of a Ctrlplane workflow run, as JSON. Each is also an output, `input_<key>`.',
            inputs: 'Alias of `input`, with `inputs_<key>` for each.',
        },
    },
    'trigger-deploy': {
        description: 'Triggers a deployment on Carpathian Cloud, waits for it to finish, streams its log, and fails the step if the deployment fails.',
        inputs: {
            api_key: { text: 'API key of the server, with the Deployment scope. Store it as a secret.' },
            api_url: {
                text: 'Base URL of the API. `http:` is allowed only for loopback addresses.',
                default: 'https://api.carpathian.ai',
            },
            repository: {
                text: 'Repository, as `owner/name`. Defaults to the repository of the workflow.',
            },
            commit: {
                text: "Commit to deploy. Defaults to the event's, or to none if you change `branch` or `repository`.",
            },
            branch: { text: "Branch or tag of the commit. Defaults to the event's." },
            commit_message: {
                text: 'Commit message to show with the deployment. Defaults to the one in the event or the checkout.',
            },
            author_name: {
                text: 'Author to show with the deployment. Defaults to the author of the commit.',
            },
            author_email: { text: 'Email address of the author. Defaults to the one in the commit.' },
            webhook_url: {
                text: "Link to show with the deployment. Defaults to the commit's page on GitHub.",
            },
            deployment_id: {
                text: 'Deployment to wait for. The default, `new`, triggers one. An empty ID is an error.',
                default: 'new',
            },
            environment: {
                text: 'GitHub environment to show the deployment in. Without it, no permission is needed.',
            },
            environment_url: {
                text: 'URL of the deployed app (the View deployment button), `https:` or `http:`.',
            },
            dashboard_url: {
                text: 'Dashboard page to link to from the log, and from GitHub instead of this run.',
            },
            auto_inactive: {
                text: 'Whether `success` makes earlier deployments of the environment inactive. Defaults to `true`. GitHub exempts transient and production environments.',
            },
            transient_environment: { text: 'Whether the environment is temporary, such as a preview.' },
            production_environment: {
                text: "Whether the environment is used by end users. GitHub's default is true for `production` only.",
            },
            token: {
                text: 'Token for `environment`. `GITHUB_TOKEN` works if the job sets `deployments: write`.',
            },
            wait: {
                text: 'Whether to wait for the deployment to finish. With `false`, the step only triggers it.',
                default: 'true',
            },
            timeout: {
                text: 'Maximum time to wait: `90` (seconds), `15m`, `1h30m`, `1.5h` or `2 minutes`.',
                default: '30m',
            },
            poll_interval: {
                text: 'Polling interval, at least `1s`. It grows to `30s` while nothing changes.',
                default: '5s',
            },
            logs: {
                text: 'When to show the log of the deployment: `stream` (as it grows), `on-failure` or `none`.',
                default: 'stream',
            },
            success_states: {
                text: 'Statuses that count as success, separated by commas or line breaks. This and the next three take precedence over the built-in list.',
            },
            failure_states: { text: 'Statuses that count as failure.' },
            cancelled_states: { text: 'Statuses that count as cancelled.' },
            pending_states: { text: 'Statuses that count as still running.' },
            verify_url: { text: 'URLs that must respond before the step succeeds, one per line.' },
            verify_text: { text: 'Text that the body of each `verify_url` must contain.' },
            verify_timeout: {
                text: 'Maximum time to wait for all URLs in `verify_url`, counted from the end of the deployment.',
                default: '2m',
            },
            verify_interval: {
                text: 'Polling interval for `verify_url`, at least `1s`. It grows to `15s`.',
                default: '5s',
            },
            if_no_api_key: {
                text: 'What to do without a key, as in a pull request from a fork: `fail` or `skip`.',
                default: 'fail',
            },
            dry_run: { text: 'Print the request instead of sending it.', default: 'false' },
        },
        outputs: {
            deployment_id: 'ID of the deployment, set as soon as it is known.',
            status: 'Last status of the deployment, as reported by the server.',
            conclusion: 'Result of the step: `success`, `failure`, `cancelled`, `timed_out`, `triggered` or `skipped`.',
            duration_seconds: 'Duration of the step in whole seconds.',
            log_file: "File with the log of the deployment, in the runner's temporary folder.",
            commit: 'Commit that was sent to Carpathian.',
            branch: 'Branch or tag that was sent to Carpathian.',
            github_deployment_id: 'ID of the GitHub deployment, set as soon as it is known.',
            environment_url: 'URL of the deployed app, from the input.',
            response: 'Last response about the deployment, as JSON. Empty if longer than 100,000 bytes.',
        },
    },
};

;// CONCATENATED MODULE: ./cli/actions.js




const ACTION_NAMES = Object.keys(DECLARED);
const ACTIONS = {
    'trigger-deploy': triggerDeploy,
    'deployment-status': deploymentStatus,
    'get-job-inputs': getJobInputs,
};
function isActionName(name) {
    return Object.hasOwn(DECLARED, name);
}

;// CONCATENATED MODULE: ./cli/usage-error.js

class UsageError extends wrong_inputs_error/* WrongInputsError */.H {
    constructor(message) {
        super(message, 'Invalid usage');
    }
}

;// CONCATENATED MODULE: ./cli/arguments/inputs-of.js

function inputsOf(action) {
    const inputs = DECLARED[action].inputs;
    return new Map(Object.entries(inputs).map(([name, { text, default: value = '' }]) => [
        name,
        {
            text,
            default: value,
            isSwitch: text.startsWith('Whether ') || /^(?:true|false)$/.test(value),
        },
    ]));
}

;// CONCATENATED MODULE: ./cli/arguments/options.js
const OPTIONS = {
    event: ['FILE', 'Body of a deployment or deployment_status webhook; - reads stdin.'],
    'token-file': ['FILE', 'File that contains the token; - reads stdin.'],
    'api-key-file': ['FILE', 'File that contains the API key; - reads stdin.'],
    output: ['NAME', 'Print only the value of this output.'],
    json: [undefined, 'Print the outputs as one JSON object.'],
    'output-file': ['FILE', 'Also write the outputs to a file, as name=value lines.'],
    help: [undefined, 'Show this help, or the inputs and outputs of an action.'],
    version: [undefined, 'Show the version.'],
};
function isOption(name) {
    return Object.hasOwn(OPTIONS, name);
}

;// CONCATENATED MODULE: ./cli/arguments/secret-inputs.js
const SECRET_INPUTS = {
    token: { option: 'token-file', variables: () => ['GITHUB_TOKEN', 'GH_TOKEN'] },
    api_key: {
        option: 'api-key-file',
        variables: (action) => [
            action === 'get-job-inputs' ? 'CTRLPLANE_API_KEY' : 'CARPATHIAN_API_KEY',
        ],
    },
};
const SECRET_NAMES = Object.keys(SECRET_INPUTS);
function isSecretName(name) {
    return Object.hasOwn(SECRET_INPUTS, name);
}
function howToGive(input, action) {
    const { option, variables } = SECRET_INPUTS[input];
    return `Set ${variables(action).join(' or ')} in the environment, or pass --${option} FILE`;
}

;// CONCATENATED MODULE: ./cli/arguments/parse-arguments.js







function parseArguments(args) {
    const end = args.indexOf('--');
    const own = end < 0 ? [...args] : args.slice(0, end);
    const wrapped = end < 0 ? undefined : args.slice(end + 1);
    if (wrapped?.length === 0)
        throw new UsageError('No command after `--`. Add the command to run, or remove `--`.');
    const name = own[0]?.startsWith('-') === false ? own.shift() : undefined;
    if (name !== undefined && !isActionName(name)) {
        const known = ACTION_NAMES.join(', ');
        throw new UsageError(`Unknown action ${JSON.stringify(name)}. Use one of: ${known}.`);
    }
    const given = new Map();
    const options = {};
    while (own.length > 0) {
        const argument = own.shift() ?? '';
        const flag = readFlag(argument, own, name);
        if (isOption(flag.name)) {
            options[flag.name] = flag.value;
            continue;
        }
        if (given.has(flag.name))
            throw new UsageError(`\`--${flag.name}\` is set twice.`);
        given.set(flag.name, flag.value);
    }
    return { form: 'flags', action: name, given, options, wrapped, warnings: [] };
}
function readFlag(argument, rest, action) {
    if (argument === '-h')
        return { name: 'help', value: '' };
    const [, written, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (written === undefined) {
        throw new UsageError('Unexpected argument (not shown, since it may be a secret). Write inputs as `--name value`, or as `--name=value` if the value starts with `--`.');
    }
    const flag = written.toLowerCase();
    if (isOption(flag))
        return { name: flag, value: optionValue(flag, inline, rest) };
    if (action === undefined) {
        throw new UsageError(`No action before \`--${flag}\`. Start with one of: ${ACTION_NAMES.join(', ')}.`);
    }
    return readInput(flag, inline, rest, action);
}
function optionValue(option, inline, rest) {
    const [takes] = OPTIONS[option];
    if (takes !== undefined)
        return inline ?? nextValue(option, rest, takes);
    if (inline !== undefined)
        throw new UsageError(`\`--${option}\` does not take a value.`);
    return '';
}
function readInput(flag, inline, rest, action) {
    const inputs = inputsOf(action);
    const input = flag.replaceAll('-', '_');
    if (isSecretName(input))
        throw secretError(flag, input, action);
    const name = flag.includes('_') ? input : (0,spelled_inputs/* secondSpelling */.pD)(flag);
    const declared = inputs.get(input);
    if (declared !== undefined) {
        const isBare = rest[0] === undefined || rest[0].startsWith('-');
        if (inline === undefined && declared.isSwitch && isBare)
            return { name, value: 'true' };
        return { name, value: inline ?? nextValue(flag, rest, 'VALUE') };
    }
    const denied = input.startsWith('no_') ? input.slice('no_'.length) : '';
    if (inputs.get(denied)?.isSwitch === true && inline === undefined) {
        return { name: denied, value: 'false' };
    }
    throw unknownFlag(flag, action);
}
function nextValue(name, rest, takes) {
    const value = rest.shift();
    if (value === undefined || value.startsWith('--')) {
        throw new UsageError(`\`--${name}\` requires a value: \`--${name}=${takes}\`.`);
    }
    return value;
}
function secretError(flag, input, action) {
    return new UsageError(`\`--${flag}\` would expose the secret to every process on this machine. ${howToGive(input, action)}. If you passed a real secret, revoke it.`);
}
function unknownFlag(flag, action) {
    const names = [...inputsOf(action).keys(), ...SECRET_NAMES];
    const options = Object.keys(OPTIONS).map((name) => name.replaceAll('-', '_'));
    const meant = meantBy(flag.replaceAll('-', '_'), [...names, ...options]);
    const hint = meant === undefined
        ? `Run \`deploy-actions ${action} --help\` to list all flags.`
        : isSecretName(meant)
            ? `To pass the secret: ${howToGive(meant, action)}.`
            : `Did you mean \`--${(0,spelled_inputs/* secondSpelling */.pD)(meant)}\`?`;
    return new UsageError(`${action} has no flag \`--${flag}\`. ${hint}`);
}

;// CONCATENATED MODULE: ./cli/help/help.js






const WIDTH = 80;
const SYNOPSIS = `Usage: deploy-actions ACTION [--INPUT VALUE | --INPUT=VALUE | --no-INPUT]...
       deploy-actions deployment-status [--INPUT VALUE]... -- COMMAND [ARGUMENT]...
`;
const ENDING = `The log goes to stderr, and the outputs go to stdout as name=value lines. A
value with line breaks is printed as a JSON string. Masked values are printed as
***, but unmasked by --json, --output and --output-file.

Exit codes:
  0         done
  1         the service rejected the request, or the deployment failed
  2         invalid inputs; nothing was sent
  3         outcome unknown after a timeout or a network error
  130, 143  cancelled by SIGINT or SIGTERM
With -- COMMAND, the exit code is COMMAND's own, or 1 if COMMAND succeeded but
the final status could not be set.
`;
function overview() {
    const actions = ACTION_NAMES.map((name) => entry(name, DECLARED[name].description)).join('');
    return `${SYNOPSIS}\nActions:\n${actions}\n${optionList()}\n${ENDING}`;
}
function helpOf(action) {
    const { description, outputs } = DECLARED[action];
    const inputs = [...inputsOf(action)].map(([name, { text, default: value, isSwitch }]) => {
        const flag = `--${(0,spelled_inputs/* secondSpelling */.pD)(name)}`;
        if (isSecretName(name))
            return entry(name, `${text} ${howToGive(name, action)}.`);
        const note = value === '' ? '' : ` Default: ${value}.`;
        return entry(isSwitch ? `${flag}, --no-${(0,spelled_inputs/* secondSpelling */.pD)(name)}` : `${flag} VALUE`, text + note);
    });
    const named = Object.entries(outputs).map(([name, text]) => entry(name, text));
    return `Usage: deploy-actions ${action} [--INPUT VALUE]...\n\n${wrap(description, '')}\n\nInputs (with hyphens or underscores):\n${inputs.join('')}\nOutputs:\n${named.join('')}\n${optionList()}\n${ENDING}`;
}
function optionList() {
    const names = Object.keys(OPTIONS);
    const entries = names.map((name) => {
        const [takes, text] = OPTIONS[name];
        return entry(takes === undefined ? `--${name}` : `--${name} ${takes}`, text);
    });
    return `Options:\n${entries.join('')}`;
}
function entry(head, text) {
    return `  ${head}\n${wrap(text, '      ')}\n`;
}
function wrap(text, indent) {
    const lines = [];
    let line = indent;
    for (const word of text.split(/\s+/)) {
        const isFull = line.trim() !== '' && line.length + 1 + word.length > WIDTH;
        if (isFull)
            lines.push(line);
        line = isFull || line.trim() === '' ? indent + word : `${line} ${word}`;
    }
    return [...lines, line].join('\n');
}

var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./cli/output/exit-code.js



const EXIT = { done: 0, failed: 1, wrongInputs: 2, unknown: 3 };
function exitCodeOf(error) {
    if (error instanceof wrong_inputs_error/* WrongInputsError */.H)
        return EXIT.wrongInputs;
    return error instanceof step_error/* StepError */.z && error.isUncertain ? EXIT.unknown : EXIT.failed;
}
function exitCodeOfSignal(signal) {
    return 128 + external_node_os_.constants.signals[signal];
}

var is_error = __nccwpck_require__(284);
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

;// CONCATENATED MODULE: ./lib/step/errors/describe-error.js



function describeError(error, env, log) {
    if (error instanceof step_error/* StepError */.z) {
        return { title: error.title ?? 'Step failed', message: (0,failure/* composeMessage */.S)(error, []) };
    }
    return bugReport(error, env, log);
}

;// CONCATENATED MODULE: ./cli/output/explain.js

function explain(error, env, log) {
    const { title, message } = describeError(error, env, log);
    log.error(message, { title });
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

var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: ./cli/output/plain-log.js


function createPlainLog({ stream, env, isColourful, edit }) {
    let indent = '';
    const write = (text) => {
        const shown = withoutControls(edit(text), isColourful).replace(/^(?=.)/gm, indent);
        stream.write(`${shown}\n`);
    };
    const headed = (word, colour) => (text, { title }) => {
        const head = isColourful ? (0,step_colour/* paint */.n)(`${word}:`, colour, env) : `${word}:`;
        write([head, ...(title === undefined ? [] : [`${title}:`]), text].join(' '));
    };
    return {
        debug: () => undefined,
        info: write,
        notice: (text) => headed('note', 'cyan')(text, {}),
        warning: headed('warning', 'yellow'),
        error: headed('error', 'red'),
        startGroup(title) {
            write(title);
            indent = '  ';
        },
        endGroup() {
            indent = '';
        },
        drained: async () => {
            if (stream.writableNeedDrain)
                await (0,external_node_events_.once)(stream, 'drain');
        },
    };
}
function withoutControls(text, isColourful) {
    const coloured = isColourful ? text : text.replace(/\u001b\[[\d;]*m/g, '');
    return coloured
        .replace(/\u001b(?!\[[\d;]*m)/g, '\uFFFD')
        .replace(/[\0-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]/g, '\uFFFD');
}

;// CONCATENATED MODULE: ./cli/output/voice.js


function createVoice(stream, env) {
    const hidden = createRedactor();
    const isColourful = stream.isTTY && !env['NO_COLOR'];
    return {
        hidden,
        isColourful,
        logWith: (edit) => createPlainLog({ stream, env, isColourful, edit: (text) => hidden.redact(edit(text)) }),
    };
}

;// CONCATENATED MODULE: ./cli/plugin/read-settings.js



const PREFIX = 'PLUGIN_';
const read_settings_ALIASES = {
    api_token: 'token',
    endpoint: 'github_base_url',
};
const OF_COMMITS = ['context', 'commit'];
function isPlugin(args, env) {
    return args.length === 0 && Object.keys(env).some((name) => name.startsWith(PREFIX));
}
function readSettings(env) {
    const action = env['PLUGIN_ACTION'] || 'deployment-status';
    if (!isActionName(action)) {
        const known = ACTION_NAMES.join(', ');
        throw new UsageError(`\`action\` must be one of ${known} (got ${JSON.stringify(action)}).`);
    }
    const given = new Map();
    const warnings = [];
    const inputs = inputsOf(action);
    for (const [variable, value = ''] of Object.entries(env)) {
        if (!variable.startsWith(PREFIX) || variable === 'PLUGIN_ACTION' || value.trim() === '')
            continue;
        const setting = variable.slice(PREFIX.length).toLowerCase();
        const input = inputNamed(setting.replaceAll('-', '_'), value, inputs);
        if (inputs.has(input))
            given.set(setting.includes('-') ? setting : input, value);
        else
            warnings.push(describeUnknown(setting, action));
    }
    return { form: 'settings', action, given, options: {}, wrapped: undefined, warnings };
}
function inputNamed(setting, value, inputs) {
    const isWhole = setting === 'repo' && value.includes('/') && inputs.has('repository');
    if (isWhole)
        return 'repository';
    return inputs.has(setting) ? setting : (read_settings_ALIASES[setting] ?? setting);
}
function describeUnknown(setting, action) {
    return OF_COMMITS.includes(setting) && action === 'deployment-status'
        ? `Setting \`${setting}\` is ignored: it applies only to commit statuses.`
        : `Setting \`${setting}\` is ignored: ${action} has no such input.`;
}

var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/step/workflow-event.js


function readWorkflowEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    try {
        const text = (0,external_node_fs_.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8');
        return { name, payload: (0,lib_json/* asRecord */.qY)(JSON.parse(text)) };
    }
    catch {
        return { name, payload: {} };
    }
}

;// CONCATENATED MODULE: ./cli/wrapper/watch-signals.js
const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function watchSignals() {
    let first;
    const listeners = new Set();
    for (const signal of END_SIGNALS) {
        process.on(signal, () => {
            first ??= signal;
            for (const listener of listeners)
                listener(signal);
        });
    }
    return {
        received: () => first,
        onSignal(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
    };
}

;// CONCATENATED MODULE: ./cli/command-host.js

function createCommandHost({ env, event, getInput, sink, hidden, }) {
    const outputs = {};
    const state = new Map();
    return {
        env,
        signals: END_SIGNALS,
        readEvent: () => event,
        getInput,
        givenNames: () => [],
        sink,
        mask: hidden.add,
        setOutput(name, value) {
            outputs[name] = value;
        },
        setOutputs: (all) => void Object.assign(outputs, all),
        writeSummary: () => undefined,
        saveState: (name, value) => void state.set(name, value),
        getState: (name) => state.get(name) ?? '',
        outputs,
        hasState: () => [...state.values()].some((value) => value !== ''),
    };
}

var lib_boolean = __nccwpck_require__(3787);
;// CONCATENATED MODULE: ./cli/inputs/check-usage.js





const STATE_INPUTS = ['state', 'status', 'initial_status', 'step'].flatMap(spelled_inputs/* spellingsOf */.Hz);
const NEVER_EMPTY = [...STATE_INPUTS, ...['deployment_id', 'job_id'].flatMap(spelled_inputs/* spellingsOf */.Hz)];
const READ = ['event', 'token-file', 'api-key-file'];
function checkUsage({ form, action, given, options, wrapped }, { factOf, resultOf }) {
    checkValues(given);
    checkOutput(action, options);
    if (wrapped !== undefined)
        checkWrapped(action, given, options);
    const report = (0,spelled_inputs/* spellingsOf */.Hz)('report_status').find((name) => isTrue(given.get(name)));
    if (report !== undefined) {
        const name = form === 'flags' ? `--${report}` : report;
        throw new UsageError(`\`${name}\` works only in GitHub Actions, where it reports the end of the job. Remove it.`);
    }
    if (READ.filter((option) => options[option] === '-').length > 1) {
        throw new UsageError('Only one option can read stdin (`-`). Pass a file to the others.');
    }
    if (options.json !== undefined && options.output !== undefined) {
        throw new UsageError('`--json` and `--output` cannot be combined.');
    }
    if (action !== 'deployment-status' || wrapped !== undefined)
        return given;
    const named = STATE_INPUTS.find((name) => given.has(name));
    if (named === undefined) {
        throw new UsageError(MISSING_STATE[form]);
    }
    const word = given.get(named)?.trim() ?? '';
    const isJob = word.toLowerCase() === 'job';
    const result = isJob ? factOf(action, 'state') : otherWord(named, word, resultOf);
    if (result !== undefined)
        return new Map([...given, [named, result]]);
    if (!isJob)
        return given;
    throw new UsageError(UNKNOWN_RESULT[form]);
}
function isTrue(text = '') {
    return (0,lib_boolean/* parseBoolean */.y)(text.trim()) === true;
}
function checkValues(given) {
    const empty = NEVER_EMPTY.find((name) => given.get(name)?.trim() === '');
    if (empty === undefined)
        return;
    throw new UsageError(`\`--${(0,spelled_inputs/* secondSpelling */.pD)(empty)}\` is empty. Check the variable that you pass, or remove the flag.`);
}
function checkOutput(action, { output }) {
    if (output === undefined || action === 'get-job-inputs')
        return;
    const known = Object.keys(DECLARED[action].outputs);
    if (known.includes(output.replaceAll('-', '_')))
        return;
    throw new UsageError(`Unknown output ${JSON.stringify(output)}. Run \`deploy-actions ${action} --help\` to list the outputs.`);
}
function otherWord(input, word, resultOf) {
    const isState = input === 'step' || (0,states/* toState */.xU)(word, 'error') !== undefined;
    return isState ? undefined : resultOf(word);
}
const MISSING_STATE = {
    flags: '`--state` is missing. Set it, for example to in_progress or success, or wrap your deploy command: `-- COMMAND`.',
    settings: '`state` is missing. Set it, for example to in_progress or success, or to job for the result of the build so far.',
};
const UNKNOWN_RESULT = {
    flags: 'No job result was found for `--state job`. Set the state itself, for example success or failure, or wrap your deploy command: `-- COMMAND`.',
    settings: 'No job result was found for `state: job`. Set the state itself, for example success or failure.',
};
function checkWrapped(action, given, options) {
    if (action !== 'deployment-status') {
        throw new UsageError(`${action} cannot wrap a command. Remove \`--\` and everything after it.`);
    }
    const named = STATE_INPUTS.find((name) => given.has(name));
    if (named !== undefined) {
        throw new UsageError(`\`--${named}\` cannot be combined with \`-- COMMAND\`, whose exit code determines the state. Remove \`--${named}\`.`);
    }
    if (options.json !== undefined || options.output !== undefined) {
        throw new UsageError('`--json` and `--output` cannot be combined with `-- COMMAND`, which uses stdout. Use `--output-file`, or the variables DEPLOYMENT_ID and DEPLOYMENT_URL in your command.');
    }
}

;// CONCATENATED MODULE: ./cli/inputs/input-source.js

function createInputSource({ defaults, aliases }, { given, secrets, factOf }) {
    return (spelling) => {
        const written = given.get(spelling) ?? secrets.get(spelling);
        if (written !== undefined)
            return written.trim();
        const name = spelling.replaceAll('-', '_');
        const isGiven = (0,spelled_inputs/* namesOf */.eZ)(name, aliases).some((it) => given.has(it));
        const fact = isGiven || spelling !== name ? undefined : factOf(name);
        return (fact ?? defaults[name] ?? '').trim();
    };
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
;// CONCATENATED MODULE: ./cli/inputs/read-text.js




async function readText(option, file) {
    try {
        return await (file === '-' ? (0,consumers_namespaceObject.text)(process.stdin) : (0,promises_namespaceObject.readFile)(file, 'utf8'));
    }
    catch (error) {
        const reason = (0,is_error/* isError */.b)(error) && 'code' in error ? String(error.code) : 'unknown error';
        throw new UsageError(`Could not read the file passed to \`--${option}\` (${reason}).`);
    }
}

;// CONCATENATED MODULE: ./cli/inputs/read-event.js




async function readEvent(file, apiUrl) {
    const payload = (0,lib_json/* asRecord */.qY)((0,lib_json/* tryParseJson */.Bl)(await readText('event', file)));
    const deployment = (0,lib_json/* asRecord */.qY)(payload['deployment']);
    const repository = (0,lib_json/* asRecord */.qY)(payload['repository']);
    const fullName = (0,lib_json/* asText */.e1)(repository['full_name']);
    if (deployment['id'] === undefined || fullName === '') {
        throw new UsageError('The file passed to `--event` is not the body of a deployment or deployment_status webhook: `deployment` or `repository` is missing.');
    }
    checkServer(deployment, apiUrl);
    const name = payload['deployment_status'] === undefined ? 'deployment' : 'deployment_status';
    return {
        event: { name, payload },
        env: {
            GITHUB_EVENT_NAME: name,
            GITHUB_REPOSITORY: fullName,
            GITHUB_SHA: (0,lib_json/* asText */.e1)(deployment['sha']),
            GITHUB_REF: '',
            GITHUB_REF_NAME: '',
        },
    };
}
function checkServer(deployment, apiUrl) {
    const url = (0,lib_json/* asText */.e1)(deployment['url']);
    const server = url.replace(/\/repos\/.*$/s, '');
    if (url === '' || server.toLowerCase() === apiUrl.toLowerCase())
        return;
    throw new UsageError(`The webhook in \`--event\` comes from ${JSON.stringify(server)}, but requests go to ${(0,show_address/* showAddress */.m)(apiUrl)}. If you trust that server, set \`--github-base-url\` to it.`);
}

;// CONCATENATED MODULE: ./cli/inputs/read-secrets.js




async function readSecrets(action, options, env) {
    const values = new Map();
    const places = new Map();
    for (const input of SECRET_NAMES) {
        const { option, variables } = SECRET_INPUTS[input];
        const file = options[option];
        const named = variables(action).find((variable) => env[variable]?.trim());
        const value = file === undefined ? env[named ?? ''] : await readText(option, file);
        if (file !== undefined && value?.trim() === '') {
            throw new UsageError(`The file passed to \`--${option}\` is empty.`);
        }
        if (value !== undefined)
            values.set(input, value.trim());
        places.set(input, file === undefined && named !== undefined ? named : `--${option}`);
    }
    return { values, places };
}
function checkSecrets({ action, form }, get) {
    const missing = neededSecrets(action, get).find((input) => get(input) === '');
    if (missing === undefined)
        return;
    const what = missing === 'token' ? 'token' : 'API key';
    const how = form === 'flags'
        ? howToGive(missing, action)
        : `Add the setting \`${missing}\`, with \`from_secret\``;
    throw new UsageError(`The ${what} is missing. ${how}.`);
}
function neededSecrets(action, get) {
    switch (action) {
        case 'deployment-status':
            return ['token'];
        case 'get-job-inputs':
            return ['api_key'];
        case 'trigger-deploy': {
            const isKeyless = (0,lib_boolean/* parseBoolean */.y)(get('dry_run')) === true || get('if_no_api_key').toLowerCase() === 'skip';
            const key = isKeyless ? [] : ['api_key'];
            return get('environment') === '' ? key : [...key, 'token'];
        }
    }
}

;// CONCATENATED MODULE: ./cli/output/name-inputs.js

function nameInputs(text, inputs, places) {
    return text.replace(/`([a-z][a-z_-]*)(?:: ([^`\n]*))?`/g, (whole, written, value) => {
        const name = written.replaceAll('-', '_');
        if (!inputs.has(name))
            return whole;
        const place = places.get(name) ?? `--${(0,spelled_inputs/* secondSpelling */.pD)(name)}`;
        return `\`${place}${value === undefined ? '' : ` ${value}`}\``;
    });
}

;// CONCATENATED MODULE: ./cli/output/outputs.js




const MAX_LISTED = 7;
function showOutputs(outputs, { output, json }, hide) {
    if (json !== undefined)
        return `${toJson(outputs)}\n`;
    if (output === undefined)
        return hide(toLines(outputs));
    const value = outputs[output.replaceAll('-', '_')] ?? outputs[output];
    if (value !== undefined)
        return `${value}\n`;
    const names = Object.keys(outputs);
    const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '';
    const listed = names.slice(0, MAX_LISTED).join(', ') || 'none';
    throw new action_error/* ActionError */.l(`Output ${JSON.stringify(output)} was not set. Available: ${listed}${more}.`, { title: 'No such output' });
}
function openOutputFile(file) {
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'w'));
    }
    catch (error) {
        const reason = (0,thrown_message/* thrownMessage */.U)(error);
        throw new UsageError(`Could not write the file passed to \`--output-file\`: ${reason}.`);
    }
}
function writeOutputFile(outputs, file) {
    try {
        (0,external_node_fs_.writeFileSync)(file, toLines(outputs));
    }
    catch (cause) {
        const reason = (0,thrown_message/* thrownMessage */.U)(cause);
        throw new action_error/* ActionError */.l(`Could not write the file passed to \`--output-file\`: ${reason}.`, {
            title: 'Outputs not written',
            cause,
        });
    }
}
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;
function toLines(outputs) {
    const lines = Object.entries(outputs).map(([name, value]) => `${name}=${CONTROLS.test(value) ? toJson(value) : value}\n`);
    return lines.join('');
}
function toJson(value) {
    return JSON.stringify(value).replace(/[\u007f-\u009f]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

;// CONCATENATED MODULE: ./cli/output/outside-words.js
const OUTSIDE_WORDS = [
    ['or run `on: deployment`', 'or pass the webhook as `--event FILE`'],
    ['Check that the step it comes from passed and has the `id` that you use', 'Set it'],
    ['that the runner can reach', 'that this machine can reach'],
    [': a server in a private network needs a self-hosted runner there', ''],
    ['the proxy settings of the runner', 'the proxy settings of this machine'],
    [': set it to `${{ secrets.NAME }}`', ': set it to the value itself'],
    [' `GITHUB_TOKEN` expires with its job.', ''],
    [' `GITHUB_TOKEN` is limited to its repository and job `permissions`.', ''],
    [", or omitted to use the job's result", ''],
];
function putOutside(text) {
    return OUTSIDE_WORDS.reduce((result, [inWorkflow, elsewhere]) => result.replaceAll(inWorkflow, elsewhere), text);
}

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
            sink.info(shown.includes('\u001b[') ? `${shown}${step_colour/* RESET */.U}` : shown);
            return shown;
        },
        closeGroup,
    };
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
    const failed = await run_action_failureOf(step, context);
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
async function run_action_failureOf(step, context) {
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

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:tty"
const external_node_tty_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");
;// CONCATENATED MODULE: ./cli/wrapper/run-child.js





const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;
const GRACE_MS = 5_000;
const STREAMS = [0, 1, 2];
function runChild(command, env, { onSignal }) {
    const child = start(command, env);
    if (!('on' in child))
        return { ended: Promise.resolve(child), overdue: Promise.resolve() };
    let giveUp = () => undefined;
    const givenUp = new Promise((resolve) => {
        giveUp = resolve;
    });
    const ended = new Promise((resolve) => {
        const stopListening = onSignal((signal) => {
            if (signal !== 'SIGINT')
                setTimeout(giveUp, GRACE_MS).unref();
            if (signal !== 'SIGINT' || !STREAMS.some((stream) => (0,external_node_tty_namespaceObject.isatty)(stream)))
                child.kill(signal);
        });
        child.on('error', (error) => {
            if (child.pid !== undefined)
                return;
            stopListening();
            resolve(notStarted(command[0], error));
        });
        child.on('exit', (code, signal) => {
            stopListening();
            resolve({ exitCode: signal === null ? (code ?? 1) : exitCodeOfSignal(signal) });
        });
    });
    return { ended, overdue: Promise.race([givenUp, ended.then(() => undefined)]) };
}
function start([program = '', ...args], env) {
    try {
        return (0,external_node_child_process_namespaceObject.spawn)(program, args, { stdio: 'inherit', env });
    }
    catch (error) {
        return notStarted(program, error);
    }
}
function notStarted(program, error) {
    const isMissing = (0,is_error/* isError */.b)(error) && 'code' in error && error.code === 'ENOENT';
    const what = `${JSON.stringify(program)} ${isMissing ? 'was not found' : 'could not be started'}`;
    const problem = `${what} (${(0,thrown_message/* thrownMessage */.U)(error)}).`;
    return { exitCode: isMissing ? NOT_FOUND : NOT_EXECUTABLE, problem };
}

;// CONCATENATED MODULE: ./cli/run-step.js






async function runStep(action, wrapped, host, report) {
    const signals = watchSignals();
    const failed = await runAction(ACTIONS[action], 'main', host, systemClock);
    const { ended, overdue } = failed === undefined
        ? startWrapped(wrapped, host, signals)
        : endedWith(codeOfFailure(failed, wrapped, host, signals));
    await overdue;
    const isCancelled = signals.received() !== undefined;
    const isDone = !isCancelled && (await ended) === EXIT.done;
    report.jobStatus = isCancelled ? 'cancelled' : isDone ? 'success' : 'failure';
    const unclosed = host.hasState()
        ? await runAction(ACTIONS[action], 'post', { ...host, signals: [] }, systemClock)
        : undefined;
    const code = await ended;
    return unclosed !== undefined && code === EXIT.done ? EXIT.failed : code;
}
function endedWith(code) {
    return { ended: Promise.resolve(code), overdue: Promise.resolve() };
}
function startWrapped(wrapped, { outputs, sink }, signals) {
    if (wrapped === undefined)
        return endedWith(EXIT.done);
    const early = signals.received();
    if (early !== undefined)
        return endedWith(exitCodeOfSignal(early));
    const { deployment_id: DEPLOYMENT_ID, deployment_url: DEPLOYMENT_URL } = outputs;
    const env = { ...wrapped.env, DEPLOYMENT_ID, DEPLOYMENT_URL };
    const { ended, overdue } = runChild(wrapped.command, env, signals);
    const code = ended.then(({ exitCode, problem }) => {
        if (problem !== undefined)
            sink.error(problem, { title: 'Command not started' });
        return exitCode;
    });
    return { ended: code, overdue };
}
function codeOfFailure({ error }, wrapped, { sink }, signals) {
    if (wrapped !== undefined)
        sink.info('Your command was not run.');
    const signal = signals.received();
    return signal === undefined ? exitCodeOf(error) : exitCodeOfSignal(signal);
}

;// CONCATENATED MODULE: ./cli/run-request.js




















async function runRequest(request, { env, place }, { hidden, isColourful, logWith }) {
    const { form, action, options, wrapped } = request;
    const given = checkUsage(request, place);
    const secrets = await readSecrets(action, options, env);
    for (const secret of secrets.values.values())
        hidden.add(secret);
    const names = new Set(form === 'flags' ? inputsOf(action).keys() : []);
    const sink = logWith((text) => nameInputs(putOutside(text), names, secrets.places));
    const known = { ...place.variables, ...withoutEmpty(env) };
    const givenOf = (name) => given.get((0,spelled_inputs/* secondSpelling */.pD)(name)) ?? given.get(name) ?? '';
    const apiUrl = checkedApiUrl(givenOf('github_base_url'), known);
    const { event, env: ofEvent } = await eventOf(options, apiUrl, known, place);
    const isThere = isDeploymentEvent(event) || givenOf('deployment_id') !== '';
    const takesEnvironment = action === 'deployment-status' && wrapped !== undefined && !isThere;
    const get = createInputSource(ACTIONS[action], {
        given,
        secrets: secrets.values,
        factOf: (input) => input === 'state' || (input === 'environment' && !takesEnvironment)
            ? undefined
            : place.factOf(action, input),
    });
    checkSecrets(request, (name) => givenOf(name) || get(name));
    if (options['output-file'] !== undefined)
        openOutputFile(options['output-file']);
    const colours = isColourful ? {} : { NO_COLOR: '1' };
    const report = { jobStatus: 'success' };
    const host = createCommandHost({
        env: { ...known, ...ofEvent, ...colours, GITHUB_API_URL: apiUrl },
        event,
        getInput: (name) => (name === 'job_status' ? report.jobStatus : get(name)),
        sink,
        hidden,
    });
    const command = wrapped === undefined ? undefined : { command: wrapped, env };
    const code = await runStep(action, command, host, report);
    if (code === EXIT.wrongInputs && wrapped === undefined)
        return code;
    try {
        run_request_publish(host.outputs, request, hidden);
    }
    catch (error) {
        explain(error, env, sink);
        return code === EXIT.done ? exitCodeOf(error) : code;
    }
    return code;
}
function run_request_publish(outputs, { options, wrapped }, hidden) {
    if (wrapped === undefined)
        process.stdout.write(showOutputs(outputs, options, hidden.redact));
    if (options['output-file'] !== undefined)
        writeOutputFile(outputs, options['output-file']);
}
function withoutEmpty(env) {
    return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
function checkedApiUrl(given, env) {
    const apiUrl = (0,without_trailing_slash/* withoutTrailingSlash */.a)((given || (0,runner_api_url/* runnerApiUrl */.k)(env)).trim());
    const fault = given === '' ? apiUrlFault(apiUrl) : undefined;
    if (fault !== undefined)
        throw new UsageError(`\`GITHUB_API_URL\` ${fault}.`);
    return apiUrl;
}
async function eventOf(options, apiUrl, env, place) {
    if (options.event !== undefined)
        return readEvent(options.event, apiUrl);
    const event = place.eventAt(apiUrl);
    return { event: event ?? readWorkflowEvent(env), env: {} };
}

;// CONCATENATED MODULE: ./cli/run-command.js








async function runCommand(args, surroundings) {
    const { env } = surroundings;
    const plugin = isPlugin(args, env);
    const voice = createVoice(plugin ? process.stdout : process.stderr, env);
    const log = voice.logWith((text) => text);
    try {
        const request = plugin ? readSettings(env) : parseArguments(args);
        const { action, options } = request;
        if (options.version !== undefined)
            return print(`${VERSION}\n`);
        if (options.help !== undefined)
            return print(action ? helpOf(action) : overview());
        if (action === undefined) {
            process.stderr.write(overview());
            return EXIT.wrongInputs;
        }
        for (const warning of request.warnings)
            log.warning(warning, {});
        return await runRequest({ ...request, action }, surroundings, voice);
    }
    catch (error) {
        explain(error, env, log);
        return exitCodeOf(error);
    }
}
function print(text) {
    process.stdout.write(text);
    return EXIT.done;
}

;// CONCATENATED MODULE: ./cli/start.js



async function start_start() {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    const { env } = process;
    process.exitCode = await runCommand(process.argv.slice(2), { env, place: readPlace(env) });
    endProcess();
}


}),

2954:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  deactivateExempt: () => (deactivateExempt)
});
var _lib_github_status_set_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6365);
var _lib_compact_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(638);
var _lib_http_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6151);
var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5434);
var _lib_step_errors_step_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2435);
var _report_describe_status_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1189);
var _is_of_one_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7051);
var _limits_write_pace_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9956);
var _select_environment_names_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(8429);









const MAX_LOOKED_AT = 30;
const MAX_TITLE_CHARS = 40;
async function deactivateExempt(succeeded, deadline, github) {
    try {
        await deactivateEarlier(succeeded, deadline, github);
    }
    catch (error) {
        if (!(error instanceof _lib_step_errors_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z))
            throw error;
        warn(succeeded, error, github);
    }
}
function warn({ environment }, error, { log }) {
    const named = environment === '' ? 'the environment' : (0,_lib_shorten_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(environment, MAX_TITLE_CHARS);
    log.warning(`Not all earlier deployments of ${named} were deactivated: ${error.message}. The status of this deployment was set.`, `Earlier deployments of ${named} still active`);
}
async function deactivateEarlier(succeeded, deadline, github) {
    const { environment } = succeeded;
    if (environment === '')
        throw new _lib_step_errors_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z('GitHub returned no environment for the deployment');
    const { items } = await github.client.recentDeployments({ environment }, { deadline });
    const pace = (0,_limits_write_pace_js__WEBPACK_IMPORTED_MODULE_4__/* .createWritePace */ .r)(github);
    await pace();
    let refused;
    for (const { id } of exemptBefore(succeeded, items)) {
        try {
            const { items: statuses } = await github.client.recentStatuses(id, 1, { deadline });
            if (statuses[0]?.state !== 'success')
                continue;
            await pace();
            const request = (0,_lib_compact_js__WEBPACK_IMPORTED_MODULE_5__/* .compact */ .o)({ state: 'inactive', log_url: succeeded.logUrl });
            const status = await (0,_lib_github_status_set_status_js__WEBPACK_IMPORTED_MODULE_0__/* .setStatus */ .L)(id, request, { deadline }, github);
            github.log.info((0,_report_describe_status_js__WEBPACK_IMPORTED_MODULE_6__/* .describeStatus */ .W)(id, { sent: request, status }, environment));
        }
        catch (error) {
            if (!(error instanceof _lib_http_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .h) || !(0,_is_of_one_js__WEBPACK_IMPORTED_MODULE_7__/* .isOfOne */ .a)(error))
                throw error;
            if (error.status === 404)
                github.log.info(`Deployment ${id} no longer exists.`);
            else
                refused ??= error;
        }
    }
    if (refused !== undefined)
        throw refused;
}
function exemptBefore({ deploymentId, environment }, deployments) {
    return deployments
        .filter((it) => it.transient === true || it.production === true)
        .filter((it) => (0,_select_environment_names_js__WEBPACK_IMPORTED_MODULE_8__/* .fold */ .AU)(it.environment) === (0,_select_environment_names_js__WEBPACK_IMPORTED_MODULE_8__/* .fold */ .AU)(environment))
        .filter(({ id }) => Number(id) < Number(deploymentId))
        .toSorted((a, b) => Number(b.id) - Number(a.id))
        .slice(0, MAX_LOOKED_AT);
}


}),

7051:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (isOfOne)
});
function isOfOne({ kind, status, faultClass }) {
    return kind === 'status' && faultClass !== 'throttled' && status !== 401 && status !== 403;
}


}),

9956:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
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

7771:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  runCleanUp: () => (runCleanUp)
});

var compact = __nccwpck_require__(638);
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

var write_pace = __nccwpck_require__(9956);
var call_limits = __nccwpck_require__(6496);
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

var api_error = __nccwpck_require__(6151);
var path_segment = __nccwpck_require__(429);
var is_of_one = __nccwpck_require__(7051);
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

var states = __nccwpck_require__(9517);
var set_end = __nccwpck_require__(1958);
var environment_names = __nccwpck_require__(8429);
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

var shorten = __nccwpck_require__(5434);
var action_error = __nccwpck_require__(4816);
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

var set_accepted_status = __nccwpck_require__(9017);
var describe_status = __nccwpck_require__(1189);
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

var input_reader = __nccwpck_require__(8816);
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

var one_line = __nccwpck_require__(2250);
var markdown = __nccwpck_require__(6797);
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
    const rows = steps.slice(0, MAX_ROWS).map((step) => row(cellsOf(step, redact).map(markdown/* escapeInline */.V)));
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


}),

8429:
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

1189:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  W: () => (describeStatus)
});
var _lib_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2250);
var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5434);


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

3787:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  y: () => (parseBoolean)
});
function parseBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    return ['false', 'False', 'FALSE'].includes(text) ? false : undefined;
}


}),

8879:
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

638:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  o: () => (compact)
});
function compact(record) {
    const defined = Object.entries(record).filter(([, value]) => value !== undefined);
    return Object.fromEntries(defined);
}


}),

6734:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  N: () => (describeWait)
});
var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1167);

function describeWait({ sinceStartMs, leftMs }) {
    return `after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(sinceStartMs)} (timeout in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(leftMs)})`;
}


}),

1167:
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

5813:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  _: () => (foldWord)
});
function foldWord(word) {
    return word.toLowerCase().replace(/[\s,_-]+/g, '');
}


}),

9109:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  i: () => (readDeployment),
  r: () => (readStatus)
});
var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7720);
var _id_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3478);


function readDeployment(value) {
    const from = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(value);
    const id = (0,_id_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentIdOf */ .Y)(from['id']);
    return id === undefined ? undefined : deploymentFrom(from, id);
}
function readStatus(value) {
    const from = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(value);
    const id = (0,_id_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .T)(from['id']);
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
        payload: from['payload'],
        transient: flag(from['transient_environment']),
        production: flag(from['production_environment']),
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
        creator: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(from['creator'])['login']),
        createdAt: time(from['created_at']),
    };
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
function time(value) {
    const ms = Date.parse((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(value));
    return Number.isNaN(ms) ? 0 : ms;
}


}),

6496:
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

796:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (createGithub)
});

var api_error = __nccwpck_require__(6151);
var github_answer = __nccwpck_require__(9109);
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

var http_http = __nccwpck_require__(5982);
var json = __nccwpck_require__(7720);
var retry = __nccwpck_require__(5866);
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
            data: (/json/i.test(type) ? (0,json/* tryParseJson */.Bl)(text, JSON.parse) : undefined) ?? text,
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
            const deployment = (0,github_answer/* readDeployment */.i)(answer.data);
            if (deployment !== undefined || answer.status === 202)
                return deployment;
            throw unexpectedAnswer(answer, 'contains no deployment id');
        },
        async recentDeployments(filter, limits) {
            const query = { ...filter, per_page: 100 };
            return pageOf(await request({ path: DEPLOYMENTS, query }, limits), github_answer/* readDeployment */.i);
        },
        allDeployments(filter, limits) {
            const query = { ...filter, per_page: 100 };
            const pageLimits = { ...limits, deadline: limits.deadline + LAST_PAGE_MS };
            const readPage = (page) => request({ path: DEPLOYMENTS, query: { ...query, page } }, pageLimits);
            return readAllDeployments(readPage, () => context.clock.now() < limits.deadline);
        },
        async createStatus(id, body, limits) {
            const answer = await request({ path: statusesOf(id), body }, limits);
            const status = (0,github_answer/* readStatus */.r)(answer.data);
            if (status !== undefined || answer.data === '')
                return status;
            throw unexpectedAnswer(answer, 'is not a status');
        },
        async recentStatuses(id, count, limits) {
            const call = { path: statusesOf(id), query: { per_page: count } };
            const page = pageOf(await request(call, limits), github_answer/* readStatus */.r);
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
        for (const deployment of pageOf(answer, github_answer/* readDeployment */.i).items) {
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


}),

4842:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  O: () => (describeContexts),
  e: () => (judgeContexts)
});
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


}),

9038:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y: () => (createDeployment)
});

var compact = __nccwpck_require__(638);
var describe_wait = __nccwpck_require__(6734);
var duration = __nccwpck_require__(1167);
var api_error = __nccwpck_require__(6151);
var one_line = __nccwpck_require__(2250);
var poll = __nccwpck_require__(1358);
var shorten = __nccwpck_require__(5434);
var action_error = __nccwpck_require__(4816);
var create_contexts = __nccwpck_require__(4842);
var external_node_util_ = __nccwpck_require__(7975);
var write_once = __nccwpck_require__(944);
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

var refusal = __nccwpck_require__(8899);
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
            const { failed, pending, unknown } = (0,create_contexts/* judgeContexts */.e)(contexts, isOwnCheck);
            if (failed || pending.length === 0)
                throw error;
            const described = (0,create_contexts/* describeContexts */.O)(contexts);
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
    const { failed, pending, own } = (0,create_contexts/* judgeContexts */.e)(refusedContexts(error), isOwnCheck);
    if (failed || pending.length > 0 || own.length === 0)
        return;
    const reason = request.required_contexts === undefined
        ? "`required_contexts: '*'` includes it"
        : '`required_contexts` lists it';
    throw new action_error/* ActionError */.l(`No deployment was created: ${(0,create_contexts/* describeContexts */.O)(own)} is this job's own check, and ${reason}. List the checks of other jobs, or deploy from a workflow \`on: workflow_run\`.`);
}


}),

7865:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  g: () => (mayHaveCreated)
});
function mayHaveCreated({ ref, environment = 'production' }) {
    return `GitHub may have created a deployment of ${ref} to ${environment}. If \`gh api repos/{owner}/{repo}/deployments\` lists it, run deployment-status with its \`deployment_id\` and \`state: inactive\`.`;
}


}),

108:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  x: () => (environmentPage)
});
var _http_path_segment_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(429);
var _without_trailing_slash_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7280);
var _runner_api_url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2492);



function environmentPage({ apiUrl, repository: { owner, repo } }, environment, env) {
    const server = serverUrl(apiUrl, env);
    if (server === undefined)
        return '';
    const list = `${server}/${owner}/${repo}/deployments`;
    return (0,_http_path_segment_js__WEBPACK_IMPORTED_MODULE_0__/* .isPathSegment */ .b)(environment) ? `${list}/${encodeURIComponent(environment)}` : list;
}
function serverUrl(apiUrl, env) {
    const given = env['GITHUB_SERVER_URL'] ?? '';
    if (given !== '' && apiUrl === (0,_runner_api_url_js__WEBPACK_IMPORTED_MODULE_1__/* .runnerApiUrl */ .k)(env))
        return (0,_without_trailing_slash_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutTrailingSlash */ .a)(given);
    const ofServer = /^(https?:\/\/.+)\/api\/v3$/.exec(apiUrl)?.[1];
    const ofCloud = /^https:\/\/api\.(github\.com|[\w-]+\.ghe\.com)$/.exec(apiUrl)?.[1];
    return ofServer ?? (ofCloud === undefined ? undefined : `https://${ofCloud}`);
}


}),

3585:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  c: () => (githubRemedies)
});
var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1167);
var _create_contexts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4842);
var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8899);



const PERMISSIONS = `The token has no write access to deployments. Set this on the job:
permissions:
  contents: read
  deployments: write
Permissions that you do not list are set to none. Pull requests from forks and Dependabot get a read-only token.`;
const REFUSED = 'If the reason does not help, check the permissions of `token`.';
const CHECK_INPUTS = 'Check the inputs of this step.';
function githubRemedies(error, subject) {
    const { fields } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .n)(error.json);
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
        : `it requires a pause of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(retryAfterMs)}, but `;
    return `This exceeds GitHub's rate limit: ${pause}this step waits at most ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)}. Run the job again later, or use the token of a GitHub App.`;
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
    const { contexts, message } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .n)(json);
    if (contexts.length > 0) {
        const { pending } = (0,_create_contexts_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeContexts */ .e)(contexts, () => false);
        const wait = pending.length === 0 ? '' : ', wait for the pending ones with `wait_for_contexts: 15m`';
        return `Not successful: ${(0,_create_contexts_js__WEBPACK_IMPORTED_MODULE_2__/* .describeContexts */ .O)(contexts)}. Fix the failed checks${wait}, or list only those that must pass in \`required_contexts\`.`;
    }
    if (/status checks/i.test(message)) {
        return 'Fix the failed checks of the commit, or list only those that must pass in `required_contexts`.';
    }
    return /merg/i.test(message)
        ? 'Resolve the conflict of the ref with the default branch, or set `auto_merge: false`.'
        : REFUSED;
}
function explainInvalid({ json }) {
    const { message, fields } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .n)(json);
    if (!/No ref found/i.test([message, ...fields].join(' ')))
        return CHECK_INPUTS;
    return 'The repository has no such branch, tag or commit. For a pull request from a fork, leave the ref out to use its head commit.';
}


}),

3478:
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

7800:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  g: () => (readClosingTokens)
});
var _step_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4816);
var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8443);
var _runner_api_url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2492);



function readClosingTokens(reader, { apiUrl, repository }, env) {
    const given = reader.secret('token');
    const isUsable = given !== '' && reader.mistakes() === undefined;
    const mayUseOwn = apiUrl === (0,_runner_api_url_js__WEBPACK_IMPORTED_MODULE_1__/* .runnerApiUrl */ .k)(env) && (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnRepository */ .n)(repository, env);
    const own = mayUseOwn ? reader.secret('job_token') : '';
    const tokens = new Set([isUsable ? given : '', own].filter((token) => token !== ''));
    if (tokens.size === 0) {
        throw new _step_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('`token` has no usable value at the end of the job, and `GITHUB_TOKEN` is not for this repository. Set `token` to an expression that still has a value then.');
    }
    return [...tokens];
}


}),

8899:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (readRefusal)
});
var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7720);

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

8443:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (isOwnRepository)
});
function isOwnRepository({ owner, repo }, env) {
    return `${owner}/${repo}`.toLowerCase() === (env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
}


}),

2492:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  k: () => (runnerApiUrl)
});
var _without_trailing_slash_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7280);

function runnerApiUrl(env) {
    return (0,_without_trailing_slash_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTrailingSlash */ .a)(env['GITHUB_API_URL'] || 'https://api.github.com');
}


}),

9517:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  $I: () => (CANCELLED_STATES),
  I7: () => (STATE_WORDS),
  uV: () => (isEnd),
  xU: () => (toState),
  xj: () => (STATES)
});
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

7740:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (closeDeployment),
  X: () => (CLOSING_TIMEOUT_MS)
});
var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6151);
var _step_errors_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7022);
var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(796);
var _set_end_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1958);




const CLOSING_TIMEOUT_MS = 2 * 60_000;
async function closeDeployment({ deploymentId, apiUrl: baseUrl, repository, tokens }, request, deadline, context) {
    let refusal;
    for (const token of tokens) {
        const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createGithub */ .u)({ baseUrl, token, repository }, context);
        try {
            const outcome = await (0,_set_end_js__WEBPACK_IMPORTED_MODULE_2__/* .setEnd */ .GG)(deploymentId, request, deadline, { client, ...context });
            if (refusal !== undefined) {
                const happened = `GitHub rejected \`token\` at the end of the job, so \`GITHUB_TOKEN\` was used for deployment ${deploymentId}: ${refusal.happened}`;
                const title = 'Token rejected at the end of the job';
                context.log.warning((0,_step_errors_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .composeMessage */ .S)(refusal, [], happened), title);
            }
            return { outcome, client };
        }
        catch (error) {
            if (!(error instanceof _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h) || !(0,_set_end_js__WEBPACK_IMPORTED_MODULE_2__/* .isTokenRefused */ .qD)(error))
                throw refusal ?? error;
            refusal ??= error;
        }
    }
    throw refusal ?? new TypeError('No token is available.');
}


}),

142:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  A: () => (fitDescription)
});
const MAX_CHARS = 140;
function fitDescription(text) {
    const characters = Array.from(text);
    if (characters.length <= MAX_CHARS)
        return text;
    const start = characters.slice(0, MAX_CHARS - 1).join('');
    return `${start.trimEnd()}…`;
}


}),

9017:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  w: () => (setAcceptedStatus)
});
var _compact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(638);
var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6151);
var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8899);
var _set_status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6365);




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

1958:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  GG: () => (setEnd),
  Qp: () => (newestState),
  qD: () => (isTokenRefused)
});
var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6151);
var _step_errors_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7022);
var _states_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9517);
var _set_accepted_status_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9017);
var _set_status_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6365);





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

6365:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  L: () => (setStatus)
});
var _write_once_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(944);

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

944:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  F: () => (writeOnce),
  a: () => (serverTimeAgo)
});
var _http_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6151);
var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5866);


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

6151:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  h: () => (ApiError)
});
var _step_errors_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2435);

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

4648:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  _: () => (isHtml),
  k: () => (errorText)
});
var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7720);
var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2250);
var _shorten_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5434);



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

4951:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  A: () => (callName)
});
function callName(method, { origin, pathname }) {
    return `${method} ${origin}${pathname}`;
}


}),

5982:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (createHttp)
});

var compact = __nccwpck_require__(638);
var duration = __nccwpck_require__(1167);
var lib_json = __nccwpck_require__(7720);
var api_error = __nccwpck_require__(6151);
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

var lazy = __nccwpck_require__(2950);
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

var error_text = __nccwpck_require__(4648);
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

var http_call = __nccwpck_require__(4951);
var is_error = __nccwpck_require__(284);
var one_line = __nccwpck_require__(2250);
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

var retry = __nccwpck_require__(5866);
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

429:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  b: () => (isPathSegment)
});
var _unicode_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8127);

function isPathSegment(text) {
    if (typeof text !== 'string' || /^\.+$/.test(text))
        return false;
    const isAscii = /^[\x20-\x7e]{1,200}$/.test(text);
    return isAscii || (0,_unicode_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .unicodePattern */ .g)(String.raw `^\P{C}{1,200}$`).test(text);
}


}),

5866:
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

284:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  b: () => (isError)
});
function isError(value) {
    return /^\[object (?:Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
}


}),

7720:
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

2250:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  T: () => (oneLine)
});
function oneLine(text) {
    return text.replace(/\s+/g, ' ');
}


}),

1358:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
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

5434:
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

6539:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  m: () => (showAddress)
});
var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5434);

const MAX_CHARS = 200;
function showAddress(address) {
    const open = address.replace(/^.*@/s, '…@').replace(/[?#].*$/s, '…');
    return JSON.stringify((0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(open, MAX_CHARS));
}


}),

9340:
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

4816:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  l: () => (ActionError)
});
var _step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2435);

class ActionError extends _step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z {
    name = 'ActionError';
}


}),

2324:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  c: () => (CancelledError)
});
var _step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2435);

class CancelledError extends _step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z {
    name = 'CancelledError';
    constructor() {
        super('The step was cancelled.');
    }
}


}),

7022:
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

2435:
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

420:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  H: () => (WrongInputsError)
});
var _action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4816);

class WrongInputsError extends _action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l {
    constructor(message, title = 'Invalid inputs') {
        super(message, { title });
    }
}


}),

8816:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  h: () => (quote),
  i: () => (createInputReader)
});
var _boolean_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3787);
var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1167);
var _shorten_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5434);
var _show_address_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6539);
var _errors_wrong_inputs_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(420);
var _spelled_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4767);






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
    const inputs = (0,_spelled_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .createSpelledInputs */ .T$)({ get, defaults, aliases }, { areSame, onContradiction });
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
                throw new _errors_wrong_inputs_error_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongInputsError */ .H(described);
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
    const boolean = (name) => parsed(name, _boolean_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBoolean */ .y, 'true or false') ?? false;
    return {
        text: get,
        optionalText: (name) => get(name) || undefined,
        boolean,
        optionalBoolean: (name) => (get(name) === '' ? undefined : boolean(name)),
        durationMs(name, { min } = { min: '0s' }) {
            const ms = parsed(name, _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E, 'a duration such as 90s, 15m or 1h30m');
            if (ms !== undefined && ms < ((0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(min) ?? 0))
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
    return /@|:\/\//.test(value) ? (0,_show_address_js__WEBPACK_IMPORTED_MODULE_4__/* .showAddress */ .m)(value) : quote(value);
}
function areSame(value, other) {
    const meaning = (0,_boolean_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBoolean */ .y)(value);
    return value === other || (meaning !== undefined && meaning === (0,_boolean_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBoolean */ .y)(other));
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
    return value === '' ? 'empty' : JSON.stringify((0,_shorten_js__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .m)(value, 80));
}


}),

6797:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  F: () => (escapeMarkdown),
  V: () => (escapeInline)
});
var _unicode_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8127);

const SGR = /\u001b\[[\d;]*m/g;
function escapeMarkdown(text) {
    const spaced = text.replace(SGR, '').replace(/\s/g, ' ');
    if (/^[\x20-\x7e]*$/.test(spaced))
        return spaced.replace(/[^A-Za-z0-9 ]/g, asReference);
    return spaced
        .replace((0,_unicode_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .unicodePattern */ .g)(String.raw `[\p{Cc}\p{Cf}\p{Cs}]`, 'g'), '\uFFFD')
        .replace((0,_unicode_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .unicodePattern */ .g)(String.raw `[^\p{L}\p{N}\p{M} \uFFFD\p{So}]`, 'g'), asReference);
}
function asReference(character) {
    return `&#${String(character.codePointAt(0))};`;
}
function escapeInline(text) {
    return escapeMarkdown(text).replace(/&#(?:35|46|58|64);/g, '<span>$&</span>');
}


}),

4977:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  r: () => (readSavedState)
});
var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7720);
var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4816);


function readSavedState(text, read) {
    if (text === '')
        return undefined;
    const state = read((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asRecord */ .qY)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .tryParseJson */ .Bl)(text)));
    if (state === undefined) {
        throw new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('the state that the step saved cannot be read');
    }
    return state;
}


}),

4767:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  Hz: () => (spellingsOf),
  T$: () => (createSpelledInputs),
  eZ: () => (namesOf),
  pD: () => (secondSpelling)
});
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

5603:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  U: () => (thrownMessage)
});
var _is_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(284);

function thrownMessage(error) {
    return (0,_is_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .b)(error) ? error.message : String(error);
}


}),

8127:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  g: () => (unicodePattern)
});
function unicodePattern(source, flags = '') {
    return new RegExp(source, `${flags}u`);
}


}),

7280:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (withoutTrailingSlash)
});
function withoutTrailingSlash(url) {
    return url.replace(/\/+$/, '');
}


}),

8039:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  followToEnd: () => (followToEnd)
});

var action_error = __nccwpck_require__(4816);
var duration = __nccwpck_require__(1167);
var judge_answer = __nccwpck_require__(5830);
var explain_error = __nccwpck_require__(6883);
var reason_of = __nccwpck_require__(1501);
;// CONCATENATED MODULE: ./trigger-deploy/report/explain-ending.js




function explainEnding(ending, { deploymentId = '', answer, judgement, changes }, { timeoutMs, deploymentId: givenId }) {
    const { verdict, word = '', status, contradiction = '' } = judgement ?? {};
    const message = (0,reason_of/* reasonOf */.A)(answer ?? {});
    const isSaid = message === undefined || contradiction.includes(message);
    const reason = isSaid ? '' : `: ${message}`;
    const shown = (0,judge_answer/* withContradiction */.o)(JSON.stringify(status ?? ''), judgement ?? {});
    const seen = status === undefined
        ? `without a status${contradiction && ` (${contradiction})`}`
        : `with status ${shown}`;
    const end = status === undefined || contradiction === '' ? seen : `(status ${shown})`;
    switch (ending) {
        case 'failure':
            return `Deployment ${deploymentId} failed ${end}${reason}. See its log, or Deployments in the dashboard.`;
        case 'cancelled':
            return `Deployment ${deploymentId} was cancelled at Carpathian ${end}${reason}.`;
        case 'unknown':
            return `Deployment ${deploymentId} ended ${seen}, which does not count as success${reason}.${ownWord(word)}`;
        case 'timed_out': {
            const unknown = verdict === 'unknown' ? ownWord(word) : '';
            const neverMoved = givenId !== undefined && changes.length === 1
                ? ' Its status never changed: check `deployment_id`.'
                : '';
            const still = judgement === undefined
                ? `Carpathian returned no status for deployment ${deploymentId}`
                : status === undefined
                    ? `deployment ${deploymentId} is still ${seen}`
                    : `deployment ${deploymentId} is still ${shown}`;
            return `Timed out after ${(0,duration/* formatDuration */.a)(timeoutMs)} (\`timeout\`): ${still}${reason}.${unknown}${neverMoved}`;
        }
    }
}
function ownWord(word) {
    return word === ''
        ? ''
        : ` If it means success, set \`success_states: ${(0,explain_error/* asYaml */.Uw)(word.replace(/[\s,]+/g, ' '))}\`; if not, \`failure_states\`, \`cancelled_states\` or \`pending_states\`.`;
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
var external_node_os_ = __nccwpck_require__(8161);
var external_node_path_ = __nccwpck_require__(6760);
var shorten = __nccwpck_require__(5434);
var cancelled_error = __nccwpck_require__(2324);
var refusal = __nccwpck_require__(8879);
var api_error = __nccwpck_require__(6151);
var failure = __nccwpck_require__(7022);
;// CONCATENATED MODULE: ./trigger-deploy/log/log-budget.js
const BYTES_PER_MINUTE = 256 * 1024;
function createLogBudget(clock) {
    const start = clock.now();
    let fetchedBytes = 0;
    return {
        mayRead: () => fetchedBytes <= (BYTES_PER_MINUTE * (clock.now() - start)) / 60_000,
        count(bytes) {
            fetchedBytes += bytes;
        },
    };
}

var error_text = __nccwpck_require__(4648);
var step_error = __nccwpck_require__(2435);
;// CONCATENATED MODULE: ./trigger-deploy/log/json-extent.js
const [QUOTE, COMMA, BACKSLASH, SPACE] = [0x22, 0x2c, 0x5c, 0x20];
const [BRACKET, BRACE, BRACKET_END, BRACE_END] = [0x5b, 0x7b, 0x5d, 0x7d];
function createJsonExtent() {
    let [values, depth] = [1, 0];
    let state = 'start';
    const step = (byte) => {
        if (state === 'escape')
            state = 'text';
        else if (state === 'text') {
            if (byte === BACKSLASH)
                state = 'escape';
            if (byte === QUOTE)
                state = depth === 0 ? 'end' : 'value';
        }
        else if (byte <= SPACE)
            return;
        else if (state === 'end')
            state = 'passed';
        else if (byte === QUOTE)
            state = 'text';
        else if (byte === COMMA)
            values += 1;
        else if (byte === BRACKET || byte === BRACE) {
            values += 1;
            depth += 1;
        }
        else if (byte === BRACKET_END || byte === BRACE_END) {
            depth -= 1;
            if (depth === 0)
                state = 'end';
        }
    };
    return {
        push(chunk) {
            for (let at = 0; at < chunk.length && state !== 'passed'; at += 1)
                step(chunk[at] ?? 0);
        },
        values: () => values,
        isPassed: () => state === 'passed',
    };
}

;// CONCATENATED MODULE: ./trigger-deploy/log/log-decoder.js



class NoLogError extends step_error/* StepError */.z {
    name = 'NoLogError';
}
const MAX_JSON_BYTES = 8 * 1024 * 1024;
const MAX_JSON_VALUES = 200_000;
const SNIFF_BYTES = 64;
const JSON_START = /^(?:"|\{\s*"|\[\s*["{[])/;
function createLogDecoder(onText) {
    let format = 'unknown';
    let held = [];
    let heldBytes = 0;
    const extent = createJsonExtent();
    return {
        push(chunk) {
            if (format === 'text')
                onText(chunk);
            if (format !== 'unknown' && format !== 'json')
                return;
            held.push(chunk);
            heldBytes += chunk.length;
            const isFirst = format === 'unknown';
            if (isFirst)
                format = sniff(held, heldBytes);
            if (format === 'json') {
                for (const part of isFirst ? held : [chunk])
                    extent.push(part);
                format = check(heldBytes, extent);
            }
            if (format === 'text')
                held.forEach(onText);
            if (format !== 'unknown' && format !== 'json')
                held = [];
        },
        end() {
            if (format === 'text')
                return undefined;
            const body = Buffer.concat(held).toString('utf8');
            held = [];
            if (format === 'page' || (0,error_text/* isHtml */._)(body))
                throw new NoLogError('the response is a web page');
            if (format === 'too large') {
                throw new NoLogError('its JSON has more than 8 MB or 200,000 values');
            }
            return body;
        },
    };
}
function sniff(held, heldBytes) {
    if (heldBytes < SNIFF_BYTES)
        return 'unknown';
    const start = Buffer.concat(held, SNIFF_BYTES).toString('utf8').trimStart();
    if ((0,error_text/* isHtml */._)(start))
        return 'page';
    return JSON_START.test(start) ? 'json' : 'text';
}
function check(bytes, extent) {
    if (extent.isPassed())
        return 'text';
    return bytes > MAX_JSON_BYTES || extent.values() > MAX_JSON_VALUES ? 'too large' : 'json';
}

;// CONCATENATED MODULE: ./trigger-deploy/log/line-splitter.js
const MAX_LINE_BYTES = 64 * 1024;
const NEWLINE = 0x0a;
const line_splitter_SPACE = 0x20;
const DELIMITERS = Buffer.from('\t"\'`,;()[]{}<>|');
function createLineSplitter(onLines, redactor) {
    let rest = Buffer.alloc(0);
    const hold = (bytes) => {
        rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
        while (rest.length > 2 * MAX_LINE_BYTES) {
            const end = placeOfCut(rest.subarray(0, 2 * MAX_LINE_BYTES), MAX_LINE_BYTES, redactor);
            onLines(rest.subarray(0, end));
            rest = rest.subarray(end);
        }
    };
    const pushPart = (part) => {
        const firstEnd = rest.length === 0 ? 0 : part.indexOf(NEWLINE) + 1;
        if (firstEnd > 0) {
            hold(part.subarray(0, firstEnd));
            onLines(rest);
            rest = Buffer.alloc(0);
        }
        const lastEnd = part.lastIndexOf(NEWLINE) + 1;
        if (lastEnd > firstEnd)
            onLines(part.subarray(firstEnd, lastEnd));
        if (lastEnd < part.length)
            hold(part.subarray(lastEnd));
    };
    return {
        push(chunk) {
            for (let at = 0; at < chunk.length; at += MAX_LINE_BYTES) {
                pushPart(chunk.subarray(at, at + MAX_LINE_BYTES));
            }
        },
        rest: () => rest,
    };
}
function placeOfCut(bytes, at, redactor) {
    const place = cutBefore(bytes, at);
    const before = bytes.toString('utf8', 0, place);
    const end = redactor.cutBefore(before + bytes.toString('utf8', place), before.length);
    return place - Buffer.byteLength(before.slice(end)) || place;
}
function cutBefore(bytes, at) {
    const end = bytes.subarray(at - 4_096, at);
    const best = end.lastIndexOf(line_splitter_SPACE) + 1 || end.findLastIndex(isDelimiter) + 1;
    if (best > 0)
        return at - 4_096 + best;
    let boundary = at;
    while (boundary > at - 4 && ((bytes[boundary] ?? 0) & 0xc0) === 0x80)
        boundary -= 1;
    return boundary;
}
function isDelimiter(byte) {
    return DELIMITERS.includes(byte);
}

;// CONCATENATED MODULE: ./trigger-deploy/log/line-hashes.js
const { imul } = Math;
const MAX_LINES = 2 * 1024 * 1024;
const BLOCK_LINES = 256;
const line_hashes_NEWLINE = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x811c9dc5 | 0;
function createLineHashes() {
    const blocks = [];
    let length = 0;
    const at = (place) => blocks[Math.floor(place / BLOCK_LINES)]?.[place % BLOCK_LINES];
    return {
        length: () => length,
        isAt: (place, hash) => place >= MAX_LINES || at(place) === hash,
        push(hash) {
            if (length === blocks.length * BLOCK_LINES && length < MAX_LINES) {
                blocks.push(new Int32Array(BLOCK_LINES));
            }
            const block = blocks[Math.floor(length / BLOCK_LINES)];
            if (block !== undefined)
                block[length % BLOCK_LINES] = hash;
            length += 1;
        },
        cut(place) {
            const rest = Int32Array.from({ length: length - place }, (_, index) => at(place + index) ?? 0);
            length = place;
            return rest;
        },
    };
}
function hashLines(bytes) {
    const lines = { bytes, hashes: [], ends: [] };
    const text = bytes.toString('latin1');
    for (let start = 0; start < text.length; start = lines.ends.at(-1) ?? text.length) {
        lines.ends.push(lineEnd(text, start));
        lines.hashes.push(hashLine(text, start));
    }
    return lines;
}
function lineEnd(text, start) {
    return text.indexOf('\n', start) + 1 || text.length;
}
function hashLine(text, start) {
    let hash = BLANK;
    for (let at = start; at < text.length; at += 1) {
        const char = text.charCodeAt(at);
        if (char === line_hashes_NEWLINE)
            break;
        if (char !== RETURN)
            hash = imul(hash ^ char, 0x01000193);
    }
    return hash;
}

;// CONCATENATED MODULE: ./trigger-deploy/log/find-new-lines.js

function findNewLines(before, now) {
    const present = new Set(now);
    const isGone = (hash) => hash !== undefined && !present.has(hash);
    const kept = before.filter((hash) => present.has(hash));
    let next = kept.length;
    for (let at = now.length - 1; at >= 0; at -= 1)
        if (now[at] === kept[next - 1])
            next -= 1;
    const dropped = placeOf(next, before, present);
    const isNew = now.map((hash) => {
        const isOld = hash === kept[next];
        if (isOld)
            next += 1;
        return !isOld;
    });
    const firstOld = isNew.indexOf(false);
    const isPutInFront = firstOld > 0 && !isNew.includes(true, firstOld) && !isGone(before.find(hasText));
    const hasGap = !isPutInFront && isNew.includes(true) && isGone(before.findLast(hasText));
    return { isNew: hasGap ? now.map(() => true) : isNew, isPutInFront, hasGap, dropped };
}
function placeOf(count, lines, present) {
    let left = count;
    return lines.findIndex((hash) => present.has(hash) && (left -= 1) < 0);
}
function hasText(hash) {
    return hash !== BLANK;
}

;// CONCATENATED MODULE: ./trigger-deploy/log/held-lines.js
const MAX_BYTES = 4 * 1024 * 1024;
const held_lines_MAX_LINES = 128 * 1024;
function createHeldLines() {
    const blocks = [];
    let [bytes, lines, isCut] = [0, 0, false];
    return {
        push(block) {
            blocks.push(block);
            bytes += block.bytes.length;
            lines += block.hashes.length;
            while (bytes > MAX_BYTES || lines > held_lines_MAX_LINES) {
                isCut = true;
                const oldest = blocks.shift();
                bytes -= oldest?.bytes.length ?? bytes;
                lines -= oldest?.hashes.length ?? lines;
            }
        },
        isEmpty: () => blocks.length === 0,
        isCut: () => isCut,
        hashes: () => blocks.flatMap(({ hashes }) => hashes),
        someStartsWith: (start) => blocks.some((block) => `\n${block.bytes.toString('latin1')}`.includes(`\n${start}`)),
        select(isWanted, by) {
            let index = 0;
            return blocks.flatMap((block) => {
                const wanted = isWanted.slice(index, (index += block.hashes.length));
                return selectLines(block, wanted, by);
            });
        },
    };
}
function selectLines({ bytes, ends }, isWanted, by) {
    const selected = [];
    let start = 0;
    for (const [index, end] of ends.entries()) {
        const isWhole = by === 'line' || isWanted[index + 1] !== true;
        if (isWanted[index] === true && isWhole)
            selected.push(bytes.subarray(start, end));
        if (isWanted[index] !== true || isWhole)
            start = end;
    }
    return selected;
}

;// CONCATENATED MODULE: ./trigger-deploy/log/log-cursor.js



function createLogCursor(options) {
    const known = { hashes: createLineHashes(), first: '', unfinished: '' };
    return { startRead: () => startRead(known, options) };
}
function startRead(known, options) {
    const { hashes } = known;
    let place = 0;
    let first = '';
    let held = createHeldLines();
    return {
        push(bytes) {
            const text = bytes.toString('latin1');
            let [newStart, start] = [0, 0];
            if (place === 0 && held.isEmpty()) {
                first = text.slice(0, lineEnd(text, 0));
                if (hashes.length() === 0 && !first.startsWith(known.unfinished))
                    passGap(known, options);
            }
            while (start < text.length && held.isEmpty()) {
                const hash = hashLine(text, start);
                const isNew = place === hashes.length();
                if (isNew)
                    hashes.push(hash);
                else if (!hashes.isAt(place, hash))
                    break;
                place += 1;
                start = lineEnd(text, start);
                if (!isNew)
                    newStart = start;
            }
            if (start > newStart)
                options.onNew(bytes.subarray(newStart, start));
            if (start < bytes.length)
                held.push(hashLines(bytes.subarray(start)));
        },
        end(unfinished = Buffer.alloc(0)) {
            if (!held.isEmpty())
                place = continueRead({ place, first, held }, known, options);
            held = createHeldLines();
            if (place < hashes.length())
                return false;
            known.first = first;
            known.unfinished = unfinished.toString('latin1');
            return true;
        },
    };
}
function continueRead({ place, first, held }, known, options) {
    const before = known.hashes.cut(place);
    const now = held.hashes();
    const { isNew, isPutInFront, hasGap, dropped } = findNewLines(before, now);
    const isNewestFirst = place === 0 && isPutInFront;
    const mayBeCut = dropped > 1 || (dropped === 1 && known.first.endsWith(first));
    if (place === 0 && isNew[1] === false && mayBeCut)
        isNew[0] = false;
    const isOlder = !isNew.includes(true);
    const isContinued = known.unfinished !== '' && held.someStartsWith(known.unfinished);
    if ((hasGap && !isContinued) || held.isCut())
        passGap(known, options);
    if (isOlder || held.isCut())
        before.forEach(known.hashes.push);
    if (isOlder)
        return place;
    now.filter((_hash, at) => isNew[at] === true || !held.isCut()).forEach(known.hashes.push);
    const lines = held.select(isNew, isNewestFirst ? 'line' : 'run');
    for (const some of isNewestFirst ? lines.reverse() : lines)
        options.onNew(some);
    return known.hashes.length();
}
function passGap(known, { onNew, onGap }) {
    if (known.unfinished !== '')
        onNew(Buffer.from(known.unfinished, 'latin1'));
    known.unfinished = '';
    onGap();
}

var lib_json = __nccwpck_require__(7720);
;// CONCATENATED MODULE: ./trigger-deploy/log/log-texts.js

const TIME = ['timestamp', 'time', 'ts', 'created_at'];
const LEVEL = ['level', 'severity'];
const STEP = ['step', 'stage', 'group'];
const MESSAGE = ['message', 'msg', 'line', 'text'];
const ABOUT = /(?:^|_)(?:id|status|state|at|time|timestamp|ts|url|type|format|stream|cursor|commit|branch|repository)$|(?:Id|At|Url)$/;
const TITLE = /^(?:name|label|title|step|stage|group|command)$/;
const TIME_AT_START = /^\W?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)/;
function logTextsOf(json, path = '') {
    if (typeof json === 'string')
        return [{ path, entries: json === '' ? [] : [{ text: json }] }];
    if (Array.isArray(json))
        return textsOfList(json, path);
    if (!(0,lib_json/* isRecord */.u4)(json) || JSON.isRawJSON(json))
        return [];
    return textsOfMembers(json, path);
}
function textsOfMembers(record, path, without = []) {
    return Object.entries(record).flatMap(([name, value]) => {
        if (without.includes(name))
            return [];
        if (typeof value !== 'string')
            return logTextsOf(value, `${path}.${name}`);
        if (ABOUT.test(name))
            return [];
        return logTextsOf(TITLE.test(name) ? `${value}\n` : value, `${path}.${name}`);
    });
}
function textsOfList(list, path) {
    const entries = list.map(entryOf).filter((entry) => entry !== undefined);
    if (entries.length === list.length)
        return [{ path, entries }];
    const seen = new Map();
    return list.flatMap((item, index) => {
        const title = titleOf(item) ?? String(index);
        const count = (seen.get(title) ?? 0) + 1;
        seen.set(title, count);
        return logTextsOf(item, `${path}.${title}.${count}`);
    });
}
function titleOf(item) {
    if (!(0,lib_json/* isRecord */.u4)(item))
        return undefined;
    const title = Object.entries(item).find(([name, value]) => TITLE.test(name) && typeof value === 'string');
    return title === undefined ? undefined : String(title[1]);
}
function entryOf(item) {
    if (typeof item === 'string')
        return { text: item, time: timeOf(TIME_AT_START.exec(item)?.[1]) };
    if (!(0,lib_json/* isRecord */.u4)(item) || JSON.isRawJSON(item))
        return { text: JSON.stringify(item) };
    const fields = [TIME, LEVEL, STEP, MESSAGE].map((names) => fieldOf(item, names));
    const [time, level, step, message] = fields.map((field) => field?.text);
    const used = fields.flatMap((field) => field?.name ?? []);
    const others = textsOfMembers(item, '', used).flatMap(({ entries }) => entries);
    if (message === undefined && others.length === 0)
        return { text: JSON.stringify(item) };
    const isEntry = message !== undefined || time !== undefined;
    if (!isEntry && (step !== undefined || others.length > 1))
        return undefined;
    const lead = [time, level, step === undefined ? undefined : `[${step}]`];
    const texts = [message, ...others.map(({ text }) => text)].filter((text) => text !== undefined);
    const body = texts.map((text) => text.replace(/\n$/, '')).join('\n');
    return {
        text: [...lead, body].filter((part) => part !== undefined).join(' '),
        time: timeOf(time),
    };
}
function fieldOf(item, names) {
    for (const name of names) {
        const value = item[name];
        if (typeof value === 'string')
            return { name, text: value };
        if (typeof value === 'number' || JSON.isRawJSON(value)) {
            return { name, text: JSON.stringify(value) };
        }
    }
    return undefined;
}
function timeOf(text) {
    if (text === undefined)
        return undefined;
    const time = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Date.parse(text.replace(',', '.'));
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./trigger-deploy/log/whole-log-reader.js


const MAX_TEXTS = 1_000;
function createWholeLogReader() {
    let before = new Map();
    const newestFirst = new Set();
    return (body, state) => {
        const texts = decode(body);
        if (typeof texts === 'string') {
            return state === 'complete' ? [{ path: '', text: `${texts}\n` }] : [];
        }
        const now = new Map();
        const reads = goneTexts(before, texts);
        let isUnfinished = false;
        for (const [index, { path, entries }] of texts.entries()) {
            const previous = before.get(path);
            if (isPutInFront(entries, previous?.entries ?? []))
                newestFirst.add(path);
            const { open, whole } = linesOf(entries, newestFirst.has(path));
            const isSettled = index < texts.length - 1 && open === previous?.open;
            const text = isSettled || state === 'complete' ? whole : open;
            const isNew = state === 'growing' && previous === undefined;
            const isHeld = isNew && (isUnfinished || !hasOrder(entries));
            if (previous?.isHeld === true) {
                reads.push({ path, text: linesOf(previous.entries, newestFirst.has(path)).open });
            }
            if (!isHeld)
                reads.push({ path, text });
            now.set(path, { path, entries, open, whole, isHeld });
            isUnfinished ||= isHeld || text !== whole;
        }
        before = now;
        return reads;
    };
}
function goneTexts(before, texts) {
    const paths = new Set(texts.map(({ path }) => path));
    return [...before.values()]
        .filter(({ path, open, isHeld }) => !paths.has(path) && (isHeld || !open.includes('\n')))
        .map(({ path, whole }) => ({ path, text: whole }));
}
function decode(body) {
    const unchanged = [{ path: '', entries: [{ text: body }] }];
    try {
        const json = (0,lib_json/* parseVerbatim */.ih)(body);
        if (typeof json !== 'string' && (typeof json !== 'object' || json === null))
            return unchanged;
        const texts = logTextsOf(json);
        if (texts.length === 0)
            return JSON.stringify(json, null, 2);
        if (texts.length <= MAX_TEXTS)
            return texts;
        const others = texts.slice(MAX_TEXTS).flatMap(({ entries }) => entries);
        return [...texts.slice(0, MAX_TEXTS), { path: 'others', entries: others }];
    }
    catch {
        return unchanged;
    }
}
function hasOrder(entries) {
    return entries.length < 2 || isTimed(entries);
}
function isTimed(entries) {
    return entries.every(({ time }) => time !== undefined);
}
function linesOf(entries, isNewestFirst) {
    const [first, last] = [entries[0]?.time, entries.at(-1)?.time];
    const isFalling = first !== undefined && last !== undefined && first > last;
    const ordered = isNewestFirst || isFalling ? entries.toReversed() : [...entries];
    if (isTimed(entries))
        ordered.sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
    const texts = ordered.map(({ text }) => withLineBreak(text));
    const newest = ordered.at(-1)?.text ?? '';
    return { open: [...texts.slice(0, -1), newest].join(''), whole: texts.join('') };
}
function isPutInFront(now, before) {
    const [newest, ...older] = before.map(({ text }) => text);
    if (newest === undefined)
        return false;
    const goesOn = (start, texts) => start < now.length && now.slice(start).every(({ text }, at) => text === (texts[at] ?? text));
    const start = now.findIndex(({ text }) => text === newest);
    if (start !== -1)
        return start > 0 && goesOn(start, [newest, ...older]);
    const grown = now.findIndex(({ text }) => text.startsWith(newest));
    return grown !== -1 && older.length > 0 && goesOn(grown + 1, older);
}
function withLineBreak(text) {
    return text.endsWith('\n') ? text : `${text}\n`;
}

;// CONCATENATED MODULE: ./trigger-deploy/log/log-pipe.js




function createLogPipe(deploymentId, printer, budget, { client, context: { log, redactor } }) {
    const readWhole = createWholeLogReader();
    let printRest;
    const startReading = createReadings(redactor, {
        onNew(lines) {
            printRest = undefined;
            printer.print(lines.toString('utf8').replace(/\r?\n$/, ''));
        },
        onGap() {
            log.notice('Carpathian replaced the log, so lines may be missing here.');
        },
    });
    const printWhole = (body, state) => {
        for (const { path, text } of readWhole(body, state)) {
            const reading = startReading(path);
            reading.push(Buffer.from(text));
            reading.end();
        }
    };
    return {
        async read(limits, deployment) {
            const reading = startReading('');
            const decoder = createLogDecoder(reading.push);
            const receiver = async (chunk) => {
                budget.count(chunk.length);
                decoder.push(chunk);
                await log.drained();
            };
            await client.readLog(deploymentId, { ...limits, receiver });
            const body = decoder.end();
            if (body === undefined) {
                if (reading.end())
                    printRest = reading.printRest;
            }
            else if (body !== '') {
                if (deployment === 'running')
                    printWhole(body, 'growing');
                printRest = () => {
                    printWhole(body, 'complete');
                };
            }
        },
        finish: () => printRest?.(),
    };
}
function createReadings(redactor, options) {
    const cursors = new Map();
    return (path) => {
        const cursor = cursors.get(path) ?? createLogCursor(options);
        cursors.set(path, cursor);
        const read = cursor.startRead();
        const splitter = createLineSplitter(read.push, redactor);
        return {
            push: splitter.push,
            end: () => read.end(splitter.rest()),
            printRest() {
                read.push(splitter.rest());
                read.end();
            },
        };
    };
}

;// CONCATENATED MODULE: ./trigger-deploy/log/log-follower.js






const LATE_LINES_MS = 1_000;
const SETTLED_MS = 2_000;
const FOLLOW_TIMEOUT_MS = 30_000;
const FAULT_PAUSE_MS = 30_000;
const FINISH_TIMEOUT_MS = 120_000;
function createLogFollower(deploymentId, printer, dependencies) {
    const { clock, signal, log } = dependencies.context;
    const budget = createLogBudget(clock);
    const pipe = createLogPipe(deploymentId, printer, budget, dependencies);
    const faults = createFaultReporter(log);
    let pauseEnd = 0;
    return {
        async follow(deadline) {
            if (!budget.mayRead() || clock.now() < pauseEnd)
                return;
            try {
                await pipe.read({ deadline, timeoutMs: FOLLOW_TIMEOUT_MS }, 'running');
                faults.clear();
            }
            catch (error) {
                if (isRefusedKey(error))
                    throw error;
                if (isNotFound(error))
                    return;
                pauseEnd = clock.now() + Math.max(faults.report(error), FAULT_PAUSE_MS);
            }
        },
        async finish({ deadline, finishedMsAgo = 0 }) {
            const limits = { deadline, timeoutMs: FINISH_TIMEOUT_MS };
            const readAgain = async () => {
                await clock.sleep(LATE_LINES_MS, signal);
                await pipe.read(limits, 'over');
            };
            const [first] = await Promise.allSettled([pipe.read(limits, 'over')]);
            const isComplete = first.status === 'fulfilled' && finishedMsAgo >= SETTLED_MS;
            const mayReadAgain = !isComplete && !isRefusedKey(faultOf(first)) && clock.now() + LATE_LINES_MS <= deadline;
            const [last] = mayReadAgain ? await Promise.allSettled([readAgain()]) : [first];
            pipe.finish();
            if (first.status === 'fulfilled') {
                faults.clear();
                if (isNotFound(faultOf(last)))
                    return;
            }
            if (last.status === 'rejected')
                faults.report(last.reason);
        },
    };
}
function faultOf(result) {
    return result.status === 'rejected' ? result.reason : undefined;
}
function isRefusedKey(fault) {
    return fault instanceof api_error/* ApiError */.h && (0,refusal/* refusesKey */.d)(fault);
}
function isNotFound(fault) {
    return fault instanceof api_error/* ApiError */.h && fault.status === 404;
}
function createFaultReporter(log) {
    let isReported = false;
    return {
        report(fault) {
            if (!(fault instanceof api_error/* ApiError */.h || fault instanceof NoLogError))
                throw fault;
            if (!isReported) {
                if (isNotFound(fault))
                    log.info('Carpathian returned no log for this deployment.');
                else {
                    const happened = `Could not read the log: ${fault.happened}`;
                    log.warning((0,failure/* composeMessage */.S)(fault, ['The deployment itself is not affected.'], happened));
                }
            }
            isReported = true;
            return fault instanceof api_error/* ApiError */.h ? (fault.retryAfterMs ?? 0) : 0;
        },
        clear() {
            isReported = false;
        },
    };
}

var thrown_message = __nccwpck_require__(5603);
var external_node_fs_ = __nccwpck_require__(3024);
var external_node_util_ = __nccwpck_require__(7975);
var compact = __nccwpck_require__(638);
;// CONCATENATED MODULE: ./trigger-deploy/log/log-printer.js




const TAIL_LINES = 50;
function createLogPrinter({ title, file, log, }) {
    let fileState = 'new';
    let tail;
    const append = (text) => {
        if (fileState === 'failed')
            return;
        try {
            (0,external_node_fs_.appendFileSync)(file, text, { mode: 0o600 });
            fileState = 'kept';
        }
        catch (error) {
            fileState = 'failed';
            log.warning(`Could not save the log to a file: ${(0,thrown_message/* thrownMessage */.U)(error)}.`);
        }
    };
    return {
        print(lines) {
            append(`${log.infoInGroup(title(), lines)}\n`);
            tail = lastLines(tail === undefined ? lines : `${tail}\n${lines}`);
        },
        closeGroup: log.closeGroup,
        kept: () => (0,compact/* compact */.o)({
            logFile: fileState === 'kept' ? file : undefined,
            logTail: tail?.split('\n').map(lastState) ?? [],
        }),
    };
}
function lastState(line) {
    const text = (0,external_node_util_.stripVTControlCharacters)(line).replace(/\r+$/, '');
    return text.slice(text.lastIndexOf('\r') + 1);
}
function lastLines(text) {
    let start = text.length + 1;
    for (let lines = 0; lines < TAIL_LINES && start > 0; lines += 1) {
        start = text.lastIndexOf('\n', start - 2) + 1;
    }
    return text.slice(start);
}

var describe_wait = __nccwpck_require__(6734);
var poll = __nccwpck_require__(1358);
var states = __nccwpck_require__(708);
;// CONCATENATED MODULE: ./trigger-deploy/mirror/status-while-running.js


function statusWhileRunning(judgement) {
    const { verdict, word, status = '' } = judgement;
    const state = verdict === 'pending' && (0,states/* isWaiting */.Gu)(word) ? 'queued' : 'in_progress';
    return { state, description: (0,judge_answer/* withContradiction */.o)(status, judgement) };
}

;// CONCATENATED MODULE: ./trigger-deploy/follow/status-reader.js




const MISSING_GRACE_MS = 30_000;
function createStatusReader(deploymentId, origin, { client, context: { clock, log }, deadline }) {
    let isKnown = origin === 'triggered';
    let hasAnswered = false;
    let isFaulty = false;
    let missingSince;
    const isMissing = ({ kind, status, body, json }) => {
        const isPage = hasAnswered && kind === 'status' && json === undefined;
        const isRefused = (0,refusal/* refusalOf */.O)(status, body) !== undefined;
        return isKnown && !isRefused && (status === 404 || status === 410 || isPage);
    };
    return async () => {
        try {
            const answer = await client.status(deploymentId, { deadline });
            const printed = isFaulty;
            if (printed)
                log.info('Carpathian is responding again.');
            isFaulty = false;
            isKnown = hasAnswered = true;
            missingSince = undefined;
            return { answer, printed };
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h))
                throw error;
            if (error.faultClass === 'final' && isMissing(error)) {
                missingSince ??= clock.now();
                if (clock.now() - missingSince < MISSING_GRACE_MS)
                    return {};
            }
            if (error.faultClass === 'final' || (error.kind === 'answer' && !isKnown))
                throw error;
            const printed = !isFaulty;
            if (printed) {
                log.warning((0,failure/* composeMessage */.S)(error, ['Polling continues until the timeout.']));
            }
            isFaulty = true;
            return (0,compact/* compact */.o)({ waitAtLeastMs: error.retryAfterMs, printed });
        }
    };
}

var fold_word = __nccwpck_require__(5813);
var colour = __nccwpck_require__(9340);
;// CONCATENATED MODULE: ./trigger-deploy/follow/status-colour.js

function statusColour({ verdict, word }) {
    switch (verdict) {
        case 'success':
            return 'green';
        case 'failure':
            return 'red';
        case 'cancelled':
        case 'unknown':
            return 'yellow';
        case 'pending':
            return (0,states/* isWaiting */.Gu)(word) ? 'grey' : 'cyan';
    }
}

;// CONCATENATED MODULE: ./trigger-deploy/follow/status-recorder.js





function createStatusRecorder(progress, { clock, log, env }) {
    const warnedOf = new Set();
    return (answer, judgement) => {
        const { status = '', verdict, word } = judgement;
        const shown = (0,judge_answer/* withContradiction */.o)(status, judgement);
        const { judgement: last } = progress;
        Object.assign(progress, { answer, judgement });
        if (last !== undefined && shown === (0,judge_answer/* withContradiction */.o)(last.status ?? '', last))
            return false;
        progress.changes.push({ status, at: clock.date(), verdict });
        const none = (0,judge_answer/* withContradiction */.o)('Carpathian returned no status', judgement);
        const painted = (0,colour/* paint */.n)(shown, statusColour(judgement), env);
        log.info(status === '' ? `${none}.` : `Status: ${painted}`);
        const folded = (0,fold_word/* foldWord */._)((0,states/* withoutNumbers */.B1)(word));
        if (verdict === 'unknown' && !warnedOf.has(folded)) {
            warnedOf.add(folded);
            log.warning(unknownWord(status, judgement));
        }
        return true;
    };
}
function unknownWord(status, judgement) {
    if (status === '')
        return 'Carpathian returned no status; still waiting.';
    return `Unknown status ${(0,judge_answer/* withContradiction */.o)(JSON.stringify(status), judgement)}; still waiting. If you know its meaning, add it to \`success_states\`, \`failure_states\`, \`cancelled_states\` or \`pending_states\`.`;
}

;// CONCATENATED MODULE: ./trigger-deploy/follow/follow-deployment.js






const MAX_INTERVAL_MS = 30_000;
const MIN_ERRORS_WITHOUT_STATUS = 3;
async function followDeployment({ deploymentId, inputs, onPending }, dependencies, progress) {
    const { context, deadline } = dependencies;
    const origin = inputs.deploymentId === undefined ? 'triggered' : 'given';
    const readStatus = createStatusReader(deploymentId, origin, dependencies);
    const record = createStatusRecorder(progress, context);
    const judgeAnswer = (0,judge_answer/* createAnswerJudge */.W)(inputs.states);
    let errorsWithoutStatus = 0;
    let lastSeen;
    const attempt = async () => {
        const { answer, printed, ...wait } = await readStatus();
        let changed = false;
        lastSeen = undefined;
        if (answer !== undefined) {
            const judgement = judgeAnswer(answer);
            lastSeen = statusOf(judgement);
            changed = record(answer, judgement);
            const ending = endingOf(answer, judgement);
            const isUnclear = ending !== undefined && judgement.status === undefined && !answer.isOver;
            errorsWithoutStatus = isUnclear ? errorsWithoutStatus + 1 : 0;
            const isEnd = !isUnclear || errorsWithoutStatus >= MIN_ERRORS_WITHOUT_STATUS;
            if (ending !== undefined && isEnd)
                return { done: true, value: ending };
            await dependencies.mirror.show(statusWhileRunning(judgement));
        }
        const hasPrinted = await onPending();
        return { done: false, changed, printed: printed === true || hasPrinted, ...wait };
    };
    const onQuiet = (wait) => {
        const status = lastSeen ?? 'no status from Carpathian';
        context.log.info(`Still ${status} ${(0,describe_wait/* describeWait */.N)(wait)}`);
    };
    const { pollIntervalMs: intervalMs } = inputs;
    const options = { attempt, intervalMs, maxIntervalMs: MAX_INTERVAL_MS, deadline, onQuiet };
    const result = await (0,poll/* poll */.w)(options, context);
    return result.timedOut ? 'timed_out' : result.value;
}
function statusOf(judgement) {
    const { status } = judgement;
    return status === undefined ? undefined : (0,judge_answer/* withContradiction */.o)(JSON.stringify(status), judgement);
}
function endingOf({ isOver }, { verdict }) {
    if (verdict === 'pending')
        return undefined;
    return verdict === 'unknown' && !isOver ? undefined : verdict;
}

;// CONCATENATED MODULE: ./trigger-deploy/follow/follow-with-log.js








const FINISH_AFTER_TIMEOUT_MS = 5_000;
const FINISH_MS = 120_000;
const MAX_TITLE_CHARS = 60;
async function followWithLog(deploymentId, inputs, dependencies, progress) {
    const { env, clock, log } = dependencies.context;
    const file = (0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), `deployment-${(0,external_node_crypto_namespaceObject.randomUUID)()}.log`);
    const title = () => {
        const { status } = progress.judgement ?? {};
        return `Log of deployment ${deploymentId}${status === undefined ? '' : ` (${(0,shorten/* shorten */.m)(status, MAX_TITLE_CHARS)})`}`;
    };
    const printer = createLogPrinter({ title, file, log });
    let hasPrinted = false;
    const print = (lines) => {
        hasPrinted = true;
        printer.print(lines);
    };
    const follower = createLogFollower(deploymentId, { ...printer, print }, dependencies);
    const options = {
        deploymentId,
        inputs,
        onPending: async () => {
            hasPrinted = false;
            if (inputs.logs === 'stream')
                await follower.follow(dependencies.deadline);
            return hasPrinted;
        },
    };
    try {
        const ending = await followDeployment(options, dependencies, progress);
        if (inputs.logs === 'stream' || (inputs.logs === 'on-failure' && ending !== 'success')) {
            const finishMs = ending === 'timed_out' ? FINISH_AFTER_TIMEOUT_MS : FINISH_MS;
            const deadline = clock.now() + finishMs;
            const { finishedMsAgo } = progress.answer ?? {};
            await follower.finish({ deadline, finishedMsAgo }).catch(ignoreCancel);
        }
        return ending;
    }
    finally {
        printer.closeGroup();
        Object.assign(progress, printer.kept());
    }
}
function ignoreCancel(error) {
    if (!(error instanceof cancelled_error/* CancelledError */.c))
        throw error;
}

;// CONCATENATED MODULE: ./trigger-deploy/follow/follow-to-end.js



async function followToEnd(deploymentId, inputs, dependencies, progress) {
    const ending = await followWithLog(deploymentId, inputs, dependencies, progress);
    progress.ending = ending;
    if (ending !== 'success') {
        progress.conclusion = ending === 'unknown' ? 'failure' : ending;
        const isUncertain = ending === 'timed_out' || ending === 'unknown';
        throw new action_error/* ActionError */.l(explainEnding(ending, progress, inputs), { isUncertain });
    }
    if (inputs.verify !== undefined) {
        const { verify } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 1900));
        await verify(inputs.verify, dependencies, progress);
    }
    progress.conclusion = 'success';
}


}),

5830:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  W: () => (createAnswerJudge),
  o: () => (withContradiction)
});
var _lib_compact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(638);
var _lib_fold_word_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5813);
var _lib_one_line_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2250);
var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5434);
var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(708);





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

5691:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  closeMirror: () => (/* reexport */ closeMirror),
  openMirror: () => (/* reexport */ openMirror)
});

var github_remedies = __nccwpck_require__(3585);
var read_closing_tokens = __nccwpck_require__(7800);
var close_deployment = __nccwpck_require__(7740);
var api_error = __nccwpck_require__(6151);
var action_error = __nccwpck_require__(4816);
var failure = __nccwpck_require__(7022);
var compact = __nccwpck_require__(638);
var id = __nccwpck_require__(3478);
var states = __nccwpck_require__(9517);
var json = __nccwpck_require__(7720);
var saved_state = __nccwpck_require__(4977);
;// CONCATENATED MODULE: ./trigger-deploy/mirror/saved-mirror.js





const SAVED_MIRROR = 'mirror';
function readSavedMirror(text) {
    return (0,saved_state/* readSavedState */.r)(text, (saved) => {
        const { owner, repo } = (0,json/* asRecord */.qY)(saved['repository']);
        const deploymentId = (0,id/* deploymentIdOf */.Y)(saved['deploymentId']);
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

;// CONCATENATED MODULE: ./trigger-deploy/mirror/close-mirror.js







async function closeMirror(context) {
    const { inputs, env, clock, log, getState } = context;
    const saved = readSavedMirror(getState(SAVED_MIRROR));
    if (saved === undefined)
        return;
    const { deploymentId, end } = saved;
    const tokens = (0,read_closing_tokens/* readClosingTokens */.g)(inputs, saved, env);
    const deadline = clock.now() + close_deployment/* CLOSING_TIMEOUT_MS */.X;
    try {
        const { outcome } = await (0,close_deployment/* closeDeployment */.Q)({ ...saved, tokens }, end, deadline, context);
        log.info('ended' in outcome
            ? `GitHub deployment ${deploymentId} is already ${outcome.ended}, so its status was not changed.`
            : `GitHub deployment ${deploymentId} is now ${end.state}.`);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h))
            throw error;
        const subject = { ...saved, timeoutMs: close_deployment/* CLOSING_TIMEOUT_MS */.X };
        throw new action_error/* ActionError */.l((0,failure/* composeMessage */.S)(error, (0,github_remedies/* githubRemedies */.c)(error, subject)), { cause: error });
    }
}

var call_limits = __nccwpck_require__(6496);
var client = __nccwpck_require__(796);
var create_deployment = __nccwpck_require__(9038);
var may_have_created = __nccwpck_require__(7865);
var environment_page = __nccwpck_require__(108);
;// CONCATENATED MODULE: ./trigger-deploy/mirror/commit-to-mirror.js

function commitToMirror({ repository, commit, branch }, event, env) {
    const ref = commit ?? branch ?? ('skip' in event ? undefined : event.commit);
    if (ref === undefined) {
        throw new action_error/* ActionError */.l('Input `environment` creates a GitHub deployment, which needs a commit: set `commit` or `branch`.');
    }
    const [owner = '', repo = ''] = (repository ?? env['GITHUB_REPOSITORY'] ?? '').split('/');
    return { repository: { owner, repo }, ref };
}

var fit_description = __nccwpck_require__(142);
var set_accepted_status = __nccwpck_require__(9017);
var set_end = __nccwpck_require__(1958);
var one_line = __nccwpck_require__(2250);
var cancelled_error = __nccwpck_require__(2324);
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
                log.warning(behindMessage(deploymentId, error, 'Its final status is set at the end of the job.'));
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
    return { state, description: (0,fit_description/* fitDescription */.A)((0,one_line/* oneLine */.T)(redactor.redact(description))) };
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
        client: (0,client/* createGithub */.u)({ baseUrl: apiUrl, token, repository }, context),
        ...context,
    };
    const opened = inputs.ofEvent ?? (await create(commit, inputs, github));
    const { deploymentId } = opened;
    const save = (end) => {
        const saved = end && { deploymentId, apiUrl, repository, end };
        context.saveState(SAVED_MIRROR, saved === undefined ? '' : JSON.stringify(saved));
    };
    save({ ...fields, ...ABANDONED });
    context.setOutput('github_deployment_id', deploymentId);
    context.log.info(`GitHub shows this as deployment ${deploymentId} to ${environment}.`);
    const page = (0,environment_page/* environmentPage */.x)({ apiUrl, repository }, environment, context.env);
    return { ...opened, page, ...createStatusWriter({ deploymentId, fields, save }, github) };
}
async function create({ repository, ref }, { environment, creation, apiUrl }, github) {
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
        const happened = `Nothing was triggered, since the GitHub deployment was not created: ${error.happened}`;
        const message = (0,failure/* composeMessage */.S)(error, (0,github_remedies/* githubRemedies */.c)(error, subject), happened);
        throw new action_error/* ActionError */.l(message, { cause: error });
    }
}

;// CONCATENATED MODULE: ./trigger-deploy/mirror/github-mirror.js




}),

6883:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  UW: () => (explainError),
  Uw: () => (asYaml),
  Ww: () => (missingIdError),
  cr: () => (REFUSAL_REMEDIES)
});
var _lib_carpathian_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8879);
var _lib_http_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6151);
var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5434);
var _lib_step_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4816);
var _lib_step_errors_cancelled_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2324);
var _lib_step_errors_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7022);






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

1501:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  A: () => (reasonOf)
});
var _lib_one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2250);

function reasonOf(answer) {
    return answer.message === undefined ? undefined : (0,_lib_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(answer.message.replace(/[\s.]+$/, ''));
}


}),

180:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  readCheckedOutCommit: () => (readCheckedOutCommit)
});

var external_node_fs_ = __nccwpck_require__(3024);
var external_node_os_ = __nccwpck_require__(8161);
var external_node_path_ = __nccwpck_require__(6760);
var compact = __nccwpck_require__(638);
;// CONCATENATED MODULE: ./trigger-deploy/request/find-git.js


function findGit(env, workspace) {
    const isForeign = (path) => !isInside(path, workspace);
    const folders = (env['PATH'] ?? '')
        .split(external_node_path_.delimiter)
        .filter((folder) => (0,external_node_path_.isAbsolute)(folder) && isForeign(folder));
    const name = process.platform === 'win32' ? 'git.exe' : 'git';
    const program = folders
        .map((folder) => (0,external_node_path_.join)(folder, name))
        .find((file) => isForeign(file) && isProgram(file));
    return program === undefined ? undefined : { program, path: folders.join(external_node_path_.delimiter) };
}
function isInside(path, folder) {
    try {
        const way = (0,external_node_path_.relative)(external_node_fs_.realpathSync.native(folder), external_node_fs_.realpathSync.native(path));
        return way !== '..' && !/^\.\.[\\/]/.test(way) && !(0,external_node_path_.isAbsolute)(way);
    }
    catch {
        return true;
    }
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./trigger-deploy/request/checked-out-commit.js





const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const FORMAT = ['%B', '%an', '%ae'].join('%x00');
const TIMEOUT_MS = 5_000;
function readCheckedOutCommit(commit, env, signal) {
    const workspace = env['GITHUB_WORKSPACE'] ?? '.';
    const folder = (0,external_node_path_.join)(workspace, '.git');
    if (!OBJECT_ID.test(commit) || !(0,external_node_fs_.existsSync)(folder))
        return Promise.resolve(undefined);
    const git = findGit(env, workspace);
    if (git === undefined)
        return Promise.resolve(undefined);
    const options = {
        cwd: (0,external_node_path_.dirname)(git.program),
        env: (0,compact/* compact */.o)({ ...gitEnv(folder), PATH: git.path, SYSTEMROOT: env['SYSTEMROOT'] }),
        ...{ timeout: TIMEOUT_MS, signal, maxBuffer: 1024 * 1024, windowsHide: true },
    };
    const { execFile } = process.getBuiltinModule('node:child_process');
    return new Promise((resolve) => {
        execFile(git.program, gitArgs(commit), options, (error, stdout) => {
            resolve(error === null ? parseDetails(stdout) : undefined);
        });
    });
}
function gitEnv(folder) {
    return {
        GIT_DIR: folder,
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        GIT_TERMINAL_PROMPT: '0',
    };
}
function gitArgs(commit) {
    const safe = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${external_node_os_.devNull}`, '--no-pager'];
    const show = ['log', '-1', '--no-patch', '--no-show-signature', '--no-color', '--encoding=UTF-8'];
    return [...safe, ...show, `--format=${FORMAT}`, commit, '--'];
}
function parseDetails(output) {
    const [message = '', authorName = '', authorEmail = ''] = output.trim().split('\0');
    return { message: message.trim(), authorName, authorEmail };
}


}),

708:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  B1: () => (withoutNumbers),
  Gu: () => (isWaiting),
  S4: () => (judge),
  Xp: () => (readVocabulary)
});
/* unused harmony export BUILT_IN_STATES */
var _lib_fold_word_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5813);

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

519:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  j: () => (showUrl)
});
var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5434);

const MAX_CHARS = 200;
function showUrl({ origin, pathname, search }) {
    return (0,_lib_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(`${origin}${pathname}${search === '' ? '' : '?…'}`, MAX_CHARS);
}


}),

1900:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  verify: () => (verify)
});

var action_error = __nccwpck_require__(4816);
var poll = __nccwpck_require__(1358);
var duration = __nccwpck_require__(1167);
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

var api_error = __nccwpck_require__(6151);
var http_call = __nccwpck_require__(4951);
var compact = __nccwpck_require__(638);
var http_http = __nccwpck_require__(5982);
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

var input_reader = __nccwpck_require__(8816);
var show_url = __nccwpck_require__(519);
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
const OLDEST_NODE = 22;
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    process.stderr.write(`error: deploy-actions requires Node.js ${OLDEST_NODE} or later (found ${process.versions.node}).\n`);
    process.exitCode = 2;
}
else
    void Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 930)).then(({ start }) => start());


