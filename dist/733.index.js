export const id = 733;
export const ids = [733];
export const modules = {

/***/ 4733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHub: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./lib/src/http/connection.js + 2 modules
var http_connection = __webpack_require__(1951);
;// CONCATENATED MODULE: ./lib/src/http/fetch.js
/** The headers of a response that are passed on. */
const HEADERS = ['content-type', 'link', 'retry-after', 'x-ratelimit-remaining'];
/** The statuses of responses that have no body: https://fetch.spec.whatwg.org/#null-body-status */
const WITHOUT_BODY = [204, 205, 304];
/**
 * A `fetch` for libraries, with the proxy and the time limits of a connection. Every request goes to the origin of the connection,
 * whatever the origin of its URL, so that no link in a response can send credentials elsewhere. Redirects are not followed.
 * @param description what the requests are for, to follow "Failed to"
 */
function fetchOver(connection, description, budget) {
    return async (url, options) => {
        const { pathname, search } = new URL(url);
        const { method, headers, body } = options;
        const request = { description, method, path: `${pathname}${search}`, headers, body };
        const response = await connection.send(request, budget);
        const received = HEADERS.map((name) => [name, response.header(name) ?? '']);
        return new Response(WITHOUT_BODY.includes(response.status) ? null : response.text, {
            status: response.status,
            headers: Object.fromEntries(received.filter(([, value]) => value !== '')),
        });
    };
}
//# sourceMappingURL=fetch.js.map
// EXTERNAL MODULE: ./lib/src/http/retry.js
var retry = __webpack_require__(3961);
// EXTERNAL MODULE: ./lib/src/http/transport-error.js
var transport_error = __webpack_require__(8173);
// EXTERNAL MODULE: ./lib/src/util/version.js + 1 modules
var version = __webpack_require__(9237);
// EXTERNAL MODULE: ./lib/src/github/github-error.js
var github_error = __webpack_require__(1202);
;// CONCATENATED MODULE: ./lib/src/github/github-client.js







const MAX_RETRIES = 2;
const DESCRIPTION = 'call the GitHub API';
/** Creates a client that retries transient failures twice, within the budget. Does not send any request. */
async function openGitHub({ apiUrl, token, proxy }, context, budget) {
    const connection = await (0,http_connection/* openConnection */.J)(new URL(apiUrl).origin, proxy, context.clock);
    const octokit = (0,github/* getOctokit */.Q)(token, {
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: `ephemeral-atlas/${version/* VERSION */.x}`,
        request: { fetch: fetchOver(connection, DESCRIPTION, budget) },
    });
    octokit.hook.wrap('request', (request, options) => (0,retry/* retrying */.R$)(DESCRIPTION, budget, context, retryPolicy, async () => {
        try {
            const response = await request(options);
            // Octokit passes on what is not JSON as text, such as the page of a gateway.
            if (typeof response.data === 'string' && response.data !== '') {
                throw new github_error/* GitHubError */.y_('invalid', 'unexpected content');
            }
            return response;
        }
        catch (error) {
            budget.signal.throwIfAborted();
            throw (0,github_error/* toStepError */.uQ)(error);
        }
    }));
    return { rest: octokit.rest, paginate: octokit.paginate, close: () => connection.close() };
}
function retryPolicy(error, attempts) {
    const isTransient = error instanceof transport_error/* TransportError */.w
        ? error.isTransient
        : error instanceof github_error/* GitHubError */.y_ && error.problem === 'invalid';
    return { retry: isTransient && attempts <= MAX_RETRIES };
}
//# sourceMappingURL=github-client.js.map

/***/ }),

/***/ 1202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KD: () => (/* binding */ checked),
/* harmony export */   uQ: () => (/* binding */ toStepError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);


const REASONS = {
    missing: 'GitHub did not find it, or the token may not read it',
    refused: 'GitHub refused access',
    limited: 'the rate limit of GitHub was exceeded',
    invalid: 'GitHub returned an invalid response',
};
/** GitHub gave no usable response. The message contains no request or response data, so it cannot leak the token. */
class GitHubError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'GitHubError';
    problem;
    /** @param detail the status of the response, or words of our own */
    constructor(problem, detail) {
        const reason = `${REASONS[problem]} (${detail})`;
        super(`${reason}.`, { reason });
        this.problem = problem;
    }
    /** Whether the token may lack a permission. GitHub also says 404 for what a token may not see. */
    get mayLackPermission() {
        return this.problem === 'refused' || this.problem === 'missing';
    }
}
/** An error of Octokit for a response. Errors without a response have a cause. */
const ResponseError = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('HttpError'),
    response: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ status: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), headers: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()) }),
});
/** Converts an error of Octokit. Errors of our own, which Octokit wraps, are returned unchanged. */
function toStepError(error) {
    const own = error instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg ? error : error.cause;
    if (own instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg) {
        return own;
    }
    const { success, data } = ResponseError.safeParse(error);
    return success
        ? new GitHubError(problemOf(data.response), `HTTP ${data.response.status}`)
        : new GitHubError('invalid', 'unexpected content');
}
/** @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function problemOf({ status, headers }) {
    if (status >= 500) {
        return 'invalid';
    }
    if (status === 429 || headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0') {
        return 'limited';
    }
    return status === 404 ? 'missing' : 'refused';
}
/** Returns what a schema accepts. @throws GitHubError for other content */
function checked(schema, data) {
    const result = schema.safeParse(data);
    if (!result.success) {
        throw new GitHubError('invalid', 'unexpected content');
    }
    return result.data;
}
//# sourceMappingURL=github-error.js.map

/***/ })

};
