import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  readSearchIndexesRequest,
  type SearchIndexesRequest,
} from '../../src/inputs/search-indexes-request.ts';
import { ENOUGH, type Inputs, PROJECT, refusalsOf, variablesOf } from '../support/inputs.ts';

const INDEX = {
  database: 'shop',
  collectionName: 'products',
  name: 'default',
  definition: { mappings: { dynamic: true } },
};
const VECTOR = { ...INDEX, name: 'vectors', type: 'vectorSearch', definition: { fields: [] } };
const EXPECTED =
  'indexes: expected a JSON array of search indexes, or the path of a file that contains one; ';
const EXAMPLE =
  '. Example: [{"database": "shop", "collectionName": "products", "name": "default", "definition": {"mappings": {"dynamic": true}}}]';

function read(inputs: Inputs, environment: Inputs = {}): SearchIndexesRequest {
  return readSearchIndexesRequest(variablesOf({ ...ENOUGH, ...inputs }, environment), 'trusted');
}

/** The problems of the input `indexes`, without what all messages have in common. */
function problemsOf(indexes: unknown, environment: Inputs = {}): string[] {
  const text = typeof indexes === 'string' ? indexes : JSON.stringify(indexes);
  return refusalsOf(() => read({ indexes: text }, environment)).map((message) => {
    expect(message.startsWith(EXPECTED)).toBe(true);
    expect(message.endsWith(EXAMPLE)).toBe(true);
    return message.slice(EXPECTED.length, -EXAMPLE.length);
  });
}

describe('the inputs of search-indexes', () => {
  test('give a request, with type search if it is not set', () => {
    expect(read({ indexes: JSON.stringify([INDEX, VECTOR]) })).toEqual({
      credentials: {
        kind: 'service-account',
        clientId: ENOUGH['client-id'],
        clientSecret: ENOUGH['client-secret'],
      },
      project: { id: PROJECT },
      name: undefined,
      indexes: [{ ...INDEX, type: 'search' }, VECTOR],
      ifDifferent: 'warn',
      wait: true,
      timeoutMs: 1_200_000,
      baseUrl: 'https://cloud.mongodb.com',
      warnings: [],
    });
  });

  test('can all be set', () => {
    const request = read({
      indexes: JSON.stringify([INDEX]),
      name: 'pr-1',
      'if-different': 'update',
      wait: 'False',
      timeout: '90s',
    });
    expect(request).toMatchObject({
      name: 'pr-1',
      ifDifferent: 'update',
      wait: false,
      timeoutMs: 90_000,
    });
    expect(Object.isFrozen(request)).toBe(true);
  });

  test('require indexes', () => {
    expect(problemsOf('')).toEqual(['got nothing']);
  });

  test('allow any number of indexes, because Atlas has its own limit', () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ ...INDEX, name: `n${n}` }));
    expect(read({ indexes: JSON.stringify(many) }).indexes).toHaveLength(30);
  });

  test('keep a definition unchanged, even with keys that are special in JavaScript', () => {
    const definition =
      '{"mappings":{"dynamic":false,"fields":{"__proto__":{"type":"string"}}},"__proto__":1}';
    const indexes = `[{"database":"a","collectionName":"b","name":"c","definition":${definition}}]`;
    expect(JSON.stringify(read({ indexes }).indexes[0]?.definition)).toBe(definition);
  });
});

describe('the input indexes', () => {
  test.each<[string, string, string]>([
    ['invalid JSON', '[{"database": "shop",}]', 'it is not valid JSON (line 1, column 22)'],
    ['incomplete JSON', '[{', 'it is not valid JSON (line 1, column 3)'],
    ['an object', '{"database": "shop"}', 'it is valid JSON, but not an array'],
    ['an empty array', '[]', 'the array is empty'],
  ])('is an error if it is %s', (_what, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('is an error if it is nested too deeply to be sent', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(problemsOf(`[{"definition":${deep}}]`)).toEqual(['it is nested too deeply']);
  });

  test.each<[unknown, string]>([
    [{ ...INDEX, database: undefined }, 'indexes[0].database: must be the name of a database'],
    [{ ...INDEX, collectionName: '' }, 'indexes[0].collectionName: must be the name of a collection'],
    [{ ...INDEX, name: 7 }, 'indexes[0].name: must be the name of the index'],
    [{ ...INDEX, type: 'fullText' }, 'indexes[0].type: must be "search" or "vectorSearch"'],
    [{ ...INDEX, definition: undefined }, 'indexes[0].definition: must be an object'],
    [{ ...INDEX, definition: [] }, 'indexes[0].definition: must be an object'],
    [{ ...INDEX, definition: 'x' }, 'indexes[0].definition: must be an object'],
    ['shop.products', 'indexes[0]: must be an object'],
    [null, 'indexes[0]: must be an object'],
    [
      { ...INDEX, mappings: { dynamic: true } },
      'indexes[0]: has an unknown field "mappings"; the fields are database, collectionName, name, type, definition',
    ],
  ])('is reported with the path of the invalid field if it contains %j', (index, problem) => {
    expect(problemsOf([index])).toEqual([problem]);
  });

  test('is reported with all its problems', () => {
    const { definition: _definition, ...incomplete } = INDEX;
    expect(
      problemsOf([INDEX, { ...incomplete, type: 'x', colour: 'red' }, 'x', { ...INDEX, type: 'search' }]),
    ).toEqual([
      'indexes[1].type: must be "search" or "vectorSearch"',
      'indexes[1].definition: must be an object',
      'indexes[1]: has an unknown field "colour"; the fields are database, collectionName, name, type, definition',
      'indexes[2]: must be an object',
      'indexes[3]: has the same database, collectionName and name as indexes[0]',
    ]);
  });

  test('is reported with at most ten problems and the number of the others', () => {
    const problems = problemsOf(Array.from({ length: 1_000 }, () => ({})));
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toBe('there are 3990 more problems like these');
  });

  test('is reported without the client secret that it contains', () => {
    const secret = 'mdb_sa_sk_0123456789abcdef';
    for (const indexes of [secret, `[${secret}`, JSON.stringify([{ ...INDEX, [secret]: secret }])]) {
      expect(problemsOf(indexes).join()).not.toContain('mdb_sa_sk_0');
    }
  });
});

describe('a file for the input indexes', () => {
  let folder: string;
  let workspace: string;

  beforeAll(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'indexes-'));
    workspace = join(folder, 'work');
    mkdirSync(join(workspace, 'search'), { recursive: true });
    writeFileSync(join(workspace, 'search', 'good.json'), `\uFEFF${JSON.stringify([INDEX])}\n`);
    writeFileSync(
      join(workspace, 'bad.json'),
      JSON.stringify([
        { ...INDEX, definition: 1 },
        { ...INDEX, name: '' },
      ]),
    );
    writeFileSync(join(workspace, 'text.json'), 'name: default\n');
    writeFileSync(join(workspace, 'large.json'), ' '.repeat(1_000_001));
    writeFileSync(join(folder, 'outside.json'), JSON.stringify([INDEX]));
    mkdirSync(join(folder, 'workaround'));
    writeFileSync(join(folder, 'workaround', 'a.json'), JSON.stringify([INDEX]));
    symlinkSync(join(folder, 'outside.json'), join(workspace, 'link.json'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['search/good.json', './search/good.json', 'search/../search/good.json'])(
    'is read from the workspace: %s',
    (indexes) => {
      expect(read({ indexes }, { GITHUB_WORKSPACE: workspace }).indexes).toEqual([
        { ...INDEX, type: 'search' },
      ]);
    },
  );

  test('is found by its absolute path, and relative to the current folder without a workspace', () => {
    const indexes = join(workspace, 'search', 'good.json');
    expect(read({ indexes }, { GITHUB_WORKSPACE: workspace }).indexes).toHaveLength(1);
    expect(problemsOf('package.json')).toEqual(['"package.json": it is valid JSON, but not an array']);
  });

  test('is named in every problem', () => {
    expect(problemsOf('bad.json', { GITHUB_WORKSPACE: workspace })).toEqual([
      '"bad.json": indexes[0].definition: must be an object',
      '"bad.json": indexes[1].name: must be the name of the index',
    ]);
  });

  test.each([
    ['missing.json', 'there is no such file in the workspace; check out the repository before this step'],
    ['bad.json/x', 'there is no such file in the workspace; check out the repository before this step'],
    ['text.json', 'it is not valid JSON'],
    ['search', 'it is not a file'],
    ['large.json', 'the file has 1000001 bytes, but at most 1000000 are allowed'],
    ['../outside.json', 'the file is outside of the workspace'],
    ['../workaround/a.json', 'the file is outside of the workspace'],
    ['link.json', 'the file is outside of the workspace'],
    [process.execPath, 'the file is outside of the workspace'],
    ['..', 'the file is outside of the workspace'],
    ['a\0b', 'the file cannot be read (ERR_INVALID_ARG_VALUE)'],
  ])('is an error if the path is %j', (path, problem) => {
    const problems = problemsOf(path, { GITHUB_WORKSPACE: workspace });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`: ${problem}`);
  });
});
