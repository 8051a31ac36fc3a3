import { describe, expect, test } from '@jest/globals';
import { LogProgress } from '../../src/runner/log.ts';
import { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';

async function setUp() {
  const runner = new RecordingRunner({});
  const clock = new VirtualClock();
  // A step does not start when its process does.
  await clock.sleep(5_000);
  return { runner, clock, progress: new LogProgress(runner, clock) };
}

describe('the log of a step', () => {
  test('has groups, each followed by its duration', async () => {
    const { runner, clock, progress } = await setUp();
    progress.group('Create the instance');
    progress.info('accepted');
    await clock.sleep(850);
    progress.group('Wait until it is IDLE');
    await clock.sleep(185_000);
    progress.end();
    expect(runner.log).toEqual([
      'group: Create the instance',
      'accepted',
      'end of group',
      'Create the instance: 850 ms',
      'group: Wait until it is IDLE',
      'end of group',
      'Wait until it is IDLE: 3 m 05 s',
    ]);
  });

  test('ends each group that was started exactly once', async () => {
    const { runner, progress } = await setUp();
    progress.end();
    expect(runner.log).toEqual([]);
    progress.group('Create the instance');
    progress.end();
    progress.end();
    expect(runner.log.filter((line) => line === 'end of group')).toHaveLength(1);
  });

  test('shows a warning as an annotation, so that it is visible if the step succeeds', async () => {
    const { runner, progress } = await setUp();
    progress.warn('it is in another region');
    expect(runner.annotations).toEqual([
      { level: 'warning', title: 'Ephemeral MongoDB Atlas', message: 'it is in another region' },
    ]);
    expect(runner.log).toEqual([]);
  });
});

describe('the groups of a step', () => {
  test('have start and end times since the start of the step', async () => {
    const { clock, progress } = await setUp();
    await clock.sleep(100);
    progress.group('one');
    await clock.sleep(200);
    progress.group('two');
    await clock.sleep(300);
    expect(progress.groups).toEqual([{ title: 'one', startMs: 100, endMs: 300 }]);
    progress.end();
    expect(progress.groups).toEqual([
      { title: 'one', startMs: 100, endMs: 300 },
      { title: 'two', startMs: 300, endMs: 600 },
    ]);
  });
});
