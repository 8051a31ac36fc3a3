export const id = 11;
export const ids = [11];
export const modules = {

/***/ 5011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ping: () => (/* binding */ ping)
/* harmony export */ });
/* harmony import */ var mongodb__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4294);

/**
 * Logs in to an instance and sends it a `ping`, as the next step of the workflow would do it.
 * @param limitMs how long it may take to find the server
 * @param signal ends it early
 * @throws what the driver throws: of DNS, of the network, of the login
 */
async function ping(connectionString, limitMs, signal) {
    const client = new mongodb__WEBPACK_IMPORTED_MODULE_0__.MongoClient(connectionString, {
        appName: 'ephemeral-atlas',
        maxPoolSize: 1,
        serverSelectionTimeoutMS: limitMs,
        connectTimeoutMS: limitMs,
        socketTimeoutMS: limitMs,
    });
    const close = () => void client.close();
    signal.addEventListener('abort', close, { once: true });
    try {
        await client.db('admin').command({ ping: 1 });
    }
    finally {
        signal.removeEventListener('abort', close);
        await client.close();
    }
}
//# sourceMappingURL=ping.js.map

/***/ })

};
