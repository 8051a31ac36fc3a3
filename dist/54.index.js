export const id = 54;
export const ids = [54];
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

  1054:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  grantAccess: () => (  grantAccess)
});

var addresses = __webpack_require__(5214);
var schemas = __webpack_require__(8395);
; 

const IpInfo = schemas .Ikc({ currentIpv4Address: schemas .YjP() });
async function currentAddress(client) {
    const { currentIpv4Address } = await client.call({
        what: 'find out the public address of this runner',
        method: 'GET',
        path: '/api/private/ipinfo',
        version: 'unversioned',
        schema: IpInfo,
    });
    return currentIpv4Address;
}
var errors = __webpack_require__(5071);
var format = __webpack_require__(3387);
var side_by_side = __webpack_require__(7515);
var access_list = __webpack_require__(9951);
var judge = __webpack_require__(1295);
var budget = __webpack_require__(6153);
var comment = __webpack_require__(3650);
var entries = __webpack_require__(3723);
var poll = __webpack_require__(7258);
; 








const MOST_ROUNDS = 5;
const ROUND_PAUSE_MS = 1_000;
async function allowBlocks(client, claim, request, progress) {
    for (const block of request.blocks.filter(addresses .Yf)) {
        progress.warn(`allow-ip: ${block} lets the whole internet try to log in to the instances of this project. Name addresses, or use "runner", if you can.`);
    }
    const holder = (0,comment .Kd)(claim);
    const told = new Set();
    for (let rounds = 1; await putMissing(client, request, holder, told, progress); rounds += 1) {
        for (const block of request.blocks) {
            await waitUntilActive(client, request.projectId, block);
        }
        const named = request.blocks.map(addresses .mx).join(', ');
        progress.info(`On the access list and in force: ${named}`);
        if (rounds === MOST_ROUNDS) {
            progress.warn(`allow-ip: Atlas says that ${named} is in force, but its list does not show it as it was written. Another job may take it away.`);
            return;
        }
        const pause = Math.min((rounds - 1) * ROUND_PAUSE_MS, client.budget.remainingMs());
        await client.clock.sleep(pause, client.budget.signal);
    }
}
function putMissing(client, request, holder, told, progress) {
    const what = 'add to the access list of the project';
    return client.retrying(what, judge .SY, async () => {
        const present = await (0,entries .$Y)(client, request.projectId);
        const missing = request.blocks.filter((block) => {
            const found = present.get(block);
            if (found && !found.ours && !told.has(block)) {
                told.add(block);
                leaveForeign(found.entry, block, request, progress);
            }
            return !found || (found.ours && !isHeld(found, holder, request.expiresAt));
        });
        if (missing.length > 0) {
            const bodies = missing.map((block) => bodyOf(block, present.get(block), request, holder));
            await (0,access_list .KA)(client, request.projectId, bodies);
        }
        return missing.length > 0;
    });
}
function isHeld({ entry, ours }, holder, expiresAt) {
    return Boolean(ours?.holders.includes(holder)) && (0,entries .nR)(entry) >= expiresAt - 1_000;
}
function leaveForeign(entry, block, { expiresAt }, progress) {
    if ((0,entries .nR)(entry) < expiresAt) {
        progress.warn(`allow-ip: ${(0,addresses .mx)(block)} is on the access list already, but only until ${entry.deleteAfterDate}. This action did not add it, so it is left as it is.`);
    }
    else {
        progress.info(`${(0,addresses .mx)(block)} is on the access list already: left as it is`);
    }
}
function bodyOf(block, present, { expiresAt, run }, holder) {
    const { holders = [], others = false } = present?.ours ?? {};
    const until = present ? Math.max((0,entries .nR)(present.entry), expiresAt) : expiresAt;
    return {
        ...(0,entries .Pf)(block),
        comment: (0,comment .HF)({ run, holders: [holder, ...holders.filter((other) => other !== holder)], others }),
        ...(Number.isFinite(until) ? { deleteAfterDate: new Date(until).toISOString() } : {}),
    };
}
async function waitUntilActive(client, projectId, block) {
    const short = (0,addresses .mx)(block);
    const status = await (0,poll .w)(client, async () => {
        const now = await (0,access_list .r9)(client, projectId, short);
        return now === 'PENDING' ? undefined : now;
    }, () => (0,budget .iU)(client.budget, `wait until ${short} on the access list is in force`, 'it is still PENDING', 'Raise "timeout", or look at "Network Access" in the Atlas project.'));
    if (status === 'FAILED') {
        throw new errors .zg(`Failed to put ${short} on the access list: Atlas says that it FAILED. Look at "Network Access" in the Atlas project, delete the entry there, and run the job again.`);
    }
}
var access_user = __webpack_require__(8398);
; 







const MAX_EXPIRY_MS = 7 * 24 * 3_600_000 - 5 * 60_000;
async function grantAccess(client, claim, request, origin, hooks, progress) {
    const { databaseUser, allowIp } = request;
    const { projectId, name, runMark } = claim;
    const expiresAt = client.clock.now() + Math.min(request.accessExpiresInMs, MAX_EXPIRY_MS);
    hooks.keep({ projectId, name, runMark, user: Boolean(databaseUser), entries: Boolean(allowIp) });
    const [login] = await (0,side_by_side .Q)(client, async (user) => {
        if (!databaseUser) {
            return undefined;
        }
        const drawn = (0,access_user .Wq)();
        hooks.secret(drawn.username);
        hooks.secret(drawn.password);
        await (0,access_user .mu)(user, claim, origin, drawn, { roles: databaseUser.roles, expiresAt }, progress);
        return drawn;
    }, async (entries) => {
        if (allowIp) {
            const own = allowIp.runner ? [await blockOfRunner(entries, progress)] : [];
            const blocks = [...new Set([...own, ...allowIp.blocks])];
            const run = `${origin.runId}-${origin.runAttempt}`;
            await allowBlocks(entries, claim, { projectId, blocks, expiresAt, run }, progress);
        }
    });
    return login;
}
async function blockOfRunner(client, progress) {
    const address = await currentAddress(client);
    const block = (0,addresses .rT)(address);
    if (!block) {
        throw new errors .zg(`Failed to find out the public address of this runner: Atlas answered ${(0,format .TL)(address)}, which is no address. Name it in "allow-ip" instead of "runner".`);
    }
    progress.info(`Atlas sees this runner at ${(0,addresses .mx)(block)}`);
    return block;
}

  }),

  7258:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  poll)
  });
  var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6153);

const SHORTEST_MS = 900;
const SHARE_OF_ELAPSED = 0.02;
const LONGEST_MS = 5_000;
async function poll({ clock, budget, random }, ask, tooLate) {
    const started = clock.elapsed();
    for (;;) {
        const answer = await ask();
        if (answer !== undefined) {
            return answer;
        }
        const waited = clock.elapsed() - started;
        const pause = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, waited * SHARE_OF_ELAPSED));
        const fitted = (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__  .oU)(budget, pause * (1 - random() / 3));
        if (fitted === undefined) {
            throw tooLate();
        }
        await clock.sleep(fitted, budget.signal);
    }
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

  })

};
