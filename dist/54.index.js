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
/** The caller's public address as Atlas sees it: what the Atlas CLI asks for too. Behind a proxy it is the proxy's. */
async function currentAddress(client) {
    const { currentIpv4Address } = await client.call({
        description: 'find out the public address of this runner',
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
// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/instance/access/entries.js
var access_entries = __webpack_require__(3723);
// EXTERNAL MODULE: ./lib/src/instance/access/entry-comment.js
var entry_comment = __webpack_require__(863);
// EXTERNAL MODULE: ./lib/src/instance/access/poll.js
var poll = __webpack_require__(7258);
;// CONCATENATED MODULE: ./lib/src/instance/access/allow.js








/** Entries whose comment was overwritten are written again this often; entries that are lost, as long as there is time. */
const MAX_REWRITES = 5;
/** Pauses before entries are written again: at first this long, then twice as long each time, up to the last. */
const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 15_000;
/**
 * Puts blocks on the access list of a project and waits until Atlas has them in force. An entry that was there already is left as it is;
 * one that another step of ours needs is shared: its comment then names both. Atlas loses entries now and then when jobs write at the
 * same time: what is not there is put there again.
 * @throws StepError if Atlas fails to put one in force; AtlasError, TimedOutError and the like
 */
async function allowBlocks(client, claim, request, progress) {
    for (const block of request.blocks.filter(cidr/* isAnyAddress */.J1)) {
        progress.warn(`allow-ip: ${block} lets the whole internet try to log in to the instances of this project. Name addresses, or use "runner", if you can.`);
    }
    const named = request.blocks.map(cidr/* shortBlock */.mx).join(', ');
    const holder = (0,entry_comment/* holderOf */.Kd)(claim);
    const reported = new Set();
    let inForce = false;
    let rewrites = 0;
    for (let round = 0;; round += 1) {
        const wrote = await putMissing(client, request, holder, reported, progress);
        if (inForce && !wrote) {
            return;
        }
        if (rewrites === MAX_REWRITES) {
            progress.warn(`allow-ip: ${named} is in force, but Atlas does not show the comment by which this action shares it with other jobs. Another job may remove it early.`);
            return;
        }
        const lost = await waitUntilActive(client, request);
        if (lost !== undefined) {
            progress.info(`${lost} is not on the access list, although Atlas accepted it: adding it again`);
            await pauseBeforeAdding(client, round, lost);
            continue;
        }
        if (!inForce) {
            progress.info(`On the access list and in force: ${named}`);
        }
        inForce = true;
        if (!wrote) {
            return;
        }
        // Lists have no lock: it is looked at once more, as another job may have overwritten what this one wrote. A list may lag behind, but
        // in all but a few cases nothing is missing, so that the first look is at once.
        const { clock, budget } = client;
        await clock.sleep(Math.min(rewrites * FIRST_PAUSE_MS, budget.remainingMs()), budget.signal);
        rewrites += 1;
    }
}
/** Waits a little longer each time. */
async function pauseBeforeAdding({ clock, budget, random }, round, block) {
    const longest = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(round, 10));
    const pauseMs = (0,util_budget/* fitPause */.oU)(budget, longest * (0.5 + random() / 2));
    if (pauseMs === undefined) {
        throw (0,util_budget/* timedOut */.iU)(budget, `add ${block} to the access list`, 'Atlas accepted it, but it is not on the access list', 'Run the job again, and change fewer entries of this project at the same time.');
    }
    await clock.sleep(pauseMs, budget.signal);
}
/** Adds what is missing; false if nothing is. Each attempt looks at the list anew, which others change too. */
async function putMissing(client, request, holder, reported, progress) {
    let wrote = false;
    await client.callAfterLook('add to the access list of the project', retry_policy/* retryOnConflict */.Sf, async (look) => {
        const present = await (0,access_entries/* entriesByBlock */.$Y)(look, request.projectId);
        const missing = request.blocks.filter((block) => {
            const found = present.get(block);
            if (found && !found.ours && !reported.has(block)) {
                reported.add(block);
                leaveForeign(found.entry, block, request, progress);
            }
            return !found || (found.ours && !isHeld(found, holder, request.expiresAt));
        });
        wrote = missing.length > 0;
        const entries = missing.map((block) => entryFor(block, present.get(block), request, holder));
        return wrote ? (0,access_list/* putAccessListEntries */.KA)(request.projectId, entries) : undefined;
    });
    return wrote;
}
function isHeld({ entry, ours }, holder, expiresAt) {
    // Atlas may write the date with whole seconds only.
    return Boolean(ours?.holders.includes(holder)) && (0,access_entries/* timeOf */.nR)(entry) >= expiresAt - 1_000;
}
function leaveForeign(entry, block, { expiresAt }, progress) {
    if ((0,access_entries/* timeOf */.nR)(entry) < expiresAt) {
        progress.warn(`allow-ip: ${(0,cidr/* shortBlock */.mx)(block)} is on the access list already, but only until ${entry.deleteAfterDate}. This action did not add it, so it is left as it is.`);
    }
    else {
        progress.info(`${(0,cidr/* shortBlock */.mx)(block)} is on the access list already: left as it is`);
    }
}
function entryFor(block, present, { expiresAt, run }, holder) {
    const { holders = [], others = false } = present?.ours ?? {};
    const until = present ? Math.max((0,access_entries/* timeOf */.nR)(present.entry), expiresAt) : expiresAt;
    return {
        ...(0,access_entries/* fieldsOf */.Pf)(block),
        comment: (0,entry_comment/* writeComment */.HF)({ run, holders: [holder, ...holders.filter((other) => other !== holder)], others }),
        ...(Number.isFinite(until) ? { deleteAfterDate: new Date(until).toISOString() } : {}),
    };
}
/**
 * Waits until all blocks are in force.
 * @returns the first block that Atlas does not know; undefined if all are in force
 */
async function waitUntilActive(client, { projectId, blocks }) {
    for (const block of blocks.map(cidr/* shortBlock */.mx)) {
        const status = await (0,poll/* poll */.w)(client, async () => {
            const current = (await (0,access_list/* findAccessListStatus */.ki)(client, projectId, block)) ?? 'absent';
            return current === 'PENDING' ? undefined : current;
        }, () => (0,util_budget/* timedOut */.iU)(client.budget, `wait until ${block} on the access list is in force`, 'it is still PENDING', 'Raise "timeout", or look at "Network Access" in the Atlas project.'));
        if (status === 'FAILED') {
            throw new errors/* StepError */.zg(`Failed to put ${block} on the access list: Atlas says that it FAILED. Look at "Network Access" in the Atlas project, delete the entry there, and run the job again.`);
        }
        if (status === 'absent') {
            return block;
        }
    }
    return undefined;
}
//# sourceMappingURL=allow.js.map
// EXTERNAL MODULE: ./lib/src/instance/access/user.js
var access_user = __webpack_require__(7124);
;// CONCATENATED MODULE: ./lib/src/instance/access/grant.js







/**
 * Atlas refuses what is to expire more than a week ahead (`EXPIRATION_DATE_EXCEEDS_MAX`), and counts from its own clock: the five minutes
 * less are for a runner whose clock is ahead of that.
 */
const MAX_EXPIRY_MS = 7 * 24 * 3_600_000 - 5 * 60_000;
/**
 * Makes a database user and opens the access list, side by side.
 * @returns the login of the user; undefined if none was asked for
 * @throws AtlasError, TimedOutError and the like. What was kept may exist then.
 */
async function grantAccess(client, claim, request, origin, hooks, progress) {
    const { databaseUser, allowIp } = request;
    const { projectId, name, ownerToken } = claim;
    const expiresAt = client.clock.now() + Math.min(request.accessExpiresInMs, MAX_EXPIRY_MS);
    hooks.keep({ projectId, name, ownerToken, user: Boolean(databaseUser), entries: Boolean(allowIp) });
    const [login] = await (0,all_or_abort/* allOrAbort */.j)(client, async (user) => {
        if (!databaseUser) {
            return undefined;
        }
        const drawn = (0,access_user/* generateLogin */.$i)();
        hooks.secret(drawn.username);
        hooks.secret(drawn.password);
        await (0,access_user/* makeUser */.mu)(user, claim, origin, drawn, { roles: databaseUser.roles, expiresAt }, progress);
        return drawn;
    }, async (entries) => {
        if (allowIp) {
            const own = allowIp.runner ? [await blockOfRunner(entries, progress)] : [];
            const blocks = [...new Set([...own, ...allowIp.blocks])];
            const run = `${origin.runId}-${origin.runAttempt}`;
            await allowBlocks(entries, claim, { projectId, blocks, expiresAt, run }, progress);
        }
    });
    return login;
}
async function blockOfRunner(client, progress) {
    const address = await currentAddress(client);
    const block = (0,cidr/* parseBlock */.rT)(address);
    if (!block) {
        throw new errors/* StepError */.zg(`Failed to find out the public address of this runner: Atlas answered ${(0,format/* quoted */.TL)(address)}, which is no address. Name it in "allow-ip" instead of "runner".`);
    }
    progress.info(`Atlas sees this runner at ${(0,cidr/* shortBlock */.mx)(block)}`);
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

/** The first pauses are this long, less up to a third at random, so that jobs that began together do not ask together. */
const MIN_MS = 900;
/** Later, pauses are this share of the time waited so far. */
const SHARE_OF_ELAPSED = 0.02;
const MAX_MS = 5_000;
/**
 * Asks again and again until there is an answer: often at first, as what is waited for here takes seconds, and once more near the end
 * of the budget.
 * @param ask gives undefined if there is nothing yet
 * @param tooLate the error when the client's budget has no time to ask again
 * @throws what `ask` and `tooLate` give; the budget's abort reason
 */
async function poll({ clock, budget, random }, ask, tooLate) {
    const started = clock.elapsed();
    for (;;) {
        const answer = await ask();
        if (answer !== undefined) {
            return answer;
        }
        const waited = clock.elapsed() - started;
        const pause = Math.min(MAX_MS, Math.max(MIN_MS, waited * SHARE_OF_ELAPSED));
        const fitted = (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fitPause */ .oU)(budget, pause * (1 - random() / 3));
        if (fitted === undefined) {
            throw tooLate();
        }
        await clock.sleep(fitted, budget.signal);
    }
}
//# sourceMappingURL=poll.js.map

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
