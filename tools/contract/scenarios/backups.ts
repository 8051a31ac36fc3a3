import { HOUR_MS, OWNERSHIP_TAGS, type Scenario } from '../scenario.ts';

const SNAPSHOT = '0123456789abcdef01234567';
const MISSING = 'ffffffffffffffffffffffff';

/** Snapshots and restore jobs. */
export const backupScenarios: readonly Scenario[] = [
  {
    name: 'a snapshot of another project, which is restored',
    authMethod: 'service-account',
    inputs: () => ({ name: 'restored' }),
    prepare: (emulator) => {
      emulator.addSnapshot({ instance: 'live', project: 'other', id: SNAPSHOT });
      emulator.addSnapshot({ instance: 'live', project: 'other', status: 'QUEUED' });
    },
    requests: async (request, { project, otherProject }) => {
      const backup = 'flexClusters/live/backup';
      await request('GET', otherProject.id, `${backup}/snapshots?itemsPerPage=1`);
      await request('GET', otherProject.id, `${backup}/snapshots/${SNAPSHOT}`);
      const { id } = await request('POST', otherProject.id, `${backup}/restoreJobs`, {
        snapshotId: SNAPSHOT,
        targetDeploymentItemName: 'restored',
        targetProjectId: project.id,
      });
      await request('GET', otherProject.id, `${backup}/restoreJobs/${id}`);
      await request('GET', otherProject.id, `${backup}/restoreJobs?includeCount=true`);
    },
    conclusion: 'success',
    instances: 2,
  },
  {
    name: 'a new instance with the data of another cluster',
    authMethod: 'service-account',
    emulator: { restoredAfterMs: 100 },
    inputs: ({ otherProject }) => ({
      name: 'restored',
      'restore-from': `${otherProject.id}/live@${SNAPSHOT}`,
    }),
    prepare: (emulator) => {
      emulator.addSnapshot({ instance: 'live', project: 'other', id: SNAPSHOT });
    },
    conclusion: 'success',
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
    conclusion: 'success',
    instances: 2,
  },
  {
    name: 'snapshots that cannot be restored',
    authMethod: 'service-account',
    emulator: { restoredAfterMs: HOUR_MS },
    inputs: () => ({ name: 'target' }),
    prepare: (emulator) => {
      emulator.addSnapshot({ instance: 'live', id: SNAPSHOT });
    },
    requests: async (request, { addSnapshot, foreignProject, project }) => {
      const backup = 'flexClusters/live/backup';
      const restore = (snapshotId: string, targetDeploymentItemName = 'target', more = {}) =>
        request('POST', project.id, `${backup}/restoreJobs`, {
          snapshotId,
          targetDeploymentItemName,
          ...more,
        });
      await restore(MISSING);
      await restore(SNAPSHOT, 'missing');
      await restore(SNAPSHOT, 'target', { targetProjectId: foreignProject.id });
      await restore(addSnapshot({ instance: 'live', mongoDBVersion: '99.0.0' }));
      await restore(addSnapshot({ instance: 'live', status: 'FAILED' }));
      await restore(SNAPSHOT);
      await restore(SNAPSHOT);
      for (const path of ['snapshots', 'restoreJobs']) {
        await request('GET', project.id, `${backup}/${path}/${MISSING}`);
        await request('GET', project.id, `flexClusters/missing/backup/${path}`);
        await request('GET', foreignProject.id, `${backup}/${path}`);
      }
    },
    conclusion: 'success',
    instances: 2,
  },
];
