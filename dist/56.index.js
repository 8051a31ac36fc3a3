export const id = 56;
export const ids = [56];
export const modules = {

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
