import { HOUR_MS, OWNERSHIP_TAGS, type Scenario } from '../scenario.ts';

/** Creating, adopting and deleting instances. */
export const instanceScenarios: readonly Scenario[] = [
  {
    name: 'flex, with a service account',
    emulator: { idleAfterMs: 200 },
  },
  {
    name: 'flex, with an API key, without waiting',
    authMethod: 'api-key',
    emulator: { idleAfterMs: HOUR_MS },
    inputs: () => ({ 'wait-for': 'none' }),
  },
  {
    name: 'serverless, with everything set',
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
  },
  {
    name: 'serverless, with an API key and the name of the project, without waiting',
    authMethod: 'api-key',
    inputs: ({ project }) => ({ 'instance-type': 'serverless', 'wait-for': 'none', project: project.name }),
  },
  {
    name: 'flex, with everything set',
    inputs: ({ project }) => ({
      'termination-protection': 'true',
      provider: 'GCP',
      region: 'WESTERN_EUROPE',
      name: 'contract-flex',
      tags: '{"team": "checkout"}',
      project: project.name,
    }),
  },
  ...(['flex', 'serverless'] as const).flatMap((type): Scenario[] => [
    {
      name: `${type}, protected, which is not ready before the timeout, and which main deletes`,
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
      inputs: () => ({ 'instance-type': type, name: 'taken' }),
      prepare: (emulator) => emulator.addInstance({ name: 'taken', viaServerless: type === 'serverless' }),
      conclusion: 'failure',
    },
    {
      name: `${type}, if the response to the POST is lost`,
      authMethod: 'api-key',
      inputs: () => ({ 'instance-type': type }),
      prepare: (emulator) =>
        emulator.addFault({ kind: 'reset', method: 'POST', path: 'groups', afterWork: true }),
    },
  ]),
  {
    name: 'an instance of the same repository, which is adopted, and deleted after the job',
    inputs: () => ({ name: 'ours', tags: 'team=checkout', 'expires-in': '1d', 'delete-after-job': 'true' }),
    prepare: (emulator) => emulator.addInstance({ name: 'ours', tags: OWNERSHIP_TAGS }),
    instances: 0,
  },
  {
    name: 'a protected instance, which is deleted with force',
    authMethod: 'api-key',
    inputs: () => ({ name: 'protected', 'termination-protection': 'true' }),
    nextAction: { action: 'delete', inputs: { name: 'protected', force: 'true', wait: 'true' } },
    instances: 0,
  },
  {
    name: 'an instance that is created again while it is DELETING, and whose state is out of date after a DELETE',
    emulator: { deleteLagMs: 500, deletedAfterMs: 1_500 },
    inputs: () => ({ name: 'again', 'delete-after-job': 'true' }),
    prepare: (emulator) =>
      emulator.addInstance({ name: 'again', tags: OWNERSHIP_TAGS, stateName: 'DELETING' }),
    nextAction: { action: 'delete', inputs: { name: 'again', wait: 'true' } },
    instances: 0,
  },
  {
    name: 'the name of a cluster that is not Flex',
    authMethod: 'api-key',
    inputs: () => ({ name: 'big' }),
    prepare: (emulator) => emulator.addInstance({ name: 'big', dedicated: true }),
    conclusion: 'failure',
  },
  {
    name: 'a sweep',
    prepare: (emulator) => {
      emulator.addInstance({
        name: 'expired',
        tags: { ...OWNERSHIP_TAGS, 'expires-at': '20200101T000000Z' },
      });
      emulator.addInstance({ name: 'foreign' });
    },
    nextAction: { action: 'sweep', inputs: { 'closed-pull-requests': 'false' } },
    instances: 2,
  },
];
