export const id = 310;
export const ids = [310];
export const modules = {

/***/ 310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/src/github/context.js
var github_context = __webpack_require__(2963);
// EXTERNAL MODULE: ./lib/src/inputs/comment.js
var comment = __webpack_require__(8619);
// EXTERNAL MODULE: ./lib/src/inputs/common-fields.js + 2 modules
var common_fields = __webpack_require__(5258);
// EXTERNAL MODULE: ./lib/src/inputs/durations.js
var durations = __webpack_require__(7659);
// EXTERNAL MODULE: ./lib/src/inputs/fields.js
var inputs_fields = __webpack_require__(8485);
;// CONCATENATED MODULE: ./lib/src/inputs/sweep-request.js




/**
 * Every input of the sweep action, in the order of `sweep/action.yml`, with the text that stands in when it is not set.
 * Only `github-token` has another default there: an expression, which the runner puts the job's token in place of.
 */
const SWEEP_DEFAULTS = {
    ...common_fields/* ACCESS_DEFAULTS */.CP,
    'github-token': '',
    'older-than': '',
    'closed-pull-requests': 'true',
    'dry-run': 'false',
    timeout: common_fields/* TIMEOUT_DEFAULT */.Ym,
    'base-url': common_fields/* BASE_URL_DEFAULT */.gH,
};
const olderThan = (0,durations/* duration */.p0)(durations/* LONGEST_LIFE */.EP, '7d');
/**
 * Reads and checks everything that a sweep step was given.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with every violation at once
 */
function readSweepRequest(environment, trust) {
    const { fields, credentials, project } = (0,common_fields/* openRequest */.Gh)(environment, trust, SWEEP_DEFAULTS);
    const request = {
        credentials,
        project,
        githubToken: fields.read('github-token', comment/* githubToken */.bU),
        olderThanMs: fields.read('older-than', olderThan),
        closedPullRequests: fields.read('closed-pull-requests', inputs_fields/* flag */.Jt),
        dryRun: fields.read('dry-run', inputs_fields/* flag */.Jt),
        timeoutMs: fields.read('timeout', common_fields/* timeout */.wR),
        baseUrl: fields.read('base-url', common_fields/* baseUrl */.pc),
    };
    (0,common_fields/* refuseViolations */.bJ)(fields);
    return Object.freeze(request);
}
//# sourceMappingURL=sweep-request.js.map
// EXTERNAL MODULE: ./lib/src/steps/step.js + 1 modules
var step = __webpack_require__(9257);
;// CONCATENATED MODULE: ./lib/src/sweep.js



/** The sweep action. */
function main(effects) {
    return (0,step/* runStep */.eg)(async (step) => {
        const context = (0,github_context/* readRunContext */.$)(step.runner.environment);
        const request = readSweepRequest(step.runner.environment, context.trust);
        const { sweepProject } = await Promise.all(/* import() */[__webpack_require__.e(102), __webpack_require__.e(50), __webpack_require__.e(839), __webpack_require__.e(528)]).then(__webpack_require__.bind(__webpack_require__, 3836));
        await sweepProject(step, request, context);
    }, effects);
}
//# sourceMappingURL=sweep.js.map

/***/ })

};
