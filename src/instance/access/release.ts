import { deleteAccessListEntry, isEntryNotFound, putAccessListEntries } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { retryOnConflict } from '../../atlas/retry-policy.ts';
import type { AccessClaim, Repository } from '../../types.ts';
import { shortBlock } from '../../util/cidr.ts';
import { blockField, type ExistingEntry, entriesByBlock } from './entries.ts';
import { formatEntryComment, leaseOf } from './entry-comment.ts';

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
 * Replaces the lease of a step by that of its instance in all access list entries, so that they exist as long as the instance.
 * @throws AtlasError, TimedOutError and so on
 */
export async function leaveEntriesTo(
  client: AtlasClient,
  { projectId, name, ownerToken }: Pick<AccessClaim, 'projectId' | 'name' | 'ownerToken'>,
  repository: Repository,
  instanceId: string,
): Promise<void> {
  const own = leaseOf(repository, name, ownerToken);
  await changeLeases(client, projectId, (lease) => lease === own, [leaseOf(repository, name, instanceId)]);
}

async function changeLeases(
  client: AtlasClient,
  projectId: string,
  isFormer: (lease: string) => boolean,
  replacements: readonly string[],
): Promise<Released> {
  const isConcerned = ({ ours }: ExistingEntry) => Boolean(ours?.leases.some(isFormer));
  const counts = { deleted: 0, shared: 0 };
  for (const [block, existing] of await entriesByBlock(client, projectId)) {
    if (!isConcerned(existing)) {
      continue;
    }
    const decide = (current: ExistingEntry) => {
      if (!current.ours || !isConcerned(current)) {
        return undefined;
      }
      const { leases, hasMore } = current.ours;
      const kept = leases.filter((lease) => !isFormer(lease) && !replacements.includes(lease));
      const changed = [...replacements, ...kept];
      return changed.length === 0 && !hasMore ? 'delete' : changed;
    };
    const address = shortBlock(block);
    const description =
      replacements.length > 0
        ? `update the access list entry for ${address}`
        : `remove ${address} from the access list`;
    const outcome = await changeEntry(client, projectId, block, description, decide);
    counts.deleted += outcome === 'deleted' ? 1 : 0;
    counts.shared += outcome === 'changed' ? 1 : 0;
  }
  return counts;
}

/**
 * Deletes an access list entry of this action, or changes its leases. Each attempt reads the list again and decides again.
 * @param description what the change is, to follow "Failed to"
 * @param decide returns `delete`, or the leases that the entry gets; undefined if there is nothing to change
 * @returns what the last request was for
 * @throws AtlasError, TimedOutError and so on
 */
export async function changeEntry(
  client: AtlasClient,
  projectId: string,
  block: string,
  description: string,
  decide: (current: ExistingEntry) => 'delete' | readonly string[] | undefined,
): Promise<'deleted' | 'changed' | 'unchanged'> {
  let outcome: 'deleted' | 'changed' | 'unchanged' = 'unchanged';
  const change = client.checkThenCall(description, retryOnConflict, async () => {
    const current = (await entriesByBlock(client, projectId)).get(block);
    const decision = current && decide(current);
    if (!current?.ours || decision === undefined) {
      return undefined;
    }
    if (decision === 'delete') {
      outcome = 'deleted';
      return deleteAccessListEntry(projectId, shortBlock(block));
    }
    outcome = 'changed';
    const { deleteAfterDate } = current.entry;
    const changed = {
      ...blockField(block),
      comment: formatEntryComment({ ...current.ours, leases: decision }),
      ...(deleteAfterDate ? { deleteAfterDate } : {}),
    };
    return putAccessListEntries(projectId, [changed]);
  });
  await change.catch((error: unknown) => {
    if (!isEntryNotFound(error)) {
      throw error;
    }
  });
  return outcome;
}
