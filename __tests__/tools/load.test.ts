import { describe, expect, test } from '@jest/globals';
import { simulateLoad, simulateSharedBucket } from '../../tools/bench/load.ts';
import { simulateSweep } from '../../tools/bench/sweep.ts';

const SEED = 20_261_123;
const MINUTE = { capacity: 60, perMinute: 60 };
const FAST = { capacity: 60, perMinute: 360 };
const MEDIUM = { capacity: 300, perMinute: 300 };

describe('creates at once all succeed, take at most 1.5 times as long as possible', () => {
  test.each([
    ['40 after 0 s', 40, MINUTE, 0],
    ['40 after 8 s', 40, MINUTE, 8],
    ['20 after 8 s, fast refill', 20, FAST, 8],
    ['40 after 8 s, fast refill', 40, FAST, 8],
    ['40 after 8 s, 300 tokens', 40, MEDIUM, 8],
    ['100 after 8 s, 300 tokens', 100, MEDIUM, 8],
  ] as const)('and get no 429: %s', async (_, creates, bucket, idleAfterS) => {
    const load = await simulateLoad(creates, bucket, idleAfterS * 1_000, SEED);
    expect(load).toMatchObject({ successes: creates, shareOf429: 0 });
    expect(load.makespanMs).toBeLessThanOrEqual(1.5 * load.possibleMs);
  });

  test.each([
    ['100 after 0 s', MINUTE, 0],
    ['100 after 8 s', MINUTE, 8],
    ['100 after 8 s, fast refill', FAST, 8],
  ] as const)('and get a 429 for at most 15 %% of the requests: %s', async (_, bucket, idleAfterS) => {
    // 40 of the first 100 requests get a 429 in any case: 9.1 % of all responses.
    const load = await simulateLoad(100, bucket, idleAfterS * 1_000, SEED);
    expect(load.successes).toBe(100);
    expect(load.shareOf429).toBeLessThanOrEqual(0.15);
    expect(load.makespanMs).toBeLessThanOrEqual(1.5 * load.possibleMs);
  });
});

test('the possible time is that of the instance, or of the refill', async () => {
  expect((await simulateLoad(20, MINUTE, 0, SEED)).possibleMs).toBe(20_000);
  expect((await simulateLoad(1, MINUTE, 5_000, SEED)).possibleMs).toBe(5_000);
});

test('without headers, creates that fit in the bucket get no 429', async () => {
  const load = await simulateLoad(20, { ...MINUTE, headers: false }, 8_000, SEED);
  expect(load).toMatchObject({ successes: 20, shareOf429: 0 });
});

test('a single create is not delayed by a bucket of which others have left 6 %', async () => {
  for (const share of [0.5, 0.1, 0.06]) {
    expect(await simulateSharedBucket(1_200, share, 8_000, SEED)).toBeLessThanOrEqual(900);
  }
});

test('a sweep leaves tokens to others, and gets no 429', async () => {
  const swept = await simulateSweep(200, 40, MINUTE);
  // 45 tokens at once, and then one a second.
  expect(swept).toMatchObject({ deleted: 40, requests: 126, rateLimited: 0 });
  expect(swept.durationMs).toBeGreaterThanOrEqual(60_000);
  expect(swept.durationMs).toBeLessThanOrEqual(90_000);
});
