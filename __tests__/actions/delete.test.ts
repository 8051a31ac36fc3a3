import { describe, expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

describe('delete', () => {
  test('deletes the instance whose name it derives as create did', async () => {
    const harness = await Harness.open();
    await harness.create();
    const runner = await harness.delete();
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toEqual({ deleted: 'true' });
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.requests.slice(-7)).toEqual([
      'token 200',
      'listDatabaseUsers 200',
      'listAccessList 200',
      'getFlexCluster 200',
      'deleteFlexCluster 204',
      'getFlexCluster 404',
      'revoke 200',
    ]);
  });

  test('has nothing to do when it is gone already', async () => {
    const harness = await Harness.open();
    const runner = await harness.delete();
    expect(runner.failed).toBe(false);
    expect(runner.outputs).toEqual({ deleted: 'false' });
  });

  test('does not delete twice what is being deleted', async () => {
    const harness = await Harness.open({ deletedAfterMs: 60_000 });
    await harness.create();
    await harness.delete();
    const runner = await harness.delete({ wait: 'true' });
    expect(runner.outputs).toEqual({ deleted: 'false' });
    expect(harness.emulator.instances()).toEqual([]);
  });

  test.each(['flex', 'serverless'])(
    'waits until a %s instance is gone where that is wanted',
    async (type) => {
      const harness = await Harness.open({ deleteLagMs: 10_000, deletedAfterMs: 90_000 });
      await harness.create({ name: NAME, 'instance-type': type });
      const runner = await harness.delete({ name: NAME, wait: 'true' });
      expect(runner.annotations).toEqual([]);
      expect(runner.log).toContainEqual(expect.stringMatching(/^main-1a3b8e9f is gone \(1 m \d\d s\)$/));
      expect(harness.emulator.instances()).toEqual([]);
    },
  );

  test('gives up waiting at the timeout', async () => {
    const harness = await Harness.open({ deletedAfterMs: 3_600_000 });
    await harness.create({ name: NAME });
    const runner = await harness.delete({ name: NAME, wait: 'true', timeout: '1m' });
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(60_000);
    expect(runner.annotations[0]?.message).toContain('it is still DELETING. ');
  });

  test('leaves a foreign instance alone, and says what it found', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags: { team: 'payments' } });
    const runner = await harness.delete({ name: NAME });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain('does not belong to this repository');
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('deletes a foreign instance with force', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags: { team: 'payments' } });
    const runner = await harness.delete({ name: NAME, force: 'true' });
    expect(runner.outputs).toEqual({ deleted: 'true' });
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('says plainly that an instance is protected, and lifts that with force', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'termination-protection': 'true' });
    const refused = await harness.delete({ name: NAME });
    expect(refused.annotations[0]?.message).toContain('its termination protection is on');
    expect(harness.emulator.instances()).toHaveLength(1);
    const forced = await harness.delete({ name: NAME, force: 'true' });
    expect(forced.outputs).toEqual({ deleted: 'true' });
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('reports bad input before any request', async () => {
    const harness = await Harness.open();
    const runner = await harness.delete({ wait: 'perhaps', timeout: '0s' });
    expect(runner.annotations.map(({ title }) => title).sort()).toEqual(['Input timeout', 'Input wait']);
    expect(harness.requests).toEqual([]);
  });
});
