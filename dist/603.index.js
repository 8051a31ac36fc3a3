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

// EXTERNAL MODULE: ./lib/src/instance/expiry.js
var instance_expiry = __webpack_require__(865);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/atlas/atlas-error.js
var atlas_error = __webpack_require__(8110);
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/wait.js
var wait = __webpack_require__(5951);
;// CONCATENATED MODULE: ./lib/src/instance/adopt.js







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
            progress.warn(`${input}: adopted instance "${plan.name}" has ${actual} instead of ${requested}, and was not changed. Delete the instance to get a new one.`);
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
            this.found = await (0,endpoint/* findInstance */.X)(look, this.#plan);
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
        return (0,endpoint/* requestInstance */.J)(this.#plan);
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
// EXTERNAL MODULE: ./lib/src/instance/naming.js
var naming = __webpack_require__(5642);
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(6402);
// EXTERNAL MODULE: ./lib/src/instance/restore/pending.js
var pending = __webpack_require__(3510);
;// CONCATENATED MODULE: ./lib/src/instance/provision.js











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
    progress.phase('Create the instance');
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
        progress.warn(`restore-from: adopted instance "${instance.name}" still waits for the data that another run restores. Set "restore-from" in this step too, so that it waits for the data.`);
    }
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
// EXTERNAL MODULE: ./lib/src/actions/atlas-connection.js + 10 modules
var atlas_connection = __webpack_require__(2479);
// EXTERNAL MODULE: ./lib/src/actions/comment-body.js
var comment_body = __webpack_require__(7168);
// EXTERNAL MODULE: ./lib/src/actions/keep-comment.js
var keep_comment = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/src/actions/remove-leftovers.js + 1 modules
var remove_leftovers = __webpack_require__(629);
// EXTERNAL MODULE: ./lib/src/runner/masks.js
var masks = __webpack_require__(9560);
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
                const { leaseOf } = await __webpack_require__.e(/* import() */ 863).then(__webpack_require__.bind(__webpack_require__, 863));
                const { replaceLease } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(914)]).then(__webpack_require__.bind(__webpack_require__, 1914));
                const { projectId, name, ownerToken } = granted;
                const own = leaseOf(origin, name, ownerToken);
                await replaceLease(client, projectId, own, leaseOf(origin, name, instance.id));
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
                    runner.info(`Removed ${count === 1 ? '1 database user' : `${count} database users`} of earlier runs`);
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
        runner.notice(`name: Atlas uses only the first ${types/* HOST_NAME_LENGTH */.YX} characters in host names, here "${request.name.slice(0, types/* HOST_NAME_LENGTH */.YX)}", and does not allow a second instance with the same ones. Use names that differ in these characters.`, 'Input name');
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
    const { restoreData } = await __webpack_require__.e(/* import() */ 677).then(__webpack_require__.bind(__webpack_require__, 5677));
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

/***/ }),

/***/ 3671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ findServerlessInstance),
/* harmony export */   G6: () => (/* binding */ explainRetiredEndpoint),
/* harmony export */   GG: () => (/* binding */ createServerlessInstance),
/* harmony export */   np: () => (/* binding */ isEndpointRetired)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8110);
/* harmony import */ var _flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(131);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(860);
/* harmony import */ var _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8443);
/* harmony import */ var _undefined_if_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5204);






/** Atlas has retired the serverless endpoint. */
class ServerlessRetiredError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'ServerlessRetiredError';
}
const version = '2023-01-01';
/** The request to create an instance through the serverless endpoint (`createGroupServerlessInstance`), for `checkThenCall`. */
function createServerlessInstance(projectId, body) {
    return {
        description: describeCreate(body.name),
        method: 'POST',
        path: `/api/atlas/v2/groups/${projectId}/serverless`,
        version,
        body,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .InstanceSchema */ .t,
    };
}
/** Returns a ServerlessRetiredError if a create failed because Atlas no longer has the endpoint, and the same error otherwise. */
function explainRetiredEndpoint(error, name) {
    if (!isEndpointRetiredForCreate(error)) {
        return error;
    }
    const advice = 'Atlas has retired the serverless endpoint. Use "instance-type: flex", which creates the same kind of instance.';
    return new ServerlessRetiredError((0,_util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(describeCreate(name), error.reason, advice), { cause: error });
}
function describeCreate(name) {
    return `create serverless instance "${name}"`;
}
/** Gets an instance through the serverless endpoint (`getGroupServerlessInstance`); undefined if it does not exist. */
function findServerlessInstance(client, projectId, name) {
    return (0,_undefined_if_js__WEBPACK_IMPORTED_MODULE_5__/* .undefinedIf */ .g)(_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4, client.call({
        description: `get instance "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
        version,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .InstanceSchema */ .t,
    }));
}
/**
 * Whether the retired endpoint may be the reason why a POST failed: any 4xx except those about credentials, billing and limits, and those
 * with an errorCode about the request.
 */
function isEndpointRetiredForCreate(error) {
    if (!(error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q) || error.status < 400 || error.status >= 500) {
        return false;
    }
    const { status, errorCode } = error;
    const aboutRequest = errorCode !== undefined && errorCode !== 'RESOURCE_NOT_FOUND' && _hints_js__WEBPACK_IMPORTED_MODULE_3__/* .KNOWN_ERROR_CODES */ .O.includes(errorCode);
    return isEndpointRetired(error) || !([401, 402, 408, 429].includes(status) || aboutRequest);
}
/** Whether an error means that the operation no longer exists, as opposed to the project or the instance. */
function isEndpointRetired(error) {
    if (!(error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q)) {
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

/***/ 6995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ requestInstance),
/* harmony export */   X: () => (/* binding */ findInstance)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3671);


/** The request to create an instance through the endpoint for its type, for `checkThenCall`. */
function requestInstance(plan) {
    const common = {
        name: plan.name,
        tags: plan.tags,
        terminationProtectionEnabled: plan.terminationProtection,
    };
    const provider = { backingProviderName: plan.provider, regionName: plan.region };
    if (plan.type === 'flex') {
        return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .createFlexCluster */ .IR)(plan.projectId, { ...common, providerSettings: provider });
    }
    return (0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .createServerlessInstance */ .GG)(plan.projectId, {
        ...common,
        providerSettings: { ...provider, providerName: 'SERVERLESS' },
        ...(plan.continuousBackup === undefined
            ? {}
            : { serverlessBackupOptions: { serverlessContinuousBackupEnabled: plan.continuousBackup } }),
    });
}
/**
 * Gets an instance through the endpoint that created it, because this endpoint returns all settings. Falls back to the Flex endpoint, which
 * returns instances of both types: Atlas plans to remove the serverless GET on 2027-01-15.
 * @returns undefined if the instance does not exist
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
            if (!(0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .isEndpointRetired */ .np)(error)) {
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

/***/ 5642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deriveName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(647);


const HASH_LENGTH = 8;
/**
 * Derives the name of an instance from the pull request (`pr-123-1a2b3c4d`) or else from the ref (`feature-login-5e6f7a8b`). The name is
 * the same for every run, unique to the repository, has at most 23 characters, starts with a letter and does not end with `-`.
 */
function deriveName(origin) {
    // Owners and repositories on GitHub are case-insensitive; refs are case-sensitive.
    const repository = `${origin.owner}/${origin.repository}`.toLowerCase();
    if (origin.pullRequest !== undefined) {
        return `pr-${origin.pullRequest}-${hash(repository)}`;
    }
    const suffix = `-${hash(`${repository}\n${origin.ref}`)}`;
    const readable = slug(origin.ref.replace(/^refs\/(heads|tags|pull)\//, ''), _types_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_NAME_LENGTH */ .YX - suffix.length);
    return readable + suffix;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
/** The readable part of a name. It starts with a letter and does not end with `-`. */
function slug(text, maxLength) {
    const hyphenated = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+/, '');
    // Atlas reserves names such as "atlas-1a2b3c" (ATLAS_RESERVED_CLUSTER_NAME).
    const named = /^(?!atlas(-|$))[a-z]/.test(hyphenated) ? hyphenated : `ref-${hyphenated}`;
    return named.slice(0, maxLength).replace(/-+$/, '');
}
//# sourceMappingURL=naming.js.map

/***/ }),

/***/ 1612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ pollState)
});

// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/atlas/rate-limit.js
var rate_limit = __webpack_require__(4896);
;// CONCATENATED MODULE: ./lib/src/instance/schedule.js

/** The interval in the first minute. The mean delay in noticing a change is half of it. */
const STEADY_MS = 3_000;
/** Later, the interval is this share of the elapsed time. The mean relative delay is half of it. */
const SHARE_OF_ELAPSED = 0.045;
const MAX_MS = 60_000;
/** Each poll is moved earlier by a random time of up to this share of the interval. */
const JITTER = 0.02;
/**
 * Polls on a grid that is dense at first and slows down. The grid has a random offset, so that jobs that started together do not poll
 * together. An additional poll half-way to the first grid point catches instances that are ready quickly.
 * @param random returns a number from 0 (inclusive) to 1 (exclusive), like Math.random
 */
function createSchedule(random) {
    // At least the jitter, because the jitter moves polls earlier.
    const phase = STEADY_MS * (JITTER + (1 - JITTER) * random());
    let planned = 0;
    let polls = 1;
    return {
        next(elapsedMs, rateLimit) {
            polls += 1;
            const interval = intervalBefore(polls, planned, phase);
            // If a slow response has passed the next grid point, the grid moves, so that no poll follows immediately.
            planned = Math.max(planned + interval, elapsedMs + interval / 2);
            return planned - interval * JITTER * random() - elapsedMs + (0,rate_limit/* refillDelay */.Ke)(rateLimit, random);
        },
    };
}
/** The interval in milliseconds before a grid point. */
function intervalBefore(poll, planned, phase) {
    if (poll <= 3) {
        return (STEADY_MS + phase) / 2;
    }
    return Math.min(MAX_MS, Math.max(STEADY_MS, planned * SHARE_OF_ELAPSED));
}
//# sourceMappingURL=schedule.js.map
;// CONCATENATED MODULE: ./lib/src/instance/poll-state.js



/** The interval of log messages while the state does not change. */
const HEARTBEAT_MS = 30_000;
/**
 * Polls on the schedule until there is a result. Logs the state when it changes, and every 30 s.
 * @param waited the formatted time since polling started
 * @throws the errors of `check`; TimedOutError with the last state when the budget ends; the budget's abort reason
 */
async function pollState(client, { label, description, advice }, check, progress, first) {
    const { clock, budget } = client;
    const schedule = createSchedule(client.random);
    const started = clock.elapsed();
    const waited = () => (0,format/* formatDuration */.a3)(clock.elapsed() - started);
    let reported = { state: '', at: started };
    if (first) {
        report(first.state);
        if (first.pauseFirst) {
            await pause(first.state);
        }
    }
    for (;;) {
        const { state, result } = await check(waited());
        report(state);
        if (result !== undefined) {
            return result;
        }
        await pause(state);
    }
    function report(state) {
        if (state !== reported.state || clock.elapsed() - reported.at >= HEARTBEAT_MS) {
            progress.info(`${label} is ${state} (${waited()})`);
            reported = { state, at: clock.elapsed() };
        }
    }
    /** Waits for the next poll, and writes to the log in the meantime. */
    async function pause(state) {
        const fitted = (0,util_budget/* fitPause */.oU)(budget, schedule.next(clock.elapsed() - started, client.rateLimit));
        if (fitted === undefined) {
            throw (0,util_budget/* timedOut */.iU)(budget, description, `it is still ${state}`, advice);
        }
        let toSleep = fitted;
        while (toSleep > 0) {
            const untilHeartbeat = Math.max(0, reported.at + HEARTBEAT_MS - clock.elapsed()) || HEARTBEAT_MS;
            const slice = Math.min(toSleep, untilHeartbeat);
            await clock.sleep(slice, budget.signal);
            toSleep -= slice;
            report(state);
        }
    }
}
//# sourceMappingURL=poll-state.js.map

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
/** Gets a project by its name (`getGroupByName`). */
function getProjectByName(client, name) {
    return client.call({
        description: `find project "${name}"`,
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

/***/ 3510:
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

/***/ }),

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ InstanceLostError),
/* harmony export */   Ly: () => (/* binding */ waitUntilGone),
/* harmony export */   S: () => (/* binding */ waitUntilUsable),
/* harmony export */   yb: () => (/* binding */ waitUntilIdle)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_rate_limit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4896);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6995);
/* harmony import */ var _poll_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1612);





/** The maximum time until an instance that is being deleted has the state DELETING. */
const MAX_DELETING_LAG_MS = 30_000;
const ADVICE = 'Increase "timeout", or look at the instance in Atlas.';
/** States in which clients can connect, including `UPDATING` and `REPAIRING`. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];
/** The instance was deleted while this step was waiting for it. */
class InstanceLostError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .zg {
    name = 'InstanceLostError';
}
/** Whether clients can connect and the connection string is known. */
function isUsable(instance) {
    return AVAILABLE.includes(instance.stateName) && Boolean(instance.connectionStrings?.standardSrv);
}
/**
 * Polls an instance until it is usable.
 * @param latest the last known state
 * @throws InstanceLostError if the instance is deleted; TimedOutError when the budget ends
 */
function waitUntilUsable(client, plan, latest, progress) {
    return waitFor(client, plan, latest, isUsable, progress);
}
/** Polls a usable instance until it is IDLE, because Atlas does not restore into an instance that is changing. */
function waitUntilIdle(client, plan, latest, progress) {
    const isIdle = (instance) => isUsable(instance) && instance.stateName === 'IDLE';
    return isIdle(latest) ? Promise.resolve(latest) : waitFor(client, plan, latest, isIdle, progress);
}
async function waitFor(client, plan, latest, isDone, progress) {
    const description = `wait for instance "${plan.name}"`;
    if (isDone(latest)) {
        progress.info(`${plan.name} is ${latest.stateName} (0 ms)`);
        return latest;
    }
    return (0,_poll_state_js__WEBPACK_IMPORTED_MODULE_3__/* .pollState */ .X)(client, { label: plan.name, description, advice: ADVICE }, async (waited) => {
        const instance = await (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .findInstance */ .X)(client, plan);
        if (!instance || instance.stateName === 'DELETING') {
            const state = instance ? 'is being deleted' : 'no longer exists';
            throw new InstanceLostError((0,_util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(description, `it ${state} after ${waited}`, 'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.'));
        }
        return { state: describeState(instance), ...(isDone(instance) ? { result: instance } : {}) };
    }, progress, { state: describeState(latest), pauseFirst: (0,_atlas_rate_limit_js__WEBPACK_IMPORTED_MODULE_4__/* .isBucketLow */ .X_)(client.rateLimit) });
}
/**
 * Polls an instance that is being deleted until it is gone.
 * @returns `gone`, or `back` if Atlas dropped the deletion, which sometimes happens
 * @throws TimedOutError when the budget ends
 */
async function waitUntilGone(client, target, progress) {
    const started = client.clock.elapsed();
    let { id } = target;
    let seenDeleting = false;
    return (0,_poll_state_js__WEBPACK_IMPORTED_MODULE_3__/* .pollState */ .X)(client, { label: target.name, description: `wait until instance "${target.name}" is gone`, advice: ADVICE }, async () => {
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, target.projectId, target.name);
        if (!instance || (id !== undefined && instance.id !== id)) {
            return { state: 'gone', result: 'gone' };
        }
        id = instance.id;
        seenDeleting ||= instance.stateName === 'DELETING';
        // At first, Atlas may still return the state from before the deletion.
        const waitedLong = client.clock.elapsed() - started >= MAX_DELETING_LAG_MS;
        if (instance.stateName !== 'DELETING' && (seenDeleting || waitedLong)) {
            return { state: `${instance.stateName} again`, result: 'back' };
        }
        return { state: instance.stateName };
    }, progress);
}
/** The state, and whether the connection string is missing. */
function describeState(instance) {
    return AVAILABLE.includes(instance.stateName) && !isUsable(instance)
        ? `${instance.stateName} without a connection string`
        : instance.stateName;
}
//# sourceMappingURL=wait.js.map

/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ LogProgress)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(647);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7552);


/** Writes progress to a grouped log, and records the time of each phase. */
class LogProgress {
    #runner;
    #clock;
    #started;
    #current;
    #completed = [];
    constructor(runner, clock) {
        this.#runner = runner;
        this.#clock = clock;
        this.#started = clock.elapsed();
    }
    phase(title) {
        this.end();
        this.#current = { title, startMs: this.#elapsed() };
        this.#runner.startGroup(title);
    }
    info(message) {
        this.#runner.info(message);
    }
    warn(message) {
        this.#runner.warning(message, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .TITLE */ .ly);
    }
    /** Ends the current phase, if there is one. */
    end() {
        if (this.#current) {
            const phase = { ...this.#current, endMs: this.#elapsed() };
            this.#completed.push(phase);
            this.#current = undefined;
            this.#runner.endGroup();
            this.#runner.info(`${phase.title}: ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(phase.endMs - phase.startMs)}`);
        }
    }
    get phases() {
        return this.#completed;
    }
    #elapsed() {
        return this.#clock.elapsed() - this.#started;
    }
}
//# sourceMappingURL=log.js.map

/***/ })

};
