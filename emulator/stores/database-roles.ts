import { AtlasError } from '../api/errors.ts';

export interface DatabaseRole {
  readonly roleName: string;
  readonly databaseName: string;
  readonly collectionName?: string;
}

/** Roles that can be granted on any one database. */
const SINGLE_DATABASE_ROLES: readonly string[] = ['dbAdmin', 'read', 'readWrite'];

/** Roles for all databases, which can be granted only on the database `admin`. */
const ADMIN_ROLES: readonly string[] = [
  'atlasAdmin',
  'backup',
  'clusterMonitor',
  'dbAdminAnyDatabase',
  'enableSharding',
  'readAnyDatabase',
  'readWriteAnyDatabase',
];

function reject(errorCode: string, index: number, detail: string, parameters: readonly string[]): never {
  const fields = [{ field: `roles[${index}]`, description: detail }];
  throw new AtlasError(400, errorCode, { detail, parameters, fields });
}

/** Throws a 400 for roles that do not exist on their database. Custom roles are not supported. */
export function checkRoles(roles: readonly DatabaseRole[]): void {
  const seen = new Set<string>();
  for (const [index, { roleName, databaseName, collectionName }] of roles.entries()) {
    const isAdminRole = ADMIN_ROLES.includes(roleName);
    if (!isAdminRole && !SINGLE_DATABASE_ROLES.includes(roleName)) {
      const detail = `There is no role ${roleName} on the database ${databaseName}.`;
      reject('ATLAS_INVALID_ROLE', index, detail, [roleName, databaseName]);
    }
    if (isAdminRole && databaseName !== 'admin') {
      const detail = `The role ${roleName} exists only on the database admin.`;
      reject('ATLAS_INVALID_ROLE_DATABASE', index, detail, [roleName, 'admin']);
    }
    const key = JSON.stringify([roleName, databaseName, collectionName]);
    if (seen.has(key)) {
      const detail = `The role ${roleName} on ${databaseName} is specified twice.`;
      reject('DUPLICATE_DATABASE_ROLES', index, detail, [roleName]);
    }
    seen.add(key);
  }
}
