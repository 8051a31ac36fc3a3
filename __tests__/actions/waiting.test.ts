import { describe, expect, test } from '@jest/globals';
import { Harness, OURS } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

describe('waiting', () => {
  test('says the state at every change and at least every 30 s, without flooding', async () => {
    const harness = await Harness.open({ idleAfterMs: 600_000 });
    const runner = await harness.create({ name: NAME });
    const states = runner.log.filter((line) => line.startsWith(`${NAME} is CREATING (`));
    expect(states.length).toBeGreaterThanOrEqual(600 / 30);
    expect(states.length).toBeLessThanOrEqual(600 / 30 + 8);
    expect(runner.log).toContainEqual(expect.stringMatching(/^main-1a3b8e9f is IDLE \(10 m \d\d s\)$/));
  });

  test('goes on until IDLE has brought a connection string', async () => {
    const harness = await Harness.open({ idleAfterMs: 1_000, connectionStringsAfterMs: 20_000 });
    const runner = await harness.create({ name: NAME });
    expect(runner.outputs.standardSrv).not.toBe('');
    expect(runner.log).toContainEqual(expect.stringContaining('IDLE without a connection string'));
  });

  test('renews the token before it expires', async () => {
    const harness = await Harness.open({ idleAfterMs: 600_000, tokenLifetimeSeconds: 120 });
    const runner = await harness.create();
    expect(runner.failed).toBe(false);
    expect(harness.requests.filter((request) => request === 'token 200').length).toBeGreaterThan(4);
    expect(harness.requests.filter((request) => request.endsWith(' 401'))).toEqual([]);
  });

  test('ends at the timeout, says how far the instance was, and deletes it', async () => {
    const harness = await Harness.open({ idleAfterMs: 3_600_000 });
    const runner = await harness.create({ name: NAME, timeout: '2m' });
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(120_000);
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toMatch(
      /^Failed to wait for instance "main-1a3b8e9f": timed out after 1 m 5[89] s \(input "timeout": 2 m\); it is still CREATING\. Increase "timeout", or look at the instance in Atlas\.$/,
    );
    expect(harness.emulator.instances()).toEqual([]);
    expect(runner.saved['clean-up']).toBe('');
  });

  test('keeps the instance on failure where the user wants that', async () => {
    const harness = await Harness.open({ idleAfterMs: 3_600_000 });
    const runner = await harness.create({ timeout: '1m', 'on-failure': 'keep' });
    expect(runner.failed).toBe(true);
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(runner.log).toContainEqual(expect.stringContaining('"on-failure" is "keep"'));
    expect(runner.saved['clean-up']).toBe('');
  });

  test('lifts the protection that it asked for before it deletes', async () => {
    const harness = await Harness.open({ idleAfterMs: 3_600_000 });
    await harness.create({ timeout: '1m', 'termination-protection': 'true' });
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.requests.slice(-6)).toEqual([
      'getFlexCluster 200',
      'updateFlexCluster 200',
      'getFlexCluster 200',
      'deleteFlexCluster 204',
      'getFlexCluster 404',
      'revoke 200',
    ]);
  });

  test('is over when the instance vanishes, with an error of its own', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    harness.emulator.addFault({ kind: 'vanish', operation: 'getFlexCluster', skip: 2 });
    const runner = await harness.create({ name: NAME });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toMatch(
      /^Failed to wait for instance "main-1a3b8e9f": it no longer exists after/,
    );
  });

  test('is over when the instance is being deleted by someone else', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000, deletedAfterMs: 60_000 });
    const create = harness.create({ name: NAME });
    await harness.clock.sleep(10_000);
    await harness.delete({ name: NAME });
    const runner = await create;
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain('it is being deleted');
    expect(harness.emulator.instances()).toMatchObject([{ stateName: 'DELETING' }]);
  });

  test('takes only "no such instance" for gone: any other error while polling stands', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    harness.emulator.addFault({
      kind: 'status',
      operation: 'getFlexCluster',
      status: 404,
      errorCode: 'GROUP_NOT_FOUND',
    });
    const runner = await harness.create();
    expect(runner.annotations[0]?.message).toContain('GROUP_NOT_FOUND (HTTP 404)');
  });
});

describe('an instance that is there', () => {
  test.each(['UPDATING', 'REPAIRING'])('can be used while it is %s', async (stateName) => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags: OURS, stateName });
    const runner = await harness.create({ name: NAME, timeout: '1m' });
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs.stateName).toBe(stateName);
  });

  test('cannot be used in a state that lets nobody in', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags: OURS, stateName: 'PAUSED' });
    const runner = await harness.create({ name: NAME, timeout: '1m' });
    expect(runner.failed).toBe(true);
    expect(runner.annotations[0]?.message).toContain('it is still PAUSED.');
    // A tenth of a minute would be more than the margin of two seconds. A poll up to 250 ms before that is the last one too.
    expect(harness.clock.elapsed()).toBeGreaterThan(57_750);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(58_000);
  });

  test('is polled until shortly before the end also where that is near', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags: OURS, stateName: 'PAUSED' });
    await harness.create({ name: NAME, timeout: '2s' });
    expect(harness.clock.elapsed()).toBeGreaterThan(1_550);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(1_800);
  });
});
