import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { MongoClient, MongoServerError } from 'mongodb';
import type { DatabaseRole, DatabaseUser } from '../project.ts';

const USER_EXISTS = 51003;
const NOT_IMPLEMENTED = 238;

/** The server that stores the data. */
export interface Backend {
  /** Opens a connection. Errors are events of the socket. */
  connect(): Socket;
  /** Creates or updates a user of the project. Rejects if the server returns an error. */
  ensureUser(username: string, user: DatabaseUser): Promise<void>;
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
  if (directConnection || typeof hello.primary !== 'string') return known;
  const { hostname, port } = new URL(`tcp://${hello.primary}`);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
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
  const admin = client.db('admin');
  /** The last version of each user that was sent, so that the same one is not sent twice. */
  const users = new Map<string, { readonly version: string; readonly ready: Promise<boolean> }>();

  /** Resolves to false if the user existed already, and was not created here. */
  const createOrUpdate = async (username: string, user: DatabaseUser, update: boolean): Promise<boolean> => {
    const send = (roles: unknown[]) =>
      admin.command({ [update ? 'updateUser' : 'createUser']: username, pwd: user.password, roles });
    try {
      await send(user.roles.map(toRole)).catch((error: unknown) => {
        // FerretDB 1 has no roles: every user can do everything.
        if (error instanceof MongoServerError && error.code === NOT_IMPLEMENTED) return send([]);
        throw error;
      });
      return true;
    } catch (error) {
      // The user was not created here: it is neither changed nor dropped.
      if (error instanceof MongoServerError && error.code === USER_EXISTS) return false;
      users.delete(username);
      throw error;
    }
  };

  return {
    connect: () => {
      const { tls } = client.options;
      if (!tls) return connect(server);
      const { ca, cert, key, passphrase, rejectUnauthorized } = client.options;
      const tlsOptions = { ca, cert, key, passphrase, rejectUnauthorized };
      const defined = Object.entries(tlsOptions).filter(([, value]) => value !== undefined);
      return connectTls({ ...server, servername: server.host, ...Object.fromEntries(defined) });
    },
    ensureUser: async (username, user) => {
      const version = JSON.stringify(user);
      const previous = users.get(username);
      if (previous?.version !== version) {
        const ready = previous
          ? previous.ready.catch(() => false).then((isOurs) => isOurs && createOrUpdate(username, user, true))
          : createOrUpdate(username, user, false);
        users.set(username, { version, ready });
      }
      await users.get(username)?.ready;
    },
    close: async () => {
      for (const [username, { ready }] of users) {
        // It fails if the user does not exist any more.
        if (await ready.catch(() => false)) await admin.command({ dropUser: username }).catch(() => {});
      }
      await client.close();
    },
  };
}
