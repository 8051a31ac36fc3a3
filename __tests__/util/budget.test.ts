import { describe, expect, test } from '@jest/globals';
import { fitPause, startBudget, timedOut } from '../../src/util/budget.ts';
import { TimedOutError } from '../../src/util/errors.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import fc from '../support/fast-check.ts';

const { signal } = new AbortController();

/** A budget of so much time, of which so much is left. */
async function budgetWith(totalMs: number, leftMs = totalMs, limit?: 'timeout' | 'clean-up') {
  const clock = new VirtualClock();
  const budget = startBudget(clock, totalMs, signal, limit);
  await clock.sleep(totalMs - leftMs);
  return budget;
}

test('a budget runs down to zero', async () => {
  const clock = new VirtualClock();
  await clock.sleep(500);
  const budget = startBudget(clock, 2_000, signal);
  expect([budget.totalMs, budget.remainingMs(), budget.limit, budget.signal]).toEqual([
    2_000,
    2_000,
    'timeout',
    signal,
  ]);
  await clock.sleep(1_500);
  expect(budget.remainingMs()).toBe(500);
  await clock.sleep(1_500);
  expect(budget.remainingMs()).toBe(0);
});

describe('the pause before the next attempt', () => {
  test.each([
    ['is the preferred one if it fits', 60_000, 60_000, 58_000, 0, 58_000],
    ['leaves two seconds for the last attempt', 60_000, 60_000, 58_001, 0, 58_000],
    ['leaves a tenth of a short budget for it', 5_000, 5_000, 4_800, 0, 4_500],
    ['is shortened down to 250 ms', 60_000, 2_250, 20_000, 0, 250],
    ['is not shortened further', 60_000, 2_249, 20_000, 0, undefined],
    ['is the preferred one if little time is left', 60_000, 2_249, 1_000, 0, 1_000],
    ['leaves some time for the attempt', 60_000, 1_000, 1_000, 0, undefined],
    ['is not shortened below Retry-After', 60_000, 30_000, 60_000, 29_000, 29_000],
    ['does not exist if Retry-After is longer than the budget', 60_000, 30_000, 60_000, 30_000, undefined],
    ['does not exist if no time is left', 60_000, 0, 1, 0, undefined],
  ])('%s', async (_rule, totalMs, leftMs, wantedMs, minMs, pause) => {
    expect(fitPause(await budgetWith(totalMs, leftMs), wantedMs, minMs)).toBe(pause);
  });

  test('always leaves time for an attempt, and is between Retry-After and the preferred pause', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3_600_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        async (totalMs, share, a, b) => {
          const [minMs, wantedMs] = a < b ? [a, b] : [b, a];
          const budget = await budgetWith(totalMs, Math.round(totalMs * share));
          const pause = fitPause(budget, wantedMs, minMs);
          if (pause !== undefined) {
            expect(pause).toBeLessThan(budget.remainingMs());
            expect(pause).toBeLessThanOrEqual(wantedMs);
            expect(pause).toBeGreaterThanOrEqual(minMs);
          }
        },
      ),
    ));
});

describe('the error for a budget that is used up', () => {
  const state = 'it is still CREATING';
  const advice = 'Increase "timeout".';

  test.each([
    [1_200_000, 0, '20 m (input "timeout": 20 m)'],
    [1_200_000, 2_000, '19 m 58 s (input "timeout": 20 m)'],
    [7_200_000, 0, '2 h (input "timeout": 2 h)'],
    [90_000, 0, '1 m 30 s (input "timeout": 1 m 30 s)'],
  ])('names the input and the time that passed: %i ms less %i', async (totalMs, leftMs, times) => {
    const error = timedOut(await budgetWith(totalMs, leftMs), 'wait for it', state, advice);
    expect(error).toBeInstanceOf(TimedOutError);
    expect(error.message).toBe(`Failed to wait for it: timed out after ${times}; ${state}. ${advice}`);
  });

  test('has no advice about the input in clean-up', async () => {
    const cause = new Error('HTTP 503');
    const error = timedOut(await budgetWith(30_000, 500, 'clean-up'), 'delete it', state, advice, { cause });
    expect(error.message).toBe(`Failed to delete it: timed out after 30 s (limit of clean-up); ${state}.`);
    expect(error.cause).toBe(cause);
  });
});
