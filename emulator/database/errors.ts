import type { Doc } from './bson.ts';

/** Becomes a reply with `ok: 0`; the connection stays open. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: number;
  readonly codeName: string;
  /** Further fields of the reply. */
  readonly details: Doc;

  constructor(code: number, codeName: string, message: string, details: Doc = {}) {
    super(message);
    this.code = code;
    this.codeName = codeName;
    this.details = details;
  }
}

/** Atlas' error for all failed logins. It does not reveal which users exist. */
export function badAuth(): CommandError {
  return new CommandError(8000, 'AtlasError', 'bad auth : Authentication failed.');
}

/** For clients that have not logged in, or whose user no longer exists. */
export function loginRequired(command: string): CommandError {
  return new CommandError(13, 'Unauthorized', `Command ${command} requires authentication`);
}

/** For commands in an OP_QUERY other than those of the handshake. */
export function legacyCommand(command: string): CommandError {
  return new CommandError(352, 'UnsupportedOpQueryCommand', `Unsupported OP_QUERY command: ${command}`);
}

/** For arguments that MongoDB rejects, too. */
export function badValue(message: string): CommandError {
  return new CommandError(2, 'BadValue', message);
}

/**
 * For features of MongoDB that the in-memory database does not have.
 * The code is not IllegalOperation (20), because drivers replace its message with one about retryable writes.
 */
export function notSupported(feature: string): CommandError {
  const remedy = 'start the emulator with --mongodb URI to use a real server';
  const message = `${feature} is not supported by the emulator's in-memory database; ${remedy}`;
  return new CommandError(115, 'CommandNotSupported', message);
}

export function errorReply(error: unknown): Doc {
  const known = error instanceof CommandError ? error : new CommandError(1, 'InternalError', String(error));
  return { ok: 0, errmsg: known.message, code: known.code, codeName: known.codeName, ...known.details };
}
