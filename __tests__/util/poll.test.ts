import { describe, expect, test } from '@jest/globals';
import { startBudget } from '../../src/util/budget.ts';
import { TimedOutError } from '../../src/util/errors.ts';
import { type Polled, poll, pollPause } from '../../src/util/poll.ts';
import { seededRandom } from '../../tools/harness/seeded-random.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import fc from '../support/fast-check.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface Options {
  readonly totalMs?: number;
  readonly random?: () => number;
  /** How long the clock has been running before. */
  readonly clockMs?: number;
  /** How long a check takes. */
  readonly checkMs?: number;
  readonly cancel?: AbortController;
}

/**
 * Polls until `stateAt` returns a state that starts with "done", and returns what happened. All times are in milliseconds since polling
 * started.
 */
async function play(
  stateAt: (ms: number) => string,
  {
    totalMs = 24 * HOUR_MS,
    random = () => 0.5,
    clockMs = 0,
    checkMs = 0,
    cancel = new AbortController(),
  }: Options = {},
) {
  const clock = new VirtualClock();
  await clock.sleep(clockMs);
  const budget = startBudget(clock, totalMs, cancel.signal);
  const elapsed = () => clock.elapsed() - clockMs;
  const checkedAt: number[] = [];
  const waited: string[] = [];
  const reports: { state: string; waited: string; at: number }[] = [];
  const messages = {
    report: (state: string, formatted: string) => {
      reports.push({ state, waited: formatted, at: elapsed() });
    },
    timedOut: (state: string) => new TimedOutError(`still ${state}`),
  };
  const outcome = await poll<string>({ clock, budget, random }, messages, async (formatted) => {
    checkedAt.push(elapsed());
    waited.push(formatted);
    await clock.sleep(checkMs, budget.signal);
    const state = stateAt(elapsed());
    return { state, result: state.startsWith('done') ? state : undefined };
  }).catch((error: unknown) => error);
  return { checkedAt, waited, reports, outcome, endMs: elapsed() };
}

const doneAt = (readyMs: number) => (ms: number) => (ms >= readyMs ? 'done' : 'PENDING');
const pausesOf = (times: readonly number[]) => times.slice(1).map((at, n) => at - (times[n] ?? 0));

describe('the pause between two checks', () => {
  test.each([
    ['is 1 s at first', 0, 1_000],
    ['is 1 s up to 20 s', 20_000, 1_000],
    ['is 5 % of the time waited from then on', 20_100, 1_005],
    ['is 3 s after a minute', MINUTE_MS, 3_000],
    ['is 30 s after ten minutes', 10 * MINUTE_MS, 30_000],
    ['is never longer', 24 * HOUR_MS, 30_000],
  ])('%s', (_rule, waitedMs, pauseMs) => {
    expect(pollPause(waitedMs, () => 0.5)).toBeCloseTo(pauseMs, 6);
  });

  test.each([
    [0, 950],
    [0.25, 975],
    [0.75, 1_025],
    [1, 1_050],
  ])('is drawn from a range of 10 %% around that (random number %d)', (number, pauseMs) => {
    expect(pollPause(0, () => number)).toBeCloseTo(pauseMs, 6);
  });

  test('is never more than 6 % of the time waited, if that is more than 20 s', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20_000, max: 24 * HOUR_MS, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (waitedMs, number) => {
          expect(pollPause(waitedMs, () => number)).toBeLessThanOrEqual(0.06 * waitedMs);
        },
      ),
    );
  });
});

describe('polling', () => {
  test('checks at once, and does not wait if there is a result', async () => {
    expect(await play(doneAt(0))).toEqual({
      checkedAt: [0],
      waited: ['0 ms'],
      reports: [{ state: 'done', waited: '0 ms', at: 0 }],
      outcome: 'done',
      endMs: 0,
    });
  });

  test('checks every second for the first 20 s, and then at intervals of 5 % of the time waited', async () => {
    const { checkedAt } = await play(doneAt(30_000));
    expect(checkedAt.slice(0, 22)).toEqual(Array.from({ length: 22 }, (_, n) => n * 1_000));
    const later = checkedAt.slice(21);
    for (const [n, pauseMs] of pausesOf(later).entries()) {
      expect(pauseMs).toBeCloseTo((later[n] ?? 0) * 0.05, 6);
    }
  });

  test('tells each check how long it has waited', async () => {
    expect((await play(doneAt(2_000))).waited).toEqual(['0 ms', '1 s', '2 s']);
  });

  test('measures from its own start, whatever the clock says', async () => {
    const { checkedAt, waited } = await play(doneAt(2_000), { clockMs: HOUR_MS });
    expect(checkedAt).toEqual([0, 1_000, 2_000]);
    expect(waited).toEqual(['0 ms', '1 s', '2 s']);
  });

  test('counts the time that checks take, and pauses after each', async () => {
    const { checkedAt } = await play(doneAt(3_000), { checkMs: 400 });
    expect(checkedAt).toEqual([0, 1_400, 2_800]);
  });

  test.each([false, 0, '', null])('takes %j for a result', async (result) => {
    const clock = new VirtualClock();
    const budget = startBudget(clock, MINUTE_MS, new AbortController().signal);
    const messages = { report: () => {}, timedOut: () => new TimedOutError('too late') };
    const check = async (): Promise<Polled<unknown>> => ({ state: 'done', result });
    expect(await poll({ clock, budget, random: () => 0 }, messages, check)).toBe(result);
    expect(clock.sleeps).toEqual([]);
  });

  test('ends with the error of a check', async () => {
    const { outcome, checkedAt } = await play((ms) => {
      if (ms >= 2_000) {
        throw new Error('FAILED');
      }
      return 'PENDING';
    });
    expect(outcome).toEqual(new Error('FAILED'));
    expect(checkedAt).toHaveLength(3);
  });

  test('of jobs that started together spreads out', async () => {
    const seconds = await Promise.all(
      [1, 2, 3, 4].map(async (seed) => {
        const { checkedAt } = await play(doneAt(1_000), { random: seededRandom(seed) });
        return checkedAt[1];
      }),
    );
    expect(new Set(seconds).size).toBe(4);
  });
});

describe('the log', () => {
  test('gets each state once when it changes, with the time waited', async () => {
    const { reports } = await play((ms) => (ms < 2_000 ? 'CREATING' : ms < 4_000 ? 'UPDATING' : 'done'));
    expect(reports).toEqual([
      { state: 'CREATING', waited: '0 ms', at: 0 },
      { state: 'UPDATING', waited: '2 s', at: 2_000 },
      { state: 'done', waited: '4 s', at: 4_000 },
    ]);
  });

  test('gets the time after the check, not before it', async () => {
    const { reports } = await play(doneAt(0), { checkMs: 3_000 });
    expect(reports).toEqual([{ state: 'done', waited: '3 s', at: 3_000 }]);
  });

  test('gets a state again when it returns', async () => {
    const { reports } = await play((ms) => (ms === 1_000 ? 'UPDATING' : ms < 3_000 ? 'IDLE' : 'done'));
    expect(reports.map(({ state }) => state)).toEqual(['IDLE', 'UPDATING', 'IDLE', 'done']);
  });

  test('gets an unchanged state again after 30 s, and not much sooner', async () => {
    const { reports } = await play(doneAt(100_000));
    const pauses = pausesOf(reports.slice(0, -1).map(({ at }) => at));
    expect(pauses.length).toBeGreaterThanOrEqual(3);
    for (const pauseMs of pauses) {
      expect(pauseMs).toBeLessThanOrEqual(30_000);
      expect(pauseMs).toBeGreaterThan(25_000);
    }
  });

  test('is never silent for longer than 30 s or one pause', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 0, max: 2 * HOUR_MS }), async (seed, readyMs) => {
        const { reports } = await play(doneAt(readyMs), { random: seededRandom(seed) });
        expect(Math.max(0, ...pausesOf(reports.map(({ at }) => at)))).toBeLessThanOrEqual(31_500);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the end of the budget', () => {
  test('is an error with the last state', async () => {
    const { outcome } = await play((ms) => (ms < 5_000 ? 'CREATING' : 'UPDATING'), { totalMs: MINUTE_MS });
    expect(outcome).toEqual(new TimedOutError('still UPDATING'));
  });

  test('has a last check shortly before it, and none after it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1_000, max: 2 * HOUR_MS }), async (seed, totalMs) => {
        const { checkedAt, outcome } = await play(() => 'PENDING', { totalMs, random: seededRandom(seed) });
        expect(outcome).toBeInstanceOf(TimedOutError);
        const leftMs = totalMs - (checkedAt.at(-1) ?? 0);
        expect(leftMs).toBeGreaterThan(0);
        expect(leftMs).toBeLessThanOrEqual(Math.min(2_000, totalMs / 10) + 250);
      }),
      { numRuns: 50 },
    );
  });

  test('does not matter if the last check has a result', async () => {
    const { outcome } = await play(doneAt(57_900), { totalMs: MINUTE_MS });
    expect(outcome).toBe('done');
  });
});

test('a cancelled pause ends with the reason at once', async () => {
  const cancel = new AbortController();
  const reason = new Error('cancelled');
  const { outcome, endMs, checkedAt } = await play(
    (ms) => {
      if (ms >= 2_000) {
        setImmediate(() => cancel.abort(reason));
      }
      return 'PENDING';
    },
    { cancel },
  );
  expect(outcome).toBe(reason);
  expect(checkedAt).toHaveLength(3);
  expect(endMs).toBe(2_000);
});
