export const id = 176;
export const ids = [176];
export const modules = {

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitUntilReady: () => (/* binding */ waitUntilReady)
/* harmony export */ });
/* unused harmony export loginObstacle */
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8442);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7552);
/* harmony import */ var _util_poll_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8398);




/** The time limit for one login: enough for a distant region, and short enough to notice changes quickly. */
const ATTEMPT_MS = 4_000;
/** To follow "waiting for". */
const AWAITED = {
    DNS: 'DNS to know the host name of the instance',
    'access list': 'the access list to allow this runner',
    login: 'the database user to reach the instance',
};
const ADVICE = {
    DNS: 'Increase "timeout", or check the DNS resolver of this runner.',
    'access list': 'Set "allow-ip" to "runner", or behind a proxy to the public address of your network, and allow connections to port 27017.',
    'access list with entries': 'The entries of "allow-ip" are active, but connections to port 27017 may have another public address than requests to Atlas, for example from a NAT pool, a VPN or a proxy. Add all public addresses of your network to "allow-ip", and allow connections to port 27017.',
    login: 'Increase "timeout".',
};
/**
 * The codes of Node for a certificate that is not trusted. The code of a TLS alert starts with `ERR_SSL_` and means something else: Atlas
 * sends an alert to addresses that are not on the access list.
 */
const UNTRUSTED = /^(?!ERR_SSL_).*CERT|^UNABLE_TO_VERIFY_LEAF_SIGNATURE$/;
/**
 * Retries the login until it succeeds, and logs what it is waiting for.
 * @throws StepError if the certificate of the instance is not trusted; TimedOutError with the obstacle when the budget ends; the budget's
 *   abort reason
 */
async function waitUntilReady(polling, target, ping, progress) {
    const { signal } = polling.budget;
    const description = `log in to instance "${target.name}"`;
    let problem;
    const messages = {
        report: (_state, waited) => progress.info(problem
            ? `Waiting for ${AWAITED[problem.obstacle]} (${problem.reason}; ${waited})`
            : `Login to ${target.name} succeeded (${waited})`),
        timedOut: () => {
            // At least one attempt has failed before the budget ends.
            const { obstacle, reason } = problem;
            const advice = obstacle === 'access list' && target.allowsIp ? 'access list with entries' : obstacle;
            const state = `still waiting for ${AWAITED[obstacle]} (${reason})`;
            return (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .timedOut */ .iU)(polling.budget, description, state, ADVICE[advice]);
        },
    };
    await (0,_util_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .poll */ .w)(polling, messages, async () => {
        signal.throwIfAborted();
        const limit = Math.max(1, Math.min(ATTEMPT_MS, polling.budget.remainingMs()));
        try {
            await ping(target.connectionString, limit, signal);
            problem = undefined;
            return { state: 'ready', result: true };
        }
        catch (error) {
            signal.throwIfAborted();
            throwIfUntrusted(error, description);
            const obstacle = loginObstacle(error);
            // If the end of the budget shortened the last attempt, the error before it says more.
            if (!problem || limit === ATTEMPT_MS || obstacle === 'login') {
                problem = { obstacle, reason: describe(error, target) };
            }
            return { state: problem.obstacle };
        }
    });
}
/** The driver hides the reason in the causes of its own error. */
function throwIfUntrusted(error, description) {
    for (let each = error; each instanceof Error; each = each.cause) {
        const { code } = each;
        if (typeof code === 'string' && UNTRUSTED.test(code)) {
            throw (0,_util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .stepError */ .hH)(description, `the TLS certificate on port 27017 is not trusted (${code})`, 'If your network intercepts TLS, set NODE_EXTRA_CA_CERTS to a file with its certificate authority.');
        }
    }
}
/** Determines what prevented a login from an error of the MongoDB driver or of Node's DNS resolver. */
function loginObstacle(error) {
    const { name, code, syscall } = error;
    if (syscall === 'querySrv' || syscall === 'queryTxt' || code === 'ENOTFOUND' || code === 'ENODATA') {
        return 'DNS';
    }
    // The server responded, so the login failed: with code 18 of MongoDB, or code 8000 of the proxies of Atlas.
    if (name === 'MongoServerError') {
        return 'login';
    }
    return /ENOTFOUND|EAI_AGAIN/.test(String(error)) ? 'DNS' : 'access list';
}
/** The message of the driver without the login, which it may contain. */
function describe(error, { login, connectionString }) {
    const message = error instanceof Error ? error.message : String(error);
    const redacted = [connectionString, login.password, login.username].reduce((text, secret) => text.replaceAll(secret, '***'), message);
    return (0,_util_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(redacted, 120);
}
//# sourceMappingURL=ready.js.map

/***/ })

};
