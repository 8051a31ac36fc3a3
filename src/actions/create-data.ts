import type { AtlasClient } from '../atlas/client.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { ClusterRef } from '../atlas/restore-jobs.ts';
import type { Snapshot } from '../atlas/snapshots.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import type { Acquired } from '../instance/create/acquire.ts';
import type { InstancePlan } from '../instance/create/plan.ts';
import { pendingData } from '../instance/data/pending.ts';
import type { LogProgress } from '../runner/log.ts';

/** A snapshot to restore. */
export interface ChosenSnapshot {
  readonly source: ClusterRef;
  readonly snapshot: Snapshot;
}

/**
 * Chooses the snapshot that `restore-from` names; undefined without it. Its module is loaded only if it is needed.
 * @throws StepError if there is none
 */
export async function chooseSnapshotToRestore(
  client: AtlasClient,
  projectId: string,
  { restoreFrom }: Pick<CreateRequest, 'restoreFrom'>,
): Promise<ChosenSnapshot | undefined> {
  if (!restoreFrom) {
    return undefined;
  }
  const { chooseSnapshot } = await import('../instance/data/choose-snapshot.ts');
  const source = { projectId: restoreFrom.projectId ?? projectId, name: restoreFrom.name };
  return { source, snapshot: await chooseSnapshot(client, source, restoreFrom.snapshotId) };
}

/**
 * Brings the data of an instance: completes what its tag `data-pending` announces, or with `if-exists: restore` replaces the data of an
 * adopted instance.
 * @param chosen the snapshot for `if-exists: restore`
 * @returns the instance after that, and whether data was restored
 */
export async function bringData(
  client: AtlasClient,
  request: CreateRequest,
  { claim }: InstancePlan,
  acquired: Acquired,
  chosen: ChosenSnapshot | undefined,
  progress: LogProgress,
): Promise<{ readonly instance: Instance; readonly restored: boolean }> {
  const { instance, created } = acquired;
  const replaces = !created && request.ifExists === 'restore';
  const isPending = pendingData(instance).includes('restore');
  if (isPending && !request.restoreFrom) {
    progress.warn(
      `restore-from: adopted instance "${instance.name}" does not have its data yet. Another run is still restoring it, or was cancelled before it could. Set "restore-from" in this step too, so that it waits for the restore or does it itself.`,
    );
  }
  if (!request.restoreFrom || !(replaces || isPending)) {
    return { instance, restored: false };
  }
  progress.group('Restore the data');
  const snapshot = chosen ?? (await chooseSnapshotToRestore(client, claim.projectId, request));
  const { completeRestore, replaceData } = await import('../instance/data/restore.ts');
  const plan = { claim, acquired, ...(snapshot as ChosenSnapshot) };
  const restore = replaces ? replaceData : completeRestore;
  return { instance: await restore(client, plan, progress), restored: true };
}
