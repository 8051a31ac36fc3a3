import { describe, expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

describe('a cancel', () => {
  test.each(['before', 'after'] as const)(
    'during the create (%s the work) leaves nothing behind',
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

  test('while waiting deletes the instance within the time that the runner leaves', async () => {
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

describe('post', () => {
  test('has nothing to do after a create that succeeded', async () => {
    const harness = await Harness.open();
    const { saved } = await harness.create();
    const before = harness.requests.length;
    const runner = await harness.cleanUp(saved);
    expect(runner.log).toEqual(['Nothing to clean up']);
    expect(harness.requests).toHaveLength(before);
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('deletes what a main phase that was ended by force had made', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    const { saved } = await harness.create({ timeout: '1m', 'on-failure': 'keep', name: NAME });
    expect(saved.claim).toBe('');
    const [instance] = harness.emulator.instances();
    const claim = JSON.stringify({
      projectId: harness.emulator.project.id,
      name: NAME,
      ownerToken: instance?.tags['github-run'],
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await harness.cleanUp({ claim });
    expect(runner.log).toContainEqual(expect.stringMatching(/^Deleted instance "main-1a3b8e9f"/));
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('leaves an instance alone that another run holds', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME });
    const claim = JSON.stringify({
      projectId: harness.emulator.project.id,
      name: NAME,
      ownerToken: '1-1-other',
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await harness.cleanUp({ claim });
    expect(runner.log).toContainEqual(expect.stringContaining('because another step has adopted it'));
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('warns of what is left and where when it fails, and does not fail the job', async () => {
    const harness = await Harness.open({ apiAccess: 'blocked' });
    const claim = JSON.stringify({
      projectId: harness.emulator.project.id,
      name: NAME,
      ownerToken: 'x',
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await harness.cleanUp({ claim });
    expect(runner.failed).toBe(false);
    expect(runner.annotations).toEqual([
      {
        level: 'warning',
        title: 'Ephemeral MongoDB Atlas',
        message: expect.stringContaining(
          `Instance "${NAME}" in project ${harness.emulator.project.id} may still exist`,
        ),
      },
    ]);
  });

  test('keeps what the user wants kept', async () => {
    const harness = await Harness.open();
    const claim = JSON.stringify({
      projectId: 'p',
      name: NAME,
      ownerToken: 'x',
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await harness.cleanUp({ claim }, { 'on-failure': 'keep' });
    expect(runner.log).toEqual([expect.stringContaining('"on-failure" is "keep"')]);
    expect(harness.requests).toEqual([]);
  });
});
