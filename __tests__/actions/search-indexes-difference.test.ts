import { describe, expect, test } from '@jest/globals';
import {
  type AnyHarness,
  asSomebodyElse,
  errorOf,
  INDEX,
  indexesOf,
  KEY,
  ONE,
  openWithInstance,
  operations,
  VECTOR,
} from '../support/search-indexes.ts';

const OTHER = {
  ...INDEX,
  type: 'search',
  definition: { mappings: { dynamic: false, fields: { title: { type: 'string' } } } },
};
const UPDATE = { ...ONE, 'if-different': 'update' };

/** An instance with an index that somebody else created with another definition. */
async function openWithOther(ageMs = 0, indexReadyAfterMs = 10_000) {
  const harness = await openWithInstance({ indexReadyAfterMs });
  await asSomebodyElse(harness, 'POST', '', OTHER);
  await harness.clock.sleep(ageMs);
  return harness;
}

const updates = (harness: AnyHarness) =>
  operations(harness).filter((request) => request.startsWith('update'));

async function latest(harness: AnyHarness) {
  const { json } = await asSomebodyElse(harness, 'GET', '/shop/products/default');
  return json;
}

describe('an index with another definition', () => {
  test('is a warning that names the difference, and is not changed', async () => {
    const harness = await openWithOther();
    const runner = await harness.searchIndexes(ONE);
    expect(runner.failed).toBe(false);
    expect(runner.annotations).toEqual([
      {
        level: 'warning',
        title: 'Ephemeral MongoDB Atlas',
        message:
          'Search index "default" on "shop.products" has another definition, and was not changed: "mappings.dynamic" is false instead of true. Set "if-different: update" to change it.',
      },
    ]);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: false }]);
    expect(updates(harness)).toEqual([]);
  });

  test('is updated with if-different: update, and its new version is waited for', async () => {
    const harness = await openWithOther(60_000);
    const startedAt = harness.clock.elapsed();
    const runner = await harness.searchIndexes(UPDATE);
    expect(runner.annotations).toEqual([]);
    expect(updates(harness)).toEqual(['updateSearchIndex 200']);
    expect(harness.clock.elapsed() - startedAt).toBeGreaterThanOrEqual(10_000);
    expect(indexesOf(runner)).toEqual([
      { ...KEY, type: 'search', status: 'READY', queryable: true, created: false },
    ]);
    expect(await latest(harness)).toMatchObject({
      latestDefinition: INDEX.definition,
      latestDefinitionVersion: { version: 1 },
    });
    expect(runner.log).toContainEqual(
      expect.stringMatching(/^"default" on "shop\.products" is READY, updated by this step \(1\d s\)$/),
    );
  });

  test('is not taken for updated while Atlas still lists the earlier version', async () => {
    const harness = await openWithOther(60_000);
    const old = { ...(await latest(harness)) };
    harness.emulator.addFault({
      kind: 'status',
      status: 200,
      body: [old],
      operation: 'listSearchIndexes',
      skip: 1,
      times: 3,
    });
    const startedAt = harness.clock.elapsed();
    await harness.searchIndexes(UPDATE);
    expect(harness.clock.elapsed() - startedAt).toBeGreaterThanOrEqual(10_000);
    expect(updates(harness)).toHaveLength(1);
  });

  test('is updated without waiting with wait: false', async () => {
    const harness = await openWithOther(60_000);
    const runner = await harness.searchIndexes({ ...UPDATE, wait: 'false' });
    expect(indexesOf(runner)).toMatchObject([{ status: 'PENDING', queryable: true, created: false }]);
    expect(updates(harness)).toHaveLength(1);
  });

  test.each(['reset', 'wrong-shape'] as const)(
    'is updated once if the response is lost (%s)',
    async (kind) => {
      const harness = await openWithOther(60_000);
      harness.emulator.addFault({ kind, operation: 'updateSearchIndex', afterWork: true });
      const runner = await harness.searchIndexes(UPDATE);
      expect(indexesOf(runner)).toMatchObject([{ status: 'READY' }]);
      expect(updates(harness)).toHaveLength(1);
    },
  );

  test('is updated if it is FAILED, which may mend it', async () => {
    const harness = await openWithInstance({ indexReadyAfterMs: 10_000 });
    harness.emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex' });
    await asSomebodyElse(harness, 'POST', '', OTHER);
    await harness.clock.sleep(60_000);
    const runner = await harness.searchIndexes(UPDATE);
    expect(runner.annotations).toEqual([]);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: false }]);
  });

  test('is updated if a mapping was removed from the definition', async () => {
    const harness = await openWithInstance();
    const fields = { a: { type: 'string' }, b: { type: 'string' } };
    await asSomebodyElse(harness, 'POST', '', { ...OTHER, definition: { mappings: { fields } } });
    const definition = { mappings: { fields: { a: fields.a } } };
    const inputs = { indexes: JSON.stringify([{ ...INDEX, definition }]) };
    const [warning] = (await harness.searchIndexes(inputs)).annotations;
    expect(warning?.message).toContain('"mappings.fields.b" is not wanted. Set "if-different: update"');
    await harness.searchIndexes({ ...inputs, 'if-different': 'update' });
    expect((await latest(harness)).latestDefinition).toEqual(definition);
  });

  test('is an error that explains itself if Atlas refuses the update', async () => {
    const harness = await openWithOther();
    harness.emulator.addFault({
      kind: 'status',
      status: 400,
      errorCode: 'INVALID_ATTRIBUTE',
      operation: 'updateSearchIndex',
      times: 'forever',
    });
    const message = errorOf(await harness.searchIndexes(UPDATE));
    expect(message).toMatch(/^Failed to update search index "default" on "shop\.products": Atlas returned /);
    expect(message).toContain('Check the definition of the search index');
  });

  test('names the first three differences, and how many more there are', async () => {
    const harness = await openWithOther();
    const definition = { ...INDEX.definition, a: 1, b: 2, c: 3, d: 4 };
    const runner = await harness.searchIndexes({ indexes: JSON.stringify([{ ...INDEX, definition }]) });
    expect(runner.annotations[0]?.message).toContain(
      '"mappings.dynamic" is false instead of true, "a" is missing, "b" is missing, and 2 more. Set',
    );
  });

  test('that Atlas does not update within the timeout is named', async () => {
    const harness = await openWithOther(60_000);
    const body = [await latest(harness)];
    const operation = 'listSearchIndexes';
    harness.emulator.addFault({ kind: 'status', status: 200, body, operation, times: 'forever' });
    const message = errorOf(await harness.searchIndexes({ ...UPDATE, timeout: '1m' }));
    expect(message).toContain('; "default" on "shop.products" is still not updated. Increase "timeout"');
    expect(updates(harness)).toHaveLength(1);
  });

  test('is none if Atlas has only added to it', async () => {
    const harness = await openWithInstance();
    const definition = { ...INDEX.definition, analyzer: 'lucene.standard', synonyms: [] };
    await asSomebodyElse(harness, 'POST', '', { ...INDEX, type: 'search', definition });
    const runner = await harness.searchIndexes(UPDATE);
    expect(runner.annotations).toEqual([]);
    expect(updates(harness)).toEqual([]);
  });
});

test('an index of another type is an error that says to delete it, before anything is created', async () => {
  const harness = await openWithInstance();
  await asSomebodyElse(harness, 'POST', '', { ...VECTOR, name: 'default' });
  const runner = await harness.searchIndexes({ indexes: JSON.stringify([VECTOR, INDEX]) });
  expect(errorOf(runner)).toBe(
    'Failed to create search index "default" on "shop.products": it exists with the type "vectorSearch" instead of "search". Delete the index in Atlas, or choose another name.',
  );
  expect(indexesOf(runner)).toMatchObject([{ type: 'vectorSearch', created: false }]);
  expect(operations(harness)).toEqual(['createSearchIndex 201', 'listSearchIndexes 200']);
});

test('an index that Atlas refuses does not keep the others from being created', async () => {
  const harness = await openWithInstance();
  const errorCode = 'INVALID_ATTRIBUTE';
  harness.emulator.addFault({ kind: 'status', status: 400, errorCode, operation: 'createSearchIndex' });
  const runner = await harness.searchIndexes({ indexes: JSON.stringify([INDEX, VECTOR]) });
  expect(errorOf(runner)).toMatch(/^Failed to create search index "default" on "shop\.products": Atlas /);
  expect(indexesOf(runner)).toMatchObject([{ name: 'vectors', created: true }]);
});

test('a POST that Atlas refuses with an unknown code is settled by listing once more', async () => {
  const harness = await openWithInstance();
  harness.emulator.addFault({
    kind: 'status',
    status: 400,
    errorCode: 'INDEX_ALREADY_THERE',
    operation: 'createSearchIndex',
    afterWork: true,
  });
  const runner = await harness.searchIndexes(ONE);
  expect(runner.annotations).toEqual([]);
  expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: false }]);
});

test('names all missing collections in one error, in the time of one', async () => {
  const harness = await openWithInstance();
  harness.emulator.addFault({ kind: 'missing-collection', operation: 'createSearchIndex', times: 'forever' });
  const indexes = [INDEX, VECTOR, { ...INDEX, collectionName: 'orders' }, { ...INDEX, database: 'other' }];
  const message = errorOf(await harness.searchIndexes({ indexes: JSON.stringify(indexes) }));
  expect(message).toMatch(
    /^Failed to create search indexes: the collections "shop\.products", "shop\.orders", "other\.products" do not exist: Atlas returned ATLAS_SEARCH_COLLECTION_NOT_FOUND .*\. Seed the database first: insert the test data in a step before this one\.$/,
  );
  expect(harness.clock.elapsed()).toBeLessThan(20_000);
});
