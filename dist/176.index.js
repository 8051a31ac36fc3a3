export const id = 176;
export const ids = [176];
export const modules = {

/***/ 7258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ poll)
/* harmony export */ });
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8442);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8933);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5035);



/** The longest pause, so that access which takes minutes is still noticed quickly. */
const MAX_MS = 5_000;
/**
 * Polls until there is a result: frequently at first, because access usually takes seconds, and once more near the end of the budget.
 * @param check returns undefined if there is no result yet
 * @param timeoutError creates the error for the end of the budget
 * @param minPauseMs returns the shortest pause that the rate limit allows; 0 if polling takes no tokens
 * @throws the errors of `check` and `timeoutError`; the budget's abort reason
 */
async function poll({ clock, budget, random }, check, timeoutError, minPauseMs = () => 0) {
    const started = clock.elapsed();
    const schedule = (0,_schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .createSchedule */ .s)(_pace_js__WEBPACK_IMPORTED_MODULE_1__/* .ACCESS_PACE */ .Xu, random);
    for (;;) {
        const result = await check();
        if (result !== undefined) {
            return result;
        }
        const preferredMs = Math.min(MAX_MS, schedule.next(clock.elapsed() - started));
        const pauseMs = (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fitPause */ .oU)(budget, Math.max(preferredMs, minPauseMs()));
        if (pauseMs === undefined) {
            throw timeoutError();
        }
        await clock.sleep(pauseMs, budget.signal);
    }
}
//# sourceMappingURL=poll.js.map

/***/ }),

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitUntilReady: () => (/* binding */ waitUntilReady)
/* harmony export */ });
/* unused harmony export loginObstacle */
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8442);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7552);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8377);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7258);




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
    login: 'Increase "timeout".',
};
/**
 * Retries the login until it succeeds, and logs what it is waiting for.
 * @throws TimedOutError with the obstacle when the budget ends; the budget's abort reason
 */
async function waitUntilReady(timing, target, ping, progress) {
    const { clock, budget } = timing;
    const started = clock.elapsed();
    const waited = () => (0,_util_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(clock.elapsed() - started);
    let problem;
    let reportedAt = Number.NEGATIVE_INFINITY;
    await (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .poll */ .w)(timing, async () => {
        budget.signal.throwIfAborted();
        const limit = Math.max(1, Math.min(ATTEMPT_MS, budget.remainingMs()));
        try {
            await ping(target.connectionString, limit, budget.signal);
            return true;
        }
        catch (error) {
            budget.signal.throwIfAborted();
            const current = { obstacle: loginObstacle(error), reason: describe(error, target) };
            if (problem && limit < ATTEMPT_MS && current.obstacle !== 'login') {
                // The end of the budget shortened the last attempt, so the error before it says more.
                return undefined;
            }
            if (current.obstacle !== problem?.obstacle || clock.elapsed() - reportedAt >= _progress_js__WEBPACK_IMPORTED_MODULE_3__/* .HEARTBEAT_MS */ .m) {
                progress.info(`Waiting for ${AWAITED[current.obstacle]} (${current.reason}; ${waited()})`);
                reportedAt = clock.elapsed();
            }
            problem = current;
            return undefined;
        }
    }, () => {
        // At least one attempt has failed before the budget ends.
        const { obstacle, reason } = problem;
        return (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .timedOut */ .iU)(budget, `log in to instance "${target.name}"`, `still waiting for ${AWAITED[obstacle]} (${reason})`, ADVICE[obstacle]);
    });
    progress.info(`Login to ${target.name} succeeded (${waited()})`);
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
    return (0,_util_format_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(redacted, 120);
}
//# sourceMappingURL=ready.js.map

/***/ })

};
