import { describe, expect, test } from '@jest/globals';
import { setUp } from './setup.ts';

describe('indexes', () => {
  test('that are unique are enforced, also over several fields and elements of lists', async () => {
    const { client } = await setUp();
    const users = client.db('app').collection('users');
    await users.createIndex({ email: 1 }, { unique: true });
    await users.createIndex({ 'at.city': 1, aliases: 1 }, { unique: true, sparse: true });
    await users.insertMany([
      { email: 'a', at: { city: 'x' }, aliases: ['1', '2'] },
      { email: 'b', at: { city: 'x' }, aliases: ['3'] },
    ]);
    await expect(users.insertOne({ email: 'a' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { email: 1 },
      keyValue: { email: 'a' },
      message: 'E11000 duplicate key error collection: app.users index: email_1 dup key: { email: "a" }',
    });
    await expect(users.updateOne({ email: 'b' }, { $set: { email: 'a' } })).rejects.toMatchObject({
      code: 11000,
    });
    expect(await users.countDocuments({ email: 'b' })).toBe(1);
    await expect(users.insertOne({ email: 'c', at: { city: 'x' }, aliases: ['2'] })).rejects.toMatchObject({
      code: 11000,
    });
    await users.insertOne({});
    await expect(users.insertOne({})).rejects.toMatchObject({ code: 11000 });
    await users.deleteOne({ email: 'a' });
    await users.insertOne({ email: 'a' });
  });

  test('hold for the documents that they are made for', async () => {
    const { client } = await setUp();
    const users = client.db('app').collection('users');
    const options = { unique: true, partialFilterExpression: { active: true } };
    await users.createIndex({ email: 1 }, options);
    await users.insertMany([{ email: 'a', active: true }, { email: 'a' }, { email: 'a' }]);
    await expect(users.insertOne({ email: 'a', active: true })).rejects.toMatchObject({ code: 11000 });
    await expect(users.createIndex({ email: -1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    await expect(users.createIndex({ x: 1 }, { name: 'email_1' })).rejects.toMatchObject({ code: 86 });
  });

  test('are listed and dropped', async () => {
    const { client } = await setUp();
    const users = client.db('app').collection('users');
    await users.createIndexes([
      { key: { a: 1 } },
      { key: { b: -1 }, expireAfterSeconds: 60 },
      { key: { c: 1 } },
    ]);
    await users.createIndex({ a: 1 });
    expect(await users.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1 }, name: 'a_1' },
      { v: 2, key: { b: -1 }, name: 'b_-1', expireAfterSeconds: 60 },
      { v: 2, key: { c: 1 }, name: 'c_1' },
    ]);
    await users.dropIndex('a_1');
    await client.db('app').command({ dropIndexes: 'users', index: { b: -1 } });
    await expect(users.dropIndex('a_1')).rejects.toMatchObject({ code: 27 });
    await expect(users.dropIndex('_id_')).rejects.toMatchObject({ code: 72 });
    await users.dropIndexes();
    expect((await users.indexes()).length).toBe(1);
    await expect(client.db('app').collection('none').indexes()).rejects.toMatchObject({ code: 26 });
    await expect(client.db('app').command({ dropIndexes: 'none', index: '*' })).rejects.toMatchObject({
      code: 26,
    });
    await expect(users.createIndex({})).rejects.toMatchObject({ code: 67 });
  });
});

describe('databases and collections', () => {
  test('are made, listed and dropped', async () => {
    const { client } = await setUp();
    const app = client.db('app');
    await app.createCollection('b', { capped: true, size: 100 });
    await app.collection('a').insertOne({});
    await client.db('other').collection('c').insertOne({});
    await expect(app.createCollection('b')).rejects.toMatchObject({ code: 48 });
    await expect(app.createCollection('v', { viewOn: 'a' })).rejects.toMatchObject({ code: 115 });
    expect((await app.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)).toEqual([
      'b',
      'a',
    ]);
    expect(await app.listCollections({ name: 'b' }).toArray()).toMatchObject([
      { name: 'b', type: 'collection', options: { capped: true, size: 100 }, idIndex: { name: '_id_' } },
    ]);
    const { databases } = await app.admin().listDatabases();
    expect(databases.map(({ name }) => name)).toEqual(['app', 'other']);
    expect(await app.collection('a').drop()).toBe(true);
    await app.collection('a').drop();
    await app.dropDatabase();
    await app.dropDatabase();
    const named = await app.admin().listDatabases({ nameOnly: true });
    expect(named.databases).toEqual([{ name: 'other' }]);
  });

  test('have proper names', async () => {
    const { client } = await setUp();
    await expect(client.db('app').command({ insert: '', documents: [{}] })).rejects.toMatchObject({
      code: 73,
    });
    await expect(client.db('app').command({ insert: 'a$b', documents: [{}] })).rejects.toMatchObject({
      code: 73,
    });
    await expect(client.db('app').command({ insert: 5, documents: [{}] })).rejects.toMatchObject({
      code: 73,
    });
    await expect(client.db('app').command({ find: 'a', filter: 5 })).rejects.toMatchObject({ code: 14 });
    await expect(client.db('app').command({ find: 'a', skip: 'x' })).rejects.toMatchObject({ code: 14 });
    await expect(client.db('app').command({ find: 'a', skip: -1 })).rejects.toMatchObject({ code: 2 });
    await expect(client.db('app').command({ find: 'a', tailable: true })).rejects.toMatchObject({ code: 2 });
    await expect(client.db('app').command({ distinct: 'a' })).rejects.toMatchObject({ code: 14 });
    await expect(client.db('app').command({ insert: 'a', documents: 1 })).rejects.toMatchObject({ code: 14 });
    const wrong = await client.db('app').command({ update: 'a', updates: [{ q: {}, u: 1 }] });
    expect(wrong).toMatchObject({ n: 0, writeErrors: [{ index: 0, code: 2 }] });
  });
});
