import { describe, expect, test } from '@jest/globals';
import {
  emptyBucketDelay,
  isBucketLow,
  type RateLimit,
  readRateLimit,
  refillDelay,
} from '../../src/atlas/rate-limit.ts';

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

describe('a bucket is crowded', () => {
  test.each<[RateLimit | undefined, boolean]>([
    [undefined, false],
    [bucket(60, 60), false],
    [bucket(95, 100), false],
    [bucket(94, 100), true],
    [bucket(0, 60), true],
    [bucket(70, 60), false],
    [bucket(0), true],
    [bucket(1), false],
    [bucket(0, 0), true],
  ])('%j: %s', (rateLimit, crowded) => expect(isBucketLow(rateLimit)).toBe(crowded));
});

describe('the wait for a refill', () => {
  test('is nothing while the bucket is calm', () => {
    expect(refillDelay(undefined, () => 0.9)).toBe(0);
    expect(refillDelay(bucket(58, 60), () => 0.9)).toBe(0);
  });

  test('is as long as it takes to put back what has been used, and up to 30 % more', () => {
    expect(refillDelay(bucket(30, 60), () => 0)).toBe(32_500);
    expect(refillDelay(bucket(0, 60), () => 0)).toBe(65_000);
    expect(refillDelay(bucket(0, 60), () => 1)).toBe(84_500);
  });

  test('puts many who began together one after the other', () => {
    const waits = Array.from({ length: 50 }, (_, n) => refillDelay(bucket(n, 60), () => 0));
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
    expect(new Set(waits).size).toBe(waits.length);
  });
});

test('who found the bucket empty comes back one to two refills later', () => {
  expect(emptyBucketDelay(() => 0)).toBe(65_000);
  expect(emptyBucketDelay(() => 1)).toBe(130_000);
});
