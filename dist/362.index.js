export const id = 362;
export const ids = [362,745];
export const modules = {

/***/ 2745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseSnapshot: () => (/* binding */ chooseSnapshot),
  m: () => (/* binding */ describeRestore),
  F: () => (/* binding */ takenAt)
});

// EXTERNAL MODULE: ./lib/src/atlas/atlas-error.js
var atlas_error = __webpack_require__(8110);
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
;// CONCATENATED MODULE: ./lib/src/atlas/snapshots.js

const SnapshotSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    scheduledTime: schemas/* optional */.lqM(schemas/* string */.YjP()),
    startTime: schemas/* optional */.lqM(schemas/* string */.YjP()),
    finishTime: schemas/* optional */.lqM(schemas/* string */.YjP()),
    mongoDBVersion: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
const version = '2024-11-13';
/** Lists the snapshots of a Flex cluster (`listFlexBackupSnapshots`): at most 8, because Atlas takes one a day. */
function listSnapshots(client, projectId, name) {
    return client.list({
        description: `list the snapshots of "${name}" in project ${projectId}`,
        path: pathOf(projectId, name),
        version,
        item: SnapshotSchema,
    });
}
/** Gets a snapshot of a Flex cluster (`getFlexBackupSnapshot`). */
function getSnapshot(client, projectId, name, snapshotId) {
    return client.call({
        description: `get snapshot ${snapshotId} of "${name}" in project ${projectId}`,
        method: 'GET',
        path: `${pathOf(projectId, name)}/${snapshotId}`,
        version,
        schema: SnapshotSchema,
    });
}
function pathOf(projectId, name) {
    return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}/backup/snapshots`;
}
//# sourceMappingURL=snapshots.js.map
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
;// CONCATENATED MODULE: ./lib/src/instance/data/choose-snapshot.js





const CHECK = 'Check the input "restore-from".';
/**
 * The snapshot to restore: the newest that is complete, or a certain one.
 * @throws StepError if there is none, or if the credentials may not read it; TimedOutError and so on
 */
async function chooseSnapshot(client, source) {
    const { snapshotId } = source;
    const description = describeRestore(source);
    if (snapshotId !== undefined) {
        const snapshot = await getSnapshot(client, source.projectId, source.name, snapshotId).catch((error) => throwExplained(error, source));
        if (snapshot.status !== 'COMPLETED') {
            throw (0,errors/* stepError */.hH)(description, `snapshot ${snapshotId} is ${snapshot.status}`, 'Choose a snapshot that is COMPLETED.');
        }
        return snapshot;
    }
    const newest = await findNewest(client, source).catch((error) => throwExplained(error, source));
    if (!newest) {
        throw (0,errors/* stepError */.hH)(description, 'it has no completed snapshot yet', 'Atlas takes the first snapshot of a Flex cluster a day after its creation, and then one every day.');
    }
    return newest;
}
async function findNewest(client, { projectId, name }) {
    let newest;
    for await (const snapshot of listSnapshots(client, projectId, name)) {
        if (snapshot.status === 'COMPLETED' && (!newest || takenAt(snapshot) >= takenAt(newest))) {
            newest = snapshot;
        }
    }
    return newest;
}
/** When a snapshot was taken, in milliseconds since the epoch. */
function takenAt({ finishTime, startTime, scheduledTime }) {
    return Date.parse(finishTime ?? startTime ?? scheduledTime ?? '') || 0;
}
/** To follow "Failed to". */
function describeRestore({ name, projectId }) {
    return `restore the data of "${name}" in project ${projectId}`;
}
/** The hints for these errors are about the new instance, so errors about the source get their own advice. */
function throwExplained(error, source) {
    const advice = adviceFor(error, source);
    if (advice && error instanceof atlas_error/* AtlasError */.q) {
        throw (0,errors/* stepError */.hH)(describeRestore(source), error.reason, advice, { cause: error });
    }
    throw error;
}
function adviceFor(error, { projectId }) {
    if ((0,flex_clusters/* isNotFound */.c4)(error)) {
        return `There is no such Flex cluster in that project. ${CHECK}`;
    }
    if ((0,flex_clusters/* isOtherCluster */.dw)(error)) {
        return 'Only data of Flex clusters can be restored. Choose another cluster with the input "restore-from".';
    }
    if ((0,retry_policy/* hasCode */.up)(error, 'GROUP_NOT_FOUND', 'INVALID_GROUP_ID')) {
        return `There is no such project. ${CHECK}`;
    }
    if (error instanceof atlas_error/* AtlasError */.q && error.status === 404) {
        return `There is no such snapshot. Atlas keeps 8 snapshots. ${CHECK}`;
    }
    if ((0,retry_policy/* hasCode */.up)(error, 'USER_UNAUTHORIZED', 'NOT_IN_GROUP', 'USER_CANNOT_ACCESS_GROUP')) {
        return `To read its snapshots, the credentials need the role Project Backup Recovery Operator or Project Owner in project ${projectId}.`;
    }
    return undefined;
}
//# sourceMappingURL=choose-snapshot.js.map

/***/ }),

/***/ 4362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreData: () => (/* binding */ restoreData)
});

// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./lib/src/atlas/restore-jobs.js

const RestoreJobSchema = schemas/* object */.Ikc({
    // Becomes part of a path.
    id: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-f0-9]{24}$/)),
    status: schemas/* string */.YjP(),
    snapshotId: schemas/* optional */.lqM(schemas/* string */.YjP()),
    targetDeploymentItemName: schemas/* optional */.lqM(schemas/* string */.YjP()),
    targetProjectId: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
const version = '2024-11-13';
/**
 * The request that restores a snapshot into another Flex cluster (`createFlexRestoreJob`), for `checkThenCall`: it replaces all data of the
 * target.
 */
function createRestoreJob(source, snapshotId, target) {
    return {
        description: `restore "${source.name}" into "${target.name}"`,
        method: 'POST',
        path: pathOf(source),
        version,
        body: { snapshotId, targetDeploymentItemName: target.name, targetProjectId: target.projectId },
        schema: RestoreJobSchema,
    };
}
/** Gets a restore job (`getFlexRestoreJob`). */
function getRestoreJob(client, source, id) {
    return client.call({
        description: `get restore job ${id} of "${source.name}"`,
        method: 'GET',
        path: `${pathOf(source)}/${id}`,
        version,
        schema: RestoreJobSchema,
    });
}
/**
 * Lists the newest restore jobs of a source cluster (`listFlexRestoreJobs`), newest first. A source that many instances are restored from
 * has thousands of jobs, so only the first page is read.
 */
async function listNewestRestoreJobs(client, source) {
    const { results } = await client.call({
        description: `list the restore jobs of "${source.name}" in project ${source.projectId}`,
        method: 'GET',
        path: `${pathOf(source)}?itemsPerPage=500&pageNum=1&includeCount=false`,
        version,
        schema: schemas/* object */.Ikc({ results: schemas/* array */.YOg(RestoreJobSchema) }),
    });
    return results;
}
/** When a job was requested, in milliseconds since the epoch: the time in its ID, which is an ObjectId. */
function requestedAt({ id }) {
    return Number.parseInt(id.slice(0, 8), 16) * 1000;
}
function pathOf({ projectId, name }) {
    return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}/backup/restoreJobs`;
}
//# sourceMappingURL=restore-jobs.js.map
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
// EXTERNAL MODULE: ./lib/src/util/budget.js
var budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/util/poll.js
var poll = __webpack_require__(8398);
// EXTERNAL MODULE: ./lib/src/instance/tags.js
var instance_tags = __webpack_require__(8687);
// EXTERNAL MODULE: ./lib/src/instance/update-tags.js
var update_tags = __webpack_require__(5129);
// EXTERNAL MODULE: ./lib/src/instance/wait.js
var wait = __webpack_require__(5951);
// EXTERNAL MODULE: ./lib/src/instance/data/choose-snapshot.js + 1 modules
var choose_snapshot = __webpack_require__(2745);
;// CONCATENATED MODULE: ./lib/src/instance/data/restore.js











/** How long a step that adopts an instance waits for a restore that the step which created it may be about to start. */
const MAX_START_MS = 60_000;
/**
 * Completes the restore that the tag `data-pending` announces: waits for one that another step has started, or starts one. Or replaces the
 * data of the instance, after a restore that is running.
 * @returns the instance after the restore
 * @throws StepError if the data cannot be restored; AtlasError, TimedOutError and so on
 */
async function restoreData(session, plan) {
    const { claim, instance } = plan;
    checkVersions(plan, await waitUntilIdle(session, plan));
    const job = plan.replaces ? await replace(session, plan) : await complete(session, plan);
    const status = job && (await waitForJob(session, plan, job));
    if (status && status !== 'COMPLETED') {
        throw (0,errors/* stepError */.hH)((0,choose_snapshot/* describeRestore */.m)(plan.source), `restore job ${job.id} is ${status}`, 'See the activity feed of the Atlas project, and run the job again.');
    }
    const idle = await waitUntilIdle(session, plan);
    // Only the step that holds the instance removes the tag, because another one that has adopted it checks the data itself.
    const done = await (0,update_tags/* updateTags */.Z)(session.client, { ...claim, id: instance.id }, `mark the data of instance "${claim.name}" as complete`, ({ tags }) => (0,instance_tags/* holdOf */.nv)(tags, claim) && (0,instance_tags/* isRestorePending */.i4)(tags)
        ? tags?.filter(({ key }) => key !== instance_tags/* RESTORE_PENDING */.J2.key)
        : undefined);
    return done ?? idle;
}
/** @throws StepError if the snapshot is of a newer major version than the instance, which Atlas would refuse */
function checkVersions({ claim, source, snapshot }, { mongoDBVersion: to = '' }) {
    const { id, mongoDBVersion: from = '' } = snapshot;
    if (Number.parseInt(from, 10) > Number.parseInt(to, 10)) {
        throw (0,errors/* stepError */.hH)((0,choose_snapshot/* describeRestore */.m)(source), `snapshot ${id} is of MongoDB ${from}, but instance "${claim.name}" runs MongoDB ${to}`, 'A snapshot can be restored only into the same or a newer major version.');
    }
}
/** The job of another step, or a new one; undefined if another step has completed the restore. */
async function complete(session, plan) {
    const { created, snapshot } = plan;
    const other = await findJobOfOthers(session, plan, created ? 0 : MAX_START_MS);
    if (other === 'done') {
        return undefined;
    }
    const job = other === 'none' ? await start(session, plan, findUnfailed) : other;
    if (job.snapshotId !== undefined && job.snapshotId !== snapshot.id) {
        session.progress.warn(`restore-from: another run restores snapshot ${job.snapshotId} into this instance, and not ${snapshot.id}. This step uses that data.`);
    }
    return job;
}
/** Starts a job of this step, after those that are running. */
async function replace(session, plan) {
    for (const job of (await listJobs(session, plan)).filter(isActive)) {
        await waitForJob(session, plan, job);
    }
    const earlier = new Set((await listJobs(session, plan)).map(({ id }) => id));
    // A request whose response was lost is found as a job that was not there before.
    return start(session, plan, (jobs) => jobs.find(({ id, snapshotId }) => !earlier.has(id) && snapshotId === plan.snapshot.id));
}
/**
 * Finds the restore of another step.
 * @param patienceMs how long to wait until there is one
 * @returns `done` if the tag `data-pending` is gone
 */
function findJobOfOthers(session, plan, patienceMs) {
    const { client, progress } = session;
    const until = client.clock.elapsed() + patienceMs;
    const messages = {
        report: (state, waited) => progress.info(`${state} (${waited})`),
        timedOut: (state) => (0,budget/* timedOut */.iU)(client.budget, (0,choose_snapshot/* describeRestore */.m)(plan.source), state, 'Increase "timeout".'),
    };
    return (0,poll/* poll */.w)(client, messages, async () => {
        const job = findUnfailed(await listJobs(session, plan));
        if (job) {
            return { state: `Restore job ${job.id} exists`, result: job };
        }
        const isDone = !(0,instance_tags/* isRestorePending */.i4)((await findTarget(session, plan)).tags);
        const otherwise = client.clock.elapsed() >= until ? 'none' : undefined;
        return { state: 'No other run is restoring into the instance', result: isDone ? 'done' : otherwise };
    });
}
/**
 * Requests the restore. Each attempt checks the instance and its jobs again.
 * @param findExisting returns the job that makes the request unnecessary
 */
async function start(session, plan, findExisting) {
    const { claim, source, snapshot } = plan;
    const taken = (0,choose_snapshot/* takenAt */.F)(snapshot);
    session.progress.info(`Restoring snapshot ${snapshot.id}${taken ? ` of ${(0,format/* formatMinute */.Yi)(taken)}` : ''} of "${source.name}" in project ${source.projectId}`);
    let existing;
    const started = await session.client.checkThenCall((0,choose_snapshot/* describeRestore */.m)(source), retry_policy/* retryOnConflict */.Sf, async () => {
        await findTarget(session, plan);
        existing = findExisting(await listJobs(session, plan));
        return existing ? undefined : createRestoreJob(source, snapshot.id, claim);
    });
    return started ?? existing;
}
/** Polls a job until it has ended, and returns its status. */
function waitForJob({ client, progress }, { source }, { id }) {
    const messages = {
        report: (state, waited) => progress.info(`Restore job ${id} is ${state} (${waited})`),
        timedOut: (state) => (0,budget/* timedOut */.iU)(client.budget, (0,choose_snapshot/* describeRestore */.m)(source), `it is still ${state}`, 'Increase "timeout".'),
    };
    return (0,poll/* poll */.w)(client, messages, async () => {
        const job = await getRestoreJob(client, source, id);
        return { state: job.status, result: isActive(job) ? undefined : job.status };
    });
}
/** The newest job that has restored the data, or still may. */
function findUnfailed(jobs) {
    return jobs.find(({ status }) => status !== 'FAILED');
}
/** Whether a job has not ended: Atlas has more states than `PENDING` and `RUNNING`, such as `QUEUED`. */
function isActive({ status }) {
    return status !== 'COMPLETED' && status !== 'FAILED';
}
/** The restore jobs into the instance, newest first. Those from before its creation, by the clock of Atlas, are not its jobs. */
async function listJobs({ client }, { claim, instance, source }) {
    // In whole seconds, like the times of jobs.
    const createdAt = Math.floor(Date.parse(instance.createDate ?? '') / 1000) * 1000 || 0;
    const jobs = await listNewestRestoreJobs(client, source);
    return jobs.filter((job) => (job.targetProjectId ?? source.projectId) === claim.projectId &&
        job.targetDeploymentItemName === claim.name &&
        requestedAt(job) >= createdAt);
}
/** The current state of the instance. */
async function findTarget({ client }, { claim, instance, source }) {
    const found = await (0,flex_clusters/* findFlexCluster */.pW)(client, claim.projectId, claim.name);
    if (found?.id !== instance.id || found.stateName === 'DELETING') {
        throw (0,errors/* stepError */.hH)((0,choose_snapshot/* describeRestore */.m)(source), `instance "${claim.name}" was deleted in the meantime`, 'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.');
    }
    return found;
}
/** Atlas restores into an instance only if it is IDLE. */
async function waitUntilIdle(session, plan) {
    const found = await findTarget(session, plan);
    return (0,wait/* isIdle */.xB)(found) ? found : (0,wait/* waitUntilUsable */.S)(session, plan.claim, found, wait/* isIdle */.xB);
}
//# sourceMappingURL=restore.js.map

/***/ })

};
