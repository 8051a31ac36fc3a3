export const id = 891;
export const ids = [891,313];
export const modules = {

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

/***/ 7891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweepProject: () => (/* binding */ sweepProject)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./lib/src/atlas/atlas-error.js
var atlas_error = __webpack_require__(8110);
;// CONCATENATED MODULE: ./lib/src/atlas/service-accounts.js


const ServiceAccount = schemas/* object */.Ikc({ secrets: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* object */.Ikc({ expiresAt: schemas/* string */.YjP() }))) });
/**
 * When the last secret of a service account expires (`getGroupServiceAccount`), in milliseconds since the epoch.
 * @returns undefined if the credentials may not read that, or if Atlas does not tell
 * @throws AtlasError, TimedOutError and so on
 */
async function findSecretExpiry(client, projectId, clientId) {
    const account = await client.find(isUnreadable, {
        description: 'get the service account',
        method: 'GET',
        path: `/api/atlas/v2/groups/${projectId}/serviceAccounts/${encodeURIComponent(clientId)}`,
        version: '2024-08-05',
        schema: ServiceAccount,
    });
    const last = Math.max(...(account?.secrets ?? []).map(({ expiresAt }) => Date.parse(expiresAt)));
    return Number.isFinite(last) ? last : undefined;
}
function isUnreadable(error) {
    return error instanceof atlas_error/* AtlasError */.q && [403, 404].includes(error.status);
}
//# sourceMappingURL=service-accounts.js.map
// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/github/github-error.js
var github_error = __webpack_require__(1202);
;// CONCATENATED MODULE: ./lib/src/github/look-ups.js





/** The number of concurrent requests. */
const CONCURRENCY = 4;
/** The number of pull requests or branches that a warning names. */
const MAX_NAMED = 5;
/** The response for a branch that was renamed, and for every branch of a repository that was. */
const MOVED_PERMANENTLY = 301;
const PULL_REQUESTS = {
    noun: 'pull request',
    name: (number) => `#${number}`,
    assumption: 'it counts as open',
    permission: 'pull-requests: read',
};
const BRANCHES = {
    noun: 'branch',
    name: format/* inQuotes */.Nt,
    assumption: 'it counts as existing',
    permission: 'contents: read',
};
/** A merged pull request is closed, too. */
const PullRequest = schemas/* object */.Ikc({ state: schemas/* enum */.k5n(['open', 'closed']) });
const Branch = schemas/* object */.Ikc({ name: schemas/* string */.YjP() });
const Details = schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() });
/**
 * Looks up pull requests, each with a request of its own.
 * @param github an error if GitHub cannot be asked
 * @throws CancelledError
 */
function findPullRequests(github, { owner, repository: repo }, numbers) {
    return lookUpAll(PULL_REQUESTS, github, numbers, async ({ rest }, pull_number) => {
        const { data } = await rest.pulls.get({ owner, repo, pull_number });
        return (0,github_error/* checked */.KD)(PullRequest, data).state === 'closed';
    });
}
/**
 * Looks up branches like pull requests. GitHub also says 404 for what a token may not see, so a branch counts as gone only if the default
 * branch is found in the same way.
 */
async function findBranches(github, repository, names) {
    const found = await lookUpAll(BRANCHES, github, names, (client, name) => isGone(client, repository, name));
    const gone = [...found.ended];
    if (gone.length === 0 || github instanceof errors/* StepError */.zg) {
        return found;
    }
    const control = await orStepError(() => hasDefaultBranch(github, repository));
    if (control === true) {
        return found;
    }
    const reason = control ? (0,errors/* reasonFor */.qo)(control) : 'GitHub did not find the default branch either';
    return {
        ended: new Set(),
        unknown: new Set([...gone, ...found.unknown]),
        warnings: [...found.warnings, describeUnknown(BRANCHES, gone, reason)],
    };
}
/** After a failure that all look-ups would share, such as a refused token, the others are not looked up. */
async function lookUpAll(kind, github, subjects, hasEnded) {
    const ended = new Set();
    const failures = new Map();
    let shared;
    const find = async (subject) => {
        const client = shared ?? github;
        const found = client instanceof errors/* StepError */.zg ? client : await orStepError(() => hasEnded(client, subject));
        if (found instanceof errors/* StepError */.zg) {
            failures.set(subject, found);
            shared ??= isShared(found) ? found : undefined;
        }
        else if (found) {
            ended.add(subject);
        }
    };
    await (0,p_map/* default */.Ay)(subjects, find, { concurrency: CONCURRENCY });
    const causes = Map.groupBy(failures.keys(), (subject) => (0,errors/* reasonFor */.qo)(failures.get(subject)));
    const warnings = Array.from(causes, ([reason, same]) => describeUnknown(kind, same, reason));
    return { ended, unknown: new Set(failures.keys()), warnings };
}
async function isGone({ rest }, { owner, repository: repo }, branch) {
    try {
        const { status, data } = await rest.repos.getBranch({
            owner,
            repo,
            branch,
        });
        if (status === MOVED_PERMANENTLY) {
            return true;
        }
        (0,github_error/* checked */.KD)(Branch, data);
        return false;
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y_ && error.problem === 'missing') {
            return true;
        }
        throw error;
    }
}
async function hasDefaultBranch(github, repository) {
    const { owner, repository: repo } = repository;
    const { data } = await github.rest.repos.get({ owner, repo });
    return !(await isGone(github, repository, (0,github_error/* checked */.KD)(Details, data).default_branch));
}
function describeUnknown(kind, subjects, reason) {
    const { noun, name, assumption, permission } = kind;
    const named = subjects.slice(0, MAX_NAMED).map(name);
    const more = subjects.length > MAX_NAMED ? ` and ${subjects.length - MAX_NAMED} more` : '';
    const cause = reason.replace(/\.$/, '');
    return `The state of ${noun} ${named.join(', ')}${more} is unknown, so ${assumption}: ${cause}. The job needs "github-token" with "permissions: ${permission}". The next sweep asks again.`;
}
/** Returns an error for users instead of throwing it, except for a cancel. */
async function orStepError(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc || !(error instanceof errors/* StepError */.zg)) {
            throw error;
        }
        return error;
    }
}
function isShared(error) {
    return !(error instanceof github_error/* GitHubError */.y_) || error.problem === 'refused' || error.problem === 'limited';
}
//# sourceMappingURL=look-ups.js.map
// EXTERNAL MODULE: ./lib/src/instance/access/logins.js
var logins = __webpack_require__(6313);
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/types.js
var types = __webpack_require__(647);
// EXTERNAL MODULE: ./lib/src/instance/tags.js
var instance_tags = __webpack_require__(8687);
// EXTERNAL MODULE: ./lib/src/instance/delete/removal.js
var removal = __webpack_require__(6098);
;// CONCATENATED MODULE: ./lib/src/instance/delete/sweep.js






/** The number of instances to delete concurrently. */
const sweep_CONCURRENCY = 4;
/** Lists the instances of this repository. */
async function listOwnInstances(client, projectId, repository) {
    const own = [];
    for await (const instance of (0,flex_clusters/* listFlexClusters */.lW)(client, projectId)) {
        if ((0,instance_tags/* isOurs */.MU)(instance.tags, repository)) {
            own.push(instance);
        }
    }
    return own;
}
/**
 * Deletes those instances that have expired, are too old, or belong to a closed pull request or a branch that is gone. Continues after
 * failures.
 * @returns an outcome for each instance, in the same order
 * @throws the budget's abort reason
 */
function sweep(client, plan, instances) {
    return (0,p_map/* default */.Ay)(instances, async (instance) => ({
        id: instance.id,
        name: instance.name,
        ageMs: ageOf(client.clock.now(), instance),
        ...(await sweepOne(client, plan, instance)),
    }), { concurrency: sweep_CONCURRENCY });
}
/** Milliseconds; NaN if Atlas does not tell. */
function ageOf(now, { createDate = '' }) {
    return now - Date.parse(createDate);
}
/**
 * The name of the branch that an instance belongs to; undefined if that is a pull request, a tag or a branch of a fork. GitHub is asked only
 * for what it can have: Git allows no colon in names, and a replaced character would make another name.
 */
function branchOf({ tags }) {
    return /^refs\/heads\/([^:\ufffd]+)$/.exec((0,instance_tags/* refOf */.H8)(tags) ?? '')?.[1];
}
async function sweepOne(client, plan, instance) {
    const { projectId, repository } = plan;
    const { id, name } = instance;
    const reason = deletionReason(client.clock.now(), plan, instance);
    if (!reason) {
        return { outcome: 'kept', reason: keepReason(plan, instance) };
    }
    if (plan.dryRun) {
        return { outcome: 'would be deleted', reason };
    }
    // A run may adopt the instance at any time. Then only an expiry in its own tags is still a reason.
    const isLeftover = (found) => holderOf(found) === holderOf(instance)
        ? deletionReason(client.clock.now(), plan, found)
        : expiryReason(client.clock.now(), found);
    try {
        const { outcome } = await (0,removal/* removeInstance */.gK)(client, { projectId, name, id }, (found) => (0,instance_tags/* isOurs */.MU)(found.tags, repository) && isLeftover(found) ? 'delete' : 'keep');
        if (outcome === 'kept') {
            return { outcome, reason: 'a run has adopted it in the meantime' };
        }
        return {
            outcome: 'deleted',
            reason: outcome === 'deleted' ? reason : `${reason}; it was already deleted`,
        };
    }
    catch (error) {
        client.budget.signal.throwIfAborted();
        return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
}
/** Why an instance is a leftover; undefined if it is none. */
function deletionReason(now, plan, instance) {
    const expired = expiryReason(now, instance);
    if (expired) {
        return expired;
    }
    const ageMs = ageOf(now, instance);
    if (plan.olderThanMs !== undefined && ageMs > plan.olderThanMs) {
        return `${(0,format/* shortDuration */.TV)(ageMs)} old, over the limit of ${(0,format/* shortDuration */.TV)(plan.olderThanMs)} (input "older-than")`;
    }
    const [pullRequest, branch] = [(0,instance_tags/* pullRequestOf */._n)(instance.tags), branchOf(instance)];
    if (pullRequest !== undefined) {
        return plan.pullRequests?.ended.has(pullRequest) ? `pull request #${pullRequest} is closed` : undefined;
    }
    return branch !== undefined && plan.branches?.ended.has(branch)
        ? `branch ${(0,format/* inQuotes */.Nt)(branch)} is gone`
        : undefined;
}
/** Why an instance is not a leftover, as far as this is known. */
function keepReason({ pullRequests, branches }, instance) {
    const [pullRequest, branch] = [(0,instance_tags/* pullRequestOf */._n)(instance.tags), branchOf(instance)];
    if (pullRequest !== undefined && pullRequests) {
        return pullRequests.unknown.has(pullRequest)
            ? `the state of pull request #${pullRequest} is unknown`
            : `pull request #${pullRequest} is open`;
    }
    if (branch !== undefined && branches) {
        return branches.unknown.has(branch)
            ? `the state of branch ${(0,format/* inQuotes */.Nt)(branch)} is unknown`
            : `branch ${(0,format/* inQuotes */.Nt)(branch)} exists`;
    }
    return 'not expired';
}
/** Identifies the step that created or adopted an instance last. */
function holderOf({ tags }) {
    return (0,instance_tags/* tagOf */.cO)(tags, types/* OWNERSHIP_KEYS */.jm.run);
}
function expiryReason(now, { tags }) {
    const expiresAt = (0,instance_tags/* expiryTime */.TK)(tags);
    return expiresAt !== undefined && expiresAt <= now ? `expired at ${(0,format/* formatTimestamp */.Ey)(expiresAt)}` : undefined;
}
//# sourceMappingURL=sweep.js.map
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(4021);
// EXTERNAL MODULE: ./lib/src/util/markdown.js
var markdown = __webpack_require__(9402);
// EXTERNAL MODULE: ./lib/src/runner/table-rows.js
var table_rows = __webpack_require__(723);
;// CONCATENATED MODULE: ./lib/src/runner/sweep-summary.js



/** The job summary of a sweep: which instances were deleted or kept, how old they are, and why. */
function writeSweepSummary(rows) {
    if (rows.length === 0) {
        return '### MongoDB Atlas: nothing to sweep\n\nThe project has no instances of this repository.\n';
    }
    const counts = new Map();
    for (const { outcome } of rows) {
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    const title = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
    const table = (0,table_rows/* fittingRows */.v)(rows.map(({ name, ageMs, outcome, reason }) => `| ${(0,markdown/* code */.a)(name)} | ${describeAge(ageMs)} | ${outcome} | ${(0,markdown/* code */.a)(reason)} |`));
    return `### MongoDB Atlas: ${title}\n\n| Instance | Age | Outcome | Reason |\n| --- | --- | --- | --- |${table}\n`;
}
function describeAge(ageMs) {
    return Number.isNaN(ageMs) ? 'unknown' : (0,format/* shortDuration */.TV)(Math.max(0, ageMs));
}
//# sourceMappingURL=sweep-summary.js.map
// EXTERNAL MODULE: ./lib/src/util/budget.js
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/actions/connections.js + 6 modules
var connections = __webpack_require__(6894);
// EXTERNAL MODULE: ./lib/src/actions/messages.js
var messages = __webpack_require__(2720);
// EXTERNAL MODULE: ./lib/src/actions/step.js + 17 modules
var actions_step = __webpack_require__(7436);
;// CONCATENATED MODULE: ./lib/src/actions/sweep.js














/** How long before the last secret of a service account expires sweep warns. */
const SECRETS_WARNING_MS = 14 * 24 * 3_600_000;
/** The time limit for finding out when it expires. */
const MAX_SECRETS_MS = 10_000;
const UNASKED = { pullRequests: undefined, branches: undefined };
async function sweepProject(step, request, context) {
    const { runner, progress } = step;
    const connected = await (0,connections/* connectAtlas */.Iz)(step, request, request.timeoutMs);
    const { client } = connected;
    try {
        const projectId = await (0,resolve_project/* resolveProject */.K)(connected, request.project);
        progress.group('Sweep the project');
        const instances = await listOwnInstances(client, projectId, context);
        const { olderThanMs, dryRun } = request;
        const plan = { projectId, repository: context, olderThanMs, dryRun };
        const swept = await sweep(client, { ...plan, ...UNASKED }, instances);
        // What has expired or is too old is deleted by now, without GitHub, which may not answer.
        const rest = instances.filter((_instance, index) => swept[index]?.outcome === 'kept');
        const answers = await askGitHub(connected, request, context, rest);
        const later = new Map((await sweep(client, { ...plan, ...answers }, rest)).map((each) => [each.id, each]));
        const outcomes = swept.map((each) => later.get(each.id) ?? each);
        for (const { name, outcome, reason } of outcomes) {
            runner.info(`${name}: ${outcome} (${reason})`);
        }
        const problem = await removeLogins(connected, plan, outcomes);
        await warnOfExpiringSecrets(connected, request, projectId);
        progress.end();
        await report(step, outcomes, problem);
    }
    finally {
        progress.end();
        await (0,connections/* disconnect */.Zf)(client);
    }
}
/**
 * Removes the database users of the instances that were deleted, and the lasting ones of instances that had gone before.
 * @returns what went wrong, as a sentence; undefined if nothing did
 * @throws the budget's abort reason
 */
async function removeLogins({ runner, client }, { projectId, repository, dryRun }, swept) {
    const log = (subject, count) => {
        if (count > 0) {
            const verb = dryRun ? 'Would remove' : 'Removed';
            runner.info(`${subject}: ${(0,messages/* describeRevoked */.Q4)({ users: count }, verb)}`);
        }
    };
    try {
        const gone = swept.filter(({ outcome }) => outcome === 'deleted');
        const users = gone.length > 0 ? await (0,logins/* listManagedUsers */.qX)(client, projectId) : [];
        for (const { id, name } of gone) {
            log(name, await (0,logins/* deleteUsers */.Kh)(client, projectId, (0,logins/* usersOfInstance */.vT)(users, id)));
        }
        const others = await (0,logins/* removeLoginsOfGoneInstances */.l7)(client, projectId, repository, dryRun);
        log('Instances that no longer exist', others);
        return undefined;
    }
    catch (error) {
        client.budget.signal.throwIfAborted();
        return `Could not remove the database users of deleted instances: ${(0,actions_step/* explain */.WE)(runner, error)}`;
    }
}
/** Asks GitHub about the pull requests and branches of instances, and warns about those that it could not look up. */
async function askGitHub(step, { closedPullRequests, deletedBranches, githubToken }, context, instances) {
    const unique = (subjects) => [...new Set(subjects)].filter((subject) => subject !== undefined);
    const numbers = closedPullRequests ? unique(instances.map(({ tags }) => (0,instance_tags/* pullRequestOf */._n)(tags))) : [];
    const names = deletedBranches ? unique(instances.map(branchOf)) : [];
    if (numbers.length + names.length === 0) {
        return UNASKED;
    }
    const github = await reachGitHub(step, context.apiUrl, githubToken);
    try {
        const [pullRequests, branches] = await Promise.all([
            findPullRequests(github, context, numbers),
            findBranches(github, context, names),
        ]);
        for (const warning of [...pullRequests.warnings, ...branches.warnings]) {
            step.runner.warning(warning, types/* TITLE */.ly);
        }
        return {
            pullRequests: closedPullRequests ? pullRequests : undefined,
            branches: deletedBranches ? branches : undefined,
        };
    }
    finally {
        if (!(github instanceof errors/* StepError */.zg)) {
            github.close();
        }
    }
}
/** Returns a client for GitHub, or the error for which there is none. */
async function reachGitHub(step, apiUrl, token) {
    const { budget } = step.client;
    if (!token) {
        return new errors/* StepError */.zg('there is no GitHub token');
    }
    try {
        return await (0,connections/* connectGitHub */.UY)(step, { apiUrl, token }, budget);
    }
    catch (error) {
        budget.signal.throwIfAborted();
        return new errors/* StepError */.zg((0,actions_step/* explain */.WE)(step.runner, error));
    }
}
/** Warns before the service account can no longer log in. Nothing depends on this, so problems go to the debug log. */
async function warnOfExpiringSecrets({ runner, client }, { credentials }, projectId) {
    if (credentials.kind !== 'service-account') {
        return;
    }
    const { clock, budget } = client;
    const limited = (0,util_budget/* startBudget */.cg)(clock, Math.min(MAX_SECRETS_MS, budget.remainingMs()), budget.signal);
    try {
        const expiry = await findSecretExpiry(client.withBudget(limited), projectId, credentials.clientId);
        if (expiry !== undefined && expiry - clock.now() <= SECRETS_WARNING_MS) {
            runner.warning(`The last secret of the service account expires at ${(0,format/* formatMinute */.Yi)(expiry)}. Create a new one in Atlas, and store it as the GitHub secret that "client-secret" is set from.`, types/* TITLE */.ly);
        }
    }
    catch (error) {
        budget.signal.throwIfAborted();
        runner.debug(`The expiry of the secrets is unknown: ${(0,actions_step/* explain */.WE)(runner, error)}`);
    }
}
/** @throws StepError at the end if something could not be deleted */
async function report({ runner }, swept, problem) {
    const names = (...outcomes) => swept.filter(({ outcome }) => outcomes.includes(outcome)).map(({ name }) => name);
    runner.output('deleted', JSON.stringify(names('deleted', 'would be deleted')));
    runner.output('kept', JSON.stringify(names('kept', 'failed')));
    await runner.summarize(writeSweepSummary(swept));
    const failed = swept.filter(({ outcome }) => outcome === 'failed');
    for (const { name, reason } of failed) {
        runner.error(reason, `Instance ${name}`);
    }
    if (problem) {
        runner.error(problem, types/* TITLE */.ly);
    }
    if (failed.length > 0) {
        const count = failed.length === 1 ? '1 instance' : `${failed.length} instances`;
        throw (0,errors/* stepError */.hH)(`delete ${count}`, names('failed').join(', '), 'See the errors above. The others were processed.');
    }
    if (problem) {
        throw (0,errors/* stepError */.hH)('remove all database users of deleted instances', 'see the errors above', 'Atlas removes those that have an expiry.');
    }
}
//# sourceMappingURL=sweep.js.map

/***/ }),

/***/ 4344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ deleteDatabaseUser),
/* harmony export */   Mr: () => (/* binding */ listDatabaseUsers),
/* harmony export */   PO: () => (/* binding */ createDatabaseUser)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7951);


const User = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    username: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    databaseName: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    deleteAfterDate: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    labels: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), value: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
    scopes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
});
const version = '2023-01-01';
/**
 * Creates a database user (`createGroupDatabaseUser`). A retry is safe: if the user already exists, its labels show whether an earlier
 * attempt created it.
 * @throws AtlasError with `USER_ALREADY_EXISTS` if a different user has this name
 */
async function createDatabaseUser(client, projectId, body) {
    try {
        await client.call({
            description: 'create a database user',
            method: 'POST',
            path: pathOf(projectId),
            version,
            body: { ...body, groupId: projectId },
            schema: undefined,
        });
    }
    catch (error) {
        if (!(0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'USER_ALREADY_EXISTS')) {
            throw error;
        }
        const existing = await findDatabaseUser(client, projectId, body);
        const labelOf = (key) => existing?.labels?.find((label) => label.key === key)?.value;
        if (!body.labels.every(({ key, value }) => labelOf(key) === value)) {
            throw error;
        }
    }
}
/** Gets a database user (`getGroupDatabaseUser`); undefined if it does not exist. */
function findDatabaseUser(client, projectId, user) {
    return client.find(isUserNotFound, {
        description: 'get a database user',
        method: 'GET',
        ...pathsOf(projectId, user),
        version,
        schema: User,
    });
}
/** Lists the database users of a project (`listGroupDatabaseUsers`): at most 100. */
function listDatabaseUsers(client, projectId) {
    return client.list({
        description: `list the database users of project ${projectId}`,
        path: pathOf(projectId),
        version,
        item: User,
    });
}
/** Deletes a database user (`deleteGroupDatabaseUser`). Succeeds if the user does not exist. */
async function deleteDatabaseUser(client, projectId, user) {
    await client.find(isUserNotFound, {
        description: 'delete a database user',
        method: 'DELETE',
        ...pathsOf(projectId, user),
        version,
        schema: undefined,
    });
}
function pathOf(projectId) {
    return `/api/atlas/v2/groups/${projectId}/databaseUsers`;
}
/** The path of a user, and the one to show, because the user name is secret. */
function pathsOf(projectId, { databaseName, username }) {
    const path = `${pathOf(projectId)}/${encodeURIComponent(databaseName)}`;
    return { path: `${path}/${encodeURIComponent(username)}`, shownPath: `${path}/…` };
}
function isUserNotFound(error) {
    return (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'USER_NOT_FOUND', 'USERNAME_NOT_FOUND');
}
//# sourceMappingURL=database-users.js.map

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

/***/ 6313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ lookUpInstance),
/* harmony export */   Kh: () => (/* binding */ deleteUsers),
/* harmony export */   deleteUsersOfInstance: () => (/* binding */ deleteUsersOfInstance),
/* harmony export */   hR: () => (/* binding */ instanceOf),
/* harmony export */   jh: () => (/* binding */ instanceLabels),
/* harmony export */   l7: () => (/* binding */ removeLoginsOfGoneInstances),
/* harmony export */   pruneLastingLogins: () => (/* binding */ pruneLastingLogins),
/* harmony export */   qX: () => (/* binding */ listManagedUsers),
/* harmony export */   vT: () => (/* binding */ usersOfInstance),
/* harmony export */   zc: () => (/* binding */ usersOfGoneInstances)
/* harmony export */ });
/* harmony import */ var _atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4344);
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(131);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(647);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8687);




/** A deployed preview keeps its login over this many later runs, of which some may have failed or deployed nothing. */
const KEPT_RUNS = 3;
const INSTANCE_ID = 'instance-id';
const INSTANCE_NAME = 'instance-name';
/** The labels of a database user for its instance. Names are used again, IDs are not. */
function instanceLabels(id, name) {
    return [
        { key: INSTANCE_ID, value: id },
        { key: INSTANCE_NAME, value: name },
    ];
}
/** The instance that a database user is for; undefined if its labels do not say. */
function instanceOf({ labels }) {
    const [id, name] = [(0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(labels, INSTANCE_ID), (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(labels, INSTANCE_NAME)];
    return id && name ? { id, name } : undefined;
}
/** Whether a database user exists as long as its instance. */
function isLasting({ deleteAfterDate }) {
    return deleteAfterDate === undefined;
}
/** Lists the database users of a project that runs of a repository created, or those of any repository. */
async function listManagedUsers(client, projectId, repository) {
    const users = [];
    for await (const user of (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__/* .listDatabaseUsers */ .Mr)(client, projectId)) {
        if (repository ? (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .isOurs */ .MU)(user.labels, repository) : (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .isManaged */ .yF)(user.labels)) {
            users.push(user);
        }
    }
    return users;
}
/** The database users for one instance. */
function usersOfInstance(users, instanceId) {
    return users.filter((user) => instanceOf(user)?.id === instanceId);
}
/**
 * Deletes database users. Their names are random and not used again, so no newer user can be meant.
 * @returns their number
 */
async function deleteUsers(client, projectId, users) {
    for (const user of users) {
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteDatabaseUser */ .At)(client, projectId, user);
    }
    return users.length;
}
/** Deletes the database users of all jobs for an instance, and returns their number. */
async function deleteUsersOfInstance(client, projectId, instanceId) {
    const users = await listManagedUsers(client, projectId);
    return deleteUsers(client, projectId, usersOfInstance(users, instanceId));
}
/**
 * Deletes the database users of earlier runs that exist as long as an instance. Keeps those of this run and of the newest three other runs,
 * because a preview may still be using one of them. Call it only when a step has succeeded.
 * @returns the number of deleted users
 */
async function pruneLastingLogins(client, projectId, instanceId, origin) {
    const users = usersOfInstance(await listManagedUsers(client, projectId, origin), instanceId);
    const others = users.filter((user) => isLasting(user) && runOf(user) !== runNumber(origin.runId));
    const runs = [...new Set(others.map(runOf))].sort((a, b) => (a < b ? 1 : -1));
    const kept = runs.slice(0, KEPT_RUNS);
    const pruned = others.filter((user) => !kept.includes(runOf(user)));
    return deleteUsers(client, projectId, pruned);
}
/** The ID of the run that created a user, see `createOwnerToken`. GitHub assigns IDs in ascending order. */
function runOf({ labels }) {
    return runNumber((0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(labels, _types_js__WEBPACK_IMPORTED_MODULE_2__/* .OWNERSHIP_KEYS */ .jm.run));
}
/** A bigint, because a run ID has 64 bits. */
function runNumber(text = '') {
    return BigInt(/^\d+/.exec(text)?.[0] ?? 0);
}
/**
 * Deletes the database users of this repository that should exist as long as an instance which no longer exists.
 * @param dryRun only count them
 * @returns their number
 */
async function removeLoginsOfGoneInstances(client, projectId, repository, dryRun) {
    const users = await listManagedUsers(client, projectId, repository);
    const gone = await usersOfGoneInstances(client, projectId, users.filter(isLasting));
    return dryRun ? gone.length : deleteUsers(client, projectId, gone);
}
/** Those of the users whose instance no longer exists. Asks Atlas for each instance, because a list may not show all of them. */
async function usersOfGoneInstances(client, projectId, users) {
    const gone = [];
    const names = new Map(users.map(instanceOf).flatMap((each) => (each ? [[each.id, each.name]] : [])));
    for (const [id, name] of names) {
        const found = await lookUpInstance(client, projectId, name);
        if (found !== 'another kind' && found?.id !== id) {
            gone.push(...usersOfInstance(users, id));
        }
    }
    return gone;
}
/** Looks up the instance of a database user. One that was upgraded to a dedicated cluster is of another kind. */
async function lookUpInstance(client, projectId, name) {
    try {
        return await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_1__/* .findFlexCluster */ .pW)(client, projectId, name);
    }
    catch (error) {
        if ((0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_1__/* .isOtherCluster */ .dw)(error)) {
            return 'another kind';
        }
        throw error;
    }
}
//# sourceMappingURL=logins.js.map

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

/***/ 4021:
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
async function resolveProject({ client, progress }, project) {
    if ('id' in project) {
        return project.id;
    }
    progress.group('Find the project');
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
    return (0,errors/* stepError */.hH)(`find project "${name}"`, error.reason, advice, { cause: error });
}
//# sourceMappingURL=resolve-project.js.map

/***/ }),

/***/ 723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ fittingRows)
/* harmony export */ });
/** More rows are not useful to readers. */
const MAX_ROWS = 500;
/** A job summary can have at most 1 MiB, and each of these characters has at most 3 bytes. */
const MAX_CHARACTERS = 300_000;
/** The rows of a Markdown table that fit in a job summary, and a note on those that do not. */
function fittingRows(rows) {
    let fitting = '';
    let written = 0;
    for (const row of rows.slice(0, MAX_ROWS)) {
        if (fitting.length + row.length > MAX_CHARACTERS) {
            break;
        }
        fitting += `\n${row}`;
        written += 1;
    }
    const omitted = rows.length - written;
    return omitted > 0 ? `${fitting}\n\n… and ${omitted} more. See the log.` : fitting;
}
//# sourceMappingURL=table-rows.js.map

/***/ })

};
