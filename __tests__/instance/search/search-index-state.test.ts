import { describe, expect, test } from '@jest/globals';
import type { SearchIndex } from '../../../src/atlas/search-indexes.ts';
import { describeState, isReady, isSame } from '../../../src/instance/search/search-index-state.ts';

const KEY = { database: 'shop', collectionName: 'products', name: 'default' };
const index = (status: string, queryable: boolean) =>
  ({ ...KEY, type: 'search', status, queryable }) as SearchIndex;

describe('a search index', () => {
  test('is identified by database, collection and name', () => {
    expect(isSame(KEY, { ...KEY })).toBe(true);
    expect(isSame(KEY, { ...KEY, database: 'other' })).toBe(false);
    expect(isSame(KEY, { ...KEY, collectionName: 'other' })).toBe(false);
    expect(isSame(KEY, { ...KEY, name: 'other' })).toBe(false);
  });

  test.each([
    ['READY', true, true, 'READY'],
    ['READY', false, false, 'READY, but not queryable'],
    ['BUILDING', true, false, 'BUILDING'],
    ['BUILDING', false, false, 'BUILDING'],
  ])('that is %s and queryable: %s is ready: %s, and described as %j', (status, queryable, ready, text) => {
    expect(isReady(index(status, queryable))).toBe(ready);
    expect(describeState(index(status, queryable))).toBe(text);
  });

  test('that does not exist is not ready', () => expect(isReady(undefined)).toBe(false));
});
