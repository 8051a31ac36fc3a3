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

// EXTERNAL MODULE: ./lib/src/instance/access/revoke.js + 1 modules
var revoke = __webpack_require__(5374);
// EXTERNAL MODULE: ./lib/src/instance/naming.js
var naming = __webpack_require__(5642);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/removal.js
var removal = __webpack_require__(6628);
;// CONCATENATED MODULE: ./lib/src/instance/remove-by-name.js



/** An instance that may not be deleted as it is. */
class NotDeletableError extends errors/* StepError */.zg {
    name = 'NotDeletableError';
}
/**
 * Deletes an instance by its name, if it is ours and not protected, or whatever it is if `force` says so.
 * @throws NotDeletableError if it is foreign or protected; AtlasError, TimedOutError and the like
 */
function removeByName(client, target, repository, force) {
    return (0,removal/* removeInstance */.g)(client, target, ({ stateName, tags, terminationProtectionEnabled }) => {
        if (force) {
            return 'lift and delete';
        }
        const failure = `Failed to delete the instance "${target.name}" (${stateName})`;
        if (!(0,ownership/* isOurs */.MU)(tags, repository)) {
            throw new NotDeletableError(`${failure}: it does not belong to this repository, because ${(0,ownership/* describeOwner */.$S)(tags)}. To delete it anyway, use "force: true".`);
        }
        if (terminationProtectionEnabled) {
            throw new NotDeletableError(`${failure}: its termination protection is on. Turn it off in Atlas, or use "force: true", which turns it off first.`);
        }
        return 'delete';
    });
}
//# sourceMappingURL=remove-by-name.js.map
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(6402);
// EXTERNAL MODULE: ./lib/src/instance/wait.js + 1 modules
var wait = __webpack_require__(7567);
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










/** The delete action, once its inputs are known to be right. */
async function deleteInstance(step, request, context) {
    const { runner, clock } = step;
    const progress = new log/* LogProgress */.w(runner, clock);
    const client = await (0,atlas_connection/* connectStep */.n)(step, request, (0,budget/* startBudget */.cg)(clock, request.timeoutMs, step.cancelled));
    try {
        const projectId = await (0,resolve_project/* resolveProject */.K)(client, request.project, progress);
        const name = request.name ?? (0,naming/* deriveName */.H)(context);
        progress.phase('Delete the instance');
        const target = { projectId, name };
        // Before the instance is looked at: access that is there now and whose instance is not is nobody's any more.
        const given = await (0,revoke.findGivenAccess)(client, projectId, new Set([name]), context);
        const outcome = await removeByName(client, target, context, request.force);
        runner.output('deleted', String(outcome === 'deleted'));
        progress.info(describeDelete(outcome, (0,messages/* whereIs */.ie)(target)));
        progress.info((0,messages/* describeRevoked */.Q4)(await (0,revoke.revokeGiven)(client, projectId, given)));
        await (0,keep_comment/* commentGone */.T)(step, request.comment, context, target);
        if (request.wait && outcome !== 'absent') {
            progress.phase('Wait until it is gone');
            while ((await (0,wait/* waitUntilGone */.Ly)(client, target, progress)) === 'back') {
                progress.info('Atlas gave the deletion up: asking for it again');
                await removeByName(client, target, context, request.force);
            }
        }
    }
    finally {
        progress.end();
        await (0,atlas_connection/* disconnect */.Z)(client);
    }
}
function describeDelete(outcome, where) {
    switch (outcome) {
        case 'deleted':
            return `Atlas is deleting ${where}`;
        case 'already being deleted':
            return `Atlas is already deleting ${where}`;
        default:
            return `There is nothing to delete: ${where} is not there`;
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
/* harmony export */   N$: () => (/* binding */ isEndpointGone)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3483);
/* harmony import */ var _flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(131);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(860);
/* harmony import */ var _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8443);





/** Atlas has taken the serverless endpoint away. */
class ServerlessGoneError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'ServerlessGoneError';
}
const version = '2023-01-01';
/** The request that creates an instance through the older endpoint (`createGroupServerlessInstance`): for `callAfterLook`. */
function createServerlessInstance(projectId, body) {
    return {
        description: `create the serverless instance "${body.name}"`,
        method: 'POST',
        path: `/api/atlas/v2/groups/${projectId}/serverless`,
        version,
        body,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .InstanceAnswer */ .g,
    };
}
/** The error to throw for a failed creation: one that names the other endpoint if this one may be why it failed. */
function explainRetiredEndpoint(error, name) {
    if (!isRefusedByEndpoint(error)) {
        return error;
    }
    return new ServerlessGoneError(`Failed to create the serverless instance "${name}": ${error.reason}. Atlas has retired the serverless endpoint: use "instance-type: flex", which creates the same kind of instance.`, { cause: error });
}
/** Asks for an instance in the form of the older endpoint (`getGroupServerlessInstance`); undefined if it is not there. */
function findServerlessInstance(client, projectId, name) {
    return (0,_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__/* .undefinedIfNotFound */ .Xu)(client.call({
        description: `get the instance "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
        version,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .InstanceAnswer */ .g,
    }));
}
/**
 * Whether the endpoint itself, rather than what was asked of it, may be why a POST was refused: any 4xx but those about credentials,
 * billing and limits, and those whose errorCode is known to be about the request.
 */
function isRefusedByEndpoint(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q) || error.status < 400 || error.status >= 500) {
        return false;
    }
    const { status, errorCode } = error;
    const aboutRequest = errorCode !== undefined && errorCode !== 'RESOURCE_NOT_FOUND' && _hints_js__WEBPACK_IMPORTED_MODULE_3__/* .KNOWN_ERROR_CODES */ .O.includes(errorCode);
    return isEndpointGone(error) || !([401, 402, 408, 429].includes(status) || aboutRequest);
}
/** Whether an answer means that there is no such operation any more, rather than no such project or instance. */
function isEndpointGone(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AtlasError */ .q)) {
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


/** The request that creates an instance, through the endpoint of its type: for `callAfterLook`. */
function requestInstance(plan) {
    const common = {
        name: plan.name,
        tags: plan.tags,
        terminationProtectionEnabled: plan.terminationProtection,
    };
    const place = { backingProviderName: plan.provider, regionName: plan.region };
    if (plan.type === 'flex') {
        return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .createFlexCluster */ .IR)(plan.projectId, { ...common, providerSettings: place });
    }
    return (0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .createServerlessInstance */ .GG)(plan.projectId, {
        ...common,
        providerSettings: { ...place, providerName: 'SERVERLESS' },
        ...(plan.continuousBackup === undefined
            ? {}
            : { serverlessBackupOptions: { serverlessContinuousBackupEnabled: plan.continuousBackup } }),
    });
}
/**
 * Asks for an instance through the endpoint that it was made by, which shows all its settings. What the older endpoint does not have is
 * asked for at the newer one, which shows every instance: the older GET, too, is to go (announced for 2027-01-15).
 * @returns undefined if it is not there
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
            if (!(0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .isEndpointGone */ .N$)(error)) {
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

/** Atlas builds host names from this many characters, so the whole name stays within them. */
const MAX_DERIVED_NAME = 23;
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
    const readable = slug(origin.ref.replace(/^refs\/(heads|tags|pull)\//, ''), MAX_DERIVED_NAME - suffix.length);
    return readable + suffix;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
/** The part of a name that people recognize; whatever text it is made from, it starts with a letter and does not end in `-`. */
function slug(text, longest) {
    const hyphenated = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+/, '');
    // Atlas keeps names like "atlas-1a2b3c" to itself (ATLAS_RESERVED_CLUSTER_NAME).
    const named = /^(?!atlas(-|$))[a-z]/.test(hyphenated) ? hyphenated : `ref-${hyphenated}`;
    return named.slice(0, longest).replace(/-+$/, '');
}
//# sourceMappingURL=naming.js.map

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
/** Looks a project up by its name (`getGroupByName`). */
function getProjectByName(client, name) {
    return client.call({
        description: `find the project "${name}"`,
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

/***/ 7567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IW: () => (/* binding */ InstanceLostError),
  Ly: () => (/* binding */ waitUntilGone),
  S: () => (/* binding */ waitUntilUsable)
});

// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/atlas/rate-limit.js
var rate_limit = __webpack_require__(4896);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/instance/endpoint.js
var endpoint = __webpack_require__(6995);
;// CONCATENATED MODULE: ./lib/src/instance/schedule.js

/** The spacing in the first minute: half of it is the mean lag. */
const STEADY_MS = 3_000;
/** Later, the spacing is this share of the time waited so far, so that half of it is the mean lag relative to that time. */
const SHARE_OF_ELAPSED = 0.045;
const MAX_MS = 60_000;
/** Each poll is made earlier by up to this share of its spacing, at random. */
const JITTER = 0.02;
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
            return planned - space * JITTER * random() - elapsedMs + (0,rate_limit/* refillDelay */.Ke)(rateLimit, random);
        },
    };
}
/** Milliseconds from one grid point to the next. */
function spacing(poll, planned, phase) {
    if (poll <= 3) {
        return (STEADY_MS + phase) / 2;
    }
    return Math.min(MAX_MS, Math.max(STEADY_MS, planned * SHARE_OF_ELAPSED));
}
//# sourceMappingURL=schedule.js.map
;// CONCATENATED MODULE: ./lib/src/instance/wait.js







/** While nothing changes, the log says so this often. */
const HEARTBEAT_MS = 30_000;
/** An instance that is being deleted shows it after this time at the latest. */
const SHOWN_AFTER_MS = 30_000;
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
        if (instance !== latest || (0,rate_limit/* isBucketLow */.X_)(client.rateLimit)) {
            await pause();
        }
        instance = await poll();
    }
    progress.info(`${plan.name} is ${instance.stateName} (${waited()})`);
    return instance;
    async function poll() {
        const found = await (0,endpoint/* findInstance */.X)(client, plan);
        if (!found || found.stateName === 'DELETING') {
            const description = found ? 'is being deleted' : 'is gone';
            throw new InstanceLostError(`Failed to wait for the instance "${plan.name}": it ${description}, after ${waited()}. Somebody or something else deleted it (another run, a sweep, a person): see the activity feed of the Atlas project.`);
        }
        return found;
    }
    /** Waits for the next poll, breaking the wait where the log is due. */
    async function pause() {
        const fitted = (0,util_budget/* fitPause */.oU)(budget, schedule.next(clock.elapsed() - started, client.rateLimit));
        if (fitted === undefined) {
            throw stillThere(budget, `wait for the instance "${plan.name}"`, describeState(instance));
        }
        let toSleep = fitted;
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
/**
 * Polls an instance that is being deleted until its name is free.
 * @returns `gone`, or `back` if it is there as before: Atlas accepts deletions and gives them up now and then
 * @throws TimedOutError when the client's budget is used up
 */
async function waitUntilGone(client, target, progress) {
    const { clock, budget } = client;
    const schedule = createSchedule(client.random);
    const started = clock.elapsed();
    let reportedAt = Number.NEGATIVE_INFINITY;
    let { id } = target;
    let seenDeleting = false;
    for (;;) {
        const instance = await (0,flex_clusters/* findFlexCluster */.pW)(client, target.projectId, target.name);
        const elapsed = clock.elapsed() - started;
        if (!instance || (id !== undefined && instance.id !== id)) {
            progress.info(`${target.name} is gone (${(0,format/* formatDuration */.a3)(elapsed)})`);
            return 'gone';
        }
        id = instance.id;
        seenDeleting ||= instance.stateName === 'DELETING';
        // At first Atlas may still show the state from before the deletion.
        if (instance.stateName !== 'DELETING' && (seenDeleting || elapsed >= SHOWN_AFTER_MS)) {
            progress.info(`${target.name} is ${instance.stateName} again (${(0,format/* formatDuration */.a3)(elapsed)})`);
            return 'back';
        }
        if (elapsed - reportedAt >= HEARTBEAT_MS) {
            progress.info(`${target.name} is ${instance.stateName} (${(0,format/* formatDuration */.a3)(elapsed)})`);
            reportedAt = elapsed;
        }
        const delay = (0,util_budget/* fitPause */.oU)(budget, Math.min(schedule.next(elapsed, client.rateLimit), HEARTBEAT_MS));
        if (delay === undefined) {
            throw stillThere(budget, `wait until the instance "${target.name}" is gone`, instance.stateName);
        }
        await clock.sleep(delay, budget.signal);
    }
}
function stillThere(budget, description, state) {
    const advice = 'Raise "timeout", or look at the instance in Atlas.';
    return (0,util_budget/* timedOut */.iU)(budget, description, `it is still ${state}`, advice);
}
/** The state, with what is missing where the state alone does not say it. */
function describeState(instance) {
    return AVAILABLE.includes(instance.stateName)
        ? `${instance.stateName}, without a connection string yet`
        : instance.stateName;
}
//# sourceMappingURL=wait.js.map

/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ LogProgress)
/* harmony export */ });
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7552);

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
            this.#runner.info(`${phase.title}: ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(phase.endMs - phase.startMs)}`);
        }
    }
    get phases() {
        return this.#done;
    }
    #elapsed() {
        return this.#clock.elapsed() - this.#started;
    }
}
//# sourceMappingURL=log.js.map

/***/ })

};
