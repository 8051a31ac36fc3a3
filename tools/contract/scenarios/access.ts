import { OWNERSHIP_TAGS, type Scenario } from '../scenario.ts';

/** Database users and the access list. */
export const accessScenarios: readonly Scenario[] = [
  {
    name: 'a database user, and addresses that are added to the access list and removed again',
    emulator: { accessLagMs: 200 },
    inputs: () => ({
      'database-user': 'true',
      'database-user-roles': 'readWrite@shop\nread@logs',
      'database-user-expires-in': '7d',
      'allow-ip': 'runner\n203.0.113.7\n198.51.100.0/24\n2001:db8::1\n2001:db8:1::/48',
    }),
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
  },
  {
    name: 'a project with the maximum number of database users',
    inputs: () => ({ 'database-user': 'true' }),
    prepare: (emulator) => {
      for (let n = 0; n < 100; n += 1) {
        emulator.addUser({ username: `user-${n}` });
      }
    },
    conclusion: 'failure',
    instances: 0,
  },
];
