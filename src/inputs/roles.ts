import { quote } from '../util/format.ts';
import { linesOf } from './lines.ts';

/** What a database user may do: a role, on a database. */
export interface Role {
  readonly roleName: string;
  readonly databaseName: string;
}

const ROLE = /^[A-Za-z0-9][\w-]{0,63}$/;
/** What MongoDB allows in the names of databases: https://www.mongodb.com/docs/manual/reference/limits/#naming-restrictions */
const DATABASE = /^[^\s/\\."$*<>:|?@]{1,63}$/;
/** Built-in roles that reach beyond one database, and belong to `admin`. */
const ADMIN_ROLE = /AnyDatabase$|^(atlasAdmin|backup|clusterMonitor|enableSharding)$/;

/** Reads the roles of a database user, one `role@database` a line, and says what is wrong with each line. */
export function parseRoles(text: string): { value: readonly Role[]; problems: readonly string[] } {
  const value: Role[] = [];
  const problems: string[] = [];
  for (const line of linesOf(text)) {
    const [roleName = '', databaseName = '', ...rest] = line.split('@');
    if (!ROLE.test(roleName) || !DATABASE.test(databaseName) || rest.length > 0) {
      problems.push(`the line ${quote(line)} is no role@database`);
    } else if (ADMIN_ROLE.test(roleName) && databaseName !== 'admin') {
      problems.push(`the role ${roleName} exists on the database admin only, so write ${roleName}@admin`);
    } else {
      value.push({ roleName, databaseName });
    }
  }
  return { value, problems };
}
