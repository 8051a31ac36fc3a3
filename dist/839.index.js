export const id = 839;
export const ids = [839];
export const modules = {

  2457:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  LogProgress)
  });
  var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3387);

class LogProgress {
    #runner;
    #clock;
    #started;
    #open;
    #done = [];
    constructor(runner, clock) {
        this.#runner = runner;
        this.#clock = clock;
        this.#started = clock.elapsed();
    }
    phase(title) {
        this.end();
        this.#open = { title, startMs: this.#elapsed() };
        this.#runner.startGroup(title);
    }
    info(message) {
        this.#runner.info(message);
    }
    warn(message) {
        this.#runner.warning(message, 'Ephemeral MongoDB Atlas');
    }
    end() {
        if (this.#open) {
            const phase = { ...this.#open, endMs: this.#elapsed() };
            this.#done.push(phase);
            this.#open = undefined;
            this.#runner.endGroup();
            this.#runner.info(`${phase.title}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__  .a3)(phase.endMs - phase.startMs)}`);
        }
    }
    get phases() {
        return this.#done;
    }
    #elapsed() {
        return this.#clock.elapsed() - this.#started;
    }
}

  }),

  5148:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Q: () => (  createInstance),
  X: () => (  findInstance)
});

var flex_clusters = __webpack_require__(131);
var errors = __webpack_require__(5071);
var atlas_error = __webpack_require__(139);
var judge = __webpack_require__(1295);
var instance_schema = __webpack_require__(8443);
; 





class ServerlessGoneError extends errors .zg {
    name = 'ServerlessGoneError';
}
const version = '2023-01-01';
async function createServerlessInstance(client, projectId, body) {
    const what = `create the serverless instance "${body.name}"`;
    try {
        return await client.call({
            what,
            method: 'POST',
            path: `/api/atlas/v2/groups/${projectId}/serverless`,
            version,
            body,
            schema: instance_schema .g,
            judge: judge .V8,
        });
    }
    catch (error) {
        if (isEndpointGone(error)) {
            const code = error.errorCode ? `${error.errorCode}, ` : '';
            throw new ServerlessGoneError(`Failed to ${what}: Atlas has retired the serverless endpoint (${code}HTTP ${error.status}). Use "instance-type: flex", which makes the same kind of instance.`, { cause: error });
        }
        throw error;
    }
}
function findServerlessInstance(client, projectId, name) {
    return (0,flex_clusters .Vb)(client.call({
        what: `get the instance "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
        version,
        schema: instance_schema .g,
    }));
}
function isEndpointGone(error) {
    if (!(error instanceof atlas_error .q)) {
        return false;
    }
    const { status, errorCode } = error;
    const pathUnknown = status === 404 && (errorCode === undefined || errorCode === 'RESOURCE_NOT_FOUND');
    const methodUnknown = status === 405 && errorCode !== 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES';
    return (pathUnknown ||
        methodUnknown ||
        status === 410 ||
        /SERVERLESS.*(DEPRECATED|NOT_SUPPORTED|REMOVED)/.test(errorCode ?? ''));
}
; 


function createInstance(client, plan) {
    const common = {
        name: plan.name,
        tags: plan.tags,
        terminationProtectionEnabled: plan.terminationProtection,
    };
    const place = { backingProviderName: plan.provider, regionName: plan.region };
    if (plan.type === 'flex') {
        return (0,flex_clusters .IR)(client, plan.projectId, { ...common, providerSettings: place });
    }
    return createServerlessInstance(client, plan.projectId, {
        ...common,
        providerSettings: { ...place, providerName: 'SERVERLESS' },
        ...(plan.continuousBackup === undefined
            ? {}
            : { serverlessBackupOptions: { serverlessContinuousBackupEnabled: plan.continuousBackup } }),
    });
}
async function findInstance(client, plan) {
    if (plan.type === 'serverless') {
        try {
            const found = await findServerlessInstance(client, plan.projectId, plan.name);
            if (found) {
                return found;
            }
        }
        catch (error) {
            if (!isEndpointGone(error)) {
                throw error;
            }
        }
    }
    return (0,flex_clusters .pW)(client, plan.projectId, plan.name);
}

  }),

  865:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ay: () => (  readExpiry),
    EI: () => (  expiryTag),
    TK: () => (  expiryTime)
  });
  var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6073);
  var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9153);


function expiryTag(at) {
    const value = new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
    return { key: _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.expiresAt, value };
}
function readExpiry(tags) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__  .cO)(tags, _tags_js__WEBPACK_IMPORTED_MODULE_0__  .j.expiresAt);
}
function expiryTime(tags) {
    const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(readExpiry(tags) ?? '');
    if (!parts) {
        return undefined;
    }
    const time = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`);
    return Number.isNaN(time) ? undefined : time;
}

  }),

  5642:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  deriveName)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const LONGEST_DERIVED_NAME = 23;
const HASH_LENGTH = 8;
function deriveName(origin) {
    const repository = `${origin.owner}/${origin.repository}`.toLowerCase();
    if (origin.pullRequest !== undefined) {
        return `pr-${origin.pullRequest}-${hash(repository)}`;
    }
    const suffix = `-${hash(`${repository}\n${origin.ref}`)}`;
    const readable = slug(origin.ref.replace(/^refs\/(heads|tags|pull)\//, ''), LONGEST_DERIVED_NAME - suffix.length);
    return readable + suffix;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
function slug(text, longest) {
    const hyphenated = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+/, '');
    const named = /^[a-z]/.test(hyphenated) ? hyphenated : `ref-${hyphenated}`;
    return named.slice(0, longest).replace(/-+$/, '');
}

  }),

  4498:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  m: () => (  provision),
  K: () => (  resolveProject)
});

var schemas = __webpack_require__(8395);
var api = __webpack_require__(2306);
; 

const Project = schemas .Ikc({ id: schemas .YjP().check(api .Fk(/^[a-f0-9]{24}$/)), name: schemas .YjP() });
function getProjectByName(client, name) {
    return client.call({
        what: `find the project "${name}"`,
        method: 'GET',
        path: `/api/atlas/v2/groups/byName/${encodeURIComponent(name)}`,
        version: '2023-01-01',
        schema: Project,
    });
}
var tags = __webpack_require__(6073);
var atlas_error = __webpack_require__(139);
var judge = __webpack_require__(1295);
var flex_clusters = __webpack_require__(131);
var errors = __webpack_require__(5071);
var ownership = __webpack_require__(9153);
var wait = __webpack_require__(7567);
; 






class NameTakenError extends errors .zg {
    name = 'NameTakenError';
}
function checkAdoptable(found, origin, ifExists) {
    const what = `Failed to create the instance "${found.name}": one of that name is there already (${found.stateName})`;
    if (!(0,ownership .MU)(found.tags, origin)) {
        throw new NameTakenError(`${what}, and it was not made for this repository: ${(0,ownership .$S)(found.tags)}. Choose another name with the input "name", or delete that instance if nobody needs it.`);
    }
    if (ifExists === 'fail') {
        throw new NameTakenError(`${what}, and "if-exists" is "fail": ${(0,ownership .$S)(found.tags)}. Delete it first, or use "if-exists: adopt".`);
    }
}
function warnOfDifferences(found, plan, progress) {
    const { backingProviderName, regionName } = found.providerSettings;
    const compare = (input, wanted, is) => {
        if (is !== undefined && is !== wanted) {
            progress.warn(`${input}: "${plan.name}" was adopted as it is, with ${is} and not ${wanted}. Delete it to have it made anew.`);
        }
    };
    compare('provider', plan.provider, backingProviderName);
    compare('region', plan.region, regionName);
    compare('termination-protection', String(plan.terminationProtection), found.terminationProtectionEnabled === undefined ? undefined : String(found.terminationProtectionEnabled));
    compare('instance-type', plan.type, typeOf(found));
}
function typeOf({ providerSettings, clusterType }) {
    if (providerSettings.providerName === 'SERVERLESS') {
        return 'serverless';
    }
    return clusterType === undefined ? undefined : 'flex';
}
async function hold(client, found, plan, changes, progress) {
    const patch = (tags) => (0,flex_clusters .bS)(client, plan.projectId, plan.name, { tags: (0,ownership .kE)(tags, changes) });
    try {
        return await patch(found.tags).catch(async (error) => {
            if (found.stateName !== 'CREATING' || isGoing(error) || !(error instanceof atlas_error .q)) {
                throw error;
            }
            const usable = await (0,wait .S)(client, plan, found, progress);
            return patch(usable.tags);
        });
    }
    catch (error) {
        if (isGoing(error)) {
            return undefined;
        }
        throw error;
    }
}
function isGoing(error) {
    return (0,flex_clusters .ST)(error) || (0,judge .up)(error, 'CLUSTER_ALREADY_REQUESTED_DELETION');
}
var endpoint = __webpack_require__(5148);
; 




const NAME_TAKEN_CODES = ['DUPLICATE_CLUSTER_NAME', 'DUPLICATE_CLUSTER_NAME_PREFIX'];
const MOST_UNFOUND = 3;
function createOnce(client, plan, runMark, onLost) {
    return client.retrying(`create the instance "${plan.name}"`, judgeUnsettled, async () => {
        try {
            return { created: true, instance: await (0,endpoint .Q)(client, plan) };
        }
        catch (error) {
            const taken = (0,judge .up)(error, ...NAME_TAKEN_CODES);
            if (error instanceof errors .cc || (0,judge .BW)(error)) {
                onLost();
            }
            else if (!taken) {
                throw error;
            }
            const instance = await (0,endpoint .X)(client, plan);
            if (instance) {
                return { created: (0,ownership .D0)(instance.tags, runMark), instance };
            }
            throw error;
        }
    });
}
function judgeUnsettled(error, attempts) {
    if ((0,judge .up)(error, 'DUPLICATE_CLUSTER_NAME')) {
        return { retry: attempts < MOST_UNFOUND };
    }
    return (0,judge .BW)(error) ? (0,judge .hv)(error, attempts) : { retry: false };
}
var instance_expiry = __webpack_require__(865);
var naming = __webpack_require__(5642);
var side_by_side = __webpack_require__(7515);
; 









const NEW_TRY_MS = 500;
async function provision(client, request, origin, around) {
    const { claims, progress } = around;
    const projectId = await resolveProject(client, request.project, progress);
    const name = request.name ?? (0,naming .H)(origin);
    const runMark = (0,ownership .vA)(origin, client.random);
    const expiry = request.expiresInMs === undefined ? [] : [(0,instance_expiry .EI)(client.clock.now() + request.expiresInMs)];
    const plan = {
        type: request.instanceType,
        projectId,
        name,
        provider: request.provider,
        region: request.region,
        tags: [...(0,ownership .dt)(origin, runMark), ...expiry, ...request.tags],
        terminationProtection: request.terminationProtection,
        continuousBackup: request.continuousBackup,
    };
    const claim = { projectId, name, runMark, protectedByStep: plan.terminationProtection };
    progress.phase('Create the instance');
    progress.info(`${name}: ${plan.type}, ${plan.provider} ${plan.region}, project ${projectId}`);
    for (;;) {
        const mine = { ...claim, created: true };
        claims.keep(mine);
        const { created, instance } = await createKnowing(client, plan, runMark, claims);
        if (created) {
            progress.info(`Atlas has accepted it: id ${instance.id}, ${instance.stateName}`);
            const usable = await waitIfWanted(client, request, plan, instance, mine, around);
            return { instance: usable, projectId, created };
        }
        claims.drop();
        checkAdoptable(instance, origin, request.ifExists);
        if (instance.stateName !== 'DELETING') {
            const taken = { ...claim, created: false, protectedByStep: false };
            claims.keep(taken);
            const changes = [{ key: tags .j.run, value: runMark }, ...expiry, ...request.tags];
            const adopted = await adopt(client, request, plan, instance, changes, taken, around);
            if (adopted) {
                return { instance: adopted, projectId, created };
            }
            claims.drop();
        }
        progress.info('One of that name is just being deleted: waiting until the name is free');
        await (0,wait .Ly)(client, plan, progress);
        await client.clock.sleep(NEW_TRY_MS, client.budget.signal);
    }
}
async function adopt(client, request, plan, found, changes, claim, around) {
    const { progress } = around;
    const held = await hold(client, found, plan, changes, progress);
    if (!held) {
        return undefined;
    }
    progress.info(`Adopted it, as it was made for this repository: id ${held.id}, ${held.stateName}`);
    warnOfDifferences(held, plan, progress);
    try {
        return await waitIfWanted(client, request, plan, held, claim, around);
    }
    catch (error) {
        if (error instanceof wait .IW) {
            return undefined;
        }
        throw error;
    }
}
async function waitIfWanted(client, request, plan, instance, claim, { progress, meanwhile }) {
    if (request.waitFor !== 'none') {
        progress.phase('Wait until it is IDLE');
    }
    const [usable] = await (0,side_by_side .Q)(client, async (waiting) => request.waitFor === 'none' ? instance : (0,wait .S)(waiting, plan, instance, progress), (free) => meanwhile(free, claim));
    return usable;
}
async function resolveProject(client, project, progress) {
    if ('id' in project) {
        return project.id;
    }
    progress.phase('Find the project');
    const { id } = await getProjectByName(client, project.name);
    progress.info(`Project "${project.name}" is ${id}`);
    return id;
}
async function createKnowing(client, plan, runMark, claims) {
    let unsettled = false;
    try {
        return await createOnce(client, plan, runMark, () => {
            unsettled = true;
        });
    }
    catch (error) {
        if (!unsettled) {
            claims.drop();
        }
        throw error;
    }
}

  }),

  7515:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  sideBySide)
  });
async function sideBySide(client, first, second) {
    const failure = new AbortController();
    const signal = AbortSignal.any([client.budget.signal, failure.signal]);
    const abortable = client.within({ ...client.budget, signal });
    const guard = (work) => work.catch((error) => {
        failure.abort(error);
        throw error;
    });
    const [a, b] = await Promise.allSettled([guard(first(abortable)), guard(second(abortable))]);
    if (a.status === 'fulfilled' && b.status === 'fulfilled') {
        return [a.value, b.value];
    }
    throw failure.signal.reason;
}

  }),

  7567:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  IW: () => (  InstanceLostError),
  Ly: () => (  waitUntilGone),
  S: () => (  waitUntilUsable)
});

var flex_clusters = __webpack_require__(131);
var rate_limit = __webpack_require__(8466);
var src_budget = __webpack_require__(6153);
var errors = __webpack_require__(5071);
var format = __webpack_require__(3387);
var endpoint = __webpack_require__(5148);
; 

const STEADY_MS = 3_000;
const SHARE_OF_ELAPSED = 0.045;
const LONGEST_MS = 60_000;
const JITTER = 0.02;
function createSchedule(random) {
    const phase = STEADY_MS * (JITTER + (1 - JITTER) * random());
    let planned = 0;
    let polls = 1;
    return {
        next(elapsedMs, rateLimit) {
            polls += 1;
            const space = spacing(polls, planned, phase);
            planned = Math.max(planned + space, elapsedMs + space / 2);
            return planned - space * JITTER * random() - elapsedMs + (0,rate_limit .Ke)(rateLimit, random);
        },
    };
}
function spacing(poll, planned, phase) {
    if (poll <= 3) {
        return (STEADY_MS + phase) / 2;
    }
    return Math.min(LONGEST_MS, Math.max(STEADY_MS, planned * SHARE_OF_ELAPSED));
}
; 







const HEARTBEAT_MS = 30_000;
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];
class InstanceLostError extends errors .zg {
    name = 'InstanceLostError';
}
function isUsable(instance) {
    return AVAILABLE.includes(instance.stateName) && Boolean(instance.connectionStrings?.standardSrv);
}
async function waitUntilUsable(client, plan, latest, progress) {
    const { clock, budget } = client;
    const schedule = createSchedule(client.random);
    const started = clock.elapsed();
    const waited = () => (0,format .a3)(clock.elapsed() - started);
    let instance = latest;
    let reported = { state: '', at: started };
    while (!isUsable(instance)) {
        const state = describeState(instance);
        if (state !== reported.state || clock.elapsed() - reported.at >= HEARTBEAT_MS) {
            progress.info(`${plan.name} is ${state} (${waited()})`);
            reported = { state, at: clock.elapsed() };
        }
        if (instance !== latest || (0,rate_limit .lB)(client.rateLimit)) {
            await pause();
        }
        instance = await poll();
    }
    progress.info(`${plan.name} is ${instance.stateName} (${waited()})`);
    return instance;
    async function poll() {
        const found = await (0,endpoint .X)(client, plan);
        if (!found || found.stateName === 'DELETING') {
            const what = found ? 'is being deleted' : 'is gone';
            throw new InstanceLostError(`Failed to wait for the instance "${plan.name}": it ${what}, after ${waited()}. Somebody or something else deleted it (another run, a sweep, a person): see the activity feed of the Atlas project.`);
        }
        return found;
    }
    async function pause() {
        const fitted = (0,src_budget .oU)(budget, schedule.next(clock.elapsed() - started, client.rateLimit));
        if (fitted === undefined) {
            throw stillThere(budget, `wait for the instance "${plan.name}"`, describeState(instance));
        }
        let toSleep = fitted;
        while (toSleep > 0) {
            const slice = Math.min(toSleep, Math.max(0, reported.at + HEARTBEAT_MS - clock.elapsed()) || HEARTBEAT_MS);
            await clock.sleep(slice, budget.signal);
            toSleep -= slice;
            if (clock.elapsed() - reported.at >= HEARTBEAT_MS) {
                progress.info(`${plan.name} is ${reported.state} (${waited()})`);
                reported = { ...reported, at: clock.elapsed() };
            }
        }
    }
}
async function waitUntilGone(client, plan, progress) {
    const { clock, budget } = client;
    const schedule = createSchedule(client.random);
    const started = clock.elapsed();
    let reportedAt = Number.NEGATIVE_INFINITY;
    for (;;) {
        const instance = await (0,flex_clusters .pW)(client, plan.projectId, plan.name);
        const elapsed = clock.elapsed() - started;
        if (!instance) {
            progress.info(`${plan.name} is gone (${(0,format .a3)(elapsed)})`);
            return;
        }
        if (elapsed - reportedAt >= HEARTBEAT_MS) {
            progress.info(`${plan.name} is ${instance.stateName} (${(0,format .a3)(elapsed)})`);
            reportedAt = elapsed;
        }
        const delay = (0,src_budget .oU)(budget, Math.min(schedule.next(elapsed, client.rateLimit), HEARTBEAT_MS));
        if (delay === undefined) {
            throw stillThere(budget, `wait until the instance "${plan.name}" is gone`, instance.stateName);
        }
        await clock.sleep(delay, budget.signal);
    }
}
function stillThere(budget, what, state) {
    const advice = 'Raise "timeout", or look at the instance in Atlas.';
    return (0,src_budget .iU)(budget, what, `it is still ${state}`, advice);
}
function describeState(instance) {
    return AVAILABLE.includes(instance.stateName)
        ? `${instance.stateName}, without a connection string yet`
        : instance.stateName;
}

  }),

  4138:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ih: () => (  warnOfLeftovers),
    Q4: () => (  describeRevoked),
    ie: () => (  whereIs),
    s1: () => (  describeRemoval)
  });
  var _step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9257);

function whereIs({ name, projectId }) {
    return `the instance "${name}" in project ${projectId}`;
}
function describeRemoval(removal, where) {
    switch (removal) {
        case 'deleted':
            return `Deleted ${where}, which this step held`;
        case 'absent':
            return `There is nothing to delete: ${where} is not there`;
        case 'held-by-another':
            return `Left ${where} alone: another run holds it`;
    }
}
function describeRevoked({ users, entries, }) {
    const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
    return `Took back access: ${count(users, 'database user', 'database users')}, ${count(entries, 'entry', 'entries')} of the access list`;
}
function warnOfLeftovers(runner, { claim, access }, error) {
    const cause = (0,_step_js__WEBPACK_IMPORTED_MODULE_0__  .WE)(runner, error);
    if (claim) {
        runner.warning(`The instance "${claim.name}" in project ${claim.projectId} may be left over: ${cause} Look there, and delete it if it is.`, _step_js__WEBPACK_IMPORTED_MODULE_0__  .ly);
    }
    if (access) {
        runner.warning(`A database user or entries of the access list for "${access.name}" in project ${access.projectId} may be left over: ${cause} Atlas deletes them by itself when they expire.`, _step_js__WEBPACK_IMPORTED_MODULE_0__  .ly);
    }
}

  })

};
