export const id = 244;
export const ids = [244];
export const modules = {

244:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  deactivateExempt: () => (deactivateExempt)
});
var _lib_github_status_set_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(283);
var _lib_compact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(752);
var _lib_http_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(381);
var _lib_shorten_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(176);
var _lib_step_errors_step_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(473);
var _report_describe_status_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(451);
var _is_of_one_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(337);
var _limits_write_pace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(970);
var _select_environment_names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(487);









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


})

};
