export const id = 452;
export const ids = [452];
export const modules = {

  9508:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  systemClock)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

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

  }),

  5071:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    On: () => (  TimedOutError),
    cc: () => (  CancelledError),
    zg: () => (  StepError)
  });
class StepError extends Error {
    name = 'StepError';
    reason;
    constructor(message, options = {}) {
        super(message, options);
        this.reason = options.reason ?? message;
    }
}
class CancelledError extends StepError {
    name = 'CancelledError';
    constructor() {
        super('The workflow run was cancelled.');
    }
}
class TimedOutError extends StepError {
    name = 'TimedOutError';
}

  }),

  3387:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    TL: () => (  quoted),
    TN: () => (  oneLine),
    TV: () => (  shortDuration),
    a3: () => (  formatDuration),
    h0: () => (  plainLine)
  });
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
function shortDuration(duration) {
    return formatDuration(duration).replace(/ 00 [sm]$/, '');
}
function pad(value) {
    return String(value).padStart(2, '0');
}
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
function oneLine(text, longest = 300) {
    const line = text
        .slice(0, 4 * longest)
        .replace(CONTROL, ' ')
        .trim();
    return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
function plainLine(message) {
    return oneLine(message, Number.POSITIVE_INFINITY).replace(/^::/, ': :').replaceAll('##[', '# #[');
}
const ACCOUNT_SECRET = /mdb_sa_sk_[\x21-\x7e]*/g;
function quoted(text) {
    return `"${oneLine(text.replace(ACCOUNT_SECRET, 'mdb_sa_sk_***'), 80)}"`;
}

  }),

  2963:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  readRunContext)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5071);


const LARGEST_NUMBER = 2 ** 31 - 1;
function readRunContext(environment) {
    const [owner, repository, ...rest] = (environment.GITHUB_REPOSITORY ?? '').split('/');
    if (!owner || !repository || rest.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .zg('Failed to find out which repository this run belongs to: GITHUB_REPOSITORY is not set. This action runs as a step of a GitHub workflow.');
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
function pathPart(text) {
    return encodeURIComponent(text.toWellFormed()).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`);
}
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
        return {};
    }
}
function pullRequestOf(payload, ref) {
    const commented = payload.issue?.pull_request ? payload.issue.number : undefined;
    const number = payload.pull_request?.number ?? commented ?? Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1]);
    return typeof number === 'number' && Number.isInteger(number) && number > 0 && number <= LARGEST_NUMBER
        ? number
        : undefined;
}
function trustOf(payload, repository, environment) {
    if (environment.GITHUB_EVENT_NAME === 'pull_request_target') {
        return 'trusted';
    }
    if (environment.GITHUB_ACTOR === 'dependabot[bot]') {
        return 'dependabot';
    }
    const head = payload.pull_request?.head;
    const fork = head && head.repo?.full_name !== repository;
    return fork ? 'fork' : 'trusted';
}

  }),

  7801:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  maskSecret)
  });
function maskSecret(runner, secret) {
    for (const form of formsOf(secret)) {
        runner.mask(form);
    }
}
function formsOf(secret) {
    const text = secret.toWellFormed();
    const forms = new Set([
        secret,
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

  }),

  8619:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ne: () => (  COMMENT_DEFAULTS),
    W3: () => (  readComment),
    bU: () => (  githubToken)
  });
  var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8485);

const COMMENT_DEFAULTS = { comment: 'false', 'github-token': '' };
const githubToken = {
    schema: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__  .uC)((text) => ({
        value: text,
        problems: /^[\x21-\x7e]{1,2048}$/.test(text) ? [] : ['it has another form'],
    })),
    expected: 'a GitHub token, without blanks',
    example: `\${{ github.token }}`,
};
function readComment(fields) {
    const token = fields.read('github-token', githubToken);
    return fields.read('comment', _fields_js__WEBPACK_IMPORTED_MODULE_0__  .Jt) ? { token } : undefined;
}

  }),

  5258:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  CP: () => (  ACCESS_DEFAULTS),
  gH: () => (  BASE_URL_DEFAULT),
  Ym: () => (  TIMEOUT_DEFAULT),
  pc: () => (  baseUrl),
  UU: () => (  common_fields_name),
  Gh: () => (  openRequest),
  bJ: () => (  refuseViolations),
  wR: () => (  timeout)
});

; 
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
function isLoopback(url) {
    return LOOPBACK.test(url.hostname);
}
function parseBaseUrl(text) {
    if (!URL.canParse(text)) {
        return undefined;
    }
    const url = new URL(text);
    const trusted = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
    const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
    return trusted && bare ? url.origin : undefined;
}
var inputs_credentials = __webpack_require__(9376);
var durations = __webpack_require__(7659);
var inputs_fields = __webpack_require__(8485);
var names = __webpack_require__(322);
; 
function createInputReader(environment, fallbacks, defaults) {
    return {
        text(input) {
            const variables = [variableOf(input), ...(fallbacks[input] ?? [])];
            const texts = [...variables.map((variable) => environment[variable]?.trim()), defaults[input]];
            return texts.find((text) => text);
        },
    };
}
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
var violation = __webpack_require__(3549);
; 







const ACCESS_DEFAULTS = {
    'client-id': '',
    'client-secret': '',
    'public-key': '',
    'private-key': '',
    project: '',
};
const TIMEOUT_DEFAULT = '20m';
const BASE_URL_DEFAULT = 'https://cloud.mongodb.com';
const FALLBACKS = { ...inputs_credentials .Ge, project: ['MONGODB_ATLAS_PROJECT_ID'] };
const project = {
    schema: (0,inputs_fields .Yz)((text) => {
        if (/^[a-f0-9]{24}$/i.test(text)) {
            return { id: text.toLowerCase() };
        }
        return /^(?!\.{1,2}$)[\p{L}\p{N}\-_.(),:&@+' ]{1,64}$/u.test(text) ? { name: text } : undefined;
    }),
    expected: 'the id (24 hex digits) or the name (at most 64 characters) of an Atlas project',
    example: '65f0c1d2e3a4b5c6d7e8f901',
};
const common_fields_name = {
    schema: (0,inputs_fields .uC)((text) => {
        const problem = (0,names .T)(text);
        return { value: text, problems: problem ? [problem] : [] };
    }),
    expected: 'a name that Atlas accepts',
    example: 'pr-123-shop',
};
const timeout = (0,durations .p0)(durations .IB, TIMEOUT_DEFAULT);
const baseUrl = {
    schema: (0,inputs_fields .Yz)(parseBaseUrl),
    expected: 'an https origin without path (http only for this machine itself)',
    example: BASE_URL_DEFAULT,
};
function openRequest(environment, trust, defaults) {
    const inputs = createInputReader(environment, FALLBACKS, defaults);
    const fields = new inputs_fields .U3(inputs);
    const known = Object.keys(defaults);
    for (const unknown of unknownInputs(environment, known)) {
        fields.refuse(unknown, `there is no such input. Inputs are: ${known.join(', ')}`);
    }
    const { credentials, violations } = (0,inputs_credentials .L1)(inputs, trust);
    fields.violations.push(...violations);
    if (!inputs.text('project')) {
        fields.refuse('project', `expected ${project.expected}; got nothing. Example: ${project.example}`);
    }
    return { inputs, fields, credentials, project: fields.read('project', project) };
}
function refuseViolations({ violations }) {
    if (violations.length > 0) {
        throw new violation .X(violations);
    }
}

  }),

  9376:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ge: () => (  CREDENTIAL_FALLBACKS),
    L1: () => (  readCredentials),
    VY: () => (  secretsIn)
  });
const CREDENTIAL_FALLBACKS = {
    'client-id': ['MONGODB_ATLAS_CLIENT_ID'],
    'client-secret': ['MONGODB_ATLAS_CLIENT_SECRET'],
    'public-key': ['MONGODB_ATLAS_PUBLIC_API_KEY', 'MONGODB_ATLAS_PUBLIC_KEY'],
    'private-key': ['MONGODB_ATLAS_PRIVATE_API_KEY', 'MONGODB_ATLAS_PRIVATE_KEY'],
};
const SECRET_VARIABLE = /^(INPUT_(CLIENT-SECRET|PRIVATE-KEY|GITHUB-TOKEN)|MONGODB_ATLAS_(CLIENT_SECRET|PRIVATE_API_KEY|PRIVATE_KEY))$/i;
const PRINTABLE = /^[\x21-\x7e]+$/;
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
function secretsIn(environment) {
    const found = new Set();
    for (const [variable, value] of Object.entries(environment)) {
        const text = value?.trim() ?? '';
        if (text && SECRET_VARIABLE.test(variable)) {
            found.add(text);
        }
        if (/^INPUT_/i.test(variable)) {
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

  }),

  7659:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EP: () => (  LONGEST_LIFE),
    IB: () => (  LONGEST_STEP),
    ii: () => (  LONGEST_ACCESS),
    p0: () => (  duration)
  });
  var ms__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(744);
  var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8485);


const DURATION = /^[1-9]\d{0,8}[smhd]$/;
const LONGEST_STEP = '35d';
const LONGEST_LIFE = '365d';
const LONGEST_ACCESS = '7d';
function parseDuration(text, longest) {
    if (!DURATION.test(text)) {
        return undefined;
    }
    const milliseconds = ms__WEBPACK_IMPORTED_MODULE_0__(text);
    return milliseconds <= ms__WEBPACK_IMPORTED_MODULE_0__(longest) ? milliseconds : undefined;
}
function duration(longest, example) {
    return {
        schema: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)((text) => parseDuration(text, longest)),
        expected: `a duration from 1s to ${longest}: a whole number and s, m, h or d`,
        example,
    };
}

  }),

  8485:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jt: () => (  flag),
    U3: () => (  FieldReader),
    Yq: () => (  choice),
    Yz: () => (  parsed),
    uC: () => (  examined)
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);
  var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);
  var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3387);


function parsed(parse) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__  .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__  .pdi((text, context) => {
        const value = parse(text);
        if (value === undefined) {
            context.issues.push({ code: 'custom', input: text });
            return zod_mini__WEBPACK_IMPORTED_MODULE_1__  .tm;
        }
        return value;
    }));
}
const MOST_PROBLEMS = 10;
function examined(examine) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__  .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__  .pdi((text, context) => {
        const { value, problems } = examine(text);
        const more = problems.length - MOST_PROBLEMS;
        const told = problems.slice(0, MOST_PROBLEMS);
        for (const problem of more > 0 ? [...told, `and ${more} more such problems`] : told) {
            context.issues.push({ code: 'custom', input: text, params: { problem } });
        }
        return value;
    }));
}
const flag = {
    schema: zod_mini__WEBPACK_IMPORTED_MODULE_0__  .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__  .k5n(['true', 'True', 'TRUE', 'false', 'False', 'FALSE']), zod_mini__WEBPACK_IMPORTED_MODULE_0__  .pdi((text) => text.toLowerCase() === 'true')),
    expected: 'true or false',
    example: 'true',
};
function choice(first, ...others) {
    const words = [first, ...others];
    const schema = zod_mini__WEBPACK_IMPORTED_MODULE_0__  .k5n(words);
    const expected = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
    return { schema, expected, example: first };
}
class FieldReader {
    #inputs;
    violations = [];
    constructor(inputs) {
        this.#inputs = inputs;
    }
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
            this.refuse(input, `expected ${field.expected}; ${problem ?? `got ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__  .TL)(text)}`}. Example: ${field.example}`);
        }
        return undefined;
    }
    refuse(input, problem) {
        this.violations.push({ input, message: `${input}: ${problem}` });
    }
}

  }),

  322:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  brokenNameRule),
    Y: () => (  HOST_NAME_LENGTH)
  });
const HOST_NAME_LENGTH = 23;
const LONGEST_NAME = 64;
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

  }),

  3549:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  InvalidInputsError)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);

class InvalidInputsError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__  .zg {
    name = 'InvalidInputsError';
    violations;
    constructor(violations) {
        const inputs = new Set(violations.map(({ input }) => input)).size;
        const count = inputs === 1 ? '1 input is' : `${inputs} inputs are`;
        super(`${count} not right; nothing was requested from Atlas. ${violations.map((v) => v.message).join(' ')}`);
        this.violations = violations;
    }
}

  }),

  9257:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  ly: () => (  TITLE),
  WE: () => (  explain),
  eg: () => (  runStep)
});

var clock = __webpack_require__(9508);
var errors = __webpack_require__(5071);
var masks = __webpack_require__(7801);
var core = __webpack_require__(3838);
var format = __webpack_require__(3387);
; 


const githubRunner = {
    environment: process.env,
    mask: core .Pq,
    info: (message) => core .pq((0,format .h0)(message)),
    debug: core .Yz,
    startGroup: (title) => core .Oh((0,format .h0)(title)),
    endGroup: core .N4,
    notice: (message, title) => core .lm((0,format .h0)(message), { title: (0,format .h0)(title) }),
    warning: (message, title) => core .$e((0,format .h0)(message), { title: (0,format .h0)(title) }),
    error: (message, title) => core .z3((0,format .h0)(message), { title: (0,format .h0)(title) }),
    fail() {
        process.exitCode = core .yU.Failure;
    },
    output: core .uH,
    saveState: core .LZ,
    state: core .Gu,
    async summarize(markdown) {
        try {
            await core .z.addRaw(markdown, true).write();
        }
        catch (error) {
            core .z.emptyBuffer();
            const cause = error.message.replace(/\.$/, '');
            githubRunner.warning(`Failed to write the job summary: ${cause}. The step goes on without it.`, 'Job summary');
        }
    },
    onCancel(callback) {
        let cancelled = false;
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK']) {
            process.on(signal, () => {
                if (!cancelled) {
                    cancelled = true;
                    callback();
                }
            });
        }
    },
};
var credentials = __webpack_require__(9376);
var violation = __webpack_require__(3549);
; 






const systemEffects = { runner: githubRunner, clock: clock .m, random: Math.random };
const TITLE = 'Ephemeral MongoDB Atlas';
async function runStep(work, effects = systemEffects) {
    const { runner } = effects;
    for (const secret of (0,credentials .VY)(runner.environment)) {
        (0,masks .$)(runner, secret);
    }
    const cancel = new AbortController();
    runner.onCancel(() => cancel.abort(new errors .cc()));
    try {
        await work({ ...effects, cancelled: cancel.signal });
    }
    catch (error) {
        failStep(runner, error);
    }
}
function failStep(runner, error) {
    runner.fail();
    if (error instanceof violation .X) {
        for (const { input, message } of error.violations) {
            runner.error(message, `Input ${input}`);
        }
    }
    else {
        runner.error(explain(runner, error), TITLE);
    }
}
function explain(runner, error) {
    if (error instanceof errors .zg) {
        return error.message;
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    if (runner.environment.RUNNER_DEBUG === '1') {
        runner.debug(stack ?? message);
    }
    return `The action itself failed: ${message}. This is a defect: please report it, with the log of a run that has debug logging on.`;
}

  })

};
