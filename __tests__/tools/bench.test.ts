import { describe, expect, test } from '@jest/globals';
import { median } from '../../tools/bench/measure.ts';
import { doublingSchedule, fixedSchedule, simulate, simulateMany } from '../../tools/bench/polling.ts';
import { seededRandom } from '../../tools/harness/seeded-random.ts';

describe('simulate', () => {
  test.each([
    [0, { readyMs: 0, lagMs: 0, polls: 1 }],
    [1, { readyMs: 1, lagMs: 3999, polls: 2 }],
    [4000, { readyMs: 4000, lagMs: 0, polls: 2 }],
    [9000, { readyMs: 9000, lagMs: 3000, polls: 4 }],
  ])('ready after %d ms', (readyMs, wait) => {
    expect(simulate(fixedSchedule(4000), readyMs)).toEqual(wait);
  });

  test('passes the elapsed time to the schedule', () => {
    const elapsed: number[] = [];
    const next = (ms: number) => {
      elapsed.push(ms);
      return 10 + ms;
    };
    expect(simulate({ next }, 25)).toEqual({ readyMs: 25, lagMs: 5, polls: 3 });
    expect(elapsed).toEqual([0, 10]);
  });
});

test('the mean lag of a fixed pause is half of it', () => {
  const waits = simulateMany(() => fixedSchedule(4000), { fromMs: 0, toMs: 60_000 }, 5000, 1);
  expect(waits.meanLagMs).toBeGreaterThan(1900);
  expect(waits.meanLagMs).toBeLessThan(2100);
  expect(waits.meanPolls).toBeCloseTo(9, 0);
  expect(waits.maxExtraPolls).toBe(16);
  expect(simulateMany(() => fixedSchedule(4000), { fromMs: 0, toMs: 60_000 }, 5000, 1)).toEqual(waits);
});

test('a pause doubles up to its maximum', () => {
  const schedule = doublingSchedule(3_000, 10_000);
  expect([1, 2, 3, 4].map(() => schedule.next(0))).toEqual([3_000, 6_000, 10_000, 10_000]);
});

test('polls beyond those that are allowed are counted', () => {
  const range = { fromMs: 8_000, toMs: 8_000 };
  expect(
    simulateMany(
      () => fixedSchedule(4000),
      range,
      10,
      1,
      (readyS) => readyS / 4,
    ).maxExtraPolls,
  ).toBe(1);
});

test('random numbers depend only on the seed, and are evenly distributed', () => {
  const generate = (seed: number) => Array.from({ length: 1000 }, seededRandom(seed));
  expect(generate(1)).toEqual(generate(1));
  expect(generate(1)).not.toEqual(generate(2));
  expect(median(generate(3))).toBeCloseTo(0.5, 1);
  expect(Math.max(...generate(4))).toBeLessThan(1);
});

test('the median', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
