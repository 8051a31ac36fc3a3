import { deleteAccessListEntry, isEntryNotFound, putAccessListEntries } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { retryOnConflict } from '../../atlas/retry-policy.ts';
import { undefinedIf } from '../../atlas/undefined-if.ts';
import { shortBlock } from '../../util/cidr.ts';
import { blockField, entriesByBlock } from './entries.ts';
import { formatEntryComment } from './entry-comment.ts';

/**
 * Removes leases from the access list entries of this action, and deletes entries without any other lease. Each attempt reads the list
 * again, because another job may have added its lease.
 * @param shouldRelease decides which leases to remove
 * @returns the number of deleted entries, and of entries that other jobs still use
 */
export async function releaseEntries(
  client: AtlasClient,
  projectId: string,
  shouldRelease: (lease: string) => boolean,
): Promise<{ readonly deleted: number; readonly shared: number }> {
  const counts = { deleted: 0, shared: 0 };
  for (const [block, { ours }] of await entriesByBlock(client, projectId)) {
    if (ours?.leases.some(shouldRelease)) {
      const outcome = await releaseEntry(client, projectId, block, shouldRelease);
      counts[outcome] += 1;
    }
  }
  return counts;
}

async function releaseEntry(
  client: AtlasClient,
  projectId: string,
  block: string,
  shouldRelease: (lease: string) => boolean,
): Promise<'deleted' | 'shared'> {
  let outcome: 'deleted' | 'shared' = 'deleted';
  const release = client.checkThenCall(
    `remove ${shortBlock(block)} from the access list`,
    retryOnConflict,
    async (attempt) => {
      const existing = (await entriesByBlock(attempt, projectId)).get(block);
      if (!existing?.ours?.leases.some(shouldRelease)) {
        return undefined;
      }
      const { entry, ours } = existing;
      const leases = ours.leases.filter((lease) => !shouldRelease(lease));
      outcome = leases.length === 0 && !ours.hasMore ? 'deleted' : 'shared';
      if (outcome === 'deleted') {
        return deleteAccessListEntry(projectId, shortBlock(block));
      }
      const { deleteAfterDate } = entry;
      const shared = {
        ...blockField(block),
        comment: formatEntryComment({ ...ours, leases }),
        ...(deleteAfterDate ? { deleteAfterDate } : {}),
      };
      return putAccessListEntries(projectId, [shared]);
    },
  );
  await undefinedIf(isEntryNotFound, release);
  return outcome;
}
