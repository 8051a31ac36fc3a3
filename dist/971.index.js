export const id = 971;
export const ids = [971];
export const modules = {

/***/ 4344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ deleteDatabaseUser),
/* harmony export */   Mr: () => (/* binding */ listDatabaseUsers),
/* harmony export */   PO: () => (/* binding */ createDatabaseUser)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5243);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7951);
/* harmony import */ var _undefined_if_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5204);




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
    return (0,_undefined_if_js__WEBPACK_IMPORTED_MODULE_2__/* .undefinedIf */ .g)(isUserNotFound, client.call({
        description: 'get a database user',
        method: 'GET',
        ...pathsOf(projectId, user),
        version,
        schema: User,
    }));
}
/** Lists the database users of a project (`listGroupDatabaseUsers`): at most 100. */
function listDatabaseUsers(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listAll */ ._)(client, {
        description: `list the database users of project ${projectId}`,
        path: pathOf(projectId),
        version,
        item: User,
    });
}
/** Deletes a database user (`deleteGroupDatabaseUser`). Succeeds if the user does not exist. */
async function deleteDatabaseUser(client, projectId, user) {
    await (0,_undefined_if_js__WEBPACK_IMPORTED_MODULE_2__/* .undefinedIf */ .g)(isUserNotFound, client.call({
        description: 'delete a database user',
        method: 'DELETE',
        ...pathsOf(projectId, user),
        version,
        schema: undefined,
    }));
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

/***/ 6971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pruneLastingUsers: () => (/* binding */ pruneLastingUsers)
/* harmony export */ });
/* harmony import */ var _atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4344);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(647);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9153);
/* harmony import */ var _user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7124);




/**
 * Deletes the database users of earlier runs that exist as long as an instance, except those of the newest other run: a preview that was
 * deployed with one of them continues to work until the next deployment.
 * @returns the number of deleted users
 * @throws AtlasError, TimedOutError and so on
 */
async function pruneLastingUsers(client, projectId, name, origin) {
    const others = await (0,_user_js__WEBPACK_IMPORTED_MODULE_3__/* .listUsers */ .ZZ)(client, projectId, (user) => user.deleteAfterDate === undefined &&
        (0,_user_js__WEBPACK_IMPORTED_MODULE_3__/* .isUserOf */ .pN)(user, origin) &&
        (0,_user_js__WEBPACK_IMPORTED_MODULE_3__/* .isUserFor */ .B0)(user, (each) => each === name) &&
        runOf(user) !== Number(origin.runId));
    const newest = Math.max(...others.map(runOf));
    const outdated = others.filter((user) => runOf(user) !== newest);
    for (const user of outdated) {
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteDatabaseUser */ .At)(client, projectId, user);
    }
    return outdated.length;
}
/** The ID of the run that created a user, see `createOwnerToken`. GitHub assigns IDs in ascending order. */
function runOf({ labels }) {
    return Number.parseInt((0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .tagOf */ .cO)(labels, _types_js__WEBPACK_IMPORTED_MODULE_1__/* .OWNERSHIP_KEYS */ .jm.run) ?? '', 10) || 0;
}
//# sourceMappingURL=prune.js.map

/***/ }),

/***/ 7124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ generateLogin),
/* harmony export */   B0: () => (/* binding */ isUserFor),
/* harmony export */   RK: () => (/* binding */ isUserOfStep),
/* harmony export */   ZZ: () => (/* binding */ listUsers),
/* harmony export */   kg: () => (/* binding */ createUser),
/* harmony export */   pN: () => (/* binding */ isUserOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4344);
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(131);
/* harmony import */ var _atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7951);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(647);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9153);






/** The number of random bytes in a password: twice the 128 bits that are considered secure. */
const RANDOM_BYTES = 32;
/** Generates a random login in Base64url, which needs no encoding in a URI (RFC 3986, 2.3). */
function generateLogin() {
    return {
        username: `ephemeral-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(RANDOM_BYTES / 2).toString('base64url')}`,
        password: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(RANDOM_BYTES).toString('base64url'),
    };
}
/**
 * Creates a database user for this step that has access to one instance. If the project has too many users, deletes stale users of this
 * repository first.
 * @throws AtlasError with `GROUP_USERS_LIMIT_EXCEEDED` if the project still has too many users
 */
async function createUser(client, claim, origin, login, request, progress) {
    const { projectId, name, ownerToken } = claim;
    const lasts = !Number.isFinite(request.expiresAt);
    const lifetime = lasts ? {} : { deleteAfterDate: new Date(request.expiresAt).toISOString() };
    const body = {
        databaseName: 'admin',
        ...login,
        roles: request.roles,
        scopes: [{ name, type: 'CLUSTER' }],
        ...lifetime,
        description: `For ${lasts ? 'an instance' : 'one job'} of ${origin.owner}/${origin.repository}`.slice(0, 100),
        labels: (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .ownershipTags */ .dt)(origin, ownerToken),
    };
    try {
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__/* .createDatabaseUser */ .PO)(client, projectId, body);
    }
    catch (error) {
        if (!(0,_atlas_retry_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'GROUP_USERS_LIMIT_EXCEEDED')) {
            throw error;
        }
        const removed = await removeStaleUsers(client, projectId, origin);
        if (removed === 0) {
            throw error;
        }
        progress.info(`The project had too many database users; deleted ${removed} of this repository that had expired or had no instance`);
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__/* .createDatabaseUser */ .PO)(client, projectId, body);
    }
    progress.info(lasts
        ? 'Created a database user for the lifetime of the instance'
        : `Created a database user for this job; Atlas deletes it at ${lifetime.deleteAfterDate}`);
}
/** Deletes users of this repository that have expired or have no instance, and returns their number. */
async function removeStaleUsers(client, projectId, origin) {
    // List users before instances: an instance is created before its users, so that no new user seems to have no instance.
    const ours = await listUsers(client, projectId, (user) => isUserOf(user, origin));
    const instances = new Set();
    for await (const { name } of (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__/* .listFlexClusters */ .lW)(client, projectId)) {
        instances.add(name);
    }
    const now = client.clock.now();
    const stale = ours.filter((user) => {
        const expired = Date.parse(user.deleteAfterDate ?? '') <= now;
        return expired || isUserFor(user, (name) => !instances.has(name));
    });
    for (const user of stale) {
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__/* .deleteDatabaseUser */ .At)(client, projectId, user);
    }
    return stale.length;
}
/** Lists the database users of a project that match a predicate. */
async function listUsers(client, projectId, predicate) {
    const users = [];
    for await (const user of (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__/* .listDatabaseUsers */ .Mr)(client, projectId)) {
        if (predicate(user)) {
            users.push(user);
        }
    }
    return users;
}
/** Whether the step with this token created a user. */
function isUserOfStep(user, ownerToken) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .tagOf */ .cO)(user.labels, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .OWNERSHIP_KEYS */ .jm.run) === ownerToken;
}
/** Whether this repository created a user. */
function isUserOf(user, repository) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__/* .isOurs */ .MU)(user.labels, repository);
}
/** Whether a user has access to certain instances only. */
function isUserFor({ scopes = [] }, isInstance) {
    return scopes.length > 0 && scopes.every(({ name }) => isInstance(name));
}
//# sourceMappingURL=user.js.map

/***/ })

};
