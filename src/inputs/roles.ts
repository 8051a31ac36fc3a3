import type { Role } from '../types.ts';
import { quote } from '../util/format.ts';
import { linesOf } from './lines.ts';

const ROLE = /^[A-Za-z0-9][\w-]{0,63}$/;
/** The characters that MongoDB allows in database names: https://www.mongodb.com/docs/manual/reference/limits/#naming-restrictions */
const DATABASE = /^[^\s/\\."$*<>:|?@]{1,63}$/;
/** Built-in roles for any database, which exist in `admin` only. */
const ADMIN_ROLE = /AnyDatabase$|^(atlasAdmin|backup|clusterMonitor|enableSharding)$/;

/** Parses the roles of a database user, one `role@database` per line. */
export function parseRoles(text: string): { value: readonly Role[]; problems: readonly string[] } {
  const value: Role[] = [];
  const problems: string[] = [];
  for (const line of linesOf(text)) {
    const [roleName = '', databaseName = '', ...rest] = line.split('@');
    if (!ROLE.test(roleName) || !DATABASE.test(databaseName) || rest.length > 0) {
      problems.push(`the line ${quote(line)} does not have the form role@database`);
    } else if (ADMIN_ROLE.test(roleName) && databaseName !== 'admin') {
      problems.push(`the role ${roleName} exists in the database admin only; use ${roleName}@admin instead`);
    } else {
      value.push({ roleName, databaseName });
    }
  }
  return { value, problems };
}
