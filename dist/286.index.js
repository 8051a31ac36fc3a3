export const id = 286;
export const ids = [286];
export const modules = {

/***/ 286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(153);
/* harmony import */ var _instance_removal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(628);
/* harmony import */ var _atlas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(520);
/* harmony import */ var _create_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(323);




/** Nothing waits for the end of a job but its end, so clean-up is given time to get through a fault. */
const CLEAN_UP_MS = 120_000;
/** The post phase of the create action: deletes what the main phase made and, ended by force, could not delete itself. */
async function cleanUp(step, request, claim) {
    const { runner, clock, cancelled } = step;
    const client = await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_1__/* .connectStep */ .n)(step, request, (0,_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .startBudget */ .c)(clock, CLEAN_UP_MS, cancelled));
    try {
        const removal = await (0,_instance_removal_js__WEBPACK_IMPORTED_MODULE_0__/* .removeClaimed */ .Y)(client, claim);
        runner.info(_create_js__WEBPACK_IMPORTED_MODULE_2__/* .REMOVALS */ .O[removal](`the instance "${claim.name}" in project ${claim.projectId}`));
    }
    finally {
        await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_1__/* .disconnect */ .Z)(client);
    }
}
//# sourceMappingURL=cleanup.js.map

/***/ })

};
