import type { Doc } from '../../../emulator/database/bson.ts';
import { Endpoint, type Session } from '../../../emulator/database/endpoint.ts';
import { HELLO_COMMANDS } from '../../../emulator/database/hello.ts';
import { DocumentStore } from '../../../emulator/database/index.ts';
import { MemorySession } from '../../../emulator/database/memory/session.ts';
import type { DatabaseUser } from '../../../emulator/database/project.ts';
import { type Message, readMessage, writeReply } from '../../../emulator/database/wire.ts';
import { atEnd } from './setup.ts';

interface RealServerOptions {
  /** Whether its administrator can manage users; true by default. */
  readonly mayManageUsers?: boolean;
  /** Whether it belongs to no replica set, and so rejects transaction numbers; false by default. */
  readonly isStandalone?: boolean;
  /** Whether it replies even if none is expected, as FerretDB 1 does; false by default. */
  readonly repliesAlways?: boolean;
}

const ADMIN = { password: 'root-pass', roles: [{ roleName: 'atlasAdmin', databaseName: 'admin' }] };

/** Runs `createUser`, `updateUser` or `dropUser`. */
function manageUsers(users: Map<string, DatabaseUser>, name: string, body: Doc): Doc {
  const username = String(body[name]);
  const exists = users.has(username);
  if (name === 'createUser' && exists) {
    return { ok: 0, code: 51003, errmsg: 'the user already exists' };
  }
  if (name !== 'createUser' && !exists) {
    return { ok: 0, code: 11, errmsg: 'the user is not found' };
  }
  if (name === 'dropUser') {
    users.delete(username);
  } else {
    const roles = (body.roles as { role: string; db: string }[]).map(({ role, db }) => ({
      roleName: role === 'root' ? 'atlasAdmin' : role,
      databaseName: db,
    }));
    users.set(username, { password: String(body.pwd), roles });
  }
  return { ok: 1 };
}

/** A server that has its own users and sessions, like MongoDB and unlike the in-memory database. */
function realSession(memory: Session, users: Map<string, DatabaseUser>, options: RealServerOptions): Session {
  const { mayManageUsers = true, isStandalone = false, repliesAlways = false } = options;
  const hello = async (message: Message): Promise<Doc> => {
    const [reply = Buffer.alloc(0)] = await memory.handle({ ...message, isLegacy: false });
    const { setName, hosts, ...body } = readMessage(reply).body;
    return { ...body, ...(isStandalone ? {} : { setName, hosts }), logicalSessionTimeoutMinutes: 30 };
  };
  return {
    handle: async (message) => {
      const { lsid, txnNumber, ...body } = message.body;
      const [name = ''] = Object.keys(body);
      const reply = (document: Doc) => [writeReply(message, document)];
      if (HELLO_COMMANDS.has(name)) {
        return reply(await hello(message));
      }
      if (isStandalone && txnNumber !== undefined) {
        const errmsg = 'Transaction numbers are only allowed on a replica set member or mongos';
        return reply({ ok: 0, code: 20, errmsg });
      }
      if (!['createUser', 'updateUser', 'dropUser'].includes(name)) {
        return memory.handle({ ...message, body, moreToCome: message.moreToCome && !repliesAlways });
      }
      if (mayManageUsers) {
        return reply(manageUsers(users, name, body));
      }
      return reply({ ok: 0, code: 8000, errmsg: `CMD_NOT_ALLOWED: ${name}` });
    },
  };
}

/** Starts a server that replaces a real MongoDB. The URI contains the password of its administrator, `root`. */
export async function startRealServer(options: RealServerOptions = {}) {
  const users = new Map<string, DatabaseUser>();
  const documents = new DocumentStore();
  const identity = { address: '', setName: 'real' };
  const find = (username: string) => (username === 'root' ? ADMIN : users.get(username));
  const endpoint = new Endpoint({
    host: '127.0.0.1',
    allowsAddress: () => true,
    isUp: () => true,
    session: () => realSession(new MemorySession(identity, documents, find), users, options),
  });
  identity.address = `127.0.0.1:${await endpoint.open()}`;
  atEnd(endpoint);
  const kind = options.isStandalone ? 'directConnection=true' : 'replicaSet=real';
  return { uri: `mongodb://root:root-pass@${identity.address}/?authSource=admin&${kind}`, users };
}
