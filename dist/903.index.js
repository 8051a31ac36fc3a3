export const id = 903;
export const ids = [903,374];
export const modules = {

/***/ 5214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ networkOf),
/* harmony export */   Yf: () => (/* binding */ isEverybody),
/* harmony export */   mx: () => (/* binding */ shortBlock),
/* harmony export */   rT: () => (/* binding */ parseBlock)
/* harmony export */ });
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8280);

/**
 * Reads an address or a CIDR block (IPv4 or IPv6) into the one form in which two can be compared, always a block: `203.0.113.7/32`,
 * `2001:db8:0:0:0:0:0:0/32`.
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
    return length <= longest ? `${parsed.toNormalizedString()}/${length}` : undefined;
}
/** The block with all bits beyond its prefix cleared: the only form that Atlas takes. */
function networkOf(block) {
    const kind = block.includes(':') ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6 : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4;
    return `${kind.networkAddressFromCIDR(block).toNormalizedString()}/${block.split('/')[1]}`;
}
/** Whether a block is the whole internet. */
function isEverybody(block) {
    return block.endsWith('/0');
}
/** A block as people write it: a single address without its prefix. */
function shortBlock(block) {
    return block.replace(/(?<=\..*)\/32$|(?<=:.*)\/128$/, '');
}
//# sourceMappingURL=addresses.js.map

/***/ }),

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ deleteAccessListEntry),
/* harmony export */   JJ: () => (/* binding */ listAccessList),
/* harmony export */   KA: () => (/* binding */ putAccessListEntries),
/* harmony export */   r9: () => (/* binding */ accessListStatus)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var _errors_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5243);



const Entry = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    cidrBlock: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    ipAddress: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    comment: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    deleteAfterDate: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const EntryStatus = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ STATUS: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const version = '2023-01-01';
/** Lists the access list of a project (`listGroupAccessListEntries`): at most 200 entries. */
function listAccessList(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listAll */ ._)(client, {
        what: `list the access list of project ${projectId}`,
        path: pathOf(projectId),
        version,
        item: Entry,
    });
}
/**
 * Adds entries, or changes those that are there (`createGroupAccessListEntry`). Atlas supports no two of these at once in a project; as
 * the list may have changed meanwhile, it is for the caller to look at it again before another attempt.
 */
async function putAccessListEntries(client, projectId, entries) {
    await client.call({
        what: `add to the access list of project ${projectId}`,
        method: 'POST',
        path: pathOf(projectId),
        version,
        body: entries,
        schema: undefined,
        judge: _errors_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeOnce */ .V8,
    });
}
/**
 * How far Atlas is with an entry (`getGroupAccessListStatus`): `PENDING`, `ACTIVE` or `FAILED`.
 * @param value the address or CIDR block
 */
async function accessListStatus(client, projectId, value) {
    const { STATUS } = await client.call({
        what: `get the status of ${value} on the access list`,
        method: 'GET',
        path: `${pathOf(projectId)}/${encodeURIComponent(value)}/status`,
        version,
        schema: EntryStatus,
    });
    return STATUS;
}
/** Deletes an entry (`deleteGroupAccessListEntry`). One that is gone already counts as done. */
async function deleteAccessListEntry(client, projectId, value) {
    try {
        await client.call({
            what: `delete ${value} from the access list`,
            method: 'DELETE',
            path: `${pathOf(projectId)}/${encodeURIComponent(value)}`,
            version,
            schema: undefined,
        });
    }
    catch (error) {
        if (!(0,_errors_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'ATLAS_NETWORK_PERMISSION_ENTRY_NOT_FOUND')) {
            throw error;
        }
    }
}
function pathOf(projectId) {
    return `/api/atlas/v2/groups/${projectId}/accessList`;
}
//# sourceMappingURL=access-list.js.map

/***/ }),

/***/ 3650:
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
const LONGEST_COMMENT = 80;
const LONGEST_RUN = 20;
/** Each half of a holder: 24 bits, in Base64url. */
const HALF = 4;
/** Stands for holders that found no place: such an entry is never deleted early, only by its date. */
const OTHERS = '+';
const PATTERN = new RegExp(`^${_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .MANAGED_BY */ .Kf} run (\\S+)((?: [\\w-]{${2 * HALF}})*)( \\${OTHERS})?$`);
/** What an entry remembers a step by: four characters for its instance, four for the step itself. */
function holderOf({ name, runMark }) {
    return short(name) + short(runMark);
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
    const start = `${_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .MANAGED_BY */ .Kf} run ${run.slice(0, LONGEST_RUN)}`;
    const places = Math.floor((LONGEST_COMMENT - start.length - OTHERS.length - 1) / (2 * HALF + 1));
    const more = others || holders.length > places;
    return [start, ...holders.slice(0, places), ...(more ? [OTHERS] : [])].join(' ');
}
function short(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64url').slice(0, HALF);
}
//# sourceMappingURL=comment.js.map

/***/ }),

/***/ 3723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ entriesByBlock),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5214);
/* harmony import */ var _atlas_access_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9951);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3650);



/** The access list of a project, by canonical block. */
async function entriesByBlock(client, projectId) {
    const present = new Map();
    for await (const entry of (0,_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_1__/* .listAccessList */ .JJ)(client, projectId)) {
        const block = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBlock */ .rT)(entry.cidrBlock ?? entry.ipAddress ?? '');
        if (block) {
            present.set(block, { entry, ours: (0,_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .readComment */ .W3)(entry.comment) });
        }
    }
    return present;
}
/** A single address and a block have fields of their own in the API. */
function fieldsOf(block) {
    const short = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .shortBlock */ .mx)(block);
    return short === block ? { cidrBlock: block } : { ipAddress: short };
}
/** When an entry expires, in milliseconds since the epoch; one without a date never does. */
function timeOf({ deleteAfterDate }) {
    return deleteAfterDate === undefined ? Number.POSITIVE_INFINITY : Date.parse(deleteAfterDate);
}
//# sourceMappingURL=entries.js.map

/***/ }),

/***/ 5374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  revokeAccess: () => (/* binding */ revokeAccess),
  revokeAllAccess: () => (/* binding */ revokeAllAccess)
});

// EXTERNAL MODULE: ./lib/src/instance/access/comment.js
var access_comment = __webpack_require__(3650);
// EXTERNAL MODULE: ./lib/src/addresses.js
var addresses = __webpack_require__(5214);
// EXTERNAL MODULE: ./lib/src/atlas/access-list.js
var access_list = __webpack_require__(9951);
// EXTERNAL MODULE: ./lib/src/atlas/errors/judge.js
var judge = __webpack_require__(1295);
// EXTERNAL MODULE: ./lib/src/instance/access/entries.js
var entries = __webpack_require__(3723);
;// CONCATENATED MODULE: ./lib/src/instance/access/release.js





/**
 * Takes the holders that `isLeaving` names off the entries of ours, and deletes each entry that nobody else needs.
 * @returns the number of entries that were deleted
 */
async function releaseEntries(client, projectId, isLeaving) {
    const deleted = new Set();
    const what = 'take back what was added to the access list';
    await client.retrying(what, judge/* judgeContended */.SY, async () => {
        const shared = [];
        for (const [block, { entry, ours }] of await (0,entries/* entriesByBlock */.$Y)(client, projectId)) {
            if (!ours?.holders.some(isLeaving)) {
                continue;
            }
            const holders = ours.holders.filter((holder) => !isLeaving(holder));
            if (holders.length === 0 && !ours.others) {
                await (0,access_list/* deleteAccessListEntry */.CA)(client, projectId, (0,addresses/* shortBlock */.mx)(block));
                deleted.add(block);
            }
            else {
                const { deleteAfterDate } = entry;
                const comment = (0,access_comment/* writeComment */.HF)({ ...ours, holders });
                shared.push({ ...(0,entries/* fieldsOf */.Pf)(block), comment, ...(deleteAfterDate ? { deleteAfterDate } : {}) });
            }
        }
        if (shared.length > 0) {
            await (0,access_list/* putAccessListEntries */.KA)(client, projectId, shared);
        }
    });
    return deleted.size;
}
//# sourceMappingURL=release.js.map
// EXTERNAL MODULE: ./lib/src/instance/access/user.js + 1 modules
var access_user = __webpack_require__(8398);
;// CONCATENATED MODULE: ./lib/src/instance/access/revoke.js



/**
 * Takes back the access that one step gave: its database user, and its entries of the access list that no other step needs.
 * @throws AtlasError, TimedOutError and the like
 */
async function revokeAccess(client, claim) {
    const own = (0,access_comment/* holderOf */.Kd)(claim);
    const users = claim.user
        ? await (0,access_user/* removeUsers */.XG)(client, claim.projectId, (user) => (0,access_user/* isUserOf */.pN)(user, claim.runMark))
        : 0;
    const entries = claim.entries
        ? await releaseEntries(client, claim.projectId, (holder) => holder === own)
        : 0;
    return { users, entries };
}
/**
 * Takes back all access that runs of this repository gave to instances: for when those are gone.
 * @param names the names of the instances
 * @throws AtlasError, TimedOutError and the like
 */
async function revokeAllAccess(client, projectId, names, repository) {
    const users = await (0,access_user/* removeUsers */.XG)(client, projectId, (user) => (0,access_user/* isUserFor */.B0)(user, names, repository));
    return { users, entries: await releaseEntries(client, projectId, (0,access_comment/* holdersFor */.FZ)(names)) };
}
//# sourceMappingURL=revoke.js.map

/***/ }),

/***/ 8398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wq: () => (/* binding */ drawLogin),
  B0: () => (/* binding */ isUserFor),
  pN: () => (/* binding */ isUserOf),
  mu: () => (/* binding */ makeUser),
  XG: () => (/* binding */ removeUsers)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./lib/src/atlas/errors/judge.js
var judge = __webpack_require__(1295);
// EXTERNAL MODULE: ./lib/src/atlas/lists.js
var lists = __webpack_require__(5243);
;// CONCATENATED MODULE: ./lib/src/atlas/database-users.js



const User = schemas/* object */.Ikc({
    username: schemas/* string */.YjP(),
    databaseName: schemas/* string */.YjP(),
    deleteAfterDate: schemas/* optional */.lqM(schemas/* string */.YjP()),
    labels: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* object */.Ikc({ key: schemas/* string */.YjP(), value: schemas/* string */.YjP() }))),
    scopes: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), type: schemas/* string */.YjP() }))),
});
const version = '2023-01-01';
/**
 * Makes a database user (`createGroupDatabaseUser`). The name is taken to be one that nobody else can have, so that it can be sent again:
 * a user of that name is this one.
 */
async function createDatabaseUser(client, projectId, body) {
    try {
        await client.call({
            what: 'create a database user',
            method: 'POST',
            path: `/api/atlas/v2/groups/${projectId}/databaseUsers`,
            version,
            body: { ...body, groupId: projectId },
            schema: undefined,
        });
    }
    catch (error) {
        if (!(0,judge/* hasCode */.up)(error, 'USER_ALREADY_EXISTS')) {
            throw error;
        }
    }
}
/** Lists the database users of a project (`listGroupDatabaseUsers`): at most 100. */
function listDatabaseUsers(client, projectId) {
    return (0,lists/* listAll */._)(client, {
        what: `list the database users of project ${projectId}`,
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
            what: 'delete a database user',
            method: 'DELETE',
            path: `${path}/${encodeURIComponent(username)}`,
            shownPath: `${path}/…`,
            version,
            schema: undefined,
        });
    }
    catch (error) {
        if (!(0,judge/* hasCode */.up)(error, 'USER_NOT_FOUND', 'USERNAME_NOT_FOUND')) {
            throw error;
        }
    }
}
//# sourceMappingURL=database-users.js.map
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/tags.js
var tags = __webpack_require__(6073);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
;// CONCATENATED MODULE: ./lib/src/instance/access/user.js






/** Random bytes in a name and in a password: twice the 128 bits that nobody can guess. */
const RANDOM_BYTES = 32;
/** Draws a login. Base64url has only characters that stand for themselves in a URI (RFC 3986, 2.3). */
function drawLogin() {
    return {
        username: `ephemeral-${(0,external_node_crypto_.randomBytes)(RANDOM_BYTES / 2).toString('base64url')}`,
        password: (0,external_node_crypto_.randomBytes)(RANDOM_BYTES).toString('base64url'),
    };
}
/**
 * Makes a database user for this step alone, which reaches one instance. If the project is full, users of ours that nobody can need any
 * more make room.
 * @throws AtlasError with the advice on the limit if there is no room all the same
 */
async function makeUser(client, claim, origin, login, request, progress) {
    const { projectId, name, runMark } = claim;
    const body = {
        databaseName: 'admin',
        ...login,
        roles: request.roles,
        scopes: [{ name, type: 'CLUSTER' }],
        deleteAfterDate: new Date(request.expiresAt).toISOString(),
        description: `For one job of ${origin.owner}/${origin.repository}`.slice(0, 100),
        labels: (0,ownership/* ownershipTags */.dt)(origin, runMark),
    };
    try {
        await createDatabaseUser(client, projectId, body);
    }
    catch (error) {
        if (!(0,judge/* hasCode */.up)(error, 'GROUP_USERS_LIMIT_EXCEEDED')) {
            throw error;
        }
        const removed = await removeStaleUsers(client, projectId, origin);
        if (removed === 0) {
            throw error;
        }
        progress.info(`The project was full of database users: deleted ${removed} of this repository that had expired or whose instance is gone`);
        await createDatabaseUser(client, projectId, body);
    }
    progress.info(`Made a database user for this job, which Atlas deletes at ${body.deleteAfterDate}`);
}
/** Deletes users of this repository that have expired or whose instance is gone, and says how many. */
async function removeStaleUsers(client, projectId, origin) {
    const instances = new Set();
    for await (const { name } of (0,flex_clusters/* listFlexClusters */.lW)(client, projectId)) {
        instances.add(name);
    }
    const now = client.clock.now();
    return removeUsers(client, projectId, (user) => {
        const expired = Date.parse(user.deleteAfterDate ?? '') <= now;
        const scopes = user.scopes ?? [];
        const orphaned = scopes.length > 0 && scopes.every(({ name }) => !instances.has(name));
        return (0,ownership/* isOurs */.MU)(user.labels, origin) && (expired || orphaned);
    });
}
/** Deletes the users of a project that `isLeaving` names, and says how many. */
async function removeUsers(client, projectId, isLeaving) {
    const leaving = [];
    for await (const user of listDatabaseUsers(client, projectId)) {
        if (isLeaving(user)) {
            leaving.push(user);
        }
    }
    for (const user of leaving) {
        await deleteDatabaseUser(client, projectId, user);
    }
    return leaving.length;
}
/** Whether a user was made by the step with this mark. */
function isUserOf(user, runMark) {
    return (0,ownership/* tagOf */.cO)(user.labels, tags/* OWNERSHIP_KEYS */.j.run) === runMark;
}
/** Whether a user was made by runs of this repository, for one of these instances and no other. */
function isUserFor(user, names, repository) {
    const scopes = user.scopes ?? [];
    return scopes.length > 0 && scopes.every(({ name }) => names.has(name)) && (0,ownership/* isOurs */.MU)(user.labels, repository);
}
//# sourceMappingURL=user.js.map

/***/ }),

/***/ 2903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteInstance: () => (/* binding */ deleteInstance)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6153);
/* harmony import */ var _github_progress_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2457);
/* harmony import */ var _instance_access_revoke_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5374);
/* harmony import */ var _instance_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5642);
/* harmony import */ var _instance_provision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4498);
/* harmony import */ var _instance_removal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6628);
/* harmony import */ var _instance_wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7567);
/* harmony import */ var _atlas_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9572);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2123);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4138);










/** The delete action, once its inputs are known to be right. */
async function deleteInstance(step, request, context) {
    const { runner, clock } = step;
    const progress = new _github_progress_js__WEBPACK_IMPORTED_MODULE_8__/* .LogProgress */ .w(runner, clock);
    const client = await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_5__/* .connectStep */ .n)(step, request, (0,_budget_js__WEBPACK_IMPORTED_MODULE_9__/* .startBudget */ .c)(clock, request.timeoutMs, step.cancelled));
    try {
        const projectId = await (0,_instance_provision_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveProject */ .K)(client, request.project, progress);
        const name = request.name ?? (0,_instance_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .deriveName */ .H)(context);
        progress.phase('Delete the instance');
        const removal = await (0,_instance_removal_js__WEBPACK_IMPORTED_MODULE_3__/* .removeByName */ .Z)(client, { projectId, name }, context, request.force);
        runner.output('deleted', String(removal?.deleted ?? false));
        const where = (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .whereIs */ .ie)({ projectId, name });
        if (!removal) {
            progress.info(`There is nothing to delete: ${where} is not there`);
        }
        else {
            progress.info(removal.deleted ? `Atlas is deleting ${where}` : `${where} was being deleted already`);
        }
        progress.info((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .describeRevoked */ .Q4)(await (0,_instance_access_revoke_js__WEBPACK_IMPORTED_MODULE_0__.revokeAllAccess)(client, projectId, new Set([name]), context)));
        await (0,_comment_js__WEBPACK_IMPORTED_MODULE_6__/* .commentGone */ .T)(step, request.comment, context, { projectId, name });
        if (removal && request.wait) {
            progress.phase('Wait until it is gone');
            await (0,_instance_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitUntilGone */ .Ly)(client, { projectId, name }, progress);
        }
    }
    finally {
        progress.end();
        await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_5__/* .disconnect */ .Z)(client);
    }
}
//# sourceMappingURL=delete.js.map

/***/ })

};
