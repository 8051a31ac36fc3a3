export const id = 155;
export const ids = [155];
export const modules = {

/***/ 2155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deleteInstance: () => (/* binding */ deleteInstance)
});

// EXTERNAL MODULE: ./lib/src/instance/access/revoke.js + 1 modules
var revoke = __webpack_require__(5374);
// EXTERNAL MODULE: ./lib/src/instance/naming.js
var naming = __webpack_require__(5642);
// EXTERNAL MODULE: ./lib/src/instance/provision.js + 3 modules
var provision = __webpack_require__(2495);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/removal.js
var removal = __webpack_require__(6628);
;// CONCATENATED MODULE: ./lib/src/instance/remove-by-name.js



/** An instance that may not be deleted as it is. */
class NotDeletableError extends errors/* StepError */.zg {
    name = 'NotDeletableError';
}
/**
 * Deletes an instance by its name, if it is ours and not protected, or whatever it is if `force` says so.
 * @throws NotDeletableError if it is foreign or protected; AtlasError, TimedOutError and the like
 */
function removeByName(client, target, repository, force) {
    return (0,removal/* removeInstance */.g)(client, target, ({ stateName, tags, terminationProtectionEnabled }) => {
        if (force) {
            return 'lift and delete';
        }
        const failure = `Failed to delete the instance "${target.name}" (${stateName})`;
        if (!(0,ownership/* isOurs */.MU)(tags, repository)) {
            throw new NotDeletableError(`${failure}: it does not belong to this repository, because ${(0,ownership/* describeOwner */.$S)(tags)}. To delete it anyway, use "force: true".`);
        }
        if (terminationProtectionEnabled) {
            throw new NotDeletableError(`${failure}: its termination protection is on. Turn it off in Atlas, or use "force: true", which turns it off first.`);
        }
        return 'delete';
    });
}
//# sourceMappingURL=remove-by-name.js.map
// EXTERNAL MODULE: ./lib/src/instance/wait.js + 1 modules
var wait = __webpack_require__(7567);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var log = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/actions/atlas-connection.js + 10 modules
var atlas_connection = __webpack_require__(2479);
// EXTERNAL MODULE: ./lib/src/actions/keep-comment.js
var keep_comment = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/src/actions/messages.js
var messages = __webpack_require__(2720);
;// CONCATENATED MODULE: ./lib/src/actions/delete.js










/** The delete action, once its inputs are known to be right. */
async function deleteInstance(step, request, context) {
    const { runner, clock } = step;
    const progress = new log/* LogProgress */.w(runner, clock);
    const client = await (0,atlas_connection/* connectStep */.n)(step, request, (0,budget/* startBudget */.cg)(clock, request.timeoutMs, step.cancelled));
    try {
        const projectId = await (0,provision/* resolveProject */.K)(client, request.project, progress);
        const name = request.name ?? (0,naming/* deriveName */.H)(context);
        progress.phase('Delete the instance');
        const target = { projectId, name };
        // Before the instance is looked at: access that is there now and whose instance is not is nobody's any more.
        const given = await (0,revoke.findGivenAccess)(client, projectId, new Set([name]), context);
        const outcome = await removeByName(client, target, context, request.force);
        runner.output('deleted', String(outcome === 'deleted'));
        progress.info(describeDelete(outcome, (0,messages/* whereIs */.ie)(target)));
        progress.info((0,messages/* describeRevoked */.Q4)(await (0,revoke.revokeGiven)(client, projectId, given)));
        await (0,keep_comment/* commentGone */.T)(step, request.comment, context, target);
        if (request.wait && outcome !== 'absent') {
            progress.phase('Wait until it is gone');
            while ((await (0,wait/* waitUntilGone */.Ly)(client, target, progress)) === 'back') {
                progress.info('Atlas gave the deletion up: asking for it again');
                await removeByName(client, target, context, request.force);
            }
        }
    }
    finally {
        progress.end();
        await (0,atlas_connection/* disconnect */.Z)(client);
    }
}
function describeDelete(outcome, where) {
    switch (outcome) {
        case 'deleted':
            return `Atlas is deleting ${where}`;
        case 'already being deleted':
            return `Atlas is already deleting ${where}`;
        default:
            return `There is nothing to delete: ${where} is not there`;
    }
}
//# sourceMappingURL=delete.js.map

/***/ })

};
