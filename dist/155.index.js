export const id = 155;
export const ids = [155];
export const modules = {

/***/ 2155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deleteInstance: () => (/* binding */ deleteInstance)
});

// EXTERNAL MODULE: ./lib/src/instance/access/revoke.js
var revoke = __webpack_require__(9469);
// EXTERNAL MODULE: ./lib/src/instance/naming.js
var naming = __webpack_require__(5642);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/removal.js
var removal = __webpack_require__(6628);
;// CONCATENATED MODULE: ./lib/src/instance/remove-by-name.js



/** The instance is protected or does not belong to this repository. */
class NotDeletableError extends errors/* StepError */.zg {
    name = 'NotDeletableError';
}
/**
 * Deletes an instance by its name.
 * @param force delete the instance even if it is protected or does not belong to this repository
 * @throws NotDeletableError without `force`; AtlasError, TimedOutError and so on
 */
function removeByName(client, target, repository, force) {
    return (0,removal/* removeInstance */.g)(client, target, ({ stateName, tags, terminationProtectionEnabled }) => {
        if (force) {
            return 'unprotect and delete';
        }
        const description = `delete instance "${target.name}" (${stateName})`;
        if (!(0,ownership/* isOurs */.MU)(tags, repository)) {
            throw new NotDeletableError((0,errors/* failure */.V2)(description, `it does not belong to this repository: ${(0,ownership/* describeOwner */.$S)(tags)}`, 'To delete it anyway, use "force: true".'));
        }
        if (terminationProtectionEnabled) {
            throw new NotDeletableError((0,errors/* failure */.V2)(description, 'it has termination protection', 'Turn the protection off in Atlas, or use "force: true", which turns it off first.'));
        }
        return 'delete';
    });
}
//# sourceMappingURL=remove-by-name.js.map
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(6402);
// EXTERNAL MODULE: ./lib/src/instance/wait.js
var wait = __webpack_require__(5951);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var log = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/actions/atlas-connection.js + 10 modules
var atlas_connection = __webpack_require__(2479);
// EXTERNAL MODULE: ./lib/src/actions/keep-comment.js
var keep_comment = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/src/actions/messages.js
var messages = __webpack_require__(2720);
;// CONCATENATED MODULE: ./lib/src/actions/delete.js










/** The delete action. */
async function deleteInstance(step, request, context) {
    const { runner, clock } = step;
    const progress = new log/* LogProgress */.w(runner, clock);
    const client = await (0,atlas_connection/* connectStep */.n)(step, request, (0,budget/* startBudget */.cg)(clock, request.timeoutMs, step.cancelled));
    try {
        const projectId = await (0,resolve_project/* resolveProject */.K)(client, request.project, progress);
        const name = request.name ?? (0,naming/* deriveName */.H)(context);
        progress.phase('Delete the instance');
        const target = { projectId, name };
        // Before the instance is checked: if the instance does not exist, nobody needs the access that exists now.
        const granted = (0,revoke.accessFor)(await (0,revoke.findGrantedAccess)(client, projectId, context), context, name);
        const outcome = await removeByName(client, target, context, request.force);
        runner.output('deleted', String(outcome === 'deleted'));
        progress.info(describeDelete(outcome, (0,messages/* describeInstance */.xJ)(target)));
        progress.info((0,messages/* describeRevoked */.Q4)(await (0,revoke.revokeGranted)(client, projectId, granted)));
        await (0,keep_comment/* updateCommentOfDeleted */.z)(step, request.comment, context, target);
        if (request.wait && outcome !== 'absent') {
            progress.phase('Wait until it is gone');
            while ((await (0,wait/* waitUntilGone */.Ly)(client, target, progress)) === 'back') {
                progress.info('Atlas dropped the deletion; requesting it again');
                await removeByName(client, target, context, request.force);
            }
        }
    }
    finally {
        progress.end();
        await (0,atlas_connection/* disconnect */.Z)(client);
    }
}
function describeDelete(outcome, instance) {
    switch (outcome) {
        case 'deleted':
            return `Atlas is deleting ${instance}`;
        case 'already being deleted':
            return `Atlas is already deleting ${instance}`;
        default:
            return `Nothing to delete: ${instance} does not exist`;
    }
}
//# sourceMappingURL=delete.js.map

/***/ }),

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
/* harmony export */   J: () => (/* binding */ requestInstance),
/* harmony export */   X: () => (/* binding */ findInstance)
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

/***/ 1612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ pollState)
});

// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/atlas/rate-limit.js
var rate_limit = __webpack_require__(4896);
;// CONCATENATED MODULE: ./lib/src/instance/schedule.js

/** The interval in the first minute. The mean delay in noticing a change is half of it. */
const STEADY_MS = 3_000;
/** Later, the interval is this share of the elapsed time. The mean relative delay is half of it. */
const SHARE_OF_ELAPSED = 0.045;
const MAX_MS = 60_000;
/** Each poll is moved earlier by a random time of up to this share of the interval. */
const JITTER = 0.02;
/**
 * Polls on a grid that is dense at first and slows down. The grid has a random offset, so that jobs that started together do not poll
 * together. An additional poll half-way to the first grid point catches instances that are ready quickly.
 * @param random returns a number from 0 (inclusive) to 1 (exclusive), like Math.random
 */
function createSchedule(random) {
    // At least the jitter, because the jitter moves polls earlier.
    const phase = STEADY_MS * (JITTER + (1 - JITTER) * random());
    let planned = 0;
    let polls = 1;
    return {
        next(elapsedMs, rateLimit) {
            polls += 1;
            const interval = intervalBefore(polls, planned, phase);
            // If a slow response has passed the next grid point, the grid moves, so that no poll follows immediately.
            planned = Math.max(planned + interval, elapsedMs + interval / 2);
            return planned - interval * JITTER * random() - elapsedMs + (0,rate_limit/* refillDelay */.Ke)(rateLimit, random);
        },
    };
}
/** The interval in milliseconds before a grid point. */
function intervalBefore(poll, planned, phase) {
    if (poll <= 3) {
        return (STEADY_MS + phase) / 2;
    }
    return Math.min(MAX_MS, Math.max(STEADY_MS, planned * SHARE_OF_ELAPSED));
}
//# sourceMappingURL=schedule.js.map
;// CONCATENATED MODULE: ./lib/src/instance/poll-state.js



/** The interval of log messages while the state does not change. */
const HEARTBEAT_MS = 30_000;
/**
 * Polls on the schedule until there is a result. Logs the state when it changes, and every 30 s.
 * @param waited the formatted time since polling started
 * @throws the errors of `check`; TimedOutError with the last state when the budget ends; the budget's abort reason
 */
async function pollState(client, { label, description, advice }, check, progress, first) {
    const { clock, budget } = client;
    const schedule = createSchedule(client.random);
    const started = clock.elapsed();
    const waited = () => (0,format/* formatDuration */.a3)(clock.elapsed() - started);
    let reported = { state: '', at: started };
    if (first) {
        report(first.state);
        if (first.pauseFirst) {
            await pause(first.state);
        }
    }
    for (;;) {
        const { state, result } = await check(waited());
        report(state);
        if (result !== undefined) {
            return result;
        }
        await pause(state);
    }
    function report(state) {
        if (state !== reported.state || clock.elapsed() - reported.at >= HEARTBEAT_MS) {
            progress.info(`${label} is ${state} (${waited()})`);
            reported = { state, at: clock.elapsed() };
        }
    }
    /** Waits for the next poll, and writes to the log in the meantime. */
    async function pause(state) {
        const fitted = (0,util_budget/* fitPause */.oU)(budget, schedule.next(clock.elapsed() - started, client.rateLimit));
        if (fitted === undefined) {
            throw (0,util_budget/* timedOut */.iU)(budget, description, `it is still ${state}`, advice);
        }
        let toSleep = fitted;
        while (toSleep > 0) {
            const untilHeartbeat = Math.max(0, reported.at + HEARTBEAT_MS - clock.elapsed()) || HEARTBEAT_MS;
            const slice = Math.min(toSleep, untilHeartbeat);
            await clock.sleep(slice, budget.signal);
            toSleep -= slice;
            report(state);
        }
    }
}
//# sourceMappingURL=poll-state.js.map

/***/ }),

/***/ 6402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ resolveProject)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __webpack_require__(2306);
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
    const { id } = await getProjectByName(client, project.name);
    progress.info(`Project "${project.name}" is ${id}`);
    return id;
}
//# sourceMappingURL=resolve-project.js.map

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
/* harmony import */ var _atlas_rate_limit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4896);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6995);
/* harmony import */ var _poll_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1612);





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
    return (0,_poll_state_js__WEBPACK_IMPORTED_MODULE_3__/* .pollState */ .X)(client, { label: plan.name, description, advice: ADVICE }, async (waited) => {
        const instance = await (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .findInstance */ .X)(client, plan);
        if (!instance || instance.stateName === 'DELETING') {
            const state = instance ? 'is being deleted' : 'no longer exists';
            throw new InstanceLostError((0,_util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(description, `it ${state} after ${waited}`, 'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.'));
        }
        return { state: describeState(instance), ...(isDone(instance) ? { result: instance } : {}) };
    }, progress, { state: describeState(latest), pauseFirst: (0,_atlas_rate_limit_js__WEBPACK_IMPORTED_MODULE_4__/* .isBucketLow */ .X_)(client.rateLimit) });
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
    return (0,_poll_state_js__WEBPACK_IMPORTED_MODULE_3__/* .pollState */ .X)(client, { label: target.name, description: `wait until instance "${target.name}" is gone`, advice: ADVICE }, async () => {
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

/***/ })

};
