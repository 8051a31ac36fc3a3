import type { Emulator, EmulatorOptions } from '../../emulator/index.ts';
import type { Login } from '../emulated.ts';

/** One use of the create action, main and post, and perhaps of another action after it. */
export interface Scenario {
  name: string;
  emulator?: EmulatorOptions;
  login: Login;
  inputs?: (emulator: Emulator) => Record<string, string>;
  prepare?: (emulator: Emulator) => void;
  /** Kill main at this moment: when this operation has been answered. */
  killAfter?: string;
  /** Another action that is run after post. */
  afterwards?: { action: 'delete' | 'sweep'; inputs?: Record<string, string> };
  /** How main is to end. */
  ends: 'success' | 'failure';
  /** How many instances are to be left in the end. */
  leaves: number;
}

const HOUR_MS = 3_600_000;

const OURS = {
  'managed-by': 'ephemeral-atlas',
  'github-owner': 'octo-org',
  'github-repository': 'octo-repo',
};

/** Together they make the requests that the action can make, and see the answers that Atlas gives. */
export const scenarios: Scenario[] = [
  {
    name: 'flex, with a service account',
    login: 'service-account',
    emulator: { idleAfterMs: 200 },
    ends: 'success',
    leaves: 1,
  },
  {
    name: 'flex, with an API key, without waiting',
    login: 'api-key',
    emulator: { idleAfterMs: HOUR_MS },
    inputs: () => ({ 'wait-for': 'none' }),
    ends: 'success',
    leaves: 1,
  },
  {
    name: 'serverless, with everything set',
    login: 'service-account',
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
    ends: 'success',
    leaves: 1,
  },
  {
    name: 'serverless, with an API key and the name of the project, without waiting',
    login: 'api-key',
    inputs: ({ project }) => ({ 'instance-type': 'serverless', 'wait-for': 'none', project: project.name }),
    ends: 'success',
    leaves: 1,
  },
  {
    name: 'flex, with everything set',
    login: 'service-account',
    inputs: ({ project }) => ({
      'termination-protection': 'true',
      provider: 'GCP',
      region: 'WESTERN_EUROPE',
      name: 'contract-flex',
      tags: '{"team": "checkout"}',
      project: project.name,
    }),
    ends: 'success',
    leaves: 1,
  },
  ...(['flex', 'serverless'] as const).flatMap((type): Scenario[] => [
    {
      name: `${type}, protected, that is not ready in time and deleted by main`,
      login: 'service-account',
      emulator: { idleAfterMs: HOUR_MS },
      inputs: () => ({ 'instance-type': type, timeout: '1s', 'termination-protection': 'true' }),
      ends: 'failure',
      leaves: 0,
    },
    {
      name: `${type}, where main is killed and post deletes`,
      login: 'api-key',
      emulator: { idleAfterMs: HOUR_MS },
      inputs: () => ({ 'instance-type': type }),
      killAfter: type === 'flex' ? 'createFlexCluster' : 'createServerless',
      ends: 'failure',
      leaves: 0,
    },
    {
      name: `${type}, under a name that is taken`,
      login: 'service-account',
      inputs: () => ({ 'instance-type': type, name: 'taken' }),
      prepare: (emulator) => emulator.addInstance({ name: 'taken', viaServerless: type === 'serverless' }),
      ends: 'failure',
      leaves: 1,
    },
    {
      name: `${type}, where the answer to the creation is lost`,
      login: 'api-key',
      inputs: () => ({ 'instance-type': type }),
      prepare: (emulator) =>
        emulator.addFault({ kind: 'reset', method: 'POST', path: 'groups', afterWork: true }),
      ends: 'success',
      leaves: 1,
    },
  ]),
  {
    name: 'an instance of ours that is adopted, and deleted with the job',
    login: 'service-account',
    inputs: () => ({ name: 'ours', tags: 'team=checkout', 'expires-in': '1d', 'delete-after-job': 'true' }),
    prepare: (emulator) => emulator.addInstance({ name: 'ours', tags: OURS }),
    ends: 'success',
    leaves: 0,
  },
  {
    name: 'a protected instance that is deleted by force',
    login: 'api-key',
    inputs: () => ({ name: 'protected', 'termination-protection': 'true' }),
    afterwards: { action: 'delete', inputs: { name: 'protected', force: 'true', wait: 'true' } },
    ends: 'success',
    leaves: 0,
  },
  {
    name: 'a database user, and addresses that are let in and out again',
    login: 'service-account',
    emulator: { accessLagMs: 200 },
    inputs: () => ({
      'database-user': 'true',
      'database-user-roles': 'readWrite@shop\nread@logs',
      'database-user-expires-in': '7d',
      'allow-ip': 'runner\n203.0.113.7\n198.51.100.0/24\n2001:db8::1\n2001:db8:1::/48',
    }),
    ends: 'success',
    leaves: 1,
  },
  {
    name: 'access that is given for an instance, taken over, and gone with it',
    login: 'api-key',
    inputs: () => ({ name: 'shared', 'database-user': 'true', 'allow-ip': '203.0.113.7' }),
    prepare: (emulator) => {
      emulator.addInstance({ name: 'shared', tags: OURS });
      emulator.addUser({ username: 'somebody', scopes: [{ name: 'shared', type: 'CLUSTER' }] });
      emulator.addAccessEntry({ value: '203.0.113.7', comment: 'office' });
    },
    afterwards: { action: 'delete', inputs: { name: 'shared' } },
    ends: 'success',
    leaves: 0,
  },
  {
    name: 'a database user whose answer is lost, and entries that are lost or show their status late',
    login: 'api-key',
    inputs: () => ({ 'database-user': 'true', 'allow-ip': '203.0.113.7' }),
    prepare: (emulator) => {
      emulator.addFault({ kind: 'reset', operation: 'createDatabaseUser', afterWork: true });
      emulator.addFault({ kind: 'lost-entries', operation: 'createAccessList' });
      emulator.addFault({ kind: 'late-status', operation: 'createAccessList', delayMs: 200 });
    },
    ends: 'success',
    leaves: 1,
  },
  {
    name: 'an instance whose deletion shows late, and that is created again while it is DELETING',
    login: 'service-account',
    emulator: { deleteLagMs: 500, deletedAfterMs: 1_500 },
    inputs: () => ({ name: 'again', 'delete-after-job': 'true' }),
    prepare: (emulator) => emulator.addInstance({ name: 'again', tags: OURS, stateName: 'DELETING' }),
    afterwards: { action: 'delete', inputs: { name: 'again', wait: 'true' } },
    ends: 'success',
    leaves: 0,
  },
  {
    name: 'a name that a cluster of another kind has',
    login: 'api-key',
    inputs: () => ({ name: 'big' }),
    prepare: (emulator) => emulator.addInstance({ name: 'big', dedicated: true }),
    ends: 'failure',
    leaves: 1,
  },
  {
    name: 'a project that has no room for another database user',
    login: 'service-account',
    inputs: () => ({ 'database-user': 'true' }),
    prepare: (emulator) => {
      for (let n = 0; n < 100; n += 1) emulator.addUser({ username: `user-${n}` });
    },
    ends: 'failure',
    leaves: 0,
  },
  {
    name: 'a sweep',
    login: 'service-account',
    prepare: (emulator) => {
      emulator.addInstance({ name: 'expired', tags: { ...OURS, 'expires-at': '20200101T000000Z' } });
      emulator.addInstance({ name: 'foreign' });
    },
    afterwards: { action: 'sweep', inputs: { 'closed-pull-requests': 'false' } },
    ends: 'success',
    leaves: 2,
  },
  {
    name: 'a wrong secret',
    login: 'service-account',
    inputs: () => ({ 'client-secret': 'mdb_sa_sk_wrong' }),
    ends: 'failure',
    leaves: 0,
  },
  {
    name: 'a wrong private key',
    login: 'api-key',
    inputs: () => ({ 'private-key': '00000000-0000-4000-8000-000000000000' }),
    ends: 'failure',
    leaves: 0,
  },
  {
    name: 'a project that the credentials do not reach',
    login: 'service-account',
    inputs: ({ foreignProject }) => ({ project: foreignProject.id }),
    ends: 'failure',
    leaves: 0,
  },
  {
    name: 'a project that does not exist',
    login: 'service-account',
    inputs: () => ({ project: 'nowhere to be found' }),
    ends: 'failure',
    leaves: 0,
  },
  {
    name: 'an address that the API does not let in',
    login: 'service-account',
    emulator: { apiAccess: 'blocked' },
    ends: 'failure',
    leaves: 0,
  },
];
