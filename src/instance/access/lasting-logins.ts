import type { AtlasClient } from '../../atlas/client.ts';
import type { DatabaseUser } from '../../atlas/database-users.ts';
import { findFlexCluster, isOtherCluster } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { type Origin, OWNERSHIP_KEYS, type Repository } from '../../types.ts';
import { tagOf } from '../tags.ts';
import { deleteUsers, instanceOf, isLasting, listUsersOfRepository, usersOfInstance } from './logins.ts';

/** A deployed preview keeps its login over this many later runs, of which some may have failed or deployed nothing. */
const KEPT_RUNS = 3;

/**
 * Deletes the database users of earlier runs that exist as long as an instance. Keeps those of this run and of the newest three other runs,
 * because a preview may still be using one of them. Call it only when a step has succeeded.
 * @returns the number of deleted users
 * @throws AtlasError, TimedOutError and so on
 */
export async function pruneLastingLogins(
  client: AtlasClient,
  { projectId, instanceId }: { readonly projectId: string; readonly instanceId: string },
  origin: Origin,
): Promise<number> {
  const users = await listUsersOfRepository(client, projectId, origin);
  const others = usersOfInstance(users, instanceId).filter(
    (user) => isLasting(user) && runOf(user) !== runNumber(origin.runId),
  );
  const runs = [...new Set(others.map(runOf))].sort((a, b) => (a < b ? 1 : -1));
  const kept = runs.slice(0, KEPT_RUNS);
  return deleteUsers(
    client,
    projectId,
    others.filter((user) => !kept.includes(runOf(user))),
  );
}

/** The ID of the run that created a user, see `createOwnerToken`. GitHub assigns IDs in ascending order. */
function runOf({ labels }: DatabaseUser): bigint {
  return runNumber(tagOf(labels, OWNERSHIP_KEYS.run));
}

/** A bigint, because a run ID has 64 bits. */
function runNumber(text = ''): bigint {
  return BigInt(/^\d+/.exec(text)?.[0] ?? 0);
}

/**
 * Deletes the database users of this repository that should exist as long as an instance which no longer exists.
 * @param dryRun only count them
 * @returns their number
 * @throws AtlasError, TimedOutError and so on
 */
export async function removeLoginsOfGoneInstances(
  client: AtlasClient,
  projectId: string,
  repository: Repository,
  dryRun = false,
): Promise<number> {
  const users = await listUsersOfRepository(client, projectId, repository);
  const gone = await usersOfGoneInstances(client, projectId, users.filter(isLasting));
  return dryRun ? gone.length : deleteUsers(client, projectId, gone);
}

/** Those of the users whose instance no longer exists. Asks Atlas for each instance, because a list may not show all of them. */
export async function usersOfGoneInstances(
  client: AtlasClient,
  projectId: string,
  users: readonly DatabaseUser[],
): Promise<DatabaseUser[]> {
  const gone: DatabaseUser[] = [];
  const names = new Map(users.map(instanceOf).flatMap((each) => (each ? [[each.id, each.name]] : [])));
  for (const [id, name] of names) {
    const found = await lookUpInstance(client, projectId, name);
    if (found !== 'another kind' && found?.id !== id) {
      gone.push(...usersOfInstance(users, id));
    }
  }
  return gone;
}

/** Looks up the instance of a database user. One that was upgraded to a dedicated cluster is of another kind. */
export async function lookUpInstance(
  client: AtlasClient,
  projectId: string,
  name: string,
): Promise<Instance | 'another kind' | undefined> {
  try {
    return await findFlexCluster(client, projectId, name);
  } catch (error) {
    if (isOtherCluster(error)) {
      return 'another kind';
    }
    throw error;
  }
}
