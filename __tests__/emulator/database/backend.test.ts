import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { startDatabases } from '../../../emulator/database/index.ts';
import { clientFor, FakeProject, INSTANCE, start } from './setup.ts';

const BAD_AUTH = { code: 8000, message: 'bad auth : Authentication failed.' };

/** A proxy before a database in memory that plays the real server. */
async function setUp() {
  const realProject = new FakeProject().add('root', 'root', 'admin', 'real01');
  const real = await start(realProject);
  const { standard } = await real.open({ id: 'real01', name: 'real', host: 'real.x.atlas.test' });
  const backend = standard.replace('mongodb://', 'mongodb://root:root-pass@');
  const project = new FakeProject().add('user').add('reader', 'read', 'app');
  const databases = await start(project, { backend });
  const { standard: uri } = await databases.open(INSTANCE);
  const realUsers = async () => {
    const { users } = await clientFor(standard, 'root').db('admin').command({ usersInfo: 1 });
    return users.map(({ user, roles }: { user: string; roles: unknown }) => ({ user, roles }));
  };
  return { project, databases, uri, realUsers, standard };
}

describe('a real server behind the emulator', () => {
  test('gets the commands, and the users when they log in', async () => {
    const { uri, realUsers, standard } = await setUp();
    expect(await realUsers()).toEqual([]);
    const client = clientFor(uri, 'user');
    const collection = client.db('app').collection('c');
    await collection.insertMany(Array.from({ length: 300 }, (_, i) => ({ i })));
    await collection.insertOne({ i: 300 }, { writeConcern: { w: 0 } });
    expect((await collection.find().toArray()).length).toBe(301);
    expect(await clientFor(standard, 'root').db('app').collection('c').countDocuments()).toBe(301);
    expect(await realUsers()).toEqual([{ user: 'user', roles: [{ role: 'root', db: 'admin' }] }]);
    const reader = clientFor(uri, 'reader').db('app').collection('c');
    expect(await reader.countDocuments()).toBe(301);
    await expect(reader.insertOne({})).rejects.toMatchObject({ code: 13 });
  });

  test('is never named to the clients', async () => {
    const { uri } = await setUp();
    const client = clientFor(uri, 'user');
    const hello = await client.db('admin').command({ hello: 1 });
    const { host } = new URL(uri);
    expect(hello).toMatchObject({ hosts: [host], primary: host, me: host, setName: 'atlas-abc123-shard-0' });
  });

  test('is reached by those only whom the project knows', async () => {
    const { uri, project, standard } = await setUp();
    for (const [username, password] of [
      ['root', 'root-pass'],
      ['nobody', 'x'],
      ['user', 'wrong'],
    ] as const) {
      const client = clientFor(uri, username, { auth: { username, password } });
      await expect(client.connect()).rejects.toMatchObject(BAD_AUTH);
    }
    expect(await clientFor(standard, 'root').db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
    const client = clientFor(uri, 'user');
    await client.db('app').collection('c').insertOne({});
    project.users.delete(`${INSTANCE.id} user`);
    await expect(client.db('app').collection('c').findOne()).rejects.toMatchObject({ code: 13 });
    await expect(clientFor(uri, 'user').connect()).rejects.toMatchObject(BAD_AUTH);
  });

  test('follows a change of password', async () => {
    const { uri, project } = await setUp();
    await clientFor(uri, 'user').connect();
    project.users.set(`${INSTANCE.id} user`, { password: 'new', roles: [] });
    await expect(clientFor(uri, 'user').connect()).rejects.toMatchObject(BAD_AUTH);
    await clientFor(uri, 'user', { auth: { username: 'user', password: 'new' } }).connect();
  });

  test('loses the users again', async () => {
    const { uri, databases, realUsers, standard } = await setUp();
    const admin = clientFor(standard, 'root').db('admin');
    await admin.command({ createUser: 'reader', pwd: 'reader-pass', roles: ['root'] });
    await clientFor(uri, 'user').connect();
    await clientFor(uri, 'reader').connect();
    expect((await realUsers()).length).toBe(2);
    await databases.close();
    // Whom somebody else made stays.
    expect((await realUsers()).map(({ user }: { user: string }) => user)).toEqual(['reader']);
  });

  test('sees nothing of malformed messages', async () => {
    const { uri, standard } = await setUp();
    const socket = connect(Number(new URL(uri).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => {});
    socket.write('this is not a message at all');
    await closed;
    expect(await clientFor(standard, 'root').db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  test('may refuse to make a user', async () => {
    const real = await start(new FakeProject().add('weak', 'atlasAdmin', 'admin', 'real02'));
    const { standard } = await real.open({ id: 'real02', name: 'real', host: 'real.x.atlas.test' });
    const backend = standard.replace('mongodb://', 'mongodb://weak:weak-pass@');
    const databases = await start(new FakeProject().add('user'), { backend });
    const { standard: uri } = await databases.open(INSTANCE);
    await expect(clientFor(uri, 'user').connect()).rejects.toMatchObject({
      code: 8000,
      message: expect.stringContaining('CMD_NOT_ALLOWED: createUser'),
    });
  });

  test('has to be there', async () => {
    const uri = 'mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200';
    const starting = startDatabases({ host: '127.0.0.1', mode: 'direct', backend: uri }, new FakeProject());
    await expect(starting).rejects.toMatchObject({ name: 'MongoServerSelectionError' });
  });
});
