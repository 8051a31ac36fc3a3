import { describe, expect, test } from '@jest/globals';
import { Stage } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

describe('a cancel', () => {
  test.each(['before', 'after'] as const)(
    'during the create (%s the work) leaves nothing behind',
    async (moment) => {
      const stage = await Stage.open({ idleAfterMs: 60_000 });
      const { runPhase } = await import('../../src/main.ts');
      const runner = stage.runner({ name: NAME });
      stage.emulator.onRequest(({ operation, when }) => {
        if (operation === 'createFlexCluster' && when === moment) {
          runner.cancel();
        }
      });
      await runPhase('create', { runner, clock: stage.clock, random: Math.random });
      expect(runner.failed).toBe(true);
      expect(runner.annotations).toEqual([
        { level: 'error', title: 'Ephemeral MongoDB Atlas', message: 'The workflow run was cancelled.' },
      ]);
      await stage.cleanUp(runner.saved);
      expect(stage.emulator.instances()).toEqual([]);
    },
  );

  test('while waiting deletes the instance within the time that the runner leaves', async () => {
    const stage = await Stage.open({ idleAfterMs: 60_000 });
    const { runPhase } = await import('../../src/main.ts');
    const runner = stage.runner({ name: NAME });
    let cancelledAt = 0;
    stage.emulator.onRequest(({ operation, when }) => {
      if (operation === 'getFlexCluster' && when === 'after' && cancelledAt === 0) {
        cancelledAt = stage.clock.elapsed();
        runner.cancel();
      }
    });
    await runPhase('create', { runner, clock: stage.clock, random: Math.random });
    expect(stage.emulator.instances()).toEqual([]);
    expect(stage.clock.elapsed() - cancelledAt).toBeLessThan(10_000);
  });
});

describe('post', () => {
  test('has nothing to do after a create that succeeded', async () => {
    const stage = await Stage.open();
    const { saved } = await stage.create();
    const before = stage.requests.length;
    const runner = await stage.cleanUp(saved);
    expect(runner.log).toEqual(['Nothing to clean up']);
    expect(stage.requests).toHaveLength(before);
    expect(stage.emulator.instances()).toHaveLength(1);
  });

  test('deletes what a main phase that was ended by force had made', async () => {
    const stage = await Stage.open({ idleAfterMs: 60_000 });
    const { saved } = await stage.create({ timeout: '1m', 'on-failure': 'keep', name: NAME });
    expect(saved.claim).toBe('');
    const [instance] = stage.emulator.instances();
    const claim = JSON.stringify({
      projectId: stage.emulator.project.id,
      name: NAME,
      runMark: instance?.tags['github-run'],
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await stage.cleanUp({ claim });
    expect(runner.log).toContainEqual(expect.stringMatching(/^Deleted the instance "main-1a3b8e9f"/));
    expect(stage.emulator.instances()).toEqual([]);
  });

  test('leaves an instance alone that another run holds', async () => {
    const stage = await Stage.open();
    await stage.create({ name: NAME });
    const claim = JSON.stringify({
      projectId: stage.emulator.project.id,
      name: NAME,
      runMark: '1-1-other',
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await stage.cleanUp({ claim });
    expect(runner.log).toContainEqual(expect.stringContaining('another run holds it'));
    expect(stage.emulator.instances()).toHaveLength(1);
  });

  test('warns of what is left and where when it fails, and does not fail the job', async () => {
    const stage = await Stage.open({ apiAccess: 'blocked' });
    const claim = JSON.stringify({
      projectId: stage.emulator.project.id,
      name: NAME,
      runMark: 'x',
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await stage.cleanUp({ claim });
    expect(runner.failed).toBe(false);
    expect(runner.annotations).toEqual([
      {
        level: 'warning',
        title: 'Ephemeral MongoDB Atlas',
        message: expect.stringContaining(
          `The instance "${NAME}" in project ${stage.emulator.project.id} may be left over`,
        ),
      },
    ]);
  });

  test('keeps what the user wants kept', async () => {
    const stage = await Stage.open();
    const claim = JSON.stringify({
      projectId: 'p',
      name: NAME,
      runMark: 'x',
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await stage.cleanUp({ claim }, { 'on-failure': 'keep' });
    expect(runner.log).toEqual([expect.stringContaining('"on-failure" is "keep"')]);
    expect(stage.requests).toEqual([]);
  });
});
