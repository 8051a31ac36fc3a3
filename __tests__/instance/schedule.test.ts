import { describe, expect, test } from '@jest/globals';
import * as paces from '../../src/instance/pace.ts';
import { createSchedule } from '../../src/instance/schedule.ts';
import { seededRandom } from '../../tools/harness/seeded-random.ts';
import fc from '../support/fast-check.ts';

const { ACCESS_PACE, DELETION_PACE, INSTANCE_PACE, RESTORE_PACE, SEARCH_INDEX_PACE } = paces;
const RUNS = 5_000;

/** How many polls it takes to find something that is ready after `readyMs`, and how late the last one is. */
function poll(pace: paces.Pace, readyMs: number, random: () => number) {
  const schedule = createSchedule(pace, random);
  let elapsed = 0;
  let polls = 1;
  while (elapsed < readyMs) {
    elapsed += schedule.next(elapsed);
    polls += 1;
  }
  return { polls, lagMs: elapsed - readyMs };
}

/** The means over times that are evenly distributed between two numbers of seconds. */
function means(pace: paces.Pace, fromS: number, toS: number, runs = RUNS) {
  const random = seededRandom(1);
  const sum = { lagMs: 0, lagShare: 0, polls: 0, pollsOfFixed: 0 };
  for (let run = 0; run < runs; run += 1) {
    const readyMs = 1_000 * (fromS + (toS - fromS) * random());
    const { polls, lagMs } = poll(pace, readyMs, random);
    sum.lagMs += lagMs / runs;
    sum.lagShare += lagMs / readyMs / runs;
    sum.polls += polls / runs;
    sum.pollsOfFixed += (1 + Math.ceil(readyMs / 4_000)) / runs;
  }
  return sum;
}

/** Checks the number of polls in every run, for any time up to `toS`. */
function expectPolls(pace: paces.Pace, fromS: number, toS: number, most: (readyS: number) => number) {
  fc.assert(
    fc.property(fc.integer({ min: fromS * 1_000, max: toS * 1_000 }), fc.integer(), (readyMs, seed) => {
      expect(poll(pace, readyMs, seededRandom(seed)).polls).toBeLessThanOrEqual(most(readyMs / 1_000));
    }),
    { numRuns: 300 },
  );
}

describe('an instance', () => {
  test('that is IDLE after 4 to 15 s is noticed 0.6 s late, with at most T + 2 polls', () => {
    expect(means(INSTANCE_PACE, 4, 15).lagMs).toBeLessThanOrEqual(600);
    expectPolls(INSTANCE_PACE, 4, 15, (readyS) => readyS + 2);
  });

  test('that is IDLE within a minute is noticed 1.5 s late, with at most T/3 + 10 polls', () => {
    expect(means(INSTANCE_PACE, 0, 60).lagMs).toBeLessThanOrEqual(1_500);
    expect(means(INSTANCE_PACE, 15, 60).lagMs).toBeLessThanOrEqual(1_500);
    expectPolls(INSTANCE_PACE, 0, 60, (readyS) => readyS / 3 + 10);
  });
});

test('a restore job that is COMPLETED after 50 to 70 s is noticed 1.5 s late, with at most 24 polls', () => {
  expect(means(RESTORE_PACE, 50, 70).lagMs).toBeLessThanOrEqual(1_500);
  expectPolls(RESTORE_PACE, 0, 70, () => 24);
});

test('a search index that is READY within a minute is noticed 1.5 s late, with at most T/3 + 7 polls', () => {
  expect(means(SEARCH_INDEX_PACE, 0, 60).lagMs).toBeLessThanOrEqual(1_500);
  expectPolls(SEARCH_INDEX_PACE, 0, 60, (readyS) => readyS / 3 + 7);
});

test('an instance that is gone after 22 to 60 s is noticed 1.5 s late, with at most T/3 + 2 polls', () => {
  expect(means(DELETION_PACE, 22, 60).lagMs).toBeLessThanOrEqual(1_500);
  expectPolls(DELETION_PACE, 0, 60, (readyS) => readyS / 3 + 2);
});

test('access that takes up to a minute is noticed 0.5 s late, with at most T/0.9 + 3 polls', () => {
  expect(means(ACCESS_PACE, 0, 60).lagMs).toBeLessThanOrEqual(500);
  expectPolls(ACCESS_PACE, 0, 60, (readyS) => readyS / 0.9 + 3);
});

describe.each(Object.entries(paces))('later, %s', (_, pace) => {
  test('is late by at most 2.5 % in the mean, with fewer polls than one every 4 s', () => {
    const { lagShare, polls, pollsOfFixed } = means(pace, 60, 1_200, 1_000);
    expect(lagShare).toBeLessThanOrEqual(0.025);
    expect(polls).toBeLessThan(pollsOfFixed);
  });

  test('never waits more than a minute', () => {
    const schedule = createSchedule(pace, () => 0);
    expect(schedule.next(6 * 3_600_000)).toBe(60_000);
    expect(schedule.next(7 * 3_600_000)).toBe(60_000);
  });

  test('spreads jobs that started together', () => {
    const firsts = Array.from({ length: 100 }, (__, seed) =>
      createSchedule(pace, seededRandom(seed)).next(0),
    );
    const { startMs, bands } = pace;
    expect(Math.min(...firsts)).toBeGreaterThan(startMs);
    expect(Math.max(...firsts) - Math.min(...firsts)).toBeGreaterThan(0.7 * (bands[0]?.everyMs ?? 0));
  });
});

describe('a poll that took long', () => {
  test('moves the next ones, so that none follows immediately', () => {
    const schedule = createSchedule(INSTANCE_PACE, () => 0);
    expect(schedule.next(0)).toBe(4_000);
    expect(schedule.next(10_000)).toBe(900);
    expect(schedule.next(11_300)).toBeCloseTo(856, 0);
    expect(schedule.next(12_900)).toBe(1_300);
  });

  test('moves nothing if it was on time', () => {
    const schedule = createSchedule(INSTANCE_PACE, () => 0);
    schedule.next(0);
    expect(schedule.next(4_300)).toBe(950);
    expect(schedule.next(5_250)).toBeCloseTo(1_110, 0);
  });
});
