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



/** Nothing waits for the end of a job but its end, so clean-up is given time to get through a fault. */
const CLEAN_UP_MS = 120_000;
/** The post phase of the create action: deletes what the step holds, because the main phase was ended by force or because the job is over. */
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

// UNUSED EXPORTS: shouldDelete

// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/removal.js
var removal = __webpack_require__(6628);
;// CONCATENATED MODULE: ./lib/src/instance/remove-claimed.js


/** A create that was on its way when it was given up can still arrive: an absent instance is looked for again after these waits. */
const SECOND_LOOKS_MS = [1_000, 2_000];
/**
 * Deletes the instance of a claim if, and only if, the step that made the claim still holds it. Protection that the same step asked
 * for is lifted first.
 * @throws AtlasError, TimedOutError and the like if it could not be deleted
 */
async function removeClaimed(client, claim) {
    const remove = () => (0,removal/* removeInstance */.g)(client, claim, ({ tags }) => {
        if (!(0,ownership/* isHeldBy */.D0)(tags, claim.ownerToken)) {
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
//# sourceMappingURL=remove-claimed.js.map
// EXTERNAL MODULE: ./lib/src/runner/state.js
var state = __webpack_require__(316);
// EXTERNAL MODULE: ./lib/src/actions/keep-comment.js
var keep_comment = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/src/actions/messages.js
var messages = __webpack_require__(2720);
;// CONCATENATED MODULE: ./lib/src/actions/remove-leftovers.js




/**
 * Whether the instance of a claim is to be deleted: what the step created and did not bring to its end, unless the user keeps it, and
 * whatever it holds with `delete-after-job`. What it had only adopted stays, because others may be using it.
 */
function shouldDelete({ created, finished }, { onFailure, deleteAfterJob }) {
    if (!finished && onFailure === 'keep') {
        return { yes: false, reason: '"on-failure" is "keep"' };
    }
    return created || deleteAfterJob ? { yes: true } : { yes: false, reason: 'this step did not create it' };
}
/**
 * Deletes the instance that a step holds, if it is to go, takes back access, and says in the comment that the instance is gone: in this
 * order, because only the comment is optional. A problem is a warning: it never hides the error that came before.
 */
async function cleanUp(step, client, request, context, { claim, access }, phase) {
    const { runner } = step;
    const decision = claim && shouldDelete(claim, request);
    if (claim && decision && !decision.yes) {
        runner.info(`Leaving ${(0,messages/* whereIs */.ie)(claim)} alone: ${decision.reason}`);
        (0,state/* dropClaim */.CM)(runner);
    }
    const doomed = decision?.yes ? claim : undefined;
    // Before the instance is deleted: afterwards, a new one of its name may have been given access.
    const others = doomed && (await findOthersAccess(client, context, doomed));
    const deleted = doomed !== undefined && (await removeInstance(step, client, doomed, phase));
    if (access) {
        await takeBackOwn(step, client, access, phase);
    }
    if (doomed && others && deleted) {
        await takeBackOthers(step, client, doomed, others);
    }
    if (doomed && deleted && !step.cancelled.aborted) {
        await (0,keep_comment/* commentGone */.T)(step, request.comment, context, doomed);
    }
}
/** The access that other steps gave to an instance; nobody else had an instance that never got so far that it was handed on. */
async function findOthersAccess(client, context, { projectId, name, created, finished }) {
    if (created && !finished) {
        return undefined;
    }
    const { findGivenAccess } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
    return findGivenAccess(client, projectId, new Set([name]), context);
}
/** @returns whether the instance is gone or going */
async function removeInstance({ runner }, client, claim, phase) {
    try {
        const outcome = await removeClaimed(client, claim);
        (0,state/* dropClaim */.CM)(runner);
        runner.info((0,messages/* describeRemoval */.s1)(outcome, (0,messages/* whereIs */.ie)(claim), claim.created));
        return outcome === 'deleted' || outcome === 'already being deleted';
    }
    catch (error) {
        (0,messages/* warnOfInstance */.bs)(runner, claim, error, phase);
        return false;
    }
}
/** Takes back what the step itself gave. */
async function takeBackOwn({ runner }, client, access, phase) {
    try {
        // Loaded only where access was given.
        const { revokeAccess } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
        const revoked = await revokeAccess(client, access);
        runner.info((0,messages/* describeRevoked */.Q4)(revoked));
        // A request that was on its way when it was given up can still arrive: then the post phase finds its work.
        if (revoked.users > 0 || !access.user) {
            (0,state/* dropAccess */.cG)(runner);
        }
    }
    catch (error) {
        (0,messages/* warnOfAccess */.oc)(runner, access, error, phase);
    }
}
/** Takes back what other steps gave to the instance that is deleted. */
async function takeBackOthers({ runner }, client, claim, others) {
    try {
        const { revokeGiven } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
        const revoked = await revokeGiven(client, claim.projectId, others);
        if (revoked.users + revoked.entries + revoked.sharedEntries > 0) {
            runner.info((0,messages/* describeRevoked */.Q4)(revoked));
        }
    }
    catch (error) {
        (0,messages/* warnOfAccess */.oc)(runner, claim, error, 'post');
    }
}
//# sourceMappingURL=remove-leftovers.js.map

/***/ })

};
