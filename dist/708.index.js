export const id = 708;
export const ids = [708];
export const modules = {

  2708:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    keepComment: () => (  keepComment)
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
  var _graphql_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);


const LIST = `query ($owner: String!, $repository: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $repository) { pullRequest(number: $number) { id comments(first: 100, after: $after) { nodes { id body viewerDidAuthor } pageInfo { hasNextPage endCursor } } } } }`;
const ADD = 'mutation ($subject: ID!, $body: String!) { addComment(input: { subjectId: $subject, body: $body }) { clientMutationId } }';
const UPDATE = 'mutation ($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { clientMutationId } }';
const DELETE = 'mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }';
const Page = zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    data: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        repository: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
            pullRequest: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
                id: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
                comments: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
                    nodes: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP(), body: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP(), viewerDidAuthor: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .zMY() }))),
                    pageInfo: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ hasNextPage: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .zMY(), endCursor: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP()) }),
                }),
            }),
        }),
    }),
});
const Done = zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ data: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({})) });
async function keepComment(access, place, body, add, clock) {
    const change = (query, variables) => (0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__  .X)(access, query, variables, (answer) => Done.safeParse(answer).data, clock);
    let found = await findComments(access, place, clock);
    if (!(0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__  .N)(found) && found.ours.length === 0) {
        const added = add ? await change(ADD, { subject: found.subject, body }) : undefined;
        if (!added || (0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__  .N)(added)) {
            return added;
        }
        found = await findComments(access, place, clock);
    }
    if ((0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__  .N)(found)) {
        return found;
    }
    const [first, ...others] = found.ours;
    for (const { id } of others) {
        await change(DELETE, { id });
    }
    const updated = first && first.body !== body ? await change(UPDATE, { id: first.id, body }) : undefined;
    return (0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__  .N)(updated) ? updated : undefined;
}
async function findComments(access, { owner, repository, pullRequest, marker }, clock) {
    const ours = [];
    for (let after = null;;) {
        const variables = { owner, repository, number: pullRequest, after };
        const answer = await (0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__  .X)(access, LIST, variables, (body) => Page.safeParse(body).data, clock);
        if ((0,_graphql_js__WEBPACK_IMPORTED_MODULE_0__  .N)(answer)) {
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

  }),

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

  })

};
