import { describe, expect, test } from '@jest/globals';
import { AtlasError } from '../../src/atlas/atlas-error.ts';
import {
  createSearchIndex,
  failureMessage,
  isCollectionNotFound,
  isDuplicateIndex,
} from '../../src/atlas/search-indexes.ts';

const KEY = { database: 'shop', collectionName: 'products', name: 'default' };

describe('the request for an index', () => {
  test('has only the fields of the API, and an encoded path', () => {
    const spec = { ...KEY, type: 'search' as const, definition: {}, more: 1 };
    expect(createSearchIndex('65f0', 'a/b', spec)).toMatchObject({
      description: 'create search index "default" on "shop.products"',
      method: 'POST',
      path: '/api/atlas/v2/groups/65f0/clusters/a%2Fb/search/indexes',
      version: '2024-05-30',
      body: { ...KEY, type: 'search', definition: {} },
    });
    expect(createSearchIndex('65f0', 'a', spec).body).not.toHaveProperty('more');
  });
});

describe('why an index is FAILED', () => {
  test.each([
    [{}, ''],
    [{ statusDetail: [] }, ''],
    [{ statusDetail: [{}, { mainIndex: {} }, { mainIndex: { message: 'main' } }] }, 'main'],
    [{ statusDetail: [{ mainIndex: { message: '' }, stagedIndex: { message: 'staged' } }] }, 'staged'],
    [{ message: 'top', statusDetail: [{ mainIndex: { message: 'main' } }] }, 'top'],
  ])('is read from %j', (index, message) => {
    expect(failureMessage({ ...KEY, ...index })).toBe(message);
  });
});

describe('an error', () => {
  const errorWith = (errorCode: string) =>
    new AtlasError({ description: 'x', status: 400, errorCode, detail: '', retryAfterMs: undefined });

  test.each(['ATLAS_SEARCH_DUPLICATE_INDEX', 'ATLAS_FTS_DUPLICATE_INDEX'])('%s is about the name', (code) => {
    expect([isDuplicateIndex(errorWith(code)), isCollectionNotFound(errorWith(code))]).toEqual([true, false]);
  });

  test('ATLAS_SEARCH_COLLECTION_NOT_FOUND is about the collection', () => {
    const error = errorWith('ATLAS_SEARCH_COLLECTION_NOT_FOUND');
    expect([isDuplicateIndex(error), isCollectionNotFound(error)]).toEqual([false, true]);
  });
});
