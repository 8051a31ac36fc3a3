export const id = 186;
export const ids = [186];
export const modules = {

/***/ 9186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectionStringFor: () => (/* binding */ connectionStringFor)
});

// EXTERNAL MODULE: ./node_modules/mongodb-connection-string-url/lib/index.js
var lib = __webpack_require__(1341);
;// CONCATENATED MODULE: ./node_modules/mongodb-connection-string-url/.esm-wrapper.mjs


/* harmony default export */ const _esm_wrapper = (lib["default"]);
const CommaAndColonSeparatedRecord = lib.CommaAndColonSeparatedRecord;
const ConnectionString = lib.ConnectionString;
const redactConnectionString = lib.redactConnectionString;

// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
;// CONCATENATED MODULE: ./lib/src/instance/access/connection-string.js



const OPTIONS = { retryWrites: 'true', w: 'majority', authSource: 'admin' };
/**
 * Adds a login to the connection string of an instance.
 * @param bare the connection string from Atlas, `mongodb+srv://host` with or without options, which are kept
 * @throws StepError if it is not a connection string
 */
function connectionStringFor(bare, { username, password }) {
    let full;
    try {
        full = new ConnectionString(bare);
    }
    catch (error) {
        throw (0,errors/* stepError */.hH)('build the connection string', `Atlas returned ${(0,format/* inQuotes */.Nt)(bare)}, which is not a connection string`, 'Check whether a newer version of this action exists.', { cause: error });
    }
    full.username = username;
    full.password = password;
    for (const [option, value] of Object.entries(OPTIONS)) {
        if (!full.searchParams.has(option)) {
            full.searchParams.set(option, value);
        }
    }
    return full.href;
}
//# sourceMappingURL=connection-string.js.map

/***/ })

};
