import * as z from 'zod/mini';
import type { AtlasClient, Call } from './client.ts';

const RestoreJobSchema = z.object({
  // Becomes part of a path.
  id: z.string().check(z.regex(/^[a-f0-9]{24}$/)),
  status: z.string(),
  snapshotId: z.optional(z.string()),
  targetDeploymentItemName: z.optional(z.string()),
  targetProjectId: z.optional(z.string()),
  restoreScheduledDate: z.optional(z.string()),
});

/** A restore job of a Flex cluster: the fields used here. `status` is `PENDING`, `RUNNING`, `COMPLETED` or `FAILED`. */
export type RestoreJob = Readonly<z.infer<typeof RestoreJobSchema>>;

/** A Flex cluster. */
export interface ClusterRef {
  readonly projectId: string;
  readonly name: string;
}

const version = '2024-11-13';

/**
 * The request that restores a snapshot into another Flex cluster (`createFlexRestoreJob`), for `checkThenCall`: it replaces all data of the
 * target.
 */
export function createRestoreJob(
  source: ClusterRef,
  snapshotId: string,
  target: ClusterRef,
): Call<RestoreJob> {
  return {
    description: `restore "${source.name}" into "${target.name}"`,
    method: 'POST',
    path: pathOf(source),
    version,
    body: { snapshotId, targetDeploymentItemName: target.name, targetProjectId: target.projectId },
    schema: RestoreJobSchema,
  };
}

/** Gets a restore job (`getFlexRestoreJob`). */
export function getRestoreJob(client: AtlasClient, source: ClusterRef, id: string): Promise<RestoreJob> {
  return client.call({
    description: `get restore job ${id} of "${source.name}"`,
    method: 'GET',
    path: `${pathOf(source)}/${id}`,
    version,
    schema: RestoreJobSchema,
  });
}

/** Lists the restore jobs of a source cluster (`listFlexRestoreJobs`). */
export function listRestoreJobs(client: AtlasClient, source: ClusterRef): AsyncGenerator<RestoreJob> {
  return client.list({
    description: `list the restore jobs of "${source.name}" in project ${source.projectId}`,
    path: pathOf(source),
    version,
    item: RestoreJobSchema,
  });
}

function pathOf({ projectId, name }: ClusterRef): string {
  return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}/backup/restoreJobs`;
}
