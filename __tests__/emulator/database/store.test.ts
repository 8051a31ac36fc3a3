import { describe, expect, test } from '@jest/globals';
import { DocumentStore } from '../../../emulator/database/index.ts';
import { clientFor, emptyInstance, FakeProject, setUp, start } from './setup.ts';

describe('the documents of an instance', () => {
  test('can be written and read by the emulator itself', async () => {
    const { client, instance } = await setUp();
    const { documents } = instance;
    documents.insert('app', 'a', { _id: 1, name: 'Ann', age: 30 });
    documents.insert('app', 'a', { _id: 2, name: 'Bob', born: new Date(0) });
    expect(await client.db('app').collection('a').findOne({ age: 30 })).toEqual({
      _id: 1,
      name: 'Ann',
      age: 30,
    });
    await client.db('other').collection('b').insertOne({ x: 'y' });
    expect(documents.list().map(({ database, collection }) => `${database}.${collection}`)).toEqual([
      'app.a',
      'other.b',
    ]);
    expect(documents.find('other', 'b')).toMatchObject([{ x: 'y' }]);
    expect(documents.has('other', 'b')).toBe(true);
    expect(documents.has('other', 'a')).toBe(false);
    expect(documents.has('none', 'b')).toBe(false);
  });

  test('follow the rules of MongoDB if the emulator writes them', () => {
    const store = new DocumentStore();
    store.insert('app', 'a', { _id: 1 });
    expect(() => store.insert('app', 'a', { _id: 1 })).toThrow(
      /^E11000 duplicate key error collection: app\.a/,
    );
    expect(() => store.insert('app', 'a$', {})).toThrow('Invalid namespace');
    store.insert('app', 'a', { x: 1 });
    expect(Object.keys(store.find('app', 'a')[1] ?? {})).toEqual(['_id', 'x']);
  });

  test('can be copied and restored', async () => {
    const { client, instance } = await setUp();
    const app = client.db('app');
    await app.collection('a').insertMany([{ n: 1 }, { n: 2 }]);
    const snapshot = instance.documents.copy();
    await app.collection('a').insertOne({ n: 3 });
    await app.collection('b').insertOne({ n: 4 });
    await client.db('other').collection('c').insertOne({ n: 5 });
    expect(snapshot.list().map(({ documents }) => documents.length)).toEqual([2]);

    const target = emptyInstance({ id: '64b000000000000000def456' });
    target.documents.insert('old', 'a', { n: 0 });
    const project = new FakeProject().add('user', 'atlasAdmin', 'admin', target.id);
    const { standard } = await (await start(project)).open(target);
    target.documents.replaceWith(snapshot);
    const restored = clientFor(standard, 'user');
    const found = await restored.db('app').collection('a').find().toArray();
    expect(found.map(({ n }) => n)).toEqual([1, 2]);
    expect(target.documents.has('old', 'a')).toBe(false);

    await restored.db('app').dropDatabase();
    expect(target.documents.list()).toEqual([]);
    expect(snapshot.find('app', 'a')).toHaveLength(2);
    expect(await app.collection('a').countDocuments()).toBe(3);
  });
});
