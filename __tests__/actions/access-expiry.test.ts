import { expect, test } from '@jest/globals';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import { Harness } from '../support/in-process.ts';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

test.each([0, MINUTE_MS])(
  'access for 7d is granted by an Atlas whose clock is %i ms behind that of the runner',
  async (behindMs) => {
    const atlasClock = new VirtualClock();
    const harness = await Harness.open({
      clock: { now: () => atlasClock.now() - behindMs, sleep: (ms, signal) => atlasClock.sleep(ms, signal) },
    });
    const runner = await harness.create({
      'database-user': 'true',
      'allow-ip': '203.0.113.7',
      'database-user-expires-in': '7d',
    });
    expect(runner.annotations).toEqual([]);
    const ends = [...harness.emulator.users(), ...harness.emulator.accessList()].map(
      ({ deleteAfterDate = 0 }) => deleteAfterDate - harness.clock.now(),
    );
    expect(ends).toHaveLength(2);
    for (const end of ends) {
      expect(end).toBeLessThanOrEqual(WEEK_MS - MINUTE_MS);
      expect(end).toBeGreaterThan(WEEK_MS - 10 * MINUTE_MS);
    }
  },
);

test('access for less than that lasts as long as was asked for', async () => {
  const harness = await Harness.open();
  await harness.create({ 'database-user': 'true', 'database-user-expires-in': '6d' });
  expect(harness.emulator.users().map(({ deleteAfterDate = 0 }) => deleteAfterDate)).toEqual([
    harness.clock.now() + (WEEK_MS / 7) * 6,
  ]);
});
