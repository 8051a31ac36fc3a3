export const id = 374;
export const ids = [374];
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3483);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5243);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);




const Entry = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    cidrBlock: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    ipAddress: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    comment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    deleteAfterDate: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
const EntryStatus = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ STATUS: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const version = '2023-01-01';
/** Lists the access list of a project (`listGroupAccessListEntries`): at most 200 entries. */
function listAccessList(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listAll */ ._)(client, {
        description: `list the access list of project ${projectId}`,
        path: pathOf(projectId),
        version,
        item: Entry,
    });
}
/**
 * The request that adds entries, or changes those that are there (`createGroupAccessListEntry`). Atlas supports no two of these at once in
 * a project, and entries of others may have changed since the last look: so it is for `callAfterLook`.
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
 * How far Atlas is with an entry (`getGroupAccessListStatus`): `PENDING`, `ACTIVE` or `FAILED`.
 * @param value the address or CIDR block
 * @returns undefined if Atlas knows no such entry: also for a moment after it was added
 */
async function findAccessListStatus(client, projectId, value) {
    try {
        const { STATUS } = await client.call({
            description: `get the status of ${value} on the access list`,
            method: 'GET',
            path: `${pathOf(projectId)}/${encodeURIComponent(value)}/status`,
            version,
            schema: EntryStatus,
        });
        return STATUS;
    }
    catch (error) {
        if (isEntryNotFound(error)) {
            return undefined;
        }
        throw error;
    }
}
/**
 * The request that deletes an entry (`deleteGroupAccessListEntry`), which others may share: so it is for `callAfterLook`.
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
/** Whether an answer about an entry means that it is not there: any 404 that is not about the project. */
function isEntryNotFound(error) {
    return (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q &&
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
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5243);
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
 * Creates a database user (`createGroupDatabaseUser`). It can be sent again: whether a user of that name that is there already is this one
 * is settled by asking for it and comparing the labels.
 * @throws AtlasError with `USER_ALREADY_EXISTS` if another user has the name
 */
async function createDatabaseUser(client, projectId, body) {
    try {
        await client.call({
            description: 'create a database user',
            method: 'POST',
            path: `/api/atlas/v2/groups/${projectId}/databaseUsers`,
            version,
            body: { ...body, groupId: projectId },
            schema: undefined,
        });
    }
    catch (error) {
        if (!(0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'USER_ALREADY_EXISTS')) {
            throw error;
        }
        const present = await findDatabaseUser(client, projectId, body);
        const labelOf = (key) => present?.labels?.find((label) => label.key === key)?.value;
        if (!body.labels.every(({ key, value }) => labelOf(key) === value)) {
            throw error;
        }
    }
}
/** Finds a database user (`getGroupDatabaseUser`); undefined if there is none of that name. */
async function findDatabaseUser(client, projectId, { databaseName, username }) {
    const path = `/api/atlas/v2/groups/${projectId}/databaseUsers/${encodeURIComponent(databaseName)}`;
    try {
        return await client.call({
            description: 'get a database user',
            method: 'GET',
            path: `${path}/${encodeURIComponent(username)}`,
            shownPath: `${path}/…`,
            version,
            schema: User,
        });
    }
    catch (error) {
        if (isUserNotFound(error)) {
            return undefined;
        }
        throw error;
    }
}
/** Lists the database users of a project (`listGroupDatabaseUsers`): at most 100. */
function listDatabaseUsers(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listAll */ ._)(client, {
        description: `list the database users of project ${projectId}`,
        path: `/api/atlas/v2/groups/${projectId}/databaseUsers`,
        version,
        item: User,
    });
}
/** Deletes a database user (`deleteGroupDatabaseUser`). One that is gone already counts as done. */
async function deleteDatabaseUser(client, projectId, { databaseName, username }) {
    const path = `/api/atlas/v2/groups/${projectId}/databaseUsers/${encodeURIComponent(databaseName)}`;
    try {
        await client.call({
            description: 'delete a database user',
            method: 'DELETE',
            path: `${path}/${encodeURIComponent(username)}`,
            shownPath: `${path}/…`,
            version,
            schema: undefined,
        });
    }
    catch (error) {
        if (!isUserNotFound(error)) {
            throw error;
        }
    }
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
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9951);
/* harmony import */ var _util_cidr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(365);
/* harmony import */ var _entry_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(863);



/** The access list of a project, by canonical block. */
async function entriesByBlock(client, projectId) {
    const present = new Map();
    for await (const entry of (0,_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listAccessList */ .JJ)(client, projectId)) {
        const block = (0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlock */ .rT)(entry.cidrBlock ?? entry.ipAddress ?? '');
        if (block) {
            present.set(block, { entry, ours: (0,_entry_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .readComment */ .W3)(entry.comment) });
        }
    }
    return present;
}
/** A single address and a block have fields of their own in the API. */
function fieldsOf(block) {
    const short = (0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .shortBlock */ .mx)(block);
    return short === block ? { cidrBlock: block } : { ipAddress: short };
}
/** When an entry expires, in milliseconds since the epoch; one without a date never does. */
function timeOf({ deleteAfterDate }) {
    return deleteAfterDate === undefined ? Number.POSITIVE_INFINITY : Date.parse(deleteAfterDate);
}
//# sourceMappingURL=entries.js.map

/***/ }),

/***/ 863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ holdersFor),
/* harmony export */   HF: () => (/* binding */ writeComment),
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   W3: () => (/* binding */ readComment)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9153);


/** Atlas takes this many characters. */
const MAX_COMMENT = 80;
const MAX_RUN = 20;
/** Each half of a holder: 24 bits, in Base64url. */
const HALF = 4;
/** Stands for holders that found no place: such an entry is never deleted early, only by its date. */
const OTHERS = '+';
const PATTERN = new RegExp(`^${_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .MANAGED_BY */ .Kf} run (\\S+)((?: [\\w-]{${2 * HALF}})*)( \\${OTHERS})?$`);
/** What an entry remembers a step by: four characters for its instance, four for the step itself. */
function holderOf({ name, ownerToken }) {
    return short(name) + short(ownerToken);
}
/** Tells the holders that are steps which needed an entry for one of these instances. */
function holdersFor(names) {
    const instances = new Set([...names].map(short));
    return (holder) => instances.has(holder.slice(0, HALF));
}
/** Reads the comment of an entry; undefined if it is not one of ours. */
function readComment(comment) {
    const parts = PATTERN.exec(comment ?? '');
    return parts
        ? { run: parts[1] ?? '', holders: (parts[2] ?? '').split(' ').filter(Boolean), others: Boolean(parts[3]) }
        : undefined;
}
/** Writes the comment of an entry. Holders come newest first; those beyond its 80 characters are only known to exist. */
function writeComment({ run, holders, others }) {
    const start = `${_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .MANAGED_BY */ .Kf} run ${run.slice(0, MAX_RUN)}`;
    const places = Math.floor((MAX_COMMENT - start.length - OTHERS.length - 1) / (2 * HALF + 1));
    const more = others || holders.length > places;
    return [start, ...holders.slice(0, places), ...(more ? [OTHERS] : [])].join(' ');
}
function short(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64url').slice(0, HALF);
}
//# sourceMappingURL=entry-comment.js.map

/***/ }),

/***/ 5374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ accessTo),
  findGivenAccess: () => (/* binding */ findGivenAccess),
  revokeAccess: () => (/* binding */ revokeAccess),
  revokeGiven: () => (/* binding */ revokeGiven)
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
// EXTERNAL MODULE: ./lib/src/util/cidr.js
var cidr = __webpack_require__(365);
;// CONCATENATED MODULE: ./lib/src/instance/access/release.js





/**
 * Takes the holders that `isLeaving` names off the entries of ours, and deletes each entry that nobody else needs. Each request rests on a
 * look at the list made in the same attempt, because another job may have joined an entry since.
 * @returns the number of entries that were deleted, and of those that stay because other jobs need them
 */
async function releaseEntries(client, projectId, isLeaving) {
    const counts = { deleted: 0, shared: 0 };
    for (const [block, { ours }] of await (0,entries/* entriesByBlock */.$Y)(client, projectId)) {
        if (ours?.holders.some(isLeaving)) {
            const outcome = await releaseEntry(client, projectId, block, isLeaving);
            counts[outcome] += 1;
        }
    }
    return counts;
}
async function releaseEntry(client, projectId, block, isLeaving) {
    let outcome = 'deleted';
    const release = client.callAfterLook(`remove ${(0,cidr/* shortBlock */.mx)(block)} from the access list`, retry_policy/* retryOnConflict */.Sf, async (look) => {
        const present = (await (0,entries/* entriesByBlock */.$Y)(look, projectId)).get(block);
        if (!present?.ours?.holders.some(isLeaving)) {
            return undefined;
        }
        const { entry, ours } = present;
        const holders = ours.holders.filter((holder) => !isLeaving(holder));
        outcome = holders.length === 0 && !ours.others ? 'deleted' : 'shared';
        if (outcome === 'deleted') {
            return (0,access_list/* deleteAccessListEntry */.CA)(projectId, (0,cidr/* shortBlock */.mx)(block));
        }
        const { deleteAfterDate } = entry;
        const kept = {
            ...(0,entries/* fieldsOf */.Pf)(block),
            comment: (0,entry_comment/* writeComment */.HF)({ ...ours, holders }),
            ...(deleteAfterDate ? { deleteAfterDate } : {}),
        };
        return (0,access_list/* putAccessListEntries */.KA)(projectId, [kept]);
    });
    try {
        await release;
    }
    catch (error) {
        if (!(0,access_list/* isEntryNotFound */.kL)(error)) {
            throw error;
        }
    }
    return outcome;
}
//# sourceMappingURL=release.js.map
// EXTERNAL MODULE: ./lib/src/instance/access/user.js
var access_user = __webpack_require__(7124);
;// CONCATENATED MODULE: ./lib/src/instance/access/revoke.js






/** Finding access may take this share of the time that is left: the instance, which costs money, has to go all the same. */
const SHARE_OF_TIME = 1 / 2;
/**
 * Takes back the access that one step gave: its database user, and its entries of the access list that no other step needs.
 * @throws AtlasError, TimedOutError and the like
 */
async function revokeAccess(client, claim) {
    const users = claim.user
        ? await (0,access_user/* listUsers */.ZZ)(client, claim.projectId, (user) => (0,access_user/* isUserOf */.pN)(user, claim.ownerToken))
        : [];
    const holders = new Set(claim.entries ? [(0,entry_comment/* holderOf */.Kd)(claim)] : []);
    return revokeGiven(client, claim.projectId, { users, holders });
}
/**
 * Finds all access that runs of this repository gave to instances. It is found before an instance is deleted and taken back after: what
 * is given to a later instance of the same name is not touched. A problem does not stop the deletion; `revokeGiven` throws it.
 * @param names the names of the instances
 * @throws the budget's abort reason
 */
async function findGivenAccess(client, projectId, names, repository) {
    const { clock, budget } = client;
    const limited = client.withBudget((0,util_budget/* startBudget */.cg)(clock, budget.remainingMs() * SHARE_OF_TIME, budget.signal, budget.limit));
    try {
        return await listGivenAccess(limited, projectId, names, repository);
    }
    catch (problem) {
        budget.signal.throwIfAborted();
        return { users: [], holders: new Set(), problem };
    }
}
async function listGivenAccess(client, projectId, names, repository) {
    const users = await (0,access_user/* listUsers */.ZZ)(client, projectId, (user) => (0,access_user/* isUserFor */.B0)(user, names, repository));
    const isHolder = (0,entry_comment/* holdersFor */.FZ)(names);
    const holders = new Set();
    for (const { ours } of (await (0,entries/* entriesByBlock */.$Y)(client, projectId)).values()) {
        for (const holder of ours?.holders.filter(isHolder) ?? []) {
            holders.add(holder);
        }
    }
    return { users, holders };
}
/** The part of given access that was given to one instance. */
function accessTo(given, name) {
    const isHolder = (0,entry_comment/* holdersFor */.FZ)([name]);
    return {
        ...given,
        users: given.users.filter(({ scopes }) => scopes?.every((scope) => scope.name === name)),
        holders: new Set([...given.holders].filter(isHolder)),
    };
}
/**
 * Takes back access that was found before.
 * @throws AtlasError, TimedOutError and the like; what went wrong when it was looked for
 */
async function revokeGiven(client, projectId, { users, holders, problem }) {
    if (problem !== undefined) {
        throw problem;
    }
    for (const user of users) {
        await (0,database_users/* deleteDatabaseUser */.At)(client, projectId, user);
    }
    const { deleted, shared } = holders.size > 0
        ? await releaseEntries(client, projectId, (holder) => holders.has(holder))
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
/* harmony export */   ZZ: () => (/* binding */ listUsers),
/* harmony export */   mu: () => (/* binding */ makeUser),
/* harmony export */   pN: () => (/* binding */ isUserOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4344);
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(131);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7951);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(647);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9153);






/** Random bytes in a name and in a password: twice the 128 bits that nobody can guess. */
const RANDOM_BYTES = 32;
/** Draws a login. Base64url has only characters that stand for themselves in a URI (RFC 3986, 2.3). */
function generateLogin() {
    return {
        username: `ephemeral-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(RANDOM_BYTES / 2).toString('base64url')}`,
        password: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(RANDOM_BYTES).toString('base64url'),
    };
}
/**
 * Makes a database user for this step alone, which reaches one instance. If the project is full, users of ours that nobody can need any
 * more make room.
 * @throws AtlasError with the advice on the limit if there is no room all the same
 */
async function makeUser(client, claim, origin, login, request, progress) {
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
        progress.info(`The project was full of database users: deleted ${removed} of this repository that had expired or whose instance is gone`);
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__/* .createDatabaseUser */ .PO)(client, projectId, body);
    }
    progress.info(`Made a database user for this job, which Atlas deletes at ${body.deleteAfterDate}`);
}
/** Deletes users of this repository that have expired or whose instance is gone, and says how many. */
async function removeStaleUsers(client, projectId, origin) {
    // Users are listed before instances: an instance is there before its users are, so no fresh user looks as if its instance were gone.
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
/** The database users of a project that `isWanted` names. */
async function listUsers(client, projectId, isWanted) {
    const users = [];
    for await (const user of (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__/* .listDatabaseUsers */ .Mr)(client, projectId)) {
        if (isWanted(user)) {
            users.push(user);
        }
    }
    return users;
}
/** Whether a user was made by the step with this mark. */
function isUserOf(user, ownerToken) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .tagOf */ .cO)(user.labels, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .OWNERSHIP_KEYS */ .j.run) === ownerToken;
}
/** Whether a user was made by runs of this repository, for one of these instances and no other. */
function isUserFor(user, names, repository) {
    const scopes = user.scopes ?? [];
    return scopes.length > 0 && scopes.every(({ name }) => names.has(name)) && (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .isOurs */ .MU)(user.labels, repository);
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
 * Reads an address or a CIDR block (IPv4 or IPv6) into the one form in which two can be compared, always a block: `203.0.113.7/32`,
 * `2001:db8::/32`. IPv6 is written as RFC 5952 recommends; the library's `toString` does that.
 * @returns undefined if the text is neither
 */
function parseBlock(text) {
    const [address = '', prefix, ...rest] = text.split('/');
    // The library also reads octal, hexadecimal and shortened numbers, which mean different things to different programs.
    const strict = address.includes(':') ? !address.includes('%') : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.isValidFourPartDecimal(address);
    if (!strict || rest.length > 0 || !ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.isValid(address)) {
        return undefined;
    }
    const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.parse(address);
    const longest = parsed.kind() === 'ipv4' ? 32 : 128;
    const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    return length <= longest ? `${parsed.toString()}/${length}` : undefined;
}
/** The block with all bits beyond its prefix cleared: the only form that Atlas takes. */
function networkOf(block) {
    const kind = block.includes(':') ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6 : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4;
    return `${kind.networkAddressFromCIDR(block).toString()}/${block.split('/')[1]}`;
}
/** Whether a block is the whole internet. */
function isAnyAddress(block) {
    return block.endsWith('/0');
}
/** A block as people write it: a single address without its prefix. */
function shortBlock(block) {
    return block.replace(/(?<=\..*)\/32$|(?<=:.*)\/128$/, '');
}
//# sourceMappingURL=cidr.js.map

/***/ })

};
