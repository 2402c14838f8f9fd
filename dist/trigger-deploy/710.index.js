export const id = 710;
export const ids = [710];
export const modules = {

9710:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readCheckedOutCommit: () => (readCheckedOutCommit)
});

var external_node_fs_ = __webpack_require__(3024);
var external_node_os_ = __webpack_require__(8161);
var external_node_path_ = __webpack_require__(6760);
var compact = __webpack_require__(752);
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


})

};
