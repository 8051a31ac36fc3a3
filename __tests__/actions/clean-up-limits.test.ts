import { describe, expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

const HOUR_MS = 3_600_000;

/** An instance that never gets ready, and an Atlas that deletes nothing. */
async function open(): Promise<Harness> {
  const harness = await Harness.open({ idleAfterMs: HOUR_MS });
  harness.emulator.addFault({
    kind: 'status',
    status: 503,
    operation: 'deleteFlexCluster',
    times: 'forever',
  });
  return harness;
}

describe('clean-up that runs out of its own time', () => {
  test('does not advise to increase "timeout" after a failure, while the failure itself does', async () => {
    const harness = await open();
    const runner = await harness.create({ timeout: '1m' });
    const [warning, error] = runner.annotations;
    expect(runner.annotations.map(({ level }) => level)).toEqual(['warning', 'error']);
    expect(warning?.message).toMatch(
      /Failed to delete instance "main-\w+": timed out after (2[89]|30) s \(limit of clean-up\); last error: Atlas returned .*HTTP 503/,
    );
    expect(warning?.message).not.toContain('"timeout"');
    expect(error?.message).toContain('Increase "timeout"');
    // It uses the 30 s that it has, once the minute is over but for the margin of its last poll.
    expect(harness.clock.elapsed()).toBeGreaterThan(58_000 + 27_000);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(90_000);
  });

  test('does not advise it in the post phase either', async () => {
    const harness = await open();
    const { saved } = await harness.create({ 'delete-after-job': 'true', 'wait-for': 'none' });
    const { annotations } = await harness.cleanUp(saved, { 'delete-after-job': 'true' });
    expect(annotations.map(({ level }) => level)).toEqual(['warning']);
    expect(annotations[0]?.message).toMatch(
      /timed out after (5 m 5\d s|6 m) \(limit of clean-up\); last error: /,
    );
    expect(annotations[0]?.message).not.toContain('"timeout"');
  });
});

describe('a wait that runs out of time', () => {
  test('for an instance to be gone looks once more near the end', async () => {
    const harness = await Harness.open({ deletedAfterMs: HOUR_MS });
    await harness.create({ name: 'slow' });
    const started = harness.clock.elapsed();
    const runner = await harness.delete({ name: 'slow', wait: 'true', timeout: '10m' });
    expect(runner.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Failed to wait until instance "slow" is gone: timed out after 9 m 5[89] s \(input "timeout": 10 m\); it is still DELETING\. Increase "timeout"/,
      ),
    ]);
    expect(harness.clock.elapsed() - started).toBeGreaterThanOrEqual(597_000);
    expect(harness.clock.elapsed() - started).toBeLessThanOrEqual(600_000);
  });
});
