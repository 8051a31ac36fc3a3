export const id = 310;
export const ids = [310];
export const modules = {

  310:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  main: () => (  main)
});

var github_context = __webpack_require__(2963);
var comment = __webpack_require__(8619);
var common_fields = __webpack_require__(5258);
var durations = __webpack_require__(7659);
var inputs_fields = __webpack_require__(8485);
; 




const SWEEP_DEFAULTS = {
    ...common_fields .CP,
    'github-token': '',
    'older-than': '',
    'closed-pull-requests': 'true',
    'dry-run': 'false',
    timeout: common_fields .Ym,
    'base-url': common_fields .gH,
};
const olderThan = (0,durations .p0)(durations .EP, '7d');
function readSweepRequest(environment, trust) {
    const { fields, credentials, project } = (0,common_fields .Gh)(environment, trust, SWEEP_DEFAULTS);
    const request = {
        credentials,
        project,
        githubToken: fields.read('github-token', comment .bU),
        olderThanMs: fields.read('older-than', olderThan),
        closedPullRequests: fields.read('closed-pull-requests', inputs_fields .Jt),
        dryRun: fields.read('dry-run', inputs_fields .Jt),
        timeoutMs: fields.read('timeout', common_fields .wR),
        baseUrl: fields.read('base-url', common_fields .pc),
    };
    (0,common_fields .bJ)(fields);
    return Object.freeze(request);
}
var step = __webpack_require__(9257);
; 



function main(effects) {
    return (0,step .eg)(async (step) => {
        const context = (0,github_context .$)(step.runner.environment);
        const request = readSweepRequest(step.runner.environment, context.trust);
        const { sweepProject } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(211), __webpack_require__.e(816), __webpack_require__.e(839), __webpack_require__.e(374), __webpack_require__.e(528)]).then(__webpack_require__.bind(__webpack_require__, 3836));
        await sweepProject(step, request, context);
    }, effects);
}

  })

};
