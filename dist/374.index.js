export const id = 374;
export const ids = [374];
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
    return length <= longest ? `${parsed.toNormalizedString()}/${length}` : undefined;
}
function networkOf(block) {
    const kind = block.includes(':') ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6 : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4;
    return `${kind.networkAddressFromCIDR(block).toNormalizedString()}/${block.split('/')[1]}`;
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
    kL: () => (  isEntryNotFound),
    ki: () => (  findAccessListStatus)
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8395);
  var _errors_atlas_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);
  var _errors_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1295);
  var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5243);




const Entry = zod_mini__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    cidrBlock: zod_mini__WEBPACK_IMPORTED_MODULE_2__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
    ipAddress: zod_mini__WEBPACK_IMPORTED_MODULE_2__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
    comment: zod_mini__WEBPACK_IMPORTED_MODULE_2__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
    deleteAfterDate: zod_mini__WEBPACK_IMPORTED_MODULE_2__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
});
const EntryStatus = zod_mini__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ STATUS: zod_mini__WEBPACK_IMPORTED_MODULE_2__  .YjP() });
const version = '2023-01-01';
function listAccessList(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__  ._)(client, {
        what: `list the access list of project ${projectId}`,
        path: pathOf(projectId),
        version,
        item: Entry,
    });
}
function putAccessListEntries(projectId, entries) {
    return {
        what: `add to the access list of project ${projectId}`,
        method: 'POST',
        path: pathOf(projectId),
        version,
        body: entries,
        schema: undefined,
    };
}
async function findAccessListStatus(client, projectId, value) {
    try {
        const { STATUS } = await client.call({
            what: `get the status of ${value} on the access list`,
            method: 'GET',
            path: `${pathOf(projectId)}/${encodeURIComponent(value)}/status`,
            version,
            schema: EntryStatus,
        });
        return STATUS;
    }
    catch (error) {
        if (isEntryNotFound(error)) {
            return undefined;
        }
        throw error;
    }
}
function deleteAccessListEntry(projectId, value) {
    return {
        what: `delete ${value} from the access list`,
        method: 'DELETE',
        path: `${pathOf(projectId)}/${encodeURIComponent(value)}`,
        version,
        schema: undefined,
    };
}
function isEntryNotFound(error) {
    return (error instanceof _errors_atlas_error_js__WEBPACK_IMPORTED_MODULE_0__  .q &&
        error.status === 404 &&
        !(0,_errors_judge_js__WEBPACK_IMPORTED_MODULE_1__  .up)(error, 'GROUP_NOT_FOUND', 'INVALID_GROUP_ID'));
}
function pathOf(projectId) {
    return `/api/atlas/v2/groups/${projectId}/accessList`;
}

  }),

  4344:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    At: () => (  deleteDatabaseUser),
    Mr: () => (  listDatabaseUsers),
    PO: () => (  createDatabaseUser)
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
  var _errors_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);
  var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5243);



const User = zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    username: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    databaseName: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    deleteAfterDate: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP()),
    labels: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ key: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP(), value: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP() }))),
    scopes: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP(), type: zod_mini__WEBPACK_IMPORTED_MODULE_1__  .YjP() }))),
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
        if (!(0,_errors_judge_js__WEBPACK_IMPORTED_MODULE_0__  .up)(error, 'USER_ALREADY_EXISTS')) {
            throw error;
        }
        const present = await findDatabaseUser(client, projectId, body);
        const labelOf = (key) => present?.labels?.find((label) => label.key === key)?.value;
        if (!body.labels.every(({ key, value }) => labelOf(key) === value)) {
            throw error;
        }
    }
}
async function findDatabaseUser(client, projectId, { databaseName, username }) {
    const path = `/api/atlas/v2/groups/${projectId}/databaseUsers/${encodeURIComponent(databaseName)}`;
    try {
        return await client.call({
            what: 'get a database user',
            method: 'GET',
            path: `${path}/${encodeURIComponent(username)}`,
            shownPath: `${path}/…`,
            version,
            schema: User,
        });
    }
    catch (error) {
        if (isUserNotFound(error)) {
            return undefined;
        }
        throw error;
    }
}
function listDatabaseUsers(client, projectId) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__  ._)(client, {
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
        if (!isUserNotFound(error)) {
            throw error;
        }
    }
}
function isUserNotFound(error) {
    return (0,_errors_judge_js__WEBPACK_IMPORTED_MODULE_0__  .up)(error, 'USER_NOT_FOUND', 'USERNAME_NOT_FOUND');
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
  Y: () => (  accessTo),
  findGivenAccess: () => (  findGivenAccess),
  revokeAccess: () => (  revokeAccess),
  revokeGiven: () => (  revokeGiven)
});

var database_users = __webpack_require__(4344);
var src_budget = __webpack_require__(6153);
var comment = __webpack_require__(3650);
var entries = __webpack_require__(3723);
var addresses = __webpack_require__(5214);
var access_list = __webpack_require__(9951);
var judge = __webpack_require__(1295);
; 





async function releaseEntries(client, projectId, isLeaving) {
    const counts = { deleted: 0, shared: 0 };
    for (const [block, { ours }] of await (0,entries .$Y)(client, projectId)) {
        if (ours?.holders.some(isLeaving)) {
            const outcome = await releaseEntry(client, projectId, block, isLeaving);
            counts[outcome] += 1;
        }
    }
    return counts;
}
async function releaseEntry(client, projectId, block, isLeaving) {
    let outcome = 'deleted';
    const release = client.callAfterLook(`remove ${(0,addresses .mx)(block)} from the access list`, judge .SY, async (look) => {
        const present = (await (0,entries .$Y)(look, projectId)).get(block);
        if (!present?.ours?.holders.some(isLeaving)) {
            return undefined;
        }
        const { entry, ours } = present;
        const holders = ours.holders.filter((holder) => !isLeaving(holder));
        outcome = holders.length === 0 && !ours.others ? 'deleted' : 'shared';
        if (outcome === 'deleted') {
            return (0,access_list .CA)(projectId, (0,addresses .mx)(block));
        }
        const { deleteAfterDate } = entry;
        const kept = {
            ...(0,entries .Pf)(block),
            comment: (0,comment .HF)({ ...ours, holders }),
            ...(deleteAfterDate ? { deleteAfterDate } : {}),
        };
        return (0,access_list .KA)(projectId, [kept]);
    });
    try {
        await release;
    }
    catch (error) {
        if (!(0,access_list .kL)(error)) {
            throw error;
        }
    }
    return outcome;
}
var access_user = __webpack_require__(7124);
; 






const SHARE_OF_TIME = 1 / 2;
async function revokeAccess(client, claim) {
    const users = claim.user
        ? await (0,access_user .ZZ)(client, claim.projectId, (user) => (0,access_user .pN)(user, claim.runMark))
        : [];
    const holders = new Set(claim.entries ? [(0,comment .Kd)(claim)] : []);
    return revokeGiven(client, claim.projectId, { users, holders });
}
async function findGivenAccess(client, projectId, names, repository) {
    const { clock, budget } = client;
    const limited = client.within((0,src_budget .c)(clock, budget.remainingMs() * SHARE_OF_TIME, budget.signal));
    try {
        return await listGivenAccess(limited, projectId, names, repository);
    }
    catch (problem) {
        budget.signal.throwIfAborted();
        return { users: [], holders: new Set(), problem };
    }
}
async function listGivenAccess(client, projectId, names, repository) {
    const users = await (0,access_user .ZZ)(client, projectId, (user) => (0,access_user .B0)(user, names, repository));
    const isHolder = (0,comment .FZ)(names);
    const holders = new Set();
    for (const { ours } of (await (0,entries .$Y)(client, projectId)).values()) {
        for (const holder of ours?.holders.filter(isHolder) ?? []) {
            holders.add(holder);
        }
    }
    return { users, holders };
}
function accessTo(given, name) {
    const isHolder = (0,comment .FZ)([name]);
    return {
        ...given,
        users: given.users.filter(({ scopes }) => scopes?.every((scope) => scope.name === name)),
        holders: new Set([...given.holders].filter(isHolder)),
    };
}
async function revokeGiven(client, projectId, { users, holders, problem }) {
    if (problem !== undefined) {
        throw problem;
    }
    for (const user of users) {
        await (0,database_users .At)(client, projectId, user);
    }
    const { deleted, shared } = holders.size > 0
        ? await releaseEntries(client, projectId, (holder) => holders.has(holder))
        : { deleted: 0, shared: 0 };
    return { users: users.length, entries: deleted, sharedEntries: shared };
}

  }),

  7124:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B0: () => (  isUserFor),
    Wq: () => (  drawLogin),
    ZZ: () => (  listUsers),
    mu: () => (  makeUser),
    pN: () => (  isUserOf)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4344);
  var _atlas_errors_judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1295);
  var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(131);
  var _tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6073);
  var _ownership_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9153);






const RANDOM_BYTES = 32;
function drawLogin() {
    return {
        username: `ephemeral-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(RANDOM_BYTES / 2).toString('base64url')}`,
        password: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(RANDOM_BYTES).toString('base64url'),
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
        labels: (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__  .dt)(origin, runMark),
    };
    try {
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__  .PO)(client, projectId, body);
    }
    catch (error) {
        if (!(0,_atlas_errors_judge_js__WEBPACK_IMPORTED_MODULE_2__  .up)(error, 'GROUP_USERS_LIMIT_EXCEEDED')) {
            throw error;
        }
        const removed = await removeStaleUsers(client, projectId, origin);
        if (removed === 0) {
            throw error;
        }
        progress.info(`The project was full of database users: deleted ${removed} of this repository that had expired or whose instance is gone`);
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__  .PO)(client, projectId, body);
    }
    progress.info(`Made a database user for this job, which Atlas deletes at ${body.deleteAfterDate}`);
}
async function removeStaleUsers(client, projectId, origin) {
    const ours = await listUsers(client, projectId, (user) => (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__  .MU)(user.labels, origin));
    const instances = new Set();
    for await (const { name } of (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_3__  .lW)(client, projectId)) {
        instances.add(name);
    }
    const now = client.clock.now();
    const stale = ours.filter(({ deleteAfterDate, scopes = [] }) => {
        const expired = Date.parse(deleteAfterDate ?? '') <= now;
        const orphaned = scopes.length > 0 && scopes.every(({ name }) => !instances.has(name));
        return expired || orphaned;
    });
    for (const user of stale) {
        await (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__  .At)(client, projectId, user);
    }
    return stale.length;
}
async function listUsers(client, projectId, isWanted) {
    const users = [];
    for await (const user of (0,_atlas_database_users_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(client, projectId)) {
        if (isWanted(user)) {
            users.push(user);
        }
    }
    return users;
}
function isUserOf(user, runMark) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__  .cO)(user.labels, _tags_js__WEBPACK_IMPORTED_MODULE_4__  .j.run) === runMark;
}
function isUserFor(user, names, repository) {
    const scopes = user.scopes ?? [];
    return scopes.length > 0 && scopes.every(({ name }) => names.has(name)) && (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__  .MU)(user.labels, repository);
}

  })

};
