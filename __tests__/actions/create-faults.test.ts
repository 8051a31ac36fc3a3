import { describe, expect, test } from '@jest/globals';
import { FAULTS, SLOW_FAULTS } from '../support/faults.ts';
import { Harness } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

/** Every fault that can happen to an operation: a token can have expired for anything but the request for a token. */
function faultsOn(operation: string) {
  return Object.entries({ ...FAULTS, ...SLOW_FAULTS }).filter(
    ([, { kind }]) => operation !== 'token' || kind !== 'expired-token',
  );
}

describe.each(['token', 'createFlexCluster', 'getFlexCluster', 'revoke'])('on %s', (operation) => {
  test.each(faultsOn(operation))('%s, once, is weathered', async (_name, fault) => {
    const harness = await Harness.open();
    harness.emulator.addFault({ ...fault, operation });
    const runner = await harness.create({ name: NAME });
    expect(runner.annotations).toEqual([]);
    expect(runner.failed).toBe(false);
    expect(harness.emulator.createdCount).toBe(1);
    expect(harness.emulator.instances()).toHaveLength(1);
  });
});

describe.each(['token', 'createFlexCluster', 'getFlexCluster'])('on %s', (operation) => {
  test.each(faultsOn(operation))(
    '%s, for ever, ends within the timeout in one instance or in none',
    async (_name, fault) => {
      const harness = await Harness.open();
      harness.emulator.addFault({ ...fault, operation, times: 'forever' });
      const runner = await harness.create({ name: NAME, timeout: '5m' });
      expect(harness.clock.elapsed()).toBeLessThanOrEqual(5 * 60_000 + 33_000);
      // Where the work of a create was done and only its answer lost, asking finds the instance.
      if (!runner.failed) {
        expect(operation).toBe('createFlexCluster');
        expect(harness.emulator.createdCount).toBe(1);
        return;
      }
      const errors = runner.annotations.filter(({ level }) => level === 'error');
      expect(errors).toHaveLength(1);
      expect(errors[0]?.message).toMatch(/^Failed to /);
      harness.emulator.clearFaults();
      await harness.cleanUp(runner.saved);
      expect(harness.emulator.instances()).toEqual([]);
    },
  );
});

describe('a redirect', () => {
  test.each(['token', 'createFlexCluster', 'getFlexCluster'])(
    'on %s is never followed',
    async (operation) => {
      const harness = await Harness.open();
      const elsewhere = await Harness.open();
      harness.emulator.addFault({
        kind: 'redirect',
        operation,
        location: `${elsewhere.emulator.url}/steal`,
        times: 'forever',
      });
      const runner = await harness.create();
      expect(elsewhere.emulator.requests).toEqual([]);
      expect(runner.annotations.at(-1)?.message).toContain('redirect');
    },
  );
});
