export const id = 153;
export const ids = [153];
export const modules = {

/***/ 4074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Errors),
/* harmony export */   MA: () => (/* binding */ readErrors),
/* harmony export */   f1: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);

/** The errors of a GraphQL answer: https://spec.graphql.org/October2021/#sec-Errors */
const Errors = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), path: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J())) }));
/** Octokit's errors, of three kinds: GraphQL's have `errors`, HTTP's a `response`, the network's a cause of their cause. */
const GraphqlError = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ errors: Errors });
const HttpError = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    response: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), headers: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()) }),
});
const NetworkError = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ cause: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ cause: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ code: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }) }) });
/** Reads an error of Octokit that holds no answer. */
function readFailure(error) {
    const errors = GraphqlError.safeParse(error).data?.errors;
    if (errors) {
        // A repository that is "not found" is often one that the token may not see.
        return readErrors(errors, 'refused');
    }
    const response = HttpError.safeParse(error).data?.response;
    if (!response) {
        return ['unreachable', NetworkError.safeParse(error).data?.cause.cause.code ?? 'no answer'];
    }
    const { status, headers } = response;
    // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
    const limited = status === 429 || headers['retry-after'] || headers['x-ratelimit-remaining'] === '0';
    if (status >= 500)
        return ['faulty', `status ${status}`];
    return [limited ? 'limited' : 'refused', `status ${status}`];
}
/**
 * Says what errors of an answer mean.
 * @param notFound what `NOT_FOUND` means where it was asked for
 */
function readErrors(errors, notFound) {
    const types = errors.map(({ type }) => type);
    if (types.some((type) => type?.startsWith('RATE_LIMIT')))
        return ['limited', 'RATE_LIMITED'];
    if (types.includes('NOT_FOUND'))
        return [notFound, 'NOT_FOUND'];
    if (types.includes('FORBIDDEN'))
        return ['refused', 'FORBIDDEN'];
    return ['faulty', 'an error within the answer'];
}
//# sourceMappingURL=graphql-failure.js.map

/***/ }),

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isFailure),
/* harmony export */   X: () => (/* binding */ askGitHub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _util_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2739);
/* harmony import */ var _graphql_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4074);



const RETRIES = 2;
const FIRST_DELAY_MS = 500;
const REQUEST_TIMEOUT_MS = 30_000;
/**
 * Asks GitHub's GraphQL API, up to three times where a fault may pass.
 * @param read makes something of an answer, or of an error of Octokit that holds one; undefined if it is not what was asked for
 * @returns what `read` makes of the answer, or why there is none
 * @throws the reason of `access.signal`, once that aborts
 */
async function askGitHub(access, query, variables, read, clock) {
    const { token, apiUrl, signal } = access;
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token.trim(), apiUrl ? { baseUrl: apiUrl.replace(/\/+$/, '') } : {});
    for (let failed = 0;; failed += 1) {
        signal?.throwIfAborted();
        const deadline = (0,_util_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .startDeadline */ .d)(clock, REQUEST_TIMEOUT_MS, new Error('GitHub did not answer in time.'));
        const request = {
            signal: signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal,
            redirect: 'error',
        };
        const answer = await octokit.graphql(query, { ...variables, request }).then((data) => read({ data }) ?? ['faulty', 'not what was asked for'], (error) => read(error) ?? (0,_graphql_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f1)(error));
        deadline.cancel();
        signal?.throwIfAborted();
        const mayPass = isFailure(answer) && ['faulty', 'unreachable'].includes(answer[0]);
        if (!mayPass || failed === RETRIES) {
            return answer;
        }
        await clock.sleep(FIRST_DELAY_MS * 2 ** failed, signal);
    }
}
/** Whether GitHub gave no answer. */
function isFailure(answer) {
    return Array.isArray(answer);
}
//# sourceMappingURL=graphql.js.map

/***/ }),

/***/ 153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pullRequestStates: () => (/* binding */ pullRequestStates)
});

// EXTERNAL MODULE: ./lib/src/util/clock.js
var util_clock = __webpack_require__(2401);
// EXTERNAL MODULE: ./lib/src/github/graphql.js
var graphql = __webpack_require__(1573);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./lib/src/github/graphql-failure.js
var graphql_failure = __webpack_require__(4074);
;// CONCATENATED MODULE: ./lib/src/github/pull-request-answer.js


/** What is said of a state that stays unknown, by the kind of cause. */
const CAUSES = {
    invalid: () => 'no pull request has such a number',
    token: () => 'there is no token to ask GitHub with; pass github-token and permissions: pull-requests: read',
    missing: () => 'GitHub knows no such pull request in this repository',
    refused: (how) => `GitHub refused to tell (${how}); check github-token, and pass permissions: pull-requests: read`,
    limited: (how) => `GitHub limits how often it is asked (${how}); a later run can ask again`,
    unreachable: (how) => `GitHub cannot be reached (${how}); check GITHUB_API_URL and the network`,
    faulty: (how) => `GitHub gave no proper answer (${how}); a later run can ask again`,
};
/** A field that GitHub cannot give is null, and an error names its path. */
const Answer = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({ repository: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* nullable */.mee(schemas/* object */.Ikc({ state: schemas/* string */.YjP() }))) }),
    errors: schemas/* _default */.Rvf(graphql_failure/* Errors */.I, []),
});
/** Reads an answer, or an error of Octokit that holds one: it throws answers with errors, though most fields may be there. */
function readAnswer(body) {
    const answer = Answer.safeParse(body).data;
    if (!answer)
        return undefined;
    return (number) => {
        const alias = `p${number}`;
        const state = answer.data.repository[alias]?.state;
        if (state === 'OPEN')
            return 'open';
        if (state === 'CLOSED' || state === 'MERGED')
            return 'closed';
        const errors = answer.errors.filter(({ path }) => path?.[1] === alias);
        return (0,graphql_failure/* readErrors */.MA)(errors, 'missing');
    };
}
//# sourceMappingURL=pull-request-answer.js.map
;// CONCATENATED MODULE: ./lib/src/github/pull-requests.js



const BATCH_SIZE = 100;
/** GraphQL's Int has 32 bits; a larger number would fail its whole batch. */
const MAX_NUMBER = 2 ** 31 - 1;
/** How many pull requests a message names. */
const NAMED = 5;
/**
 * Asks GitHub for the state of pull requests, 100 a request; merged is closed. What it does not tell is `unknown`, never an error, and
 * each kind of cause is reported once. Messages quote nothing that was sent or answered, so none can hold the token.
 * @throws the reason of `question.signal`, once that aborts
 */
async function pullRequestStates(question, onProblem, clock = util_clock/* systemClock */.m) {
    const found = new Map(question.numbers.map((number) => [number, ['invalid', '']]));
    const askable = [...found.keys()].filter(isPossible);
    let failure = question.token?.trim() ? undefined : ['token', ''];
    for (let start = 0; start < askable.length; start += BATCH_SIZE) {
        const batch = askable.slice(start, start + BATCH_SIZE);
        const answer = failure ?? (await ask(question, batch, clock));
        for (const number of batch) {
            found.set(number, typeof answer === 'function' ? answer(number) : answer);
        }
        // One faulty answer says nothing about the next; after any other failure, asking on is in vain.
        failure = typeof answer === 'function' || answer[0] === 'faulty' ? undefined : answer;
    }
    report(found, onProblem);
    return new Map([...found].map(([number, it]) => [number, typeof it === 'string' ? it : 'unknown']));
}
function isPossible(number) {
    return Number.isInteger(number) && number > 0 && number <= MAX_NUMBER;
}
/** Asks for one batch. */
function ask(question, batch, clock) {
    const { owner, repository, token = '', apiUrl, signal } = question;
    const fields = batch.map((number) => `p${number}: pullRequest(number: ${number}) { state }`).join(' ');
    const query = `query ($owner: String!, $repository: String!) { repository(owner: $owner, name: $repository) { ${fields} } }`;
    const access = { token, apiUrl, ...(signal ? { signal } : {}) };
    return (0,graphql/* askGitHub */.X)(access, query, { owner, repository }, readAnswer, clock);
}
/** One sentence for each kind of cause. */
function report(found, onProblem) {
    const failures = new Map();
    for (const [number, it] of found) {
        if (typeof it !== 'string') {
            const [cause, how] = it;
            const known = failures.get(cause);
            failures.set(cause, { how: known?.how ?? how, numbers: [...(known?.numbers ?? []), number] });
        }
    }
    for (const [cause, { how, numbers }] of failures) {
        const named = numbers.slice(0, NAMED).map((number) => `#${number}`);
        const more = numbers.length > NAMED ? ` and ${numbers.length - NAMED} more` : '';
        onProblem(`The state of pull request ${named.join(', ')}${more} is unknown: ${CAUSES[cause](how)}.`);
    }
}
//# sourceMappingURL=pull-requests.js.map

/***/ })

};
