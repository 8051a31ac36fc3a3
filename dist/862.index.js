export const id = 862;
export const ids = [862,462];
export const modules = {

/***/ 862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(963);
/* harmony import */ var _inputs_create_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(244);
/* harmony import */ var _steps_claim_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(462);
/* harmony import */ var _steps_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(574);




/** The post phase of the create action. A failure here is a warning: the job's own result is not its to change. */
function main(effects) {
    return (0,_steps_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .eg)(async (step) => {
        const { runner } = step;
        const claim = (0,_steps_claim_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readClaim */ .j)(runner);
        if (!claim) {
            runner.info('Nothing to clean up');
            return;
        }
        try {
            const context = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .readRunContext */ .$)(runner.environment);
            const request = (0,_inputs_create_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readCreateRequest */ .O)(runner.environment, context.trust);
            if (request.onFailure === 'keep') {
                runner.info(`Keeping the instance "${claim.name}", if it was made: "on-failure" is "keep"`);
                return;
            }
            const { cleanUp } = await Promise.all(/* import() */[__webpack_require__.e(323), __webpack_require__.e(286)]).then(__webpack_require__.bind(__webpack_require__, 286));
            await cleanUp(step, request, claim);
        }
        catch (error) {
            runner.warning(`The instance "${claim.name}" in project ${claim.projectId} may be left over: ${(0,_steps_step_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(runner, error)} Look there, and delete it if it is.`, _steps_step_js__WEBPACK_IMPORTED_MODULE_2__/* .TITLE */ .ly);
        }
    }, effects);
}
//# sourceMappingURL=cleanup.js.map

/***/ }),

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ saveClaim),
/* harmony export */   j: () => (/* binding */ readClaim)
/* harmony export */ });
const NAME = 'claim';
/** Writes a claim into the step's state, where the post phase finds it; undefined takes it back. */
function saveClaim(runner, claim) {
    runner.saveState(NAME, claim ? JSON.stringify(claim) : '');
}
/** The claim that the main phase left open; undefined if it left none. */
function readClaim(runner) {
    const saved = runner.state(NAME);
    // Only this step can write its own state, so its form needs no check.
    return saved ? JSON.parse(saved) : undefined;
}
//# sourceMappingURL=claim-state.js.map

/***/ })

};
