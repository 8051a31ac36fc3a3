import type { AtlasClient } from '../../atlas/client.ts';
import { type DatabaseUser, deleteDatabaseUser, listDatabaseUsers } from '../../atlas/database-users.ts';
import { findFlexCluster, isOtherCluster } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { type Origin, OWNERSHIP_KEYS, type Repository, type Tag } from '../../types.ts';
import { isManaged, isOurs, tagOf } from '../tags.ts';

/** A deployed preview keeps its login over this many later runs, of which some may have failed or deployed nothing. */
const KEPT_RUNS = 3;

const INSTANCE_ID = 'instance-id';
const INSTANCE_NAME = 'instance-name';

/** The labels of a database user for its instance. Names are used again, IDs are not. */
export function instanceLabels(id: string, name: string): Tag[] {
  return [
    { key: INSTANCE_ID, value: id },
    { key: INSTANCE_NAME, value: name },
  ];
}

/** The instance that a database user is for; undefined if its labels do not say. */
export function instanceOf({ labels }: DatabaseUser): { id: string; name: string } | undefined {
  const [id, name] = [tagOf(labels, INSTANCE_ID), tagOf(labels, INSTANCE_NAME)];
  return id && name ? { id, name } : undefined;
}

/** Whether a database user exists as long as its instance. */
function isLasting({ deleteAfterDate }: DatabaseUser): boolean {
  return deleteAfterDate === undefined;
}

/** Lists the database users of a project that runs of a repository created, or those of any repository. */
export async function listManagedUsers(
  client: AtlasClient,
  projectId: string,
  repository?: Repository,
): Promise<DatabaseUser[]> {
  const users: DatabaseUser[] = [];
  for await (const user of listDatabaseUsers(client, projectId)) {
    if (repository ? isOurs(user.labels, repository) : isManaged(user.labels)) {
      users.push(user);
    }
  }
  return users;
}

/** The database users for one instance. */
export function usersOfInstance(users: readonly DatabaseUser[], instanceId: string): DatabaseUser[] {
  return users.filter((user) => instanceOf(user)?.id === instanceId);
}

/**
 * Deletes database users. Their names are random and not used again, so no newer user can be meant.
 * @returns their number
 */
export async function deleteUsers(
  client: AtlasClient,
  projectId: string,
  users: readonly DatabaseUser[],
): Promise<number> {
  for (const user of users) {
    await deleteDatabaseUser(client, projectId, user);
  }
  return users.length;
}

/** Deletes the database users of all jobs for an instance, and returns their number. */
export async function deleteUsersOfInstance(
  client: AtlasClient,
  projectId: string,
  instanceId: string,
): Promise<number> {
  const users = await listManagedUsers(client, projectId);
  return deleteUsers(client, projectId, usersOfInstance(users, instanceId));
}

/**
 * Deletes the database users of earlier runs that exist as long as an instance. Keeps those of this run and of the newest three other runs,
 * because a preview may still be using one of them. Call it only when a step has succeeded.
 * @returns the number of deleted users
 */
export async function pruneLastingLogins(
  client: AtlasClient,
  projectId: string,
  instanceId: string,
  origin: Origin,
): Promise<number> {
  const users = usersOfInstance(await listManagedUsers(client, projectId, origin), instanceId);
  const others = users.filter((user) => isLasting(user) && runOf(user) !== runNumber(origin.runId));
  const runs = [...new Set(others.map(runOf))].sort((a, b) => (a < b ? 1 : -1));
  const kept = runs.slice(0, KEPT_RUNS);
  const pruned = others.filter((user) => !kept.includes(runOf(user)));
  return deleteUsers(client, projectId, pruned);
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
 */
export async function removeLoginsOfGoneInstances(
  client: AtlasClient,
  projectId: string,
  repository: Repository,
  dryRun: boolean,
): Promise<number> {
  const users = await listManagedUsers(client, projectId, repository);
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
