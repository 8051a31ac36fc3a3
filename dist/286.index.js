export const id = 286;
export const ids = [286];
export const modules = {

  5286:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cleanUp: () => (  cleanUp)
  });
  var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6153);
  var _instance_removal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6628);
  var _atlas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4570);
  var _comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2123);
  var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4138);





const CLEAN_UP_MS = 120_000;
async function cleanUp(step, request, context, { claim, access }) {
    const { runner, clock, cancelled } = step;
    const client = await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_2__  .n)(step, request, (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__  .cg)(clock, CLEAN_UP_MS, cancelled, 'clean-up'));
    try {
        const removal = claim && (await (0,_instance_removal_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client, claim));
        if (claim && removal) {
            runner.info((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__  .s1)(removal, (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__  .ie)(claim)));
        }
        if (access) {
            const { revokeAccess, revokeAllAccess } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
            const revoked = removal === 'deleted'
                ? await revokeAllAccess(client, access.projectId, new Set([access.name]), context)
                : await revokeAccess(client, access);
            runner.info((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__  .Q4)(revoked));
        }
        if (claim && removal === 'deleted') {
            await (0,_comment_js__WEBPACK_IMPORTED_MODULE_3__  .T)(step, request.comment, context, claim);
        }
    }
    finally {
        await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_2__  .Z)(client);
    }
}

  })

};
