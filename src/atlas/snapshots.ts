import * as z from 'zod/mini';
import type { AtlasClient } from './client.ts';

const SnapshotSchema = z.object({
  id: z.string(),
  status: z.string(),
  scheduledTime: z.optional(z.string()),
  startTime: z.optional(z.string()),
  finishTime: z.optional(z.string()),
  mongoDBVersion: z.optional(z.string()),
});

/** A snapshot of a Flex cluster: the fields used here. `status` is `COMPLETED` if it can be restored. */
export type Snapshot = Readonly<z.infer<typeof SnapshotSchema>>;

const version = '2024-11-13';

/** Lists the snapshots of a Flex cluster (`listFlexBackupSnapshots`): at most 8, because Atlas takes one a day. */
export function listSnapshots(
  client: AtlasClient,
  projectId: string,
  name: string,
): AsyncGenerator<Snapshot> {
  return client.list({
    description: `list the snapshots of "${name}" in project ${projectId}`,
    path: pathOf(projectId, name),
    version,
    item: SnapshotSchema,
  });
}

/** Gets a snapshot of a Flex cluster (`getFlexBackupSnapshot`). */
export function getSnapshot(
  client: AtlasClient,
  projectId: string,
  name: string,
  snapshotId: string,
): Promise<Snapshot> {
  return client.call({
    description: `get snapshot ${snapshotId} of "${name}" in project ${projectId}`,
    method: 'GET',
    path: `${pathOf(projectId, name)}/${snapshotId}`,
    version,
    schema: SnapshotSchema,
  });
}

function pathOf(projectId: string, name: string): string {
  return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}/backup/snapshots`;
}
