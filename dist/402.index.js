export const id = 402;
export const ids = [402];
export const modules = {

/***/ 6402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  create: () => (/* binding */ create)
});

// EXTERNAL MODULE: ./lib/src/runner/state.js
var state = __webpack_require__(316);
// EXTERNAL MODULE: ./lib/src/types.js
var types = __webpack_require__(647);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/actions/connections.js + 6 modules
var connections = __webpack_require__(6894);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/instance/access/plan.js

/**
 * Atlas refuses an expiry of more than a week by its own clock (`EXPIRATION_DATE_EXCEEDS_MAX`). The five minutes are a margin for runners
 * with a fast clock.
 */
const MAX_LIFETIME_MS = 7 * 24 * 3_600_000 - 5 * 60_000;
/** The number of random bytes in a password: twice the 128 bits that are considered secure. */
const RANDOM_BYTES = 32;
/**
 * Generates a random login. Base64url needs no encoding in a URI (RFC 3986, 2.3), and a letter comes first, because programs take a
 * password that starts with `-` for an option.
 */
function generateLogin() {
    return {
        username: `ephemeral-${(0,external_node_crypto_.randomBytes)(RANDOM_BYTES / 2).toString('base64url')}`,
        password: `p${(0,external_node_crypto_.randomBytes)(RANDOM_BYTES).toString('base64url')}`,
    };
}
/**
 * When access expires, in milliseconds since the epoch. Whole seconds, because Atlas returns dates without fractions. A full week is
 * shortened by a few minutes.
 */
function accessExpiry(now, lifetimeMs) {
    return Math.ceil((now + Math.min(lifetimeMs, MAX_LIFETIME_MS)) / 1_000) * 1_000;
}
//# sourceMappingURL=plan.js.map
// EXTERNAL MODULE: ./lib/src/instance/naming.js
var naming = __webpack_require__(5642);
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(4021);
// EXTERNAL MODULE: ./lib/src/instance/tags.js
var instance_tags = __webpack_require__(8687);
// EXTERNAL MODULE: ./lib/src/runner/masks.js
var masks = __webpack_require__(9560);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/actions/comment.js + 1 modules
var actions_comment = __webpack_require__(1736);
;// CONCATENATED MODULE: ./lib/src/actions/create-plan.js







/**
 * Plans a step.
 * @throws StepError if the project or the snapshot does not exist, or if the instance would be restored from itself
 */
async function makePlan(step, request, context) {
    const { client } = step;
    const { restoreFrom } = request;
    const name = request.name ?? (0,naming/* deriveName */.H)(context);
    const projectId = await (0,resolve_project/* resolveProject */.K)(step, request.project);
    const source = restoreFrom && { ...restoreFrom, projectId: restoreFrom.projectId ?? projectId };
    if (source?.name === name && source.projectId === projectId) {
        throw new errors/* StepError */.zg(`restore-from: "${name}" is the instance of this step itself. Choose another one to restore from.`);
    }
    const instance = planInstance(step, request, context, { projectId, name });
    const { claim } = instance;
    const access = planAccess(step, request, context, claim);
    const replaces = source && request.ifExists === 'restore';
    const snapshot = replaces ? await findSnapshot(client, source) : undefined;
    // The token belongs to the state of the step, which has to be complete before anything is created.
    await client.authenticate();
    const comment = (0,actions_comment/* findCommentTarget */.K$)(step.runner, request.comment, context);
    const deletes = request.deleteAfterJob ? 'held' : 'created';
    const isKept = request.onFailure === 'keep';
    const leftovers = {
        claim,
        deletes: isKept ? 'none' : deletes,
        keptBecause: isKept ? '"on-failure" is "keep"' : '',
        access: access && marksOf(access, false),
        comment: comment?.place,
        lookAgain: true,
    };
    return { request, instance, access, source, snapshot, comment, leftovers };
}
function planInstance({ clock, random }, request, origin, target) {
    const { expiresInMs, instanceType, terminationProtection } = request;
    const createdBy = (0,instance_tags/* createOwnerToken */.Ze)(origin, random);
    const expiry = expiresInMs === undefined ? [] : [(0,instance_tags/* expiryTag */.EI)(clock.now() + expiresInMs)];
    const wanted = [...expiry, ...request.tags];
    const pending = request.restoreFrom ? [instance_tags/* RESTORE_PENDING */.J2] : [];
    const adoptedBy = `${createdBy}-adopted`;
    return {
        ...request,
        claim: { type: instanceType, ...target, createdBy, adoptedBy, protects: terminationProtection },
        origin,
        wanted,
        tags: [...(0,instance_tags/* ownershipTags */.dt)(origin, createdBy), ...wanted, ...pending],
    };
}
/** Chooses the access, and masks its secrets. */
function planAccess({ runner, clock }, { databaseUser, allowIp, accessExpiresInMs }, origin, claim) {
    if (!databaseUser && !allowIp) {
        return undefined;
    }
    const user = databaseUser && { login: generateLogin(), ...databaseUser };
    if (user) {
        (0,masks/* maskSecret */.$)(runner, user.login.username);
        (0,masks/* maskSecret */.$)(runner, user.login.password);
    }
    return { claim, origin, user, allowIp, expiresAt: accessExpiry(clock.now(), accessExpiresInMs) };
}
/**
 * What clean-up needs to find the access.
 * @param keepsLogin whether the database user stays after the job
 */
function marksOf({ user, allowIp, expiresAt }, keepsLogin) {
    return { user: Boolean(user) && !keepsLogin, entriesUntil: allowIp ? expiresAt : undefined };
}
/** Finds the snapshot to restore. Its module is loaded only if it is needed. */
async function findSnapshot(client, source) {
    const { chooseSnapshot } = await __webpack_require__.e(/* import() */ 745).then(__webpack_require__.bind(__webpack_require__, 2745));
    return chooseSnapshot(client, source);
}
//# sourceMappingURL=create-plan.js.map
;// CONCATENATED MODULE: ./lib/src/runner/outputs.js
/** Sets the outputs. The login is already masked, so GitHub does not pass it to other jobs; the other outputs are not secret. */
function setOutputs(runner, outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        runner.output(name, value);
    }
}
//# sourceMappingURL=outputs.js.map
// EXTERNAL MODULE: ./lib/src/runner/summary.js
var summary = __webpack_require__(7457);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
;// CONCATENATED MODULE: ./lib/src/actions/create-report.js






/** Sets the outputs, and writes the summary and the comment. */
async function report(step, plan, database) {
    const { runner, client } = step;
    const { request, instance, comment } = plan;
    const facts = factsOf(step, plan, database);
    reportOutputs(step, plan, database, facts);
    await runner.summarize((0,summary/* writeSummary */.Sy)(facts));
    await (0,actions_comment/* updateComment */.vv)(step, comment, client.budget, facts);
    if (request.comment && instance.origin.pullRequest === undefined) {
        runner.notice('No comment was written, because this run does not belong to a pull request.', 'Input comment');
    }
}
/** What the outputs, the summary and the comment say. */
function factsOf({ progress }, { request, instance: { claim }, access }, { instance, created, restored }) {
    const { backingProviderName = request.provider, regionName = request.region } = instance.providerSettings;
    return {
        id: instance.id,
        standardSrv: instance.connectionStrings?.standardSrv ?? '',
        name: instance.name,
        projectId: claim.projectId,
        stateName: instance.stateName,
        mongoDBVersion: instance.mongoDBVersion ?? '',
        expiresAt: (0,instance_tags/* expiryTime */.TK)(instance.tags),
        type: request.instanceType,
        provider: backingProviderName,
        region: regionName,
        created,
        restoredFrom: restored ? request.restoreFrom?.name : undefined,
        deletedAfterJob: request.deleteAfterJob,
        loginFor: access?.user?.lifetime,
        groups: progress.groups,
    };
}
/** Sets the outputs, and logs where the instance is. */
function reportOutputs({ runner }, { access }, { instance, created, restored, connectionString }, { id, standardSrv, name, projectId, stateName, mongoDBVersion, expiresAt }) {
    const user = access?.user;
    setOutputs(runner, {
        ...{ id, standardSrv, name, projectId, stateName, mongoDBVersion },
        created: String(created),
        restored: String(restored),
        available: 'true',
        expiresAt: expiresAt === undefined ? '' : (0,format/* formatTimestamp */.Ey)(expiresAt),
        instance: JSON.stringify(instance),
        ...(user && { ...user.login, connectionString }),
    });
    if (!standardSrv) {
        const outputs = user ? 'outputs standardSrv and connectionString are' : 'output standardSrv is';
        runner.notice(`The ${outputs} empty, because Atlas provides the connection string when the instance is IDLE. Use "wait-for: idle" to wait for it.`, types/* TITLE */.ly);
    }
    const address = standardSrv && `: ${standardSrv}`;
    runner.info(`${name} (${id}) is ${stateName}${address}`);
}
//# sourceMappingURL=create-report.js.map
// EXTERNAL MODULE: ./lib/src/actions/messages.js
var messages = __webpack_require__(2720);
// EXTERNAL MODULE: ./lib/src/instance/all-or-abort.js
var all_or_abort = __webpack_require__(4618);
// EXTERNAL MODULE: ./lib/src/instance/wait.js
var wait = __webpack_require__(5951);
// EXTERNAL MODULE: ./lib/src/instance/update-tags.js
var update_tags = __webpack_require__(5129);
;// CONCATENATED MODULE: ./lib/src/instance/create/adopt.js





/**
 * Checks whether an existing instance may be adopted.
 * @throws StepError if it does not belong to this repository, or if `if-exists` is `fail`
 */
function checkAdoptable(found, { origin, ifExists }) {
    const description = `create instance "${found.name}"`;
    const reason = `an instance with this name already exists (${found.stateName})`;
    const owner = (0,instance_tags/* describeOwner */.$S)(found.tags);
    if (!(0,instance_tags/* isOurs */.MU)(found.tags, origin)) {
        throw (0,errors/* stepError */.hH)(description, `${reason} and does not belong to this repository: ${owner}`, 'Choose another name with the input "name", or delete the instance if nobody needs it.');
    }
    if (ifExists === 'fail') {
        throw (0,errors/* stepError */.hH)(description, `${reason} and "if-exists" is "fail": ${owner}`, 'Delete it first, or use "if-exists: adopt".');
    }
}
/**
 * Adopts an instance of this repository: updates `github-run` and the tag of the ref or pull request, adds the requested tags, and keeps
 * all others. Call it again before the step ends: if another run has put back an owner that this step had replaced, because it had read
 * the tags before, the instance is adopted again. A run that adopted it later holds it now, but the requested tags are repaired.
 * @param replaced the values of `github-run` that this step has replaced; new ones are added
 * @returns the instance; undefined if it is deleted or being deleted
 * @throws StepError if the instance must not be adopted; AtlasError, TimedOutError and so on
 */
function takeOver(client, id, plan, replaced) {
    const { claim, origin, wanted } = plan;
    const change = (instance) => {
        checkAdoptable(instance, plan);
        const { tags } = instance;
        const holder = (0,instance_tags/* tagOf */.cO)(tags, types/* OWNERSHIP_KEYS */.jm.run) ?? '';
        if (holder !== claim.adoptedBy && (replaced.size === 0 || replaced.has(holder))) {
            replaced.add(holder);
            return (0,instance_tags/* adoptedTags */.Xt)(tags, origin, claim.adoptedBy, wanted);
        }
        const latest = wanted.map((tag) => ({ key: tag.key, value: (0,instance_tags/* laterExpiry */._3)(tags, tag) }));
        const missing = latest.filter(({ key, value }) => (0,instance_tags/* tagOf */.cO)(tags, key) !== value);
        return missing.length > 0 ? (0,instance_tags/* mergeTags */.kE)(tags, missing) : undefined;
    };
    return (0,update_tags/* updateTags */.Z)(client, { ...claim, id }, `adopt instance "${claim.name}"`, change);
}
/** Warns about differences between an adopted instance and the inputs. Does not change the instance. */
function warnOfDifferences({ progress }, found, plan) {
    const { backingProviderName, regionName } = found.providerSettings;
    const compare = (input, requested, actual) => {
        if (actual !== undefined && actual !== requested) {
            progress.warn(`${input}: this step requested ${requested}, but adopted instance "${found.name}" has ${actual}. The instance was not changed. To get a new one, delete it first.`);
        }
    };
    compare('provider', plan.provider, backingProviderName);
    compare('region', plan.region, regionName);
    compare('termination-protection', String(plan.terminationProtection), found.terminationProtectionEnabled === undefined ? undefined : String(found.terminationProtectionEnabled));
    compare('instance-type', plan.claim.type, typeOf(found));
}
/** The type of an instance; undefined if the response does not show it. */
function typeOf({ providerSettings, clusterType }) {
    if (providerSettings.providerName === 'SERVERLESS') {
        return 'serverless';
    }
    return clusterType === undefined ? undefined : 'flex';
}
/** Warns if a sweep could delete an adopted instance before this step times out. */
function warnOfExpiry({ client, progress }, { name, tags }, plan) {
    const { clock, budget } = client;
    const expiry = (0,instance_tags/* expiryTime */.TK)(tags);
    const isRequested = plan.wanted.some(({ key }) => key === types/* OWNERSHIP_KEYS */.jm.expiresAt);
    if (isRequested || expiry === undefined || expiry > clock.now() + budget.totalMs) {
        return;
    }
    const when = expiry <= clock.now() ? 'expired' : 'expires';
    progress.warn(`expires-in: adopted instance "${name}" ${when} at ${(0,format/* formatTimestamp */.Ey)(expiry)}, and the next sweep may delete it. Set "expires-in" to extend its lifetime.`);
}
//# sourceMappingURL=adopt.js.map
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
// EXTERNAL MODULE: ./lib/src/atlas/serverless-instances.js
var serverless_instances = __webpack_require__(3671);
// EXTERNAL MODULE: ./lib/src/util/poll.js
var poll = __webpack_require__(8398);
// EXTERNAL MODULE: ./lib/src/instance/endpoint.js
var endpoint = __webpack_require__(6995);
;// CONCATENATED MODULE: ./lib/src/instance/create/create-idempotently.js









const TAKEN = 'DUPLICATE_CLUSTER_NAME';
/** Atlas is still cleaning up after an instance of the same name, for some minutes after it is gone. */
const CLEANING_UP = 'CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP';
/** The shortest pause before the next request for a name that Atlas refuses. The longest is twice that, so that jobs spread out. */
const NAME_PAUSE_MS = 15_000;
/** A name that is taken although no such instance is there belongs to something that the action cannot see. */
const MAX_UNSEEN_MS = 300_000;
/**
 * Creates one instance, and never a second. If a response is lost, or the name is taken, the next attempt first looks for an instance of
 * that name: the request is sent again only if there is none. If it arrives twice after all, Atlas refuses the second for its name. A name
 * that Atlas has not released yet is tried again.
 * @throws AtlasError, TimedOutError, CancelledError and the like
 */
async function createIdempotently(client, plan, progress) {
    const { claim } = plan;
    const found = (instance) => ({ created: (0,instance_tags/* holdOf */.nv)(instance.tags, claim) === 'created', instance });
    let takenSince;
    for (;;) {
        const attempts = new CreateAttempts(client, plan);
        try {
            const instance = await client.checkThenCall(`create instance "${claim.name}"`, (error, count) => attempts.afterFailure(error, count), () => attempts.next());
            return instance ? { created: true, instance } : found(attempts.found);
        }
        catch (error) {
            const now = client.clock.elapsed();
            takenSince = (0,retry_policy/* hasCode */.up)(error, TAKEN) ? (takenSince ?? now) : undefined;
            const isPassing = takenSince === undefined ? (0,retry_policy/* hasCode */.up)(error, CLEANING_UP) : now - takenSince < MAX_UNSEEN_MS;
            if (!isPassing) {
                throw claim.type === 'serverless' ? (0,serverless_instances/* explainRetiredEndpoint */.G6)(error, claim.name) : error;
            }
            const instance = await waitForName(client, plan, error, progress);
            if (instance) {
                return found(instance);
            }
        }
    }
}
/**
 * Waits before the next request for a name that Atlas refuses, and looks for an instance of that name.
 * @returns undefined if there is none
 */
function waitForName(client, { claim }, refusal, progress) {
    const { clock, budget, random } = client;
    const pauseMs = NAME_PAUSE_MS * (1 + random());
    const until = clock.elapsed() + pauseMs;
    progress.info(`Atlas has not released the name "${claim.name}" yet, because an instance of that name was deleted a moment ago (${(0,errors/* reasonFor */.qo)(refusal)}); trying again in ${(0,format/* formatDuration */.a3)(pauseMs)}`);
    const advice = 'Increase "timeout", or choose another name with the input "name".';
    return (0,poll/* poll */.w)(client, {
        report: () => { },
        timedOut: () => (0,util_budget/* timedOut */.iU)(budget, `create instance "${claim.name}"`, `last error: ${(0,errors/* reasonFor */.qo)(refusal)}`, advice, {
            cause: refusal,
        }),
    }, async () => {
        const instance = await (0,endpoint/* findInstance */.X)(client, claim);
        return { state: '', result: instance || clock.elapsed() >= until ? { instance } : undefined };
    }).then(({ instance }) => instance);
}
/** What the attempts of one creation know of each other. */
class CreateAttempts {
    #client;
    #plan;
    /** The instance that a look found. */
    found;
    /** Whether the current attempt got as far as the request: only then its failure says anything about an instance. */
    #requested = false;
    /** The failure after which an instance of that name may exist. */
    #unsettled;
    constructor(client, plan) {
        this.#client = client;
        this.#plan = plan;
    }
    /** If the outcome of the last attempt is unknown, checks whether the instance exists. Returns the request to send, or undefined if it does. */
    async next() {
        this.#requested = false;
        if (this.#unsettled) {
            this.found = await (0,endpoint/* findInstance */.X)(this.#client, this.#plan.claim);
            if (this.found) {
                return undefined;
            }
            const { error, mayRequestAgain } = this.#unsettled;
            this.#unsettled = undefined;
            if (!mayRequestAgain) {
                throw error;
            }
        }
        this.#requested = true;
        return requestInstance(this.#plan);
    }
    /** Decides on the next attempt: a name that is taken, or a lost response, is a reason to look. */
    afterFailure(error, count) {
        const decision = (0,retry_policy/* retryIdempotent */.wy)(error, count);
        const isTaken = (0,retry_policy/* hasCode */.up)(error, TAKEN, 'DUPLICATE_CLUSTER_NAME_PREFIX');
        if (!this.#requested || !(isTaken || (0,retry_policy/* mayHaveArrived */.BW)(error))) {
            return decision;
        }
        this.#unsettled = { error, mayRequestAgain: decision.retry };
        return decision.retry ? decision : { retry: true, immediate: true };
    }
}
/** The request to create an instance through the endpoint for its type. */
function requestInstance({ claim, provider, region, tags, ...plan }) {
    const common = { name: claim.name, tags, terminationProtectionEnabled: plan.terminationProtection };
    const settings = { backingProviderName: provider, regionName: region };
    if (claim.type === 'flex') {
        return (0,flex_clusters/* createFlexCluster */.IR)(claim.projectId, { ...common, providerSettings: settings });
    }
    return (0,serverless_instances/* createServerlessInstance */.GG)(claim.projectId, {
        ...common,
        providerSettings: { ...settings, providerName: 'SERVERLESS' },
        ...(plan.continuousBackup === undefined
            ? {}
            : { serverlessBackupOptions: { serverlessContinuousBackupEnabled: plan.continuousBackup } }),
    });
}
//# sourceMappingURL=create-idempotently.js.map
;// CONCATENATED MODULE: ./lib/src/instance/create/acquire.js



/** The pause between the end of a deletion and the next create request. */
const PAUSE_AFTER_DELETION_MS = 500;
/**
 * Creates an instance, or adopts the one that this repository has under the name. An instance that is being deleted is waited for, and
 * then created again.
 * @throws StepError if the name is taken; TimedOutError, AtlasError and so on. The step may hold an instance then, see `Claim`
 */
async function acquire(session, plan) {
    const { client, progress } = session;
    for (;;) {
        const { created, instance } = await createIdempotently(client, plan, progress);
        if (created) {
            progress.info(`Atlas is creating the instance: ID ${instance.id}, ${instance.stateName}`);
            return { instance, created, replaced: new Set() };
        }
        const adopted = await adopt(session, instance, plan);
        if (adopted) {
            return adopted;
        }
        progress.info('An instance of that name is being deleted: waiting until the name is free');
        await (0,wait/* waitUntilGone */.Ly)(session, { ...plan.claim, id: instance.id });
        // A short pause, in case Atlas does not agree yet that the name is free.
        await client.clock.sleep(PAUSE_AFTER_DELETION_MS, client.budget.signal);
    }
}
/** Undefined if the instance is deleted or being deleted. An instance that is being deleted has no tags, so its owner does not matter. */
async function adopt({ client, progress }, found, plan) {
    if (found.stateName === 'DELETING') {
        return undefined;
    }
    checkAdoptable(found, plan);
    const replaced = new Set();
    const instance = await takeOver(client, found.id, plan, replaced);
    if (instance) {
        progress.info(`Adopted the instance that this repository created: ID ${instance.id}, ${instance.stateName}`);
    }
    return instance && { instance, created: false, replaced };
}
//# sourceMappingURL=acquire.js.map
;// CONCATENATED MODULE: ./lib/src/actions/provide.js







/** Creates or adopts the instance, and makes it ready. An adopted instance that is deleted in the meantime is created again. */
async function provide(step, plan) {
    const { client, progress } = step;
    const { claim, provider, region } = plan.instance;
    progress.group('Create or adopt the instance');
    progress.info(`${claim.name}: ${claim.type}, ${provider} ${region}, project ${claim.projectId}`);
    for (;;) {
        const acquired = await acquire(step, plan.instance);
        try {
            return await makeReady(step, plan, acquired);
        }
        catch (error) {
            if (acquired.created || !(error instanceof wait/* InstanceLostError */.IW)) {
                throw error;
            }
            progress.info(`${error.reason}; creating it anew`);
        }
        if (plan.access) {
            // The database user belongs to the instance that is gone.
            const { revokeAccess } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(136)]).then(__webpack_require__.bind(__webpack_require__, 755));
            await revokeAccess(client, claim, marksOf(plan.access, false));
        }
    }
}
/** Waits for the instance while access to it is granted, brings its data, and logs in. */
async function makeReady(step, plan, acquired) {
    const { request, access } = plan;
    const { created } = acquired;
    if (!created) {
        warnOfDifferences(step, acquired.instance, plan.instance);
        warnOfExpiry(step, acquired.instance, plan.instance);
    }
    if (request.waitFor !== 'none') {
        step.progress.group('Wait until it is IDLE');
    }
    const [usable, blocks] = await (0,all_or_abort/* allOrAbort */.j)(step, async (waiting) => request.waitFor === 'none'
        ? acquired.instance
        : (0,wait/* waitUntilUsable */.S)(waiting, plan.instance.claim, acquired.instance), async (granting) => {
        if (!access) {
            return [];
        }
        const { grantAccess } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(136)]).then(__webpack_require__.bind(__webpack_require__, 755));
        return grantAccess(granting, access, acquired.instance.id);
    });
    const { instance, restored } = await bringData(step, plan, { ...acquired, instance: usable });
    if (access && blocks.length > 0) {
        const { keepEntries } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(56)]).then(__webpack_require__.bind(__webpack_require__, 5056));
        await keepEntries(step, access, blocks);
    }
    const connectionString = await connectLogin(step, plan, instance);
    const latest = created ? instance : await lookOnceMore(step, plan, acquired, instance);
    return { instance: latest, created, restored, connectionString };
}
/**
 * Brings the data of an instance: completes what its tag `data-pending` announces, or with `if-exists: restore` replaces the data of an
 * adopted instance.
 * @returns the instance after that, and whether data was restored
 */
async function bringData(step, { request, instance: { claim }, source, snapshot }, { instance, created }) {
    const { client, progress } = step;
    const replaces = !created && request.ifExists === 'restore';
    const isPending = (0,instance_tags/* isRestorePending */.i4)(instance.tags);
    if (isPending && !source) {
        progress.warn(`restore-from: adopted instance "${instance.name}" does not have its data yet. Another run is still restoring it, or was cancelled before it could. Set "restore-from" in this step too, so that it waits for the restore or does it itself.`);
    }
    if (!source || !(replaces || isPending)) {
        return { instance, restored: false };
    }
    progress.group('Restore the data');
    const chosen = snapshot ?? (await findSnapshot(client, source));
    const { restoreData } = await __webpack_require__.e(/* import() */ 362).then(__webpack_require__.bind(__webpack_require__, 4362));
    const restore = { claim, instance, created, source, snapshot: chosen, replaces };
    return { instance: await restoreData(step, restore), restored: true };
}
/** Builds the connection string of the login, and waits until a login succeeds if `wait-for` is `ready`. */
async function connectLogin({ runner, client, progress }, { request, access }, { name, connectionStrings }) {
    const login = access?.user?.login;
    const bare = connectionStrings?.standardSrv;
    if (!login || !bare) {
        return '';
    }
    const { connectionStringFor } = await Promise.all(/* import() */[__webpack_require__.e(400), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 9186));
    const connectionString = connectionStringFor(bare, login);
    (0,masks/* maskSecret */.$)(runner, connectionString);
    if (request.waitFor === 'ready') {
        progress.group('Wait until a login succeeds');
        const { waitUntilReady } = await __webpack_require__.e(/* import() */ 176).then(__webpack_require__.bind(__webpack_require__, 176));
        const { ping } = await Promise.all(/* import() */[__webpack_require__.e(400), __webpack_require__.e(245), __webpack_require__.e(11)]).then(__webpack_require__.bind(__webpack_require__, 5011));
        const target = { name, connectionString, login, allowsIp: Boolean(request.allowIp) };
        await waitUntilReady(client, target, ping, progress);
    }
    return connectionString;
}
/**
 * Checks that this step still holds an adopted instance: a run that had read its tags earlier may have put them back.
 * @throws InstanceLostError if the instance was deleted
 */
async function lookOnceMore({ client }, plan, { replaced }, instance) {
    const latest = await takeOver(client, instance.id, plan.instance, new Set(replaced));
    if (!latest) {
        throw (0,wait/* instanceLost */.oZ)(instance.name);
    }
    return { ...instance, tags: latest.tags };
}
//# sourceMappingURL=provide.js.map
// EXTERNAL MODULE: ./lib/src/actions/remove-leftovers.js
var remove_leftovers = __webpack_require__(7609);
// EXTERNAL MODULE: ./lib/src/actions/step.js + 17 modules
var step = __webpack_require__(7436);
;// CONCATENATED MODULE: ./lib/src/actions/create.js










/** The time limit of clean-up, in addition to the input `timeout`. */
const CLEAN_UP_MS = 30_000;
/** The runner kills the process 10 s after a cancel, and revoking the access token after clean-up may take 2 s. */
const CLEAN_UP_AFTER_CANCEL_MS = 6_500;
/** The main phase of the create action. */
async function create(step, request, context) {
    const { runner, progress } = step;
    noticeLongName(step, request);
    const connected = await (0,connections/* connectAtlas */.Iz)(step, request, request.timeoutMs);
    const { client } = connected;
    let leftovers;
    let hasFailed = false;
    try {
        const plan = await makePlan(connected, request, context);
        leftovers = plan.leftovers;
        save(connected, request, leftovers);
        const database = await provide(connected, plan);
        progress.end();
        await report(connected, plan, database);
        await pruneLogins(connected, plan, database.instance);
        step.cancelled.throwIfAborted();
        leftovers = afterSuccess(connected, plan, database);
    }
    catch (error) {
        hasFailed = true;
        progress.end();
        leftovers = leftovers && (await afterFailure(connected, leftovers, request));
        throw error;
    }
    finally {
        if (leftovers) {
            save(connected, request, leftovers);
            client.disconnect();
        }
        else {
            await (0,connections/* disconnect */.Zf)(client);
            // If the run was cancelled only now, post cleans up.
            if (hasFailed || !step.cancelled.aborted) {
                (0,state/* clearState */.Ho)(runner);
            }
        }
    }
}
function noticeLongName({ runner }, { name }) {
    if (name && name.length > types/* HOST_NAME_LENGTH */.YX) {
        runner.notice(`name: Atlas uses only the first ${types/* HOST_NAME_LENGTH */.YX} characters in host names, and does not allow two instances with the same first ${types/* HOST_NAME_LENGTH */.YX} characters. Use names that differ in these characters.`, 'Input name');
    }
}
/** Saves what the post phase has to clean up. */
function save({ runner, client }, { baseUrl, credentials, comment }, leftovers) {
    const connection = { baseUrl, credentials, token: client.token, githubToken: comment?.token };
    (0,state/* saveState */.LZ)(runner, { connection, leftovers });
}
/** Deletes logins of earlier runs that nobody needs any more. Problems are warnings, because the step has succeeded. */
async function pruneLogins({ runner, client, cancelled }, { access, instance: { claim, origin } }, { id }) {
    if (access?.user?.lifetime !== 'instance') {
        return;
    }
    try {
        const { pruneLastingLogins } = await __webpack_require__.e(/* import() */ 313).then(__webpack_require__.bind(__webpack_require__, 6313));
        const users = await pruneLastingLogins(client, claim.projectId, id, origin);
        if (users > 0) {
            runner.info(`${(0,messages/* describeRevoked */.Q4)({ users })} of earlier runs`);
        }
    }
    catch (error) {
        cancelled.throwIfAborted();
        runner.warning(`Database users of earlier runs for instance "${claim.name}" were not removed: ${(0,step/* explain */.WE)(runner, error)} The next successful run removes them.`, types/* TITLE */.ly);
    }
}
/** What the post phase has to clean up after a step that succeeded; undefined if nothing. */
function afterSuccess({ runner, client }, { request: { deleteAfterJob }, access, leftovers }, { created }) {
    const marks = access && marksOf(access, access.user?.lifetime === 'instance');
    const hasAccess = marks && (marks.user || marks.entriesUntil !== undefined);
    if (deleteAfterJob) {
        const others = created ? '' : ', even if an earlier job still uses it';
        runner.info(`The instance is deleted when this job ends (input "delete-after-job")${others}`);
    }
    if (!deleteAfterJob && !hasAccess) {
        return undefined;
    }
    return {
        ...leftovers,
        deletes: deleteAfterJob ? 'held' : 'none',
        keptBecause: '',
        access: hasAccess ? marks : undefined,
        lookAgain: client.writes === 'lost',
    };
}
/** Cleans up after a failure or a cancel; returns what the post phase has to do, undefined if nothing. */
async function afterFailure(step, leftovers, { comment }) {
    const { client, clock, cancelled } = step;
    if (client.writes === 'none') {
        return undefined;
    }
    const limitMs = cancelled.aborted ? CLEAN_UP_AFTER_CANCEL_MS : CLEAN_UP_MS;
    const late = new AbortController();
    // A cancel during clean-up shortens it.
    cancelled.addEventListener('abort', () => clock.after(CLEAN_UP_AFTER_CANCEL_MS, () => late.abort(cancelled.reason)));
    const budget = (0,util_budget/* startBudget */.cg)(clock, limitMs, late.signal, 'clean-up');
    const cleaner = { ...step, client: client.withBudget(budget) };
    // The post phase looks again, and has the time for it.
    const now = { ...leftovers, lookAgain: false };
    const left = await (0,remove_leftovers/* removeLeftovers */.D)(cleaner, now, comment?.token);
    (0,remove_leftovers/* warnAboutLeftovers */.C)(step.runner, leftovers, left, 'main');
    const isDone = left.instanceError === undefined && left.accessError === undefined;
    return isDone && (left.isSettled || client.writes !== 'lost')
        ? undefined
        : { ...leftovers, keptBecause: '' };
}
//# sourceMappingURL=create.js.map

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
    return client.find(_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4, {
        description: `get instance "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
        version,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .InstanceSchema */ .t,
    });
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
    const aboutRequest = errorCode !== undefined && errorCode !== 'RESOURCE_NOT_FOUND' && _hints_js__WEBPACK_IMPORTED_MODULE_3__/* .KNOWN_ERROR_CODES */ .OG.includes(errorCode);
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
async function allOrAbort({ client, progress }, first, second) {
    const failure = new AbortController();
    const signal = AbortSignal.any([client.budget.signal, failure.signal]);
    const abortable = { client: client.withBudget({ ...client.budget, signal }), progress };
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
/* harmony export */   X: () => (/* binding */ findInstance)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3671);


/**
 * Gets an instance through the endpoint that created it, because this endpoint returns all settings. Falls back to the Flex endpoint, which
 * returns instances of both types: Atlas plans to remove the serverless GET on 2027-01-15.
 * @returns undefined if the instance does not exist
 */
async function findInstance(client, { type, projectId, name }) {
    if (type === 'serverless') {
        try {
            const found = await (0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .findServerlessInstance */ .DM)(client, projectId, name);
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
    return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, projectId, name);
}
//# sourceMappingURL=endpoint.js.map

/***/ }),

/***/ 5642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deriveName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(647);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1940);



const HASH_LENGTH = 8;
/**
 * Derives the name of an instance from the pull request (`pr-123-1a2b3c4d`) or else from the ref (`feature-login-5e6f7a8b`). An entry of a
 * merge queue has a name of its own (`queue-123-9c0d1e2f`). The name is the same for every run, unique to the repository, has at most 23
 * characters, starts with a letter and does not end with `-`.
 * @throws StepError if the run has neither a pull request nor a ref
 */
function deriveName(origin) {
    // Servers, owners and repositories are case-insensitive; refs are case-sensitive.
    const repository = origin.repositoryId ?? `${origin.owner}/${origin.repository}`;
    const identity = `${origin.server}/${repository}`.toLowerCase();
    const { pullRequest, ref } = origin;
    const isQueued = ref?.startsWith(_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MERGE_QUEUE */ .Tm);
    if (pullRequest !== undefined && !isQueued) {
        return `pr-${pullRequest}-${hash(identity)}`;
    }
    if (ref === undefined) {
        throw (0,_util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .stepError */ .hH)('derive the name of the instance', 'the event that started this run has neither a ref nor a pull request', 'Set the input "name".');
    }
    const suffix = `-${hash(`${identity}\n${ref}`)}`;
    const readable = pullRequest === undefined ? ref.replace(/^refs\/(heads|tags|pull)\//, '') : `queue-${pullRequest}`;
    return slug(readable, _types_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_NAME_LENGTH */ .YX - suffix.length) + suffix;
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

/***/ 4021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ resolveProject)
});

// EXTERNAL MODULE: ./lib/src/atlas/atlas-error.js
var atlas_error = __webpack_require__(8110);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
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
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
;// CONCATENATED MODULE: ./lib/src/instance/resolve-project.js



/**
 * The id of a project that may be given by its name.
 * @throws AtlasError if there is no such project
 */
async function resolveProject({ client, progress }, project) {
    if ('id' in project) {
        return project.id;
    }
    progress.group('Find the project');
    const { id } = await getProjectByName(client, project.name).catch((error) => {
        throw explainMistypedId(error, project.name);
    });
    progress.info(`Project "${project.name}" is ${id}`);
    return id;
}
/** Returns an error with better advice if there is no such project, and its name has one digit more or less than an ID. */
function explainMistypedId(error, name) {
    const isLikeId = /^(?:[a-f0-9]{23}|[a-f0-9]{25})$/i.test(name);
    if (!isLikeId || !(error instanceof atlas_error/* AtlasError */.q) || error.status !== 404) {
        return error;
    }
    const advice = `This looks like an ID with a mistake: it has ${name.length} hexadecimal digits instead of 24. Copy the ID from the URL of the project again.`;
    return (0,errors/* stepError */.hH)(`find project "${name}"`, error.reason, advice, { cause: error });
}
//# sourceMappingURL=resolve-project.js.map

/***/ }),

/***/ 5129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ updateTags)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);


/** How often tags are written if other runs overwrite them at the same time. */
const MAX_WRITES = 4;
/**
 * Changes the tags of an instance. PATCH replaces all tags, so each attempt reads them first, and the result is looked at and repaired,
 * because other runs may change them at the same time. If Atlas refuses the change because the instance is changing, waits until it does not.
 * @param description what the change is, to follow "Failed to"
 * @param change returns all tags that the instance should have; undefined if nothing has to be changed. Errors that it throws end the update.
 * @returns the instance as it was last seen; undefined if it is deleted, being deleted, or another one of that name
 */
async function updateTags(client, { projectId, name, id }, description, change) {
    let latest;
    const retryPolicy = (error, attempts) => (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusedForNow */ .gY)(error, latest) ? { retry: true } : (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .retryIdempotent */ .wy)(error, attempts);
    for (let writes = 0; writes <= MAX_WRITES; writes += 1) {
        try {
            const updated = await client.checkThenCall(description, retryPolicy, async () => {
                const found = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, projectId, name);
                latest = found?.id === id && found.stateName !== 'DELETING' ? found : undefined;
                const tags = latest && writes < MAX_WRITES ? change(latest) : undefined;
                return tags && (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .updateFlexCluster */ .bS)(projectId, name, { tags });
            });
            if (!updated) {
                break;
            }
        }
        catch (error) {
            if ((0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(error) || (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isBeingDeleted */ .vx)(error)) {
                return undefined;
            }
            throw error;
        }
    }
    return latest;
}
//# sourceMappingURL=update-tags.js.map

/***/ }),

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ InstanceLostError),
/* harmony export */   Ly: () => (/* binding */ waitUntilGone),
/* harmony export */   S: () => (/* binding */ waitUntilUsable),
/* harmony export */   oZ: () => (/* binding */ instanceLost),
/* harmony export */   xB: () => (/* binding */ isIdle)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8442);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1940);
/* harmony import */ var _util_poll_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8398);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6995);





/** The maximum time until an instance that is being deleted has the state DELETING. */
const MAX_DELETING_LAG_MS = 30_000;
const ADVICE = 'Increase "timeout", or look at the instance in Atlas.';
/** States in which clients can connect, including `UPDATING` and `REPAIRING`. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];
/** The instance was deleted while this step was waiting for it. */
class InstanceLostError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .zg {
    name = 'InstanceLostError';
}
/** @param reason what was found */
function instanceLost(name, reason = 'it was deleted in the meantime') {
    const advice = 'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.';
    return new InstanceLostError((0,_util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V2)(`wait for instance "${name}"`, reason, advice), { reason });
}
/** Whether clients can connect and the connection string is known. */
function isUsable(instance) {
    return AVAILABLE.includes(instance.stateName) && Boolean(instance.connectionStrings?.standardSrv);
}
/** Whether an instance is usable, and nothing in it is changing. */
function isIdle(instance) {
    return isUsable(instance) && instance.stateName === 'IDLE';
}
/**
 * Polls an instance until it is usable.
 * @param latest the last known state
 * @param isDone called with each state, if more is needed
 * @throws InstanceLostError if the instance is deleted; TimedOutError when the budget ends
 */
async function waitUntilUsable(session, ref, latest, isDone = isUsable) {
    const { name } = ref;
    if (isDone(latest)) {
        session.progress.info(`${name} is ${latest.stateName} (0 ms)`);
        return latest;
    }
    const messages = messagesFor(session, name, `wait for instance "${name}"`);
    return (0,_util_poll_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .w)(session.client, messages, async (waited) => {
        const instance = await (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .findInstance */ .X)(session.client, ref);
        if (instance?.id !== latest.id || instance.stateName === 'DELETING') {
            const state = instance?.id === latest.id ? 'is being deleted' : 'no longer exists';
            throw instanceLost(name, `it ${state} after ${waited}`);
        }
        return { state: describeState(instance), result: isDone(instance) ? instance : undefined };
    });
}
/**
 * Polls an instance that is being deleted until it is gone.
 * @returns `gone`, or `back` if Atlas dropped the deletion, which sometimes happens
 * @throws TimedOutError when the budget ends
 */
async function waitUntilGone(session, { projectId, name, id }) {
    const { client } = session;
    const started = client.clock.elapsed();
    let seenDeleting = false;
    const messages = messagesFor(session, name, `wait until instance "${name}" is gone`);
    return (0,_util_poll_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .w)(client, messages, async () => {
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, projectId, name);
        if (instance?.id !== id) {
            return { state: 'gone', result: 'gone' };
        }
        seenDeleting ||= instance.stateName === 'DELETING';
        // At first, Atlas may still return the state from before the deletion.
        const waitedLong = client.clock.elapsed() - started >= MAX_DELETING_LAG_MS;
        if (instance.stateName !== 'DELETING' && (seenDeleting || waitedLong)) {
            return { state: `${instance.stateName} again`, result: 'back' };
        }
        return { state: instance.stateName };
    });
}
/** @param description what the polling is for, to follow "Failed to" */
function messagesFor({ client, progress }, name, description) {
    return {
        report: (state, waited) => progress.info(`${name} is ${state} (${waited})`),
        timedOut: (state) => (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .timedOut */ .iU)(client.budget, description, `it is still ${state}`, ADVICE),
    };
}
/** The state, and whether the connection string is missing. */
function describeState(instance) {
    return AVAILABLE.includes(instance.stateName) && !isUsable(instance)
        ? `${instance.stateName} without a connection string`
        : instance.stateName;
}
//# sourceMappingURL=wait.js.map

/***/ })

};
