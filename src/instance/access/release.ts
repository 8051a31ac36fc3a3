import { deleteAccessListEntry, isEntryNotFound, putAccessListEntries } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { retryOnConflict } from '../../atlas/retry-policy.ts';
import { shortBlock } from '../../util/cidr.ts';
import { entriesByBlock, fieldsOf } from './entries.ts';
import { writeComment } from './entry-comment.ts';

/**
 * Takes the holders that `isLeaving` names off the entries of ours, and deletes each entry that nobody else needs. Each request rests on a
 * look at the list made in the same attempt, because another job may have joined an entry since.
 * @returns the number of entries that were deleted, and of those that stay because other jobs need them
 */
export async function releaseEntries(
  client: AtlasClient,
  projectId: string,
  isLeaving: (holder: string) => boolean,
): Promise<{ readonly deleted: number; readonly shared: number }> {
  const counts = { deleted: 0, shared: 0 };
  for (const [block, { ours }] of await entriesByBlock(client, projectId)) {
    if (ours?.holders.some(isLeaving)) {
      const outcome = await releaseEntry(client, projectId, block, isLeaving);
      counts[outcome] += 1;
    }
  }
  return counts;
}

async function releaseEntry(
  client: AtlasClient,
  projectId: string,
  block: string,
  isLeaving: (holder: string) => boolean,
): Promise<'deleted' | 'shared'> {
  let outcome: 'deleted' | 'shared' = 'deleted';
  const release = client.checkThenCall(
    `remove ${shortBlock(block)} from the access list`,
    retryOnConflict,
    async (look) => {
      const present = (await entriesByBlock(look, projectId)).get(block);
      if (!present?.ours?.holders.some(isLeaving)) {
        return undefined;
      }
      const { entry, ours } = present;
      const holders = ours.holders.filter((holder) => !isLeaving(holder));
      outcome = holders.length === 0 && !ours.others ? 'deleted' : 'shared';
      if (outcome === 'deleted') {
        return deleteAccessListEntry(projectId, shortBlock(block));
      }
      const { deleteAfterDate } = entry;
      const kept = {
        ...fieldsOf(block),
        comment: writeComment({ ...ours, holders }),
        ...(deleteAfterDate ? { deleteAfterDate } : {}),
      };
      return putAccessListEntries(projectId, [kept]);
    },
  );
  try {
    await release;
  } catch (error) {
    if (!isEntryNotFound(error)) {
      throw error;
    }
  }
  return outcome;
}
