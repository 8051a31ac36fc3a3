import type { DatabaseRole } from '../project.ts';

/** What a command does, as far as roles tell one thing from another. */
export type Action = 'read' | 'list' | 'write' | 'index' | 'drop' | 'dropDatabase' | 'users';

const READ: readonly Action[] = ['read', 'list'];
const READ_WRITE: readonly Action[] = [...READ, 'write', 'index', 'drop'];
const DB_ADMIN: readonly Action[] = ['list', 'index', 'drop', 'dropDatabase'];

/** Roles that hold in the database, or collection, that they are given for. */
const SCOPED: Readonly<Record<string, readonly Action[]>> = {
  read: READ,
  readWrite: READ_WRITE,
  dbAdmin: DB_ADMIN,
  dbOwner: [...READ_WRITE, 'dropDatabase'],
};

/** Roles that hold everywhere. */
const EVERYWHERE: Readonly<Record<string, readonly Action[]>> = {
  readAnyDatabase: READ,
  readWriteAnyDatabase: READ_WRITE,
  dbAdminAnyDatabase: DB_ADMIN,
  clusterMonitor: ['list'],
  atlasAdmin: [...READ_WRITE, 'dropDatabase'],
  // Nobody has it in Atlas: it is for the server that stands behind an emulator.
  root: [...READ_WRITE, 'dropDatabase', 'users'],
};

/** Whether one of the roles allows an action on a collection, or without one on all of a database. */
export function allows(
  roles: readonly DatabaseRole[],
  action: Action,
  database: string,
  collection?: string,
): boolean {
  return roles.some(({ roleName, databaseName, collectionName }) => {
    if (EVERYWHERE[roleName]?.includes(action)) return true;
    if (databaseName !== database || !SCOPED[roleName]?.includes(action)) return false;
    // Listing what there is needs a role for any part of the database.
    return !collectionName || collectionName === collection || action === 'list';
  });
}
