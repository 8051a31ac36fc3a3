import { describe, expect, test } from '@jest/globals';
import { poll } from '../../../src/instance/access/poll.ts';
import { startBudget } from '../../../src/util/budget.ts';
import { VirtualClock } from '../../../tools/harness/virtual-clock.ts';
import fc from '../../support/fast-check.ts';

const TOO_LATE = new Error('too late');

/** Asks until `answerAtMs`, which is never if left out; says when it was asked, and what came of it. */
async function play(totalMs: number, random: () => number, answerAtMs = Number.POSITIVE_INFINITY) {
  const clock = new VirtualClock();
  const cancel = new AbortController();
  const budget = startBudget(clock, totalMs, cancel.signal);
  const asked: number[] = [];
  const answer = poll(
    { clock, budget, random },
    async () => {
      asked.push(clock.elapsed());
      return clock.elapsed() >= answerAtMs ? 'answer' : undefined;
    },
    () => TOO_LATE,
  );
  return { asked, outcome: await answer.catch((error: unknown) => error) };
}

describe('polling', () => {
  test('asks at once', async () => {
    expect(await play(60_000, () => 0, 0)).toEqual({ asked: [0], outcome: 'answer' });
  });

  test('asks every 0.9 s at first, after a random part of it', async () => {
    expect((await play(600_000, () => 0, 2_700)).asked).toEqual([0, 900, 1_800, 2_700]);
    expect((await play(600_000, () => 0.5, 1_200)).asked.map(Math.round)).toEqual([0, 450, 1_350]);
  });

  test('slows down to 4.8 % of the time waited, and to 5 s', async () => {
    const { asked } = await play(600_000, () => 0);
    const pauses = asked.slice(1).map((at, n) => at - (asked[n] ?? 0));
    for (const [n, pause] of pauses.slice(1, -1).entries()) {
      const at = asked[n + 1] ?? 0;
      if (at > 62_000) {
        expect(pause).toBeCloseTo(Math.min(5_000, at * 0.048), 0);
      }
    }
    expect(pauses.slice(1, 60).every((pause) => Math.abs(pause - 900) < 0.1)).toBe(true);
  });

  test('slows down by the time since it began, whatever the clock said then', async () => {
    const clock = new VirtualClock();
    await clock.sleep(600_000);
    const budget = startBudget(clock, 60_000, new AbortController().signal);
    let asked = 0;
    const answer = async () => (asked++ === 2 ? 'answer' : undefined);
    await poll({ clock, budget, random: () => 0 }, answer, () => TOO_LATE);
    expect(clock.elapsed()).toBe(600_000 + 2 * 900);
  });

  test('asks once more near the end, whatever the time and the chance, and never after it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1_000, max: 1_200_000 }),
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 }),
        async (totalMs, randoms) => {
          let drawn = 0;
          const { asked, outcome } = await play(totalMs, () => randoms[drawn++ % randoms.length] ?? 0);
          expect(outcome).toBe(TOO_LATE);
          const left = totalMs - (asked.at(-1) ?? 0);
          expect(left).toBeGreaterThan(0);
          expect(left).toBeLessThanOrEqual(Math.min(2_000, totalMs / 10) + 250);
        },
      ),
      { numRuns: 50 },
    ));

  test('ends with the reason of a cancel, also while it waits', async () => {
    const clock = new VirtualClock();
    const cancel = new AbortController();
    const reason = new Error('cancelled');
    const budget = startBudget(clock, 60_000, cancel.signal);
    clock.after(100, () => cancel.abort(reason));
    const answer = poll(
      { clock, budget, random: () => 0 },
      async () => undefined,
      () => TOO_LATE,
    );
    await expect(answer).rejects.toBe(reason);
    expect(clock.elapsed()).toBeLessThan(900);
  });
});
