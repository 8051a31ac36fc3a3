export const id = 11;
export const ids = [11];
export const modules = {

  5011:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ping: () => (  ping)
  });
  var mongodb__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4294);
  var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3387);


const DRIVER_SHARE = 0.9;
class NoAnswerError extends Error {
    name = 'NoAnswerError';
    syscall;
    constructor(from, limitMs, syscall) {
        super(`${from} gave no answer within ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__  .a3)(limitMs)}`);
        this.syscall = syscall;
    }
}
async function ping(connectionString, limitMs, signal) {
    signal.throwIfAborted();
    const driverMs = Math.ceil(limitMs * DRIVER_SHARE);
    const client = new mongodb__WEBPACK_IMPORTED_MODULE_0__.MongoClient(connectionString, {
        appName: 'ephemeral-atlas',
        maxPoolSize: 1,
        serverSelectionTimeoutMS: driverMs,
        connectTimeoutMS: driverMs,
        socketTimeoutMS: driverMs,
    });
    let tooLate = new NoAnswerError('DNS', limitMs, 'querySrv');
    client.once('topologyOpening', () => {
        tooLate = new NoAnswerError('the instance', limitMs);
    });
    const { promise: ended, reject: end } = Promise.withResolvers();
    const timer = setTimeout(() => end(tooLate), limitMs);
    const cancel = () => end(signal.reason);
    signal.addEventListener('abort', cancel);
    try {
        await Promise.race([attempt(client), ended]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        client.close().catch(() => { });
    }
}
async function attempt(client) {
    try {
        await client.db('admin').command({ ping: 1 });
    }
    finally {
        await client.close();
    }
}

  })

};
