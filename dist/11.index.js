export const id = 11;
export const ids = [11];
export const modules = {

  5011:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ping: () => (  ping)
  });
  var mongodb__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4294);

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

  })

};
