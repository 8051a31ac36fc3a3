import { OWNERSHIP_TAGS, type Scenario } from '../scenario.ts';

const SNAPSHOT = '0123456789abcdef01234567';

/** Snapshots and restore jobs. */
export const backupScenarios: readonly Scenario[] = [
  {
    name: 'a new instance with the data of another cluster',
    emulator: { restoredAfterMs: 100 },
    inputs: ({ otherProject }) => ({
      name: 'restored',
      'restore-from': `${otherProject.id}/live@${SNAPSHOT}`,
    }),
    prepare: (emulator) => {
      emulator.addSnapshot({ instance: 'live', project: 'other', id: SNAPSHOT });
    },
    instances: 2,
  },
  {
    name: 'an adopted instance whose data is restored again',
    authMethod: 'api-key',
    inputs: () => ({ name: 'restored', 'restore-from': 'live', 'if-exists': 'restore' }),
    prepare: (emulator) => {
      emulator.addSnapshot({ instance: 'live' });
      emulator.addInstance({ name: 'restored', tags: OWNERSHIP_TAGS });
    },
    instances: 2,
  },
];
