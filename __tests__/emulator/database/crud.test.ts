import { describe, expect, test } from '@jest/globals';
import type { Document } from 'mongodb';
import { setUp } from './setup.ts';

async function people(documents: readonly Document[] = []) {
  const { client } = await setUp();
  const collection = client.db('app').collection('people');
  if (documents.length > 0) await collection.insertMany([...documents]);
  return { client, collection };
}

const FOUR = [
  { _id: 1 as never, name: 'Ann', age: 30, tags: ['x', 'y'] },
  { _id: 2 as never, name: 'Bob', age: 20, tags: [] },
  { _id: 3 as never, name: 'Cid', age: 40, tags: ['y'] },
  { _id: 4 as never, name: 'Dan', age: 20, tags: ['z'] },
];

describe('reading', () => {
  test('sorts, skips, limits and projects', async () => {
    const { collection } = await people(FOUR);
    const found = await collection
      .find({ age: { $lt: 40 } }, { sort: { age: 1, name: -1 }, skip: 1, limit: 2, projection: { name: 1 } })
      .toArray();
    expect(found).toEqual([
      { _id: 2, name: 'Bob' },
      { _id: 1, name: 'Ann' },
    ]);
    const [last] = await collection.find().sort({ $natural: -1 }).limit(1).toArray();
    expect(last?.name).toBe('Dan');
    expect(await collection.findOne({ tags: 'y', age: 30 }, { projection: { _id: 0, 'tags.$': 1 } })).toEqual(
      {
        tags: ['y'],
      },
    );
    expect(await collection.findOne({ _id: 'no' as never })).toBeNull();
  });

  test('goes over several batches', async () => {
    const { collection } = await people();
    await collection.insertMany(Array.from({ length: 500 }, (_, i) => ({ i })));
    const all = await collection.find({}, { batchSize: 60 }).toArray();
    expect(all.map(({ i }) => i)).toEqual(Array.from({ length: 500 }, (_, i) => i));
    expect((await collection.find().toArray()).length).toBe(500);
    const cursor = collection.find({}, { batchSize: 2 });
    expect(await cursor.next()).toMatchObject({ i: 0 });
    await cursor.close();
    expect((await collection.aggregate([{ $match: {} }], { batchSize: 7 }).toArray()).length).toBe(500);
    expect((await collection.find({}, { limit: 150, batchSize: 0 }).toArray()).length).toBe(150);
  });

  test('keeps batches small enough for a message', async () => {
    const { collection } = await people();
    const text = 'x'.repeat(6_000_000);
    for (let i = 0; i < 4; i += 1) await collection.insertOne({ i, text });
    expect((await collection.find().toArray()).length).toBe(4);
  });

  test('never goes on with a cursor that is not there, or is not yours', async () => {
    const { client, admin } = await setUp();
    const app = client.db('app');
    await app.collection('c').insertMany([{}, {}, {}]);
    const { cursor } = await app.command({ find: 'c', batchSize: 1 }, { promoteLongs: false });
    const more = { getMore: cursor.id, collection: 'c' };
    await expect(admin.db('app').command(more)).rejects.toMatchObject({ code: 13 });
    expect((await app.command(more)).cursor.nextBatch.length).toBe(2);
    await expect(app.command(more)).rejects.toMatchObject({ code: 43 });
  });

  test('counts, and lists what is different', async () => {
    const { collection } = await people(FOUR);
    expect(await collection.countDocuments({ age: 20 })).toBe(2);
    expect(await collection.estimatedDocumentCount()).toBe(4);
    expect(await collection.distinct('age')).toEqual([30, 20, 40]);
    expect(await collection.distinct('tags', { age: { $gt: 20 } })).toEqual(['x', 'y']);
  });

  test('aggregates', async () => {
    const { client, collection } = await people(FOUR);
    const groups = [
      { $group: { _id: '$age', n: { $sum: 1 }, names: { $push: '$name' } } },
      { $sort: { _id: 1 } },
      { $limit: 1 },
    ];
    expect(await collection.aggregate(groups).toArray()).toEqual([{ _id: 20, n: 2, names: ['Bob', 'Dan'] }]);
    await client
      .db('app')
      .collection('pets')
      .insertOne({ _id: 9 as never, owner: 3, legs: { left: 2, right: 2 } });
    const lookup = { from: 'pets', localField: '_id', foreignField: 'owner', as: 'pets' };
    const [cid] = await collection
      .aggregate([{ $match: { name: 'Cid' } }, { $lookup: lookup }, { $project: { 'pets.legs.left': 0 } }])
      .toArray();
    expect(cid?.pets).toEqual([{ _id: 9, owner: 3, legs: { right: 2 } }]);
    await collection.aggregate([{ $match: { age: 20 } }, { $out: 'young' }]).toArray();
    expect(await client.db('app').collection('young').countDocuments()).toBe(2);
    expect(await client.db('app').collection('pets').findOne()).toMatchObject({ legs: { left: 2 } });
    expect(
      await client
        .db('app')
        .aggregate([{ $documents: [{ a: 1 }] }])
        .toArray(),
    ).toEqual([{ a: 1 }]);
    await expect(collection.aggregate([{ $merge: 'x' }]).toArray()).rejects.toMatchObject({ code: 115 });
    await expect(collection.aggregate([{ $nonsense: 1 }]).toArray()).rejects.toMatchObject({ ok: 0 });
  });

  test('leaves what is stored as it is', async () => {
    const { collection } = await people([{ _id: 1 as never, a: { b: 1, c: 2 } }]);
    expect(await collection.findOne({}, { projection: { 'a.b': 0 } })).toEqual({ _id: 1, a: { c: 2 } });
    await collection.aggregate([{ $unset: 'a.b' }, { $addFields: { 'a.d': 1 } }]).toArray();
    expect(await collection.findOne()).toEqual({ _id: 1, a: { b: 1, c: 2 } });
  });
});

describe('writing', () => {
  test('gives documents an _id, and refuses a second one with the same', async () => {
    const { client, collection } = await people();
    const app = client.db('app');
    expect(await app.command({ insert: 'people', documents: [{ a: 1 }] })).toMatchObject({ n: 1, ok: 1 });
    expect(await collection.findOne()).toMatchObject({ _id: expect.anything(), a: 1 });
    await collection.insertOne({ _id: 5 as never });
    await expect(collection.insertOne({ _id: 5.0 as never })).rejects.toMatchObject({
      code: 11000,
      message: expect.stringContaining('index: _id_ dup key: { _id: 5 }'),
    });
    const many = [{ _id: 6 }, { _id: 5 }, { _id: 7 }] as never[];
    await expect(collection.insertMany(many, { ordered: false })).rejects.toMatchObject({ insertedCount: 2 });
    await expect(collection.insertOne({ _id: [1] as never })).rejects.toMatchObject({ code: 53 });
  });

  test('updates with operators, arrays and pipelines', async () => {
    const { collection } = await people(FOUR);
    expect(await collection.updateMany({ age: 20 }, { $inc: { age: 1 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 2,
    });
    expect(await collection.updateOne({ _id: 1 as never }, { $set: { age: 30 } })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 0,
    });
    await collection.updateOne(
      { tags: 'y' },
      { $set: { 'tags.$': 'why', 'deep.er': 1 }, $unset: { age: '' } },
    );
    expect(await collection.findOne({ _id: 1 as never })).toEqual({
      _id: 1,
      name: 'Ann',
      tags: ['x', 'why'],
      deep: { er: 1 },
    });
    const arrayFilters = [{ tag: { $regex: '^w' } }];
    await collection.updateOne({ _id: 1 as never }, { $set: { 'tags.$[tag]': 'v' } }, { arrayFilters });
    await collection.updateOne(
      { _id: 1 as never },
      { $push: { tags: { $each: ['u', 't'], $slice: -3 } } as never },
    );
    expect(await collection.findOne({ _id: 1 as never })).toMatchObject({ tags: ['v', 'u', 't'] });
    await collection.updateMany({}, [{ $set: { greeting: { $concat: ['Hello ', '$name'] } } }]);
    expect(await collection.findOne({ _id: 3 as never })).toMatchObject({ greeting: 'Hello Cid' });
    await expect(collection.updateOne({}, { $nonsense: { a: 1 } } as never)).rejects.toMatchObject({
      code: 2,
    });
    const first = { _id: 1 as never };
    await expect(collection.updateOne(first, { $set: { _id: 99 } } as never)).rejects.toMatchObject({
      code: 66,
    });
    expect(await collection.updateOne(first, { $set: { _id: 1, last: 1 } } as never)).toMatchObject({
      modifiedCount: 1,
    });
    await expect(collection.updateOne({}, [{ $match: {} }])).rejects.toMatchObject({ code: 2 });
  });

  test('replaces and upserts', async () => {
    const { collection } = await people(FOUR);
    await collection.replaceOne({ name: 'Bob' }, { name: 'Rob' });
    expect(await collection.findOne({ _id: 2 as never })).toEqual({ _id: 2, name: 'Rob' });
    const result = await collection.updateOne(
      { name: 'Eve', 'at.home': true, age: { $gt: 3 } },
      { $set: { age: 50 }, $setOnInsert: { made: 1 } },
      { upsert: true },
    );
    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1 });
    expect(await collection.findOne({ _id: result.upsertedId as never })).toEqual({
      _id: result.upsertedId,
      name: 'Eve',
      at: { home: true },
      age: 50,
      made: 1,
    });
    await collection.updateOne({ name: 'Eve' }, { $setOnInsert: { made: 2 } }, { upsert: true });
    expect(await collection.countDocuments({ made: 1 })).toBe(1);
    const given = { $setOnInsert: { _id: 7 } } as never;
    expect(await collection.updateOne({ name: 'Gus' }, given, { upsert: true })).toMatchObject({
      upsertedId: 7,
    });
    await collection.replaceOne({ _id: 8 as never }, { name: 'Flo' }, { upsert: true });
    expect(await collection.findOne({ _id: 8 as never })).toEqual({ _id: 8, name: 'Flo' });
  });

  test('finds and modifies', async () => {
    const { collection } = await people(FOUR);
    const ann = { _id: 1 as never };
    expect(await collection.findOneAndUpdate(ann, { $inc: { age: 1 } })).toMatchObject({ age: 30 });
    const options = { returnDocument: 'after', projection: { age: 1 } } as const;
    expect(await collection.findOneAndUpdate(ann, { $inc: { age: 1 } }, options)).toEqual({
      _id: 1,
      age: 32,
    });
    expect(await collection.findOneAndDelete({ age: 20 }, { sort: { name: -1 } })).toMatchObject({
      name: 'Dan',
    });
    expect(await collection.findOneAndDelete({ age: 99 })).toBeNull();
    expect(await collection.findOneAndReplace({ age: 99 }, { a: 1 })).toBeNull();
    const made = await collection.findOneAndReplace(
      { age: 99 },
      { a: 1 },
      { upsert: true, returnDocument: 'after' },
    );
    expect(made).toMatchObject({ a: 1 });
  });

  test('deletes', async () => {
    const { collection } = await people(FOUR);
    expect(await collection.deleteOne({ age: 20 })).toMatchObject({ deletedCount: 1 });
    expect(await collection.deleteMany({ age: { $gte: 30 } })).toMatchObject({ deletedCount: 2 });
    expect(
      await collection.bulkWrite([{ deleteOne: { filter: {} } }, { insertOne: { document: {} } }]),
    ).toMatchObject({
      deletedCount: 1,
      insertedCount: 1,
    });
  });

  test('without waiting for a reply', async () => {
    const { collection } = await people();
    await collection.insertOne({ a: 1 }, { writeConcern: { w: 0 } });
    await collection.updateOne({ a: 1 }, { $set: { b: 1 } });
    expect(await collection.countDocuments({ a: 1 })).toBe(1);
  });

  test('works in sessions, but not in transactions', async () => {
    const { client, collection } = await people();
    await client.withSession(async (session) => {
      await collection.insertOne({ a: 1 }, { session });
      session.startTransaction();
      await expect(collection.insertOne({ a: 2 }, { session })).rejects.toMatchObject({ code: 115 });
      await session.abortTransaction();
    });
    expect(await collection.countDocuments()).toBe(1);
  });
});
