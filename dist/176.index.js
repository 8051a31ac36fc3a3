export const id = 176;
export const ids = [176];
export const modules = {

/***/ 7258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ poll)
/* harmony export */ });
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8442);

/** The first pauses are this long, less up to a third at random, so that jobs that began together do not ask together. */
const MIN_MS = 900;
/** Later, pauses are this share of the time waited so far. */
const SHARE_OF_ELAPSED = 0.02;
const MAX_MS = 5_000;
/**
 * Asks again and again until there is an answer: often at first, as what is waited for here takes seconds, and once more near the end
 * of the budget.
 * @param ask gives undefined if there is nothing yet
 * @param tooLate the error when the client's budget has no time to ask again
 * @throws what `ask` and `tooLate` give; the budget's abort reason
 */
async function poll({ clock, budget, random }, ask, tooLate) {
    const started = clock.elapsed();
    for (;;) {
        const answer = await ask();
        if (answer !== undefined) {
            return answer;
        }
        const waited = clock.elapsed() - started;
        const pause = Math.min(MAX_MS, Math.max(MIN_MS, waited * SHARE_OF_ELAPSED));
        const fitted = (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fitPause */ .oU)(budget, pause * (1 - random() / 3));
        if (fitted === undefined) {
            throw tooLate();
        }
        await clock.sleep(fitted, budget.signal);
    }
}
//# sourceMappingURL=poll.js.map

/***/ }),

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitUntilReady: () => (/* binding */ waitUntilReady)
/* harmony export */ });
/* unused harmony export missingPart */
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8442);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7552);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7258);



/** One attempt to log in may take this long: time enough for a far region, short enough to notice soon that something has changed. */
const ATTEMPT_MS = 4_000;
/** While nothing changes, the log says so this often. */
const HEARTBEAT_MS = 30_000;
/** What is waited for, to follow "waiting for". */
const AWAITED = {
    DNS: 'the name of the instance to be known to DNS',
    'access list': 'the access list to let this runner in',
    login: 'the database user to reach the instance',
};
const ADVICE = {
    DNS: 'Raise "timeout", or check the DNS resolver of this runner.',
    'access list': 'Add this runner to the access list of the project with "allow-ip: runner", and allow it to connect to port 27017.',
    login: 'Raise "timeout".',
};
/**
 * Logs in again and again until it works, and says meanwhile what it is waiting for.
 * @throws TimedOutError that names what is missing when the budget is used up; the budget's abort reason
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
            const now = { missing: missingPart(error), reason: describe(error, target) };
            if (problem && limit < ATTEMPT_MS && now.missing !== 'login') {
                // The last attempt was cut short: what the ones before it met says more.
                return undefined;
            }
            if (now.missing !== problem?.missing || clock.elapsed() - reportedAt >= HEARTBEAT_MS) {
                progress.info(`Waiting for ${AWAITED[now.missing]} (${now.reason}; ${waited()})`);
                reportedAt = clock.elapsed();
            }
            problem = now;
            return undefined;
        }
    }, () => {
        // Time is only up once an attempt has failed.
        const { missing, reason } = problem;
        return (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .timedOut */ .iU)(budget, `log in to the instance "${target.name}"`, `still waiting for ${AWAITED[missing]} (${reason})`, ADVICE[missing]);
    });
    progress.info(`A login to ${target.name} works (${waited()})`);
}
/** Which part a failed login is missing, by the errors of the official driver and of Node's DNS. */
function missingPart(error) {
    const { name, code, syscall } = error;
    if (syscall === 'querySrv' || syscall === 'queryTxt' || code === 'ENOTFOUND' || code === 'ENODATA') {
        return 'DNS';
    }
    // The server itself answered, so only the login can be wrong: 18 is MongoDB's own code, 8000 that of Atlas' proxies.
    if (name === 'MongoServerError') {
        return 'login';
    }
    return /ENOTFOUND|EAI_AGAIN/.test(String(error)) ? 'DNS' : 'access list';
}
/** The driver's own words, without the login that they could hold. */
function describe(error, { login, connectionString }) {
    const message = error instanceof Error ? error.message : String(error);
    const hidden = [connectionString, login.password, login.username].reduce((text, secret) => text.replaceAll(secret, '***'), message);
    return (0,_util_format_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(hidden, 120);
}
//# sourceMappingURL=ready.js.map

/***/ })

};
