import { describe, expect, test } from '@jest/globals';
import {
  type AnyHarness,
  asSomebodyElse,
  BOTH,
  errorOf,
  INDEX,
  indexesOf,
  KEY,
  ONE,
  openWithInstance,
  operations,
} from '../support/search-indexes.ts';

describe('search-indexes', () => {
  test('creates indexes, and waits until they can be queried', async () => {
    const harness = await openWithInstance();
    const runner = await harness.searchIndexes(BOTH);
    expect(runner.annotations).toEqual([]);
    expect(indexesOf(runner)).toEqual([
      { ...KEY, type: 'search', status: 'READY', queryable: true, created: true },
      { ...KEY, name: 'vectors', type: 'vectorSearch', status: 'READY', queryable: true, created: true },
    ]);
    expect(runner.outputs).toEqual({ indexes: expect.any(String) });
    expect(operations(harness).slice(0, 5)).toEqual([
      'listSearchIndexes 200',
      'createSearchIndex 201',
      'listSearchIndexes 200',
      'createSearchIndex 201',
      'listSearchIndexes 200',
    ]);
    expect(operations(harness).filter((request) => request.startsWith('create'))).toHaveLength(2);
    expect(runner.log).toContain('group: Create the search indexes');
    expect(runner.log).toContain('group: Wait until the search indexes can be queried');
    expect(runner.log).toContainEqual(
      expect.stringMatching(/^"vectors" on "shop\.products" is READY, created by this step \(1\d s\)$/),
    );
    expect(runner.summary).toContain('2 search indexes on <code>main-3fcaccaf</code>');
    expect(runner.summary).toContain(
      '| <code>default</code> | <code>shop.products</code> | <code>search</code> | <code>READY</code> | yes | yes |',
    );
  });

  test('does nothing on a second run but look', async () => {
    const harness = await openWithInstance();
    await harness.searchIndexes(BOTH);
    const before = operations(harness).length;
    const startedAt = harness.clock.elapsed();
    const runner = await harness.searchIndexes(BOTH);
    expect(harness.clock.elapsed()).toBe(startedAt);
    expect(runner.log).toContain('"default" on "shop.products" is READY, existed before (0 ms)');
    expect(operations(harness).slice(before)).toEqual(['listSearchIndexes 200']);
    expect(indexesOf(runner)).toMatchObject([
      { name: 'default', status: 'READY', created: false },
      { name: 'vectors', status: 'READY', created: false },
    ]);
    expect(runner.annotations).toEqual([]);
  });

  test('returns after the requests with wait: false', async () => {
    const harness = await openWithInstance();
    const runner = await harness.searchIndexes({ ...BOTH, wait: 'false' });
    expect(indexesOf(runner)).toMatchObject([
      { name: 'default', status: 'PENDING', queryable: false, created: true },
      { name: 'vectors', status: 'PENDING', queryable: false, created: true },
    ]);
    expect(harness.clock.elapsed()).toBe(0);
  });

  test('sends the type that Atlas would assume, and the definition unchanged', async () => {
    const harness = await openWithInstance();
    await harness.searchIndexes(ONE);
    const sent = harness.emulator.requests.find(({ operation }) => operation === 'createSearchIndex');
    expect(sent?.requestBody).toEqual({ ...INDEX, type: 'search' });
  });

  test('waits for indexes that another run has started to create', async () => {
    const harness = await openWithInstance();
    await asSomebodyElse(harness, 'POST', '', { ...INDEX, type: 'search' });
    const runner = await harness.searchIndexes(ONE);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: false }]);
  });

  test('creates an index that is being deleted when it is gone', async () => {
    const harness = await openWithInstance({ indexReadyAfterMs: 70_000 });
    await asSomebodyElse(harness, 'POST', '', INDEX);
    await asSomebodyElse(harness, 'DELETE', '/shop/products/default');
    const runner = await harness.searchIndexes(BOTH);
    expect(indexesOf(runner)).toMatchObject([
      { name: 'default', status: 'READY', created: true },
      { name: 'vectors', status: 'READY', created: true },
    ]);
    const deleting = runner.log.filter((line) => line.includes('is DELETING'));
    expect(deleting.length).toBeGreaterThanOrEqual(2);
    expect(deleting[0]).toBe('"default" on "shop.products" is DELETING (0 ms)');
  });

  test('finds the project by its name', async () => {
    const harness = await openWithInstance();
    const runner = await harness.searchIndexes({ ...ONE, project: harness.emulator.project.name });
    expect(runner.failed).toBe(false);
  });

  test('repeats states in the log at least every 30 s, but not of an index that is ready', async () => {
    const harness = await openWithInstance({ indexReadyAfterMs: 600_000 });
    await asSomebodyElse(harness, 'POST', '', { ...INDEX, type: 'search' });
    await harness.clock.sleep(590_000);
    const runner = await harness.searchIndexes(BOTH);
    const building = runner.log.filter((line) => line.startsWith('"vectors" on "shop.products" is BUILDING'));
    expect(building.length).toBeGreaterThanOrEqual(10);
    expect(building.length).toBeLessThanOrEqual(20);
    expect(runner.log.filter((line) => line.includes('"default" on "shop.products" is READY'))).toHaveLength(
      1,
    );
  });

  test('does not mind that Atlas lists a new index late', async () => {
    const harness = await openWithInstance();
    await harness.clock.sleep(40_000);
    harness.emulator.addFault({
      kind: 'status',
      status: 200,
      body: [],
      operation: 'listSearchIndexes',
      skip: 1,
      times: 3,
    });
    const runner = await harness.searchIndexes(ONE);
    expect(runner.annotations).toEqual([]);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: true }]);
    expect(operations(harness).filter((request) => request.startsWith('create'))).toHaveLength(1);
  });

  test('says after 30 s that an index which Atlas never lists no longer exists', async () => {
    const harness = await openWithInstance();
    harness.emulator.addFault({
      kind: 'status',
      status: 200,
      body: [],
      operation: 'listSearchIndexes',
      times: 'forever',
    });
    expect(errorOf(await harness.searchIndexes(ONE))).toContain('it no longer exists.');
    expect(harness.clock.elapsed()).toBeGreaterThanOrEqual(30_000);
    expect(harness.clock.elapsed()).toBeLessThan(35_000);
  });
});

describe('a request whose response is lost', () => {
  test.each([
    ['reset', {}],
    ['status', { status: 500 }],
    ['wrong-shape', {}],
  ] as const)('(%s) is settled by looking: the index counts as created', async (kind, more) => {
    const harness = await openWithInstance();
    harness.emulator.addFault({ kind, ...more, operation: 'createSearchIndex', afterWork: true });
    const runner = await harness.searchIndexes(BOTH);
    expect(runner.failed).toBe(false);
    expect(indexesOf(runner)).toMatchObject([{ created: true }, { created: true }]);
    expect(operations(harness).filter((request) => request.startsWith('create'))).toHaveLength(2);
  });

  test('is sent again if nothing was created, and no look that fails changes who created the index', async () => {
    const harness = await openWithInstance();
    harness.emulator.addFault({ kind: 'rate-limit', operation: 'createSearchIndex' });
    harness.emulator.addFault({ kind: 'wrong-shape', operation: 'listSearchIndexes', skip: 1, times: 3 });
    let looks = 0;
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (operation !== 'listSearchIndexes' || when !== 'before') {
        return;
      }
      looks += 1;
      if (looks === 4) {
        await asSomebodyElse(harness, 'POST', '', INDEX);
      }
    });
    const runner = await harness.searchIndexes(ONE);
    expect(runner.annotations).toEqual([]);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: false }]);
  });

  test('is sent again if nothing was created', async () => {
    const harness = await openWithInstance();
    harness.emulator.addFault({ kind: 'reset', operation: 'createSearchIndex' });
    const runner = await harness.searchIndexes(ONE);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: true }]);
    expect(operations(harness).filter((request) => request.startsWith('create'))).toHaveLength(2);
  });
});

describe('an index that appears in the meantime', () => {
  /** Lets somebody else create the index before the work of the first POST. */
  function race(harness: AnyHarness) {
    let raced = false;
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (raced || operation !== 'createSearchIndex' || when !== 'before') {
        return;
      }
      raced = true;
      await asSomebodyElse(harness, 'POST', '', { ...INDEX, type: 'search' });
    });
  }

  test('is not one that this step created', async () => {
    const harness = await openWithInstance();
    race(harness);
    const runner = await harness.searchIndexes(ONE);
    expect(runner.annotations).toEqual([]);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: false }]);
    expect(operations(harness)).toContain('createSearchIndex 409');
  });

  test('leaves the next index its full time', async () => {
    const harness = await openWithInstance();
    const { clock, emulator } = harness;
    const operation = 'createSearchIndex';
    const errorCode = 'ATLAS_SEARCH_DUPLICATE_INDEX';
    emulator.addFault({ kind: 'status', status: 409, errorCode, operation, times: 'forever' });
    let listed = false;
    emulator.onRequest(async (event) => {
      const isLook = event.operation === 'listSearchIndexes' && event.when === 'before';
      if (listed || !isLook || clock.elapsed() < 12_000) {
        return;
      }
      listed = true;
      emulator.clearFaults();
      await asSomebodyElse(harness, 'POST', '', INDEX);
      emulator.addFault({ kind: 'missing-collection', operation });
    });
    const runner = await harness.searchIndexes(BOTH);
    expect(indexesOf(runner)).toMatchObject([
      { name: 'default', created: false },
      { name: 'vectors', created: true },
    ]);
  });

  test('is an error if Atlas never lists it', async () => {
    const harness = await openWithInstance();
    harness.emulator.addFault({
      kind: 'status',
      status: 409,
      errorCode: 'ATLAS_SEARCH_DUPLICATE_INDEX',
      operation: 'createSearchIndex',
      times: 'forever',
    });
    const message = errorOf(await harness.searchIndexes(ONE));
    expect(message).toMatch(
      /^Failed to create search index "default" on "shop\.products": .*Run the job again\.$/,
    );
    expect(harness.clock.elapsed()).toBeGreaterThan(30_000);
    expect(harness.clock.elapsed()).toBeLessThan(90_000);
  });
});
