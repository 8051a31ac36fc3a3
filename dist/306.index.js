export const id = 306;
export const ids = [306];
export const modules = {

/***/ 7306:
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
// EXTERNAL MODULE: ./lib/src/inputs/fields.js
var inputs_fields = __webpack_require__(8485);
;// CONCATENATED MODULE: ./lib/src/inputs/delete-request.js



/** Every input of the delete action, in the order of `delete/action.yml`, with the text that stands in when it is not set. */
const DELETE_DEFAULTS = {
    ...common_fields/* ACCESS_DEFAULTS */.CP,
    name: '',
    wait: 'false',
    force: 'false',
    ...comment/* COMMENT_DEFAULTS */.Ne,
    timeout: common_fields/* TIMEOUT_DEFAULT */.Ym,
    'base-url': common_fields/* BASE_URL_DEFAULT */.gH,
};
/**
 * Reads and checks everything that a delete step was given.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with every violation at once
 */
function readDeleteRequest(environment, trust) {
    const { fields, credentials, project } = (0,common_fields/* openRequest */.Gh)(environment, trust, DELETE_DEFAULTS);
    const request = {
        credentials,
        project,
        name: fields.read('name', common_fields/* name */.UU),
        wait: fields.read('wait', inputs_fields/* flag */.Jt),
        force: fields.read('force', inputs_fields/* flag */.Jt),
        comment: (0,comment/* readComment */.W3)(fields),
        timeoutMs: fields.read('timeout', common_fields/* timeout */.wR),
        baseUrl: fields.read('base-url', common_fields/* baseUrl */.pc),
    };
    (0,common_fields/* refuseViolations */.bJ)(fields);
    return Object.freeze(request);
}
//# sourceMappingURL=delete-request.js.map
// EXTERNAL MODULE: ./lib/src/steps/step.js + 1 modules
var step = __webpack_require__(9257);
;// CONCATENATED MODULE: ./lib/src/delete.js



/** The delete action. */
function main(effects) {
    return (0,step/* runStep */.eg)(async (step) => {
        const context = (0,github_context/* readRunContext */.$)(step.runner.environment);
        const request = readDeleteRequest(step.runner.environment, context.trust);
        const { deleteInstance } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(50), __webpack_require__.e(839), __webpack_require__.e(432), __webpack_require__.e(903)]).then(__webpack_require__.bind(__webpack_require__, 2903));
        await deleteInstance(step, request, context);
    }, effects);
}
//# sourceMappingURL=delete.js.map

/***/ })

};
