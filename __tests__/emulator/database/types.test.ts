import { describe, expect, test } from '@jest/globals';
import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'mongodb';
import { setUp } from './setup.ts';

const MANY = {
  _id: new ObjectId(),
  int: 7,
  negative: -1,
  double: 1.5,
  big: 2 ** 40,
  text: 'grüß dich',
  date: new Date('2024-02-29T12:34:56.789Z'),
  yes: true,
  nothing: null,
  id: new ObjectId(),
  long: Long.fromString('9007199254740993'),
  decimal: Decimal128.fromString('19.9900'),
  binary: new Binary(Buffer.from([0, 255, 128, 7]), 0x80),
  uuid: new UUID(),
  pattern: /^a.b/i,
  timestamp: new Timestamp({ t: 5, i: 6 }),
  code: new Code('return 1', { a: 1 }),
  min: new MinKey(),
  max: new MaxKey(),
  nested: { list: [1, 'two', { three: 3.5, date: new Date(0) }, [4]], empty: {}, none: [] },
};

describe('documents come back as they were', () => {
  test('with all types, and after a change of another field', async () => {
    const { client } = await setUp();
    const collection = client.db('a').collection('types');
    await collection.insertOne({ ...MANY });
    expect(await collection.findOne()).toEqual(MANY);
    await collection.updateOne({}, { $set: { added: 'x' }, $inc: { int: 1 } });
    expect(await collection.findOne()).toEqual({ ...MANY, int: 8, added: 'x' });
    const [viaPipeline] = await collection.aggregate([{ $match: {} }, { $unset: 'added' }]).toArray();
    expect(viaPipeline).toEqual({ ...MANY, int: 8 });
    const { uuid, nested } = MANY;
    expect(await collection.findOne({}, { projection: { uuid: 1, nested: 1, _id: 0 } })).toEqual({
      uuid,
      nested,
    });
    expect(await collection.distinct('decimal')).toEqual([MANY.decimal]);
  });

  test('with the kinds of their numbers', async () => {
    const { client } = await setUp();
    const collection = client.db('a').collection('numbers', { promoteValues: false });
    const numbers = { int: new Int32(3), double: new Double(3), long: Long.fromNumber(3) };
    await collection.insertOne({ ...numbers });
    const read = () => collection.findOne({}, { projection: { _id: 0 } });
    expect(await read()).toEqual(numbers);
    await collection.updateOne(
      {},
      { $inc: { int: 1, double: 1, long: 1 }, $push: { list: new Double(5) } as never },
    );
    expect(await read()).toEqual({
      int: new Int32(4),
      double: new Double(4),
      long: Long.fromNumber(4),
      list: [new Double(5)],
    });
    await collection.updateOne({}, { $set: { int: new Double(4) }, $inc: { made: Long.fromNumber(2) } });
    expect(await read()).toMatchObject({ int: new Double(4), made: Long.fromNumber(2) });
    await collection.updateOne({}, { $inc: { wide: new Int32(2_000_000_000) } });
    await collection.updateOne({}, { $inc: { wide: new Int32(2_000_000_000) } });
    expect(await read()).toMatchObject({ wide: Long.fromNumber(4_000_000_000) });
  });

  test('with fields that objects inherit', async () => {
    const { client } = await setUp();
    const collection = client.db('a').collection('odd');
    const odd = JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "toString": "t"}');
    await collection.insertOne({ ...odd, _id: 1 } as never);
    const document = await collection.findOne();
    expect(document).toMatchObject({ constructor: 1, toString: 't' });
  });
});

describe('queries find them by', () => {
  const cases: readonly [string, object, boolean][] = [
    ['an int', { int: 7 }, true],
    ['an int as a double', { int: new Double(7) }, true],
    ['a range', { double: { $gt: 1, $lt: 2 } }, true],
    ['a long', { long: Long.fromString('9007199254740993') }, true],
    ['not the long beside it', { long: Long.fromString('9007199254740992') }, false],
    ['a decimal', { decimal: Decimal128.fromString('19.99') }, true],
    ['a range of decimals', { decimal: { $gt: Decimal128.fromString('9'), $lt: 20 } }, true],
    ['a date', { date: new Date('2024-02-29T12:34:56.789Z') }, true],
    ['a range of dates', { date: { $gte: new Date('2024-01-01'), $lt: new Date('2025-01-01') } }, true],
    ['an ObjectId', { id: MANY.id }, true],
    [
      'one of several ObjectIds',
      { id: { $in: [new ObjectId(), new ObjectId(MANY.id.toHexString())] } },
      true,
    ],
    ['another ObjectId', { id: new ObjectId() }, false],
    ['a UUID', { uuid: MANY.uuid }, true],
    ['another UUID', { uuid: new UUID() }, false],
    ['bytes', { binary: MANY.binary }, true],
    ['bytes of another kind', { binary: new Binary(Buffer.from([0, 255, 128, 7]), 0) }, false],
    ['a pattern', { text: /^GR/i }, true],
    ['a pattern of BSON', { text: new BSONRegExp('^GR', 'i') }, true],
    ['a pattern in words', { text: { $regex: 'dich$' } }, true],
    ['a nested field', { 'nested.list.three': 3.5 }, true],
    ['an element', { 'nested.list': 'two' }, true],
    ['null', { missing: null }, true],
    ['an expression', { $expr: { $eq: ['$int', 7] } }, true],
  ];

  test.each(cases)('%s', async (_, filter, found) => {
    const { client } = await setUp();
    const collection = client.db('a').collection('types');
    await collection.insertOne({ ...MANY });
    expect(await collection.countDocuments(filter)).toBe(found ? 1 : 0);
    expect((await collection.find(filter).toArray()).length).toBe(found ? 1 : 0);
  });

  test('never by a script', async () => {
    const { client } = await setUp();
    const collection = client.db('a').collection('types');
    await collection.insertOne({ ...MANY });
    await expect(collection.findOne({ $where: 'true' })).rejects.toMatchObject({ code: 2 });
  });
});
