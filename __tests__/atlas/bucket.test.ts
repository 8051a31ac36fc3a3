import { describe, expect, test } from '@jest/globals';
import { Bucket } from '../../src/atlas/bucket.ts';

/** A bucket after responses: seconds, `RateLimit-Remaining`. */
function seen(limit: number | undefined, ...responses: readonly [atS: number, remaining: number][]): Bucket {
  const bucket = new Bucket();
  for (const [atS, remaining] of responses) {
    bucket.observe({ remaining, limit }, atS * 1_000);
  }
  return bucket;
}

/** The pause in seconds right after the last of the responses. */
function pauseAfter(limit: number | undefined, ...responses: readonly [number, number][]): number {
  const [lastS = 0] = responses.at(-1) ?? [];
  return seen(limit, ...responses).pauseMs(lastS * 1_000) / 1_000;
}

describe('without headers', () => {
  test('nothing is known, and nothing is delayed', () => {
    const bucket = new Bucket();
    bucket.observe(undefined, 0);
    expect(bucket.isKnown).toBe(false);
    expect(bucket.pauseMs(0)).toBe(0);
    expect(bucket.bulkPauseMs(0, 0.5)).toBe(0);
  });

  test('a missing limit is taken from what is left', () => {
    expect(pauseAfter(undefined, [0, 1_000])).toBe(0);
    expect(pauseAfter(undefined, [0, 1_000], [1, 10])).toBeGreaterThan(0);
    expect(pauseAfter(undefined, [0, 0])).toBe(0);
    expect(pauseAfter(undefined, [0, 0], [2, 0])).toBe(0);
  });
});

describe('a single job in a large bucket that others use', () => {
  test.each([300, 1_200])('is delayed only if less than 5 %% of %d are left', (limit) => {
    for (const share of [1, 0.7, 0.5, 0.2, 0.1, 0.06, 0.05]) {
      expect(pauseAfter(limit, [0, limit * share])).toBe(0);
    }
    expect(pauseAfter(limit, [0, limit * 0.04])).toBeCloseTo(0.6);
    expect(pauseAfter(limit, [0, 0])).toBeCloseTo(3);
  });

  test('is not delayed by others who use as much as is earned', () => {
    expect(pauseAfter(1_200, [0, 600], [1, 599], [2, 598])).toBe(0);
    expect(pauseAfter(1_200, [0, 80], [60, 79])).toBe(0);
    expect(pauseAfter(1_200, [0, 80], [5, 78])).toBeCloseTo((1.4 * 101 * 12) / (78 + 240));
  });
});

describe('a rush on a small bucket', () => {
  const pauses = Array.from({ length: 60 }, (_, n) => pauseAfter(60, [0, 59 - n]));

  test('does not delay the first job, and puts the others one after the other', () => {
    expect(pauses[0]).toBe(0);
    expect(pauses[1]).toBe(0.001);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(new Set(pauses.slice(20)).size).toBe(40);
  });

  test('spreads them no faster than tokens are earned', () => {
    expect(pauses[19]).toBeCloseTo(1.7);
    expect(pauses[39]).toBeCloseTo(21.7);
    expect(pauses[59]).toBeCloseTo(80.34);
  });

  test('is possible up to a capacity of 120', () => {
    expect(pauseAfter(120, [0, 60])).toBeCloseTo(11.7);
    expect(pauseAfter(121, [0, 60])).toBe(0);
  });

  test('is over for a job when its next response shows how many others there are', () => {
    // The bucket can have earned a token for all but 5 of the requests before the first response.
    expect(pauseAfter(60, [0, 50], [5, 54])).toBeCloseTo((1.4 * (5 + 1) * 12) / (54 + 12));
    expect(pauseAfter(60, [0, 50], [5, 54], [10, 58])).toBe(0);
    // All but 5 tokens and its own request were used by others.
    expect(pauseAfter(60, [0, 30], [3, 5])).toBeCloseTo((1.4 * (54 + 1) * 12) / (5 + 12));
  });
});

describe('what is learned from responses', () => {
  test('a small bucket with a token for each job is asked again soon, because it may refill faster', () => {
    expect(pauseAfter(60, [0, 45], [3, 30])).toBe(3.5);
    expect(pauseAfter(60, [0, 45], [3, 22])).toBeGreaterThan(3.5);
  });

  test('the neighbors, of which each sends as many requests as this job', () => {
    // 200 requests of others during two of this job, in a bucket that earns 5 a second.
    expect(pauseAfter(300, [0, 290], [0, 190], [2, 98])).toBeCloseTo((1.4 * 101 * 12) / (98 + 60));
  });

  test('the requests of others, without those of this job and with what was earned', () => {
    const pause = (jobs: number, leftAndEarned: number) => (1.4 * jobs * 12) / leftAndEarned;
    expect(pauseAfter(300, [0, 290], [0, 190], [2, 148])).toBeCloseTo(pause(1 + 150 / 2, 148 + 60));
    expect(pauseAfter(1_200, [0, 80], [2, 50])).toBeCloseTo(pause(1 + 69, 50 + 240));
    expect(pauseAfter(1_200, [0, 100], [2, 70])).toBeCloseTo(pause(1 + 69, 70 + 240));
    // Of the 29.5 tokens that were there without others, this job used one.
    expect(pauseAfter(30, [0, 20], [1, 10])).toBeCloseTo(pause(1 + 18.5, 10 + 6));
  });

  test('the neighbors anew from each measurement', () => {
    expect(pauseAfter(1_200, [0, 80], [60, 79], [61, 40])).toBeCloseTo((1.4 * (58 + 1) * 12) / (40 + 240));
  });

  test('that a bucket of 120 can still be emptied by a rush', () => {
    expect(pauseAfter(120, [0, 100], [2, 100])).toBeCloseTo((1.4 * 20 * 12) / (100 + 24));
    expect(pauseAfter(120, [0, 100], [2, 60])).toBe(3.5);
  });

  test('at most 100 neighbors', () => {
    expect(pauseAfter(300, [0, 290], [2, 50])).toBeCloseTo((1.4 * 101 * 12) / (50 + 60));
  });

  test('a bucket that refills faster than within a minute', () => {
    const slow = seen(60, [0, 20], [10, 29]);
    const fast = seen(60, [0, 20], [10, 55], [11, 5]);
    expect(slow.bulkPauseMs(10_000, 1)).toBeCloseTo(31_000);
    expect(fast.bulkPauseMs(11_000, 1)).toBeCloseTo(55_000 / 3.5);
  });

  test('no refill from responses in quick succession', () => {
    expect(seen(60, [10, 20], [10.1, 22]).bulkPauseMs(10_100, 1)).toBeCloseTo(38_000);
    expect(seen(60, [10, 20], [11, 22]).bulkPauseMs(11_000, 1)).toBeCloseTo(19_000);
  });

  test('a slower refill from Retry-After, because it is the time until the next token', () => {
    const bucket = seen(60, [0, 0]);
    for (const retryAfterMs of [undefined, 0, 500, 1_000]) {
      bucket.observeRefusal(retryAfterMs);
    }
    expect(bucket.bulkPauseMs(0, 0.5)).toBeCloseTo(30_000);
    bucket.observeRefusal(6_000);
    expect(bucket.bulkPauseMs(0, 0.5)).toBeCloseTo(150_000);
    bucket.observeRefusal(2_000);
    expect(bucket.bulkPauseMs(0, 0.5)).toBeCloseTo(150_000);
  });

  test('nothing from another bucket', () => {
    const bucket = seen(1_200, [0, 1_199]);
    bucket.observe({ remaining: 299, limit: 300 }, 5_000);
    expect(bucket.pauseMs(5_000)).toBe(0);
  });
});

test('a pause is shorter by the time since the response', () => {
  const bucket = seen(1_200, [0, 0]);
  expect(bucket.pauseMs(1_000)).toBeCloseTo(2_000);
  expect(bucket.pauseMs(3_500)).toBe(0);
  expect(bucket.bulkPauseMs(1_000, 0.1)).toBeCloseTo(5_000);
  expect(bucket.bulkPauseMs(7_000, 0.1)).toBe(0);
});

describe('a job that found the bucket empty comes back', () => {
  const range = (bucket: Bucket, refusals: number, nowMs: number) =>
    [0, 1].map((random) => Math.round(bucket.returnMs(refusals, nowMs, () => random)));

  test('when the bucket has earned 25 to 73 tokens', () => {
    expect(range(seen(60, [0, 0]), 1, 0)).toEqual([25_000, 73_000]);
    expect(range(seen(300, [0, 0]), 1, 0)).toEqual([5_000, 14_600]);
    expect(range(seen(60, [10, 0]), 1, 10_000)).toEqual([25_000, 73_000]);
    expect(range(new Bucket(), 1, 10_000)).toEqual([25_000, 73_000]);
  });

  test('later after a second refusal, or if there were tokens at first', () => {
    expect(range(seen(60, [0, 0]), 2, 60_000)).toEqual([75_000, 225_000]);
    expect(range(seen(60, [0, 0]), 2, 1_000)).toEqual([75_000, 225_000]);
    expect(range(seen(60, [0, 40], [2, 0]), 1, 2_000)).toEqual([75_000, 225_000]);
    expect(range(seen(60, [10, 40], [12, 0]), 1, 12_000)).toEqual([75_000, 225_000]);
    expect(range(seen(60, [0, 40], [1, 0]), 1, 1_000)).toEqual([25_000, 73_000]);
  });
});
