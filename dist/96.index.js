export const id = 96;
export const ids = [96];
export const modules = {

/***/ 96:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(963);
/* harmony import */ var _inputs_create_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(244);
/* harmony import */ var _steps_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(574);



/** The main phase of the create action. */
function main(effects) {
    return (0,_steps_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .eg)(async (step) => {
        const context = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .readRunContext */ .$)(step.runner.environment);
        const request = (0,_inputs_create_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readCreateRequest */ .O)(step.runner.environment, context.trust);
        // Loaded only now, so that bad input ends before an HTTP client is there.
        const { create } = await Promise.all(/* import() */[__webpack_require__.e(323), __webpack_require__.e(462)]).then(__webpack_require__.bind(__webpack_require__, 323));
        await create(step, request, context);
    }, effects);
}
//# sourceMappingURL=create.js.map

/***/ })

};
