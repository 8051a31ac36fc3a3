export const id = 206;
export const ids = [206];
export const modules = {

/***/ 4206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUpAfterJob: () => (/* binding */ cleanUpAfterJob)
/* harmony export */ });
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8442);
/* harmony import */ var _atlas_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2479);
/* harmony import */ var _remove_leftovers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(629);



/** Nothing waits for the post phase, so it has enough time to retry. */
const CLEAN_UP_MS = 120_000;
/** The post phase of the create action: cleans up after the job, or after a main phase that was killed. */
async function cleanUpAfterJob(step, request, context, leftovers) {
    const { clock, cancelled } = step;
    const client = await (0,_atlas_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectStep */ .n)(step, request, (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .startBudget */ .cg)(clock, CLEAN_UP_MS, cancelled, 'clean-up'));
    try {
        await (0,_remove_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanUp */ .n)(step, client, request, context, leftovers, 'post');
    }
    finally {
        await (0,_atlas_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .disconnect */ .Z)(client);
    }
}
//# sourceMappingURL=cleanup.js.map

/***/ }),

/***/ 629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/removal.js
var removal = __webpack_require__(6628);
;// CONCATENATED MODULE: ./lib/src/instance/remove-claimed.js


/** An aborted create request can still reach Atlas, so an absent instance is checked again after these pauses. */
const RECHECKS_MS = [1_000, 2_000];
/**
 * Deletes the instance of a claim, but only if the step that made the claim still owns it. Turns off termination protection that the same
 * step turned on.
 * @throws AtlasError, TimedOutError and so on
 */
async function removeClaimed(client, claim) {
    const remove = () => (0,removal/* removeInstance */.g)(client, claim, ({ tags }) => {
        if (!(0,ownership/* isHeldBy */.D0)(tags, claim.ownerToken)) {
            return 'keep';
        }
        return claim.protectedByStep ? 'unprotect and delete' : 'delete';
    });
    let outcome = await remove();
    for (const pauseMs of RECHECKS_MS) {
        if (outcome !== 'absent') {
            break;
        }
        await client.clock.sleep(pauseMs, client.budget.signal);
        outcome = await remove();
    }
    return outcome;
}
//# sourceMappingURL=remove-claimed.js.map
// EXTERNAL MODULE: ./lib/src/runner/state.js
var state = __webpack_require__(316);
// EXTERNAL MODULE: ./lib/src/actions/keep-comment.js
var keep_comment = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/src/actions/messages.js
var messages = __webpack_require__(2720);
;// CONCATENATED MODULE: ./lib/src/actions/remove-leftovers.js




/**
 * Whether clean-up deletes an instance: after a failure, an instance that the step created, unless `on-failure` is `keep`; with
 * `delete-after-job`, an adopted instance too. Otherwise adopted instances are kept, because other runs may use them.
 */
function shouldDelete({ created, finished }, { onFailure, deleteAfterJob }) {
    if (!finished && onFailure === 'keep') {
        return { yes: false, reason: '"on-failure" is "keep"' };
    }
    return created || deleteAfterJob ? { yes: true } : { yes: false, reason: 'this step did not create it' };
}
/**
 * Deletes the instance of a step if necessary, revokes its access, and updates the comment: in this order, because only the comment is
 * optional. Problems are warnings, so that they do not hide the error of the main phase.
 */
async function cleanUp(step, client, request, context, { claim, access }, phase) {
    const { runner } = step;
    const decision = claim && shouldDelete(claim, request);
    if (claim && decision && !decision.yes) {
        runner.info(`Kept ${(0,messages/* describeInstance */.xJ)(claim)}: ${decision.reason}`);
        (0,state/* clearClaim */.WV)(runner);
    }
    const toDelete = decision?.yes ? claim : undefined;
    // Before the instance is deleted, because a new instance with the same name may get access afterwards.
    const others = toDelete && (await findAccessOfOthers(client, context, toDelete));
    const deleted = toDelete !== undefined && (await removeInstance(step, client, toDelete, phase));
    if (access) {
        await revokeOwnAccess(step, client, access, context, phase);
    }
    if (toDelete && others && deleted) {
        await revokeAccessOfOthers(step, client, toDelete, others);
    }
    if (toDelete && deleted && !step.cancelled.aborted) {
        await (0,keep_comment/* updateCommentOfDeleted */.z)(step, request.comment, context, toDelete);
    }
}
/** The access that other steps granted to an instance; undefined if no other step can know the instance yet. */
async function findAccessOfOthers(client, context, { projectId, name, created, finished }) {
    if (created && !finished) {
        return undefined;
    }
    const { accessFor, findGrantedAccess } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(469)]).then(__webpack_require__.bind(__webpack_require__, 9469));
    return accessFor(await findGrantedAccess(client, projectId, context), context, name);
}
/** @returns whether the instance is deleted or being deleted */
async function removeInstance({ runner }, client, claim, phase) {
    try {
        const outcome = await removeClaimed(client, claim);
        (0,state/* clearClaim */.WV)(runner);
        runner.info((0,messages/* describeRemoval */.s1)(outcome, (0,messages/* describeInstance */.xJ)(claim), claim.created));
        return outcome === 'deleted' || outcome === 'already being deleted';
    }
    catch (error) {
        (0,messages/* warnAboutInstance */.Xn)(runner, claim, error, phase);
        return false;
    }
}
async function revokeOwnAccess({ runner }, client, access, repository, phase) {
    try {
        // Loaded only if access was granted.
        const { revokeAccess } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(469)]).then(__webpack_require__.bind(__webpack_require__, 9469));
        const revoked = await revokeAccess(client, access, repository);
        runner.info((0,messages/* describeRevoked */.Q4)(revoked));
        // An aborted request can still reach Atlas and create a user, which the post phase then deletes.
        if (revoked.users > 0 || !access.user) {
            (0,state/* clearAccess */.IN)(runner);
        }
    }
    catch (error) {
        (0,messages/* warnAboutAccess */._y)(runner, access, error, phase);
    }
}
async function revokeAccessOfOthers({ runner }, client, claim, others) {
    try {
        const { revokeGranted } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(469)]).then(__webpack_require__.bind(__webpack_require__, 9469));
        const revoked = await revokeGranted(client, claim.projectId, others);
        if (revoked.users + revoked.entries + revoked.sharedEntries > 0) {
            runner.info((0,messages/* describeRevoked */.Q4)(revoked));
        }
    }
    catch (error) {
        (0,messages/* warnAboutAccess */._y)(runner, claim, error, 'post');
    }
}
//# sourceMappingURL=remove-leftovers.js.map

/***/ })

};
