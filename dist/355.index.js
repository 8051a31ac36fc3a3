export const id = 355;
export const ids = [355,374];
export const modules = {

/***/ 2355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweepProject: () => (/* binding */ sweepProject)
});

// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(6402);
// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/instance/access/revoke.js + 1 modules
var revoke = __webpack_require__(5374);
// EXTERNAL MODULE: ./lib/src/instance/expiry.js
var expiry = __webpack_require__(865);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/removal.js
var removal = __webpack_require__(6628);
;// CONCATENATED MODULE: ./lib/src/instance/sweep-project.js







/** The number of instances to delete concurrently. */
const CONCURRENCY = 4;
/**
 * Deletes leftover instances of this repository: first those that have expired or are too old, then, after asking GitHub, those of closed
 * pull requests. Continues after failures.
 * @throws AtlasError and so on if the instances cannot be listed; the budget's abort reason when cancelled
 */
async function sweep(client, plan, hooks) {
    const candidates = [];
    for await (const instance of (0,flex_clusters/* listFlexClusters */.lW)(client, plan.projectId)) {
        if ((0,ownership/* isOurs */.MU)(instance.tags, plan.repository)) {
            candidates.push(candidateOf(instance));
        }
    }
    const access = once(() => {
        const names = new Set(candidates.map(({ name }) => name));
        return (0,revoke.findGrantedAccess)(client, plan.projectId, names, plan.repository);
    });
    const results = new Map();
    const sweepAll = async (due, closed) => {
        const swept = await (0,p_map/* default */.Ay)(due, (candidate) => sweepOne(client, plan, closed, candidate, access, hooks), {
            concurrency: CONCURRENCY,
            signal: client.budget.signal,
        });
        due.forEach((candidate, index) => {
            results.set(candidate, swept[index]);
        });
    };
    const now = client.clock.now();
    await sweepAll(candidates.filter((candidate) => deletionReason(now, plan, new Set(), candidate)), new Set());
    const rest = candidates.filter((candidate) => !results.has(candidate));
    const numbers = plan.closedPullRequests
        ? new Set(rest.flatMap(({ pullRequest }) => pullRequest ?? []))
        : [];
    await sweepAll(rest, await hooks.findClosed([...numbers]));
    return candidates.map((candidate) => results.get(candidate));
}
/** Calls `load` on first use, and returns the same result after that. */
function once(load) {
    let loaded;
    return () => {
        loaded ??= load();
        return loaded;
    };
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
async function sweepOne(client, plan, closed, candidate, access, hooks) {
    const { id, name } = candidate;
    const { projectId } = plan;
    const reason = deletionReason(client.clock.now(), plan, closed, candidate);
    if (candidate.stateName === 'DELETING') {
        return { name, outcome: 'kept', reason: 'already being deleted' };
    }
    if (!reason) {
        return { name, outcome: 'kept', reason: 'still in use' };
    }
    if (plan.dryRun) {
        return { name, outcome: 'would be deleted', reason };
    }
    try {
        const granted = (0,revoke/* accessFor */.I)(await access(), name);
        // A run may adopt the instance and extend its expiry at any time, so each attempt decides again.
        const outcome = await (0,removal/* removeInstance */.g)(client, { projectId, name, id }, (instance) => (0,ownership/* isOurs */.MU)(instance.tags, plan.repository) &&
            deletionReason(client.clock.now(), plan, closed, candidateOf(instance))
            ? 'delete'
            : 'keep');
        if (outcome === 'kept') {
            return { name, outcome: 'kept', reason: 'in use again' };
        }
        await revokeFor(client, projectId, name, granted, hooks);
        const gone = outcome === 'deleted' ? '' : '; it was already deleted';
        return { name, outcome: 'deleted', reason: `${reason}${gone}` };
    }
    catch (error) {
        client.budget.signal.throwIfAborted();
        return { name, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
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
function deletionReason(now, plan, closed, { expiresAt, createdAt, pullRequest }) {
    if (expiresAt !== undefined && expiresAt <= now) {
        return `expired at ${(0,format/* formatTimestamp */.Ey)(expiresAt)}`;
    }
    if (plan.olderThanMs !== undefined && now - createdAt > plan.olderThanMs) {
        return `${(0,format/* formatDuration */.a3)(now - createdAt)} old`;
    }
    if (pullRequest !== undefined && closed.has(pullRequest)) {
        return `pull request #${pullRequest} is closed`;
    }
    return undefined;
}
//# sourceMappingURL=sweep-project.js.map
// EXTERNAL MODULE: ./lib/src/runner/log.js
var log = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/src/util/markdown.js
var markdown = __webpack_require__(9402);
;// CONCATENATED MODULE: ./lib/src/runner/sweep-summary.js

/** More rows are not useful to readers. */
const MAX_ROWS = 500;
/** A job summary can have at most 1 MiB, and each of these characters has at most 3 bytes. */
const MAX_CHARACTERS = 300_000;
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
    let table = '';
    let written = 0;
    for (const { name, outcome, reason } of rows.slice(0, MAX_ROWS)) {
        const row = `\n| ${(0,markdown/* code */.a)(name)} | ${outcome} | ${(0,markdown/* code */.a)(reason)} |`;
        if (table.length + row.length > MAX_CHARACTERS) {
            break;
        }
        table += row;
        written += 1;
    }
    const omitted = rows.length - written;
    const rest = omitted > 0 ? `\n\n… and ${omitted} more. See the log.` : '';
    return `### MongoDB Atlas: ${title}\n\n| Instance | Outcome | Reason |\n| --- | --- | --- |${table}${rest}\n`;
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
// EXTERNAL MODULE: ./lib/src/actions/atlas-connection.js + 10 modules
var atlas_connection = __webpack_require__(2479);
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
            findClosed: (numbers) => findClosed(step, request, context, client.budget, numbers),
            onRevoked: (name, revoked) => runner.info(`${name}: ${(0,messages/* describeRevoked */.Q4)(revoked)}`),
            onRevokeFailed: (name, error) => accessProblems.push(`Could not remove database users and access list entries of instance "${name}": ${(0,actions_step/* explain */.W)(runner, error)}`),
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
async function findClosed({ runner, clock, cancelled }, request, context, budget, numbers) {
    if (numbers.length === 0) {
        return new Set();
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
        return new Set([...states].filter(([, state]) => state === 'closed').map(([number]) => number));
    }
    catch (error) {
        cancelled.throwIfAborted();
        // A pull request with an unknown state counts as open.
        runner.warning(`The instances of pull requests were kept, because GitHub did not say which are closed: ${(0,actions_step/* explain */.W)(runner, error)}`, types/* TITLE */.ly);
        return new Set();
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

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ deleteAccessListEntry),
/* harmony export */   JJ: () => (/* binding */ listAccessList),
/* harmony export */   KA: () => (/* binding */ putAccessListEntries),
/* harmony export */   kL: () => (/* binding */ isEntryNotFound),
/* harmony export */   ki: () => (/* binding */ findAccessListStatus)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8395);
/* harmony import */ var _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8110);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5243);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);
/* harmony import */ var _undefined_if_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5204);





const Entry = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    cidrBlock: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    ipAddress: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    comment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    deleteAfterDate: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
const EntryStatus = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ STATUS: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const version = '2023-01-01';
/** Lists the entries of a project's access list (`listGroupAccessListEntries`): at most 200. */
function listAccessList(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listAll */ ._)(client, {
        description: `list the access list of project ${projectId}`,
        path: pathOf(projectId),
        version,
        item: Entry,
    });
}
/**
 * The request that adds or updates entries (`createGroupAccessListEntry`). Use it with `checkThenCall`: Atlas does not support concurrent
 * requests of this kind in a project, and other jobs may have changed the entries in the meantime.
 */
function putAccessListEntries(projectId, entries) {
    return {
        description: `add to the access list of project ${projectId}`,
        method: 'POST',
        path: pathOf(projectId),
        version,
        body: entries,
        schema: undefined,
    };
}
/**
 * Gets the status of an entry (`getGroupAccessListStatus`): `PENDING`, `ACTIVE` or `FAILED`.
 * @param value the address or CIDR block
 * @returns undefined if the entry does not exist, or was added a moment ago
 */
async function findAccessListStatus(client, projectId, value) {
    const response = await (0,_undefined_if_js__WEBPACK_IMPORTED_MODULE_4__/* .undefinedIf */ .g)(isEntryNotFound, client.call({
        description: `get the status of ${value} on the access list`,
        method: 'GET',
        path: `${pathOf(projectId)}/${encodeURIComponent(value)}/status`,
        version,
        schema: EntryStatus,
    }));
    return response?.STATUS;
}
/**
 * The request that deletes an entry (`deleteGroupAccessListEntry`). Use it with `checkThenCall`, because other jobs may share the entry.
 * @param value the address or CIDR block
 */
function deleteAccessListEntry(projectId, value) {
    return {
        description: `delete ${value} from the access list`,
        method: 'DELETE',
        path: `${pathOf(projectId)}/${encodeURIComponent(value)}`,
        version,
        schema: undefined,
    };
}
/** Whether an error means that an entry does not exist: any 404 that is not about the project. */
function isEntryNotFound(error) {
    return (error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q &&
        error.status === 404 &&
        !(0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'GROUP_NOT_FOUND', 'INVALID_GROUP_ID'));
}
function pathOf(projectId) {
    return `/api/atlas/v2/groups/${projectId}/accessList`;
}
//# sourceMappingURL=access-list.js.map

/***/ }),

/***/ 4344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ deleteDatabaseUser),
/* harmony export */   Mr: () => (/* binding */ listDatabaseUsers),
/* harmony export */   PO: () => (/* binding */ createDatabaseUser)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5243);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7951);
/* harmony import */ var _undefined_if_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5204);




const User = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    username: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    databaseName: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    deleteAfterDate: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    labels: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), value: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
    scopes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
});
const version = '2023-01-01';
/**
 * Creates a database user (`createGroupDatabaseUser`). A retry is safe: if the user already exists, its labels show whether an earlier
 * attempt created it.
 * @throws AtlasError with `USER_ALREADY_EXISTS` if a different user has this name
 */
async function createDatabaseUser(client, projectId, body) {
    try {
        await client.call({
            description: 'create a database user',
            method: 'POST',
            path: pathOf(projectId),
            version,
            body: { ...body, groupId: projectId },
            schema: undefined,
        });
    }
    catch (error) {
        if (!(0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'USER_ALREADY_EXISTS')) {
            throw error;
        }
        const existing = await findDatabaseUser(client, projectId, body);
        const labelOf = (key) => existing?.labels?.find((label) => label.key === key)?.value;
        if (!body.labels.every(({ key, value }) => labelOf(key) === value)) {
            throw error;
        }
    }
}
/** Gets a database user (`getGroupDatabaseUser`); undefined if it does not exist. */
function findDatabaseUser(client, projectId, user) {
    return (0,_undefined_if_js__WEBPACK_IMPORTED_MODULE_2__/* .undefinedIf */ .g)(isUserNotFound, client.call({
        description: 'get a database user',
        method: 'GET',
        ...pathsOf(projectId, user),
        version,
        schema: User,
    }));
}
/** Lists the database users of a project (`listGroupDatabaseUsers`): at most 100. */
function listDatabaseUsers(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listAll */ ._)(client, {
        description: `list the database users of project ${projectId}`,
        path: pathOf(projectId),
        version,
        item: User,
    });
}
/** Deletes a database user (`deleteGroupDatabaseUser`). Succeeds if the user does not exist. */
async function deleteDatabaseUser(client, projectId, user) {
    await (0,_undefined_if_js__WEBPACK_IMPORTED_MODULE_2__/* .undefinedIf */ .g)(isUserNotFound, client.call({
        description: 'delete a database user',
        method: 'DELETE',
        ...pathsOf(projectId, user),
        version,
        schema: undefined,
    }));
}
function pathOf(projectId) {
    return `/api/atlas/v2/groups/${projectId}/databaseUsers`;
}
/** The path of a user, and the one to show, because the user name is secret. */
function pathsOf(projectId, { databaseName, username }) {
    const path = `${pathOf(projectId)}/${encodeURIComponent(databaseName)}`;
    return { path: `${path}/${encodeURIComponent(username)}`, shownPath: `${path}/…` };
}
function isUserNotFound(error) {
    return (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'USER_NOT_FOUND', 'USERNAME_NOT_FOUND');
}
//# sourceMappingURL=database-users.js.map

/***/ }),

/***/ 3723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ entriesByBlock),
/* harmony export */   GJ: () => (/* binding */ blockField),
/* harmony export */   p1: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9951);
/* harmony import */ var _util_cidr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(365);
/* harmony import */ var _entry_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(863);



/** The access list of a project by canonical block, see `parseBlock`. */
async function entriesByBlock(client, projectId) {
    const entries = new Map();
    for await (const entry of (0,_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listAccessList */ .JJ)(client, projectId)) {
        const block = (0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlock */ .rT)(entry.cidrBlock ?? entry.ipAddress ?? '');
        if (block) {
            entries.set(block, { entry, ours: (0,_entry_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEntryComment */ .B_)(entry.comment) });
        }
    }
    return entries;
}
/** The API has separate fields for an address and for a block. */
function blockField(block) {
    const short = (0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .shortBlock */ .mx)(block);
    return short === block ? { cidrBlock: block } : { ipAddress: short };
}
/** The expiry of an entry in milliseconds since the epoch; infinite if it has none. */
function expiryOf({ deleteAfterDate }) {
    return deleteAfterDate === undefined ? Number.POSITIVE_INFINITY : Date.parse(deleteAfterDate);
}
//# sourceMappingURL=entries.js.map

/***/ }),

/***/ 863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ parseEntryComment),
/* harmony export */   b_: () => (/* binding */ formatEntryComment),
/* harmony export */   kp: () => (/* binding */ isLeaseFor),
/* harmony export */   m8: () => (/* binding */ leaseOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9153);


/** The maximum length of a comment in Atlas. */
const MAX_COMMENT = 80;
const MAX_RUN = 20;
/** The length of each half of a lease: 24 bits in Base64url. */
const HALF = 4;
/** Marks a comment that has no space for all leases. Such an entry is not deleted before its expiry. */
const MORE = '+';
const PATTERN = new RegExp(`^${_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .MANAGED_BY */ .Kf} run (\\S+)((?: [\\w-]{${2 * HALF}})*)( \\${MORE})?$`);
/** The lease of a step: four characters of a hash of its instance, and four of a hash of its token. */
function leaseOf({ name, ownerToken }) {
    return shortHash(name) + shortHash(ownerToken);
}
/** Returns a predicate for the leases that belong to these instances. */
function isLeaseFor(names) {
    const instances = new Set([...names].map(shortHash));
    return (lease) => instances.has(lease.slice(0, HALF));
}
/** Parses the comment of an entry; undefined if this action did not write it. */
function parseEntryComment(comment) {
    const parts = PATTERN.exec(comment ?? '');
    return parts
        ? { run: parts[1] ?? '', leases: (parts[2] ?? '').split(' ').filter(Boolean), hasMore: Boolean(parts[3]) }
        : undefined;
}
/** Formats the comment of an entry. The newest leases come first; the oldest are omitted beyond 80 characters. */
function formatEntryComment({ run, leases, hasMore }) {
    const start = `${_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .MANAGED_BY */ .Kf} run ${run.slice(0, MAX_RUN)}`;
    const capacity = Math.floor((MAX_COMMENT - start.length - MORE.length - 1) / (2 * HALF + 1));
    const isFull = hasMore || leases.length > capacity;
    return [start, ...leases.slice(0, capacity), ...(isFull ? [MORE] : [])].join(' ');
}
function shortHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64url').slice(0, HALF);
}
//# sourceMappingURL=entry-comment.js.map

/***/ }),

/***/ 5374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ accessFor),
  findGrantedAccess: () => (/* binding */ findGrantedAccess),
  revokeAccess: () => (/* binding */ revokeAccess),
  revokeGranted: () => (/* binding */ revokeGranted)
});

// EXTERNAL MODULE: ./lib/src/atlas/database-users.js
var database_users = __webpack_require__(4344);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/instance/access/entries.js
var entries = __webpack_require__(3723);
// EXTERNAL MODULE: ./lib/src/instance/access/entry-comment.js
var entry_comment = __webpack_require__(863);
// EXTERNAL MODULE: ./lib/src/atlas/access-list.js
var access_list = __webpack_require__(9951);
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
// EXTERNAL MODULE: ./lib/src/atlas/undefined-if.js
var undefined_if = __webpack_require__(5204);
// EXTERNAL MODULE: ./lib/src/util/cidr.js
var cidr = __webpack_require__(365);
;// CONCATENATED MODULE: ./lib/src/instance/access/release.js






/**
 * Removes leases from the access list entries of this action, and deletes entries without any other lease. Each attempt reads the list
 * again, because another job may have added its lease.
 * @param shouldRelease decides which leases to remove
 * @returns the number of deleted entries, and of entries that other jobs still use
 */
async function releaseEntries(client, projectId, shouldRelease) {
    const counts = { deleted: 0, shared: 0 };
    for (const [block, { ours }] of await (0,entries/* entriesByBlock */.$Y)(client, projectId)) {
        if (ours?.leases.some(shouldRelease)) {
            const outcome = await releaseEntry(client, projectId, block, shouldRelease);
            counts[outcome] += 1;
        }
    }
    return counts;
}
async function releaseEntry(client, projectId, block, shouldRelease) {
    let outcome = 'deleted';
    const release = client.checkThenCall(`remove ${(0,cidr/* shortBlock */.mx)(block)} from the access list`, retry_policy/* retryOnConflict */.Sf, async (attempt) => {
        const existing = (await (0,entries/* entriesByBlock */.$Y)(attempt, projectId)).get(block);
        if (!existing?.ours?.leases.some(shouldRelease)) {
            return undefined;
        }
        const { entry, ours } = existing;
        const leases = ours.leases.filter((lease) => !shouldRelease(lease));
        outcome = leases.length === 0 && !ours.hasMore ? 'deleted' : 'shared';
        if (outcome === 'deleted') {
            return (0,access_list/* deleteAccessListEntry */.CA)(projectId, (0,cidr/* shortBlock */.mx)(block));
        }
        const { deleteAfterDate } = entry;
        const shared = {
            ...(0,entries/* blockField */.GJ)(block),
            comment: (0,entry_comment/* formatEntryComment */.b_)({ ...ours, leases }),
            ...(deleteAfterDate ? { deleteAfterDate } : {}),
        };
        return (0,access_list/* putAccessListEntries */.KA)(projectId, [shared]);
    });
    await (0,undefined_if/* undefinedIf */.g)(access_list/* isEntryNotFound */.kL, release);
    return outcome;
}
//# sourceMappingURL=release.js.map
// EXTERNAL MODULE: ./lib/src/instance/access/user.js
var access_user = __webpack_require__(7124);
;// CONCATENATED MODULE: ./lib/src/instance/access/revoke.js






/** The share of the remaining time for listing access. The rest is for deleting the instance, which costs money. */
const SHARE_OF_TIME = 1 / 2;
/**
 * Revokes the access that a step granted: its database user, and its access list entries that no other step needs.
 * @throws AtlasError, TimedOutError and so on
 */
async function revokeAccess(client, claim) {
    const users = claim.user
        ? await (0,access_user/* listUsers */.ZZ)(client, claim.projectId, (user) => (0,access_user/* isUserOfStep */.RK)(user, claim.ownerToken))
        : [];
    const leases = new Set(claim.entries ? [(0,entry_comment/* leaseOf */.m8)(claim)] : []);
    return revokeGranted(client, claim.projectId, { users, leases });
}
/**
 * Lists the access that runs of this repository granted to instances. Call it before an instance is deleted, so that the access to a later
 * instance with the same name is not revoked. An error does not prevent the deletion; `revokeGranted` throws it.
 * @param names the names of the instances
 * @throws the budget's abort reason
 */
async function findGrantedAccess(client, projectId, names, repository) {
    const { clock, budget } = client;
    const limited = client.withBudget((0,util_budget/* startBudget */.cg)(clock, budget.remainingMs() * SHARE_OF_TIME, budget.signal, budget.limit));
    try {
        return await listGrantedAccess(limited, projectId, names, repository);
    }
    catch (problem) {
        budget.signal.throwIfAborted();
        return { users: [], leases: new Set(), problem };
    }
}
async function listGrantedAccess(client, projectId, names, repository) {
    const users = await (0,access_user/* listUsers */.ZZ)(client, projectId, (user) => (0,access_user/* isUserForInstances */.nC)(user, names, repository));
    const leases = new Set();
    for (const { ours } of (await (0,entries/* entriesByBlock */.$Y)(client, projectId)).values()) {
        for (const lease of ours?.leases.filter((0,entry_comment/* isLeaseFor */.kp)(names)) ?? []) {
            leases.add(lease);
        }
    }
    return { users, leases };
}
/** The access to one instance only. */
function accessFor(granted, name) {
    return {
        ...granted,
        users: granted.users.filter(({ scopes }) => scopes?.every((scope) => scope.name === name)),
        leases: new Set([...granted.leases].filter((0,entry_comment/* isLeaseFor */.kp)([name]))),
    };
}
/**
 * Revokes access that was listed earlier.
 * @throws AtlasError, TimedOutError and so on; `problem`
 */
async function revokeGranted(client, projectId, { users, leases, problem }) {
    if (problem !== undefined) {
        throw problem;
    }
    for (const user of users) {
        await (0,database_users/* deleteDatabaseUser */.At)(client, projectId, user);
    }
    const { deleted, shared } = leases.size > 0
        ? await releaseEntries(client, projectId, (lease) => leases.has(lease))
        : { deleted: 0, shared: 0 };
    return { users: users.length, entries: deleted, sharedEntries: shared };
}
//# sourceMappingURL=revoke.js.map

/***/ }),

/***/ 7124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ generateLogin),
/* harmony export */   RK: () => (/* binding */ isUserOfStep),
/* harmony export */   ZZ: () => (/* binding */ listUsers),
/* harmony export */   kg: () => (/* binding */ createUser),
/* harmony export */   nC: () => (/* binding */ isUserForInstances)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4344);
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(131);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7951);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(647);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9153);






/** The number of random bytes in a password: twice the 128 bits that are considered secure. */
const RANDOM_BYTES = 32;
/** Generates a random login in Base64url, which needs no encoding in a URI (RFC 3986, 2.3). */
function generateLogin() {
    return {
        username: `ephemeral-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(RANDOM_BYTES / 2).toString('base64url')}`,
        password: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(RANDOM_BYTES).toString('base64url'),
    };
}
/**
 * Creates a database user for this step that has access to one instance. If the project has too many users, deletes stale users of this
 * repository first.
 * @throws AtlasError with `GROUP_USERS_LIMIT_EXCEEDED` if the project still has too many users
 */
async function createUser(client, claim, origin, login, request, progress) {
    const { projectId, name, ownerToken } = claim;
    const body = {
        databaseName: 'admin',
        ...login,
        roles: request.roles,
        scopes: [{ name, type: 'CLUSTER' }],
        deleteAfterDate: new Date(request.expiresAt).toISOString(),
        description: `For one job of ${origin.owner}/${origin.repository}`.slice(0, 100),
        labels: (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .ownershipTags */ .dt)(origin, ownerToken),
    };
    try {
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__/* .createDatabaseUser */ .PO)(client, projectId, body);
    }
    catch (error) {
        if (!(0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'GROUP_USERS_LIMIT_EXCEEDED')) {
            throw error;
        }
        const removed = await removeStaleUsers(client, projectId, origin);
        if (removed === 0) {
            throw error;
        }
        progress.info(`The project had too many database users; deleted ${removed} of this repository that had expired or had no instance`);
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__/* .createDatabaseUser */ .PO)(client, projectId, body);
    }
    progress.info(`Created a database user for this job; Atlas deletes it at ${body.deleteAfterDate}`);
}
/** Deletes users of this repository that have expired or have no instance, and returns their number. */
async function removeStaleUsers(client, projectId, origin) {
    // List users before instances: an instance is created before its users, so that no new user seems to have no instance.
    const ours = await listUsers(client, projectId, (user) => (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .isOurs */ .MU)(user.labels, origin));
    const instances = new Set();
    for await (const { name } of (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__/* .listFlexClusters */ .lW)(client, projectId)) {
        instances.add(name);
    }
    const now = client.clock.now();
    const stale = ours.filter(({ deleteAfterDate, scopes = [] }) => {
        const expired = Date.parse(deleteAfterDate ?? '') <= now;
        const orphaned = scopes.length > 0 && scopes.every(({ name }) => !instances.has(name));
        return expired || orphaned;
    });
    for (const user of stale) {
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__/* .deleteDatabaseUser */ .At)(client, projectId, user);
    }
    return stale.length;
}
/** Lists the database users of a project that match a predicate. */
async function listUsers(client, projectId, predicate) {
    const users = [];
    for await (const user of (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__/* .listDatabaseUsers */ .Mr)(client, projectId)) {
        if (predicate(user)) {
            users.push(user);
        }
    }
    return users;
}
/** Whether the step with this token created a user. */
function isUserOfStep(user, ownerToken) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .tagOf */ .cO)(user.labels, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .OWNERSHIP_KEYS */ .jm.run) === ownerToken;
}
/** Whether this repository created a user that has access to these instances only. */
function isUserForInstances(user, names, repository) {
    const scopes = user.scopes ?? [];
    return scopes.length > 0 && scopes.every(({ name }) => names.has(name)) && (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .isOurs */ .MU)(user.labels, repository);
}
//# sourceMappingURL=user.js.map

/***/ }),

/***/ 865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ expiryTag),
/* harmony export */   TK: () => (/* binding */ expiryTime),
/* harmony export */   _3: () => (/* binding */ laterExpiry)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(647);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7552);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9153);



/**
 * The tag for the time after which sweep deletes an instance, in ISO 8601 basic format and UTC (`20261123T181652Z`), because Atlas does not
 * allow `:` in tags.
 * @param at milliseconds since the epoch
 */
function expiryTag(at) {
    const value = (0,_util_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTimestamp */ .Ey)(at).replace(/[-:]/g, '');
    return { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt, value };
}
/** The value of the tag; undefined if the instance has no expiry. */
function readExpiry(tags) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOf */ .cO)(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt);
}
/** The value of `tag`, or the existing value if both are expiries and the existing one is later. */
function laterExpiry(tags, tag) {
    const existing = readExpiry(tags);
    // In this format, later times are greater strings.
    return tag.key === _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt && existing !== undefined && existing > tag.value
        ? existing
        : tag.value;
}
/** The expiry in milliseconds since the epoch; undefined if there is none or if it is invalid. */
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

/***/ 365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ networkOf),
/* harmony export */   J1: () => (/* binding */ isAnyAddress),
/* harmony export */   mx: () => (/* binding */ shortBlock),
/* harmony export */   rT: () => (/* binding */ parseBlock)
/* harmony export */ });
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8280);

/**
 * Parses an IPv4 or IPv6 address or CIDR block into canonical form, which is always a block: `203.0.113.7/32`, `2001:db8::/32`. IPv6
 * follows RFC 5952.
 * @returns undefined if the text is not an address or CIDR block
 */
function parseBlock(text) {
    const [address = '', prefix, ...rest] = text.split('/');
    // The library also accepts octal, hexadecimal and shortened numbers, which programs interpret differently.
    const strict = address.includes(':') ? !address.includes('%') : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.isValidFourPartDecimal(address);
    if (!strict || rest.length > 0 || !ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.isValid(address)) {
        return undefined;
    }
    const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.parse(address);
    const longest = parsed.kind() === 'ipv4' ? 32 : 128;
    const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    return length <= longest ? `${parsed.toString()}/${length}` : undefined;
}
/** Clears all bits after the prefix: Atlas accepts blocks in this form only. */
function networkOf(block) {
    const kind = block.includes(':') ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6 : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4;
    return `${kind.networkAddressFromCIDR(block).toString()}/${block.split('/')[1]}`;
}
/** Whether a block covers the entire internet. */
function isAnyAddress(block) {
    return block.endsWith('/0');
}
/** Removes the prefix from a block that is a single address. */
function shortBlock(block) {
    return block.replace(/(?<=\..*)\/32$|(?<=:.*)\/128$/, '');
}
//# sourceMappingURL=cidr.js.map

/***/ })

};
