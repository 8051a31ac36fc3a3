export const id = 768;
export const ids = [768];
export const modules = {

  7768:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    proxySender: () => (  proxySender)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
  var undici__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6752);
  var _sender_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7791);



const TIMEOUT_MS = 30_000;
function proxySender(origin, proxyUrl) {
    const closing = new AbortController();
    const socketOptions = { timeout: TIMEOUT_MS, signal: closing.signal };
    const agent = new undici__WEBPACK_IMPORTED_MODULE_1__.EnvHttpProxyAgent({
        httpProxy: proxyUrl,
        httpsProxy: proxyUrl,
        noProxy: '',
        allowH2: false,
        proxyTls: socketOptions,
        requestTls: socketOptions,
        clientFactory: (url, options) => new undici__WEBPACK_IMPORTED_MODULE_1__.Pool(url, { ...options, headersTimeout: TIMEOUT_MS }),
    });
    return {
        async send({ method, path, headers, body = null }, signal, onSending) {
            const answer = await new Promise((resolve, reject) => {
                let status = 0;
                let received = {};
                const chunks = [];
                agent.dispatch({ origin, method, path, headers, body }, {
                    onRequestStart(controller) {
                        if (signal.aborted) {
                            controller.abort(signal.reason);
                            return;
                        }
                        signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
                        onSending();
                    },
                    onResponseStart(_controller, statusCode, responseHeaders) {
                        status = statusCode;
                        received = responseHeaders;
                    },
                    onResponseData: (_controller, chunk) => void chunks.push(chunk),
                    onResponseEnd: () => resolve((0,_sender_js__WEBPACK_IMPORTED_MODULE_2__  .G)(status, received, chunks)),
                    onResponseError: (_controller, error) => reject(error),
                });
            });
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
            return answer;
        },
        close() {
            closing.abort();
            void agent.destroy();
        },
    };
}

  })

};
