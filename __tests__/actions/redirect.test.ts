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

describe('a request that was never processed', () => {
  test.each([
    ['a redirect', [{ kind: 'redirect', operation: 'createFlexCluster', times: 'forever' }]],
    [
      'a token that cannot be had',
      [
        { kind: 'expired-token', operation: 'createFlexCluster' },
        { kind: 'wrong-shape', operation: 'token', skip: 1, times: 'forever' },
      ],
    ],
    [
      'a token endpoint that redirects',
      [
        { kind: 'expired-token', operation: 'createFlexCluster' },
        { kind: 'redirect', operation: 'token', skip: 1, times: 'forever' },
      ],
    ],
  ] as const)('leaves nothing to look for: %s', async (_title, faults) => {
    const harness = await Harness.open();
    for (const fault of faults) {
      harness.emulator.addFault(fault);
    }
    const runner = await harness.create();
    expect(runner.failed).toBe(true);
    expect(runner.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(harness.requests.filter((each) => each.startsWith('getFlexCluster'))).toEqual([]);
    await harness.cleanUp(runner.saved);
    const tokens = harness.requests.filter((each) => each.startsWith('token'));
    expect(tokens.length).toBeLessThanOrEqual(8);
  });
});
