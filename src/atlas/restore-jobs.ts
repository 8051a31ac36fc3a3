import * as z from 'zod/mini';
import type { AtlasClient, Call } from './client.ts';

const RestoreJobSchema = z.object({
  // Becomes part of a path.
  id: z.string().check(z.regex(/^[a-f0-9]{24}$/)),
  status: z.string(),
  snapshotId: z.optional(z.string()),
  targetDeploymentItemName: z.optional(z.string()),
  targetProjectId: z.optional(z.string()),
});

/** A restore job of a Flex cluster: the fields used here. `status` is `COMPLETED` or `FAILED` when the job has ended. */
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

/**
 * Lists the newest restore jobs of a source cluster (`listFlexRestoreJobs`), newest first. A source that many instances are restored from
 * has thousands of jobs, so only the first page is read.
 */
export async function listNewestRestoreJobs(
  client: AtlasClient,
  source: ClusterRef,
): Promise<readonly RestoreJob[]> {
  const { results } = await client.call({
    description: `list the restore jobs of "${source.name}" in project ${source.projectId}`,
    method: 'GET',
    path: `${pathOf(source)}?itemsPerPage=500&pageNum=1&includeCount=false`,
    version,
    schema: z.object({ results: z.array(RestoreJobSchema) }),
  });
  return results;
}

/** When a job was requested, in milliseconds since the epoch: the time in its ID, which is an ObjectId. */
export function requestedAt({ id }: RestoreJob): number {
  return Number.parseInt(id.slice(0, 8), 16) * 1000;
}

function pathOf({ projectId, name }: ClusterRef): string {
  return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}/backup/restoreJobs`;
}
