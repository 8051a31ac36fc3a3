export const id = 517;
export const ids = [517];
export const modules = {

/***/ 6517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseAllowIp: () => (/* binding */ parseAllowIp)
/* harmony export */ });
/* harmony import */ var _util_cidr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(365);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7552);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8485);



/** The maximum number of entries in the access list of a project. */
const MAX_LINES = 200;
/** Parses `runner`, IP addresses and CIDR blocks, one per line. */
function parseAllowIp(text) {
    const blocks = new Set();
    const problems = [];
    let runner = false;
    const lines = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(text);
    if (lines.length > MAX_LINES) {
        problems.push(`got ${lines.length} lines, but the access list of a project can have at most ${MAX_LINES} entries`);
    }
    for (const line of lines.slice(0, MAX_LINES)) {
        const block = (0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBlock */ .rT)(line);
        if (line === 'runner') {
            runner = true;
        }
        else if (!block) {
            problems.push(`the line ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(line)} is not an IP address or CIDR block`);
        }
        else if ((0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_0__/* .networkOf */ .Af)(block) !== block) {
            problems.push(`the block ${line} has bits set after its prefix; use ${(0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_0__/* .shortBlock */ .mx)((0,_util_cidr_js__WEBPACK_IMPORTED_MODULE_0__/* .networkOf */ .Af)(block))} instead`);
        }
        else {
            blocks.add(block);
        }
    }
    return { value: { runner, blocks: [...blocks] }, problems };
}
//# sourceMappingURL=allow-ip.js.map

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
