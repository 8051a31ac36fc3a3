import type { Emulator, EmulatorOptions } from '../../emulator/index.ts';
import type { AuthMethod } from '../emulator-inputs.ts';

/** A run of the create action with its post phase, and optionally of another action after it. */
export interface Scenario {
  name: string;
  emulator?: EmulatorOptions;
  authMethod: AuthMethod;
  inputs?: (emulator: Emulator) => Record<string, string>;
  prepare?: (emulator: Emulator) => void;
  /** Kills main when the emulator has processed this operation. */
  killAfter?: string;
  /** Another action that runs after post. */
  nextAction?: {
    action: 'delete' | 'sweep' | 'search-indexes';
    inputs?: Record<string, string>;
    /** Default: success. */
    conclusion?: 'failure';
  };
  /** The expected conclusion of main. */
  conclusion: 'success' | 'failure';
  /** The expected number of instances at the end. */
  instances: number;
}

const HOUR_MS = 3_600_000;

const OWNERSHIP_TAGS = {
  'managed-by': 'ephemeral-atlas',
  'github-owner': 'octo-org',
  'github-repository': 'octo-repo',
};

/** Together, they send every request that the action can send, and get every kind of response. */
export const scenarios: Scenario[] = [
  {
    name: 'flex, with a service account',
    authMethod: 'service-account',
    emulator: { idleAfterMs: 200 },
    conclusion: 'success',
    instances: 1,
  },
  {
    name: 'flex, with an API key, without waiting',
    authMethod: 'api-key',
    emulator: { idleAfterMs: HOUR_MS },
    inputs: () => ({ 'wait-for': 'none' }),
    conclusion: 'success',
    instances: 1,
  },
  {
    name: 'serverless, with everything set',
    authMethod: 'service-account',
    emulator: { idleAfterMs: 200 },
    inputs: () => ({
      'instance-type': 'serverless',
      'continuous-backup': 'true',
      'termination-protection': 'true',
      provider: 'azure',
      region: 'EUROPE_NORTH',
      name: 'contract-serverless',
      tags: 'team=checkout\npurpose=a test',
    }),
    conclusion: 'success',
    instances: 1,
  },
  {
    name: 'serverless, with an API key and the name of the project, without waiting',
    authMethod: 'api-key',
    inputs: ({ project }) => ({ 'instance-type': 'serverless', 'wait-for': 'none', project: project.name }),
    conclusion: 'success',
    instances: 1,
  },
  {
    name: 'flex, with everything set',
    authMethod: 'service-account',
    inputs: ({ project }) => ({
      'termination-protection': 'true',
      provider: 'GCP',
      region: 'WESTERN_EUROPE',
      name: 'contract-flex',
      tags: '{"team": "checkout"}',
      project: project.name,
    }),
    conclusion: 'success',
    instances: 1,
  },
  ...(['flex', 'serverless'] as const).flatMap((type): Scenario[] => [
    {
      name: `${type}, protected, which is not ready before the timeout, and which main deletes`,
      authMethod: 'service-account',
      emulator: { idleAfterMs: HOUR_MS },
      inputs: () => ({ 'instance-type': type, timeout: '1s', 'termination-protection': 'true' }),
      conclusion: 'failure',
      instances: 0,
    },
    {
      name: `${type}, if main is killed, and post deletes it`,
      authMethod: 'api-key',
      emulator: { idleAfterMs: HOUR_MS },
      inputs: () => ({ 'instance-type': type }),
      killAfter: type === 'flex' ? 'createFlexCluster' : 'createServerless',
      conclusion: 'failure',
      instances: 0,
    },
    {
      name: `${type}, with a name that is in use`,
      authMethod: 'service-account',
      inputs: () => ({ 'instance-type': type, name: 'taken' }),
      prepare: (emulator) => emulator.addInstance({ name: 'taken', viaServerless: type === 'serverless' }),
      conclusion: 'failure',
      instances: 1,
    },
    {
      name: `${type}, if the response to the POST is lost`,
      authMethod: 'api-key',
      inputs: () => ({ 'instance-type': type }),
      prepare: (emulator) =>
        emulator.addFault({ kind: 'reset', method: 'POST', path: 'groups', afterWork: true }),
      conclusion: 'success',
      instances: 1,
    },
  ]),
  {
    name: 'an instance of the same repository, which is adopted, and deleted after the job',
    authMethod: 'service-account',
    inputs: () => ({ name: 'ours', tags: 'team=checkout', 'expires-in': '1d', 'delete-after-job': 'true' }),
    prepare: (emulator) => emulator.addInstance({ name: 'ours', tags: OWNERSHIP_TAGS }),
    conclusion: 'success',
    instances: 0,
  },
  {
    name: 'a protected instance, which is deleted with force',
    authMethod: 'api-key',
    inputs: () => ({ name: 'protected', 'termination-protection': 'true' }),
    nextAction: { action: 'delete', inputs: { name: 'protected', force: 'true', wait: 'true' } },
    conclusion: 'success',
    instances: 0,
  },
  {
    name: 'a database user, and addresses that are added to the access list and removed again',
    authMethod: 'service-account',
    emulator: { accessLagMs: 200 },
    inputs: () => ({
      'database-user': 'true',
      'database-user-roles': 'readWrite@shop\nread@logs',
      'database-user-expires-in': '7d',
      'allow-ip': 'runner\n203.0.113.7\n198.51.100.0/24\n2001:db8::1\n2001:db8:1::/48',
    }),
    conclusion: 'success',
    instances: 1,
  },
  {
    name: 'access to an instance that is adopted, and deleted',
    authMethod: 'api-key',
    inputs: () => ({ name: 'shared', 'database-user': 'true', 'allow-ip': '203.0.113.7' }),
    prepare: (emulator) => {
      emulator.addInstance({ name: 'shared', tags: OWNERSHIP_TAGS });
      emulator.addUser({ username: 'somebody', scopes: [{ name: 'shared', type: 'CLUSTER' }] });
      emulator.addAccessEntry({ value: '203.0.113.7', comment: 'office' });
    },
    nextAction: { action: 'delete', inputs: { name: 'shared' } },
    conclusion: 'success',
    instances: 0,
  },
  {
    name: 'a database user whose response is lost, and access list entries that are lost or whose status is late',
    authMethod: 'api-key',
    inputs: () => ({ 'database-user': 'true', 'allow-ip': '203.0.113.7' }),
    prepare: (emulator) => {
      emulator.addFault({ kind: 'reset', operation: 'createDatabaseUser', afterWork: true });
      emulator.addFault({ kind: 'lost-entries', operation: 'createAccessList' });
      emulator.addFault({ kind: 'late-status', operation: 'createAccessList', delayMs: 200 });
    },
    conclusion: 'success',
    instances: 1,
  },
  {
    name: 'an instance that is created again while it is DELETING, and whose state is out of date after a DELETE',
    authMethod: 'service-account',
    emulator: { deleteLagMs: 500, deletedAfterMs: 1_500 },
    inputs: () => ({ name: 'again', 'delete-after-job': 'true' }),
    prepare: (emulator) =>
      emulator.addInstance({ name: 'again', tags: OWNERSHIP_TAGS, stateName: 'DELETING' }),
    nextAction: { action: 'delete', inputs: { name: 'again', wait: 'true' } },
    conclusion: 'success',
    instances: 0,
  },
  {
    name: 'the name of a cluster that is not Flex',
    authMethod: 'api-key',
    inputs: () => ({ name: 'big' }),
    prepare: (emulator) => emulator.addInstance({ name: 'big', dedicated: true }),
    conclusion: 'failure',
    instances: 1,
  },
  {
    name: 'a project with the maximum number of database users',
    authMethod: 'service-account',
    inputs: () => ({ 'database-user': 'true' }),
    prepare: (emulator) => {
      for (let n = 0; n < 100; n += 1) emulator.addUser({ username: `user-${n}` });
    },
    conclusion: 'failure',
    instances: 0,
  },
  {
    name: 'a sweep',
    authMethod: 'service-account',
    prepare: (emulator) => {
      emulator.addInstance({
        name: 'expired',
        tags: { ...OWNERSHIP_TAGS, 'expires-at': '20200101T000000Z' },
      });
      emulator.addInstance({ name: 'foreign' });
    },
    nextAction: { action: 'sweep', inputs: { 'closed-pull-requests': 'false' } },
    conclusion: 'success',
    instances: 2,
  },
  {
    name: 'a wrong secret',
    authMethod: 'service-account',
    inputs: () => ({ 'client-secret': 'mdb_sa_sk_wrong' }),
    conclusion: 'failure',
    instances: 0,
  },
  {
    name: 'a wrong private key',
    authMethod: 'api-key',
    inputs: () => ({ 'private-key': '00000000-0000-4000-8000-000000000000' }),
    conclusion: 'failure',
    instances: 0,
  },
  {
    name: 'a project that the credentials have no access to',
    authMethod: 'service-account',
    inputs: ({ foreignProject }) => ({ project: foreignProject.id }),
    conclusion: 'failure',
    instances: 0,
  },
  {
    name: 'a project that does not exist',
    authMethod: 'service-account',
    inputs: () => ({ project: 'nowhere to be found' }),
    conclusion: 'failure',
    instances: 0,
  },
  {
    name: 'an address that is not on the API access list',
    authMethod: 'service-account',
    emulator: { apiAccess: 'blocked' },
    conclusion: 'failure',
    instances: 0,
  },
];
