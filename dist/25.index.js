export const id = 25;
export const ids = [25];
export const modules = {

/***/ 1025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxySender: () => (/* binding */ proxySender)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6752);
/* harmony import */ var _sender_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(294);



/** The time limit for connecting, for CONNECT and for TLS. The limit of the whole request is never longer. */
const TIMEOUT_MS = 30_000;
/** Sends requests through an HTTP proxy with undici: a tunnel for https, forwarding for http. */
function proxySender(origin, proxyUrl) {
    const closing = new AbortController();
    // undici closes established connections only; the signal also ends those that are still being established.
    const socketOptions = { timeout: TIMEOUT_MS, signal: closing.signal };
    const agent = new undici__WEBPACK_IMPORTED_MODULE_1__.EnvHttpProxyAgent({
        httpProxy: proxyUrl,
        httpsProxy: proxyUrl,
        // The caller has already checked whether the proxy applies.
        noProxy: '',
        allowH2: false,
        proxyTls: socketOptions,
        requestTls: socketOptions,
        clientFactory: (url, options) => new undici__WEBPACK_IMPORTED_MODULE_1__.Pool(url, { ...options, headersTimeout: TIMEOUT_MS }),
    });
    return {
        async send(request, signal, onSending) {
            const response = await dispatch(agent, { origin, ...request }, signal, onSending);
            // undici releases a connection in the next turn of the event loop. A request before that would open another tunnel.
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
            return response;
        },
        close() {
            closing.abort();
            void agent.destroy();
        },
    };
}
/** Sends a request, and reads the complete response. */
function dispatch(agent, { origin, method, path, headers, body }, signal, onSending) {
    return new Promise((resolve, reject) => {
        let status = 0;
        let responseHeaders = {};
        const received = new _sender_js__WEBPACK_IMPORTED_MODULE_2__/* .ResponseBody */ .As();
        agent.dispatch({ origin, method, path, headers, body: body ?? null }, {
            onRequestStart(controller) {
                if (signal.aborted) {
                    controller.abort(signal.reason);
                    return;
                }
                signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
                onSending();
            },
            onResponseStart(_controller, statusCode, ofResponse) {
                status = statusCode;
                responseHeaders = ofResponse;
            },
            onResponseData: (_controller, chunk) => received.add(chunk),
            onResponseEnd: () => resolve((0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .toResponse */ .Zr)(status, responseHeaders, received)),
            onResponseError: (_controller, error) => reject(error),
        });
    });
}
//# sourceMappingURL=proxy-sender.js.map

/***/ })

};
