import { afterEach } from '@jest/globals';
import { MongoClient, type MongoClientOptions } from 'mongodb';
import {
  type DatabaseProject,
  type DatabaseSettings,
  type DatabaseUser,
  DocumentStore,
  startDatabases,
} from '../../../emulator/database/index.ts';

export const INSTANCE = { id: '64b000000000000000abc123', name: 'pr-1', host: 'pr-1-abc.x1y2z3.atlas.test' };

/** An empty instance. */
export function emptyInstance(details: Partial<typeof INSTANCE> = {}) {
  return { ...INSTANCE, ...details, documents: new DocumentStore() };
}

/** A project that tests can change. */
export class FakeProject implements DatabaseProject {
  admitting = true;
  resolvable = true;
  readonly down = new Set<string>();
  /** By instance and name. */
  readonly users = new Map<string, DatabaseUser>();

  add(username: string, role = 'atlasAdmin', databaseName = 'admin', instance = INSTANCE.id): this {
    const user = { password: `${username}-pass`, roles: [{ roleName: role, databaseName }] };
    this.users.set(`${instance} ${username}`, user);
    return this;
  }

  allowsAddress(): boolean {
    return this.admitting;
  }

  user(instance: string, username: string): DatabaseUser | undefined {
    return this.users.get(`${instance} ${username}`);
  }

  isUp(instance: string): boolean {
    return !this.down.has(instance);
  }

  isResolvable(): boolean {
    return this.resolvable;
  }

  /** The restored documents that it returns next. */
  readonly restored: DocumentStore[] = [];

  applyRestores(): readonly DocumentStore[] {
    return this.restored.splice(0);
  }
}

const running: { close(): Promise<void> }[] = [];
const clients: MongoClient[] = [];

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close(true)));
  // In reverse order, because later ones can depend on earlier ones.
  for (const each of running.splice(0).reverse()) {
    await each.close();
  }
});

/** Closes something after the test. */
export function atEnd(closable: { close(): Promise<void> }): void {
  running.push(closable);
}

/** Databases that are closed after the test. */
export async function start(project: DatabaseProject, settings: Partial<DatabaseSettings> = {}) {
  const databases = await startDatabases({ host: '127.0.0.1', mode: 'direct', ...settings }, project);
  atEnd(databases);
  return databases;
}

/** A client of a user of the fake project, not connected yet. It is closed after the test. */
export function clientFor(uri: string, username: string, options: MongoClientOptions = {}): MongoClient {
  const client = new MongoClient(uri, {
    auth: { username, password: `${username}-pass` },
    serverSelectionTimeoutMS: 1500,
    retryReads: false,
    retryWrites: false,
    ...options,
  });
  clients.push(client);
  return client;
}

/** An instance in memory, a client of an administrator, and one of a user with a role. */
export async function setUp(role?: string, databaseName?: string) {
  const project = new FakeProject().add('admin').add('user', role, databaseName);
  const databases = await start(project);
  const instance = emptyInstance();
  const { standard: uri } = await databases.open(instance);
  const connect = (username: string, options?: MongoClientOptions) => clientFor(uri, username, options);
  return { project, databases, instance, uri, connect, client: connect('user'), admin: connect('admin') };
}
