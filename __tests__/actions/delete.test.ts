import { describe, expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

describe('delete', () => {
  test('deletes the instance whose name it derives like create', async () => {
    const harness = await Harness.open();
    await harness.create();
    const runner = await harness.delete();
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toEqual({ deleted: 'true' });
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.requests.slice(-7)).toEqual([
      'token 200',
      'getFlexCluster 200',
      'getFlexCluster 200',
      'deleteFlexCluster 204',
      'getFlexCluster 404',
      'listDatabaseUsers 200',
      'revoke 200',
    ]);
  });

  test('has nothing to do if there is no such instance', async () => {
    const harness = await Harness.open();
    const runner = await harness.delete();
    expect(runner.failed).toBe(false);
    expect(runner.outputs).toEqual({ deleted: 'false' });
  });

  test('does not delete an instance again that is being deleted', async () => {
    const harness = await Harness.open({ deletedAfterMs: 60_000 });
    await harness.create();
    await harness.delete();
    const runner = await harness.delete({ wait: 'true' });
    expect(runner.outputs).toEqual({ deleted: 'false' });
    expect(harness.emulator.instances()).toEqual([]);
  });

  test.each(['flex', 'serverless'])('waits until a %s instance is gone if wait is true', async (type) => {
    const harness = await Harness.open({ deleteLagMs: 10_000, deletedAfterMs: 90_000 });
    await harness.create({ name: NAME, 'instance-type': type });
    const runner = await harness.delete({ name: NAME, wait: 'true' });
    expect(runner.annotations).toEqual([]);
    expect(runner.log).toContainEqual(expect.stringMatching(/^main-1a3b8e9f is gone \(1 m \d\d s\)$/));
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('does not wait for a new instance of the same name, or delete it', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME });
    harness.emulator.onRequest(({ operation, when }) => {
      if (operation === 'deleteFlexCluster' && when === 'after') {
        harness.emulator.addInstance({ name: NAME, terminationProtectionEnabled: true });
      }
    });
    const runner = await harness.delete({ name: NAME, wait: 'true', force: 'true' });
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toEqual({ deleted: 'true' });
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(harness.countRequests('deleteFlexCluster')).toBe(1);
    expect(harness.clock.elapsed()).toBe(0);
  });

  test('does not delete a new instance of the same name that appears after the first look', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME });
    const stop = harness.emulator.onRequest(({ operation, when }) => {
      if (operation === 'getFlexCluster' && when === 'after') {
        stop();
        harness.emulator.addInstance({ name: NAME });
      }
    });
    const runner = await harness.delete({ name: NAME, force: 'true' });
    expect(runner.outputs).toEqual({ deleted: 'false' });
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('requests a deletion again that Atlas drops while it waits', async () => {
    const harness = await Harness.open({ deletedAfterMs: 60_000 });
    await harness.create({ name: NAME });
    harness.emulator.addFault({ kind: 'undone-delete', operation: 'deleteFlexCluster', delayMs: 20_000 });
    const runner = await harness.delete({ name: NAME, wait: 'true' });
    expect(runner.annotations).toEqual([]);
    expect(runner.log).toContain('Atlas dropped the deletion; requesting it again');
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('deletes the database users of the instance even if it is foreign or being deleted', async () => {
    const harness = await Harness.open({ deletedAfterMs: 60_000 });
    const { outputs } = await harness.create({ name: NAME, 'database-user': 'true' });
    await harness.create({ name: 'other', 'database-user': 'true' });
    harness.emulator.addFault({ kind: 'status', status: 403, operation: 'listDatabaseUsers' });
    const first = await harness.delete({ name: NAME });
    expect(first.failed).toBe(true);
    expect(harness.emulator.users()).toHaveLength(2);
    const again = await harness.delete({ name: NAME });
    expect(again.annotations).toEqual([]);
    expect(harness.emulator.users().map(({ labels }) => labels['instance-id'])).not.toContain(outputs.id);
    const another = { GITHUB_REPOSITORY: 'octo-org/blog' };
    await harness.delete({ name: 'other', force: 'true' }, another);
    expect(harness.emulator.users()).toEqual([]);
  });

  test('stops waiting at the timeout', async () => {
    const harness = await Harness.open({ deletedAfterMs: 3_600_000 });
    await harness.create({ name: NAME });
    const runner = await harness.delete({ name: NAME, wait: 'true', timeout: '1m' });
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(60_000);
    expect(runner.annotations[0]?.message).toContain('it is still DELETING. ');
  });

  test('leaves a foreign instance alone, and says why', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags: { team: 'payments' } });
    const runner = await harness.delete({ name: NAME });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain('does not belong to this repository');
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('deletes a foreign instance if force is true', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags: { team: 'payments' } });
    const runner = await harness.delete({ name: NAME, force: 'true' });
    expect(runner.outputs).toEqual({ deleted: 'true' });
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('says that an instance is protected, and turns the protection off if force is true', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'termination-protection': 'true' });
    const refused = await harness.delete({ name: NAME });
    expect(refused.annotations[0]?.message).toContain('it has termination protection');
    expect(harness.emulator.instances()).toHaveLength(1);
    const forced = await harness.delete({ name: NAME, force: 'true' });
    expect(forced.outputs).toEqual({ deleted: 'true' });
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('reports invalid inputs before any request', async () => {
    const harness = await Harness.open();
    const runner = await harness.delete({ wait: 'perhaps', timeout: '0s' });
    expect(runner.annotations.map(({ title }) => title).sort()).toEqual(['Input timeout', 'Input wait']);
    expect(harness.requests).toEqual([]);
  });
});
