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
/* harmony import */ var _atlas_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7336);
/* harmony import */ var _remove_leftovers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8164);



/** Nothing waits for the post phase, so it has enough time to retry. */
const POST_MS = 360_000;
/**
 * The post phase of the create action: cleans up after the job, or after a main phase that was killed. It knows only the state that the
 * main phase saved: inside nested composite actions, the runner passes it the inputs of another action. Failures are warnings, because
 * clean-up must not change the result of the job.
 */
async function cleanUpAfterJob(step, { connection, leftovers }) {
    const { runner, clock, cancelled } = step;
    const budget = (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .startBudget */ .cg)(clock, POST_MS, cancelled, 'clean-up');
    try {
        const client = await (0,_atlas_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectStep */ .n)(step, { ...connection, accepted: true }, budget);
        try {
            const left = await (0,_remove_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLeftovers */ .D)(step, client, leftovers, connection.githubToken);
            (0,_remove_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .warnAboutLeftovers */ .C)(runner, left, 'post');
        }
        finally {
            await (0,_atlas_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .disconnect */ .Z)(client);
        }
    }
    catch (error) {
        (0,_remove_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .warnAboutLeftovers */ .C)(runner, { leftovers, instanceError: error, accessError: error }, 'post');
    }
}
//# sourceMappingURL=cleanup.js.map

/***/ }),

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ removeLeftovers),
  C: () => (/* binding */ warnAboutLeftovers)
});

// EXTERNAL MODULE: ./lib/src/instance/tags.js
var instance_tags = __webpack_require__(8687);
// EXTERNAL MODULE: ./lib/src/instance/delete/removal.js
var delete_removal = __webpack_require__(6098);
;// CONCATENATED MODULE: ./lib/src/instance/delete/remove-claimed.js


/**
 * Deletes the instance that a step created and still holds. Turns off termination protection that the same step turned on.
 * @param includeAdopted whether to delete an instance, too, that the step adopted and still holds
 * @returns what happened, and how the step held the instance when it was last seen
 * @throws AtlasError, TimedOutError and so on
 */
async function removeClaimed(client, claim, includeAdopted) {
    let hold;
    const removal = await (0,delete_removal/* removeInstance */.g)(client, claim, ({ tags }) => {
        hold = (0,instance_tags/* holdOf */.nv)(tags, claim);
        if (hold === undefined || (hold === 'adopted' && !includeAdopted)) {
            return 'keep';
        }
        return hold === 'created' && claim.protects ? 'unprotect and delete' : 'delete';
    });
    return { ...removal, hold };
}
//# sourceMappingURL=remove-claimed.js.map
// EXTERNAL MODULE: ./lib/src/types.js
var types = __webpack_require__(647);
// EXTERNAL MODULE: ./lib/src/actions/keep-comment.js + 2 modules
var keep_comment = __webpack_require__(2654);
// EXTERNAL MODULE: ./lib/src/actions/messages.js
var messages = __webpack_require__(2720);
// EXTERNAL MODULE: ./lib/src/actions/step.js + 16 modules
var step = __webpack_require__(8359);
;// CONCATENATED MODULE: ./lib/src/actions/remove-leftovers.js





/** A request that was cut off can still reach Atlas within this time. */
const LOOK_AGAIN_MS = 30_000;
const LOOK_AGAIN_EVERY_MS = 3_000;
/**
 * Deletes the instance of a create step if necessary, revokes its access, and updates the comment: in this order, because only the comment
 * is optional. Looks again for a while if a request that creates something may still arrive at Atlas.
 * @returns what is left; errors do not prevent the next part
 */
async function removeLeftovers(step, client, leftovers, githubToken) {
    const { clock, budget } = client;
    const until = clock.elapsed() + LOOK_AGAIN_MS;
    let isDeleted = false;
    for (let first = true;; first = false) {
        const round = await removeOnce(step, client, leftovers, first);
        isDeleted ||= round.isDeleted;
        const hasFailed = round.instanceError !== undefined || round.accessError !== undefined;
        const isOver = !leftovers.lookAgain || round.isSettled || hasFailed || clock.elapsed() >= until;
        if (isOver || budget.remainingMs() <= LOOK_AGAIN_EVERY_MS) {
            if (isDeleted && leftovers.comment && !step.cancelled.aborted) {
                const target = githubToken ? { place: leftovers.comment, token: githubToken } : undefined;
                await (0,keep_comment/* updateCommentOfDeleted */.zx)(step, target, budget, leftovers.claim);
            }
            return round;
        }
        // A cancel ends the pause, and the round after it.
        await clock.sleep(LOOK_AGAIN_EVERY_MS, budget.signal).catch(() => undefined);
    }
}
async function removeOnce(step, client, leftovers, first) {
    const instance = await attempt(() => removeInstance(step, client, leftovers, first));
    const access = await attempt(() => revokeAccess(step, client, leftovers, first));
    const { deletes, access: marks } = leftovers;
    const isDeleted = instance.value === 'deleted' || instance.value === 'already being deleted';
    const hasUser = !marks?.user || (access.value?.users ?? 0) > 0;
    const hasEntries = marks?.entriesUntil === undefined || (access.value?.entries ?? 0) > 0;
    return {
        leftovers,
        isDeleted,
        isSettled: (deletes === 'none' || instance.value === 'deleted') && hasUser && hasEntries,
        ...('error' in instance ? { instanceError: instance.error } : {}),
        ...('error' in access ? { accessError: access.error } : {}),
    };
}
async function attempt(work) {
    try {
        return { value: await work() };
    }
    catch (error) {
        return { error };
    }
}
/** Deletes the instance, and the database users of all steps that belong to it. */
async function removeInstance({ runner }, client, { claim, deletes, keptBecause }, first) {
    if (deletes === 'none') {
        if (first && keptBecause) {
            runner.info(`Kept ${(0,messages/* describeInstance */.xJ)(claim)}: ${keptBecause}`);
        }
        return 'kept';
    }
    const removal = await removeClaimed(client, claim, deletes === 'held');
    if (first || removal.outcome === 'deleted') {
        runner.info((0,messages/* describeRemoval */.s1)(removal.outcome, (0,messages/* describeInstance */.xJ)(claim), removal.hold));
    }
    if (removal.outcome === 'deleted' && removal.id !== undefined && deletes === 'held') {
        const { deleteUsers, listManagedUsers, usersOfInstance } = await __webpack_require__.e(/* import() */ 313).then(__webpack_require__.bind(__webpack_require__, 6313));
        const users = usersOfInstance(await listManagedUsers(client, claim.projectId), removal.id);
        await deleteUsers(client, claim.projectId, users);
        if (users.length > 0) {
            runner.info((0,messages/* describeRevoked */.Q4)({ users: users.length, entries: 0, sharedUntil: undefined }));
        }
    }
    return removal.outcome;
}
async function revokeAccess({ runner }, client, { access }, first) {
    if (!access) {
        return undefined;
    }
    // Loaded only if access was granted.
    const { revokeAccess: revoke } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(469)]).then(__webpack_require__.bind(__webpack_require__, 9469));
    const revoked = await revoke(client, access);
    if (first || revoked.users + revoked.entries > 0) {
        runner.info((0,messages/* describeRevoked */.Q4)(revoked));
    }
    return revoked;
}
/** Warns about everything that could not be cleaned up, and says what happens next. */
function warnAboutLeftovers(runner, { leftovers, instanceError, accessError }, phase) {
    const { name, projectId } = leftovers.claim;
    const again = 'The post phase of this job will try again.';
    if (instanceError !== undefined && leftovers.deletes !== 'none') {
        const cause = (0,step/* explain */.WE)(runner, instanceError);
        runner.warning(phase === 'main'
            ? `Could not delete ${(0,messages/* describeInstance */.xJ)(leftovers.claim)}: ${cause} ${again}`
            : `Instance "${name}" in project ${projectId} may still exist: ${cause} Check the project in Atlas, and delete the instance if it does.`, types/* TITLE */.ly);
    }
    if (accessError !== undefined && leftovers.access) {
        const next = phase === 'main'
            ? again
            : 'Atlas deletes those that have an expiry. To delete them now, use "Database Access" and "Network Access" in the project.';
        runner.warning(`Database users or access list entries of instance "${name}" in project ${projectId} may still exist: ${(0,step/* explain */.WE)(runner, accessError)} ${next}`, types/* TITLE */.ly);
    }
}
//# sourceMappingURL=remove-leftovers.js.map

/***/ })

};
