export const id = 439;
export const ids = [439];
export const modules = {

/***/ 2439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  create: () => (/* binding */ create)
});

// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/instance/all-or-abort.js
var all_or_abort = __webpack_require__(4618);
// EXTERNAL MODULE: ./lib/src/instance/data/pending.js
var pending = __webpack_require__(5738);
// EXTERNAL MODULE: ./lib/src/instance/expiry.js
var instance_expiry = __webpack_require__(865);
// EXTERNAL MODULE: ./lib/src/instance/naming.js
var naming = __webpack_require__(5642);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(6402);
// EXTERNAL MODULE: ./lib/src/instance/wait.js
var wait = __webpack_require__(5951);
// EXTERNAL MODULE: ./lib/src/atlas/atlas-error.js
var atlas_error = __webpack_require__(8110);
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
;// CONCATENATED MODULE: ./lib/src/instance/create/adopt.js







/** An instance with this name exists and must not be adopted. */
class NameTakenError extends errors/* StepError */.zg {
    name = 'NameTakenError';
}
/** How often tags are written again if another run overwrites them while it adopts the same instance. */
const MAX_REPAIRS = 3;
/**
 * Checks whether an existing instance may be adopted.
 * @throws NameTakenError if it does not belong to this repository, or if `if-exists` is `fail`
 */
function checkAdoptable(found, { origin, ifExists }) {
    const description = `create instance "${found.name}"`;
    const reason = `an instance with this name already exists (${found.stateName})`;
    const owner = (0,ownership/* describeOwner */.$S)(found.tags);
    if (!(0,ownership/* isOurs */.MU)(found.tags, origin)) {
        throw new NameTakenError((0,errors/* failure */.V2)(description, `${reason} and does not belong to this repository: ${owner}`, 'Choose another name with the input "name", or delete the instance if nobody needs it.'));
    }
    if (ifExists === 'fail') {
        throw new NameTakenError((0,errors/* failure */.V2)(description, `${reason} and "if-exists" is "fail": ${owner}`, 'Delete it first, or use "if-exists: adopt".'));
    }
}
/** Warns about differences between an adopted instance and the inputs. Does not change the instance. */
function warnOfDifferences(found, plan, progress) {
    const { backingProviderName, regionName } = found.providerSettings;
    const compare = (input, requested, actual) => {
        if (actual !== undefined && actual !== requested) {
            progress.warn(`${input}: this step requested ${requested}, but adopted instance "${plan.name}" has ${actual}. The instance was not changed. To get a new one, delete it first.`);
        }
    };
    compare('provider', plan.provider, backingProviderName);
    compare('region', plan.region, regionName);
    compare('termination-protection', String(plan.terminationProtection), found.terminationProtectionEnabled === undefined ? undefined : String(found.terminationProtectionEnabled));
    compare('instance-type', plan.type, typeOf(found));
}
/** The type of an instance; undefined if the response does not show it. */
function typeOf({ providerSettings, clusterType }) {
    if (providerSettings.providerName === 'SERVERLESS') {
        return 'serverless';
    }
    return clusterType === undefined ? undefined : 'flex';
}
/**
 * Adopts an instance of this repository: updates `github-run` and the tag of the ref or pull request, adds the requested tags, and keeps
 * all others. Each attempt reads the current tags, and the result is verified, because other runs may adopt the instance at the same time.
 * @returns the instance; undefined if it is deleted or being deleted
 * @throws NameTakenError if the instance must not be adopted; AtlasError, TimedOutError and so on
 */
async function takeOver(client, found, adoption, progress) {
    const { plan, origin, ownerToken, wanted, restore } = adoption;
    const change = (tags) => (0,ownership/* adoptedTags */.Xt)(tags, origin, ownerToken, [...wanted, ...restore]);
    try {
        const adopted = await writeTags(client, adoption, change).catch(async (error) => {
            // Atlas may refuse to update an instance that is still CREATING.
            const isTooEarly = found.stateName === 'CREATING' && error instanceof atlas_error/* AtlasError */.q;
            if (!isTooEarly || (0,flex_clusters/* isNotFound */.c4)(error) || (0,flex_clusters/* isBeingDeleted */.vx)(error)) {
                throw error;
            }
            await (0,wait/* waitUntilUsable */.S)(client, plan, found, progress);
            return writeTags(client, adoption, change);
        });
        return adopted && (await ensureTags(client, adoption));
    }
    catch (error) {
        if ((0,flex_clusters/* isNotFound */.c4)(error) || (0,flex_clusters/* isBeingDeleted */.vx)(error)) {
            return undefined;
        }
        throw error;
    }
}
/** Updates the current tags of the instance. PATCH replaces all tags, so all of them are sent. */
function writeTags(client, adoption, change) {
    const { projectId, name } = adoption.plan;
    return client.checkThenCall(`adopt instance "${name}"`, retry_policy/* retryIdempotent */.wy, async (attempt) => {
        const instance = await (0,flex_clusters/* findFlexCluster */.pW)(attempt, projectId, name);
        if (!instance || instance.stateName === 'DELETING') {
            return undefined;
        }
        checkAdoptable(instance, adoption);
        return (0,flex_clusters/* updateFlexCluster */.bS)(projectId, name, { tags: change(instance.tags) });
    });
}
/**
 * Checks that the instance has the requested tags. A run that adopted the instance later owns it now, but if it read the tags before this
 * step wrote them, it has removed those tags and the expiry.
 */
async function ensureTags(client, adoption) {
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
// EXTERNAL MODULE: ./lib/src/atlas/serverless-instances.js
var serverless_instances = __webpack_require__(3671);
// EXTERNAL MODULE: ./lib/src/instance/endpoint.js
var endpoint = __webpack_require__(6995);
;// CONCATENATED MODULE: ./lib/src/instance/create/create-idempotently.js





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
    const attempts = new CreateAttempts(plan);
    try {
        const instance = await client.checkThenCall(`create instance "${plan.name}"`, (error, count) => attempts.afterFailure(error, count), (look) => attempts.next(look));
        if (instance) {
            return { created: true, instance };
        }
    }
    catch (error) {
        if (!attempts.mayHaveCreated && !(error instanceof errors/* CancelledError */.cc)) {
            onNothingCreated();
        }
        throw plan.type === 'serverless' ? (0,serverless_instances/* explainRetiredEndpoint */.G6)(error, plan.name) : error;
    }
    // Nothing was sent, because an instance was found.
    const instance = attempts.found;
    return { created: (0,ownership/* isHeldBy */.D0)(instance.tags, ownerToken), instance };
}
/** What the attempts of one creation know of each other. */
class CreateAttempts {
    #plan;
    /** The instance that a look found. */
    found;
    /** Whether an attempt may have created the instance although it failed. */
    mayHaveCreated = false;
    /** Whether the current attempt got as far as the request: only then its failure says anything about an instance. */
    #requested = false;
    /** The failure after which an instance of that name may exist. */
    #unsettled;
    #mayRequestAgain = false;
    /** The failure that stands because there is no such instance. */
    #unfound;
    #unfoundCount = 0;
    constructor(plan) {
        this.#plan = plan;
    }
    /** Looks, if there is a question; returns the request if there is no instance of that name. */
    async next(look) {
        this.#requested = false;
        const failure = this.#unsettled;
        if (failure) {
            this.found = await (0,endpoint/* findInstance */.XD)(look, this.#plan);
            if (this.found) {
                return undefined;
            }
            this.#unsettled = undefined;
            if (!this.#mayRequestAgain) {
                this.#unfound = failure;
                throw failure;
            }
        }
        this.#requested = true;
        return (0,endpoint/* requestInstance */.J2)(this.#plan);
    }
    /** Decides on the next attempt: a name that is taken, or a lost response, is a reason to look. */
    afterFailure(error, count) {
        if (error === this.#unfound) {
            this.#unfoundCount += 1;
            return { retry: (0,retry_policy/* hasCode */.up)(error, 'DUPLICATE_CLUSTER_NAME') && this.#unfoundCount < MAX_UNFOUND };
        }
        const decision = (0,retry_policy/* retryIdempotent */.wy)(error, count);
        const nameTaken = (0,retry_policy/* hasCode */.up)(error, ...NAME_TAKEN_CODES);
        if (!this.#requested || !(nameTaken || (0,retry_policy/* mayHaveArrived */.BW)(error))) {
            return decision;
        }
        this.mayHaveCreated ||= !nameTaken;
        this.#unsettled = error;
        this.#mayRequestAgain = decision.retry;
        return decision.retry ? decision : { retry: true, immediate: true };
    }
}
//# sourceMappingURL=create-idempotently.js.map
;// CONCATENATED MODULE: ./lib/src/instance/create/acquire.js











/** The pause between the end of a deletion and the next create request. */
const NEW_TRY_MS = 500;
/**
 * Creates an instance, or adopts the one that this repository has under the name, and waits for the state that was requested.
 * @throws NameTakenError, InstanceLostError, TimedOutError, CancelledError, AtlasError and the like. Whatever was saved in `claims` and not
 *   dropped may exist then.
 */
async function provision(client, request, origin, options) {
    const { claims, progress } = options;
    const projectId = await (0,resolve_project/* resolveProject */.K)(client, request.project, progress);
    const context = { client, request, options, ...planFor(client, request, origin, projectId) };
    const { plan, adoption, claim } = context;
    const { ownerToken } = claim;
    checkSource(request.restoreFrom, plan);
    progress.phase('Create or adopt the instance');
    progress.info(`${plan.name}: ${plan.type}, ${plan.provider} ${plan.region}, project ${projectId}`);
    for (;;) {
        const mine = { ...claim, created: true };
        claims.keep(mine);
        const { created, instance } = await createIdempotently(client, plan, ownerToken, () => claims.drop());
        if (created) {
            progress.info(`Atlas is creating the instance: ID ${instance.id}, ${instance.stateName}`);
            return { instance: await waitIfWanted(context, instance, mine), projectId, created, ownerToken };
        }
        claims.drop();
        // An instance that is being deleted has no tags any more, so it does not matter who owned it.
        if (instance.stateName !== 'DELETING') {
            checkAdoptable(instance, adoption);
            const adopted = await adopt(context, instance);
            if (adopted) {
                return { instance: adopted, projectId, created, ownerToken };
            }
        }
        progress.info('An instance of that name is being deleted: waiting until the name is free');
        await (0,wait/* waitUntilGone */.Ly)(client, { ...plan, id: instance.id }, progress);
        // A short pause, in case Atlas does not agree yet that the name is free.
        await client.clock.sleep(NEW_TRY_MS, client.budget.signal);
    }
}
/** @throws StepError if the instance would be restored from itself */
function checkSource(source, { projectId, name }) {
    if (source?.name === name && (source.projectId ?? projectId) === projectId) {
        throw new errors/* StepError */.zg(`restore-from: "${name}" is the instance of this step itself. Choose another one to restore from.`);
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
        tags: [
            ...(0,ownership/* ownershipTags */.dt)(origin, ownerToken),
            ...wanted,
            ...(request.restoreFrom ? [pending/* PENDING_SINCE_CREATION */.Ds] : []),
        ],
        terminationProtection: request.terminationProtection,
        continuousBackup: request.continuousBackup,
    };
    const claim = { projectId, name, ownerToken, protectedByStep: plan.terminationProtection };
    return {
        plan,
        claim,
        adoption: {
            plan,
            origin,
            ifExists,
            ownerToken,
            wanted,
            restore: ifExists === 'restore' ? [(0,pending/* pendingTag */.Wk)(client.clock.now())] : [],
        },
    };
}
/** Takes over an instance of this repository and waits for it; undefined, and no claim, if it is deleted in the meantime. */
async function adopt(context, found) {
    const { client, plan, adoption, options } = context;
    const { claims, progress } = options;
    const claim = { ...context.claim, created: false, protectedByStep: false };
    claims.keep(claim);
    try {
        const held = await takeOver(client, found, adoption, progress);
        if (held) {
            progress.info(`Adopted the instance that this repository created: ID ${held.id}, ${held.stateName}`);
            warnOfDifferences(held, plan, progress);
            warnOfExpiry(client, context.request, held, progress);
            warnOfMissingData(context.request, held, progress);
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
/** Warns if a sweep could delete an adopted instance before this step times out. */
function warnOfExpiry({ clock, budget }, { expiresInMs }, { name, tags }, progress) {
    const expiry = (0,instance_expiry/* expiryTime */.TK)(tags);
    if (expiresInMs !== undefined || expiry === undefined || expiry > clock.now() + budget.totalMs) {
        return;
    }
    const when = expiry <= clock.now() ? 'expired' : 'expires';
    progress.warn(`expires-in: adopted instance "${name}" ${when} at ${(0,format/* formatTimestamp */.Ey)(expiry)}, and the next sweep may delete it. Set "expires-in" to extend its lifetime.`);
}
/** Warns if the data of an adopted instance is not restored yet, and this step does not know from where. */
function warnOfMissingData({ restoreFrom }, instance, progress) {
    if (!restoreFrom && (0,pending/* pendingRestore */.oU)(instance) !== undefined) {
        progress.warn(`restore-from: adopted instance "${instance.name}" does not have its data yet. Another run is still restoring it, or was cancelled before it could. Set "restore-from" in this step too, so that it waits for the restore or does it itself.`);
    }
}
async function waitIfWanted({ client, request, plan, options: { progress, onAcquired } }, instance, claim) {
    if (request.waitFor !== 'none') {
        progress.phase('Wait until it is IDLE');
    }
    const [usable] = await (0,all_or_abort/* allOrAbort */.j)(client, async (waiting) => request.waitFor === 'none' ? instance : (0,wait/* waitUntilUsable */.S)(waiting, plan, instance, progress), (free) => onAcquired(free, claim));
    return usable;
}
//# sourceMappingURL=acquire.js.map
// EXTERNAL MODULE: ./lib/src/runner/log.js
var log = __webpack_require__(223);
;// CONCATENATED MODULE: ./lib/src/runner/outputs.js
/** Sets the outputs. The login is already masked, so GitHub does not pass it to other jobs; the other outputs are not secret. */
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
// EXTERNAL MODULE: ./lib/src/types.js
var types = __webpack_require__(647);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/actions/atlas-connection.js + 12 modules
var atlas_connection = __webpack_require__(9198);
// EXTERNAL MODULE: ./lib/src/actions/comment-body.js
var comment_body = __webpack_require__(7168);
// EXTERNAL MODULE: ./lib/src/actions/keep-comment.js
var keep_comment = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/src/actions/remove-leftovers.js + 1 modules
var remove_leftovers = __webpack_require__(8164);
// EXTERNAL MODULE: ./lib/src/runner/masks.js
var masks = __webpack_require__(9560);
// EXTERNAL MODULE: ./lib/src/actions/messages.js
var messages = __webpack_require__(2720);
// EXTERNAL MODULE: ./lib/src/actions/step.js + 15 modules
var actions_step = __webpack_require__(3539);
;// CONCATENATED MODULE: ./lib/src/actions/step-access.js





/** Loads the modules for access only if access is requested. */
function createStepAccess(step, request, origin, progress) {
    const { runner } = step;
    const onSecret = (text) => (0,masks/* maskSecret */.$)(runner, text);
    const isRequested = Boolean(request.databaseUser ?? request.allowIp);
    const lasts = request.accessLifetime === 'instance';
    let granted;
    let login;
    return {
        async grant(client, claim) {
            if (!isRequested) {
                return;
            }
            const { grantAccess } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(54)]).then(__webpack_require__.bind(__webpack_require__, 1054));
            const onClaim = (next) => {
                granted = next;
                (0,state/* saveAccess */.sc)(runner, next);
            };
            login = await grantAccess(client, claim, request, origin, { onClaim, onSecret }, progress);
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
            onSecret(connectionString);
            if (request.waitFor === 'ready') {
                progress.phase('Wait until a login succeeds');
                const { waitUntilReady } = await __webpack_require__.e(/* import() */ 176).then(__webpack_require__.bind(__webpack_require__, 176));
                const { ping } = await Promise.all(/* import() */[__webpack_require__.e(400), __webpack_require__.e(245), __webpack_require__.e(11)]).then(__webpack_require__.bind(__webpack_require__, 5011));
                await waitUntilReady(client, { name: instance.name, connectionString, login }, ping, progress);
            }
            return { ...login, connectionString };
        },
        async settle(client, instance) {
            if (lasts && granted?.entries) {
                const { leaveEntriesTo } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(914)]).then(__webpack_require__.bind(__webpack_require__, 1914));
                granted = { ...granted, instanceId: instance.id };
                (0,state/* saveAccess */.sc)(runner, granted);
                await leaveEntriesTo(client, granted, origin, instance.id);
            }
        },
        async finish(client, { name }) {
            if (!lasts || !granted) {
                return;
            }
            (0,state/* clearAccess */.IN)(runner);
            try {
                const { pruneLastingUsers } = await __webpack_require__.e(/* import() */ 971).then(__webpack_require__.bind(__webpack_require__, 6971));
                const count = await pruneLastingUsers(client, granted.projectId, name, origin);
                if (count > 0) {
                    runner.info(`${(0,messages/* describeRevoked */.Q4)({ users: count, entries: 0, sharedEntries: 0 })} of earlier runs`);
                }
            }
            catch (error) {
                runner.warning(`Database users of earlier runs for instance "${name}" were not removed: ${(0,actions_step/* explain */.WE)(runner, error)} The next successful run removes them.`, types/* TITLE */.ly);
            }
        },
        claim: () => granted,
    };
}
//# sourceMappingURL=step-access.js.map
;// CONCATENATED MODULE: ./lib/src/actions/create.js














/** The time limit of clean-up, in addition to the input `timeout`. */
const CLEAN_UP_MS = 30_000;
/** The runner kills the process 10 s after a cancel. */
const CLEAN_UP_AFTER_CANCEL_MS = 8_000;
/** The main phase of the create action. */
async function create(step, request, context) {
    const { runner, clock } = step;
    if (request.name && request.name.length > types/* HOST_NAME_LENGTH */.YX) {
        runner.notice(`name: Atlas uses only the first ${types/* HOST_NAME_LENGTH */.YX} characters in host names, here "${request.name.slice(0, types/* HOST_NAME_LENGTH */.YX)}", and does not allow two instances with the same first ${types/* HOST_NAME_LENGTH */.YX} characters. Use names that differ in these characters.`, 'Input name');
    }
    const progress = new log/* LogProgress */.w(runner, clock);
    const client = await (0,atlas_connection/* connectStep */.n)(step, request, (0,budget/* startBudget */.cg)(clock, request.timeoutMs, step.cancelled));
    const access = createStepAccess(step, request, context, progress);
    let claim;
    const claims = {
        keep(next) {
            claim = next;
            (0,state/* saveClaim */.Ql)(runner, { ...next, finished: false });
        },
        drop() {
            claim = undefined;
            (0,state/* clearClaim */.WV)(runner);
        },
    };
    try {
        const provisioned = await provision(client, request, context, {
            claims,
            progress,
            onAcquired: access.grant,
        });
        const { instance, restored } = await restore(client, request, provisioned, progress);
        const login = await access.connect(client, instance);
        await access.settle(client, instance);
        progress.end();
        await report(step, request, context, { ...provisioned, instance, restored }, login, progress);
        await access.finish(client, instance);
        if (claim && request.deleteAfterJob) {
            (0,state/* saveClaim */.Ql)(runner, { ...claim, finished: true });
            runner.info(claim.created
                ? 'The instance is deleted when this job ends (input "delete-after-job")'
                : 'The instance is deleted when this job ends (input "delete-after-job"), even if an earlier job still uses it');
        }
        else {
            (0,state/* clearClaim */.WV)(runner);
        }
    }
    catch (error) {
        progress.end();
        const limitMs = step.cancelled.aborted ? CLEAN_UP_AFTER_CANCEL_MS : CLEAN_UP_MS;
        const cleaner = client.withBudget((0,budget/* startBudget */.cg)(clock, limitMs, new AbortController().signal, 'clean-up'));
        const leftovers = { claim: claim && { ...claim, finished: false }, access: access.claim() };
        await (0,remove_leftovers/* cleanUp */.n)(step, cleaner, request, context, leftovers, 'main');
        throw error;
    }
    finally {
        await (0,atlas_connection/* disconnect */.Z)(client);
    }
}
/** Restores the data of another cluster, if requested. Loaded only then. */
async function restore(client, { restoreFrom }, provisioned, progress) {
    if (!restoreFrom) {
        return { instance: provisioned.instance, restored: false };
    }
    const { restoreData } = await __webpack_require__.e(/* import() */ 969).then(__webpack_require__.bind(__webpack_require__, 2969));
    return restoreData(client, provisioned, restoreFrom, progress);
}
async function report(step, request, context, { instance, projectId, created, restored }, login, progress) {
    const { runner, clock } = step;
    const facts = {
        id: instance.id,
        standardSrv: instance.connectionStrings?.standardSrv ?? '',
        name: instance.name,
        projectId,
        stateName: instance.stateName,
        mongoDBVersion: instance.mongoDBVersion ?? '',
    };
    const expiresAt = (0,instance_expiry/* expiryTime */.TK)(instance.tags);
    setOutputs(runner, {
        ...facts,
        created: String(created),
        restored: String(restored),
        available: 'true',
        expiresAt: expiresAt === undefined ? '' : (0,format/* formatTimestamp */.Ey)(expiresAt),
        instance: JSON.stringify(instance),
        ...login,
    });
    if (!facts.standardSrv) {
        const outputs = login ? 'outputs standardSrv and connectionString are' : 'output standardSrv is';
        runner.notice(`The ${outputs} empty, because Atlas provides the connection string when the instance is IDLE. Use "wait-for: idle" to wait for it.`, types/* TITLE */.ly);
    }
    runner.info(`${facts.name} (${facts.id}) is ${facts.stateName}${facts.standardSrv ? `: ${facts.standardSrv}` : ''}`);
    const { backingProviderName = request.provider, regionName = request.region } = instance.providerSettings;
    const summaryFacts = {
        ...facts,
        expiresAt,
        type: request.instanceType,
        provider: backingProviderName,
        region: regionName,
        created,
        restoredFrom: restored ? request.restoreFrom?.name : undefined,
        deletedAfterJob: request.deleteAfterJob,
        loginFor: login && request.accessLifetime,
        phases: progress.phases,
    };
    await runner.summarize((0,summary/* writeSummary */.Sy)(summaryFacts));
    const body = (0,comment_body/* writeComment */.HF)({ ...summaryFacts, at: clock.now(), runUrl: context.runUrl });
    await (0,keep_comment/* updateComment */.v)(step, request.comment, context, facts, body, true);
}
//# sourceMappingURL=create.js.map

/***/ }),

/***/ 4618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ allOrAbort)
/* harmony export */ });
/**
 * Runs two tasks concurrently. If one fails, the other is aborted. Rejects when both have ended, so that nothing is still running when
 * clean-up starts.
 * @throws the first error
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

/***/ 5738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ PENDING_SINCE_CREATION),
/* harmony export */   VW: () => (/* binding */ clearPending),
/* harmony export */   Wk: () => (/* binding */ pendingTag),
/* harmony export */   oU: () => (/* binding */ pendingRestore),
/* harmony export */   wU: () => (/* binding */ pendingSince)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(647);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9153);
/* harmony import */ var _tag_timestamp_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7469);





const KEY = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .OWNERSHIP_KEYS */ .jm.restorePending;
const SINCE_CREATION = 'since-creation';
/**
 * The tag of a new instance whose data must be restored before it can be used. If the run that has to restore it is cancelled, the next run
 * that adopts the instance knows that the data is missing.
 */
const PENDING_SINCE_CREATION = { key: KEY, value: SINCE_CREATION };
/**
 * The tag of an existing instance whose data must be restored again.
 * @param at when this was requested, in milliseconds since the epoch
 */
function pendingTag(at) {
    return { key: KEY, value: (0,_tag_timestamp_js__WEBPACK_IMPORTED_MODULE_4__/* .tagTimestamp */ .n)(at) };
}
/** The value of the tag; undefined if the instance waits for no restore. */
function pendingRestore({ tags }) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(tags, KEY);
}
/** The time in milliseconds since the epoch before which restores do not count. Of a new instance it is its creation, by the clock of Atlas. */
function pendingSince({ createDate }, pending) {
    return (pending === SINCE_CREATION ? Date.parse(createDate ?? '') : (0,_tag_timestamp_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTimestamp */ .E)(pending)) || 0;
}
/**
 * Removes the tag if it still has the same value: another run may have requested a later restore.
 * @throws AtlasError, TimedOutError and so on
 */
async function clearPending(client, projectId, { id, name }, pending) {
    await client.checkThenCall(`mark instance "${name}" as restored`, _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .retryIdempotent */ .wy, async (attempt) => {
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(attempt, projectId, name);
        if (instance?.id !== id || pendingRestore(instance) !== pending) {
            return undefined;
        }
        return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .updateFlexCluster */ .bS)(projectId, name, {
            tags: instance.tags?.filter(({ key }) => key !== KEY) ?? [],
        });
    });
}
//# sourceMappingURL=pending.js.map

/***/ }),

/***/ 865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ expiryTag),
/* harmony export */   TK: () => (/* binding */ expiryTime),
/* harmony export */   _3: () => (/* binding */ laterExpiry)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(647);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9153);
/* harmony import */ var _tag_timestamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7469);



/**
 * The tag for the time after which sweep deletes an instance.
 * @param at milliseconds since the epoch
 */
function expiryTag(at) {
    return { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt, value: (0,_tag_timestamp_js__WEBPACK_IMPORTED_MODULE_2__/* .tagTimestamp */ .n)(at) };
}
/** The value of `tag`, or the existing value if both are expiries and the existing one is later. */
function laterExpiry(tags, tag) {
    const existing = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOf */ .cO)(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt);
    // In this format, later times are greater strings.
    return tag.key === _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt && existing !== undefined && existing > tag.value
        ? existing
        : tag.value;
}
/** The expiry in milliseconds since the epoch; undefined if there is none or if it is invalid. */
function expiryTime(tags) {
    return (0,_tag_timestamp_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTimestamp */ .E)((0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOf */ .cO)(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt) ?? '');
}
//# sourceMappingURL=expiry.js.map

/***/ }),

/***/ 7469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseTimestamp),
/* harmony export */   n: () => (/* binding */ tagTimestamp)
/* harmony export */ });
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7552);

/**
 * A time for a tag, in ISO 8601 basic format and UTC (`20261123T181652Z`), because Atlas does not allow `:` in tags.
 * @param at milliseconds since the epoch
 */
function tagTimestamp(at) {
    return (0,_util_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTimestamp */ .Ey)(at).replace(/[-:]/g, '');
}
/** The time of a tag in milliseconds since the epoch; undefined if it is invalid. */
function parseTimestamp(text) {
    const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
    if (!parts) {
        return undefined;
    }
    const time = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`);
    return Number.isNaN(time) ? undefined : time;
}
//# sourceMappingURL=tag-timestamp.js.map

/***/ })

};
