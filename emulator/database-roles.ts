import { AtlasError } from './errors.ts';

/** A role that a database user has. */
export interface DatabaseRole {
  readonly roleName: string;
  readonly databaseName: string;
  readonly collectionName?: string;
}

/** Roles on one database of the user's own choice. */
const ON_ANY: readonly string[] = ['dbAdmin', 'read', 'readWrite'];

/** Roles that reach everywhere, and exist on the database `admin` alone. */
const ON_ADMIN: readonly string[] = [
  'atlasAdmin',
  'backup',
  'clusterMonitor',
  'dbAdminAnyDatabase',
  'enableSharding',
  'readAnyDatabase',
  'readWriteAnyDatabase',
];

function refuse(errorCode: string, index: number, detail: string, parameters: readonly string[]): never {
  const fields = [{ field: `roles[${index}]`, description: detail }];
  throw new AtlasError(400, errorCode, { detail, parameters, fields });
}

/** Refuses roles that do not exist, or not on that database. There are no roles of one's own. */
export function checkRoles(roles: readonly DatabaseRole[]): void {
  const seen = new Set<string>();
  for (const [index, { roleName, databaseName, collectionName }] of roles.entries()) {
    const everywhere = ON_ADMIN.includes(roleName);
    if (!everywhere && !ON_ANY.includes(roleName)) {
      const detail = `There is no role ${roleName} on the database ${databaseName}.`;
      refuse('ATLAS_INVALID_ROLE', index, detail, [roleName, databaseName]);
    }
    if (everywhere && databaseName !== 'admin') {
      const detail = `The role ${roleName} is found on the database admin only.`;
      refuse('ATLAS_INVALID_ROLE_DATABASE', index, detail, [roleName, 'admin']);
    }
    const key = JSON.stringify([roleName, databaseName, collectionName]);
    if (seen.has(key)) {
      const detail = `The role ${roleName} on ${databaseName} is given twice.`;
      refuse('DUPLICATE_DATABASE_ROLES', index, detail, [roleName]);
    }
    seen.add(key);
  }
}
