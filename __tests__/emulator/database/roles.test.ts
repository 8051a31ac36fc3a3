import { describe, expect, test } from '@jest/globals';
import { INSTANCE, setUp } from './setup.ts';

/** What a user of a role can do in the database `app`, and in another one. */
async function abilities(role: string, databaseName: string) {
  const { client, admin } = await setUp(role, databaseName);
  await admin.db('app').collection('a').insertOne({ x: 1 });
  await admin.db('other').collection('b').insertOne({ x: 1 });
  const attempts: Record<string, () => Promise<unknown>> = {
    read: () => client.db('app').collection('a').findOne(),
    aggregate: () => client.db('app').collection('a').aggregate([]).toArray(),
    write: () => client.db('app').collection('a').insertOne({}),
    index: () => client.db('app').collection('a').createIndex({ x: 1 }),
    list: () => client.db('app').listCollections().toArray(),
    readOther: () => client.db('other').collection('b').findOne(),
    writeOther: () => client.db('other').collection('b').insertOne({}),
    drop: () => client.db('app').collection('a').drop(),
    dropDatabase: () => client.db('app').dropDatabase(),
  };
  const can: string[] = [];
  for (const [name, attempt] of Object.entries(attempts)) {
    const refused = await attempt().then(
      () => false,
      (error: { code?: number }) => error.code === 13,
    );
    if (!refused) can.push(name);
  }
  return can;
}

const READ = ['read', 'aggregate', 'list'];

describe('roles', () => {
  test.each([
    ['read', 'app', READ],
    ['read', 'other', ['readOther']],
    ['readWrite', 'app', ['read', 'aggregate', 'write', 'index', 'list', 'drop']],
    ['dbAdmin', 'app', ['index', 'list', 'drop', 'dropDatabase']],
    ['readAnyDatabase', 'admin', [...READ, 'readOther']],
    [
      'readWriteAnyDatabase',
      'admin',
      ['read', 'aggregate', 'write', 'index', 'list', 'readOther', 'writeOther', 'drop'],
    ],
    ['dbAdminAnyDatabase', 'admin', ['index', 'list', 'drop', 'dropDatabase']],
    ['nonsense', 'admin', []],
  ])('%s on %s', async (role, database, can) => {
    expect(await abilities(role, database)).toEqual(can);
  });

  test('atlasAdmin may do everything, except make users', async () => {
    expect((await abilities('atlasAdmin', 'admin')).length).toBe(9);
    const { client } = await setUp();
    for (const command of ['createUser', 'dropUser', 'usersInfo']) {
      await expect(client.db('admin').command({ [command]: 'x' })).rejects.toMatchObject({
        code: 8000,
        message: `CMD_NOT_ALLOWED: ${command}`,
      });
    }
  });

  test('can be for one collection', async () => {
    const { project, client, admin } = await setUp();
    const roles = [{ roleName: 'readWrite', databaseName: 'app', collectionName: 'a' }];
    project.users.set(`${INSTANCE.id} user`, { password: 'user-pass', roles });
    const app = client.db('app');
    await app.collection('a').insertOne({ x: 1 });
    await admin.db('app').collection('b').insertOne({ x: 1 });
    await expect(app.collection('b').findOne()).rejects.toMatchObject({
      code: 13,
      codeName: 'Unauthorized',
      message: expect.stringMatching(/^not authorized on app to execute command \{ find: "b"/),
    });
    const lookup = { $lookup: { from: 'b', localField: 'x', foreignField: 'x', as: 'b' } };
    await expect(app.collection('a').aggregate([lookup]).toArray()).rejects.toMatchObject({ code: 13 });
    await expect(
      app
        .collection('a')
        .aggregate([{ $out: 'b' }])
        .toArray(),
    ).rejects.toMatchObject({ code: 13 });
    expect((await app.listCollections().toArray()).map(({ name }) => name)).toEqual(['a']);
    expect((await app.admin().listDatabases()).databases.map(({ name }) => name)).toEqual(['app']);
  });
});
