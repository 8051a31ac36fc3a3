export const id = 11;
export const ids = [11];
export const modules = {

/***/ 5011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ping: () => (/* binding */ ping)
/* harmony export */ });
/* harmony import */ var mongodb__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4294);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7552);


/** The share of the limit for the driver, because its own errors are more specific than a timeout. */
const DRIVER_SHARE = 0.9;
/** There was no response in time. `syscall` is that of Node's resolver if DNS did not respond. */
class NoResponseError extends Error {
    name = 'NoResponseError';
    syscall;
    constructor(limitMs, dnsResponded) {
        super(`${dnsResponded ? 'the instance' : 'DNS'} did not respond within ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limitMs)}`);
        this.syscall = dnsResponded ? undefined : 'querySrv';
    }
}
/**
 * Logs in to an instance and sends a `ping`, as the next step of the workflow would.
 *
 * The limits of the driver start after its DNS queries, which cannot be limited or aborted: two queries to a DNS server that does not
 * respond take 22 s each. So this function stops waiting at the limit or when the signal aborts, and the attempt closes itself when it
 * ends. The process does not wait for attempts that are still open, see `run` in `main.ts`.
 * @param limitMs in milliseconds
 * @throws the errors of the driver; NoResponseError at the limit; the signal's reason
 */
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
    let dnsResponded = false;
    // The driver emits this event when it knows the hosts.
    client.once('topologyOpening', () => {
        dnsResponded = true;
    });
    const { promise: ended, reject: end } = Promise.withResolvers();
    const timer = setTimeout(() => end(new NoResponseError(limitMs, dnsResponded)), limitMs);
    const cancel = () => end(signal.reason);
    signal.addEventListener('abort', cancel);
    try {
        await Promise.race([attempt(client), ended]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        // Ends an attempt that is already connected. Errors while closing do not matter.
        client.close().catch(() => { });
    }
}
async function attempt(client) {
    try {
        await client.db('admin').command({ ping: 1 });
    }
    finally {
        // Needed even if nobody waits for the attempt any more, because the driver connects after a late DNS response.
        await client.close();
    }
}
//# sourceMappingURL=ping.js.map

/***/ })

};
