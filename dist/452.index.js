export const id = 452;
export const ids = [452];
export const modules = {

/***/ 9508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The clock of this machine. */
const systemClock = {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    async sleep(ms, signal) {
        signal?.throwIfAborted();
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
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

/***/ }),

/***/ 5071:
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

/***/ 3387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   h0: () => (/* binding */ plainLine)
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
/**
 * Puts a message on one line of the log that is nothing but text: GitHub's runner takes `::name::` at the start of a line for a
 * command, and `##[name]` anywhere in it.
 */
function plainLine(message) {
    return oneLine(message, Number.POSITIVE_INFINITY).replace(/^::/, ': :').replaceAll('##[', '# #[');
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

/***/ 2963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readRunContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5071);


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
    const runId = environment.GITHUB_RUN_ID ?? '0';
    return {
        owner,
        repository,
        ref,
        pullRequest: pullRequestOf(payload, ref),
        runId,
        runAttempt: environment.GITHUB_RUN_ATTEMPT ?? '1',
        trust: trustOf(payload, `${owner}/${repository}`, environment),
        runUrl: `${serverOf(environment)}/${[owner, repository, 'actions', 'runs', runId].map(pathPart).join('/')}`,
    };
}
/** Safe in an address, and in a Markdown link around it. */
function pathPart(text) {
    return encodeURIComponent(text.toWellFormed()).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`);
}
/** Where GitHub's pages are. */
function serverOf({ GITHUB_SERVER_URL: url = '' }) {
    return URL.canParse(url) ? new URL(url).origin : 'https://github.com';
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

/***/ 7801:
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

/***/ 8619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ COMMENT_DEFAULTS),
/* harmony export */   W3: () => (/* binding */ readComment),
/* harmony export */   bU: () => (/* binding */ githubToken)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8485);

/**
 * The inputs of a step that comments, with the text that stands in when they are not set. Only `github-token` has another default in the
 * action's file: an expression, which the runner puts the job's token in place of.
 */
const COMMENT_DEFAULTS = { comment: 'false', 'github-token': '' };
/** What to ask GitHub with. */
const githubToken = {
    // What was found is not shown, as it may be a secret all the same.
    schema: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .examined */ .uC)((text) => ({
        value: text,
        problems: /^[\x21-\x7e]{1,2048}$/.test(text) ? [] : ['it has another form'],
    })),
    expected: 'a GitHub token, without blanks',
    example: `\${{ github.token }}`,
};
/** Reads `comment` and `github-token`; undefined if there is to be no comment. */
function readComment(fields) {
    const token = fields.read('github-token', githubToken);
    return fields.read('comment', _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt) ? { token } : undefined;
}
//# sourceMappingURL=comment.js.map

/***/ }),

/***/ 5258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CP: () => (/* binding */ ACCESS_DEFAULTS),
  gH: () => (/* binding */ BASE_URL_DEFAULT),
  Ym: () => (/* binding */ TIMEOUT_DEFAULT),
  pc: () => (/* binding */ baseUrl),
  UU: () => (/* binding */ common_fields_name),
  Gh: () => (/* binding */ openRequest),
  bJ: () => (/* binding */ refuseViolations),
  wR: () => (/* binding */ timeout)
});

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
var inputs_credentials = __webpack_require__(9376);
// EXTERNAL MODULE: ./lib/src/inputs/durations.js
var durations = __webpack_require__(7659);
// EXTERNAL MODULE: ./lib/src/inputs/fields.js
var inputs_fields = __webpack_require__(8485);
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
// EXTERNAL MODULE: ./lib/src/inputs/violation.js
var violation = __webpack_require__(3549);
;// CONCATENATED MODULE: ./lib/src/inputs/common-fields.js







/** The first inputs of every action, with the text that stands in when they are not set. */
const ACCESS_DEFAULTS = {
    'client-id': '',
    'client-secret': '',
    'public-key': '',
    'private-key': '',
    project: '',
};
/** What stands in for `timeout` and `base-url`, as `action.yml` says. */
const TIMEOUT_DEFAULT = '20m';
const BASE_URL_DEFAULT = 'https://cloud.mongodb.com';
const FALLBACKS = { ...inputs_credentials/* CREDENTIAL_FALLBACKS */.Ge, project: ['MONGODB_ATLAS_PROJECT_ID'] };
const project = {
    schema: (0,inputs_fields/* parsed */.Yz)((text) => {
        if (/^[a-f0-9]{24}$/i.test(text)) {
            return { id: text.toLowerCase() };
        }
        // "." and ".." would be steps in the path of a URL.
        return /^(?!\.{1,2}$)[\p{L}\p{N}\-_.(),:&@+' ]{1,64}$/u.test(text) ? { name: text } : undefined;
    }),
    expected: 'the id (24 hex digits) or the name (at most 64 characters) of an Atlas project',
    example: '65f0c1d2e3a4b5c6d7e8f901',
};
/** The name of an instance. */
const common_fields_name = {
    schema: (0,inputs_fields/* examined */.uC)((text) => {
        const problem = (0,names/* brokenNameRule */.T)(text);
        return { value: text, problems: problem ? [problem] : [] };
    }),
    expected: 'a name that Atlas accepts',
    example: 'pr-123-shop',
};
/** How long a step may take. */
const timeout = (0,durations/* duration */.p0)(durations/* LONGEST_STEP */.IB, TIMEOUT_DEFAULT);
/** Where Atlas is. */
const baseUrl = {
    schema: (0,inputs_fields/* parsed */.Yz)(parseBaseUrl),
    expected: 'an https origin without path (http only for this machine itself)',
    example: BASE_URL_DEFAULT,
};
/**
 * Starts to read a request: refuses inputs that the action does not have, and reads the credentials and the project.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @param defaults every input of the action, with the text that stands in when it is not set
 */
function openRequest(environment, trust, defaults) {
    const inputs = createInputReader(environment, FALLBACKS, defaults);
    const fields = new inputs_fields/* FieldReader */.U3(inputs);
    const known = Object.keys(defaults);
    for (const unknown of unknownInputs(environment, known)) {
        fields.refuse(unknown, `there is no such input. Inputs are: ${known.join(', ')}`);
    }
    const { credentials, violations } = (0,inputs_credentials/* readCredentials */.L1)(inputs, trust);
    fields.violations.push(...violations);
    if (!inputs.text('project')) {
        fields.refuse('project', `expected ${project.expected}; got nothing. Example: ${project.example}`);
    }
    return { inputs, fields, credentials, project: fields.read('project', project) };
}
/** @throws InvalidInputsError with every violation at once, if there is any */
function refuseViolations({ violations }) {
    if (violations.length > 0) {
        throw new violation/* InvalidInputsError */.X(violations);
    }
}
//# sourceMappingURL=common-fields.js.map

/***/ }),

/***/ 9376:
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
const SECRET_VARIABLE = /^(INPUT_(CLIENT-SECRET|PRIVATE-KEY|GITHUB-TOKEN)|MONGODB_ATLAS_(CLIENT_SECRET|PRIVATE_API_KEY|PRIVATE_KEY))$/i;
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

/***/ 7659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ LONGEST_LIFE),
/* harmony export */   IB: () => (/* binding */ LONGEST_STEP),
/* harmony export */   ii: () => (/* binding */ LONGEST_ACCESS),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* unused harmony export parseDuration */
/* harmony import */ var ms__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(744);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8485);


const DURATION = /^[1-9]\d{0,8}[smhd]$/;
/** No GitHub workflow run lives longer than 35 days, so no step needs a longer time. */
const LONGEST_STEP = '35d';
/** How long an instance may be meant to stay. */
const LONGEST_LIFE = '365d';
/** How long Atlas lets database users and entries of the access list live that it is to delete by itself. */
const LONGEST_ACCESS = '7d';
/**
 * Reads a duration: a whole number and `s`, `m`, `h` or `d`, such as `90s` or `1h`.
 * Narrower than `ms` itself, which also takes "1.5 hours" and bare numbers that could mean anything.
 * @returns milliseconds, or undefined if the text is not such a duration, is zero, or is longer than `longest`
 */
function parseDuration(text, longest) {
    if (!DURATION.test(text)) {
        return undefined;
    }
    const milliseconds = ms__WEBPACK_IMPORTED_MODULE_0__(text);
    return milliseconds <= ms__WEBPACK_IMPORTED_MODULE_0__(longest) ? milliseconds : undefined;
}
/** A field for a duration of at most `longest`, in milliseconds. */
function duration(longest, example) {
    return {
        schema: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)((text) => parseDuration(text, longest)),
        expected: `a duration from 1s to ${longest}: a whole number and s, m, h or d`,
        example,
    };
}
//# sourceMappingURL=durations.js.map

/***/ }),

/***/ 8485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   U3: () => (/* binding */ FieldReader),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   uC: () => (/* binding */ examined)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3387);


/** A schema for text that `parse` reads; undefined from it means that the text is not acceptable. */
function parsed(parse) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text, context) => {
        const value = parse(text);
        if (value === undefined) {
            context.issues.push({ code: 'custom', input: text });
            return zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
        }
        return value;
    }));
}
/** So many problems with one input are told apart: a text that is all wrong shall not flood the log. */
const MOST_PROBLEMS = 10;
/** A schema for text of which `problems` says what is wrong, each in a sentence of its own. */
function examined(examine) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text, context) => {
        const { value, problems } = examine(text);
        const more = problems.length - MOST_PROBLEMS;
        const told = problems.slice(0, MOST_PROBLEMS);
        for (const problem of more > 0 ? [...told, `and ${more} more such problems`] : told) {
            context.issues.push({ code: 'custom', input: text, params: { problem } });
        }
        return value;
    }));
}
/** `true` or `false`, in the spellings that YAML 1.2 and `core.getBooleanInput` know. */
const flag = {
    schema: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['true', 'True', 'TRUE', 'false', 'False', 'FALSE']), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text) => text.toLowerCase() === 'true')),
    expected: 'true or false',
    example: 'true',
};
/** A field for one of a few words. */
function choice(first, ...others) {
    const words = [first, ...others];
    const schema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(words);
    const expected = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
    return { schema, expected, example: first };
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
            this.refuse(input, `expected ${field.expected}; ${problem ?? `got ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)}`}. Example: ${field.example}`);
        }
        return undefined;
    }
    /** Notes that something is wrong with an input. */
    refuse(input, problem) {
        this.violations.push({ input, message: `${input}: ${problem}` });
    }
}
//# sourceMappingURL=fields.js.map

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

/***/ 3549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ InvalidInputsError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);

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

/***/ 9257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ly: () => (/* binding */ TITLE),
  WE: () => (/* binding */ explain),
  eg: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./lib/src/clock.js
var clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(5071);
// EXTERNAL MODULE: ./lib/src/github/masks.js
var masks = __webpack_require__(7801);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(1659);
// EXTERNAL MODULE: ./lib/src/format.js
var format = __webpack_require__(3387);
;// CONCATENATED MODULE: ./lib/src/github/runner.js


/**
 * The runner that started this process. What is said to people may quote names, tags and answers from outside: each message is made one
 * line, as `core.info` prints it as it is.
 */
const githubRunner = {
    environment: process.env,
    mask: core/* setSecret */.Pq,
    info: (message) => core/* info */.pq((0,format/* plainLine */.h0)(message)),
    debug: core/* debug */.Yz,
    startGroup: (title) => core/* startGroup */.Oh((0,format/* plainLine */.h0)(title)),
    endGroup: core/* endGroup */.N4,
    notice: (message, title) => core/* notice */.lm((0,format/* plainLine */.h0)(message), { title: (0,format/* plainLine */.h0)(title) }),
    warning: (message, title) => core/* warning */.$e((0,format/* plainLine */.h0)(message), { title: (0,format/* plainLine */.h0)(title) }),
    error: (message, title) => core/* error */.z3((0,format/* plainLine */.h0)(message), { title: (0,format/* plainLine */.h0)(title) }),
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
var credentials = __webpack_require__(9376);
// EXTERNAL MODULE: ./lib/src/inputs/violation.js
var violation = __webpack_require__(3549);
;// CONCATENATED MODULE: ./lib/src/steps/step.js






const systemEffects = { runner: githubRunner, clock: clock/* systemClock */.m, random: Math.random };
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

/***/ })

};
