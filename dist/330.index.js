export const id = 330;
export const ids = [330];
export const modules = {

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

/***/ 6330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   upsertComment: () => (/* binding */ upsertComment)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8395);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1202);
/* harmony import */ var _graphql_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);



const LIST = `query ($owner: String!, $repository: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $repository) { pullRequest(number: $number) { id comments(first: 100, after: $after) { nodes { id body viewerDidAuthor } pageInfo { hasNextPage endCursor } } } } }`;
const ADD = 'mutation ($subject: ID!, $body: String!) { addComment(input: { subjectId: $subject, body: $body }) { clientMutationId } }';
const UPDATE = 'mutation ($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { clientMutationId } }';
const DELETE = 'mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }';
const Page = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    data: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        repository: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            pullRequest: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
                id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
                comments: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
                    nodes: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), body: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), viewerDidAuthor: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() }))),
                    pageInfo: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ hasNextPage: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), endCursor: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }),
                }),
            }),
        }),
    }),
});
const Done = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ data: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({})) });
/**
 * Updates the comment that starts with the marker and was written by the account of the token. Deletes duplicates, which concurrent jobs
 * can create.
 * @param add whether to add the comment if it does not exist
 * @throws GitHubError if it failed; the reason of `access.signal`, once that aborts
 */
async function upsertComment(access, place, body, add, clock) {
    const change = (query, variables) => (0,_graphql_js__WEBPACK_IMPORTED_MODULE_1__/* .queryGitHub */ .W)(access, query, variables, Done, clock);
    let found = await findComments(access, place, clock);
    if (found.ours.length === 0) {
        if (!add) {
            return;
        }
        await change(ADD, { subject: found.subject, body });
        // Another job may have added the comment at the same time.
        found = await findComments(access, place, clock);
    }
    const [first, ...others] = found.ours;
    for (const { id } of others) {
        await change(DELETE, { id }).catch(ignoreGitHubError);
    }
    if (first && first.body !== body) {
        await change(UPDATE, { id: first.id, body });
    }
}
/** Another job may already have deleted the duplicate. */
function ignoreGitHubError(error) {
    if (!(error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y)) {
        throw error;
    }
}
/** Finds the comments with the marker that the account of the token wrote, oldest first. Comments of others must not be changed. */
async function findComments(access, { owner, repository, pullRequest, marker }, clock) {
    const ours = [];
    for (let after = null;;) {
        const variables = { owner, repository, number: pullRequest, after };
        const answer = await (0,_graphql_js__WEBPACK_IMPORTED_MODULE_1__/* .queryGitHub */ .W)(access, LIST, variables, Page, clock);
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

/***/ })

};
