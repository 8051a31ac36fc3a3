export const id = 54;
export const ids = [54];
export const modules = {

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
        description: `add entries to the access list of project ${projectId}`,
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
/* harmony export */   m8: () => (/* binding */ leaseOf),
/* harmony export */   wf: () => (/* binding */ isLeaseOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9153);


/** The maximum length of a comment in Atlas. */
const MAX_COMMENT = 80;
const MAX_RUN = 20;
/** The lengths of the parts of a lease, in Base64url: the repository, the instance, and the holder. */
const PARTS = { repository: 3, instance: 4, holder: 3 };
const LEASE_LENGTH = PARTS.repository + PARTS.instance + PARTS.holder;
/** Marks a comment that has no space for all leases. Such an entry is not deleted before its expiry. */
const MORE = '+';
const PATTERN = new RegExp(`^${_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .MANAGED_BY */ .Kf} run (\\S+)((?: [\\w-]{${LEASE_LENGTH}})*)( \\${MORE})?$`);
/**
 * A lease: hashes of a repository, of the name of an instance, and of the holder.
 * @param holder what needs the entry: the owner token of a step, or the ID of an instance
 */
function leaseOf(repository, name, holder) {
    return prefixFor(repository, name) + shortHash(holder, PARTS.holder);
}
/** Whether a lease belongs to an instance of this repository. */
function isLeaseFor(repository, name) {
    const prefix = prefixFor(repository, name);
    return (lease) => lease.startsWith(prefix);
}
/** Whether a lease belongs to this repository. */
function isLeaseOf(repository) {
    const prefix = repositoryHash(repository);
    return (lease) => lease.startsWith(prefix);
}
function prefixFor(repository, name) {
    return repositoryHash(repository) + shortHash(name, PARTS.instance);
}
/** Names of owners and repositories are case-insensitive. */
function repositoryHash({ owner, repository }) {
    return shortHash(`${owner}/${repository}`.toLowerCase(), PARTS.repository);
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
    const capacity = Math.floor((MAX_COMMENT - start.length - MORE.length - 1) / (LEASE_LENGTH + 1));
    const isFull = hasMore || leases.length > capacity;
    return [start, ...leases.slice(0, capacity), ...(isFull ? [MORE] : [])].join(' ');
}
function shortHash(text, length) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64url').slice(0, length);
}
//# sourceMappingURL=entry-comment.js.map

/***/ }),

/***/ 1054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  grantAccess: () => (/* binding */ grantAccess)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
;// CONCATENATED MODULE: ./lib/src/atlas/ip-info.js

const IpInfo = schemas/* object */.Ikc({ currentIpv4Address: schemas/* string */.YjP() });
/**
 * The caller's public IP address as Atlas sees it, from the undocumented endpoint that the Atlas CLI uses too. Behind a proxy, it is the
 * address of the proxy.
 */
async function currentAddress(client) {
    const { currentIpv4Address } = await client.call({
        description: 'get the public IP address of this runner',
        method: 'GET',
        path: '/api/private/ipinfo',
        version: 'unversioned',
        schema: IpInfo,
    });
    return currentIpv4Address;
}
//# sourceMappingURL=ip-info.js.map
// EXTERNAL MODULE: ./lib/src/util/cidr.js
var cidr = __webpack_require__(365);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/instance/all-or-abort.js
var all_or_abort = __webpack_require__(4618);
// EXTERNAL MODULE: ./lib/src/atlas/access-list.js
var access_list = __webpack_require__(9951);
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
// EXTERNAL MODULE: ./lib/src/util/backoff.js
var backoff = __webpack_require__(9039);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/instance/access/entries.js
var access_entries = __webpack_require__(3723);
// EXTERNAL MODULE: ./lib/src/instance/access/entry-comment.js
var entry_comment = __webpack_require__(863);
// EXTERNAL MODULE: ./lib/src/instance/access/poll.js
var poll = __webpack_require__(7258);
;// CONCATENATED MODULE: ./lib/src/instance/access/allow.js









/** How often to rewrite entries if another job overwrites their comments. Lost entries are added again until the budget ends. */
const MAX_REWRITES = 5;
/** The pause before entries are written again. */
const PAUSE = { firstMs: 1_000, maxMs: 15_000 };
/**
 * Adds blocks to the access list of a project and waits until they are active. Entries that this action did not create are not changed.
 * Entries of other jobs are shared: their comments then contain the leases of all jobs. Atlas sometimes loses entries when jobs write at
 * the same time, so missing entries are added again.
 * @throws StepError if Atlas fails to activate an entry; AtlasError, TimedOutError and so on
 */
async function allowBlocks(client, request, progress) {
    for (const block of request.blocks.filter(cidr/* isAnyAddress */.J1)) {
        progress.warn(`allow-ip: ${block} allows connections from any address to all databases of this project. If possible, list addresses or use "runner".`);
    }
    const list = request.blocks.map(cidr/* shortBlock */.mx).join(', ');
    const reported = new Set();
    let isActive = false;
    let rewrites = 0;
    for (let round = 0;; round += 1) {
        const wrote = await addMissing(client, request, reported, progress);
        if (isActive && !wrote) {
            return;
        }
        if (rewrites === MAX_REWRITES) {
            progress.warn(`allow-ip: ${list} is active, but the comment that lists the jobs using this entry was lost, so another job may remove the entry too early.`);
            return;
        }
        const lost = await waitUntilActive(client, request);
        if (lost !== undefined) {
            progress.info(`Atlas accepted ${lost}, but it is not on the access list; adding it again`);
            await pauseBeforeAdding(client, round, lost);
            continue;
        }
        if (!isActive) {
            progress.info(`Active on the access list: ${list}`);
        }
        isActive = true;
        if (!wrote) {
            return;
        }
        // The access list has no lock, so another job may have overwritten the entries. The first check is immediate, because the entries are
        // usually complete; later checks wait, because the list may be out of date.
        const { clock, budget } = client;
        await clock.sleep(Math.min(rewrites * PAUSE.firstMs, budget.remainingMs()), budget.signal);
        rewrites += 1;
    }
}
async function pauseBeforeAdding({ clock, budget, random }, round, block) {
    const pauseMs = (0,util_budget/* fitPause */.oU)(budget, (0,backoff/* backoff */.J)(PAUSE, round, random));
    if (pauseMs === undefined) {
        throw (0,util_budget/* timedOut */.iU)(budget, `add ${block} to the access list`, 'Atlas accepted it, but it is not on the access list', 'Run the job again, and run fewer jobs with "allow-ip" in this project at the same time.');
    }
    await clock.sleep(pauseMs, budget.signal);
}
/**
 * Adds missing entries and leases. Each attempt reads the list again, because other jobs change it too.
 * @returns whether something was missing
 */
async function addMissing(client, request, reported, progress) {
    let wrote = false;
    await client.checkThenCall(`add ${request.blocks.map(cidr/* shortBlock */.mx).join(', ')} to the access list of the project`, retry_policy/* retryOnConflict */.Sf, async (attempt) => {
        const existing = await (0,access_entries/* entriesByBlock */.$Y)(attempt, request.projectId);
        const missing = request.blocks.filter((block) => {
            const found = existing.get(block);
            if (found && !found.ours && !reported.has(block)) {
                reported.add(block);
                reportForeign(found.entry, block, request, progress);
            }
            return !found || (found.ours && !hasLease(found, request));
        });
        wrote = missing.length > 0;
        const entries = missing.map((block) => entryFor(block, existing.get(block), request));
        return wrote ? (0,access_list/* putAccessListEntries */.KA)(request.projectId, entries) : undefined;
    });
    return wrote;
}
function hasLease({ entry, ours }, { lease, expiresAt }) {
    // Atlas may round the date to seconds.
    return Boolean(ours?.leases.includes(lease)) && (0,access_entries/* expiryOf */.p1)(entry) >= expiresAt - 1_000;
}
function reportForeign(entry, block, { expiresAt }, progress) {
    if ((0,access_entries/* expiryOf */.p1)(entry) < expiresAt) {
        progress.warn(`allow-ip: ${(0,cidr/* shortBlock */.mx)(block)} is already on the access list, but only until ${entry.deleteAfterDate}. This action did not add the entry, so it does not change it.`);
    }
    else {
        progress.info(`${(0,cidr/* shortBlock */.mx)(block)} is already on the access list`);
    }
}
function entryFor(block, existing, { expiresAt, run, lease }) {
    const { leases = [], hasMore = false } = existing?.ours ?? {};
    const until = existing ? Math.max((0,access_entries/* expiryOf */.p1)(existing.entry), expiresAt) : expiresAt;
    return {
        ...(0,access_entries/* blockField */.GJ)(block),
        comment: (0,entry_comment/* formatEntryComment */.b_)({
            run,
            leases: [lease, ...leases.filter((other) => other !== lease)],
            hasMore,
        }),
        ...(Number.isFinite(until) ? { deleteAfterDate: new Date(until).toISOString() } : {}),
    };
}
/**
 * Waits until all blocks are active.
 * @returns the first block that is not on the access list; undefined if all are active
 */
async function waitUntilActive(client, { projectId, blocks }) {
    for (const block of blocks.map(cidr/* shortBlock */.mx)) {
        const status = await (0,poll/* poll */.w)(client, async () => {
            const current = (await (0,access_list/* findAccessListStatus */.ki)(client, projectId, block)) ?? 'absent';
            return current === 'PENDING' ? undefined : current;
        }, () => (0,util_budget/* timedOut */.iU)(client.budget, `wait until ${block} is active on the access list`, 'it is still PENDING', 'Increase "timeout", or look at "Network Access" in the Atlas project.'), () => client.bucketFor(projectId, 'accessList').pauseMs(client.clock.elapsed()));
        if (status === 'FAILED') {
            throw new errors/* StepError */.zg((0,errors/* failure */.V2)(`add ${block} to the access list`, 'its status is FAILED', 'Look at "Network Access" in the Atlas project, delete the entry there, and run the job again.'));
        }
        if (status === 'absent') {
            return block;
        }
    }
    return undefined;
}
//# sourceMappingURL=allow.js.map
// EXTERNAL MODULE: ./lib/src/instance/access/user.js
var user = __webpack_require__(7124);
;// CONCATENATED MODULE: ./lib/src/instance/access/grant.js








/**
 * Atlas refuses an expiry of more than a week by its own clock (`EXPIRATION_DATE_EXCEEDS_MAX`). The five minutes are a margin for runners
 * with a fast clock.
 */
const MAX_EXPIRY_MS = 7 * 24 * 3_600_000 - 5 * 60_000;
/**
 * Creates a database user and adds access list entries, concurrently.
 * @returns the login of the user; undefined if no user was requested
 * @throws AtlasError, TimedOutError and so on. The claimed access may exist then.
 */
async function grantAccess(client, claim, request, origin, hooks, progress) {
    const { databaseUser, allowIp } = request;
    const { projectId, name, ownerToken } = claim;
    const { accessExpiresInMs } = request;
    const expiresAt = Number.isFinite(accessExpiresInMs)
        ? client.clock.now() + Math.min(accessExpiresInMs, MAX_EXPIRY_MS)
        : Number.POSITIVE_INFINITY;
    hooks.onClaim({ projectId, name, ownerToken, user: Boolean(databaseUser), entries: Boolean(allowIp) });
    const [login] = await (0,all_or_abort/* allOrAbort */.j)(client, async (abortable) => {
        if (!databaseUser) {
            return undefined;
        }
        const generated = (0,user/* generateLogin */.$i)();
        hooks.onSecret(generated.username);
        hooks.onSecret(generated.password);
        await (0,user/* createUser */.kg)(abortable, claim, origin, generated, { roles: databaseUser.roles, expiresAt }, progress);
        return generated;
    }, async (abortable) => {
        if (allowIp) {
            const own = allowIp.runner ? [await runnerBlock(abortable, progress)] : [];
            const blocks = [...new Set([...own, ...allowIp.blocks])];
            const run = `${origin.runId}-${origin.runAttempt}`;
            const lease = (0,entry_comment/* leaseOf */.m8)(origin, name, ownerToken);
            await allowBlocks(abortable, { projectId, blocks, expiresAt, lease, run }, progress);
        }
    });
    return login;
}
async function runnerBlock(client, progress) {
    const address = await currentAddress(client);
    const block = (0,cidr/* parseBlock */.rT)(address);
    if (!block) {
        throw new errors/* StepError */.zg((0,errors/* failure */.V2)('get the public IP address of this runner', `Atlas returned ${(0,format/* quote */.hD)(address)}, which is not an IP address`, 'Use the address itself in "allow-ip" instead of "runner".'));
    }
    progress.info(`The public IP address of this runner is ${(0,cidr/* shortBlock */.mx)(block)}`);
    return block;
}
//# sourceMappingURL=grant.js.map

/***/ }),

/***/ 7258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ poll)
/* harmony export */ });
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8442);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8933);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5035);



/** The longest pause, so that access which takes minutes is still noticed quickly. */
const MAX_MS = 5_000;
/**
 * Polls until there is a result: frequently at first, because access usually takes seconds, and once more near the end of the budget.
 * @param check returns undefined if there is no result yet
 * @param timeoutError creates the error for the end of the budget
 * @param minPauseMs returns the shortest pause that the rate limit allows; 0 if polling takes no tokens
 * @throws the errors of `check` and `timeoutError`; the budget's abort reason
 */
async function poll({ clock, budget, random }, check, timeoutError, minPauseMs = () => 0) {
    const started = clock.elapsed();
    const schedule = (0,_schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .createSchedule */ .s)(_pace_js__WEBPACK_IMPORTED_MODULE_1__/* .ACCESS_PACE */ .Xu, random);
    for (;;) {
        const result = await check();
        if (result !== undefined) {
            return result;
        }
        const preferredMs = Math.min(MAX_MS, schedule.next(clock.elapsed() - started));
        const pauseMs = (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fitPause */ .oU)(budget, Math.max(preferredMs, minPauseMs()));
        if (pauseMs === undefined) {
            throw timeoutError();
        }
        await clock.sleep(pauseMs, budget.signal);
    }
}
//# sourceMappingURL=poll.js.map

/***/ }),

/***/ 7124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ generateLogin),
/* harmony export */   B0: () => (/* binding */ isUserFor),
/* harmony export */   RK: () => (/* binding */ isUserOfStep),
/* harmony export */   ZZ: () => (/* binding */ listUsers),
/* harmony export */   kg: () => (/* binding */ createUser),
/* harmony export */   pN: () => (/* binding */ isUserOf)
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
    const lasts = !Number.isFinite(request.expiresAt);
    const lifetime = lasts ? {} : { deleteAfterDate: new Date(request.expiresAt).toISOString() };
    const body = {
        databaseName: 'admin',
        ...login,
        roles: request.roles,
        scopes: [{ name, type: 'CLUSTER' }],
        ...lifetime,
        description: `For ${lasts ? 'an instance' : 'one job'} of ${origin.owner}/${origin.repository}`.slice(0, 100),
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
    progress.info(lasts
        ? 'Created a database user for the lifetime of the instance'
        : `Created a database user for this job; Atlas deletes it at ${lifetime.deleteAfterDate}`);
}
/** Deletes users of this repository that have expired or have no instance, and returns their number. */
async function removeStaleUsers(client, projectId, origin) {
    // List users before instances: an instance is created before its users, so that no new user seems to have no instance.
    const ours = await listUsers(client, projectId, (user) => isUserOf(user, origin));
    const instances = new Set();
    for await (const { name } of (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__/* .listFlexClusters */ .lW)(client, projectId)) {
        instances.add(name);
    }
    const now = client.clock.now();
    const stale = ours.filter((user) => {
        const expired = Date.parse(user.deleteAfterDate ?? '') <= now;
        return expired || isUserFor(user, (name) => !instances.has(name));
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
/** Whether this repository created a user. */
function isUserOf(user, repository) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .isOurs */ .MU)(user.labels, repository);
}
/** Whether a user has access to certain instances only. */
function isUserFor({ scopes = [] }, isInstance) {
    return scopes.length > 0 && scopes.every(({ name }) => isInstance(name));
}
//# sourceMappingURL=user.js.map

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
