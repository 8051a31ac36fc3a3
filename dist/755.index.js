export const id = 755;
export const ids = [755,313,136,56];
export const modules = {

/***/ 4344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ deleteDatabaseUser),
/* harmony export */   Mr: () => (/* binding */ listDatabaseUsers),
/* harmony export */   PO: () => (/* binding */ createDatabaseUser)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7951);


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
    return client.find(isUserNotFound, {
        description: 'get a database user',
        method: 'GET',
        ...pathsOf(projectId, user),
        version,
        schema: User,
    });
}
/** Lists the database users of a project (`listGroupDatabaseUsers`): at most 100. */
function listDatabaseUsers(client, projectId) {
    return client.list({
        description: `list the database users of project ${projectId}`,
        path: pathOf(projectId),
        version,
        item: User,
    });
}
/** Deletes a database user (`deleteGroupDatabaseUser`). Succeeds if the user does not exist. */
async function deleteDatabaseUser(client, projectId, user) {
    await client.find(isUserNotFound, {
        description: 'delete a database user',
        method: 'DELETE',
        ...pathsOf(projectId, user),
        version,
        schema: undefined,
    });
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

/***/ 755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  grantAccess: () => (/* binding */ grantAccess),
  revokeAccess: () => (/* binding */ revokeAccess)
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
// EXTERNAL MODULE: ./lib/src/instance/tags.js
var tags = __webpack_require__(8687);
// EXTERNAL MODULE: ./lib/src/instance/access/entries.js + 1 modules
var access_entries = __webpack_require__(5056);
// EXTERNAL MODULE: ./lib/src/instance/access/logins.js
var logins = __webpack_require__(6313);
// EXTERNAL MODULE: ./lib/src/atlas/database-users.js
var database_users = __webpack_require__(4344);
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/poll.js
var poll = __webpack_require__(8398);
;// CONCATENATED MODULE: ./lib/src/instance/access/user.js







/** The maximum length of a description in Atlas. */
const MAX_DESCRIPTION = 100;
/**
 * Errors that pass: Atlas may not know an instance that is starting, and a user whose response was lost may exist but not be shown yet.
 * They count as permanent this long after the instance was seen IDLE.
 */
const PASSING_CODES = ['ATLAS_SCOPE_CLUSTER_NOT_FOUND', 'USER_ALREADY_EXISTS'];
const GRACE_MS = 30_000;
/**
 * Creates the database user of a step, with access to one instance. If the project has too many users, deletes those of this repository
 * that have expired or whose instance is gone, and tries once more.
 * @throws AtlasError with `GROUP_USERS_LIMIT_EXCEEDED` if the project still has too many users
 */
async function createUser(session, plan, user, instanceId) {
    const { client, progress } = session;
    const body = bodyFor(plan, user, instanceId);
    try {
        await createWhenAccepted(session, plan, body);
    }
    catch (error) {
        const isFull = (0,retry_policy/* hasCode */.up)(error, 'GROUP_USERS_LIMIT_EXCEEDED');
        const removed = isFull ? await removeStaleUsers(client, plan) : 0;
        if (removed === 0) {
            throw error;
        }
        progress.info(`The project had too many database users; deleted ${removed} of this repository that had expired or had no instance`);
        await createWhenAccepted(session, plan, body);
    }
    progress.info(body.deleteAfterDate === undefined
        ? 'Created a database user for the lifetime of the instance'
        : `Created a database user for this job; Atlas deletes it at ${body.deleteAfterDate}`);
}
function bodyFor({ claim, origin, expiresAt }, { login, roles, lifetime }, instanceId) {
    const lasts = lifetime === 'instance';
    const description = `For ${lasts ? 'an instance' : 'one job'} of ${origin.owner}/${origin.repository}`;
    return {
        databaseName: 'admin',
        ...login,
        roles,
        scopes: [{ name: claim.name, type: 'CLUSTER' }],
        ...(lasts ? {} : { deleteAfterDate: (0,format/* formatTimestamp */.Ey)(expiresAt) }),
        description: description.slice(0, MAX_DESCRIPTION),
        labels: [...(0,tags/* ownershipTags */.dt)(origin, claim.createdBy), ...(0,logins/* instanceLabels */.jh)(instanceId, claim.name)],
    };
}
/** Creates a user, and repeats this while Atlas refuses it with an error that passes. */
async function createWhenAccepted({ client, progress }, { claim: { projectId, name } }, body) {
    const { clock, budget } = client;
    let permanentFrom = Number.POSITIVE_INFINITY;
    const messages = {
        report: (state, waited) => state && progress.info(`Waiting until Atlas accepts the database user (${state}; ${waited})`),
        timedOut: (state) => (0,util_budget/* timedOut */.iU)(budget, 'create a database user', `last error: ${state}`, 'Increase "timeout".'),
    };
    await (0,poll/* poll */.w)(client, messages, async () => {
        try {
            await (0,database_users/* createDatabaseUser */.PO)(client, projectId, body);
            return { state: '', result: true };
        }
        catch (error) {
            const state = PASSING_CODES.find((code) => (0,retry_policy/* hasCode */.up)(error, code));
            if (!state || clock.elapsed() >= permanentFrom) {
                throw error;
            }
            if (!(await isStarting(client, projectId, name))) {
                permanentFrom = Math.min(permanentFrom, clock.elapsed() + GRACE_MS);
            }
            return { state };
        }
    });
}
async function isStarting(client, projectId, name) {
    const instance = await (0,logins/* lookUpInstance */.Ib)(client, projectId, name);
    return typeof instance === 'object' && !['IDLE', 'DELETING'].includes(instance.stateName);
}
/** Deletes users of this repository that have expired or whose instance is gone, and returns their number. */
async function removeStaleUsers(client, { claim, origin }) {
    const users = await (0,logins/* listManagedUsers */.qX)(client, claim.projectId, origin);
    const now = client.clock.now();
    const expired = users.filter(({ deleteAfterDate = '' }) => Date.parse(deleteAfterDate) <= now);
    const gone = await (0,logins/* usersOfGoneInstances */.zc)(client, claim.projectId, users);
    return (0,logins/* deleteUsers */.Kh)(client, claim.projectId, [...new Set([...expired, ...gone])]);
}
//# sourceMappingURL=user.js.map
;// CONCATENATED MODULE: ./lib/src/instance/access/access.js









/**
 * Creates the database user and adds the access list entries of a plan, concurrently, and waits until the entries are active.
 * @returns the blocks that were added, or existed, in canonical form
 * @throws AtlasError, TimedOutError and so on. The planned access may exist then.
 */
async function grantAccess(session, plan, instanceId) {
    const { allowIp } = plan;
    const [, blocks] = await (0,all_or_abort/* allOrAbort */.j)(session, async (abortable) => plan.user && createUser(abortable, plan, plan.user, instanceId), async (abortable) => {
        if (!allowIp) {
            return [];
        }
        const own = allowIp.runner ? [await runnerBlock(abortable)] : [];
        const all = [...new Set([...own, ...allowIp.blocks])];
        await (0,access_entries/* addEntries */.SS)(abortable, plan, all);
        return all;
    });
    return blocks;
}
/** Revokes the access that a step granted: its database user, and the access list entries that are still exactly as it wrote them. */
async function revokeAccess(client, claim, { user, entriesUntil }) {
    const all = user ? await (0,logins/* listManagedUsers */.qX)(client, claim.projectId) : [];
    const own = all.filter(({ labels }) => (0,tags/* isHeldBy */.D0)(labels, claim.createdBy));
    const users = await (0,logins/* deleteUsers */.Kh)(client, claim.projectId, own);
    const entries = entriesUntil === undefined ? undefined : await (0,access_entries/* removeEntries */.nw)(client, claim, entriesUntil);
    return { users, entries: 0, sharedUntil: undefined, ...entries };
}
async function runnerBlock({ client, progress }) {
    const address = await currentAddress(client);
    const block = (0,cidr/* parseBlock */.rT)(address);
    if (!block) {
        throw (0,errors/* stepError */.hH)('get the public IP address of this runner', `Atlas returned ${(0,format/* inQuotes */.Nt)(address)}, which is not an IP address`, 'Use the address itself in "allow-ip" instead of "runner".');
    }
    progress.info(`The public IP address of this runner is ${(0,cidr/* shortBlock */.mx)(block)}`);
    return block;
}
//# sourceMappingURL=access.js.map

/***/ }),

/***/ 5056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SS: () => (/* binding */ addEntries),
  keepEntries: () => (/* binding */ keepEntries),
  nw: () => (/* binding */ removeEntries)
});

// UNUSED EXPORTS: SHARED_COMMENT, commentFor, expiryOf, isOurEntry

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./lib/src/atlas/atlas-error.js
var atlas_error = __webpack_require__(8110);
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
;// CONCATENATED MODULE: ./lib/src/atlas/access-list.js



const Entry = schemas/* object */.Ikc({
    cidrBlock: schemas/* optional */.lqM(schemas/* string */.YjP()),
    ipAddress: schemas/* optional */.lqM(schemas/* string */.YjP()),
    comment: schemas/* optional */.lqM(schemas/* string */.YjP()),
    deleteAfterDate: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
/** An entry for an address or a CIDR block always has this field. */
const AddressEntry = schemas/* extend */.X$i(Entry, { cidrBlock: schemas/* string */.YjP() });
const EntryStatus = schemas/* object */.Ikc({ STATUS: schemas/* string */.YjP() });
const version = '2023-01-01';
/** Lists the entries of a project's access list (`listGroupAccessListEntries`): at most 200. */
function listAccessList(client, projectId) {
    return client.list({
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
 * Gets an entry (`getGroupAccessListEntry`).
 * @param value the address or CIDR block
 * @returns undefined if the entry does not exist
 */
function findAccessListEntry(client, projectId, value) {
    return client.find(isEntryNotFound, {
        description: `get ${value} from the access list`,
        method: 'GET',
        path: `${pathOf(projectId)}/${encodeURIComponent(value)}`,
        version,
        schema: AddressEntry,
    });
}
/**
 * Gets the status of an entry (`getGroupAccessListStatus`): `PENDING`, `ACTIVE` or `FAILED`.
 * @param value the address or CIDR block
 * @returns undefined if the entry does not exist, or was added a moment ago
 */
async function findAccessListStatus(client, projectId, value) {
    const response = await client.find(isEntryNotFound, {
        description: `get the status of ${value} on the access list`,
        method: 'GET',
        path: `${pathOf(projectId)}/${encodeURIComponent(value)}/status`,
        version,
        schema: EntryStatus,
    });
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
    return (error instanceof atlas_error/* AtlasError */.q &&
        error.status === 404 &&
        !(0,retry_policy/* hasCode */.up)(error, 'GROUP_NOT_FOUND', 'INVALID_GROUP_ID'));
}
function pathOf(projectId) {
    return `/api/atlas/v2/groups/${projectId}/accessList`;
}
//# sourceMappingURL=access-list.js.map
// EXTERNAL MODULE: ./lib/src/util/budget.js
var budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/cidr.js
var cidr = __webpack_require__(365);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/util/poll.js
var poll = __webpack_require__(8398);
// EXTERNAL MODULE: ./lib/src/instance/tags.js
var tags = __webpack_require__(8687);
;// CONCATENATED MODULE: ./lib/src/instance/access/entries.js








/** The maximum length of a comment in Atlas. */
const MAX_COMMENT = 80;
const PREFIX = `${tags/* MANAGED_BY */.Kf} `;
/** The comment of an entry that several steps have needed. Only Atlas deletes it, when it expires. */
const SHARED_COMMENT = `${PREFIX}shared`;
/**
 * Adds entries to the access list and waits until they are active. An entry of another step gets a comment that says that it is shared,
 * and the later of both expiries; then only Atlas deletes it. Entries that this action did not create are not changed.
 * @throws StepError if Atlas fails to activate an entry; AtlasError, TimedOutError and so on
 */
async function addEntries(session, plan, blocks) {
    const { client, progress } = session;
    const wanted = { plan, blocks, shared: new Map() };
    for (const block of blocks.filter(cidr/* isAnyAddress */.J1)) {
        progress.warn(`allow-ip: ${block} allows connections from any address to all databases of this project. If possible, list addresses or use "runner".`);
    }
    const { existing } = await writeMissing(client, wanted);
    for (const block of blocks) {
        const entry = existing.get(block);
        if (entry) {
            reportExisting(block, entry, plan, progress);
        }
    }
    await waitUntilActive(session, wanted);
}
/**
 * Checks once more that the entries of a step are on the access list, and adds again what is missing: Atlas loses entries when several jobs
 * write at the same time, and another job may have replaced or removed an entry.
 * @param blocks what `grantAccess` returned
 * @throws the same errors as `addEntries`
 */
async function keepEntries(session, plan, blocks) {
    // A missing entry is added as a shared one, because whoever needs it besides this step may not look again.
    const wanted = { plan, blocks, shared: new Map(blocks.map((block) => [block, plan.expiresAt])) };
    if (blocks.length > 0 && (await writeMissing(session.client, wanted)).wrote) {
        session.progress.info('Another job has changed the access list in the meantime; updated it');
        await waitUntilActive(session, wanted);
    }
}
/**
 * Writes the entries that are missing, or that other steps do not know to be shared. Each attempt reads the list again, because other jobs
 * change it too. Atlas cannot add an expiry to an entry without one, so such an entry is used as it is.
 * @returns whether something was missing, and the entries that existed before
 */
async function writeMissing(client, { plan, blocks, shared }) {
    let existing = new Map();
    let wrote = false;
    let keepsPermanent = false;
    const retryPolicy = (error, attempts) => {
        const isPermanent = (0,retry_policy/* hasCode */.up)(error, 'PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY');
        if (isPermanent && !keepsPermanent) {
            keepsPermanent = true;
            return { retry: true, immediate: true };
        }
        return (0,retry_policy/* retryOnConflict */.Sf)(error, attempts);
    };
    await client.checkThenCall(`add ${blocks.map(cidr/* shortBlock */.mx).join(', ')} to the access list of the project`, retryPolicy, async () => {
        existing = await entriesByBlock(client, plan.claim.projectId);
        const entries = blocks.flatMap((block) => {
            const found = existing.get(block);
            const isKept = found && keepsPermanent && found.deleteAfterDate === undefined;
            return isKept ? [] : (entryToWrite(block, found, plan, shared) ?? []);
        });
        wrote = entries.length > 0;
        return wrote ? putAccessListEntries(plan.claim.projectId, entries) : undefined;
    });
    return { wrote, existing };
}
/** The entry to write for a block; undefined if the existing one serves. */
function entryToWrite(block, found, { claim, expiresAt }, shared) {
    const own = commentFor(claim.createdBy);
    if (found && !isOurEntry(found)) {
        return undefined;
    }
    if (found && found.comment !== own) {
        shared.set(block, Math.max(expiryOf(found) ?? 0, shared.get(block) ?? 0));
    }
    const comment = found?.comment === own || !shared.has(block) ? own : SHARED_COMMENT;
    const until = Math.max(expiresAt, shared.get(block) ?? 0);
    const serves = found?.comment === comment && (expiryOf(found) ?? 0) >= expiresAt;
    return serves ? undefined : createEntry(block, comment, until);
}
function reportExisting(block, entry, plan, progress) {
    const there = `${(0,cidr/* shortBlock */.mx)(block)} is already on the access list`;
    const until = expiryOf(entry);
    if (!isOurEntry(entry)) {
        if (until !== undefined && until < plan.expiresAt) {
            progress.warn(`allow-ip: ${there}, but only until ${(0,format/* formatTimestamp */.Ey)(until)}. This action did not add the entry, so it does not change it.`);
        }
        else {
            progress.info(there);
        }
    }
    else if (entry.deleteAfterDate === undefined) {
        progress.warn(`allow-ip: ${there}, without an expiry, and Atlas cannot add one. Delete the entry in Atlas under "Network Access" if nobody needs it.`);
    }
    else if (entry.comment !== commentFor(plan.claim.createdBy)) {
        const stays = (0,format/* formatTimestamp */.Ey)(Math.max(plan.expiresAt, until ?? 0));
        progress.info(`${there} for another job; it stays until ${stays}, because several jobs use it`);
    }
}
/** Waits until all entries are active. Adds again what Atlas has lost. */
async function waitUntilActive({ client, progress }, wanted) {
    const values = wanted.blocks.map(cidr/* shortBlock */.mx);
    const list = values.join(', ');
    const messages = {
        report: (state, waited) => progress.info(`${state} (${waited})`),
        timedOut: (state) => (0,budget/* timedOut */.iU)(client.budget, `add ${list} to the access list`, state, 'Increase "timeout", look at "Network Access" in the Atlas project, or run fewer jobs with "allow-ip" at the same time.'),
    };
    let active = 0;
    await (0,poll/* poll */.w)(client, messages, async () => {
        for (const value of values.slice(active)) {
            const status = await findAccessListStatus(client, wanted.plan.claim.projectId, value);
            if (status === undefined) {
                await writeMissing(client, wanted);
                return { state: `Atlas accepted ${value}, but it is not on the access list` };
            }
            if (status === 'FAILED') {
                throw (0,errors/* stepError */.hH)(`add ${value} to the access list`, 'its status is FAILED', 'Look at "Network Access" in the Atlas project, delete the entry there, and run the job again.');
            }
            if (status !== 'ACTIVE') {
                return { state: `${value} is ${status} on the access list` };
            }
            active += 1;
        }
        return { state: `Active on the access list: ${list}`, result: true };
    });
}
/**
 * Deletes the entries that are still exactly as a step wrote them. An entry that another step has found since is shared, and stays until it
 * expires.
 * @param until the expiry of the entries of the step
 */
async function removeEntries(client, { projectId, createdBy }, until) {
    const comment = commentFor(createdBy);
    let entries = 0;
    let sharedUntil;
    for (const [block, entry] of await entriesByBlock(client, projectId)) {
        const expiresAt = expiryOf(entry) ?? 0;
        if (entry.comment === comment && (await removeEntry(client, projectId, block, comment, until))) {
            entries += 1;
        }
        else if (entry.comment === SHARED_COMMENT && expiresAt >= until) {
            sharedUntil = Math.max(sharedUntil ?? 0, expiresAt);
        }
    }
    // The comment does not say who shares an entry. If the step had an entry of its own, the shared ones are probably those of others.
    return { entries, sharedUntil: entries > 0 ? undefined : sharedUntil };
}
/**
 * Deletes an entry if it still has this comment and expiry. Each attempt looks at it first, because another job may have changed it.
 * @returns whether one of the requests may have deleted it
 */
async function removeEntry(client, projectId, block, comment, until) {
    const value = (0,cidr/* shortBlock */.mx)(block);
    let isDeleted = false;
    const removal = client.checkThenCall(`remove ${value} from the access list`, retry_policy/* retryOnConflict */.Sf, async () => {
        const entry = await findAccessListEntry(client, projectId, value);
        const isUnchanged = entry?.comment === comment && expiryOf(entry) === until;
        isDeleted = isUnchanged || (isDeleted && entry === undefined);
        return isUnchanged ? deleteAccessListEntry(projectId, value) : undefined;
    });
    await removal.catch((error) => {
        if (!isEntryNotFound(error)) {
            throw error;
        }
    });
    return isDeleted;
}
/** The comment of an entry that only one step needs. The end of an owner token, which is random, identifies the step. */
function commentFor(ownerToken) {
    return PREFIX + ownerToken.slice(PREFIX.length - MAX_COMMENT);
}
/** Whether a step of this action wrote an entry, in any repository. */
function isOurEntry({ comment = '' }) {
    return comment.startsWith(PREFIX);
}
/** The expiry of an entry in milliseconds since the epoch; undefined if it has none, or none that can be read. */
function expiryOf({ deleteAfterDate = '' }) {
    const at = Date.parse(deleteAfterDate);
    return Number.isNaN(at) ? undefined : at;
}
/** @param expiresAt in milliseconds since the epoch */
function createEntry(block, comment, expiresAt) {
    const short = (0,cidr/* shortBlock */.mx)(block);
    // The API has separate fields for an address and for a block.
    const field = short === block ? { cidrBlock: block } : { ipAddress: short };
    return { ...field, comment, deleteAfterDate: (0,format/* formatTimestamp */.Ey)(expiresAt) };
}
/** The access list of a project by canonical block, see `parseBlock`. */
async function entriesByBlock(client, projectId) {
    const entries = new Map();
    for await (const entry of listAccessList(client, projectId)) {
        const block = (0,cidr/* parseBlock */.rT)(entry.cidrBlock ?? entry.ipAddress ?? '');
        if (block) {
            entries.set(block, entry);
        }
    }
    return entries;
}
//# sourceMappingURL=entries.js.map

/***/ }),

/***/ 6313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ lookUpInstance),
/* harmony export */   Kh: () => (/* binding */ deleteUsers),
/* harmony export */   deleteUsersOfInstance: () => (/* binding */ deleteUsersOfInstance),
/* harmony export */   hR: () => (/* binding */ instanceOf),
/* harmony export */   jh: () => (/* binding */ instanceLabels),
/* harmony export */   l7: () => (/* binding */ removeLoginsOfGoneInstances),
/* harmony export */   pruneLastingLogins: () => (/* binding */ pruneLastingLogins),
/* harmony export */   qX: () => (/* binding */ listManagedUsers),
/* harmony export */   vT: () => (/* binding */ usersOfInstance),
/* harmony export */   zc: () => (/* binding */ usersOfGoneInstances)
/* harmony export */ });
/* harmony import */ var _atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4344);
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(131);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(647);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8687);




/** A deployed preview keeps its login over this many later runs, of which some may have failed or deployed nothing. */
const KEPT_RUNS = 3;
const INSTANCE_ID = 'instance-id';
const INSTANCE_NAME = 'instance-name';
/** The labels of a database user for its instance. Names are used again, IDs are not. */
function instanceLabels(id, name) {
    return [
        { key: INSTANCE_ID, value: id },
        { key: INSTANCE_NAME, value: name },
    ];
}
/** The instance that a database user is for; undefined if its labels do not say. */
function instanceOf({ labels }) {
    const [id, name] = [(0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(labels, INSTANCE_ID), (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(labels, INSTANCE_NAME)];
    return id && name ? { id, name } : undefined;
}
/** Whether a database user exists as long as its instance. */
function isLasting({ deleteAfterDate }) {
    return deleteAfterDate === undefined;
}
/** Lists the database users of a project that runs of a repository created, or those of any repository. */
async function listManagedUsers(client, projectId, repository) {
    const users = [];
    for await (const user of (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__/* .listDatabaseUsers */ .Mr)(client, projectId)) {
        if (repository ? (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .isOurs */ .MU)(user.labels, repository) : (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .isManaged */ .yF)(user.labels)) {
            users.push(user);
        }
    }
    return users;
}
/** The database users for one instance. */
function usersOfInstance(users, instanceId) {
    return users.filter((user) => instanceOf(user)?.id === instanceId);
}
/**
 * Deletes database users. Their names are random and not used again, so no newer user can be meant.
 * @returns their number
 */
async function deleteUsers(client, projectId, users) {
    for (const user of users) {
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteDatabaseUser */ .At)(client, projectId, user);
    }
    return users.length;
}
/** Deletes the database users of all jobs for an instance, and returns their number. */
async function deleteUsersOfInstance(client, projectId, instanceId) {
    const users = await listManagedUsers(client, projectId);
    return deleteUsers(client, projectId, usersOfInstance(users, instanceId));
}
/**
 * Deletes the database users of earlier runs that exist as long as an instance. Keeps those of this run and of the newest three other runs,
 * because a preview may still be using one of them. Call it only when a step has succeeded.
 * @returns the number of deleted users
 */
async function pruneLastingLogins(client, projectId, instanceId, origin) {
    const users = usersOfInstance(await listManagedUsers(client, projectId, origin), instanceId);
    const others = users.filter((user) => isLasting(user) && runOf(user) !== runNumber(origin.runId));
    const runs = [...new Set(others.map(runOf))].sort((a, b) => (a < b ? 1 : -1));
    const kept = runs.slice(0, KEPT_RUNS);
    const pruned = others.filter((user) => !kept.includes(runOf(user)));
    return deleteUsers(client, projectId, pruned);
}
/** The ID of the run that created a user, see `createOwnerToken`. GitHub assigns IDs in ascending order. */
function runOf({ labels }) {
    return runNumber((0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(labels, _types_js__WEBPACK_IMPORTED_MODULE_2__/* .OWNERSHIP_KEYS */ .jm.run));
}
/** A bigint, because a run ID has 64 bits. */
function runNumber(text = '') {
    return BigInt(/^\d+/.exec(text)?.[0] ?? 0);
}
/**
 * Deletes the database users of this repository that should exist as long as an instance which no longer exists.
 * @param dryRun only count them
 * @returns their number
 */
async function removeLoginsOfGoneInstances(client, projectId, repository, dryRun) {
    const users = await listManagedUsers(client, projectId, repository);
    const gone = await usersOfGoneInstances(client, projectId, users.filter(isLasting));
    return dryRun ? gone.length : deleteUsers(client, projectId, gone);
}
/** Those of the users whose instance no longer exists. Asks Atlas for each instance, because a list may not show all of them. */
async function usersOfGoneInstances(client, projectId, users) {
    const gone = [];
    const names = new Map(users.map(instanceOf).flatMap((each) => (each ? [[each.id, each.name]] : [])));
    for (const [id, name] of names) {
        const found = await lookUpInstance(client, projectId, name);
        if (found !== 'another kind' && found?.id !== id) {
            gone.push(...usersOfInstance(users, id));
        }
    }
    return gone;
}
/** Looks up the instance of a database user. One that was upgraded to a dedicated cluster is of another kind. */
async function lookUpInstance(client, projectId, name) {
    try {
        return await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_1__/* .findFlexCluster */ .pW)(client, projectId, name);
    }
    catch (error) {
        if ((0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_1__/* .isOtherCluster */ .dw)(error)) {
            return 'another kind';
        }
        throw error;
    }
}
//# sourceMappingURL=logins.js.map

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
