export const id = 286;
export const ids = [286];
export const modules = {

  5615:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  n: () => (  cleanUp)
});


var ownership = __webpack_require__(9153);
var removal = __webpack_require__(6628);
; 


const SECOND_LOOKS_MS = [1_000, 2_000];
async function removeClaimed(client, claim) {
    const remove = () => (0,removal .g)(client, claim, ({ tags }) => {
        if (!(0,ownership .D0)(tags, claim.runMark)) {
            return 'leave';
        }
        return claim.protectedByStep ? 'lift and delete' : 'delete';
    });
    let outcome = await remove();
    for (const wait of SECOND_LOOKS_MS) {
        if (outcome !== 'absent') {
            break;
        }
        await client.clock.sleep(wait, client.budget.signal);
        outcome = await remove();
    }
    return outcome;
}
var claim_state = __webpack_require__(7462);
var comment = __webpack_require__(2123);
var wording = __webpack_require__(4138);
; 




function shouldDelete({ created, finished }, { onFailure, deleteAfterJob }) {
    if (!finished && onFailure === 'keep') {
        return { yes: false, reason: '"on-failure" is "keep"' };
    }
    return created || deleteAfterJob ? { yes: true } : { yes: false, reason: 'this step did not create it' };
}
async function cleanUp(step, client, request, context, { claim, access }, phase) {
    const { runner } = step;
    const decision = claim && shouldDelete(claim, request);
    if (claim && decision && !decision.yes) {
        runner.info(`Leaving ${(0,wording .ie)(claim)} alone: ${decision.reason}`);
        (0,claim_state .CM)(runner);
    }
    const doomed = decision?.yes ? claim : undefined;
    const others = doomed && (await findOthersAccess(client, context, doomed));
    const deleted = doomed !== undefined && (await removeInstance(step, client, doomed, phase));
    if (access) {
        await takeBackOwn(step, client, access, phase);
    }
    if (doomed && others && deleted) {
        await takeBackOthers(step, client, doomed, others);
    }
    if (doomed && deleted && !step.cancelled.aborted) {
        await (0,comment .T)(step, request.comment, context, doomed);
    }
}
async function findOthersAccess(client, context, { projectId, name, created, finished }) {
    if (created && !finished) {
        return undefined;
    }
    const { findGivenAccess } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
    return findGivenAccess(client, projectId, new Set([name]), context);
}
async function removeInstance({ runner }, client, claim, phase) {
    try {
        const outcome = await removeClaimed(client, claim);
        (0,claim_state .CM)(runner);
        runner.info((0,wording .s1)(outcome, (0,wording .ie)(claim), claim.created));
        return outcome === 'deleted' || outcome === 'already being deleted';
    }
    catch (error) {
        (0,wording .bs)(runner, claim, error, phase);
        return false;
    }
}
async function takeBackOwn({ runner }, client, access, phase) {
    try {
        const { revokeAccess } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
        const revoked = await revokeAccess(client, access);
        runner.info((0,wording .Q4)(revoked));
        if (revoked.users > 0 || !access.user) {
            (0,claim_state .cG)(runner);
        }
    }
    catch (error) {
        (0,wording .oc)(runner, access, error, phase);
    }
}
async function takeBackOthers({ runner }, client, claim, others) {
    try {
        const { revokeGiven } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
        const revoked = await revokeGiven(client, claim.projectId, others);
        if (revoked.users + revoked.entries + revoked.sharedEntries > 0) {
            runner.info((0,wording .Q4)(revoked));
        }
    }
    catch (error) {
        (0,wording .oc)(runner, claim, error, 'post');
    }
}

  }),

  5286:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cleanUpAfterJob: () => (  cleanUpAfterJob)
  });
  var _budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6153);
  var _atlas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2772);
  var _clean_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5615);



const CLEAN_UP_MS = 120_000;
async function cleanUpAfterJob(step, request, context, leftovers) {
    const client = await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_0__  .n)(step, request, (0,_budget_js__WEBPACK_IMPORTED_MODULE_2__  .c)(step.clock, CLEAN_UP_MS, step.cancelled));
    try {
        await (0,_clean_up_js__WEBPACK_IMPORTED_MODULE_1__  .n)(step, client, request, context, leftovers, 'post');
    }
    finally {
        await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_0__  .Z)(client);
    }
}

  })

};
