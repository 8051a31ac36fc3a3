import { describe, expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

describe('a cancelled create', () => {
  test.each(['before', 'after'] as const)(
    'leaves nothing behind if the cancel comes %s the work of the POST',
    async (moment) => {
      const harness = await Harness.open({ idleAfterMs: 60_000 });
      const { runPhase } = await import('../../src/main.ts');
      const runner = harness.runner({ name: NAME });
      harness.emulator.onRequest(({ operation, when }) => {
        if (operation === 'createFlexCluster' && when === moment) {
          runner.cancel();
        }
      });
      await runPhase('create', { runner, clock: harness.clock, random: Math.random });
      expect(runner.failed).toBe(true);
      expect(runner.annotations).toEqual([
        { level: 'error', title: 'Ephemeral MongoDB Atlas', message: 'The workflow run was cancelled.' },
      ]);
      await harness.cleanUp(runner.saved);
      expect(harness.emulator.instances()).toEqual([]);
    },
  );

  test('deletes the instance within the 10 s that the runner grants', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    const { runPhase } = await import('../../src/main.ts');
    const runner = harness.runner({ name: NAME });
    let cancelledAt = 0;
    harness.emulator.onRequest(({ operation, when }) => {
      if (operation === 'getFlexCluster' && when === 'after' && cancelledAt === 0) {
        cancelledAt = harness.clock.elapsed();
        runner.cancel();
      }
    });
    await runPhase('create', { runner, clock: harness.clock, random: Math.random });
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.clock.elapsed() - cancelledAt).toBeLessThan(10_000);
  });
});
