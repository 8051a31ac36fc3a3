export const id = 50;
export const ids = [50];
export const modules = {

  139:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  q: () => (  AtlasError),
  Z: () => (  UnexpectedAnswerError)
});

var errors = __webpack_require__(5071);
; 
const NAME = 'Choose another name with the input "name", or leave it out to have one derived.';
const PLACE = 'Check the inputs "provider" and "region": not every region offers this type of instance.';
const PROJECT = 'Check the input "project", and that the credentials belong to the organization of that project.';
const ROLE = 'Check that the credentials are right and not expired, and that they have the role Project Owner in this project.';
const ACCESS_LIST = 'The Atlas Administration API has an IP access list of its own, and the address of this runner is not on it: add it, or turn "Require IP Access List for the Atlas Administration API" off in the organization settings (hosted runners change their address with every job).';
const BILLING = 'Check the billing of the Atlas organization: a payment method has to be on file and the account active.';
const CAPACITY = 'The region has no capacity now: choose another with the input "region", or run again later.';
const LATER = 'This is on the side of Atlas: run the job again later, and see https://status.mongodb.com.';
const HINTS = {
    DUPLICATE_CLUSTER_NAME: `The name is taken in this project. ${NAME}`,
    DUPLICATE_CLUSTER_NAME_PREFIX: `Another instance in this project has the same first 23 characters, and Atlas builds host names from those. ${NAME}`,
    CLUSTER_NAME_INVALID: NAME,
    CLUSTER_NAME_TOO_LONG: NAME,
    CLUSTER_NAME_PREFIX_INVALID: `The first 23 characters of the name must not end in "-". ${NAME}`,
    CLUSTER_ALREADY_REQUESTED_DELETION: 'The instance is being deleted: wait until it is gone, then run the job again.',
    CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED: 'The instance is protected from deletion: switch its termination protection off first.',
    INVALID_ATTRIBUTE: PLACE,
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
    ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED: 'The access list of the project is full (200 entries): delete some that are no longer needed.',
    WRITES_NOT_ALLOWED_DURING_APP_UPGRADES: 'Atlas is being upgraded: run the job again later.',
    RATE_LIMITED: 'Too many requests reach this project or organization: run fewer jobs at once, or allow more time with the input "timeout".',
    RATE_LIMITED_TOKEN_BUCKET: 'Too many requests reach this project or organization: run fewer jobs at once, or allow more time with the input "timeout".',
    UNEXPECTED_ERROR: LATER,
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
const KNOWN_ERROR_CODES = Object.keys(HINTS);
function hintFor(status, errorCode) {
    const byCode = errorCode !== undefined && Object.hasOwn(HINTS, errorCode) ? HINTS[errorCode] : undefined;
    return byCode ?? BY_STATUS[status] ?? (status >= 500 ? LATER : 'See the Atlas activity feed for more.');
}
; 


class AtlasError extends errors .zg {
    name = 'AtlasError';
    status;
    errorCode;
    retryAfterMs;
    bucketEmpty;
    constructor(refusal) {
        const { what, status, errorCode, detail } = refusal;
        const answer = errorCode ? `${errorCode} (HTTP ${status})` : `HTTP ${status}`;
        const reason = `Atlas answered ${answer}${detail ? `, "${detail.replace(/[.\s]+$/, '')}"` : ''}`;
        super(`Failed to ${what}: ${reason}. ${hintFor(status, errorCode)}`, { reason });
        this.status = status;
        this.errorCode = errorCode;
        this.retryAfterMs = refusal.retryAfterMs;
        this.bucketEmpty = refusal.bucketEmpty ?? false;
    }
    get mayHaveArrived() {
        return this.status >= 500;
    }
}
class UnexpectedAnswerError extends errors .zg {
    name = 'UnexpectedAnswerError';
}

  }),

  1295:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BW: () => (  mayHaveArrived),
    SY: () => (  judgeContended),
    V8: () => (  judgeOnce),
    hv: () => (  judgeRepeatable),
    up: () => (  hasCode)
  });
  var _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(139);
  var _transport_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6998);


const MOST_UNEXPECTED_ANSWERS = 3;
const PASSING_CODES = ['WRITES_NOT_ALLOWED_DURING_APP_UPGRADES'];
function mayHaveArrived(error) {
    if (error instanceof _transport_error_js__WEBPACK_IMPORTED_MODULE_1__  .w || error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__  .q) {
        return error.mayHaveArrived;
    }
    return error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__  .Z;
}
function judgeRepeatable(error, attempts) {
    if (error instanceof _transport_error_js__WEBPACK_IMPORTED_MODULE_1__  .w) {
        return { retry: error.mayPass };
    }
    if (error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__  .q) {
        const { status, retryAfterMs: atLeastMs, bucketEmpty } = error;
        const passing = status === 408 || status === 429 || (status >= 500 && status !== 501);
        const retry = passing || atLeastMs !== undefined || PASSING_CODES.includes(error.errorCode ?? '');
        return retry ? { retry, atLeastMs, throttled: status === 429, bucketEmpty } : { retry };
    }
    return { retry: error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__  .Z && attempts < MOST_UNEXPECTED_ANSWERS };
}
function hasCode(error, ...errorCodes) {
    return error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__  .q && errorCodes.includes(error.errorCode ?? '');
}
function judgeContended(error, attempts) {
    return error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__  .q && error.status === 409
        ? { retry: true }
        : judgeRepeatable(error, attempts);
}
function judgeOnce(error, attempts) {
    return mayHaveArrived(error) ? { retry: false } : judgeRepeatable(error, attempts);
}

  }),

  6998:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  TransportError)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);

const UNSENT = ['unreachable', 'proxied', 'untrusted'];
const LASTING = ['proxied', 'untrusted'];
class TransportError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__  .zg {
    name = 'TransportError';
    fault;
    cutShort;
    constructor(what, fault, reason, options) {
        super(`Failed to ${what}: ${reason}.`, { ...options, reason });
        this.fault = fault;
        this.cutShort = options?.cutShort ?? false;
    }
    get mayHaveArrived() {
        return !UNSENT.includes(this.fault);
    }
    get mayPass() {
        return !LASTING.includes(this.fault);
    }
}

  }),

  131:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IR: () => (  createFlexCluster),
    ST: () => (  isGone),
    Vb: () => (  undefinedIfGone),
    bS: () => (  updateFlexCluster),
    lW: () => (  listFlexClusters),
    pW: () => (  findFlexCluster),
    rL: () => (  deleteFlexCluster)
  });
  var _errors_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);
  var _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8443);
  var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5243);



const version = '2024-11-13';
function createFlexCluster(client, projectId, body) {
    const what = `create the flex cluster "${body.name}"`;
    return client.call({
        what,
        method: 'POST',
        path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
        version,
        body,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__  .g,
        judge: _errors_judge_js__WEBPACK_IMPORTED_MODULE_0__  .V8,
    });
}
function findFlexCluster(client, projectId, name) {
    return undefinedIfGone(client.call({
        what: `get the instance "${name}"`,
        method: 'GET',
        path: pathOf(projectId, name),
        version,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__  .g,
    }));
}
function updateFlexCluster(client, projectId, name, change) {
    return client.call({
        what: `change the instance "${name}"`,
        method: 'PATCH',
        path: pathOf(projectId, name),
        version,
        body: change,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__  .g,
    });
}
async function deleteFlexCluster(client, projectId, name) {
    try {
        await client.call({
            what: `delete the instance "${name}"`,
            method: 'DELETE',
            path: pathOf(projectId, name),
            version,
            schema: undefined,
        });
    }
    catch (error) {
        if (!isGone(error) && !(0,_errors_judge_js__WEBPACK_IMPORTED_MODULE_0__  .up)(error, 'CLUSTER_ALREADY_REQUESTED_DELETION')) {
            throw error;
        }
    }
}
function listFlexClusters(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__  ._)(client, {
        what: `list the instances of project ${projectId}`,
        path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
        version,
        item: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__  .g,
    });
}
async function undefinedIfGone(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (isGone(error)) {
            return undefined;
        }
        throw error;
    }
}
function isGone(error) {
    return (0,_errors_judge_js__WEBPACK_IMPORTED_MODULE_0__  .up)(error, 'CLUSTER_NOT_FOUND', 'CLUSTER_NAME_NOT_FOUND');
}
function pathOf(projectId, name) {
    return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}`;
}

  }),

  8443:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  InstanceAnswer)
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);

const Tag = zod_mini__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ key: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP(), value: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP() });
const InstanceAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    stateName: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    mongoDBVersion: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
    createDate: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
    connectionStrings: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__  ._H3({ standardSrv: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP()) })),
    providerSettings: zod_mini__WEBPACK_IMPORTED_MODULE_0__  ._H3({
        backingProviderName: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
        regionName: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
    }),
    tags: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YOg(Tag)),
    terminationProtectionEnabled: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .zMY()),
});

  }),

  5243:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  listAll)
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);

const PAGE_SIZE = 500;
async function* listAll(client, { what, path, version, item }) {
    for (let page = 1;; page += 1) {
        const { results } = await client.call({
            what,
            method: 'GET',
            path: `${path}?itemsPerPage=${PAGE_SIZE}&pageNum=${page}&includeCount=false`,
            version,
            schema: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ results: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YOg(item) }),
        });
        yield* results;
        if (results.length < PAGE_SIZE) {
            return;
        }
    }
}

  }),

  8466:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ke: () => (  refillDelay),
    bf: () => (  readWholeNumber),
    lB: () => (  isCrowded),
    pU: () => (  crowdDelay),
    y9: () => (  readRateLimit)
  });
const REFILL_MS = 65_000;
const CALM_SHARE = 0.05;
const REFILL_SPREAD = 0.3;
function readRateLimit(answer) {
    const remaining = readWholeNumber(answer.header('ratelimit-remaining'));
    return remaining === undefined
        ? undefined
        : { remaining, limit: readWholeNumber(answer.header('ratelimit-limit')) };
}
function readWholeNumber(text) {
    return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
function isCrowded(rateLimit) {
    return usedShare(rateLimit) > CALM_SHARE;
}
function refillDelay(rateLimit, random) {
    return isCrowded(rateLimit) ? usedShare(rateLimit) * REFILL_MS * (1 + REFILL_SPREAD * random()) : 0;
}
function crowdDelay(random) {
    return REFILL_MS * (1 + random());
}
function usedShare(rateLimit) {
    if (!rateLimit) {
        return 0;
    }
    const { remaining, limit } = rateLimit;
    return limit ? Math.max(0, (limit - remaining) / limit) : Number(remaining === 0);
}

  }),

  6153:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cg: () => (  startBudget),
    iU: () => (  timedOut),
    oU: () => (  fitPause)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);
  var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3387);


const LAST_ATTEMPT_MS = 2_000;
const MIN_SHORTENED_PAUSE_MS = 250;
function startBudget(clock, totalMs, signal, limit = 'timeout') {
    const end = clock.elapsed() + totalMs;
    return { totalMs, limit, signal, remainingMs: () => Math.max(0, end - clock.elapsed()) };
}
function fitPause(budget, wantedMs, atLeastMs = 0) {
    const left = budget.remainingMs();
    const untilLast = left - Math.min(LAST_ATTEMPT_MS, budget.totalMs / 10);
    const shortened = untilLast >= MIN_SHORTENED_PAUSE_MS ? Math.min(wantedMs, untilLast) : wantedMs;
    const pause = Math.max(atLeastMs, shortened);
    return pause < left ? pause : undefined;
}
function timedOut(budget, what, state, advice, options) {
    const spent = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__  .TV)(budget.totalMs - budget.remainingMs());
    const [limit, next] = budget.limit === 'timeout'
        ? [`(input "timeout": ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__  .TV)(budget.totalMs)})`, ` ${advice}`]
        : ['of clean-up', ''];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .On(`Failed to ${what}: timed out after ${spent} ${limit}; ${state}.${next}`, options);
}

  }),

  4603:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  code),
    t: () => (  table)
  });
function code(text) {
    const inert = text
        .replace(/\s+/g, ' ')
        .replace(/[^\p{L}\p{N} .-]|(?<=www)\./giu, (character) => `&#${character.codePointAt(0)};`);
    return `<code>${inert}</code>`;
}
function table(rows) {
    return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

  }),

  9153:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $S: () => (  describeOwner),
    D0: () => (  isHeldBy),
    Kf: () => (  MANAGED_BY),
    MU: () => (  isOurs),
    _n: () => (  pullRequestOf),
    cO: () => (  tagOf),
    dt: () => (  ownershipTags),
    kE: () => (  mergeTags),
    vA: () => (  createRunMark)
  });
  var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6073);

const MANAGED_BY = 'ephemeral-atlas';
const LONGEST_VALUE = 255;
function createRunMark(origin, random) {
    const part = Array.from({ length: 4 }, () => Math.floor(random() * 0x10000));
    return tagValue(`${origin.runId}-${origin.runAttempt}-${part.map((n) => n.toString(16).padStart(4, '0')).join('')}`);
}
function ownershipTags(origin, runMark) {
    const about = origin.pullRequest === undefined
        ? { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.ref, value: tagValue(origin.ref) }
        : { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.pullRequest, value: String(origin.pullRequest) };
    return [
        { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.managedBy, value: MANAGED_BY },
        { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.owner, value: tagValue(origin.owner) },
        { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.repository, value: tagValue(origin.repository) },
        about,
        { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.run, value: runMark },
    ];
}
function isHeldBy(tags, runMark) {
    return tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.run) === runMark && tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.managedBy) === MANAGED_BY;
}
function isOurs(tags, repository) {
    const same = (key, name) => tagOf(tags, key)?.toLowerCase() === tagValue(name).toLowerCase();
    return (tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.managedBy) === MANAGED_BY &&
        same(_tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.owner, repository.owner) &&
        same(_tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.repository, repository.repository));
}
function pullRequestOf(tags) {
    const text = tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.pullRequest);
    return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}
function mergeTags(tags, changes) {
    const merged = new Map((tags ?? []).map(({ key, value }) => [key, value]));
    for (const { key, value } of changes) {
        merged.set(key, value);
    }
    return [...merged].map(([key, value]) => ({ key, value }));
}
function describeOwner(tags) {
    if (tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.managedBy) !== MANAGED_BY) {
        return 'it has no ownership tags of this action';
    }
    const shown = Object.values(_tags_js__WEBPACK_IMPORTED_MODULE_0__  .j)
        .map((key) => ({ key, value: tagOf(tags, key) }))
        .filter(({ value }) => value !== undefined)
        .map(({ key, value }) => `${key}=${value}`);
    return `its ownership tags are ${shown.join(', ')}`;
}
function tagOf(tags, key) {
    return tags?.find((tag) => tag.key === key)?.value;
}
function tagValue(text) {
    return text.replace(/[^A-Za-z0-9 ;@_.+-]/gu, '.').slice(0, LONGEST_VALUE) || '.';
}

  }),

  4570:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  n: () => (  connectStep),
  Z: () => (  disconnect)
});

var schemas = __webpack_require__(8395);
var api = __webpack_require__(2306);
var judge = __webpack_require__(1295);
var format = __webpack_require__(3387);
var atlas_error = __webpack_require__(139);
var transport_error = __webpack_require__(6998);
var rate_limit = __webpack_require__(8466);
; 




function interpret(what, endpoint, answer, schema) {
    if (answer.status >= 300 && answer.status < 400) {
        throw new atlas_error .Z(`Failed to ${what}: ${endpoint} answered with a redirect (HTTP ${answer.status}) to ${redirectTarget(answer)}, which is not followed because it would carry the credentials there. Check the input "base-url".`);
    }
    if (answer.status < 200 || answer.status >= 400) {
        throw refusal(what, endpoint, answer);
    }
    if (!schema) {
        return undefined;
    }
    const result = schema.safeParse(parseJson(what, endpoint, answer.text));
    if (!result.success) {
        const issue = result.error.issues[0];
        const field = issue?.path.length ? `the field "${issue.path.join('.')}"` : 'the answer itself';
        throw new atlas_error .Z(`Failed to ${what}: ${endpoint} answered HTTP ${answer.status}, but ${field} is not what the API describes. See whether a newer version of this action is out.`);
    }
    return result.data;
}
function refusal(what, endpoint, answer) {
    const body = errorBody(what, endpoint, answer);
    const code = body.errorCode ?? body.error;
    const detail = body.detail ?? body.error_description;
    return new atlas_error .q({
        what,
        status: answer.status,
        errorCode: typeof code === 'string' && /^\w{1,100}$/.test(code) ? code : undefined,
        detail: typeof detail === 'string' ? (0,format .TN)(detail) : '',
        retryAfterMs: retryAfter(answer),
        bucketEmpty: answer.status === 429 && (0,rate_limit .y9)(answer)?.remaining === 0,
    });
}
function errorBody(what, endpoint, answer) {
    const refused = [400, 402, 403, 404, 409].includes(answer.status);
    const isJson = /json/i.test(answer.header('content-type') ?? '');
    try {
        const body = parseJson(what, endpoint, answer.text);
        const fields = typeof body === 'object' && body !== null ? { ...body } : {};
        if (refused && isJson && fields.error === undefined && fields.errorCode === undefined) {
            throw new atlas_error .Z(`Failed to ${what}: ${endpoint} answered HTTP ${answer.status}, but not with an error as the API describes it. See whether a newer version of this action is out.`);
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
function parseJson(what, endpoint, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const problem = text ? 'with something that is no whole JSON' : 'with an empty body';
        throw new transport_error .w(what, 'garbled', `${endpoint} answered ${problem}`, { cause: error });
    }
}
function retryAfter(answer) {
    const seconds = (0,rate_limit .bf)(answer.header('retry-after'));
    return seconds === undefined ? undefined : seconds * 1000;
}
function redirectTarget(answer) {
    const location = answer.header('location') ?? '';
    return URL.canParse(location) ? new URL(location).origin : 'another path';
}
var p_retry = __webpack_require__(4995);
var src_budget = __webpack_require__(6153);
var errors = __webpack_require__(5071);
; 






const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 20_000;
function retrying(what, budget, context, judge, attempt) {
    let throttled = 0;
    let telling;
    return (0,p_retry .Ay)(attempt, {
        retries: Number.POSITIVE_INFINITY,
        minTimeout: 0,
        signal: budget.signal,
        async shouldRetry({ error, attemptNumber }) {
            const verdict = judge(error, attemptNumber);
            if (!verdict.retry) {
                return false;
            }
            throttled += verdict.throttled ? 1 : 0;
            telling = error instanceof transport_error .w && error.cutShort ? telling : error;
            const usual = retryDelay(attemptNumber, throttled, verdict.atLeastMs, context.random);
            const wantedMs = verdict.bucketEmpty
                ? Math.max(usual, crowdDelayWithin(budget.remainingMs(), verdict.atLeastMs ?? 0, context.random))
                : usual;
            const delayMs = (0,src_budget .oU)(budget, wantedMs, verdict.atLeastMs);
            if (delayMs === undefined) {
                throw gaveUp(what, budget, telling ?? error, verdict.atLeastMs);
            }
            context.onRetry({ what, error, delayMs });
            await context.clock.sleep(delayMs, budget.signal);
            return true;
        },
    });
}
function gaveUp(what, budget, cause, atLeastMs = 0) {
    const asked = atLeastMs > 0 && atLeastMs >= budget.remainingMs()
        ? `, and asked for a pause of ${(0,format .TV)(atLeastMs)} before the next attempt`
        : '';
    const state = `last error: ${reasonOf(cause)}${asked}`;
    return (0,src_budget .iU)(budget, what, state, 'Run the job again, or raise "timeout".', { cause });
}
function crowdDelayWithin(leftMs, atLeastMs, random) {
    return atLeastMs + Math.min((0,rate_limit .pU)(random), (leftMs - atLeastMs) / 2);
}
function reasonOf(error) {
    return error instanceof errors .zg ? error.reason : error.message;
}
function retryDelay(attempts, throttled, atLeastMs, random) {
    const backoff = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempts - 1, 16));
    const spread = backoff * (0.5 + random() / 2);
    return atLeastMs === undefined ? spread : atLeastMs * (throttled > 1 ? 2 : 1) + spread;
}
; 




const RENEWAL_MARGIN_MS = 60_000;
const TOKEN_PATH = '/api/oauth/token';
const REVOKE_PATH = '/api/oauth/revoke';
const TokenAnswer = schemas .Ikc({ access_token: schemas .YjP().check(api .m9(1)), expires_in: schemas .aig() });
function serviceAccountAuth(credentials, connection, context, onSecret) {
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64');
    onSecret(basic);
    let token;
    async function fetchToken(budget) {
        const what = 'get an access token for the service account';
        const request = service_account_form(what, TOKEN_PATH, basic, { grant_type: 'client_credentials' });
        const answer = await retrying(what, budget, context, judge .hv, async () => interpret(what, `POST ${TOKEN_PATH}`, await connection.send(request, budget), TokenAnswer));
        onSecret(answer.access_token);
        const lifetime = answer.expires_in * 1000;
        const margin = Math.min(RENEWAL_MARGIN_MS, lifetime / 2);
        return { value: answer.access_token, renewAt: context.clock.elapsed() + lifetime - margin };
    }
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
        learn(_answer, _authorization, before) {
            token = undefined;
            return before === 0;
        },
        async close(budget) {
            const last = await token?.catch(() => undefined);
            token = undefined;
            if (last) {
                const request = service_account_form('revoke the access token', REVOKE_PATH, basic, { token: last.value });
                await connection.send(request, budget).catch(() => undefined);
            }
        },
    };
}
function service_account_form(what, path, basic, fields) {
    return {
        what,
        method: 'POST',
        path,
        headers: {
            accept: 'application/json',
            authorization: `Basic ${basic}`,
            'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams(fields).toString(),
    };
}
; 




const MEDIA_TYPES = {
    '2023-01-01': 'application/vnd.atlas.2023-01-01+json',
    '2024-11-13': 'application/vnd.atlas.2024-11-13+json',
    unversioned: 'application/json',
};
class AtlasClient {
    #connection;
    #auth;
    #context;
    budget;
    #rateLimit;
    constructor(connection, auth, context, budget) {
        this.#connection = connection;
        this.#auth = auth;
        this.#context = context;
        this.budget = budget;
    }
    within(budget) {
        const client = new AtlasClient(this.#connection, this.#auth, this.#context, budget);
        client.#rateLimit = this.#rateLimit;
        return client;
    }
    get rateLimit() {
        return this.#rateLimit;
    }
    get clock() {
        return this.#context.clock;
    }
    get random() {
        return this.#context.random;
    }
    call(call) {
        return this.retrying(call.what, call.judge ?? judge .hv, async () => {
            const answer = await this.#authorized(call);
            return interpret(call.what, `${call.method} ${call.shownPath ?? call.path}`, answer, call.schema);
        });
    }
    retrying(what, judge, attempt) {
        return retrying(what, this.budget, this.#context, judge, attempt);
    }
    async close() {
        await this.#auth.close(this.budget);
        this.#connection.close();
    }
    async #authorized(call) {
        for (let refused = 0;; refused += 1) {
            const authorization = await this.#auth.authorize(call, this.budget);
            const answer = await this.#send(call, authorization);
            if (answer.status !== 401 || !this.#auth.learn(answer, authorization, refused)) {
                return answer;
            }
        }
    }
    async #send(call, authorization) {
        const mediaType = MEDIA_TYPES[call.version];
        const started = this.#context.clock.elapsed();
        const answer = await this.#connection.send({
            what: call.what,
            method: call.method,
            path: call.path,
            headers: {
                accept: mediaType,
                'user-agent': this.#context.userAgent,
                ...(authorization === undefined ? {} : { authorization }),
                ...(call.body === undefined ? {} : { 'content-type': mediaType }),
            },
            body: call.body === undefined ? undefined : JSON.stringify(call.body),
        }, this.budget);
        this.#rateLimit = (0,rate_limit .y9)(answer) ?? this.#rateLimit;
        this.#context.onExchange({
            method: call.method,
            path: call.shownPath ?? call.path,
            status: answer.status,
            durationMs: this.#context.clock.elapsed() - started,
        });
        return answer;
    }
}
var external_node_http_ = __webpack_require__(7067);
var external_node_https_ = __webpack_require__(4708);
; 


const UNCONNECTED = {
    ECONNREFUSED: 'the connection was refused',
    ENOTFOUND: 'its name is not known to DNS',
    EAI_AGAIN: 'DNS gave no answer',
    ENETUNREACH: 'the network cannot be reached',
    EHOSTUNREACH: 'the host cannot be reached',
    ETIMEDOUT: 'connecting took too long',
};
function describeFailure(what, host, error) {
    const { code = '', message = String(error) } = error;
    const options = { cause: error };
    const unconnected = UNCONNECTED[code];
    if (unconnected) {
        return new transport_error .w(what, 'unreachable', `${host} cannot be reached: ${unconnected} (${code})`, options);
    }
    if (code.startsWith('ERR_PROXY')) {
        const reason = `the proxy does not let ${host} through (${(0,format .TN)(message, 120)}); check HTTPS_PROXY and NO_PROXY`;
        return new transport_error .w(what, 'proxied', reason, options);
    }
    if (/CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO/.test(code)) {
        const reason = `there is no trusted TLS connection to ${host} (${code}); if a proxy opens TLS here, name its CA in NODE_EXTRA_CA_CERTS`;
        return new transport_error .w(what, 'untrusted', reason, options);
    }
    const reason = `the connection to ${host} broke before the answer was there (${code || (0,format .TN)(message, 120)})`;
    return new transport_error .w(what, 'broken', reason, options);
}
; 





const LONGEST_REQUEST_MS = 30_000;
function openConnection(origin, proxies, clock) {
    const { protocol, host } = new URL(origin);
    const client = protocol === 'https:' ? external_node_https_ : external_node_http_;
    const agent = new client.Agent({ keepAlive: true, proxyEnv: proxyVariables(proxies) });
    return {
        async send(request, budget) {
            budget.signal.throwIfAborted();
            const limit = Math.min(LONGEST_REQUEST_MS, budget.remainingMs());
            const attempt = new AbortController();
            const cancelTimer = clock.after(limit, () => attempt.abort());
            const cancel = () => attempt.abort();
            budget.signal.addEventListener('abort', cancel, { once: true });
            const progress = { connected: false };
            try {
                return await exchange(client, agent, origin, request, attempt.signal, progress);
            }
            catch (error) {
                budget.signal.throwIfAborted();
                if (!attempt.signal.aborted) {
                    throw describeFailure(request.what, host, error);
                }
                const allowed = (0,format .a3)(limit);
                const cutShort = limit < LONGEST_REQUEST_MS;
                throw progress.connected
                    ? new transport_error .w(request.what, 'slow', `${host} gave no answer within ${allowed}`, { cutShort })
                    : new transport_error .w(request.what, 'unreachable', `connecting to ${host} took longer than ${allowed}`, { cutShort });
            }
            finally {
                cancelTimer();
                budget.signal.removeEventListener('abort', cancel);
            }
        },
        close: () => agent.destroy(),
    };
}
function proxyVariables(proxies) {
    return {
        HTTP_PROXY: proxies.http,
        HTTPS_PROXY: proxies.https,
        NO_PROXY: ['localhost,127.0.0.1,[::1]', proxies.none].filter(Boolean).join(','),
    };
}
function exchange(client, agent, origin, { method, path, headers, body }, signal, progress) {
    return new Promise((resolve, reject) => {
        const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        const request = client.request(`${origin}${path}`, {
            method,
            headers: { ...headers, ...length },
            agent,
            signal,
        });
        request.once('socket', (socket) => {
            if (socket.connecting) {
                socket.once('connect', () => {
                    progress.connected = true;
                });
            }
            else {
                progress.connected = true;
            }
        });
        request.once('error', reject);
        request.once('response', (response) => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', (chunk) => {
                text += chunk;
            });
            response.once('error', reject);
            response.once('end', () => resolve(answerOf(response, text)));
        });
        request.end(body);
    });
}
function answerOf(response, text) {
    return {
        status: response.statusCode ?? 0,
        text,
        header(name) {
            const value = response.headers[name];
            return Array.isArray(value) ? value[0] : value;
        },
    };
}
; 



async function connect(access, context, budget, onSecret) {
    const connection = openConnection(access.baseUrl, access.proxies, context.clock);
    const auth = await createAuth(access.credentials, connection, context, onSecret);
    return new AtlasClient(connection, auth, context, budget);
}
async function createAuth(credentials, connection, context, onSecret) {
    if (credentials.kind === 'service-account') {
        return serviceAccountAuth(credentials, connection, context, onSecret);
    }
    const { apiKeyAuth } = await __webpack_require__.e(  365).then(__webpack_require__.bind(__webpack_require__, 4365));
    return apiKeyAuth(credentials.publicKey, credentials.privateKey);
}
var masks = __webpack_require__(7801);
; 
const VERSION = '0.1.0';
; 






const GOODBYE_MS = 3_000;
function connectStep(step, access, budget) {
    const { runner, clock, random } = step;
    const environment = (name) => runner.environment[name.toLowerCase()] || runner.environment[name];
    const proxies = {
        http: environment('HTTP_PROXY'),
        https: environment('HTTPS_PROXY'),
        none: environment('NO_PROXY'),
    };
    return connect({ ...access, proxies }, {
        clock,
        random,
        userAgent: `ephemeral-atlas/${VERSION}`,
        onRetry: ({ what, error, delayMs }) => runner.info(`Could not ${what} yet: ${reasonOf(error)}; trying again in ${(0,format .a3)(delayMs)}`),
        onExchange: ({ method, path, status, durationMs }) => runner.debug(`${method} ${path}: HTTP ${status} after ${(0,format .a3)(durationMs)}`),
    }, budget, (secret) => (0,masks .$)(runner, secret));
}
async function disconnect(client) {
    await client
        .within((0,src_budget .cg)(client.clock, GOODBYE_MS, new AbortController().signal, 'clean-up'))
        .close();
}

  })

};
