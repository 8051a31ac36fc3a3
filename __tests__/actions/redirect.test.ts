import { describe, expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

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
