export const id = 238;
export const ids = [238];
export const modules = {

/***/ 8238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSearchIndexes: () => (/* binding */ createSearchIndexes)
});

// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/instance/naming.js
var naming = __webpack_require__(5642);
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(4021);
// EXTERNAL MODULE: ./lib/src/atlas/atlas-error.js
var atlas_error = __webpack_require__(8110);
// EXTERNAL MODULE: ./lib/src/atlas/retry-policy.js
var retry_policy = __webpack_require__(7951);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
;// CONCATENATED MODULE: ./lib/src/atlas/search-indexes.js



const Status = schemas/* object */.Ikc({ message: schemas/* optional */.lqM(schemas/* string */.YjP()) });
const SearchIndexSchema = schemas/* object */.Ikc({
    database: schemas/* string */.YjP(),
    collectionName: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    type: schemas/* _default */.Rvf(schemas/* string */.YjP(), 'search'),
    // An index that Atlas has just accepted may have no status yet.
    status: schemas/* _default */.Rvf(schemas/* string */.YjP(), 'PENDING'),
    queryable: schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false),
    latestDefinition: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    latestDefinitionVersion: schemas/* optional */.lqM(schemas/* object */.Ikc({ version: schemas/* optional */.lqM(schemas/* number */.aig()) })),
    /** The API does not document a message here; it can be in the details of a host only. */
    message: schemas/* optional */.lqM(schemas/* string */.YjP()),
    statusDetail: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* object */.Ikc({ mainIndex: schemas/* optional */.lqM(Status), stagedIndex: schemas/* optional */.lqM(Status) }))),
});
const version = '2024-05-30';
/** Lists the search indexes of an instance (`listClusterSearchIndexes`). The response has no pages. */
function listSearchIndexes(client, projectId, instance) {
    return client.call({
        description: `list the search indexes of instance "${instance}"`,
        method: 'GET',
        path: pathOf(projectId, instance),
        version,
        schema: schemas/* array */.YOg(SearchIndexSchema),
    });
}
/** The request that creates a search index (`createClusterSearchIndex`). Use it with `checkThenCall`. */
function createSearchIndex(projectId, instance, spec) {
    const { database, collectionName, name, type, definition } = spec;
    return {
        description: `create search index ${describeIndex(spec)}`,
        method: 'POST',
        path: pathOf(projectId, instance),
        version,
        body: { database, collectionName, name, type, definition },
        schema: SearchIndexSchema,
    };
}
/** The request that changes the definition of a search index (`updateIndexByName`). Use it with `checkThenCall`. */
function updateSearchIndex(projectId, instance, spec) {
    const { database, collectionName, name, definition } = spec;
    const index = [database, collectionName, name].map(encodeURIComponent).join('/');
    return {
        description: `update search index ${describeIndex(spec)}`,
        method: 'PATCH',
        path: `${pathOf(projectId, instance)}/${index}`,
        version,
        body: { definition },
        schema: SearchIndexSchema,
    };
}
/** The name of an index and its collection, for messages. */
function describeIndex({ database, collectionName, name }) {
    return `${(0,format/* inQuotes */.Nt)(name)} on ${(0,format/* inQuotes */.Nt)(`${database}.${collectionName}`)}`;
}
/** Whether an error means that the collection already has a search index of this name. */
function isDuplicateIndex(error) {
    return (0,retry_policy/* hasCode */.up)(error, 'ATLAS_SEARCH_DUPLICATE_INDEX', 'ATLAS_FTS_DUPLICATE_INDEX');
}
/** Whether an error means that the collection of a search index does not exist. */
function isCollectionNotFound(error) {
    return (0,retry_policy/* hasCode */.up)(error, 'ATLAS_SEARCH_COLLECTION_NOT_FOUND');
}
/** Why an index is FAILED; empty if Atlas does not say. */
function failureMessage({ message, statusDetail = [] }) {
    const messages = statusDetail.flatMap(({ mainIndex, stagedIndex }) => [
        mainIndex?.message,
        stagedIndex?.message,
    ]);
    return [message, ...messages].find((text) => text) ?? '';
}
/** The path says `clusters` for Flex clusters, too. */
function pathOf(projectId, instance) {
    return `/api/atlas/v2/groups/${projectId}/clusters/${encodeURIComponent(instance)}/search/indexes`;
}
//# sourceMappingURL=search-indexes.js.map
// EXTERNAL MODULE: ./lib/src/util/budget.js
var budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/util/poll.js
var poll = __webpack_require__(8398);
;// CONCATENATED MODULE: ./lib/src/instance/search/differences.js

/** Longer values are not shown, because a part of a secret would not be masked. */
const MAX_SHOWN = 40;
/**
 * How the definition of an index in Atlas differs from the wanted one, as parts of a sentence. Atlas adds defaults to a definition, so what
 * only Atlas has is no difference, except in the mappings of fields, whose names Atlas does not choose.
 * @param path where both are in the definition; empty for the whole
 * @param hasNames whether the keys are the names of fields
 */
function differences(wanted, actual, path = '', hasNames = false) {
    if (isParent(wanted) && isParent(actual) && Array.isArray(wanted) === Array.isArray(actual)) {
        const lengths = [wanted, actual].map((each) => (Array.isArray(each) ? each.length : 0));
        if (lengths[0] !== lengths[1]) {
            return [`${(0,format/* inQuotes */.Nt)(path)} has ${lengths[1]} elements instead of ${lengths[0]}`];
        }
        const pathOf = (key) => (path ? `${path}.${key}` : key);
        const changed = Object.entries(wanted).flatMap(([key, value]) => Object.hasOwn(actual, key)
            ? differences(value, actual[key], pathOf(key), key === 'fields' && !hasNames)
            : [`${(0,format/* inQuotes */.Nt)(pathOf(key))} is missing`]);
        const removed = Object.keys(actual).filter((key) => hasNames && !Object.hasOwn(wanted, key));
        return [...changed, ...removed.map((key) => `${(0,format/* inQuotes */.Nt)(pathOf(key))} is not wanted`)];
    }
    if (Object.is(wanted, actual)) {
        return [];
    }
    const [is, shouldBe] = [actual, wanted].map((value) => JSON.stringify(value));
    const canBeShown = [is, shouldBe].every((text = '') => text.length <= MAX_SHOWN && !/:\/\/|@/.test(text));
    return [`${(0,format/* inQuotes */.Nt)(path)} is ${canBeShown ? `${is} instead of ${shouldBe}` : 'different'}`];
}
function isParent(value) {
    return typeof value === 'object' && value !== null;
}
//# sourceMappingURL=differences.js.map
;// CONCATENATED MODULE: ./lib/src/instance/search/search-index-state.js

/** Whether two indexes have the same database, collection and name. */
function isSame(index, { database, collectionName, name }) {
    return index.database === database && index.collectionName === collectionName && index.name === name;
}
/** Whether all queries can use an index. An index that is being rebuilt is queryable, but not READY. */
function isReady(index) {
    return index?.status === 'READY' && index.queryable;
}
function describeState(index) {
    const status = (0,format/* oneLine */.TN)(index.status, 40);
    return status === 'READY' && !index.queryable ? 'READY, but not queryable' : status;
}
//# sourceMappingURL=search-index-state.js.map
;// CONCATENATED MODULE: ./lib/src/instance/search/search-indexes.js









/** A search index is FAILED, was deleted, or cannot be created. */
class SearchIndexError extends errors/* StepError */.zg {
    name = 'SearchIndexError';
}
/** How long an index may be missing in the list after Atlas accepted it, or refused another one because of its name. */
const MAX_LIST_LAG_MS = 30_000;
/** How long Atlas may not know a collection yet, because its first document was inserted a moment ago. */
const COLLECTION_LAG_MS = 10_000;
/** How many differences a warning names. */
const MAX_DIFFERENCES = 3;
const TIMEOUT_ADVICE = 'Increase "timeout", or run the job again, which continues with the indexes that exist now.';
/** The search indexes that a step wants on an instance. */
class SearchIndexes {
    #client;
    #target;
    #progress;
    #updates;
    #entries;
    #started;
    constructor(client, target, wanted, progress) {
        this.#client = client;
        this.#target = target;
        this.#progress = progress;
        this.#started = client.clock.elapsed();
        this.#updates = wanted.ifDifferent === 'update';
        this.#entries = wanted.indexes.map((spec) => ({ spec, mayBeCreated: false, seenAt: 0, logged: '' }));
    }
    /** The indexes that exist, as far as it is known, in the order in which they were requested. */
    get states() {
        return this.#entries.flatMap(({ spec: { definition: _, ...key }, created = false, latest }) => latest
            ? [{ ...key, type: latest.type, status: latest.status, queryable: latest.queryable, created }]
            : []);
    }
    /**
     * Creates the indexes that do not exist, and updates those that differ if the step shall. An index that is being deleted is created again
     * when it is gone.
     * @throws SearchIndexError if an index is FAILED or has another type, or a collection does not exist; AtlasError, TimedOutError and so on
     */
    createOrUpdate() {
        const isSettled = () => this.#entries.every((entry) => entry.created !== undefined && !this.#isToUpdate(entry));
        return this.#poll('create the search indexes', async () => {
            const asked = new Set();
            let hasMore = true;
            // Each index is asked for once, and the last look tells whether those that were refused exist.
            while (hasMore && !isSettled()) {
                hasMore = await this.#askNext(asked);
            }
            this.#throwIfRefused(false);
            return isSettled();
        });
    }
    /**
     * Polls until all indexes can be queried, with the definition of this step if it has updated them.
     * @throws SearchIndexError if an index is FAILED or was deleted; TimedOutError when the budget ends
     */
    waitUntilQueryable() {
        return this.#poll('wait for the search indexes', async () => {
            if (!this.#entries.every(isUsable)) {
                await this.#look();
            }
            return this.#entries.every(isUsable);
        });
    }
    /** Polls until `isDone`, and logs what changes. */
    async #poll(description, isDone) {
        const messages = {
            report: () => this.#logChanges() || this.#logUnfinished(),
            timedOut: () => this.#timedOut(description),
        };
        try {
            await (0,poll/* poll */.w)(this.#client, messages, async () => {
                const done = await isDone();
                this.#throwIfFailed();
                return { state: this.#unfinished(), result: done || undefined };
            });
        }
        catch (error) {
            if (error instanceof errors/* TimedOutError */.On) {
                this.#throwIfRefused(true);
            }
            // A request that timed out says nothing about the indexes.
            const cause = error instanceof errors/* TimedOutError */.On ? error.cause : undefined;
            throw cause instanceof Error ? this.#timedOut(description, cause) : error;
        }
        finally {
            this.#logChanges();
        }
    }
    /**
     * Creates the first index that is missing, or updates the first that differs.
     * @param asked those that are not asked for again; the next one is added
     * @returns false if there is nothing to do now
     */
    async #askNext(asked) {
        const { projectId, name } = this.#target;
        let next;
        let isNew = true;
        const decide = async () => {
            next = undefined;
            await this.#look();
            const rest = this.#entries.filter((entry) => !asked.has(entry));
            next = rest.find(({ created, latest }) => created === undefined && !latest);
            isNew = next !== undefined;
            next ??= rest.find((entry) => this.#isToUpdate(entry));
            return next && (isNew ? createSearchIndex : updateSearchIndex)(projectId, name, next.spec);
        };
        const retryPolicy = (error, attempts) => {
            if (next && isNew) {
                next.mayBeCreated ||= (0,retry_policy/* mayHaveArrived */.BW)(error);
            }
            return (0,retry_policy/* retryIdempotent */.wy)(error, attempts);
        };
        const index = await this.#client
            .checkThenCall('create the search indexes', retryPolicy, decide)
            .catch((error) => {
            // What Atlas refuses for the credentials or the billing, it refuses for all indexes.
            if (!next || !isNew || !(error instanceof atlas_error/* AtlasError */.q) || [401, 402, 403].includes(error.status)) {
                throw error;
            }
            if (next.refusal?.error.errorCode !== error.errorCode) {
                next.refusal = { error, since: this.#client.clock.elapsed() };
            }
        });
        if (!next) {
            return false;
        }
        asked.add(next);
        if (index && isNew) {
            next.created = true;
        }
        else if (index) {
            next.updatedTo = versionOf(index) ?? (versionOf(next.latest) ?? 0) + 1;
        }
        this.#update(next, index ?? next.latest);
        return true;
    }
    #isToUpdate({ spec, created, updatedTo, latest }) {
        return (this.#updates && created === false && updatedTo === undefined && differencesOf(spec, latest).length > 0);
    }
    /**
     * @param now whether to give up at once, instead of when the reason cannot be out of date any more
     * @throws SearchIndexError that names all collections that do not exist, or all indexes that were refused; the AtlasError of one
     */
    #throwIfRefused(now) {
        const elapsed = this.#client.clock.elapsed();
        const refused = this.#entries.flatMap(({ spec, created, latest, refusal }) => created === undefined && !latest && refusal ? [{ spec, ...refusal }] : []);
        const final = refused.filter(({ error, since }) => now || elapsed - since >= maxLag(error));
        const [first] = final;
        if (!first) {
            return;
        }
        if (isCollectionNotFound(first.error)) {
            throw collectionNotFound(refused.filter(({ error }) => isCollectionNotFound(error)).map(({ spec }) => spec), first.error);
        }
        const reasons = final.map(({ spec, error }) => `${describeIndex(spec)}: ${error.reason}`);
        throw final.length === 1
            ? first.error
            : new SearchIndexError((0,errors/* failure */.V2)('create search indexes', reasons.join('; '), first.error.advice));
    }
    /** Lists the indexes once, and updates what is known of each. */
    async #look() {
        const listed = await listSearchIndexes(this.#client, this.#target.projectId, this.#target.name);
        for (const entry of this.#entries) {
            const index = listed.find((each) => isSame(each, entry.spec));
            if (entry.created === undefined) {
                this.#settle(entry, index);
            }
            else {
                this.#follow(entry, index);
            }
        }
    }
    /**
     * Updates an index of which it is not settled yet who created it.
     * @throws SearchIndexError if it has another type, which cannot be changed
     */
    #settle(entry, index) {
        this.#update(entry, index);
        if (!index || index.status === 'DELETING') {
            return;
        }
        const { spec } = entry;
        entry.created = entry.mayBeCreated;
        if (index.type !== spec.type) {
            throw new SearchIndexError((0,errors/* failure */.V2)(`create search index ${describeIndex(spec)}`, `it exists with the type ${(0,format/* inQuotes */.Nt)(index.type)} instead of "${spec.type}"`, 'Delete the index in Atlas, or choose another name.'));
        }
        const found = differencesOf(spec, index);
        if (found.length > 0 && !entry.created && !this.#updates) {
            const named = found.slice(0, MAX_DIFFERENCES).join(', ');
            const more = found.length > MAX_DIFFERENCES ? `, and ${found.length - MAX_DIFFERENCES} more` : '';
            this.#progress.warn(`Search index ${describeIndex(spec)} has another definition, and was not changed: ${named}${more}. Set "if-different: update" to change it.`);
        }
    }
    /** @throws SearchIndexError if an index that existed no longer does */
    #follow(entry, index) {
        if (!index && this.#client.clock.elapsed() - entry.seenAt < MAX_LIST_LAG_MS) {
            return;
        }
        this.#update(entry, index);
        if (!index || index.status === 'DELETING') {
            throw new SearchIndexError((0,errors/* failure */.V2)(`wait for search index ${describeIndex(entry.spec)}`, index ? 'it is being deleted' : 'it no longer exists', 'A person or another run deleted it. See the activity feed of the Atlas project.'));
        }
    }
    #update(entry, index) {
        entry.latest = index;
        if (index) {
            entry.seenAt = this.#client.clock.elapsed();
        }
    }
    /** Logs the indexes whose state has changed. Returns whether there are any. */
    #logChanges() {
        const changed = this.#entries.filter((entry) => entry.latest && describeProgress(entry) !== entry.logged);
        this.#log(changed);
        return changed.length > 0;
    }
    #logUnfinished() {
        this.#log(this.#entries.filter((entry) => entry.latest && !isUsable(entry)));
    }
    #log(entries) {
        const waited = (0,format/* formatDuration */.a3)(this.#client.clock.elapsed() - this.#started);
        for (const entry of entries) {
            entry.logged = describeProgress(entry);
            this.#progress.info(`${describeIndex(entry.spec)} is ${entry.logged} (${waited})`);
        }
    }
    /** @param lastError the failure of the request that timed out, if one did */
    #timedOut(description, lastError) {
        const state = `${this.#unfinished()}${lastError ? `; last error: ${(0,errors/* reasonFor */.qo)(lastError)}` : ''}`;
        return (0,budget/* timedOut */.iU)(this.#client.budget, description, state, TIMEOUT_ADVICE, { cause: lastError });
    }
    /** @throws SearchIndexError that names every FAILED index, and those that are not ready */
    #throwIfFailed() {
        const failed = this.#entries.filter((entry) => entry.latest?.status === 'FAILED' && !isOutdated(entry));
        if (failed.length === 0) {
            return;
        }
        const reasons = failed.map(({ spec, latest }) => {
            const message = (0,format/* oneLine */.TN)(failureMessage(latest)).replace(/[.\s]+$/, '');
            return `${describeIndex(spec)} is FAILED${message ? `, "${message}"` : ''}`;
        });
        const others = this.#entries.filter((entry) => !failed.includes(entry) && !isUsable(entry));
        throw new SearchIndexError((0,errors/* failure */.V2)(failed.length === 1 ? 'build a search index' : 'build search indexes', [...reasons, ...others.map(describeEntry)].join('; '), 'Check the definition, and that the collection exists: insert the test data in a step before this one. Then delete the index in Atlas, and run the job again.'));
    }
    /** The indexes that are not ready, and their states. */
    #unfinished() {
        return this.#entries
            .filter((entry) => !isUsable(entry))
            .map(describeEntry)
            .join(', ');
    }
}
/** Whether queries can use an index with the wanted definition, as far as this step changes it. */
function isUsable(entry) {
    return isReady(entry.latest) && !isOutdated(entry);
}
/** Whether Atlas still shows the definition before the update of this step. */
function isOutdated({ updatedTo = 0, latest }) {
    return (versionOf(latest) ?? updatedTo) < updatedTo;
}
function versionOf(index) {
    return index?.latestDefinitionVersion?.version;
}
function differencesOf({ definition }, index) {
    return index?.latestDefinition === undefined ? [] : differences(definition, index.latestDefinition);
}
/** How long Atlas may refuse an index for a reason that is out of date. */
function maxLag(error) {
    return isDuplicateIndex(error) ? MAX_LIST_LAG_MS : isCollectionNotFound(error) ? COLLECTION_LAG_MS : 0;
}
/** @param specs the indexes whose collections do not exist */
function collectionNotFound(specs, error) {
    const collections = new Set(specs.map((spec) => (0,format/* inQuotes */.Nt)(`${spec.database}.${spec.collectionName}`)));
    const [spec] = specs;
    return new SearchIndexError((0,errors/* failure */.V2)(spec && specs.length === 1 ? `create search index ${describeIndex(spec)}` : 'create search indexes', `${collections.size === 1 ? 'the collection does' : `the collections ${[...collections].join(', ')} do`} not exist: ${(0,errors/* reasonFor */.qo)(error)}`, 'Seed the database first: insert the test data in a step before this one.'), { cause: error });
}
function describeEntry(entry) {
    const { spec, latest } = entry;
    const state = isOutdated(entry) ? 'not updated' : latest && describeState(latest);
    return `${describeIndex(spec)} ${state ? `is still ${state}` : 'does not exist yet'}`;
}
/** The state of an index, and whether it existed before this step, for the log. */
function describeProgress({ latest, created, updatedTo }) {
    const origin = created ? 'created by this step' : updatedTo ? 'updated by this step' : 'existed before';
    return latest ? `${describeState(latest)}${created === undefined ? '' : `, ${origin}`}` : '';
}
//# sourceMappingURL=search-indexes.js.map
// EXTERNAL MODULE: ./lib/src/instance/tags.js
var instance_tags = __webpack_require__(8687);
// EXTERNAL MODULE: ./lib/src/instance/wait.js
var wait = __webpack_require__(5951);
// EXTERNAL MODULE: ./lib/src/util/markdown.js
var markdown = __webpack_require__(9402);
// EXTERNAL MODULE: ./lib/src/runner/table-rows.js
var table_rows = __webpack_require__(723);
;// CONCATENATED MODULE: ./lib/src/runner/search-indexes-summary.js


/** The job summary of the search-indexes action: the indexes and their states. */
function writeSearchIndexesSummary(instance, rows) {
    const title = rows.length === 1 ? '1 search index' : `${rows.length} search indexes`;
    const table = (0,table_rows/* fittingRows */.v)(rows.map(({ database, collectionName, name, type, status, queryable, created }) => `| ${(0,markdown/* code */.a)(name)} | ${(0,markdown/* code */.a)(`${database}.${collectionName}`)} | ${(0,markdown/* code */.a)(type)} | ${(0,markdown/* code */.a)(status)} | ${yesNo(queryable)} | ${yesNo(created)} |`));
    return [
        `### MongoDB Atlas: ${title} on ${(0,markdown/* code */.a)(instance)}`,
        `| Index | Collection | Type | Status | Queryable | Created by this step |\n| --- | --- | --- | --- | --- | --- |${table}`,
        '',
    ].join('\n\n');
}
function yesNo(value) {
    return value ? 'yes' : 'no';
}
//# sourceMappingURL=search-indexes-summary.js.map
// EXTERNAL MODULE: ./lib/src/actions/connections.js + 6 modules
var connections = __webpack_require__(6894);
;// CONCATENATED MODULE: ./lib/src/actions/search-indexes.js









async function createSearchIndexes(step, request, context) {
    const { progress } = step;
    const name = request.name ?? (0,naming/* deriveName */.H)(context);
    const connected = await (0,connections/* connectAtlas */.Iz)(step, request, request.timeoutMs);
    const { client } = connected;
    try {
        const projectId = await (0,resolve_project/* resolveProject */.K)(connected, request.project);
        const target = { projectId, name };
        progress.group('Find the instance');
        await waitForInstance(connected, target, context);
        const indexes = new SearchIndexes(client, target, request, progress);
        try {
            progress.group('Create the search indexes');
            await indexes.createOrUpdate();
            if (request.wait) {
                progress.group('Wait until the search indexes can be queried');
                await indexes.waitUntilQueryable();
            }
        }
        finally {
            progress.end();
            await report(step, name, indexes);
        }
    }
    finally {
        progress.end();
        await (0,connections/* disconnect */.Zf)(client);
    }
}
/** Reports the indexes that exist, also after a failure, because they are kept. */
async function report({ runner }, instance, { states }) {
    if (states.length > 0) {
        runner.output('indexes', JSON.stringify(states));
        await runner.summarize(writeSearchIndexesSummary(instance, states));
    }
}
/**
 * Waits until the instance is usable.
 * @throws StepError if it does not exist, is being deleted, or does not belong to this repository
 */
async function waitForInstance(step, { projectId, name }, repository) {
    const description = `create search indexes on instance "${name}"`;
    const found = await (0,flex_clusters/* findFlexCluster */.pW)(step.client, projectId, name);
    if (!found) {
        throw (0,errors/* stepError */.hH)(description, `it does not exist in project ${projectId}`, 'Create it first: run the create action before this step, with the same "name".');
    }
    // The state is checked before the owner, because Atlas removes all tags in this state.
    if (found.stateName === 'DELETING') {
        throw (0,errors/* stepError */.hH)(description, 'it is being deleted', 'Run the create action before this step. It waits until the instance is gone, and creates a new one.');
    }
    checkOwner(found);
    const usable = await (0,wait/* waitUntilUsable */.S)(step, { type: 'flex', projectId, name }, found);
    checkOwner(usable);
    function checkOwner({ stateName, tags }) {
        if (!(0,instance_tags/* isOurs */.MU)(tags, repository)) {
            throw (0,errors/* stepError */.hH)(`${description} (${stateName})`, `it does not belong to this repository: ${(0,instance_tags/* describeOwner */.$S)(tags)}`, 'Choose an instance that the create action created in this repository, with the input "name".');
        }
    }
}
//# sourceMappingURL=search-indexes.js.map

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

/***/ }),

/***/ 723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ fittingRows)
/* harmony export */ });
/** More rows are not useful to readers. */
const MAX_ROWS = 500;
/** A job summary can have at most 1 MiB, and each of these characters has at most 3 bytes. */
const MAX_CHARACTERS = 300_000;
/** The rows of a Markdown table that fit in a job summary, and a note on those that do not. */
function fittingRows(rows) {
    let fitting = '';
    let written = 0;
    for (const row of rows.slice(0, MAX_ROWS)) {
        if (fitting.length + row.length > MAX_CHARACTERS) {
            break;
        }
        fitting += `\n${row}`;
        written += 1;
    }
    const omitted = rows.length - written;
    return omitted > 0 ? `${fitting}\n\n… and ${omitted} more. See the log.` : fitting;
}
//# sourceMappingURL=table-rows.js.map

/***/ })

};
