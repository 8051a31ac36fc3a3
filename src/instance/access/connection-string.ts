import { ConnectionString } from 'mongodb-connection-string-url';
import { StepError } from '../../util/errors.ts';
import { quote } from '../../util/format.ts';
import type { Login } from './user.ts';

/**
 * Puts a login into an instance's connection string: the result is all that a driver needs.
 * @param bare as Atlas gives it, `mongodb+srv://host` with or without options, which are kept
 * @throws StepError if it is no connection string
 */
export function connectionStringFor(bare: string, { username, password }: Login): string {
  const full = parse(bare);
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

function parse(bare: string): ConnectionString {
  try {
    return new ConnectionString(bare);
  } catch (error) {
    throw new StepError(
      `Failed to build the connection string: Atlas gave ${quote(bare)}, which is none. See whether a newer version of this action is out.`,
      { cause: error },
    );
  }
}
