import { describe, expect, test } from '@jest/globals';
import { Harness, type Inputs, MIRROR, OURS } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

/** An emulator in which an earlier run has made an instance. */
async function openWithInstance(inputs: Inputs = {}) {
  const harness = await Harness.open();
  const first = await harness.create({ name: NAME, ...inputs });
  expect(first.failed).toBe(false);
  return { harness, first };
}

function tagsOf(harness: Harness) {
  return harness.emulator.instances()[0]?.tags;
}

describe('an instance of ours', () => {
  test('is adopted, with every output', async () => {
    const { harness, first } = await openWithInstance();
    const second = await harness.create({ name: NAME });
    expect(second.annotations).toEqual([]);
    expect(second.outputs).toMatchObject({
      id: first.outputs.id,
      standardSrv: first.outputs.standardSrv,
      created: 'false',
    });
    expect(harness.emulator.createdCount).toBe(1);
    expect(second.summary).toContain('adopted by this step');
  });

  test('moves to the step that adopts it, and keeps all its other tags', async () => {
    const { harness } = await openWithInstance({ tags: 'team=checkout\nstage=one' });
    const before = tagsOf(harness);
    await harness.create({ name: NAME, tags: 'stage=two\nextra=yes' });
    const after = tagsOf(harness);
    expect(after).toEqual({ ...before, 'github-run': after?.['github-run'], stage: 'two', extra: 'yes' });
    expect(after?.['github-run']).not.toBe(before?.['github-run']);
  });

  test('is waited for while it is still CREATING', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    await harness.create({ name: NAME, 'wait-for': 'none' });
    const second = await harness.create({ name: NAME });
    expect(second.outputs).toMatchObject({ created: 'false', stateName: 'IDLE' });
    expect(second.outputs.standardSrv).not.toBe('');
  });

  test('is adopted later where Atlas refuses to change it while it is CREATING', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    await harness.create({ name: NAME, 'wait-for': 'none' });
    harness.emulator.addFault({
      kind: 'status',
      operation: 'updateFlexCluster',
      status: 400,
      errorCode: 'CLUSTER_NOT_READY',
    });
    const second = await harness.create({ name: NAME });
    expect(second.annotations).toEqual([]);
    expect(second.outputs).toMatchObject({ created: 'false', stateName: 'IDLE' });
  });

  test('that differs from what was asked for is left as it is, with a warning for each difference', async () => {
    const { harness } = await openWithInstance();
    const second = await harness.create({
      name: NAME,
      provider: 'GCP',
      region: 'CENTRAL_US',
      'termination-protection': 'true',
    });
    expect(second.failed).toBe(false);
    expect(second.annotations.map(({ level, message }) => `${level} ${message.split('. ')[0]}`)).toEqual([
      `warning provider: this step requested GCP, but adopted instance "${NAME}" has AWS`,
      `warning region: this step requested CENTRAL_US, but adopted instance "${NAME}" has US_EAST_1`,
      `warning termination-protection: this step requested true, but adopted instance "${NAME}" has false`,
    ]);
    expect(second.annotations[1]?.message).toContain('has US_EAST_1. The instance was not changed.');
    expect(harness.emulator.instances()[0]?.terminationProtectionEnabled).toBe(false);
  });

  test('that was made through the other endpoint is adopted too', async () => {
    const { harness } = await openWithInstance();
    const second = await harness.create({ name: NAME, 'instance-type': 'serverless' });
    expect(second.failed).toBe(false);
    expect(second.outputs.created).toBe('false');
  });

  test('that is just being deleted is waited for, and created again', async () => {
    const harness = await Harness.open({ deletedAfterMs: 45_000 });
    const first = await harness.create({ name: NAME });
    await harness.delete({ name: NAME });
    const second = await harness.create({ name: NAME });
    expect(second.annotations).toEqual([]);
    expect(second.outputs.created).toBe('true');
    expect(second.outputs.id).not.toBe(first.outputs.id);
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('that was deleted but does not show it yet is waited out too', async () => {
    const harness = await Harness.open({ deleteLagMs: 20_000, deletedAfterMs: 60_000 });
    await harness.create({ name: NAME });
    await harness.delete({ name: NAME });
    const second = await harness.create({ name: NAME });
    expect(second.annotations).toEqual([]);
    expect(second.outputs.created).toBe('true');
  });

  test('that disappears while it is waited for is created again', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    const first = await harness.create({ name: NAME, 'wait-for': 'none' });
    harness.emulator.addFault({ kind: 'vanish', operation: 'getFlexCluster', skip: 3 });
    const second = await harness.create({ name: NAME });
    expect(second.annotations).toEqual([]);
    expect(second.outputs.created).toBe('true');
    expect(second.outputs.id).not.toBe(first.outputs.id);
  });

  test('that is being deleted for longer than the timeout ends in an error', async () => {
    const harness = await Harness.open({ deletedAfterMs: 3_600_000 });
    await harness.create({ name: NAME });
    await harness.delete({ name: NAME });
    const second = await harness.create({ name: NAME, timeout: '2m' });
    expect(second.annotations).toHaveLength(1);
    expect(second.annotations[0]?.message).toMatch(
      /^Failed to wait until instance "main-1a3b8e9f" is gone: timed out after 1 m 5\d s .*; it is still DELETING\. /,
    );
  });

  test('is an error with if-exists: fail, and stays as it is', async () => {
    const { harness } = await openWithInstance();
    const before = harness.emulator.instances();
    const second = await harness.create({ name: NAME, 'if-exists': 'fail' });
    expect(second.annotations).toHaveLength(1);
    expect(second.annotations[0]?.message).toContain(
      '"if-exists" is "fail": its ownership tags are managed-by=ephemeral-atlas',
    );
    expect(harness.emulator.instances()).toEqual(before);
  });

  test('stays when a later step that adopted it fails', async () => {
    const { harness } = await openWithInstance();
    harness.emulator.addFault({
      kind: 'status',
      operation: 'updateFlexCluster',
      status: 403,
      errorCode: 'USER_UNAUTHORIZED',
    });
    const second = await harness.create({ name: NAME });
    expect(second.failed).toBe(true);
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(second.saved['clean-up']).toBe('');
  });
});

describe('an instance of another repository', () => {
  test.each([
    ['repository', { ...OURS, 'github-repository-id': '987654321' }],
    ['server', MIRROR],
    ['tool', { ...OURS, 'managed-by': 'terraform' }],
  ])('(another %s) is an error that says what was found, and is not touched', async (_what, tags) => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags });
    const before = harness.emulator.instances();
    const runner = await harness.create({ name: NAME });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain('does not belong to this repository');
    expect(harness.emulator.instances()).toEqual(before);
    expect(harness.requests).not.toContain('updateFlexCluster 200');
  });
});

describe('expires-in', () => {
  test('sets the tag and the output', async () => {
    const { harness, first } = await openWithInstance({ 'expires-in': '2d' });
    expect(first.outputs.expiresAt).toBe('2026-11-25T18:00:00Z');
    expect(tagsOf(harness)?.['expires-at']).toBe('20261125T180000Z');
  });

  test('moves on when the instance is adopted, if it is set', async () => {
    const { harness } = await openWithInstance({ 'expires-in': '2d' });
    await harness.clock.sleep(3_600_000);
    const without = await harness.create({ name: NAME });
    expect(without.outputs.expiresAt).toBe('2026-11-25T18:00:00Z');
    const again = await harness.create({ name: NAME, 'expires-in': '2d' });
    expect(again.outputs.expiresAt).toBe('2026-11-25T19:00:00Z');
  });
});

describe('delete-after-job', () => {
  test('deletes what the step made, protection that it set included', async () => {
    const harness = await Harness.open();
    const inputs = { name: NAME, 'delete-after-job': 'true', 'termination-protection': 'true' };
    const main = await harness.create(inputs);
    expect(harness.emulator.instances()).toHaveLength(1);
    const post = await harness.cleanUp(main.saved, inputs);
    expect(post.annotations).toEqual([]);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('deletes what the step adopted', async () => {
    const { harness } = await openWithInstance();
    const inputs = { name: NAME, 'delete-after-job': 'true' };
    const main = await harness.create(inputs);
    await harness.cleanUp(main.saved, inputs);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('leaves what another step has adopted since', async () => {
    const inputs = { name: NAME, 'delete-after-job': 'true' };
    const { harness, first } = await openWithInstance(inputs);
    await harness.create({ name: NAME });
    const post = await harness.cleanUp(first.saved, inputs);
    expect(post.log).toContainEqual(expect.stringContaining('because another step has adopted it'));
    expect(harness.emulator.instances()).toHaveLength(1);
  });
});

describe('runs at once', () => {
  test.each([2, 5, 20])('%s of them end with one instance, and all succeed', async (count) => {
    const harness = await Harness.open({ idleAfterMs: 5_000 });
    const runners = await Promise.all(Array.from({ length: count }, () => harness.create({ name: NAME })));
    expect(runners.map(({ failed, annotations }) => ({ failed, annotations }))).toEqual(
      runners.map(() => ({ failed: false, annotations: [] })),
    );
    expect(harness.emulator.createdCount).toBe(1);
    expect(runners.filter(({ outputs }) => outputs.created === 'true')).toHaveLength(1);
    expect(new Set(runners.map(({ outputs }) => outputs.id)).size).toBe(1);
  });

  test('a cancelled first push does not pull the database away from the second', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    const { runPhase } = await import('../../src/main.ts');
    const first = harness.runner({ name: NAME });
    let second: Promise<unknown> | undefined;
    harness.emulator.onRequest(({ operation, when }) => {
      if (operation === 'getFlexCluster' && when === 'after' && !second) {
        second = harness.create({ name: NAME });
      }
      if (operation === 'updateFlexCluster' && when === 'after') {
        first.cancel();
      }
    });
    await runPhase('create', { runner: first, clock: harness.clock, random: Math.random });
    expect(first.failed).toBe(true);
    expect(await second).toMatchObject({ failed: false });
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(harness.emulator.createdCount).toBe(1);
  });
});
