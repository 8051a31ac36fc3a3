export const id = 503;
export const ids = [503];
export const modules = {

/***/ 2479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ connectStep),
  Z: () => (/* binding */ disconnect)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __webpack_require__(2306);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/atlas/errors.js
var errors = __webpack_require__(3483);
// EXTERNAL MODULE: ./lib/src/atlas/rate-limit.js
var rate_limit = __webpack_require__(4896);
// EXTERNAL MODULE: ./lib/src/atlas/transport-error.js
var transport_error = __webpack_require__(880);
;// CONCATENATED MODULE: ./lib/src/atlas/response.js




function parseResponse(description, endpoint, answer, schema, now) {
    if (answer.status >= 300 && answer.status < 400) {
        throw new errors/* UnexpectedResponseError */.d(`Failed to ${description}: ${endpoint} answered with a redirect (HTTP ${answer.status}) to ${redirectTarget(answer)}, which is not followed because it would carry the credentials there. Check the input "base-url".`);
    }
    if (answer.status < 200 || answer.status >= 400) {
        throw refusal(description, endpoint, answer, now);
    }
    if (!schema) {
        return undefined;
    }
    const result = schema.safeParse(parseJson(description, endpoint, answer.text));
    if (!result.success) {
        const issue = result.error.issues[0];
        const field = issue?.path.length ? `the field "${issue.path.join('.')}"` : 'the answer itself';
        throw new errors/* UnexpectedResponseError */.d(`Failed to ${description}: ${endpoint} answered HTTP ${answer.status}, but ${field} is not what the API describes. See whether a newer version of this action is out.`);
    }
    return result.data;
}
function refusal(description, endpoint, answer, now) {
    const body = errorBody(description, endpoint, answer);
    const code = body.errorCode ?? body.error;
    const detail = body.detail ?? body.error_description;
    return new errors/* AtlasError */.q({
        description,
        status: answer.status,
        errorCode: typeof code === 'string' && /^\w{1,100}$/.test(code) ? code : undefined,
        detail: typeof detail === 'string' ? (0,format/* oneLine */.TN)(detail) : '',
        retryAfterMs: retryAfter(answer, now),
        bucketEmpty: answer.status === 429 && (0,rate_limit/* readRateLimit */.y9)(answer)?.remaining === 0,
    });
}
/**
 * The API's error object; an empty one where something else answered, such as a gateway with its HTML page.
 * @throws TransportError, UnexpectedResponseError if Atlas refused, but why was lost on the way: then the status alone says too little
 */
function errorBody(description, endpoint, answer) {
    const refused = [400, 402, 403, 404, 409].includes(answer.status);
    const isJson = /json/i.test(answer.header('content-type') ?? '');
    try {
        const body = parseJson(description, endpoint, answer.text);
        const fields = typeof body === 'object' && body !== null ? { ...body } : {};
        if (refused && isJson && fields.error === undefined && fields.errorCode === undefined) {
            throw new errors/* UnexpectedResponseError */.d(`Failed to ${description}: ${endpoint} answered HTTP ${answer.status}, but not with an error as the API describes it. See whether a newer version of this action is out.`);
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
        const problem = text ? 'with something that is no whole JSON' : 'with an empty body';
        throw new transport_error/* TransportError */.w(description, 'garbled', `${endpoint} answered ${problem}`, { cause: error });
    }
}
/**
 * How long `Retry-After` asks to wait, in milliseconds: it holds seconds, as Atlas sends, or a date, as gateways may.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function retryAfter(answer, now) {
    const text = answer.header('retry-after')?.trim();
    const seconds = (0,rate_limit/* readWholeNumber */.bf)(text);
    if (seconds !== undefined) {
        return seconds * 1000;
    }
    const date = parseHttpDate(text ?? '');
    return date === undefined ? undefined : Math.max(0, date - now);
}
/** Reads a date in one of the three forms of RFC 9110, 5.6.7; the one without a time zone is in UTC, too. */
function parseHttpDate(text) {
    if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) {
        // Date.parse reads almost anything as a date, even "-1".
        return undefined;
    }
    const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
    return Number.isNaN(date) ? undefined : date;
}
function redirectTarget(answer) {
    const location = answer.header('location') ?? '';
    return URL.canParse(location) ? new URL(location).origin : 'another path';
}
//# sourceMappingURL=response.js.map
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(4995);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var util_errors = __webpack_require__(1940);
;// CONCATENATED MODULE: ./lib/src/atlas/retry.js






const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 20_000;
/**
 * Calls `attempt` until it succeeds, fails for good, or the budget has no time for another: the last pause is shortened so that one more
 * attempt is made near the end. p-retry keeps the loop; how long to wait is decided here, because `Retry-After` has its say in it.
 * @param description what is attempted, to follow "failed to"
 * @throws the last error if it is final; TimedOutError with it as the cause if time ran out; the budget's abort reason
 */
function retrying(description, budget, context, retryPolicy, attempt) {
    let throttled = 0;
    let telling;
    return (0,p_retry/* default */.Ay)(attempt, {
        retries: Number.POSITIVE_INFINITY,
        minTimeout: 0,
        signal: budget.signal,
        async shouldRetry({ error, attemptNumber }) {
            const decision = retryPolicy(error, attemptNumber);
            if (!decision.retry) {
                return false;
            }
            if (decision.immediate) {
                return true;
            }
            throttled += decision.throttled ? 1 : 0;
            telling = error instanceof transport_error/* TransportError */.w && error.cutShort ? telling : error;
            const usual = retryDelay(attemptNumber, throttled, decision.atLeastMs, context.random);
            const wantedMs = decision.bucketEmpty
                ? Math.max(usual, emptyBucketDelayWithin(budget.remainingMs(), decision.atLeastMs ?? 0, context.random))
                : usual;
            const delayMs = (0,util_budget/* fitPause */.oU)(budget, wantedMs, decision.atLeastMs);
            if (delayMs === undefined) {
                throw gaveUp(description, budget, telling ?? error, decision.atLeastMs);
            }
            context.onRetry({ description, error, delayMs });
            await context.clock.sleep(delayMs, budget.signal);
            return true;
        },
    });
}
function gaveUp(description, budget, cause, atLeastMs = 0) {
    const asked = atLeastMs > 0 && atLeastMs >= budget.remainingMs()
        ? `, and asked for a pause of ${(0,format/* shortDuration */.TV)(atLeastMs)} before the next attempt`
        : '';
    const state = `last error: ${reasonOf(cause)}${asked}`;
    return (0,util_budget/* timedOut */.iU)(budget, description, state, 'Run the job again, or raise "timeout".', { cause });
}
/** As long as a crowd needs, but never so long that no time is left for another attempt. */
function emptyBucketDelayWithin(leftMs, atLeastMs, random) {
    return atLeastMs + Math.min((0,rate_limit/* emptyBucketDelay */.Te)(random), (leftMs - atLeastMs) / 2);
}
/** Why something failed, as part of a sentence. */
function reasonOf(error) {
    return error instanceof util_errors/* StepError */.zg ? error.reason : error.message;
}
/**
 * Milliseconds to wait before the next attempt: doubling from 0.5 s to 20 s, half of it drawn at random so that parallel jobs
 * spread out. What the server asked for is a floor, and doubled after a second 429, as Atlas asks for clearly more then:
 * https://www.mongodb.com/docs/atlas/api/api-rate-limit/
 * @param attempts how many attempts have failed, from 1
 * @param throttled how many of them were answered 429
 */
function retryDelay(attempts, throttled, atLeastMs, random) {
    const backoff = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempts - 1, 16));
    const spread = backoff * (0.5 + random() / 2);
    return atLeastMs === undefined ? spread : atLeastMs * (throttled > 1 ? 2 : 1) + spread;
}
//# sourceMappingURL=retry.js.map
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
;// CONCATENATED MODULE: ./lib/src/atlas/auth/service-account.js




/** A token is renewed when it has less than this left, so that it does not expire on its way. */
const RENEWAL_MARGIN_MS = 60_000;
const TOKEN_PATH = '/api/oauth/token';
const REVOKE_PATH = '/api/oauth/revoke';
const TokenAnswer = schemas/* object */.Ikc({ access_token: schemas/* string */.YjP().check(api/* _minLength */.m9(1)), expires_in: schemas/* number */.aig() });
/**
 * OAuth 2.0 client credentials of an Atlas service account (RFC 6749, 4.4): a token is fetched with the first request, used for
 * all, renewed before it expires and once after a 401, and revoked at the end (RFC 7009).
 * @param onSecret told everything that must be masked, before it is used for anything
 */
function serviceAccountAuth(credentials, connection, context, onSecret) {
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64');
    onSecret(basic);
    const headers = {
        accept: 'application/json',
        authorization: `Basic ${basic}`,
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': context.userAgent,
    };
    let token;
    async function fetchToken(budget) {
        const description = 'get an access token for the service account';
        const request = service_account_form(description, TOKEN_PATH, headers, { grant_type: 'client_credentials' });
        const answer = await retrying(description, budget, context, retry_policy/* retryIdempotent */.wy, async () => {
            const response = await connection.send(request, budget);
            return parseResponse(description, `POST ${TOKEN_PATH}`, response, TokenAnswer, context.clock.now());
        });
        onSecret(answer.access_token);
        const lifetime = answer.expires_in * 1000;
        const margin = Math.min(RENEWAL_MARGIN_MS, lifetime / 2);
        return { value: answer.access_token, renewAt: context.clock.elapsed() + lifetime - margin };
    }
    /** One fetch serves all who wait for it; a failed one is not kept. */
    function obtain(budget) {
        if (!token) {
            const fetching = fetchToken(budget);
            token = fetching;
            fetching.catch(() => {
                token = undefined;
            });
        }
        return token;
    }
    return {
        async authorize(_request, budget) {
            const current = await obtain(budget);
            if (context.clock.elapsed() < current.renewAt) {
                return `Bearer ${current.value}`;
            }
            token = undefined;
            return `Bearer ${(await obtain(budget)).value}`;
        },
        sequential: false,
        onAccepted() { },
        onUnauthorized(_answer, _authorization, before) {
            token = undefined;
            return before === 0 ? 'resend' : 'refused';
        },
        async close(budget) {
            const last = await token?.catch(() => undefined);
            token = undefined;
            if (last) {
                const request = service_account_form('revoke the access token', REVOKE_PATH, headers, { token: last.value });
                await connection.send(request, budget).catch(() => undefined);
            }
        },
    };
}
function service_account_form(description, path, headers, fields) {
    return { description, method: 'POST', path, headers, body: new URLSearchParams(fields).toString() };
}
//# sourceMappingURL=service-account.js.map
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./lib/src/atlas/client.js
var _a;






/** The versioned media types of the operations that are used here; newer ones would resolve too, but these are exact. */
const MEDIA_TYPES = {
    '2023-01-01': 'application/vnd.atlas.2023-01-01+json',
    '2024-11-13': 'application/vnd.atlas.2024-11-13+json',
    unversioned: 'application/json',
};
/** The Administration API over one connection, for as long as its budget lasts. */
class AtlasClient {
    #shared;
    budget;
    /** Whether this client is used within an attempt whose turn it is. */
    #hasTurn;
    constructor(shared, budget, hasTurn) {
        this.#shared = shared;
        this.budget = budget;
        this.#hasTurn = hasTurn;
    }
    /** Makes a client; nothing is sent yet. */
    static over(connection, auth, context, budget) {
        const limit = auth.sequential ? (0,p_limit/* default */.A)(1) : undefined;
        const inTurn = (attempt) => (limit ? limit(attempt) : attempt());
        return new _a({ connection, auth, context, inTurn, rateLimit: undefined }, budget, false);
    }
    /** The same client with another budget: for clean-up, when the first one is used up or cancelled. */
    withBudget(budget) {
        return new _a(this.#shared, budget, this.#hasTurn);
    }
    /** What Atlas last said about its bucket. */
    get rateLimit() {
        return this.#shared.rateLimit;
    }
    get clock() {
        return this.#shared.context.clock;
    }
    get random() {
        return this.#shared.context.random;
    }
    /**
     * Carries out an operation that can be sent any number of times, retrying what can be retried within the budget.
     * @throws AtlasError, TransportError, UnexpectedResponseError for what can't be; TimedOutError when time has run out; the
     *   budget's abort reason
     */
    call(call) {
        return this.#retrying(call.description, retry_policy/* retryIdempotent */.wy, () => this.#attempt(async (client) => {
            for (let unauthorized = 0;; unauthorized += 1) {
                const { answer, next } = await client.#exchange(call, unauthorized);
                if (next !== 'resend') {
                    return read(call, answer, next === 'retry', client.clock.now());
                }
            }
        }));
    }
    /**
     * Carries out an operation that takes something away, takes it over or changes it. Each attempt first looks at what is there and decides
     * by that what to send, so that no request rests on a look that is older than its last attempt.
     * @param description what it does, to follow "failed to"
     * @param retryPolicy what its failures mean for another attempt
     * @param decide looks with the client it is given, and with no other; undefined if there is nothing to send any more
     * @returns the answer; undefined if nothing was sent
     * @throws as `call`, and what `decide` throws
     */
    callAfterLook(description, retryPolicy, decide) {
        let unauthorized = 0;
        return this.#retrying(description, retryPolicy, () => this.#attempt(async (client) => {
            const call = await decide(client);
            if (!call) {
                return undefined;
            }
            const { answer, next } = await client.#exchange(call, unauthorized);
            unauthorized += answer.status === 401 ? 1 : 0;
            // Where new credentials are all that is needed, the next attempt has them; but it looks again.
            return read(call, answer, next !== 'final', client.clock.now());
        }));
    }
    /** Gives back what authentication obtained, and ends the connection. */
    async close() {
        await this.#shared.auth.close(this.budget);
        this.#shared.connection.close();
    }
    #retrying(description, retryPolicy, attempt) {
        return retrying(description, this.budget, this.#shared.context, retryPolicy, attempt);
    }
    /** Carries out an attempt when its turn has come. The client that it is given does not wait for another turn. */
    #attempt(attempt) {
        if (this.#hasTurn) {
            return attempt(this);
        }
        return this.#shared.inTurn(async () => {
            this.budget.signal.throwIfAborted();
            return attempt(new _a(this.#shared, this.budget, true));
        });
    }
    /**
     * Sends a request once.
     * @param unauthorized how many 401s there were to the same operation before
     * @returns the answer, and whether the same request may get another one at once or later
     */
    async #exchange(call, unauthorized) {
        const { auth } = this.#shared;
        let authorization = await auth.authorize(call, this.budget);
        let answer = await this.#send(call, authorization);
        // A request without credentials only asks how to log in: nothing was done that rests on a look.
        if (answer.status === 401 && authorization === undefined) {
            if (auth.onUnauthorized(answer, authorization, unauthorized) === 'refused') {
                return { answer, next: 'final' };
            }
            authorization = await auth.authorize(call, this.budget);
            answer = await this.#send(call, authorization);
        }
        if (answer.status !== 401) {
            if (authorization !== undefined) {
                auth.onAccepted();
            }
            return { answer, next: 'final' };
        }
        const next = auth.onUnauthorized(answer, authorization, unauthorized);
        return { answer, next: next === 'refused' ? 'final' : next };
    }
    async #send(call, authorization) {
        const { connection, context } = this.#shared;
        const mediaType = MEDIA_TYPES[call.version];
        const started = context.clock.elapsed();
        const answer = await connection.send({
            description: call.description,
            method: call.method,
            path: call.path,
            headers: {
                accept: mediaType,
                'user-agent': context.userAgent,
                ...(authorization === undefined ? {} : { authorization }),
                ...(call.body === undefined ? {} : { 'content-type': mediaType }),
            },
            body: call.body === undefined ? undefined : JSON.stringify(call.body),
        }, this.budget);
        this.#shared.rateLimit = (0,rate_limit/* readRateLimit */.y9)(answer) ?? this.#shared.rateLimit;
        context.onExchange({
            method: call.method,
            path: call.shownPath ?? call.path,
            status: answer.status,
            durationMs: context.clock.elapsed() - started,
        });
        return answer;
    }
}
_a = AtlasClient;
/** Reads an answer. A refusal that may pass says so. */
function read(call, answer, mayPass, now) {
    const endpoint = `${call.method} ${call.shownPath ?? call.path}`;
    try {
        return parseResponse(call.description, endpoint, answer, call.schema, now);
    }
    catch (error) {
        if (mayPass && error instanceof errors/* AtlasError */.q) {
            error.mayPass = true;
        }
        throw error;
    }
}
//# sourceMappingURL=client.js.map
;// CONCATENATED MODULE: ./lib/src/atlas/failures.js


/** Failures to connect, in words. */
const UNCONNECTED = {
    ECONNREFUSED: 'the connection was refused',
    ENOTFOUND: 'its name is not known to DNS',
    EAI_AGAIN: 'DNS gave no answer',
    ENETUNREACH: 'the network cannot be reached',
    EHOSTUNREACH: 'the host cannot be reached',
    ETIMEDOUT: 'connecting took too long',
    UND_ERR_CONNECT_TIMEOUT: 'connecting took too long',
};
const UNTRUSTED = /CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO|^UND_ERR_PRX_TLS/;
/** What to do about the statuses with which a proxy refuses for good. */
const REFUSALS = {
    403: () => 'ask for it to be allowed, or exempt it with NO_PROXY',
    407: (variable) => `check the user name and password in ${variable}`,
};
/**
 * Says what kept an answer from coming, from the error of Node's HTTP client or of undici. This is the one place that decides whether a
 * request may have arrived, and whether another one may get through.
 */
function describeFailure({ description, host, proxyVariable, sent }, error) {
    const { code = '', message = String(error) } = error;
    const options = { cause: error };
    // undici's own codes say less than its messages.
    const detail = code.startsWith('UND_ERR') ? (0,format/* oneLine */.TN)(message, 120) : code || (0,format/* oneLine */.TN)(message, 120);
    const status = proxyVariable === undefined ? undefined : proxyStatus(code, message);
    if (proxyVariable !== undefined && status !== undefined) {
        const advice = REFUSALS[status]?.(proxyVariable);
        const reason = `the proxy refused to connect to ${host} (HTTP ${status})`;
        return advice
            ? new transport_error/* TransportError */.w(description, 'proxied', `${reason}; ${advice}`, options)
            : new transport_error/* TransportError */.w(description, 'unreachable', reason, options);
    }
    if (sent) {
        const reason = `the connection to ${host} broke before the answer was there (${detail})`;
        return new transport_error/* TransportError */.w(description, 'broken', reason, options);
    }
    if (UNTRUSTED.test(code)) {
        const reason = `there is no trusted TLS connection to ${host} (${code}); if a proxy opens TLS here, name its CA in NODE_EXTRA_CA_CERTS`;
        return new transport_error/* TransportError */.w(description, 'untrusted', reason, options);
    }
    const unconnected = UNCONNECTED[code];
    const target = proxyVariable === undefined ? host : `the proxy in ${proxyVariable}`;
    const reason = unconnected
        ? `${target} cannot be reached: ${unconnected} (${detail})`
        : `the connection to ${through(host, proxyVariable)} broke before the request was sent (${detail})`;
    return new transport_error/* TransportError */.w(description, 'unreachable', reason, options);
}
/** Says that an answer did not come in time; `cutShort` if that was less time than a request is due. */
function describeTimeout({ description, host, proxyVariable, sent }, limitMs, cutShort) {
    const allowed = (0,format/* formatDuration */.a3)(limitMs);
    return sent
        ? new transport_error/* TransportError */.w(description, 'slow', `${host} gave no answer within ${allowed}`, { cutShort })
        : new transport_error/* TransportError */.w(description, 'unreachable', `connecting to ${through(host, proxyVariable)} took longer than ${allowed}`, { cutShort });
}
function through(host, proxyVariable) {
    return proxyVariable === undefined ? host : `${host} through the proxy in ${proxyVariable}`;
}
/**
 * The status with which a proxy refused, to a CONNECT or for want of a login. undici tells it in a message only: "Proxy response (503)
 * !== 200 when HTTP Tunneling", "Proxy Authentication Required (407)".
 */
function proxyStatus(code, message) {
    const status = /^UND_ERR_(?:ABORTED|INVALID_ARG)$/.test(code)
        ? /^Proxy .*\((\d{3})\)/.exec(message)?.[1]
        : undefined;
    return status === undefined ? undefined : Number(status);
}
//# sourceMappingURL=failures.js.map
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./lib/src/atlas/http-sender.js
var http_sender = __webpack_require__(2384);
;// CONCATENATED MODULE: ./lib/src/atlas/node-sender.js



/** Sends requests with Node's own client, straight to the origin. */
function nodeSender(origin) {
    const isSecure = origin.startsWith('https:');
    const client = isSecure ? external_node_https_ : external_node_http_;
    const agent = new client.Agent({ keepAlive: true });
    return {
        send({ method, path, headers, body }, signal, onSending) {
            return new Promise((resolve, reject) => {
                const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
                const request = client.request(`${origin}${path}`, {
                    method,
                    headers: { ...headers, ...length },
                    agent,
                    signal,
                });
                request.once('socket', (socket) => {
                    if (request.reusedSocket) {
                        onSending();
                    }
                    else {
                        // Node holds the request back until the certificate has been verified.
                        socket.once(isSecure ? 'secureConnect' : 'connect', onSending);
                    }
                });
                request.once('error', reject);
                request.once('response', (response) => {
                    const chunks = [];
                    response.on('data', (chunk) => chunks.push(chunk));
                    response.once('error', reject);
                    response.once('end', () => resolve((0,http_sender/* toResponse */.Z)(response.statusCode ?? 0, response.headersDistinct, chunks)));
                });
                request.end(body);
            });
        },
        close: () => agent.destroy(),
    };
}
//# sourceMappingURL=node-sender.js.map
;// CONCATENATED MODULE: ./lib/src/atlas/http.js


/** One request waits at most this long for its whole answer. */
const MAX_REQUEST_MS = 30_000;
/** Opens a connection to an origin such as `https://cloud.mongodb.com`, through a proxy if one applies; nothing is sent yet. */
async function openConnection(origin, proxy, clock) {
    const sender = await openSender(origin, proxy);
    const route = { host: new URL(origin).host, proxyVariable: proxy?.variable };
    return {
        async send(request, budget) {
            budget.signal.throwIfAborted();
            const limitMs = Math.min(MAX_REQUEST_MS, budget.remainingMs());
            // A controller of its own for each attempt: one that was aborted once must not end the next attempt too.
            const attempt = new AbortController();
            const giveUp = () => attempt.abort();
            const cancelTimer = clock.after(limitMs, giveUp);
            budget.signal.addEventListener('abort', giveUp, { once: true });
            let sent = false;
            const onSending = () => {
                sent = true;
            };
            try {
                return await untilAborted(sender.send(request, attempt.signal, onSending), attempt.signal);
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
    // Loaded only here, so that nobody without a proxy pays for undici.
    const { proxySender } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(526)]).then(__webpack_require__.bind(__webpack_require__, 1526));
    return proxySender(origin, proxy.url);
}
/** Settles as soon as the signal aborts, whatever the socket does: while a tunnel is being built, a client may notice nothing. */
function untilAborted(promise, signal) {
    const aborted = new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return Promise.race([promise, aborted]);
}
//# sourceMappingURL=http.js.map
;// CONCATENATED MODULE: ./lib/src/atlas/connect.js



/**
 * Makes a client for the Administration API; nothing is sent before its first operation.
 * @param onSecret told everything that must be masked, before it is used for anything
 */
async function connect(access, context, budget, onSecret) {
    const connection = await openConnection(access.baseUrl, access.proxy, context.clock);
    const auth = await createAuth(access.credentials, connection, context, onSecret);
    return AtlasClient.over(connection, auth, context, budget);
}
async function createAuth(credentials, connection, context, onSecret) {
    if (credentials.kind === 'service-account') {
        return serviceAccountAuth(credentials, connection, context, onSecret);
    }
    // Loaded only here, so that service accounts do not pay for the Digest library.
    const { apiKeyAuth } = await __webpack_require__.e(/* import() */ 365).then(__webpack_require__.bind(__webpack_require__, 4365));
    return apiKeyAuth(credentials.publicKey, credentials.privateKey);
}
//# sourceMappingURL=connect.js.map
// EXTERNAL MODULE: ./lib/src/atlas/proxies.js
var proxies = __webpack_require__(6350);
// EXTERNAL MODULE: ./lib/src/runner/masks.js
var masks = __webpack_require__(9560);
;// CONCATENATED MODULE: ./lib/package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./lib/src/util/version.js

/** The version in package.json: what Atlas sees as the user agent. */
const VERSION = package_namespaceObject.rE;
//# sourceMappingURL=version.js.map
;// CONCATENATED MODULE: ./lib/src/actions/atlas-connection.js







/** Giving the token back is a courtesy, as it expires by itself: it may not hold up the end of the step. */
const REVOKE_TIMEOUT_MS = 3_000;
/**
 * Makes a client that logs through the runner and masks what it obtains.
 * @throws StepError if the proxy of the environment cannot be used
 */
async function connectStep(step, access, budget) {
    const { runner, clock, random } = step;
    return connect({ ...access, proxy: (0,proxies/* proxyFor */.i)(access.baseUrl, runner.environment) }, {
        clock,
        random,
        userAgent: `ephemeral-atlas/${VERSION}`,
        onRetry: ({ description, error, delayMs }) => runner.info(`Could not ${description} yet: ${reasonOf(error)}; trying again in ${(0,format/* formatDuration */.a3)(delayMs)}`),
        onExchange: ({ method, path, status, durationMs }) => runner.debug(`${method} ${path}: HTTP ${status} after ${(0,format/* formatDuration */.a3)(durationMs)}`),
    }, budget, (secret) => (0,masks/* maskSecret */.$)(runner, secret));
}
/** Ends a client: also when the step was cancelled or its time is over, so with a budget of its own. */
async function disconnect(client) {
    await client
        .withBudget((0,util_budget/* startBudget */.cg)(client.clock, REVOKE_TIMEOUT_MS, new AbortController().signal, 'clean-up'))
        .close();
}
//# sourceMappingURL=atlas-connection.js.map

/***/ }),

/***/ 3483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ UnexpectedResponseError),
/* harmony export */   q: () => (/* binding */ AtlasError)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(860);


/** An answer of Atlas, or of a gateway before it, with an error status. */
class AtlasError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'AtlasError';
    status;
    errorCode;
    retryAfterMs;
    bucketEmpty;
    /** Whether the same request may be accepted later, although its status alone says otherwise. */
    mayPass = false;
    constructor(refusal) {
        const { description, status, errorCode, detail } = refusal;
        const answer = errorCode ? `${errorCode} (HTTP ${status})` : `HTTP ${status}`;
        const reason = `Atlas answered ${answer}${detail ? `, "${detail.replace(/[.\s]+$/, '')}"` : ''}`;
        super(`Failed to ${description}: ${reason}. ${(0,_hints_js__WEBPACK_IMPORTED_MODULE_1__/* .hintFor */ .J)(status, errorCode, detail)}`, { reason });
        this.status = status;
        this.errorCode = errorCode;
        this.retryAfterMs = refusal.retryAfterMs;
        this.bucketEmpty = refusal.bucketEmpty ?? false;
    }
    /** Whether a request that was refused like this may have been carried out all the same: only a 5xx leaves that open. */
    get mayHaveArrived() {
        return this.status >= 500;
    }
}
/** An answer that is JSON but not what the API describes. */
class UnexpectedResponseError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'UnexpectedResponseError';
}
//# sourceMappingURL=errors.js.map

/***/ }),

/***/ 131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ createFlexCluster),
/* harmony export */   Xu: () => (/* binding */ undefinedIfNotFound),
/* harmony export */   bS: () => (/* binding */ updateFlexCluster),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   lW: () => (/* binding */ listFlexClusters),
/* harmony export */   pW: () => (/* binding */ findFlexCluster),
/* harmony export */   rL: () => (/* binding */ deleteFlexCluster),
/* harmony export */   vx: () => (/* binding */ isBeingDeleted)
/* harmony export */ });
/* harmony import */ var _instance_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8443);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5243);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);



const version = '2024-11-13';
/**
 * The request that creates a flex cluster (`createGroupFlexCluster`). If it may have arrived, only a look tells whether to send it again:
 * so it is for `callAfterLook`.
 */
function createFlexCluster(projectId, body) {
    return {
        description: `create the flex cluster "${body.name}"`,
        method: 'POST',
        path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
        version,
        body,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .InstanceAnswer */ .g,
    };
}
/** Asks for an instance (`getGroupFlexCluster`), also one that was made through the serverless endpoint; undefined if it is not there. */
function findFlexCluster(client, projectId, name) {
    return undefinedIfNotFound(client.call({
        description: `get the instance "${name}"`,
        method: 'GET',
        path: pathOf(projectId, name),
        version,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .InstanceAnswer */ .g,
    }));
}
/** The request that changes an instance (`updateGroupFlexCluster`): for `callAfterLook`. `tags` replaces the whole list. */
function updateFlexCluster(projectId, name, change) {
    return {
        description: `change the instance "${name}"`,
        method: 'PATCH',
        path: pathOf(projectId, name),
        version,
        body: change,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .InstanceAnswer */ .g,
    };
}
/**
 * The request that deletes an instance (`deleteGroupFlexCluster`), also one that was made through the serverless endpoint, whose own
 * DELETE is gone: for `callAfterLook`.
 */
function deleteFlexCluster(projectId, name) {
    return {
        description: `delete the instance "${name}"`,
        method: 'DELETE',
        path: pathOf(projectId, name),
        version,
        schema: undefined,
    };
}
/** Lists all instances of a project (`listGroupFlexClusters`); a list may leave connection strings out. */
function listFlexClusters(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listAll */ ._)(client, {
        description: `list the instances of project ${projectId}`,
        path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
        version,
        item: _instance_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .InstanceAnswer */ .g,
    });
}
/** The answer, or undefined where Atlas says that there is no such instance. */
async function undefinedIfNotFound(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (isNotFound(error)) {
            return undefined;
        }
        throw error;
    }
}
/** Whether Atlas said that the instance is not there; any other 404 is about the project or the path. */
function isNotFound(error) {
    return (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'CLUSTER_NOT_FOUND', 'CLUSTER_NAME_NOT_FOUND', 'SERVERLESS_INSTANCE_NOT_FOUND');
}
/** Whether Atlas said that the instance has already been asked to go. */
function isBeingDeleted(error) {
    return (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'CLUSTER_ALREADY_REQUESTED_DELETION');
}
function pathOf(projectId, name) {
    return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}`;
}
//# sourceMappingURL=flex-clusters.js.map

/***/ }),

/***/ 860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ hintFor),
/* harmony export */   O: () => (/* binding */ KNOWN_ERROR_CODES)
/* harmony export */ });
const NAME = 'Choose another name with the input "name", or leave it out to have one derived.';
const PLACE = 'Check the inputs "provider" and "region": not every region offers this type of instance.';
const PROJECT = 'Check the input "project", and that the credentials belong to the organization of that project.';
const ROLE = 'Check that the credentials are right and not expired, and that they have the role Project Owner in this project.';
const ACCESS_LIST = 'The Atlas Administration API has an IP access list of its own, and the address of this runner is not on it: add it, or turn "Require IP Access List for the Atlas Administration API" off in the organization settings (hosted runners change their address with every job).';
const BILLING = 'Check the billing of the Atlas organization: a payment method has to be on file and the account active.';
const CAPACITY = 'The region has no capacity now: choose another with the input "region", or run again later.';
const PERMANENT = 'The access list has this address without an expiry already: leave it out of "allow-ip", or delete the entry in Atlas.';
const LATER = 'This is on the side of Atlas: run the job again later, and see https://status.mongodb.com.';
/** What to do about each errorCode of the Atlas Administration API that a user can meet: the one place for such advice. */
const HINTS = {
    DUPLICATE_CLUSTER_NAME: `The name is taken in this project. ${NAME}`,
    DUPLICATE_CLUSTER_NAME_PREFIX: `Another instance in this project has the same first 23 characters, and Atlas builds host names from those. ${NAME}`,
    CLUSTER_NAME_INVALID: NAME,
    CLUSTER_NAME_TOO_LONG: NAME,
    CLUSTER_NAME_PREFIX_INVALID: `The first 23 characters of the name must not end in "-". ${NAME}`,
    CLUSTER_ALREADY_REQUESTED_DELETION: 'The instance is being deleted: wait until it is gone, then run the job again.',
    CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED: 'The instance is protected from deletion: switch its termination protection off first.',
    ATLAS_RESERVED_CLUSTER_NAME: `Atlas reserves names like "atlas-a1b2c3" for its own host names. ${NAME}`,
    CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API: `The name belongs to a cluster that is not a Flex cluster, which this action does not touch. ${NAME}`,
    VALIDATION_ERROR: PLACE,
    INVALID_ENUM_VALUE: PLACE,
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
    INACTIVE_ORG: 'The Atlas organization is not active: check its billing, and that it was not closed, in the organization settings.',
    GROUP_NOT_FOUND: PROJECT,
    INVALID_GROUP_ID: PROJECT,
    GROUP_NAME_NOT_FOUND: PROJECT,
    RESOURCE_NOT_FOUND: `${PROJECT} Check "base-url" too.`,
    CLUSTER_NOT_FOUND: 'There is no such instance in this project: it may have been deleted meanwhile.',
    CLUSTER_NAME_NOT_FOUND: 'There is no such instance in this project: it may have been deleted meanwhile.',
    OUT_OF_CAPACITY: CAPACITY,
    NO_CAPACITY: CAPACITY,
    REGION_UNAVAILABLE: CAPACITY,
    GROUP_USERS_LIMIT_EXCEEDED: 'A project holds at most 100 database users: delete some that are no longer needed.',
    USER_ALREADY_EXISTS: 'A database user of that name exists: run the job again.',
    ATLAS_INVALID_ROLE: 'Check the input "database-user-roles": use built-in roles, one role@database a line, such as readWrite@shop.',
    ATLAS_INVALID_ROLE_DATABASE: 'Check the input "database-user-roles": roles that reach every database belong to admin, such as readWriteAnyDatabase@admin.',
    EXPIRATION_DATE_EXCEEDS_MAX: 'Atlas keeps temporary users and access list entries for at most a week by its own clock: check the clock of the runner, or shorten "database-user-expires-in".',
    PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY: PERMANENT,
    ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED: 'The access list of the project is full (200 entries): delete some that are no longer needed.',
    WRITES_NOT_ALLOWED_DURING_APP_UPGRADES: 'Atlas is being upgraded: run the job again later.',
    RATE_LIMITED: 'Too many requests reach this project or organization: run fewer jobs at once, or allow more time with the input "timeout".',
    RATE_LIMITED_TOKEN_BUCKET: 'Too many requests reach this project or organization: run fewer jobs at once, or allow more time with the input "timeout".',
    invalid_client: 'Check "client-id" and "client-secret": the secret may have expired or been replaced.',
};
const BY_STATUS = {
    400: 'Check the inputs of the step.',
    401: ROLE,
    402: BILLING,
    403: ROLE,
    404: `${PROJECT} Check "base-url" too.`,
    410: 'Atlas has taken this version of its API away: use a newer version of this action.',
    429: 'Too many requests reach this project or organization: run fewer jobs at once, or allow more time with the input "timeout".',
};
/** The errorCodes that have advice of their own. */
const KNOWN_ERROR_CODES = [...Object.keys(HINTS), 'INVALID_ATTRIBUTE'];
/**
 * The advice for an error answer: by its errorCode, else by its status. One sentence or more. `UNEXPECTED_ERROR` is no advice of its own,
 * because Atlas answers a wrong API key with it too.
 * @param detail what Atlas says of the cause, which can name a field
 */
function hintFor(status, errorCode, detail) {
    if (errorCode === 'INVALID_ATTRIBUTE') {
        return /regionName/i.test(detail) ? PLACE : BY_STATUS[400];
    }
    const byCode = errorCode !== undefined && Object.hasOwn(HINTS, errorCode) ? HINTS[errorCode] : undefined;
    return byCode ?? BY_STATUS[status] ?? (status >= 500 ? LATER : 'See the Atlas activity feed for more.');
}
//# sourceMappingURL=hints.js.map

/***/ }),

/***/ 2384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toResponse)
/* harmony export */ });
/** Makes an answer of what an HTTP client read. */
function toResponse(status, headers, body) {
    return {
        status,
        text: Buffer.concat(body).toString('utf8'),
        header(name) {
            const value = headers[name];
            return typeof value === 'string' ? value : value?.join(', ');
        },
    };
}
//# sourceMappingURL=http-sender.js.map

/***/ }),

/***/ 8443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ InstanceAnswer)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);

const Tag = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ key: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** What is used of an instance, whichever endpoint describes it. Everything else that Atlas sends is kept as it came. */
const InstanceAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
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

/***/ 5243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ listAll)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);

/** The most that Atlas gives with one page. */
const PAGE_SIZE = 500;
/** Lists everything, page by page. */
async function* listAll(client, { description, path, version, item }) {
    for (let page = 1;; page += 1) {
        const { results } = await client.call({
            description,
            method: 'GET',
            path: `${path}?itemsPerPage=${PAGE_SIZE}&pageNum=${page}&includeCount=false`,
            version,
            schema: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ results: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(item) }),
        });
        yield* results;
        if (results.length < PAGE_SIZE) {
            return;
        }
    }
}
//# sourceMappingURL=lists.js.map

/***/ }),

/***/ 4896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: () => (/* binding */ refillDelay),
/* harmony export */   Te: () => (/* binding */ emptyBucketDelay),
/* harmony export */   X_: () => (/* binding */ isBucketLow),
/* harmony export */   bf: () => (/* binding */ readWholeNumber),
/* harmony export */   y9: () => (/* binding */ readRateLimit)
/* harmony export */ });
/** Atlas fills a bucket in a minute; a little more, as nobody's clock is exact. */
const REFILL_MS = 65_000;
/** With less of the bucket used than this, nobody is kept waiting. */
const CALM_SHARE = 0.05;
/** Each wait for a refill is longer by up to this share, at random. */
const REFILL_SPREAD = 0.3;
/**
 * What an answer says about the bucket; undefined if it says nothing.
 * @see https://www.mongodb.com/docs/atlas/api/api-rate-limit/
 */
function readRateLimit(answer) {
    const remaining = readWholeNumber(answer.header('ratelimit-remaining'));
    return remaining === undefined
        ? undefined
        : { remaining, limit: readWholeNumber(answer.header('ratelimit-limit')) };
}
/** The whole number in a header; undefined if there is none. */
function readWholeNumber(text) {
    return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
/** Whether others draw on the bucket so much that a request which can wait should. */
function isBucketLow(rateLimit) {
    return usedShare(rateLimit) > CALM_SHARE;
}
/**
 * Milliseconds by which a request that can wait is put off: as long as it takes to put back what has been used. Of many jobs that began
 * together, each found a different number left, so they come back one after the other, as fast as the bucket fills.
 */
function refillDelay(rateLimit, random) {
    return isBucketLow(rateLimit) ? usedShare(rateLimit) * REFILL_MS * (1 + REFILL_SPREAD * random()) : 0;
}
/**
 * Milliseconds until a request that found the bucket empty is sent again. `Retry-After` says when the next single token is there, and all
 * who were refused would come for it at once; so each waits until what others hold has been used and put back, and then as long
 * again by chance.
 */
function emptyBucketDelay(random) {
    return REFILL_MS * (1 + random());
}
function usedShare(rateLimit) {
    if (!rateLimit) {
        return 0;
    }
    const { remaining, limit } = rateLimit;
    return limit ? Math.max(0, (limit - remaining) / limit) : Number(remaining === 0);
}
//# sourceMappingURL=rate-limit.js.map

/***/ }),

/***/ 7951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ mayHaveArrived),
/* harmony export */   Sf: () => (/* binding */ retryOnConflict),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   wy: () => (/* binding */ retryIdempotent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3483);
/* harmony import */ var _transport_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(880);


const MAX_UNEXPECTED_ANSWERS = 3;
/** Errors of Atlas that pass by themselves, whatever their status. */
const PASSING_CODES = ['WRITES_NOT_ALLOWED_DURING_APP_UPGRADES'];
/** Whether a failed request may have done its work all the same, so that only asking tells. */
function mayHaveArrived(error) {
    if (error instanceof _transport_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q) {
        return error.mayHaveArrived;
    }
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnexpectedResponseError */ .d;
}
/** Judges the failure of a request that can be sent any number of times. */
function retryIdempotent(error, attempts) {
    if (error instanceof _transport_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w) {
        return { retry: error.mayPass };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q) {
        const { status, retryAfterMs: atLeastMs, bucketEmpty, mayPass } = error;
        const passing = status === 408 || status === 429 || (status >= 500 && status !== 501);
        const retry = passing || mayPass || atLeastMs !== undefined || PASSING_CODES.includes(error.errorCode ?? '');
        return retry ? { retry, atLeastMs, throttled: status === 429, bucketEmpty } : { retry };
    }
    return { retry: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnexpectedResponseError */ .d && attempts < MAX_UNEXPECTED_ANSWERS };
}
/** Whether an error is Atlas' refusal with one of these errorCodes. */
function hasCode(error, ...errorCodes) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q && errorCodes.includes(error.errorCode ?? '');
}
/**
 * Judges the failure of a request that Atlas refuses while another of its kind is under way: a 409 passes too.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupaccesslistentry
 */
function retryOnConflict(error, attempts) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q && error.status === 409
        ? { retry: true }
        : retryIdempotent(error, attempts);
}
//# sourceMappingURL=retry-policy.js.map

/***/ }),

/***/ 880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);

const UNSENT = ['unreachable', 'proxied', 'untrusted'];
const LASTING = ['proxied', 'untrusted'];
/** A request that got no answer that could be read. */
class TransportError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'TransportError';
    fault;
    /** Whether the request had less time than it is due, because the budget ended: then what failed before says more. */
    cutShort;
    /** @param what what the request was for, to follow "failed to" */
    constructor(description, fault, reason, options) {
        super(`Failed to ${description}: ${reason}.`, { ...options, reason });
        this.fault = fault;
        this.cutShort = options?.cutShort ?? false;
    }
    /** Whether the request may have reached Atlas, so that its work may have been done. */
    get mayHaveArrived() {
        return !UNSENT.includes(this.fault);
    }
    /** Whether the same request may get through later. */
    get mayPass() {
        return !LASTING.includes(this.fault);
    }
}
//# sourceMappingURL=transport-error.js.map

/***/ }),

/***/ 9153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ describeOwner),
/* harmony export */   D0: () => (/* binding */ isHeldBy),
/* harmony export */   Kf: () => (/* binding */ MANAGED_BY),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Xt: () => (/* binding */ adoptedTags),
/* harmony export */   Ze: () => (/* binding */ createOwnerToken),
/* harmony export */   _n: () => (/* binding */ pullRequestOf),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   dt: () => (/* binding */ ownershipTags),
/* harmony export */   kE: () => (/* binding */ mergeTags)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(647);

/** The value of the tag `managed-by` on everything that this project makes. */
const MANAGED_BY = 'ephemeral-atlas';
const MAX_VALUE = 255;
/**
 * The value of `github-run` for one step: the run, its attempt, and a random part, because the jobs of a matrix share both.
 * @param random as Math.random gives
 */
function createOwnerToken(origin, random) {
    const part = Array.from({ length: 4 }, () => Math.floor(random() * 0x10000));
    return tagValue(`${origin.runId}-${origin.runAttempt}-${part.map((n) => n.toString(16).padStart(4, '0')).join('')}`);
}
/**
 * The tags of an instance that a step takes over: who uses it, whether for a ref or a pull request, moves to the step, the tags that it
 * was asked for are added, all others stay.
 */
function adoptedTags(tags, origin, ownerToken, wanted) {
    const former = origin.pullRequest === undefined ? _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.pullRequest : _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.ref;
    const kept = tags?.filter(({ key }) => key !== former);
    return mergeTags(kept, [...ownershipTags(origin, ownerToken), ...wanted]);
}
/** The tags that say for which repository, ref or pull request, and by which step, an instance was made. */
function ownershipTags(origin, ownerToken) {
    const about = origin.pullRequest === undefined
        ? { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.ref, value: tagValue(origin.ref) }
        : { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.pullRequest, value: String(origin.pullRequest) };
    return [
        { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.managedBy, value: MANAGED_BY },
        { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.owner, value: tagValue(origin.owner) },
        { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.repository, value: tagValue(origin.repository) },
        about,
        { key: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.run, value: ownerToken },
    ];
}
/** Whether an instance is held by the step with this mark: it made it, and no other step has taken it over since. */
function isHeldBy(tags, ownerToken) {
    return (tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.run) === ownerToken && tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.managedBy) === MANAGED_BY);
}
/** Whether an instance was made by runs of this repository. GitHub does not tell upper from lower case in its names. */
function isOurs(tags, repository) {
    const same = (key, name) => tagOf(tags, key)?.toLowerCase() === tagValue(name).toLowerCase();
    return (tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.managedBy) === MANAGED_BY &&
        same(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.owner, repository.owner) &&
        same(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.repository, repository.repository));
}
/** The pull request that an instance was made for; undefined if it was made for a ref. */
function pullRequestOf(tags) {
    const text = tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.pullRequest);
    return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}
/** The tags of an instance with others laid over them: a key that is there already keeps its place and gets the new value. */
function mergeTags(tags, changes) {
    const merged = new Map((tags ?? []).map(({ key, value }) => [key, value]));
    for (const { key, value } of changes) {
        merged.set(key, value);
    }
    return [...merged].map(([key, value]) => ({ key, value }));
}
/** Says whose an instance is, for an error about finding it. */
function describeOwner(tags) {
    if (tagOf(tags, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.managedBy) !== MANAGED_BY) {
        return 'it has no ownership tags of this action';
    }
    const shown = Object.values(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j)
        .map((key) => ({ key, value: tagOf(tags, key) }))
        .filter(({ value }) => value !== undefined)
        .map(({ key, value }) => `${key}=${value}`);
    return `its ownership tags are ${shown.join(', ')}`;
}
/** The value of a tag; undefined if there is none of that key. */
function tagOf(tags, key) {
    return tags?.find((tag) => tag.key === key)?.value;
}
/**
 * What Atlas accepts as a tag's value: a character that it refuses becomes `.`, a value starts with a letter or digit, and the rest beyond
 * 255 characters is cut off. What stands before a symbol has an `@`, which no name on GitHub can have, so that no two names become one.
 */
function tagValue(text) {
    const allowed = text.replace(/[^A-Za-z0-9 ;@_.+-]/gu, '.');
    return (/^[A-Za-z0-9]/.test(allowed) ? allowed : `x@${allowed}`).slice(0, MAX_VALUE);
}
//# sourceMappingURL=ownership.js.map

/***/ }),

/***/ 6628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ removeInstance)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8442);



/** Atlas shows a deletion a moment after it has accepted it; after this long without, it has forgotten it. */
const FORGOTTEN_MS = 10_000;
/** Between two looks at whether a deletion has begun. */
const CONFIRM_INTERVAL_MS = 1_000;
/** Lifting termination protection takes effect within this time. */
const LIFT_MS = 30_000;
/**
 * Deletes an instance. Every request rests on a look made in the same attempt: a retry looks and decides again. A deletion that Atlas
 * accepts and does not begin is asked for again.
 * @param decide called with what is there, unless it is being deleted already; what it throws ends the removal
 * @throws TimedOutError if the deletion has not begun when the client's budget is used up; AtlasError and the like; the budget's abort
 *   reason
 */
async function removeInstance(client, target, decide) {
    const { projectId, name } = target;
    let { id } = target;
    let mayHaveBegun = false;
    let liftedAt;
    for (;;) {
        let request;
        let outcome = 'absent';
        const step = client.callAfterLook(`delete the instance "${name}"`, (error, attempts) => {
            mayHaveBegun ||= request === 'delete' && (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveArrived */ .BW)(error);
            return isProtected(error) && liftedAt !== undefined && client.clock.elapsed() - liftedAt < LIFT_MS
                ? { retry: true }
                : (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .retryIdempotent */ .wy)(error, attempts);
        }, async (look) => {
            request = undefined;
            const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(look, projectId, name);
            if (!instance || (id !== undefined && instance.id !== id)) {
                outcome = mayHaveBegun ? 'deleted' : 'absent';
                return undefined;
            }
            id = instance.id;
            // Atlas takes all tags off what it is deleting: whose it was no longer shows.
            if (instance.stateName === 'DELETING') {
                outcome = mayHaveBegun ? 'deleted' : 'already being deleted';
                return undefined;
            }
            const decision = decide(instance);
            if (decision === 'leave') {
                outcome = 'left';
                return undefined;
            }
            const lift = decision === 'lift and delete' && instance.terminationProtectionEnabled && liftedAt === undefined;
            request = lift ? 'lift' : 'delete';
            return lift
                ? (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .updateFlexCluster */ .bS)(projectId, name, { terminationProtectionEnabled: false })
                : (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteFlexCluster */ .rL)(projectId, name);
        });
        try {
            await step;
        }
        catch (error) {
            if ((0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(error)) {
                return mayHaveBegun ? 'deleted' : 'absent';
            }
            if ((0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isBeingDeleted */ .vx)(error)) {
                return mayHaveBegun ? 'deleted' : 'already being deleted';
            }
            throw error;
        }
        if (request === undefined) {
            return outcome;
        }
        if (request === 'lift') {
            liftedAt = client.clock.elapsed();
        }
        else {
            mayHaveBegun = true;
            if (await hasBegun(client, { projectId, name, id })) {
                return 'deleted';
            }
        }
    }
}
function isProtected(error) {
    return (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED');
}
/** Looks until a deletion that Atlas accepted shows; false if it does not, so that it has to be asked for again. */
async function hasBegun(client, { projectId, name, id }) {
    const { clock, budget } = client;
    const accepted = clock.elapsed();
    for (;;) {
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, projectId, name);
        if (!instance || instance.id !== id || instance.stateName === 'DELETING') {
            return true;
        }
        const waited = clock.elapsed() - accepted;
        if (waited >= FORGOTTEN_MS) {
            return false;
        }
        if (budget.remainingMs() <= CONFIRM_INTERVAL_MS) {
            throw (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .timedOut */ .iU)(budget, `delete the instance "${name}"`, `Atlas accepted the deletion, but the instance is still ${instance.stateName}`, 'Check it in Atlas, and delete it there if it stays.');
        }
        await clock.sleep(CONFIRM_INTERVAL_MS, budget.signal);
    }
}
//# sourceMappingURL=removal.js.map

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


/** The last attempt begins this long before the end (or a tenth of the budget, if that is less), so that its answer can still count. */
const LAST_ATTEMPT_MS = 2_000;
/** A pause is not made shorter than this to fit: it would be a second attempt straight after the one before. */
const MIN_SHORTENED_PAUSE_MS = 250;
/** Starts a budget of `totalMs` milliseconds now. */
function startBudget(clock, totalMs, signal, limit = 'timeout') {
    const end = clock.elapsed() + totalMs;
    return { totalMs, limit, signal, remainingMs: () => Math.max(0, end - clock.elapsed()) };
}
/**
 * Fits the pause before the next attempt into a budget: one that would reach beyond the end is shortened, so that a last attempt uses
 * the time that is left.
 * @param atLeastMs what the pause is never shortened below, such as the server's `Retry-After`
 * @returns milliseconds; undefined if there is no time for another attempt
 */
function fitPause(budget, wantedMs, atLeastMs = 0) {
    const left = budget.remainingMs();
    const untilLast = left - Math.min(LAST_ATTEMPT_MS, budget.totalMs / 10);
    const shortened = untilLast >= MIN_SHORTENED_PAUSE_MS ? Math.min(wantedMs, untilLast) : wantedMs;
    const pause = Math.max(atLeastMs, shortened);
    return pause < left ? pause : undefined;
}
/**
 * The error for something that a budget had no more time for. It says how much time went by, and whose limit it was.
 * @param description what was to be done, to follow "failed to"
 * @param state how far it was, to follow a semicolon
 * @param advice what to do next, where that is to raise `timeout` or the like; left out for limits that no input changes
 */
function timedOut(budget, description, state, advice, options) {
    const spent = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDuration */ .TV)(budget.totalMs - budget.remainingMs());
    const [limit, next] = budget.limit === 'timeout'
        ? [`(input "timeout": ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDuration */ .TV)(budget.totalMs)})`, ` ${advice}`]
        : ['of clean-up', ''];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimedOutError */ .On(`Failed to ${description}: timed out after ${spent} ${limit}; ${state}.${next}`, options);
}
//# sourceMappingURL=budget.js.map

/***/ }),

/***/ 2739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ startDeadline)
/* harmony export */ });
/**
 * Starts a deadline.
 * @param ms milliseconds from now
 * @param reason what the signal aborts with
 */
function startDeadline(clock, ms, reason) {
    const controller = new AbortController();
    const cancel = clock.after(ms, () => controller.abort(reason));
    return { signal: controller.signal, cancel };
}
//# sourceMappingURL=deadline.js.map

/***/ }),

/***/ 9402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ code),
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/**
 * Writes text from elsewhere as code in Markdown. Everything that Markdown or HTML could take for markup becomes a character
 * reference, so that no name, tag or message can add links, images, rows or tags of its own.
 */
function code(text) {
    const inert = text
        .replace(/\s+/g, ' ')
        // GitHub makes links of what starts with "www." too.
        .replace(/[^\p{L}\p{N} .-]|(?<=www)\./giu, (character) => `&#${character.codePointAt(0)};`);
    return `<code>${inert}</code>`;
}
/** A Markdown table of two columns without headings of its own; the cells are Markdown already. */
function table(rows) {
    return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}
//# sourceMappingURL=markdown.js.map

/***/ })

};
