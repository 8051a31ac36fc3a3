import { describe, expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

const NAME = 'pr-7-shop';
const TAKEN = {
  kind: 'status',
  status: 400,
  errorCode: 'DUPLICATE_CLUSTER_NAME',
  operation: 'createFlexCluster',
} as const;

describe('a name that was deleted a moment ago', () => {
  test('is tried again every 15 to 30 s until Atlas releases it', async () => {
    const harness = await Harness.open({ nameReuseAfterMs: 120_000 });
    await harness.create({ name: NAME });
    await harness.delete({ name: NAME, wait: 'true' });
    const started = harness.clock.elapsed();
    const runner = await harness.create({ name: NAME });
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toMatchObject({ created: 'true', stateName: 'IDLE' });
    expect(harness.clock.elapsed() - started).toBeLessThan(150_000);
    const posts = harness.emulator.requests.filter(
      ({ operation, status }) => operation === 'createFlexCluster' && status === 400,
    );
    const pauses = posts.slice(1).map(({ at }, index) => at - (posts[index]?.at ?? 0));
    expect(pauses.length).toBeGreaterThanOrEqual(3);
    for (const pause of pauses) {
      expect(pause).toBeGreaterThanOrEqual(15_000);
      expect(pause).toBeLessThanOrEqual(32_000);
    }
    expect(runner.log).toContainEqual(
      expect.stringMatching(
        /^Atlas has not released the name "pr-7-shop" yet, because an instance of that name was deleted a moment ago \(Atlas returned CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP \(HTTP 400\)/,
      ),
    );
  });

  test('ends with the timeout, says what Atlas returned, and leaves nothing to clean up', async () => {
    const harness = await Harness.open({ nameReuseAfterMs: 3_600_000 });
    await harness.create({ name: NAME });
    await harness.delete({ name: NAME, wait: 'true' });
    const runner = await harness.create({ name: NAME, timeout: '5m' });
    expect(runner.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(
          /^Failed to create instance "pr-7-shop": timed out after [\w ]+ \(input "timeout": 5 m\); last error: Atlas returned CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP .*\. Increase "timeout", or choose another name with the input "name"\.$/,
        ),
      }),
    ]);
    expect(runner.saved['clean-up']).toBe('');
  });

  test('is adopted if another run creates it meanwhile', async () => {
    const harness = await Harness.open({ nameReuseAfterMs: 60_000 });
    await harness.create({ name: NAME });
    await harness.delete({ name: NAME, wait: 'true' });
    const runs = await Promise.all([harness.create({ name: NAME }), harness.create({ name: NAME })]);
    expect(runs.map(({ failed }) => failed)).toEqual([false, false]);
    expect(runs.map(({ outputs }) => outputs.created).toSorted()).toEqual(['false', 'true']);
    expect(harness.emulator.instances()).toHaveLength(1);
  });
});

describe('a name that is taken although no such instance is there', () => {
  test('is tried again, and then created', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({ ...TAKEN, times: 3 });
    const runner = await harness.create({ name: NAME });
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs.created).toBe('true');
  });

  test('is an error after five minutes', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({ ...TAKEN, times: 'forever' });
    const runner = await harness.create({ name: NAME });
    expect(runner.annotations[0]?.message).toMatch(/DUPLICATE_CLUSTER_NAME .*Choose another name/);
    expect(harness.clock.elapsed()).toBeGreaterThanOrEqual(300_000);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(335_000);
  });
});
