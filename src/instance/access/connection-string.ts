import { ConnectionString } from 'mongodb-connection-string-url';
import type { Login } from './user.ts';

/**
 * Puts a login into an instance's connection string: the result is all that a driver needs.
 * @param bare as Atlas gives it, `mongodb+srv://host` with or without options, which are kept
 */
export function connectionStringFor(bare: string, { username, password }: Login): string {
  const full = new ConnectionString(bare);
  full.username = username;
  full.password = password;
  for (const [option, value] of [
    ['retryWrites', 'true'],
    ['w', 'majority'],
    ['authSource', 'admin'],
  ] as const) {
    if (!full.searchParams.has(option)) {
      full.searchParams.set(option, value);
    }
  }
  return full.href;
}
