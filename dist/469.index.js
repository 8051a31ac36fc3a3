export const id = 469;
export const ids = [469,313];
export const modules = {

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ deleteAccessListEntry),
/* harmony export */   JJ: () => (/* binding */ listAccessList),
/* harmony export */   KA: () => (/* binding */ putAccessListEntries),
/* harmony export */   gd: () => (/* binding */ findAccessListEntry),
/* harmony export */   kL: () => (/* binding */ isEntryNotFound),
/* harmony export */   ki: () => (/* binding */ findAccessListStatus)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8395);
/* harmony import */ var _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8110);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);



const Entry = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    cidrBlock: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    ipAddress: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    comment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    deleteAfterDate: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
/** An entry for an address or a CIDR block always has this field. */
const AddressEntry = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .extend */ .X$i(Entry, { cidrBlock: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const EntryStatus = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ STATUS: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
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

/***/ 3723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ entriesByBlock),
/* harmony export */   DZ: () => (/* binding */ commentFor),
/* harmony export */   Tm: () => (/* binding */ isOurEntry),
/* harmony export */   dv: () => (/* binding */ createEntry),
/* harmony export */   p1: () => (/* binding */ expiryOf),
/* harmony export */   qX: () => (/* binding */ SHARED_COMMENT)
/* harmony export */ });
/* harmony import */ var _atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9951);
/* harmony import */ var _util_cidr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(365);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7552);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8687);




/** The maximum length of a comment in Atlas. */
const MAX_COMMENT = 80;
const PREFIX = `${_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .MANAGED_BY */ .Kf} `;
/** The comment of an entry that several steps have needed. Only Atlas deletes it, when it expires. */
const SHARED_COMMENT = `${PREFIX}shared`;
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
    const short = (0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .shortBlock */ .mx)(block);
    // The API has separate fields for an address and for a block.
    const field = short === block ? { cidrBlock: block } : { ipAddress: short };
    return { ...field, comment, deleteAfterDate: (0,_util_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTimestamp */ .Ey)(expiresAt) };
}
/** The access list of a project by canonical block, see `parseBlock`. */
async function entriesByBlock(client, projectId) {
    const entries = new Map();
    for await (const entry of (0,_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listAccessList */ .JJ)(client, projectId)) {
        const block = (0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlock */ .rT)(entry.cidrBlock ?? entry.ipAddress ?? '');
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
/* harmony export */   Eq: () => (/* binding */ listUsersOfRepository),
/* harmony export */   dJ: () => (/* binding */ isLasting),
/* harmony export */   deleteUsers: () => (/* binding */ deleteUsers),
/* harmony export */   hR: () => (/* binding */ instanceOf),
/* harmony export */   jh: () => (/* binding */ instanceLabels),
/* harmony export */   listManagedUsers: () => (/* binding */ listManagedUsers),
/* harmony export */   usersOfInstance: () => (/* binding */ usersOfInstance)
/* harmony export */ });
/* harmony import */ var _atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4344);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8687);


const INSTANCE_ID = 'instance-id';
const INSTANCE_NAME = 'instance-name';
/** The labels of a database user for its instance. Names are used again, IDs are not. */
function instanceLabels(instanceId, name) {
    return [
        { key: INSTANCE_ID, value: instanceId },
        { key: INSTANCE_NAME, value: name },
    ];
}
/** The instance that a database user is for; undefined if its labels do not say. */
function instanceOf({ labels }) {
    const [id, name] = [(0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOf */ .cO)(labels, INSTANCE_ID), (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOf */ .cO)(labels, INSTANCE_NAME)];
    return id && name ? { id, name } : undefined;
}
/** Whether a database user exists as long as its instance. */
function isLasting({ deleteAfterDate }) {
    return deleteAfterDate === undefined;
}
/** Lists the database users of a project that runs of any repository created. */
async function listManagedUsers(client, projectId) {
    const users = [];
    for await (const user of (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__/* .listDatabaseUsers */ .Mr)(client, projectId)) {
        if ((0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isManaged */ .yF)(user.labels)) {
            users.push(user);
        }
    }
    return users;
}
/** Lists the database users of a project that runs of this repository created. */
async function listUsersOfRepository(client, projectId, repository) {
    const users = await listManagedUsers(client, projectId);
    return users.filter(({ labels }) => (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)(labels, repository));
}
/** The database users for one instance. */
function usersOfInstance(users, instanceId) {
    return users.filter((user) => instanceOf(user)?.id === instanceId);
}
/**
 * Deletes database users. Their names are random and not used again, so no newer user can be meant.
 * @returns their number
 * @throws AtlasError, TimedOutError and so on
 */
async function deleteUsers(client, projectId, users) {
    for (const user of users) {
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteDatabaseUser */ .At)(client, projectId, user);
    }
    return users.length;
}
//# sourceMappingURL=logins.js.map

/***/ }),

/***/ 9469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   revokeAccess: () => (/* binding */ revokeAccess)
/* harmony export */ });
/* harmony import */ var _atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9951);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);
/* harmony import */ var _util_cidr_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(365);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8687);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3723);
/* harmony import */ var _logins_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6313);






/**
 * Revokes the access that a step granted: deletes its database user, and the access list entries that are still exactly as it wrote them.
 * An entry that another step has found since is shared, and stays until it expires.
 * @throws AtlasError, TimedOutError and so on
 */
async function revokeAccess(client, marks) {
    const { projectId, ownerToken, entriesUntil } = marks;
    const all = marks.user ? await (0,_logins_js__WEBPACK_IMPORTED_MODULE_5__.listManagedUsers)(client, projectId) : [];
    const own = all.filter(({ labels }) => (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .isHeldBy */ .D0)(labels, ownerToken));
    const users = await (0,_logins_js__WEBPACK_IMPORTED_MODULE_5__.deleteUsers)(client, projectId, own);
    const entries = entriesUntil === undefined ? undefined : await removeEntries(client, marks, entriesUntil);
    return { users, entries: 0, sharedUntil: undefined, ...entries };
}
async function removeEntries(client, { projectId, ownerToken }, until) {
    const comment = (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .commentFor */ .DZ)(ownerToken);
    let entries = 0;
    let sharedUntil;
    for (const [block, entry] of await (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesByBlock */ .$Y)(client, projectId)) {
        const expiresAt = (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .expiryOf */ .p1)(entry) ?? 0;
        if (entry.comment === comment && (await removeEntry(client, projectId, block, comment, until))) {
            entries += 1;
        }
        else if (entry.comment === _entries_js__WEBPACK_IMPORTED_MODULE_4__/* .SHARED_COMMENT */ .qX && expiresAt >= until) {
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
    const value = (0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_2__/* .shortBlock */ .mx)(block);
    let isDeleted = false;
    const removal = client.checkThenCall(`remove ${value} from the access list`, _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .retryOnConflict */ .Sf, async () => {
        const entry = await (0,_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__/* .findAccessListEntry */ .gd)(client, projectId, value);
        const isUnchanged = entry?.comment === comment && (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .expiryOf */ .p1)(entry) === until;
        isDeleted = isUnchanged || (isDeleted && entry === undefined);
        return isUnchanged ? (0,_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteAccessListEntry */ .CA)(projectId, value) : undefined;
    });
    await removal.catch((error) => {
        if (!(0,_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isEntryNotFound */ .kL)(error)) {
            throw error;
        }
    });
    return isDeleted;
}
//# sourceMappingURL=revoke.js.map

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
