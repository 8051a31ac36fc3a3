export const id = 756;
export const ids = [756];
export const modules = {

/***/ 139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ AtlasError),
  Z: () => (/* binding */ UnexpectedAnswerError)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(5071);
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

/***/ 1295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ mayHaveArrived),
/* harmony export */   SY: () => (/* binding */ judgeContended),
/* harmony export */   V8: () => (/* binding */ judgeOnce),
/* harmony export */   hv: () => (/* binding */ judgeRepeatable),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/* harmony import */ var _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(139);
/* harmony import */ var _transport_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6998);


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
        const { status, retryAfterMs: atLeastMs, bucketEmpty } = error;
        const passing = status === 408 || status === 429 || (status >= 500 && status !== 501);
        const retry = passing || atLeastMs !== undefined || PASSING_CODES.includes(error.errorCode ?? '');
        return retry ? { retry, atLeastMs, throttled: status === 429, bucketEmpty } : { retry };
    }
    return { retry: error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UnexpectedAnswerError */ .Z && attempts < MOST_UNEXPECTED_ANSWERS };
}
/** Whether an error is Atlas' refusal with one of these errorCodes. */
function hasCode(error, ...errorCodes) {
    return error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q && errorCodes.includes(error.errorCode ?? '');
}
/**
 * Judges the failure of a request that Atlas refuses while another of its kind is under way: a 409 passes too.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupaccesslistentry
 */
function judgeContended(error, attempts) {
    return error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AtlasError */ .q && error.status === 409
        ? { retry: true }
        : judgeRepeatable(error, attempts);
}
/** Judges the failure of a request that must not do its work twice: it is sent again only if it cannot have arrived. */
function judgeOnce(error, attempts) {
    return mayHaveArrived(error) ? { retry: false } : judgeRepeatable(error, attempts);
}
//# sourceMappingURL=judge.js.map

/***/ }),

/***/ 6998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);

const UNSENT = ['unreachable', 'proxied', 'untrusted'];
const LASTING = ['proxied', 'untrusted'];
/** A request that got no answer that could be read. */
class TransportError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'TransportError';
    fault;
    /** Whether the request had less time than it is due, because the budget ended: then what failed before says more. */
    cutShort;
    /** @param what what the request was for, to follow "failed to" */
    constructor(what, fault, reason, options) {
        super(`Failed to ${what}: ${reason}.`, { ...options, reason });
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

/***/ 131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ createFlexCluster),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   Vb: () => (/* binding */ undefinedIfGone),
/* harmony export */   bS: () => (/* binding */ updateFlexCluster),
/* harmony export */   lW: () => (/* binding */ listFlexClusters),
/* harmony export */   pW: () => (/* binding */ findFlexCluster),
/* harmony export */   rL: () => (/* binding */ deleteFlexCluster)
/* harmony export */ });
/* harmony import */ var _errors_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);
/* harmony import */ var _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8443);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5243);



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
        judge: _errors_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeOnce */ .V8,
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
        if (!isGone(error) && !(0,_errors_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'CLUSTER_ALREADY_REQUESTED_DELETION')) {
            throw error;
        }
    }
}
/** Lists all instances of a project (`listGroupFlexClusters`); a list may leave connection strings out. */
function listFlexClusters(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listAll */ ._)(client, {
        what: `list the instances of project ${projectId}`,
        path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
        version,
        item: _instance_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .InstanceAnswer */ .g,
    });
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
    return (0,_errors_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'CLUSTER_NOT_FOUND', 'CLUSTER_NAME_NOT_FOUND');
}
function pathOf(projectId, name) {
    return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}`;
}
//# sourceMappingURL=flex-clusters.js.map

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
async function* listAll(client, { what, path, version, item }) {
    for (let page = 1;; page += 1) {
        const { results } = await client.call({
            what,
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

/***/ 8466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: () => (/* binding */ refillDelay),
/* harmony export */   bf: () => (/* binding */ readWholeNumber),
/* harmony export */   lB: () => (/* binding */ isCrowded),
/* harmony export */   pU: () => (/* binding */ crowdDelay),
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
function isCrowded(rateLimit) {
    return usedShare(rateLimit) > CALM_SHARE;
}
/**
 * Milliseconds by which a request that can wait is put off: as long as it takes to put back what has been used. Of many jobs that began
 * together, each found a different number left, so they come back one after the other, as fast as the bucket fills.
 */
function refillDelay(rateLimit, random) {
    return isCrowded(rateLimit) ? usedShare(rateLimit) * REFILL_MS * (1 + REFILL_SPREAD * random()) : 0;
}
/**
 * Milliseconds until a request that found the bucket empty is sent again. `Retry-After` says when the next single token is there, and all
 * who were refused would come for it at once; so each waits until what others hold has been used and put back, and then as long
 * again by chance.
 */
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
//# sourceMappingURL=rate-limit.js.map

/***/ }),

/***/ 6153:
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

/***/ 4603:
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

/***/ }),

/***/ 9153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ describeOwner),
/* harmony export */   D0: () => (/* binding */ isHeldBy),
/* harmony export */   Kf: () => (/* binding */ MANAGED_BY),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   _n: () => (/* binding */ pullRequestOf),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   dt: () => (/* binding */ ownershipTags),
/* harmony export */   kE: () => (/* binding */ mergeTags),
/* harmony export */   vA: () => (/* binding */ createRunMark)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6073);

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
/** Whether an instance was made by runs of this repository. GitHub does not tell upper from lower case in its names. */
function isOurs(tags, repository) {
    const same = (key, name) => tagOf(tags, key)?.toLowerCase() === tagValue(name).toLowerCase();
    return (tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.managedBy) === MANAGED_BY &&
        same(_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.owner, repository.owner) &&
        same(_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.repository, repository.repository));
}
/** The pull request that an instance was made for; undefined if it was made for a ref. */
function pullRequestOf(tags) {
    const text = tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.pullRequest);
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
    if (tagOf(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j.managedBy) !== MANAGED_BY) {
        return 'it has no ownership tags of this action';
    }
    const shown = Object.values(_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNERSHIP_KEYS */ .j)
        .map((key) => ({ key, value: tagOf(tags, key) }))
        .filter(({ value }) => value !== undefined)
        .map(({ key, value }) => `${key}=${value}`);
    return `its ownership tags are ${shown.join(', ')}`;
}
/** The value of a tag; undefined if there is none of that key. */
function tagOf(tags, key) {
    return tags?.find((tag) => tag.key === key)?.value;
}
/** What Atlas accepts as a tag's value: a character that it refuses becomes `.`, and the rest beyond 255 goes. */
function tagValue(text) {
    return text.replace(/[^A-Za-z0-9 ;@_.+-]/gu, '.').slice(0, LONGEST_VALUE) || '.';
}
//# sourceMappingURL=ownership.js.map

/***/ }),

/***/ 9572:
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
// EXTERNAL MODULE: ./lib/src/atlas/errors/judge.js
var judge = __webpack_require__(1295);
// EXTERNAL MODULE: ./lib/src/format.js
var format = __webpack_require__(3387);
// EXTERNAL MODULE: ./lib/src/atlas/errors/atlas-error.js + 1 modules
var atlas_error = __webpack_require__(139);
// EXTERNAL MODULE: ./lib/src/atlas/errors/transport-error.js
var transport_error = __webpack_require__(6998);
// EXTERNAL MODULE: ./lib/src/atlas/transport/rate-limit.js
var rate_limit = __webpack_require__(8466);
;// CONCATENATED MODULE: ./lib/src/atlas/transport/interpret.js




function interpret(what, endpoint, answer, schema) {
    if (answer.status >= 300 && answer.status < 400) {
        throw new atlas_error/* UnexpectedAnswerError */.Z(`Failed to ${what}: ${endpoint} answered with a redirect (HTTP ${answer.status}) to ${redirectTarget(answer)}, which is not followed because it would carry the credentials there. Check the input "base-url".`);
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
        throw new atlas_error/* UnexpectedAnswerError */.Z(`Failed to ${what}: ${endpoint} answered HTTP ${answer.status}, but ${field} is not what the API describes. See whether a newer version of this action is out.`);
    }
    return result.data;
}
function refusal(what, endpoint, answer) {
    const body = errorBody(what, endpoint, answer);
    const code = body.errorCode ?? body.error;
    const detail = body.detail ?? body.error_description;
    return new atlas_error/* AtlasError */.q({
        what,
        status: answer.status,
        errorCode: typeof code === 'string' && /^\w{1,100}$/.test(code) ? code : undefined,
        detail: typeof detail === 'string' ? (0,format/* oneLine */.TN)(detail) : '',
        retryAfterMs: retryAfter(answer),
        bucketEmpty: answer.status === 429 && (0,rate_limit/* readRateLimit */.y9)(answer)?.remaining === 0,
    });
}
/**
 * The API's error object; an empty one where something else answered, such as a gateway with its HTML page.
 * @throws TransportError, UnexpectedAnswerError if Atlas refused, but why was lost on the way: then the status alone says too little
 */
function errorBody(what, endpoint, answer) {
    const refused = [400, 402, 403, 404, 409].includes(answer.status);
    const isJson = /json/i.test(answer.header('content-type') ?? '');
    try {
        const body = parseJson(what, endpoint, answer.text);
        const fields = typeof body === 'object' && body !== null ? { ...body } : {};
        if (refused && isJson && fields.error === undefined && fields.errorCode === undefined) {
            throw new atlas_error/* UnexpectedAnswerError */.Z(`Failed to ${what}: ${endpoint} answered HTTP ${answer.status}, but not with an error as the API describes it. See whether a newer version of this action is out.`);
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
        throw new transport_error/* TransportError */.w(what, 'garbled', `${endpoint} answered ${problem}`, { cause: error });
    }
}
/** `Retry-After` in milliseconds; Atlas sends seconds, never a date (RFC 9110, 10.2.3 knows both). */
function retryAfter(answer) {
    const seconds = (0,rate_limit/* readWholeNumber */.bf)(answer.header('retry-after'));
    return seconds === undefined ? undefined : seconds * 1000;
}
function redirectTarget(answer) {
    const location = answer.header('location') ?? '';
    return URL.canParse(location) ? new URL(location).origin : 'another path';
}
//# sourceMappingURL=interpret.js.map
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(4995);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(5071);
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
    let telling;
    return (0,p_retry/* default */.Ay)(attempt, {
        retries: Number.POSITIVE_INFINITY,
        minTimeout: 0,
        signal: budget.signal,
        async shouldRetry({ error, attemptNumber }) {
            const verdict = judge(error, attemptNumber);
            if (!verdict.retry) {
                return false;
            }
            throttled += verdict.throttled ? 1 : 0;
            telling = error instanceof transport_error/* TransportError */.w && error.cutShort ? telling : error;
            const usual = retryDelay(attemptNumber, throttled, verdict.atLeastMs, context.random);
            const delayMs = verdict.bucketEmpty
                ? Math.max(usual, crowdDelayWithin(budget.remainingMs(), verdict.atLeastMs ?? 0, context.random))
                : usual;
            if (delayMs >= budget.remainingMs()) {
                const known = telling ?? error;
                throw new errors/* TimedOutError */.On(`Failed to ${what} within ${(0,format/* formatDuration */.a3)(budget.totalMs)}: ${reasonOf(known)}. If that has passed, run the job again, or allow more time with the input "timeout".`, { cause: known });
            }
            context.onRetry({ what, error, delayMs });
            await context.clock.sleep(delayMs, budget.signal);
            return true;
        },
    });
}
/** As long as a crowd needs, but never so long that no time is left for another attempt. */
function crowdDelayWithin(leftMs, atLeastMs, random) {
    return atLeastMs + Math.min((0,rate_limit/* crowdDelay */.pU)(random), (leftMs - atLeastMs) / 2);
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
        const answer = await retrying(what, budget, context, judge/* judgeRepeatable */.hv, async () => interpret(what, `POST ${TOKEN_PATH}`, await connection.send(request, budget), TokenAnswer));
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
    unversioned: 'application/json',
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
        const client = new AtlasClient(this.#connection, this.#auth, this.#context, budget);
        client.#rateLimit = this.#rateLimit;
        return client;
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
        return this.retrying(call.what, call.judge ?? judge/* judgeRepeatable */.hv, async () => {
            const answer = await this.#authorized(call);
            return interpret(call.what, `${call.method} ${call.shownPath ?? call.path}`, answer, call.schema);
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
        this.#rateLimit = (0,rate_limit/* readRateLimit */.y9)(answer) ?? this.#rateLimit;
        this.#context.onExchange({
            method: call.method,
            path: call.shownPath ?? call.path,
            status: answer.status,
            durationMs: this.#context.clock.elapsed() - started,
        });
        return answer;
    }
}
//# sourceMappingURL=client.js.map
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
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
                const allowed = (0,format/* formatDuration */.a3)(limit);
                const cutShort = limit < LONGEST_REQUEST_MS;
                throw progress.connected
                    ? new transport_error/* TransportError */.w(request.what, 'slow', `${host} gave no answer within ${allowed}`, { cutShort })
                    : new transport_error/* TransportError */.w(request.what, 'unreachable', `connecting to ${host} took longer than ${allowed}`, { cutShort });
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
    const { apiKeyAuth } = await __webpack_require__.e(/* import() */ 365).then(__webpack_require__.bind(__webpack_require__, 4365));
    return apiKeyAuth(credentials.publicKey, credentials.privateKey);
}
//# sourceMappingURL=connect.js.map
// EXTERNAL MODULE: ./lib/src/budget.js
var budget = __webpack_require__(6153);
// EXTERNAL MODULE: ./lib/src/github/masks.js
var masks = __webpack_require__(7801);
;// CONCATENATED MODULE: ./lib/package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./lib/src/version.js

/** The version in package.json: what Atlas sees as the user agent. */
const VERSION = package_namespaceObject.rE;
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

/***/ })

};
