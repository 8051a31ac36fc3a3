export const id = 969;
export const ids = [969];
export const modules = {

/***/ 2969:
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
// EXTERNAL MODULE: ./lib/src/atlas/lists.js
var lists = __webpack_require__(5243);
;// CONCATENATED MODULE: ./lib/src/atlas/restore-jobs.js


const RestoreJobSchema = schemas/* object */.Ikc({
    // Becomes part of a path.
    id: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-f0-9]{24}$/)),
    status: schemas/* string */.YjP(),
    snapshotId: schemas/* optional */.lqM(schemas/* string */.YjP()),
    targetDeploymentItemName: schemas/* optional */.lqM(schemas/* string */.YjP()),
    targetProjectId: schemas/* optional */.lqM(schemas/* string */.YjP()),
    restoreScheduledDate: schemas/* optional */.lqM(schemas/* string */.YjP()),
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
/** Lists the restore jobs of a source cluster (`listFlexRestoreJobs`). */
function listRestoreJobs(client, source) {
    return (0,lists/* listAll */._)(client, {
        description: `list the restore jobs of "${source.name}" in project ${source.projectId}`,
        path: pathOf(source),
        version,
        item: RestoreJobSchema,
    });
}
function pathOf({ projectId, name }) {
    return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}/backup/restoreJobs`;
}
//# sourceMappingURL=restore-jobs.js.map
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/pace.js
var pace = __webpack_require__(8933);
// EXTERNAL MODULE: ./lib/src/instance/poll-state.js
var poll_state = __webpack_require__(727);
// EXTERNAL MODULE: ./lib/src/instance/wait.js
var wait = __webpack_require__(5951);
// EXTERNAL MODULE: ./lib/src/atlas/atlas-error.js
var atlas_error = __webpack_require__(8110);
;// CONCATENATED MODULE: ./lib/src/atlas/snapshots.js


const SnapshotSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    scheduledTime: schemas/* optional */.lqM(schemas/* string */.YjP()),
    startTime: schemas/* optional */.lqM(schemas/* string */.YjP()),
    finishTime: schemas/* optional */.lqM(schemas/* string */.YjP()),
    mongoDBVersion: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
const snapshots_version = '2024-11-13';
/** Lists the snapshots of a Flex cluster (`listFlexBackupSnapshots`): at most 8, because Atlas takes one a day. */
function listSnapshots(client, projectId, name) {
    return (0,lists/* listAll */._)(client, {
        description: `list the snapshots of "${name}" in project ${projectId}`,
        path: snapshots_pathOf(projectId, name),
        version: snapshots_version,
        item: SnapshotSchema,
    });
}
/** Gets a snapshot of a Flex cluster (`getFlexBackupSnapshot`). */
function getSnapshot(client, projectId, name, snapshotId) {
    return client.call({
        description: `get snapshot ${snapshotId} of "${name}" in project ${projectId}`,
        method: 'GET',
        path: `${snapshots_pathOf(projectId, name)}/${snapshotId}`,
        version: snapshots_version,
        schema: SnapshotSchema,
    });
}
function snapshots_pathOf(projectId, name) {
    return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}/backup/snapshots`;
}
//# sourceMappingURL=snapshots.js.map
;// CONCATENATED MODULE: ./lib/src/instance/data/restore-error.js

/** The data could not be restored. */
class RestoreError extends errors/* StepError */.zg {
    name = 'RestoreError';
}
//# sourceMappingURL=restore-error.js.map
;// CONCATENATED MODULE: ./lib/src/instance/data/choose-snapshot.js






const CHECK = 'Check the input "restore-from".';
/**
 * The snapshot to restore: the newest that is complete, or a certain one.
 * @throws RestoreError if there is none, or if the credentials may not read it; TimedOutError and so on
 */
async function chooseSnapshot(client, source, snapshotId) {
    const description = describeRestore(source);
    if (snapshotId !== undefined) {
        const snapshot = await getSnapshot(client, source.projectId, source.name, snapshotId).catch((error) => throwExplained(error, source));
        if (snapshot.status !== 'COMPLETED') {
            throw new RestoreError((0,errors/* failure */.V2)(description, `snapshot ${snapshotId} is ${snapshot.status}`, 'Choose a snapshot that is COMPLETED.'));
        }
        return snapshot;
    }
    const newest = await findNewest(client, source).catch((error) => throwExplained(error, source));
    if (!newest) {
        throw new RestoreError((0,errors/* failure */.V2)(description, 'it has no completed snapshot yet', 'Atlas takes the first snapshot of a Flex cluster a day after its creation, and then one every day.'));
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
        throw new RestoreError((0,errors/* failure */.V2)(describeRestore(source), error.reason, advice), { cause: error });
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
// EXTERNAL MODULE: ./lib/src/instance/data/pending.js
var data_pending = __webpack_require__(5738);
;// CONCATENATED MODULE: ./lib/src/instance/data/restore.js












/** The states of a restore job that has not ended. */
const ACTIVE = ['PENDING', 'RUNNING'];
/**
 * Restores a snapshot into an instance that waits for one, see `pendingTag`: several runs may do so at the same time, or one may continue
 * what a cancelled run did not start. Into any other instance nothing is restored, but a restore that is still running is waited for.
 * @throws RestoreError if the data cannot be restored; InstanceLostError, AtlasError, TimedOutError and so on
 */
async function restoreData(client, provisioned, source, progress) {
    const { projectId, instance } = provisioned;
    const ref = { projectId: source.projectId ?? projectId, name: source.name };
    const restore = new Restore(client, ref, provisioned, progress);
    if ((0,data_pending/* pendingRestore */.oU)(instance) === undefined) {
        return restore.waitForOthers();
    }
    progress.phase('Restore the data');
    return restore.run(await chooseSnapshot(client, ref, source.snapshotId));
}
/** One restore into one instance. */
class Restore {
    #client;
    #source;
    #projectId;
    #target;
    #created;
    #ownerToken;
    #progress;
    /** For each request for a restore, the jobs that were there before and do not count for it. */
    #earlier = new Map();
    constructor(client, source, { projectId, instance, created, ownerToken }, progress) {
        this.#client = client;
        this.#source = source;
        this.#projectId = projectId;
        this.#target = instance;
        this.#created = created;
        this.#ownerToken = ownerToken;
        this.#progress = progress;
    }
    /** Restores until the instance waits for no restore any more, because another run may request one in the meantime. */
    async run(snapshot) {
        const taken = takenAt(snapshot);
        this.#progress.info(`Restoring snapshot ${snapshot.id}${taken ? ` of ${(0,format/* formatMinute */.Yi)(taken)}` : ''} of "${this.#source.name}" in project ${this.#source.projectId}`);
        for (;;) {
            const found = await this.#find(this.#client);
            const pending = (0,data_pending/* pendingRestore */.oU)(found);
            if (pending === undefined) {
                return { instance: await this.#waitUntilIdle(found), restored: true };
            }
            const idle = await this.#waitUntilIdle(found);
            this.#checkVersions(snapshot, idle);
            const job = await this.#startJob(snapshot, pending);
            if (!job) {
                this.#progress.info('Another run has requested or finished a restore in the meantime');
            }
            else {
                await this.#waitForJob(job.id);
                await this.#waitForActiveJobs();
                await this.#waitUntilIdle(await this.#find(this.#client));
                await (0,data_pending/* clearPending */.VW)(this.#client, this.#projectId, this.#target, pending);
            }
        }
    }
    /** Waits for the restores into the instance that are still running. */
    async waitForOthers() {
        const restored = await this.#waitForActiveJobs();
        const instance = restored ? await this.#find(this.#client) : this.#target;
        return { instance: await this.#waitUntilIdle(instance), restored };
    }
    /** @returns whether there were any */
    async #waitForActiveJobs() {
        const active = (await this.#jobs(this.#client)).filter(({ status }) => ACTIVE.includes(status));
        for (const { id } of active) {
            await this.#waitForJob(id);
        }
        return active.length > 0;
    }
    /**
     * Requests the restore, unless one has been requested since. Each attempt checks the instance and the jobs again: a request whose response
     * was lost is found in the list.
     * @param pending the request that the restore is for
     * @returns the job; undefined if another run has fulfilled the request in the meantime, or made a later one
     */
    async #startJob(snapshot, pending) {
        let found;
        const target = { projectId: this.#projectId, name: this.#target.name };
        const started = await this.#client.checkThenCall(describeRestore(this.#source), retry_policy/* retryOnConflict */.Sf, async (attempt) => {
            found = undefined;
            const instance = await this.#find(attempt);
            if ((0,data_pending/* pendingRestore */.oU)(instance) !== pending) {
                return undefined;
            }
            const jobs = await this.#jobs(attempt);
            const earlier = this.#earlier.get(pending) ?? this.#earlierJobs(instance, jobs, pending);
            this.#earlier.set(pending, earlier);
            found = jobs.find((job) => !earlier.has(job.id) &&
                job.snapshotId === snapshot.id &&
                [...ACTIVE, 'COMPLETED'].includes(job.status));
            return found ? undefined : createRestoreJob(this.#source, snapshot.id, target);
        });
        return started ?? found;
    }
    /** The jobs that cannot be about the current restore. As long as only this step knows a new instance, no job can be. */
    #earlierJobs(instance, jobs, pending) {
        const isOnlyOurs = this.#created && (0,ownership/* isHeldBy */.D0)(instance.tags, this.#ownerToken);
        const since = (0,data_pending/* pendingSince */.wU)(instance, pending);
        const earlier = jobs.filter((job) => isOnlyOurs || !(requestedAt(job) >= since));
        return new Set(earlier.map(({ id }) => id));
    }
    async #waitForJob(id) {
        const status = await (0,poll_state/* pollState */.X)(this.#client, {
            label: `Restore job ${id}`,
            description: describeRestore(this.#source),
            advice: 'Increase "timeout".',
            pace: pace/* RESTORE_PACE */.PT,
            projectId: this.#source.projectId,
            resource: 'flexClusters',
        }, async () => {
            const { status: state } = await getRestoreJob(this.#client, this.#source, id);
            return ACTIVE.includes(state) ? { state } : { state, result: state };
        }, this.#progress);
        if (status !== 'COMPLETED') {
            throw new RestoreError((0,errors/* failure */.V2)(describeRestore(this.#source), `restore job ${id} is ${status}`, 'See the activity feed of the Atlas project, and run the job again.'));
        }
    }
    /** The current state of the instance. */
    async #find(client) {
        const found = await (0,flex_clusters/* findFlexCluster */.pW)(client, this.#projectId, this.#target.name);
        if (found?.id !== this.#target.id || found.stateName === 'DELETING') {
            throw new RestoreError((0,errors/* failure */.V2)(describeRestore(this.#source), `instance "${this.#target.name}" was deleted in the meantime`, 'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.'));
        }
        return found;
    }
    #waitUntilIdle(instance) {
        const plan = { type: 'flex', projectId: this.#projectId, name: instance.name };
        return (0,wait/* waitUntilIdle */.yb)(this.#client, plan, instance, this.#progress);
    }
    /** The restore jobs into the instance, and into earlier instances of its name. */
    async #jobs(client) {
        const jobs = [];
        for await (const job of listRestoreJobs(client, this.#source)) {
            const { targetProjectId = this.#source.projectId, targetDeploymentItemName } = job;
            if (targetProjectId === this.#projectId && targetDeploymentItemName === this.#target.name) {
                jobs.push(job);
            }
        }
        return jobs;
    }
    /** @throws RestoreError if the snapshot is of a newer major version than the instance, which Atlas would refuse */
    #checkVersions({ id, mongoDBVersion: from = '' }, { mongoDBVersion: to = '' }) {
        if (Number.parseInt(from, 10) > Number.parseInt(to, 10)) {
            throw new RestoreError((0,errors/* failure */.V2)(describeRestore(this.#source), `snapshot ${id} is of MongoDB ${from}, but instance "${this.#target.name}" runs MongoDB ${to}`, 'A snapshot can be restored only into the same or a newer major version.'));
        }
    }
}
/** When a restore was requested, in milliseconds since the epoch; NaN if Atlas does not say. */
function requestedAt({ restoreScheduledDate }) {
    return Date.parse(restoreScheduledDate ?? '');
}
//# sourceMappingURL=restore.js.map

/***/ })

};
