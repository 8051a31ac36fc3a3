export const id = 95;
export const ids = [95];
export const modules = {

/***/ 7168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ writeComment),
/* harmony export */   Kx: () => (/* binding */ writeDeletedComment),
/* harmony export */   Ql: () => (/* binding */ commentMarker)
/* harmony export */ });
/* harmony import */ var _runner_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7457);
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7552);
/* harmony import */ var _util_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9402);



/** An HTML comment that identifies the pull request comment, and is not visible on the page. */
function commentMarker(instance) {
    // Encoded, so that no response of Atlas can end the HTML comment.
    const [project, name] = [instance.projectId, instance.name].map((text) => encodeURIComponent(text.toWellFormed()));
    return `<!-- ephemeral-atlas ${project}/${name} -->`;
}
/** The comment about an existing instance. */
function writeComment(facts) {
    const { name, provider, region, type, stateName, at } = facts;
    return [
        commentMarker(facts),
        (0,_runner_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(facts),
        (0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)([
            ['Instance', `${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)} in project ${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(facts.projectId)}`],
            ['Region', `${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(type)}, ${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(provider)} ${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(region)}`],
            ['State', (0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(stateName)],
            [
                facts.created ? 'Created' : 'Adopted',
                `${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMinute */ .Yi)(at)}, in ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)((0,_runner_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .totalTime */ .cJ)(facts.phases))}`,
            ],
            ['Deleted when', (0,_runner_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .expiryText */ .X5)(facts)],
        ]),
        (0,_runner_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionHelp */ .Im)(facts),
        runLine(facts),
        '',
    ].join('\n\n');
}
/** The comment about a deleted instance. */
function writeDeletedComment(facts) {
    return [
        commentMarker(facts),
        `### MongoDB Atlas: ${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(facts.name)} is deleted`,
        `It was deleted on ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMinute */ .Yi)(facts.at)}, with its database users and access list entries.`,
        runLine(facts),
        '',
    ].join('\n\n');
}
function runLine({ runUrl }) {
    return `<sub>Updated by [this workflow run](${runUrl}).</sub>`;
}
//# sourceMappingURL=comment-body.js.map

/***/ }),

/***/ 4095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deleteInstance: () => (/* binding */ deleteInstance)
});

// EXTERNAL MODULE: ./lib/src/instance/access/revoke.js
var revoke = __webpack_require__(9469);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/delete/removal.js
var removal = __webpack_require__(6098);
;// CONCATENATED MODULE: ./lib/src/instance/delete/remove-by-name.js



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
// EXTERNAL MODULE: ./lib/src/instance/naming.js
var naming = __webpack_require__(5642);
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(6402);
// EXTERNAL MODULE: ./lib/src/instance/wait.js
var wait = __webpack_require__(5951);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var log = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/actions/atlas-connection.js + 12 modules
var atlas_connection = __webpack_require__(9198);
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

/***/ 4249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ updateComment),
/* harmony export */   z: () => (/* binding */ updateCommentOfDeleted)
/* harmony export */ });
/* harmony import */ var _github_github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1202);
/* harmony import */ var _util_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2739);
/* harmony import */ var _comment_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7168);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3539);




/** The time limit for the comment, because the comment is optional. */
const MAX_MS = 30_000;
/**
 * Updates the comment about an instance. Problems are notices or warnings, because the comment is optional.
 * @param add whether to add the comment if it does not exist
 */
async function updateComment(step, request, context, subject, body, add) {
    const { runner, clock, cancelled } = step;
    const { owner, repository, pullRequest } = context;
    if (!request) {
        return;
    }
    if (pullRequest === undefined) {
        if (add) {
            runner.notice('No comment was written, because this run does not belong to a pull request.', 'Input comment');
        }
        return;
    }
    if (!request.token) {
        warn('there is no token; set the input "github-token"', true);
        return;
    }
    const deadline = (0,_util_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .startDeadline */ .d)(clock, MAX_MS, new Error('GitHub did not respond in time.'));
    try {
        // Loaded only if needed, because the client of GitHub is larger than everything else.
        const { upsertComment } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(71), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 6330));
        const access = {
            token: request.token,
            apiUrl: runner.environment.GITHUB_API_URL,
            signal: AbortSignal.any([cancelled, deadline.signal]),
        };
        const place = { owner, repository, pullRequest, marker: (0,_comment_body_js__WEBPACK_IMPORTED_MODULE_3__/* .commentMarker */ .Ql)(subject) };
        await upsertComment(access, place, body, add, clock);
    }
    catch (error) {
        const refused = error instanceof _github_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && error.problem === 'refused';
        const cause = refused
            ? `${error.reason}, because the token has no permission to write comments`
            : (0,_step_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(runner, error);
        warn(deadline.signal.aborted ? 'GitHub did not respond in time' : cause, refused);
    }
    finally {
        deadline.cancel();
    }
    function warn(cause, needsPermission) {
        const remedy = needsPermission
            ? ' Add this to the job: permissions: { contents: read, pull-requests: write }'
            : '';
        runner.warning(`The comment on pull request #${pullRequest} was not updated: ${cause.replace(/\.$/, '')}.${remedy}`, 'Input comment');
        if (needsPermission) {
            for (const line of ['permissions:', '  contents: read', '  pull-requests: write']) {
                runner.info(line);
            }
        }
    }
}
/** Updates the comment about a deleted instance, if the comment exists. */
async function updateCommentOfDeleted(step, request, context, subject) {
    const { projectId, name } = subject;
    const body = (0,_comment_body_js__WEBPACK_IMPORTED_MODULE_3__/* .writeDeletedComment */ .Kx)({ projectId, name, at: step.clock.now(), runUrl: context.runUrl });
    await updateComment(step, request, context, subject, body, false);
}
//# sourceMappingURL=keep-comment.js.map

/***/ }),

/***/ 1202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);

const DESCRIPTIONS = {
    missing: () => 'the pull request does not exist in this repository',
    refused: (detail) => `GitHub refused access (${detail})`,
    limited: (detail) => `the rate limit of GitHub was exceeded (${detail})`,
    unreachable: (detail) => `GitHub is not reachable (${detail}); check GITHUB_API_URL and the network`,
    faulty: (detail) => `GitHub returned an invalid response (${detail})`,
};
/** GitHub gave no response that can be used. Its message quotes nothing that was sent or received, so it cannot hold the token. */
class GitHubError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'GitHubError';
    problem;
    /** @param detail a status, an error code or a few words of our own: never text from outside */
    constructor(problem, detail) {
        const reason = DESCRIPTIONS[problem](detail);
        super(`${reason}.`, { reason });
        this.problem = problem;
    }
    /** Whether the same request may succeed later. */
    get mayPass() {
        return this.problem === 'faulty' || this.problem === 'unreachable';
    }
}
//# sourceMappingURL=github-error.js.map

/***/ }),

/***/ 6098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ removeInstance)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8442);



/** If the state is not DELETING this long after Atlas accepted a deletion, Atlas has dropped the deletion. */
const DELETION_GRACE_MS = 10_000;
const CONFIRM_INTERVAL_MS = 1_000;
/** Turning off termination protection takes effect within this time. */
const UNPROTECT_GRACE_MS = 30_000;
/**
 * Deletes an instance. Every attempt checks the current state and decides again. Repeats a deletion that Atlas accepted but did not start.
 * @param decide called with the current state, unless the instance is already being deleted; errors that it throws end the removal
 * @throws TimedOutError if the deletion has not started when the budget ends; AtlasError and so on; the budget's abort reason
 */
async function removeInstance(client, target, decide) {
    const removal = new Removal(client, target, decide);
    for (;;) {
        const outcome = await removal.send();
        if (outcome) {
            return outcome;
        }
    }
}
/** One removal: what its requests know of each other. */
class Removal {
    #client;
    #projectId;
    #name;
    #decide;
    /** The ID of the instance; undefined until the first check. */
    #id;
    /** The request of the current attempt; undefined if nothing must be sent. */
    #request;
    /** The result of a check after which nothing must be sent. */
    #outcome = 'absent';
    #mayHaveStarted = false;
    #unprotectedAt;
    constructor(client, { projectId, name, id }, decide) {
        this.#client = client;
        this.#projectId = projectId;
        this.#name = name;
        this.#id = id;
        this.#decide = decide;
    }
    /** Sends the next request; returns undefined if another one must follow. */
    async send() {
        try {
            await this.#client.checkThenCall(`delete instance "${this.#name}"`, (error, attempts) => this.#retryPolicy(error, attempts), (attempt) => this.#check(attempt));
        }
        catch (error) {
            if ((0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(error)) {
                return this.#gone('absent');
            }
            if ((0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isBeingDeleted */ .vx)(error)) {
                return this.#gone('already being deleted');
            }
            throw error;
        }
        if (this.#request === 'delete') {
            this.#mayHaveStarted = true;
            const target = { projectId: this.#projectId, name: this.#name, id: this.#id };
            return (await hasStarted(this.#client, target)) ? 'deleted' : undefined;
        }
        if (this.#request === 'unprotect') {
            this.#unprotectedAt = this.#client.clock.elapsed();
            return undefined;
        }
        return this.#outcome;
    }
    /** Checks the instance, and returns the request that follows from it. */
    async #check(attempt) {
        this.#request = undefined;
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(attempt, this.#projectId, this.#name);
        if (!instance || (this.#id !== undefined && instance.id !== this.#id)) {
            this.#outcome = this.#gone('absent');
            return undefined;
        }
        this.#id = instance.id;
        // The state is checked before the owner, because Atlas removes all tags in this state.
        if (instance.stateName === 'DELETING') {
            this.#outcome = this.#gone('already being deleted');
            return undefined;
        }
        const decision = this.#decide(instance);
        if (decision === 'keep') {
            this.#outcome = 'kept';
            return undefined;
        }
        const isProtectedNow = instance.terminationProtectionEnabled && this.#unprotectedAt === undefined;
        if (decision === 'unprotect and delete' && isProtectedNow) {
            this.#request = 'unprotect';
            return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .updateFlexCluster */ .bS)(this.#projectId, this.#name, { terminationProtectionEnabled: false });
        }
        this.#request = 'delete';
        return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteFlexCluster */ .rL)(this.#projectId, this.#name);
    }
    #retryPolicy(error, attempts) {
        this.#mayHaveStarted ||= this.#request === 'delete' && (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveArrived */ .BW)(error);
        const isTooEarly = isProtected(error) &&
            this.#unprotectedAt !== undefined &&
            this.#client.clock.elapsed() - this.#unprotectedAt < UNPROTECT_GRACE_MS;
        return isTooEarly ? { retry: true } : (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .retryIdempotent */ .wy)(error, attempts);
    }
    /** An instance that is gone, or on its way, was deleted by this removal if one of its requests may have done so. */
    #gone(otherwise) {
        return this.#mayHaveStarted ? 'deleted' : otherwise;
    }
}
function isProtected(error) {
    return (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED');
}
/** Polls until an accepted deletion has started; false if Atlas dropped it, so that it must be requested again. */
async function hasStarted(client, { projectId, name, id }) {
    const { clock, budget } = client;
    const accepted = clock.elapsed();
    for (;;) {
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, projectId, name);
        if (!instance || instance.id !== id || instance.stateName === 'DELETING') {
            return true;
        }
        if (clock.elapsed() - accepted >= DELETION_GRACE_MS) {
            return false;
        }
        if (budget.remainingMs() <= CONFIRM_INTERVAL_MS) {
            throw (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .timedOut */ .iU)(budget, `delete instance "${name}"`, `Atlas accepted the deletion, but the instance is still ${instance.stateName}`, 'Check the instance in Atlas, and delete it there if it still exists.');
        }
        await clock.sleep(CONFIRM_INTERVAL_MS, budget.signal);
    }
}
//# sourceMappingURL=removal.js.map

/***/ }),

/***/ 7457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ connectionHelp),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   X5: () => (/* binding */ expiryText),
/* harmony export */   cJ: () => (/* binding */ totalTime)
/* harmony export */ });
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7552);
/* harmony import */ var _util_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9402);


/** The job summary: the instance, the time of each phase, and how to connect. */
function writeSummary(facts) {
    return [
        heading(facts),
        (0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .t)([
            ['Instance', `${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(facts.name)} (${facts.created ? 'created' : 'adopted'} by this step)`],
            ['ID', (0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(facts.id)],
            ...(facts.restoredFrom ? [['Data', `restored from ${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(facts.restoredFrom)}`]] : []),
            ['Project', (0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(facts.projectId)],
            ['Type', (0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(facts.type)],
            ['Region', `${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(facts.provider)} ${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(facts.region)}`],
            ['State', (0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(facts.stateName)],
            ['MongoDB version', facts.mongoDBVersion ? (0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(facts.mongoDBVersion) : 'not known yet'],
            ['Deleted when', expiryText(facts)],
            ['Time', (0,_util_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(totalTime(facts.phases))],
        ]),
        timeline(facts.phases),
        connectionHelp(facts),
        '',
    ].join('\n\n');
}
function heading({ name, stateName }) {
    return `### MongoDB Atlas: ${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(name)} is ${stateName === 'IDLE' ? 'ready' : (0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(stateName)}`;
}
/** The time in milliseconds from the start of the step to the end of the last phase. */
function totalTime(phases) {
    return phases.at(-1)?.endMs ?? 0;
}
/** To follow "Deleted when". */
function expiryText({ deletedAfterJob, expiresAt }) {
    if (deletedAfterJob) {
        return 'this job ends, unless another step adopts it first';
    }
    if (expiresAt === undefined) {
        return 'the delete action runs; it has no expiry';
    }
    return `the delete action runs, or the sweep action runs after ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMinute */ .Yi)(expiresAt)}`;
}
function timeline(phases) {
    const bars = phases.map(({ title, startMs, endMs }) => {
        const label = `${title} (${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(endMs - startMs)})`.replaceAll(/[:;#]/g, ' ');
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
/** Explains how to connect to an instance. */
function connectionHelp({ standardSrv, loginFor }) {
    if (!standardSrv) {
        return 'The connection string is not available yet. Atlas provides it when the instance is IDLE.';
    }
    if (loginFor) {
        const user = loginFor === 'job'
            ? 'the database user of this job'
            : 'a database user that exists as long as the instance';
        return [
            `**Connect** with the output <code>connectionString</code>, which contains ${user}.`,
            `Other jobs can run this action again to get their own user. The output <code>standardSrv</code> is ${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(standardSrv)}.`,
        ].join(' ');
    }
    return [
        `**Connect** with the output <code>standardSrv</code>, ${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(standardSrv)}, and a database user of the project.`,
        'The IP address of the client must be on the access list of the project.',
    ].join(' ');
}
//# sourceMappingURL=summary.js.map

/***/ }),

/***/ 2739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ startDeadline)
/* harmony export */ });
/** @param reason what the signal aborts with */
function startDeadline(clock, ms, reason) {
    const controller = new AbortController();
    const cancel = clock.after(ms, () => controller.abort(reason));
    return { signal: controller.signal, cancel };
}
//# sourceMappingURL=deadline.js.map

/***/ })

};
