import { describe, expect, test } from '@jest/globals';
import { bucketOf, type RateLimit, readRateLimit } from '../../src/http/rate-limit.ts';

function read(headers: Record<string, string>): RateLimit | undefined {
  return readRateLimit({ status: 200, text: '', header: (name) => headers[name] });
}

const bucket = (remaining: number, limit?: number): RateLimit => ({ remaining, limit });

describe('what Atlas says about its bucket', () => {
  test('is read from two headers, of which the second may be missing', () => {
    expect(read({ 'ratelimit-remaining': '7', 'ratelimit-limit': ' 60 ' })).toEqual(bucket(7, 60));
    expect(read({ 'ratelimit-remaining': '0' })).toEqual(bucket(0));
  });

  test.each(['', '-1', '1.5', '1e3', '99999999999', 'many'])('is nothing if it says %j', (text) => {
    expect(read({ 'ratelimit-remaining': text, 'ratelimit-limit': '60' })).toBeUndefined();
    expect(read({ 'ratelimit-remaining': '3', 'ratelimit-limit': text })).toEqual(bucket(3));
  });

  test('is nothing without headers', () => expect(read({})).toBeUndefined());
});

test.each([
  ['/api/atlas/v2/groups/1/flexClusters?pageNum=2', '1/flexClusters'],
  ['/api/atlas/v2/groups/1/flexClusters/a/backup/restoreJobs', '1/flexClusters'],
  ['/api/atlas/v2/groups/1/clusters/a/search/indexes', '1/clusters'],
  ['/api/atlas/v2/groups/1/accessList/10.0.0.0%2F8/status', '1/accessList'],
  ['/api/oauth/token', ''],
])('the bucket of %s is %j', (path, resource) => expect(bucketOf(path)).toBe(resource));
