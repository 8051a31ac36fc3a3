export const id = 863;
export const ids = [863];
export const modules = {

/***/ 863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ parseEntryComment),
/* harmony export */   b_: () => (/* binding */ formatEntryComment),
/* harmony export */   kp: () => (/* binding */ isLeaseFor),
/* harmony export */   leaseOf: () => (/* binding */ leaseOf),
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

/***/ })

};
