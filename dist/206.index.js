export const id = 206;
export const ids = [206];
export const modules = {

/***/ 4206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUpAfterJob: () => (/* binding */ cleanUpAfterJob)
/* harmony export */ });
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6894);
/* harmony import */ var _remove_leftovers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7609);


/** Nothing waits for the post phase, so it has enough time to retry. */
const POST_MS = 360_000;
/**
 * The post phase of the create action: cleans up after the job, or after a main phase that was killed. It knows only the state that the
 * main phase saved: inside nested composite actions, the runner passes it the inputs of another action. Failures are warnings, because
 * clean-up must not change the result of the job.
 */
async function cleanUpAfterJob(step, { connection, leftovers }) {
    const { runner } = step;
    try {
        const connected = await (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .connectAtlas */ .Iz)(step, { ...connection, accepted: true }, POST_MS, 'clean-up');
        try {
            const left = await (0,_remove_leftovers_js__WEBPACK_IMPORTED_MODULE_1__/* .removeLeftovers */ .D)(connected, leftovers, connection.githubToken);
            (0,_remove_leftovers_js__WEBPACK_IMPORTED_MODULE_1__/* .warnAboutLeftovers */ .C)(runner, leftovers, left, 'post');
        }
        finally {
            await (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .disconnect */ .Zf)(connected.client);
        }
    }
    catch (error) {
        (0,_remove_leftovers_js__WEBPACK_IMPORTED_MODULE_1__/* .warnAboutLeftovers */ .C)(runner, leftovers, { instanceError: error, accessError: error }, 'post');
    }
}
//# sourceMappingURL=cleanup.js.map

/***/ }),

/***/ 7609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ warnAboutLeftovers),
/* harmony export */   D: () => (/* binding */ removeLeftovers)
/* harmony export */ });
/* harmony import */ var _instance_delete_removal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6098);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(647);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1736);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2720);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7436);





/** A request that was cut off can still reach Atlas within this time. */
const LOOK_AGAIN_MS = 30_000;
const LOOK_AGAIN_EVERY_MS = 3_000;
/**
 * Deletes the instance of a create step if necessary, revokes its access, and updates the comment: in this order, because only the comment
 * is optional. Looks again for a while if a request that creates something may still arrive at Atlas.
 * @returns what is left; errors do not prevent the next part
 */
async function removeLeftovers(step, leftovers, githubToken) {
    const { clock, budget } = step.client;
    const until = clock.elapsed() + LOOK_AGAIN_MS;
    let isDeleted = false;
    for (let first = true;; first = false) {
        const round = await removeOnce(step, leftovers, first);
        isDeleted ||= round.isDeleted;
        const hasFailed = round.instanceError !== undefined || round.accessError !== undefined;
        const isOver = !leftovers.lookAgain || round.isSettled || hasFailed || clock.elapsed() >= until;
        if (isOver || budget.remainingMs() <= LOOK_AGAIN_EVERY_MS) {
            if (isDeleted && leftovers.comment && !step.cancelled.aborted) {
                const target = githubToken ? { place: leftovers.comment, token: githubToken } : undefined;
                // A cancel ends the comment only: everything else is done.
                const optional = { ...budget, signal: step.cancelled };
                const comment = { ...leftovers.claim, deleted: true };
                await Promise.allSettled([(0,_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .updateComment */ .vv)(step, target, optional, comment)]);
            }
            return round;
        }
        // A cancel ends the pause, and the round after it.
        await clock.sleep(LOOK_AGAIN_EVERY_MS, budget.signal).catch(() => undefined);
    }
}
async function removeOnce(step, leftovers, first) {
    const { deletes, access } = leftovers;
    const [instance] = await Promise.allSettled([removeInstance(step, leftovers, first)]);
    const [revocation] = await Promise.allSettled([revokeAccess(step, leftovers, first)]);
    const outcome = instance.status === 'fulfilled' ? instance.value : undefined;
    const revoked = revocation.status === 'fulfilled' ? revocation.value : undefined;
    const hasUser = !access?.user || (revoked?.users ?? 0) > 0;
    const hasEntries = access?.entriesUntil === undefined || (revoked?.entries ?? 0) > 0;
    return {
        instanceError: instance.status === 'rejected' ? instance.reason : undefined,
        accessError: revocation.status === 'rejected' ? revocation.reason : undefined,
        isDeleted: outcome === 'deleted' || outcome === 'already being deleted',
        isSettled: (deletes === 'none' || outcome === 'deleted') && hasUser && hasEntries,
    };
}
/** Deletes the instance, and the database users of all steps that belong to it. */
async function removeInstance({ runner, client }, { claim, deletes, keptBecause }, first) {
    if (deletes === 'none') {
        if (first && keptBecause) {
            runner.info(`Kept ${(0,_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .describeInstance */ .xJ)(claim)}: ${keptBecause}`);
        }
        return 'kept';
    }
    const removal = await (0,_instance_delete_removal_js__WEBPACK_IMPORTED_MODULE_0__/* .removeClaimed */ .Y4)(client, claim, deletes === 'held');
    if (first || removal.outcome === 'deleted') {
        runner.info((0,_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRemoval */ .s1)(removal.outcome, (0,_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .describeInstance */ .xJ)(claim), removal.hold));
    }
    if (removal.outcome === 'deleted' && removal.id !== undefined && deletes === 'held') {
        const { deleteUsersOfInstance } = await __webpack_require__.e(/* import() */ 313).then(__webpack_require__.bind(__webpack_require__, 6313));
        const users = await deleteUsersOfInstance(client, claim.projectId, removal.id);
        if (users > 0) {
            runner.info((0,_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRevoked */ .Q4)({ users }));
        }
    }
    return removal.outcome;
}
async function revokeAccess({ runner, client }, { claim, access }, first) {
    if (!access) {
        return undefined;
    }
    // Loaded only if access was granted.
    const { revokeAccess: revoke } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(755)]).then(__webpack_require__.bind(__webpack_require__, 755));
    const revoked = await revoke(client, claim, access);
    if (first || revoked.users + revoked.entries > 0) {
        runner.info((0,_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRevoked */ .Q4)(revoked));
    }
    return revoked;
}
/** Warns about everything that could not be cleaned up, and says what happens next. */
function warnAboutLeftovers(runner, leftovers, { instanceError, accessError }, phase) {
    const { name, projectId } = leftovers.claim;
    const again = 'The post phase of this job will try again.';
    if (instanceError !== undefined && leftovers.deletes !== 'none') {
        const cause = (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(runner, instanceError);
        runner.warning(phase === 'main'
            ? `Could not delete ${(0,_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .describeInstance */ .xJ)(leftovers.claim)}: ${cause} ${again}`
            : `Instance "${name}" in project ${projectId} may still exist: ${cause} Check the project in Atlas, and delete the instance if it does.`, _types_js__WEBPACK_IMPORTED_MODULE_1__/* .TITLE */ .ly);
    }
    if (accessError !== undefined && leftovers.access) {
        const next = phase === 'main'
            ? again
            : 'Atlas deletes those that have an expiry. To delete them now, use "Database Access" and "Network Access" in the project.';
        runner.warning(`Database users or access list entries of instance "${name}" in project ${projectId} may still exist: ${(0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(runner, accessError)} ${next}`, _types_js__WEBPACK_IMPORTED_MODULE_1__/* .TITLE */ .ly);
    }
}
//# sourceMappingURL=remove-leftovers.js.map

/***/ })

};
