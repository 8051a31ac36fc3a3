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

/** Throws a 400 for roles that do not exist on their database. Custom roles are not supported. */
export function checkRoles(username: string, roles: readonly DatabaseRole[]): void {
  const seen = new Set<string>();
  for (const { roleName, databaseName, collectionName } of roles) {
    const isAdminRole = ADMIN_ROLES.includes(roleName);
    if (!isAdminRole && !SINGLE_DATABASE_ROLES.includes(roleName)) {
      throw new AtlasError('ATLAS_INVALID_ROLE', [roleName, databaseName]);
    }
    if (isAdminRole && databaseName !== 'admin') {
      throw new AtlasError('ATLAS_INVALID_ROLE_DATABASE', [roleName, 'admin']);
    }
    const key = JSON.stringify([roleName, databaseName, collectionName]);
    if (seen.has(key)) {
      throw new AtlasError('DUPLICATE_DATABASE_ROLES', [username, `${roleName}@${databaseName}`]);
    }
    seen.add(key);
  }
}
