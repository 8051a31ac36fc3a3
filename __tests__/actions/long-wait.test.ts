import { expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

const HOUR_MS = 3_600_000;

test('a wait of six hours renews its token, gets over a fault in a hundred requests, and asks seldom', async () => {
  const harness = await Harness.open({ idleAfterMs: 6 * HOUR_MS });
  const kinds = [
    'reset',
    'hang',
    'html',
    'truncated-json',
    'rate-limit',
    'empty-body',
    'expired-token',
  ] as const;
  for (const [n, kind] of kinds.entries()) {
    harness.emulator.addFault({ kind, operation: 'getFlexCluster', skip: 20 + 100 * n });
  }
  const runner = await harness.create({ name: 'slow', timeout: '7h' });
  expect(runner.annotations).toEqual([]);
  expect(runner.outputs.stateName).toBe('IDLE');
  expect(harness.countRequests('token')).toBeGreaterThanOrEqual(6);
  expect(harness.countRequests('getFlexCluster')).toBeLessThan(6 * 120 + 100);
  // A line each half minute, and no more.
  expect(runner.log.length).toBeLessThan(6 * 120 + 1_000);
  expect(harness.clock.elapsed() - 6 * HOUR_MS).toBeLessThan(32_000);
});
