import { describe, expect, test } from '@jest/globals';
import { AtlasError } from '../../src/atlas/atlas-error.ts';
import { retryIdempotent } from '../../src/atlas/retry-policy.ts';
import { retrying } from '../../src/http/retry.ts';
import { startBudget } from '../../src/util/budget.ts';
import { TimedOutError } from '../../src/util/errors.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import fc from '../support/fast-check.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** How an attempt fails. */
interface Failure {
  readonly afterMs: number;
  readonly status: 429 | 503;
  readonly retryAfterMs: number | undefined;
}

interface Attempt extends Failure {
  readonly startMs: number;
  readonly endMs: number;
}

/** Plays attempts that all fail, and says when each was made and when and how retrying gave up. */
async function play(totalMs: number, failures: readonly Failure[], randoms: readonly number[]) {
  const clock = new VirtualClock();
  const budget = startBudget(clock, totalMs, new AbortController().signal);
  const attempts: Attempt[] = [];
  let drawn = 0;
  const random = () => randoms[drawn++ % randoms.length] ?? 0;
  const outcome = retrying(
    'do it',
    budget,
    { clock, random, onRetry: () => {} },
    retryIdempotent,
    async () => {
      const failure = failures[attempts.length % failures.length] as Failure;
      const startMs = clock.elapsed();
      // A request never outlives the budget: see `Connection.send`.
      await clock.sleep(Math.min(failure.afterMs, budget.remainingMs()));
      attempts.push({ ...failure, startMs, endMs: clock.elapsed() });
      throw new AtlasError({ description: 'do it', errorCode: undefined, detail: '', ...failure });
    },
  );
  const error = await outcome.then(
    () => undefined,
    (failure: Error) => failure,
  );
  return { attempts, error, endMs: clock.elapsed() };
}

const failure: fc.Arbitrary<Failure> = fc.record({
  afterMs: fc.integer({ min: 0, max: 30 * SECOND_MS }),
  status: fc.constantFrom(429, 503),
  retryAfterMs: fc.option(
    fc.integer({ min: 0, max: 120 }).map((seconds) => seconds * SECOND_MS),
    {
      nil: undefined,
      freq: 2,
    },
  ),
});
const totals = fc.integer({ min: SECOND_MS, max: 20 * MINUTE_MS });
const randoms = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 });

describe('retrying with attempts that all fail', () => {
  const property = (check: (run: Awaited<ReturnType<typeof play>>, totalMs: number) => void) =>
    fc.assert(
      fc.asyncProperty(
        totals,
        fc.array(failure, { minLength: 1 }),
        randoms,
        async (totalMs, failures, numbers) => check(await play(totalMs, failures, numbers), totalMs),
      ),
      { numRuns: 200 },
    );

  test('ends with a timeout error within the budget', () =>
    property(({ attempts, error, endMs }, totalMs) => {
      expect(error).toBeInstanceOf(TimedOutError);
      expect(endMs).toBeLessThanOrEqual(totalMs);
      expect(attempts.every(({ startMs }) => startMs < totalMs)).toBe(true);
    }));

  test('makes its last attempt near the end, unless the server requests a longer pause', () =>
    property(({ attempts, endMs }, totalMs) => {
      const left = totalMs - endMs;
      const asked = attempts.at(-1)?.retryAfterMs ?? 0;
      if (asked < left) {
        expect(left).toBeLessThanOrEqual(Math.min(2 * SECOND_MS, totalMs / 10) + 250);
      }
    }));

  test('pauses at least as long as the server requests, and never much longer', () =>
    property(({ attempts }) => {
      for (const [index, { startMs }] of attempts.entries()) {
        const before = attempts[index - 1];
        if (before) {
          const { retryAfterMs: asked = 0 } = before;
          const pause = startMs - before.endMs;
          // The clock adds up fractions of a millisecond.
          expect(pause).toBeGreaterThanOrEqual(asked - 0.01);
          expect(pause).toBeGreaterThan(0);
          expect(pause).toBeLessThanOrEqual(2 * asked + 20 * SECOND_MS + 0.01);
        }
      }
    }));
});

test('the last attempt starts 2 s before the end, and the error names the time that passed', async () => {
  const down: Failure = { afterMs: 0, status: 503, retryAfterMs: undefined };
  const { attempts, error } = await play(10 * MINUTE_MS, [down], [0.5]);
  expect(attempts.at(-1)?.startMs).toBeCloseTo(598 * SECOND_MS);
  expect(error?.message).toBe(
    'Failed to do it: timed out after 9 m 58 s (input "timeout": 10 m); last error: Atlas returned HTTP 503. Run the job again, or increase "timeout".',
  );
});

test('an attempt that uses up the budget is not reported as a requested pause', async () => {
  const slow: Failure = { afterMs: 30_000, status: 503, retryAfterMs: undefined };
  const { endMs, error } = await play(3 * SECOND_MS, [slow], [0.5]);
  expect(endMs).toBe(3 * SECOND_MS);
  expect(error?.message).toContain('; last error: Atlas returned HTTP 503. Run the job again');
});

test.each([10 * MINUTE_MS, 30 * MINUTE_MS])(
  'with a budget of %i ms, a requested pause of 30 m is named in the error',
  async (totalMs) => {
    const limited: Failure = {
      afterMs: 0,
      status: 429,
      retryAfterMs: 30 * MINUTE_MS,
    };
    const { attempts, error } = await play(totalMs, [limited], [0.5]);
    expect(attempts).toHaveLength(1);
    expect(error?.message).toMatch(
      /; last error: Atlas returned HTTP 429, and requested a pause of 30 m before the next attempt\. /,
    );
  },
);
