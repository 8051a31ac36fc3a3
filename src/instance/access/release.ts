import { shortBlock } from '../../addresses.ts';
import {
  type AccessListEntry,
  deleteAccessListEntry,
  putAccessListEntries,
} from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { judgeContended } from '../../atlas/errors/judge.ts';
import { writeComment } from './comment.ts';
import { entriesByBlock, fieldsOf } from './entries.ts';

/**
 * Takes the holders that `isLeaving` names off the entries of ours, and deletes each entry that nobody else needs.
 * @returns the number of entries that were deleted
 */
export async function releaseEntries(
  client: AtlasClient,
  projectId: string,
  isLeaving: (holder: string) => boolean,
): Promise<number> {
  const deleted = new Set<string>();
  const what = 'take back what was added to the access list';
  await client.retrying(what, judgeContended, async () => {
    const shared: AccessListEntry[] = [];
    for (const [block, { entry, ours }] of await entriesByBlock(client, projectId)) {
      if (!ours?.holders.some(isLeaving)) {
        continue;
      }
      const holders = ours.holders.filter((holder) => !isLeaving(holder));
      if (holders.length === 0 && !ours.others) {
        await deleteAccessListEntry(client, projectId, shortBlock(block));
        deleted.add(block);
      } else {
        const { deleteAfterDate } = entry;
        const comment = writeComment({ ...ours, holders });
        shared.push({ ...fieldsOf(block), comment, ...(deleteAfterDate ? { deleteAfterDate } : {}) });
      }
    }
    if (shared.length > 0) {
      await putAccessListEntries(client, projectId, shared);
    }
  });
  return deleted.size;
}
