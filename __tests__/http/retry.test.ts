import { describe, expect, test } from '@jest/globals';
import { AtlasError, UnexpectedResponseError } from '../../src/atlas/atlas-error.ts';
import { mayHaveArrived, retryIdempotent } from '../../src/atlas/retry-policy.ts';
import { type RetryEvent, retryDelay, retrying } from '../../src/http/retry.ts';
import { TransportError, type TransportFault } from '../../src/http/transport-error.ts';
import { startBudget } from '../../src/util/budget.ts';
import { CancelledError, TimedOutError } from '../../src/util/errors.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';

function refusal(status: number, errorCode?: string, retryAfterMs?: number): AtlasError {
  return new AtlasError({ description: 'do it', status, errorCode, detail: '', retryAfterMs });
}

/** Whether a request that must not do its work twice may be sent again without a look. */
function mayBeSentTwice(error: Error): boolean {
  return !mayHaveArrived(error) && retryIdempotent(error, 1).retry;
}

describe('the delay before the next attempt', () => {
  test('doubles from 0.5 s to 20 s, half of it at random', () => {
    const attempts = [1, 2, 3, 4, 5, 6, 7, 100];
    expect(attempts.map((n) => retryDelay(n, 0, undefined, () => 0))).toEqual([
      250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000,
    ]);
    expect(attempts.map((n) => retryDelay(n, 0, undefined, () => 1))).toEqual([
      500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000,
    ]);
  });

  test('adds Retry-After, and doubles it from the second time on', () => {
    expect(retryDelay(1, 1, 7000, () => 0)).toBe(7250);
    expect(retryDelay(2, 2, 7000, () => 0)).toBe(14_500);
    expect(retryDelay(1, 0, 0, () => 0)).toBe(250);
  });
});

describe('the decision to retry', () => {
  test.each<[TransportFault, boolean, boolean]>([
    ['unreachable', true, true],
    ['interrupted', true, false],
    ['timeout', true, false],
    ['malformed', true, false],
    ['untrusted', false, false],
    ['refused by proxy', false, false],
  ])('after a connection that is %s: idempotent %s, other requests %s', (fault, repeatable, once) => {
    const error = new TransportError('do it', fault, 'because');
    expect(retryIdempotent(error, 1).retry).toBe(repeatable);
    expect(mayBeSentTwice(error)).toBe(once);
  });

  test.each([
    [400, undefined, false, false],
    [401, 'USER_UNAUTHORIZED', false, false],
    [403, undefined, false, false],
    [404, undefined, false, false],
    [405, undefined, false, false],
    [405, 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES', true, true],
    [408, undefined, true, true],
    [409, 'OUT_OF_CAPACITY', false, false],
    [429, 'RATE_LIMITED', true, true],
    [500, 'UNEXPECTED_ERROR', true, false],
    [501, undefined, false, false],
    [502, undefined, true, false],
    [503, undefined, true, false],
    [504, undefined, true, false],
  ])('after HTTP %s %s: idempotent %s, other requests %s', (status, errorCode, repeatable, once) => {
    expect(retryIdempotent(refusal(status, errorCode), 1).retry).toBe(repeatable);
    expect(mayBeSentTwice(refusal(status, errorCode))).toBe(once);
  });

  test('is yes for any status with Retry-After', () => {
    expect(retryIdempotent(refusal(409, undefined, 3000), 1)).toEqual({
      retry: true,
      retryAfterMs: 3000,
    });
  });

  test('allows three attempts after an unexpected response, and one after a bug', () => {
    const unexpected = new UnexpectedResponseError('odd');
    expect([1, 2, 3].map((n) => retryIdempotent(unexpected, n).retry)).toEqual([true, true, false]);
    expect(mayBeSentTwice(unexpected)).toBe(false);
    expect(retryIdempotent(new TypeError('x is not a function'), 1).retry).toBe(false);
  });
});

describe('retrying', () => {
  function setUp(totalMs: number) {
    const clock = new VirtualClock();
    const cancel = new AbortController();
    const events: RetryEvent[] = [];
    const context = {
      clock,
      random: () => 0,
      onRetry: (event: RetryEvent) => events.push(event),
    };
    return { clock, cancel, events, context, budget: startBudget(clock, totalMs, cancel.signal) };
  }

  test('continues until an attempt succeeds, and reports each failure and pause', async () => {
    const { clock, events, context, budget } = setUp(60_000);
    let calls = 0;
    const result = await retrying('do it', budget, context, retryIdempotent, async () => {
      calls += 1;
      if (calls < 4) {
        throw refusal(503);
      }
      return 'done';
    });
    expect(result).toBe('done');
    expect(clock.sleeps).toEqual([250, 500, 1000]);
    expect(events.map(({ description, delayMs }) => [description, delayMs])).toEqual([
      ['do it', 250],
      ['do it', 500],
      ['do it', 1000],
    ]);
  });

  test('shortens the last pause for a last attempt, and does not pause before it gives up', async () => {
    const { clock, context, budget } = setUp(3_000);
    const attempt = retrying('do it', budget, context, retryIdempotent, () => Promise.reject(refusal(503)));
    await expect(attempt).rejects.toThrow(TimedOutError);
    await expect(attempt).rejects.toThrow(
      'Failed to do it: timed out after 3 s (input "timeout": 3 s); last error: Atlas returned HTTP 503. Run the job again, or increase "timeout".',
    );
    await expect(attempt).rejects.toHaveProperty('cause', refusal(503));
    expect(clock.sleeps).toEqual([250, 500, 1_000, 950]);
    expect(clock.elapsed()).toBe(2_700);
  });

  test('doubles the pause after a second 429, and pauses as usual after another failure', async () => {
    const { clock, context, budget } = setUp(600_000);
    const errors = [refusal(429, 'RATE_LIMITED', 7_000), refusal(429, 'RATE_LIMITED', 7_000), refusal(503)];
    await retrying('do it', budget, context, retryIdempotent, async () => {
      const error = errors.shift();
      if (error) {
        throw error;
      }
    });
    expect(clock.sleeps).toEqual([7_250, 14_500, 1_000]);
  });

  test('does not double the first Retry-After after other failures', async () => {
    const { clock, context, budget } = setUp(600_000);
    const errors = [refusal(503), refusal(429, 'RATE_LIMITED', 7_000)];
    await retrying('do it', budget, context, retryIdempotent, async () => {
      const error = errors.shift();
      if (error) {
        throw error;
      }
    });
    expect(clock.sleeps).toEqual([250, 7_500]);
  });

  test('tells the policy the number of failed attempts', async () => {
    const { context, budget } = setUp(600_000);
    let attempts = 0;
    const attempt = retrying('do it', budget, context, retryIdempotent, () => {
      attempts += 1;
      return Promise.reject(new UnexpectedResponseError('odd'));
    });
    await expect(attempt).rejects.toThrow('odd');
    expect(attempts).toBe(3);
  });

  test('does not name a requested pause that would have fit without being doubled', async () => {
    const { clock, context, budget } = setUp(60_000);
    const attempt = retrying('do it', budget, context, retryIdempotent, async () => {
      await clock.sleep(clock.elapsed() === 0 ? 0 : 56_950);
      throw refusal(429, 'RATE_LIMITED', 1_000);
    });
    await expect(attempt).rejects.toThrow(
      'last error: Atlas returned RATE_LIMITED (HTTP 429). Too many requests',
    );
    expect(clock.elapsed()).toBe(58_200);
  });

  test('does not wait if Retry-After is longer than the time that is left', async () => {
    const { clock, context, budget } = setUp(20_000);
    const attempt = retrying('do it', budget, context, retryIdempotent, () =>
      Promise.reject(refusal(429, 'RATE_LIMITED', 20_000)),
    );
    await expect(attempt).rejects.toThrow(TimedOutError);
    expect(clock.sleeps).toEqual([]);
  });

  test('shortens a doubled Retry-After to the time that is left, but not below Retry-After', async () => {
    const { clock, context, budget } = setUp(30_000);
    const attempt = retrying('do it', budget, context, retryIdempotent, () =>
      Promise.reject(refusal(429, 'RATE_LIMITED', 10_000)),
    );
    await expect(attempt).rejects.toThrow(TimedOutError);
    expect(clock.sleeps).toEqual([10_250, 17_750]);
  });

  test('names the failure before a last attempt that the budget cut short', async () => {
    const { context, budget } = setUp(1_000);
    const errors: Error[] = [new TransportError('do it', 'unreachable', 'DNS did not respond')];
    const attempt = retrying('do it', budget, context, retryIdempotent, async () => {
      throw (
        errors.shift() ?? new TransportError('do it', 'timeout', 'no answer within 10 ms', { cutShort: true })
      );
    });
    await expect(attempt).rejects.toThrow(/^Failed to do it: .*; last error: DNS did not respond\. /);
  });

  test('names an attempt that was cut short if it is the only one', async () => {
    const { context, budget } = setUp(200);
    const slow = new TransportError('do it', 'timeout', 'no answer within 200 ms', { cutShort: true });
    const attempt = retrying('do it', budget, context, retryIdempotent, () => Promise.reject(slow));
    await expect(attempt).rejects.toThrow(/; last error: no answer within 200 ms\. /);
  });

  test('throws a permanent error at once', async () => {
    const { clock, context, budget } = setUp(60_000);
    const final = refusal(402, 'NO_PAYMENT_INFORMATION_FOUND');
    await expect(
      retrying('do it', budget, context, retryIdempotent, () => Promise.reject(final)),
    ).rejects.toBe(final);
    expect(clock.sleeps).toEqual([]);
  });

  test('throws the reason of a cancellation', async () => {
    const { cancel, context, budget } = setUp(60_000);
    const attempt = retrying('do it', budget, context, retryIdempotent, async () => {
      cancel.abort(new CancelledError());
      throw refusal(503);
    });
    await expect(attempt).rejects.toThrow(CancelledError);
  });
});
