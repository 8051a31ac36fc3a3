import { describe, expect, test } from '@jest/globals';
import type { EmulatorOptions } from '../../emulator/index.ts';
import type { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import { Client } from '../emulator/client.ts';
import { Harness } from '../support/in-process.ts';

const NAME = 'main-2a5360c6';
const OURS = { 'managed-by': 'ephemeral-atlas', 'github-owner': 'octo-org', 'github-repository': 'shop' };
const KEY = { database: 'shop', collectionName: 'products', name: 'default' };
const INDEX = { ...KEY, definition: { mappings: { dynamic: true } } };
const VECTOR = {
  ...KEY,
  name: 'vectors',
  type: 'vectorSearch',
  definition: { fields: [{ type: 'vector', path: 'embedding', numDimensions: 3, similarity: 'cosine' }] },
};
const BOTH = { indexes: JSON.stringify([INDEX, VECTOR]) };
const ONE = { indexes: JSON.stringify([INDEX]) };

/** A project with an instance of this repository. */
async function open(options: EmulatorOptions = {}) {
  const harness = await Harness.open({ indexReadyAfterMs: 10_000, ...options });
  harness.emulator.addInstance({ name: NAME, tags: OURS });
  return harness;
}

type AnyHarness = Awaited<ReturnType<typeof open>>;

/** Sends a request for the search indexes of the instance, as another client. */
async function asSomebodyElse({ emulator }: AnyHarness, method: string, rest = '', body?: unknown) {
  const client = await Client.of(emulator);
  return client.send(method, client.inProject(`clusters/${NAME}/search/indexes${rest}`), body, {
    media: 'application/vnd.atlas.2024-05-30+json',
  });
}

function errorOf(runner: RecordingRunner): string {
  expect(runner.failed).toBe(true);
  const errors = runner.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(1);
  return errors[0]?.message ?? '';
}

const indexesOf = (runner: RecordingRunner) => JSON.parse(runner.outputs.indexes ?? 'null');
const operations = (harness: AnyHarness) =>
  harness.requests.filter((request) => request.includes('SearchIndex'));

describe('search-indexes', () => {
  test('creates indexes, and waits until they can be queried', async () => {
    const harness = await open();
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
    expect(runner.summary).toContain('2 search indexes on <code>main-2a5360c6</code>');
    expect(runner.summary).toContain(
      '| <code>default</code> | <code>shop.products</code> | <code>search</code> | <code>READY</code> | yes | yes |',
    );
  });

  test('does nothing on a second run but look', async () => {
    const harness = await open();
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
    const harness = await open();
    const runner = await harness.searchIndexes({ ...BOTH, wait: 'false' });
    expect(indexesOf(runner)).toMatchObject([
      { name: 'default', status: 'PENDING', queryable: false, created: true },
      { name: 'vectors', status: 'PENDING', queryable: false, created: true },
    ]);
    expect(harness.clock.elapsed()).toBe(0);
  });

  test('sends the type that Atlas would assume, and the definition unchanged', async () => {
    const harness = await open();
    await harness.searchIndexes(ONE);
    const sent = harness.emulator.requests.find(({ operation }) => operation === 'createSearchIndex');
    expect(sent?.requestBody).toEqual({ ...INDEX, type: 'search' });
  });

  test('waits for indexes that another run has started to create', async () => {
    const harness = await open();
    await asSomebodyElse(harness, 'POST', '', { ...INDEX, type: 'search' });
    const runner = await harness.searchIndexes(ONE);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: false }]);
  });

  test('warns about an index of another type, and leaves it', async () => {
    const harness = await open();
    await asSomebodyElse(harness, 'POST', '', { ...VECTOR, name: 'default' });
    const runner = await harness.searchIndexes(ONE);
    expect(runner.failed).toBe(false);
    expect(runner.annotations).toEqual([
      {
        level: 'warning',
        title: 'Ephemeral MongoDB Atlas',
        message:
          'Search index "default" on "shop.products" has the type "vectorSearch" instead of "search", and was not changed. Delete the index to get a new one.',
      },
    ]);
    expect(indexesOf(runner)).toMatchObject([{ type: 'vectorSearch', created: false }]);
  });

  test('creates an index that is being deleted when it is gone', async () => {
    const harness = await open({ indexReadyAfterMs: 70_000 });
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
    const harness = await open();
    const runner = await harness.searchIndexes({ ...ONE, project: harness.emulator.project.name });
    expect(runner.failed).toBe(false);
  });

  test('repeats states in the log at least every 30 s, but not of an index that is ready', async () => {
    const harness = await open({ indexReadyAfterMs: 600_000 });
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
    const harness = await open();
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
    const harness = await open();
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
    const harness = await open();
    harness.emulator.addFault({ kind, ...more, operation: 'createSearchIndex', afterWork: true });
    const runner = await harness.searchIndexes(BOTH);
    expect(runner.failed).toBe(false);
    expect(indexesOf(runner)).toMatchObject([{ created: true }, { created: true }]);
    expect(operations(harness).filter((request) => request.startsWith('create'))).toHaveLength(2);
  });

  test('is sent again if nothing was created, and no look that fails changes who created the index', async () => {
    const harness = await open();
    harness.emulator.addFault({ kind: 'rate-limit', operation: 'createSearchIndex' });
    harness.emulator.addFault({ kind: 'wrong-shape', operation: 'listSearchIndexes', skip: 1, times: 3 });
    let looks = 0;
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (operation !== 'listSearchIndexes' || when !== 'before') return;
      looks += 1;
      if (looks === 4) await asSomebodyElse(harness, 'POST', '', INDEX);
    });
    const runner = await harness.searchIndexes(ONE);
    expect(runner.annotations).toEqual([]);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: false }]);
  });

  test('is sent again if nothing was created', async () => {
    const harness = await open();
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
      if (raced || operation !== 'createSearchIndex' || when !== 'before') return;
      raced = true;
      await asSomebodyElse(harness, 'POST', '', { ...INDEX, type: 'search' });
    });
  }

  test('is not one that this step created', async () => {
    const harness = await open();
    race(harness);
    const runner = await harness.searchIndexes(ONE);
    expect(runner.annotations).toEqual([]);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: false }]);
    expect(operations(harness)).toContain('createSearchIndex 409');
  });

  test('leaves the next index its full time', async () => {
    const harness = await open();
    const { clock, emulator } = harness;
    const operation = 'createSearchIndex';
    const errorCode = 'ATLAS_SEARCH_DUPLICATE_INDEX';
    emulator.addFault({ kind: 'status', status: 409, errorCode, operation, times: 'forever' });
    let listed = false;
    emulator.onRequest(async (event) => {
      const isLook = event.operation === 'listSearchIndexes' && event.when === 'before';
      if (listed || !isLook || clock.elapsed() < 12_000) return;
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
    const harness = await open();
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

describe('a collection that does not exist', () => {
  test('is an error that says to seed first, if Atlas refuses the index', async () => {
    const harness = await open();
    harness.emulator.addFault({
      kind: 'missing-collection',
      operation: 'createSearchIndex',
      skip: 1,
      times: 'forever',
    });
    const runner = await harness.searchIndexes(BOTH);
    expect(errorOf(runner)).toBe(
      'Failed to create search index "vectors" on "shop.products": the collection does not exist: Atlas returned ATLAS_SEARCH_COLLECTION_NOT_FOUND (HTTP 400), "Collection products was not found". Seed the database first: insert the test data in a step before this one.',
    );
    expect(indexesOf(runner)).toMatchObject([{ name: 'default', created: true }]);
    expect(runner.summary).toContain('1 search index on');
    expect(harness.clock.elapsed()).toBeLessThan(30_000);
  });

  test('is the same error if the timeout ends first', async () => {
    const harness = await open();
    harness.emulator.addFault({
      kind: 'missing-collection',
      operation: 'createSearchIndex',
      times: 'forever',
    });
    const runner = await harness.searchIndexes({ ...ONE, timeout: '5s' });
    expect(errorOf(runner)).toContain('the collection does not exist: ');
    expect(runner.outputs).toEqual({});
    expect(runner.summary).toBe('');
  });

  test('is waited for shortly, because it may have been created a moment ago', async () => {
    const harness = await open();
    harness.emulator.addFault({ kind: 'missing-collection', operation: 'createSearchIndex', times: 2 });
    const runner = await harness.searchIndexes(ONE);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: true }]);
  });

  test('is an error that names it, if Atlas accepts the index and fails it later', async () => {
    const harness = await open();
    harness.emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex' });
    const runner = await harness.searchIndexes(BOTH);
    expect(errorOf(runner)).toMatch(
      /^Failed to build a search index: "default" on "shop\.products" is FAILED, "Collection shop\.products does not exist"\. Check the definition, and that the collection exists: insert the test data in a step before this one\. Then delete the index in Atlas, and run the job again\.$/,
    );
    expect(indexesOf(runner)).toMatchObject([{ status: 'FAILED', created: true }, { created: true }]);
  });
});

describe('indexes that are FAILED', () => {
  test('are reported in one error, with the message of each that has one', async () => {
    const harness = await open();
    for (const detail of ['bad analyzer..', '']) {
      harness.emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex', detail });
    }
    expect(errorOf(await harness.searchIndexes(BOTH))).toMatch(
      /^Failed to build search indexes: "default" on "shop\.products" is FAILED, "bad analyzer"; "vectors" on "shop\.products" is FAILED\. Check the definition/,
    );
  });

  test('are reported with those that are not ready, but not with those that are', async () => {
    const harness = await open({ indexReadyAfterMs: 600_000 });
    const third = { ...INDEX, name: 'third', type: 'search' };
    await asSomebodyElse(harness, 'POST', '', INDEX);
    harness.emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex' });
    await asSomebodyElse(harness, 'POST', '', VECTOR);
    await harness.clock.sleep(600_000);
    const indexes = JSON.stringify([INDEX, VECTOR, third]);
    expect(errorOf(await harness.searchIndexes({ indexes }))).toMatch(
      /^Failed to build a search index: "vectors" on "shop\.products" is FAILED, "[^"]*"; "third" on "shop\.products" is still PENDING\. Check the definition/,
    );
  });

  test('end the step at once, also while another index is being deleted', async () => {
    const harness = await open({ indexReadyAfterMs: 3_600_000 });
    harness.emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex' });
    await asSomebodyElse(harness, 'POST', '', INDEX);
    await asSomebodyElse(harness, 'POST', '', VECTOR);
    await harness.clock.sleep(3_600_000);
    await asSomebodyElse(harness, 'DELETE', '/shop/products/vectors');
    const startedAt = harness.clock.elapsed();
    expect(errorOf(await harness.searchIndexes(BOTH))).toContain(
      '"vectors" on "shop.products" is still DELETING.',
    );
    expect(harness.clock.elapsed()).toBe(startedAt);
  });
});

describe('an index that has failed before', () => {
  test.each(['true', 'false'])('is an error, with wait: %s, after the others are created', async (wait) => {
    const harness = await open({ indexReadyAfterMs: 0 });
    harness.emulator.addFault({
      kind: 'failed-index',
      operation: 'createSearchIndex',
      detail: 'bad analyzer.',
    });
    await asSomebodyElse(harness, 'POST', '', INDEX);
    const runner = await harness.searchIndexes({ ...BOTH, wait });
    expect(errorOf(runner)).toContain('"default" on "shop.products" is FAILED, "bad analyzer"');
    expect(indexesOf(runner)).toMatchObject([
      { status: 'FAILED', created: false },
      { name: 'vectors', created: true },
    ]);
  });
});

describe('the timeout', () => {
  test('names what is not ready, and keeps what was created', async () => {
    const harness = await open({ indexReadyAfterMs: 3_600_000 });
    const runner = await harness.searchIndexes({ ...BOTH, timeout: '2m' });
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(120_000);
    expect(errorOf(runner)).toMatch(
      /^Failed to wait for the search indexes: timed out after 1 m 5\d s \(input "timeout": 2 m\); "default" on "shop\.products" is still PENDING, "vectors" on "shop\.products" is still PENDING\. Increase "timeout", or run the job again, which continues with the indexes that exist now\.$/,
    );
    expect(indexesOf(runner)).toMatchObject([{ status: 'PENDING', created: true }, { created: true }]);
    expect(harness.emulator.searchIndexes()).toHaveLength(2);
  });

  test('names it also if Atlas does not respond any more', async () => {
    const harness = await open();
    harness.emulator.addFault({ kind: 'hang', operation: 'listSearchIndexes', skip: 2, times: 'forever' });
    const message = errorOf(await harness.searchIndexes({ ...BOTH, timeout: '2m' }));
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(125_000);
    expect(message).toMatch(/^Failed to wait for the search indexes: timed out after /);
    expect(message).toContain('"vectors" on "shop.products" is still PENDING; last error: ');
  });

  test('names what does not exist yet, but not what is ready', async () => {
    const harness = await open({ indexReadyAfterMs: 0 });
    await asSomebodyElse(harness, 'POST', '', { ...INDEX, type: 'search' });
    harness.emulator.addFault({ kind: 'hang', operation: 'createSearchIndex', times: 'forever' });
    expect(errorOf(await harness.searchIndexes({ ...BOTH, timeout: '2m' }))).toMatch(
      /^Failed to create the search indexes: timed out after [\w ]+ \(input "timeout": 2 m\); "vectors" on "shop\.products" does not exist yet; last error: .+\. Increase "timeout", or/,
    );
  });

  test('names an index that could not be created yet', async () => {
    const harness = await open({ indexReadyAfterMs: 3_600_000 });
    await asSomebodyElse(harness, 'POST', '', INDEX);
    await asSomebodyElse(harness, 'DELETE', '/shop/products/default');
    const runner = await harness.searchIndexes({ ...ONE, timeout: '1m' });
    expect(errorOf(runner)).toContain('"default" on "shop.products" is still DELETING.');
    expect(indexesOf(runner)).toMatchObject([{ status: 'DELETING', created: false }]);
  });
});

describe('while it waits', () => {
  test.each([
    ['is being deleted', 3_600_000],
    ['no longer exists', 0],
  ])('an index that %s is an error', async (state, goneAfterMs) => {
    const harness = await open({ indexReadyAfterMs: goneAfterMs || 40_000 });
    let lists = 0;
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (operation !== 'listSearchIndexes' || when !== 'after') return;
      lists += 1;
      if (lists === 4) {
        if (goneAfterMs) await asSomebodyElse(harness, 'DELETE', '/shop/products/default');
        else harness.emulator.addInstance({ name: NAME, tags: OURS });
      }
    });
    const runner = await harness.searchIndexes({ ...ONE, timeout: '5m' });
    expect(errorOf(runner)).toBe(
      `Failed to wait for search index "default" on "shop.products": it ${state}. A person or another run deleted it. See the activity feed of the Atlas project.`,
    );
    expect(indexesOf(runner) ?? []).toMatchObject(goneAfterMs ? [{ status: 'DELETING', created: true }] : []);
  });
});

describe('the instance', () => {
  test('must exist', async () => {
    const harness = await Harness.open();
    const message = errorOf(await harness.searchIndexes(ONE));
    expect(message).toBe(
      `Failed to create search indexes on instance "main-2a5360c6": it does not exist in project ${harness.emulator.project.id}. Create it first: run the create action before this step, with the same "name".`,
    );
    expect(operations(harness)).toEqual([]);
  });

  test('must not be DELETING, whatever its tags say', async () => {
    const harness = await Harness.open({ deletedAfterMs: 60_000 });
    harness.emulator.addInstance({ name: NAME, tags: OURS, stateName: 'DELETING' });
    expect(errorOf(await harness.searchIndexes(ONE))).toContain('it is being deleted. Run the create action');
    expect(operations(harness)).toEqual([]);
  });

  test('must be ours', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags: { ...OURS, 'github-repository': 'other' } });
    const message = errorOf(await harness.searchIndexes(ONE));
    expect(message).toMatch(
      /^Failed to create search indexes on instance "main-2a5360c6" \(IDLE\): it does not belong to this repository: its ownership tags are managed-by=.*\. Choose an instance that the create action created in this repository, with the input "name"\.$/,
    );
    expect(operations(harness)).toEqual([]);
  });

  test('must be ours before it is waited for, and afterwards', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    const client = await Client.of(harness.emulator);
    const tags = (repository: string) =>
      Object.entries({ ...OURS, 'github-repository': repository }).map(([key, value]) => ({ key, value }));
    await client.create(NAME, { tags: tags('blog') });
    expect(errorOf(await harness.searchIndexes(ONE))).toContain('(CREATING): it does not belong to');
    expect(harness.clock.elapsed()).toBe(0);
    await client.send('PATCH', client.flex(NAME), { tags: tags('shop') });
    const run = harness.searchIndexes(ONE);
    await harness.clock.sleep(30_000);
    await client.send('PATCH', client.flex(NAME), { tags: tags('blog') });
    expect(errorOf(await run)).toContain('(IDLE): it does not belong to');
    expect(operations(harness)).toEqual([]);
  });

  test('is waited for while it is CREATING', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    await harness.create({ name: NAME, 'wait-for': 'none' });
    const runner = await harness.searchIndexes({ ...ONE, name: NAME });
    expect(runner.annotations).toEqual([]);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: true }]);
  });
});

describe('what Atlas refuses', () => {
  test.each([
    [401, 'USER_UNAUTHORIZED', 'the role Project Data Access Admin or Project Owner'],
    [403, 'SOME_OTHER_CODE', 'the role Project Data Access Admin or Project Owner'],
    [400, 'INVALID_ATTRIBUTE', 'Check the definition of the search index'],
    [400, 'MAXIMUM_INDEXES_FOR_TENANT_EXCEEDED', 'at most 10 search indexes'],
  ])('is explained: %s %s', async (status, errorCode, advice) => {
    const harness = await open();
    harness.emulator.addFault({
      kind: 'status',
      status,
      errorCode,
      operation: 'createSearchIndex',
      times: 'forever',
    });
    const message = errorOf(await harness.searchIndexes(ONE));
    expect(message).toMatch(/^Failed to create search index "default" on "shop\.products": Atlas returned /);
    expect(message).toContain(advice);
  });
});

test('a cancelled run ends, and reports what it has created', async () => {
  const harness = await open({ indexReadyAfterMs: 600_000 });
  const { runner, ended } = await harness.run('search-indexes', BOTH, {
    interruption: { how: 'cancel after', request: 7 },
  });
  expect(ended).toBe('failure');
  expect(errorOf(runner)).toBe('The workflow run was cancelled.');
  expect(indexesOf(runner)).toHaveLength(2);
});
