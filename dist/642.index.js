export const id = 642;
export const ids = [642];
export const modules = {

/***/ 4642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  create: () => (/* binding */ create)
});

// EXTERNAL MODULE: ./lib/src/github/comment-body.js
var comment_body = __webpack_require__(9882);
// EXTERNAL MODULE: ./lib/src/inputs/instance-name.js
var instance_name = __webpack_require__(2219);
// EXTERNAL MODULE: ./lib/src/instance/expiry.js
var expiry = __webpack_require__(865);
// EXTERNAL MODULE: ./lib/src/instance/provision.js + 3 modules
var provision = __webpack_require__(2495);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var log = __webpack_require__(223);
;// CONCATENATED MODULE: ./lib/src/runner/outputs.js
/**
 * Hands the outputs to the steps and jobs that follow. The login is masked by now, and so cannot cross jobs; nothing
 * else is secret.
 */
function setOutputs(runner, outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        runner.output(name, value);
    }
}
//# sourceMappingURL=outputs.js.map
// EXTERNAL MODULE: ./lib/src/runner/state.js
var state = __webpack_require__(316);
// EXTERNAL MODULE: ./lib/src/runner/summary.js
var summary = __webpack_require__(7457);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/actions/atlas-connection.js + 10 modules
var atlas_connection = __webpack_require__(2479);
// EXTERNAL MODULE: ./lib/src/actions/keep-comment.js
var keep_comment = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/src/actions/remove-leftovers.js + 1 modules
var remove_leftovers = __webpack_require__(629);
// EXTERNAL MODULE: ./lib/src/actions/step.js + 15 modules
var actions_step = __webpack_require__(3539);
// EXTERNAL MODULE: ./lib/src/runner/masks.js
var masks = __webpack_require__(9560);
;// CONCATENATED MODULE: ./lib/src/actions/step-access.js


/** Prepares to give access; what is not asked for is not even loaded. */
function openAccess(step, request, origin, progress) {
    const { runner } = step;
    const secret = (text) => (0,masks/* maskSecret */.$)(runner, text);
    const wanted = Boolean(request.databaseUser ?? request.allowIp);
    let given;
    let login;
    return {
        async grant(client, claim) {
            if (!wanted) {
                return;
            }
            const { grantAccess } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(54)]).then(__webpack_require__.bind(__webpack_require__, 1054));
            const keep = (next) => {
                given = next;
                (0,state/* saveAccess */.sc)(runner, next);
            };
            login = await grantAccess(client, claim, request, origin, { keep, secret }, progress);
        },
        async connect(client, instance) {
            if (!login) {
                return undefined;
            }
            const bare = instance.connectionStrings?.standardSrv;
            if (!bare) {
                return { ...login, connectionString: '' };
            }
            const { connectionStringFor } = await Promise.all(/* import() */[__webpack_require__.e(400), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 9186));
            const connectionString = connectionStringFor(bare, login);
            secret(connectionString);
            if (request.waitFor === 'ready') {
                progress.phase('Wait until a login works');
                const { waitUntilReady } = await __webpack_require__.e(/* import() */ 176).then(__webpack_require__.bind(__webpack_require__, 176));
                const { ping } = await Promise.all(/* import() */[__webpack_require__.e(400), __webpack_require__.e(245), __webpack_require__.e(11)]).then(__webpack_require__.bind(__webpack_require__, 5011));
                await waitUntilReady(client, { name: instance.name, connectionString, login }, ping, progress);
            }
            return { ...login, connectionString };
        },
        claim: () => given,
    };
}
//# sourceMappingURL=step-access.js.map
;// CONCATENATED MODULE: ./lib/src/actions/create.js














/** Beyond the input `timeout`, clean-up has this long. */
const CLEAN_UP_MS = 30_000;
/** After a cancel, the runner ends the process by force 10 s later. */
const CLEAN_UP_AFTER_CANCEL_MS = 8_000;
/** The main phase of the create action, once its inputs are known to be right. */
async function create(step, request, context) {
    const { runner, clock } = step;
    if (request.name && request.name.length > instance_name/* HOST_NAME_LENGTH */.Y) {
        runner.notice(`name: Atlas builds host names from the first ${instance_name/* HOST_NAME_LENGTH */.Y} characters, here "${request.name.slice(0, instance_name/* HOST_NAME_LENGTH */.Y)}", and refuses another instance that shares them. Put what tells instances apart there.`, 'Input name');
    }
    const progress = new log/* LogProgress */.w(runner, clock);
    const client = await (0,atlas_connection/* connectStep */.n)(step, request, (0,budget/* startBudget */.cg)(clock, request.timeoutMs, step.cancelled));
    const access = openAccess(step, request, context, progress);
    let claim;
    const claims = {
        keep(next) {
            claim = next;
            (0,state/* saveClaim */.Ql)(runner, { ...next, finished: false });
        },
        drop() {
            claim = undefined;
            (0,state/* dropClaim */.CM)(runner);
        },
    };
    try {
        const provisioned = await (0,provision/* provision */.m)(client, request, context, {
            claims,
            progress,
            onAcquired: access.grant,
        });
        const login = await access.connect(client, provisioned.instance);
        progress.end();
        await report(step, request, context, provisioned, login, progress);
        if (claim && request.deleteAfterJob) {
            (0,state/* saveClaim */.Ql)(runner, { ...claim, finished: true });
            runner.info(claim.created
                ? 'The instance is deleted when this job ends (input "delete-after-job")'
                : 'The instance is deleted when this job ends (input "delete-after-job"), even if a job that used it before is still running');
        }
        else {
            (0,state/* dropClaim */.CM)(runner);
        }
    }
    catch (error) {
        progress.end();
        const grace = step.cancelled.aborted ? CLEAN_UP_AFTER_CANCEL_MS : CLEAN_UP_MS;
        const cleaner = client.withBudget((0,budget/* startBudget */.cg)(clock, grace, new AbortController().signal, 'clean-up'));
        const leftovers = { claim: claim && { ...claim, finished: false }, access: access.claim() };
        await (0,remove_leftovers/* cleanUp */.n)(step, cleaner, request, context, leftovers, 'main');
        throw error;
    }
    finally {
        await (0,atlas_connection/* disconnect */.Z)(client);
    }
}
async function report(step, request, context, { instance, projectId, created }, login, progress) {
    const { runner, clock } = step;
    const facts = {
        id: instance.id,
        standardSrv: instance.connectionStrings?.standardSrv ?? '',
        name: instance.name,
        projectId,
        stateName: instance.stateName,
        mongoDBVersion: instance.mongoDBVersion ?? '',
        expiresAt: (0,expiry/* readExpiry */.Ay)(instance.tags) ?? '',
    };
    setOutputs(runner, { ...facts, created: String(created), instance: JSON.stringify(instance), ...login });
    if (!facts.standardSrv) {
        const which = login ? 'outputs standardSrv and connectionString are' : 'output standardSrv is';
        runner.notice(`The ${which} empty: Atlas gives the connection string when the instance is IDLE. Use "wait-for: idle" to wait for it.`, actions_step/* TITLE */.ly);
    }
    runner.info(`${facts.name} (${facts.id}) is ${facts.stateName}${facts.standardSrv ? `: ${facts.standardSrv}` : ''}`);
    const { backingProviderName = request.provider, regionName = request.region } = instance.providerSettings;
    const place = { type: request.instanceType, provider: backingProviderName, region: regionName };
    const { deleteAfterJob: deletedAfterJob } = request;
    const { phases } = progress;
    const told = { ...facts, ...place, created, deletedAfterJob, hasLogin: Boolean(login), phases };
    await runner.summarize((0,summary/* writeSummary */.Sy)(told));
    const body = (0,comment_body/* writeComment */.HF)({
        ...told,
        at: clock.now(),
        runUrl: context.runUrl,
    });
    await (0,keep_comment/* comment */.I)(step, request.comment, context, facts, body, true);
}
//# sourceMappingURL=create.js.map

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
