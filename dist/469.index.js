export const id = 469;
export const ids = [469,914];
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

/***/ 1914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ changeEntry),
/* harmony export */   leaveEntriesTo: () => (/* binding */ leaveEntriesTo),
/* harmony export */   u: () => (/* binding */ releaseEntries)
/* harmony export */ });
/* harmony import */ var _atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9951);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);
/* harmony import */ var _atlas_undefined_if_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5204);
/* harmony import */ var _util_cidr_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(365);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3723);
/* harmony import */ var _entry_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(863);






/**
 * Removes leases from the access list entries of this action, and deletes entries without any other lease. Each attempt reads the list
 * again, because another job may have added its lease.
 * @param shouldRelease decides which leases to remove
 * @throws AtlasError, TimedOutError and so on
 */
function releaseEntries(client, projectId, shouldRelease) {
    return changeLeases(client, projectId, shouldRelease, []);
}
/**
 * Replaces the lease of a step by that of its instance in all access list entries, so that they exist as long as the instance.
 * @throws AtlasError, TimedOutError and so on
 */
async function leaveEntriesTo(client, { projectId, name, ownerToken }, repository, instanceId) {
    const own = (0,_entry_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .leaseOf */ .m8)(repository, name, ownerToken);
    await changeLeases(client, projectId, (lease) => lease === own, [(0,_entry_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .leaseOf */ .m8)(repository, name, instanceId)]);
}
async function changeLeases(client, projectId, isFormer, replacements) {
    const isConcerned = ({ ours }) => Boolean(ours?.leases.some(isFormer));
    const counts = { deleted: 0, shared: 0 };
    for (const [block, existing] of await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesByBlock */ .$Y)(client, projectId)) {
        if (!isConcerned(existing)) {
            continue;
        }
        const decide = (current) => {
            if (!current.ours || !isConcerned(current)) {
                return undefined;
            }
            const { leases, hasMore } = current.ours;
            const kept = leases.filter((lease) => !isFormer(lease) && !replacements.includes(lease));
            const changed = [...replacements, ...kept];
            return changed.length === 0 && !hasMore ? 'delete' : changed;
        };
        const address = (0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_2__/* .shortBlock */ .mx)(block);
        const description = replacements.length > 0
            ? `update the access list entry for ${address}`
            : `remove ${address} from the access list`;
        const outcome = await changeEntry(client, projectId, block, description, decide);
        counts.deleted += outcome === 'deleted' ? 1 : 0;
        counts.shared += outcome === 'changed' ? 1 : 0;
    }
    return counts;
}
/**
 * Deletes an access list entry of this action, or changes its leases. Each attempt reads the list again and decides again.
 * @param description what the change is, to follow "Failed to"
 * @param decide returns `delete`, or the leases that the entry gets; undefined if there is nothing to change
 * @returns what the last request was for
 * @throws AtlasError, TimedOutError and so on
 */
async function changeEntry(client, projectId, block, description, decide) {
    let outcome = 'unchanged';
    const change = client.checkThenCall(description, _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .retryOnConflict */ .Sf, async (attempt) => {
        const current = (await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesByBlock */ .$Y)(attempt, projectId)).get(block);
        const decision = current && decide(current);
        if (!current?.ours || decision === undefined) {
            return undefined;
        }
        if (decision === 'delete') {
            outcome = 'deleted';
            return (0,_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteAccessListEntry */ .CA)(projectId, (0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_2__/* .shortBlock */ .mx)(block));
        }
        outcome = 'changed';
        const { deleteAfterDate } = current.entry;
        const changed = {
            ...(0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .blockField */ .GJ)(block),
            comment: (0,_entry_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .formatEntryComment */ .b_)({ ...current.ours, leases: decision }),
            ...(deleteAfterDate ? { deleteAfterDate } : {}),
        };
        return (0,_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__/* .putAccessListEntries */ .KA)(projectId, [changed]);
    });
    await (0,_atlas_undefined_if_js__WEBPACK_IMPORTED_MODULE_5__/* .undefinedIf */ .g)(_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isEntryNotFound */ .kL, change);
    return outcome;
}
//# sourceMappingURL=release.js.map

/***/ }),

/***/ 9469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   accessFor: () => (/* binding */ accessFor),
/* harmony export */   findGrantedAccess: () => (/* binding */ findGrantedAccess),
/* harmony export */   revokeAccess: () => (/* binding */ revokeAccess),
/* harmony export */   revokeGranted: () => (/* binding */ revokeGranted)
/* harmony export */ });
/* harmony import */ var _atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4344);
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(131);
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8442);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3723);
/* harmony import */ var _entry_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(863);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1914);
/* harmony import */ var _user_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7124);







/** The share of the remaining time for listing access. The rest is for deleting the instance, which costs money. */
const SHARE_OF_TIME = 1 / 2;
/**
 * Revokes the access that a step granted: its database user, and its access list entries that no other step needs. Of an instance that no
 * longer exists, also the entries that the step left to it.
 * @throws AtlasError, TimedOutError and so on
 */
async function revokeAccess(client, claim, repository) {
    const users = claim.user
        ? await (0,_user_js__WEBPACK_IMPORTED_MODULE_6__/* .listUsers */ .ZZ)(client, claim.projectId, (user) => (0,_user_js__WEBPACK_IMPORTED_MODULE_6__/* .isUserOfStep */ .RK)(user, claim.ownerToken))
        : [];
    const holders = claim.entries ? [claim.ownerToken] : [];
    if (claim.instanceId !== undefined && !(await exists(client, claim))) {
        holders.push(claim.instanceId);
    }
    const leases = new Set(holders.map((holder) => (0,_entry_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .leaseOf */ .m8)(repository, claim.name, holder)));
    return revokeGranted(client, claim.projectId, { users, leases });
}
/** Whether the instance of a claim exists, and is not being deleted. */
async function exists(client, { projectId, name, instanceId }) {
    const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_1__/* .findFlexCluster */ .pW)(client, projectId, name);
    return instance?.id === instanceId && instance?.stateName !== 'DELETING';
}
/**
 * Lists the access that runs of this repository granted. Call it before an instance is deleted, so that the access to a later instance with
 * the same name is not revoked. An error does not prevent the deletion; `revokeGranted` throws it.
 * @throws the budget's abort reason
 */
async function findGrantedAccess(client, projectId, repository) {
    const { clock, budget } = client;
    const limited = client.withBudget((0,_util_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .startBudget */ .cg)(clock, budget.remainingMs() * SHARE_OF_TIME, budget.signal, budget.limit));
    try {
        const users = await (0,_user_js__WEBPACK_IMPORTED_MODULE_6__/* .listUsers */ .ZZ)(limited, projectId, (user) => (0,_user_js__WEBPACK_IMPORTED_MODULE_6__/* .isUserOf */ .pN)(user, repository));
        const leases = new Set();
        for (const { ours } of (await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesByBlock */ .$Y)(limited, projectId)).values()) {
            for (const lease of ours?.leases.filter((0,_entry_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .isLeaseOf */ .wf)(repository)) ?? []) {
                leases.add(lease);
            }
        }
        return { users, leases };
    }
    catch (problem) {
        budget.signal.throwIfAborted();
        return { users: [], leases: new Set(), problem };
    }
}
/** The access to one instance only. */
function accessFor(granted, repository, name) {
    return {
        ...granted,
        users: granted.users.filter((user) => (0,_user_js__WEBPACK_IMPORTED_MODULE_6__/* .isUserFor */ .B0)(user, (each) => each === name)),
        leases: new Set([...granted.leases].filter((0,_entry_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .isLeaseFor */ .kp)(repository, name))),
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
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteDatabaseUser */ .At)(client, projectId, user);
    }
    const { deleted, shared } = leases.size > 0
        ? await (0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseEntries */ .u)(client, projectId, (lease) => leases.has(lease))
        : { deleted: 0, shared: 0 };
    return { users: users.length, entries: deleted, sharedEntries: shared };
}
//# sourceMappingURL=revoke.js.map

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
