import type { AtlasClient } from '../../atlas/client.ts';
import { listFlexClusters } from '../../atlas/flex-clusters.ts';
import { shortBlock } from '../../util/cidr.ts';
import { isManaged } from '../ownership.ts';
import { type ExistingEntry, entriesByBlock } from './entries.ts';
import { changeEntry } from './release.ts';

/**
 * Deletes access list entries without an expiry whose comment has no space for all leases, so that the last holder could not delete them.
 * That nobody needs them is certain only if the project has no instance of any repository, because such a comment does not name them all.
 * @returns the number of deleted entries
 * @throws AtlasError, TimedOutError and so on
 */
export async function deleteOverfullEntries(client: AtlasClient, projectId: string): Promise<number> {
  // Entries first, because an instance is created before access to it.
  const overfull = [...(await entriesByBlock(client, projectId))].filter(([, entry]) => isOverfull(entry));
  if (overfull.length === 0 || (await hasInstances(client, projectId))) {
    return 0;
  }
  let deleted = 0;
  for (const [block, { entry }] of overfull) {
    // A changed comment has a new holder.
    const description = `remove ${shortBlock(block)} from the access list`;
    const outcome = await changeEntry(client, projectId, block, description, (current) =>
      isOverfull(current) && current.entry.comment === entry.comment ? 'delete' : undefined,
    );
    deleted += outcome === 'deleted' ? 1 : 0;
  }
  return deleted;
}

function isOverfull({ entry, ours }: ExistingEntry): boolean {
  return ours?.hasMore === true && entry.deleteAfterDate === undefined;
}

async function hasInstances(client: AtlasClient, projectId: string): Promise<boolean> {
  for await (const { tags } of listFlexClusters(client, projectId)) {
    if (isManaged(tags)) {
      return true;
    }
  }
  return false;
}
