import { expect, test } from '@jest/globals';
import { simulateLoad } from '../../tools/bench/load.ts';

const BUCKET = { capacity: 60, perMinute: 60 };

test('100 creates at once all succeed, and hardly any gets two 429s', async () => {
  const load = await simulateLoad(100, BUCKET, 0, 20_261_123);
  expect(load.successes).toBe(100);
  // 40 of the first 100 requests get a 429 in any case. With four responses for each success, they are 9.1 %.
  expect(load.shareOf429).toBeLessThanOrEqual(0.1);
  expect(load.minMs).toBe(140_000);
  expect(load.makespanMs / load.minMs).toBeLessThanOrEqual(1.3);
});

test('creates that fit in the bucket get no 429', async () => {
  const load = await simulateLoad(20, BUCKET, 5_000, 1);
  expect(load).toMatchObject({ successes: 20, shareOf429: 0, minMs: 5_000 });
});
