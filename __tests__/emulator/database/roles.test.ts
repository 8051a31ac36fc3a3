import { describe, expect, test } from '@jest/globals';
import { INSTANCE, setUp } from './setup.ts';

/** What a user with a role can do in the database `app`, in another one, and in `admin`. */
async function abilities(role: string, databaseName: string) {
  const { client, admin } = await setUp(role, databaseName);
  await admin.db('app').collection('a').insertOne({ x: 1 });
  await admin.db('other').collection('b').insertOne({ x: 1 });
  const app = client.db('app');
  const attempts: Record<string, () => Promise<unknown>> = {
    find: () => app.collection('a').findOne(),
    count: () => app.collection('a').estimatedDocumentCount(),
    aggregate: () => app.collection('a').countDocuments(),
    insert: () => app.collection('a').insertOne({}),
    findOther: () => client.db('other').collection('b').findOne(),
    insertOther: () => client.db('other').collection('b').insertOne({}),
    insertAdmin: () => client.db('admin').collection('c').insertOne({}),
    drop: () => app.collection('a').drop(),
    dropDatabase: () => app.dropDatabase(),
  };
  const can: string[] = [];
  for (const [name, attempt] of Object.entries(attempts)) {
    const error = await attempt().then(
      () => undefined,
      (each: { code?: number }) => each,
    );
    if (!error) {
      can.push(name);
    } else {
      expect(error).toMatchObject({ code: 13, codeName: 'Unauthorized' });
    }
  }
  return can;
}

const READ = ['find', 'count', 'aggregate'];

describe('the role', () => {
  test.each([
    ['read', 'app', READ],
    ['read', 'other', ['findOther']],
    ['readWrite', 'app', [...READ, 'insert', 'drop']],
    ['dbAdmin', 'app', ['drop', 'dropDatabase']],
    ['readAnyDatabase', 'admin', [...READ, 'findOther']],
    ['readWriteAnyDatabase', 'admin', [...READ, 'insert', 'findOther', 'insertOther', 'drop']],
    ['dbAdminAnyDatabase', 'admin', ['drop', 'dropDatabase']],
    ['backup', 'admin', [...READ, 'findOther']],
    ['clusterMonitor', 'admin', []],
    ['atlasAdmin', 'admin', [...READ, 'insert', 'findOther', 'insertOther', 'drop', 'dropDatabase']],
    ['nonsense', 'admin', []],
  ])('%s@%s allows %j', async (role, database, can) => {
    expect(await abilities(role, database)).toEqual(can);
  });

  test('of a user is added to other roles of the user', async () => {
    const { project, client } = await setUp();
    const roles = ['readWriteAnyDatabase', 'dbAdminAnyDatabase'].map((roleName) => ({
      roleName,
      databaseName: 'admin',
    }));
    project.users.set(`${INSTANCE.id} user`, { password: 'user-pass', roles });
    await client.db('app').collection('a').insertOne({ x: 1 });
    expect(await client.db('app').dropDatabase()).toBe(true);
  });

  test('can apply to one collection', async () => {
    const { project, client, admin } = await setUp();
    const roles = [{ roleName: 'readWrite', databaseName: 'app', collectionName: 'a' }];
    project.users.set(`${INSTANCE.id} user`, { password: 'user-pass', roles });
    const app = client.db('app');
    await app.collection('a').insertOne({ x: 1 });
    await admin.db('app').collection('b').insertOne({ x: 1 });
    await expect(app.collection('b').findOne()).rejects.toMatchObject({
      code: 13,
      codeName: 'Unauthorized',
      message: 'not authorized on app to execute command { find: "b", $db: "app" }',
    });
    await expect(app.dropDatabase()).rejects.toMatchObject({ code: 13 });
  });
});
