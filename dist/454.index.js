export const id = 454;
export const ids = [454];
export const modules = {

/***/ 1736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K$: () => (/* binding */ findCommentTarget),
  vv: () => (/* binding */ updateComment)
});

// UNUSED EXPORTS: commentMarker, writeComment, writeDeletedComment

// EXTERNAL MODULE: ./lib/src/github/github-error.js
var github_error = __webpack_require__(1202);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
;// CONCATENATED MODULE: ./lib/src/github/issue-comments.js


/** Gitea and Forgejo have no types of accounts. */
const Account = schemas/* object */.Ikc({ id: schemas/* number */.aig(), login: schemas/* string */.YjP(), type: schemas/* optional */.lqM(schemas/* string */.YjP()) });
const Comment = schemas/* object */.Ikc({ id: schemas/* number */.aig(), body: schemas/* nullish */.cl6(schemas/* string */.YjP()), user: schemas/* nullable */.mee(Account) });
const Created = schemas/* object */.Ikc({ user: Account });
/** The account of the token that GitHub Actions gives to a job. */
const JOB_ACCOUNT = 'github-actions[bot]';
/**
 * Updates the comment that starts with the marker and was written by the account of the token. Deletes duplicates, which concurrent jobs
 * can create.
 *
 * Anybody can copy the marker, and many tokens may edit comments of others, so the author decides. `GET /user` tells the account of a
 * token, except to the installation tokens of GitHub Apps. Such a token is taken for that of a job, whose account only workflows of this
 * repository can use, until the answer to a new comment tells another account: that of another App.
 * @param add whether to add the comment if it does not exist
 * @throws what the requests of the client throw
 */
async function upsertComment(github, place, body, add) {
    const { issues } = github.rest;
    const target = { owner: place.owner, repo: place.repository };
    const marked = await findMarked(github, place);
    const account = marked.length > 0 ? await findAccount(github) : undefined;
    let ours = marked.filter(({ user }) => account === undefined ? user?.login === JOB_ACCOUNT : user?.id === account);
    if (ours.length === 0) {
        const mayBeOurs = account === undefined && marked.some(({ user }) => user?.type === 'Bot');
        if (!add && !mayBeOurs) {
            return;
        }
        const { data } = await issues.createComment({ ...target, issue_number: place.pullRequest, body });
        const { user: self } = (0,github_error/* checked */.KD)(Created, data);
        // Another job may have added the comment at the same time.
        ours = (await findMarked(github, place)).filter(({ user }) => user?.id === self.id);
    }
    const [first, ...others] = ours;
    for (const { id } of others) {
        await issues.deleteComment({ ...target, comment_id: id }).catch(ignoreGitHubError);
    }
    if (first && first.body !== body) {
        await issues.updateComment({ ...target, comment_id: first.id, body });
    }
}
/** Another job may already have deleted the duplicate. */
function ignoreGitHubError(error) {
    if (!(error instanceof github_error/* GitHubError */.y_)) {
        throw error;
    }
}
/** Finds the comments that start with the marker, oldest first. */
async function findMarked({ rest, paginate }, { owner, repository: repo, pullRequest: issue_number, marker }) {
    const all = await paginate(rest.issues.listComments, { owner, repo, issue_number, per_page: 100 });
    return (0,github_error/* checked */.KD)(schemas/* array */.YOg(Comment), all).filter(({ body }) => body?.startsWith(marker));
}
/** The ID of the account of the token; undefined for an installation token. */
async function findAccount({ rest }) {
    try {
        const { data } = await rest.users.getAuthenticated();
        return (0,github_error/* checked */.KD)(Account, data).id;
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y_ && error.mayLackPermission) {
            return undefined;
        }
        throw error;
    }
}
//# sourceMappingURL=issue-comments.js.map
// EXTERNAL MODULE: ./lib/src/runner/summary.js
var summary = __webpack_require__(7457);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/util/markdown.js
var markdown = __webpack_require__(9402);
// EXTERNAL MODULE: ./lib/src/actions/connections.js + 6 modules
var connections = __webpack_require__(6894);
// EXTERNAL MODULE: ./lib/src/actions/step.js + 17 modules
var actions_step = __webpack_require__(7436);
;// CONCATENATED MODULE: ./lib/src/actions/comment.js









/** The time limit for the comment, which is optional. */
const MAX_MS = 30_000;
const TITLE = 'Input comment';
/** The target of the comment that an action was asked for; undefined if there is none. Warns if the token is missing. */
function findCommentTarget(runner, request, { owner, repository, pullRequest, apiUrl, runUrl }) {
    if (!request || pullRequest === undefined) {
        return undefined;
    }
    if (!request.token) {
        warn(runner, pullRequest, 'there is no token; set the input "github-token"', true);
        return undefined;
    }
    return { place: { owner, repository, pullRequest, apiUrl, runUrl }, token: request.token };
}
/**
 * Adds or updates the comment about an instance. If the instance is deleted, updates the comment only if there is one. Problems are
 * warnings, because the comment is optional.
 * @param target undefined for no comment
 * @param budget limits the time, as do 30 s
 * @throws the budget's abort reason
 */
async function updateComment(step, target, budget, subject) {
    if (!target) {
        return;
    }
    const { runner, clock } = step;
    const { place, token } = target;
    const { pullRequest, apiUrl, runUrl } = place;
    const deleted = 'deleted' in subject;
    const update = { at: clock.now(), runUrl };
    const body = deleted
        ? writeDeletedComment({ ...subject, ...update })
        : writeComment({ ...subject, ...update });
    const limited = (0,util_budget/* startBudget */.cg)(clock, Math.min(MAX_MS, budget.remainingMs()), budget.signal);
    let github;
    try {
        github = await (0,connections/* connectGitHub */.UY)(step, { apiUrl, token }, limited);
        await upsertComment(github, { ...place, marker: commentMarker(subject) }, body, !deleted);
    }
    catch (error) {
        budget.signal.throwIfAborted();
        const mayLackPermission = error instanceof github_error/* GitHubError */.y_ && error.mayLackPermission;
        const cause = error instanceof errors/* TimedOutError */.On ? 'GitHub did not respond in time' : (0,actions_step/* explain */.WE)(runner, error);
        warn(runner, pullRequest, cause, mayLackPermission);
    }
    finally {
        github?.close();
    }
}
function warn(runner, pullRequest, cause, mayLackPermission) {
    const remedy = mayLackPermission
        ? ' Add this to the job: permissions: { contents: read, pull-requests: write }'
        : '';
    runner.warning(`The comment on pull request #${pullRequest} was not updated: ${cause.replace(/\.$/, '')}.${remedy}`, TITLE);
    if (mayLackPermission) {
        for (const line of ['permissions:', '  contents: read', '  pull-requests: write']) {
            runner.info(line);
        }
    }
}
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
        (0,summary/* heading */.R_)(facts),
        (0,markdown/* table */.t)([
            ['Instance', `${(0,markdown/* code */.a)(name)} in project ${(0,markdown/* code */.a)(facts.projectId)}`],
            ['Region', `${(0,markdown/* code */.a)(type)}, ${(0,markdown/* code */.a)(provider)} ${(0,markdown/* code */.a)(region)}`],
            ['State', (0,markdown/* code */.a)(stateName)],
            [
                facts.created ? 'Created' : 'Adopted',
                `${(0,format/* formatMinute */.Yi)(at)}, in ${(0,format/* formatDuration */.a3)((0,summary/* totalTime */.cJ)(facts.groups))}`,
            ],
            ['Deleted when', (0,summary/* expiryText */.X5)(facts)],
        ]),
        (0,summary/* connectionHelp */.Im)(facts),
        runLine(facts),
        '',
    ].join('\n\n');
}
/** The comment about a deleted instance. */
function writeDeletedComment(facts) {
    return [
        commentMarker(facts),
        `### MongoDB Atlas: ${(0,markdown/* code */.a)(facts.name)} is deleted`,
        `It was deleted on ${(0,format/* formatMinute */.Yi)(facts.at)}, with its database users.`,
        runLine(facts),
        '',
    ].join('\n\n');
}
function runLine({ runUrl }) {
    return `<sub>Updated by [this workflow run](${runUrl}).</sub>`;
}
//# sourceMappingURL=comment.js.map

/***/ }),

/***/ 2720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q4: () => (/* binding */ describeRevoked),
/* harmony export */   s1: () => (/* binding */ describeRemoval),
/* harmony export */   xJ: () => (/* binding */ describeInstance)
/* harmony export */ });
/* harmony import */ var _util_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7552);

function describeInstance({ name, projectId }) {
    return `instance "${name}" in project ${projectId}`;
}
/** Says what clean-up did with an instance. */
function describeRemoval(outcome, instance, hold) {
    switch (outcome) {
        case 'deleted':
            return `Deleted ${instance}${hold ? `, which this step ${hold}` : ''}`;
        case 'already being deleted':
            return `Atlas is already deleting ${instance}`;
        case 'absent':
            return `Nothing to delete: ${instance} does not exist`;
        case 'kept':
            return `Kept ${instance}, because ${hold === 'adopted' ? 'this step did not create it' : 'another step has adopted it'}`;
    }
}
/** @param verb `Would remove` if nothing was removed, because it is a dry run */
function describeRevoked({ users = 0, entries = 0, sharedUntil }, verb = 'Removed') {
    const removed = [
        ...(users > 0 ? [`${users} ${users === 1 ? 'database user' : 'database users'}`] : []),
        ...(entries > 0 ? [`${entries} ${entries === 1 ? 'access list entry' : 'access list entries'}`] : []),
    ];
    const kept = sharedUntil === undefined
        ? ''
        : `; an access list entry stays until ${(0,_util_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMinute */ .Yi)(sharedUntil)}, because another job may use it`;
    return removed.length === 0
        ? `There was no database user or access list entry to remove${kept}`
        : `${verb} ${removed.join(' and ')}${kept}`;
}
//# sourceMappingURL=messages.js.map

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

/***/ }),

/***/ 6098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y4: () => (/* binding */ removeClaimed),
/* harmony export */   ZB: () => (/* binding */ removeByName),
/* harmony export */   gK: () => (/* binding */ removeInstance)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7951);
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8442);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1940);
/* harmony import */ var _util_poll_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8398);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8687);






/** If the state is not DELETING this long after Atlas accepted a deletion, Atlas has dropped the deletion. */
const DELETION_GRACE_MS = 10_000;
/** Turning off termination protection takes effect within this time. */
const UNPROTECT_GRACE_MS = 30_000;
/**
 * Deletes an instance. Every attempt checks the current state and decides again. Repeats a deletion that Atlas accepted but did not start.
 * @param decide called with the current state, unless the instance is already being deleted; errors that it throws end the removal
 * @throws TimedOutError if the deletion has not started when the budget ends; AtlasError and so on; the budget's abort reason
 */
async function removeInstance(client, target, decide) {
    const requests = new RemovalRequests(client, target, decide);
    for (;;) {
        const outcome = await requests.send();
        if (outcome) {
            return { outcome, id: requests.id };
        }
    }
}
/**
 * Deletes an instance by its name.
 * @param force delete the instance even if it is protected or does not belong to this repository
 * @throws StepError without `force`; the errors of `removeInstance`
 */
async function removeByName(client, target, repository, force) {
    const decide = ({ stateName, tags, terminationProtectionEnabled }) => {
        const description = `delete instance "${target.name}" (${stateName})`;
        if (!force && !(0,_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .isOurs */ .MU)(tags, repository)) {
            throw (0,_util_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .stepError */ .hH)(description, `it does not belong to this repository: ${(0,_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .describeOwner */ .$S)(tags)}`, 'To delete it anyway, use "force: true".');
        }
        if (!force && terminationProtectionEnabled) {
            throw (0,_util_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .stepError */ .hH)(description, 'it has termination protection', 'Turn the protection off in Atlas, or use "force: true", which turns it off first.');
        }
        return force ? 'unprotect and delete' : 'delete';
    };
    return (await removeInstance(client, target, decide)).outcome;
}
/**
 * Deletes the instance that a step created and still holds. Turns off termination protection that the same step turned on.
 * @param includeAdopted whether to delete an instance, too, that the step adopted and still holds
 * @returns what happened, and how the step held the instance when it was last seen
 */
async function removeClaimed(client, claim, includeAdopted) {
    let hold;
    const removal = await removeInstance(client, claim, ({ tags }) => {
        hold = (0,_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .holdOf */ .nv)(tags, claim);
        if (hold === undefined || (hold === 'adopted' && !includeAdopted)) {
            return 'keep';
        }
        return hold === 'created' && claim.protects ? 'unprotect and delete' : 'delete';
    });
    return { ...removal, hold };
}
/** The requests of one removal, and what they know of each other. */
class RemovalRequests {
    #client;
    #target;
    #decide;
    /** The ID of the instance; undefined until the first check. */
    id;
    /** The instance at the last check; undefined if it did not exist. */
    #latest;
    /** The request of the current attempt, or the outcome if none has to be sent; undefined before the check. */
    #next;
    #mayHaveStarted = false;
    #unprotectedAt;
    constructor(client, target, decide) {
        this.#client = client;
        this.#target = target;
        this.#decide = decide;
        this.id = target.id;
    }
    /** Sends the next request; returns undefined if another one must follow. */
    async send() {
        try {
            await this.#client.checkThenCall(`delete instance "${this.#target.name}"`, (error, attempts) => this.#retryPolicy(error, attempts), () => this.#check());
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
        if (this.#next === 'delete') {
            this.#mayHaveStarted = true;
            return (await hasStarted(this.#client, { ...this.#target, id: this.id })) ? 'deleted' : undefined;
        }
        if (this.#next === 'unprotect') {
            this.#unprotectedAt = this.#client.clock.elapsed();
            return undefined;
        }
        return this.#next;
    }
    /** Checks the instance, and returns the request that follows from it. */
    async #check() {
        const { projectId, name } = this.#target;
        this.#next = undefined;
        this.#latest = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(this.#client, projectId, name);
        this.#next = this.#after(this.#latest);
        if (this.#next === 'unprotect') {
            return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .updateFlexCluster */ .bS)(projectId, name, { terminationProtectionEnabled: false });
        }
        return this.#next === 'delete' ? (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteFlexCluster */ .rL)(projectId, name) : undefined;
    }
    #after(instance) {
        if (!instance || (this.id !== undefined && instance.id !== this.id)) {
            return this.#gone('absent');
        }
        this.id = instance.id;
        // The state is checked before the owner, because Atlas removes all tags in this state.
        if (instance.stateName === 'DELETING') {
            return this.#gone('already being deleted');
        }
        const decision = this.#decide(instance);
        const isProtectedNow = instance.terminationProtectionEnabled && this.#unprotectedAt === undefined;
        if (decision === 'unprotect and delete' && isProtectedNow) {
            return 'unprotect';
        }
        return decision === 'keep' ? 'kept' : 'delete';
    }
    #retryPolicy(error, attempts) {
        this.#mayHaveStarted ||= this.#next === 'delete' && (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveArrived */ .BW)(error);
        const isTooEarly = (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isProtected */ .bz)(error) &&
            this.#unprotectedAt !== undefined &&
            this.#client.clock.elapsed() - this.#unprotectedAt < UNPROTECT_GRACE_MS;
        const isChanging = this.#next === 'unprotect' && (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusedForNow */ .gY)(error, this.#latest);
        return isTooEarly || isChanging ? { retry: true } : (0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .retryIdempotent */ .wy)(error, attempts);
    }
    /** Reports `deleted` if one of our requests may have caused it. */
    #gone(otherwise) {
        return this.#mayHaveStarted ? 'deleted' : otherwise;
    }
}
/** Polls until an accepted deletion has started; false if Atlas dropped it, so that it must be requested again. */
function hasStarted(client, { projectId, name, id }) {
    const { clock, budget } = client;
    const accepted = clock.elapsed();
    const messages = {
        report() { },
        timedOut: (state) => (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .timedOut */ .iU)(budget, `delete instance "${name}"`, `Atlas accepted the deletion, but the instance is still ${state}`, 'Check the instance in Atlas, and delete it there if it still exists.'),
    };
    return (0,_util_poll_js__WEBPACK_IMPORTED_MODULE_4__/* .poll */ .w)(client, messages, async () => {
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, projectId, name);
        if (!instance || instance.id !== id || instance.stateName === 'DELETING') {
            return { state: 'gone', result: true };
        }
        const isDropped = clock.elapsed() - accepted >= DELETION_GRACE_MS;
        return { state: instance.stateName, result: isDropped ? false : undefined };
    });
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


/** The job summary: the instance, the time of each group, and how to connect. */
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
            ['Time', (0,_util_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(totalTime(facts.groups))],
        ]),
        timeline(facts.groups),
        connectionHelp(facts),
        '',
    ].join('\n\n');
}
function heading({ name, stateName }) {
    return `### MongoDB Atlas: ${(0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(name)} is ${stateName === 'IDLE' ? 'ready' : (0,_util_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(stateName)}`;
}
/** The time in milliseconds from the start of the step to the end of the last group. */
function totalTime(groups) {
    return groups.at(-1)?.endMs ?? 0;
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
function timeline(groups) {
    const bars = groups.map(({ title, startMs, endMs }) => {
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

/***/ })

};
