import type { Scenario } from '../scenario.ts';

/** Credentials and projects that Atlas rejects. */
export const refusalScenarios: readonly Scenario[] = [
  {
    name: 'a wrong secret',
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
    inputs: ({ foreignProject }) => ({ project: foreignProject.id }),
    conclusion: 'failure',
    instances: 0,
  },
  {
    name: 'a project that does not exist',
    inputs: () => ({ project: 'nowhere to be found' }),
    conclusion: 'failure',
    instances: 0,
  },
  {
    name: 'an address that is not on the API access list',
    emulator: { apiAccess: 'blocked' },
    conclusion: 'failure',
    instances: 0,
  },
];
