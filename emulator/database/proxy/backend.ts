import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { MongoClient, MongoServerError } from 'mongodb';
import type { DatabaseRole, DatabaseUser } from '../project.ts';

const USER_EXISTS = 51003;
const NOT_IMPLEMENTED = 238;

/** A real server behind the emulator. */
export interface Backend {
  /** A new connection to it. Errors are told on the socket. */
  connect(): Socket;
  /** Makes sure that a user of the project exists there, with the password and roles of this moment. */
  ensureUser(username: string, user: DatabaseUser): Promise<void>;
  /** Takes away all users made there, and disconnects. */
  close(): Promise<void>;
}

/** A role as createUser wants it. Roles that only Atlas has become those that allow as much. */
function toRole({ roleName, databaseName }: DatabaseRole): { role: string; db: string } {
  return roleName === 'atlasAdmin' ? { role: 'root', db: 'admin' } : { role: roleName, db: databaseName };
}

/** The server that writes go to, as the driver found it. */
async function primaryOf(client: MongoClient): Promise<{ host: string; port: number }> {
  const { directConnection, hosts } = client.options;
  const hello = await client.db('admin').command({ hello: 1 });
  const first = hosts[0];
  const known = { host: first?.host ?? '127.0.0.1', port: first?.port ?? 27017 };
  if (directConnection || typeof hello.primary !== 'string') return known;
  const { hostname, port } = new URL(`tcp://${hello.primary}`);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Connects to the backend as the administrator that the URI names. Throws if that does not work. */
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
  /** What has been made of each user, so that nothing is done twice at the same time. */
  const made = new Map<string, { readonly stated: string; readonly ready: Promise<boolean> }>();

  /** Resolves to whether the user is one of ours. */
  const make = async (username: string, user: DatabaseUser, renew: boolean): Promise<boolean> => {
    const send = (roles: unknown[]) =>
      admin.command({ [renew ? 'updateUser' : 'createUser']: username, pwd: user.password, roles });
    try {
      await send(user.roles.map(toRole)).catch((error: unknown) => {
        // FerretDB 1 knows no roles: whoever is logged in may do everything.
        if (error instanceof MongoServerError && error.code === NOT_IMPLEMENTED) return send([]);
        throw error;
      });
      return true;
    } catch (error) {
      // Somebody else made it: it is used as it is, and stays.
      if (error instanceof MongoServerError && error.code === USER_EXISTS) return false;
      made.delete(username);
      throw error;
    }
  };

  return {
    connect: () => {
      const { tls } = client.options;
      if (!tls) return connect(server);
      const { ca, cert, key, passphrase, rejectUnauthorized } = client.options;
      const given = { ca, cert, key, passphrase, rejectUnauthorized };
      const stated = Object.entries(given).filter(([, value]) => value !== undefined);
      return connectTls({ ...server, servername: server.host, ...Object.fromEntries(stated) });
    },
    ensureUser: async (username, user) => {
      const stated = JSON.stringify(user);
      const before = made.get(username);
      if (before?.stated !== stated) {
        const ready = before
          ? before.ready.catch(() => false).then((ours) => ours && make(username, user, true))
          : make(username, user, false);
        made.set(username, { stated, ready });
      }
      await made.get(username)?.ready;
    },
    close: async () => {
      for (const [username, { ready }] of made) {
        // A user that is gone already is as good as dropped.
        if (await ready.catch(() => false)) await admin.command({ dropUser: username }).catch(() => {});
      }
      await client.close();
    },
  };
}
