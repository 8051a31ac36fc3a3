import { AtlasError } from '../../atlas/atlas-error.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { isNotFound, isOtherCluster } from '../../atlas/flex-clusters.ts';
import type { ClusterRef } from '../../atlas/restore-jobs.ts';
import { hasCode } from '../../atlas/retry-policy.ts';
import { getSnapshot, listSnapshots, type Snapshot } from '../../atlas/snapshots.ts';
import type { RestoreSource } from '../../types.ts';
import { stepError } from '../../util/errors.ts';

/** A snapshot of a cluster in a certain project. */
export type SnapshotSource = RestoreSource & ClusterRef;

const CHECK = 'Check the input "restore-from".';

/**
 * The snapshot to restore: the newest that is complete, or a certain one.
 * @throws StepError if there is none, or if the credentials may not read it; TimedOutError and so on
 */
export async function chooseSnapshot(client: AtlasClient, source: SnapshotSource): Promise<Snapshot> {
  const { snapshotId } = source;
  const description = describeRestore(source);
  if (snapshotId !== undefined) {
    const snapshot = await getSnapshot(client, source.projectId, source.name, snapshotId).catch(
      (error: unknown) => throwExplained(error, source),
    );
    if (snapshot.status !== 'COMPLETED') {
      throw stepError(
        description,
        `snapshot ${snapshotId} is ${snapshot.status}`,
        'Choose a snapshot that is COMPLETED.',
      );
    }
    return snapshot;
  }
  const newest = await findNewest(client, source).catch((error: unknown) => throwExplained(error, source));
  if (!newest) {
    throw stepError(
      description,
      'it has no completed snapshot yet',
      'Atlas takes the first snapshot of a Flex cluster a day after its creation, and then one every day.',
    );
  }
  return newest;
}

async function findNewest(
  client: AtlasClient,
  { projectId, name }: ClusterRef,
): Promise<Snapshot | undefined> {
  let newest: Snapshot | undefined;
  for await (const snapshot of listSnapshots(client, projectId, name)) {
    if (snapshot.status === 'COMPLETED' && (!newest || takenAt(snapshot) >= takenAt(newest))) {
      newest = snapshot;
    }
  }
  return newest;
}

/** When a snapshot was taken, in milliseconds since the epoch. */
export function takenAt({ finishTime, startTime, scheduledTime }: Snapshot): number {
  return Date.parse(finishTime ?? startTime ?? scheduledTime ?? '') || 0;
}

/** To follow "Failed to". */
export function describeRestore({ name, projectId }: ClusterRef): string {
  return `restore the data of "${name}" in project ${projectId}`;
}

/** The hints for these errors are about the new instance, so errors about the source get their own advice. */
function throwExplained(error: unknown, source: ClusterRef): never {
  const advice = adviceFor(error, source);
  if (advice && error instanceof AtlasError) {
    throw stepError(describeRestore(source), error.reason, advice, { cause: error });
  }
  throw error;
}

function adviceFor(error: unknown, { projectId }: ClusterRef): string | undefined {
  if (isNotFound(error)) {
    return `There is no such Flex cluster in that project. ${CHECK}`;
  }
  if (isOtherCluster(error)) {
    return 'Only data of Flex clusters can be restored. Choose another cluster with the input "restore-from".';
  }
  if (hasCode(error, 'GROUP_NOT_FOUND', 'INVALID_GROUP_ID')) {
    return `There is no such project. ${CHECK}`;
  }
  if (error instanceof AtlasError && error.status === 404) {
    return `There is no such snapshot. Atlas keeps 8 snapshots. ${CHECK}`;
  }
  if (hasCode(error, 'USER_UNAUTHORIZED', 'NOT_IN_GROUP', 'USER_CANNOT_ACCESS_GROUP')) {
    return `To read its snapshots, the credentials need the role Project Backup Recovery Operator or Project Owner in project ${projectId}.`;
  }
  return undefined;
}
