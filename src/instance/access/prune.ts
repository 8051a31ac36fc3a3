import type { AtlasClient } from '../../atlas/client.ts';
import { type DatabaseUser, deleteDatabaseUser } from '../../atlas/database-users.ts';
import { type Origin, OWNERSHIP_KEYS } from '../../types.ts';
import { tagOf } from '../ownership.ts';
import { isUserFor, isUserOf, listUsers } from './user.ts';

/**
 * Deletes the database users of earlier runs that exist as long as an instance, except those of the newest other run: a preview that was
 * deployed with one of them continues to work until the next deployment.
 * @returns the number of deleted users
 * @throws AtlasError, TimedOutError and so on
 */
export async function pruneLastingUsers(
  client: AtlasClient,
  projectId: string,
  name: string,
  origin: Origin,
): Promise<number> {
  const others = await listUsers(
    client,
    projectId,
    (user) =>
      user.deleteAfterDate === undefined &&
      isUserOf(user, origin) &&
      isUserFor(user, (each) => each === name) &&
      runOf(user) !== Number(origin.runId),
  );
  const newest = Math.max(...others.map(runOf));
  const outdated = others.filter((user) => runOf(user) !== newest);
  for (const user of outdated) {
    await deleteDatabaseUser(client, projectId, user);
  }
  return outdated.length;
}

/** The ID of the run that created a user, see `createOwnerToken`. GitHub assigns IDs in ascending order. */
function runOf({ labels }: DatabaseUser): number {
  return Number.parseInt(tagOf(labels, OWNERSHIP_KEYS.run) ?? '', 10) || 0;
}
