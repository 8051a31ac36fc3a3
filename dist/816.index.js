export const id = 816;
export const ids = [816];
export const modules = {

/***/ 3671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ findServerlessInstance),
/* harmony export */   G6: () => (/* binding */ explainRetiredEndpoint),
/* harmony export */   GG: () => (/* binding */ createServerlessInstance),
/* harmony export */   np: () => (/* binding */ isEndpointRetired)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8110);
/* harmony import */ var _flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(131);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(860);
/* harmony import */ var _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8443);
/* harmony import */ var _undefined_if_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5204);






/** Atlas has retired the serverless endpoint. */
class ServerlessRetiredError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'ServerlessRetiredError';
}
const version = '2023-01-01';
/** The request to create an instance through the serverless endpoint (`createGroupServerlessInstance`), for `checkThenCall`. */
function createServerlessInstance(projectId, body) {
    return {
        description: describeCreate(body.name),
        method: 'POST',
        path: `/api/atlas/v2/groups/${projectId}/serverless`,
        version,
        body,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .InstanceSchema */ .t,
    };
}
/** Returns a ServerlessRetiredError if a create failed because Atlas no longer has the endpoint, and the same error otherwise. */
function explainRetiredEndpoint(error, name) {
    if (!isEndpointRetiredForCreate(error)) {
        return error;
    }
    const advice = 'Atlas has retired the serverless endpoint. Use "instance-type: flex", which creates the same kind of instance.';
    return new ServerlessRetiredError((0,_util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(describeCreate(name), error.reason, advice), { cause: error });
}
function describeCreate(name) {
    return `create serverless instance "${name}"`;
}
/** Gets an instance through the serverless endpoint (`getGroupServerlessInstance`); undefined if it does not exist. */
function findServerlessInstance(client, projectId, name) {
    return (0,_undefined_if_js__WEBPACK_IMPORTED_MODULE_5__/* .undefinedIf */ .g)(_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4, client.call({
        description: `get instance "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
        version,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .InstanceSchema */ .t,
    }));
}
/**
 * Whether the retired endpoint may be the reason why a POST failed: any 4xx except those about credentials, billing and limits, and those
 * with an errorCode about the request.
 */
function isEndpointRetiredForCreate(error) {
    if (!(error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q) || error.status < 400 || error.status >= 500) {
        return false;
    }
    const { status, errorCode } = error;
    const aboutRequest = errorCode !== undefined && errorCode !== 'RESOURCE_NOT_FOUND' && _hints_js__WEBPACK_IMPORTED_MODULE_3__/* .KNOWN_ERROR_CODES */ .O.includes(errorCode);
    return isEndpointRetired(error) || !([401, 402, 408, 429].includes(status) || aboutRequest);
}
/** Whether an error means that the operation no longer exists, as opposed to the project or the instance. */
function isEndpointRetired(error) {
    if (!(error instanceof _atlas_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q)) {
        return false;
    }
    const { status, errorCode } = error;
    const pathUnknown = status === 404 && [undefined, 'RESOURCE_NOT_FOUND', 'UNEXPECTED_ERROR'].includes(errorCode);
    const methodUnknown = status === 405 && errorCode !== 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES';
    return (pathUnknown ||
        methodUnknown ||
        status === 410 ||
        /SERVERLESS.*(DEPRECATED|NOT_SUPPORTED|REMOVED)/.test(errorCode ?? ''));
}
//# sourceMappingURL=serverless-instances.js.map

/***/ }),

/***/ 6995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ requestInstance),
/* harmony export */   XD: () => (/* binding */ findInstance),
/* harmony export */   ZC: () => (/* binding */ polledResource)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3671);


/** The request to create an instance through the endpoint for its type, for `checkThenCall`. */
function requestInstance(plan) {
    const common = {
        name: plan.name,
        tags: plan.tags,
        terminationProtectionEnabled: plan.terminationProtection,
    };
    const provider = { backingProviderName: plan.provider, regionName: plan.region };
    if (plan.type === 'flex') {
        return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .createFlexCluster */ .IR)(plan.projectId, { ...common, providerSettings: provider });
    }
    return (0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .createServerlessInstance */ .GG)(plan.projectId, {
        ...common,
        providerSettings: { ...provider, providerName: 'SERVERLESS' },
        ...(plan.continuousBackup === undefined
            ? {}
            : { serverlessBackupOptions: { serverlessContinuousBackupEnabled: plan.continuousBackup } }),
    });
}
/** The set of endpoints that `findInstance` uses: those for Flex clusters, unless the serverless endpoint has answered before. */
function polledResource(client, { type, projectId }) {
    const hasAnswered = client.bucketFor(projectId, 'serverless').isKnown;
    return type === 'serverless' && hasAnswered ? 'serverless' : 'flexClusters';
}
/**
 * Gets an instance through the endpoint that created it, because this endpoint returns all settings. Falls back to the Flex endpoint, which
 * returns instances of both types: Atlas plans to remove the serverless GET on 2027-01-15.
 * @returns undefined if the instance does not exist
 */
async function findInstance(client, plan) {
    if (plan.type === 'serverless') {
        try {
            const found = await (0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .findServerlessInstance */ .DM)(client, plan.projectId, plan.name);
            if (found) {
                return found;
            }
        }
        catch (error) {
            if (!(0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .isEndpointRetired */ .np)(error)) {
                throw error;
            }
        }
    }
    return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, plan.projectId, plan.name);
}
//# sourceMappingURL=endpoint.js.map

/***/ }),

/***/ 5642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deriveName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(647);


const HASH_LENGTH = 8;
/**
 * Derives the name of an instance from the pull request (`pr-123-1a2b3c4d`) or else from the ref (`feature-login-5e6f7a8b`). The name is
 * the same for every run, unique to the repository, has at most 23 characters, starts with a letter and does not end with `-`.
 */
function deriveName(origin) {
    // Owners and repositories on GitHub are case-insensitive; refs are case-sensitive.
    const repository = `${origin.owner}/${origin.repository}`.toLowerCase();
    if (origin.pullRequest !== undefined) {
        return `pr-${origin.pullRequest}-${hash(repository)}`;
    }
    const suffix = `-${hash(`${repository}\n${origin.ref}`)}`;
    const readable = slug(origin.ref.replace(/^refs\/(heads|tags|pull)\//, ''), _types_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_NAME_LENGTH */ .YX - suffix.length);
    return readable + suffix;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
/** The readable part of a name. It starts with a letter and does not end with `-`. */
function slug(text, maxLength) {
    const hyphenated = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+/, '');
    // Atlas reserves names such as "atlas-1a2b3c" (ATLAS_RESERVED_CLUSTER_NAME).
    const named = /^(?!atlas(-|$))[a-z]/.test(hyphenated) ? hyphenated : `ref-${hyphenated}`;
    return named.slice(0, maxLength).replace(/-+$/, '');
}
//# sourceMappingURL=naming.js.map

/***/ }),

/***/ 8933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ INSTANCE_PACE_WITHOUT_LIMIT),
/* harmony export */   PT: () => (/* binding */ RESTORE_PACE),
/* harmony export */   Xu: () => (/* binding */ ACCESS_PACE),
/* harmony export */   aS: () => (/* binding */ INSTANCE_PACE),
/* harmony export */   j_: () => (/* binding */ DELETION_PACE),
/* harmony export */   qA: () => (/* binding */ SEARCH_INDEX_PACE)
/* harmony export */ });
/**
 * A Flex cluster until it is IDLE: usually 7 to 10 s after the POST, as MongoDB's own end-to-end tests recorded it.
 * At most T + 2 requests for T from 4 to 15 s, and T / 3 + 10 up to a minute.
 */
const INSTANCE_PACE = {
    startMs: 2_000,
    bands: [
        { untilMs: 4_000, everyMs: 2_000 },
        { untilMs: 6_000, everyMs: 1_250 },
        { untilMs: 11_000, everyMs: 900 },
        { untilMs: 15_000, everyMs: 1_300 },
        { untilMs: 60_000, everyMs: 2_850 },
    ],
};
/**
 * The same if Atlas does not send its rate limit: without it, a job cannot notice that it shares a bucket with others. So it polls once
 * when most clusters are IDLE, and is dense only after that.
 */
const INSTANCE_PACE_WITHOUT_LIMIT = {
    startMs: 9_000,
    bands: [
        { untilMs: 11_500, everyMs: 2_500 },
        { untilMs: 15_000, everyMs: 1_300 },
        { untilMs: 60_000, everyMs: 2_850 },
    ],
};
/** A restore job until it is COMPLETED: 52 and 63 s in the two recordings. */
const RESTORE_PACE = {
    startMs: 2_000,
    bands: [
        { untilMs: 40_000, everyMs: 5_000 },
        { untilMs: 80_000, everyMs: 2_500 },
    ],
};
/** A search index until it is READY. Nothing is recorded: seconds for an empty collection, minutes for a large one. */
const SEARCH_INDEX_PACE = {
    startMs: 1_000,
    bands: [
        { untilMs: 20_000, everyMs: 2_000 },
        { untilMs: 60_000, everyMs: 2_850 },
    ],
};
/** An instance that is being deleted until it is gone: 22 s to 6 min in nine recordings. */
const DELETION_PACE = {
    startMs: 2_000,
    bands: [
        { untilMs: 20_000, everyMs: 6_000 },
        { untilMs: 60_000, everyMs: 2_850 },
    ],
};
/** Access: an entry of the access list until it is ACTIVE, or a login until it succeeds. Usually a few seconds. */
const ACCESS_PACE = {
    startMs: 0,
    bands: [{ untilMs: 60_000, everyMs: 900 }],
};
//# sourceMappingURL=pace.js.map

/***/ }),

/***/ 3996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ PollPause)
/* harmony export */ });
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8442);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8377);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5035);



/** The pauses between polls: those of a schedule, or longer if the rate limit is short. Knows when the log needs a sign of life. */
class PollPause {
    #client;
    #options;
    #schedule;
    #started;
    #loggedAt;
    constructor(client, options) {
        this.#client = client;
        this.#options = options;
        this.#schedule = (0,_schedule_js__WEBPACK_IMPORTED_MODULE_1__/* .createSchedule */ .s)(options.pace, client.random);
        this.#started = client.clock.elapsed();
        this.#loggedAt = this.#started;
    }
    /** The time since polling started, in milliseconds. */
    get elapsedMs() {
        return this.#client.clock.elapsed() - this.#started;
    }
    /** Whether nothing has been logged for 30 s. */
    get isHeartbeatDue() {
        return this.#client.clock.elapsed() - this.#loggedAt >= _progress_js__WEBPACK_IMPORTED_MODULE_2__/* .HEARTBEAT_MS */ .m;
    }
    /** Has to be called after each message in the log. */
    logged() {
        this.#loggedAt = this.#client.clock.elapsed();
    }
    /** The shortest pause that the rate limit allows, in milliseconds. */
    get rateLimitMs() {
        const { projectId, resource } = this.#options;
        return this.#client.bucketFor(projectId, resource).pauseMs(this.#client.clock.elapsed());
    }
    /**
     * Waits for the next poll.
     * @param state returns the last known state, to follow a semicolon
     * @param log writes the state to the log, at the latest 30 s after the last message
     * @throws TimedOutError with the state if there is no time for another poll; the budget's abort reason
     */
    async wait(state, log) {
        const { budget, clock } = this.#client;
        const fitted = (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fitPause */ .oU)(budget, Math.max(this.#schedule.next(this.elapsedMs), this.rateLimitMs));
        if (fitted === undefined) {
            throw (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .timedOut */ .iU)(budget, this.#options.description, state(), this.#options.advice);
        }
        for (let left = fitted; left > 0;) {
            const untilHeartbeat = this.#loggedAt + _progress_js__WEBPACK_IMPORTED_MODULE_2__/* .HEARTBEAT_MS */ .m - clock.elapsed();
            const slice = Math.min(left, untilHeartbeat > 0 ? untilHeartbeat : _progress_js__WEBPACK_IMPORTED_MODULE_2__/* .HEARTBEAT_MS */ .m);
            await clock.sleep(slice, budget.signal);
            left -= slice;
            if (this.isHeartbeatDue) {
                log();
            }
        }
    }
}
//# sourceMappingURL=poll-pause.js.map

/***/ }),

/***/ 727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pollState)
/* harmony export */ });
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7552);
/* harmony import */ var _poll_pause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3996);


/**
 * Polls on the schedule until there is a result. Logs the state when it changes, and every 30 s.
 * @param check receives the formatted time since polling started
 * @param first the state, if it is known already; then the first poll waits for the rate limit, too
 * @throws the errors of `check`; TimedOutError with the last state when the budget ends; the budget's abort reason
 */
async function pollState(client, subject, check, progress, first) {
    const pause = new _poll_pause_js__WEBPACK_IMPORTED_MODULE_0__/* .PollPause */ .c(client, subject);
    const waited = () => (0,_util_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(pause.elapsedMs);
    let reported = '';
    if (first !== undefined) {
        report(first);
        if (pause.rateLimitMs > 0) {
            await waitForNext(first);
        }
    }
    for (;;) {
        const { state, result } = await check(waited());
        report(state);
        if (result !== undefined) {
            return result;
        }
        await waitForNext(state);
    }
    function report(state) {
        if (state !== reported || pause.isHeartbeatDue) {
            progress.info(`${subject.label} is ${state} (${waited()})`);
            reported = state;
            pause.logged();
        }
    }
    function waitForNext(state) {
        return pause.wait(() => `it is still ${state}`, () => report(state));
    }
}
//# sourceMappingURL=poll-state.js.map

/***/ }),

/***/ 8377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ HEARTBEAT_MS)
/* harmony export */ });
/** The interval of messages in milliseconds while nothing changes. */
const HEARTBEAT_MS = 30_000;
//# sourceMappingURL=progress.js.map

/***/ }),

/***/ 6402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ resolveProject)
});

// EXTERNAL MODULE: ./lib/src/atlas/atlas-error.js
var atlas_error = __webpack_require__(8110);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./lib/src/atlas/projects.js

const Project = schemas/* object */.Ikc({ id: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-f0-9]{24}$/)), name: schemas/* string */.YjP() });
/** Gets a project by its name (`getGroupByName`). */
function getProjectByName(client, name) {
    return client.call({
        description: `find project "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/byName/${encodeURIComponent(name)}`,
        version: '2023-01-01',
        schema: Project,
    });
}
//# sourceMappingURL=projects.js.map
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
;// CONCATENATED MODULE: ./lib/src/instance/resolve-project.js



/**
 * The id of a project that may be given by its name.
 * @throws AtlasError if there is no such project
 */
async function resolveProject(client, project, progress) {
    if ('id' in project) {
        return project.id;
    }
    progress.phase('Find the project');
    const { id } = await getProjectByName(client, project.name).catch((error) => {
        throw explainMistypedId(error, project.name);
    });
    progress.info(`Project "${project.name}" is ${id}`);
    return id;
}
/** Returns an error with better advice if there is no such project, and its name has one digit more or less than an ID. */
function explainMistypedId(error, name) {
    const isLikeId = /^(?:[a-f0-9]{23}|[a-f0-9]{25})$/i.test(name);
    if (!isLikeId || !(error instanceof atlas_error/* AtlasError */.q) || error.status !== 404) {
        return error;
    }
    const advice = `This looks like an ID with a mistake: it has ${name.length} hexadecimal digits instead of 24. Copy the ID from the URL of the project again.`;
    return new errors/* StepError */.zg((0,errors/* failure */.V2)(`find project "${name}"`, error.reason, advice), { cause: error });
}
//# sourceMappingURL=resolve-project.js.map

/***/ }),

/***/ 5035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createSchedule)
/* harmony export */ });
/** After the bands of a pace, the interval is this share of the elapsed time. The mean relative lag is half of it. */
const SHARE_OF_ELAPSED = 0.048;
const MAX_MS = 60_000;
/**
 * Polls at the intervals of a pace, and then less and less often. The first interval is shortened to a random part of itself, so that jobs
 * that started together do not poll together, and the mean lag is half of the interval at any time.
 * @param random returns a number from 0 (inclusive) to 1 (exclusive), like Math.random
 */
function createSchedule({ startMs, bands }, random) {
    let planned = after(startMs, 1 - random(), bands);
    let isFirst = true;
    return {
        next(elapsedMs) {
            const interval = after(elapsedMs, 1, bands) - elapsedMs;
            const earliest = elapsedMs + (isFirst ? 0 : interval / 2);
            planned = isFirst ? planned : after(planned, 1, bands);
            isFirst = false;
            // If a slow response or a delay has passed the next poll, the polls start again from now, so that none follows immediately.
            if (planned < earliest) {
                planned = elapsedMs + interval;
            }
            return planned - elapsedMs;
        },
    };
}
/**
 * The time that is a number of intervals after another time. An interval that reaches into the next band is continued at the density there.
 * @param intervals greater than 0
 */
function after(fromMs, intervals, bands) {
    let time = fromMs;
    let left = intervals;
    for (const { untilMs, everyMs } of bands) {
        const inBand = Math.max(0, untilMs - time) / everyMs;
        if (left <= inBand) {
            return time + left * everyMs;
        }
        left -= inBand;
        time = Math.max(time, untilMs);
    }
    return time + left * Math.min(MAX_MS, time * SHARE_OF_ELAPSED);
}
//# sourceMappingURL=schedule.js.map

/***/ }),

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ InstanceLostError),
/* harmony export */   Ly: () => (/* binding */ waitUntilGone),
/* harmony export */   S: () => (/* binding */ waitUntilUsable),
/* harmony export */   yb: () => (/* binding */ waitUntilIdle)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6995);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8933);
/* harmony import */ var _poll_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(727);





/** The maximum time until an instance that is being deleted has the state DELETING. */
const MAX_DELETING_LAG_MS = 30_000;
const ADVICE = 'Increase "timeout", or look at the instance in Atlas.';
/** States in which clients can connect, including `UPDATING` and `REPAIRING`. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];
/** The instance was deleted while this step was waiting for it. */
class InstanceLostError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .zg {
    name = 'InstanceLostError';
}
/** Whether clients can connect and the connection string is known. */
function isUsable(instance) {
    return AVAILABLE.includes(instance.stateName) && Boolean(instance.connectionStrings?.standardSrv);
}
/**
 * Polls an instance until it is usable.
 * @param latest the last known state
 * @throws InstanceLostError if the instance is deleted; TimedOutError when the budget ends
 */
function waitUntilUsable(client, plan, latest, progress) {
    return waitFor(client, plan, latest, isUsable, progress);
}
/** Polls a usable instance until it is IDLE, because Atlas does not restore into an instance that is changing. */
function waitUntilIdle(client, plan, latest, progress) {
    const isIdle = (instance) => isUsable(instance) && instance.stateName === 'IDLE';
    return isIdle(latest) ? Promise.resolve(latest) : waitFor(client, plan, latest, isIdle, progress);
}
async function waitFor(client, plan, latest, isDone, progress) {
    const description = `wait for instance "${plan.name}"`;
    if (isDone(latest)) {
        progress.info(`${plan.name} is ${latest.stateName} (0 ms)`);
        return latest;
    }
    const resource = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .polledResource */ .ZC)(client, plan);
    const pace = client.bucketFor(plan.projectId, resource).isKnown
        ? _pace_js__WEBPACK_IMPORTED_MODULE_3__/* .INSTANCE_PACE */ .aS
        : _pace_js__WEBPACK_IMPORTED_MODULE_3__/* .INSTANCE_PACE_WITHOUT_LIMIT */ .F5;
    return (0,_poll_state_js__WEBPACK_IMPORTED_MODULE_4__/* .pollState */ .X)(client, { label: plan.name, description, advice: ADVICE, pace, projectId: plan.projectId, resource }, async (waited) => {
        const instance = await (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .findInstance */ .XD)(client, plan);
        if (!instance || instance.stateName === 'DELETING') {
            const state = instance ? 'is being deleted' : 'no longer exists';
            throw new InstanceLostError((0,_util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(description, `it ${state} after ${waited}`, 'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.'));
        }
        return { state: describeState(instance), ...(isDone(instance) ? { result: instance } : {}) };
    }, progress, describeState(latest));
}
/**
 * Polls an instance that is being deleted until it is gone.
 * @returns `gone`, or `back` if Atlas dropped the deletion, which sometimes happens
 * @throws TimedOutError when the budget ends
 */
async function waitUntilGone(client, target, progress) {
    const started = client.clock.elapsed();
    let { id } = target;
    let seenDeleting = false;
    return (0,_poll_state_js__WEBPACK_IMPORTED_MODULE_4__/* .pollState */ .X)(client, {
        label: target.name,
        description: `wait until instance "${target.name}" is gone`,
        advice: ADVICE,
        pace: _pace_js__WEBPACK_IMPORTED_MODULE_3__/* .DELETION_PACE */ .j_,
        projectId: target.projectId,
        resource: 'flexClusters',
    }, async () => {
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, target.projectId, target.name);
        if (!instance || (id !== undefined && instance.id !== id)) {
            return { state: 'gone', result: 'gone' };
        }
        id = instance.id;
        seenDeleting ||= instance.stateName === 'DELETING';
        // At first, Atlas may still return the state from before the deletion.
        const waitedLong = client.clock.elapsed() - started >= MAX_DELETING_LAG_MS;
        if (instance.stateName !== 'DELETING' && (seenDeleting || waitedLong)) {
            return { state: `${instance.stateName} again`, result: 'back' };
        }
        return { state: instance.stateName };
    }, progress);
}
/** The state, and whether the connection string is missing. */
function describeState(instance) {
    return AVAILABLE.includes(instance.stateName) && !isUsable(instance)
        ? `${instance.stateName} without a connection string`
        : instance.stateName;
}
//# sourceMappingURL=wait.js.map

/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ LogProgress)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(647);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7552);


/** Writes progress to a grouped log, and records the time of each phase. */
class LogProgress {
    #runner;
    #clock;
    #started;
    #current;
    #completed = [];
    constructor(runner, clock) {
        this.#runner = runner;
        this.#clock = clock;
        this.#started = clock.elapsed();
    }
    phase(title) {
        this.end();
        this.#current = { title, startMs: this.#elapsed() };
        this.#runner.startGroup(title);
    }
    info(message) {
        this.#runner.info(message);
    }
    warn(message) {
        this.#runner.warning(message, _types_js__WEBPACK_IMPORTED_MODULE_0__/* .TITLE */ .ly);
    }
    /** Ends the current phase, if there is one. */
    end() {
        if (this.#current) {
            const phase = { ...this.#current, endMs: this.#elapsed() };
            this.#completed.push(phase);
            this.#current = undefined;
            this.#runner.endGroup();
            this.#runner.info(`${phase.title}: ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(phase.endMs - phase.startMs)}`);
        }
    }
    get phases() {
        return this.#completed;
    }
    #elapsed() {
        return this.#clock.elapsed() - this.#started;
    }
}
//# sourceMappingURL=log.js.map

/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ }),

/***/ 4995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: AbortError, makeRetriable

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


/***/ })

};
