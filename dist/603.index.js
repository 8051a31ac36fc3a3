export const id = 603;
export const ids = [603];
export const modules = {

/***/ 7603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  create: () => (/* binding */ create)
});

// EXTERNAL MODULE: ./lib/src/inputs/instance-name.js
var instance_name = __webpack_require__(2219);
// EXTERNAL MODULE: ./lib/src/instance/expiry.js
var instance_expiry = __webpack_require__(865);
// EXTERNAL MODULE: ./lib/src/atlas/errors.js
var errors = __webpack_require__(3483);
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var util_errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/wait.js + 1 modules
var wait = __webpack_require__(7567);
;// CONCATENATED MODULE: ./lib/src/instance/adopt.js







/** An instance of that name is there, and it is not to be touched. */
class NameTakenError extends util_errors/* StepError */.zg {
    name = 'NameTakenError';
}
/** Another run that takes the instance over in the same moment can overwrite tags: they are written again this often. */
const MAX_REPAIRS = 3;
/**
 * Checks that an instance which was found under the name may be adopted.
 * @throws NameTakenError if it is not ours, or if the user wants no adoption
 */
function checkAdoptable(found, { origin, ifExists }) {
    const failure = `Failed to create the instance "${found.name}": one of that name is there already (${found.stateName})`;
    if (!(0,ownership/* isOurs */.MU)(found.tags, origin)) {
        throw new NameTakenError(`${failure}, and it was not made for this repository: ${(0,ownership/* describeOwner */.$S)(found.tags)}. Choose another name with the input "name", or delete that instance if nobody needs it.`);
    }
    if (ifExists === 'fail') {
        throw new NameTakenError(`${failure}, and "if-exists" is "fail": ${(0,ownership/* describeOwner */.$S)(found.tags)}. Delete it first, or use "if-exists: adopt".`);
    }
}
/** Says in warnings how an instance differs from what was asked for. Nothing is changed about it. */
function warnOfDifferences(found, plan, progress) {
    const { backingProviderName, regionName } = found.providerSettings;
    const compare = (input, wanted, actual) => {
        if (actual !== undefined && actual !== wanted) {
            progress.warn(`${input}: "${plan.name}" was adopted as it is, with ${actual} and not ${wanted}. Delete it to have it made anew.`);
        }
    };
    compare('provider', plan.provider, backingProviderName);
    compare('region', plan.region, regionName);
    compare('termination-protection', String(plan.terminationProtection), found.terminationProtectionEnabled === undefined ? undefined : String(found.terminationProtectionEnabled));
    compare('instance-type', plan.type, typeOf(found));
}
/** The type that an instance shows; undefined if it does not show it. */
function typeOf({ providerSettings, clusterType }) {
    if (providerSettings.providerName === 'SERVERLESS') {
        return 'serverless';
    }
    return clusterType === undefined ? undefined : 'flex';
}
/**
 * Takes over an instance of ours: `github-run` and the tag of the ref or pull request move to this step, the tags that were asked for are
 * added, all others stay. Each attempt reads the tags anew, and what was written is checked, because others may be taking it over too.
 * @returns the instance, or undefined if it is gone or going
 * @throws NameTakenError if what is there by now may not be adopted; AtlasError, TimedOutError and the like
 */
async function takeOver(client, found, adoption, progress) {
    const { plan, origin, ownerToken, wanted } = adoption;
    const change = (tags) => (0,ownership/* adoptedTags */.Xt)(tags, origin, ownerToken, wanted);
    try {
        const held = await writeTags(client, adoption, change).catch(async (error) => {
            // Atlas may refuse changes to what is not up yet.
            const notUpYet = found.stateName === 'CREATING' && error instanceof errors/* AtlasError */.q;
            if (!notUpYet || (0,flex_clusters/* isNotFound */.c4)(error) || (0,flex_clusters/* isBeingDeleted */.vx)(error)) {
                throw error;
            }
            await (0,wait/* waitUntilUsable */.S)(client, plan, found, progress);
            return writeTags(client, adoption, change);
        });
        return held && (await keepTags(client, adoption));
    }
    catch (error) {
        if ((0,flex_clusters/* isNotFound */.c4)(error) || (0,flex_clusters/* isBeingDeleted */.vx)(error)) {
            return undefined;
        }
        throw error;
    }
}
/** Changes the tags of the instance by what they are at each attempt. PATCH replaces the list, so all are sent. */
function writeTags(client, adoption, change) {
    const { projectId, name } = adoption.plan;
    return client.callAfterLook(`adopt the instance "${name}"`, retry_policy/* retryIdempotent */.wy, async (look) => {
        const instance = await (0,flex_clusters/* findFlexCluster */.pW)(look, projectId, name);
        if (!instance || instance.stateName === 'DELETING') {
            return undefined;
        }
        checkAdoptable(instance, adoption);
        return (0,flex_clusters/* updateFlexCluster */.bS)(projectId, name, { tags: change(instance.tags) });
    });
}
/**
 * Looks whether the tags that were written are there. A run that took the instance over later may hold it; but if it had read the tags
 * before ours were written, it has dropped them, and an expiry of ours with them.
 */
async function keepTags(client, adoption) {
    const { plan, ownerToken, wanted } = adoption;
    for (let repairs = 0;; repairs += 1) {
        const instance = await (0,flex_clusters/* findFlexCluster */.pW)(client, plan.projectId, plan.name);
        if (!instance || instance.stateName === 'DELETING') {
            return undefined;
        }
        const missing = wanted.filter((tag) => (0,ownership/* tagOf */.cO)(instance.tags, tag.key) !== (0,instance_expiry/* laterExpiry */._3)(instance.tags, tag));
        if ((0,ownership/* isHeldBy */.D0)(instance.tags, ownerToken) || missing.length === 0 || repairs === MAX_REPAIRS) {
            return instance;
        }
        const repair = (tags) => (0,ownership/* mergeTags */.kE)(tags, wanted.map((tag) => ({ key: tag.key, value: (0,instance_expiry/* laterExpiry */._3)(tags, tag) })));
        if (!(await writeTags(client, adoption, repair))) {
            return undefined;
        }
    }
}
//# sourceMappingURL=adopt.js.map
// EXTERNAL MODULE: ./lib/src/instance/all-or-abort.js
var all_or_abort = __webpack_require__(4618);
// EXTERNAL MODULE: ./lib/src/atlas/serverless-instances.js
var serverless_instances = __webpack_require__(3671);
// EXTERNAL MODULE: ./lib/src/instance/endpoint.js
var endpoint = __webpack_require__(6995);
;// CONCATENATED MODULE: ./lib/src/instance/create-idempotently.js





const NAME_TAKEN_CODES = ['DUPLICATE_CLUSTER_NAME', 'DUPLICATE_CLUSTER_NAME_PREFIX'];
/** If Atlas says that a name is taken but shows no instance, the instance may be appearing or disappearing: try this often. */
const MAX_UNFOUND = 3;
/**
 * Creates one instance, and never a second. If a response is lost, or the name is taken, the next attempt first looks for an instance of
 * that name: the request is sent again only if there is none. If it arrives twice after all, Atlas refuses the second for its name.
 * @param ownerToken the value of the tag `github-run` in the plan
 * @param onNothingCreated called before an error is thrown if it is certain that no attempt created anything
 * @throws AtlasError, TimedOutError, CancelledError and the like
 */
async function createIdempotently(client, plan, ownerToken, onNothingCreated) {
    let found;
    /** The failure after which an instance of that name may be there. */
    let unsettled;
    /** Whether the request may be sent again if there is none. */
    let maySendAgain = false;
    /** The failure that stands because there is none. */
    let unfound;
    let unfoundCount = 0;
    let mayExist = false;
    function retryPolicy(error, attempts) {
        const nameTaken = (0,retry_policy/* hasCode */.up)(error, ...NAME_TAKEN_CODES);
        if (error === unfound) {
            unfoundCount += 1;
            return { retry: (0,retry_policy/* hasCode */.up)(error, 'DUPLICATE_CLUSTER_NAME') && unfoundCount < MAX_UNFOUND };
        }
        if (!nameTaken && !(0,retry_policy/* mayHaveArrived */.BW)(error)) {
            return (0,retry_policy/* retryIdempotent */.wy)(error, attempts);
        }
        mayExist ||= !nameTaken;
        unsettled = error;
        const decision = (0,retry_policy/* retryIdempotent */.wy)(error, attempts);
        maySendAgain = decision.retry;
        return decision.retry ? decision : { retry: true, immediate: true };
    }
    try {
        const description = `create the instance "${plan.name}"`;
        const instance = await client.callAfterLook(description, retryPolicy, async (look) => {
            if (unsettled) {
                found = await (0,endpoint/* findInstance */.X)(look, plan);
                if (found) {
                    return undefined;
                }
                const failure = unsettled;
                unsettled = undefined;
                if (!maySendAgain) {
                    unfound = failure;
                    throw failure;
                }
            }
            return (0,endpoint/* requestInstance */.J)(plan);
        });
        if (instance) {
            return { created: true, instance };
        }
    }
    catch (error) {
        if (!mayExist && !(error instanceof util_errors/* CancelledError */.cc)) {
            onNothingCreated();
        }
        throw plan.type === 'serverless' ? (0,serverless_instances/* explainRetiredEndpoint */.G6)(error, plan.name) : error;
    }
    // Nothing was sent only because an instance was found.
    const instance = found;
    return { created: (0,ownership/* isHeldBy */.D0)(instance.tags, ownerToken), instance };
}
//# sourceMappingURL=create-idempotently.js.map
// EXTERNAL MODULE: ./lib/src/instance/naming.js
var naming = __webpack_require__(5642);
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(6402);
;// CONCATENATED MODULE: ./lib/src/instance/provision.js








/** After waiting for a name to be free, the next create is sent this much later. */
const NEW_TRY_MS = 500;
/**
 * Makes an instance, or adopts the one of ours that has its name, and waits until it is as far as the request wants it.
 * @throws NameTakenError, InstanceLostError, TimedOutError, CancelledError, AtlasError and the like. What was kept in `claims` and not
 *   dropped may exist then.
 */
async function provision(client, request, origin, options) {
    const { claims, progress } = options;
    const projectId = await (0,resolve_project/* resolveProject */.K)(client, request.project, progress);
    const context = { client, request, options, ...planFor(client, request, origin, projectId) };
    const { plan, adoption, claim } = context;
    progress.phase('Create the instance');
    progress.info(`${plan.name}: ${plan.type}, ${plan.provider} ${plan.region}, project ${projectId}`);
    for (;;) {
        const mine = { ...claim, created: true };
        claims.keep(mine);
        const { created, instance } = await createIdempotently(client, plan, claim.ownerToken, () => claims.drop());
        if (created) {
            progress.info(`Atlas has accepted it: id ${instance.id}, ${instance.stateName}`);
            return { instance: await waitIfWanted(context, instance, mine), projectId, created };
        }
        claims.drop();
        // What is being deleted has no tags any more: whose it was does not matter.
        if (instance.stateName !== 'DELETING') {
            checkAdoptable(instance, adoption);
            const adopted = await adopt(context, instance);
            if (adopted) {
                return { instance: adopted, projectId, created };
            }
        }
        progress.info('One of that name is just being deleted: waiting until the name is free');
        await (0,wait/* waitUntilGone */.Ly)(client, { ...plan, id: instance.id }, progress);
        // Should Atlas contradict itself about the name, this is no hot loop.
        await client.clock.sleep(NEW_TRY_MS, client.budget.signal);
    }
}
function planFor(client, request, origin, projectId) {
    const name = request.name ?? (0,naming/* deriveName */.H)(origin);
    const ownerToken = (0,ownership/* createOwnerToken */.Ze)(origin, client.random);
    const { expiresInMs, ifExists } = request;
    const expiry = expiresInMs === undefined ? [] : [(0,instance_expiry/* expiryTag */.EI)(client.clock.now() + expiresInMs)];
    const wanted = [...expiry, ...request.tags];
    const plan = {
        type: request.instanceType,
        projectId,
        name,
        provider: request.provider,
        region: request.region,
        tags: [...(0,ownership/* ownershipTags */.dt)(origin, ownerToken), ...wanted],
        terminationProtection: request.terminationProtection,
        continuousBackup: request.continuousBackup,
    };
    const claim = { projectId, name, ownerToken, protectedByStep: plan.terminationProtection };
    return { plan, claim, adoption: { plan, origin, ifExists, ownerToken, wanted } };
}
/** Takes an instance of ours over and waits for it; undefined, and no claim, if it turns out to be gone or going. */
async function adopt(context, found) {
    const { client, plan, adoption, options } = context;
    const { claims, progress } = options;
    const claim = { ...context.claim, created: false, protectedByStep: false };
    claims.keep(claim);
    try {
        const held = await takeOver(client, found, adoption, progress);
        if (held) {
            progress.info(`Adopted it, as it was made for this repository: id ${held.id}, ${held.stateName}`);
            warnOfDifferences(held, plan, progress);
            warnOfExpiry(client, context.request, held, progress);
            return await waitIfWanted(context, held, claim);
        }
    }
    catch (error) {
        if (!(error instanceof wait/* InstanceLostError */.IW)) {
            throw error;
        }
    }
    claims.drop();
    return undefined;
}
/** Warns if sweep may take an adopted instance away before this step could even time out. */
function warnOfExpiry({ clock, budget }, { expiresInMs }, { name, tags }, progress) {
    const expiry = (0,instance_expiry/* expiryTime */.TK)(tags);
    if (expiresInMs !== undefined || expiry === undefined || expiry > clock.now() + budget.totalMs) {
        return;
    }
    const when = expiry <= clock.now() ? 'expired' : 'expires';
    progress.warn(`expires-in: "${name}" was adopted, but it ${when} at ${(0,instance_expiry/* readExpiry */.Ay)(tags)}, and the next sweep may delete it. Set "expires-in" to extend its life.`);
}
async function waitIfWanted({ client, request, plan, options: { progress, onAcquired } }, instance, claim) {
    if (request.waitFor !== 'none') {
        progress.phase('Wait until it is IDLE');
    }
    const [usable] = await (0,all_or_abort/* allOrAbort */.j)(client, async (waiting) => request.waitFor === 'none' ? instance : (0,wait/* waitUntilUsable */.S)(waiting, plan, instance, progress), (free) => onAcquired(free, claim));
    return usable;
}
//# sourceMappingURL=provision.js.map
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
// EXTERNAL MODULE: ./lib/src/actions/comment-body.js
var comment_body = __webpack_require__(7168);
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
        const provisioned = await provision(client, request, context, {
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
        expiresAt: (0,instance_expiry/* readExpiry */.Ay)(instance.tags) ?? '',
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

/***/ }),

/***/ 3671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ findServerlessInstance),
/* harmony export */   G6: () => (/* binding */ explainRetiredEndpoint),
/* harmony export */   GG: () => (/* binding */ createServerlessInstance),
/* harmony export */   N$: () => (/* binding */ isEndpointGone)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3483);
/* harmony import */ var _flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(131);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(860);
/* harmony import */ var _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8443);





/** Atlas has taken the serverless endpoint away. */
class ServerlessGoneError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'ServerlessGoneError';
}
const version = '2023-01-01';
/** The request that creates an instance through the older endpoint (`createGroupServerlessInstance`): for `callAfterLook`. */
function createServerlessInstance(projectId, body) {
    return {
        description: `create the serverless instance "${body.name}"`,
        method: 'POST',
        path: `/api/atlas/v2/groups/${projectId}/serverless`,
        version,
        body,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .InstanceAnswer */ .g,
    };
}
/** The error to throw for a failed creation: one that names the other endpoint if this one may be why it failed. */
function explainRetiredEndpoint(error, name) {
    if (!isRefusedByEndpoint(error)) {
        return error;
    }
    return new ServerlessGoneError(`Failed to create the serverless instance "${name}": ${error.reason}. Atlas has retired the serverless endpoint: use "instance-type: flex", which creates the same kind of instance.`, { cause: error });
}
/** Asks for an instance in the form of the older endpoint (`getGroupServerlessInstance`); undefined if it is not there. */
function findServerlessInstance(client, projectId, name) {
    return (0,_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__/* .undefinedIfNotFound */ .Xu)(client.call({
        description: `get the instance "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
        version,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .InstanceAnswer */ .g,
    }));
}
/**
 * Whether the endpoint itself, rather than what was asked of it, may be why a POST was refused: any 4xx but those about credentials,
 * billing and limits, and those whose errorCode is known to be about the request.
 */
function isRefusedByEndpoint(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q) || error.status < 400 || error.status >= 500) {
        return false;
    }
    const { status, errorCode } = error;
    const aboutRequest = errorCode !== undefined && errorCode !== 'RESOURCE_NOT_FOUND' && _hints_js__WEBPACK_IMPORTED_MODULE_3__/* .KNOWN_ERROR_CODES */ .O.includes(errorCode);
    return isEndpointGone(error) || !([401, 402, 408, 429].includes(status) || aboutRequest);
}
/** Whether an answer means that there is no such operation any more, rather than no such project or instance. */
function isEndpointGone(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q)) {
        return false;
    }
    const { status, errorCode } = error;
    const pathUnknown = status === 404 && [undefined, 'RESOURCE_NOT_FOUND', 'UNEXPECTED_ERROR'].includes(errorCode);
    const methodUnknown = status === 405 && errorCode !== 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES';
    return (pathUnknown ||
        methodUnknown ||
        status === 410 ||
        /SERVERLESS.*(DEPRECATED|NOT_SUPPORTED|REMOVED)/.test(errorCode ?? ''));
}
//# sourceMappingURL=serverless-instances.js.map

/***/ }),

/***/ 4618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ allOrAbort)
/* harmony export */ });
/**
 * Does two things at once. If one fails, the other is aborted, and the failure is thrown when both have ended: nothing is still running
 * when clean-up starts.
 * @throws the first failure
 */
async function allOrAbort(client, first, second) {
    const failure = new AbortController();
    const signal = AbortSignal.any([client.budget.signal, failure.signal]);
    const abortable = client.withBudget({ ...client.budget, signal });
    const guard = (work) => work.catch((error) => {
        failure.abort(error);
        throw error;
    });
    const [a, b] = await Promise.allSettled([guard(first(abortable)), guard(second(abortable))]);
    if (a.status === 'fulfilled' && b.status === 'fulfilled') {
        return [a.value, b.value];
    }
    throw failure.signal.reason;
}
//# sourceMappingURL=all-or-abort.js.map

/***/ }),

/***/ 6995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ requestInstance),
/* harmony export */   X: () => (/* binding */ findInstance)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3671);


/** The request that creates an instance, through the endpoint of its type: for `callAfterLook`. */
function requestInstance(plan) {
    const common = {
        name: plan.name,
        tags: plan.tags,
        terminationProtectionEnabled: plan.terminationProtection,
    };
    const place = { backingProviderName: plan.provider, regionName: plan.region };
    if (plan.type === 'flex') {
        return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .createFlexCluster */ .IR)(plan.projectId, { ...common, providerSettings: place });
    }
    return (0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .createServerlessInstance */ .GG)(plan.projectId, {
        ...common,
        providerSettings: { ...place, providerName: 'SERVERLESS' },
        ...(plan.continuousBackup === undefined
            ? {}
            : { serverlessBackupOptions: { serverlessContinuousBackupEnabled: plan.continuousBackup } }),
    });
}
/**
 * Asks for an instance through the endpoint that it was made by, which shows all its settings. What the older endpoint does not have is
 * asked for at the newer one, which shows every instance: the older GET, too, is to go (announced for 2027-01-15).
 * @returns undefined if it is not there
 */
async function findInstance(client, plan) {
    if (plan.type === 'serverless') {
        try {
            const found = await (0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .findServerlessInstance */ .DM)(client, plan.projectId, plan.name);
            if (found) {
                return found;
            }
        }
        catch (error) {
            if (!(0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .isEndpointGone */ .N$)(error)) {
                throw error;
            }
        }
    }
    return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, plan.projectId, plan.name);
}
//# sourceMappingURL=endpoint.js.map

/***/ }),

/***/ 865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ readExpiry),
/* harmony export */   EI: () => (/* binding */ expiryTag),
/* harmony export */   TK: () => (/* binding */ expiryTime),
/* harmony export */   _3: () => (/* binding */ laterExpiry)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(647);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9153);


/**
 * The tag that says from when on sweep may delete an instance: ISO 8601 basic, UTC (`20261123T181652Z`), as Atlas allows no `:`.
 * @param at milliseconds since the epoch
 */
function expiryTag(at) {
    const value = new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
    return { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.expiresAt, value };
}
/** What the tag says, as it is written there; undefined if there is none. */
function readExpiry(tags) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOf */ .cO)(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.expiresAt);
}
/** The value that a tag is to have beside those that are there: of two expiries the later one, otherwise its own. */
function laterExpiry(tags, tag) {
    const present = readExpiry(tags);
    // Both are written in one form, in which the order of the texts is that of the times.
    return tag.key === _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.expiresAt && present !== undefined && present > tag.value
        ? present
        : tag.value;
}
/** The time that the tag names, in milliseconds since the epoch; undefined if there is none that can be read. */
function expiryTime(tags) {
    const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(readExpiry(tags) ?? '');
    if (!parts) {
        return undefined;
    }
    const time = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`);
    return Number.isNaN(time) ? undefined : time;
}
//# sourceMappingURL=expiry.js.map

/***/ }),

/***/ 5642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deriveName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Atlas builds host names from this many characters, so the whole name stays within them. */
const MAX_DERIVED_NAME = 23;
const HASH_LENGTH = 8;
/**
 * The name of the instance of a pull request (`pr-123-1a2b3c4d`), or else of a ref (`feature-login-5e6f7a8b`): the same for every
 * run, different for every repository, at most 23 characters, starting with a letter, never ending in `-`.
 */
function deriveName(origin) {
    // GitHub does not tell upper from lower case in owners and repositories, but does in refs.
    const repository = `${origin.owner}/${origin.repository}`.toLowerCase();
    if (origin.pullRequest !== undefined) {
        return `pr-${origin.pullRequest}-${hash(repository)}`;
    }
    const suffix = `-${hash(`${repository}\n${origin.ref}`)}`;
    const readable = slug(origin.ref.replace(/^refs\/(heads|tags|pull)\//, ''), MAX_DERIVED_NAME - suffix.length);
    return readable + suffix;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
/** The part of a name that people recognize; whatever text it is made from, it starts with a letter and does not end in `-`. */
function slug(text, longest) {
    const hyphenated = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+/, '');
    // Atlas keeps names like "atlas-1a2b3c" to itself (ATLAS_RESERVED_CLUSTER_NAME).
    const named = /^(?!atlas(-|$))[a-z]/.test(hyphenated) ? hyphenated : `ref-${hyphenated}`;
    return named.slice(0, longest).replace(/-+$/, '');
}
//# sourceMappingURL=naming.js.map

/***/ }),

/***/ 6402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ resolveProject)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __webpack_require__(2306);
;// CONCATENATED MODULE: ./lib/src/atlas/projects.js

const Project = schemas/* object */.Ikc({ id: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-f0-9]{24}$/)), name: schemas/* string */.YjP() });
/** Looks a project up by its name (`getGroupByName`). */
function getProjectByName(client, name) {
    return client.call({
        description: `find the project "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/byName/${encodeURIComponent(name)}`,
        version: '2023-01-01',
        schema: Project,
    });
}
//# sourceMappingURL=projects.js.map
;// CONCATENATED MODULE: ./lib/src/instance/resolve-project.js

/**
 * The id of a project that may be given by its name.
 * @throws AtlasError if there is no such project
 */
async function resolveProject(client, project, progress) {
    if ('id' in project) {
        return project.id;
    }
    progress.phase('Find the project');
    const { id } = await getProjectByName(client, project.name);
    progress.info(`Project "${project.name}" is ${id}`);
    return id;
}
//# sourceMappingURL=resolve-project.js.map

/***/ }),

/***/ 7567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IW: () => (/* binding */ InstanceLostError),
  Ly: () => (/* binding */ waitUntilGone),
  S: () => (/* binding */ waitUntilUsable)
});

// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/atlas/rate-limit.js
var rate_limit = __webpack_require__(4896);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/instance/endpoint.js
var endpoint = __webpack_require__(6995);
;// CONCATENATED MODULE: ./lib/src/instance/schedule.js

/** The spacing in the first minute: half of it is the mean lag. */
const STEADY_MS = 3_000;
/** Later, the spacing is this share of the time waited so far, so that half of it is the mean lag relative to that time. */
const SHARE_OF_ELAPSED = 0.045;
const MAX_MS = 60_000;
/** Each poll is made earlier by up to this share of its spacing, at random. */
const JITTER = 0.02;
/**
 * Polls on a grid that is quick early and slows down. The grid starts at a random phase, so that jobs that began together do not
 * poll together; one extra poll half-way to its first point catches instances that are ready at once.
 * @param random as Math.random gives
 */
function createSchedule(random) {
    // At least the jitter, which moves polls to earlier times only.
    const phase = STEADY_MS * (JITTER + (1 - JITTER) * random());
    let planned = 0;
    let polls = 1;
    return {
        next(elapsedMs, rateLimit) {
            polls += 1;
            const space = spacing(polls, planned, phase);
            // Where a slow answer has overtaken the grid, the grid moves on: no poll hurries to catch up.
            planned = Math.max(planned + space, elapsedMs + space / 2);
            return planned - space * JITTER * random() - elapsedMs + (0,rate_limit/* refillDelay */.Ke)(rateLimit, random);
        },
    };
}
/** Milliseconds from one grid point to the next. */
function spacing(poll, planned, phase) {
    if (poll <= 3) {
        return (STEADY_MS + phase) / 2;
    }
    return Math.min(MAX_MS, Math.max(STEADY_MS, planned * SHARE_OF_ELAPSED));
}
//# sourceMappingURL=schedule.js.map
;// CONCATENATED MODULE: ./lib/src/instance/wait.js







/** While nothing changes, the log says so this often. */
const HEARTBEAT_MS = 30_000;
/** An instance that is being deleted shows it after this time at the latest. */
const SHOWN_AFTER_MS = 30_000;
/** States in which Atlas lets clients in: `UPDATING` and `REPAIRING` are changing, but available. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];
/** The instance went away while it was waited for. */
class InstanceLostError extends errors/* StepError */.zg {
    name = 'InstanceLostError';
}
/** Whether an instance can be used: it is available, and has the connection string that says where. */
function isUsable(instance) {
    return AVAILABLE.includes(instance.stateName) && Boolean(instance.connectionStrings?.standardSrv);
}
/**
 * Polls an instance until it can be used.
 * @param latest what is known of it so far
 * @throws InstanceLostError if it is deleted meanwhile; TimedOutError when the client's budget is used up
 */
async function waitUntilUsable(client, plan, latest, progress) {
    const { clock, budget } = client;
    const schedule = createSchedule(client.random);
    const started = clock.elapsed();
    const waited = () => (0,format/* formatDuration */.a3)(clock.elapsed() - started);
    let instance = latest;
    let reported = { state: '', at: started };
    while (!isUsable(instance)) {
        const state = describeState(instance);
        if (state !== reported.state || clock.elapsed() - reported.at >= HEARTBEAT_MS) {
            progress.info(`${plan.name} is ${state} (${waited()})`);
            reported = { state, at: clock.elapsed() };
        }
        if (instance !== latest || (0,rate_limit/* isBucketLow */.X_)(client.rateLimit)) {
            await pause();
        }
        instance = await poll();
    }
    progress.info(`${plan.name} is ${instance.stateName} (${waited()})`);
    return instance;
    async function poll() {
        const found = await (0,endpoint/* findInstance */.X)(client, plan);
        if (!found || found.stateName === 'DELETING') {
            const description = found ? 'is being deleted' : 'is gone';
            throw new InstanceLostError(`Failed to wait for the instance "${plan.name}": it ${description}, after ${waited()}. Somebody or something else deleted it (another run, a sweep, a person): see the activity feed of the Atlas project.`);
        }
        return found;
    }
    /** Waits for the next poll, breaking the wait where the log is due. */
    async function pause() {
        const fitted = (0,util_budget/* fitPause */.oU)(budget, schedule.next(clock.elapsed() - started, client.rateLimit));
        if (fitted === undefined) {
            throw stillThere(budget, `wait for the instance "${plan.name}"`, describeState(instance));
        }
        let toSleep = fitted;
        while (toSleep > 0) {
            const slice = Math.min(toSleep, Math.max(0, reported.at + HEARTBEAT_MS - clock.elapsed()) || HEARTBEAT_MS);
            await clock.sleep(slice, budget.signal);
            toSleep -= slice;
            if (clock.elapsed() - reported.at >= HEARTBEAT_MS) {
                progress.info(`${plan.name} is ${reported.state} (${waited()})`);
                reported = { ...reported, at: clock.elapsed() };
            }
        }
    }
}
/**
 * Polls an instance that is being deleted until its name is free.
 * @returns `gone`, or `back` if it is there as before: Atlas accepts deletions and gives them up now and then
 * @throws TimedOutError when the client's budget is used up
 */
async function waitUntilGone(client, target, progress) {
    const { clock, budget } = client;
    const schedule = createSchedule(client.random);
    const started = clock.elapsed();
    let reportedAt = Number.NEGATIVE_INFINITY;
    let { id } = target;
    let seenDeleting = false;
    for (;;) {
        const instance = await (0,flex_clusters/* findFlexCluster */.pW)(client, target.projectId, target.name);
        const elapsed = clock.elapsed() - started;
        if (!instance || (id !== undefined && instance.id !== id)) {
            progress.info(`${target.name} is gone (${(0,format/* formatDuration */.a3)(elapsed)})`);
            return 'gone';
        }
        id = instance.id;
        seenDeleting ||= instance.stateName === 'DELETING';
        // At first Atlas may still show the state from before the deletion.
        if (instance.stateName !== 'DELETING' && (seenDeleting || elapsed >= SHOWN_AFTER_MS)) {
            progress.info(`${target.name} is ${instance.stateName} again (${(0,format/* formatDuration */.a3)(elapsed)})`);
            return 'back';
        }
        if (elapsed - reportedAt >= HEARTBEAT_MS) {
            progress.info(`${target.name} is ${instance.stateName} (${(0,format/* formatDuration */.a3)(elapsed)})`);
            reportedAt = elapsed;
        }
        const delay = (0,util_budget/* fitPause */.oU)(budget, Math.min(schedule.next(elapsed, client.rateLimit), HEARTBEAT_MS));
        if (delay === undefined) {
            throw stillThere(budget, `wait until the instance "${target.name}" is gone`, instance.stateName);
        }
        await clock.sleep(delay, budget.signal);
    }
}
function stillThere(budget, description, state) {
    const advice = 'Raise "timeout", or look at the instance in Atlas.';
    return (0,util_budget/* timedOut */.iU)(budget, description, `it is still ${state}`, advice);
}
/** The state, with what is missing where the state alone does not say it. */
function describeState(instance) {
    return AVAILABLE.includes(instance.stateName)
        ? `${instance.stateName}, without a connection string yet`
        : instance.stateName;
}
//# sourceMappingURL=wait.js.map

/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ LogProgress)
/* harmony export */ });
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7552);

/** Turns what is reported into a grouped log, and keeps how long each phase took. */
class LogProgress {
    #runner;
    #clock;
    #started;
    #open;
    #done = [];
    constructor(runner, clock) {
        this.#runner = runner;
        this.#clock = clock;
        this.#started = clock.elapsed();
    }
    phase(title) {
        this.end();
        this.#open = { title, startMs: this.#elapsed() };
        this.#runner.startGroup(title);
    }
    info(message) {
        this.#runner.info(message);
    }
    warn(message) {
        this.#runner.warning(message, 'Ephemeral MongoDB Atlas');
    }
    /** Ends the phase that is open, if one is. */
    end() {
        if (this.#open) {
            const phase = { ...this.#open, endMs: this.#elapsed() };
            this.#done.push(phase);
            this.#open = undefined;
            this.#runner.endGroup();
            this.#runner.info(`${phase.title}: ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(phase.endMs - phase.startMs)}`);
        }
    }
    get phases() {
        return this.#done;
    }
    #elapsed() {
        return this.#clock.elapsed() - this.#started;
    }
}
//# sourceMappingURL=log.js.map

/***/ })

};
