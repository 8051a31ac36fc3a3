import { describe, expect, test } from '@jest/globals';
import { CREATE_DEFAULTS, readCreateRequest } from '../../src/inputs/create-request.ts';
import { DELETE_DEFAULTS, readDeleteRequest } from '../../src/inputs/delete-request.ts';
import {
  readSearchIndexesRequest,
  SEARCH_INDEXES_DEFAULTS,
} from '../../src/inputs/search-indexes-request.ts';
import { readSweepRequest, SWEEP_DEFAULTS } from '../../src/inputs/sweep-request.ts';
import type { Trust } from '../../src/types.ts';
import {
  documentedDefaults,
  ENOUGH,
  type Inputs,
  PROJECT,
  variablesOf,
  violationsIn,
} from '../support/inputs.ts';

const INDEXES = '[{"database":"a","collectionName":"b","name":"c","definition":{}}]';
const ACTIONS = [
  {
    action: 'create',
    file: 'action.yml',
    defaults: CREATE_DEFAULTS,
    required: {},
    reader: readCreateRequest,
  },
  {
    action: 'delete',
    file: 'delete/action.yml',
    defaults: DELETE_DEFAULTS,
    required: {},
    reader: readDeleteRequest,
  },
  {
    action: 'sweep',
    file: 'sweep/action.yml',
    defaults: SWEEP_DEFAULTS,
    required: {},
    reader: readSweepRequest,
  },
  {
    action: 'search-indexes',
    file: 'search-indexes/action.yml',
    defaults: SEARCH_INDEXES_DEFAULTS,
    required: { indexes: INDEXES },
    reader: readSearchIndexesRequest,
  },
];

describe.each(ACTIONS)('the inputs of $action', ({ file, defaults, required, reader }) => {
  const enough = { ...ENOUGH, ...required };

  async function read(inputs: Inputs, environment: Inputs = {}, trust: Trust = 'trusted') {
    return reader(variablesOf(inputs, environment), trust);
  }

  /** The messages about inputs that are invalid. */
  function violations(inputs: Inputs, trust?: Trust): Promise<string[]> {
    return read(inputs, {}, trust).then((request) => {
      throw new Error(`Nothing was reported: ${JSON.stringify(request)}`);
    }, violationsIn);
  }

  test('have the names, the order and the defaults of its action.yml', () => {
    expect(documentedDefaults(file)).toEqual(Object.entries(defaults));
  });

  test('have their defaults if they are empty', async () => {
    const empty = Object.fromEntries(Object.keys(defaults).map((input) => [input, '']));
    expect(await read({ ...empty, ...enough })).toEqual(await read(enough));
  });

  test('leave credentials, project and base URL to the environment if they are not set', async () => {
    const environment = {
      MONGODB_ATLAS_CLIENT_ID: ENOUGH['client-id'],
      MONGODB_ATLAS_CLIENT_SECRET: ENOUGH['client-secret'],
      MONGODB_ATLAS_PROJECT_ID: PROJECT,
      MONGODB_ATLAS_BASE_URL: 'https://cloud.mongodbgov.com/',
    };
    const expected = { ...(await read(enough)), baseUrl: 'https://cloud.mongodbgov.com' };
    expect(await read(required, environment)).toEqual(expected);
    const other = { ...environment, MONGODB_ATLAS_PROJECT_ID: 'ffffffffffffffffffffffff' };
    const inputs = { ...required, project: PROJECT, 'base-url': 'https://atlas.example' };
    expect(await read(inputs, other)).toEqual({ ...expected, baseUrl: 'https://atlas.example' });
  });

  test('give a request that cannot be changed', async () => {
    expect(Object.isFrozen(await read(enough))).toBe(true);
  });

  test('are all reported at once if they are invalid, each in one message', async () => {
    const invalid = Object.keys(defaults).filter(
      (input) => !/^(public-key|private-key|github-token)$/.test(input),
    );
    const said = await violations(Object.fromEntries([...invalid, 'timout'].map((input) => [input, '<>'])));
    const names = said.map((message) => message.split(':', 1)[0]);
    expect(names.sort()).toEqual([...invalid, 'timout'].sort());
  });

  test('are reported in addition to the secrets that GitHub does not pass', async () => {
    expect(await violations({ ...required, project: PROJECT, timeout: '0s' }, 'fork')).toEqual([
      expect.stringContaining('GitHub does not pass secrets to pull requests from forks'),
      expect.stringContaining('timeout: expected a duration'),
    ]);
  });

  test('are reported without the client secret that they contain', async () => {
    const secret = 'mdb_sa_sk_0123456789abcdef';
    for (const input of Object.keys(defaults)) {
      const said = (await violations({ ...enough, [input]: `<${'x'.repeat(60)} ${secret}>` })).join();
      expect(said).toContain(input.endsWith('-key') ? 'client-id' : input);
      expect(said).not.toContain('mdb_sa_sk_0');
    }
  });
});
