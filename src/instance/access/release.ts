import { deleteAccessListEntry, isEntryNotFound, putAccessListEntries } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { retryOnConflict } from '../../atlas/retry-policy.ts';
import { undefinedIf } from '../../atlas/undefined-if.ts';
import { shortBlock } from '../../util/cidr.ts';
import { blockField, entriesByBlock } from './entries.ts';
import { formatEntryComment } from './entry-comment.ts';

/** The numbers of changed entries: deleted ones, and those that something else still uses. */
interface Released {
  readonly deleted: number;
  readonly shared: number;
}

/**
 * Removes leases from the access list entries of this action, and deletes entries without any other lease. Each attempt reads the list
 * again, because another job may have added its lease.
 * @param shouldRelease decides which leases to remove
 * @throws AtlasError, TimedOutError and so on
 */
export function releaseEntries(
  client: AtlasClient,
  projectId: string,
  shouldRelease: (lease: string) => boolean,
): Promise<Released> {
  return changeLeases(client, projectId, shouldRelease, []);
}

/**
 * Replaces the lease of a step by another one in all access list entries that contain it.
 * @throws AtlasError, TimedOutError and so on
 */
export async function replaceLease(
  client: AtlasClient,
  projectId: string,
  former: string,
  replacement: string,
): Promise<void> {
  await changeLeases(client, projectId, (lease) => lease === former, [replacement]);
}

async function changeLeases(
  client: AtlasClient,
  projectId: string,
  isFormer: (lease: string) => boolean,
  replacements: readonly string[],
): Promise<Released> {
  const counts = { deleted: 0, shared: 0 };
  for (const [block, { ours }] of await entriesByBlock(client, projectId)) {
    if (ours?.leases.some(isFormer)) {
      const outcome = await changeEntry(client, projectId, block, isFormer, replacements);
      counts[outcome] += 1;
    }
  }
  return counts;
}

async function changeEntry(
  client: AtlasClient,
  projectId: string,
  block: string,
  isFormer: (lease: string) => boolean,
  replacements: readonly string[],
): Promise<keyof Released> {
  let outcome: keyof Released = 'deleted';
  const change = client.checkThenCall(
    replacements.length > 0
      ? `update the access list entry for ${shortBlock(block)}`
      : `remove ${shortBlock(block)} from the access list`,
    retryOnConflict,
    async (attempt) => {
      const existing = (await entriesByBlock(attempt, projectId)).get(block);
      if (!existing?.ours?.leases.some(isFormer)) {
        return undefined;
      }
      const { entry, ours } = existing;
      const kept = ours.leases.filter((lease) => !isFormer(lease) && !replacements.includes(lease));
      const leases = [...replacements, ...kept];
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
  await undefinedIf(isEntryNotFound, change);
  return outcome;
}
