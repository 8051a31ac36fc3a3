import type { AtlasClient } from '../../atlas/client.ts';
import { type DatabaseUser, deleteDatabaseUser, listDatabaseUsers } from '../../atlas/database-users.ts';
import type { Repository, Tag } from '../../types.ts';
import { isManaged, isOurs, tagOf } from '../tags.ts';

const INSTANCE_ID = 'instance-id';
const INSTANCE_NAME = 'instance-name';

/** The labels of a database user for its instance. Names are used again, IDs are not. */
export function instanceLabels(instanceId: string, name: string): Tag[] {
  return [
    { key: INSTANCE_ID, value: instanceId },
    { key: INSTANCE_NAME, value: name },
  ];
}

/** The instance that a database user is for; undefined if its labels do not say. */
export function instanceOf({ labels }: DatabaseUser): { id: string; name: string } | undefined {
  const [id, name] = [tagOf(labels, INSTANCE_ID), tagOf(labels, INSTANCE_NAME)];
  return id && name ? { id, name } : undefined;
}

/** Whether a database user exists as long as its instance. */
export function isLasting({ deleteAfterDate }: DatabaseUser): boolean {
  return deleteAfterDate === undefined;
}

/** Lists the database users of a project that runs of any repository created. */
export async function listManagedUsers(client: AtlasClient, projectId: string): Promise<DatabaseUser[]> {
  const users: DatabaseUser[] = [];
  for await (const user of listDatabaseUsers(client, projectId)) {
    if (isManaged(user.labels)) {
      users.push(user);
    }
  }
  return users;
}

/** Lists the database users of a project that runs of this repository created. */
export async function listUsersOfRepository(
  client: AtlasClient,
  projectId: string,
  repository: Repository,
): Promise<DatabaseUser[]> {
  const users = await listManagedUsers(client, projectId);
  return users.filter(({ labels }) => isOurs(labels, repository));
}

/** The database users for one instance. */
export function usersOfInstance(users: readonly DatabaseUser[], instanceId: string): DatabaseUser[] {
  return users.filter((user) => instanceOf(user)?.id === instanceId);
}

/**
 * Deletes database users. Their names are random and not used again, so no newer user can be meant.
 * @returns their number
 * @throws AtlasError, TimedOutError and so on
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
