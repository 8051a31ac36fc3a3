import type { Session } from '../connection.ts';
import { CommandError, errorReply, loginRequired, notEmulated } from '../errors.ts';
import { HELLO_COMMANDS, helloReply, type Identity } from '../hello.ts';
import type { DatabaseUser } from '../project.ts';
import { type Doc, plainDoc } from '../values.ts';
import { type Message, writeReply } from '../wire/message.ts';
import { READ_COMMANDS } from './commands/read.ts';
import { STRUCTURE_COMMANDS } from './commands/structure.ts';
import { USER_COMMANDS } from './commands/users.ts';
import { WRITE_COMMANDS } from './commands/write.ts';
import type { Command, Login } from './context.ts';
import type { InstanceData } from './data.ts';
import { LoginState, MECHANISM } from './login.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({ ...READ_COMMANDS, ...WRITE_COMMANDS, ...STRUCTURE_COMMANDS, ...USER_COMMANDS }),
);

const VERSION = { version: '8.0.0', versionArray: [8, 0, 0, 0], gitVersion: 'atlas-emulator' };

let connections = 0;

/** One client's connection to a database in memory. */
export class MemorySession implements Session {
  readonly #identity: Identity;
  readonly #data: InstanceData;
  readonly #find: (username: string) => DatabaseUser | undefined;
  readonly #login: LoginState;
  readonly #connectionId: number;

  constructor(identity: Identity, data: InstanceData, user: (username: string) => DatabaseUser | undefined) {
    this.#identity = identity;
    this.#data = data;
    this.#find = (username) => user(username) ?? data.users.get(username);
    this.#login = new LoginState(this.#find);
    connections += 1;
    this.#connectionId = connections;
  }

  async answer(message: Message): Promise<readonly Buffer[]> {
    const reply = await this.#run(message).catch(errorReply);
    if (message.moreToCome) return [];
    try {
      return [writeReply(message, reply)];
    } catch (error) {
      // Only what a query computed can be something that has no BSON form.
      return [writeReply(message, errorReply(error))];
    }
  }

  end(): void {
    this.#login.logout();
  }

  async #run({ body, legacy }: Message): Promise<Doc> {
    const name = Object.keys(body)[0] ?? '';
    const { documents: _, ...small } = body;
    const args = plainDoc(small);
    if (HELLO_COMMANDS.has(name)) return this.#hello(args);
    if (legacy)
      throw new CommandError(352, 'UnsupportedOpQueryCommand', `Unsupported OP_QUERY command: ${name}`);
    const open = await this.#withoutLogin(name, args);
    if (open) return open;
    const command = COMMANDS.get(name);
    if (!command && !WITH_LOGIN.has(name)) {
      throw new CommandError(59, 'CommandNotFound', `no such command: '${name}'`);
    }
    const login = this.#current();
    if (!login) throw loginRequired(name);
    if (args.startTransaction === true || args.autocommit === false) throw notEmulated('Transactions are');
    if (!command) return this.#withLogin(name, login);
    const database = String(args.$db);
    return command({ name, database, args, typed: body, data: this.#data, login });
  }

  /** Who is logged in, as long as there is such a user. */
  #current(): Login | undefined {
    const { username } = this.#login;
    const user = username === undefined ? undefined : this.#find(username);
    if (username === undefined || !user) {
      this.#login.logout();
      return undefined;
    }
    return { username, user };
  }

  #hello(args: Doc): Doc {
    const speculative = this.#login.speculate(args.speculativeAuthenticate);
    return {
      ...helloReply(this.#identity, this.#connectionId),
      // The same for all names, so that it says nothing about who exists.
      ...(args.saslSupportedMechs === undefined ? {} : { saslSupportedMechs: [MECHANISM] }),
      ...(speculative ? { speculativeAuthenticate: speculative } : {}),
    };
  }

  /** Commands that anybody may send; undefined for all others. */
  async #withoutLogin(name: string, args: Doc): Promise<Doc | undefined> {
    if (name === 'ping') return { ok: 1 };
    if (name === 'buildInfo' || name === 'buildinfo') {
      return { ...VERSION, modules: [], bits: 64, maxBsonObjectSize: 16 * 1024 * 1024, ok: 1 };
    }
    if (name === 'saslStart') return this.#login.start(args, args.$db);
    if (name === 'saslContinue') return this.#login.continue(args);
    if (name === 'logout') {
      this.#login.logout();
      return { ok: 1 };
    }
    // Drivers send it as they go, and their user may be gone by then.
    if (name === 'endSessions') return { ok: 1 };
    return name === 'connectionStatus' && !this.#current() ? status([], []) : undefined;
  }

  #withLogin(name: string, { username, user }: Login): Doc {
    if (name !== 'connectionStatus') throw notEmulated('Transactions are');
    const roles = user.roles.map(({ roleName, databaseName }) => ({ role: roleName, db: databaseName }));
    return status([{ user: username, db: 'admin' }], roles);
  }
}

/** Commands that need a login, and are answered from the connection alone. */
const WITH_LOGIN: ReadonlySet<string> = new Set([
  'connectionStatus',
  'commitTransaction',
  'abortTransaction',
]);

function status(authenticatedUsers: readonly Doc[], authenticatedUserRoles: readonly Doc[]): Doc {
  return { authInfo: { authenticatedUsers, authenticatedUserRoles }, ok: 1 };
}
