export const id = 494;
export const ids = [494];
export const modules = {

/***/ 4494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSearchIndexesRequest: () => (/* binding */ readSearchIndexesRequest)
});

// UNUSED EXPORTS: SEARCH_INDEXES_DEFAULTS

// EXTERNAL MODULE: ./lib/src/inputs/common-request.js + 1 modules
var common_request = __webpack_require__(1058);
// EXTERNAL MODULE: ./lib/src/inputs/fields.js
var fields = __webpack_require__(8485);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./lib/src/util/format.js
var format = __webpack_require__(7552);
;// CONCATENATED MODULE: ./lib/src/inputs/index-definitions.js




const MAX_BYTES = 1_000_000;
const NO_OBJECT = 'must be an object';
function nameOf(what) {
    const problem = `must be the name of ${what}`;
    return schemas/* string */.YjP(problem).check(api/* _minLength */.m9(1, problem));
}
// The definition is validated by Atlas, which knows more analyzers and field types every year.
const Index = schemas/* strictObject */.rej({
    database: nameOf('a database'),
    collectionName: nameOf('a collection'),
    name: nameOf('the index'),
    type: schemas/* _default */.Rvf(schemas/* enum */.k5n(['search', 'vectorSearch'], 'must be "search" or "vectorSearch"'), 'search'),
    definition: schemas/* custom */.IeY(isObject, NO_OBJECT),
}, NO_OBJECT);
/** Parses a JSON array of search indexes, or a file of the checkout that contains one. */
function parseIndexes(text, environment) {
    if (/^[[{]/.test(text)) {
        return parseJson(text);
    }
    const file = readWorkspaceFile(text, environment);
    const { value, problems } = file.problem ? { value: [], problems: [file.problem] } : parseJson(file.text);
    return { value, problems: problems.map((problem) => `${(0,format/* quote */.hD)(text)}: ${problem}`) };
}
/** Each problem starts with its path. */
function parseJson(json) {
    let parsed;
    try {
        parsed = JSON.parse(json);
        // Unlike JSON.parse, this fails for deeply nested values, and would fail in the request.
        JSON.stringify(parsed);
    }
    catch (error) {
        return { value: [], problems: [describeJsonError(error)] };
    }
    if (!Array.isArray(parsed)) {
        return { value: [], problems: ['it is valid JSON, but not an array'] };
    }
    if (parsed.length === 0) {
        return { value: [], problems: ['the array is empty'] };
    }
    const results = parsed.map((item) => Index.safeParse(item));
    const value = results.flatMap(({ data }) => (data ? [data] : []));
    const problems = results.flatMap(({ error }, index) => (error?.issues ?? []).flatMap((issue) => describeIssue(`indexes[${index}]`, issue)));
    return { value, problems: [...problems, ...duplicates(results.map(({ data }) => data))] };
}
function describeIssue(path, issue) {
    if (issue.code === 'unrecognized_keys') {
        const fields = Object.keys(Index.shape).join(', ');
        return issue.keys.map((key) => `${path}: has an unknown field ${(0,format/* quote */.hD)(key)}; the fields are ${fields}`);
    }
    return [`${[path, ...issue.path].join('.')}: ${issue.message}`];
}
/** Indexes with the database, collection and name of an earlier one. */
function duplicates(items) {
    const first = new Map();
    return items.flatMap((item, index) => {
        if (!item) {
            return [];
        }
        const key = JSON.stringify([item.database, item.collectionName, item.name]);
        const earlier = first.get(key);
        first.set(key, earlier ?? index);
        return earlier === undefined
            ? []
            : [`indexes[${index}]: has the same database, collectionName and name as indexes[${earlier}]`];
    });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Describes an error of JSON.parse, without the text that the error quotes. */
function describeJsonError(error) {
    if (error instanceof RangeError) {
        return 'it is nested too deeply';
    }
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(error.message) ?? [];
    return `it is not valid JSON${line ? ` (line ${line}, column ${column})` : ''}`;
}
/**
 * Reads a text file of the checkout: at most 1 MB, and inside the workspace. This is also checked for the target of a symbolic link, so
 * that the checkout of a fork cannot make the step read other files of the runner.
 */
function readWorkspaceFile(path, { GITHUB_WORKSPACE }) {
    try {
        const workspace = (0,external_node_fs_.realpathSync)(GITHUB_WORKSPACE || process.cwd());
        const file = (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(workspace, path));
        const fromWorkspace = (0,external_node_path_.relative)(workspace, file);
        if ((0,external_node_path_.isAbsolute)(fromWorkspace) || /^\.\.(?:[/\\]|$)/.test(fromWorkspace)) {
            return { text: '', problem: 'the file is outside of the workspace' };
        }
        const stats = (0,external_node_fs_.statSync)(file);
        if (!stats.isFile()) {
            return { text: '', problem: 'it is not a file' };
        }
        if (stats.size > MAX_BYTES) {
            return { text: '', problem: `the file has ${stats.size} bytes, but at most ${MAX_BYTES} are allowed` };
        }
        return { text: (0,external_node_fs_.readFileSync)(file, 'utf8').replace(/^\uFEFF/, '') };
    }
    catch (error) {
        return { text: '', problem: describeFileError(error) };
    }
}
function describeFileError({ code }) {
    return code === 'ENOENT' || code === 'ENOTDIR'
        ? 'there is no such file in the workspace; check out the repository before this step'
        : `the file cannot be read (${code})`;
}
//# sourceMappingURL=index-definitions.js.map
;// CONCATENATED MODULE: ./lib/src/inputs/search-indexes-request.js



/** The inputs of the search-indexes action in the order of `search-indexes/action.yml`, with their defaults. */
const SEARCH_INDEXES_DEFAULTS = {
    ...common_request/* ACCESS_DEFAULTS */.CP,
    name: '',
    indexes: '',
    'if-different': 'warn',
    wait: 'true',
    timeout: common_request/* TIMEOUT_DEFAULT */.Ym,
    'base-url': '',
};
/**
 * Reads and validates the inputs of the search-indexes action, and the file with the indexes if there is one.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with all violations
 */
function readSearchIndexesRequest(environment, trust) {
    const { inputs, access } = common_request/* startRequest */.E7(environment, trust, SEARCH_INDEXES_DEFAULTS);
    const indexes = {
        schema: (0,fields/* validated */.Pf)((text) => parseIndexes(text, environment)),
        expected: 'a JSON array of search indexes, or the path of a file that contains one',
        example: '[{"database": "shop", "collectionName": "products", "name": "default", "definition": {"mappings": {"dynamic": true}}}]',
    };
    return common_request/* finishRequest */.hH(inputs, {
        ...access,
        name: inputs.read('name', common_request/* name */.UU),
        indexes: inputs.readRequired('indexes', indexes),
        ifDifferent: inputs.read('if-different', (0,fields/* choice */.Yq)('warn', 'update')),
        wait: inputs.read('wait', fields/* flag */.Jt),
        timeoutMs: inputs.read('timeout', common_request/* timeout */.wR),
        baseUrl: common_request/* readBaseUrl */.$P(inputs),
    });
}
//# sourceMappingURL=search-indexes-request.js.map

/***/ })

};
