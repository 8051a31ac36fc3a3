export const id = 995;
export const ids = [995];
export const modules = {

/***/ 71:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   On: () => (/* binding */ TimedOutError),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   zg: () => (/* binding */ StepError)
/* harmony export */ });
/**
 * An error whose message is written for the user: what failed, and what to do next.
 * Anything else that reaches an entrypoint is a defect of this project.
 */
class StepError extends Error {
    name = 'StepError';
    /** The cause alone, as part of a sentence: for errors that wrap this one, and for the log. */
    reason;
    constructor(message, options = {}) {
        super(message, options);
        this.reason = options.reason ?? message;
    }
}
/** The workflow run was cancelled (SIGINT or SIGTERM). */
class CancelledError extends StepError {
    name = 'CancelledError';
    constructor() {
        super('The workflow run was cancelled.');
    }
}
/** The time the step was given is used up. */
class TimedOutError extends StepError {
    name = 'TimedOutError';
}
//# sourceMappingURL=errors.js.map

/***/ }),

/***/ 387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/** Writes milliseconds for people: `850 ms`, `12 s`, `3 m 05 s`, `1 h 02 m`. */
function formatDuration(duration) {
    const milliseconds = Math.round(duration);
    if (milliseconds < 1000) {
        return `${milliseconds} ms`;
    }
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60) {
        return `${seconds} s`;
    }
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) {
        return `${minutes} m ${pad(seconds % 60)} s`;
    }
    return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} m`;
}
function pad(value) {
    return String(value).padStart(2, '0');
}
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
/** Puts text from elsewhere on one line of at most `longest` characters, so that it can neither forge nor flood a log. */
function oneLine(text, longest = 300) {
    const line = text
        .slice(0, 4 * longest)
        .replace(CONTROL, ' ')
        .trim();
    return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
const ACCOUNT_SECRET = /mdb_sa_sk_[\x21-\x7e]*/g;
/**
 * Shows a value that a user wrote, in quotes, on one line of at most 80 characters. A service account's secret that was pasted into it
 * is left out: cut in two, it would slip past its mask.
 */
function quoted(text) {
    return `"${oneLine(text.replace(ACCOUNT_SECRET, 'mdb_sa_sk_***'), 80)}"`;
}
//# sourceMappingURL=format.js.map

/***/ }),

/***/ 963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readRunContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71);


/** GitHub numbers pull requests with 32 bits; what is larger would not fit into a name. */
const LARGEST_NUMBER = 2 ** 31 - 1;
/**
 * Reads the run's context from the variables and the event that every runner provides.
 * @throws StepError outside a workflow run
 */
function readRunContext(environment) {
    const [owner, repository, ...rest] = (environment.GITHUB_REPOSITORY ?? '').split('/');
    if (!owner || !repository || rest.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .zg('Failed to find out which repository this run belongs to: GITHUB_REPOSITORY is not set. This action runs as a step of a GitHub workflow.');
    }
    const payload = readPayload(environment.GITHUB_EVENT_PATH);
    const ref = environment.GITHUB_REF ?? '';
    return {
        owner,
        repository,
        ref,
        pullRequest: pullRequestOf(payload, ref),
        runId: environment.GITHUB_RUN_ID ?? '0',
        runAttempt: environment.GITHUB_RUN_ATTEMPT ?? '1',
        trust: trustOf(payload, `${owner}/${repository}`, environment),
    };
}
function readPayload(path) {
    if (!path) {
        return {};
    }
    try {
        const payload = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch {
        // Without the event the ref still says what the run is about.
        return {};
    }
}
/** The payload's pull request: also after its merge, when the ref is the base branch, and for comments on one. */
function pullRequestOf(payload, ref) {
    const commented = payload.issue?.pull_request ? payload.issue.number : undefined;
    const number = payload.pull_request?.number ?? commented ?? Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1]);
    return typeof number === 'number' && Number.isInteger(number) && number > 0 && number <= LARGEST_NUMBER
        ? number
        : undefined;
}
function trustOf(payload, repository, environment) {
    // This event runs the base branch's own workflow, and with its secrets:
    // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
    if (environment.GITHUB_EVENT_NAME === 'pull_request_target') {
        return 'trusted';
    }
    if (environment.GITHUB_ACTOR === 'dependabot[bot]') {
        return 'dependabot';
    }
    const head = payload.pull_request?.head;
    // The repository is null when the fork has been deleted.
    const fork = head && head.repo?.full_name !== repository;
    return fork ? 'fork' : 'trusted';
}
//# sourceMappingURL=context.js.map

/***/ }),

/***/ 801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ maskSecret)
/* harmony export */ });
/**
 * Masks a secret in every form in which it could be printed: as it is, line by line, URL-encoded, in Base64 and escaped for
 * JSON. Call it before the secret is used for anything.
 */
function maskSecret(runner, secret) {
    for (const form of formsOf(secret)) {
        runner.mask(form);
    }
}
function formsOf(secret) {
    // Half a surrogate pair cannot be URL-encoded.
    const text = secret.toWellFormed();
    const forms = new Set([
        secret,
        // A workflow command is one line, and the runner masks a secret of several lines line by line.
        ...secret.split(/\r?\n/).map((line) => line.trim()),
        encodeURIComponent(text),
        new URLSearchParams({ '': secret }).toString().slice(1),
        Buffer.from(secret).toString('base64'),
        Buffer.from(secret).toString('base64url'),
        JSON.stringify(secret).slice(1, -1),
    ]);
    forms.delete('');
    return forms;
}
//# sourceMappingURL=masks.js.map

/***/ }),

/***/ 244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readCreateRequest)
});

// UNUSED EXPORTS: CREATE_DEFAULTS

;// CONCATENATED MODULE: ./lib/src/inputs/base-url.js
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** Whether a URL's host is this machine itself. */
function isLoopback(url) {
    return LOOPBACK.test(url.hostname);
}
/**
 * Reads where Atlas is: an origin, https only, http for loopback addresses alone, because credentials are sent there.
 * @returns the origin without a trailing slash, or undefined if the text is no such URL
 */
function parseBaseUrl(text) {
    if (!URL.canParse(text)) {
        return undefined;
    }
    const url = new URL(text);
    const trusted = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
    const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
    return trusted && bare ? url.origin : undefined;
}
//# sourceMappingURL=base-url.js.map
// EXTERNAL MODULE: ./lib/src/inputs/credentials.js
var inputs_credentials = __webpack_require__(376);
// EXTERNAL MODULE: ./node_modules/ms/index.js
var ms = __webpack_require__(744);
;// CONCATENATED MODULE: ./lib/src/inputs/durations.js

const DURATION = /^[1-9]\d{0,8}[smhd]$/;
/** No GitHub workflow run lives longer than 35 days, so nothing here needs a longer duration. */
const LONGEST_DURATION_MS = ms('35d');
/**
 * Reads a duration: a whole number and `s`, `m`, `h` or `d`, such as `90s` or `1h`.
 * Narrower than `ms` itself, which also takes "1.5 hours" and bare numbers that could mean anything.
 * @returns milliseconds, or undefined if the text is not such a duration, is zero, or is longer than 35 days
 */
function parseDuration(text) {
    if (!DURATION.test(text)) {
        return undefined;
    }
    const duration = ms(text);
    return duration <= LONGEST_DURATION_MS ? duration : undefined;
}
//# sourceMappingURL=durations.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(532);
// EXTERNAL MODULE: ./lib/src/format.js
var format = __webpack_require__(387);
;// CONCATENATED MODULE: ./lib/src/inputs/fields.js


/** A schema for text that `parse` reads; undefined from it means that the text is not acceptable. */
function parsed(parse) {
    return schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi((text, context) => {
        const value = parse(text);
        if (value === undefined) {
            context.issues.push({ code: 'custom', input: text });
            return core/* NEVER */.tm;
        }
        return value;
    }));
}
/** A schema for text of which `problems` says what is wrong, each in a sentence of its own. */
function examined(examine) {
    return schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi((text, context) => {
        const { value, problems } = examine(text);
        for (const problem of problems) {
            context.issues.push({ code: 'custom', input: text, params: { problem } });
        }
        return value;
    }));
}
/** `true` or `false`, in the spellings that YAML 1.2 and `core.getBooleanInput` know. */
const flag = {
    schema: schemas/* pipe */.FsL(schemas/* enum */.k5n(['true', 'True', 'TRUE', 'false', 'False', 'FALSE']), schemas/* transform */.pdi((text) => text.toLowerCase() === 'true')),
    expected: 'true or false',
    example: 'true',
};
/** A field for one of a few words. */
function choice(first, ...others) {
    const words = [first, ...others];
    const schema = schemas/* enum */.k5n(words);
    return { schema, expected: words.join(' or '), example: first };
}
/** Reads fields one by one, so that one bad input does not hide the next, and collects what is wrong with each. */
class FieldReader {
    #inputs;
    violations = [];
    constructor(inputs) {
        this.#inputs = inputs;
    }
    /** The value of an input; undefined if it is not set, and also if its text is wrong, which is then among the violations. */
    read(input, field) {
        const text = this.#inputs.text(input);
        if (text === undefined) {
            return undefined;
        }
        const result = field.schema.safeParse(text);
        if (result.success) {
            return result.data;
        }
        for (const issue of result.error.issues) {
            const problem = issue.code === 'custom' ? issue.params?.problem : undefined;
            this.refuse(input, `expected ${field.expected}; ${problem ?? `got ${(0,format/* quoted */.TL)(text)}`}. Example: ${field.example}`);
        }
        return undefined;
    }
    /** Notes that something is wrong with an input. */
    refuse(input, problem) {
        this.violations.push({ input, message: `${input}: ${problem}` });
    }
}
//# sourceMappingURL=fields.js.map
// EXTERNAL MODULE: ./lib/src/inputs/names.js
var names = __webpack_require__(322);
;// CONCATENATED MODULE: ./lib/src/inputs/reader.js
/**
 * Reads inputs the way a runner passes them: `INPUT_` and the name in upper case, blanks as `_`.
 * @param fallbacks for an input, the environment variables to look at when it is not set, in this order
 * @param defaults for an input, the text that stands in when it is found nowhere
 */
function createInputReader(environment, fallbacks, defaults) {
    return {
        text(input) {
            const variables = [variableOf(input), ...(fallbacks[input] ?? [])];
            const texts = [...variables.map((variable) => environment[variable]?.trim()), defaults[input]];
            return texts.find((text) => text);
        },
    };
}
/** The inputs that were set but are not among `known`, as a workflow would have written them. */
function unknownInputs(environment, known) {
    const variables = new Set(known.map(variableOf));
    return Object.keys(environment)
        .filter((variable) => variable.startsWith('INPUT_') && !variables.has(variable.toUpperCase()))
        .filter((variable) => environment[variable]?.trim())
        .map((variable) => variable.slice('INPUT_'.length).toLowerCase());
}
function variableOf(input) {
    return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}
//# sourceMappingURL=reader.js.map
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
// EXTERNAL MODULE: ./lib/src/tags.js
var tags = __webpack_require__(73);
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
    for (const line of text
        .split(/\r?\n/)
        .map((l) => l.trim())
        .filter(Boolean)) {
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
    for (const { key, value } of tags) {
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
// EXTERNAL MODULE: ./lib/src/inputs/violation.js
var violation = __webpack_require__(549);
;// CONCATENATED MODULE: ./lib/src/inputs/create-request.js









/** Every input of the create action, in the order of `action.yml`, with the text that stands in when it is not set. */
const CREATE_DEFAULTS = {
    'client-id': '',
    'client-secret': '',
    'public-key': '',
    'private-key': '',
    project: '',
    name: '',
    provider: 'AWS',
    region: '',
    tags: '',
    'instance-type': 'flex',
    'continuous-backup': '',
    'termination-protection': 'false',
    'wait-for': 'idle',
    timeout: '20m',
    'on-failure': 'delete',
    'base-url': 'https://cloud.mongodb.com',
};
const FALLBACKS = { ...inputs_credentials/* CREDENTIAL_FALLBACKS */.Ge, project: ['MONGODB_ATLAS_PROJECT_ID'] };
const project = {
    schema: parsed((text) => {
        if (/^[a-f0-9]{24}$/i.test(text)) {
            return { id: text.toLowerCase() };
        }
        return /^[\p{L}\p{N}\-_.(),:&@+' ]{1,64}$/u.test(text) ? { name: text } : undefined;
    }),
    expected: 'the id (24 hex digits) or the name (at most 64 characters) of an Atlas project',
    example: '65f0c1d2e3a4b5c6d7e8f901',
};
const create_request_name = {
    schema: examined((text) => {
        const problem = (0,names/* brokenNameRule */.T)(text);
        return { value: text, problems: problem ? [problem] : [] };
    }),
    expected: 'a name that Atlas accepts',
    example: 'pr-123-shop',
};
const provider = {
    schema: parsed(parseProvider),
    expected: PROVIDERS.join(', '),
    example: 'AWS',
};
const region = {
    schema: parsed(parseRegion),
    expected: 'an Atlas region name',
    example: 'EU_WEST_1 (AWS), EUROPE_NORTH (AZURE), WESTERN_EUROPE (GCP)',
};
const create_request_tags = {
    schema: examined((text) => {
        const read = parseTags(text);
        return { value: read.tags, problems: read.problems };
    }),
    expected: `at most ${MOST_USER_TAGS} tags, one key=value a line or a JSON object`,
    example: 'team=checkout',
};
const timeout = {
    schema: parsed(parseDuration),
    expected: 'a duration from 1s to 35d: a whole number and s, m, h or d',
    example: '20m',
};
const baseUrl = {
    schema: parsed(parseBaseUrl),
    expected: 'an https origin without path (http only for this machine itself)',
    example: 'https://cloud.mongodb.com',
};
const instanceType = choice('flex', 'serverless');
const waitFor = choice('idle', 'none');
const onFailure = choice('delete', 'keep');
/**
 * Reads and checks everything that a create step was given.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with every violation at once
 */
function readCreateRequest(environment, trust) {
    const inputs = createInputReader(environment, FALLBACKS, CREATE_DEFAULTS);
    const fields = new FieldReader(inputs);
    for (const unknown of unknownInputs(environment, Object.keys(CREATE_DEFAULTS))) {
        fields.refuse(unknown, `there is no such input. Inputs are: ${Object.keys(CREATE_DEFAULTS).join(', ')}`);
    }
    const { credentials, violations } = (0,inputs_credentials/* readCredentials */.L1)(inputs, trust);
    fields.violations.push(...violations);
    const request = {
        project: fields.read('project', project),
        name: fields.read('name', create_request_name),
        provider: fields.read('provider', provider),
        region: fields.read('region', region),
        tags: fields.read('tags', create_request_tags) ?? [],
        instanceType: fields.read('instance-type', instanceType),
        continuousBackup: fields.read('continuous-backup', flag),
        terminationProtection: fields.read('termination-protection', flag),
        waitFor: fields.read('wait-for', waitFor),
        timeoutMs: fields.read('timeout', timeout),
        onFailure: fields.read('on-failure', onFailure),
        baseUrl: fields.read('base-url', baseUrl),
    };
    if (!inputs.text('project')) {
        fields.refuse('project', `expected ${project.expected}; got nothing. Example: ${project.example}`);
    }
    if (!inputs.text('region') && request.provider && request.provider !== 'AWS') {
        fields.refuse('region', `expected ${region.expected}, as provider is ${request.provider}; got nothing. Example: ${region.example}`);
    }
    if (request.instanceType === 'flex' && request.continuousBackup !== undefined) {
        fields.refuse('continuous-backup', 'expected only together with "instance-type: serverless", as Flex clusters have their own backups. Leave it out');
    }
    if (fields.violations.length > 0) {
        throw new violation/* InvalidInputsError */.X(fields.violations);
    }
    return Object.freeze({ ...request, region: request.region ?? 'US_EAST_1', credentials });
}
//# sourceMappingURL=create-request.js.map

/***/ }),

/***/ 376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ CREDENTIAL_FALLBACKS),
/* harmony export */   L1: () => (/* binding */ readCredentials),
/* harmony export */   VY: () => (/* binding */ secretsIn)
/* harmony export */ });
/** The environment variables that stand in for credential inputs: those of the Atlas CLI, and of older tools. */
const CREDENTIAL_FALLBACKS = {
    'client-id': ['MONGODB_ATLAS_CLIENT_ID'],
    'client-secret': ['MONGODB_ATLAS_CLIENT_SECRET'],
    'public-key': ['MONGODB_ATLAS_PUBLIC_API_KEY', 'MONGODB_ATLAS_PUBLIC_KEY'],
    'private-key': ['MONGODB_ATLAS_PRIVATE_API_KEY', 'MONGODB_ATLAS_PRIVATE_KEY'],
};
const SECRET_VARIABLE = /^(INPUT_(CLIENT-SECRET|PRIVATE-KEY)|MONGODB_ATLAS_(CLIENT_SECRET|PRIVATE_API_KEY|PRIVATE_KEY))$/i;
const PRINTABLE = /^[\x21-\x7e]+$/;
/** Reads a service account or an API key. Never shows a value in a violation: people paste secrets into wrong boxes. */
function readCredentials(reader, trust) {
    const [clientId, clientSecret] = [reader.text('client-id'), reader.text('client-secret')];
    const [publicKey, privateKey] = [reader.text('public-key'), reader.text('private-key')];
    const account = Boolean(clientId || clientSecret);
    const key = Boolean(publicKey || privateKey);
    const violations = [];
    const check = (input, value, rule, expected) => {
        if (!value || !rule.test(value)) {
            const problem = value ? 'it has another form' : 'it is empty';
            violations.push({ input, message: `${input}: expected ${expected}; ${problem}.${why(value, trust)}` });
        }
    };
    if (account && key) {
        return failed({
            input: 'client-id',
            message: 'client-id: expected one kind of credentials, got both a service account (client-id, client-secret) and an API key (public-key, private-key), counting the MONGODB_ATLAS_… environment variables; leave one kind out.',
        });
    }
    if (!account && !key) {
        return failed({
            input: 'client-id',
            message: `client-id: expected the credentials of an Atlas service account, got none; for example "client-id: \${{ vars.ATLAS_CLIENT_ID }}" and "client-secret: \${{ secrets.ATLAS_CLIENT_SECRET }}".${why(undefined, trust)}`,
        });
    }
    if (account) {
        check('client-id', clientId, /^mdb_sa_id_[\x21-\x7e]+$/, 'the id of an Atlas service account, for example mdb_sa_id_65f0…');
        check('client-secret', clientSecret, /^mdb_sa_sk_[\x21-\x7e]+$/, 'the secret of an Atlas service account, which starts with mdb_sa_sk_');
        return clientId && clientSecret && violations.length === 0
            ? { credentials: { kind: 'service-account', clientId, clientSecret }, violations: [] }
            : { credentials: undefined, violations };
    }
    check('public-key', publicKey, PRINTABLE, 'the public key of an Atlas API key, for example abcdefgh');
    check('private-key', privateKey, PRINTABLE, 'the private key that belongs to public-key');
    return publicKey && privateKey && violations.length === 0
        ? { credentials: { kind: 'api-key', publicKey, privateKey }, violations: [] }
        : { credentials: undefined, violations };
}
function failed(violation) {
    return { credentials: undefined, violations: [violation] };
}
/** The sentence for those who set everything up rightly and still get nothing. */
function why(value, trust) {
    if (value || trust === 'trusted') {
        return '';
    }
    const whose = trust === 'fork' ? 'from forks' : 'opened by Dependabot';
    const remedy = trust === 'fork'
        ? 'skip this job for forks with "if: github.event.pull_request.head.repo.fork != true"'
        : 'add the secrets to the Dependabot secrets of the repository, or skip this job with "if: github.actor != \'dependabot[bot]\'"';
    return ` GitHub hands no secrets to pull requests ${whose}: ${remedy}.`;
}
/** Every value in the environment that must not be seen, found before anything is read or checked. */
function secretsIn(environment) {
    const found = new Set();
    for (const [variable, value] of Object.entries(environment)) {
        const text = value?.trim() ?? '';
        if (text && SECRET_VARIABLE.test(variable)) {
            found.add(text);
        }
        if (/^INPUT_/i.test(variable)) {
            // A service account's secret is known by its prefix also where someone pasted it into another input.
            // Where it ends is not known there, with JSON around it, say: so both the shortest and the longest that it can be.
            for (const [secret] of text.matchAll(/mdb_sa_sk_[\w-]+/g)) {
                found.add(secret);
            }
            for (const [secret] of text.matchAll(/mdb_sa_sk_[\x21-\x7e]+/g)) {
                found.add(secret);
            }
        }
    }
    return [...found];
}
//# sourceMappingURL=credentials.js.map

/***/ }),

/***/ 322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ brokenNameRule),
/* harmony export */   Y: () => (/* binding */ HOST_NAME_LENGTH)
/* harmony export */ });
/** Atlas builds host names from this many characters of an instance's name. */
const HOST_NAME_LENGTH = 23;
const LONGEST_NAME = 64;
/** What is wrong with an instance name by the rules of Atlas, in a sentence; undefined if nothing is. */
function brokenNameRule(name) {
    if (!/^[a-zA-Z0-9][a-zA-Z0-9-]*$/.test(name)) {
        return 'it may hold only letters, digits and hyphens, and must start with a letter or digit';
    }
    if (name.length > LONGEST_NAME) {
        return `it has ${name.length} characters, and at most ${LONGEST_NAME} are possible`;
    }
    if (name.slice(0, HOST_NAME_LENGTH).endsWith('-')) {
        return `its first ${HOST_NAME_LENGTH} characters, from which Atlas builds host names, must not end in "-"`;
    }
    return undefined;
}
//# sourceMappingURL=names.js.map

/***/ }),

/***/ 549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ InvalidInputsError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71);

/** The inputs break at least one rule; nothing has been requested from Atlas. */
class InvalidInputsError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg {
    name = 'InvalidInputsError';
    violations;
    constructor(violations) {
        const inputs = new Set(violations.map(({ input }) => input)).size;
        const count = inputs === 1 ? '1 input is' : `${inputs} inputs are`;
        super(`${count} not right; nothing was requested from Atlas. ${violations.map((v) => v.message).join(' ')}`);
        this.violations = violations;
    }
}
//# sourceMappingURL=violation.js.map

/***/ }),

/***/ 574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ly: () => (/* binding */ TITLE),
  WE: () => (/* binding */ explain),
  eg: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(500);
;// CONCATENATED MODULE: ./lib/src/clock.js

/** The clock of this machine. */
const systemClock = {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    async sleep(ms, signal) {
        signal?.throwIfAborted();
        try {
            await (0,promises_.setTimeout)(ms, undefined, signal ? { signal } : {});
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
    after(ms, callback) {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
    },
};
//# sourceMappingURL=clock.js.map
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(71);
// EXTERNAL MODULE: ./lib/src/github/masks.js
var masks = __webpack_require__(801);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(659);
;// CONCATENATED MODULE: ./lib/src/github/runner.js

/** The runner that started this process. */
const githubRunner = {
    environment: process.env,
    mask: core/* setSecret */.Pq,
    info: core/* info */.pq,
    debug: core/* debug */.Yz,
    startGroup: core/* startGroup */.Oh,
    endGroup: core/* endGroup */.N4,
    notice: (message, title) => core/* notice */.lm(message, { title }),
    warning: (message, title) => core/* warning */.$e(message, { title }),
    error: (message, title) => core/* error */.z3(message, { title }),
    fail() {
        process.exitCode = core/* ExitCode */.yU.Failure;
    },
    output: core/* setOutput */.uH,
    saveState: core/* saveState */.LZ,
    state: core/* getState */.Gu,
    async summarize(markdown) {
        await core/* summary */.z.addRaw(markdown, true).write();
    },
    onCancel(callback) {
        let cancelled = false;
        // The listeners stay: a second signal must not end the process while it is cleaning up.
        for (const signal of ['SIGINT', 'SIGTERM']) {
            process.on(signal, () => {
                if (!cancelled) {
                    cancelled = true;
                    callback();
                }
            });
        }
    },
};
//# sourceMappingURL=runner.js.map
// EXTERNAL MODULE: ./lib/src/inputs/credentials.js
var credentials = __webpack_require__(376);
// EXTERNAL MODULE: ./lib/src/inputs/violation.js
var violation = __webpack_require__(549);
;// CONCATENATED MODULE: ./lib/src/steps/step.js






const systemEffects = { runner: githubRunner, clock: systemClock, random: Math.random };
/** What is written before every annotation that is not about one input. */
const TITLE = 'Ephemeral MongoDB Atlas';
/**
 * Runs one phase of an action: masks secrets before anything else, passes a cancel on, and fails with annotations on an error.
 */
async function runStep(work, effects = systemEffects) {
    const { runner } = effects;
    for (const secret of (0,credentials/* secretsIn */.VY)(runner.environment)) {
        (0,masks/* maskSecret */.$)(runner, secret);
    }
    const cancel = new AbortController();
    runner.onCancel(() => cancel.abort(new errors/* CancelledError */.cc()));
    try {
        await work({ ...effects, cancelled: cancel.signal });
    }
    catch (error) {
        failStep(runner, error);
    }
}
function failStep(runner, error) {
    runner.fail();
    if (error instanceof violation/* InvalidInputsError */.X) {
        for (const { input, message } of error.violations) {
            runner.error(message, `Input ${input}`);
        }
    }
    else {
        runner.error(explain(runner, error), TITLE);
    }
}
/** An error's message for users. What is not written for them is a defect, of which only the debug log shows where it is. */
function explain(runner, error) {
    if (error instanceof errors/* StepError */.zg) {
        return error.message;
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    if (runner.environment.RUNNER_DEBUG === '1') {
        runner.debug(stack ?? message);
    }
    return `The action itself failed: ${message}. This is a defect: please report it, with the log of a run that has debug logging on.`;
}
//# sourceMappingURL=step.js.map

/***/ }),

/***/ 73:
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
