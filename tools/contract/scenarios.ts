import type { Fault } from '../../emulator/index.ts';
import { scenarios as faultScenarios, type Scenario } from '../faults/scenarios.ts';
import { OURS } from '../harness/harness.ts';

/** A scenario of the fault matrix, or one that fails. */
export interface ContractScenario extends Scenario {
  readonly fails?: boolean;
}

const KEY = '0123456789abcdef01234567';
const NAME = 'contract';
const INDEX = {
  database: 'shop',
  collectionName: 'products',
  name: 'default',
  definition: {
    mappings: { dynamic: false, fields: { title: { type: 'string' } } },
    analyzer: 'lucene.english',
  },
};

/** As Atlas lists an index, with another definition. */
const DIFFERENT_INDEX = {
  ...{ database: INDEX.database, collectionName: INDEX.collectionName, name: INDEX.name },
  ...{ type: 'search', status: 'READY', queryable: true, latestDefinition: { mappings: {} } },
};

function create(
  name: string,
  inputs: Scenario['inputs'] = {},
  more: Partial<ContractScenario> & { readonly fault?: Fault } = {},
): ContractScenario {
  const { fault, ...rest } = more;
  const emulator = { ...rest.emulator, ...(fault ? { faults: [fault] } : {}) };
  return {
    ...{ name, phase: 'create', login: 'service-account', inputs: { name: NAME, ...inputs }, ...rest },
    emulator,
  };
}

function searchIndexes(name: string, inputs: Scenario['inputs'], emulator = {}): ContractScenario {
  return {
    ...{ name, phase: 'search-indexes', login: 'api-key', emulator, fails: true },
    inputs: { name: NAME, indexes: JSON.stringify([INDEX]), timeout: '5s', ...inputs },
    prepare({ emulator: { addInstance } }) {
      addInstance({ name: NAME, tags: OURS });
      return {};
    },
  };
}

const apiKey = { login: 'api-key' } as const;
const fails = { fails: true } as const;

/** Together, they send every request that the action can send, and get every kind of response. */
export const scenarios: readonly ContractScenario[] = [
  ...faultScenarios,
  create('flex, with everything set', {
    ...{ 'termination-protection': 'true', provider: 'GCP', region: 'WESTERN_EUROPE', 'expires-in': '1d' },
    ...{ tags: '{"team": "checkout"}', project: 'emulated+project' },
  }),
  create('serverless, with everything set', {
    ...{ 'instance-type': 'serverless', 'continuous-backup': 'true', 'termination-protection': 'true' },
    ...{ provider: 'azure', region: 'EUROPE_NORTH', tags: 'team=checkout\npurpose=a test' },
  }),
  create(
    'serverless, with an API key, without waiting',
    {
      ...{ 'instance-type': 'serverless', 'wait-for': 'none' },
    },
    apiKey,
  ),
  create('roles, and addresses and blocks of both versions of IP', {
    ...{ 'database-user': 'true', 'database-user-roles': 'readWrite@shop\nread@logs' },
    ...{
      'database-user-expires-in': '7d',
      'allow-ip': '203.0.113.7\n198.51.100.0/24\n2001:db8::1\n2001:db8:1::/48',
    },
  }),
  create(
    'a snapshot with its ID',
    { 'restore-from': `live@${KEY}` },
    { emulator: { snapshots: [{ instance: 'live', id: KEY }] } },
  ),
  create(
    'a response to a POST of a user that is lost',
    { 'database-user': 'true' },
    {
      ...apiKey,
      fault: { kind: 'reset', operation: 'createDatabaseUser', afterWork: true },
    },
  ),
  create(
    'an access list entry whose status is late',
    { 'allow-ip': '203.0.113.7' },
    {
      fault: { kind: 'late-status', operation: 'createAccessList', delayMs: 2_000 },
    },
  ),
  create(
    'the maximum number of database users',
    { 'database-user': 'true' },
    {
      ...fails,
      prepare({ emulator }) {
        for (let n = 0; n < 100; n += 1) {
          emulator.addUser({ username: `user-${n}` });
        }
        return {};
      },
    },
  ),
  ...[{ dedicated: true }, { viaServerless: true }, {}].map((kind) =>
    create(
      `a name that is in use: ${JSON.stringify(kind)}`,
      { 'instance-type': 'viaServerless' in kind ? 'serverless' : 'flex' },
      {
        ...fails,
        prepare({ emulator }) {
          emulator.addInstance({ name: NAME, ...kind });
          return {};
        },
      },
    ),
  ),
  create('a wrong secret', { 'client-secret': 'mdb_sa_sk_wrong' }, fails),
  create(
    'a wrong private key',
    { 'private-key': '00000000-0000-4000-8000-000000000000' },
    { ...apiKey, ...fails },
  ),
  create('a project that does not exist', { project: 'nowhere to be found' }, fails),
  create(
    'an address that is not on the API access list',
    {},
    { ...fails, emulator: { apiAccess: 'blocked' } },
  ),
  searchIndexes('a collection that does not exist', {}, { database: 'direct' }),
  searchIndexes('a definition that is too large', {
    indexes: JSON.stringify([{ ...INDEX, definition: { analyzer: 'x'.repeat(4_000) } }]),
  }),
  searchIndexes('an instance that does not exist', { name: 'nowhere' }),
  searchIndexes(
    'an index that is gone when it is updated',
    { 'if-different': 'update' },
    { faults: [{ kind: 'status', status: 200, operation: 'listSearchIndexes', body: [DIFFERENT_INDEX] }] },
  ),
];
