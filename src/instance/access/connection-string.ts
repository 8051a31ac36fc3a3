import { ConnectionString } from 'mongodb-connection-string-url';
import { stepError } from '../../util/errors.ts';
import { inQuotes } from '../../util/format.ts';
import type { Login } from './plan.ts';

const OPTIONS = { retryWrites: 'true', w: 'majority', authSource: 'admin' };

/**
 * Adds a login to the connection string of an instance.
 * @param bare the connection string from Atlas, `mongodb+srv://host` with or without options, which are kept
 * @throws StepError if it is not a connection string
 */
export function connectionStringFor(bare: string, { username, password }: Login): string {
  let full: ConnectionString;
  try {
    full = new ConnectionString(bare);
  } catch (error) {
    throw stepError(
      'build the connection string',
      `Atlas returned ${inQuotes(bare)}, which is not a connection string`,
      'Check whether a newer version of this action exists.',
      { cause: error },
    );
  }
  full.username = username;
  full.password = password;
  for (const [option, value] of Object.entries(OPTIONS)) {
    if (!full.searchParams.has(option)) {
      full.searchParams.set(option, value);
    }
  }
  return full.href;
}
