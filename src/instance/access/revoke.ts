import { deleteAccessListEntry, findAccessListEntry, isEntryNotFound } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { retryOnConflict } from '../../atlas/retry-policy.ts';
import type { AccessMarks } from '../../types.ts';
import { shortBlock } from '../../util/cidr.ts';
import { isHeldBy } from '../tags.ts';
import { commentFor, entriesByBlock, expiryOf, SHARED_COMMENT } from './entries.ts';
import { deleteUsers, listManagedUsers } from './logins.ts';

/** What was revoked. */
export interface Revoked {
  /** The number of deleted database users. */
  readonly users: number;
  /** The number of deleted access list entries. */
  readonly entries: number;
  /** When the last entry expires that stays because other jobs may use it, in milliseconds since the epoch; undefined if there is none. */
  readonly sharedUntil: number | undefined;
}

/**
 * Revokes the access that a step granted: deletes its database user, and the access list entries that are still exactly as it wrote them.
 * An entry that another step has found since is shared, and stays until it expires.
 * @throws AtlasError, TimedOutError and so on
 */
export async function revokeAccess(client: AtlasClient, marks: AccessMarks): Promise<Revoked> {
  const { projectId, ownerToken, entriesUntil } = marks;
  const all = marks.user ? await listManagedUsers(client, projectId) : [];
  const own = all.filter(({ labels }) => isHeldBy(labels, ownerToken));
  const users = await deleteUsers(client, projectId, own);
  const entries = entriesUntil === undefined ? undefined : await removeEntries(client, marks, entriesUntil);
  return { users, entries: 0, sharedUntil: undefined, ...entries };
}

async function removeEntries(
  client: AtlasClient,
  { projectId, ownerToken }: AccessMarks,
  until: number,
): Promise<Omit<Revoked, 'users'>> {
  const comment = commentFor(ownerToken);
  let entries = 0;
  let sharedUntil: number | undefined;
  for (const [block, entry] of await entriesByBlock(client, projectId)) {
    const expiresAt = expiryOf(entry) ?? 0;
    if (entry.comment === comment && (await removeEntry(client, projectId, block, comment, until))) {
      entries += 1;
    } else if (entry.comment === SHARED_COMMENT && expiresAt >= until) {
      sharedUntil = Math.max(sharedUntil ?? 0, expiresAt);
    }
  }
  // The comment does not say who shares an entry. If the step had an entry of its own, the shared ones are probably those of others.
  return { entries, sharedUntil: entries > 0 ? undefined : sharedUntil };
}

/**
 * Deletes an entry if it still has this comment and expiry. Each attempt looks at it first, because another job may have changed it.
 * @returns whether one of the requests may have deleted it
 */
async function removeEntry(
  client: AtlasClient,
  projectId: string,
  block: string,
  comment: string,
  until: number,
): Promise<boolean> {
  const value = shortBlock(block);
  let isDeleted = false;
  const removal = client.checkThenCall(`remove ${value} from the access list`, retryOnConflict, async () => {
    const entry = await findAccessListEntry(client, projectId, value);
    const isUnchanged = entry?.comment === comment && expiryOf(entry) === until;
    isDeleted = isUnchanged || (isDeleted && entry === undefined);
    return isUnchanged ? deleteAccessListEntry(projectId, value) : undefined;
  });
  await removal.catch((error: unknown) => {
    if (!isEntryNotFound(error)) {
      throw error;
    }
  });
  return isDeleted;
}
