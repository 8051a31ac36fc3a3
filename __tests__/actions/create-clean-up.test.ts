import { describe, expect, test } from '@jest/globals';
import { StepError } from '../../src/util/errors.ts';
import type { RecordingRunner } from '../../tools/harness/recording-runner.ts';
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

  test('deletes the instance within 9 s, because the runner grants 10 s', async () => {
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
    expect(harness.clock.elapsed() - cancelledAt).toBeLessThan(9_000);
  });
});

describe("a create step that cannot write the runner's files", () => {
  const denied = new StepError("Failed to save the state of this step: the runner's file cannot be written.");
  const deny = () => {
    throw denied;
  };

  async function createWith(change: (runner: RecordingRunner) => void) {
    const harness = await Harness.open();
    const { runPhase } = await import('../../src/main.ts');
    const runner = harness.runner({ name: NAME });
    change(runner);
    await runPhase('create', { runner, clock: harness.clock, random: Math.random });
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.requests.at(-1)).toBe('revoke 200');
    return runner;
  }

  test('creates nothing if it cannot save its state', async () => {
    const runner = await createWith((runner) => {
      runner.saveState = deny;
    });
    expect(runner.annotations.map(({ message }) => message)).toEqual([denied.message]);
    expect(runner.log).not.toContain('group: Create or adopt the instance');
  });

  test('deletes what it created if it cannot set its outputs, and reports that', async () => {
    const runner = await createWith((runner) => {
      runner.output = deny;
    });
    expect(runner.annotations.map(({ message }) => message)).toEqual([denied.message]);
    expect(runner.log).toContain('group: Create or adopt the instance');
  });
});
