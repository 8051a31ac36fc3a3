import type { DatabaseRole } from '../project.ts';

/** The actions that the supported commands need. */
export type Action = 'read' | 'write' | 'drop' | 'dropDatabase';

const READ: readonly Action[] = ['read'];
const READ_WRITE: readonly Action[] = ['read', 'write', 'drop'];
const DB_ADMIN: readonly Action[] = ['drop', 'dropDatabase'];

/** The actions of roles for one database or collection. */
const ON_DATABASE = new Map([
  ['read', READ],
  ['readWrite', READ_WRITE],
  ['dbAdmin', DB_ADMIN],
]);

/** The actions of roles for all databases except MongoDB's internal ones. */
const ON_ANY_DATABASE = new Map([
  ['readAnyDatabase', READ],
  ['backup', READ],
  ['readWriteAnyDatabase', READ_WRITE],
  ['dbAdminAnyDatabase', DB_ADMIN],
  ['atlasAdmin', [...READ_WRITE, ...DB_ADMIN]],
]);
const INTERNAL_DATABASES = ['admin', 'config', 'local'];

/** Whether one of the roles allows an action on a collection, or on the whole database without one. */
export function isAllowed(
  roles: readonly DatabaseRole[],
  action: Action,
  database: string,
  collection?: string,
): boolean {
  return roles.some(({ roleName, databaseName, collectionName }) => {
    const onAny = ON_ANY_DATABASE.get(roleName);
    if (onAny) {
      return onAny.includes(action) && !INTERNAL_DATABASES.includes(database);
    }
    if (databaseName !== database || !ON_DATABASE.get(roleName)?.includes(action)) {
      return false;
    }
    return !collectionName || collectionName === collection;
  });
}
