export const id = 96;
export const ids = [96];
export const modules = {

/***/ 9096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2963);
/* harmony import */ var _inputs_create_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7892);
/* harmony import */ var _steps_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9257);



/** The main phase of the create action. */
function main(effects) {
    return (0,_steps_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .eg)(async (step) => {
        const context = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .readRunContext */ .$)(step.runner.environment);
        const request = await (0,_inputs_create_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readCreateRequest */ .O)(step.runner.environment, context.trust);
        // Loaded only now, so that bad input ends before an HTTP client is there.
        const { create } = await Promise.all(/* import() */[__webpack_require__.e(50), __webpack_require__.e(839), __webpack_require__.e(432), __webpack_require__.e(58)]).then(__webpack_require__.bind(__webpack_require__, 5058));
        await create(step, request, context);
    }, effects);
}
//# sourceMappingURL=create.js.map

/***/ }),

/***/ 7892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readCreateRequest)
});

// UNUSED EXPORTS: CREATE_DEFAULTS

// EXTERNAL MODULE: ./lib/src/inputs/comment.js
var comment = __webpack_require__(8619);
// EXTERNAL MODULE: ./lib/src/inputs/common-fields.js + 2 modules
var common_fields = __webpack_require__(5258);
// EXTERNAL MODULE: ./lib/src/inputs/durations.js
var durations = __webpack_require__(7659);
// EXTERNAL MODULE: ./lib/src/inputs/fields.js
var inputs_fields = __webpack_require__(8485);
;// CONCATENATED MODULE: ./lib/src/inputs/regions.js
/** The cloud providers behind Atlas instances, as the API spells them. */
const PROVIDERS = ['AWS', 'AZURE', 'GCP'];
/** Reads a provider in any case; undefined if there is no such provider. */
function parseProvider(text) {
    return PROVIDERS.find((provider) => provider === text.toUpperCase());
}
/**
 * Reads an Atlas region name (`US_EAST_1`, `EUROPE_NORTH`), or AWS's own spelling of one (`us-east-1`).
 * Only the form is checked: which regions there are changes, and Atlas knows.
 * @returns the Atlas region name, or undefined if the text is none
 */
function parseRegion(text) {
    if (/^[a-z]{2}(-[a-z]+)+-\d+$/i.test(text)) {
        return text.toUpperCase().replaceAll('-', '_');
    }
    return /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/i.test(text) && text.length <= 64 ? text.toUpperCase() : undefined;
}
//# sourceMappingURL=regions.js.map
// EXTERNAL MODULE: ./lib/src/format.js
var format = __webpack_require__(3387);
// EXTERNAL MODULE: ./lib/src/inputs/lines.js
var lines = __webpack_require__(1);
;// CONCATENATED MODULE: ./lib/src/inputs/roles.js


const ROLE = /^[A-Za-z0-9][\w-]{0,63}$/;
/** What MongoDB allows in the names of databases: https://www.mongodb.com/docs/manual/reference/limits/#naming-restrictions */
const DATABASE = /^[^\s/\\."$*<>:|?@]{1,63}$/;
/** Built-in roles that reach beyond one database, and belong to `admin`. */
const ADMIN_ROLE = /AnyDatabase$|^(atlasAdmin|backup|clusterMonitor|enableSharding)$/;
/** Reads the roles of a database user, one `role@database` a line, and says what is wrong with each line. */
function parseRoles(text) {
    const value = [];
    const problems = [];
    for (const line of (0,lines/* linesOf */.D)(text)) {
        const [roleName = '', databaseName = '', ...rest] = line.split('@');
        if (!ROLE.test(roleName) || !DATABASE.test(databaseName) || rest.length > 0) {
            problems.push(`the line ${(0,format/* quoted */.TL)(line)} is no role@database`);
        }
        else if (ADMIN_ROLE.test(roleName) && databaseName !== 'admin') {
            problems.push(`the role ${roleName} exists on the database admin only, so write ${roleName}@admin`);
        }
        else {
            value.push({ roleName, databaseName });
        }
    }
    return { value, problems };
}
//# sourceMappingURL=roles.js.map
// EXTERNAL MODULE: ./lib/src/tags.js
var tags = __webpack_require__(6073);
;// CONCATENATED MODULE: ./lib/src/inputs/tags.js



const RESERVED_KEYS = Object.values(tags/* OWNERSHIP_KEYS */.j);
/** Atlas takes 50 tags; ten are kept for ownership. */
const MOST_USER_TAGS = 40;
const LONGEST_PART = 255;
/** What Atlas accepts in keys and values: https://www.mongodb.com/docs/atlas/tags/ */
const PART = /^[A-Za-z0-9 ;@_.+-]+$/;
/** Reads tags from one `key=value` a line (split at the first `=`), or from a JSON object. */
function parseTags(text) {
    const read = text.startsWith('{') ? fromJson(text) : fromLines(text);
    return { tags: read.tags, problems: [...read.problems, ...brokenRules(read.tags)] };
}
function fromLines(text) {
    const tags = [];
    const problems = [];
    for (const line of (0,lines/* linesOf */.D)(text)) {
        const split = line.indexOf('=');
        if (split < 0) {
            problems.push(`the line ${(0,format/* quoted */.TL)(line)} has no "="`);
        }
        else {
            tags.push({ key: line.slice(0, split).trim(), value: line.slice(split + 1).trim() });
        }
    }
    return { tags, problems };
}
function fromJson(text) {
    const parsed = parseObject(text);
    if (!parsed) {
        return { tags: [], problems: ['it starts with "{" but is no JSON object'] };
    }
    const tags = [];
    const problems = [];
    for (const [key, value] of Object.entries(parsed)) {
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
            tags.push({ key, value: String(value) });
        }
        else {
            problems.push(`the value of ${(0,format/* quoted */.TL)(key)} is no text`);
        }
    }
    return { tags, problems };
}
function parseObject(text) {
    try {
        // Text that starts with "{" and parses can only be an object.
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function brokenRules(tags) {
    const problems = [];
    const seen = new Set();
    // Beyond twice as many as are possible, none is looked at: there are too many, and that is said.
    for (const { key, value } of tags.slice(0, 2 * MOST_USER_TAGS)) {
        const name = (0,format/* quoted */.TL)(key);
        problems.push(...brokenPart(`the key ${name}`, key), ...brokenPart(`the value of ${name}`, value));
        if (seen.has(key)) {
            problems.push(`the key ${name} is there more than once`);
        }
        if (RESERVED_KEYS.includes(key)) {
            problems.push(`the key ${name} is reserved: it says whose the instance is`);
        }
        seen.add(key);
    }
    if (tags.length > MOST_USER_TAGS) {
        problems.push(`there are ${tags.length} tags, and at most ${MOST_USER_TAGS} are possible`);
    }
    return problems;
}
function brokenPart(what, part) {
    if (part.length === 0) {
        return [`${what} is empty`];
    }
    const problems = [];
    if (part.length > LONGEST_PART) {
        problems.push(`${what} has ${part.length} characters, and at most ${LONGEST_PART} are possible`);
    }
    if (part.includes('mdb_sa_sk_')) {
        problems.push(`${what} holds the secret of a service account, and everybody in the project can read tags`);
    }
    if (!PART.test(part)) {
        problems.push(`${what} has characters that Atlas refuses: use letters, digits, space and ; @ _ - . +`);
    }
    return problems;
}
//# sourceMappingURL=tags.js.map
;// CONCATENATED MODULE: ./lib/src/inputs/create-request.js







/** Every input of the create action, in the order of `action.yml`, with the text that stands in when it is not set. */
const CREATE_DEFAULTS = {
    ...common_fields/* ACCESS_DEFAULTS */.CP,
    name: '',
    provider: 'AWS',
    region: '',
    tags: '',
    'instance-type': 'flex',
    'continuous-backup': '',
    'termination-protection': 'false',
    'wait-for': 'idle',
    timeout: common_fields/* TIMEOUT_DEFAULT */.Ym,
    'if-exists': 'adopt',
    'on-failure': 'delete',
    'delete-after-job': 'false',
    'expires-in': '',
    'database-user': 'false',
    'database-user-roles': '',
    'database-user-expires-in': '',
    'allow-ip': '',
    ...comment/* COMMENT_DEFAULTS */.Ne,
    'base-url': common_fields/* BASE_URL_DEFAULT */.gH,
};
const provider = {
    schema: (0,inputs_fields/* parsed */.Yz)(parseProvider),
    expected: PROVIDERS.join(', '),
    example: 'AWS',
};
const region = {
    schema: (0,inputs_fields/* parsed */.Yz)(parseRegion),
    expected: 'an Atlas region name',
    example: 'EU_WEST_1 (AWS), EUROPE_NORTH (AZURE), WESTERN_EUROPE (GCP)',
};
const create_request_tags = {
    schema: (0,inputs_fields/* examined */.uC)((text) => {
        const read = parseTags(text);
        return { value: read.tags, problems: read.problems };
    }),
    expected: `at most ${MOST_USER_TAGS} tags, one key=value a line or a JSON object`,
    example: 'team=checkout',
};
const instanceType = (0,inputs_fields/* choice */.Yq)('flex', 'serverless');
const waitFor = (0,inputs_fields/* choice */.Yq)('idle', 'none', 'ready');
const ifExists = (0,inputs_fields/* choice */.Yq)('adopt', 'fail');
const onFailure = (0,inputs_fields/* choice */.Yq)('delete', 'keep');
const expiresIn = (0,durations/* duration */.p0)(durations/* LONGEST_LIFE */.EP, '7d');
const accessExpiresIn = (0,durations/* duration */.p0)(durations/* LONGEST_ACCESS */.ii, '2h');
const DEFAULT_ROLES = [{ roleName: 'readWriteAnyDatabase', databaseName: 'admin' }];
const DEFAULT_ACCESS_MS = 24 * 60 * 60 * 1000;
const roles = {
    schema: (0,inputs_fields/* examined */.uC)(parseRoles),
    expected: 'one role@database a line',
    example: 'readWrite@shop',
};
/** Reads `allow-ip`. What knows addresses is loaded only where there are any: it would cost every step a tenth of its start. */
async function readAllowIp({ inputs, fields }) {
    if (!inputs.text('allow-ip')) {
        return undefined;
    }
    const { parseAllowIp } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(517)]).then(__webpack_require__.bind(__webpack_require__, 6517));
    return fields.read('allow-ip', {
        schema: (0,inputs_fields/* examined */.uC)(parseAllowIp),
        expected: '"runner", addresses and CIDR blocks, one a line',
        example: 'runner',
    });
}
/**
 * Reads and checks everything that a create step was given.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with every violation at once
 */
async function readCreateRequest(environment, trust) {
    const opened = (0,common_fields/* openRequest */.Gh)(environment, trust, CREATE_DEFAULTS);
    const { inputs, fields, credentials, project } = opened;
    const request = {
        credentials,
        project,
        name: fields.read('name', common_fields/* name */.UU),
        provider: fields.read('provider', provider),
        region: fields.read('region', region),
        tags: fields.read('tags', create_request_tags) ?? [],
        instanceType: fields.read('instance-type', instanceType),
        continuousBackup: fields.read('continuous-backup', inputs_fields/* flag */.Jt),
        terminationProtection: fields.read('termination-protection', inputs_fields/* flag */.Jt),
        waitFor: fields.read('wait-for', waitFor),
        timeoutMs: fields.read('timeout', common_fields/* timeout */.wR),
        ifExists: fields.read('if-exists', ifExists),
        onFailure: fields.read('on-failure', onFailure),
        deleteAfterJob: fields.read('delete-after-job', inputs_fields/* flag */.Jt),
        expiresInMs: fields.read('expires-in', expiresIn),
        wantsUser: fields.read('database-user', inputs_fields/* flag */.Jt),
        roles: fields.read('database-user-roles', roles),
        accessExpiresInMs: fields.read('database-user-expires-in', accessExpiresIn) ?? DEFAULT_ACCESS_MS,
        allowIp: await readAllowIp(opened),
        comment: (0,comment/* readComment */.W3)(fields),
        baseUrl: fields.read('base-url', common_fields/* baseUrl */.pc),
    };
    if (!inputs.text('region') && request.provider && request.provider !== 'AWS') {
        fields.refuse('region', `expected ${region.expected}, as provider is ${request.provider}; got nothing. Example: ${region.example}`);
    }
    if (request.instanceType === 'flex' && request.continuousBackup !== undefined) {
        fields.refuse('continuous-backup', 'expected only together with "instance-type: serverless", as Flex clusters have their own backups. Leave it out');
    }
    if (request.wantsUser === false) {
        if (request.waitFor === 'ready') {
            fields.refuse('wait-for', 'expected "ready" only together with "database-user: true", as it logs in with that user. Add it, or use "idle"');
        }
        for (const input of ['database-user-roles', 'database-user-expires-in']) {
            if (inputs.text(input)) {
                fields.refuse(input, 'expected only together with "database-user: true". Add it, or leave this out');
            }
        }
    }
    (0,common_fields/* refuseViolations */.bJ)(fields);
    const { wantsUser, roles: wanted = DEFAULT_ROLES, ...rest } = request;
    return Object.freeze({
        ...rest,
        region: request.region ?? 'US_EAST_1',
        databaseUser: wantsUser ? { roles: wanted } : undefined,
    });
}
//# sourceMappingURL=create-request.js.map

/***/ }),

/***/ 1:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/** The lines of an input that takes several values, without blanks around them and without empty ones. */
function linesOf(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean);
}
//# sourceMappingURL=lines.js.map

/***/ }),

/***/ 6073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ OWNERSHIP_KEYS)
/* harmony export */ });
/** The keys of the tags that say whose an instance is; users may not set them. */
const OWNERSHIP_KEYS = {
    managedBy: 'managed-by',
    owner: 'github-owner',
    repository: 'github-repository',
    ref: 'github-ref',
    pullRequest: 'github-pull-request',
    run: 'github-run',
    expiresAt: 'expires-at',
};
//# sourceMappingURL=tags.js.map

/***/ })

};
