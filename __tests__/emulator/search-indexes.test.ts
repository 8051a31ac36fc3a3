import { describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import type { EmulatorOptions } from '../../emulator/index.ts';
import { type HttpResponse, send } from './client.ts';
import { setUp } from './setup.ts';

const SEARCH = 'application/vnd.atlas.2024-05-30+json';
const INDEX = {
  database: 'shop',
  collectionName: 'products',
  name: 'default',
  definition: { mappings: { dynamic: true } },
};
const VECTOR = {
  ...INDEX,
  name: 'vectors',
  type: 'vectorSearch',
  definition: { fields: [{ type: 'vector', path: 'embedding', numDimensions: 3, similarity: 'cosine' }] },
};

/** An emulator with the instance `a`, and requests for its search indexes. */
async function open(options: EmulatorOptions = {}) {
  const all = await setUp({ indexReadyAfterMs: 8_000, ...options });
  const { client } = all;
  await client.create('a');
  const request = (method: string, rest = '', body?: unknown, instance = 'a'): Promise<HttpResponse> =>
    client.send(method, client.inProject(`clusters/${instance}/search/indexes${rest}`), body, {
      media: SEARCH,
    });
  return { ...all, request, create: (body: unknown) => request('POST', '', body) };
}

describe('a search index', () => {
  test('is PENDING, BUILDING, and then READY and queryable', async () => {
    const { clock, request, create } = await open();
    const { definition, ...rest } = INDEX;
    expect(await create(INDEX)).toMatchObject({
      status: 201,
      headers: { 'content-type': `${SEARCH};charset=utf-8` },
      json: { ...rest, type: 'search', status: 'PENDING', queryable: false, latestDefinition: definition },
    });
    const seen: unknown[] = [];
    for (const ms of [0, 2_000, 5_900, 200]) {
      clock.advance(ms);
      const { status, queryable } = (await request('GET', '/shop/products/default')).json;
      seen.push([status, queryable]);
    }
    expect(seen).toEqual([
      ['PENDING', false],
      ['BUILDING', false],
      ['BUILDING', false],
      ['READY', true],
    ]);
  });

  test('is built again after a PATCH of its definition, and can be queried meanwhile', async () => {
    const { clock, request, create } = await open();
    await create(INDEX);
    clock.advance(8_000);
    const definition = { mappings: { dynamic: false, fields: { title: { type: 'string' } } } };
    const changed = {
      latestDefinition: definition,
      latestDefinitionVersion: { createdAt: '2026-11-23T18:00:08Z', version: 1 },
    };
    expect(await request('PATCH', '/shop/products/default', { definition })).toMatchObject({
      status: 200,
      json: { ...changed, status: 'PENDING', queryable: true },
    });
    const get = async () => (await request('GET', '/shop/products/default')).json;
    clock.advance(7_999);
    expect(await get()).toMatchObject({ ...changed, status: 'BUILDING', queryable: true });
    clock.advance(1);
    expect(await get()).toMatchObject({ ...changed, status: 'READY', queryable: true });
    const refused = await request('PATCH', '/shop/products/default', { definition: { fields: [] } });
    expect(refused).toMatchObject({ status: 400, json: { errorCode: 'INVALID_ATTRIBUTE' } });
    expect((await request('PATCH', '/shop/products/none', { definition })).status).toBe(404);
  });

  test('has neither the date of its definition nor details of hosts in the response to POST', async () => {
    const { create } = await open();
    const { json } = await create(INDEX);
    expect(json.latestDefinitionVersion).toEqual({ version: 0 });
    expect(json).not.toHaveProperty('statusDetail');
  });

  test('is listed with all others, and with those of its collection', async () => {
    const { emulator, request, create } = await open();
    await create(INDEX);
    await create(VECTOR);
    await create({ ...INDEX, collectionName: 'orders' });
    const names = ({ json }: HttpResponse) =>
      json.map((index: typeof INDEX) => `${index.collectionName}.${index.name}`);
    expect(names(await request('GET'))).toEqual(['products.default', 'products.vectors', 'orders.default']);
    expect(names(await request('GET', '/shop/products'))).toEqual(['products.default', 'products.vectors']);
    expect(emulator.searchIndexes()[1]).toEqual({
      instance: 'a',
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      database: 'shop',
      collectionName: 'products',
      name: 'vectors',
      type: 'vectorSearch',
      status: 'PENDING',
    });
    const { json } = await send(`${emulator.url}/_emulator/search-indexes`);
    expect(json).toEqual(emulator.searchIndexes());
  });

  test('is DELETING for a while, and keeps its name until it is gone', async () => {
    const { clock, request, create } = await open();
    await create(INDEX);
    clock.advance(8_000);
    expect((await request('DELETE', '/shop/products/default')).status).toBe(204);
    expect((await request('GET')).json).toMatchObject([{ status: 'DELETING', queryable: false }]);
    expect((await create(INDEX)).json.errorCode).toBe('ATLAS_SEARCH_DUPLICATE_INDEX');
    clock.advance(8_000);
    expect((await request('GET')).json).toEqual([]);
    expect((await request('DELETE', '/shop/products/default')).status).toBe(404);
    expect((await create(INDEX)).status).toBe(201);
  });

  test('is lost with its instance', async () => {
    const { client, emulator, request, create } = await open();
    await create(INDEX);
    await client.send('DELETE', client.flex('a'));
    expect(emulator.searchIndexes()).toEqual([]);
    expect((await request('GET')).json.errorCode).toBe('CLUSTER_NOT_FOUND');
    await client.create('a');
    expect((await request('GET')).json).toEqual([]);
  });
});

describe('a search index is rejected', () => {
  test.each<[string, unknown, string]>([
    ['an unknown field', { ...INDEX, analyser: 'x' }, 'INVALID_ATTRIBUTE'],
    ['an unknown type', { ...INDEX, type: 'fullText' }, 'VALIDATION_ERROR'],
    ['no name', { ...INDEX, name: '' }, 'VALIDATION_ERROR'],
    ['no definition', { ...INDEX, definition: undefined }, 'VALIDATION_ERROR'],
    ['an unknown part of the definition', { ...INDEX, definition: { mapping: {} } }, 'INVALID_ATTRIBUTE'],
    ['empty mappings', { ...INDEX, definition: { mappings: {} } }, 'VALIDATION_ERROR'],
    ['a vector index without a vector', { ...VECTOR, definition: { fields: [] } }, 'VALIDATION_ERROR'],
    ['an array', [INDEX], 'VALIDATION_ERROR'],
    [
      'a definition of more than 3 KB',
      { ...INDEX, definition: { mappings: { dynamic: true }, analyzer: 'x'.repeat(3_072) } },
      'INVALID_ATTRIBUTE',
    ],
  ])('with %s', async (_what, body, errorCode) => {
    const { emulator, create } = await open();
    expect(await create(body)).toMatchObject({ status: 400, json: { errorCode } });
    expect(emulator.searchIndexes()).toEqual([]);
  });

  test('for a name that is in use in the same collection only', async () => {
    const { create } = await open();
    expect((await create(INDEX)).status).toBe(201);
    expect(await create(INDEX)).toMatchObject({ status: 409, json: { detail: 'Duplicate Index.' } });
    expect((await create({ ...INDEX, database: 'other' })).status).toBe(201);
  });

  test('for the eleventh index', async () => {
    const { create } = await open();
    for (let n = 0; n < 10; n += 1) {
      expect((await create({ ...INDEX, name: `n${n}` })).status).toBe(201);
    }
    expect(await create(INDEX)).toMatchObject({
      status: 400,
      json: { errorCode: 'MAXIMUM_INDEXES_FOR_TENANT_EXCEEDED' },
    });
  });

  test('for an instance that does not exist, is being created, or is being deleted', async () => {
    const { client, request } = await open({ idleAfterMs: 5_000, deletedAfterMs: 60_000 });
    const codeFor = async (instance: string) => (await request('POST', '', INDEX, instance)).json.errorCode;
    await client.create('old');
    await client.send('DELETE', client.flex('old'));
    expect(await codeFor('nothing')).toBe('CLUSTER_NOT_FOUND');
    expect(await codeFor('a')).toBe('CLUSTER_NOT_READY');
    expect(await codeFor('old')).toBe('CLUSTER_ALREADY_REQUESTED_DELETION');
  });

  test('with the fault missing-collection', async () => {
    const { emulator, create } = await open();
    emulator.addFault({ kind: 'missing-collection', operation: 'createSearchIndex' });
    expect(await create(INDEX)).toMatchObject({
      status: 400,
      json: { errorCode: 'ATLAS_SEARCH_COLLECTION_NOT_FOUND', detail: 'Collection products was not found.' },
    });
    expect((await create(INDEX)).status).toBe(201);
  });

  test('for a collection that does not exist in the database in memory', async () => {
    const { client, emulator, create } = await open({ database: 'direct' });
    emulator.addUser({ username: 'seeder', password: 'seed-password' });
    emulator.addAccessEntry({ value: '127.0.0.1' });
    expect((await create(INDEX)).json.errorCode).toBe('ATLAS_SEARCH_COLLECTION_NOT_FOUND');
    const { connectionStrings } = (await client.get('a')).json;
    const uri = connectionStrings.standard.replace('mongodb://', 'mongodb://seeder:seed-password@');
    const mongo = await MongoClient.connect(uri);
    await mongo.db('shop').collection('products').insertOne({ item: 'lamp' });
    await mongo.close();
    expect((await create(INDEX)).status).toBe(201);
  });
});

test('the fault failed-index makes an index FAILED, with a message', async () => {
  const { clock, emulator, request, create } = await open();
  emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex', detail: 'no such collection' });
  expect((await create(INDEX)).status).toBe(201);
  clock.advance(8_000);
  expect((await request('GET')).json).toMatchObject([
    {
      status: 'FAILED',
      queryable: false,
      statusDetail: [{ status: 'FAILED', mainIndex: { status: 'FAILED', message: 'no such collection' } }],
    },
  ]);
});
