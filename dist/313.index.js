export const id = 313;
export const ids = [313];
export const modules = {

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

/***/ })

};
