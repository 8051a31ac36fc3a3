export const id = 484;
export const ids = [484];
export const modules = {

/***/ 1202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);

const DESCRIPTIONS = {
    missing: () => 'the pull request does not exist in this repository',
    refused: (detail) => `GitHub refused access (${detail})`,
    limited: (detail) => `the rate limit of GitHub was exceeded (${detail})`,
    unreachable: (detail) => `GitHub is not reachable (${detail}); check GITHUB_API_URL and the network`,
    faulty: (detail) => `GitHub returned an invalid response (${detail})`,
};
/** GitHub gave no response that can be used. Its message quotes nothing that was sent or received, so it cannot hold the token. */
class GitHubError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'GitHubError';
    problem;
    /** @param detail a status, an error code or a few words of our own: never text from outside */
    constructor(problem, detail) {
        const reason = DESCRIPTIONS[problem](detail);
        super(`${reason}.`, { reason });
        this.problem = problem;
    }
    /** Whether the same request may succeed later. */
    get mayPass() {
        return this.problem === 'faulty' || this.problem === 'unreachable';
    }
}
//# sourceMappingURL=github-error.js.map

/***/ }),

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ queryGitHub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);
/* harmony import */ var _octokit_graphql__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9964);
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4995);
/* harmony import */ var _util_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2739);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1202);
/* harmony import */ var _octokit_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(269);






const MAX_RETRIES = 2;
const FIRST_DELAY_MS = 500;
const REQUEST_TIMEOUT_MS = 30_000;
/**
 * Sends a query to GitHub's GraphQL API, up to three times if a fault may pass.
 * @param schema the response, `{ data, errors }`: also one with errors, in which most fields may be there
 * @throws GitHubError if there is no response of that form; the reason of `access.signal`, once that aborts
 */
function queryGitHub(access, query, variables, schema, clock) {
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .Ay)(() => queryOnce(access, query, variables, schema, clock), {
        retries: MAX_RETRIES,
        // The pauses are those of the clock, so that tests do not have to wait.
        minTimeout: 0,
        signal: access.signal,
        async shouldRetry({ error, attemptNumber }) {
            if (!(error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y && error.mayPass)) {
                return false;
            }
            await clock.sleep(FIRST_DELAY_MS * 2 ** (attemptNumber - 1), access.signal);
            return true;
        },
    });
}
async function queryOnce({ token, apiUrl, signal }, query, variables, schema, clock) {
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token.trim(), apiUrl ? { baseUrl: apiUrl.replace(/\/+$/, '') } : {});
    const deadline = (0,_util_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .startDeadline */ .d)(clock, REQUEST_TIMEOUT_MS, new Error('GitHub did not respond in time.'));
    const request = {
        signal: signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal,
        redirect: 'error',
    };
    try {
        const response = await octokit.graphql(query, { ...variables, request }).then((data) => ({ data }), (error) => {
            // Octokit throws a response that has errors, although it may have most of the data.
            const partial = error instanceof _octokit_graphql__WEBPACK_IMPORTED_MODULE_5__/* .GraphqlResponseError */ .rp && schema.safeParse(error.response).success;
            if (!partial) {
                throw (0,_octokit_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toGitHubError */ .Lg)(error);
            }
            return error.response;
        });
        const result = schema.safeParse(response);
        if (!result.success) {
            throw new _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y('faulty', 'unexpected content');
        }
        return result.data;
    }
    finally {
        deadline.cancel();
    }
}
//# sourceMappingURL=graphql.js.map

/***/ }),

/***/ 269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ GraphqlErrors),
/* harmony export */   Lg: () => (/* binding */ toGitHubError),
/* harmony export */   lY: () => (/* binding */ fromGraphqlErrors)
/* harmony export */ });
/* harmony import */ var _octokit_graphql__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9964);
/* harmony import */ var _octokit_request_error__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1015);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1202);




/** The errors of a GraphQL response: https://spec.graphql.org/October2021/#sec-Errors */
const GraphqlErrors = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), path: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())) }));
/** The system's code for a failed connection, which the HTTP client hides below two causes. */
const ConnectionFailure = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ cause: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ cause: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ code: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) }) });
/** Reads an error that Octokit threw. */
function toGitHubError(error) {
    if (error instanceof _octokit_graphql__WEBPACK_IMPORTED_MODULE_2__/* .GraphqlResponseError */ .rp) {
        // A repository that is "not found" is often one that the token may not see.
        return fromGraphqlErrors(GraphqlErrors.safeParse(error.errors).data ?? [], 'refused');
    }
    if (error instanceof _octokit_request_error__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .G && error.response) {
        const { status, headers } = error.response;
        // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
        const limited = status === 429 || headers['retry-after'] || headers['x-ratelimit-remaining'] === '0';
        const refusal = limited ? 'limited' : 'refused';
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y(status >= 500 ? 'faulty' : refusal, `status ${status}`);
    }
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y('unreachable', ConnectionFailure.safeParse(error).data?.cause.cause.code ?? 'no response');
}
/**
 * Says what the errors in a GraphQL response mean.
 * @param notFound what `NOT_FOUND` means for what was requested
 */
function fromGraphqlErrors(errors, notFound) {
    const types = errors.map(({ type }) => type);
    if (types.some((type) => type?.startsWith('RATE_LIMIT'))) {
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y('limited', 'RATE_LIMITED');
    }
    if (types.includes('NOT_FOUND')) {
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y(notFound, 'NOT_FOUND');
    }
    if (types.includes('FORBIDDEN')) {
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y('refused', 'FORBIDDEN');
    }
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y('faulty', 'the response contains an error');
}
//# sourceMappingURL=octokit-errors.js.map

/***/ }),

/***/ 1484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pullRequestStates: () => (/* binding */ pullRequestStates)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8395);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(647);
/* harmony import */ var _util_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2401);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1202);
/* harmony import */ var _graphql_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1573);
/* harmony import */ var _octokit_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(269);






const BATCH_SIZE = 100;
/** How many pull requests a message names. */
const NAMED = 5;
const LATER = '; the next run tries again';
const REMEDIES = {
    refused: '; check "github-token", and add "permissions: pull-requests: read" to the job',
    limited: LATER,
    faulty: LATER,
};
const INVALID = { cause: 'invalid', reason: 'it is not a valid pull request number' };
const NO_TOKEN = {
    cause: 'token',
    reason: 'there is no GitHub token; set "github-token", and add "permissions: pull-requests: read" to the job',
};
/** A field that GitHub cannot give is null, and an error names its path. */
const Response = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    data: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ repository: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ state: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }))) }),
    errors: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._default */ .Rvf(_octokit_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GraphqlErrors */ .D$, []),
});
/**
 * Looks up the states of pull requests, 100 a request. A state that cannot be found out is `unknown`, never an error, and each kind of
 * cause is reported once. Messages quote nothing that was sent or received, so they cannot hold the token.
 * @throws the reason of `question.signal`, once that aborts
 */
async function pullRequestStates(question, onProblem, clock = _util_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m) {
    const found = new Map(question.numbers.map((number) => [number, INVALID]));
    const valid = [...found.keys()].filter(isPossible);
    const token = question.token?.trim();
    for (let start = 0; start < valid.length; start += BATCH_SIZE) {
        const batch = valid.slice(start, start + BATCH_SIZE);
        const problem = token ? await lookUp(question, token, batch, found, clock) : NO_TOKEN;
        if (problem) {
            // One faulty response says nothing about the next batch; after any other problem, the rest would fail too.
            const affected = problem.cause === 'faulty' ? batch : valid.slice(start);
            for (const number of affected) {
                found.set(number, problem);
            }
            if (problem.cause !== 'faulty') {
                break;
            }
        }
    }
    report(found, onProblem);
    return new Map([...found].map(([number, it]) => [number, typeof it === 'string' ? it : 'unknown']));
}
function isPossible(number) {
    return Number.isInteger(number) && number > 0 && number <= _types_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PULL_REQUEST_NUMBER */ .xY;
}
/** Looks up one batch; returns why it could not. */
async function lookUp({ owner, repository, apiUrl, signal }, token, batch, found, clock) {
    const fields = batch.map((number) => `p${number}: pullRequest(number: ${number}) { state }`).join(' ');
    const query = `query ($owner: String!, $repository: String!) { repository(owner: $owner, name: $repository) { ${fields} } }`;
    const access = { token, apiUrl, ...(signal ? { signal } : {}) };
    try {
        const response = await (0,_graphql_js__WEBPACK_IMPORTED_MODULE_3__/* .queryGitHub */ .W)(access, query, { owner, repository }, Response, clock);
        for (const number of batch) {
            found.set(number, stateIn(response, number));
        }
        return undefined;
    }
    catch (error) {
        if (!(error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y)) {
            throw error;
        }
        return toUnknown(error);
    }
}
function stateIn({ data, errors }, number) {
    const alias = `p${number}`;
    const state = data.repository[alias]?.state;
    if (state === 'OPEN') {
        return 'open';
    }
    if (state === 'CLOSED' || state === 'MERGED') {
        return 'closed';
    }
    const own = errors.filter(({ path }) => path?.[1] === alias);
    return toUnknown((0,_octokit_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .fromGraphqlErrors */ .lY)(own, 'missing'));
}
function toUnknown({ problem, reason }) {
    return { cause: problem, reason: `${reason}${REMEDIES[problem] ?? ''}` };
}
/** One sentence for each kind of cause. */
function report(found, onProblem) {
    const unknown = new Map();
    for (const [number, it] of found) {
        if (typeof it !== 'string') {
            const known = unknown.get(it.cause);
            unknown.set(it.cause, {
                reason: known?.reason ?? it.reason,
                numbers: [...(known?.numbers ?? []), number],
            });
        }
    }
    for (const { reason, numbers } of unknown.values()) {
        const named = numbers.slice(0, NAMED).map((number) => `#${number}`);
        const more = numbers.length > NAMED ? ` and ${numbers.length - NAMED} more` : '';
        onProblem(`The state of pull request ${named.join(', ')}${more} is unknown: ${reason}.`);
    }
}
//# sourceMappingURL=pull-requests.js.map

/***/ })

};
