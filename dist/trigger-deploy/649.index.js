export const id = 649;
export const ids = [649];
export const modules = {

/***/ 649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  closeMirror: () => (/* binding */ closeMirror)
});

// EXTERNAL MODULE: ./.compiled/lib/github/github-remedies.js
var github_remedies = __webpack_require__(727);
// EXTERNAL MODULE: ./.compiled/lib/step/errors/action-error.js
var action_error = __webpack_require__(113);
;// CONCATENATED MODULE: ./.compiled/lib/github/repository.js
function isOwnRepository({ owner, repo }, env) {
    return `${owner}/${repo}`.toLowerCase() === (env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
}

// EXTERNAL MODULE: ./.compiled/lib/github/runner-api-url.js
var runner_api_url = __webpack_require__(746);
;// CONCATENATED MODULE: ./.compiled/lib/github/read-closing-tokens.js



function readClosingTokens(reader, { apiUrl, repository }, env) {
    const given = reader.secret('token');
    const isUsable = given !== '' && reader.mistakes() === undefined;
    const mayUseOwn = apiUrl === (0,runner_api_url/* runnerApiUrl */.k)(env) && isOwnRepository(repository, env);
    const own = mayUseOwn ? reader.secret('job_token') : '';
    const tokens = new Set([isUsable ? given : '', own].filter((token) => token !== ''));
    if (tokens.size === 0) {
        throw new action_error/* ActionError */.l("`token` has no value at the end of the job that can be used, and the job's own token is not one of this repository: give `token` an expression that still has its value then.");
    }
    return [...tokens];
}

// EXTERNAL MODULE: ./.compiled/lib/http/api-error.js
var api_error = __webpack_require__(381);
// EXTERNAL MODULE: ./.compiled/lib/step/errors/failure.js
var failure = __webpack_require__(924);
// EXTERNAL MODULE: ./.compiled/lib/github/client.js + 2 modules
var github_client = __webpack_require__(71);
// EXTERNAL MODULE: ./.compiled/lib/github/status/set-end.js
var set_end = __webpack_require__(311);
;// CONCATENATED MODULE: ./.compiled/lib/github/status/close-deployment.js




const CLOSING_TIMEOUT_MS = 2 * 60_000;
async function closeDeployment({ deploymentId, apiUrl: baseUrl, repository, tokens }, request, deadline, context) {
    let refusal;
    for (const token of tokens) {
        const client = (0,github_client/* createGithub */.u)({ baseUrl, token, repository }, context);
        try {
            const outcome = await (0,set_end/* setEnd */.GG)(deploymentId, request, deadline, { client, ...context });
            if (refusal !== undefined) {
                const happened = `GitHub refused \`token\` at the end of the job, so the token of the job was used for deployment ${deploymentId}: ${refusal.happened}`;
                const title = 'Token refused at the end of the job';
                context.log.warning((0,failure/* composeMessage */.S)(refusal, [], happened), title);
            }
            return outcome;
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h) || !(0,set_end/* isTokenRefused */.qD)(error))
                throw refusal ?? error;
            refusal ??= error;
        }
    }
    throw refusal ?? new TypeError('There is no token.');
}

// EXTERNAL MODULE: ./.compiled/trigger-deploy/mirror/saved-mirror.js + 1 modules
var saved_mirror = __webpack_require__(775);
;// CONCATENATED MODULE: ./.compiled/trigger-deploy/mirror/close-mirror.js







async function closeMirror(context) {
    const { inputs, env, clock, log, getState } = context;
    const saved = (0,saved_mirror/* readSavedMirror */.h)(getState(saved_mirror/* SAVED_MIRROR */.S));
    if (saved === undefined)
        return;
    const { deploymentId, end } = saved;
    const tokens = readClosingTokens(inputs, saved, env);
    const deadline = clock.now() + CLOSING_TIMEOUT_MS;
    try {
        const outcome = await closeDeployment({ ...saved, tokens }, end, deadline, context);
        log.info('ended' in outcome
            ? `The GitHub deployment ${deploymentId} is ${outcome.ended} already, and that is left as it is.`
            : `The GitHub deployment ${deploymentId} is now ${end.state}.`);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h))
            throw error;
        const subject = { ...saved, timeoutMs: CLOSING_TIMEOUT_MS };
        throw new action_error/* ActionError */.l((0,failure/* composeMessage */.S)(error, (0,github_remedies/* githubRemedies */.c)(error, subject)), { cause: error });
    }
}


/***/ })

};
