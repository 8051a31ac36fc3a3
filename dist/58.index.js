export const id = 58;
export const ids = [58];
export const modules = {

/***/ 5058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  create: () => (/* binding */ create)
});

// EXTERNAL MODULE: ./lib/src/budget.js
var budget = __webpack_require__(6153);
// EXTERNAL MODULE: ./lib/src/github/comment.js
var comment = __webpack_require__(1217);
;// CONCATENATED MODULE: ./lib/src/github/outputs.js
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
// EXTERNAL MODULE: ./lib/src/github/progress.js
var github_progress = __webpack_require__(2457);
// EXTERNAL MODULE: ./lib/src/github/summary.js
var summary = __webpack_require__(5064);
// EXTERNAL MODULE: ./lib/src/inputs/names.js
var names = __webpack_require__(322);
// EXTERNAL MODULE: ./lib/src/instance/expiry.js
var expiry = __webpack_require__(865);
// EXTERNAL MODULE: ./lib/src/instance/provision.js + 3 modules
var provision = __webpack_require__(4498);
// EXTERNAL MODULE: ./lib/src/instance/removal.js
var instance_removal = __webpack_require__(6628);
// EXTERNAL MODULE: ./lib/src/github/masks.js
var masks = __webpack_require__(7801);
// EXTERNAL MODULE: ./lib/src/steps/claim-state.js
var claim_state = __webpack_require__(7462);
// EXTERNAL MODULE: ./lib/src/steps/step.js + 14 modules
var steps_step = __webpack_require__(2386);
// EXTERNAL MODULE: ./lib/src/steps/wording.js
var wording = __webpack_require__(4138);
;// CONCATENATED MODULE: ./lib/src/steps/access.js




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
                (0,claim_state/* saveAccess */.sc)(runner, next);
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
        async takeBack(client) {
            if (!given) {
                return;
            }
            try {
                const { revokeAccess } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
                const revoked = await revokeAccess(client, given);
                runner.info((0,wording/* describeRevoked */.Q4)(revoked));
                // A request that was on its way when it was given up can still arrive: then the post phase finds its work.
                if (revoked.users > 0 || !given.user) {
                    (0,claim_state/* dropAccess */.cG)(runner);
                }
            }
            catch (error) {
                runner.warning(`Could not take back the access that this step gave to "${given.name}": ${(0,steps_step/* explain */.WE)(runner, error)} The end of this job tries once more.`, steps_step/* TITLE */.ly);
            }
        },
    };
}
//# sourceMappingURL=access.js.map
// EXTERNAL MODULE: ./lib/src/steps/atlas.js + 9 modules
var atlas = __webpack_require__(9572);
// EXTERNAL MODULE: ./lib/src/steps/comment.js
var steps_comment = __webpack_require__(2123);
;// CONCATENATED MODULE: ./lib/src/steps/create.js















/** Beyond the input `timeout`, clean-up has this long. */
const CLEAN_UP_MS = 30_000;
/** After a cancel, the runner ends the process by force 10 s later. */
const CLEAN_UP_AFTER_CANCEL_MS = 8_000;
/** The main phase of the create action, once its inputs are known to be right. */
async function create(step, request, context) {
    const { runner, clock } = step;
    if (request.name && request.name.length > names/* HOST_NAME_LENGTH */.Y) {
        runner.notice(`name: Atlas builds host names from the first ${names/* HOST_NAME_LENGTH */.Y} characters, here "${request.name.slice(0, names/* HOST_NAME_LENGTH */.Y)}", and refuses another instance that shares them. Put what tells instances apart there.`, 'Input name');
    }
    const progress = new github_progress/* LogProgress */.w(runner, clock);
    const client = await (0,atlas/* connectStep */.n)(step, request, (0,budget/* startBudget */.c)(clock, request.timeoutMs, step.cancelled));
    const access = openAccess(step, request, context, progress);
    let claim;
    const claims = {
        keep(next) {
            claim = next;
            (0,claim_state/* saveClaim */.Ql)(runner, { ...next, finished: false });
        },
        drop() {
            claim = undefined;
            (0,claim_state/* dropClaim */.CM)(runner);
        },
    };
    try {
        const provisioned = await (0,provision/* provision */.m)(client, request, context, {
            claims,
            progress,
            meanwhile: access.grant,
        });
        const login = await access.connect(client, provisioned.instance);
        progress.end();
        await report(step, request, context, provisioned, login, progress);
        if (claim && request.deleteAfterJob) {
            (0,claim_state/* saveClaim */.Ql)(runner, { ...claim, finished: true });
            runner.info('It is deleted when this job ends: "delete-after-job" is true');
        }
        else {
            (0,claim_state/* dropClaim */.CM)(runner);
        }
    }
    catch (error) {
        progress.end();
        const grace = step.cancelled.aborted ? CLEAN_UP_AFTER_CANCEL_MS : CLEAN_UP_MS;
        const cleaner = client.within((0,budget/* startBudget */.c)(clock, grace, new AbortController().signal));
        if (claim) {
            const deleted = await cleanUp(step, cleaner, request, claim);
            if (deleted && !step.cancelled.aborted) {
                await (0,steps_comment/* commentGone */.T)(step, request.comment, context, claim);
            }
        }
        await access.takeBack(cleaner);
        throw error;
    }
    finally {
        await (0,atlas/* disconnect */.Z)(client);
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
        runner.notice(`The ${which} empty: Atlas gives the connection string when the instance is IDLE. Use "wait-for: idle" to wait for it.`, steps_step/* TITLE */.ly);
    }
    runner.info(`${facts.name} (${facts.id}) is ${facts.stateName}${facts.standardSrv ? `: ${facts.standardSrv}` : ''}`);
    const { backingProviderName = request.provider, regionName = request.region } = instance.providerSettings;
    const place = { type: request.instanceType, provider: backingProviderName, region: regionName };
    const { deleteAfterJob: deletedAfterJob } = request;
    const { phases } = progress;
    const told = { ...facts, ...place, created, deletedAfterJob, hasLogin: Boolean(login), phases };
    await runner.summarize((0,summary/* writeSummary */.Sy)(told));
    const body = (0,comment/* writeComment */.HF)({
        ...told,
        at: clock.now(),
        runUrl: context.runUrl,
    });
    await (0,steps_comment/* comment */.I)(step, request.comment, context, facts, body, true);
}
/**
 * Deletes what this step made and did not bring to its end, unless the user wants it kept. What it had only adopted stays, as others
 * may be using it. Never hides the error before it.
 * @returns whether it was deleted
 */
async function cleanUp(step, client, request, claim) {
    const { runner } = step;
    const where = (0,wording/* whereIs */.ie)(claim);
    if (request.onFailure === 'keep') {
        (0,claim_state/* dropClaim */.CM)(runner);
        runner.info(`Keeping ${where}, if it was made: "on-failure" is "keep"`);
        return false;
    }
    if (!claim.created && !request.deleteAfterJob) {
        (0,claim_state/* dropClaim */.CM)(runner);
        runner.info(`Leaving ${where} alone: this step had not made it`);
        return false;
    }
    try {
        const removal = await (0,instance_removal/* removeClaimed */.Y)(client, claim);
        (0,claim_state/* dropClaim */.CM)(runner);
        runner.info((0,wording/* describeRemoval */.s1)(removal, where));
        return removal === 'deleted';
    }
    catch (error) {
        runner.warning(`Could not delete ${where}, which this step held: ${(0,steps_step/* explain */.WE)(runner, error)} The end of this job tries once more.`, steps_step/* TITLE */.ly);
        return false;
    }
}
//# sourceMappingURL=create.js.map

/***/ })

};
