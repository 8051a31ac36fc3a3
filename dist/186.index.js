export const id = 186;
export const ids = [186];
export const modules = {

  9186:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  connectionStringFor: () => (  connectionStringFor)
});

var lib = __webpack_require__(1341);
; 


  const _esm_wrapper = (lib["default"]);
const CommaAndColonSeparatedRecord = lib.CommaAndColonSeparatedRecord;
const ConnectionString = lib.ConnectionString;
const redactConnectionString = lib.redactConnectionString;

var errors = __webpack_require__(5071);
var format = __webpack_require__(3387);
; 



function connectionStringFor(bare, { username, password }) {
    const full = parse(bare);
    full.username = username;
    full.password = password;
    for (const [option, value] of [
        ['retryWrites', 'true'],
        ['w', 'majority'],
        ['authSource', 'admin'],
    ]) {
        if (!full.searchParams.has(option)) {
            full.searchParams.set(option, value);
        }
    }
    return full.href;
}
function parse(bare) {
    try {
        return new ConnectionString(bare);
    }
    catch (error) {
        throw new errors .zg(`Failed to build the connection string: Atlas gave ${(0,format .TL)(bare)}, which is none. See whether a newer version of this action is out.`, { cause: error });
    }
}

  })

};
