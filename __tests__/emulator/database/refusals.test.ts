import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { type Document, deserialize, serialize } from 'bson';
import type { Collection } from 'mongodb';
import { setUp } from './setup.ts';

/** The error for features that the in-memory database does not support. */
function notSupported(feature: string) {
  return {
    code: 115,
    codeName: 'CommandNotSupported',
    message: `${feature} is not supported by the emulator's in-memory database; start the emulator with --mongodb URI to use a real server`,
  };
}

async function app() {
  const { client } = await setUp();
  return client.db('app');
}

type Method = (collection: Collection<Document>) => Promise<unknown>;

describe('the in-memory database', () => {
  const methods: Readonly<Record<string, Method>> = {
    update: (collection) => collection.updateOne({}, { $set: { a: 1 } }, { upsert: true }),
    delete: (collection) => collection.deleteMany({}),
    findAndModify: (collection) => collection.findOneAndUpdate({}, { $set: { a: 1 } }),
    distinct: (collection) => collection.distinct('a'),
    createIndexes: (collection) => collection.createIndex({ a: 1 }),
    createSearchIndexes: (collection) => collection.createSearchIndex({ definition: { mappings: {} } }),
    listIndexes: (collection) => collection.indexes(),
    explain: (collection) => collection.find().explain(),
  };
  test.each(Object.entries(methods))('rejects the command %s of a driver by name', async (name, method) => {
    const collection = (await app()).collection<Document>('c');
    await expect(method(collection)).rejects.toMatchObject(notSupported(`The command "${name}"`));
  });

  test('rejects any other command by name', async () => {
    const db = await app();
    for (const name of ['create', 'getMore', 'endSessions', 'commitTransaction', 'nonsense', 'toString']) {
      await expect(db.command({ [name]: 'c' })).rejects.toMatchObject(notSupported(`The command "${name}"`));
    }
  });

  const optionMethods: Readonly<Record<string, Method>> = {
    'find.sort': (collection) => collection.find().sort({ a: 1 }).toArray(),
    'find.projection': (collection) => collection.findOne({}, { projection: { a: 1 } }),
    'find.collation': (collection) =>
      collection.find({}, { collation: { locale: 'en', strength: 2 } }).toArray(),
    'find.hint': (collection) => collection.find().hint({ a: 1 }).toArray(),
    'find.readConcern': (collection) => collection.find({}, { readConcern: 'snapshot' }).toArray(),
    'aggregate.collation': (collection) => collection.countDocuments({}, { collation: { locale: 'en' } }),
    'insert.bypassDocumentValidation': (collection) =>
      collection.insertOne({}, { bypassDocumentValidation: true }),
  };
  test.each(Object.entries(optionMethods))(
    'rejects the option %s of a driver by name',
    async (option, method) => {
      const collection = (await app()).collection<Document>('c');
      await expect(method(collection)).rejects.toMatchObject(notSupported(`The option "${option}"`));
      expect(await collection.estimatedDocumentCount()).toBe(0);
    },
  );

  test.each<[string, Document, readonly string[]]>([
    ['ping', { ping: 1 }, []],
    ['find', { find: 'c' }, ['let', 'min', 'tailable', 'writeConcern']],
    ['count', { count: 'c' }, ['fields', 'filter', 'hint']],
    ['aggregate', { aggregate: 'c', pipeline: [], cursor: {} }, ['allowDiskUse', 'explain', 'let']],
    ['insert', { insert: 'c', documents: [{}] }, ['encryptionInformation', 'upsert']],
    ['drop', { drop: 'c' }, []],
    ['dropDatabase', { dropDatabase: 1 }, []],
  ])('rejects any other option of %s by name, and those of transactions', async (name, command, own) => {
    const db = await app();
    const transaction = ['lsid', 'txnNumber', 'startTransaction', 'autocommit', '$clusterTime'];
    for (const option of [...own, ...transaction, 'nonsense']) {
      await expect(db.command({ ...command, [option]: {} })).rejects.toMatchObject(
        notSupported(`The option "${name}.${option}"`),
      );
    }
    expect(await db.command({ count: 'c' })).toMatchObject({ n: 0 });
  });

  test('rejects an option in a part of a command by name', async () => {
    const db = await app();
    const aggregate = { aggregate: 'c', pipeline: [], cursor: { nonsense: 1 } };
    await expect(db.command(aggregate)).rejects.toMatchObject(
      notSupported('The option "aggregate.cursor.nonsense"'),
    );
    const insert = { insert: 'c', documents: [{}], writeConcern: { fsync: true } };
    await expect(db.command(insert)).rejects.toMatchObject(
      notSupported('The option "insert.writeConcern.fsync"'),
    );
  });

  test('offers no sessions, so that drivers reject them', async () => {
    const { client } = await setUp();
    await client.connect();
    const session = client.startSession();
    const inserting = client.db('app').collection('c').insertOne({}, { session });
    await expect(inserting).rejects.toMatchObject({ name: 'MongoCompatibilityError' });
    await session.endSession();
  });

  test('rejects query operators by name', async () => {
    const db = await app();
    const collection = db.collection<Document>('c');
    const filters: Readonly<Record<string, Document>> = {
      $gt: { age: { $gt: 1 } },
      $exists: { 'deep.field': { $exists: true } },
      $not: { name: { $not: /A/ } },
      $and: { $and: [{ a: 1 }] },
      $where: { $where: 'true' },
      $id: { 'ref.$id': 1 },
    };
    for (const [operator, filter] of Object.entries(filters)) {
      const refused = notSupported(`The query operator "${operator}"`);
      await expect(collection.findOne(filter)).rejects.toMatchObject(refused);
      await expect(collection.countDocuments(filter)).rejects.toMatchObject(refused);
      await expect(db.command({ count: 'c', query: filter })).rejects.toMatchObject(refused);
    }
  });

  test('rejects regular expressions, and filters on fields in arrays', async () => {
    const collection = (await app()).collection<Document>('c');
    await expect(collection.findOne({ name: /A/ })).rejects.toMatchObject(
      notSupported('The regular expression for "name"'),
    );
    await collection.insertMany([{ tags: { a: 1 } }, { tags: [{ a: 1 }] }]);
    await expect(collection.find({ 'tags.a': 1 }).toArray()).rejects.toMatchObject(
      notSupported('The filter field "tags.a", which leads through an array,'),
    );
    await expect(collection.find({ 'tags.0': { a: 1 } }).toArray()).rejects.toMatchObject({ code: 115 });
  });

  const GROUP = { $group: { _id: 1, n: { $sum: 1 } } };

  test('rejects the stages of a pipeline by name', async () => {
    const db = await app();
    for (const stage of ['$lookup', '$out', '$sort', '$vectorSearch']) {
      const pipeline = [{ $match: {} }, { [stage]: {} }];
      await expect(db.collection('c').aggregate(pipeline).toArray()).rejects.toMatchObject(
        notSupported(`The pipeline stage "${stage}"`),
      );
    }
    const both = db.collection('c').aggregate([{ $match: {}, ...GROUP }]);
    await expect(both.toArray()).rejects.toMatchObject(notSupported('The pipeline stage "$match+$group"'));
    await expect(db.aggregate([{ $match: {} }, GROUP]).toArray()).rejects.toMatchObject({ code: 2 });
  });

  test.each<[string, Document[]]>([
    ['two matches', [{ $match: {} }, { $match: { a: 1 } }, GROUP]],
    ['a limit before the skip', [{ $match: {} }, { $limit: 1 }, { $skip: 1 }, GROUP]],
    ['the group first', [GROUP, { $match: {} }]],
    ['no stages', []],
    ['no group', [{ $match: {} }]],
    ['another group', [{ $match: {} }, { $group: { _id: '$a', n: { $sum: 1 } } }]],
    ['another sum', [{ $match: {} }, { $group: { _id: 1, n: { $sum: 2 } } }]],
  ])('rejects a pipeline with %s, because it is not that of countDocuments()', async (_, pipeline) => {
    const collection = (await app()).collection('c');
    await expect(collection.aggregate(pipeline).toArray()).rejects.toMatchObject(
      notSupported('A pipeline other than that of countDocuments()'),
    );
  });

  test('rejects a result with more documents than its batch size', async () => {
    const collection = (await app()).collection<Document>('c');
    await collection.insertMany([{ a: 1 }, { a: 2 }, { a: 3 }]);
    await expect(collection.find({}, { batchSize: 2 }).toArray()).rejects.toMatchObject(
      notSupported('A result of more than "batchSize" (2) documents'),
    );
    await expect((await app()).command({ find: 'c', batchSize: 0 })).resolves.toMatchObject({ ok: 1 });
  });

  test('rejects a result with more bytes than a batch can have', async () => {
    const collection = (await app()).collection<Document>('c');
    const text = 'x'.repeat(6_000_000);
    for (let i = 0; i < 3; i += 1) {
      await collection.insertOne({ _id: i as never, text });
    }
    await expect(collection.find().toArray()).rejects.toMatchObject(
      notSupported('A result of more than 16 MiB'),
    );
    expect(await collection.countDocuments()).toBe(3);
    expect((await collection.find().limit(2).toArray()).length).toBe(2);
  });

  const cases: readonly [string, Document][] = [
    ['find.filter', { find: 'c', filter: 5 }],
    ['find.skip', { find: 'c', skip: -1 }],
    ['find.limit', { find: 'c', limit: -1 }],
    ['find.limit', { find: 'c', limit: 1.5 }],
    ['find.batchSize', { find: 'c', batchSize: 'x' }],
    ['find.singleBatch', { find: 'c', singleBatch: 1 }],
    ['find.find', { find: 5 }],
    ['find.apiVersion', { find: 'c', apiVersion: '2' }],
    ['count.query', { count: 'c', query: [] }],
    ['count.limit', { count: 'c', limit: null }],
    ['aggregate.pipeline', { aggregate: 'c', pipeline: {}, cursor: {} }],
    ['aggregate.cursor', { aggregate: 'c', pipeline: [] }],
    ['aggregate.cursor.batchSize', { aggregate: 'c', pipeline: [], cursor: { batchSize: 0 } }],
    ['insert.documents', { insert: 'c', documents: [] }],
    ['insert.documents.1', { insert: 'c', documents: [{}, 1] }],
    ['insert.ordered', { insert: 'c', documents: [{}], ordered: 'no' }],
    ['insert.writeConcern.w', { insert: 'c', documents: [{}], writeConcern: { w: 3 } }],
    ['drop.writeConcern.w', { drop: 'c', writeConcern: { w: 'tag' } }],
    ['dropDatabase.dropDatabase', { dropDatabase: 'app' }],
  ];
  test.each(cases)('names the field %s if its value is invalid, as in %j', async (field, command) => {
    const db = await app();
    await expect(db.command(command)).rejects.toMatchObject({
      code: 2,
      codeName: 'BadValue',
      message: expect.stringMatching(new RegExp(`^BSON field '${field.replaceAll('.', '\\.')}': .`)),
    });
    expect(await db.command({ count: 'c' })).toMatchObject({ n: 0 });
  });
});

describe('the in-memory database, which cannot represent all documents exactly,', () => {
  const field = (type: number, name: string, ...value: number[]) => [
    type,
    ...Buffer.from(`${name}\0`),
    ...value,
  ];
  const bytesOf = (...fields: number[][]) => {
    const content = fields.flat();
    return Buffer.from([content.length + 5, 0, 0, 0, ...content, 0]);
  };
  const ONE = [1, 0, 0, 0];

  /** Sends a command on a new connection, with an embedded document of these bytes. */
  async function ask(uri: string, command: Document, name: string, embedded: Buffer): Promise<Document> {
    const socket = connect(Number(new URL(uri).port), '127.0.0.1');
    await once(socket, 'connect');
    const start = serialize(command).subarray(4, -1);
    const inner = Buffer.concat([Buffer.from([3, ...Buffer.from(`${name}\0`)]), embedded]);
    const body = Buffer.concat([Buffer.alloc(4), start, inner, Buffer.from([0])]);
    body.writeInt32LE(body.length, 0);
    const header = Buffer.alloc(21);
    header.writeInt32LE(header.length + body.length, 0);
    header.writeInt32LE(2013, 12);
    socket.write(Buffer.concat([header, body]));
    const [reply] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return deserialize(reply.subarray(21));
  }

  const cases: readonly [string, string, Buffer][] = [
    ['accepts', 'fields in order', bytesOf(field(16, '1', ...ONE), field(16, 'a', ...ONE))],
    ['rejects', 'a number as a name after others', bytesOf(field(16, 'a', ...ONE), field(16, '1', ...ONE))],
    ['rejects', 'a repeated field', bytesOf(field(16, 'a', ...ONE), field(16, 'a', ...ONE))],
    ['rejects', 'the type undefined', bytesOf(field(6, 'a'))],
    ['rejects', 'a field named _bsontype', bytesOf(field(16, '_bsontype', ...ONE))],
  ];
  test.each(cases)('%s %s', async (verb, _what, embedded) => {
    const { uri } = await setUp();
    const reply = await ask(uri, { ping: 1, $db: 'app' }, 'comment', embedded);
    if (verb === 'accepts') {
      expect(reply).toEqual({ ok: 1 });
    } else {
      expect(reply).toMatchObject({
        ok: 0,
        code: 115,
        errmsg: expect.stringContaining('repeated names'),
      });
    }
  });
});
