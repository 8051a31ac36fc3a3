import { describe, expect, test } from '@jest/globals';
import { createSchedule } from '../../src/instance/schedule.ts';
import fc from '../support/fast-check.ts';

/** A source of numbers that looks random and is the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many polls it takes to find an instance that is IDLE after `idleMs`, and how late the last one is. */
function poll(idleMs: number, random: () => number) {
  const schedule = createSchedule(random);
  let elapsed = 0;
  let polls = 1;
  while (elapsed < idleMs) {
    elapsed += schedule.next(elapsed);
    polls += 1;
  }
  return { polls, lagMs: elapsed - idleMs };
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

describe('the schedule', () => {
  test('takes at most T/3 + 3 polls up to a minute, in every run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer(), (idleMs, seed) => {
        expect(poll(idleMs, seeded(seed)).polls).toBeLessThanOrEqual(idleMs / 3000 + 3);
      }),
    );
  });

  test('finds what is IDLE within a minute 1.5 s late in the mean', () => {
    const random = seeded(1);
    const lags = Array.from({ length: 20_000 }, () => poll(60_000 * random(), random).lagMs);
    expect(mean(lags)).toBeLessThanOrEqual(1_500);
  });

  test('later is late by at most 2.5 % in the mean, with fewer polls than one every 4 s', () => {
    const random = seeded(2);
    const runs = Array.from({ length: 5_000 }, () => {
      const idleMs = 60_000 + 1_140_000 * random();
      return { idleMs, ...poll(idleMs, random) };
    });
    expect(mean(runs.map(({ lagMs, idleMs }) => lagMs / idleMs))).toBeLessThanOrEqual(0.025);
    expect(mean(runs.map(({ polls }) => polls))).toBeLessThan(mean(runs.map(({ idleMs }) => idleMs / 4_000)));
  });

  test('never waits more than a minute', () => {
    expect(createSchedule(() => 0).next(6 * 3_600_000)).toBeLessThanOrEqual(60_000);
  });

  test('spreads jobs that began together', () => {
    const seconds = Array.from({ length: 100 }, (_, seed) => {
      const schedule = createSchedule(seeded(seed));
      const first = schedule.next(0);
      return Math.floor((first + schedule.next(first)) / 1000);
    });
    expect(new Set(seconds).size).toBeGreaterThanOrEqual(3);
  });

  test('puts a poll off while others draw on the bucket', () => {
    const delay = (remaining?: number) =>
      createSchedule(() => 0).next(0, remaining === undefined ? undefined : { remaining, limit: 100 });
    expect(delay(100)).toBe(delay());
    expect(delay(95)).toBe(delay());
    expect(delay(50)).toBe(delay() + 32_500);
    expect(delay(0)).toBe(delay() + 65_000);
  });

  test('makes up for polls that took long instead of hurrying after them', () => {
    const schedule = createSchedule(() => 0);
    expect(schedule.next(100_000)).toBeGreaterThanOrEqual(100);
    expect(schedule.next(100_100)).toBeGreaterThan(1_000);
  });
});
