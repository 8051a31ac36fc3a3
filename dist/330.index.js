export const id = 330;
export const ids = [330];
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

/***/ 6330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepComment: () => (/* binding */ keepComment)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var _graphql_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);


const LIST = `query ($owner: String!, $repository: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $repository) { pullRequest(number: $number) { id comments(first: 100, after: $after) { nodes { id body viewerDidAuthor } pageInfo { hasNextPage endCursor } } } } }`;
const ADD = 'mutation ($subject: ID!, $body: String!) { addComment(input: { subjectId: $subject, body: $body }) { clientMutationId } }';
const UPDATE = 'mutation ($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { clientMutationId } }';
const DELETE = 'mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }';
const Page = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    data: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        repository: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            pullRequest: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
                id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
                comments: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
                    nodes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), body: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), viewerDidAuthor: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }))),
                    pageInfo: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ hasNextPage: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), endCursor: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }),
                }),
            }),
        }),
    }),
});
const Done = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ data: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({})) });
/**
 * Keeps one comment up to date: the first that the token's own account wrote and that starts with the marker. Of two that were written
 * at once, the later one is deleted.
 * @param add whether to write one if there is none
 * @returns why it could not be done; undefined if it was
 * @throws the reason of `access.signal`, once that aborts
 */
async function keepComment(access, place, body, add, clock) {
    const change = (query, variables) => (0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__/* .askGitHub */ .X)(access, query, variables, (answer) => Done.safeParse(answer).data, clock);
    let found = await findComments(access, place, clock);
    if (!(0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N)(found) && found.ours.length === 0) {
        const added = add ? await change(ADD, { subject: found.subject, body }) : undefined;
        if (!added || (0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N)(added)) {
            return added;
        }
        // Another job may have added one in the same moment.
        found = await findComments(access, place, clock);
    }
    if ((0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N)(found)) {
        return found;
    }
    const [first, ...others] = found.ours;
    for (const { id } of others) {
        // If another job was quicker, that is as well.
        await change(DELETE, { id });
    }
    const updated = first && first.body !== body ? await change(UPDATE, { id: first.id, body }) : undefined;
    return (0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N)(updated) ? updated : undefined;
}
/** Finds the comments with the marker that the token's own account wrote, oldest first: what others wrote is not ours to change. */
async function findComments(access, { owner, repository, pullRequest, marker }, clock) {
    const ours = [];
    for (let after = null;;) {
        const variables = { owner, repository, number: pullRequest, after };
        const answer = await (0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__/* .askGitHub */ .X)(access, LIST, variables, (body) => Page.safeParse(body).data, clock);
        if ((0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N)(answer)) {
            return answer;
        }
        const { id, comments } = answer.data.repository.pullRequest;
        for (const comment of comments.nodes) {
            if (comment?.viewerDidAuthor && comment.body.startsWith(marker)) {
                ours.push(comment);
            }
        }
        const { hasNextPage, endCursor } = comments.pageInfo;
        if (!hasNextPage || endCursor === after) {
            return { subject: id, ours };
        }
        after = endCursor;
    }
}
//# sourceMappingURL=issue-comments.js.map

/***/ })

};
