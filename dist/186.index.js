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

; 

function connectionStringFor(bare, { username, password }) {
    const full = new ConnectionString(bare);
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

  })

};
