import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { clientFor, emptyInstance, INSTANCE, setUp } from './setup.ts';

const BAD_AUTH = {
  code: 8000,
  codeName: 'AtlasError',
  message: 'bad auth : Authentication failed.',
};

describe('a login to an instance', () => {
  test('succeeds for its users', async () => {
    const { client, uri } = await setUp();
    expect(uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/\?authSource=admin&replicaSet=atlas-abc123-shard-0$/);
    await client.connect();
    expect(await client.db('a').collection('b').findOne()).toBeNull();
  });

  test('succeeds with any characters in the name and the password', async () => {
    const { project, connect } = await setUp();
    const username = 'a=b,c@d:é/%';
    const password = 'pä=,ss/%:@ \u2168';
    project.users.set(`${INSTANCE.id} ${username}`, { password, roles: [] });
    await connect('', { auth: { username, password } }).connect();
    const wrong = { username, password: 'pä=,ss/%:@ 8' };
    await expect(connect('', { auth: wrong }).connect()).rejects.toMatchObject(BAD_AUTH);
  });

  test('fails with the same message for a wrong password and for an unknown user', async () => {
    const { project, connect } = await setUp();
    project.add('elsewhere', 'atlasAdmin', 'admin', 'another instance');
    const wrong = connect('user', { auth: { username: 'user', password: 'wrong' } });
    await expect(wrong.connect()).rejects.toMatchObject(BAD_AUTH);
    await expect(connect('nobody').connect()).rejects.toMatchObject(BAD_AUTH);
    await expect(connect('elsewhere').connect()).rejects.toMatchObject(BAD_AUTH);
    await expect(connect('user', { authSource: 'other' }).connect()).rejects.toMatchObject(BAD_AUTH);
  });

  test('uses only SCRAM-SHA-256', async () => {
    const { connect } = await setUp();
    const client = connect('user', { authMechanism: 'SCRAM-SHA-1' });
    await expect(client.connect()).rejects.toMatchObject({ code: 334 });
  });

  test('is required for all commands except ping and the handshake', async () => {
    const { connect } = await setUp();
    const stranger = connect('', { auth: undefined as never });
    expect(await stranger.db().command({ ping: 1 })).toMatchObject({ ok: 1 });
    await expect(stranger.db('a').collection('b').findOne()).rejects.toMatchObject({
      code: 13,
      message: 'Command find requires authentication',
    });
    await expect(stranger.db('a').dropDatabase()).rejects.toMatchObject({
      code: 13,
      message: 'Command dropDatabase requires authentication',
    });
  });

  test('ends when the user is deleted', async () => {
    const { project, client } = await setUp();
    await client.db('a').collection('b').insertOne({ x: 1 });
    project.users.delete(`${INSTANCE.id} user`);
    await expect(client.db('a').collection('b').findOne()).rejects.toMatchObject({ code: 13 });
  });
});

describe('connections', () => {
  test('are closed immediately for clients that are not on the access list', async () => {
    const { project, connect: connectAs } = await setUp();
    project.admitting = false;
    const client = connectAs('user', { serverSelectionTimeoutMS: 200 });
    await expect(client.connect()).rejects.toMatchObject({ name: 'MongoServerSelectionError' });
  });

  test('are closed when the instance is gone', async () => {
    const { project, client, databases, uri } = await setUp();
    await client.db('a').collection('b').insertOne({ x: 1 });
    project.down.add(INSTANCE.id);
    await expect(client.db('a').collection('b').findOne()).rejects.toMatchObject({
      name: 'MongoNetworkError',
    });
    await databases.closeInstance(INSTANCE.id);
    await databases.closeInstance(INSTANCE.id);
    const port = Number(new URL(uri).port);
    const error = await new Promise((resolve) => connect(port, '127.0.0.1').on('error', resolve));
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('use one address for each instance, which has its own data', async () => {
    const { databases, project, instance, uri, client, connect: connectAs } = await setUp();
    expect((await databases.open(instance)).standardSrv).toBe(uri);
    const host = 'pr-2-abc.x1y2z3.atlas.test';
    const other = emptyInstance({ id: '64b000000000000000def456', name: 'pr-2', host });
    const { standard } = await databases.open(other);
    project.add('second', 'atlasAdmin', 'admin', other.id);
    await client.db('a').collection('b').insertOne({ x: 1 });
    expect(standard).not.toBe(uri);
    await expect(connectAs('second').connect()).rejects.toMatchObject(BAD_AUTH);
    const second = clientFor(standard, 'second');
    expect(await second.db('a').collection('b').countDocuments()).toBe(0);
  });
});
