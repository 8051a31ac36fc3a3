export const id = 109;
export const ids = [109];
export const modules = {

/***/ 2109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweepProject: () => (/* binding */ sweepProject)
});

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/instance/access/entry-comment.js
var entry_comment = __webpack_require__(863);
// EXTERNAL MODULE: ./lib/src/instance/access/user.js
var access_user = __webpack_require__(7124);
;// CONCATENATED MODULE: ./lib/src/instance/access/orphans.js



/**
 * The access that this repository granted to instances that no longer exist.
 * @param granted all access that this repository granted
 * @param listed the names of all instances of the project, listed after `granted`, because instances are created before access to them
 * @throws AtlasError, TimedOutError and so on; the error with which `granted` could not be listed
 */
async function findOrphanedAccess(client, projectId, granted, repository, listed) {
    if (granted.problem !== undefined) {
        throw granted.problem;
    }
    const existing = new Set(listed);
    const orphans = () => granted.users.filter((user) => (0,access_user/* isUserFor */.B0)(user, (name) => !existing.has(name)));
    // The list has only Flex clusters, but an instance may have been upgraded to a dedicated cluster.
    const missing = new Set(orphans().flatMap(({ scopes = [] }) => scopes.map(({ name }) => name)));
    for (const name of missing) {
        if (await exists(client, projectId, name)) {
            existing.add(name);
        }
    }
    const used = [...existing].map((name) => (0,entry_comment/* isLeaseFor */.kp)(repository, name));
    return {
        users: orphans(),
        leases: new Set([...granted.leases].filter((lease) => !used.some((isUsed) => isUsed(lease)))),
    };
}
async function exists(client, projectId, name) {
    try {
        return (await (0,flex_clusters/* findFlexCluster */.pW)(client, projectId, name)) !== undefined;
    }
    catch (error) {
        if ((0,flex_clusters/* isOtherCluster */.dw)(error)) {
            return true;
        }
        throw error;
    }
}
//# sourceMappingURL=orphans.js.map
// EXTERNAL MODULE: ./lib/src/util/cidr.js
var cidr = __webpack_require__(365);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/access/entries.js
var entries = __webpack_require__(3723);
// EXTERNAL MODULE: ./lib/src/instance/access/release.js
var release = __webpack_require__(1914);
;// CONCATENATED MODULE: ./lib/src/instance/access/overfull.js





/**
 * Deletes access list entries without an expiry whose comment has no space for all leases, so that the last holder could not delete them.
 * That nobody needs them is certain only if the project has no instance of any repository, because such a comment does not name them all.
 * @returns the number of deleted entries
 * @throws AtlasError, TimedOutError and so on
 */
async function deleteOverfullEntries(client, projectId) {
    // Entries first, because an instance is created before access to it.
    const overfull = [...(await (0,entries/* entriesByBlock */.$Y)(client, projectId))].filter(([, entry]) => isOverfull(entry));
    if (overfull.length === 0 || (await hasInstances(client, projectId))) {
        return 0;
    }
    let deleted = 0;
    for (const [block, { entry }] of overfull) {
        // A changed comment has a new holder.
        const description = `remove ${(0,cidr/* shortBlock */.mx)(block)} from the access list`;
        const outcome = await (0,release/* changeEntry */.d)(client, projectId, block, description, (current) => isOverfull(current) && current.entry.comment === entry.comment ? 'delete' : undefined);
        deleted += outcome === 'deleted' ? 1 : 0;
    }
    return deleted;
}
function isOverfull({ entry, ours }) {
    return ours?.hasMore === true && entry.deleteAfterDate === undefined;
}
async function hasInstances(client, projectId) {
    for await (const { tags } of (0,flex_clusters/* listFlexClusters */.lW)(client, projectId)) {
        if ((0,ownership/* isManaged */.yF)(tags)) {
            return true;
        }
    }
    return false;
}
//# sourceMappingURL=overfull.js.map
// EXTERNAL MODULE: ./lib/src/instance/access/revoke.js
var revoke = __webpack_require__(9469);
// EXTERNAL MODULE: ./lib/src/instance/expiry.js
var expiry = __webpack_require__(865);
// EXTERNAL MODULE: ./lib/src/instance/delete/removal.js
var removal = __webpack_require__(6098);
;// CONCATENATED MODULE: ./lib/src/instance/delete/sweep.js









const NOT_ASKED = { closed: new Set(), unknown: new Set() };
/** The number of instances to delete concurrently. */
const CONCURRENCY = 4;
/** The share of the rate limit that is left to other jobs, because a sweep is never urgent. */
const LEFT_TO_OTHERS = 0.25;
/**
 * Deletes leftover instances of this repository: first those that have expired or are too old, then, after asking GitHub, those of closed
 * pull requests. Then revokes the access to instances that no longer exist. Continues after failures.
 * @throws AtlasError and so on if the instances cannot be listed; the budget's abort reason when cancelled
 */
async function sweep(client, plan, hooks) {
    // Listed before the instances, because instances are created before access to them.
    const granted = await (0,revoke.findGrantedAccess)(client, plan.projectId, plan.repository);
    const names = new Set();
    const candidates = [];
    for await (const instance of (0,flex_clusters/* listFlexClusters */.lW)(client, plan.projectId)) {
        names.add(instance.name);
        if ((0,ownership/* isOurs */.MU)(instance.tags, plan.repository)) {
            candidates.push(candidateOf(instance));
        }
    }
    const results = new Map();
    const sweepAll = async (due, pullRequests) => {
        const swept = await (0,p_map/* default */.Ay)(due, (candidate) => sweepOne(client, plan, pullRequests, candidate), {
            concurrency: CONCURRENCY,
            signal: client.budget.signal,
        });
        due.forEach((candidate, index) => {
            results.set(candidate, swept[index]);
        });
    };
    const now = client.clock.now();
    await sweepAll(candidates.filter((candidate) => deletionReason(now, plan, NOT_ASKED, candidate)), NOT_ASKED);
    const rest = candidates.filter((candidate) => !results.has(candidate));
    const numbers = plan.closedPullRequests
        ? new Set(rest.flatMap(({ pullRequest }) => pullRequest ?? []))
        : [];
    await sweepAll(rest, await hooks.findPullRequests([...numbers]));
    // One after the other, because instances share access list entries, and the list has no lock.
    for (const { name, outcome } of granted.problem === undefined ? results.values() : []) {
        if (outcome === 'deleted') {
            await revokeFor(client, plan.projectId, name, (0,revoke.accessFor)(granted, plan.repository, name), hooks);
        }
    }
    await revokeOrphans(client, plan, granted, names, hooks);
    return candidates.map((candidate) => results.get(candidate));
}
/** Revokes the access to instances that no longer exist. Only throws when cancelled. */
async function revokeOrphans(client, { projectId, repository, dryRun }, granted, names, hooks) {
    try {
        const orphaned = await findOrphanedAccess(client, projectId, granted, repository, names);
        if (dryRun) {
            hooks.onOrphans({ users: orphaned.users.length, entries: orphaned.leases.size, sharedEntries: 0 });
        }
        else {
            const revoked = await (0,revoke.revokeGranted)(client, projectId, orphaned);
            const overfull = await deleteOverfullEntries(client, projectId);
            hooks.onOrphans({ ...revoked, entries: revoked.entries + overfull });
        }
    }
    catch (error) {
        client.budget.signal.throwIfAborted();
        hooks.onOrphansFailed(error);
    }
}
function candidateOf({ id, name, stateName, tags, createDate }) {
    return {
        id,
        name,
        stateName,
        pullRequest: (0,ownership/* pullRequestOf */._n)(tags),
        expiresAt: (0,expiry/* expiryTime */.TK)(tags),
        createdAt: Date.parse(createDate ?? ''),
    };
}
async function sweepOne(client, plan, pullRequests, candidate) {
    const { id, name } = candidate;
    const { projectId } = plan;
    const reason = deletionReason(client.clock.now(), plan, pullRequests, candidate);
    if (candidate.stateName === 'DELETING') {
        return { name, outcome: 'kept', reason: 'already being deleted' };
    }
    if (!reason) {
        return { name, outcome: 'kept', reason: keptReason(pullRequests, candidate) };
    }
    if (plan.dryRun) {
        return { name, outcome: 'would be deleted', reason };
    }
    try {
        await leaveTokens(client, projectId);
        // A run may adopt the instance and extend its expiry at any time, so each attempt decides again.
        const outcome = await (0,removal/* removeInstance */.g)(client, { projectId, name, id }, (instance) => (0,ownership/* isOurs */.MU)(instance.tags, plan.repository) &&
            deletionReason(client.clock.now(), plan, pullRequests, candidateOf(instance))
            ? 'delete'
            : 'keep');
        if (outcome === 'kept') {
            return { name, outcome: 'kept', reason: 'in use again' };
        }
        const gone = outcome === 'deleted' ? '' : '; it was already deleted';
        return { name, outcome: 'deleted', reason: `${reason}${gone}` };
    }
    catch (error) {
        client.budget.signal.throwIfAborted();
        return { name, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
}
/** Waits until the requests for one more instance leave enough tokens to other jobs. */
async function leaveTokens(client, projectId) {
    const { clock, budget } = client;
    const pauseMs = client.bucketFor(projectId, 'flexClusters').bulkPauseMs(clock.elapsed(), LEFT_TO_OTHERS);
    if (pauseMs > 0) {
        await clock.sleep(Math.min(pauseMs, budget.remainingMs()), budget.signal);
    }
}
/** Revokes the access to a deleted instance. Only throws when cancelled, because the instance matters more. */
async function revokeFor(client, projectId, name, granted, hooks) {
    try {
        const revoked = await (0,revoke.revokeGranted)(client, projectId, granted);
        if (granted.users.length > 0 || granted.leases.size > 0) {
            hooks.onRevoked(name, revoked);
        }
    }
    catch (error) {
        client.budget.signal.throwIfAborted();
        hooks.onRevokeFailed(name, error);
    }
}
function keptReason({ unknown }, { pullRequest }) {
    return pullRequest !== undefined && unknown.has(pullRequest)
        ? `the state of pull request #${pullRequest} is unknown`
        : 'still in use';
}
function deletionReason(now, plan, { closed }, { expiresAt, createdAt, pullRequest }) {
    if (expiresAt !== undefined && expiresAt <= now) {
        return `expired at ${(0,format/* formatTimestamp */.Ey)(expiresAt)}`;
    }
    if (plan.olderThanMs !== undefined && now - createdAt > plan.olderThanMs) {
        return `${(0,format/* shortDuration */.TV)(now - createdAt)} old, over the limit of ${(0,format/* shortDuration */.TV)(plan.olderThanMs)} (input "older-than")`;
    }
    if (pullRequest !== undefined && closed.has(pullRequest)) {
        return `pull request #${pullRequest} is closed`;
    }
    return undefined;
}
//# sourceMappingURL=sweep.js.map
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(6402);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var log = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/src/util/markdown.js
var markdown = __webpack_require__(9402);
// EXTERNAL MODULE: ./lib/src/runner/table-rows.js
var table_rows = __webpack_require__(723);
;// CONCATENATED MODULE: ./lib/src/runner/sweep-summary.js


/** The job summary of a sweep: which instances were deleted or kept, and why. */
function writeSweepSummary(rows) {
    if (rows.length === 0) {
        return '### MongoDB Atlas: nothing to sweep\n\nThe project has no instances of this repository.\n';
    }
    const counts = new Map();
    for (const { outcome } of rows) {
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    const title = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
    const table = (0,table_rows/* fittingRows */.v)(rows.map(({ name, outcome, reason }) => `| ${(0,markdown/* code */.a)(name)} | ${outcome} | ${(0,markdown/* code */.a)(reason)} |`));
    return `### MongoDB Atlas: ${title}\n\n| Instance | Outcome | Reason |\n| --- | --- | --- |${table}\n`;
}
//# sourceMappingURL=sweep-summary.js.map
// EXTERNAL MODULE: ./lib/src/types.js
var types = __webpack_require__(647);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/deadline.js
var util_deadline = __webpack_require__(2739);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/actions/atlas-connection.js + 12 modules
var atlas_connection = __webpack_require__(9198);
// EXTERNAL MODULE: ./lib/src/actions/messages.js
var messages = __webpack_require__(2720);
// EXTERNAL MODULE: ./lib/src/actions/step.js + 15 modules
var actions_step = __webpack_require__(3539);
;// CONCATENATED MODULE: ./lib/src/actions/sweep.js











/** The sweep action. */
async function sweepProject(step, request, context) {
    const { runner, clock } = step;
    const progress = new log/* LogProgress */.w(runner, clock);
    const client = await (0,atlas_connection/* connectStep */.n)(step, request, (0,budget/* startBudget */.cg)(clock, request.timeoutMs, step.cancelled));
    try {
        const projectId = await (0,resolve_project/* resolveProject */.K)(client, request.project, progress);
        progress.phase('Sweep the project');
        const accessProblems = [];
        const swept = await sweep(client, {
            projectId,
            repository: context,
            olderThanMs: request.olderThanMs,
            closedPullRequests: request.closedPullRequests,
            dryRun: request.dryRun,
        }, {
            findPullRequests: (numbers) => findPullRequests(step, request, context, client.budget, numbers),
            onRevoked: (name, revoked) => runner.info(`${name}: ${(0,messages/* describeRevoked */.Q4)(revoked)}`),
            onRevokeFailed: (name, error) => accessProblems.push(`Could not remove database users and access list entries of instance "${name}": ${(0,actions_step/* explain */.WE)(runner, error)}`),
            onOrphans: (revoked) => {
                if (revoked.users + revoked.entries + revoked.sharedEntries > 0) {
                    const verb = request.dryRun ? 'Would remove' : 'Removed';
                    runner.info(`Instances that no longer exist: ${(0,messages/* describeRevoked */.Q4)(revoked, verb)}`);
                }
            },
            onOrphansFailed: (error) => accessProblems.push(`Could not remove database users and access list entries of deleted instances: ${(0,actions_step/* explain */.WE)(runner, error)}`),
        });
        for (const { name, outcome, reason } of swept) {
            runner.info(`${name}: ${outcome} (${reason})`);
        }
        progress.end();
        await report(step, swept, accessProblems);
    }
    finally {
        progress.end();
        await (0,atlas_connection/* disconnect */.Z)(client);
    }
}
/** Asks GitHub which pull requests are closed, until the budget ends. */
async function findPullRequests({ runner, clock, cancelled }, request, context, budget, numbers) {
    if (numbers.length === 0) {
        return { closed: new Set(), unknown: new Set() };
    }
    // Loaded only if needed, because the client of GitHub is larger than everything else.
    const { pullRequestStates } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(71), __webpack_require__.e(484)]).then(__webpack_require__.bind(__webpack_require__, 1484));
    const deadline = (0,util_deadline/* startDeadline */.d)(clock, budget.remainingMs(), new errors/* TimedOutError */.On('GitHub did not respond before the end of the input "timeout".'));
    try {
        const states = await pullRequestStates({
            owner: context.owner,
            repository: context.repository,
            numbers,
            token: request.githubToken,
            apiUrl: runner.environment.GITHUB_API_URL,
            signal: AbortSignal.any([cancelled, deadline.signal]),
        }, (problem) => runner.warning(problem, types/* TITLE */.ly), clock);
        const withState = (wanted) => new Set([...states].filter(([, state]) => state === wanted).map(([number]) => number));
        return { closed: withState('closed'), unknown: withState('unknown') };
    }
    catch (error) {
        cancelled.throwIfAborted();
        // A pull request with an unknown state counts as open.
        runner.warning(`The instances of pull requests were kept, because GitHub did not say which are closed: ${(0,actions_step/* explain */.WE)(runner, error)}`, types/* TITLE */.ly);
        return { closed: new Set(), unknown: new Set(numbers) };
    }
    finally {
        deadline.cancel();
    }
}
/** @throws StepError at the end if something could not be deleted */
async function report({ runner }, swept, accessProblems) {
    const names = (...outcomes) => swept.filter(({ outcome }) => outcomes.includes(outcome)).map(({ name }) => name);
    runner.output('deleted', JSON.stringify(names('deleted', 'would be deleted')));
    runner.output('kept', JSON.stringify(names('kept', 'failed')));
    await runner.summarize(writeSweepSummary(swept));
    const failed = swept.filter(({ outcome }) => outcome === 'failed');
    for (const { name, reason } of failed) {
        runner.error(reason, `Instance ${name}`);
    }
    for (const problem of accessProblems) {
        runner.error(problem, types/* TITLE */.ly);
    }
    if (failed.length === 0 && accessProblems.length > 0) {
        throw new errors/* StepError */.zg((0,errors/* failure */.V2)('remove all database users and access list entries of deleted instances', 'see the errors above', 'Atlas removes those that have an expiry.'));
    }
    if (failed.length > 0) {
        const count = failed.length === 1 ? '1 instance' : `${failed.length} instances`;
        throw new errors/* StepError */.zg((0,errors/* failure */.V2)(`delete ${count}`, names('failed').join(', '), 'See the errors above. The others were processed.'));
    }
}
//# sourceMappingURL=sweep.js.map

/***/ }),

/***/ 6098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ removeInstance)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8442);



/** If the state is not DELETING this long after Atlas accepted a deletion, Atlas has dropped the deletion. */
const DELETION_GRACE_MS = 10_000;
const CONFIRM_INTERVAL_MS = 1_000;
/** Turning off termination protection takes effect within this time. */
const UNPROTECT_GRACE_MS = 30_000;
/**
 * Deletes an instance. Every attempt checks the current state and decides again. Repeats a deletion that Atlas accepted but did not start.
 * @param decide called with the current state, unless the instance is already being deleted; errors that it throws end the removal
 * @throws TimedOutError if the deletion has not started when the budget ends; AtlasError and so on; the budget's abort reason
 */
async function removeInstance(client, target, decide) {
    const removal = new Removal(client, target, decide);
    for (;;) {
        const outcome = await removal.send();
        if (outcome) {
            return outcome;
        }
    }
}
/** One removal: what its requests know of each other. */
class Removal {
    #client;
    #projectId;
    #name;
    #decide;
    /** The ID of the instance; undefined until the first check. */
    #id;
    /** The request of the current attempt; undefined if nothing must be sent. */
    #request;
    /** The result of a check after which nothing must be sent. */
    #outcome = 'absent';
    #mayHaveStarted = false;
    #unprotectedAt;
    constructor(client, { projectId, name, id }, decide) {
        this.#client = client;
        this.#projectId = projectId;
        this.#name = name;
        this.#id = id;
        this.#decide = decide;
    }
    /** Sends the next request; returns undefined if another one must follow. */
    async send() {
        try {
            await this.#client.checkThenCall(`delete instance "${this.#name}"`, (error, attempts) => this.#retryPolicy(error, attempts), (attempt) => this.#check(attempt));
        }
        catch (error) {
            if ((0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(error)) {
                return this.#gone('absent');
            }
            if ((0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isBeingDeleted */ .vx)(error)) {
                return this.#gone('already being deleted');
            }
            throw error;
        }
        if (this.#request === 'delete') {
            this.#mayHaveStarted = true;
            const target = { projectId: this.#projectId, name: this.#name, id: this.#id };
            return (await hasStarted(this.#client, target)) ? 'deleted' : undefined;
        }
        if (this.#request === 'unprotect') {
            this.#unprotectedAt = this.#client.clock.elapsed();
            return undefined;
        }
        return this.#outcome;
    }
    /** Checks the instance, and returns the request that follows from it. */
    async #check(attempt) {
        this.#request = undefined;
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(attempt, this.#projectId, this.#name);
        if (!instance || (this.#id !== undefined && instance.id !== this.#id)) {
            this.#outcome = this.#gone('absent');
            return undefined;
        }
        this.#id = instance.id;
        // The state is checked before the owner, because Atlas removes all tags in this state.
        if (instance.stateName === 'DELETING') {
            this.#outcome = this.#gone('already being deleted');
            return undefined;
        }
        const decision = this.#decide(instance);
        if (decision === 'keep') {
            this.#outcome = 'kept';
            return undefined;
        }
        const isProtectedNow = instance.terminationProtectionEnabled && this.#unprotectedAt === undefined;
        if (decision === 'unprotect and delete' && isProtectedNow) {
            this.#request = 'unprotect';
            return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .updateFlexCluster */ .bS)(this.#projectId, this.#name, { terminationProtectionEnabled: false });
        }
        this.#request = 'delete';
        return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteFlexCluster */ .rL)(this.#projectId, this.#name);
    }
    #retryPolicy(error, attempts) {
        this.#mayHaveStarted ||= this.#request === 'delete' && (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveArrived */ .BW)(error);
        const isTooEarly = isProtected(error) &&
            this.#unprotectedAt !== undefined &&
            this.#client.clock.elapsed() - this.#unprotectedAt < UNPROTECT_GRACE_MS;
        return isTooEarly ? { retry: true } : (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .retryIdempotent */ .wy)(error, attempts);
    }
    /** An instance that is gone, or on its way, was deleted by this removal if one of its requests may have done so. */
    #gone(otherwise) {
        return this.#mayHaveStarted ? 'deleted' : otherwise;
    }
}
function isProtected(error) {
    return (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED');
}
/** Polls until an accepted deletion has started; false if Atlas dropped it, so that it must be requested again. */
async function hasStarted(client, { projectId, name, id }) {
    const { clock, budget } = client;
    const accepted = clock.elapsed();
    for (;;) {
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, projectId, name);
        if (!instance || instance.id !== id || instance.stateName === 'DELETING') {
            return true;
        }
        if (clock.elapsed() - accepted >= DELETION_GRACE_MS) {
            return false;
        }
        if (budget.remainingMs() <= CONFIRM_INTERVAL_MS) {
            throw (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .timedOut */ .iU)(budget, `delete instance "${name}"`, `Atlas accepted the deletion, but the instance is still ${instance.stateName}`, 'Check the instance in Atlas, and delete it there if it still exists.');
        }
        await clock.sleep(CONFIRM_INTERVAL_MS, budget.signal);
    }
}
//# sourceMappingURL=removal.js.map

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

/***/ 6402:
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
async function resolveProject(client, project, progress) {
    if ('id' in project) {
        return project.id;
    }
    progress.phase('Find the project');
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
    return new errors/* StepError */.zg((0,errors/* failure */.V2)(`find project "${name}"`, error.reason, advice), { cause: error });
}
//# sourceMappingURL=resolve-project.js.map

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

/***/ }),

/***/ 723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ fittingRows)
/* harmony export */ });
/** More rows are not useful to readers. */
const MAX_ROWS = 500;
/** A job summary can have at most 1 MiB, and each of these characters has at most 3 bytes. */
const MAX_CHARACTERS = 300_000;
/** The rows of a Markdown table that fit in a job summary, and a note on those that do not. */
function fittingRows(rows) {
    let fitting = '';
    let written = 0;
    for (const row of rows.slice(0, MAX_ROWS)) {
        if (fitting.length + row.length > MAX_CHARACTERS) {
            break;
        }
        fitting += `\n${row}`;
        written += 1;
    }
    const omitted = rows.length - written;
    return omitted > 0 ? `${fitting}\n\n… and ${omitted} more. See the log.` : fitting;
}
//# sourceMappingURL=table-rows.js.map

/***/ }),

/***/ 2739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ startDeadline)
/* harmony export */ });
/** @param reason what the signal aborts with */
function startDeadline(clock, ms, reason) {
    const controller = new AbortController();
    const cancel = clock.after(ms, () => controller.abort(reason));
    return { signal: controller.signal, cancel };
}
//# sourceMappingURL=deadline.js.map

/***/ })

};
