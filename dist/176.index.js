export const id = 176;
export const ids = [176];
export const modules = {

/***/ 7258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ poll)
/* harmony export */ });
/** The first pauses are this long, less up to a third at random, so that jobs that began together do not ask together. */
const SHORTEST_MS = 900;
/** Later, pauses are this share of the time waited so far. */
const SHARE_OF_ELAPSED = 0.02;
const LONGEST_MS = 5_000;
/**
 * Asks again and again until there is an answer: often at first, as what is waited for here takes seconds.
 * @param ask gives undefined if there is nothing yet
 * @param timedOut the error when the client's budget cannot hold another pause; told how long was waited, in milliseconds
 * @throws what `ask` and `timedOut` give; the budget's abort reason
 */
async function poll({ clock, budget, random }, ask, timedOut) {
    const started = clock.elapsed();
    for (;;) {
        const answer = await ask();
        if (answer !== undefined) {
            return answer;
        }
        const waited = clock.elapsed() - started;
        const pause = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, waited * SHARE_OF_ELAPSED));
        const spread = pause * (1 - random() / 3);
        if (spread >= budget.remainingMs()) {
            throw timedOut(waited);
        }
        await clock.sleep(spread, budget.signal);
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3387);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7258);



/** One attempt to log in may take this long: time enough for a far region, short enough to notice soon that something has changed. */
const ATTEMPT_MS = 4_000;
/** While nothing changes, the log says so this often. */
const HEARTBEAT_MS = 30_000;
const ADVICE = {
    DNS: 'The name of the instance is not known to the DNS of this runner yet: allow more time with "timeout", or look at the resolver of the runner.',
    'access list': 'No connection is let through: add this runner to the access list of the project with "allow-ip: runner", and let it connect to port 27017 outside.',
    login: 'The database user has not reached the instance yet: allow more time with "timeout".',
};
/**
 * Logs in again and again until it works, and says meanwhile what is still missing.
 * @throws TimedOutError that names what is missing when the budget is used up; the budget's abort reason
 */
async function waitUntilReady(timing, target, ping, progress) {
    const { clock, budget } = timing;
    const started = clock.elapsed();
    const waited = () => (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(clock.elapsed() - started);
    let problem;
    let reportedAt = Number.NEGATIVE_INFINITY;
    await (0,_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .poll */ .w)(timing, async () => {
        budget.signal.throwIfAborted();
        try {
            const limit = Math.max(1, Math.min(ATTEMPT_MS, budget.remainingMs()));
            await ping(target.connectionString, limit, budget.signal);
            return true;
        }
        catch (error) {
            budget.signal.throwIfAborted();
            const now = { missing: missingPart(error), reason: describe(error, target) };
            if (now.missing !== problem?.missing || clock.elapsed() - reportedAt >= HEARTBEAT_MS) {
                progress.info(`Still missing: ${now.missing} (${now.reason}; ${waited()})`);
                reportedAt = clock.elapsed();
            }
            problem = now;
            return undefined;
        }
    }, () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimedOutError */ .On(`Failed to log in to the instance "${target.name}" within the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(budget.totalMs)} of the input "timeout": still missing is ${problem?.missing} (${problem?.reason}), after ${waited()}. ${ADVICE[problem?.missing ?? 'login']}`));
    progress.info(`A login to ${target.name} works (${waited()})`);
}
/** Which part a failed login is missing, by the errors of the official driver and of Node's DNS. */
function missingPart(error) {
    const { name = '', code, syscall = '' } = error;
    if (/^query(Srv|Txt)$/.test(syscall) || code === 'ENOTFOUND' || code === 'ENODATA') {
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
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(hidden, 120);
}
//# sourceMappingURL=ready.js.map

/***/ })

};
