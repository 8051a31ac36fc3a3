export const id = 517;
export const ids = [517];
export const modules = {

  5214:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Af: () => (  networkOf),
    Yf: () => (  isEverybody),
    mx: () => (  shortBlock),
    rT: () => (  parseBlock)
  });
  var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8280);

function parseBlock(text) {
    const [address = '', prefix, ...rest] = text.split('/');
    const strict = address.includes(':') ? !address.includes('%') : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.isValidFourPartDecimal(address);
    if (!strict || rest.length > 0 || !ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.isValid(address)) {
        return undefined;
    }
    const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.parse(address);
    const longest = parsed.kind() === 'ipv4' ? 32 : 128;
    const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    return length <= longest ? `${parsed.toString()}/${length}` : undefined;
}
function networkOf(block) {
    const kind = block.includes(':') ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6 : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4;
    return `${kind.networkAddressFromCIDR(block).toString()}/${block.split('/')[1]}`;
}
function isEverybody(block) {
    return block.endsWith('/0');
}
function shortBlock(block) {
    return block.replace(/(?<=\..*)\/32$|(?<=:.*)\/128$/, '');
}

  }),

  6517:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    parseAllowIp: () => (  parseAllowIp)
  });
  var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5214);
  var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3387);
  var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1);



const MOST_LINES = 200;
function parseAllowIp(text) {
    const blocks = new Set();
    const problems = [];
    let runner = false;
    const lines = (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__  .D)(text);
    if (lines.length > MOST_LINES) {
        problems.push(`there are ${lines.length} lines, and the access list of a project holds at most ${MOST_LINES} entries`);
    }
    for (const line of lines.slice(0, MOST_LINES)) {
        const block = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__  .rT)(line);
        if (line === 'runner') {
            runner = true;
        }
        else if (!block) {
            problems.push(`the line ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__  .TL)(line)} is no address and no CIDR block`);
        }
        else if ((0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__  .Af)(block) !== block) {
            problems.push(`the block ${line} has bits set beyond its prefix: write ${(0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__  .mx)((0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__  .Af)(block))}`);
        }
        else {
            blocks.add(block);
        }
    }
    return { value: { runner, blocks: [...blocks] }, problems };
}

  })

};
