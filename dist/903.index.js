export const id = 903;
export const ids = [903,374];
export const modules = {

  5214:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Af: () => (  networkOf),
    Yf: () => (  isEverybody),
    mx: () => (  shortBlock),
    rT: () => (  parseBlock)
  });
  var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8280);

function parseBlock(text) {
    const [address = '', prefix, ...rest] = text.split('/');
    const strict = address.includes(':') ? !address.includes('%') : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.isValidFourPartDecimal(address);
    if (!strict || rest.length > 0 || !ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.isValid(address)) {
        return undefined;
    }
    const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.parse(address);
    const longest = parsed.kind() === 'ipv4' ? 32 : 128;
    const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    return length <= longest ? `${parsed.toString()}/${length}` : undefined;
}
function networkOf(block) {
    const kind = block.includes(':') ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6 : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4;
    return `${kind.networkAddressFromCIDR(block).toString()}/${block.split('/')[1]}`;
}
function isEverybody(block) {
    return block.endsWith('/0');
}
function shortBlock(block) {
    return block.replace(/(?<=\..*)\/32$|(?<=:.*)\/128$/, '');
}

  }),

  9951:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CA: () => (  deleteAccessListEntry),
    JJ: () => (  listAccessList),
    KA: () => (  putAccessListEntries),
    r9: () => (  accessListStatus)
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
  var _errors_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);
  var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5243);



const Entry = zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    cidrBlock: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP()),
    ipAddress: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP()),
    comment: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP()),
    deleteAfterDate: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP()),
});
const EntryStatus = zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ STATUS: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP() });
const version = '2023-01-01';
function listAccessList(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__  ._)(client, {
        what: `list the access list of project ${projectId}`,
        path: pathOf(projectId),
        version,
        item: Entry,
    });
}
async function putAccessListEntries(client, projectId, entries) {
    await client.call({
        what: `add to the access list of project ${projectId}`,
        method: 'POST',
        path: pathOf(projectId),
        version,
        body: entries,
        schema: undefined,
        judge: _errors_judge_js__WEBPACK_IMPORTED_MODULE_0__  .V8,
    });
}
async function accessListStatus(client, projectId, value) {
    const { STATUS } = await client.call({
        what: `get the status of ${value} on the access list`,
        method: 'GET',
        path: `${pathOf(projectId)}/${encodeURIComponent(value)}/status`,
        version,
        schema: EntryStatus,
    });
    return STATUS;
}
async function deleteAccessListEntry(client, projectId, value) {
    try {
        await client.call({
            what: `delete ${value} from the access list`,
            method: 'DELETE',
            path: `${pathOf(projectId)}/${encodeURIComponent(value)}`,
            version,
            schema: undefined,
        });
    }
    catch (error) {
        if (!(0,_errors_judge_js__WEBPACK_IMPORTED_MODULE_0__  .up)(error, 'ATLAS_NETWORK_PERMISSION_ENTRY_NOT_FOUND')) {
            throw error;
        }
    }
}
function pathOf(projectId) {
    return `/api/atlas/v2/groups/${projectId}/accessList`;
}

  }),

  3650:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FZ: () => (  holdersFor),
    HF: () => (  writeComment),
    Kd: () => (  holderOf),
    W3: () => (  readComment)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9153);


const LONGEST_COMMENT = 80;
const LONGEST_RUN = 20;
const HALF = 4;
const OTHERS = '+';
const PATTERN = new RegExp(`^${_ownership_js__WEBPACK_IMPORTED_MODULE_1__  .Kf} run (\\S+)((?: [\\w-]{${2 * HALF}})*)( \\${OTHERS})?$`);
function holderOf({ name, runMark }) {
    return short(name) + short(runMark);
}
function holdersFor(names) {
    const instances = new Set([...names].map(short));
    return (holder) => instances.has(holder.slice(0, HALF));
}
function readComment(comment) {
    const parts = PATTERN.exec(comment ?? '');
    return parts
        ? { run: parts[1] ?? '', holders: (parts[2] ?? '').split(' ').filter(Boolean), others: Boolean(parts[3]) }
        : undefined;
}
function writeComment({ run, holders, others }) {
    const start = `${_ownership_js__WEBPACK_IMPORTED_MODULE_1__  .Kf} run ${run.slice(0, LONGEST_RUN)}`;
    const places = Math.floor((LONGEST_COMMENT - start.length - OTHERS.length - 1) / (2 * HALF + 1));
    const more = others || holders.length > places;
    return [start, ...holders.slice(0, places), ...(more ? [OTHERS] : [])].join(' ');
}
function short(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64url').slice(0, HALF);
}

  }),

  3723:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Y: () => (  entriesByBlock),
    Pf: () => (  fieldsOf),
    nR: () => (  timeOf)
  });
  var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5214);
  var _atlas_access_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9951);
  var _comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3650);



async function entriesByBlock(client, projectId) {
    const present = new Map();
    for await (const entry of (0,_atlas_access_list_js__WEBPACK_IMPORTED_MODULE_1__  .JJ)(client, projectId)) {
        const block = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__  .rT)(entry.cidrBlock ?? entry.ipAddress ?? '');
        if (block) {
            present.set(block, { entry, ours: (0,_comment_js__WEBPACK_IMPORTED_MODULE_2__  .W3)(entry.comment) });
        }
    }
    return present;
}
function fieldsOf(block) {
    const short = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__  .mx)(block);
    return short === block ? { cidrBlock: block } : { ipAddress: short };
}
function timeOf({ deleteAfterDate }) {
    return deleteAfterDate === undefined ? Number.POSITIVE_INFINITY : Date.parse(deleteAfterDate);
}

  }),

  5374:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  revokeAccess: () => (  revokeAccess),
  revokeAllAccess: () => (  revokeAllAccess)
});

var access_comment = __webpack_require__(3650);
var addresses = __webpack_require__(5214);
var access_list = __webpack_require__(9951);
var judge = __webpack_require__(1295);
var entries = __webpack_require__(3723);
; 





async function releaseEntries(client, projectId, isLeaving) {
    const deleted = new Set();
    const what = 'take back what was added to the access list';
    await client.retrying(what, judge .SY, async () => {
        const shared = [];
        for (const [block, { entry, ours }] of await (0,entries .$Y)(client, projectId)) {
            if (!ours?.holders.some(isLeaving)) {
                continue;
            }
            const holders = ours.holders.filter((holder) => !isLeaving(holder));
            if (holders.length === 0 && !ours.others) {
                await (0,access_list .CA)(client, projectId, (0,addresses .mx)(block));
                deleted.add(block);
            }
            else {
                const { deleteAfterDate } = entry;
                const comment = (0,access_comment .HF)({ ...ours, holders });
                shared.push({ ...(0,entries .Pf)(block), comment, ...(deleteAfterDate ? { deleteAfterDate } : {}) });
            }
        }
        if (shared.length > 0) {
            await (0,access_list .KA)(client, projectId, shared);
        }
    });
    return deleted.size;
}
var access_user = __webpack_require__(8398);
; 



async function revokeAccess(client, claim) {
    const own = (0,access_comment .Kd)(claim);
    const users = claim.user
        ? await (0,access_user .XG)(client, claim.projectId, (user) => (0,access_user .pN)(user, claim.runMark))
        : 0;
    const entries = claim.entries
        ? await releaseEntries(client, claim.projectId, (holder) => holder === own)
        : 0;
    return { users, entries };
}
async function revokeAllAccess(client, projectId, names, repository) {
    const users = await (0,access_user .XG)(client, projectId, (user) => (0,access_user .B0)(user, names, repository));
    return { users, entries: await releaseEntries(client, projectId, (0,access_comment .FZ)(names)) };
}

  }),

  8398:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Wq: () => (  drawLogin),
  B0: () => (  isUserFor),
  pN: () => (  isUserOf),
  mu: () => (  makeUser),
  XG: () => (  removeUsers)
});

var external_node_crypto_ = __webpack_require__(7598);
var schemas = __webpack_require__(8395);
var judge = __webpack_require__(1295);
var lists = __webpack_require__(5243);
; 



const User = schemas .Ikc({
    username: schemas .YjP(),
    databaseName: schemas .YjP(),
    deleteAfterDate: schemas .lqM(schemas .YjP()),
    labels: schemas .lqM(schemas .YOg(schemas .Ikc({ key: schemas .YjP(), value: schemas .YjP() }))),
    scopes: schemas .lqM(schemas .YOg(schemas .Ikc({ name: schemas .YjP(), type: schemas .YjP() }))),
});
const version = '2023-01-01';
async function createDatabaseUser(client, projectId, body) {
    try {
        await client.call({
            what: 'create a database user',
            method: 'POST',
            path: `/api/atlas/v2/groups/${projectId}/databaseUsers`,
            version,
            body: { ...body, groupId: projectId },
            schema: undefined,
        });
    }
    catch (error) {
        if (!(0,judge .up)(error, 'USER_ALREADY_EXISTS')) {
            throw error;
        }
    }
}
function listDatabaseUsers(client, projectId) {
    return (0,lists ._)(client, {
        what: `list the database users of project ${projectId}`,
        path: `/api/atlas/v2/groups/${projectId}/databaseUsers`,
        version,
        item: User,
    });
}
async function deleteDatabaseUser(client, projectId, { databaseName, username }) {
    const path = `/api/atlas/v2/groups/${projectId}/databaseUsers/${encodeURIComponent(databaseName)}`;
    try {
        await client.call({
            what: 'delete a database user',
            method: 'DELETE',
            path: `${path}/${encodeURIComponent(username)}`,
            shownPath: `${path}/…`,
            version,
            schema: undefined,
        });
    }
    catch (error) {
        if (!(0,judge .up)(error, 'USER_NOT_FOUND', 'USERNAME_NOT_FOUND')) {
            throw error;
        }
    }
}
var flex_clusters = __webpack_require__(131);
var tags = __webpack_require__(6073);
var ownership = __webpack_require__(9153);
; 






const RANDOM_BYTES = 32;
function drawLogin() {
    return {
        username: `ephemeral-${(0,external_node_crypto_.randomBytes)(RANDOM_BYTES / 2).toString('base64url')}`,
        password: (0,external_node_crypto_.randomBytes)(RANDOM_BYTES).toString('base64url'),
    };
}
async function makeUser(client, claim, origin, login, request, progress) {
    const { projectId, name, runMark } = claim;
    const body = {
        databaseName: 'admin',
        ...login,
        roles: request.roles,
        scopes: [{ name, type: 'CLUSTER' }],
        deleteAfterDate: new Date(request.expiresAt).toISOString(),
        description: `For one job of ${origin.owner}/${origin.repository}`.slice(0, 100),
        labels: (0,ownership .dt)(origin, runMark),
    };
    try {
        await createDatabaseUser(client, projectId, body);
    }
    catch (error) {
        if (!(0,judge .up)(error, 'GROUP_USERS_LIMIT_EXCEEDED')) {
            throw error;
        }
        const removed = await removeStaleUsers(client, projectId, origin);
        if (removed === 0) {
            throw error;
        }
        progress.info(`The project was full of database users: deleted ${removed} of this repository that had expired or whose instance is gone`);
        await createDatabaseUser(client, projectId, body);
    }
    progress.info(`Made a database user for this job, which Atlas deletes at ${body.deleteAfterDate}`);
}
async function removeStaleUsers(client, projectId, origin) {
    const instances = new Set();
    for await (const { name } of (0,flex_clusters .lW)(client, projectId)) {
        instances.add(name);
    }
    const now = client.clock.now();
    return removeUsers(client, projectId, (user) => {
        const expired = Date.parse(user.deleteAfterDate ?? '') <= now;
        const scopes = user.scopes ?? [];
        const orphaned = scopes.length > 0 && scopes.every(({ name }) => !instances.has(name));
        return (0,ownership .MU)(user.labels, origin) && (expired || orphaned);
    });
}
async function removeUsers(client, projectId, isLeaving) {
    const leaving = [];
    for await (const user of listDatabaseUsers(client, projectId)) {
        if (isLeaving(user)) {
            leaving.push(user);
        }
    }
    for (const user of leaving) {
        await deleteDatabaseUser(client, projectId, user);
    }
    return leaving.length;
}
function isUserOf(user, runMark) {
    return (0,ownership .cO)(user.labels, tags .j.run) === runMark;
}
function isUserFor(user, names, repository) {
    const scopes = user.scopes ?? [];
    return scopes.length > 0 && scopes.every(({ name }) => names.has(name)) && (0,ownership .MU)(user.labels, repository);
}

  }),

  2903:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    deleteInstance: () => (  deleteInstance)
  });
  var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6153);
  var _github_progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2457);
  var _instance_access_revoke_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5374);
  var _instance_naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5642);
  var _instance_provision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4498);
  var _instance_removal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6628);
  var _instance_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7567);
  var _atlas_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4570);
  var _comment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2123);
  var _wording_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4138);










async function deleteInstance(step, request, context) {
    const { runner, clock } = step;
    const progress = new _github_progress_js__WEBPACK_IMPORTED_MODULE_9__  .w(runner, clock);
    const client = await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_6__  .n)(step, request, (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__  .cg)(clock, request.timeoutMs, step.cancelled));
    try {
        const projectId = await (0,_instance_provision_js__WEBPACK_IMPORTED_MODULE_3__  .K)(client, request.project, progress);
        const name = request.name ?? (0,_instance_naming_js__WEBPACK_IMPORTED_MODULE_2__  .H)(context);
        progress.phase('Delete the instance');
        const removal = await (0,_instance_removal_js__WEBPACK_IMPORTED_MODULE_4__  .Z)(client, { projectId, name }, context, request.force);
        runner.output('deleted', String(removal?.deleted ?? false));
        const where = (0,_wording_js__WEBPACK_IMPORTED_MODULE_8__  .ie)({ projectId, name });
        if (!removal) {
            progress.info(`There is nothing to delete: ${where} is not there`);
        }
        else {
            progress.info(removal.deleted ? `Atlas is deleting ${where}` : `${where} was being deleted already`);
        }
        progress.info((0,_wording_js__WEBPACK_IMPORTED_MODULE_8__  .Q4)(await (0,_instance_access_revoke_js__WEBPACK_IMPORTED_MODULE_1__.revokeAllAccess)(client, projectId, new Set([name]), context)));
        await (0,_comment_js__WEBPACK_IMPORTED_MODULE_7__  .T)(step, request.comment, context, { projectId, name });
        if (removal && request.wait) {
            progress.phase('Wait until it is gone');
            await (0,_instance_wait_js__WEBPACK_IMPORTED_MODULE_5__  .Ly)(client, { projectId, name }, progress);
        }
    }
    finally {
        progress.end();
        await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_6__  .Z)(client);
    }
}

  }),

  6073:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  OWNERSHIP_KEYS)
  });
const OWNERSHIP_KEYS = {
    managedBy: 'managed-by',
    owner: 'github-owner',
    repository: 'github-repository',
    ref: 'github-ref',
    pullRequest: 'github-pull-request',
    run: 'github-run',
    expiresAt: 'expires-at',
};

  })

};
