import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type Db, MongoClient, MongoServerError } from 'mongodb';
import type { DocumentStore } from '../memory/store.ts';
import type { DatabaseRole, DatabaseUser } from '../project.ts';

const USER_EXISTS = 51003;
const NOT_IMPLEMENTED = 238;

/** The server that stores the data. */
export interface Backend {
  /** Opens a connection. Errors are events of the socket. */
  connect(): Socket;
  /** Creates or updates a user of the project. Rejects if the server returns an error. */
  ensureUser(username: string, user: DatabaseUser): Promise<void>;
  /** Replaces the databases that the documents are in, with all their collections. Rejects if the server returns an error. */
  replaceDatabases(documents: DocumentStore): Promise<void>;
  /** Drops all users that were created, and disconnects. */
  close(): Promise<void>;
}

/** A role for createUser. Roles that only Atlas has are replaced by equivalent ones. */
function toRole({ roleName, databaseName }: DatabaseRole): { role: string; db: string } {
  return roleName === 'atlasAdmin' ? { role: 'root', db: 'admin' } : { role: roleName, db: databaseName };
}

/** The address of the primary, or of the only server. */
async function primaryOf(client: MongoClient): Promise<{ host: string; port: number }> {
  const { directConnection, hosts } = client.options;
  const hello = await client.db('admin').command({ hello: 1 });
  const first = hosts[0];
  const known = { host: first?.host ?? '127.0.0.1', port: first?.port ?? 27017 };
  if (directConnection || typeof hello.primary !== 'string') {
    return known;
  }
  const { hostname, port } = new URL(`tcp://${hello.primary}`);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** The users that the emulator creates on the backend. */
class BackendUsers {
  readonly #admin: Db;
  /** The last version of each user that was sent, so that the same one is not sent twice. */
  readonly #users = new Map<string, { readonly version: string; readonly ready: Promise<boolean> }>();

  constructor(admin: Db) {
    this.#admin = admin;
  }

  async ensure(username: string, user: DatabaseUser): Promise<void> {
    const version = JSON.stringify(user);
    const previous = this.#users.get(username);
    if (previous?.version !== version) {
      const ready = previous
        ? previous.ready
            .catch(() => false)
            .then((isOurs) => isOurs && this.#send(username, user, 'updateUser'))
        : this.#send(username, user, 'createUser');
      this.#users.set(username, { version, ready });
    }
    await this.#users.get(username)?.ready;
  }

  async dropAll(): Promise<void> {
    for (const [username, { ready }] of this.#users) {
      // It fails if the user does not exist any more.
      if (await ready.catch(() => false)) {
        await this.#admin.command({ dropUser: username }).catch(() => {});
      }
    }
  }

  /** Resolves to false if the user existed already, and was not created here. */
  async #send(username: string, user: DatabaseUser, command: 'createUser' | 'updateUser'): Promise<boolean> {
    const send = (roles: unknown[]) =>
      this.#admin.command({ [command]: username, pwd: user.password, roles });
    try {
      await send(user.roles.map(toRole)).catch((error: unknown) => {
        // FerretDB 1 has no roles: every user can do everything.
        if (error instanceof MongoServerError && error.code === NOT_IMPLEMENTED) {
          return send([]);
        }
        throw error;
      });
      return true;
    } catch (error) {
      // The user was not created here: it is neither changed nor dropped.
      if (error instanceof MongoServerError && error.code === USER_EXISTS) {
        return false;
      }
      this.#users.delete(username);
      throw error;
    }
  }
}

/** Connects to the backend as the user in the URI. Rejects if that fails. */
export async function connectBackend(uri: string): Promise<Backend> {
  const client = new MongoClient(uri);
  let server: { host: string; port: number };
  try {
    await client.connect();
    server = await primaryOf(client);
  } catch (error) {
    await client.close();
    throw error;
  }
  const users = new BackendUsers(client.db('admin'));
  return {
    connect: () => {
      const { tls } = client.options;
      if (!tls) {
        return connect(server);
      }
      const { ca, cert, key, passphrase, rejectUnauthorized } = client.options;
      const tlsOptions = { ca, cert, key, passphrase, rejectUnauthorized };
      const defined = Object.entries(tlsOptions).filter(([, value]) => value !== undefined);
      return connectTls({ ...server, servername: server.host, ...Object.fromEntries(defined) });
    },
    ensureUser: (username, user) => users.ensure(username, user),
    replaceDatabases: async (documents) => {
      const all = documents.list();
      for (const name of new Set(all.map(({ database }) => database))) {
        await client.db(name).dropDatabase();
      }
      for (const { database, collection, documents: restored } of all) {
        await client
          .db(database)
          .collection(collection)
          .insertMany([...restored]);
      }
    },
    close: async () => {
      await users.dropAll();
      await client.close();
    },
  };
}
