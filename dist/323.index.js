export const id = 323;
export const ids = [323];
export const modules = {

/***/ 139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ AtlasError),
  Z: () => (/* binding */ UnexpectedAnswerError)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(71);
;// CONCATENATED MODULE: ./lib/src/atlas/errors/hints.js
const NAME = 'Choose another name with the input "name", or leave it out to have one derived.';
const PLACE = 'Check the inputs "provider" and "region": not every region offers this type of instance.';
const PROJECT = 'Check the input "project", and that the credentials belong to the organization of that project.';
const ROLE = 'Check that the credentials are right and not expired, and that they have the role Project Owner in this project.';
const ACCESS_LIST = 'The Atlas Administration API has an IP access list of its own, and the address of this runner is not on it: add it, or turn "Require IP Access List for the Atlas Administration API" off in the organization settings (hosted runners change their address with every job).';
const BILLING = 'Check the billing of the Atlas organization: a payment method has to be on file and the account active.';
const CAPACITY = 'The region has no capacity now: choose another with the input "region", or run again later.';
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
/** The errorCodes that have advice of their own. */
const KNOWN_ERROR_CODES = Object.keys(HINTS);
/** The advice for an error answer: by its errorCode, else by its status. One sentence or more. */
function hintFor(status, errorCode) {
    const byCode = errorCode !== undefined && Object.hasOwn(HINTS, errorCode) ? HINTS[errorCode] : undefined;
    return byCode ?? BY_STATUS[status] ?? (status >= 500 ? LATER : 'See the Atlas activity feed for more.');
}
//# sourceMappingURL=hints.js.map
;// CONCATENATED MODULE: ./lib/src/atlas/errors/atlas-error.js


/** An answer of Atlas, or of a gateway before it, with an error status. */
class AtlasError extends errors/* StepError */.zg {
    name = 'AtlasError';
    status;
    errorCode;
    retryAfterMs;
    constructor(refusal) {
        const { what, status, errorCode, detail } = refusal;
        const answer = errorCode ? `${errorCode} (HTTP ${status})` : `HTTP ${status}`;
        const reason = `Atlas answered ${answer}${detail ? `, "${detail.replace(/[.\s]+$/, '')}"` : ''}`;
        super(`Failed to ${what}: ${reason}. ${hintFor(status, errorCode)}`, { reason });
        this.status = status;
        this.errorCode = errorCode;
        this.retryAfterMs = refusal.retryAfterMs;
    }
    /** Whether a request that was refused like this may have been carried out all the same: only a 5xx leaves that open. */
    get mayHaveArrived() {
        return this.status >= 500;
    }
}
/** An answer that is JSON but not what the API describes. */
class UnexpectedAnswerError extends errors/* StepError */.zg {
    name = 'UnexpectedAnswerError';
}
//# sourceMappingURL=atlas-error.js.map

/***/ }),

/***/ 295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ mayHaveArrived),
/* harmony export */   V8: () => (/* binding */ judgeOnce),
/* harmony export */   hv: () => (/* binding */ judgeRepeatable)
/* harmony export */ });
/* harmony import */ var _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(139);
/* harmony import */ var _transport_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(998);


const MOST_UNEXPECTED_ANSWERS = 3;
/** Errors of Atlas that pass by themselves, whatever their status. */
const PASSING_CODES = ['WRITES_NOT_ALLOWED_DURING_APP_UPGRADES'];
/** Whether a failed request may have done its work all the same, so that only asking tells. */
function mayHaveArrived(error) {
    if (error instanceof _transport_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w || error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q) {
        return error.mayHaveArrived;
    }
    return error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UnexpectedAnswerError */ .Z;
}
/** Judges the failure of a request that can be sent any number of times. */
function judgeRepeatable(error, attempts) {
    if (error instanceof _transport_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w) {
        return { retry: error.mayPass };
    }
    if (error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q) {
        const { status, retryAfterMs: atLeastMs } = error;
        const passing = status === 408 || status === 429 || (status >= 500 && status !== 501);
        const retry = passing || atLeastMs !== undefined || PASSING_CODES.includes(error.errorCode ?? '');
        return retry ? { retry, atLeastMs, throttled: status === 429 } : { retry };
    }
    return { retry: error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UnexpectedAnswerError */ .Z && attempts < MOST_UNEXPECTED_ANSWERS };
}
/** Judges the failure of a request that must not do its work twice: it is sent again only if it cannot have arrived. */
function judgeOnce(error, attempts) {
    return mayHaveArrived(error) ? { retry: false } : judgeRepeatable(error, attempts);
}
//# sourceMappingURL=judge.js.map

/***/ }),

/***/ 998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71);

const UNSENT = ['unreachable', 'proxied', 'untrusted'];
const LASTING = ['proxied', 'untrusted'];
/** A request that got no answer that could be read. */
class TransportError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'TransportError';
    fault;
    /** @param what what the request was for, to follow "failed to" */
    constructor(what, fault, reason, options) {
        super(`Failed to ${what}: ${reason}.`, { ...options, reason });
        this.fault = fault;
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

/***/ 131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ createFlexCluster),
/* harmony export */   Vb: () => (/* binding */ undefinedIfGone),
/* harmony export */   bS: () => (/* binding */ updateFlexCluster),
/* harmony export */   pW: () => (/* binding */ findFlexCluster),
/* harmony export */   rL: () => (/* binding */ deleteFlexCluster),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/* harmony import */ var _errors_atlas_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(139);
/* harmony import */ var _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(443);


const version = '2024-11-13';
/** Makes a flex cluster (`createGroupFlexCluster`). Not repeated if it may have arrived: then only asking tells. */
function createFlexCluster(client, projectId, body) {
    const what = `create the flex cluster "${body.name}"`;
    return client.call({
        what,
        method: 'POST',
        path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
        version,
        body,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .InstanceAnswer */ .g,
        once: true,
    });
}
/** Asks for an instance (`getGroupFlexCluster`), also one that was made through the serverless endpoint; undefined if it is not there. */
function findFlexCluster(client, projectId, name) {
    return undefinedIfGone(client.call({
        what: `get the instance "${name}"`,
        method: 'GET',
        path: pathOf(projectId, name),
        version,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .InstanceAnswer */ .g,
    }));
}
/** Changes an instance (`updateGroupFlexCluster`). `tags` replaces the whole list. */
function updateFlexCluster(client, projectId, name, change) {
    return client.call({
        what: `change the instance "${name}"`,
        method: 'PATCH',
        path: pathOf(projectId, name),
        version,
        body: change,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .InstanceAnswer */ .g,
    });
}
/**
 * Asks Atlas to delete an instance (`deleteGroupFlexCluster`), also one that was made through the serverless endpoint, whose own
 * DELETE is gone. What is being deleted or gone already counts as done, so it can be repeated.
 */
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
        if (!isGone(error) && !hasCode(error, 'CLUSTER_ALREADY_REQUESTED_DELETION')) {
            throw error;
        }
    }
}
/** The answer, or undefined where Atlas says that there is no such instance. */
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
/** Whether Atlas said that the instance is not there; any other 404 is about the project or the path. */
function isGone(error) {
    return hasCode(error, 'CLUSTER_NOT_FOUND') || hasCode(error, 'CLUSTER_NAME_NOT_FOUND');
}
/** Whether an error is Atlas' refusal with this errorCode. */
function hasCode(error, errorCode) {
    return error instanceof _errors_atlas_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q && error.errorCode === errorCode;
}
function pathOf(projectId, name) {
    return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}`;
}
//# sourceMappingURL=flex-clusters.js.map

/***/ }),

/***/ 443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ InstanceAnswer)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(395);

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

/***/ 153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ startBudget)
/* harmony export */ });
/** Starts a budget of `totalMs` milliseconds now. */
function startBudget(clock, totalMs, signal) {
    const end = clock.elapsed() + totalMs;
    return { totalMs, signal, remainingMs: () => Math.max(0, end - clock.elapsed()) };
}
//# sourceMappingURL=budget.js.map

/***/ }),

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ describeOwner),
/* harmony export */   D0: () => (/* binding */ isHeldBy),
/* harmony export */   dt: () => (/* binding */ ownershipTags),
/* harmony export */   vA: () => (/* binding */ createRunMark)
/* harmony export */ });
/* unused harmony export MANAGED_BY */
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73);

/** The value of the tag `managed-by` on everything that this project makes. */
const MANAGED_BY = 'ephemeral-atlas';
const LONGEST_VALUE = 255;
/**
 * The value of `github-run` for one step: the run, its attempt, and a random part, because the jobs of a matrix share both.
 * @param random as Math.random gives
 */
function createRunMark(origin, random) {
    const part = Array.from({ length: 4 }, () => Math.floor(random() * 0x10000));
    return tagValue(`${origin.runId}-${origin.runAttempt}-${part.map((n) => n.toString(16).padStart(4, '0')).join('')}`);
}
/** The tags that say for which repository, ref or pull request, and by which step, an instance was made. */
function ownershipTags(origin, runMark) {
    const about = origin.pullRequest === undefined
        ? { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.ref, value: tagValue(origin.ref) }
        : { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.pullRequest, value: String(origin.pullRequest) };
    return [
        { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.managedBy, value: MANAGED_BY },
        { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.owner, value: tagValue(origin.owner) },
        { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.repository, value: tagValue(origin.repository) },
        about,
        { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.run, value: runMark },
    ];
}
/** Whether an instance is held by the step with this mark: it made it, and no other step has taken it over since. */
function isHeldBy(tags, runMark) {
    return tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.run) === runMark && tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.managedBy) === MANAGED_BY;
}
/** Says whose an instance is, for an error about finding it. */
function describeOwner(tags) {
    if (tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.managedBy) !== MANAGED_BY) {
        return 'it has no ownership tags of this action';
    }
    const shown = Object.values(_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j)
        .map((key) => ({ key, value: tagOf(tags, key) }))
        .filter(({ value }) => value !== undefined)
        .map(({ key, value }) => `${key}=${value}`);
    return `its ownership tags are ${shown.join(', ')}`;
}
function tagOf(tags, key) {
    return tags?.find((tag) => tag.key === key)?.value;
}
/** What Atlas accepts as a tag's value: a character that it refuses becomes `.`, and the rest beyond 255 goes. */
function tagValue(text) {
    return text.replace(/[^A-Za-z0-9 ;@_.+-]/gu, '.').slice(0, LONGEST_VALUE) || '.';
}
//# sourceMappingURL=ownership.js.map

/***/ }),

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ removeClaimed)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(534);


/** A create that was on its way when it was given up can still arrive: an absent instance is asked for again after these waits. */
const SECOND_LOOKS_MS = [1_000, 2_000];
/**
 * Deletes the instance of a claim if, and only if, the step that made the claim still holds it. Protection that the same step asked
 * for is lifted first.
 * @throws AtlasError, TimedOutError and the like if it could not be deleted
 */
async function removeClaimed(client, claim) {
    const instance = await findForRemoval(client, claim);
    if (!instance) {
        return 'absent';
    }
    if (!(0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .isHeldBy */ .D0)(instance.tags, claim.runMark)) {
        return 'held-by-another';
    }
    if (instance.terminationProtectionEnabled && claim.protectedByStep) {
        await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .updateFlexCluster */ .bS)(client, claim.projectId, claim.name, { terminationProtectionEnabled: false });
    }
    await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteFlexCluster */ .rL)(client, claim.projectId, claim.name);
    return 'deleted';
}
async function findForRemoval(client, claim) {
    for (const wait of [0, ...SECOND_LOOKS_MS]) {
        if (wait > 0) {
            await client.clock.sleep(wait, client.budget.signal);
        }
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, claim.projectId, claim.name);
        if (instance) {
            return instance;
        }
    }
    return undefined;
}
//# sourceMappingURL=removal.js.map

/***/ }),

/***/ 520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ connectStep),
  Z: () => (/* binding */ disconnect)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __webpack_require__(306);
// EXTERNAL MODULE: ./lib/src/atlas/errors/judge.js
var errors_judge = __webpack_require__(295);
// EXTERNAL MODULE: ./lib/src/format.js
var format = __webpack_require__(387);
// EXTERNAL MODULE: ./lib/src/atlas/errors/atlas-error.js + 1 modules
var atlas_error = __webpack_require__(139);
// EXTERNAL MODULE: ./lib/src/atlas/errors/transport-error.js
var transport_error = __webpack_require__(998);
;// CONCATENATED MODULE: ./lib/src/atlas/transport/interpret.js



function interpret(what, endpoint, answer, schema) {
    if (answer.status >= 300 && answer.status < 400) {
        throw new atlas_error/* UnexpectedAnswerError */.Z(`Failed to ${what}: ${endpoint} answered with a redirect (HTTP ${answer.status}) to ${redirectTarget(answer)}, which is not followed because it would carry the credentials there. Check the input "base-url".`);
    }
    if (answer.status < 200 || answer.status >= 400) {
        throw refusal(what, answer);
    }
    if (!schema) {
        return undefined;
    }
    const result = schema.safeParse(parseJson(what, endpoint, answer.text));
    if (!result.success) {
        const issue = result.error.issues[0];
        const field = issue?.path.length ? `the field "${issue.path.join('.')}"` : 'the answer itself';
        throw new atlas_error/* UnexpectedAnswerError */.Z(`Failed to ${what}: ${endpoint} answered HTTP ${answer.status}, but ${field} is not what the API describes. See whether a newer version of this action is out.`);
    }
    return result.data;
}
/** What an answer says about the bucket; undefined if it says nothing. */
function readRateLimit(answer) {
    const remaining = wholeNumber(answer.header('ratelimit-remaining'));
    return remaining === undefined
        ? undefined
        : { remaining, limit: wholeNumber(answer.header('ratelimit-limit')) };
}
function refusal(what, answer) {
    const body = errorBody(answer.text);
    const code = body.errorCode ?? body.error;
    return new atlas_error/* AtlasError */.q({
        what,
        status: answer.status,
        errorCode: typeof code === 'string' && /^\w{1,100}$/.test(code) ? code : undefined,
        detail: (0,format/* oneLine */.TN)(String(body.detail ?? body.error_description ?? '')),
        retryAfterMs: retryAfter(answer),
    });
}
/** The API's error object; an empty one where something else answered, such as a gateway with its HTML page. */
function errorBody(text) {
    try {
        const body = JSON.parse(text);
        return typeof body === 'object' && body !== null ? { ...body } : {};
    }
    catch {
        return {};
    }
}
function parseJson(what, endpoint, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const problem = text ? 'with something that is no whole JSON' : 'with an empty body';
        throw new transport_error/* TransportError */.w(what, 'garbled', `${endpoint} answered ${problem}`, { cause: error });
    }
}
/** `Retry-After` in milliseconds; Atlas sends seconds, never a date (RFC 9110, 10.2.3 knows both). */
function retryAfter(answer) {
    const seconds = wholeNumber(answer.header('retry-after'));
    return seconds === undefined ? undefined : seconds * 1000;
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
function redirectTarget(answer) {
    const location = answer.header('location') ?? '';
    return URL.canParse(location) ? new URL(location).origin : 'another path';
}
//# sourceMappingURL=interpret.js.map
;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(71);
;// CONCATENATED MODULE: ./lib/src/atlas/transport/retry.js



const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 20_000;
/**
 * Calls `attempt` until it succeeds, fails for good, or the budget could not hold another wait. p-retry keeps the loop;
 * how long to wait is decided here, because `Retry-After` has its say in it.
 * @param what what is attempted, to follow "failed to"
 * @throws the last error if it is final; TimedOutError with it as the cause if time ran out; the budget's abort reason
 */
function retrying(what, budget, context, judge, attempt) {
    let throttled = 0;
    return pRetry(attempt, {
        retries: Number.POSITIVE_INFINITY,
        minTimeout: 0,
        signal: budget.signal,
        async shouldRetry({ error, attemptNumber }) {
            const verdict = judge(error, attemptNumber);
            if (!verdict.retry) {
                return false;
            }
            throttled += verdict.throttled ? 1 : 0;
            const delayMs = retryDelay(attemptNumber, throttled, verdict.atLeastMs, context.random);
            if (delayMs >= budget.remainingMs()) {
                throw new errors/* TimedOutError */.On(`Failed to ${what} within ${(0,format/* formatDuration */.a3)(budget.totalMs)}: ${reasonOf(error)}. If that has passed, run the job again, or allow more time with the input "timeout".`, { cause: error });
            }
            context.onRetry({ what, error, delayMs });
            await context.clock.sleep(delayMs, budget.signal);
            return true;
        },
    });
}
/** Why something failed, as part of a sentence. */
function reasonOf(error) {
    return error instanceof errors/* StepError */.zg ? error.reason : error.message;
}
/**
 * Milliseconds to wait before the next attempt: doubling from 0.5 s to 20 s, half of it drawn at random so that parallel jobs
 * spread out. What the server asked for is a floor, and doubled after a second 429, as Atlas asks for clearly more then:
 * https://www.mongodb.com/docs/atlas/api/api-rate-limit/
 * @param attempts how many attempts have failed, from 1
 * @param throttled how many of them were answered 429
 */
function retryDelay(attempts, throttled, atLeastMs, random) {
    const backoff = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempts - 1, 16));
    const spread = backoff * (0.5 + random() / 2);
    return atLeastMs === undefined ? spread : atLeastMs * (throttled > 1 ? 2 : 1) + spread;
}
//# sourceMappingURL=retry.js.map
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
    let token;
    async function fetchToken(budget) {
        const what = 'get an access token for the service account';
        const request = service_account_form(what, TOKEN_PATH, basic, { grant_type: 'client_credentials' });
        const answer = await retrying(what, budget, context, errors_judge/* judgeRepeatable */.hv, async () => interpret(what, `POST ${TOKEN_PATH}`, await connection.send(request, budget), TokenAnswer));
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
//# sourceMappingURL=service-account.js.map
;// CONCATENATED MODULE: ./lib/src/atlas/client.js



/** The versioned media types of the operations that are used here; newer ones would resolve too, but these are exact. */
const MEDIA_TYPES = {
    '2023-01-01': 'application/vnd.atlas.2023-01-01+json',
    '2024-11-13': 'application/vnd.atlas.2024-11-13+json',
};
/** The Administration API over one connection, for as long as its budget lasts. */
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
    /** The same client with another budget: for clean-up, when the first one is used up or cancelled. */
    within(budget) {
        return new AtlasClient(this.#connection, this.#auth, this.#context, budget);
    }
    /** What Atlas last said about its bucket. */
    get rateLimit() {
        return this.#rateLimit;
    }
    get clock() {
        return this.#context.clock;
    }
    get random() {
        return this.#context.random;
    }
    /**
     * Carries out an operation, retrying what can be retried within the budget.
     * @throws AtlasError, TransportError, UnexpectedAnswerError for what can't be; TimedOutError when time has run out; the
     *   budget's abort reason
     */
    call(call) {
        const judge = call.once ? errors_judge/* judgeOnce */.V8 : errors_judge/* judgeRepeatable */.hv;
        return this.retrying(call.what, judge, async () => {
            const answer = await this.#authorized(call);
            return interpret(call.what, `${call.method} ${call.path}`, answer, call.schema);
        });
    }
    /** Retries something that is more than one operation, by the same rules. */
    retrying(what, judge, attempt) {
        return retrying(what, this.budget, this.#context, judge, attempt);
    }
    /** Gives back what authentication obtained, and ends the connection. */
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
        this.#rateLimit = readRateLimit(answer) ?? this.#rateLimit;
        this.#context.onExchange({
            method: call.method,
            path: call.path,
            status: answer.status,
            durationMs: this.#context.clock.elapsed() - started,
        });
        return answer;
    }
}
//# sourceMappingURL=client.js.map
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
;// CONCATENATED MODULE: ./lib/src/atlas/transport/failures.js


/** Failures before a connection is there, in words. */
const UNCONNECTED = {
    ECONNREFUSED: 'the connection was refused',
    ENOTFOUND: 'its name is not known to DNS',
    EAI_AGAIN: 'DNS gave no answer',
    ENETUNREACH: 'the network cannot be reached',
    EHOSTUNREACH: 'the host cannot be reached',
    ETIMEDOUT: 'connecting took too long',
};
/** Says what kept an answer from coming, from the error of Node's HTTP client. */
function describeFailure(what, host, error) {
    const { code = '', message = String(error) } = error;
    const options = { cause: error };
    const unconnected = UNCONNECTED[code];
    if (unconnected) {
        return new transport_error/* TransportError */.w(what, 'unreachable', `${host} cannot be reached: ${unconnected} (${code})`, options);
    }
    if (code.startsWith('ERR_PROXY')) {
        const reason = `the proxy does not let ${host} through (${(0,format/* oneLine */.TN)(message, 120)}); check HTTPS_PROXY and NO_PROXY`;
        return new transport_error/* TransportError */.w(what, 'proxied', reason, options);
    }
    if (/CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO/.test(code)) {
        const reason = `there is no trusted TLS connection to ${host} (${code}); if a proxy opens TLS here, name its CA in NODE_EXTRA_CA_CERTS`;
        return new transport_error/* TransportError */.w(what, 'untrusted', reason, options);
    }
    const reason = `the connection to ${host} broke before the answer was there (${code || (0,format/* oneLine */.TN)(message, 120)})`;
    return new transport_error/* TransportError */.w(what, 'broken', reason, options);
}
//# sourceMappingURL=failures.js.map
;// CONCATENATED MODULE: ./lib/src/atlas/transport/connection.js




/** One request waits at most this long for its whole answer. */
const LONGEST_REQUEST_MS = 30_000;
/**
 * Opens a connection to an origin such as `https://cloud.mongodb.com`; nothing is sent yet.
 *
 * Node's own client does all that is needed here (kept-alive connections, proxies, the machine's and NODE_EXTRA_CA_CERTS'
 * authorities) and is part of every runner: the same step with undici took 1.6 times as long and 20 MiB more, as its parser is
 * WebAssembly that has to be compiled first.
 */
function openConnection(origin, proxies, clock) {
    const { protocol, host } = new URL(origin);
    const client = protocol === 'https:' ? external_node_https_ : external_node_http_;
    const agent = new client.Agent({ keepAlive: true, proxyEnv: proxyVariables(proxies) });
    return {
        async send(request, budget) {
            budget.signal.throwIfAborted();
            const limit = Math.min(LONGEST_REQUEST_MS, budget.remainingMs());
            // A controller of its own for each attempt: one that was aborted once must not end the next attempt too.
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
                const seconds = Math.round(limit / 1000);
                throw progress.connected
                    ? new transport_error/* TransportError */.w(request.what, 'slow', `${host} gave no answer within ${seconds} s`)
                    : new transport_error/* TransportError */.w(request.what, 'unreachable', `connecting to ${host} took longer than ${seconds} s`);
            }
            finally {
                cancelTimer();
                budget.signal.removeEventListener('abort', cancel);
            }
        },
        close: () => agent.destroy(),
    };
}
/** What is on this machine (an emulator, say) is never reached through a proxy. */
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
//# sourceMappingURL=connection.js.map
;// CONCATENATED MODULE: ./lib/src/atlas/connect.js



/**
 * Makes a client for the Administration API; nothing is sent before its first operation.
 * @param onSecret told everything that must be masked, before it is used for anything
 */
async function connect(access, context, budget, onSecret) {
    const connection = openConnection(access.baseUrl, access.proxies, context.clock);
    const auth = await createAuth(access.credentials, connection, context, onSecret);
    return new AtlasClient(connection, auth, context, budget);
}
async function createAuth(credentials, connection, context, onSecret) {
    if (credentials.kind === 'service-account') {
        return serviceAccountAuth(credentials, connection, context, onSecret);
    }
    // Loaded only here, so that service accounts do not pay for the Digest library.
    const { apiKeyAuth } = await __webpack_require__.e(/* import() */ 365).then(__webpack_require__.bind(__webpack_require__, 365));
    return apiKeyAuth(credentials.publicKey, credentials.privateKey);
}
//# sourceMappingURL=connect.js.map
// EXTERNAL MODULE: ./lib/src/budget.js
var budget = __webpack_require__(153);
// EXTERNAL MODULE: ./lib/src/github/masks.js
var masks = __webpack_require__(801);
;// CONCATENATED MODULE: ./lib/src/version.js
/** The version in package.json: what Atlas sees as the user agent. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map
;// CONCATENATED MODULE: ./lib/src/steps/atlas.js






/** Giving the token back is a courtesy, as it expires by itself: it may not hold up the end of the step. */
const GOODBYE_MS = 3_000;
/** Makes a client that logs through the runner and masks what it obtains. */
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
        onRetry: ({ what, error, delayMs }) => runner.info(`Could not ${what} yet: ${reasonOf(error)}; trying again in ${(0,format/* formatDuration */.a3)(delayMs)}`),
        onExchange: ({ method, path, status, durationMs }) => runner.debug(`${method} ${path}: HTTP ${status} after ${(0,format/* formatDuration */.a3)(durationMs)}`),
    }, budget, (secret) => (0,masks/* maskSecret */.$)(runner, secret));
}
/** Ends a client: also when the step was cancelled or its time is over, so with a budget of its own. */
async function disconnect(client) {
    await client.within((0,budget/* startBudget */.c)(client.clock, GOODBYE_MS, new AbortController().signal)).close();
}
//# sourceMappingURL=atlas.js.map

/***/ }),

/***/ 323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ REMOVALS),
  create: () => (/* binding */ create)
});

// EXTERNAL MODULE: ./lib/src/budget.js
var budget = __webpack_require__(153);
;// CONCATENATED MODULE: ./lib/src/github/outputs.js
/** Hands the outputs to the steps and jobs that follow. None is secret, as a masked value could not cross jobs. */
function setOutputs(runner, outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        runner.output(name, value);
    }
}
//# sourceMappingURL=outputs.js.map
// EXTERNAL MODULE: ./lib/src/format.js
var format = __webpack_require__(387);
;// CONCATENATED MODULE: ./lib/src/github/progress.js

/** Turns what is reported into a grouped log, and keeps how long each phase took. */
class LogProgress {
    #runner;
    #clock;
    #started;
    #open;
    #done = [];
    constructor(runner, clock) {
        this.#runner = runner;
        this.#clock = clock;
        this.#started = clock.elapsed();
    }
    phase(title) {
        this.end();
        this.#open = { title, startMs: this.#elapsed() };
        this.#runner.startGroup(title);
    }
    info(message) {
        this.#runner.info(message);
    }
    warn(message) {
        this.#runner.warning(message, 'Ephemeral MongoDB Atlas');
    }
    /** Ends the phase that is open, if one is. */
    end() {
        if (this.#open) {
            const phase = { ...this.#open, endMs: this.#elapsed() };
            this.#done.push(phase);
            this.#open = undefined;
            this.#runner.endGroup();
            this.#runner.info(`${phase.title}: ${(0,format/* formatDuration */.a3)(phase.endMs - phase.startMs)}`);
        }
    }
    get phases() {
        return this.#done;
    }
    #elapsed() {
        return this.#clock.elapsed() - this.#started;
    }
}
//# sourceMappingURL=progress.js.map
;// CONCATENATED MODULE: ./lib/src/github/markdown.js
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
;// CONCATENATED MODULE: ./lib/src/github/summary.js


/** Writes the job summary: what was made and where, how long each phase took, how to connect. */
function writeSummary(facts) {
    const total = facts.phases.at(-1)?.endMs ?? 0;
    return [
        `### MongoDB Atlas: ${code(facts.name)} is ${facts.stateName === 'IDLE' ? 'ready' : code(facts.stateName)}`,
        table([
            ['Instance', `${code(facts.name)} (${facts.created ? 'created' : 'adopted'} by this step)`],
            ['Id', code(facts.id)],
            ['Project', code(facts.projectId)],
            ['Type', code(facts.type)],
            ['Place', `${code(facts.provider)} ${code(facts.region)}`],
            ['State', code(facts.stateName)],
            ['MongoDB', facts.mongoDBVersion ? code(facts.mongoDBVersion) : 'not known yet'],
            ['Time', (0,format/* formatDuration */.a3)(total)],
        ]),
        timeline(facts.phases),
        connecting(facts.standardSrv),
        '',
    ].join('\n\n');
}
function timeline(phases) {
    const bars = phases.map(({ title, startMs, endMs }) => {
        const label = `${title} (${(0,format/* formatDuration */.a3)(endMs - startMs)})`.replaceAll(/[:;#]/g, ' ');
        return `  ${label} :${Math.round(startMs)}, ${Math.max(Math.round(endMs), Math.round(startMs) + 1)}`;
    });
    return [
        '```mermaid',
        'gantt',
        '  dateFormat x',
        '  axisFormat %M:%S',
        '  todayMarker off',
        ...bars,
        '```',
    ].join('\n');
}
function connecting(standardSrv) {
    if (!standardSrv) {
        return 'Atlas has given no connection string yet: it is there when the instance is IDLE.';
    }
    return [
        `**Connect** with the output <code>standardSrv</code>, ${code(standardSrv)}, and a database user of the project;`,
        'the address that connects has to be on the access list of the project.',
    ].join(' ');
}
//# sourceMappingURL=summary.js.map
// EXTERNAL MODULE: ./lib/src/inputs/names.js
var names = __webpack_require__(322);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __webpack_require__(306);
;// CONCATENATED MODULE: ./lib/src/atlas/projects.js

const Project = schemas/* object */.Ikc({ id: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-f0-9]{24}$/)), name: schemas/* string */.YjP() });
/** Looks a project up by its name (`getGroupByName`). */
function getProjectByName(client, name) {
    return client.call({
        what: `find the project "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/byName/${encodeURIComponent(name)}`,
        version: '2023-01-01',
        schema: Project,
    });
}
//# sourceMappingURL=projects.js.map
// EXTERNAL MODULE: ./lib/src/atlas/errors/atlas-error.js + 1 modules
var atlas_error = __webpack_require__(139);
// EXTERNAL MODULE: ./lib/src/atlas/errors/judge.js
var judge = __webpack_require__(295);
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(71);
// EXTERNAL MODULE: ./lib/src/atlas/instance-schema.js
var instance_schema = __webpack_require__(443);
;// CONCATENATED MODULE: ./lib/src/atlas/serverless-instances.js




/** Atlas has taken the serverless endpoint away. */
class ServerlessGoneError extends errors/* StepError */.zg {
    name = 'ServerlessGoneError';
}
const version = '2023-01-01';
/**
 * Makes an instance through the older endpoint (`createGroupServerlessInstance`). Not repeated if it may have arrived.
 * @throws ServerlessGoneError where the endpoint is gone
 */
async function createServerlessInstance(client, projectId, body) {
    const what = `create the serverless instance "${body.name}"`;
    try {
        return await client.call({
            what,
            method: 'POST',
            path: `/api/atlas/v2/groups/${projectId}/serverless`,
            version,
            body,
            schema: instance_schema/* InstanceAnswer */.g,
            once: true,
        });
    }
    catch (error) {
        if (isEndpointGone(error)) {
            const code = error.errorCode ? `${error.errorCode}, ` : '';
            throw new ServerlessGoneError(`Failed to ${what}: Atlas has retired the serverless endpoint (${code}HTTP ${error.status}). Use "instance-type: flex", which makes the same kind of instance.`, { cause: error });
        }
        throw error;
    }
}
/** Asks for an instance in the form of the older endpoint (`getGroupServerlessInstance`); undefined if it is not there. */
function findServerlessInstance(client, projectId, name) {
    return (0,flex_clusters/* undefinedIfGone */.Vb)(client.call({
        what: `get the instance "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
        version,
        schema: instance_schema/* InstanceAnswer */.g,
    }));
}
/** Whether an answer means that there is no such operation any more, rather than no such project or instance. */
function isEndpointGone(error) {
    if (!(error instanceof atlas_error/* AtlasError */.q)) {
        return false;
    }
    const { status, errorCode } = error;
    const pathUnknown = status === 404 && (errorCode === undefined || errorCode === 'RESOURCE_NOT_FOUND');
    const methodUnknown = status === 405 && errorCode !== 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES';
    return (pathUnknown ||
        methodUnknown ||
        status === 410 ||
        /SERVERLESS.*(DEPRECATED|NOT_SUPPORTED|REMOVED)/.test(errorCode ?? ''));
}
//# sourceMappingURL=serverless-instances.js.map
;// CONCATENATED MODULE: ./lib/src/instance/endpoint.js


/** Asks Atlas once to make an instance, through the endpoint of its type. */
function createInstance(client, plan) {
    const common = {
        name: plan.name,
        tags: plan.tags,
        terminationProtectionEnabled: plan.terminationProtection,
    };
    const place = { backingProviderName: plan.provider, regionName: plan.region };
    if (plan.type === 'flex') {
        return (0,flex_clusters/* createFlexCluster */.IR)(client, plan.projectId, { ...common, providerSettings: place });
    }
    return createServerlessInstance(client, plan.projectId, {
        ...common,
        providerSettings: { ...place, providerName: 'SERVERLESS' },
        ...(plan.continuousBackup === undefined
            ? {}
            : { serverlessBackupOptions: { serverlessContinuousBackupEnabled: plan.continuousBackup } }),
    });
}
/**
 * Asks for an instance in the form of the endpoint that it was made through, which shows all its settings. When Atlas takes the
 * older endpoint's GET away too (announced for 2027-01-15), the newer one shows the same instance.
 */
async function findInstance(client, plan) {
    if (plan.type === 'serverless') {
        try {
            return await findServerlessInstance(client, plan.projectId, plan.name);
        }
        catch (error) {
            if (!isEndpointGone(error)) {
                throw error;
            }
        }
    }
    return (0,flex_clusters/* findFlexCluster */.pW)(client, plan.projectId, plan.name);
}
//# sourceMappingURL=endpoint.js.map
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(534);
;// CONCATENATED MODULE: ./lib/src/instance/create.js






/** An instance of that name is there, and this step did not make it. */
class NameTakenError extends errors/* StepError */.zg {
    name = 'NameTakenError';
}
const NAME_TAKEN_CODES = ['DUPLICATE_CLUSTER_NAME', 'DUPLICATE_CLUSTER_NAME_PREFIX'];
/** A name that is taken by something that cannot be found is asked about this often: it may just be on its way in or out. */
const MOST_UNFOUND = 3;
/**
 * Makes one instance, and never a second. An answer that was lost is settled by asking whether the instance is there and carries this
 * step's mark; only if it is not there is the request sent again, and should it arrive twice after all, Atlas refuses the name.
 * @param runMark the value of the tag `github-run` in the plan
 * @param onLost told when it is not known whether a request made the instance
 * @throws NameTakenError if the name belongs to an instance that this step did not make; AtlasError, TimedOutError and the like
 */
function createOnce(client, plan, runMark, onLost) {
    const what = `create the instance "${plan.name}"`;
    return client.retrying(what, judgeUnsettled, async () => {
        try {
            return await createInstance(client, plan);
        }
        catch (error) {
            const taken = NAME_TAKEN_CODES.some((code) => (0,flex_clusters/* hasCode */.up)(error, code));
            if (error instanceof errors/* CancelledError */.cc || (0,judge/* mayHaveArrived */.BW)(error)) {
                onLost();
            }
            else if (!taken) {
                throw error;
            }
            const found = await findInstance(client, plan);
            if (found && (0,ownership/* isHeldBy */.D0)(found.tags, runMark)) {
                return found;
            }
            if (found) {
                throw new NameTakenError(`Failed to ${what}: an instance of that name is there already (${found.stateName}), and this step did not make it: ${(0,ownership/* describeOwner */.$S)(found.tags)}. Choose another name with the input "name", or delete that instance if nobody needs it.`, { cause: error });
            }
            throw error;
        }
    });
}
/** Judges a create that was found not to have worked: the same as for any request, and for a taken name that nothing was found under. */
function judgeUnsettled(error, attempts) {
    if (error instanceof atlas_error/* AtlasError */.q && error.errorCode === 'DUPLICATE_CLUSTER_NAME') {
        return { retry: attempts < MOST_UNFOUND };
    }
    return (0,judge/* mayHaveArrived */.BW)(error) ? (0,judge/* judgeRepeatable */.hv)(error, attempts) : { retry: false };
}
//# sourceMappingURL=create.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
;// CONCATENATED MODULE: ./lib/src/instance/naming.js

/** Atlas builds host names from this many characters, so the whole name stays within them. */
const LONGEST_DERIVED_NAME = 23;
const HASH_LENGTH = 8;
/**
 * The name of the instance of a pull request (`pr-123-1a2b3c4d`), or else of a ref (`feature-login-5e6f7a8b`): the same for every
 * run, different for every repository, at most 23 characters, starting with a letter, never ending in `-`.
 */
function deriveName(origin) {
    // GitHub does not tell upper from lower case in owners and repositories, but does in refs.
    const repository = `${origin.owner}/${origin.repository}`.toLowerCase();
    if (origin.pullRequest !== undefined) {
        return `pr-${origin.pullRequest}-${hash(repository)}`;
    }
    const suffix = `-${hash(`${repository}\n${origin.ref}`)}`;
    const readable = slug(origin.ref.replace(/^refs\/(heads|tags|pull)\//, ''), LONGEST_DERIVED_NAME - suffix.length);
    return readable + suffix;
}
function hash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
/** The part of a name that people recognize; whatever text it is made from, it starts with a letter and does not end in `-`. */
function slug(text, longest) {
    const hyphenated = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+/, '');
    const named = /^[a-z]/.test(hyphenated) ? hyphenated : `ref-${hyphenated}`;
    return named.slice(0, longest).replace(/-+$/, '');
}
//# sourceMappingURL=naming.js.map
;// CONCATENATED MODULE: ./lib/src/instance/schedule.js
/** The spacing in the first minute: half of it is the mean lag. */
const STEADY_MS = 3_000;
/** Later, the spacing is this share of the time waited so far, so that half of it is the mean lag relative to that time. */
const SHARE_OF_ELAPSED = 0.045;
const LONGEST_MS = 60_000;
/** Each poll is made earlier by up to this share of its spacing, at random. */
const JITTER = 0.02;
/** Below this many requests left in the bucket, polls are spaced wider: twice as wide, up to four times at none. */
const FEW_REQUESTS = 10;
/**
 * Polls on a grid that is quick early and slows down. The grid starts at a random phase, so that jobs that began together do not
 * poll together; one extra poll half-way to its first point catches instances that are ready at once.
 * @param random as Math.random gives
 */
function createSchedule(random) {
    // At least the jitter, which moves polls to earlier times only.
    const phase = STEADY_MS * (JITTER + (1 - JITTER) * random());
    let planned = 0;
    let polls = 1;
    return {
        next(elapsedMs, rateLimit) {
            polls += 1;
            const space = spacing(polls, planned, phase);
            // Where a slow answer has overtaken the grid, the grid moves on: no poll hurries to catch up.
            planned = Math.max(planned + space, elapsedMs + space / 2);
            return (planned - space * JITTER * random() - elapsedMs) * patience(rateLimit);
        },
    };
}
/** Milliseconds from one grid point to the next. */
function spacing(poll, planned, phase) {
    if (poll <= 3) {
        return (STEADY_MS + phase) / 2;
    }
    return Math.min(LONGEST_MS, Math.max(STEADY_MS, planned * SHARE_OF_ELAPSED));
}
function patience(rateLimit) {
    if (!rateLimit || rateLimit.remaining >= FEW_REQUESTS) {
        return 1;
    }
    return 2 + (2 * (FEW_REQUESTS - rateLimit.remaining)) / FEW_REQUESTS;
}
//# sourceMappingURL=schedule.js.map
;// CONCATENATED MODULE: ./lib/src/instance/wait.js




/** While nothing changes, the log says so this often. */
const HEARTBEAT_MS = 30_000;
/** The last poll is made this long before the time is up (or a tenth of it, if that is less), so that its answer can still count. */
const LAST_POLL_MARGIN_MS = 1_000;
/** States in which Atlas lets clients in: `UPDATING` and `REPAIRING` are changing, but available. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];
/** The instance went away while it was waited for. */
class InstanceLostError extends errors/* StepError */.zg {
    name = 'InstanceLostError';
}
/** Whether an instance can be used: it is available, and has the connection string that says where. */
function isUsable(instance) {
    return AVAILABLE.includes(instance.stateName) && Boolean(instance.connectionStrings?.standardSrv);
}
/**
 * Polls an instance until it can be used.
 * @param latest what is known of it so far
 * @throws InstanceLostError if it is deleted meanwhile; TimedOutError when the client's budget is used up
 */
async function waitUntilUsable(client, plan, latest, progress) {
    const { clock, budget } = client;
    const schedule = createSchedule(client.random);
    const started = clock.elapsed();
    const waited = () => (0,format/* formatDuration */.a3)(clock.elapsed() - started);
    let instance = latest;
    let reported = { state: '', at: started };
    while (!isUsable(instance)) {
        const state = describeState(instance);
        if (state !== reported.state || clock.elapsed() - reported.at >= HEARTBEAT_MS) {
            progress.info(`${plan.name} is ${state} (${waited()})`);
            reported = { state, at: clock.elapsed() };
        }
        if (instance !== latest) {
            await pause();
        }
        instance = await poll();
    }
    progress.info(`${plan.name} is ${instance.stateName} (${waited()})`);
    return instance;
    async function poll() {
        const found = await findInstance(client, plan);
        if (!found || found.stateName === 'DELETING') {
            const what = found ? 'is being deleted' : 'is gone';
            throw new InstanceLostError(`Failed to wait for the instance "${plan.name}": it ${what}, after ${waited()}. Somebody or something else deleted it (another run, a sweep, a person): see the activity feed of the Atlas project.`);
        }
        return found;
    }
    /** Waits for the next poll, breaking the wait where the log is due. */
    async function pause() {
        const left = budget.remainingMs() - Math.min(LAST_POLL_MARGIN_MS, budget.totalMs / 10);
        if (left <= 0) {
            throw new errors/* TimedOutError */.On(`Failed to wait for the instance "${plan.name}": it is still ${describeState(instance)} after ${waited()}, and the ${(0,format/* formatDuration */.a3)(budget.totalMs)} of the input "timeout" are over. Allow more time with "timeout", or look at the instance in Atlas.`);
        }
        let toSleep = Math.min(schedule.next(clock.elapsed() - started, client.rateLimit), left);
        while (toSleep > 0) {
            const slice = Math.min(toSleep, Math.max(0, reported.at + HEARTBEAT_MS - clock.elapsed()) || HEARTBEAT_MS);
            await clock.sleep(slice, budget.signal);
            toSleep -= slice;
            if (clock.elapsed() - reported.at >= HEARTBEAT_MS) {
                progress.info(`${plan.name} is ${reported.state} (${waited()})`);
                reported = { ...reported, at: clock.elapsed() };
            }
        }
    }
}
/** The state, with what is missing where the state alone does not say it. */
function describeState(instance) {
    return AVAILABLE.includes(instance.stateName)
        ? `${instance.stateName}, without a connection string yet`
        : instance.stateName;
}
//# sourceMappingURL=wait.js.map
;// CONCATENATED MODULE: ./lib/src/instance/provision.js





/**
 * Makes an instance and waits until it is as far as the request wants it.
 * @throws NameTakenError, InstanceLostError, TimedOutError, CancelledError, AtlasError and the like. What was kept in `claims` and not
 *   dropped may exist then.
 */
async function provision(client, request, origin, claims, progress) {
    const projectId = await resolveProject(client, request.project, progress);
    const name = request.name ?? deriveName(origin);
    const runMark = (0,ownership/* createRunMark */.vA)(origin, client.random);
    const plan = {
        type: request.instanceType,
        projectId,
        name,
        provider: request.provider,
        region: request.region,
        tags: [...(0,ownership/* ownershipTags */.dt)(origin, runMark), ...request.tags],
        terminationProtection: request.terminationProtection,
        continuousBackup: request.continuousBackup,
    };
    progress.phase('Create the instance');
    progress.info(`${name}: ${plan.type}, ${plan.provider} ${plan.region}, project ${projectId}`);
    claims.keep({ projectId, name, type: plan.type, runMark, protectedByStep: plan.terminationProtection });
    const instance = await createKnowing(client, plan, runMark, claims);
    progress.info(`Atlas has accepted it: id ${instance.id}, ${instance.stateName}`);
    if (request.waitFor === 'none') {
        return { instance, projectId, created: true };
    }
    progress.phase('Wait until it is IDLE');
    return { instance: await waitUntilUsable(client, plan, instance, progress), projectId, created: true };
}
async function resolveProject(client, project, progress) {
    if ('id' in project) {
        return project.id;
    }
    progress.phase('Find the project');
    const { id } = await getProjectByName(client, project.name);
    progress.info(`Project "${project.name}" is ${id}`);
    return id;
}
/** Creates, and drops the claim again if no attempt can have made anything. */
async function createKnowing(client, plan, runMark, claims) {
    let unsettled = false;
    try {
        return await createOnce(client, plan, runMark, () => {
            unsettled = true;
        });
    }
    catch (error) {
        if (!unsettled) {
            claims.drop();
        }
        throw error;
    }
}
//# sourceMappingURL=provision.js.map
// EXTERNAL MODULE: ./lib/src/instance/removal.js
var instance_removal = __webpack_require__(628);
// EXTERNAL MODULE: ./lib/src/steps/atlas.js + 10 modules
var atlas = __webpack_require__(520);
// EXTERNAL MODULE: ./lib/src/steps/claim-state.js
var claim_state = __webpack_require__(462);
// EXTERNAL MODULE: ./lib/src/steps/step.js + 2 modules
var steps_step = __webpack_require__(574);
;// CONCATENATED MODULE: ./lib/src/steps/create.js










/** Beyond the input `timeout`, clean-up has this long. */
const CLEAN_UP_MS = 30_000;
/** After a cancel, the runner ends the process by force 10 s later. */
const CLEAN_UP_AFTER_CANCEL_MS = 8_000;
/** The main phase of the create action, once its inputs are known to be right. */
async function create(step, request, context) {
    const { runner, clock } = step;
    if (request.name && request.name.length > names/* HOST_NAME_LENGTH */.Y) {
        runner.notice(`name: Atlas builds host names from the first ${names/* HOST_NAME_LENGTH */.Y} characters, here "${request.name.slice(0, names/* HOST_NAME_LENGTH */.Y)}", and refuses another instance that shares them. Put what tells instances apart there.`, 'Input name');
    }
    const progress = new LogProgress(runner, clock);
    const client = await (0,atlas/* connectStep */.n)(step, request, (0,budget/* startBudget */.c)(clock, request.timeoutMs, step.cancelled));
    let claim;
    const claims = {
        keep(next) {
            claim = next;
            (0,claim_state/* saveClaim */.Q)(runner, next);
        },
        drop() {
            claim = undefined;
            (0,claim_state/* saveClaim */.Q)(runner, undefined);
        },
    };
    try {
        const provisioned = await provision(client, request, context, claims, progress);
        progress.end();
        await report(step, request, provisioned, progress);
        (0,claim_state/* saveClaim */.Q)(runner, undefined);
    }
    catch (error) {
        progress.end();
        if (claim) {
            await cleanUp(step, client, request, claim);
        }
        throw error;
    }
    finally {
        await (0,atlas/* disconnect */.Z)(client);
    }
}
async function report({ runner }, request, { instance, projectId, created }, progress) {
    const facts = {
        id: instance.id,
        standardSrv: instance.connectionStrings?.standardSrv ?? '',
        name: instance.name,
        projectId,
        stateName: instance.stateName,
        mongoDBVersion: instance.mongoDBVersion ?? '',
    };
    setOutputs(runner, { ...facts, created: String(created), instance: JSON.stringify(instance) });
    if (!facts.standardSrv) {
        runner.notice('The output standardSrv is empty: Atlas gives the connection string when the instance is IDLE. Use "wait-for: idle" to wait for it.', steps_step/* TITLE */.ly);
    }
    runner.info(`${facts.name} (${facts.id}) is ${facts.stateName}${facts.standardSrv ? `: ${facts.standardSrv}` : ''}`);
    const place = { type: request.instanceType, provider: request.provider, region: request.region };
    await runner.summarize(writeSummary({ ...facts, ...place, created, phases: progress.phases }));
}
/** Deletes what this step made and did not bring to its end, unless the user wants it kept. Never hides the error before it. */
async function cleanUp(step, client, request, claim) {
    const { runner, clock, cancelled } = step;
    const where = `the instance "${claim.name}" in project ${claim.projectId}`;
    if (request.onFailure === 'keep') {
        (0,claim_state/* saveClaim */.Q)(runner, undefined);
        runner.info(`Keeping ${where}, if it was made: "on-failure" is "keep"`);
        return;
    }
    const grace = cancelled.aborted ? CLEAN_UP_AFTER_CANCEL_MS : CLEAN_UP_MS;
    try {
        const removal = await (0,instance_removal/* removeClaimed */.Y)(client.within((0,budget/* startBudget */.c)(clock, grace, new AbortController().signal)), claim);
        (0,claim_state/* saveClaim */.Q)(runner, undefined);
        runner.info(REMOVALS[removal](where));
    }
    catch (error) {
        runner.warning(`Could not delete ${where}, which this step had asked for: ${(0,steps_step/* explain */.WE)(runner, error)} The end of this job tries once more.`, steps_step/* TITLE */.ly);
    }
}
/** What the log says of each way a removal can end. */
const REMOVALS = {
    deleted: (where) => `Deleted ${where}, which this step had made`,
    absent: (where) => `There is nothing to delete: ${where} was not made`,
    'held-by-another': (where) => `Left ${where} alone: another run holds it`,
};
//# sourceMappingURL=create.js.map

/***/ })

};
