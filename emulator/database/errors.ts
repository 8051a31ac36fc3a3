import type { Doc } from './values.ts';

/** A refusal that is answered as MongoDB answers it: a document with `ok: 0`, and the connection stays. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly extra: Doc;

  constructor(code: number, codeName: string, message: string, extra: Doc = {}) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
    this.codeName = codeName;
    this.extra = extra;
  }
}

/** What Atlas answers to every login that fails, so that nobody learns which users exist. */
export function badAuth(): CommandError {
  return new CommandError(8000, 'AtlasError', 'bad auth : Authentication failed.');
}

/** What those who have not logged in, or whose user is gone, get for all but a few commands. */
export function loginRequired(command: string): CommandError {
  return new CommandError(13, 'Unauthorized', `Command ${command} requires authentication`);
}

/** An argument that the command cannot work with. */
export function badValue(message: string): CommandError {
  return new CommandError(2, 'BadValue', message);
}

/**
 * Something that MongoDB can do and the emulator cannot. It is not IllegalOperation (20), whose message
 * drivers replace by one about retryable writes.
 */
export function notEmulated(what: string): CommandError {
  return new CommandError(115, 'CommandNotSupported', `${what} not supported by the Atlas emulator`);
}

/** The reply for a command that threw; what is not a CommandError is an argument that a library choked on. */
export function errorReply(error: unknown): Doc {
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof CommandError ? error : badValue(message);
  return { ok: 0, errmsg: known.message, code: known.code, codeName: known.codeName, ...known.extra };
}
