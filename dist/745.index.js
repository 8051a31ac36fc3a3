export const id = 745;
export const ids = [745];
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

/***/ })

};
