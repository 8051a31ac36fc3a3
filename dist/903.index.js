export const id = 903;
export const ids = [903,313];
export const modules = {

/***/ 5903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteInstance: () => (/* binding */ deleteInstance)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _instance_access_logins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6313);
/* harmony import */ var _instance_delete_removal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6098);
/* harmony import */ var _instance_naming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5642);
/* harmony import */ var _instance_resolve_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4021);
/* harmony import */ var _instance_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5951);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1736);
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6894);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2720);









async function deleteInstance(step, request, context) {
    const { runner, progress } = step;
    const name = request.name ?? (0,_instance_naming_js__WEBPACK_IMPORTED_MODULE_3__/* .deriveName */ .H)(context);
    const connected = await (0,_connections_js__WEBPACK_IMPORTED_MODULE_7__/* .connectAtlas */ .Iz)(step, request, request.timeoutMs);
    const { client } = connected;
    try {
        const projectId = await (0,_instance_resolve_project_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveProject */ .K)(connected, request.project);
        progress.group('Delete the instance');
        // From here on, only this instance is meant: another one may get its name at any time.
        const found = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, projectId, name);
        const target = { projectId, name, id: found?.id };
        const remove = () => (0,_instance_delete_removal_js__WEBPACK_IMPORTED_MODULE_2__/* .removeByName */ .ZB)(client, target, context, request.force);
        const outcome = found ? await remove() : 'absent';
        runner.output('deleted', String(outcome === 'deleted'));
        const instance = (0,_messages_js__WEBPACK_IMPORTED_MODULE_8__/* .describeInstance */ .xJ)(target);
        progress.info(outcome === 'deleted' ? `Atlas is deleting ${instance}` : (0,_messages_js__WEBPACK_IMPORTED_MODULE_8__/* .describeRemoval */ .s1)(outcome, instance, undefined));
        const users = await removeUsers(client, target, context);
        progress.info((0,_messages_js__WEBPACK_IMPORTED_MODULE_8__/* .describeRevoked */ .Q4)({ users }));
        const comment = (0,_comment_js__WEBPACK_IMPORTED_MODULE_6__/* .findCommentTarget */ .K$)(runner, request.comment, context);
        await (0,_comment_js__WEBPACK_IMPORTED_MODULE_6__/* .updateComment */ .vv)(step, comment, client.budget, { deleted: true, projectId, name });
        if (request.wait && found && outcome !== 'absent') {
            progress.group('Wait until it is gone');
            while ((await (0,_instance_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .waitUntilGone */ .Ly)(connected, { ...target, id: found.id })) === 'back') {
                progress.info('Atlas dropped the deletion; requesting it again');
                await remove();
            }
        }
    }
    finally {
        progress.end();
        await (0,_connections_js__WEBPACK_IMPORTED_MODULE_7__/* .disconnect */ .Zf)(client);
    }
}
/**
 * Deletes the database users of all jobs for an instance. If there was none, deletes those of this repository for earlier instances of that
 * name, which an interrupted deletion may have left.
 * @returns their number
 */
async function removeUsers(client, { projectId, name, id }, repository) {
    if (id !== undefined) {
        return (0,_instance_access_logins_js__WEBPACK_IMPORTED_MODULE_1__.deleteUsersOfInstance)(client, projectId, id);
    }
    const ours = await (0,_instance_access_logins_js__WEBPACK_IMPORTED_MODULE_1__/* .listManagedUsers */ .qX)(client, projectId, repository);
    const earlier = ours.filter((user) => (0,_instance_access_logins_js__WEBPACK_IMPORTED_MODULE_1__/* .instanceOf */ .hR)(user)?.name === name);
    return (0,_instance_access_logins_js__WEBPACK_IMPORTED_MODULE_1__/* .deleteUsers */ .Kh)(client, projectId, await (0,_instance_access_logins_js__WEBPACK_IMPORTED_MODULE_1__/* .usersOfGoneInstances */ .zc)(client, projectId, earlier));
}
//# sourceMappingURL=delete.js.map

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
    return client.find(_flex_clusters_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4, {
        description: `get instance "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
        version,
        schema: _instance_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .InstanceSchema */ .t,
    });
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
    const aboutRequest = errorCode !== undefined && errorCode !== 'RESOURCE_NOT_FOUND' && _hints_js__WEBPACK_IMPORTED_MODULE_3__/* .KNOWN_ERROR_CODES */ .OG.includes(errorCode);
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

/***/ 6995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ findInstance)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3671);


/**
 * Gets an instance through the endpoint that created it, because this endpoint returns all settings. Falls back to the Flex endpoint, which
 * returns instances of both types: Atlas plans to remove the serverless GET on 2027-01-15.
 * @returns undefined if the instance does not exist
 */
async function findInstance(client, { type, projectId, name }) {
    if (type === 'serverless') {
        try {
            const found = await (0,_atlas_serverless_instances_js__WEBPACK_IMPORTED_MODULE_1__/* .findServerlessInstance */ .DM)(client, projectId, name);
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
    return (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, projectId, name);
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
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1940);



const HASH_LENGTH = 8;
/**
 * Derives the name of an instance from the pull request (`pr-123-1a2b3c4d`) or else from the ref (`feature-login-5e6f7a8b`). An entry of a
 * merge queue has a name of its own (`queue-123-9c0d1e2f`). The name is the same for every run, unique to the repository, has at most 23
 * characters, starts with a letter and does not end with `-`.
 * @throws StepError if the run has neither a pull request nor a ref
 */
function deriveName(origin) {
    // Servers, owners and repositories are case-insensitive; refs are case-sensitive.
    const repository = origin.repositoryId ?? `${origin.owner}/${origin.repository}`;
    const identity = `${origin.server}/${repository}`.toLowerCase();
    const { pullRequest, ref } = origin;
    const isQueued = ref?.startsWith(_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MERGE_QUEUE */ .Tm);
    if (pullRequest !== undefined && !isQueued) {
        return `pr-${pullRequest}-${hash(identity)}`;
    }
    if (ref === undefined) {
        throw (0,_util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .stepError */ .hH)('derive the name of the instance', 'the event that started this run has neither a ref nor a pull request', 'Set the input "name".');
    }
    const suffix = `-${hash(`${identity}\n${ref}`)}`;
    const readable = pullRequest === undefined ? ref.replace(/^refs\/(heads|tags|pull)\//, '') : `queue-${pullRequest}`;
    return slug(readable, _types_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_NAME_LENGTH */ .YX - suffix.length) + suffix;
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

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ InstanceLostError),
/* harmony export */   Ly: () => (/* binding */ waitUntilGone),
/* harmony export */   S: () => (/* binding */ waitUntilUsable),
/* harmony export */   oZ: () => (/* binding */ instanceLost),
/* harmony export */   xB: () => (/* binding */ isIdle)
/* harmony export */ });
/* harmony import */ var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
/* harmony import */ var _util_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8442);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1940);
/* harmony import */ var _util_poll_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8398);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6995);





/** The maximum time until an instance that is being deleted has the state DELETING. */
const MAX_DELETING_LAG_MS = 30_000;
const ADVICE = 'Increase "timeout", or look at the instance in Atlas.';
/** States in which clients can connect, including `UPDATING` and `REPAIRING`. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];
/** The instance was deleted while this step was waiting for it. */
class InstanceLostError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .zg {
    name = 'InstanceLostError';
}
/** @param reason what was found */
function instanceLost(name, reason = 'it was deleted in the meantime') {
    const advice = 'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.';
    return new InstanceLostError((0,_util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V2)(`wait for instance "${name}"`, reason, advice), { reason });
}
/** Whether clients can connect and the connection string is known. */
function isUsable(instance) {
    return AVAILABLE.includes(instance.stateName) && Boolean(instance.connectionStrings?.standardSrv);
}
/** Whether an instance is usable, and nothing in it is changing. */
function isIdle(instance) {
    return isUsable(instance) && instance.stateName === 'IDLE';
}
/**
 * Polls an instance until it is usable.
 * @param latest the last known state
 * @param isDone called with each state, if more is needed
 * @throws InstanceLostError if the instance is deleted; TimedOutError when the budget ends
 */
async function waitUntilUsable(session, ref, latest, isDone = isUsable) {
    const { name } = ref;
    if (isDone(latest)) {
        session.progress.info(`${name} is ${latest.stateName} (0 ms)`);
        return latest;
    }
    const messages = messagesFor(session, name, `wait for instance "${name}"`);
    return (0,_util_poll_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .w)(session.client, messages, async (waited) => {
        const instance = await (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .findInstance */ .X)(session.client, ref);
        if (instance?.id !== latest.id || instance.stateName === 'DELETING') {
            const state = instance?.id === latest.id ? 'is being deleted' : 'no longer exists';
            throw instanceLost(name, `it ${state} after ${waited}`);
        }
        return { state: describeState(instance), result: isDone(instance) ? instance : undefined };
    });
}
/**
 * Polls an instance that is being deleted until it is gone.
 * @returns `gone`, or `back` if Atlas dropped the deletion, which sometimes happens
 * @throws TimedOutError when the budget ends
 */
async function waitUntilGone(session, { projectId, name, id }) {
    const { client } = session;
    const started = client.clock.elapsed();
    let seenDeleting = false;
    const messages = messagesFor(session, name, `wait until instance "${name}" is gone`);
    return (0,_util_poll_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .w)(client, messages, async () => {
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlexCluster */ .pW)(client, projectId, name);
        if (instance?.id !== id) {
            return { state: 'gone', result: 'gone' };
        }
        seenDeleting ||= instance.stateName === 'DELETING';
        // At first, Atlas may still return the state from before the deletion.
        const waitedLong = client.clock.elapsed() - started >= MAX_DELETING_LAG_MS;
        if (instance.stateName !== 'DELETING' && (seenDeleting || waitedLong)) {
            return { state: `${instance.stateName} again`, result: 'back' };
        }
        return { state: instance.stateName };
    });
}
/** @param description what the polling is for, to follow "Failed to" */
function messagesFor({ client, progress }, name, description) {
    return {
        report: (state, waited) => progress.info(`${name} is ${state} (${waited})`),
        timedOut: (state) => (0,_util_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .timedOut */ .iU)(client.budget, description, `it is still ${state}`, ADVICE),
    };
}
/** The state, and whether the connection string is missing. */
function describeState(instance) {
    return AVAILABLE.includes(instance.stateName) && !isUsable(instance)
        ? `${instance.stateName} without a connection string`
        : instance.stateName;
}
//# sourceMappingURL=wait.js.map

/***/ })

};
