import { describe, expect, test } from '@jest/globals';
import { Client } from '../emulator/client.ts';
import { Harness, MIRROR, OURS } from '../support/in-process.ts';
import {
  asSomebodyElse,
  BOTH,
  errorOf,
  INDEX,
  indexesOf,
  NAME,
  ONE,
  openWithInstance,
  operations,
  VECTOR,
} from '../support/search-indexes.ts';

describe('a collection that does not exist', () => {
  test('is an error that says to seed first, if Atlas refuses the index', async () => {
    const harness = await openWithInstance();
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
    const harness = await openWithInstance();
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
    const harness = await openWithInstance();
    harness.emulator.addFault({ kind: 'missing-collection', operation: 'createSearchIndex', times: 2 });
    const runner = await harness.searchIndexes(ONE);
    expect(indexesOf(runner)).toMatchObject([{ status: 'READY', created: true }]);
  });

  test('is an error that names it, if Atlas accepts the index and fails it later', async () => {
    const harness = await openWithInstance();
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
    const harness = await openWithInstance();
    for (const detail of ['bad analyzer..', '']) {
      harness.emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex', detail });
    }
    expect(errorOf(await harness.searchIndexes(BOTH))).toMatch(
      /^Failed to build search indexes: "default" on "shop\.products" is FAILED, "bad analyzer"; "vectors" on "shop\.products" is FAILED\. Check the definition/,
    );
  });

  test('are reported with those that are not ready, but not with those that are', async () => {
    const harness = await openWithInstance({ indexReadyAfterMs: 600_000 });
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
    const harness = await openWithInstance({ indexReadyAfterMs: 3_600_000 });
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
    const harness = await openWithInstance({ indexReadyAfterMs: 0 });
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
    const harness = await openWithInstance({ indexReadyAfterMs: 3_600_000 });
    const runner = await harness.searchIndexes({ ...BOTH, timeout: '2m' });
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(120_000);
    expect(errorOf(runner)).toMatch(
      /^Failed to wait for the search indexes: timed out after 1 m 5\d s \(input "timeout": 2 m\); "default" on "shop\.products" is still PENDING, "vectors" on "shop\.products" is still PENDING\. Increase "timeout", or run the job again, which continues with the indexes that exist now\.$/,
    );
    expect(indexesOf(runner)).toMatchObject([{ status: 'PENDING', created: true }, { created: true }]);
    expect(harness.emulator.searchIndexes()).toHaveLength(2);
  });

  test('names it also if Atlas does not respond any more', async () => {
    const harness = await openWithInstance();
    harness.emulator.addFault({ kind: 'hang', operation: 'listSearchIndexes', skip: 2, times: 'forever' });
    const message = errorOf(await harness.searchIndexes({ ...BOTH, timeout: '2m' }));
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(125_000);
    expect(message).toMatch(/^Failed to wait for the search indexes: timed out after /);
    expect(message).toContain('"vectors" on "shop.products" is still PENDING; last error: ');
  });

  test('names what does not exist yet, but not what is ready', async () => {
    const harness = await openWithInstance({ indexReadyAfterMs: 0 });
    await asSomebodyElse(harness, 'POST', '', { ...INDEX, type: 'search' });
    harness.emulator.addFault({ kind: 'hang', operation: 'createSearchIndex', times: 'forever' });
    expect(errorOf(await harness.searchIndexes({ ...BOTH, timeout: '2m' }))).toMatch(
      /^Failed to create the search indexes: timed out after [\w ]+ \(input "timeout": 2 m\); "vectors" on "shop\.products" does not exist yet; last error: .+\. Increase "timeout", or/,
    );
  });

  test('names an index that could not be created yet', async () => {
    const harness = await openWithInstance({ indexReadyAfterMs: 3_600_000 });
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
    const harness = await openWithInstance({ indexReadyAfterMs: goneAfterMs || 40_000 });
    let lists = 0;
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (operation !== 'listSearchIndexes' || when !== 'after') {
        return;
      }
      lists += 1;
      if (lists === 4) {
        if (goneAfterMs) {
          await asSomebodyElse(harness, 'DELETE', '/shop/products/default');
        } else {
          harness.emulator.addInstance({ name: NAME, tags: OURS });
        }
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
      `Failed to create search indexes on instance "main-3fcaccaf": it does not exist in project ${harness.emulator.project.id}. Create it first: run the create action before this step, with the same "name".`,
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
    harness.emulator.addInstance({ name: NAME, tags: MIRROR });
    const message = errorOf(await harness.searchIndexes(ONE));
    expect(message).toMatch(
      /^Failed to create search indexes on instance "main-3fcaccaf" \(IDLE\): it does not belong to this repository: its ownership tags are managed-by=.*\. Choose an instance that the create action created in this repository, with the input "name"\.$/,
    );
    expect(operations(harness)).toEqual([]);
  });

  test('must be ours before it is waited for, and afterwards', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    const client = await Client.of(harness.emulator);
    const tags = (of: Readonly<Record<string, string>>) =>
      Object.entries(of).map(([key, value]) => ({ key, value }));
    await client.create(NAME, { tags: tags(MIRROR) });
    expect(errorOf(await harness.searchIndexes(ONE))).toContain('(CREATING): it does not belong to');
    expect(harness.clock.elapsed()).toBe(0);
    await client.send('PATCH', client.flex(NAME), { tags: tags(OURS) });
    const run = harness.searchIndexes(ONE);
    await harness.clock.sleep(30_000);
    await client.send('PATCH', client.flex(NAME), { tags: tags(MIRROR) });
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
    [401, 'USER_UNAUTHORIZED', 'the role Project Search Index Editor or Project Owner'],
    [403, 'SOME_OTHER_CODE', 'a missing role (Project Search Index Editor or Project Owner)'],
    [400, 'INVALID_ATTRIBUTE', 'Check the definition of the search index'],
    [400, 'MAXIMUM_INDEXES_FOR_TENANT_EXCEEDED', 'at most 10 search indexes'],
  ])('is explained: %s %s', async (status, errorCode, advice) => {
    const harness = await openWithInstance();
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

test('all indexes that Atlas refuses are in one error', async () => {
  const harness = await openWithInstance();
  const fault = { kind: 'status', status: 400, errorCode: 'INVALID_ATTRIBUTE' } as const;
  harness.emulator.addFault({ ...fault, operation: 'createSearchIndex', times: 'forever' });
  expect(errorOf(await harness.searchIndexes(BOTH))).toMatch(
    /^Failed to create search indexes: "default" on "shop\.products": Atlas returned INVALID_ATTRIBUTE .*; "vectors" on "shop\.products": Atlas returned INVALID_ATTRIBUTE .*\. Check the definition of the search index/,
  );
});

test.each([401, 402, 403])('no further index is requested after HTTP %d', async (status) => {
  const harness = await openWithInstance();
  harness.emulator.addFault({ kind: 'status', status, operation: 'createSearchIndex', times: 'forever' });
  expect(errorOf(await harness.searchIndexes(BOTH))).toMatch(/^Failed to create search index "default" on /);
  const requests = harness.emulator.requests.filter(({ operation }) => operation === 'createSearchIndex');
  const names = requests.map(({ requestBody }) => (requestBody as { name: string }).name);
  expect([...new Set(names)]).toEqual(['default']);
});

test('a cancelled run ends, and reports what it has created', async () => {
  const harness = await openWithInstance({ indexReadyAfterMs: 600_000 });
  const { runner, ended } = await harness.run('search-indexes', BOTH, {
    interruption: { how: 'cancel after', request: 7 },
  });
  expect(ended).toBe('failure');
  expect(errorOf(runner)).toBe('The workflow run was cancelled.');
  expect(indexesOf(runner)).toHaveLength(2);
});
