import { CommandError } from '../../errors.ts';
import type { DatabaseRole } from '../../project.ts';
import { type Doc, isDoc } from '../../values.ts';
import { textIn } from '../arguments.ts';
import type { Command, Context } from '../context.ts';
import { allows } from '../roles.ts';

/** Atlas keeps its users itself, and refuses these commands to everybody. */
function demandUsers({ name, login }: Context): void {
  if (allows(login.user.roles, 'users', 'admin')) return;
  throw new CommandError(8000, 'AtlasError', `CMD_NOT_ALLOWED: ${name}`);
}

/** Roles as MongoDB's commands carry them: a name, or a name and a database. */
function rolesIn({ args, database }: Context): DatabaseRole[] {
  const roles: readonly unknown[] = Array.isArray(args.roles) ? args.roles : [];
  return roles.map((role) =>
    isDoc(role)
      ? { roleName: String(role.role), databaseName: String(role.db) }
      : { roleName: String(role), databaseName: database },
  );
}

const createUser: Command = (context) => {
  demandUsers(context);
  const username = textIn(context.args, 'createUser');
  const { users } = context.data;
  if (users.has(username)) {
    throw new CommandError(51003, 'Location51003', `User "${username}@${context.database}" already exists`);
  }
  users.set(username, { password: textIn(context.args, 'pwd'), roles: rolesIn(context) });
  return { ok: 1 };
};

const updateUser: Command = (context) => {
  demandUsers(context);
  const username = textIn(context.args, 'updateUser');
  const { users } = context.data;
  if (!users.has(username)) {
    throw new CommandError(11, 'UserNotFound', `User '${username}@${context.database}' not found`);
  }
  users.set(username, { password: textIn(context.args, 'pwd'), roles: rolesIn(context) });
  return { ok: 1 };
};

const dropUser: Command = (context) => {
  demandUsers(context);
  const username = textIn(context.args, 'dropUser');
  if (context.data.users.delete(username)) return { ok: 1 };
  throw new CommandError(11, 'UserNotFound', `User '${username}@${context.database}' not found`);
};

const usersInfo: Command = (context) => {
  demandUsers(context);
  const { usersInfo: wanted } = context.args;
  const name = isDoc(wanted) ? wanted.user : wanted;
  const found = [...context.data.users].filter(([username]) => name === 1 || username === name);
  const users: Doc[] = found.map(([user, { roles }]) => ({
    _id: `admin.${user}`,
    user,
    db: 'admin',
    roles: roles.map(({ roleName, databaseName }) => ({ role: roleName, db: databaseName })),
    mechanisms: ['SCRAM-SHA-256'],
  }));
  return { users, ok: 1 };
};

/** Commands about users: for the server behind an emulator, not for Atlas. */
export const USER_COMMANDS: Readonly<Record<string, Command>> = {
  createUser,
  updateUser,
  dropUser,
  usersInfo,
};
