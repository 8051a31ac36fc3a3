import { expect, test } from '@jest/globals';
import { loadOf } from '../../tools/bench/load.ts';

const BUCKET = { capacity: 60, perMinute: 60 };

test('100 creates at once all succeed, and hardly one is refused twice', async () => {
  const load = await loadOf(100, BUCKET, 0, 20_261_123);
  expect(load.successes).toBe(100);
  // 40 of the first 100 requests find the bucket empty, whatever one does: with four answers for each success they are 9.1 %.
  expect(load.shareOf429).toBeLessThanOrEqual(0.1);
  expect(load.leastMs).toBe(140_000);
  expect(load.makespanMs / load.leastMs).toBeLessThanOrEqual(1.3);
});

test('what the bucket can hold is not refused at all', async () => {
  const load = await loadOf(20, BUCKET, 5_000, 1);
  expect(load).toMatchObject({ successes: 20, shareOf429: 0, leastMs: 5_000 });
});
