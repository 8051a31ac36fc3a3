export const id = 306;
export const ids = [306];
export const modules = {

  7306:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  main: () => (  main)
});

var github_context = __webpack_require__(2963);
var comment = __webpack_require__(8619);
var common_fields = __webpack_require__(5258);
var inputs_fields = __webpack_require__(8485);
; 



const DELETE_DEFAULTS = {
    ...common_fields .CP,
    name: '',
    wait: 'false',
    force: 'false',
    ...comment .Ne,
    timeout: common_fields .Ym,
    'base-url': common_fields .gH,
};
function readDeleteRequest(environment, trust) {
    const { fields, credentials, project } = (0,common_fields .Gh)(environment, trust, DELETE_DEFAULTS);
    const request = {
        credentials,
        project,
        name: fields.read('name', common_fields .UU),
        wait: fields.read('wait', inputs_fields .Jt),
        force: fields.read('force', inputs_fields .Jt),
        comment: (0,comment .W3)(fields),
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
        const request = readDeleteRequest(step.runner.environment, context.trust);
        const { deleteInstance } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(816), __webpack_require__.e(839), __webpack_require__.e(872), __webpack_require__.e(374), __webpack_require__.e(523)]).then(__webpack_require__.bind(__webpack_require__, 307));
        await deleteInstance(step, request, context);
    }, effects);
}

  })

};
