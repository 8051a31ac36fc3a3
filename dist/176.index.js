export const id = 176;
export const ids = [176];
export const modules = {

  7258:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  poll)
  });
  var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6153);

const SHORTEST_MS = 900;
const SHARE_OF_ELAPSED = 0.02;
const LONGEST_MS = 5_000;
async function poll({ clock, budget, random }, ask, tooLate) {
    const started = clock.elapsed();
    for (;;) {
        const answer = await ask();
        if (answer !== undefined) {
            return answer;
        }
        const waited = clock.elapsed() - started;
        const pause = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, waited * SHARE_OF_ELAPSED));
        const fitted = (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__  .oU)(budget, pause * (1 - random() / 3));
        if (fitted === undefined) {
            throw tooLate();
        }
        await clock.sleep(fitted, budget.signal);
    }
}

  }),

  176:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    waitUntilReady: () => (  waitUntilReady)
  });
  var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6153);
  var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3387);
  var _poll_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7258);



const ATTEMPT_MS = 4_000;
const HEARTBEAT_MS = 30_000;
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
async function waitUntilReady(timing, target, ping, progress) {
    const { clock, budget } = timing;
    const started = clock.elapsed();
    const waited = () => (0,_format_js__WEBPACK_IMPORTED_MODULE_2__  .a3)(clock.elapsed() - started);
    let problem;
    let reportedAt = Number.NEGATIVE_INFINITY;
    await (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__  .w)(timing, async () => {
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
        const { missing, reason } = problem;
        return (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__  .iU)(budget, `log in to the instance "${target.name}"`, `still waiting for ${AWAITED[missing]} (${reason})`, ADVICE[missing]);
    });
    progress.info(`A login to ${target.name} works (${waited()})`);
}
function missingPart(error) {
    const { name, code, syscall } = error;
    if (syscall === 'querySrv' || syscall === 'queryTxt' || code === 'ENOTFOUND' || code === 'ENODATA') {
        return 'DNS';
    }
    if (name === 'MongoServerError') {
        return 'login';
    }
    return /ENOTFOUND|EAI_AGAIN/.test(String(error)) ? 'DNS' : 'access list';
}
function describe(error, { login, connectionString }) {
    const message = error instanceof Error ? error.message : String(error);
    const hidden = [connectionString, login.password, login.username].reduce((text, secret) => text.replaceAll(secret, '***'), message);
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__  .TN)(hidden, 120);
}

  })

};
