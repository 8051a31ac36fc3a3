export const id = 444;
export const ids = [444];
export const modules = {

/***/ 6894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iz: () => (/* binding */ connectAtlas),
  UY: () => (/* binding */ connectGitHub),
  Zf: () => (/* binding */ disconnect)
});

// EXTERNAL MODULE: ./lib/src/http/connection.js + 2 modules
var http_connection = __webpack_require__(1951);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./lib/src/http/retry.js
var retry = __webpack_require__(3961);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
;// CONCATENATED MODULE: ./lib/src/http/retry-after.js
/** About 30 years: no budget is as long. */
const MAX_SECONDS = 1_000_000_000;
/**
 * Reads `Retry-After`, in milliseconds; undefined if it is missing or invalid. Atlas sends seconds; gateways may send a date.
 * @param now the wall-clock time in milliseconds since the epoch, for a date
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function readRetryAfter(response, now) {
    const text = response.header('retry-after')?.trim() ?? '';
    if (/^\d+$/.test(text)) {
        return Math.min(Number(text), MAX_SECONDS) * 1000;
    }
    const date = parseHttpDate(text);
    return date === undefined ? undefined : Math.max(0, date - now);
}
/** Parses a date in one of the three formats of RFC 9110, 5.6.7. The format without a time zone is in UTC. */
function parseHttpDate(text) {
    if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) {
        // Date.parse accepts almost any text, even "-1".
        return undefined;
    }
    const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
    return Number.isNaN(date) ? undefined : date;
}
//# sourceMappingURL=retry-after.js.map
// EXTERNAL MODULE: ./lib/src/http/transport-error.js
var transport_error = __webpack_require__(8173);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/atlas/atlas-error.js
var atlas_error = __webpack_require__(8110);
;// CONCATENATED MODULE: ./lib/src/atlas/response.js





const CHECK_VERSION = 'Check whether a newer version of this action exists.';
/**
 * Parses a response.
 * @throws AtlasError for an error status; TransportError if the body is not JSON; UnexpectedResponseError for a redirect or if the body
 *   does not match the schema
 */
function parseResponse(response, context) {
    const { description, endpoint, schema } = context;
    const { status } = response;
    if (status >= 300 && status < 400) {
        throw new atlas_error/* UnexpectedResponseError */.d((0,errors/* failure */.V2)(description, `${endpoint} returned a redirect (HTTP ${status}) to ${redirectTarget(response)}, which is not followed because it would send your credentials there`, 'Check the input "base-url".'), { mayHaveArrived: false });
    }
    if (status < 200 || status >= 400) {
        throw errorFor(response, context);
    }
    if (!schema) {
        return undefined;
    }
    const result = schema.safeParse(parseJson(description, endpoint, response.text));
    if (!result.success) {
        const issue = result.error.issues[0];
        const part = issue?.path.length ? `the field "${issue.path.join('.')}"` : 'the response';
        throw new atlas_error/* UnexpectedResponseError */.d((0,errors/* failure */.V2)(description, `${endpoint} returned HTTP ${status}, but ${part} does not match the description of the API`, CHECK_VERSION));
    }
    return result.data;
}
function errorFor(response, context) {
    const { description, endpoint, now, afterUnauthorized } = context;
    const body = errorBody(description, endpoint, response);
    const code = body.errorCode ?? body.error;
    const detail = body.detail ?? body.error_description;
    return new atlas_error/* AtlasError */.q({
        description,
        endpoint,
        status: response.status,
        errorCode: typeof code === 'string' && /^\w{1,100}$/.test(code) ? code : undefined,
        detail: typeof detail === 'string' ? (0,format/* oneLine */.TN)(detail) : '',
        retryAfterMs: readRetryAfter(response, now),
        afterUnauthorized,
    });
}
/**
 * The error object of the API; empty if the response came from something else, such as a gateway that returned an HTML page.
 * @throws TransportError or UnexpectedResponseError if Atlas refused the request, but its reason was lost: the status alone says too little
 */
function errorBody(description, endpoint, response) {
    const refused = [400, 402, 403, 404, 409].includes(response.status);
    const isJson = /json/i.test(response.header('content-type') ?? '');
    try {
        const body = parseJson(description, endpoint, response.text);
        const fields = typeof body === 'object' && body !== null ? { ...body } : {};
        if (refused && isJson && fields.error === undefined && fields.errorCode === undefined) {
            throw new atlas_error/* UnexpectedResponseError */.d((0,errors/* failure */.V2)(description, `${endpoint} returned HTTP ${response.status}, but the error does not match the description of the API`, CHECK_VERSION), { mayHaveArrived: false });
        }
        return fields;
    }
    catch (error) {
        if (refused && isJson) {
            throw error;
        }
        return {};
    }
}
function parseJson(description, endpoint, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const problem = text ? 'incomplete or invalid JSON' : 'an empty body';
        throw new transport_error/* TransportError */.w(description, 'malformed', `${endpoint} returned ${problem}`, { cause: error });
    }
}
function redirectTarget(response) {
    const location = response.header('location') ?? '';
    return URL.canParse(location) ? new URL(location).origin : 'another path';
}
//# sourceMappingURL=response.js.map
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
;// CONCATENATED MODULE: ./lib/src/atlas/auth/auth.js
/** How long a 401 can be transient, once Atlas has accepted the credentials. */
const MAX_UNAUTHORIZED_MS = 120_000;
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./lib/src/atlas/auth/service-account.js






/** A token is renewed this long before it expires, so that it does not expire during a request. */
const RENEWAL_MARGIN_MS = 60_000;
/** With these errors, Atlas knows who sends the request, so the token is valid. */
const ABOUT_PROJECT = /"(USER_CANNOT_ACCESS_GROUP|NOT_IN_GROUP)"/;
const TOKEN_PATH = '/api/oauth/token';
const REVOKE_PATH = '/api/oauth/revoke';
const TokenResponse = schemas/* object */.Ikc({ access_token: schemas/* string */.YjP().check(api/* _minLength */.m9(1)), expires_in: schemas/* number */.aig() });
/** There is no access token. This says nothing about the request that needs one, because that was not sent. */
class TokenError extends errors/* StepError */.zg {
    name = 'TokenError';
}
/** @throws the error as a TokenError if it is about a response, or about the lack of one */
function throwUnsent(error) {
    throw error instanceof errors/* StepError */.zg && !(error instanceof errors/* TimedOutError */.On || error instanceof errors/* CancelledError */.cc)
        ? new TokenError(error.message, { reason: error.reason, cause: error })
        : error;
}
/**
 * OAuth 2.0 with the client credentials of an Atlas service account (RFC 6749, 4.4). The token is requested with the first request, renewed
 * before it expires and once after a 401 that may be about it, and revoked at the end (RFC 7009).
 */
class ServiceAccountAuth {
    #connection;
    #context;
    #onSecret;
    #headers;
    /** Concurrent callers share one request for a token. A failed request is not cached. */
    #token;
    #latest;
    /**
     * @param onSecret called with each value to mask, before the value is used
     * @param saved the access token of an earlier connection, which may have expired
     */
    constructor(credentials, connection, context, onSecret, saved) {
        const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64');
        onSecret(basic);
        this.#connection = connection;
        this.#context = context;
        this.#onSecret = onSecret;
        this.#headers = {
            accept: 'application/json',
            authorization: `Basic ${basic}`,
            'content-type': 'application/x-www-form-urlencoded',
            'user-agent': context.userAgent,
        };
        this.#latest = saved;
        if (saved !== undefined) {
            this.#token = Promise.resolve({ value: saved, renewAt: Number.POSITIVE_INFINITY });
        }
    }
    get token() {
        return this.#latest;
    }
    async prepare(budget) {
        await this.#getToken(budget);
    }
    async authorize(_request, budget) {
        const current = await this.#getToken(budget);
        if (this.#context.clock.elapsed() < current.renewAt) {
            return `Bearer ${current.value}`;
        }
        this.#token = undefined;
        return `Bearer ${(await this.#getToken(budget)).value}`;
    }
    onUnauthorized({ text }, _authorization, unauthorized) {
        const needsToken = unauthorized === 0 && !ABOUT_PROJECT.test(text);
        if (needsToken) {
            this.#token = undefined;
        }
        return needsToken;
    }
    async close(budget) {
        const last = await this.#token?.catch(() => undefined);
        this.#token = undefined;
        if (last) {
            const request = this.#form('revoke the access token', REVOKE_PATH, { token: last.value });
            await this.#connection.send(request, budget).catch(() => undefined);
        }
    }
    #getToken(budget) {
        if (!this.#token) {
            const fetching = this.#fetchToken(budget);
            this.#token = fetching;
            fetching.catch(() => {
                this.#token = undefined;
            });
        }
        return this.#token;
    }
    async #fetchToken(budget) {
        const { clock } = this.#context;
        const description = 'get an access token for the service account';
        const endpoint = `POST ${TOKEN_PATH}`;
        const request = this.#form(description, TOKEN_PATH, { grant_type: 'client_credentials' });
        const started = clock.elapsed();
        const granted = await (0,retry/* retrying */.R$)(description, budget, this.#context, retry_policy/* retryIdempotent */.wy, async () => {
            const response = await this.#connection.send(request, budget);
            const mayPass = this.#latest !== undefined && clock.elapsed() - started < MAX_UNAUTHORIZED_MS;
            return parseResponse(response, {
                description,
                endpoint,
                schema: TokenResponse,
                now: clock.now(),
                afterUnauthorized: response.status === 401 && mayPass ? 'retry' : 'refused',
            });
        }).catch(throwUnsent);
        this.#onSecret(granted.access_token);
        this.#latest = granted.access_token;
        const lifetimeMs = granted.expires_in * 1000;
        const marginMs = Math.min(RENEWAL_MARGIN_MS, lifetimeMs / 2);
        return { value: granted.access_token, renewAt: clock.elapsed() + lifetimeMs - marginMs };
    }
    #form(description, path, fields) {
        const body = new URLSearchParams(fields).toString();
        return { description, method: 'POST', path, headers: this.#headers, body };
    }
}
//# sourceMappingURL=service-account.js.map
;// CONCATENATED MODULE: ./lib/src/atlas/client.js






/** The media types of the API versions in which the operations used here last changed. */
const MEDIA_TYPES = {
    '2023-01-01': 'application/vnd.atlas.2023-01-01+json',
    '2024-05-30': 'application/vnd.atlas.2024-05-30+json',
    '2024-08-05': 'application/vnd.atlas.2024-08-05+json',
    '2024-11-13': 'application/vnd.atlas.2024-11-13+json',
    unversioned: 'application/json',
};
/** The largest page size of Atlas. */
const PAGE_SIZE = 500;
/** The statuses, besides success, with which Atlas judges a request after it has accepted the credentials. */
const JUDGED = [400, 404, 409];
/** A client for the Administration API, limited by a budget. */
class AtlasClient {
    #connection;
    #auth;
    #context;
    #shared;
    budget;
    clock;
    random;
    /** Does not send any request. */
    constructor(connection, auth, context, budget, shared) {
        this.#connection = connection;
        this.#auth = auth;
        this.#context = context;
        this.#shared = shared;
        this.budget = budget;
        this.clock = context.clock;
        this.random = context.random;
    }
    /** The same client with another budget: for clean-up after a timeout or a cancel. */
    withBudget(budget) {
        return new AtlasClient(this.#connection, this.#auth, this.#context, budget, this.#shared);
    }
    /**
     * Runs an operation that can be sent any number of times. Retries within the budget.
     * @throws AtlasError, TransportError or UnexpectedResponseError if it fails permanently; TimedOutError; the budget's abort reason
     */
    async call(call) {
        return (await this.checkThenCall(call.description, retry_policy/* retryIdempotent */.wy, async () => call));
    }
    /**
     * Runs an operation that gets or deletes something.
     * @param isAbsent whether an error means that it does not exist
     * @returns undefined if it does not exist
     * @throws the same errors as `call`
     */
    async find(isAbsent, call) {
        try {
            return await this.call(call);
        }
        catch (error) {
            if (isAbsent(error)) {
                return undefined;
            }
            throw error;
        }
    }
    /** Yields the items of all pages of a list. */
    async *list({ description, path, version, item }) {
        for (let page = 1;; page += 1) {
            const query = `itemsPerPage=${PAGE_SIZE}&pageNum=${page}&includeCount=false`;
            const { results } = await this.call({
                description,
                method: 'GET',
                path: `${path}?${query}`,
                version,
                schema: schemas/* object */.Ikc({ results: schemas/* array */.YOg(item) }),
            });
            yield* results;
            if (results.length < PAGE_SIZE) {
                return;
            }
        }
    }
    /**
     * Runs an operation that deletes, adopts or changes something. Each attempt first checks the current state and then decides what to
     * send, so that a retry never acts on outdated state.
     * @param description what the operation does, to follow "Failed to"
     * @param decide checks the current state; returns undefined if there is nothing to send
     * @returns the response; undefined if nothing was sent
     * @throws the same errors as `call`, and those of `decide`
     */
    async checkThenCall(description, retryPolicy, decide) {
        const pauseAfter = (0,retry/* retryPauses */.UQ)(description, this.budget, this.#context, retryPolicy);
        for (let unauthorized;;) {
            try {
                const call = await decide();
                return call && (await this.#exchange(call, unauthorized));
            }
            catch (error) {
                const { count, since } = unauthorized ?? { count: 0, since: this.clock.elapsed() };
                unauthorized =
                    error instanceof atlas_error/* AtlasError */.q && error.status === 401 ? { count: count + 1, since } : undefined;
                await pauseAfter(error);
            }
        }
    }
    /**
     * What the requests of this connection may have created or changed: nothing, only what their responses say, or also something that may
     * still appear because a response was lost.
     */
    get writes() {
        return this.#shared.writes;
    }
    /** The access token of a service account, for another connection; undefined if there is none. */
    get token() {
        return this.#auth.token;
    }
    /**
     * Gets an access token, if the credentials need one, before the first request does.
     * @throws AtlasError, TimedOutError and so on
     */
    async authenticate() {
        await this.#auth.prepare?.(this.budget);
    }
    /** Closes the connection, and keeps the access token for another one. */
    disconnect() {
        this.#connection.close();
    }
    /** Revokes the access token, if there is one, and closes the connection. */
    async close() {
        await this.#auth.close?.(this.budget);
        this.disconnect();
    }
    /**
     * Sends a request once, when it is its turn, and parses the response.
     * @param unauthorized the 401 responses to this operation right before, if there are any
     */
    async #exchange(call, unauthorized) {
        const { userAgent, onExchange } = this.#context;
        const { description, method, schema, shownPath: path = call.path } = call;
        const endTurn = await this.#auth.takeTurn?.();
        try {
            const authorization = await this.#auth.authorize(call, this.budget);
            const started = this.clock.elapsed();
            const response = await this.#send(requestFor(call, userAgent, authorization));
            const { status } = response;
            onExchange({ method, path, status, durationMs: this.clock.elapsed() - started });
            const endpoint = `${method} ${path}`;
            const context = { description, endpoint, schema, now: this.clock.now() };
            if (status === 401) {
                const resend = this.#auth.onUnauthorized(response, authorization, unauthorized?.count ?? 0);
                const later = this.#mayPass(unauthorized) ? 'retry' : 'refused';
                return parseResponse(response, { ...context, afterUnauthorized: resend ? 'resend' : later });
            }
            this.#shared.accepted ||= authorization !== undefined && (status < 300 || JUDGED.includes(status));
            return parseResponse(response, context);
        }
        finally {
            endTurn?.();
        }
    }
    /** Whether a 401 can be transient: Atlas was seen to refuse good credentials in the middle of their use, and to accept them again. */
    #mayPass(unauthorized) {
        const now = this.clock.elapsed();
        return this.#shared.accepted && now - (unauthorized?.since ?? now) < MAX_UNAUTHORIZED_MS;
    }
    /** Sends a request, and remembers what it may have created or changed. */
    async #send(request) {
        const isWrite = request.method === 'POST' || request.method === 'PATCH';
        let isSent = false;
        try {
            const response = await this.#connection.send(request, this.budget, () => {
                isSent = true;
            });
            if (isWrite && response.status >= 500) {
                this.#shared.writes = 'lost';
            }
            else if (isWrite && response.status < 300 && this.#shared.writes === 'none') {
                this.#shared.writes = 'answered';
            }
            return response;
        }
        catch (error) {
            if (isWrite && isSent) {
                this.#shared.writes = 'lost';
            }
            throw error;
        }
    }
}
function requestFor({ description, method, path, version, body }, userAgent, authorization) {
    const mediaType = MEDIA_TYPES[version];
    return {
        description,
        method,
        path,
        headers: {
            accept: mediaType,
            'user-agent': userAgent,
            ...(authorization === undefined ? {} : { authorization }),
            ...(body === undefined ? {} : { 'content-type': mediaType }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
    };
}
//# sourceMappingURL=client.js.map
;// CONCATENATED MODULE: ./lib/src/atlas/connect.js



/**
 * Creates a client for the Administration API. Sends no request before the first operation.
 * @param onSecret called with each value to mask, before the value is used
 */
async function connect(access, context, budget, onSecret) {
    const connection = await (0,http_connection/* openConnection */.J)(access.baseUrl, access.proxy, context.clock);
    const auth = await createAuth(access, connection, context, onSecret);
    const shared = { writes: 'none', accepted: access.accepted ?? false };
    return new AtlasClient(connection, auth, context, budget, shared);
}
async function createAuth({ credentials, token }, connection, context, onSecret) {
    if (credentials.kind === 'service-account') {
        return new ServiceAccountAuth(credentials, connection, context, onSecret, token);
    }
    // Service accounts do not need the Digest library, so it is loaded only here.
    const { apiKeyAuth } = await __webpack_require__.e(/* import() */ 365).then(__webpack_require__.bind(__webpack_require__, 4365));
    return apiKeyAuth(credentials.publicKey, credentials.privateKey);
}
//# sourceMappingURL=connect.js.map
// EXTERNAL MODULE: ./lib/src/http/proxies.js
var proxies = __webpack_require__(7791);
// EXTERNAL MODULE: ./lib/src/runner/masks.js
var masks = __webpack_require__(9560);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/version.js + 1 modules
var version = __webpack_require__(9237);
;// CONCATENATED MODULE: ./lib/src/actions/connections.js







/** The time limit for revoking the access token. It is short, because the token expires anyway. */
const REVOKE_TIMEOUT_MS = 2_000;
/**
 * Gives a step a client for the Administration API that writes to the log of the runner and masks its access token.
 * @param limitMs the time limit of its requests
 * @throws StepError if a proxy variable is invalid
 */
async function connectAtlas(step, access, limitMs, limit = 'timeout') {
    const { runner, clock, cancelled } = step;
    const client = await connect({ ...access, proxy: (0,proxies/* proxyFor */.i)(access.baseUrl, runner.environment) }, {
        ...retryContext(step),
        userAgent: `ephemeral-atlas/${version/* VERSION */.x}`,
        onExchange: ({ method, path, status, durationMs }) => runner.debug(`${method} ${path}: HTTP ${status} after ${(0,format/* formatDuration */.a3)(durationMs)}`),
    }, (0,budget/* startBudget */.cg)(clock, limitMs, cancelled, limit), (secret) => (0,masks/* maskSecret */.$)(runner, secret));
    return { ...step, client };
}
/** Closes a client. Has its own budget, because the step may have been cancelled or timed out. */
async function disconnect(client) {
    await client
        .withBudget((0,budget/* startBudget */.cg)(client.clock, REVOKE_TIMEOUT_MS, new AbortController().signal, 'clean-up'))
        .close();
}
/**
 * Creates a client for the REST API of GitHub.
 * @throws StepError if a proxy variable is invalid
 */
async function connectGitHub(step, { apiUrl, token }, budget) {
    const proxy = (0,proxies/* proxyFor */.i)(apiUrl, step.runner.environment);
    // Loaded only if needed, because the client of GitHub is larger than everything else.
    const { openGitHub } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(413), __webpack_require__.e(733)]).then(__webpack_require__.bind(__webpack_require__, 4733));
    return openGitHub({ apiUrl, token, proxy }, retryContext(step), budget);
}
function retryContext({ runner, clock, random }) {
    return {
        clock,
        random,
        onRetry: ({ description, error, delayMs }) => runner.info(`Could not ${description}: ${(0,errors/* reasonFor */.qo)(error)}; retrying in ${(0,format/* formatDuration */.a3)(delayMs)}`),
    };
}
//# sourceMappingURL=connections.js.map

/***/ }),

/***/ 8110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ UnexpectedResponseError),
/* harmony export */   q: () => (/* binding */ AtlasError)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(860);


/** For refusals that share the code ATLAS_GENERAL_ERROR: part of the detail, and the code that other endpoints use. */
const GENERAL_ERRORS = [
    ['termination protection is enabled', 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED'],
    ['currently being deleted', 'CLUSTER_ALREADY_REQUESTED_DELETION'],
];
function specificCode({ errorCode, detail }) {
    const found = GENERAL_ERRORS.find(([part]) => errorCode === 'ATLAS_GENERAL_ERROR' && detail.includes(part));
    return found?.[1] ?? errorCode;
}
/** Atlas, or a gateway in front of it, returned an error status. */
class AtlasError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'AtlasError';
    status;
    /** As in the response; for ATLAS_GENERAL_ERROR, the more specific code if there is one. */
    errorCode;
    detail;
    retryAfterMs;
    afterUnauthorized;
    constructor(response) {
        const { description, endpoint, status, errorCode, detail } = response;
        const code = errorCode ? `${errorCode} (HTTP ${status})` : `HTTP ${status}`;
        const reason = `Atlas returned ${code}${detail ? `, "${detail.replace(/[.\s]+$/, '')}"` : ''}`;
        const meaning = specificCode(response);
        const hint = (0,_hints_js__WEBPACK_IMPORTED_MODULE_1__/* .hintFor */ .JR)(status, meaning, detail, endpoint);
        const advice = _hints_js__WEBPACK_IMPORTED_MODULE_1__/* .KNOWN_ERROR_CODES */ .OG.includes(meaning ?? '') ? hint : undefined;
        super((0,_util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(description, reason, hint), { reason, advice });
        this.status = status;
        this.errorCode = meaning;
        this.detail = detail;
        this.retryAfterMs = response.retryAfterMs;
        this.afterUnauthorized = response.afterUnauthorized;
    }
    /** Whether Atlas may have processed the request despite the error: possible only with a 5xx. */
    get mayHaveArrived() {
        return this.status >= 500;
    }
}
/** Atlas returned JSON that does not match the description of the API, or a redirect. */
class UnexpectedResponseError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'UnexpectedResponseError';
    /** Whether Atlas may have processed the request: not if it redirects it. */
    mayHaveArrived;
    constructor(message, { mayHaveArrived = true } = {}) {
        super(message);
        this.mayHaveArrived = mayHaveArrived;
    }
}
//# sourceMappingURL=atlas-error.js.map

/***/ }),

/***/ 131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ createFlexCluster),
/* harmony export */   bS: () => (/* binding */ updateFlexCluster),
/* harmony export */   bz: () => (/* binding */ isProtected),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   dw: () => (/* binding */ isOtherCluster),
/* harmony export */   gY: () => (/* binding */ isRefusedForNow),
/* harmony export */   lW: () => (/* binding */ listFlexClusters),
/* harmony export */   pW: () => (/* binding */ findFlexCluster),
/* harmony export */   rL: () => (/* binding */ deleteFlexCluster),
/* harmony export */   vx: () => (/* binding */ isBeingDeleted)
/* harmony export */ });
/* harmony import */ var _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8110);
/* harmony import */ var _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8443);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7951);



const version = '2024-11-13';
/**
 * The request to create a Flex cluster (`createGroupFlexCluster`), for `checkThenCall`: if Atlas may have received it, look for the
 * instance before sending it again.
 */
function createFlexCluster(projectId, body) {
    return {
        description: `create Flex cluster "${body.name}"`,
        method: 'POST',
        path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
        version,
        body,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .InstanceSchema */ .t,
    };
}
/** Gets an instance (`getGroupFlexCluster`), including one created through the serverless endpoint; undefined if it does not exist. */
function findFlexCluster(client, projectId, name) {
    return client.find(isNotFound, {
        description: `get instance "${name}"`,
        method: 'GET',
        path: pathOf(projectId, name),
        version,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .InstanceSchema */ .t,
    });
}
/** The request that updates an instance (`updateGroupFlexCluster`). Use it with `checkThenCall`. `tags` replaces all tags. */
function updateFlexCluster(projectId, name, change) {
    return {
        description: `update instance "${name}"`,
        method: 'PATCH',
        path: pathOf(projectId, name),
        version,
        body: change,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .InstanceSchema */ .t,
    };
}
/**
 * The request that deletes an instance (`deleteGroupFlexCluster`), including one created through the serverless endpoint, which no longer
 * supports DELETE. Use it with `checkThenCall`.
 */
function deleteFlexCluster(projectId, name) {
    return {
        description: `delete instance "${name}"`,
        method: 'DELETE',
        path: pathOf(projectId, name),
        version,
        schema: undefined,
    };
}
/** Lists the instances of a project (`listGroupFlexClusters`). Connection strings may be missing in the list. */
function listFlexClusters(client, projectId) {
    return client.list({
        description: `list the instances of project ${projectId}`,
        path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
        version,
        item: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .InstanceSchema */ .t,
    });
}
/** Whether an error means that the instance does not exist; any other 404 is about the project or the path. */
function isNotFound(error) {
    return (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'CLUSTER_NOT_FOUND', 'CLUSTER_NAME_NOT_FOUND', 'SERVERLESS_INSTANCE_NOT_FOUND');
}
/** Whether an error means that the name belongs to a cluster that is not a Flex cluster. */
function isOtherCluster(error) {
    return (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API');
}
/** Whether an error means that the instance is already being deleted. */
function isBeingDeleted(error) {
    return (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'CLUSTER_ALREADY_REQUESTED_DELETION');
}
/** Whether an error means that termination protection keeps the instance. */
function isProtected(error) {
    return (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED');
}
/**
 * Whether an error means that Atlas refuses a change because of the state of the instance, such as CREATING. Atlas has no code of its own
 * for this.
 * @param instance the instance right before the request
 */
function isRefusedForNow(error, instance) {
    const isRefused = error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q && [400, 409].includes(error.status);
    const isChanging = instance !== undefined && instance.stateName !== 'IDLE';
    return isRefused && isChanging && !isNotFound(error) && !isBeingDeleted(error);
}
function pathOf(projectId, name) {
    return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}`;
}
//# sourceMappingURL=flex-clusters.js.map

/***/ }),

/***/ 860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ hintFor),
/* harmony export */   OG: () => (/* binding */ KNOWN_ERROR_CODES),
/* harmony export */   Zy: () => (/* binding */ isTokenLimit)
/* harmony export */ });
const NAME = 'Choose another name with the input "name", or leave the input out to use a generated name.';
const REGION = 'Check the inputs "provider" and "region". Not every region offers every type of instance.';
const PROJECT = 'Check the input "project", and that the credentials belong to the organization of that project.';
/** `{role}` stands for the role that the request needs. */
const ROLE = 'Check that the credentials are correct and have not expired, and that they have the role {role} in this project.';
const FORBIDDEN = 'Possible reasons are a missing role ({role}), a policy or limit of the organization, the IP access list of the Atlas Administration API, and a proxy between the runner and Atlas.';
const ACCESS_LIST = 'The IP address of this runner is not on the access list of the Atlas Administration API. Add it, or turn off "Require IP Access List for the Atlas Administration API" in the organization settings, because GitHub-hosted runners have a different address in every job.';
const BILLING = 'Check the billing of the Atlas organization. It needs an active account with a payment method.';
const CAPACITY = 'The region has no capacity at the moment. Choose another region with the input "region", or run the job again later.';
const PERMANENT = 'The access list already has this address without an expiry. Leave it out of "allow-ip", or delete the entry in Atlas.';
const THROTTLED = 'Too many requests were sent for this project or organization. Run fewer jobs at once, or increase "timeout".';
const TOKENS_PER_MINUTE = 'Atlas gives a service account 10 access tokens a minute for one IP address. Start fewer jobs at once behind that address, use several service accounts, or increase "timeout".';
/** OAuth 2.0 has no code for this limit, so only the detail tells it from other refusals. */
const TOKEN_REFUSED = 'access_denied';
const TOKEN_LIMIT = 'A service account can have 100 active access tokens. Each job uses one until it ends, and one that was killed leaves its token for an hour. Run fewer jobs at once, or use a service account of its own for this workflow.';
const OUTAGE = 'Atlas is having problems. See https://status.mongodb.com, and run the job again later.';
const OTHER = 'See the activity feed of the Atlas project.';
const NOT_FOUND = 'The instance does not exist in this project. Someone or something else may have deleted it.';
/** Roles besides Project Owner, which is enough for all requests: https://www.mongodb.com/docs/atlas/reference/user-roles/ */
const ROLES = [
    [/\/search\/indexes/, 'Project Search Index Editor'],
    [/\/databaseUsers/, 'Project Database Access Admin'],
    [/\/accessList/, 'Project Network Access Manager'],
    [/\/backup\//, 'Project Backup Recovery Operator'],
];
const DUPLICATE_INDEX = 'The collection already has a search index with this name. Run the job again.';
const INDEX_DEFINITION = 'Check the definition of the search index in the input "indexes". On a Flex cluster, it can have at most 3 KB.';
/** Advice for the errorCodes of the Atlas Administration API that users can encounter. */
const HINTS = {
    DUPLICATE_CLUSTER_NAME: `The name is already in use in this project. ${NAME}`,
    DUPLICATE_CLUSTER_NAME_PREFIX: `Another instance in this project has the same first 23 characters, which Atlas uses in host names. ${NAME}`,
    CLUSTER_NAME_INVALID: `Atlas does not accept this name. ${NAME}`,
    CLUSTER_NAME_TOO_LONG: `Atlas does not accept this name. ${NAME}`,
    CLUSTER_NAME_PREFIX_INVALID: `The first 23 characters of the name must not end in "-". ${NAME}`,
    CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP: 'An instance with this name was deleted a moment ago, and Atlas has not released the name yet. Run the job again in a few minutes, or choose another name with the input "name".',
    CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE: 'Data is being restored into the instance. Run the job again when that is complete.',
    CLUSTER_ALREADY_REQUESTED_DELETION: 'The instance is being deleted. Wait until it is gone, then run the job again.',
    CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED: 'The instance has termination protection. Turn the protection off in Atlas, then run the job again.',
    ATLAS_RESERVED_CLUSTER_NAME: `Atlas reserves names such as "atlas-a1b2c3" for its host names. ${NAME}`,
    CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API: `The name belongs to a cluster that is not a Flex cluster, and this action does not change it. ${NAME}`,
    VALIDATION_ERROR: REGION,
    INVALID_ENUM_VALUE: REGION,
    NO_PAYMENT_INFORMATION_FOUND: BILLING,
    ACCOUNT_SUSPENDED: BILLING,
    USER_UNAUTHORIZED: ROLE,
    NOT_IN_GROUP: `${PROJECT} ${ROLE}`,
    USER_CANNOT_ACCESS_GROUP: `${PROJECT} ${ROLE}`,
    IP_ADDRESS_NOT_ON_ACCESS_LIST: ACCESS_LIST,
    IP_ADDRESS_NOT_ON_WHITELIST: ACCESS_LIST,
    ORG_REQUIRES_ACCESS_LIST: ACCESS_LIST,
    ORG_REQUIRES_WHITELIST: ACCESS_LIST,
    NOT_IN_IP_RANGE: ACCESS_LIST,
    ATLAS_RESOURCE_POLICIES_VIOLATION_NOT_AUTHORIZED: 'A resource policy of the Atlas organization forbids this. Policies can limit providers, regions, the size and number of clusters, and the addresses on the access list. Change the inputs of the step, or ask an owner of the organization.',
    INACTIVE_ORG: 'The Atlas organization is not active. Check in the organization settings whether it was closed, and check its billing.',
    GROUP_NOT_FOUND: PROJECT,
    INVALID_GROUP_ID: PROJECT,
    GROUP_NAME_NOT_FOUND: PROJECT,
    RESOURCE_NOT_FOUND: `${PROJECT} Also check "base-url".`,
    CLUSTER_NOT_FOUND: NOT_FOUND,
    CLUSTER_NAME_NOT_FOUND: NOT_FOUND,
    OUT_OF_CAPACITY: CAPACITY,
    NO_CAPACITY: CAPACITY,
    REGION_UNAVAILABLE: CAPACITY,
    GROUP_USERS_LIMIT_EXCEEDED: 'A project can have at most 100 database users. Delete users that are no longer needed.',
    ATLAS_SCOPE_CLUSTER_NOT_FOUND: 'Atlas does not know the instance that the database user is for. Run the job again.',
    USER_ALREADY_EXISTS: 'A database user with this name already exists. Run the job again.',
    ATLAS_INVALID_ROLE: 'Check the input "database-user-roles". Use built-in roles, one role@database per line, such as readWrite@shop.',
    ATLAS_INVALID_ROLE_DATABASE: 'Check the input "database-user-roles". Roles for any database belong to admin, such as readWriteAnyDatabase@admin.',
    EXPIRATION_DATE_EXCEEDS_MAX: 'Atlas keeps temporary users and access list entries for at most 7 days, by its own clock. Check the clock of the runner, or shorten "database-user-expires-in".',
    PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY: PERMANENT,
    ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED: 'The access list of the project is full (200 entries). Delete entries that are no longer needed.',
    ATLAS_SEARCH_COLLECTION_NOT_FOUND: 'A search index needs an existing collection. Insert the test data in a step before this one.',
    ATLAS_SEARCH_DUPLICATE_INDEX: DUPLICATE_INDEX,
    ATLAS_FTS_DUPLICATE_INDEX: DUPLICATE_INDEX,
    MAXIMUM_INDEXES_FOR_TENANT_EXCEEDED: 'A Flex cluster can have at most 10 search indexes. Create fewer, or delete those that are no longer needed.',
    WRITES_NOT_ALLOWED_DURING_APP_UPGRADES: 'Atlas is being upgraded. Run the job again later.',
    DEFAULT_CONFIG_LIMIT_EXCEPTION: 'Atlas could not check a limit of the project. Run the job again.',
    RATE_LIMITED: THROTTLED,
    RATE_LIMITED_TOKEN_BUCKET: THROTTLED,
    invalid_client: 'Check "client-id" and "client-secret". The secret may have expired or been replaced.',
};
const BY_STATUS = {
    400: 'Check the inputs of the step.',
    401: ROLE,
    402: BILLING,
    403: FORBIDDEN,
    404: `${PROJECT} Also check "base-url".`,
    410: 'Atlas no longer supports this version of its API. Use a newer version of this action.',
    429: THROTTLED,
};
/** What replaces general advice in requests for search indexes. */
const SEARCH_HINTS = new Map([
    [REGION, INDEX_DEFINITION],
    [BY_STATUS[400], INDEX_DEFINITION],
]);
/** The errorCodes with specific advice. */
const KNOWN_ERROR_CODES = [
    ...Object.keys(HINTS),
    'INVALID_ATTRIBUTE',
    TOKEN_REFUSED,
];
/**
 * The advice for an error response, by its errorCode or else by its status. `UNEXPECTED_ERROR` has no specific advice, because Atlas also
 * returns it for a wrong API key.
 * @param detail the explanation of Atlas, which can name a field
 * @param endpoint the method and the path of the request
 */
function hintFor(status, errorCode, detail, endpoint = '') {
    const general = specificHint(errorCode, detail) ?? BY_STATUS[status] ?? (status >= 500 ? OUTAGE : OTHER);
    const isSearch = endpoint.includes('/search/indexes');
    const hint = (isSearch ? SEARCH_HINTS.get(general) : undefined) ?? general;
    const isToken = endpoint.endsWith('/oauth/token');
    const [, role] = ROLES.find(([pattern]) => pattern.test(endpoint)) ?? [];
    return (isToken && hint === THROTTLED ? TOKENS_PER_MINUTE : hint).replace('{role}', role ? `${role} or Project Owner` : 'Project Owner');
}
/** Whether an error means that a service account has as many active access tokens as it can have. */
function isTokenLimit(errorCode, detail) {
    return errorCode === TOKEN_REFUSED && /token limit reached/i.test(detail);
}
function specificHint(errorCode, detail) {
    if (errorCode === 'INVALID_ATTRIBUTE') {
        return /regionName/i.test(detail) ? REGION : BY_STATUS[400];
    }
    if (errorCode === TOKEN_REFUSED) {
        return isTokenLimit(errorCode, detail) ? TOKEN_LIMIT : undefined;
    }
    return errorCode !== undefined && Object.hasOwn(HINTS, errorCode) ? HINTS[errorCode] : undefined;
}
//# sourceMappingURL=hints.js.map

/***/ }),

/***/ 8443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ InstanceSchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);

const Tag = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ key: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** The fields of an instance that are used here, from either endpoint. All other fields are kept unchanged. */
const InstanceSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    stateName: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    mongoDBVersion: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    createDate: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    connectionStrings: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ standardSrv: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) })),
    providerSettings: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        backingProviderName: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        regionName: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    }),
    tags: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Tag)),
    terminationProtectionEnabled: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
});
//# sourceMappingURL=instance-schema.js.map

/***/ }),

/***/ 7951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ mayHaveArrived),
/* harmony export */   Sf: () => (/* binding */ retryOnConflict),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   wy: () => (/* binding */ retryIdempotent)
/* harmony export */ });
/* harmony import */ var _http_transport_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8173);
/* harmony import */ var _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8110);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(860);



const MAX_UNEXPECTED_RESPONSES = 3;
/**
 * Errors that Atlas calls temporary, whatever their status.
 * @see https://www.mongodb.com/docs/atlas/reference/api-errors/
 */
const TRANSIENT_CODES = [
    'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES',
    'CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE',
    'DEFAULT_CONFIG_LIMIT_EXCEPTION',
];
/** Whether Atlas may have processed a request despite the error, so that the caller has to check. */
function mayHaveArrived(error) {
    const isAnswer = error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q || error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UnexpectedResponseError */ .d;
    return (isAnswer || error instanceof _http_transport_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .w) && error.mayHaveArrived;
}
/** Retries every transient error. */
function retryIdempotent(error, attempts) {
    if (error instanceof _http_transport_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .w) {
        return { retry: error.isTransient };
    }
    if (error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q) {
        const { status, errorCode = '', detail, retryAfterMs, afterUnauthorized } = error;
        if (afterUnauthorized === 'resend') {
            return { retry: true, immediate: true };
        }
        const hasTransientStatus = status === 408 || status === 429 || (status >= 500 && status !== 501);
        const hasTransientCode = TRANSIENT_CODES.includes(errorCode) || (0,_hints_js__WEBPACK_IMPORTED_MODULE_2__/* .isTokenLimit */ .Zy)(errorCode, detail);
        const isTransient = hasTransientStatus || hasTransientCode || afterUnauthorized === 'retry';
        return { retry: isTransient || retryAfterMs !== undefined, retryAfterMs };
    }
    return { retry: error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UnexpectedResponseError */ .d && attempts < MAX_UNEXPECTED_RESPONSES };
}
/** Whether an error is an AtlasError with one of these errorCodes. */
function hasCode(error, ...errorCodes) {
    return error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q && errorCodes.includes(error.errorCode ?? '');
}
/**
 * Retries transient errors, and also 409: Atlas refuses some requests while another of the same kind is in progress.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupaccesslistentry
 */
function retryOnConflict(error, attempts) {
    return error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q && error.status === 409
        ? { retry: true }
        : retryIdempotent(error, attempts);
}
//# sourceMappingURL=retry-policy.js.map

/***/ }),

/***/ 1951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ openConnection)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./lib/src/http/sender.js
var sender = __webpack_require__(294);
;// CONCATENATED MODULE: ./lib/src/http/direct-sender.js




/** Sends requests with Node's HTTP client, without a proxy. */
function nodeSender(origin) {
    const isSecure = origin.startsWith('https:');
    const client = isSecure ? external_node_https_ : external_node_http_;
    const agent = new client.Agent({ keepAlive: true });
    return {
        async send({ method, path, headers, body: content }, signal, onSending) {
            const length = content === undefined ? {} : { 'content-length': String(Buffer.byteLength(content)) };
            const request = client.request(`${origin}${path}`, {
                method,
                headers: { ...headers, ...length },
                agent,
                signal,
            });
            // Without a listener, an error after the start of the response would end the process. Reading the response fails with it, too.
            request.on('error', () => { });
            request.once('socket', (socket) => {
                if (request.reusedSocket) {
                    onSending();
                }
                else {
                    // Node sends the request only after it has verified the certificate.
                    socket.once(isSecure ? 'secureConnect' : 'connect', onSending);
                }
            });
            request.end(content);
            const [response] = (await (0,external_node_events_.once)(request, 'response'));
            const body = new sender/* ResponseBody */.As();
            for await (const chunk of response) {
                body.add(chunk);
            }
            return (0,sender/* toResponse */.Zr)(response.statusCode ?? 0, response.headersDistinct, body);
        },
        close: () => agent.destroy(),
    };
}
//# sourceMappingURL=direct-sender.js.map
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/http/transport-error.js
var transport_error = __webpack_require__(8173);
;// CONCATENATED MODULE: ./lib/src/http/failures.js



/** Explains the error codes of failed connections. */
const CONNECTION_ERRORS = {
    ECONNREFUSED: 'the connection was refused',
    ENOTFOUND: 'DNS does not know the host',
    EAI_AGAIN: 'DNS did not respond',
    ENETUNREACH: 'the network is unreachable',
    EHOSTUNREACH: 'the host is unreachable',
    ETIMEDOUT: 'the connection timed out',
    UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
};
const UNTRUSTED = /CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO|^UND_ERR_PRX_TLS/;
/** Advice for the statuses with which a proxy refuses permanently. */
const PROXY_ADVICE = {
    403: () => 'ask the administrator of the proxy to allow it, or exempt it with NO_PROXY',
    407: (variable) => `check the user name and password in ${variable}`,
};
/**
 * Explains an error of Node's HTTP client or of undici. Only this function decides whether Atlas may have received the request, and whether
 * a retry can succeed.
 */
function describeFailure({ description, host, proxyVariable, sent }, error) {
    const { code = '', message = String(error) } = error;
    const options = { cause: error };
    // The messages of undici are more specific than its codes.
    const detail = code.startsWith('UND_ERR') ? (0,format/* oneLine */.TN)(message, 120) : code || (0,format/* oneLine */.TN)(message, 120);
    const status = proxyVariable === undefined ? undefined : proxyStatus(code, message);
    if (proxyVariable !== undefined && status !== undefined) {
        const advice = PROXY_ADVICE[status]?.(proxyVariable);
        const reason = `the proxy refused to connect to ${host} (HTTP ${status})`;
        return advice
            ? new transport_error/* TransportError */.w(description, 'refused by proxy', `${reason}; ${advice}`, options)
            : new transport_error/* TransportError */.w(description, 'unreachable', reason, options);
    }
    if (error instanceof sender/* ResponseTooLargeError */.by) {
        return new transport_error/* TransportError */.w(description, 'malformed', `${host} sent a response of more than 16 MB`, options);
    }
    if (sent) {
        const reason = `the connection to ${host} was lost before the response was complete (${detail})`;
        return new transport_error/* TransportError */.w(description, 'interrupted', reason, options);
    }
    if (UNTRUSTED.test(code)) {
        const reason = `the TLS connection to ${host} is not trusted (${code}); if a proxy intercepts TLS, set NODE_EXTRA_CA_CERTS to a file with its certificate authority`;
        return new transport_error/* TransportError */.w(description, 'untrusted', reason, options);
    }
    const explanation = CONNECTION_ERRORS[code];
    const target = proxyVariable === undefined ? host : `the proxy in ${proxyVariable}`;
    const reason = explanation
        ? `cannot connect to ${target}: ${explanation} (${detail})`
        : `the connection to ${through(host, proxyVariable)} was lost before the request was sent (${detail})`;
    return new transport_error/* TransportError */.w(description, 'unreachable', reason, options);
}
/** Describes a request that timed out; `cutShort` if the budget left less time than usual for it. */
function describeTimeout({ description, host, proxyVariable, sent }, limitMs, cutShort) {
    const limit = (0,format/* formatDuration */.a3)(limitMs);
    return sent
        ? new transport_error/* TransportError */.w(description, 'timeout', `${host} did not respond within ${limit}`, { cutShort })
        : new transport_error/* TransportError */.w(description, 'unreachable', `the connection to ${through(host, proxyVariable)} took longer than ${limit}`, { cutShort });
}
function through(host, proxyVariable) {
    return proxyVariable === undefined ? host : `${host} through the proxy in ${proxyVariable}`;
}
/**
 * The HTTP status with which a proxy refused a request. undici reports it only in its messages: "Proxy response (503) !== 200 when HTTP
 * Tunneling", "Proxy Authentication Required (407)".
 */
function proxyStatus(code, message) {
    const status = /^UND_ERR_(?:ABORTED|INVALID_ARG)$/.test(code)
        ? /^Proxy .*\((\d{3})\)/.exec(message)?.[1]
        : undefined;
    return status === undefined ? undefined : Number(status);
}
//# sourceMappingURL=failures.js.map
;// CONCATENATED MODULE: ./lib/src/http/connection.js


/** The time limit for one request, until its response is complete. */
const MAX_REQUEST_MS = 30_000;
/** Prepares a connection to an origin such as `https://cloud.mongodb.com`. Does not send anything. */
async function openConnection(origin, proxy, clock) {
    const sender = await openSender(origin, proxy);
    const route = { host: new URL(origin).host, proxyVariable: proxy?.variable };
    return {
        async send(request, budget, onSending = () => { }) {
            budget.signal.throwIfAborted();
            const limitMs = Math.min(MAX_REQUEST_MS, budget.remainingMs());
            // Each attempt has its own controller, because an aborted signal would also end the next attempt.
            const attempt = new AbortController();
            const giveUp = () => attempt.abort();
            const cancelTimer = clock.after(limitMs, giveUp);
            budget.signal.addEventListener('abort', giveUp, { once: true });
            let sent = false;
            const noteSending = () => {
                sent = true;
                onSending();
            };
            try {
                return await untilAborted(sender.send(request, attempt.signal, noteSending), attempt.signal);
            }
            catch (error) {
                budget.signal.throwIfAborted();
                const failed = { description: request.description, ...route, sent };
                throw attempt.signal.aborted
                    ? describeTimeout(failed, limitMs, limitMs < MAX_REQUEST_MS)
                    : describeFailure(failed, error);
            }
            finally {
                cancelTimer();
                budget.signal.removeEventListener('abort', giveUp);
            }
        },
        close: () => sender.close(),
    };
}
async function openSender(origin, proxy) {
    if (!proxy) {
        return nodeSender(origin);
    }
    // undici is only needed with a proxy, so it is loaded only here.
    const { proxySender } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(25)]).then(__webpack_require__.bind(__webpack_require__, 1025));
    return proxySender(origin, proxy.url);
}
/** Rejects as soon as the signal aborts: while a tunnel is being set up, an HTTP client may not react to its signal. */
function untilAborted(promise, signal) {
    const aborted = new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return Promise.race([promise, aborted]);
}
//# sourceMappingURL=connection.js.map

/***/ }),

/***/ 3961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   UQ: () => (/* binding */ retryPauses)
/* harmony export */ });
/* unused harmony export retryDelay */
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8442);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7552);
/* harmony import */ var _transport_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8173);




/** The first pause of exponential backoff, and the longest. */
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 20_000;
/**
 * Returns a function that waits after a failed attempt of one operation, until the next attempt. The last pause is shortened so that the
 * last attempt is close to the end of the budget. The function throws the error if it is permanent; TimedOutError with the last error as its
 * cause; or the budget's abort reason.
 * @param description what is attempted, to follow "Failed to"
 */
function retryPauses(description, budget, { clock, random, onRetry }, retryPolicy) {
    let attempts = 0;
    let throttled = 0;
    let lastError;
    return async (error) => {
        budget.signal.throwIfAborted();
        const decision = retryPolicy(error, attempts + 1);
        if (!decision.retry) {
            throw error;
        }
        if (decision.immediate) {
            return;
        }
        const { retryAfterMs } = decision;
        attempts += 1;
        throttled += retryAfterMs === undefined ? 0 : 1;
        lastError = error instanceof _transport_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransportError */ .w && error.cutShort ? lastError : error;
        const delayMs = (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fitPause */ .oU)(budget, retryDelay(attempts, throttled, retryAfterMs, random), retryAfterMs);
        if (delayMs === undefined) {
            throw retriesTimedOut(description, budget, lastError ?? error, retryAfterMs);
        }
        onRetry({ description, error, delayMs });
        await clock.sleep(delayMs, budget.signal);
    };
}
/**
 * Calls `attempt` until it succeeds.
 * @param description what is attempted, to follow "Failed to"
 * @throws the errors of `retryPauses`
 */
async function retrying(description, budget, context, retryPolicy, attempt) {
    const pauseAfter = retryPauses(description, budget, context, retryPolicy);
    for (;;) {
        try {
            return await attempt();
        }
        catch (error) {
            await pauseAfter(error);
        }
    }
}
function retriesTimedOut(description, budget, cause, minMs = 0) {
    const pause = minMs > 0 && minMs >= budget.remainingMs()
        ? `, and requested a pause of ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_3__/* .shortDuration */ .TV)(minMs)} before the next attempt`
        : '';
    const state = `last error: ${(0,_util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonFor */ .qo)(cause)}${pause}`;
    const advice = (cause instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .zg && cause.advice) || 'Run the job again, or increase "timeout".';
    return (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .timedOut */ .iU)(budget, description, state, advice, { cause });
}
/**
 * The pause in milliseconds before the next attempt: exponential backoff from 0.5 s to 20 s, of which half is random so that parallel jobs
 * spread out. `Retry-After` is added, and doubled from the second time on, as Atlas recommends:
 * https://www.mongodb.com/docs/atlas/api/api-rate-limit/
 * @param attempts the number of failed attempts, from 1
 * @param throttled the number of those whose response had `Retry-After`
 */
function retryDelay(attempts, throttled, retryAfterMs, random) {
    const backoffMs = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1)) * (0.5 + random() / 2);
    return (retryAfterMs ?? 0) * (throttled > 1 ? 2 : 1) + backoffMs;
}
//# sourceMappingURL=retry.js.map

/***/ }),

/***/ 294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ ResponseBody),
/* harmony export */   Zr: () => (/* binding */ toResponse),
/* harmony export */   by: () => (/* binding */ ResponseTooLargeError)
/* harmony export */ });
/** The size in bytes up to which a response is read. */
const MAX_BODY = 16 * 1024 * 1024;
/** A response is larger than any response of Atlas or GitHub. */
class ResponseTooLargeError extends Error {
    name = 'ResponseTooLargeError';
}
/** The body of a response while it is read. */
class ResponseBody {
    #chunks = [];
    #size = 0;
    /** @throws ResponseTooLargeError */
    add(chunk) {
        this.#size += chunk.length;
        if (this.#size > MAX_BODY) {
            throw new ResponseTooLargeError();
        }
        this.#chunks.push(chunk);
    }
    get text() {
        return Buffer.concat(this.#chunks).toString('utf8');
    }
}
/** Builds a response from what an HTTP client returned; the names of `headers` are lower-case. */
function toResponse(status, headers, { text }) {
    return {
        status,
        text,
        header(name) {
            const value = headers[name];
            return typeof value === 'string' ? value : value?.join(', ');
        },
    };
}
//# sourceMappingURL=sender.js.map

/***/ }),

/***/ 8173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);

const UNSENT = ['unreachable', 'refused by proxy', 'untrusted'];
const PERMANENT = ['refused by proxy', 'untrusted'];
/** A request without a readable response. */
class TransportError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'TransportError';
    fault;
    /** Whether the end of the budget shortened the time limit of the request: then an earlier error says more. */
    cutShort;
    /** @param description what the request was for, to follow "Failed to" */
    constructor(description, fault, reason, options) {
        super((0,_util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(description, reason), { ...options, reason });
        this.fault = fault;
        this.cutShort = options?.cutShort ?? false;
    }
    /** Whether Atlas may have received the request and processed it. */
    get mayHaveArrived() {
        return !UNSENT.includes(this.fault);
    }
    /** Whether the same request can succeed later. */
    get isTransient() {
        return !PERMANENT.includes(this.fault);
    }
}
//# sourceMappingURL=transport-error.js.map

/***/ }),

/***/ 8687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ describeOwner),
/* harmony export */   D0: () => (/* binding */ isHeldBy),
/* harmony export */   EI: () => (/* binding */ expiryTag),
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   J2: () => (/* binding */ RESTORE_PENDING),
/* harmony export */   Kf: () => (/* binding */ MANAGED_BY),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   TK: () => (/* binding */ expiryTime),
/* harmony export */   Xt: () => (/* binding */ adoptedTags),
/* harmony export */   Ze: () => (/* binding */ createOwnerToken),
/* harmony export */   _3: () => (/* binding */ laterExpiry),
/* harmony export */   _n: () => (/* binding */ pullRequestOf),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   dt: () => (/* binding */ ownershipTags),
/* harmony export */   i4: () => (/* binding */ isRestorePending),
/* harmony export */   kE: () => (/* binding */ mergeTags),
/* harmony export */   nv: () => (/* binding */ holdOf),
/* harmony export */   yF: () => (/* binding */ isManaged)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(647);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7552);


/** The value of the tag or label `managed-by` on everything that the actions create. */
const MANAGED_BY = 'ephemeral-atlas';
const MAX_VALUE = 255;
/** The end of a ref that is truncated. */
const CUT = '@@';
/**
 * The value of the tag `github-run` for a step: the run, its attempt and a random part, because the jobs of a matrix share the former.
 * @param random returns a number from 0 (inclusive) to 1 (exclusive), like Math.random
 */
function createOwnerToken(origin, random) {
    const part = Array.from({ length: 4 }, () => Math.floor(random() * 0x10000));
    return tagValue(`${origin.runId}-${origin.runAttempt}-${part.map((n) => n.toString(16).padStart(4, '0')).join('')}`);
}
/**
 * The tags of an instance after its adoption: the ownership tags are those of the adopting step, the requested tags are added, and all
 * others are kept.
 */
function adoptedTags(tags, origin, ownerToken, wanted) {
    const { ref, pullRequest } = _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm;
    const kept = tags?.filter(({ key }) => key !== ref && key !== pullRequest);
    return mergeTags(kept, [...ownershipTags(origin, ownerToken), ...wanted]);
}
/** The tags that identify the repository, the ref or pull request, and the step that owns an instance. */
function ownershipTags(origin, ownerToken) {
    return [
        { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.managedBy, value: MANAGED_BY },
        ...repositoryTags(origin),
        ...subjectTags(origin),
        { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.run, value: ownerToken },
    ];
}
/** The tags of a repository. On github.com, the server is left out. */
function repositoryTags({ server, repositoryId, owner, repository }) {
    return [
        ...(server === _types_js__WEBPACK_IMPORTED_MODULE_0__/* .GITHUB_HOST */ .F2 ? [] : [{ key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.server, value: tagValue(server) }]),
        ...(repositoryId === undefined ? [] : [{ key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.repositoryId, value: repositoryId }]),
        { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.owner, value: tagValue(owner) },
        { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.repository, value: tagValue(repository) },
    ];
}
/** The tag of the pull request or else of the ref. */
function subjectTags({ pullRequest, ref }) {
    if (pullRequest !== undefined) {
        return [{ key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.pullRequest, value: String(pullRequest) }];
    }
    return ref === undefined ? [] : [{ key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.ref, value: encodeRef(ref) }];
}
/** Whether this is the owner token of something that a step created or adopted. */
function isHeldBy(tags, ownerToken) {
    return tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.run) === ownerToken && isManaged(tags);
}
/** How the step of a claim holds an instance; undefined if it does not. */
function holdOf(tags, { createdBy, adoptedBy }) {
    if (isHeldBy(tags, createdBy)) {
        return 'created';
    }
    return isHeldBy(tags, adoptedBy) ? 'adopted' : undefined;
}
/** Whether a run of any repository created an instance with these actions. */
function isManaged(tags) {
    return tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.managedBy) === MANAGED_BY;
}
/**
 * Whether an instance belongs to this repository. The server and the ID decide, because names change and are used again. Without an ID, the
 * names do, which are case-insensitive, and everything that has an ID belongs to another repository.
 */
function isOurs(tags, repository) {
    const { server, repositoryId, owner, repository: name } = _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm;
    const own = repositoryTags(repository);
    const keys = [server, repositoryId, ...(repository.repositoryId === undefined ? [owner, name] : [])];
    return (isManaged(tags) && keys.every((key) => tagOf(tags, key)?.toLowerCase() === tagOf(own, key)?.toLowerCase()));
}
/** The pull request that an instance belongs to; undefined if it belongs to a ref. */
function pullRequestOf(tags) {
    const text = tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.pullRequest);
    return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}
/** The full ref that an instance belongs to; undefined if it belongs to none, or if the tag does not hold it whole. */
function refOf(tags) {
    const text = tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.ref) ?? '';
    const bytes = text.replace(/@([0-9A-F]{2})/g, (_match, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    const ref = Buffer.from(bytes, 'latin1').toString();
    const isWhole = text !== '' && !text.endsWith(CUT) && encodeRef(ref) === text;
    return isWhole ? ref : undefined;
}
/**
 * The tag for the time after which sweep deletes an instance: in ISO 8601 basic format and UTC (`20261123T181652Z`), because Atlas does
 * not allow `:` in tags.
 * @param at milliseconds since the epoch
 */
function expiryTag(at) {
    return { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt, value: (0,_util_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTimestamp */ .Ey)(at).replace(/[-:]/g, '') };
}
/** The value of `tag`, or the existing value if both are expiries and the existing one is later. */
function laterExpiry(tags, tag) {
    const existing = tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt);
    // In this format, later times are greater strings.
    return tag.key === _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt && existing !== undefined && existing > tag.value
        ? existing
        : tag.value;
}
/** The expiry in milliseconds since the epoch; undefined if there is none or if it is invalid. */
function expiryTime(tags) {
    const text = tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.expiresAt) ?? '';
    const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
    const time = parts
        ? Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`)
        : Number.NaN;
    return Number.isNaN(time) ? undefined : time;
}
/** The tag of an instance whose data has to be restored. If the run that has to do it is killed, the next one that adopts it knows. */
const RESTORE_PENDING = { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm.dataPending, value: 'restore' };
/** Whether the data of an instance has not been restored yet. */
function isRestorePending(tags) {
    return tagOf(tags, RESTORE_PENDING.key) === RESTORE_PENDING.value;
}
/** Merges changes into the tags of an instance. Existing keys keep their position and get the new value. */
function mergeTags(tags, changes) {
    const merged = new Map((tags ?? []).map(({ key, value }) => [key, value]));
    for (const { key, value } of changes) {
        merged.set(key, value);
    }
    return [...merged].map(([key, value]) => ({ key, value }));
}
/** Describes the owner of an instance, for errors. */
function describeOwner(tags) {
    if (!isManaged(tags)) {
        return 'it has no ownership tags from this action';
    }
    const shown = Object.values(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .jm)
        .map((key) => ({ key, value: tagOf(tags, key) }))
        .filter(({ value }) => value !== undefined)
        .map(({ key, value }) => `${key}=${value}`);
    return `its ownership tags are ${shown.join(', ')}`;
}
/** The value of a tag; undefined if the tag does not exist. */
function tagOf(tags, key) {
    return tags?.find((tag) => tag.key === key)?.value;
}
/** Converts text to a value that Atlas accepts: replaces other characters with `.`, and truncates it to 255 characters. */
function tagValue(text) {
    return startProperly(text.replace(/[^A-Za-z0-9 ;@_.+-]/gu, '.')).slice(0, MAX_VALUE);
}
/**
 * Converts a ref to a value that Atlas accepts and that `refOf` reads: a character that Atlas refuses, and `@` itself, is `@` and two
 * hexadecimal digits for each byte. A value that had to be truncated ends in `@@`.
 */
function encodeRef(ref) {
    const encoded = startProperly(ref.replace(/[^A-Za-z0-9 ;_.+-]/gu, (character) => [...Buffer.from(character)]
        .map((byte) => `@${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('')));
    return encoded.length > MAX_VALUE ? `${encoded.slice(0, MAX_VALUE - CUT.length)}${CUT}` : encoded;
}
/**
 * Lets a value start with a letter or digit, as Atlas requires. The prefix contains `@`, which GitHub does not allow in names, so that
 * different names stay different; in front of a ref, it cannot be read as an encoded byte.
 */
function startProperly(value) {
    return /^[A-Za-z0-9]/.test(value) ? value : `x@${value}`;
}
//# sourceMappingURL=tags.js.map

/***/ }),

/***/ 8442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cg: () => (/* binding */ startBudget),
/* harmony export */   iU: () => (/* binding */ timedOut),
/* harmony export */   oU: () => (/* binding */ fitPause)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7552);


/** The last attempt starts this long before the end (or a tenth of the budget, if that is less), so that its response can arrive in time. */
const LAST_ATTEMPT_MS = 2_000;
/** Pauses are not shortened below this, because the next attempt would follow the previous one immediately. */
const MIN_SHORTENED_PAUSE_MS = 250;
/** Starts a budget of `totalMs` milliseconds. */
function startBudget(clock, totalMs, signal, limit = 'timeout') {
    const end = clock.elapsed() + totalMs;
    return { totalMs, limit, signal, remainingMs: () => Math.max(0, end - clock.elapsed()) };
}
/**
 * Shortens the pause before the next attempt if it would exceed the budget, so that a last attempt uses the remaining time.
 * @param pauseMs the preferred pause, in milliseconds
 * @param minMs the shortest pause allowed, such as the server's `Retry-After`
 * @returns milliseconds; undefined if there is no time for another attempt
 */
function fitPause(budget, pauseMs, minMs = 0) {
    const remainingMs = budget.remainingMs();
    const untilLastMs = remainingMs - Math.min(LAST_ATTEMPT_MS, budget.totalMs / 10);
    const shortenedMs = untilLastMs >= MIN_SHORTENED_PAUSE_MS ? Math.min(pauseMs, untilLastMs) : pauseMs;
    const fittedMs = Math.max(minMs, shortenedMs);
    return fittedMs < remainingMs ? fittedMs : undefined;
}
/**
 * The error for work that exceeded its budget. The message says how much time passed, and which limit applied.
 * @param description what was attempted, to follow "Failed to"
 * @param state the last known state, to follow a semicolon
 * @param advice what to do next, such as to increase `timeout`; omitted in clean-up, because no input changes its limit
 */
function timedOut(budget, description, state, advice, options) {
    const spent = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDuration */ .TV)(budget.totalMs - budget.remainingMs());
    const [limit, next] = budget.limit === 'timeout'
        ? [`(input "timeout": ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDuration */ .TV)(budget.totalMs)})`, advice]
        : ['(limit of clean-up)', undefined];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimedOutError */ .On((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(description, `timed out after ${spent} ${limit}; ${state}`, next), options);
}
//# sourceMappingURL=budget.js.map

/***/ }),

/***/ 9402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ code),
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/**
 * Formats untrusted text as code in Markdown. Every character that Markdown or HTML could interpret becomes a character reference, so
 * that no name, tag or message can add links, images, table rows or HTML tags.
 */
function code(text) {
    const escaped = text
        .replace(/\s+/g, ' ')
        // GitHub also creates links from text that starts with "www.".
        .replace(/[^\p{L}\p{N} .-]|(?<=www)\./giu, (character) => `&#${character.codePointAt(0)};`);
    return `<code>${escaped}</code>`;
}
/** A Markdown table with two columns and no headings. The cells must be Markdown. */
function table(rows) {
    return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}
//# sourceMappingURL=markdown.js.map

/***/ }),

/***/ 8398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ poll)
/* harmony export */ });
/* unused harmony export pollPause */
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8442);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7552);


/** The pause between two checks: this share of the time waited so far, within these limits. */
const SHARE_OF_WAITED = 0.05;
const MIN_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;
/** The range around a pause from which it is drawn, so that jobs that started together spread out. */
const JITTER = 0.1;
/** The longest time without a message in the log, if no pause is longer. */
const HEARTBEAT_MS = 30_000;
/**
 * The pause in milliseconds before the next check.
 * @param waitedMs the time since polling started
 */
function pollPause(waitedMs, random) {
    const pauseMs = Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, waitedMs * SHARE_OF_WAITED));
    return pauseMs * (1 + JITTER * (random() - 0.5));
}
/**
 * Checks something until there is a result: immediately, then about every second, and less often the longer it takes. The last check is
 * close to the end of the budget.
 * @param check receives the formatted time since polling started
 * @throws the errors of `check`; `messages.timedOut` when the budget ends; the budget's abort reason
 */
async function poll({ clock, budget, random }, messages, check) {
    const started = clock.elapsed();
    const waited = () => (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(clock.elapsed() - started);
    let reported;
    for (;;) {
        const { state, result } = await check(waited());
        const now = clock.elapsed();
        const pauseMs = pollPause(now - started, random);
        if (state !== reported?.state || now + pauseMs - reported.at > HEARTBEAT_MS) {
            messages.report(state, waited());
            reported = { state, at: now };
        }
        if (result !== undefined) {
            return result;
        }
        const fittedMs = (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fitPause */ .oU)(budget, pauseMs);
        if (fittedMs === undefined) {
            throw messages.timedOut(state);
        }
        await clock.sleep(fittedMs, budget.signal);
    }
}
//# sourceMappingURL=poll.js.map

/***/ }),

/***/ 9237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./lib/package.json
const package_namespaceObject = {"rE":"1.0.0"};
;// CONCATENATED MODULE: ./lib/src/util/version.js

/** The version in package.json, which the user agent contains. */
const VERSION = package_namespaceObject.rE;
//# sourceMappingURL=version.js.map

/***/ })

};
