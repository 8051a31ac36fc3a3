import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/util/clock.ts';
import { CancelledError } from '../../src/util/errors.ts';

describe('the clock of this machine', () => {
  test('sleeps and calls back while both of its times advance', async () => {
    const [now, elapsed] = [systemClock.now(), systemClock.elapsed()];
    const called = new Promise<void>((resolve) => systemClock.after(1, resolve));
    await systemClock.sleep(5);
    await called;
    expect(systemClock.elapsed()).toBeGreaterThan(elapsed);
    expect(systemClock.now()).toBeGreaterThanOrEqual(now);
  });

  test('does not call a cancelled callback', async () => {
    let calls = 0;
    systemClock.after(1, () => {
      calls += 1;
    })();
    await systemClock.sleep(5);
    expect(calls).toBe(0);
  });

  test('does not end early what is longer than a timer of Node can be', async () => {
    const cancel = new AbortController();
    const ended: string[] = [];
    const slept = systemClock.sleep(2 ** 31, cancel.signal).finally(() => ended.push('sleep'));
    const stop = systemClock.after(2 ** 31, () => ended.push('after'));
    await systemClock.sleep(20);
    expect(ended).toEqual([]);
    stop();
    cancel.abort(new CancelledError());
    await expect(slept).rejects.toThrow(CancelledError);
  });

  test.each(['before', 'during'])(
    'ends a sleep with the reason of a signal that aborts %s it',
    async (moment) => {
      const cancel = new AbortController();
      if (moment === 'before') {
        cancel.abort(new CancelledError());
      }
      const slept = systemClock.sleep(60_000, cancel.signal);
      cancel.abort(new CancelledError());
      await expect(slept).rejects.toThrow(CancelledError);
    },
  );
});
