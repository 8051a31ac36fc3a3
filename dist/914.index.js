export const id = 914;
export const ids = [914];
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
