export const id = 153;
export const ids = [153];
export const modules = {

  4074:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  Errors),
    MA: () => (  readErrors),
    f1: () => (  readFailure)
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);

const Errors = zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ type: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP()), path: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .L5J())) }));
const GraphqlError = zod_mini__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ errors: Errors });
const HttpError = zod_mini__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    response: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ status: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .aig(), headers: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__  .L5J()) }),
});
const NetworkError = zod_mini__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ cause: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ cause: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ code: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP() }) }) });
function readFailure(error) {
    const errors = GraphqlError.safeParse(error).data?.errors;
    if (errors) {
        return readErrors(errors, 'refused');
    }
    const response = HttpError.safeParse(error).data?.response;
    if (!response) {
        return ['unreachable', NetworkError.safeParse(error).data?.cause.cause.code ?? 'no answer'];
    }
    const { status, headers } = response;
    const limited = status === 429 || headers['retry-after'] || headers['x-ratelimit-remaining'] === '0';
    if (status >= 500)
        return ['faulty', `status ${status}`];
    return [limited ? 'limited' : 'refused', `status ${status}`];
}
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

  }),

  1573:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  isFailure),
    X: () => (  askGitHub)
  });
  var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
  var _deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(604);
  var _graphql_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4074);



const RETRIES = 2;
const FIRST_DELAY_MS = 500;
const REQUEST_TIMEOUT_MS = 30_000;
async function askGitHub(access, query, variables, read, clock) {
    const { token, apiUrl, signal } = access;
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__  .Q)(token.trim(), apiUrl ? { baseUrl: apiUrl.replace(/\/+$/, '') } : {});
    for (let failed = 0;; failed += 1) {
        signal?.throwIfAborted();
        const deadline = (0,_deadline_js__WEBPACK_IMPORTED_MODULE_2__  .d)(clock, REQUEST_TIMEOUT_MS, new Error('GitHub did not answer in time.'));
        const request = {
            signal: signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal,
            redirect: 'error',
        };
        const answer = await octokit.graphql(query, { ...variables, request }).then((data) => read({ data }) ?? ['faulty', 'not what was asked for'], (error) => read(error) ?? (0,_graphql_failure_js__WEBPACK_IMPORTED_MODULE_1__  .f1)(error));
        deadline.cancel();
        signal?.throwIfAborted();
        const mayPass = isFailure(answer) && ['faulty', 'unreachable'].includes(answer[0]);
        if (!mayPass || failed === RETRIES) {
            return answer;
        }
        await clock.sleep(FIRST_DELAY_MS * 2 ** failed, signal);
    }
}
function isFailure(answer) {
    return Array.isArray(answer);
}

  }),

  153:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  pullRequestStates: () => (  pullRequestStates)
});

var src_clock = __webpack_require__(9508);
var graphql = __webpack_require__(1573);
var schemas = __webpack_require__(8395);
var graphql_failure = __webpack_require__(4074);
; 


const CAUSES = {
    invalid: () => 'no pull request has such a number',
    token: () => 'there is no token to ask GitHub with; pass github-token and permissions: pull-requests: read',
    missing: () => 'GitHub knows no such pull request in this repository',
    refused: (how) => `GitHub refused to tell (${how}); check github-token, and pass permissions: pull-requests: read`,
    limited: (how) => `GitHub limits how often it is asked (${how}); a later run can ask again`,
    unreachable: (how) => `GitHub cannot be reached (${how}); check GITHUB_API_URL and the network`,
    faulty: (how) => `GitHub gave no proper answer (${how}); a later run can ask again`,
};
const Answer = schemas .Ikc({
    data: schemas .Ikc({ repository: schemas .g1P(schemas .YjP(), schemas .mee(schemas .Ikc({ state: schemas .YjP() }))) }),
    errors: schemas .Rvf(graphql_failure .I, []),
});
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
        return (0,graphql_failure .MA)(errors, 'missing');
    };
}
; 



const BATCH_SIZE = 100;
const LARGEST_NUMBER = 2 ** 31 - 1;
const NAMED = 5;
async function pullRequestStates(question, onProblem, clock = src_clock .m) {
    const found = new Map(question.numbers.map((number) => [number, ['invalid', '']]));
    const askable = [...found.keys()].filter(isPossible);
    let failure = question.token?.trim() ? undefined : ['token', ''];
    for (let start = 0; start < askable.length; start += BATCH_SIZE) {
        const batch = askable.slice(start, start + BATCH_SIZE);
        const answer = failure ?? (await ask(question, batch, clock));
        for (const number of batch) {
            found.set(number, typeof answer === 'function' ? answer(number) : answer);
        }
        failure = typeof answer === 'function' || answer[0] === 'faulty' ? undefined : answer;
    }
    report(found, onProblem);
    return new Map([...found].map(([number, it]) => [number, typeof it === 'string' ? it : 'unknown']));
}
function isPossible(number) {
    return Number.isInteger(number) && number > 0 && number <= LARGEST_NUMBER;
}
function ask(question, batch, clock) {
    const { owner, repository, token = '', apiUrl, signal } = question;
    const fields = batch.map((number) => `p${number}: pullRequest(number: ${number}) { state }`).join(' ');
    const query = `query ($owner: String!, $repository: String!) { repository(owner: $owner, name: $repository) { ${fields} } }`;
    const access = { token, apiUrl, ...(signal ? { signal } : {}) };
    return (0,graphql .X)(access, query, { owner, repository }, readAnswer, clock);
}
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

  })

};
