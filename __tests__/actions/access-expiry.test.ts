import { expect, test } from '@jest/globals';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import { Harness } from '../support/in-process.ts';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

test.each([0, MINUTE_MS])(
  'accepts access for 7 days if the clock of Atlas is %i ms behind that of the runner',
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

test('gives access for less than 7 days exactly as long as requested', async () => {
  const harness = await Harness.open();
  await harness.create({ 'database-user': 'true', 'database-user-expires-in': '6d' });
  expect(harness.emulator.users().map(({ deleteAfterDate = 0 }) => deleteAfterDate)).toEqual([
    harness.clock.now() + (WEEK_MS / 7) * 6,
  ]);
});

test('writes expiries in whole seconds, as Atlas returns them', async () => {
  const harness = await Harness.open();
  await harness.clock.sleep(250);
  await harness.create({ 'database-user': 'true', 'allow-ip': '203.0.113.7' });
  const bodies = harness.emulator.requests.filter(({ operation }) =>
    ['createDatabaseUser', 'createAccessList'].includes(operation),
  );
  expect(bodies).toHaveLength(2);
  for (const { requestBody } of bodies) {
    expect(JSON.stringify(requestBody)).toContain('"deleteAfterDate":"2026-11-24T18:00:01Z"');
  }
});
