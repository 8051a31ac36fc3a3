import { CommandError } from '../errors.ts';
import type { DatabaseUser } from '../project.ts';
import type { Doc } from '../values.ts';
import type { Collection } from './collection.ts';
import type { InstanceData } from './data.ts';
import { type Action, allows } from './roles.ts';

/** Who is logged in, and what that allows at this moment. */
export interface Login {
  readonly username: string;
  readonly user: DatabaseUser;
}

/** A command that is being carried out by somebody who is logged in. */
export interface Context {
  readonly name: string;
  /** The database that the command is for. */
  readonly database: string;
  /** The command in plain form. The `documents` of an insert are left out: they are large, and stored as typed. */
  readonly args: Doc;
  /** The command in typed form. */
  readonly typed: Doc;
  readonly data: InstanceData;
  readonly login: Login;
}

/** Answers a command. Throws a CommandError to refuse it. */
export type Command = (context: Context) => Doc;

/** Throws error 13 unless the user may do this to a collection, or to all of a database. */
export function demand(
  context: Context,
  action: Action,
  collection?: string,
  database = context.database,
): void {
  if (allows(context.login.user.roles, action, database, collection)) return;
  const subject = JSON.stringify(context.args[context.name]);
  const message = `not authorized on ${database} to execute command { ${context.name}: ${subject}, $db: "${context.database}" }`;
  throw new CommandError(13, 'Unauthorized', message);
}

/** The name of the collection that a command is for: the value of its first field. */
export function collectionName({ name, args }: Context): string {
  const value = args[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new CommandError(73, 'InvalidNamespace', `collection name has invalid type or is empty in ${name}`);
}

/** The collection that a command is for, if it exists, once the user may do this to it. */
export function allowedCollection(context: Context, action: Action): Collection | undefined {
  const name = collectionName(context);
  demand(context, action, name);
  return context.data.collection(context.database, name);
}
