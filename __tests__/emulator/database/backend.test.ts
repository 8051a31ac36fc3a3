import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startDatabases } from '../../../emulator/database/index.ts';
import { startRealServer } from './real-server.ts';
import { atEnd, clientFor, emptyInstance, FakeProject, INSTANCE, start } from './setup.ts';

const BAD_AUTH = { code: 8000, message: 'bad auth : Authentication failed.' };

/** A proxy in front of a real server. */
async function setUp(options?: Parameters<typeof startRealServer>[0]) {
  const { uri: backend, users } = await startRealServer(options);
  const project = new FakeProject().add('user').add('reader', 'read', 'app');
  const databases = await start(project, { backend });
  const { standard: uri } = await databases.open(emptyInstance());
  const real = new MongoClient(backend);
  atEnd(real);
  return { project, databases, uri, users, real };
}

describe('a real server behind the emulator', () => {
  test('gets the commands, and the users when they log in', async () => {
    const { uri, users, real } = await setUp();
    expect([...users]).toEqual([]);
    const client = clientFor(uri, 'user');
    const collection = client.db('app').collection('c');
    await collection.insertMany(Array.from({ length: 300 }, (_, i) => ({ i })));
    await collection.insertOne({ i: 300 }, { writeConcern: { w: 0 } });
    expect((await collection.find().toArray()).length).toBe(301);
    expect(await real.db('app').collection('c').countDocuments()).toBe(301);
    const root = { roleName: 'atlasAdmin', databaseName: 'admin' };
    expect([...users]).toEqual([['user', { password: 'user-pass', roles: [root] }]]);
    const reader = clientFor(uri, 'reader').db('app').collection('c');
    expect(await reader.countDocuments()).toBe(301);
    await expect(reader.insertOne({})).rejects.toMatchObject({ code: 13 });
  });

  test('may reply to a write that expects no reply', async () => {
    const { uri } = await setUp({ repliesAlways: true });
    const client = clientFor(uri, 'user', { maxPoolSize: 1 });
    const collection = client.db('app').collection('c');
    await collection.insertOne({ i: 1 }, { writeConcern: { w: 0 } });
    expect(await collection.countDocuments({ i: 1 })).toBe(1);
    expect(await collection.findOne({ i: 1 })).toMatchObject({ i: 1 });
  });

  test('offers sessions only if it is a member of a replica set', async () => {
    const member = clientFor((await setUp()).uri, 'user');
    const { logicalSessionTimeoutMinutes } = await member.db('admin').command({ hello: 1 });
    expect(logicalSessionTimeoutMinutes).toBe(30);
    // A standalone server rejects the transaction numbers that drivers send to replica sets to retry writes.
    const standalone = clientFor((await setUp({ isStandalone: true })).uri, 'user', { retryWrites: true });
    const collection = standalone.db('app').collection('c');
    await collection.insertOne({ i: 1 });
    expect(await collection.countDocuments()).toBe(1);
  });

  test('is hidden from clients', async () => {
    const { uri } = await setUp();
    const client = clientFor(uri, 'user');
    const hello = await client.db('admin').command({ hello: 1 });
    const { host } = new URL(uri);
    expect(hello).toMatchObject({ hosts: [host], primary: host, me: host, setName: 'atlas-abc123-shard-0' });
  });

  test('accepts only users of the project', async () => {
    const { uri, project, real } = await setUp();
    for (const [username, password] of [
      ['root', 'root-pass'],
      ['nobody', 'x'],
      ['user', 'wrong'],
    ] as const) {
      const client = clientFor(uri, username, { auth: { username, password } });
      await expect(client.connect()).rejects.toMatchObject(BAD_AUTH);
    }
    expect(await real.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
    const client = clientFor(uri, 'user');
    await client.db('app').collection('c').insertOne({});
    project.users.delete(`${INSTANCE.id} user`);
    await expect(client.db('app').collection('c').findOne()).rejects.toMatchObject({ code: 13 });
    await expect(clientFor(uri, 'user').connect()).rejects.toMatchObject(BAD_AUTH);
  });

  test('has the new password of a user after a change', async () => {
    const { uri, project } = await setUp();
    await clientFor(uri, 'user').connect();
    project.users.set(`${INSTANCE.id} user`, { password: 'new', roles: [] });
    await expect(clientFor(uri, 'user').connect()).rejects.toMatchObject(BAD_AUTH);
    await clientFor(uri, 'user', { auth: { username: 'user', password: 'new' } }).connect();
  });

  test('has no users of the project after the emulator stops', async () => {
    const { uri, databases, users } = await setUp();
    users.set('reader', { password: 'reader-pass', roles: [] });
    await clientFor(uri, 'user').connect();
    await clientFor(uri, 'reader').connect();
    expect([...users.keys()]).toEqual(['reader', 'user']);
    await databases.close();
    // A user of another owner stays.
    expect([...users.keys()]).toEqual(['reader']);
  });

  test('receives no malformed messages', async () => {
    const { uri, real } = await setUp();
    const socket = connect(Number(new URL(uri).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => {});
    socket.write('this is not a message at all');
    await closed;
    expect(await real.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  test('causes an error at the login if it cannot create the user', async () => {
    const { uri: backend } = await startRealServer({ mayManageUsers: false });
    const databases = await start(new FakeProject().add('user'), { backend });
    const { standard: uri } = await databases.open(emptyInstance());
    await expect(clientFor(uri, 'user').connect()).rejects.toMatchObject({
      code: 8000,
      message: expect.stringContaining('CMD_NOT_ALLOWED: createUser'),
    });
  });

  test('must be running when the emulator starts', async () => {
    const uri = 'mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200';
    const starting = startDatabases({ host: '127.0.0.1', mode: 'direct', backend: uri }, new FakeProject());
    await expect(starting).rejects.toMatchObject({ name: 'MongoServerSelectionError' });
  });
});
