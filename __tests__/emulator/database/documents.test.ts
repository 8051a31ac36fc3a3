import { describe, expect, test } from '@jest/globals';
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  type Document,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  type MongoClientOptions,
  ObjectId,
  ServerApiVersion,
  Timestamp,
  UUID,
} from 'mongodb';
import { setUp } from './setup.ts';

/** A collection with documents. */
async function filled(documents: readonly Document[] = []) {
  const { client } = await setUp();
  const collection = client.db('app').collection<Document>('people');
  if (documents.length > 0) {
    await collection.insertMany([...documents]);
  }
  return { app: client.db('app'), collection };
}

const FOUR: readonly Document[] = [
  { _id: 1, name: 'Ann', age: 30 },
  { _id: 2, name: 'Bob', age: 20 },
  { _id: 3, name: 'Cid', age: 40 },
  { _id: 4, name: 'Dan', age: 20 },
];

describe('a driver can use a database in memory', () => {
  const settings: readonly [string, MongoClientOptions][] = [
    ['without options', {}],
    [
      'with retries and majority writes',
      { retryWrites: true, retryReads: true, w: 'majority', journal: true },
    ],
    [
      'with the stable API',
      { serverApi: { version: ServerApiVersion.v1, strict: true, deprecationErrors: true }, timeoutMS: 5000 },
    ],
    ['with a direct connection', { directConnection: true, readPreference: 'secondaryPreferred' }],
  ];

  test.each(settings)('%s', async (_, options) => {
    const { connect } = await setUp();
    const client = connect('user', { retryWrites: true, ...options });
    const app = client.db('app');
    const people = app.collection<Document>('people');
    expect(await app.command({ ping: 1 })).toMatchObject({ ok: 1 });
    expect(await people.insertOne({ name: 'Ann', age: 30 })).toMatchObject({ acknowledged: true });
    expect(await people.insertMany(FOUR.slice(1))).toMatchObject({ insertedCount: 3 });
    expect(await people.findOne({ name: 'Ann' })).toMatchObject({ age: 30 });
    expect((await people.find({ age: 20 }).toArray()).map(({ name }) => name)).toEqual(['Bob', 'Dan']);
    expect(await people.countDocuments({ age: 20 })).toBe(2);
    expect(await people.estimatedDocumentCount()).toBe(4);
    expect(await people.drop()).toBe(true);
    expect(await people.estimatedDocumentCount()).toBe(0);
    await app.collection('pets').insertOne({});
    expect(await app.dropDatabase()).toBe(true);
    expect(await app.collection('pets').countDocuments()).toBe(0);
  });
});

describe('find', () => {
  test('skips and limits', async () => {
    const { collection } = await filled(FOUR);
    const names = async (filter: Document, options: object) =>
      (await collection.find(filter, options).toArray()).map(({ name }) => name);
    expect(await names({}, {})).toEqual(['Ann', 'Bob', 'Cid', 'Dan']);
    expect(await names({}, { skip: 1, limit: 2 })).toEqual(['Bob', 'Cid']);
    expect(await names({}, { limit: -1 })).toEqual(['Ann']);
    expect(await names({}, { skip: 9 })).toEqual([]);
    expect(await names({ age: 20 }, { skip: 1 })).toEqual(['Dan']);
    expect(await names({}, { batchSize: 4 })).toHaveLength(4);
    expect(await names({}, { limit: 3, batchSize: 3 })).toHaveLength(3);
    expect(await collection.findOne({ name: 'Eve' })).toBeNull();
  });

  test('ends after one batch with singleBatch', async () => {
    const { app } = await filled(FOUR);
    const { cursor } = await app.command({ find: 'people', batchSize: 3, singleBatch: true });
    expect(cursor).toMatchObject({ id: 0, ns: 'app.people', firstBatch: FOUR.slice(0, 3) });
  });

  test('finds nothing in a collection that does not exist', async () => {
    const { app } = await filled();
    expect(await app.collection('none').find().toArray()).toEqual([]);
    expect(await app.command({ count: 'none' })).toMatchObject({ n: 0 });
    expect(await app.collection('none').countDocuments()).toBe(0);
  });
});

describe('count', () => {
  test('applies the query, skip and limit', async () => {
    const { app, collection } = await filled(FOUR);
    expect(await app.command({ count: 'people', query: { age: 20 }, limit: 1 })).toMatchObject({ n: 1 });
    expect(await app.command({ count: 'people', skip: 1 })).toMatchObject({ n: 3 });
    expect(await collection.countDocuments({ age: 20 }, { skip: 1, limit: 5 })).toBe(1);
    expect(await collection.countDocuments({}, { limit: 3 })).toBe(3);
    expect(await collection.countDocuments({ age: 99 })).toBe(0);
    await expect(collection.countDocuments({}, { limit: 0 })).rejects.toMatchObject({ code: 2 });
  });
});

describe('insert', () => {
  test('adds an _id as the first field', async () => {
    const { app, collection } = await filled();
    expect(await app.command({ insert: 'people', documents: [{ a: 1 }, { b: 1, _id: 7 }] })).toEqual({
      n: 2,
      ok: 1,
    });
    const [first, second] = await collection.find().toArray();
    expect(first).toEqual({ _id: expect.any(ObjectId), a: 1 });
    expect(Object.keys(first ?? {})).toEqual(['_id', 'a']);
    expect(Object.keys(second ?? {})).toEqual(['_id', 'b']);
  });

  test('rejects a second document with the same _id', async () => {
    const { app, collection } = await filled([{ _id: 5 }]);
    await expect(collection.insertOne({ _id: new Double(5) as never })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: 5 },
      message: 'E11000 duplicate key error collection: app.people index: _id_ dup key: { _id: 5 }',
    });
    await collection.insertOne({ _id: { a: 1, b: 2 } as never });
    await collection.insertOne({ _id: { b: 2, a: 1 } as never });
    const again = { _id: { a: Long.fromNumber(1), b: new Double(2) } as never };
    await expect(collection.insertOne(again)).rejects.toMatchObject({ code: 11000 });
    await collection.insertOne({ _id: '5' as never });
    // The driver would replace null.
    const insertNull = { insert: 'people', documents: [{ _id: null }] };
    expect(await app.command(insertNull)).toEqual({ n: 1, ok: 1 });
    expect(await app.command(insertNull)).toMatchObject({ n: 0, writeErrors: [{ index: 0, code: 11000 }] });
    expect(await collection.countDocuments()).toBe(5);
  });

  test('continues after an error only if it is unordered', async () => {
    const { collection } = await filled([{ _id: 1 }]);
    const some = [{ _id: 2 }, { _id: 1 }, { _id: 3 }] as never[];
    await expect(collection.insertMany(some)).rejects.toMatchObject({ insertedCount: 1 });
    expect(await collection.countDocuments()).toBe(2);
    const more = [{ _id: 1 }, { _id: 4 }, { _id: 2 }, { _id: 5 }] as never[];
    const error = await collection.insertMany(more, { ordered: false }).catch((each) => each);
    expect(error).toMatchObject({ code: 11000, insertedCount: 2 });
    expect(error.writeErrors.map(({ index }: { index: number }) => index)).toEqual([0, 2]);
    expect(await collection.countDocuments()).toBe(4);
  });

  const invalid: readonly [string, Document, object][] = [
    ['an _id that is an array', { _id: [1] }, { code: 53 }],
    ['an _id that is a pattern', { _id: /a/ }, { code: 53 }],
    ['an _id with an operator', { _id: { $gt: 1 } }, { code: 52 }],
    ['a document of more than 16 MiB', { text: 'x'.repeat(16 * 1024 * 1024) }, { code: 10334 }],
    ['a timestamp that MongoDB would replace', { at: new Timestamp({ t: 0, i: 0 }) }, { code: 115 }],
    ['a number as a name before _id', { 5: 1 }, { code: 115, message: expect.stringContaining('"5"') }],
  ];
  test.each(invalid)('rejects %s', async (_, document, error) => {
    const { collection } = await filled();
    await expect(collection.insertOne(document)).rejects.toMatchObject(error);
    expect(await collection.countDocuments()).toBe(0);
  });

  test('works without waiting for a reply', async () => {
    const { app, collection } = await filled();
    await collection.insertOne({ a: 1 }, { writeConcern: { w: 0 } });
    await app.command({ ping: 1 });
    expect(await collection.countDocuments({ a: 1 })).toBe(1);
  });

  test.each([
    ['app', ''],
    ['app', 'a$b'],
    ['app', '.a'],
    ['app', 'system.views'],
    ['x'.repeat(64), 'a'],
    ['app', 'x'.repeat(252)],
  ])('rejects the database %s with the collection "%s"', async (database, name) => {
    const { client } = await setUp();
    const db = client.db(database);
    for (const command of [{ insert: name, documents: [{}] }, { find: name }, { drop: name }]) {
      await expect(db.command(command)).rejects.toMatchObject({ code: 73, codeName: 'InvalidNamespace' });
    }
  });
});

test('an insert is rejected if the database exists with another case of its name', async () => {
  const { client } = await setUp();
  await client.db('app').collection('a').insertOne({});
  await expect(client.db('App').collection('a').insertOne({})).rejects.toMatchObject({ code: 13297 });
  await client.db('app').dropDatabase();
  await client.db('App').collection('a').insertOne({});
});

describe('drop and dropDatabase', () => {
  test('succeed if there is nothing to drop', async () => {
    const { app, collection } = await filled(FOUR);
    await app.collection('pets').insertOne({});
    expect(await app.command({ drop: 'people' })).toEqual({ nIndexesWas: 1, ns: 'app.people', ok: 1 });
    expect(await app.command({ drop: 'people' })).toEqual({ ok: 1 });
    expect(await collection.countDocuments()).toBe(0);
    expect(await app.collection('pets').countDocuments()).toBe(1);
    expect(await app.command({ dropDatabase: 1 })).toEqual({ dropped: 'app', ok: 1 });
    expect(await app.command({ dropDatabase: 1 })).toEqual({ ok: 1 });
  });
});

const MANY = {
  _id: new ObjectId(),
  int: 7,
  negative: -1,
  zero: 0,
  double: 1.5,
  tenth: 0.1,
  big: 2 ** 40,
  huge: 1e300,
  nan: Number.NaN,
  infinite: Number.NEGATIVE_INFINITY,
  text: 'grüß dich',
  date: new Date('2024-02-29T12:34:56.789Z'),
  yes: true,
  nothing: null,
  id: new ObjectId(),
  long: Long.fromString('9007199254740993'),
  decimal: Decimal128.fromString('19.9900'),
  seven: Decimal128.fromString('7.0'),
  tenthDecimal: Decimal128.fromString('0.1'),
  binary: new Binary(Buffer.from([0, 255, 128, 7]), 0x80),
  uuid: new UUID(),
  pattern: new BSONRegExp('^a.b', 'i'),
  timestamp: new Timestamp({ t: 5, i: 6 }),
  code: new Code('return 1', { a: 1 }),
  symbol: new BSONSymbol('s'),
  ref: new DBRef('other', 3 as never, 'app', { since: 2024 }),
  min: new MinKey(),
  max: new MaxKey(),
  nested: { a: { b: 'deep', n: 3 }, list: [1, 'two', { three: 3.5 }, [4]], empty: {}, none: [] },
};

describe('documents are returned unchanged', () => {
  test('with all types', async () => {
    const { collection } = await filled([MANY]);
    const exact = { promoteValues: false, bsonRegExp: true };
    const { nan, tenth, double, huge, infinite, ...others } = MANY;
    const numbers = Object.fromEntries(
      Object.entries({ nan, tenth, double, huge, infinite }).map(([name, value]) => [
        name,
        new Double(value),
      ]),
    );
    const found = await collection.findOne({}, exact);
    expect(found).toMatchObject(numbers);
    expect(await collection.findOne({}, { bsonRegExp: true })).toMatchObject({ ...others, symbol: 's' });
  });

  test('with their number types, and names of fields that objects inherit', async () => {
    const numbers = {
      int: new Int32(3),
      double: new Double(3),
      zero: new Double(-0),
      long: Long.fromNumber(3),
    };
    const odd = JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "toString": "t"}');
    const { collection } = await filled([{ _id: 1, ...numbers, odd }]);
    const found = await collection.findOne({}, { promoteValues: false });
    expect(found).toMatchObject(numbers);
    expect(Object.keys(found?.odd)).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

test('a filter finds documents by equality, as MongoDB does', async () => {
  const cases: readonly [string, Document, boolean][] = [
    ['an int', { int: 7 }, true],
    ['an int as a double', { int: new Double(7) }, true],
    ['an int as a decimal', { int: Decimal128.fromString('7.00') }, true],
    ['a decimal as an int', { seven: 7 }, true],
    ['another int', { int: 8 }, false],
    ['an int as text', { int: '7' }, false],
    ['a negative zero', { zero: -0 }, true],
    ['a double', { double: 1.5 }, true],
    ['a tenth', { tenth: 0.1 }, true],
    ['a tenth that is not quite the same', { tenth: Decimal128.fromString('0.1') }, false],
    ['a decimal tenth', { tenthDecimal: Decimal128.fromString('0.10') }, true],
    ['a decimal tenth as a double', { tenthDecimal: 0.1 }, false],
    ['a huge number', { huge: 1e300 }, true],
    ['what is not a number', { nan: Number.NaN }, true],
    ['infinity', { infinite: Number.POSITIVE_INFINITY }, false],
    ['a long', { long: Long.fromString('9007199254740993') }, true],
    ['not the long beside it', { long: Long.fromString('9007199254740992') }, false],
    ['a big number as a long', { big: Long.fromString('1099511627776') }, true],
    ['a decimal', { decimal: Decimal128.fromString('19.99') }, true],
    ['a text', { text: 'grüß dich' }, true],
    ['a text in another case', { text: 'Grüß dich' }, false],
    ['a text as a symbol', { text: new BSONSymbol('grüß dich') }, true],
    ['a symbol as a text', { symbol: 's' }, true],
    ['a date', { date: new Date('2024-02-29T12:34:56.789Z') }, true],
    ['another date', { date: new Date('2024-02-29T12:34:56.788Z') }, false],
    ['a boolean', { yes: true }, true],
    ['a boolean as a number', { yes: 1 }, false],
    ['an ObjectId', { id: new ObjectId(MANY.id.toHexString()) }, true],
    ['another ObjectId', { id: new ObjectId() }, false],
    ['a UUID', { uuid: MANY.uuid }, true],
    ['another UUID', { uuid: new UUID() }, false],
    ['bytes of another kind', { binary: new Binary(Buffer.from([0, 255, 128, 7]), 0) }, false],
    ['a timestamp', { timestamp: new Timestamp({ t: 5, i: 6 }) }, true],
    ['a timestamp as a long', { timestamp: Long.fromBits(6, 5) }, false],
    ['a reference', { ref: new DBRef('other', 3 as never, 'app', { since: 2024 }) }, true],
    ['another reference', { ref: new DBRef('other', 4 as never, 'app', { since: 2024 }) }, false],
    ['a field of a reference', { 'ref.since': new Double(2024) }, true],
    ['a nested field', { 'nested.a.b': 'deep' }, true],
    ['a nested field that is not there', { 'nested.a.c': 'deep' }, false],
    ['an embedded document', { 'nested.a': { b: 'deep', n: new Double(3) } }, true],
    ['an embedded document in another order', { 'nested.a': { n: 3, b: 'deep' } }, false],
    ['a part of an embedded document', { 'nested.a': { b: 'deep' } }, false],
    ['an empty document', { 'nested.empty': {} }, true],
    ['not an empty document', { 'nested.a': {} }, false],
    ['an element', { 'nested.list': 'two' }, true],
    ['an element that is an array', { 'nested.list': [4] }, true],
    ['an element that is a document', { 'nested.list': { three: 3.5 } }, true],
    ['an element of an element', { 'nested.list': 4 }, false],
    ['a whole array', { 'nested.list': [1, 'two', { three: 3.5 }, [4]] }, true],
    ['a part of an array', { 'nested.list': [1, 'two'] }, false],
    ['an empty array', { 'nested.none': [] }, true],
    ['null', { nothing: null }, true],
    ['null for a field that is not there', { missing: null }, true],
    ['null for a part of something that has none', { 'int.missing': null }, true],
    ['null for a field that is there', { int: null }, false],
    ['null for an empty array', { 'nested.none': null }, false],
    ['several fields', { int: 7, text: 'grüß dich' }, true],
    ['several fields, of which one differs', { int: 7, text: '' }, false],
    ['a field that objects inherit', { toString: null }, true],
  ];

  const { collection } = await filled([MANY]);
  for (const [name, filter, isFound] of cases) {
    const found = (await collection.find(filter).toArray()).length;
    const counted = await collection.countDocuments(filter);
    expect([name, found, counted]).toEqual([name, ...(isFound ? [1, 1] : [0, 0])]);
  }
});
