export const id = 666;
export const ids = [666];
export const modules = {

/***/ 6666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSearchIndexes: () => (/* binding */ createSearchIndexes)
});

// EXTERNAL MODULE: ./lib/src/instance/naming.js
var naming = __webpack_require__(5642);
// EXTERNAL MODULE: ./lib/src/atlas/flex-clusters.js
var flex_clusters = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/src/util/errors.js
var errors = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/src/instance/ownership.js
var ownership = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/src/instance/wait.js
var wait = __webpack_require__(5951);
;// CONCATENATED MODULE: ./lib/src/instance/own-instance.js




/** The instance does not exist, is being deleted, or does not belong to this repository. */
class NotUsableError extends errors/* StepError */.zg {
    name = 'NotUsableError';
}
/**
 * Finds an instance of this repository, and waits until it is usable.
 * @param purpose what it is needed for, to follow "Failed to"
 * @throws NotUsableError if it does not exist, is being deleted, or does not belong to this repository; TimedOutError and so on
 */
async function findOwnInstance(client, { projectId, name }, repository, purpose, progress) {
    const description = `${purpose} on instance "${name}"`;
    const found = await (0,flex_clusters/* findFlexCluster */.pW)(client, projectId, name);
    if (!found) {
        throw new NotUsableError((0,errors/* failure */.V2)(description, `it does not exist in project ${projectId}`, 'Create it first: run the create action before this step, with the same "name".'));
    }
    // The state is checked before the owner, because Atlas removes all tags in this state.
    if (found.stateName === 'DELETING') {
        throw new NotUsableError((0,errors/* failure */.V2)(description, 'it is being deleted', 'Run the create action before this step. It waits until the instance is gone, and creates a new one.'));
    }
    checkOwner(found);
    const usable = await (0,wait/* waitUntilUsable */.S)(client, { type: 'flex', projectId, name }, found, progress);
    checkOwner(usable);
    return usable;
    function checkOwner({ stateName, tags }) {
        if (!(0,ownership/* isOurs */.MU)(tags, repository)) {
            throw new NotUsableError((0,errors/* failure */.V2)(`${description} (${stateName})`, `it does not belong to this repository: ${(0,ownership/* describeOwner */.$S)(tags)}`, 'Choose an instance that the create action created in this repository, with the input "name".'));
        }
    }
}
//# sourceMappingURL=own-instance.js.map
// EXTERNAL MODULE: ./lib/src/instance/resolve-project.js + 1 modules
var resolve_project = __webpack_require__(6402);
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
/** The name of an index and its collection, for messages. */
function describeIndex({ database, collectionName, name }) {
    return `${(0,format/* quote */.hD)(name)} on ${(0,format/* quote */.hD)(`${database}.${collectionName}`)}`;
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
var util_budget = __webpack_require__(8442);
// EXTERNAL MODULE: ./lib/src/instance/pace.js
var pace = __webpack_require__(8933);
// EXTERNAL MODULE: ./lib/src/instance/poll-pause.js
var poll_pause = __webpack_require__(3996);
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
const TIMEOUT_ADVICE = 'Increase "timeout", or run the job again, which continues with the indexes that exist now.';
/** The search indexes that a step wants on an instance. */
class SearchIndexes {
    #client;
    #target;
    #progress;
    #entries;
    #started;
    #pause;
    constructor(client, target, specs, progress) {
        this.#client = client;
        this.#target = target;
        this.#progress = progress;
        this.#started = client.clock.elapsed();
        this.#pause = createPause(client, target.projectId, 'create the search indexes');
        this.#entries = specs.map((spec) => ({
            spec,
            created: undefined,
            mayBeCreated: false,
            refusedAt: undefined,
            latest: undefined,
            seenAt: 0,
            reported: '',
        }));
    }
    /** The indexes that exist, as far as it is known, in the order in which they were requested. */
    get states() {
        return this.#entries.flatMap(({ spec, created = false, latest }) => latest
            ? [
                {
                    database: spec.database,
                    collectionName: spec.collectionName,
                    name: spec.name,
                    type: latest.type,
                    status: latest.status,
                    queryable: latest.queryable,
                    created,
                },
            ]
            : []);
    }
    /**
     * Creates the indexes that do not exist. An index that is being deleted is created again when it is gone.
     * @throws SearchIndexError if an index is FAILED or its collection does not exist; AtlasError, TimedOutError and so on
     */
    async createMissing() {
        while (this.#entries.some(({ created }) => created === undefined)) {
            const created = await this.#createNext();
            if (!created && this.#entries.some((entry) => entry.created === undefined)) {
                this.#throwIfFailed();
                await this.#waitForNextPoll();
            }
        }
        this.#throwIfFailed();
    }
    /**
     * Polls until all indexes can be queried.
     * @throws SearchIndexError if an index is FAILED or was deleted; TimedOutError when the budget ends
     */
    async waitUntilQueryable() {
        this.#pause = createPause(this.#client, this.#target.projectId, 'wait for the search indexes');
        while (this.#entries.some(({ latest }) => !isReady(latest))) {
            await this.#waitForNextPoll();
            await this.#namingUnfinished('wait for the search indexes', () => this.#look(this.#client));
            this.#throwIfFailed();
        }
    }
    /** Creates the first index that is missing. Returns whether it did, and false if there is nothing to create now. */
    async #createNext() {
        let next;
        const decide = async (attempt) => {
            next = undefined;
            await this.#look(attempt);
            next = this.#entries.find(({ created, latest }) => created === undefined && !latest);
            return next && createSearchIndex(this.#target.projectId, this.#target.name, next.spec);
        };
        const retryPolicy = (error, attempts) => next ? this.#retryCreation(next, error, attempts) : (0,retry_policy/* retryIdempotent */.wy)(error, attempts);
        const index = await this.#namingUnfinished('create the search indexes', () => this.#client.checkThenCall('create the search indexes', retryPolicy, decide)).catch((error) => {
            const cause = error instanceof errors/* TimedOutError */.On ? error.cause : error;
            throw next && isCollectionNotFound(cause) ? collectionNotFound(next.spec, cause) : error;
        });
        if (!next || !index) {
            return false;
        }
        next.created = true;
        this.#update(next, index);
        return true;
    }
    /** Decides whether to send the request for an index again. An error that may be out of date is retried for a while. */
    #retryCreation(entry, error, attempts) {
        entry.mayBeCreated ||= (0,retry_policy/* mayHaveArrived */.BW)(error);
        const lagMs = maxLag(error);
        if (lagMs === undefined) {
            return (0,retry_policy/* retryIdempotent */.wy)(error, attempts);
        }
        const now = this.#client.clock.elapsed();
        entry.refusedAt ??= now;
        return { retry: now - entry.refusedAt < lagMs };
    }
    /** Lists the indexes once, and updates what is known of each. */
    async #look(client) {
        const listed = await listSearchIndexes(client, this.#target.projectId, this.#target.name);
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
    /** Updates an index of which it is not settled yet who created it. */
    #settle(entry, index) {
        if (index && index.status !== 'DELETING') {
            entry.created = entry.mayBeCreated;
            this.#warnOfDifference(entry.spec, index);
        }
        this.#update(entry, index);
    }
    /** @throws SearchIndexError if an index that existed no longer does */
    #follow(entry, index) {
        const isLate = !index && this.#client.clock.elapsed() - entry.seenAt < MAX_LIST_LAG_MS;
        if (isLate) {
            return;
        }
        if (!index || index.status === 'DELETING') {
            this.#update(entry, index);
            throw new SearchIndexError((0,errors/* failure */.V2)(`wait for search index ${describeIndex(entry.spec)}`, index ? 'it is being deleted' : 'it no longer exists', 'A person or another run deleted it. See the activity feed of the Atlas project.'));
        }
        this.#update(entry, index);
    }
    #update(entry, index) {
        entry.latest = index;
        if (!index) {
            return;
        }
        entry.seenAt = this.#client.clock.elapsed();
        const state = `${describeState(index)}${describeOrigin(entry)}`;
        if (state !== entry.reported) {
            entry.reported = state;
            this.#report(entry);
        }
    }
    #report({ spec, reported }) {
        const waited = (0,format/* formatDuration */.a3)(this.#client.clock.elapsed() - this.#started);
        this.#progress.info(`${describeIndex(spec)} is ${reported} (${waited})`);
        this.#pause.logged();
    }
    #warnOfDifference(spec, index) {
        if (index.type !== spec.type) {
            this.#progress.warn(`Search index ${describeIndex(spec)} has the type ${(0,format/* quote */.hD)(index.type)} instead of "${spec.type}", and was not changed. Delete the index to get a new one.`);
        }
    }
    /** Waits for the next poll, and repeats the states in the log from time to time. */
    #waitForNextPoll() {
        return this.#pause.wait(() => this.#unfinished(), () => {
            for (const entry of this.#entries.filter(({ latest }) => latest && !isReady(latest))) {
                this.#report(entry);
            }
        });
    }
    /** Adds the unfinished indexes to the error if a request of `work` times out. */
    async #namingUnfinished(description, work) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof errors/* TimedOutError */.On)) {
                throw error;
            }
            const lastError = error.cause instanceof Error ? `; last error: ${(0,errors/* reasonFor */.qo)(error.cause)}` : '';
            const { budget } = this.#client;
            throw (0,util_budget/* timedOut */.iU)(budget, description, `${this.#unfinished()}${lastError}`, TIMEOUT_ADVICE, {
                cause: error.cause,
            });
        }
    }
    /** @throws SearchIndexError that names every FAILED index, and those that are not ready */
    #throwIfFailed() {
        const failed = this.#entries.filter(({ latest }) => latest?.status === 'FAILED');
        if (failed.length === 0) {
            return;
        }
        const reasons = failed.map(({ spec, latest }) => {
            const message = (0,format/* oneLine */.TN)(failureMessage(latest)).replace(/[.\s]+$/, '');
            return `${describeIndex(spec)} is FAILED${message ? `, "${message}"` : ''}`;
        });
        const others = this.#entries.filter((entry) => !failed.includes(entry) && !isReady(entry.latest));
        throw new SearchIndexError((0,errors/* failure */.V2)(failed.length === 1 ? 'build a search index' : 'build search indexes', [...reasons, ...others.map(describeEntry)].join('; '), 'Check the definition, and that the collection exists: insert the test data in a step before this one. Then delete the index in Atlas, and run the job again.'));
    }
    /** The indexes that are not ready, and their states. */
    #unfinished() {
        const unfinished = this.#entries.filter(({ latest }) => !isReady(latest));
        return unfinished.map(describeEntry).join(', ');
    }
}
function createPause(client, projectId, description) {
    return new poll_pause/* PollPause */.c(client, {
        pace: pace/* SEARCH_INDEX_PACE */.qA,
        projectId,
        resource: 'clusters',
        description,
        advice: TIMEOUT_ADVICE,
    });
}
/** How long Atlas may refuse an index for a reason that is out of date; undefined for all other errors. */
function maxLag(error) {
    if (isDuplicateIndex(error)) {
        return MAX_LIST_LAG_MS;
    }
    return isCollectionNotFound(error) ? COLLECTION_LAG_MS : undefined;
}
function collectionNotFound(spec, error) {
    return new SearchIndexError((0,errors/* failure */.V2)(`create search index ${describeIndex(spec)}`, `the collection does not exist: ${(0,errors/* reasonFor */.qo)(error)}`, 'Seed the database first: insert the test data in a step before this one.'), { cause: error });
}
function describeEntry({ spec, latest }) {
    return `${describeIndex(spec)} ${latest ? `is still ${describeState(latest)}` : 'does not exist yet'}`;
}
/** Whether the index existed before this step, for the log. */
function describeOrigin({ created }) {
    return created === undefined ? '' : created ? ', created by this step' : ', existed before';
}
//# sourceMappingURL=search-indexes.js.map
// EXTERNAL MODULE: ./lib/src/runner/log.js
var log = __webpack_require__(223);
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
// EXTERNAL MODULE: ./lib/src/actions/atlas-connection.js + 12 modules
var atlas_connection = __webpack_require__(9198);
;// CONCATENATED MODULE: ./lib/src/actions/search-indexes.js








/** The search-indexes action. */
async function createSearchIndexes(step, request, context) {
    const { runner, clock } = step;
    const progress = new log/* LogProgress */.w(runner, clock);
    const client = await (0,atlas_connection/* connectStep */.n)(step, request, (0,util_budget/* startBudget */.cg)(clock, request.timeoutMs, step.cancelled));
    try {
        const projectId = await (0,resolve_project/* resolveProject */.K)(client, request.project, progress);
        const target = { projectId, name: request.name ?? (0,naming/* deriveName */.H)(context) };
        progress.phase('Find the instance');
        await findOwnInstance(client, target, context, 'create search indexes', progress);
        const indexes = new SearchIndexes(client, target, request.indexes, progress);
        try {
            progress.phase('Create the search indexes');
            await indexes.createMissing();
            if (request.wait) {
                progress.phase('Wait until the search indexes can be queried');
                await indexes.waitUntilQueryable();
            }
        }
        finally {
            progress.end();
            await report(step, target.name, indexes);
        }
    }
    finally {
        progress.end();
        await (0,atlas_connection/* disconnect */.Z)(client);
    }
}
/** Reports the indexes that exist, also after a failure, because they are kept. */
async function report({ runner }, instance, { states }) {
    if (states.length > 0) {
        runner.output('indexes', JSON.stringify(states));
        await runner.summarize(writeSearchIndexesSummary(instance, states));
    }
}
//# sourceMappingURL=search-indexes.js.map

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
