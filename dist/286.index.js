export const id = 286;
export const ids = [286];
export const modules = {

/***/ 5286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6153);
/* harmony import */ var _instance_removal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6628);
/* harmony import */ var _atlas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9572);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2123);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4138);





/** Nothing waits for the end of a job but its end, so clean-up is given time to get through a fault. */
const CLEAN_UP_MS = 120_000;
/** The post phase of the create action: deletes what the step holds, because the main phase was ended by force or because the job is over. */
async function cleanUp(step, request, context, { claim, access }) {
    const { runner, clock, cancelled } = step;
    const client = await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_1__/* .connectStep */ .n)(step, request, (0,_budget_js__WEBPACK_IMPORTED_MODULE_4__/* .startBudget */ .c)(clock, CLEAN_UP_MS, cancelled));
    try {
        const removal = claim && (await (0,_instance_removal_js__WEBPACK_IMPORTED_MODULE_0__/* .removeClaimed */ .Y)(client, claim));
        if (claim && removal) {
            runner.info((0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .describeRemoval */ .s1)(removal, (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .whereIs */ .ie)(claim)));
        }
        if (access) {
            // Loaded only where access was given.
            const { revokeAccess, revokeAllAccess } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
            const revoked = removal === 'deleted'
                ? await revokeAllAccess(client, access.projectId, new Set([access.name]), context)
                : await revokeAccess(client, access);
            runner.info((0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .describeRevoked */ .Q4)(revoked));
        }
        if (claim && removal === 'deleted') {
            await (0,_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .commentGone */ .T)(step, request.comment, context, claim);
        }
    }
    finally {
        await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_1__/* .disconnect */ .Z)(client);
    }
}
//# sourceMappingURL=cleanup.js.map

/***/ })

};
