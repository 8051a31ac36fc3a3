export const id = 523;
export const ids = [523];
export const modules = {

  307:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  deleteInstance: () => (  deleteInstance)
});

var budget = __webpack_require__(6153);
var github_progress = __webpack_require__(2457);
var revoke = __webpack_require__(5374);
var naming = __webpack_require__(5642);
var provision = __webpack_require__(4498);
var errors = __webpack_require__(5071);
var ownership = __webpack_require__(9153);
var removal = __webpack_require__(6628);
; 



class NotDeletableError extends errors .zg {
    name = 'NotDeletableError';
}
function removeByName(client, target, repository, force) {
    return (0,removal .g)(client, target, ({ stateName, tags, terminationProtectionEnabled }) => {
        if (force) {
            return 'lift and delete';
        }
        const failure = `Failed to delete the instance "${target.name}" (${stateName})`;
        if (!(0,ownership .MU)(tags, repository)) {
            throw new NotDeletableError(`${failure}: it does not belong to this repository, because ${(0,ownership .$S)(tags)}. To delete it anyway, use "force: true".`);
        }
        if (terminationProtectionEnabled) {
            throw new NotDeletableError(`${failure}: its termination protection is on. Turn it off in Atlas, or use "force: true", which turns it off first.`);
        }
        return 'delete';
    });
}
var wait = __webpack_require__(7567);
var atlas = __webpack_require__(2772);
var comment = __webpack_require__(2123);
var wording = __webpack_require__(4138);
; 










async function deleteInstance(step, request, context) {
    const { runner, clock } = step;
    const progress = new github_progress .w(runner, clock);
    const client = await (0,atlas .n)(step, request, (0,budget .c)(clock, request.timeoutMs, step.cancelled));
    try {
        const projectId = await (0,provision .K)(client, request.project, progress);
        const name = request.name ?? (0,naming .H)(context);
        progress.phase('Delete the instance');
        const target = { projectId, name };
        const given = await (0,revoke.findGivenAccess)(client, projectId, new Set([name]), context);
        const outcome = await removeByName(client, target, context, request.force);
        runner.output('deleted', String(outcome === 'deleted'));
        progress.info(describeDelete(outcome, (0,wording .ie)(target)));
        progress.info((0,wording .Q4)(await (0,revoke.revokeGiven)(client, projectId, given)));
        await (0,comment .T)(step, request.comment, context, target);
        if (request.wait && outcome !== 'absent') {
            progress.phase('Wait until it is gone');
            while ((await (0,wait .Ly)(client, target, progress)) === 'back') {
                progress.info('Atlas gave the deletion up: asking for it again');
                await removeByName(client, target, context, request.force);
            }
        }
    }
    finally {
        progress.end();
        await (0,atlas .Z)(client);
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

  }),

  6073:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  OWNERSHIP_KEYS)
  });
const OWNERSHIP_KEYS = {
    managedBy: 'managed-by',
    owner: 'github-owner',
    repository: 'github-repository',
    ref: 'github-ref',
    pullRequest: 'github-pull-request',
    run: 'github-run',
    expiresAt: 'expires-at',
};

  })

};
